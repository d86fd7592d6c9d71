from collections.abc import Sequence
from dataclasses import replace

import pytest

from diffstudy.importers.page.attribution import BlockSide, attribute, calibrated
from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.lines import Line, LineKind
from diffstudy.importers.page.wording import SideWords

_FAMILIES = TermFamilies(("Weather", "Climate"))
_TERMS = ("weather", "climate")
_WORD_LIST = "granite velvet copper amber cedar ivory marble cotton silver walnut linen bronze"
_WORDS = _WORD_LIST.split()


def _block(
    slot: int, definition: str, *examples: str, heading: int | None = None
) -> DefinitionBlock:
    def line(number: int, text: str) -> Line:
        return Line(number, text, LineKind.PARAGRAPH)

    number = slot * 4 + 1
    return DefinitionBlock(
        slot, heading, line(number, definition), tuple(line(number + 1, each) for each in examples)
    )


def _page(count: int, without_example: Sequence[int] = ()) -> list[DefinitionBlock]:
    return [
        _block(slot, f"{_WORDS[slot]}")
        if slot in without_example
        else _block(slot, f"{_WORDS[slot]}", f"{_WORDS[slot]} of {_TERMS[slot % 2]}.")
        for slot in range(count)
    ]


def _judge(blocks: Sequence[DefinitionBlock]) -> tuple[BlockSide, ...]:
    return attribute(blocks, _FAMILIES, SideWords())


def _letters(judged: Sequence[BlockSide]) -> str:
    return "".join("?" if each.side is None else "AB"[each.side] for each in judged)


def test_the_example_that_names_the_term_makes_it_nearly_certain() -> None:
    judged = _judge(_page(10))
    assert _letters(judged) == "AB" * 5
    assert min(each.confidence for each in judged) >= 0.97
    assert {each.reason for each in judged} == {"its example names the term"}


def test_examples_vouch_for_a_block_without_one_between_them() -> None:
    judged = _judge(_page(10, without_example=[3, 6]))
    assert _letters(judged) == "AB" * 5
    assert min(judged[3].confidence, judged[6].confidence) >= 0.95
    assert judged[3].reason == "its place in the order, with which 8 examples agree"


def test_the_more_examples_agree_with_the_order_the_surer_it_is() -> None:
    few = _judge(_page(12, without_example=[0, 1, 2, 3, 5, 6, 8, 9, 10, 11]))
    many = _judge(_page(12, without_example=[6]))
    assert few[6].side == many[6].side == 0
    assert few[6].confidence < many[6].confidence


def test_a_contradicting_example_is_for_a_person_to_look_at() -> None:
    blocks = _page(12, without_example=[3, 6])
    plain = _judge(blocks)
    # The shelter of two rows on either side keeps the order where it is.
    blocks[5] = _block(5, "Ivory", "Ivory of weather.")
    judged = _judge(blocks)
    assert judged[5].side == 1
    assert judged[5].contradicted
    assert judged[5].confidence < 0.9
    assert judged[6].confidence < plain[6].confidence
    assert not judged[4].contradicted


def test_a_heading_is_certain_even_against_the_order() -> None:
    blocks = _page(6)
    blocks[2] = _block(2, "Copper", heading=1)
    judged = _judge(blocks)
    assert (judged[2].side, judged[2].confidence) == (1, 1.0)


@pytest.mark.parametrize("letters", ["ABABABBBB", "BABABAAA", "ABABBABAB", "ABBAABB"])
def test_where_one_terms_headings_survive_the_others_are_the_other_terms(letters: str) -> None:
    families = TermFamilies(("Acid Rain", "Hail"))
    blocks = [
        _block(slot, f"{_WORDS[slot]}", heading=0 if letter == "A" else None)
        for slot, letter in enumerate(letters)
    ]
    judged = attribute(blocks, families, SideWords())
    assert _letters(judged) == letters
    bare = [each for each in judged if each.side == 1]
    assert {each.reason for each in bare} == {"only the other term's definitions have a heading"}


def test_a_page_with_the_headings_of_one_term_is_nearly_certain() -> None:
    families = TermFamilies(("Hail", "Acid Rain"))
    blocks = [
        _block(slot, f"{_WORDS[slot]}", heading=1 if slot % 2 else None) for slot in range(12)
    ]
    judged = attribute(blocks, families, SideWords())
    assert _letters(judged) == "AB" * 6
    assert min(each.confidence for each in judged) >= 0.95


def test_headings_that_were_lost_here_and_there_leave_the_rest_to_the_order() -> None:
    families = TermFamilies(("Acid Rain", "Black Ice"))
    kept = {0, 1, 4, 5, 9, 10, 13}
    blocks = [
        _block(slot, f"{_WORDS[slot % 12]}", heading=slot % 2 if slot in kept else None)
        for slot in range(14)
    ]
    assert _letters(attribute(blocks, families, SideWords())) == "AB" * 7


def test_a_heading_lost_once_does_not_turn_its_block_over() -> None:
    families = TermFamilies(("Acid Rain", "Hail"))
    blocks = [
        _block(
            slot,
            f"{_WORDS[slot]}",
            *(() if slot % 2 else ("Harm by acid rain.",)),
            heading=0 if slot % 2 == 0 and slot != 4 else None,
        )
        for slot in range(10)
    ]
    judged = attribute(blocks, families, SideWords())
    assert judged[4].side == 0


def test_a_heading_that_the_example_contradicts_is_certain_only_where_nothing_was_lost() -> None:
    families = TermFamilies(("Acid Rain", "Hail"))
    blocks = [_block(slot, f"{_WORDS[slot]}", heading=slot % 2) for slot in range(8)]
    blocks[4] = _block(4, "Ivory", "A shower of hail.", heading=0)
    kept = attribute(blocks, families, SideWords())
    assert (kept[4].side, kept[4].confidence) == (0, 1.0)
    lossy = [replace(each, heading=None if each.heading else 0) for each in blocks]
    judged = attribute(lossy, families, SideWords())
    assert judged[4].contradicted
    assert judged[4].confidence < 0.9
    assert judged[2].confidence == 1.0


def test_the_odd_block_at_the_end_of_a_bare_page_is_nobodys() -> None:
    judged = _judge([_block(slot, f"{_WORDS[slot]}") for slot in range(7)])
    assert judged[-1].side is None
    assert judged[-1].confidence == 0.5


def test_a_page_without_examples_is_never_asserted() -> None:
    judged = _judge([_block(slot, f"{_WORDS[slot]}") for slot in range(8)])
    assert max(each.confidence for each in judged) < 0.95


def test_confidence_is_a_probability_and_no_page_is_certain() -> None:
    judged = _judge(_page(12))
    assert all(0.5 <= each.confidence < 1 for each in judged)


@pytest.mark.parametrize("tail", [0, 1])
def test_the_words_of_a_tail_tell_whose_it_is(tail: int) -> None:
    topics = ("a storm of hail and thunder", "a record of averaged decades")
    rows = [
        _block(slot, f"{_WORDS[slot]}, {topics[slot % 2]}", f"See {_TERMS[slot % 2]}.")
        for slot in range(8)
    ]
    rest = [_block(slot, f"{_WORDS[slot]}, {topics[tail]}") for slot in range(8, 12)]
    judged = _judge(rows + rest)
    assert [each.side for each in judged[8:]] == [tail] * 4


def test_nothing_in_nothing_out() -> None:
    assert _judge([]) == ()


def test_calibration_keeps_the_order_and_never_reaches_the_ends() -> None:
    stated = [calibrated(each / 100) for each in range(101)]
    assert stated == sorted(stated)
    assert 0 < stated[0] < stated[-1] < 1
    assert stated[50] == pytest.approx(0.5)

from collections.abc import Sequence

import pytest

from diffstudy.importers.page.attribution import BlockSide, attribute
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


def test_the_example_that_names_the_term_makes_it_nearly_certain() -> None:
    judged = _judge(_page(10))
    assert [each.side for each in judged] == [0, 1] * 5
    assert {each.confidence for each in judged} == {0.99}


def test_eight_agreeing_examples_vouch_for_a_block_without_one() -> None:
    judged = _judge(_page(10, without_example=[3, 6]))
    assert [each.side for each in judged] == [0, 1] * 5
    assert (judged[3].confidence, judged[6].confidence) == (0.97, 0.97)
    assert "8 examples" in judged[3].reason


def test_seven_examples_are_not_enough() -> None:
    judged = _judge(_page(10, without_example=[3, 5, 6]))
    assert judged[3].side == 1
    assert judged[3].confidence == 0.5
    assert judged[4].confidence == 0.99


def test_a_contradicting_example_lowers_its_block_and_the_vouching_of_the_page() -> None:
    blocks = _page(12, without_example=[3, 6])
    # The shelter of two rows on either side keeps the order where it is.
    blocks[5] = _block(5, "Ivory", "Ivory of weather.")
    judged = _judge(blocks)
    assert judged[5].side == 1
    assert judged[5].contradicted
    assert judged[5].confidence <= 0.5
    assert judged[3].confidence == 0.5
    assert not judged[4].contradicted


def test_a_heading_is_certain_even_against_the_order() -> None:
    blocks = _page(6)
    blocks[2] = _block(2, "Copper", heading=1)
    judged = _judge(blocks)
    assert (judged[2].side, judged[2].confidence) == (1, 1.0)


def test_where_one_terms_headings_survive_the_others_are_the_other_terms() -> None:
    blocks = [
        _block(slot, f"{_WORDS[slot]}", heading=0 if slot in {0, 3, 4} else None)
        for slot in range(7)
    ]
    assert [each.side for each in _judge(blocks)] == [0, 1, 1, 0, 0, 1, 1]


def test_the_odd_block_at_the_end_of_a_bare_page_is_nobodys() -> None:
    judged = _judge([_block(slot, f"{_WORDS[slot]}") for slot in range(7)])
    assert judged[-1].side is None
    assert judged[-1].confidence == 0.5
    assert {each.confidence for each in judged} == {0.5}


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

"""What Markdown can say is read back the same: the law of .diff.md, and that of its ids."""

import re
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from diffstudy.domain.comparison import Attribution, Comparison, KeyDifference, Sense, Term
from diffstudy.domain.pack import Pack
from diffstudy.exchange.markdown_pack_file import dump, left_unsaid, load, sayable, with_ids
from tests.unit.exchange.generated_packs import any_texts, packs

_PATH = Path("generated.diff.md")
_MARK = re.compile(r" \{#[^{}]*\}")


@settings(max_examples=50)
@given(packs(any_texts))
def test_what_is_written_is_read_back_the_same_and_written_the_same_again(pack: Pack) -> None:
    said = sayable(pack)
    assume(said.comparisons and said.title and said.license)
    text = dump(pack)
    read, problems = load(text, _PATH)
    assert problems == ()
    assert sayable(read) == said
    assert dump(read) == text


@settings(max_examples=50)
@given(packs(any_texts))
def test_what_was_read_can_all_be_said(pack: Pack) -> None:
    assume(sayable(pack).comparisons)
    read, _ = load(dump(pack), _PATH)
    assert left_unsaid(read) == ()
    assert sayable(sayable(pack)) == sayable(pack)


@settings(max_examples=50)
@given(packs(any_texts), st.sampled_from(["\n", "\r\n", "\r"]), st.data())
def test_ids_are_added_and_nothing_else_changes(pack: Pack, end: str, data: st.DataObject) -> None:
    assume(sayable(pack).comparisons)
    whole = dump(pack)
    marks = list(_MARK.finditer(whole))
    gone = data.draw(st.sets(st.sampled_from(marks))) if marks else set()
    bare = "".join(
        letter
        for place, letter in enumerate(whole)
        if not any(mark.start() <= place < mark.end() for mark in gone)
    ).replace("\n", end)
    marked, count = with_ids(bare, _PATH)
    assert load(marked, _PATH)[0] == load(bare, _PATH)[0]
    assert with_ids(marked, _PATH) == (marked, 0)
    assert (marked == bare) == (count == 0)
    added = _MARK.findall(marked)
    assert len(added) == len(_MARK.findall(bare)) + count
    rest = iter(marked)
    assert all(letter in rest for letter in bare), "a character is gone, or out of its order"
    assert len(marked) - len(bare) == sum(map(len, added)) - sum(map(len, _MARK.findall(bare)))


def _doubtful(confidence: float) -> Pack:
    fog, mist = Term("p.x#term/fog", "Fog"), Term("p.x#term/mist", "Mist")
    sense = Sense(f"{fog.key}/s", fog.key, "Thick air.", None, (), Attribution(confidence))
    nobody = Sense("p.x#a/unattributed/u", None, "Nobody's.")
    return Pack("p.x", "Doubts", (Comparison("p.x#a", "T", (fog, mist), senses=(sense, nobody)),))


@pytest.mark.parametrize(("confidence", "count"), [(0.94, 0), (0.95, 1)])
def test_a_doubt_is_left_out_rather_than_written_down_as_certain(
    confidence: float, count: int
) -> None:
    pack = _doubtful(confidence)
    assert len(load(dump(pack), _PATH)[0].comparisons[0].senses) == count
    assert f"definitions that are not certain: {2 - count}" in left_unsaid(pack)


def test_a_pack_of_which_nothing_can_be_said_is_not_written() -> None:
    one, two = Term("p.x#term/fog", "Fog"), Term("p.x#term/mind", "fog")
    pack = Pack("p.x", "Homographs", (Comparison("p.x#a", "Fog vs. fog", (one, two)),))
    assert left_unsaid(pack) == ("comparisons of two terms with the same name: 1",)
    with pytest.raises(ValueError, match="no comparison"):
        dump(pack)


@given(st.text())
@example("{#x}")
@example(" v vs v ")
def test_any_text_can_be_a_verdict(text: str) -> None:
    fog, mist = Term("p.x#term/fog", "Fog"), Term("p.x#term/mist", "Mist")
    pack = Pack("p.x", "T", (Comparison("p.x#a", "Fog vs. Mist", (fog, mist), verdict=text),))
    assert load(dump(pack), _PATH)[0].comparisons == sayable(pack).comparisons


@given(st.text(min_size=1))
@example("(sic) thick")
@example("**Bold** thin")
def test_any_text_can_be_a_definition_or_a_difference(text: str) -> None:
    fog, mist = Term("p.x#term/fog", "Fog"), Term("p.x#term/mist", "Mist")
    page = Comparison(
        "p.x#a",
        "Fog vs. Mist",
        (fog, mist),
        senses=(Sense(f"{fog.key}/s", fog.key, text),),
        differences=(KeyDifference(text),),
    )
    pack = Pack("p.x", "T", (page,))
    assert sayable(load(dump(pack), _PATH)[0]).comparisons == sayable(pack).comparisons

"""Cloze deletions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.importers.anki.cloze import has_cloze, split_cloze


@pytest.mark.parametrize(
    ("text", "sentence", "deleted"),
    [
        ("no mark", "no mark", ()),
        ("I {{c1::lend}} it.", "I lend it.", ("lend",)),
        ("I {{c1::lend::verb}} it.", "I lend it.", ("lend",)),
        ("{{c1::A}} and {{c12::B::hint}}", "A and B", ("A", "B")),
        ("{{c1::the {{c2::big}} one::hint}}!", "the big one!", ("big", "the big one")),
        ("never {{c1::closed", "never closed", ()),
        ("stray }} here", "stray }} here", ()),
        ("{{c::x}} {{Front}}", "{{c::x}} {{Front}}", ()),
    ],
)
def test_marks_are_taken_out(text: str, sentence: str, deleted: tuple[str, ...]) -> None:
    assert split_cloze(text) == (sentence, deleted)


@given(st.lists(st.sampled_from(["{{c1::", "}}", "::", "word", " "])).map("".join))
def test_no_mark_of_a_deletion_is_left_open(text: str) -> None:
    sentence, _ = split_cloze(text)
    assert not has_cloze(sentence)
    assert has_cloze(text) == ("{{c1::" in text)

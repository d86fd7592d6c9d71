"""Changed packages: a sentence or a pack, never a traceback."""

from pathlib import Path

import pytest
from backports import zstd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import ParsedPack
from tests.unit.importers.anki.packages import (
    BASIC,
    CARDS,
    FORMS,
    Card,
    collection,
    first_form,
    zipped,
)
from tests.unit.importers.anki.reading import read

_PACKAGES = [form(CARDS) for form in FORMS.values()]
_OLD, _NEW = collection(CARDS), collection(CARDS, new=True)

_fuzz = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

changes = st.lists(
    st.tuples(st.integers(0, 1_000_000), st.binary(min_size=0, max_size=6), st.integers(0, 6)),
    min_size=1,
    max_size=8,
)


def _changed(data: bytes, edits: list[tuple[int, bytes, int]]) -> bytes:
    """Replace a few bytes at each place; places count from both ends, where the headers lie."""
    for at, new, length in edits:
        place = at % (len(data) + 1) if at % 2 else min(at % 2_000, len(data))
        data = data[:place] + new + data[place + length :]
    return data


def _answered(folder: Path, data: bytes) -> None:
    answer: ParsedPack | ImportFailed
    try:
        answer = read(folder, data or b"\0")
    except ImportFailed as refused:
        answer = refused
    if isinstance(answer, ParsedPack):
        assert answer.pack.comparisons
    else:
        assert answer.problem
        assert answer.cure
    assert [path.name for path in folder.iterdir()] == ["cards.apkg"]


@pytest.mark.parametrize("package", _PACKAGES, ids=FORMS)
def test_a_changed_zip_is_answered(tmp_path: Path, package: bytes) -> None:
    @_fuzz
    @given(changes)
    def run(edits: list[tuple[int, bytes, int]]) -> None:
        _answered(tmp_path, _changed(package, edits))

    run()


@pytest.mark.parametrize("new", [False, True], ids=["old", "new"])
def test_a_changed_collection_is_answered(tmp_path: Path, new: bool) -> None:
    @_fuzz
    @given(changes)
    def run(edits: list[tuple[int, bytes, int]]) -> None:
        changed = _changed(_NEW if new else _OLD, edits)
        entry = (
            {"collection.anki21b": zstd.compress(changed)} if new else {"collection.anki2": changed}
        )
        _answered(tmp_path, zipped(entry))

    run()


words = st.sampled_from(
    "Lend borrow vs vs. difference between and : = - ? , {{c1:: }} :: <table> <tr> <td> </td> </table> "
    "<li> <br> <b> </b> &lt; <img> [sound:x] ( ) -- Fog The".split()
)
fields = st.lists(words | st.text(max_size=5), max_size=12).map(" ".join)
tags = st.sampled_from(["", "vs::lend--borrow", "vs::x", "lend_vs_fog", "vs::a--b--c leech"])
decks = st.sampled_from(["Default", "A", "A::Lend vs Fog"])


@_fuzz
@given(st.lists(st.tuples(fields, fields, tags, decks), max_size=8))
def test_any_notes_are_answered(tmp_path: Path, notes: list[tuple[str, str, str, str]]) -> None:
    cards = [
        Card((front.replace("\0", ""), back.replace("\0", "")), tag, deck, BASIC)
        for front, back, tag, deck in notes
    ]
    _answered(tmp_path, first_form(cards))

from pathlib import Path

import pytest

from diffstudy.domain.errors import UnreadableFile
from diffstudy.domain.pack import ProblemLevel
from diffstudy.importers.decoding import decode, decode_head, is_binary

_PATH = Path("page.txt")
_TEXT = "Café vs. Thé\nzwölf — “quoted”\n"


@pytest.mark.parametrize(
    "data",
    [
        _TEXT.encode(),
        _TEXT.encode("utf-8-sig"),
        _TEXT.encode("utf-16"),
        b"\xfe\xff" + _TEXT.encode("utf-16-be"),
    ],
)
def test_a_mark_or_strict_utf_8_decides_without_a_note(data: bytes) -> None:
    assert decode(data, _PATH) == (_TEXT, ())
    assert decode_head(data).removeprefix("\ufeff") == _TEXT


def test_windows_1252_is_read_with_a_note_that_names_the_line() -> None:
    text, (note,) = decode(("plain\n" + _TEXT).encode("cp1252"), _PATH)
    assert text == "plain\n" + _TEXT
    assert (note.level, note.line) == (ProblemLevel.NOTE, 2)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"one\ntwo\x00three", 2),
        (b"one\n\x81\x8d", 2),
        (b"\xff\xfeo", 1),
        (b"\xef\xbb\xbfone\n\xff", 2),
        ("one\ntwo\0".encode("utf-16"), 2),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(UnreadableFile) as refused:
        decode(data, _PATH)
    assert refused.value.line == line
    assert str(refused.value).startswith(f"page.txt:{line}: ")
    assert "UTF-8" in refused.value.cure


def test_binary_is_seen_in_the_head() -> None:
    assert is_binary(b"PK\x03\x04\x00\x00")
    assert not is_binary("text".encode("utf-16"))
    assert not is_binary(b"text")


def test_a_head_cut_inside_a_letter_is_still_text() -> None:
    assert decode_head("Café".encode()[:-1]).startswith("Caf")

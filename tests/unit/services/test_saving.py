"""A file is written whole, or refused in a sentence of the kind that its caller names."""

from pathlib import Path

import pytest

from diffstudy.domain.errors import DiffstudyError
from diffstudy.services.saving import save_file


class Refused(DiffstudyError):
    """What this file's caller raises."""


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "marks.csv"
    save_file(target, b"a longer text", Refused)
    save_file(target, b"short", Refused)
    assert target.read_bytes() == b"short"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (".", "this is a folder; name a file in it"),
        ("none/marks.csv", "the file cannot be written .*; choose a folder that exists"),
        ("a\0b", "the name is not valid"),
    ],
)
def test_what_cannot_be_written_is_refused(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        save_file(tmp_path / name, b"x", Refused)
    assert list(tmp_path.iterdir()) == []

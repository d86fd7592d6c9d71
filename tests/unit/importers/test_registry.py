import os
from pathlib import Path

import pytest

from diffstudy.domain.errors import UnknownFormat, UnreadableFile
from diffstudy.importers import registry
from diffstudy.importers.importer import Importer, ImportSource
from diffstudy.importers.registry import importer_for, importers, open_source

_PAGE = b"Fog vs. Mist\n\nKey Differences\n\nFog is thick, mist is thin."


def _file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_formats_are_found_by_walking_the_package() -> None:
    found = importers()
    assert {"text_page", "json_pack"} <= set(found)
    assert all(name == each.name for name, each in found.items())


@pytest.mark.parametrize("name", ["page.txt", "page", "page.json"])
def test_content_decides_whatever_the_suffix_is(tmp_path: Path, name: str) -> None:
    source = open_source(_file(tmp_path, name, _PAGE))
    assert importer_for(source).name == "text_page"


def test_the_suffix_breaks_a_tie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Greedy:
        label = "Greedy"

        def __init__(self, name: str, suffix: str) -> None:
            self.name, self.suffixes = name, (suffix,)

        def recognises(self, source: ImportSource) -> bool:
            return True

        def read(self, source: ImportSource, pack_id: str = "") -> None:
            raise NotImplementedError

    both = {"a": Greedy("a", ".aaa"), "b": Greedy("b", ".bbb")}
    monkeypatch.setattr(registry, "importers", lambda: both)
    assert importer_for(open_source(_file(tmp_path, "x.BBB", b"x"))).name == "b"
    assert importer_for(open_source(_file(tmp_path, "x.ccc", b"x"))).name == "a"


def test_an_unknown_format_names_what_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat) as refused:
        importer_for(open_source(_file(tmp_path, "list.txt", b"bread\nmilk\n")))
    assert "saved text page (.txt" in refused.value.cure
    assert str(tmp_path / "list.txt") in str(refused.value)


def test_a_binary_file_is_said_to_be_no_text(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="not text"):
        importer_for(open_source(_file(tmp_path, "photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00")))


@pytest.mark.parametrize("name", ["missing.txt", ".", "bad\0name"])
def test_what_cannot_be_opened_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        open_source(tmp_path / name)
    assert refused.value.problem
    assert refused.value.cure


def test_an_empty_file_a_pipe_and_a_huge_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="empty"):
        open_source(_file(tmp_path, "empty.txt", b""))
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as stream:
        stream.truncate(16_000_001)
    with pytest.raises(UnreadableFile, match="larger than 16 MB"):
        open_source(huge)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(UnreadableFile, match="not a regular file"):
            open_source(tmp_path / "pipe")


def test_a_source_has_its_own_limit_and_may_vanish(tmp_path: Path) -> None:
    path = _file(tmp_path, "page.txt", _PAGE)
    source = open_source(path)
    assert source.read_bytes(len(_PAGE)) == _PAGE
    with pytest.raises(UnreadableFile, match="larger"):
        source.read_bytes(len(_PAGE) - 1)
    path.unlink()
    with pytest.raises(UnreadableFile, match="cannot be read"):
        source.read_bytes()


def test_every_format_keeps_the_protocol() -> None:
    for each in importers().values():
        importer: Importer = each
        assert importer.label
        assert all(suffix.startswith(".") and suffix.islower() for suffix in importer.suffixes)


def test_an_archive_may_be_larger_than_a_page(tmp_path: Path) -> None:
    for name, start, is_refused in (("a.apkg", b"PK\x03\x04", False), ("a.txt", b"A vs. B", True)):
        file = tmp_path / name
        with file.open("wb") as stream:
            stream.write(start)
            stream.truncate(20_000_000)  # sparse: it takes no room
        if is_refused:
            with pytest.raises(UnreadableFile, match="larger than 16 MB"):
                open_source(file)
        else:
            assert open_source(file).head.startswith(start)

"""The zip around a collection: the right collection, and nothing that Anki would not write."""

import io
import struct
import warnings
import zipfile
from collections.abc import Mapping

import pytest
from backports import zstd

from diffstudy.importers.anki import archive
from diffstudy.importers.anki.archive import unpack
from diffstudy.importers.anki.refusal import PackageRefused
from diffstudy.runtime.zip_archive import MOST_ENTRIES
from tests.unit.importers.anki.packages import stub, zipped

_OLD, _MIDDLE, _NEW = "collection.anki2", "collection.anki21", "collection.anki21b"


def _unpack(entries: Mapping[str, bytes]) -> archive.Unpacked:
    return unpack(io.BytesIO(zipped(entries)))


def _refusal(data: bytes) -> str:
    with pytest.raises(PackageRefused) as refused:
        unpack(io.BytesIO(data))
    assert refused.value.cure
    return refused.value.problem


def _with_entry(info: zipfile.ZipInfo, data: bytes = b"x") -> bytes:
    stream = io.BytesIO(zipped({_OLD: b"old"}))
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr(info, data)
    return stream.getvalue()


def test_the_newest_collection_is_the_real_one() -> None:
    packed = zstd.compress(b"new")
    assert _unpack({_OLD: b"old"}).collection == b"old"
    assert _unpack({_OLD: b"stub", _MIDDLE: b"middle"}).collection == b"middle"
    assert _unpack({_OLD: b"stub", _MIDDLE: b"m", _NEW: packed}).collection == b"new"
    assert _unpack({"meta": b"\x08\x03", _NEW: packed, _OLD: b"stub"}).collection == b"new"


def test_media_are_counted() -> None:
    entries = {_OLD: b"old", "media": b"{}", "0": b"x", "1": b"y", "12": b"z"}
    assert _unpack(entries).media == 3


def test_a_damaged_new_collection_never_falls_back_to_the_stub() -> None:
    assert "damaged" in _refusal(zipped({_NEW: b"no frame", _OLD: stub()}))
    cut = zstd.compress(b"new" * 100)[:-4]
    assert "cut short" in _refusal(zipped({_NEW: cut, _OLD: stub()}))


@pytest.mark.parametrize("form", [b"\x08\x02", b"\x08\x03"])
def test_the_stub_alone_is_named(form: bytes) -> None:
    assert "please update" in _refusal(zipped({"meta": form, _OLD: stub()}))


def test_a_form_of_the_future_is_named() -> None:
    for form in (b"\x08\x04", b"\x08\xff\x01"):
        assert "newer version" in _refusal(zipped({"meta": form, _OLD: stub()}))
    for form in (b"\x08\x01", b"", b"junk"):
        assert _unpack({"meta": form, _OLD: b"old"}).collection == b"old"


def test_a_zip_of_something_else_is_refused() -> None:
    assert "without an Anki collection" in _refusal(zipped({"word/document.xml"[5:]: b"x"}))


@pytest.mark.parametrize(
    "name", ["../x", "/x", "a/b", "C:\\x", "..", "a\nb", "a\x1b[1m", "x\u202ey", "c:x"]
)
def test_paths_that_climb_are_refused(name: str) -> None:
    told = _refusal(_with_entry(zipfile.ZipInfo(name)))
    assert "leads out" in told
    assert told.isprintable()


def test_links_twins_and_encrypted_entries_are_refused() -> None:
    link = zipfile.ZipInfo("0")
    link.external_attr = 0o120777 << 16
    assert "is a link" in _refusal(_with_entry(link))
    assert "twice" in _refusal(_with_entry(zipfile.ZipInfo(_OLD)))
    data = bytearray(zipped({_OLD: b"old"}))
    data[data.index(b"PK\1\2") + 8] |= 1
    assert "encrypted" in _refusal(bytes(data))


def test_too_many_entries_are_refused() -> None:
    entries = {_OLD: b"old"} | {str(number): b"" for number in range(MOST_ENTRIES)}
    assert "more than 2100 files" in _refusal(zipped(entries))


def test_a_huge_directory_is_refused_before_it_is_read() -> None:
    tail = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 9, 9, 2_000_000, 0, 0)
    assert "more than 2100 files" in _refusal(b"\0" * 2_000_000 + tail)


@pytest.mark.parametrize("name", [_OLD, _MIDDLE, _NEW])
def test_bombs_are_refused(name: str) -> None:
    bomb = b"\0" * 30_000_000
    packed = zstd.compress(bomb) if name == _NEW else bomb
    assert "unpacks to more than" in _refusal(zipped({name: packed}))


def test_the_limit_holds_whatever_the_ratio(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "COLLECTION_LIMIT", 1_000)
    stored = zipped({_OLD: bytes(range(256)) * 4}, method=zipfile.ZIP_STORED)
    assert "unpacks to more than" in _refusal(stored)


def test_a_frame_that_needs_much_memory_is_refused() -> None:
    options: dict[int, int] = {
        zstd.CompressionParameter.window_log: 27,
        zstd.CompressionParameter.content_size_flag: 0,
    }
    compressor = zstd.ZstdCompressor(options=options)
    frame = compressor.compress(b"x" * 1000) + compressor.flush()
    assert "damaged or packed too tightly" in _refusal(zipped({_NEW: frame}))


def test_without_zstandard_the_cure_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "diffstudy.importers.anki.zstandard", None)
    assert "Zstandard" in _refusal(zipped({_NEW: zstd.compress(b"new")}))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_methods_of_packing_are_no_bombs(method: int) -> None:
    assert "packed in a way" in _refusal(zipped({_OLD: b"\0" * 20_000_000}, method=method))


def test_a_file_that_is_no_zip_is_refused() -> None:
    for data in (
        b"",
        b"PK\3\4",
        b"PK\3\4" + b"\0" * 500,
        zipped({_OLD: b"old"})[:-30],
    ):
        assert "damaged" in _refusal(data)

"""The zip form: what is written is read back the same, and a hostile archive is refused."""

import contextlib
import hashlib
import io
import json
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudy.domain.comparison import Comparison, FaqEntry, Term
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.exchange import pack_file
from diffstudy.exchange.diffpack_file import BEGINNING, MEDIA_TYPE, dump, load
from diffstudy.exchange.pack_media import MEDIA_LIMIT, described_media
from diffstudy.runtime.zip_archive import MOST_ENTRIES
from tests.unit.exchange.generated_packs import packs

_PATH = Path("some.diffpack")
_SAMPLE = Path(__file__).parents[2] / "samples" / "diff_pack" / "crossings.diffpack"


def _load(data: bytes) -> tuple[Pack, tuple[PackProblem, ...]]:
    return load(io.BytesIO(data), _PATH)


def _entries() -> dict[str, bytes]:
    with zipfile.ZipFile(_SAMPLE) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in entries.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else None
            archive.writestr(name, data, compress_type=stored)
    return target.getvalue()


def _refusal(data: bytes) -> str:
    with pytest.raises(ImportFailed) as refused:
        _load(data)
    assert str(refused.value).startswith(f"{_PATH}:")
    assert refused.value.cure
    return refused.value.problem


@settings(max_examples=50)
@given(packs())
def test_what_is_written_is_read_back_the_same_and_written_the_same_again(pack: Pack) -> None:
    data = dump(pack)
    read, problems = _load(data)
    assert read == pack
    assert [problem.level for problem in problems] == [ProblemLevel.NOTE] * described_media(pack)
    assert dump(read) == data


def test_the_archive_is_laid_out_as_the_format_says() -> None:
    data = _SAMPLE.read_bytes()
    assert data.startswith(BEGINNING, 30)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == MEDIA_TYPE
        sums = json.loads(archive.read("checksums.json"))
        assert set(archive.namelist()) == {*sums, "checksums.json"}
        for name, digest in sums.items():
            assert hashlib.sha256(archive.read(name)).hexdigest() == digest
        assert "CC0-1.0" in archive.read("LICENSE.txt").decode()
    pack, problems = _load(data)
    assert problems == ()
    assert dump(pack) == data


def test_a_pack_that_repeats_itself_is_no_bomb_to_its_own_reader() -> None:
    terms = Term("p.x#term/fog", "Fog"), Term("p.x#term/mist", "Mist")
    faq = tuple(FaqEntry(f"p.x#a/faq/{n}", "Wet?", "wet " * 500) for n in range(50))
    page = Comparison("p.x#a", "Fog vs. Mist", terms, faq=faq)
    pack = Pack("p.x", "Long", (page,))
    assert _load(dump(pack)) == (pack, ())


def _with(name: str, data: bytes = b"x") -> dict[str, bytes]:
    return {**_entries(), name: data}


@pytest.mark.parametrize(
    "name",
    [
        "../up.txt", "/etc/passwd", "a/../../b", "C:evil", "a//b", "./a", "media/..", "..",
        "media/a\x07b", "x" * 300,
    ],
)  # fmt: skip
def test_a_name_that_could_leave_its_folder_is_refused(name: str) -> None:
    assert "leads out of it" in _refusal(_zipped(_with(name)))


@pytest.mark.parametrize("name", ["a\\b", "a\0b"])
def test_a_name_that_zip_programs_read_differently_is_refused(name: str) -> None:
    data = _zipped(_with("a_b")).replace(b"a_b", name.encode())
    assert "leads out of it" in _refusal(data)


def test_an_entry_that_is_there_twice_is_refused() -> None:
    target = io.BytesIO(_SAMPLE.read_bytes())
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("pack.json", b"{}")
    assert "twice" in _refusal(target.getvalue())
    assert "twice" in _refusal(_zipped(_with("PACK.json")))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_or_a_device_is_refused(kind: int) -> None:
    target = io.BytesIO(_SAMPLE.read_bytes())
    with zipfile.ZipFile(target, "a") as archive:
        entry = zipfile.ZipInfo("media/a.png")
        entry.external_attr = (kind | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    assert "a link or a device" in _refusal(target.getvalue())


def _patched(data: bytes, offset: int, value: int) -> bytes:
    """Change two bytes in the table of contents for pack.json."""
    at = data.rindex(b"pack.json") - 46
    changed = bytearray(data)
    struct.pack_into("<H", changed, at + offset, value)
    return bytes(changed)


def test_an_encrypted_entry_is_refused() -> None:
    assert "encrypted" in _refusal(_patched(_SAMPLE.read_bytes(), 8, 1))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_another_way_of_packing_is_refused(method: int) -> None:
    assert "packed in a way" in _refusal(_zipped(_entries(), method))


def test_a_bomb_is_refused_before_it_is_read() -> None:
    assert "100 times" in _refusal(_zipped(_with("media/a.png", bytes(5_000_000))))
    assert "100 times" in _refusal(_zipped(_with("pack.json", b" " * 5_000_000)))


def test_an_entry_that_grows_beyond_what_it_declares_is_refused() -> None:
    data = _SAMPLE.read_bytes()
    at = data.rindex(b"pack.json") - 46 + 24
    changed = bytearray(data)
    struct.pack_into("<L", changed, at, 40)
    assert "pack.json" in _refusal(bytes(changed))


def test_too_many_entries_and_too_large_media_are_refused() -> None:
    many = {f"media/{number}": b"" for number in range(MOST_ENTRIES)}
    assert "more than 2100 files" in _refusal(_zipped({**_entries(), **many}))
    noise = hashlib.shake_128(b"noise").digest(MEDIA_LIMIT + 1)
    assert "10 MiB" in _refusal(_zipped(_with("media/a.png", noise)))


def test_entries_that_lie_over_each_other_are_refused() -> None:
    data = _zipped(_with("media/a.png", hashlib.shake_128(b"x").digest(50_000)))
    at = data.rindex(b"LICENSE.txt") - 46 + 20
    changed = bytearray(data)
    struct.pack_into("<L", changed, at, 49_000)
    assert "overlap" in _refusal(bytes(changed))


def test_a_damaged_pack_is_seen_by_its_checksum() -> None:
    entries = _entries()
    entries["pack.json"] = entries["pack.json"].replace(b"wet at a ford", b"wet at a fjord")
    assert "its checksum differs" in _refusal(_zipped(entries))
    assert "checksums.json is damaged" in _refusal(_zipped({**_entries(), "checksums.json": b"["}))


def test_a_field_that_is_wrong_is_named_with_its_line() -> None:
    entries = _entries()
    content = entries["pack.json"].replace(b'"Ways across"', b"7")
    entries["pack.json"] = content
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in entries.items()}
    with pytest.raises(ImportFailed) as refused:
        _load(_zipped({**entries, "checksums.json": json.dumps(sums).encode()}))
    assert refused.value.problem.startswith("in pack.json: ")
    assert refused.value.line == content[: content.index(b'"title": 7')].count(b"\n") + 1


def test_an_archive_without_a_pack_is_refused() -> None:
    entries = _entries()
    del entries["pack.json"]
    assert "no pack.json" in _refusal(_zipped(entries))


_PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def _with_media(**changed: object) -> tuple[Pack, list[str]]:
    """Read an archive with one picture whose description is changed."""
    entries = _entries()
    content = json.loads(entries["pack.json"])
    said = {
        "id": "pier", "path": "media/pier.png", "type": "image/png", "alt": "A pier in fog",
        "sha256": hashlib.sha256(_PNG).hexdigest(), "bytes": len(_PNG),
    }  # fmt: skip
    content["media"] = [said | changed]
    entries["pack.json"] = json.dumps(content).encode()
    entries["media/pier.png"] = _PNG
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in entries.items()}
    pack, problems = _load(_zipped({**entries, "checksums.json": json.dumps(sums).encode()}))
    return pack, [problem.message for problem in problems]


def test_a_picture_stays_behind_and_what_is_said_of_it_goes_on() -> None:
    pack, (said,) = _with_media()
    assert said.startswith("1 picture or sound is left out")
    again, (note,) = _load(dump(pack))
    assert again == pack
    assert note.message == "1 picture or sound is described and not in the archive."
    assert "A pier in fog" in pack_file.dump(again).decode()


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"bytes": 7}, "it has 48 bytes"),
        ({"sha256": "0" * 64}, "its checksum differs"),
        ({"type": "image/jpeg"}, "it is no image/jpeg"),
    ],
)
def test_a_picture_that_is_another_one_is_named(changed: dict[str, object], fault: str) -> None:
    _, problems = _with_media(**changed)
    assert any(f"“media/pier.png” is not what the pack says of it ({fault})" in p for p in problems)


@pytest.mark.parametrize("path", ["media/../up.png", "pier.png", "media/a b.png", "/media/a.png"])
def test_a_path_that_no_picture_may_have_is_refused(path: str) -> None:
    with pytest.raises(ImportFailed, match=r"\(in media\[0\]\.path\)"):
        _with_media(path=path)


@pytest.mark.parametrize(
    ("change", "level", "said"),
    [
        (lambda e: e.pop("checksums.json"), ProblemLevel.WARNING, "no checksums.json"),
        (lambda e: e.pop("mimetype"), ProblemLevel.WARNING, "does not begin with its type"),
        (lambda e: e.update({"media/a.png": b"x"}), ProblemLevel.NOTE, "1 picture or sound is"),
        (lambda e: e.update({"checksums.json.minisig": b"x"}), ProblemLevel.NOTE, "signature"),
        (lambda e: e.update({"run.exe": b"x"}), ProblemLevel.NOTE, "“run.exe”"),
        (lambda e: e.update({"checksums.json": b"{}"}), ProblemLevel.WARNING, "does not name"),
    ],
)
def test_what_is_odd_is_said_and_the_pack_is_read(
    change: Callable[[dict[str, bytes]], object], level: ProblemLevel, said: str
) -> None:
    entries = _entries()
    change(entries)
    pack, problems = _load(_zipped(entries))
    assert pack == pack_file.load(entries["pack.json"], _PATH)[0]
    assert {problem.level for problem in problems} == {level}
    assert any(said in problem.message for problem in problems)


@given(st.data())
def test_a_broken_archive_is_refused_and_never_a_crash(data: st.DataObject) -> None:
    good = _SAMPLE.read_bytes()
    changed = bytearray(good)
    for place in data.draw(st.lists(st.integers(0, len(good) - 1), min_size=1, max_size=8)):
        changed[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(good)))
    for broken in (bytes(changed), bytes(changed[:cut]), b"PK\x03\x04" + bytes(changed[cut:])):
        with contextlib.suppress(ImportFailed):
            pack, _ = _load(broken)
            assert pack.comparisons

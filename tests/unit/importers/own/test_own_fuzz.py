"""Files of the program's own that were damaged on the way: read or refused, never a crash."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import ParsedPack
from diffstudy.exchange import diffpack_file
from diffstudy.importers.importer import HEAD_SIZE, Importer, ImportSource
from diffstudy.importers.registry import importers

_SAMPLES = Path(__file__).parents[3] / "samples"
_FILES = {
    "json_pack": _SAMPLES / "json_pack" / "format-1.0.json",
    "diff_markdown": _SAMPLES / "diff_markdown" / "motion.diff.md",
    "diff_pack": _SAMPLES / "diff_pack" / "crossings.diffpack",
}
_PIECES = st.sampled_from(
    [b"{", b"}", b"[", b'"', b"\\", b"\\ud800", b"NaN", b"\x00", b"\xff", b"\xe2\x80\xae", b"---\n",
     b"# ", b"| ", b"> ", b"{#a formerly=a}", b" = ", b"PK\x03\x04", b"PK\x05\x06", b"\n" * 50,
     b"9" * 400, b"e\xcc\x81"]
) | st.binary(max_size=6)  # fmt: skip


@pytest.mark.parametrize("name", sorted(_FILES))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(tmp_path: Path, name: str, data: st.DataObject) -> None:
    raw = bytearray(_FILES[name].read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw)))
        raw[at : at + data.draw(st.integers(0, 12))] = data.draw(_PIECES)
    _read(tmp_path, name, bytes(raw))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_an_archive_of_any_entries_is_read_or_refused(tmp_path: Path, data: st.DataObject) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(_FILES["diff_pack"]) as good, zipfile.ZipFile(target, "w") as archive:
        for entry in good.infolist():
            if data.draw(st.integers(0, 5)):
                content = good.read(entry)
                if not data.draw(st.integers(0, 3)):
                    at = data.draw(st.integers(0, len(content)))
                    content = content[:at] + data.draw(_PIECES) + content[at:]
                archive.writestr(entry.filename, content, data.draw(st.sampled_from([0, 8])))
        for extra in data.draw(st.lists(st.text(min_size=1, max_size=9), max_size=3, unique=True)):
            archive.writestr("media/" + extra.encode("utf-8", "replace").decode(), b"x" * 40)
    _read(tmp_path, "diff_pack", target.getvalue())


def _read(folder: Path, name: str, raw: bytes) -> None:
    file = folder / f"damaged{_FILES[name].suffix}"
    file.write_bytes(raw)
    before = sorted(folder.iterdir())
    importer = importers()[name]
    source = ImportSource(file, raw[:HEAD_SIZE])
    importer.recognises(source)
    read = _tried(importer, source)
    if isinstance(read, ImportFailed):
        assert str(read).startswith(f"{file}:")
        assert read.cure
    else:
        assert all(problem.message.endswith(".") for problem in read.problems)
        assert diffpack_file.dump(read.pack)
    assert sorted(folder.iterdir()) == before


def _tried(importer: Importer, source: ImportSource) -> ParsedPack | ImportFailed:
    try:
        return importer.read(source)
    except ImportFailed as error:
        return error

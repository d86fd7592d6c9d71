"""Damage to files: of their bytes, of their lines, and of what an archive or database holds."""

import io
import random
import sqlite3
import sys
import zipfile
import zlib
from collections.abc import Callable, Sequence

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LARGEST = 3_000_000
"""Bytes above which an input is not grown any more."""

_PIECES: tuple[bytes, ...] = (
    b"\0",
    b"\xff",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\r",
    b"\r\n",
    b"\n\n\n",
    b"\t",
    b'"',
    b'""',
    b"\\",
    b";",
    b",",
    b"#",
    b"{",
    b"[" * 2_000,
    b'{"a":' * 2_000,
    b"<table><tr><td>" * 500,
    b"<script>",
    b"<!--",
    b"&#1114112;",
    b"NaN",
    b"1e999",
    b"-1",
    b"9" * 400,
    b"\\ud800",
    b"vs.",
    b" vs ",
    b"Key Differences\n",
    b"Compare with Definitions\n",
    b"Comparison Chart\n",
    b"---\n",
    b"{#id}",
    b"| a | b |\n|---|---|\n",
    b"{{c1::",
    b"}}",
    b"\x1f",
    b"=cmd|' /C calc'!A0",
    b"../../etc/passwd",
    "\u202e\u2066".encode(),
    "e\u0301".encode(),
    "\ufeff".encode(),
    "İıſß".encode(),
    "字".encode() * 50,
    b"a" * 70_000,
    b"ab " * 30_000,
    b" " * 50_000,
    b"(" * 3_000,
    b"> " * 2_000,
)

_SQL: tuple[str, ...] = (
    "UPDATE notes SET flds = flds || char(31) || flds",
    "UPDATE notes SET flds = zeroblob(100000)",
    "UPDATE notes SET flds = NULL",
    "UPDATE notes SET mid = mid + 1",
    "UPDATE notes SET tags = 17",
    "UPDATE col SET models = '[1, {}]'",
    'UPDATE col SET models = \'{"1": {"flds": 3}}\'',
    "UPDATE col SET decks = 'null'",
    "UPDATE col SET ver = 99",
    "DELETE FROM notes",
    "DELETE FROM notetypes",
    "DROP TABLE notes",
    "CREATE TABLE more AS SELECT * FROM notes",
    "CREATE VIEW fields2 AS SELECT * FROM notes",
    "CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END",
    "ALTER TABLE notes RENAME TO old; CREATE VIEW notes AS SELECT * FROM old",
    "UPDATE notetypes SET config = randomblob(300)",
    "UPDATE notes SET flds = replace(hex(zeroblob(60000)), '00', '<b>')",
)


_NO_ARCHIVE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError)
"""What zipfile raises for one that is broken already."""


def mutated(data: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    """Return a damaged copy of a file.

    Args:
        data: a file that was good once.
        others: more files of its kind, to take pieces from.
        rng: the source of chance.
    """
    for _ in range(rng.choice((1, 1, 1, 2, 3, 5, 8))):
        data = _damaged(data, others, rng)
    return data or b"\0"


def _damaged(data: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    if data.startswith(b"PK\x03\x04") and rng.random() < 0.85:
        return _of_archive(data, others, rng)
    if data.startswith(b"SQLite format 3") and rng.random() < 0.6:
        return _of_database(data, rng)
    kinds = (_bytes_changed, _piece_put_in, _lines_moved, _spliced, _repeated, _cut)
    kind: Callable[[bytes, Sequence[bytes], random.Random], bytes] = rng.choice(kinds)
    return kind(data, others, rng)


def _bytes_changed(data: bytes, _: Sequence[bytes], rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 12)):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _piece_put_in(data: bytes, _: Sequence[bytes], rng: random.Random) -> bytes:
    place = rng.randint(0, len(data))
    piece = rng.choice(_PIECES)
    until = place + rng.choice((0, 0, 1, len(piece)))
    return data[:place] + piece + data[until:]


def _lines_moved(data: bytes, _: Sequence[bytes], rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    for _ in range(rng.randint(1, 6)):
        place, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        match rng.randrange(4):
            case 0:
                lines[place], lines[other] = lines[other], lines[place]
            case 1:
                lines.insert(place, lines[other])
            case 2:
                lines[place] = b""
            case _ if len(lines) > 1:
                del lines[place]
    return b"\n".join(lines)


def _spliced(data: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    other = rng.choice(others)
    return data[: rng.randint(0, len(data))] + other[rng.randint(0, len(other)) :]


def _repeated(data: bytes, _: Sequence[bytes], rng: random.Random) -> bytes:
    start = rng.randint(0, len(data))
    part = data[start : start + rng.choice((1, 10, 100, 1_000, 10_000))]
    times = rng.choice((2, 10, 1_000, 20_000))
    if len(data) + len(part) * times > LARGEST:
        return data
    return data[:start] + part * times + data[start:]


def _cut(data: bytes, _: Sequence[bytes], rng: random.Random) -> bytes:
    start = rng.randint(0, len(data))
    return data[:start] + data[rng.randint(start, len(data)) :]


def _of_archive(data: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [(each.filename, archive.read(each)) for each in archive.infolist()]
    except _NO_ARCHIVE:
        return _bytes_changed(data, others, rng)
    if not entries:
        return data
    place = rng.randrange(len(entries))
    name, content = entries[place]
    match rng.randrange(10):
        case 0:
            entries[place] = (
                rng.choice(("../" + name, "/" + name, name * 30, "\\" + name)),
                content,
            )
        case 1:
            entries.append((name, content))
        case 2:
            del entries[place]
        case 3:
            entries[place] = (name, b"\0" * 20_000_000)
        case _:
            entries[place] = (name, _of_entry(content, others, rng))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", rng.choice((0, zipfile.ZIP_DEFLATED))) as archive:
        for entry, content in entries:
            try:
                archive.writestr(entry, content)
            except (UnicodeEncodeError, ValueError):
                archive.writestr("entry", content)
    return packed.getvalue()


def _of_entry(content: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    if not content.startswith(b"\x28\xb5\x2f\xfd"):
        return _damaged(content, others, rng)
    try:
        plain = zstd.decompress(content)
    except zstd.ZstdError:
        return _bytes_changed(content, others, rng)
    return zstd.compress(_damaged(plain, others, rng), 1)


def _of_database(data: bytes, rng: random.Random) -> bytes:
    connection = sqlite3.connect(":memory:")
    try:
        connection.create_collation("unicase", lambda a, b: (a > b) - (a < b))
        connection.deserialize(data)
        connection.executescript(rng.choice(_SQL))
        connection.commit()
        return connection.serialize()
    except (sqlite3.Error, OverflowError, MemoryError):
        return _bytes_changed(data, (), rng)
    finally:
        connection.close()

"""A comparison in few bytes: what a plan holds of thousands of them, and what tells two apart.

As objects ten thousand comparisons take some hundred megabytes; packed they take a tenth of it.
"""

import hashlib
import zlib
from dataclasses import replace

from diffstudy.domain.comparison import Comparison, Sense
from diffstudy.domain.pack import Pack


def packed(comparison: Comparison) -> bytes:
    """Return a comparison as bytes that ``unpacked`` reads; not a format to be kept for long."""
    import msgspec

    return zlib.compress(msgspec.msgpack.encode(comparison), 1)


def unpacked(data: bytes) -> Comparison:
    """Return the comparison of some bytes that ``packed`` gave."""
    import msgspec

    return msgspec.msgpack.decode(zlib.decompress(data), type=Comparison)


def kept(value: Comparison | Pack) -> bytes:
    """Return a comparison, or a pack without its comparisons, as the history keeps it."""
    import msgspec

    return zlib.compress(msgspec.json.encode(value), 1)


def kept_comparison(data: bytes) -> Comparison:
    """Return the comparison of some bytes that ``kept`` gave."""
    import msgspec

    return msgspec.json.decode(zlib.decompress(data), type=Comparison)


def kept_pack(data: bytes) -> Pack:
    """Return the pack of some bytes that ``kept`` gave."""
    import msgspec

    return msgspec.json.decode(zlib.decompress(data), type=Pack)


def content_hash(comparison: Comparison) -> str:
    """Return a digest of everything a page says.

    Where the file lies, and on which line of it something stands, makes no difference.
    """
    import msgspec

    content = replace(
        comparison,
        source=None,
        differences=tuple(replace(each, line=None) for each in comparison.differences),
        chart=tuple(replace(row, line=None) for row in comparison.chart),
        faq=tuple(replace(entry, line=None) for entry in comparison.faq),
        quiz=tuple(replace(line, line=None) for line in comparison.quiz),
        senses=tuple(_without_lines(sense) for sense in comparison.senses),
    )
    return hashlib.sha256(msgspec.msgpack.encode(content)).hexdigest()


def _without_lines(sense: Sense) -> Sense:
    return replace(
        sense,
        attribution=replace(sense.attribution, line=None),
        examples=tuple(
            replace(example, attribution=replace(example.attribution, line=None))
            for example in sense.examples
        ),
    )

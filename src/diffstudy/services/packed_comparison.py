"""A comparison in few bytes: what a plan holds of thousands of them, and what tells two apart.

As objects ten thousand comparisons take half a gigabyte; packed they take a tenth of it, and a
comparison is unpacked in less time than a row of it is written.
"""

import hashlib
from dataclasses import replace

from diffstudy.domain.comparison import Comparison, Sense


def packed(comparison: Comparison) -> bytes:
    """Return a comparison as bytes that ``unpacked`` reads; not a format to be kept for long."""
    import msgspec

    return msgspec.msgpack.encode(comparison)


def unpacked(data: bytes) -> Comparison:
    """Return the comparison of some bytes that ``packed`` gave."""
    import msgspec

    return msgspec.msgpack.decode(data, type=Comparison)


def content_hash(comparison: Comparison) -> str:
    """Return a digest of everything a page says.

    Where the file lies, and on which line of it something stands, makes no difference.
    """
    content = replace(
        comparison,
        source=None,
        differences=tuple(replace(each, line=None) for each in comparison.differences),
        chart=tuple(replace(row, line=None) for row in comparison.chart),
        faq=tuple(replace(entry, line=None) for entry in comparison.faq),
        senses=tuple(_without_lines(sense) for sense in comparison.senses),
    )
    return hashlib.sha256(packed(content)).hexdigest()


def _without_lines(sense: Sense) -> Sense:
    return replace(
        sense,
        attribution=replace(sense.attribution, line=None),
        examples=tuple(
            replace(example, attribution=replace(example.attribution, line=None))
            for example in sense.examples
        ),
    )

"""Zstandard frames, read piece by piece within a memory limit."""

import sys
from collections.abc import Iterable, Iterator

from diffstudy.importers.anki.refusal import EXPORT_AGAIN, PackageRefused

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_PIECE = 65_536
_WINDOW_LOG = 25
"""Largest window that a frame may ask for, as a power of two: 32 MB of memory."""


def unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the content of one frame in pieces of at most 64 KB.

    Raises:
        PackageRefused: the frame is damaged, cut short, or needs too much memory.
    """
    options: dict[int, int] = {zstd.DecompressionParameter.window_log_max: _WINDOW_LOG}
    decompressor = zstd.ZstdDecompressor(options=options)
    try:
        for chunk in chunks:
            yield decompressor.decompress(chunk, max_length=_PIECE)
            while not decompressor.eof and not decompressor.needs_input:
                yield decompressor.decompress(b"", max_length=_PIECE)
            if decompressor.eof:
                return
    except zstd.ZstdError as error:
        raise PackageRefused(
            "the collection in the package is damaged or packed too tightly", EXPORT_AGAIN
        ) from error
    raise PackageRefused("the collection in the package is cut short", EXPORT_AGAIN)

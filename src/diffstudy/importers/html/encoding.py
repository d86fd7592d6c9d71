"""Bytes of a saved page become text: mark, declared encoding, UTF-8, else Windows-1252 with a note.

The order of the HTML standard, without its guesses.
"""

import re
from pathlib import Path

from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.decoding import decode

_DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})"""
    rb"""|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{1,40})""",
    re.IGNORECASE,
)
_SEARCHED = 4096
_WINDOWS = frozenset(
    "latin1 latin-1 iso-8859-1 iso8859-1 us-ascii ascii cp1252 windows-1252".split()
)
_KNOWN = re.compile(
    r"windows-125[0-8]|cp125[0-8]|iso-?8859-(?:[2-9]|1[0-6])|koi8-[ru]|macintosh|shift[_-]jis|sjis"
    r"|euc-jp|iso-2022-jp|euc-kr|gb2312|gbk|gb18030|big5"
)


def decode_page(
    data: bytes, path: Path, declared: str | None = None
) -> tuple[str, tuple[PackProblem, ...]]:
    """Return the text of a page and a note where its encoding had to be assumed.

    Args:
        data: the bytes of the page.
        path: the file, for the message.
        declared: the encoding that its envelope names, which goes before its own word.

    Raises:
        UnreadableFile: the bytes are no text.
    """
    name = (declared or _declared(data)).lower()
    is_marked = data[:2] in {b"\xff\xfe", b"\xfe\xff"} or data.startswith(b"\xef\xbb\xbf")
    if is_marked or b"\0" in data or not name or re.fullmatch(r"utf-?(?:8|16.*)", name):
        return decode(data, path)
    known = "cp1252" if name in _WINDOWS else name if _KNOWN.fullmatch(name) else None
    if known:
        try:
            return data.decode("mac_roman" if known == "macintosh" else known), ()
        except UnicodeDecodeError:
            pass
    note = PackProblem(
        ProblemLevel.NOTE,
        f"The page says that its encoding is {name}, but it cannot be read so; "
        "if accents or quotes look wrong, save it as UTF-8 and import it again.",
    )
    text, notes = decode(data, path)
    return text, (note, *notes)


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_SEARCHED])
    return (found[1] or found[2]).decode("ascii") if found else ""

"""The page inside a web archive (.mhtml): a mail message with the page as one of its parts."""

import base64
import binascii
import quopri
import re
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser

_HEADERS = 16_384
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """The page of a web archive.

    Args:
        encoding: the encoding that the archive names, None where it names none.
    """

    data: bytes
    encoding: str | None


def is_web_archive(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a web archive."""
    start = head[:_HEADERS].lstrip()
    end = _END_OF_HEADERS.search(start)
    headers = start[: end.start()] if end else start
    return bool(
        re.match(rb"[A-Za-z-]{2,40}:", headers)
        and re.search(rb"(?im)^mime-version:", headers)
        and re.search(rb"(?im)^content-type:\s*(?:multipart/related|text/html)", headers)
    )


def unpack(data: bytes) -> ArchivedPage | None:
    """Return the first page of a web archive, None where it holds none.

    Only the parts of the archive itself are looked at, not archives inside them.
    """
    headers, body = _split(data.lstrip())
    if headers.get_content_type() == "text/html":
        return _page(headers, body)
    boundary = headers.get_boundary()
    if not boundary:
        return None
    for part in body.split(b"--" + boundary.encode("ascii", "replace"))[1:]:
        own, content = _split(part.lstrip(b"\r\n"))
        if own.get_content_type() in {"text/html", "application/xhtml+xml"}:
            return _page(own, content)
    return None


def _split(part: bytes) -> tuple[Message, bytes]:
    end = _END_OF_HEADERS.search(part, 0, _HEADERS)
    if end is None:
        return Message(), b""
    return BytesHeaderParser().parsebytes(part[: end.start()]), part[end.end() :]


def _page(headers: Message, content: bytes) -> ArchivedPage | None:
    way = str(headers.get("content-transfer-encoding", "")).strip().lower()
    if way == "quoted-printable":
        content = quopri.decodestring(content)
    elif way == "base64":
        try:
            content = base64.b64decode(content)
        except binascii.Error:
            return None
    charset = headers.get_param("charset")
    return ArchivedPage(content, charset if isinstance(charset, str) and charset else None)

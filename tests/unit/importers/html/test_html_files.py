"""The format as a whole: what is its own, encodings, web archives, and files that mean harm."""

from pathlib import Path

import pytest

from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.pack import ParsedPack
from diffstudy.importers.formats.html_page import IMPORTER
from diffstudy.importers.registry import open_source

_PAGE = (
    "<h1>Fog vs. Mist</h1><p>Fog is thicker than mist, said René.</p>"
    "<h2>Fog</h2><p>A thick cloud – at the ground.</p><h2>Mist</h2><p>A thin one.</p>"
)
_VERDICT = "Fog is thicker than mist, said René."


def _file(folder: Path, data: bytes, name: str = "page.html") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _read(folder: Path, data: bytes, name: str = "page.html") -> ParsedPack:
    source = open_source(_file(folder, data, name))
    IMPORTER.recognises(source)
    return IMPORTER.read(source)


@pytest.mark.parametrize(
    ("name", "data", "is_own"),
    [
        ("a.html", b"<p>anything</p>", True),
        ("a.htm", b"Fog <table><tr><td>x", True),
        ("a.xhtml", b"<?xml version='1.0'?>\n<!-- x -->\n<html>", True),
        ("a.txt", b"\xef\xbb\xbf\n<!DOCTYPE html><title>x", True),
        ("a.mhtml", b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related", True),
        ("a.txt", b"<p>a cell of a table</p>\tb", False),
        ("a.html", b"Fog vs. Mist\n\nKey Differences\n\nFog < mist.", False),
        ("a.txt", b"Fog vs. Mist\n\nKey Differences\n\nFog is a <p> in HTML.", False),
        ("a.json", b'{"format": "diffpack", "title": "<html>"}', False),
    ],
)
def test_content_and_suffix_tell_a_page(
    tmp_path: Path, name: str, data: bytes, is_own: bool
) -> None:
    assert IMPORTER.recognises(open_source(_file(tmp_path, data, name))) is is_own


@pytest.mark.parametrize(
    ("head", "encoding", "notes"),
    [
        ("", "utf-8", 0),
        ("", "utf-8-sig", 0),
        ("", "utf-16", 0),
        ("", "cp1252", 1),
        ('<meta charset="utf-8">', "utf-8", 0),
        ('<meta charset="utf-8">', "cp1252", 1),
        ("<meta charset=ISO-8859-1>", "cp1252", 0),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', "cp1250", 0),
        ('<?xml version="1.0" encoding="iso-8859-15"?>', "iso-8859-15", 0),
        ("<meta charset=zip>", "utf-8", 1),
        ("<meta charset=gbk>", "cp1252", 2),
    ],
)
def test_the_encoding_is_told_or_noted(
    tmp_path: Path, head: str, encoding: str, notes: int
) -> None:
    page = head + _PAGE.replace("–", "-")
    read = _read(tmp_path, page.encode(encoding))
    assert read.pack.comparisons[0].verdict == _VERDICT
    assert len(read.problems) == notes


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
def test_the_page_of_a_web_archive_is_read(tmp_path: Path, coding: str) -> None:
    import base64
    import quopri

    data = _PAGE.encode("cp1252")
    body = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(
        coding, bytes
    )
    archive = (
        b"From: <Saved by a browser>\r\nSubject: Fog\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_x"\r\n\r\n\r\n'
        b"----=_x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
        b"----=_x\r\nContent-Type: text/html; charset=windows-1252\r\n"
        b"Content-Transfer-Encoding: " + coding.encode() + b"\r\n\r\n" + body(data) + b"\r\n"
        b"----=_x--\r\n"
    )
    (page,) = _read(tmp_path, archive, "page.mhtml").pack.comparisons
    assert page.verdict == _VERDICT
    # The lines of an archive are not those of its page.
    assert {sense.attribution.line for sense in page.senses} == {None}


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<h1>Fog vs. Mist</h1>",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n\n--x--",
        b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nA",
    ],
)
def test_a_web_archive_without_a_page_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ImportFailed, match="web archive holds no page"):
        _read(tmp_path, data, "page.mht")


@pytest.mark.parametrize(
    "data", [b"<p>" + b"x" * 4_000_000, b"<h1>Fog vs. Mist</h1>\0<p>Fog."], ids=["large", "nul"]
)
def test_files_beyond_the_limits_are_unreadable(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        _read(tmp_path, data)


def test_a_refusal_names_file_line_and_cure(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed) as refused:
        _read(tmp_path, b"\n\n<h1>Fog vs. Mist vs. Haze</h1>")
    assert str(refused.value).startswith(f"{tmp_path / 'page.html'}:3: ")
    assert refused.value.cure


_HEAD = b"<h1>Fog vs. Mist</h1><p>Fog is thicker than mist by far.</p>"
_HOSTILE = {
    "deep": b"<div>" * 700_000,
    "fonts": b"".join(b"<font size=%d>" % n for n in range(300)) + b"<p>x" * 900_000,
    "unclosed items": b"<li><dd>" * 400_000,
    "attributes": b"<div " + b" ".join(b"a%d" % n for n in range(400_000)) + b">",
    "hidden attributes": b"<div hidden " + b" ".join(b"a%d=x" % n for n in range(300_000)) + b">",
    "lone signs": b"<" * 3_900_000,
    "unfinished tags": b"<a" * 1_900_000,
    "unfinished quotes": b'<a b="x" ' * 400_000 + b'c=">"',
    "comments": b"<!--" * 900_000,
    "short comments": b"<!>" * 1_000_000,
    "scripts": b"<script>" * 400_000,
    "pictures": b"<svg>" * 700_000,
    "data": b'<img src="data:' + b"A" * 3_900_000 + b'">',
    "tables": b"<table><tr><td>" * 200_000,
    "cells": b"<table><tr>" + b"<td>x" * 90_000,
    "spans": b"<table>" + b"<tr><td rowspan=65000 colspan=1000>x" * 9_000,
    "tall cells": b"<table><tr><th>Fog<th>Mist" + b"<tr><td rowspan=9999>x<td>y" * 1_900,
    "rows": b"<table><tr><th>Fog<th>Mist" + b"<tr><td>x<td>y" * 1_900,
    "entities": b"&amp;" * 280_000,
    "one line": b"<p>" + b"fog mist " * 150_000,
    "paragraphs": b"<div>" * 240 + b"<p>x" * 90_000,
    "lines": b"\n" * 3_900_000,
    "breaks": b"<p>" + b"x<br>" * 4_000,
    "signs": b"<p>" + b"<i>a</i>" * 40_000,
    "footnotes": b"<sup>[<a>" * 400_000,
    "questions": b"<h2>FAQ</h2>" + b"<h3>Why?</h3><p>So." * 1_900,
    "definitions": b"<h2>Definitions</h2>" + b"<div><p>So it is.</div>" * 3_900,
    "long heading": b"<h2>" + b"differences between " * 50_000 + b"</h2>",
    "long title": b"<title>" + b"a and b " * 400_000 + b"</title>",
    "neighbours": b"<p>" + b"Previous Comparison " * 60_000,
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_extreme_pages_are_answered(tmp_path: Path, name: str) -> None:
    # The test's own time limit is the assertion on time: nothing here may grow with the square.
    try:
        found: object = _read(tmp_path, (_HEAD + _HOSTILE[name])[:4_000_000])
    except ImportFailed as refused:
        found = refused
    assert not isinstance(found, UnreadableFile), "the file is within its limits"
    assert isinstance(found, ParsedPack | ImportFailed)

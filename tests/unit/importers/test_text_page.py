"""The format as a whole: packs, encodings, and files that mean harm."""

from pathlib import Path

import pytest

from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.pack import ParsedPack
from diffstudy.importers.formats.text_page import IMPORTER
from diffstudy.importers.registry import open_source

_SAMPLE = Path(__file__).parents[2] / "samples" / "text_page" / "weather-vs-climate.txt"
_TEXT = _SAMPLE.read_text(encoding="utf-8")


def _read(folder: Path, data: bytes) -> ParsedPack:
    path = folder / "page.txt"
    path.write_bytes(data)
    source = open_source(path)
    IMPORTER.recognises(source)
    return IMPORTER.read(source)


def test_a_page_without_a_pack_goes_to_my_pages() -> None:
    pack = IMPORTER.read(open_source(_SAMPLE)).pack
    assert (pack.id, pack.title, pack.license) == (
        "local.my-pages",
        "My pages",
        "LicenseRef-unknown",
    )
    named = IMPORTER.read(open_source(_SAMPLE), "org.example.air").pack
    assert (named.id, named.title) == ("org.example.air", "org.example.air")
    assert named.comparisons[0].key == "org.example.air#climate--weather"


@pytest.mark.parametrize(
    ("encoding", "notes"),
    [
        ("utf-8", 0),
        ("utf-8-sig", 0),
        ("utf-16", 0),
        ("utf-16-le", 1),
        ("utf-16-be", 1),
        ("cp1252", 1),
    ],
)
def test_every_encoding_gives_the_same_comparison(
    tmp_path: Path, encoding: str, notes: int
) -> None:
    plain = _read(tmp_path, _TEXT.encode())
    other = _read(tmp_path, _TEXT.encode(encoding))
    assert other.pack == plain.pack
    assert len(other.problems) == len(plain.problems) + notes


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "  \n"),
        lambda text: text.rstrip(),
        lambda text: "\n\n" + text.replace("Ask Difference\n", "", 1),
        lambda text: text.replace("Weather vs. Climate", "Weather VERSUS Climate"),
        lambda text: text.replace("What's", "What’s").replace(" — What", " – What"),
        lambda text: text.replace("Common Curiosities", "Frequently Asked Questions:"),
    ],
)
def test_harmless_changes_change_nothing_that_is_learned(change, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    plain = _read(tmp_path, _TEXT.encode()).pack.comparisons[0]
    other = _read(tmp_path, change(_TEXT).encode()).pack.comparisons[0]
    for part in ("key", "terms", "verdict", "title", "authors", "updated"):
        assert getattr(other, part) == getattr(plain, part), part
    assert [sense.key for sense in other.senses] == [sense.key for sense in plain.senses]
    assert [row.key for row in other.chart] == [row.key for row in plain.chart]
    assert [each.key for each in other.faq] == [each.key for each in plain.faq]


@pytest.mark.parametrize("count", [0, 1])
@pytest.mark.parametrize(
    "heading",
    ["Key Differences", "Comparison Chart", "Compare with Definitions", "Common Curiosities"],
)
def test_a_missing_section_takes_no_other_with_it(tmp_path: Path, heading: str, count: int) -> None:
    before, _, rest = _TEXT.partition(f"\n{heading}\n")
    following = [line for line in rest.split("\n") if line in _HEADINGS]
    kept = f"\n{heading}\n" * count
    text = before + kept + "\n" + rest[rest.index(f"\n{following[0]}\n") :]
    comparison = _read(tmp_path, text.encode()).pack.comparisons[0]
    found = (comparison.differences, comparison.chart, comparison.senses, comparison.faq)
    assert [bool(part) for part in found] == [name != heading for name in _HEADINGS[:4]]


_HEADINGS = (
    "Key Differences",
    "Comparison Chart",
    "Compare with Definitions",
    "Common Curiosities",
    "Share Your Discovery",
)

_TITLE = b"Fog vs. Mist\n\nKey Differences\n\n"


@pytest.mark.parametrize(
    "data",
    [
        b"x" * 5_000_000,
        _TITLE + b"a " * 2_500_000,
        b"word\n" * 20_000,
        _TITLE + b"\r\n" * 500_000,
        b"just a letter to a friend",
        b"\n\n\n",
        b"\xff\xfe\x00",
        _TITLE[:20] + b"\x00" + _TITLE,
    ],
    ids=["long line", "large page", "many lines", "endless", "letter", "blank", "cut", "nul"],
)
def test_files_that_are_no_page_are_refused_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ImportFailed) as refused:
        _read(tmp_path, data)
    assert refused.value.problem
    assert refused.value.cure
    assert str(tmp_path) in str(refused.value)


@pytest.mark.parametrize(
    "data",
    [
        _TITLE + b"Fog is thick." + b"\n" * 100_000 + b"Mist is thin.",
        _TITLE + b"Fog " * 900_000,
        _TITLE + b"a. " * 1_300_000,
        _TITLE + b"Comparison Chart\n\n\na b\nc d\n" * 1_000,
        _TITLE + b"Compare with Definitions\n" + b"\n\nSome thing\nFog is here.\n" * 2_000,
        _TITLE + b"Common Curiosities\n" + b"\nWhy?\n\nSo.\n" * 2_000,
        b"Fog vs. Mist" + b" vs. a" * 30 + b"\n\nKey Differences\n\nFog vs. Mist\n\nFog.",
        b"Fog vs. Mist\n" + b"By " + b"A " * 140 + b"\n\nKey Differences\n\n" + b"- " * 99,
        _TITLE + b"Author Spotlight\nWritten by\n" + b"Aa " * 400_000,
        _TITLE + b"Compare with Definitions\n\n\n" + b"(" * 500_000 + b"\n\n\n(" + b"a" * 99_999,
    ],
    ids=[
        "blanks",
        "long",
        "clauses",
        "chart",
        "meanings",
        "faq",
        "versus",
        "byline",
        "names",
        "brackets",
    ],
)
def test_extreme_pages_are_answered(tmp_path: Path, data: bytes) -> None:
    # The test's own time limit is the assertion on time: nothing here may grow with the square.
    try:
        found: object = _read(tmp_path, data)
    except ImportFailed as refused:
        found = refused
    assert not isinstance(found, UnreadableFile), "the file is within its limits"
    assert isinstance(found, ParsedPack | ImportFailed)

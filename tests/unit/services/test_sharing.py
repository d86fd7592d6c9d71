"""A comparison that is passed on says the same, and brings nothing of its pack along."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from diffstudy.domain.comparison import (
    ChartRow,
    Comparison,
    FaqEntry,
    KeyDifference,
    Sense,
    Source,
    Term,
)
from diffstudy.exchange.shared_page import as_html, as_markdown, as_text
from diffstudy.services.collection import Collection
from diffstudy.services.exporting import ExportRefused
from diffstudy.services.sharing import ShareAs
from tests.journeys.desk import import_pages

PAGE = Comparison(
    key="org.example.sea#tide--wave",
    title="Tide vs <Wave>",
    terms=(Term("tide", "Tide"), Term("wave", "<Wave>")),
    verdict="A tide is slow; a wave & its foam are quick.",
    differences=(KeyDifference("One takes hours.", aspect="Time"), KeyDifference("Both move.")),
    chart=(ChartRow("r", ("the *moon*", "the wind | gusts"), "Caused by"),),
    senses=(Sense("s", "tide", "A slow rise of the sea."),),
    faq=(FaqEntry("f", "Is it salty?", "Yes."),),
    source=Source("Sea <notes>"),
)


class Seen(HTMLParser):
    """Tags and words of a snippet."""

    def __init__(self, snippet: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(snippet)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        assert {name for name, _ in attrs} <= {"style", "scope"}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def test_html_shows_the_words_and_none_of_them_is_markup() -> None:
    seen = Seen(as_html(PAGE))
    assert seen.open == []
    assert "wave" not in seen.tags
    assert "notes" not in seen.tags
    for words in ("Tide vs <Wave>", "a wave & its foam", "the *moon*", "Source: Sea <notes>."):
        assert words in seen.words


def test_markdown_keeps_signs_and_the_shape_of_the_table() -> None:
    lines = as_markdown(PAGE).splitlines()
    assert lines[0] == r"# Tide vs \<Wave\>"
    rows = [line for line in lines if line.startswith("|")]
    assert rows == [
        r"| | Tide | \<Wave\> |",
        "|---|---|---|",
        r"| Caused by | the \*moon\* | the wind \| gusts |",
    ]


def test_text_says_everything_once() -> None:
    text = as_text(PAGE)
    for words in ("Time: One takes hours.", "- Both move.", "1. A slow rise of the sea.", "Yes."):
        assert text.count(words) == 1
    assert text.endswith("Source: Sea <notes>.\n")


@pytest.mark.parametrize("form", ShareAs)
def test_an_imported_page_keeps_its_source(form: ShareAs, collection: Collection) -> None:
    (key, *_) = import_pages(collection).keys
    page = collection.library.comparison(key)
    words = collection.sharing.words(key, form)
    assert page.terms[0].headword in words
    assert "Source" in words
    assert collection.sharing.is_imported(key)


def test_one_page_becomes_a_pack_that_takes_nothing_away(
    collection: Collection, tmp_path: Path
) -> None:
    first, second = import_pages(collection).keys
    target = tmp_path / "one.diffpack"
    with pytest.raises(ExportRefused, match="belong to their authors"):
        collection.sharing.as_pack(first, target)
    report = collection.sharing.as_pack(first, target, may_share=True)
    assert (report.comparisons, report.path) == (1, target)
    plan = collection.importing.preview([target])
    assert [file.error for file in plan.files] == [None]
    collection.importing.apply(plan)
    rows = collection.library.overview().rows
    assert {first, second} < {row.key for row in rows}
    assert len(rows) == 3
    (again,) = [row.key for row in rows if row.key not in {first, second}]
    was, now = collection.library.comparison(first), collection.library.comparison(again)
    assert [term.headword for term in was.terms] == [term.headword for term in now.terms]
    assert [sense.definition for sense in was.senses] == [each.definition for each in now.senses]
    assert was.verdict == now.verdict

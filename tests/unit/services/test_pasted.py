"""What is pasted is read like a file, and named for the day on which it was pasted."""

from datetime import date

import pytest

from diffstudy.domain.comparison import Source
from diffstudy.domain.pasted import Pasted
from diffstudy.services.collection import Collection
from diffstudy.services.import_reading import read_file
from tests.journeys.desk import FIRST_EVENING, WEATHER_CLIMATE

DAY = date(2030, 1, 7)
TABLE = "term\tdefinition\tgroup\nfog\tcloud on the ground\tair\nmist\tthin fog\tair\n"
MARKDOWN = """---
diffpack: 1
id: org.example.pasted
version: 1
title: Pasted
lang: en
license: CC0-1.0
---
# Fog vs Mist
Fog hides the far bank; mist only softens it.
"""
HTML = (
    "<html><body><h1>Fog vs. Mist</h1><table><tr><th>Aspect</th><th>Fog</th><th>Mist</th></tr>"
    "<tr><td>Sight</td><td>under a kilometre</td><td>over a kilometre</td></tr>"
    "<tr><td>Drops</td><td>many</td><td>few</td></tr></table></body></html>"
)


def pasted(text: str, html: str = "") -> Pasted:
    return Pasted(text.encode(), DAY, html.encode())


@pytest.mark.parametrize(
    ("source", "format_name", "title"),
    [
        (pasted(WEATHER_CLIMATE.read_text("utf-8")), "text_page", "Weather vs. Climate"),
        (pasted(TABLE), "csv_table", "fog vs. mist"),
        (pasted("fog\tcloud on the ground\nmist\tthin fog\n"), "csv_table", "fog vs. mist"),
        (pasted(MARKDOWN), "diff_markdown", "Fog vs. Mist"),
        (pasted("", HTML), "html_page", "Fog vs. Mist"),
        (pasted("Fog vs. Mist Aspect Sight", HTML), "html_page", "Fog vs. Mist"),
        (pasted(MARKDOWN, "<p><b>Fog</b> and more</p>"), "diff_markdown", "Fog vs. Mist"),
        (pasted(TABLE, "<p>no comparison</p>"), "csv_table", "fog vs. mist"),
    ],
    ids=["page", "table", "quizlet", "markdown", "html", "html first", "pack first", "table first"],
)
def test_what_is_pasted_is_read_by_the_format_that_says_most(
    source: Pasted, format_name: str, title: str
) -> None:
    read = read_file(source)
    assert read.error is None
    assert read.parsed is not None
    assert read.parsed.format == format_name
    assert read.parsed.pack.comparisons[0].title == title


def test_the_source_of_a_pasted_page_is_named_with_the_day() -> None:
    read = read_file(pasted(WEATHER_CLIMATE.read_text("utf-8")))
    assert read.path.name == "pasted text 2030-01-07"
    assert read.parsed is not None
    assert read.parsed.pack.comparisons[0].source == Source("pasted text 2030-01-07")


def test_the_collection_knows_the_day(collection: Collection) -> None:
    assert collection.importing.pasted(b"x").day == FIRST_EVENING.date()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (pasted("  \n"), "there is no text in it"),
        (pasted("Good morning."), "this text is no comparison that diffstudy can read"),
        (pasted("x" * 16_000_001), "the text is larger than 16 MB"),
        (pasted("Good morning.", "<p>Good morning.</p>"), "this text is no comparison"),
    ],
    ids=["empty", "no comparison", "too large", "neither"],
)
def test_what_cannot_be_read_is_refused_with_a_cure(source: Pasted, words: str) -> None:
    read = read_file(source)
    assert read.parsed is None
    assert words in str(read.error)


def test_what_is_pasted_is_imported_and_taken_back(collection: Collection) -> None:
    importing = collection.importing
    importing.apply(importing.preview([pasted(TABLE)]))
    assert importing.undo().files == ("pasted text 2030-01-07",)

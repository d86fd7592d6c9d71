from collections.abc import Iterator
from datetime import date

import pytest

from diffstudy.domain.language import (
    ENGLISH,
    DayForm,
    Language,
    day_text,
    decimal_text,
    language_code,
    later,
    number_text,
    speak,
    tr,
    trn,
)

_DAY = date(2024, 3, 1)


@pytest.fixture
def pig_latin() -> Iterator[None]:
    """A language with a plural of its own for two, and other digits."""
    texts = {("Import {name}", None): "{name} importway", ("{n} card", 2): "a pair of cardsway"}
    speak(
        Language(
            code="x-pig",
            text=lambda text, number: texts.get((text, number), ""),
            number=lambda number: f"#{number}",
            decimal=lambda number, places: f"{number:.{places}f}".replace(".", ","),
            day=lambda day, form: f"{form.value} {day.month}/{day.day}",
        )
    )
    yield
    speak(ENGLISH)


def test_english_is_said_as_it_is_written() -> None:
    assert tr("Import {name}", name="fog {and} hail") == "Import fog {and} hail"
    assert tr("100 % {sure}") == "100 % {sure}"
    assert trn("{n} card", "{n} cards", 1) == "1 card"
    assert trn("{n} card", "{n} cards", 0) == "0 cards"
    assert trn("{n} card of {whole}", "{n} cards of {whole}", 1200, whole=3) == "1,200 cards of 3"
    assert (number_text(12345), decimal_text(0.5, 2)) == ("12,345", "0.50")


def test_days_do_not_follow_the_locale_of_the_process() -> None:
    assert [day_text(_DAY, form) for form in DayForm] == [
        "Friday",
        "1 March",
        "1 March 2024",
        "Friday, 1 March 2024",
    ]


@pytest.mark.usefixtures("pig_latin")
def test_what_a_language_says_comes_before_the_english() -> None:
    assert tr("Import {name}", name=7) == "#7 importway"
    assert trn("{n} card", "{n} cards", 2) == "a pair of cardsway"
    assert trn("{n} card", "{n} cards", 3) == "#3 cards"
    assert language_code() == "x-pig"
    assert tr("Not known there") == "Not known there"
    assert decimal_text(0.5, 1) == "0,5"
    assert day_text(_DAY, DayForm.IN_YEAR) == "in year 3/1"


def test_a_marked_text_is_left_alone() -> None:
    assert later("Library") == "Library"

from collections.abc import Iterator
from datetime import date

import pytest
from build_translations import Message, Told, faults, main
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from diffstudy.domain.language import DayForm, day_text, decimal_text, number_text, tr, trn
from diffstudy.gui.translation import languages, speak_language


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    speak_language(qapp, "en")
    QLocale.setDefault(before)


def test_numbers_and_days_follow_the_language(application: QApplication) -> None:
    assert speak_language(application, "de") == "de"
    assert number_text(12345) == "12.345"
    assert decimal_text(0.5, 1) == "0,5"
    assert [day_text(date(2024, 3, 1), form) for form in DayForm] == [
        "Freitag",
        "1. März",
        "1. März 2024",
        "Freitag, 1. März 2024",
    ]


def test_a_language_that_is_not_there_is_english(application: QApplication) -> None:
    assert "de" in languages()
    assert speak_language(application, "tlh") == "en"
    assert trn("{n} card", "{n} cards", 2) == "2 cards"


def test_every_text_is_translated_and_compiled(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_german_is_spoken_with_its_plurals(application: QApplication) -> None:
    speak_language(application, "de")
    assert tr("Library") == "Bibliothek"
    assert [trn("{n} card is due", "{n} cards are due", n) for n in (1, 2, 1200)] == [
        "1 Karte ist fällig",
        "2 Karten sind fällig",
        "1.200 Karten sind fällig",
    ]


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ({}, "not translated"),
        ({"{n} of {all}": Told(("{n} von",))}, "other places"),
        ({"{n} of {all}": Told(("",))}, "not translated"),
        ({"{n} of {all}": Told(("{n} von {all} {more}",))}, "other places"),
    ],
)
def test_what_a_catalogue_lacks_is_found(told: dict[str, Told], fault: str) -> None:
    (found,) = faults("de", told, (Message("{n} of {all}"),))
    assert fault in found
    assert (
        list(faults("de", {"{n} of {all}": Told(("{n} von {all}",))}, (Message("{n} of {all}"),)))
        == []
    )

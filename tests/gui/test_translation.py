from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from diffstudy.domain.language import DayForm, day_text, decimal_text, number_text, trn
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

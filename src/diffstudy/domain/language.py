"""What a person reads, in the language they read: the one door for every sentence and label.

The texts in the code are English and serve as keys. The window hands in a language when it starts
(`speak`); without one, as in the terminal, the English stands. Constants that are built when a
module is imported are marked with `later` and put into words where they are shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class DayForm(Enum):
    """How much of a day is said: "Friday", "3 March", "3 March 2024", "Friday, 3 March 2024"."""

    WEEKDAY = "weekday"
    IN_YEAR = "in year"
    FULL = "full"
    WITH_WEEKDAY = "with weekday"


@dataclass(frozen=True, slots=True)
class Language:
    """How to say things.

    Args:
        code: its code (ISO 639-1), such as "en".
        text: from an English text, and the number that decides its plural form (None where there
            is none), to the text of this language; "" where it has none.
        number: a whole number in digits.
        decimal: a number with so many places behind the point.
        day: a calendar day in one of the forms.
    """

    code: str
    text: Callable[[str, int | None], str]
    number: Callable[[int], str]
    decimal: Callable[[float, int], str]
    day: Callable[[date, DayForm], str]


def _english_day(day: date, form: DayForm) -> str:
    """Not strftime: Qt sets the process to the user's locale."""
    weekday = _WEEKDAYS[day.weekday()]
    in_year = f"{day.day} {_MONTHS[day.month - 1]}"
    match form:
        case DayForm.WEEKDAY:
            return weekday
        case DayForm.IN_YEAR:
            return in_year
        case DayForm.FULL:
            return f"{in_year} {day.year}"
        case DayForm.WITH_WEEKDAY:
            return f"{weekday}, {in_year} {day.year}"


ENGLISH = Language(
    code="en",
    text=lambda *_: "",
    number=lambda number: f"{number:,}",
    decimal=lambda number, places: f"{number:,.{places}f}",
    day=_english_day,
)
_spoken = [ENGLISH]


def speak(language: Language) -> None:
    """Say everything in this language from now on; texts that are shown already stay."""
    _spoken[0] = language


def language_code() -> str:
    """Return the code of the language that is spoken, such as "en"."""
    return _spoken[0].code


def tr(text: str, /, **values: object) -> str:
    """Return a text in the reader's language.

    Args:
        text: the English, a literal, with places in braces for what changes.
        values: what stands in the places; whole numbers are written as the language does.
    """
    said = _spoken[0].text(text, None) or text
    return said.format(**_written(values)) if values else said


def trn(one: str, other: str, number: int, /, **values: object) -> str:
    """Return a text that depends on a number, as "{n} card" and "{n} cards".

    Args:
        one: the English for one, a literal and the key of the translation.
        other: the English for every other number.
        number: stands at {n}, and decides the form by the rules of the language.
        values: what stands in the other places.
    """
    said = _spoken[0].text(one, number) or (one if number == 1 else other)
    return said.format(**_written({"n": number, **values}))


def later(text: str) -> str:
    """Mark a text that is built before the language is known; `tr` says it when it is shown."""
    return text


def number_text(number: int) -> str:
    """Return a whole number as the reader writes it: "12,345"."""
    return _spoken[0].number(number)


def decimal_text(number: float, places: int) -> str:
    """Return a number with so many places behind the point as the reader writes it."""
    return _spoken[0].decimal(number, places)


def day_text(day: date, form: DayForm = DayForm.FULL) -> str:
    """Return a day as the reader says it."""
    return _spoken[0].day(day, form)


def _written(values: dict[str, object]) -> dict[str, object]:
    return {
        name: number_text(value)
        if isinstance(value, int) and not isinstance(value, bool)
        else value
        for name, value in values.items()
    }

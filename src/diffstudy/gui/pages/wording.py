"""Counts, days and names as the pages say them.

Not strftime: Qt sets the process to the user's locale, and the interface speaks English.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from diffstudy.domain.comparison import Author, AuthorRole, Comparison

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SMALL = "none one two three four five six seven eight nine ten eleven twelve".split()


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return "1 card", "2 cards"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def checks_words(number: int) -> str:
    """Return how many questions and hard terms there are to check."""
    return f"{counted(number, 'question or term', 'questions and terms')} to check"


def small_number(number: int) -> str:
    """Return a number from 0 to 12 in words, others in digits."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def full_date(day: date) -> str:
    """Return "3 March 2024"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def coming_day(day: date, today: date) -> str:
    """Return a day of the near future as one says it: "tomorrow", "Friday", "3 March"."""
    if day <= today:
        return "today"
    if day == today + timedelta(days=1):
        return "tomorrow"
    if day < today + timedelta(days=7):
        return _DAYS[day.weekday()]
    if day.year == today.year:
        return f"{day.day} {_MONTHS[day.month - 1]}"
    return full_date(day)


def listed(names: Sequence[str]) -> str:
    """Return "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def attribution_line(comparison: Comparison) -> str:
    """Return who wrote a page, when it was last changed and where it came from.

    What the page does not say is left out, but for the source: its absence is worth a word.
    """
    parts = []
    authors = comparison.authors
    written = _named(authors, AuthorRole.AUTHOR, AuthorRole.CO_AUTHOR)
    edited = _named(authors, AuthorRole.EDITOR)
    if written:
        parts.append(f"Written by {written}.")
    if edited:
        parts.append(f"Edited by {edited}.")
    if comparison.updated is not None:
        parts.append(f"Updated {full_date(comparison.updated)}.")
    source = comparison.source
    title = (source.title or source.url) if source is not None else None
    parts.append(f"Source: {title}." if title else "Source not given.")
    return " ".join(parts)


def _named(authors: Sequence[Author], *roles: AuthorRole) -> str:
    return listed([author.name for author in authors if author.role in roles])

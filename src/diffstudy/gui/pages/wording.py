"""Counts, days and names as the pages say them."""

from collections.abc import Sequence
from datetime import date, timedelta

from diffstudy.domain.comparison import Author, AuthorRole, Comparison
from diffstudy.domain.language import DayForm, day_text, later, number_text, tr, trn

_IN_WORDS = (
    later("None"),
    later("One"),
    later("Two"),
    later("Three"),
    later("Four"),
    later("Five"),
    later("Six"),
    later("Seven"),
    later("Eight"),
    later("Nine"),
    later("Ten"),
    later("Eleven"),
    later("Twelve"),
)


def comparisons_counted(number: int) -> str:
    """Return "1 comparison", "2 comparisons"."""
    return trn("{n} comparison", "{n} comparisons", number)


def definitions_counted(number: int) -> str:
    """Return "1 definition", "2 definitions"."""
    return trn("{n} definition", "{n} definitions", number)


def checks_words(number: int) -> str:
    """Return how many questions and hard terms there are to check."""
    return trn("{n} question or term to check", "{n} questions and terms to check", number)


def coming_day(day: date, today: date) -> str:
    """Return a day of the near future as one says it: "tomorrow", "Friday", "3 March"."""
    if day <= today:
        return tr("today")
    if day == today + timedelta(days=1):
        return tr("tomorrow")
    if day < today + timedelta(days=7):
        return day_text(day, DayForm.WEEKDAY)
    return day_text(day, DayForm.IN_YEAR if day.year == today.year else DayForm.FULL)


def number_in_words(number: int) -> str:
    """Return a number from 0 to 12 in words, as a sentence begins with it, others in digits."""
    return tr(_IN_WORDS[number]) if 0 <= number < len(_IN_WORDS) else number_text(number)


def listed(names: Sequence[str]) -> str:
    """Return "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def attribution_line(comparison: Comparison) -> str:
    """Return who wrote a page, when it was last changed and where it came from.

    What the page does not say is left out, but for the source: its absence is worth a word.
    """
    parts = []
    authors = comparison.authors
    written = _named(authors, AuthorRole.AUTHOR, AuthorRole.CO_AUTHOR)
    edited = _named(authors, AuthorRole.EDITOR)
    if written:
        parts.append(tr("Written by {names}.", names=written))
    if edited:
        parts.append(tr("Edited by {names}.", names=edited))
    if comparison.updated is not None:
        parts.append(tr("Updated {day}.", day=day_text(comparison.updated)))
    source = comparison.source
    title = (source.title or source.url) if source is not None else None
    parts.append(tr("Source: {title}.", title=title) if title else tr("Source not given."))
    return " ".join(parts)


def _named(authors: Sequence[Author], *roles: AuthorRole) -> str:
    return listed([author.name for author in authors if author.role in roles])

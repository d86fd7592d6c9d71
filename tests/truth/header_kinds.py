"""Irregularities above the first section and in the author spotlight: titles, people, dates."""

from dataclasses import replace
from datetime import date
from random import Random

from tests.truth.content import Content, Person
from tests.truth.draft import MONTHS, Draft, Named, long_date, with_role

_VERSUS = ("vs", "vs.", "VS.", "VS", "Vs.", "versus", "Versus", "v.")
_DASHES = (" — ", " – ", " - ", " -- ", " ― ", " | ", ": ")
_QUESTIONS = (
    "What's the Difference?",
    "What’s the Difference?",
    "What's the difference?",
    "What is the Difference?",
    "Whats the Difference?",
    "What's The Difference",
    "Know the Difference",
)


def title_form(draft: Draft, rng: Random, content: Content) -> Draft:
    """Another "vs", dash or apostrophe in the title, or no tail behind the terms."""
    versus = f" {rng.choice(_VERSUS)} "
    tail = rng.choice(_DASHES) + rng.choice(_QUESTIONS) if rng.random() < 0.8 else ""
    title = versus.join(draft.terms) + tail
    joint = rng.choice((" and ", " & "))
    between = rng.choice(("Difference Between ", "Difference between ", "Differences Between "))
    second = title if rng.random() < 0.7 else draft.second_title
    return replace(
        draft, title=title, second_title=second, between=between + joint.join(draft.terms)
    )


def byline_form(draft: Draft, rng: Random, content: Content) -> Draft:
    """Another order, wording or date form of the byline, or parts of it missing."""
    people = content.people
    editors, writers = with_role(people, "editor"), with_role(people, "author", "co-author")
    parts: list[str] = []
    shown: list[Person] = []
    by = rng.choice(("By ", "Written by ", "by "))
    edited = rng.choice(("Edited by ", "Reviewed by "))
    joint = rng.choice((" & ", " and ", ", "))
    choice = rng.choice(("all", "all", "all", "no editor", "only editor", "nobody"))
    if writers and choice in {"all", "no editor"}:
        parts.append(by + joint.join(each.name for each in writers))
        shown += writers
    if editors and choice in {"all", "only editor"}:
        parts.append(edited + joint.join(each.name for each in editors))
        shown += editors
    updated = content.updated if rng.random() < 0.8 else None
    if updated:
        words = rng.choice(("Updated on ", "Published on ", "Last updated on ", "Updated: "))
        parts.append(words + _date_form(updated, rng))
    rng.shuffle(parts)
    dash = rng.choice((" — ", " – ", " - ", " | ", " · ", " • "))
    named = tuple((each.name, each.role) for part in parts for each in shown if each.name in part)
    return replace(draft, byline=Named((dash.join(parts),) if parts else (), named, updated))


def no_byline(draft: Draft, rng: Random, content: Content) -> Draft:
    """No line says who wrote the page and when; the spotlight may still name authors."""
    return replace(draft, byline=Named())


def spotlight_form(draft: Draft, rng: Random, content: Content) -> Draft:
    """No spotlight, or the biography of one person under the name of another."""
    if rng.random() < 0.4:
        return replace(draft, missing=draft.missing | {"spotlight"})
    writers = with_role(content.people, "author", "co-author")
    if not writers:
        return draft
    stranger = next((each for each in reversed(content.people) if each != writers[0]), writers[0])
    lines = ("Written by", writers[0].name, stranger.biography or _biography(stranger))
    return replace(draft, spotlight=Named(lines, ((writers[0].name, writers[0].role),)))


def _biography(person: Person) -> str:
    return f"{person.name} is a writer for, and has edited pages about words for many years."


def _date_form(day: date, rng: Random) -> str:
    month = MONTHS[day.month - 1]
    return rng.choice(
        (
            long_date(day),
            f"{day.day} {month} {day.year}",
            f"{month[:3]} {day.day}, {day.year}",
            f"{month[:3]}. {day.day}, {day.year}",
            f"{day.day} {month[:3]} {day.year}",
            day.isoformat(),
            f"{month} {day.day} {day.year}",
            f"{month} {_ordinal(day.day)}, {day.year}",
            f"{_ordinal(day.day)} {month} {day.year}",
            f"{month.upper()} {day.day}, {day.year}",
        )
    )


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number % 100 < 14 else ending}"


HEADER_KINDS = (title_form, byline_form, no_byline, spotlight_form)

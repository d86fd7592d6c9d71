"""Who wrote a page and when: the byline, and the author spotlight at its end."""

import re
from dataclasses import dataclass
from datetime import date

from diffstudy.domain.comparison import Author, AuthorRole

_LONGEST = 300

_ROLES = (
    (re.compile(r"(?:co-?\s?written|co-?\s?authored)\sby\s?", re.IGNORECASE), AuthorRole.CO_AUTHOR),
    (
        re.compile(
            r"(?:\w+ly\s)?(?:edited|reviewed|fact[\s-]?checked|proofread)\sby\s?", re.IGNORECASE
        ),
        AuthorRole.EDITOR,
    ),
    (re.compile(r"(?:written\s|authored\s)?by\s?", re.IGNORECASE), AuthorRole.AUTHOR),
)

_DATED = re.compile(
    r"(?:(?:first|last)\s)?(?P<what>updated|published|modified|posted|reviewed)(?:\son)?:?\s"
    r"(?!by\b)(?P<date>.+?)(?:\s(?P<by>by\s.+))?",
    re.IGNORECASE,
)

_SEPARATOR = re.compile(r"\s(?:[—–―|·•-]{1,3})\s")

_NAMES = re.compile(r"\s*(?:,|&|\band\b)\s*")

_DEGREES = frozenset("ba bsc cpa jd ma mba md msc phd rn jr sr esq".split())

_PARTICLE_WORDS = "al bin da de del den der di du el la le ten ter van von y zu"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())

_WEEKDAY = re.compile(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s", re.IGNORECASE)

_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split(), start=1)}


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline as printed, and what it says.

    Args:
        updated: the date of the last update, else that of publication; None if it names none
            that can be read.
    """

    raw: str
    authors: tuple[Author, ...]
    updated: date | None


def parse_byline(text: str) -> Byline | None:
    """Return what a byline says; None if the line is no byline.

    Known form: parts with a dash between them, each "By A & B", "Edited by C",
    "Updated on March 3, 2024" or "Published on ...", in any order; a name or a date may stand
    without its word where another part shows what line this is.
    """
    if len(text) > _LONGEST:
        return None
    authors: list[Author] = []
    bare: list[str] = []
    dates: dict[str, date | None] = {}
    for part in _SEPARATOR.split(text):
        plain = part.strip()
        dated = _DATED.fullmatch(plain)
        by = dated["by"] if dated else plain
        if dated:
            dates[dated["what"].casefold()] = parse_date(dated["date"])
        elif day := parse_date(plain):
            dates["updated"] = day
            continue
        if not by:
            continue
        if (named := _people(by)) is not None:
            authors.extend(named)
        elif is_name(by) and " " in by:
            bare.append(by)
        else:
            return None
    if not authors and not dates:
        return None
    known = any(author.role is AuthorRole.AUTHOR for author in authors)
    for name in bare:  # "Anna Lee — March 3, 2024": a name beside a date or an editor wrote it
        authors.append(Author(name, AuthorRole.CO_AUTHOR if known else AuthorRole.AUTHOR))
        known = True
    kinds = ("updated", "modified", "reviewed", "published", "posted")
    updated = next((day for kind in kinds if (day := dates.get(kind))), None)
    return Byline(text, tuple(authors), updated)


def role_of(text: str) -> AuthorRole | None:
    """Return the role that a bare "Written by" or "Co-written by" announces, else None."""
    found = _role_and_rest(text.rstrip(":"))
    return found[0] if found and not found[1] else None


def is_name(text: str) -> bool:
    """Whether the text looks like the name of a person: one to six words in capitals."""
    words = text.split()
    return (
        0 < len(words) <= 6
        and words[0][:1].isupper()
        and all(word[:1].isupper() or word in _PARTICLES for word in words)
        and all(word[-1] not in ".!?:;" or len(word) <= 3 for word in words)
    )


def parse_date(text: str) -> date | None:
    """Return the date that a text is, else None.

    Forms: "March 3, 2024", "3 March 2024", "2024-03-03", "3.3.2024"; "3/15/2024" in either order
    where only one is possible. A weekday may stand before it.
    """
    plain = _WEEKDAY.sub("", text.strip().rstrip("."))
    if iso := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?", plain):
        return _date(*map(int, iso.groups()))
    if dotted := re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", plain):
        day, month, year = map(int, dotted.groups())
        return _date(year, month, day)
    if slashed := re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", plain):
        one, two, year = map(int, slashed.groups())
        if one <= 12 and two <= 12 and one != two:
            return None
        return _date(year, min(one, two), max(one, two))
    return _named_month(plain)


def _named_month(text: str) -> date | None:
    if english := re.fullmatch(r"([A-Za-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})", text):
        month, day, year = english.groups()
    elif british := re.fullmatch(
        r"(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?([A-Za-z]{3,9})\.?,?\s(\d{4})", text
    ):
        day, month, year = british.groups()
    else:
        return None
    return _date(int(year), _MONTHS.get(month[:3].casefold(), 0), int(day))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _role_and_rest(text: str) -> tuple[AuthorRole, str] | None:
    for pattern, role in _ROLES:
        if found := pattern.match(text):
            return role, text[found.end() :].strip()
    return None


def _people(text: str) -> list[Author] | None:
    """The people of one part; None if it is not of that form. The second "by" is a co-author."""
    found = _role_and_rest(text)
    if found is None:
        return None
    role, rest = found
    names = [
        name
        for name in _NAMES.split(rest)
        if name and name.replace(".", "").casefold() not in _DEGREES
    ]
    if not names or not all(map(is_name, names)):
        return None
    later = AuthorRole.CO_AUTHOR if role is AuthorRole.AUTHOR else role
    return [Author(name, later if index else role) for index, name in enumerate(names)]

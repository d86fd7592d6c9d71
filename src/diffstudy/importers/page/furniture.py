"""Furniture of the site in a full copy: navigation, share buttons, adverts, notices, links.

What it says is known by its wording, not by its place, for a copy can have it anywhere. A line of
one ordinary word ("Home", "Email") may as well be a cell or an answer, so such lines count only
where content of their kind cannot stand.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from diffstudy.importers.page.definitions import term_of_heading
from diffstudy.importers.page.lines import Line, LineKind, Section
from diffstudy.importers.page.sections import PageSections

_LONGEST_NOTICE = 400

_ADVERT = re.compile(
    r"(?:[-–—\[(*]\s*)?"
    r"(?:ad|ads|advert|advertisements?|advertising|sponsored(?:\s(?:content|links?|post))?|promoted"
    r"|(?:report|remove|skip|hide|close)\s(?:this\s)?ads?|ad\schoices"
    r"|(?:article|story|page|content)?\s?continues\sbelow(?:\sthis\sad)?"
    r"|(?:continue\sreading|scroll|keep\sreading)(?:\s(?:below|to\scontinue|down))?"
    r"|advertisement\s?[-–—:]\s?.{0,60})"
    r"(?:\s*[-–—\])*])?[.:]?",
    re.IGNORECASE,
)

_RELATED = re.compile(
    r"(?:also\sread|read\salso|read\smore|see\salso|see\smore|related(?:\s\w+)?|recommended(?:\s\w+)?"
    r"|you\s(?:may|might)\s(?:also\s)?(?:like|enjoy)|more\sfrom\s.{2,40}|up\snext|next\sup"
    r"|more\scomparisons|similar\scomparisons|editor'?s\spicks?)"
    r"(?:\s?[:–—-].{0,160})?",
    re.IGNORECASE,
)

_NOTICE = re.compile(
    r"\b(?:uses?|using|use\sof|accept|accepting|stores?|set|manage)\s(?:\w+\s){0,3}cookies\b"
    r"|\bcookies\b.{0,80}\b(?:experience|device|traffic|browser|consent|partners)\b"
    r"|\bcookie\s(?:policy|notice|settings|preferences|consent)\b|\bprivacy\spolicy\b"
    r"|\bour\s(?:free\s)?newsletter\b|\ball\srights\sreserved\b|\bcopyright\s(?:©|\d{4})"
    r"|^©|\bterms\s(?:of\s(?:service|use)|and\sconditions|&\sconditions)\b",
    re.IGNORECASE,
)

_NAVIGATION = re.compile(
    r"facebook|twitter|x|instagram|pinterest|linkedin|reddit|whatsapp|telegram|tumblr|youtube|tiktok"
    r"|messenger|e?-?mail|sms|copy(?:\s(?:link|url|to\sclipboard))?|link\scopied|copied!?|print"
    r"|tweet|pin(?:\sit)?|like|follow(?:\sus)?(?:\son\s\w+)?|share|cite|embed|save|bookmark"
    r"|(?:share|post|send)\s(?:this|on|via|to|by|with)\b.{0,40}|share\s(?:page|article|link|now)"
    r"|home|menu|search(?:\.\.\.|…)?|about(?:\sus)?|contact(?:\sus)?|blog|help|faqs?|sitemap"
    r"|log\s?in|sign\s?(?:in|up)|register|subscribe(?:\snow)?|my\saccount|language|english"
    r"|skip\sto\s(?:main\s)?content|back\sto\stop|scroll\sto\stop|top|toggle\s.{2,30}"
    r"|popular|trending|new|latest|random|categories|terms|comparisons|all\scomparisons|explore"
    r"|accept(?:\s(?:all|cookies|all\scookies))?|(?:decline|reject)(?:\s(?:all|cookies))?|got\sit"
    r"|ok(?:ay)?|i\sagree|agree|close|dismiss|no,?\sthanks|learn\smore|manage\s(?:options|cookies)"
    r"|(?:show|load|view|see)\s(?:more|less|all)|next|previous|prev|table\sof\scontents|contents"
    r"|was\sthis\s(?:page|article)\shelpful\??|yes|no|rate\sthis\s.{2,20}|comments?|leave\sa\s.{2,20}"
    r"|do\snot\ssell.{0,40}|advertise(?:\swith\sus)?|careers|disclaimer|home\s?[>»›/].{1,120}",
    re.IGNORECASE,
)


def is_advert_or_notice(text: str) -> bool:
    """Whether a line is an advert, a notice of the site or a link to another page of it."""
    if _ADVERT.fullmatch(text) or _RELATED.fullmatch(text):
        return True
    return len(text) <= _LONGEST_NOTICE and bool(_NOTICE.search(text.replace("’", "'")))


def is_navigation(text: str) -> bool:
    """Whether a line is a button or a menu entry, if it is no content of one or two words."""
    return bool(_NAVIGATION.fullmatch(text))


def without_site(page: PageSections, headwords: Sequence[str]) -> PageSections:
    """Return a page in which every line of the site is marked as furniture.

    Args:
        headwords: the terms; a line that is one of them is a heading ("Advertisement vs. ...").
    """
    return replace(
        page,
        header=_marked(page.header, None, headwords),
        sections=tuple(
            replace(section, lines=_marked(section.lines, section.name, headwords))
            for section in page.sections
        ),
    )


def _marked(
    lines: tuple[Line, ...], section: Section | None, headwords: Sequence[str]
) -> tuple[Line, ...]:
    names = {word.casefold() for word in headwords}
    may_be_short = section in {Section.CHART, Section.DEFINITIONS, Section.QUESTIONS}
    found: set[int] = set()
    if section is Section.QUESTIONS:
        found = _buttons_below(lines)
    elif section is Section.DEFINITIONS:
        found = _buttons_between(lines, headwords)
    for line in lines:
        if not line.is_text or line.text.casefold() in names:
            continue
        by_wording = is_advert_or_notice(line.text) and not _speaks_of(line.text, names)
        if by_wording or (not may_be_short and is_navigation(line.text)):
            found.add(line.number)
    return tuple(
        replace(line, kind=LineKind.FURNITURE) if line.number in found else line for line in lines
    )


def _buttons_below(lines: Sequence[Line]) -> set[int]:
    """Buttons and links below the last answer, up to the first line that is none."""
    found: set[int] = set()
    for line in reversed(lines):
        if line.is_blank:
            continue
        is_link = line.kind is LineKind.TITLE and not line.text.endswith("?")
        if not (line.kind is LineKind.FURNITURE or is_link or is_navigation(line.text)):
            break
        found.add(line.number)
    return found


def _buttons_between(lines: Sequence[Line], headwords: Sequence[str]) -> set[int]:
    """Buttons between the definitions of a full copy: lines alone, below no heading.

    Right below a heading a button's word may be the definition; elsewhere a scrape has no line of
    one word, and a full copy gives each definition its heading.
    """
    texts = [line for line in lines if line.is_text]
    numbers = {line.number for line in texts}
    return {
        line.number
        for above, line in pairwise(texts)
        if is_navigation(line.text)
        and not {line.number - 1, line.number + 1} & numbers
        and term_of_heading(above.text, tuple(headwords)) is None
    }


def _speaks_of(text: str, names: Iterable[str]) -> bool:
    """Whether a sentence is about a term: "Cookie vs. Biscuit" may well speak of cookies."""
    plain = text.casefold()
    return any(re.search(rf"(?<!\w){re.escape(name)}", plain) for name in names)

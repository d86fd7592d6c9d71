"""What a heading of an article announces, beyond the headings of the comparison site."""

import re
from enum import StrEnum

from diffstudy.importers.page.lines import Section, section_of


class Part(StrEnum):
    """What a passage of a page is for."""

    HEAD = "head"
    DIFFERENCES = "differences"
    CHART = "chart"
    DEFINITIONS = "definitions"
    TERM = "term"
    QUESTIONS = "questions"
    SUMMARY = "summary"
    ASPECT = "aspect"
    PREVIOUS = "previous"
    NEXT = "next"
    SPOTLIGHT = "spotlight"
    FURNITURE = "furniture"


_QUESTIONS = (
    r"(?:faqs?|frequently asked questions|(?:common|readers?'?s?) (?:questions|curiosities))\b.*"
)

_CHART = r"""
    (?:comparison|comparative)\ (?:chart|table)\b.* | (?:chart|table)\ of\ differences\b.*
    | at\ a\ glance | side[ -]by[ -]side(?:\ comparison)?
"""
_SUMMARY = r"""
    (?:in\ )?(?:conclusions?|summary|short|brief|a\ nutshell) | (?:the\ )?(?:verdict|bottom\ line)
    | (?:key\ )?takeaways? | tl;?dr | final\ (?:thoughts|words|verdict) | wrapping\ up
"""
_DEFINITIONS = r"(?:compare with )?(?:definitions?|meanings?)"

_FURNITURE = r"""
    references | notes | sources | citations? | see\ also | external\ links | further\ reading
    | (?:table\ of\ )?contents | on\ this\ page | bibliography | footnotes | tags?
    | (?:related|recommended|popular|trending|recent|latest|more)\ .* | you\ (?:may|might)\ also\ .*
    | (?:\d+\ )?(?:comments?|replies|responses)(?:\ .*)? | leave\ a\ (?:reply|comment).*
    | about\ (?:the\ )?authors? | share(?:\ .*)? | subscribe.* | newsletter.* | follow\ us.*
    | advertisements? | cookies?.* | similarities.*
"""
_DIFFERENCES = r"""
    (?:the\ )?(?:\d+\ )?(?:(?:key|main|major|core|important|top)\ )?(?:differences?|distinctions?)\b.*
    | what\ (?:is|are)\ the\ (?:\w+\ )?differences?\b.* | how\ (?:do|does|are|is)\ .*\ differ.*
    | comparison | compared
"""
_KNOWN = tuple(
    (part, re.compile(pattern, flags))
    for part, pattern, flags in (
        (Part.QUESTIONS, _QUESTIONS, 0),
        (Part.CHART, _CHART, re.VERBOSE),
        (Part.SUMMARY, _SUMMARY, re.VERBOSE),
        (Part.DEFINITIONS, _DEFINITIONS, 0),
        (Part.FURNITURE, _FURNITURE, re.VERBOSE),
        (Part.DIFFERENCES, _DIFFERENCES, re.VERBOSE),
    )
)
_SECTIONS = {
    Section.DIFFERENCES: Part.DIFFERENCES,
    Section.CHART: Part.CHART,
    Section.DEFINITIONS: Part.DEFINITIONS,
    Section.QUESTIONS: Part.QUESTIONS,
    Section.PREVIOUS: Part.PREVIOUS,
    Section.NEXT: Part.NEXT,
    Section.SPOTLIGHT: Part.SPOTLIGHT,
    Section.FURNITURE: Part.FURNITURE,
}
_LONGEST = 120
_NUMBERING = re.compile(r"^(?:\d{1,3}|[ivx]{1,4}|[a-d])[.)]\s+", re.IGNORECASE)


def unnumbered(text: str) -> str:
    """Return a heading without the number before it and the colon behind it."""
    return _NUMBERING.sub("", text).rstrip(": ") or text


def site_part(text: str) -> Part | None:
    """Return the part that a heading of the comparison site opens, however it is set."""
    section = section_of(text)
    return _SECTIONS[section] if section else None


def article_part(text: str) -> Part | None:
    """Return the part that a heading of any article opens, None where its words do not tell."""
    if len(text) > _LONGEST:
        return None
    plain = text.casefold().replace("’", "'").strip(" .:!")
    return next((part for part, pattern in _KNOWN if pattern.fullmatch(plain)), None)

"""Runs of text with a meaning, and how a plain text of the domain becomes such runs.

A page of a comparison marks terms in their side's ink, cue words and the gaps of a cloze;
``text_block`` lays them out and paints them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

_BLANK = "\u00a0"


class SpanKind(StrEnum):
    """What a run of text is."""

    PLAIN = "plain"
    TERM = "term"
    CUE = "cue"
    BOLD = "bold"
    NAME = "name"
    BLANK = "blank"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text of one kind; ``side`` (0 or 1) for TERM and NAME."""

    text: str
    kind: SpanKind = SpanKind.PLAIN
    side: int = 0


def plain(text: str) -> Span:
    """Text without any mark."""
    return Span(text)


def term(text: str, side: int) -> Span:
    """The first mention of a term: semibold, side ink, solid (A) or dashed (B) underline."""
    return Span(text, SpanKind.TERM, side)


def name(text: str, side: int) -> Span:
    """A term in its side's ink alone, for headings."""
    return Span(text, SpanKind.NAME, side)


def cue(text: str) -> Span:
    """Words that decide: under the highlighter."""
    return Span(text, SpanKind.CUE)


def bold(text: str) -> Span:
    """The headword inside its example."""
    return Span(text, SpanKind.BOLD)


def quoted(text: str) -> Span:
    """A text of the page within words of the interface: slanted, in the reading face."""
    return Span(text, SpanKind.QUOTED)


def blank() -> Span:
    """The gap of a cloze."""
    return Span(_BLANK, SpanKind.BLANK)


def marked(text: str, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Spans of a text whose half-open ``ranges`` of characters are cue words."""
    spans: list[Span] = []
    done = 0
    for start, end in sorted(ranges):
        if start > done:
            spans.append(plain(text[done:start]))
        spans.append(cue(text[max(start, done) : end]))
        done = max(done, end)
    if done < len(text):
        spans.append(plain(text[done:]))
    return tuple(spans)


def with_terms(text: str, headwords: Sequence[str]) -> tuple[Span, ...]:
    """Spans in which the first mention of each headword, sides in order, is an inline term.

    Whole words only, capitals ignored; the longest headword wins where two begin together.
    """
    found: list[tuple[int, int, int]] = []
    for side, headword in enumerate(headwords[:2]):
        start = _find_word(text, headword, found)
        if start is not None:
            found.append((start, start + len(headword), side))
    spans: list[Span] = []
    done = 0
    for start, end, side in sorted(found):
        if start > done:
            spans.append(plain(text[done:start]))
        spans.append(term(text[start:end], side))
        done = end
    if done < len(text):
        spans.append(plain(text[done:]))
    return tuple(spans)


def with_bold(text: str, headword: str) -> tuple[Span, ...]:
    """Spans in which the first mention of the headword, or of a form of it, is bold."""
    start = _find_word(text, headword, [], whole=False)
    if start is None:
        return (plain(text),)
    end = start + len(headword)
    while end < len(text) and text[end].isalpha():
        end += 1
    return tuple(
        s for s in (plain(text[:start]), bold(text[start:end]), plain(text[end:])) if s.text
    )


def with_blanks(text: str, gap: str) -> tuple[Span, ...]:
    """Spans of a masked prompt: every ``gap`` (as the masking wrote it) becomes a blank."""
    spans: list[Span] = []
    for index, part in enumerate(text.split(gap)):
        if index:
            spans.append(blank())
        if part:
            spans.append(plain(part))
    return tuple(spans)


def _find_word(
    text: str, word: str, taken: Sequence[tuple[int, int, int]], *, whole: bool = True
) -> int | None:
    lowered, wanted = text.casefold(), word.casefold()
    if not wanted or len(lowered) != len(text):
        return None
    start = lowered.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        begins = start == 0 or not text[start - 1].isalnum()
        ends = not whole or end == len(text) or not text[end].isalnum()
        free = all(end <= first or start >= last for first, last, _ in taken)
        if begins and ends and free:
            return start
        start = lowered.find(wanted, start + 1)
    return None

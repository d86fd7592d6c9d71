"""The terms of a hand-written pack: one per headword, whatever comparison names it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from diffstudy.domain.comparison import PLAIN, Term
from diffstudy.domain.keys import normalised, slug
from diffstudy.exchange.markdown.findings import Findings, quoted
from diffstudy.exchange.markdown.inline import Attributes, Inline, InlineReader, split_attributes
from diffstudy.exchange.markdown.naming import Names
from diffstudy.exchange.markdown.outline import Block

MOST_TERMS = 6

_VERSUS = re.compile(r"\s+(?:vs\.?|versus)\s+", re.IGNORECASE)
_SPEECH = re.compile(r"\s*\(([^()]+)\)\Z")


@dataclass(frozen=True, slots=True)
class TermHeading:
    """A heading over definitions: ``### Fog (noun) {#fog}``."""

    headword: str
    part_of_speech: str | None
    id: str | None
    line: int
    said: Attributes


def headwords(title: Inline) -> list[str]:
    """Return the headwords of a title; fewer than two where it compares nothing."""
    found = []
    start = 0
    for mark in _VERSUS.finditer(title.marks):
        found.append(title.cut(start, mark.start()).words)
        start = mark.end()
    return [*found, title.cut(start).words]


def term_heading(block: Block, reader: InlineReader, names: Names) -> TermHeading:
    """Return what a heading over definitions says."""
    words, said = split_attributes(reader.read(block.content))
    speech = _SPEECH.search(words.marks)
    part = None
    if speech:
        part = words.cut(speech.start(1), speech.end(1)).words or None
        words = words.cut(0, speech.start())
    return TermHeading(words.words, part, names.written(said, block.first), block.first, said)


class Terms:
    """Finds the term that a headword means, anywhere in the file.

    An id, a part of speech and a spelling that are written once hold for the whole file.
    """

    def __init__(
        self, pack_id: str, headings: Sequence[TermHeading], names: Names, findings: Findings
    ) -> None:
        self._pack_id = pack_id
        self._names = names
        self._findings = findings
        self._ids: dict[str, set[str]] = {}
        self._terms: dict[str, Term] = {}
        for heading in headings:
            if heading.id is not None:
                self._ids.setdefault(normalised(heading.headword), set()).add(heading.id)
        for heading in headings:
            self._learn_speech(heading)
            self._learn_lineage(heading)

    def term(self, headword: str, written_id: str | None = None) -> Term:
        """Return the term of a headword.

        Args:
            written_id: the id that this very comparison gives it.
        """
        known = self._ids.get(normalised(headword), set())
        name = written_id or (min(known) if len(known) == 1 else slug(headword))
        return self._terms.setdefault(name, Term(f"{self._pack_id}#term/{name}", headword))

    def _learn_speech(self, heading: TermHeading) -> None:
        if heading.part_of_speech is None or not heading.headword:
            return
        term = self.term(heading.headword, heading.id)
        if term.part_of_speech not in {None, heading.part_of_speech}:
            self._findings.warning(
                heading.line,
                f"{quoted(term.headword)} is called {quoted(heading.part_of_speech)} here and "
                f"{quoted(str(term.part_of_speech))} before, which counts",
                "write the same in both places, or give one of the two terms an id of its own",
            )
            return
        name = term.key.partition("#term/")[2]
        self._terms[name] = replace(term, part_of_speech=heading.part_of_speech)

    def _learn_lineage(self, heading: TermHeading) -> None:
        lineage = self._names.lineage(heading.said, f"{self._pack_id}#term/", heading.line)
        if lineage != PLAIN and heading.headword:
            term = self.term(heading.headword, heading.id)
            self._terms[term.key.partition("#term/")[2]] = replace(term, lineage=lineage)


def find_term(headword: str, terms: Iterable[Term], line: int, findings: Findings) -> Term | None:
    """Return the term of a comparison that a heading, a cell or a quiz line names.

    Where there is none, that is an error with the nearest headword as its cure.
    """
    by_word = {normalised(term.headword): term for term in terms}
    found = by_word.get(normalised(headword))
    if found is None:
        near = get_close_matches(normalised(headword)[:100], by_word, 1)
        wanted = [by_word[near[0]]] if near else list(by_word.values())
        names = " vs ".join(term.headword for term in by_word.values())
        findings.error(
            line,
            f"{quoted(headword)} is not one of the terms of {quoted(names)}",
            f"write {' or '.join(quoted(term.headword) for term in wanted)}",
        )
    return found

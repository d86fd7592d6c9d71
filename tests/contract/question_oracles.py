"""Judges of a question that share no code with what made it: the data of the page alone."""

import re
from collections.abc import Sequence

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Question,
    RevealQuestion,
    TypedQuestion,
    asked_about,
)


def _pattern_of(shown: str) -> str:
    """A pattern for the words of the page behind what is shown."""
    text = shown.strip().rstrip(".;,: ")
    pattern = re.escape(text).replace(re.escape("[...]"), ".+?")
    for article in ("a(n)", "A(n)"):
        pattern = pattern.replace(re.escape(article), "an?")
    return pattern.replace(r"\ ", r"\s+")


def is_said_of(comparison: Comparison, term_key: str, shown: str) -> bool:
    """Whether the page has the text as a definition, an example or a cell of the term."""
    side = [term.key for term in comparison.terms].index(term_key)
    texts = [sense.definition for sense in comparison.senses_of(term_key)]
    texts += [e.text for sense in comparison.senses_of(term_key) for e in sense.examples]
    for row in comparison.chart:
        cell = row.cells[side] or ""
        texts += [cell, f"{row.aspect}: {cell}"]
    # An article goes with the term where another term may not be counted.
    ways = (str, _without_articles)
    return any(
        re.fullmatch(_pattern_of(way(shown)) + r"[.;,:\s]*", way(text).strip(), re.IGNORECASE)
        for way in ways
        for text in texts
    )


def _without_articles(text: str) -> str:
    return re.sub(r"(?<!\w)an?\s+", "", text, flags=re.IGNORECASE)


def is_written_of(comparison: Comparison, headword: str, half: str) -> bool:
    """Whether the prose of the page has the words with this term in their gap."""
    prose = " ".join(
        [
            comparison.verdict or "",
            *(difference.text for difference in comparison.differences),
            *(entry.answer for entry in comparison.faq),
        ]
    )
    pattern = _pattern_of(half).replace("_____", re.escape(headword))
    return re.search(pattern, prose, re.IGNORECASE) is not None


def is_right(comparison: Comparison, question: Question) -> bool:
    """Whether the key is what the data of the page say."""
    match question:
        case ChoiceQuestion() if question.contrast is not None:
            return _ORACLES[question.mode](comparison, question)
        case ChoiceQuestion() | TypedQuestion():
            key = question.truth.term_key or ""
            return question.cue.term_key == key and _is_cue_of(comparison, key, question.cue.text)
        case MatchingQuestion():
            pairs = [
                (tile, question.places[place])
                for tile, place in zip(question.tiles, question.answer, strict=True)
            ]
            if question.joins_terms:
                keys = {term.headword: term.key for term in comparison.terms}
                return all(is_said_of(comparison, keys[tile], place.text) for tile, place in pairs)
            if question.one_each:
                sides = [term.side or 0 for term in question.terms]
                return all(_is_row(comparison, sides, tile, place.text) for tile, place in pairs)
            return all(is_said_of(comparison, place.term_key or "", tile) for tile, place in pairs)
        case RevealQuestion():
            return bool(question.back)


def _statement(comparison: Comparison, question: ChoiceQuestion) -> bool:
    (term,) = asked_about(question)
    if "_____" in question.prompt:
        is_true = is_written_of(comparison, term.text, question.prompt)
    else:
        is_true = is_said_of(comparison, term.term_key or "", question.prompt)
    return is_true == (question.answer == 0)


def _cells(comparison: Comparison, question: ChoiceQuestion) -> bool:
    (term,) = asked_about(question)
    aspect = question.prompt.partition(":")[0]
    shown = [f"{aspect}: {option.text}" for option in question.options]
    fits = [is_said_of(comparison, term.term_key or "", text) for text in shown]
    return [index for index, fit in enumerate(fits) if fit] == [question.answer]


def _order(comparison: Comparison, question: ChoiceQuestion) -> bool:
    halves = re.split(r"(?<=[.!?])\s+(?=\S)", question.prompt)
    names = question.truth.text.split(" … ")
    return len(halves) == 2 and all(
        is_written_of(comparison, name, half) for name, half in zip(names, halves, strict=True)
    )


def _stranger(comparison: Comparison, question: ChoiceQuestion) -> bool:
    return all(
        is_said_of(comparison, option.term_key or "", option.text)
        and (option.term_key == question.truth.term_key) == (index == question.answer)
        for index, option in enumerate(question.options)
    )


_ORACLES = {"tf": _statement, "cell": _cells, "swap": _order, "odd": _stranger}


def _is_cue_of(comparison: Comparison, key: str, text: str) -> bool:
    own = {sense.definition for sense in comparison.senses_of(key)}
    own |= {e.text for sense in comparison.senses_of(key) for e in sense.examples}
    side = [term.key for term in comparison.terms].index(key)
    if text in own | {row.cells[side] for row in comparison.chart}:
        return True
    # A clause of the verdict, or a sentence of an FAQ, that names this term and no other one.
    names = [
        term.headword
        for term in comparison.terms
        if re.search(rf"\b{term.headword}\b", text, re.IGNORECASE)
    ]
    prose = [comparison.verdict or "", *(entry.answer for entry in comparison.faq)]
    return names == [comparison.term(key).headword] and any(text in each for each in prose)


def _is_row(comparison: Comparison, sides: Sequence[int], one: str, other: str) -> bool:
    first, second = _pattern_of(one), _pattern_of(other)
    return any(
        re.fullmatch(first + r"[.;,:\s]*", row.cells[sides[0]] or "", re.IGNORECASE)
        and re.fullmatch(second + r"[.;,:\s]*", row.cells[sides[1]] or "", re.IGNORECASE)
        for row in comparison.chart
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold())) - {"the", "a", "of", "and", "in", "to"}


def are_near(one: str, other: str) -> bool:
    first, second = _words(one), _words(other)
    shared = len(first & second)
    return one.casefold() == other.casefold() or shared > 0.6 * len(first | second)


def form(text: str) -> tuple[str, bool, str]:
    """Article, ending of the first word, and mark at the end: what the eye sees first."""
    first = re.findall(r"[\w']+", text.casefold() + " x")[0]
    article = {"an": "a"}.get(first, first) if first in {"a", "an", "the"} else ""
    ends = re.search(r"[.!?;,]$", text)
    return article, bool(re.search(r"[^sui]s$", first)), ends.group() if ends else ""

"""A pack becomes the shape of pack.json: senses under their terms, keys cut down to ids."""

from collections.abc import Iterable
from typing import Any

from diffstudy.domain.comparison import (
    PLAIN,
    Author,
    ChartRow,
    Comparison,
    Example,
    Lineage,
    Sense,
    Term,
)
from diffstudy.domain.pack import Pack
from diffstudy.exchange.difference_ids import difference_ids
from diffstudy.exchange.kept_members import members
from diffstudy.exchange.pack_document import MOST_SENSES
from diffstudy.exchange.pack_extras import laid_over
from diffstudy.exchange.pack_file import FORMAT, FORMAT_VERSION

Entry = dict[str, Any]
_Senses = dict[str, dict[str, Sense]]


def document(pack: Pack) -> Entry:
    """Return the pack as plain values, in the order in which they are written.

    Raises:
        ValueError: a key does not begin with that of its pack, comparison or term.
    """
    terms: dict[str, Term] = {}
    senses: _Senses = {}
    for comparison in pack.comparisons:
        for term in comparison.terms:
            terms.setdefault(term.key, term)
            senses.setdefault(term.key, {})
        for sense in comparison.senses:
            if sense.term_key is not None:
                if sense.term_key not in senses:
                    raise ValueError(f"{sense.key} belongs to no term of {comparison.key}")
                of_term = senses[sense.term_key]
                if len(of_term) < MOST_SENSES - len(_unused(terms[sense.term_key])):
                    of_term.setdefault(sense.key, sense)
    known = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "id": pack.id,
        "formerly": list(pack.lineage.formerly),
        "version": pack.version,
        "title": pack.title,
        "lang": pack.language,
        "license": pack.license,
        "summary": pack.summary,
        "subjects": list(pack.subjects),
        "authors": _authors(pack.authors),
        "terms": [_term(pack.id, term, senses[key].values()) for key, term in terms.items()],
        "comparisons": [_comparison(pack.id, each, senses) for each in pack.comparisons],
    }
    return laid_over(_said(known), pack.lineage.extra)


def _said(known: Entry) -> Entry:
    """The members that say something."""
    return {name: value for name, value in known.items() if value not in (None, "", [], {})}


def _item(
    key: str, prefix: str, lineage: Lineage, known: Entry, always: Entry | None = None
) -> Entry:
    """An entry: its id, what it says, what it must say, and what it only keeps."""
    head = {
        "id": _id(key, prefix),
        "formerly": [_id(each, prefix) for each in lineage.formerly],
        "rev": None if lineage.rev == PLAIN.rev else lineage.rev,
    }
    return laid_over(_said(head) | (always or {}) | _said(known), lineage.extra)


def _id(key: str, prefix: str) -> str:
    if not key.startswith(prefix):
        raise ValueError(f"the key {key} does not begin with {prefix}")
    return key.removeprefix(prefix)


def _term_id(pack_id: str, key: str) -> str:
    return _id(key, f"{pack_id}#term/")


def _unused(term: Term) -> list[Any]:
    """The senses of a term that no comparison means; they stand behind the others."""
    found = members(term.lineage.extra).get("senses", [])
    return found if isinstance(found, list) else []


def _term(pack_id: str, term: Term, senses: Iterable[Sense]) -> Entry:
    known: Entry = {
        "term": term.headword,
        "lang": term.language,
        "pos": term.part_of_speech,
        "also": list(term.also),
    }
    known["senses"] = [
        _item(each.key, f"{term.key}/", each.lineage, _sense(each)) for each in senses
    ]
    return _item(term.key, f"{pack_id}#term/", term.lineage, known)


def _sense(sense: Sense) -> Entry:
    attribution = sense.attribution
    return {
        "definition": sense.definition,
        "label": sense.label,
        "examples": [_example(each) for each in sense.examples],
        "attribution_confidence": None if attribution.confidence == 1 else attribution.confidence,
        "attribution_reason": attribution.reason,
        "origin": attribution.line,
    }


def _example(example: Example) -> str | Entry:
    if example == Example(example.text):
        return example.text
    attribution = example.attribution
    known = {
        "text": example.text,
        "attribution_confidence": None if attribution.confidence == 1 else attribution.confidence,
        "attribution_reason": attribution.reason,
        "origin": attribution.line,
    }
    return laid_over(_said(known), example.extra)


def _comparison(pack_id: str, comparison: Comparison, senses: _Senses) -> Entry:
    key, source = comparison.key, comparison.source
    known = {
        "title": comparison.title,
        "verdict": comparison.verdict,
        "tip": comparison.tip,
        "authors": _authors(comparison.authors),
        "byline": comparison.byline,
        "updated": None if comparison.updated is None else comparison.updated.isoformat(),
        "source": None if source is None else _said({"title": source.title, "url": source.url}),
        "neighbours": _said({"previous": comparison.previous, "next": comparison.next}),
        "flags": list(comparison.flags),
        "senses": _chosen(pack_id, comparison, senses),
        "definitions": _readings(pack_id, comparison, senses),
        "differences": _differences(comparison),
        "chart": [_row(pack_id, comparison, row) for row in comparison.chart],
        "faq": [
            _item(
                each.key,
                f"{key}/faq/",
                each.lineage,
                {"q": each.question, "a": each.answer, "origin": each.line},
            )
            for each in comparison.faq
        ],
        "quiz": [
            _item(
                each.key,
                f"{key}/quiz/",
                each.lineage,
                {
                    "prompt": each.prompt,
                    "answer": _term_id(pack_id, each.answer_key),
                    "why": each.why,
                    "origin": each.line,
                },
            )
            for each in comparison.quiz
        ],
    }
    terms = {"terms": [_term_id(pack_id, term.key) for term in comparison.terms]}
    return _item(key, f"{pack_id}#", comparison.lineage, known, terms)


def _chosen(pack_id: str, comparison: Comparison, senses: _Senses) -> dict[str, list[str]]:
    """Which senses are meant, for each term of which not all are."""
    chosen: dict[str, list[str]] = {}
    for term in comparison.terms:
        meant = {sense.key for sense in comparison.senses_of(term.key)}
        if meant != set(senses[term.key]) or _unused(term):
            chosen[_term_id(pack_id, term.key)] = [
                _id(key, f"{term.key}/") for key in senses[term.key] if key in meant
            ]
    return chosen


def _readings(pack_id: str, comparison: Comparison, senses: _Senses) -> list[Entry]:
    """The senses one by one; none where they are those of the terms in their order."""
    meant = {sense.key for sense in comparison.senses}
    plain = [
        sense
        for term in comparison.terms
        for sense in senses[term.key].values()
        if sense.key in meant
    ]
    if plain == list(comparison.senses):
        return []
    return [_reading(pack_id, comparison, sense, senses) for sense in comparison.senses]


def _reading(pack_id: str, comparison: Comparison, sense: Sense, senses: _Senses) -> Entry:
    if sense.term_key is None:
        return _item(sense.key, f"{comparison.key}/unattributed/", sense.lineage, _sense(sense))
    term = {"term": _term_id(pack_id, sense.term_key)}
    if senses[sense.term_key].get(sense.key) == sense:
        return _item(sense.key, f"{sense.term_key}/", PLAIN, term)
    return _item(sense.key, f"{sense.term_key}/", sense.lineage, term | _sense(sense))


def _authors(authors: Iterable[Author]) -> list[Entry]:
    return [{"name": author.name, "role": author.role.value} for author in authors]


def _differences(comparison: Comparison) -> list[Entry]:
    prefix = f"{comparison.key}/differences/"
    ids = difference_ids(comparison.differences, prefix)
    return [
        _item(
            prefix + name,
            prefix,
            each.lineage,
            {"text": each.text, "aspect": each.aspect, "origin": each.line},
        )
        for name, each in zip(ids, comparison.differences, strict=True)
    ]


def _row(pack_id: str, comparison: Comparison, row: ChartRow) -> Entry:
    cells = zip(comparison.terms, row.cells, strict=True)
    always: Entry = {
        "aspect": row.aspect,
        "cells": {_term_id(pack_id, term.key): cell for term, cell in cells},
    }
    if not row.may_be_asked:
        always["quiz"] = False
    known = {"aspect_inferred": row.aspect_inferred or None, "origin": row.line}
    return _item(row.key, f"{comparison.key}/chart/", row.lineage, known, always)

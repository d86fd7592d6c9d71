"""The JSON form of a comparison, the same for ``preview`` and ``show`` (formats.md section 6)."""

from diffstudy.domain.comparison import IMPORTED, Comparison, Sense


def comparison_as_json(comparison: Comparison) -> dict[str, object]:
    """Return a comparison as plain values; ``term`` is an index, or None where nobody knows."""
    sides: dict[str | None, int | None] = {
        term.key: index for index, term in enumerate(comparison.terms)
    }
    sides[None] = None
    return {
        "key": comparison.key,
        "title": comparison.title,
        "terms": [term.headword for term in comparison.terms],
        "authors": [{"name": a.name, "role": a.role.value} for a in comparison.authors],
        "byline": comparison.byline,
        "updated": comparison.updated,
        "source": comparison.source.title if comparison.source else None,
        "verdict": comparison.verdict,
        "tip": comparison.tip,
        "differences": [difference.text for difference in comparison.differences],
        "chart": [
            {
                "aspect": row.aspect,
                "aspect_inferred": row.aspect_inferred,
                "cells": list(row.cells),
                "line": row.line,
            }
            for row in comparison.chart
        ],
        "definitions": [
            {
                "term": sides[sense.term_key],
                "label": sense.label,
                "text": _as_printed(sense, comparison) if sense.has_definition else None,
                "examples": [example.text for example in sense.examples],
                "confidence": sense.attribution.confidence,
                "flag": sense.attribution.flag.value,
                "why": sense.attribution.reason,
                "line": sense.attribution.line,
            }
            for sense in comparison.senses
        ],
        "faq": [{"q": e.question, "a": e.answer, "line": e.line} for e in comparison.faq],
        "quiz": [
            {"prompt": e.prompt, "answer": sides[e.answer_key], "why": e.why, "line": e.line}
            for e in comparison.quiz
        ],
        "previous": comparison.previous,
        "next": comparison.next,
        "flags": list(comparison.flags),
    }


def _as_printed(sense: Sense, comparison: Comparison) -> str:
    """A saved page prints "(Physics) The rate of …" in one line; a pack keeps the label apart."""
    if sense.label and IMPORTED in comparison.flags:
        return f"({sense.label}) {sense.definition}"
    return sense.definition

"""Former ids that something else in the pack still has: they say nothing, and their author hears so."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from diffstudy.domain.comparison import (
    ChartRow,
    Comparison,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
    Term,
)
from diffstudy.domain.pack import Pack
from diffstudy.exchange.markdown.findings import Findings, quoted

Part = TypeVar("Part", Comparison, Term, Sense, KeyDifference, ChartRow, FaqEntry, QuizLine)


def without_used_names(pack: Pack, findings: Findings) -> Pack:
    """Return the pack in which no item claims an id that another one has or claims as well."""
    terms = _settled(_distinct(t for c in pack.comparisons for t in c.terms), findings, _no_line)
    senses = _settled(
        _distinct(s for c in pack.comparisons for s in c.senses),
        findings,
        lambda sense: sense.attribution.line,
    )
    by_key = {term.key: term for term in terms}
    sense_of = {sense.key: sense for sense in senses}
    comparisons = tuple(
        replace(
            each,
            terms=tuple(by_key[term.key] for term in each.terms),
            senses=tuple(
                replace(sense, lineage=sense_of[sense.key].lineage) for sense in each.senses
            ),
            differences=_settled(each.differences, findings, lambda part: part.line),
            chart=_settled(each.chart, findings, lambda part: part.line),
            faq=_settled(each.faq, findings, lambda part: part.line),
            quiz=_settled(each.quiz, findings, lambda part: part.line),
        )
        for each in pack.comparisons
    )
    return replace(pack, comparisons=_settled(comparisons, findings, _no_line))


def _no_line(_part: Comparison | Term) -> None:
    return None


def _distinct(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple({part.key: part for part in parts}.values())


def _settled(
    parts: Sequence[Part], findings: Findings, line_of: Callable[[Part], int | None]
) -> tuple[Part, ...]:
    if not any(part.lineage.formerly for part in parts):
        return tuple(parts)
    taken = {part.key for part in parts}
    settled = []
    for part in parts:
        kept = tuple(key for key in part.lineage.formerly if key not in taken)
        for key in part.lineage.formerly:
            if key in taken:
                findings.warning(
                    line_of(part),
                    f"{quoted(key.rpartition('/')[2].rpartition('#')[2])} is the id of something "
                    "else in this list, and cannot be what this was called",
                    "remove it from “formerly”, or give the other an id of its own",
                )
        taken.update(kept)
        settled.append(replace(part, lineage=replace(part.lineage, formerly=kept)))
    return tuple(settled)

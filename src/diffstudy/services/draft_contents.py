"""From a comparison to its draft and back: the same items under the same names.

What is empty is not kept as an item of its own, so that a draft may have rows in which nothing
has been written yet.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from diffstudy.domain.comparison import (
    LOST_DEFINITION,
    Attribution,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
    Term,
)
from diffstudy.domain.comparison_parts import ComparisonParts
from diffstudy.domain.draft import (
    Draft,
    DraftDifference,
    DraftExample,
    DraftFaq,
    DraftQuizLine,
    DraftRow,
    DraftSense,
    DraftTerm,
)
from diffstudy.domain.place import Place, Section
from diffstudy.exchange.characters import cleaned

T = TypeVar("T")
Items = dict[Section, dict[str, Any]]
"""The items of a draft by their names, in their order; examples stand within definitions."""


def draft_of(comparison: Comparison, parts: ComparisonParts) -> Draft:
    """Return the draft of a comparison.

    Args:
        comparison: for its terms.
        parts: the same with the learner's edits; its names are those of the draft.
    """
    sides = {term.key: side for side, term in enumerate(comparison.terms)}

    def items(section: Section, kind: type[T]) -> Iterable[tuple[str, T]]:
        for name in parts.names(section):
            item = parts.item(Place(section, name))
            assert isinstance(item, kind)
            yield name, item

    def text(field: str) -> str:
        value = parts.get(Place(Section.HEAD, "", field))
        return value if isinstance(value, str) else ""

    return Draft(
        terms=tuple(DraftTerm(term.key, term.headword) for term in comparison.terms),
        verdict=text("verdict"),
        tip=text("tip"),
        differences=tuple(
            DraftDifference(name, each.text, each.aspect or "")
            for name, each in items(Section.DIFFERENCE, KeyDifference)
        ),
        chart=tuple(
            DraftRow(name, tuple(cell or "" for cell in each.cells), each.aspect or "")
            for name, each in items(Section.CHART, ChartRow)
        ),
        senses=tuple(
            DraftSense(
                name,
                None if each.term_key is None else sides.get(each.term_key),
                each.definition if each.has_definition else "",
                each.label or "",
                tuple(
                    DraftExample(own, example.text)
                    for own, example in zip(parts.examples_of(name), each.examples, strict=True)
                ),
            )
            for name, each in items(Section.SENSE, Sense)
        ),
        faq=tuple(
            DraftFaq(name, each.question, each.answer)
            for name, each in items(Section.FAQ, FaqEntry)
        ),
        quiz=tuple(
            DraftQuizLine(name, each.prompt, sides.get(each.answer_key, 0), each.why or "")
            for name, each in items(Section.QUIZ, QuizLine)
        ),
    )


def items_of(draft: Draft, before: ComparisonParts, said: Attribution) -> Items:
    """Return the items of a draft; what it says nothing of (source line, lineage) is as before.

    Args:
        said: how sure it is whose a new definition, or one that was given away, is.
    """

    def was(section: Section, name: str, new: T) -> T:
        item = before.item(Place(section, name))
        return item if isinstance(item, type(new)) else new

    made: Items = {section: {} for section in Section}
    for each in draft.differences:
        if text := one_line(each.text):
            new = KeyDifference(text, aspect=one_line(each.aspect) or None, key=each.name)
            old = was(Section.DIFFERENCE, each.name, new)
            made[Section.DIFFERENCE][each.name] = replace(old, text=new.text, aspect=new.aspect)
    for row in draft.chart:
        cells = tuple(one_line(cell) or None for cell in row.cells)
        aspect = one_line(row.aspect) or None
        if aspect or any(cells):
            kept = was(Section.CHART, row.name, ChartRow(row.name, cells, aspect))
            inferred = kept.aspect_inferred and kept.aspect == aspect
            kept = replace(kept, cells=cells, aspect=aspect, aspect_inferred=inferred)
            made[Section.CHART][row.name] = kept
    for sense in draft.senses:
        if (item := _sense(sense, draft, was, said)) is not None:
            made[Section.SENSE][sense.name] = item
    for entry in draft.faq:
        asked, answer = one_line(entry.question), paragraphs(entry.answer)
        if asked or answer:
            known = was(Section.FAQ, entry.name, FaqEntry(entry.name, asked, answer))
            made[Section.FAQ][entry.name] = replace(known, question=asked, answer=answer)
    for line in draft.quiz:
        if prompt := one_line(line.prompt):
            fresh = QuizLine(
                line.name, prompt, draft.terms[line.side].key, one_line(line.why) or None
            )
            found = was(Section.QUIZ, line.name, fresh)
            made[Section.QUIZ][line.name] = replace(
                found, prompt=prompt, answer_key=fresh.answer_key, why=fresh.why
            )
    return made


def _sense(sense: DraftSense, draft: Draft, was: Any, said: Attribution) -> Sense | None:
    definition = one_line(sense.definition)
    owner = None if sense.side is None else draft.terms[sense.side].key
    new = Sense(sense.name, owner, definition, attribution=said)
    old: Sense = was(Section.SENSE, sense.name, new)
    texts = {name: one_line(text) for name, text in _examples(sense)}
    held = {example.text: example for example in old.examples}
    examples = tuple(
        held.get(text) or Example(text, attribution=said) for text in texts.values() if text
    )
    if not definition and not examples:
        return None
    settled = old.attribution if old.term_key == owner else said
    if settled is said and old is not new:
        examples = tuple(replace(each, attribution=said) for each in examples)
    made = replace(
        old,
        term_key=owner,
        definition=definition or LOST_DEFINITION,
        label=one_line(sense.label) or None,
        examples=examples,
        attribution=settled,
    )
    return _keyed(made)


def _examples(sense: DraftSense) -> Iterable[tuple[str, str]]:
    return ((each.name, each.text) for each in sense.examples)


def written(draft: Draft, before: Comparison, parts: ComparisonParts) -> Comparison:
    """Return a comparison of the learner's own as its draft says it.

    Args:
        before: as it was kept last, with what a draft says nothing of.
        parts: the same with its edits; its names are those of the draft.
    """
    items = items_of(draft, parts, Attribution())
    terms = tuple(
        replace(next((t for t in before.terms if t.key == each.key), _term(each)), headword=name)
        for each in draft.terms
        for name in (one_line(each.headword),)
    )
    return replace(
        before,
        title=title_of(draft),
        terms=terms,
        verdict=paragraphs(draft.verdict) or None,
        tip=one_line(draft.tip) or None,
        differences=tuple(items[Section.DIFFERENCE].values()),
        chart=tuple(items[Section.CHART].values()),
        senses=tuple(items[Section.SENSE].values()),
        faq=tuple(items[Section.FAQ].values()),
        quiz=tuple(items[Section.QUIZ].values()),
    )


def title_of(draft: Draft) -> str:
    """Return what a comparison is called by its terms."""
    return " vs. ".join(one_line(term.headword) for term in draft.terms)


def one_line(text: str) -> str:
    """Return a text as it is kept: composed, with single blanks, and nothing that hides."""
    return " ".join(cleaned(text).split())


def paragraphs(text: str) -> str:
    """Return a text of several lines as it is kept."""
    return cleaned(text.replace("\r\n", "\n")).strip()


def _keyed(sense: Sense) -> Sense:
    """Let the key begin with that of its term, as everything that is exported must."""
    if sense.term_key is None or sense.key.startswith(f"{sense.term_key}/"):
        return sense
    return replace(sense, key=f"{sense.term_key}/{sense.key.rpartition('/')[2]}")


def _term(each: DraftTerm) -> Term:
    return Term(each.key, each.headword)

"""What a draft changes on a page of somebody else, as edits that lie beside its content."""

from collections.abc import Iterator
from dataclasses import replace

from diffstudy.domain.comparison import ChartRow, Sense
from diffstudy.domain.comparison_parts import ComparisonParts
from diffstudy.domain.draft import Draft
from diffstudy.domain.edit import CONFIRMED
from diffstudy.domain.place import (
    ORDER,
    TEXT_FIELDS,
    WHOSE,
    Item,
    Place,
    Section,
    Value,
    Whose,
    cell_field,
)
from diffstudy.services.draft_contents import items_of, one_line, paragraphs
from diffstudy.services.edited_page import MINE

Change = tuple[Place, Value]
"""A place and what is to stand there."""

_ITEMS = (Section.DIFFERENCE, Section.CHART, Section.SENSE, Section.FAQ, Section.QUIZ)


def changes_of(draft: Draft, parts: ComparisonParts) -> tuple[Change, ...]:
    """Return what has to be edited so that a page reads as its draft; () where it does already.

    Args:
        parts: the page as it reads now; its names are those of the draft.
    """
    return tuple(_changes(draft, parts))


def _changes(draft: Draft, parts: ComparisonParts) -> Iterator[Change]:
    heads = (("verdict", paragraphs(draft.verdict)), ("tip", one_line(draft.tip)))
    for field, text in heads:
        place = Place(Section.HEAD, "", field)
        if (parts.get(place) or "") != text:
            yield place, text or None
    items = items_of(draft, parts, MINE)
    terms = [term.key for term in draft.terms]
    for section in _ITEMS:
        wanted, there = items[section], parts.names(section)
        for name in there:
            if name not in wanted:
                yield Place(section, name), None
        for name, item in wanted.items():
            if name not in there:
                yield Place(section, name), item
            else:
                yield from _item_changes(Place(section, name), item, parts, terms)
        kept = [name for name in there if name in wanted]
        arranged = [*kept, *(name for name in wanted if name not in there)]
        if arranged != list(wanted):
            yield Place(section, "", ORDER), "\n".join(wanted)


def _item_changes(
    place: Place, item: Item, parts: ComparisonParts, terms: list[str]
) -> Iterator[Change]:
    old = parts.item(place)
    if isinstance(item, Sense) and isinstance(old, Sense) and item.examples != old.examples:
        yield place, item
        return
    for field in TEXT_FIELDS[place.section]:
        if getattr(old, field) != getattr(item, field):
            yield replace(place, field=field), getattr(item, field)
    if isinstance(item, ChartRow) and isinstance(old, ChartRow):
        for term, cell, was in zip(terms, item.cells, old.cells, strict=True):
            if cell != was:
                yield replace(place, field=cell_field(term)), cell
    if isinstance(item, Sense) and isinstance(old, Sense) and item.term_key != old.term_key:
        yield replace(place, field=WHOSE), Whose(item.term_key, 1.0, CONFIRMED)

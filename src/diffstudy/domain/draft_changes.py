"""The changes of a draft that an editor offers, each from one draft to the next."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from diffstudy.domain.draft import (
    Draft,
    DraftDifference,
    DraftExample,
    DraftFaq,
    DraftQuizLine,
    DraftRow,
    DraftSense,
    free_name,
    moved,
    moved_definition,
    without,
)
from diffstudy.domain.keys import item_uid
from diffstudy.domain.place import Section

_PARTS = {
    Section.DIFFERENCE: "differences",
    Section.CHART: "chart",
    Section.SENSE: "senses",
    Section.FAQ: "faq",
    Section.QUIZ: "quiz",
}


def with_text(draft: Draft, section: Section, name: str, field: str, text: str) -> Draft:
    """Return a draft with another text in a place.

    Args:
        name: of the item; in the head that of a term, or "".
        field: of the item; a cell is called by the number of its side.
    """
    if section is Section.HEAD:
        if field == "term":
            terms = tuple(
                replace(term, headword=text) if term.key == name else term for term in draft.terms
            )
            return replace(draft, terms=terms)
        return replace(draft, verdict=text) if field == "verdict" else replace(draft, tip=text)
    if section is Section.EXAMPLE:
        return replace(
            draft,
            senses=tuple(
                replace(
                    sense,
                    examples=tuple(
                        replace(each, text=text) if each.name == name else each
                        for each in sense.examples
                    ),
                )
                for sense in draft.senses
            ),
        )
    items = tuple(
        _said(each, field, text) if each.name == name else each for each in _items(draft, section)
    )
    return _with(draft, section, items)


def with_new_item(
    draft: Draft,
    comparison: str,
    section: Section,
    *,
    side: int = 0,
    after: str = "",
    known: Iterable[str] = (),
) -> tuple[Draft, str]:
    """Return a draft with an empty item, and its name.

    Args:
        comparison: key of the comparison.
        side: of a definition.
        after: name of the item that it comes behind; "" for the end.
        known: further names that are taken, of items that were removed.
    """
    name = _free(draft, comparison, section, side, known)
    items: dict[Section, Any] = {
        Section.DIFFERENCE: DraftDifference(name),
        Section.CHART: DraftRow(name, ("",) * len(draft.terms)),
        Section.SENSE: DraftSense(name, side),
        Section.FAQ: DraftFaq(name),
        Section.QUIZ: DraftQuizLine(name, side=side),
    }
    return _inserted(draft, section, items[section], after), name


def with_new_example(draft: Draft, sense: str) -> tuple[Draft, str]:
    """Return a draft with an empty example under a definition, and its name."""
    taken = [each.name for item in draft.senses for each in item.examples]
    name = free_name(f"{sense}/example/own-", taken)
    senses = tuple(
        replace(each, examples=(*each.examples, DraftExample(name))) if each.name == sense else each
        for each in draft.senses
    )
    return replace(draft, senses=senses), name


def duplicated(
    draft: Draft, comparison: str, section: Section, name: str, known: Iterable[str] = ()
) -> tuple[Draft, str]:
    """Return a draft with a copy of an item right behind it, and the name of the copy."""
    item = next(each for each in _items(draft, section) if each.name == name)
    side = getattr(item, "side", None) or 0
    own = _free(draft, comparison, section, side, known)
    changed: dict[str, Any] = {"name": own}
    if isinstance(item, DraftSense):
        changed["examples"] = tuple(
            replace(each, name=f"{own}/example/own-{number}")
            for number, each in enumerate(item.examples, start=1)
        )
    return _inserted(draft, section, replace(item, **changed), name), own


def without_item(draft: Draft, section: Section, name: str) -> Draft:
    """Return a draft without an item, or without an example."""
    if section is Section.EXAMPLE:
        senses = tuple(
            replace(each, examples=without(each.examples, name)) for each in draft.senses
        )
        return replace(draft, senses=senses)
    return _with(draft, section, without(_items(draft, section), name))


def with_moved(draft: Draft, section: Section, name: str, step: int) -> Draft:
    """Return a draft with an item further up (a negative step) or down."""
    if section is Section.SENSE:
        return moved_definition(draft, name, step)
    return _with(draft, section, moved(_items(draft, section), name, step))


def names_of(draft: Draft) -> set[str]:
    """Return the names of all items."""
    return {each.name for section in _PARTS for each in _items(draft, section)}


def _free(draft: Draft, comparison: str, section: Section, side: int, known: Iterable[str]) -> str:
    stem = f"{comparison}/{_PARTS[section]}/own-"
    if section is Section.SENSE:
        # Definitions are a term's, which other comparisons share: no two may have one name.
        stem = f"{draft.terms[side].key}/{item_uid(comparison).hex[:12]}-"
    return free_name(stem, names_of(draft).union(known))


def _items(draft: Draft, section: Section) -> Any:
    return getattr(draft, _PARTS[section])


def _with(draft: Draft, section: Section, items: tuple[Any, ...]) -> Draft:
    changed: dict[str, Any] = {_PARTS[section]: items}
    return replace(draft, **changed)


def _inserted(draft: Draft, section: Section, item: Any, after: str) -> Draft:
    items = list(_items(draft, section))
    places = [place for place, each in enumerate(items) if each.name == after]
    items.insert(places[0] + 1 if places else len(items), item)
    return _with(draft, section, tuple(items))


def _said(item: Any, field: str, text: str) -> Any:
    if field.isdigit() and isinstance(item, DraftRow):
        side = int(field)
        cells = tuple(text if place == side else cell for place, cell in enumerate(item.cells))
        return replace(item, cells=cells)
    changed: dict[str, Any] = {field: text}
    return replace(item, **changed)

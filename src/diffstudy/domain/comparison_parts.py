"""A comparison taken apart by place, so that one field can be read, replaced, and put back."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from diffstudy.domain.comparison import ChartRow, Comparison, Example, Sense
from diffstudy.domain.keys import unique_slug
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
    item_text,
    term_of_cell,
)

_HOLDERS = {
    Section.DIFFERENCE: "differences",
    Section.CHART: "chart",
    Section.SENSE: "senses",
    Section.FAQ: "faq",
    Section.QUIZ: "quiz",
}
_EXAMPLE_MARK = "/example/"


class ComparisonParts:
    """A working copy; ``comparison()`` returns it as a value."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._head: dict[str, str | None] = {
            field: getattr(comparison, field) for field in TEXT_FIELDS[Section.HEAD]
        }
        self._items: dict[Section, dict[str, Any]] = {
            section: _named(getattr(comparison, holder)) for section, holder in _HOLDERS.items()
        }
        self._examples: dict[str, dict[str, Example]] = {
            name: _named(sense.examples, name + _EXAMPLE_MARK)
            for name, sense in self._items[Section.SENSE].items()
        }

    def names(self, section: Section) -> tuple[str, ...]:
        """Return the names of a section's items, in their order."""
        if section is Section.EXAMPLE:
            return tuple(name for shown in self._examples.values() for name in shown)
        return tuple(self._items.get(section, ()))

    def examples_of(self, sense: str) -> tuple[str, ...]:
        """Return the names of a definition's examples, in their order."""
        return tuple(self._examples.get(sense, ()))

    def item(self, place: Place) -> Item | None:
        """Return the item that a place is in; None where it is not there."""
        if place.section is Section.EXAMPLE:
            return self._examples.get(sense_of(place.item), {}).get(place.item)
        found: Item | None = self._items.get(place.section, {}).get(place.item)
        if isinstance(found, Sense):
            return replace(found, examples=tuple(self._examples[place.item].values()))
        return found

    def has(self, place: Place) -> bool:
        """Whether there is such a field, empty or not, or such an item."""
        if place.section is Section.HEAD:
            return place.field in self._head
        if place.field == ORDER:
            return not place.item and place.section in self._items
        item = self.item(place)
        return item is not None and (not place.field or place.field in self._fields(item, place))

    def get(self, place: Place) -> Value:
        """Return what stands in a place; KeyError for a field that is not there."""
        if place.section is Section.HEAD:
            return self._head[place.field]
        if place.field == ORDER:
            return "\n".join(self.names(place.section))
        item = self.item(place)
        if not place.field:
            return item
        if item is None:
            raise KeyError(place)
        if place.field == WHOSE and isinstance(item, Sense):
            said = item.attribution
            return Whose(item.term_key, said.confidence, said.reason)
        term = term_of_cell(place.field)
        if term is not None and isinstance(item, ChartRow):
            return item.cells[self._side(term)]
        value: str | None = getattr(item, place.field)
        return value

    def put(self, place: Place, value: Value) -> None:
        """Set a field of an item that is there, or set, add (at the end) or remove an item."""
        if place.section is Section.HEAD:
            assert value is None or isinstance(value, str)
            self._head[place.field] = value
        elif place.field == ORDER:
            assert isinstance(value, str)
            self._arrange(place.section, value.split("\n"))
        elif not place.field:
            self._put_item(place, value)
        else:
            item = self.item(place)
            if item is None:
                raise KeyError(place)
            self._put_item(place, self._with_field(item, place, value))

    def comparison(self) -> Comparison:
        """Return the comparison as it is now."""
        senses = tuple(
            replace(sense, examples=tuple(self._examples[name].values()))
            for name, sense in self._items[Section.SENSE].items()
        )
        changed: dict[str, Any] = {
            holder: tuple(self._items[section].values()) for section, holder in _HOLDERS.items()
        }
        changed["senses"] = senses
        return replace(self._comparison, **(self._head | changed))

    def _fields(self, item: Item, place: Place) -> tuple[str, ...]:
        fields = TEXT_FIELDS[place.section]
        if isinstance(item, Sense):
            return (*fields, WHOSE)
        if isinstance(item, ChartRow):
            return (*fields, *(cell_field(term.key) for term in self._comparison.terms))
        return fields

    def _side(self, term_key: str) -> int:
        return [term.key for term in self._comparison.terms].index(term_key)

    def _with_field(self, item: Item, place: Place, value: Value) -> Item:
        if isinstance(value, Whose) and isinstance(item, Sense):
            return self._attributed(item, place.item, value)
        term = term_of_cell(place.field)
        if term is not None and isinstance(item, ChartRow):
            cells = list(item.cells)
            assert value is None or isinstance(value, str)
            cells[self._side(term)] = value
            return replace(item, cells=tuple(cells))
        if isinstance(item, ChartRow):
            assert value is None or isinstance(value, str)
            return replace(item, aspect=value, aspect_inferred=False)
        changed: dict[str, Any] = {place.field: value}
        return replace(item, **changed)

    def _attributed(self, sense: Sense, name: str, whose: Whose) -> Sense:
        """Give a definition to a term, together with the examples that stand under it."""
        sure: dict[str, Any] = {"confidence": whose.confidence, "reason": whose.reason}
        examples = tuple(
            replace(each, attribution=replace(each.attribution, **sure))
            if each.attribution.confidence < whose.confidence
            else each
            for each in sense.examples
        )
        key = sense.key
        if whose.term_key != sense.term_key and whose.term_key is not None:
            # A key begins with its term's, for what is exported; its name stays what it was.
            others = {s.key for n, s in self._items[Section.SENSE].items() if n != name}
            key = _free(f"{whose.term_key}/{sense.key.rpartition('/')[2]}", others)
        return replace(
            sense,
            key=key,
            term_key=whose.term_key,
            attribution=replace(sense.attribution, **sure),
            examples=examples,
        )

    def _arrange(self, section: Section, names: list[str]) -> None:
        """Put a section in an order; items that it does not name come after those it does."""
        items = self._items[section]
        order = [*(name for name in names if name in items), *(n for n in items if n not in names)]
        self._items[section] = {name: items[name] for name in order}

    def _put_item(self, place: Place, value: Value) -> None:
        holder: dict[str, Any] = (
            self._examples.setdefault(sense_of(place.item), {})
            if place.section is Section.EXAMPLE
            else self._items[place.section]
        )
        if value is None:
            holder.pop(place.item, None)
            self._examples.pop(place.item, None)
            return
        if isinstance(value, Sense):
            old = self._examples.get(place.item, {})
            # Of one that is reworded the examples keep their names.
            self._examples[place.item] = (
                dict(zip(old, value.examples, strict=True))
                if len(old) == len(value.examples)
                else _named(value.examples, place.item + _EXAMPLE_MARK)
            )
            value = replace(value, examples=())
        holder[place.item] = value


def sense_of(example: str) -> str:
    """Return the name of the definition that an example stands under."""
    return example.rpartition(_EXAMPLE_MARK)[0]


def example_name(sense: str, text: str, taken: Iterable[str]) -> str:
    """Return the name of an example under a definition."""
    return _name_by_words(sense + _EXAMPLE_MARK, text, taken)


def _named(items: Iterable[Any], prefix: str = "") -> dict[str, Any]:
    named: dict[str, Any] = {}
    for item in items:
        key: str | None = getattr(item, "key", None)
        name = _name_by_words(prefix, item_text(item), named) if key is None else _free(key, named)
        named[name] = item
    return named


def _name_by_words(prefix: str, text: str, taken: Iterable[str]) -> str:
    return prefix + unique_slug(text, (name.removeprefix(prefix) for name in taken))


def _free(key: str, taken: Iterable[str]) -> str:
    """Two items of one key are two all the same."""
    used, name, number = set(taken), key, 2
    while name in used:
        name = f"{key}-{number}"
        number += 1
    return name

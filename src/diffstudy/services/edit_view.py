"""What a learner may change on a page, place by place, beside the page as it is read."""

from dataclasses import dataclass

from diffstudy.domain.comparison import Comparison, Sense
from diffstudy.domain.comparison_parts import ComparisonParts
from diffstudy.domain.edit import Edit, edited_parts, live_edits
from diffstudy.domain.place import TEXT_FIELDS, Place, Section, Value, cell_field
from diffstudy.domain.place_words import place_words, value_words


@dataclass(frozen=True, slots=True)
class EditableText:
    """A text that may be changed.

    Args:
        words: the place as it is called, such as "definition 3 of Lava".
        text: as it reads now; "" for nothing.
        pack_text: the pack's wording where it was changed; None where it was not.
    """

    place: Place
    words: str
    text: str
    pack_text: str | None = None


@dataclass(frozen=True, slots=True)
class DoubtfulDefinition:
    """A definition of which it is not sure whose it is.

    Args:
        number: see `EditView.definitions`.
        place: what ``EditService.confirm`` takes.
        sense: as it is read now.
    """

    number: int
    place: Place
    sense: Sense


@dataclass(frozen=True, slots=True)
class EditView:
    """A comparison's editable texts, and the names of its items in the order they are read in.

    Args:
        items: names of the items of each section, as the comparison that is shown has them.
        examples: for each definition in its order, the names of its examples.
        definitions: each definition by a number that stays the same when others are settled: its
            place among those of the pack, and after them the learner's own.
        undo_words: what the last edit changed; None where there is nothing to undo.
    """

    comparison: str
    texts: dict[Place, EditableText]
    items: dict[Section, tuple[str, ...]]
    examples: tuple[tuple[str, ...], ...]
    definitions: dict[int, Place]
    doubtful: tuple[DoubtfulDefinition, ...]
    undo_words: str | None

    def place(self, section: Section, index: int, field: str = "") -> Place:
        """Return the place of an item by its index among those that are shown."""
        return Place(section, self.items[section][index], field)

    def example(self, sense: int, index: int) -> Place:
        """Return the place of an example's text."""
        return Place(Section.EXAMPLE, self.examples[sense][index], "text")


def edit_view(packed: Comparison, edits: tuple[Edit, ...]) -> EditView:
    """Return the view of a comparison.

    Args:
        packed: as its pack has it.
        edits: those of the learner, in the order in which they were made.
    """
    parts = edited_parts(packed, edits)
    bases = {edit.place: edit.base for edit in live_edits(edits)}
    senses = parts.names(Section.SENSE)
    definitions = _numbered(packed, senses)
    doubtful: list[DoubtfulDefinition] = []
    for number, place in definitions.items():
        sense = parts.item(place)
        if isinstance(sense, Sense) and sense.is_doubtful:
            doubtful.append(DoubtfulDefinition(number, place, sense))
    return EditView(
        comparison=packed.key,
        texts={place: _text(place, packed, parts, bases) for place in _text_places(packed, parts)},
        items={section: parts.names(section) for section in Section},
        examples=tuple(parts.examples_of(name) for name in senses),
        definitions=definitions,
        doubtful=tuple(doubtful),
        undo_words=edit_words(edits[-1].place, packed, parts) if edits else None,
    )


def edit_words(place: Place, packed: Comparison, parts: ComparisonParts) -> str:
    """Return what the place of an edit is called, also where the edit took its item away.

    Args:
        packed: the comparison as its pack has it.
        parts: the same with all edits.
    """
    is_shown = place.section is Section.HEAD or parts.item(place) is not None
    return place_words(place, packed, parts if is_shown else ComparisonParts(packed))


def _numbered(packed: Comparison, shown: tuple[str, ...]) -> dict[int, Place]:
    of_pack = ComparisonParts(packed).names(Section.SENSE)
    added = [name for name in shown if name not in of_pack]
    return {
        number: Place(Section.SENSE, name)
        for number, name in enumerate((*of_pack, *added), start=1)
        if name in shown
    }


def _text(
    place: Place, comparison: Comparison, parts: ComparisonParts, bases: dict[Place, Value]
) -> EditableText:
    value = parts.get(place)
    return EditableText(
        place=place,
        words=place_words(place, comparison, parts),
        text=value if isinstance(value, str) else "",
        pack_text=value_words(bases[place], comparison) if place in bases else None,
    )


def _text_places(comparison: Comparison, parts: ComparisonParts) -> list[Place]:
    cells = tuple(cell_field(term.key) for term in comparison.terms)
    places = [Place(Section.HEAD, "", field) for field in TEXT_FIELDS[Section.HEAD]]
    for section in Section:
        if section is not Section.HEAD:
            fields = TEXT_FIELDS[section] + (cells if section is Section.CHART else ())
            places += [Place(section, name, f) for name in parts.names(section) for f in fields]
    return places

"""Which notes speak of a comparison: by their front, a tag, a field, or a small deck."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from diffstudy.exchange.anki.note import FIELDS
from diffstudy.importers.anki.collection import Note
from diffstudy.importers.anki.field_text import plain_text
from diffstudy.importers.anki.left_out import LeftOut, quoted
from diffstudy.importers.anki.naming import (
    may_name_terms,
    terms_of_front,
    terms_of_tag,
)

FIELD_LIMIT = 64_000
"""Most characters of HTML in the fields of one note."""

TEXT_LIMIT = 4_000_000
"""Most characters of HTML in all notes that are used, as for any source (formats.md 2.5)."""

_LARGEST_DECK = 24
"""Notes of a deck that may be one comparison: six terms with their sentences."""

_LONGEST_MARK = 300
"""Most characters of HTML in a field that names a group."""

_MOST_TAGS = 20
_MOST_MARKED = 10_000
"""Notes that are looked at: 2,000 comparisons of five notes each."""

_MOST_NOTES_OF_ONE = 200
"""Notes that one tag or field may put together; a comparison has six terms."""

_MOST_ELEMENTS = 50_000
"""Elements of HTML in all notes that are used: each may open a line of its own."""

_STUB = re.compile(r"\.(?:apkg|colpkg)\b")
_OWN_FIELDS = frozenset(FIELDS[:-1])
_GROUP_FIELDS = frozenset({"vs", "versus", "compare", "comparison", "contrast"})


class Marking(Enum):
    """What put notes into one group."""

    TAG = auto()
    FIELD = auto()
    DECK = auto()


@dataclass(frozen=True, slots=True)
class VersusNote:
    """A note whose front names the terms."""

    terms: tuple[str, ...]
    note: Note


@dataclass(slots=True)
class Group:
    """Notes that belong together; ``terms`` is empty where only the cards name them."""

    marking: Marking
    name: str
    terms: tuple[str, ...]
    notes: list[Note] = field(default_factory=list)


@dataclass(slots=True)
class SortedNotes:
    """What was found in a package; ``is_stub`` where it is only the note "please update".

    ``own`` are the fields of the notes that diffstudy wrote.
    """

    own: list[Mapping[str, str]] = field(default_factory=list)

    versus: list[VersusNote] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    left_out: LeftOut = field(default_factory=LeftOut)
    total: int = 0
    is_stub: bool = False


def sort_notes(notes: Iterable[Note | None]) -> SortedNotes:
    """Sort the notes of a package; the order of its rows makes no difference to the groups."""
    found = SortedNotes()
    groups: dict[tuple[Marking, str], Group] = {}
    text = marked = elements = 0
    for note in notes:
        found.total += 1
        if note is None:
            found.left_out.because("", "its row in the collection is damaged; check it in Anki")
            continue
        front = note.fields[0][1]
        # In every language the note names the suffixes of the files that it stands for.
        found.is_stub = found.total == 1 and bool(_STUB.search(front))
        own = dict(note.fields)
        if own.keys() >= _OWN_FIELDS:
            found.own.append(own)
            continue
        markings = _markings(note)
        is_versus = may_name_terms(front)
        if not markings and not is_versus:
            found.left_out.unmarked_note(front)
            continue
        marked += 1
        size = sum(len(value) for _, value in note.fields)
        text += size
        elements += sum(value.count("<") for _, value in note.fields)
        is_full = text > TEXT_LIMIT or marked > _MOST_MARKED or elements > _MOST_ELEMENTS
        if size > FIELD_LIMIT or is_full:
            found.left_out.because(
                front, "it is too long, or the package too large; export smaller decks"
            )
            continue
        terms = terms_of_front(plain_text(front)) if is_versus else None
        if terms:
            found.versus.append(VersusNote(terms, note))
            continue
        if not markings:
            found.left_out.unmarked_note(front)
        for marking in markings:
            key = marking.marking, marking.name.casefold()
            group = groups.setdefault(key, marking)
            if len(group.notes) < _MOST_NOTES_OF_ONE:
                group.notes.append(note)
            else:
                found.left_out.because(
                    front, f"{quoted(marking.name)} marks more than {_MOST_NOTES_OF_ONE} notes"
                )
    found.versus.sort(key=lambda each: (each.note.fields, each.note.tags))
    found.groups = [groups[key] for key in sorted(groups, key=lambda key: (key[0].value, key[1]))]
    for group in found.groups:
        group.notes.sort(key=lambda note: (note.fields, note.tags))
    return found


def _markings(note: Note) -> list[Group]:
    """Return an empty group for each mark of a note; its deck counts only without another."""
    named_tags = filter(None, map(terms_of_tag, note.tags[:_MOST_TAGS]))
    marks = [Group(Marking.TAG, name, terms) for name, terms in named_tags]
    for name, value in note.fields[1:]:
        if name.casefold() in _GROUP_FIELDS and len(value) <= _LONGEST_MARK:
            text = plain_text(value)
            named = terms_of_tag(text) if "--" in text else None
            if text:
                terms = named[1] if named else terms_of_front(text) or ()
                marks.append(Group(Marking.FIELD, text, terms))
    if not marks and note.deck and 2 <= note.deck_size <= _LARGEST_DECK:
        leaf = note.deck.rpartition("::")[2]
        marks.append(Group(Marking.DECK, note.deck, terms_of_front(leaf) or ()))
    return marks

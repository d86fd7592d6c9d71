"""What the notes of one group say: a definition per basic note, a sentence per cloze note."""

import re
from dataclasses import dataclass

from diffstudy.domain.keys import slug
from diffstudy.importers.anki.cloze import has_cloze, split_cloze
from diffstudy.importers.anki.collection import Note
from diffstudy.importers.anki.draft import Draft
from diffstudy.importers.anki.field_text import has_media, plain_text
from diffstudy.importers.anki.left_out import LeftOut, quoted
from diffstudy.importers.anki.naming import MOST_TERMS, is_term, place_of, place_of_form
from diffstudy.importers.anki.sorting import Group, Marking

_EXAMPLE_FIELDS = frozenset({"example", "examples", "sentence", "sentences"})
_IN_BRACKETS = re.compile(r"(?P<term>[^()]{1,60}?)\s*\((?P<label>[^()]{1,60})\)")
_FIELD_NAMES_TERM = "the card's other side names the term"
_DELETION_NAMES_TERM = "the word deleted in it is the term"


@dataclass(frozen=True, slots=True)
class _Definition:
    term: str
    text: str
    label: str | None


def headwords_of(group: Group) -> tuple[str, ...] | None:
    """Return the terms of a group: as it names them, else the fronts of its basic notes.

    None if there are fewer than two or more than six, if nothing tells term and definition apart,
    or if a card of a deck, which nobody marked, is something else than these two.
    """
    basic = [note for note in group.notes if not _is_cloze(note)]
    definitions = [_definition(note, group.terms) for note in basic]
    if group.marking is Marking.DECK and None in definitions:
        return None
    words: dict[str, str] = {}
    for found in filter(None, definitions):
        words.setdefault(slug(found.term), found.term)
    if group.terms:
        # A tag spells "civil_law"; the card knows capitals and accents.
        return tuple(words.get(slug(term), term) for term in group.terms)
    if not all(_is_longer(found.text, found.term) for found in filter(None, definitions)):
        # "Dog" and "perro", "to give" and "lend": nothing says which side is the term.
        return None
    return tuple(words.values()) if 2 <= len(words) <= MOST_TERMS else None


def read_group(draft: Draft, group: Group, left_out: LeftOut) -> bool:
    """Add the notes of a group to a comparison and return whether it now is one.

    What does not fit is left out with its reason; all of it, where a comparison without other
    content would have definitions of one term only.
    """
    found: list[tuple[Note, int, _Definition]] = []
    others: list[Note] = []
    for note in group.notes:
        definition = _definition(note, draft.headwords)
        place = place_of(definition.term, draft.headwords) if definition else None
        if definition is None or place is None:
            others.append(note)
        else:
            found.append((note, place, definition))
    if draft.is_empty and len({place for _, place, _ in found}) < 2:
        for note in group.notes:
            left_out.because(
                note.fields[0][1],
                f"{_shown(group)} has definitions of fewer than two terms; add a card for the "
                "other term and mark it in the same way",
            )
        return False
    for note, place, definition in found:
        draft.define(place, definition.text, _FIELD_NAMES_TERM, definition.label)
        for text in _examples(note):
            draft.exemplify(place, text, _FIELD_NAMES_TERM)
    for note in others:
        if _is_cloze(note):
            _read_sentence(draft, group, note, left_out)
        else:
            left_out.because(note.fields[0][1], _why_not(note, draft, group))
    return True


def _read_sentence(draft: Draft, group: Group, note: Note, left_out: LeftOut) -> None:
    front = note.fields[0][1]
    sentence, deleted = split_cloze(plain_text(front))
    places = {place_of_form(word, draft.headwords) for word in deleted} - {None}
    place = next(iter(places)) if len(places) == 1 else None
    if place is None:
        which = "none" if not places else "more than one"
        left_out.because(
            front,
            f"{which} of its deletions is a term of {_shown(group)}; delete just one term in it",
        )
    elif not draft.is_defined(place):
        left_out.because(
            front,
            f"{_shown(group)} has no definition of “{draft.headwords[place]}”; "
            "add a card with the term on its front and the same mark",
        )
    else:
        draft.exemplify(place, sentence, _DELETION_NAMES_TERM)


def _definition(note: Note, terms: tuple[str, ...]) -> _Definition | None:
    """Return the term and definition of a basic note, whichever side the term is on."""
    if _is_cloze(note) or len(note.fields) < 2:
        return None
    front, back = (plain_text(value) for _, value in note.fields[:2])
    if not front or not back:
        return None
    if not terms:
        return _Definition(front, back, None) if is_term(front) else None
    for word, text in ((front, back), (back, front)):
        if place_of(word, terms) is not None:
            return _Definition(word, text, None)
        bracket = _IN_BRACKETS.fullmatch(word)
        if bracket and place_of(bracket["term"], terms) is not None:
            return _Definition(bracket["term"], text, bracket["label"])
    return None


def _is_longer(definition: str, term: str) -> bool:
    """Whether a text explains and does not only name; letters count where words are not parted."""
    return len(definition.split()) > len(term.split()) or len(definition) >= 3 * len(term)


def _examples(note: Note) -> tuple[str, ...]:
    texts = (
        split_cloze(plain_text(value))[0]
        for name, value in note.fields[2:]
        if name.casefold().strip() in _EXAMPLE_FIELDS
    )
    return tuple(filter(None, texts))


def _is_cloze(note: Note) -> bool:
    return has_cloze(note.fields[0][1])


def _why_not(note: Note, draft: Draft, group: Group) -> str:
    texts = [plain_text(value) for _, value in note.fields[:2]]
    if not all(texts) or len(texts) < 2:
        if any(has_media(value) for _, value in note.fields):
            return "one of its sides holds only a picture or a sound; write the text beside it"
        return "one of its sides is empty; write a term and its definition"
    names = ", ".join(f"“{word}”" for word in draft.headwords)
    return f"neither side of it is a term of {_shown(group)} ({names}); correct it or its mark"


def _shown(group: Group) -> str:
    kind = {Marking.TAG: "the tag", Marking.FIELD: "the field", Marking.DECK: "the deck"}
    return f"{kind[group.marking]} {quoted(group.name)}"

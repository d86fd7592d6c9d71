"""A change that someone made in Anki, brought back to the one text of the pack that it is about."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from diffstudy.domain.comparison import Comparison
from diffstudy.exchange.anki.field_html import escaped, paragraphs, seen, text_of
from diffstudy.exchange.anki.notes import EXAMPLE, sense_note_key


@dataclass(frozen=True, slots=True)
class Edit:
    """A field of a note that does not say what it said.

    Args:
        key: the key of the note.
        name: the name of the field.
        field: what is in it now, as HTML.
        digest: of what it said when it was exported.
    """

    key: str
    name: str
    field: str
    digest: str


_Part = TypeVar("_Part")

_Changed = Callable[[str], Comparison]
"""Returns the comparison with other words in one place."""


def with_edit(comparison: Comparison, edit: Edit) -> Comparison | None:
    """Return the comparison with the new words; None where no text of it stood in the field as is.

    A text that was masked, or stood there among others, cannot be told from the new words.
    """
    words = text_of(edit.field)
    for text, changed in _places(comparison, edit.key, edit.name):
        if words and edit.digest in {seen(escaped(text)), seen(paragraphs(text))}:
            return changed(words)
    return None


def _places(comparison: Comparison, key: str, field: str) -> Iterator[tuple[str, _Changed]]:
    """Yield the texts that a field may show, and how others take their place."""
    if (key, field) == (comparison.key, "answer") and comparison.verdict:
        yield comparison.verdict, lambda new: replace(comparison, verdict=new)
    if field == "prompt":
        for at, sense in enumerate(comparison.senses):
            name = sense_note_key(comparison, sense)
            if key == name:
                yield sense.definition, partial(_with_definition, comparison, at)
            if key == f"{name}/{EXAMPLE}":
                for number, example in enumerate(sense.examples):
                    yield example.text, partial(_with_example, comparison, at, number)
    for at, line in enumerate(comparison.quiz):
        if key == line.key and field == "prompt":
            yield line.prompt, partial(_with_prompt, comparison, at)
        if key == line.key and field == "why" and line.why:
            yield line.why, partial(_with_why, comparison, at)


def _with_definition(comparison: Comparison, at: int, new: str) -> Comparison:
    sense = replace(comparison.senses[at], definition=new)
    return replace(comparison, senses=_swapped(comparison.senses, at, sense))


def _with_example(comparison: Comparison, at: int, number: int, new: str) -> Comparison:
    sense = comparison.senses[at]
    example = replace(sense.examples[number], text=new)
    sense = replace(sense, examples=_swapped(sense.examples, number, example))
    return replace(comparison, senses=_swapped(comparison.senses, at, sense))


def _with_prompt(comparison: Comparison, at: int, new: str) -> Comparison:
    line = replace(comparison.quiz[at], prompt=new)
    return replace(comparison, quiz=_swapped(comparison.quiz, at, line))


def _with_why(comparison: Comparison, at: int, new: str) -> Comparison:
    line = replace(comparison.quiz[at], why=new)
    return replace(comparison, quiz=_swapped(comparison.quiz, at, line))


def _swapped(items: tuple[_Part, ...], at: int, item: _Part) -> tuple[_Part, ...]:
    return (*items[:at], item, *items[at + 1 :])

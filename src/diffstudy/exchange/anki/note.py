"""One note as diffstudy writes it for Anki, and as it comes back."""

import hashlib
from dataclasses import dataclass
from typing import Final

from diffstudy.domain.keys import item_uid

FIELDS: Final = ("id", "terms", "prompt", "answer", "why", "chart", "source", "data")
"""The fields of the note type, in order. The first is what Anki calls a note by."""

SHOWN: Final = FIELDS[1:-1]
"""The fields that a person sees and may change."""


@dataclass(frozen=True, slots=True)
class AnkiNote:
    """A note with one card.

    Args:
        key: key of the item that it asks; the note's identity comes from it.
        terms: the terms to choose from, or that are compared.
        prompt: what is asked; like the four fields after it, HTML.
        data: what only diffstudy reads, see ``hidden``.
        is_suspended: whether its card waits until the learner asks for it.
    """

    key: str
    terms: str
    prompt: str
    answer: str
    why: str = ""
    chart: str = ""
    source: str = ""
    data: str = ""
    is_suspended: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields in the order of the note type."""
        return (
            self.key, self.terms, self.prompt, self.answer, self.why, self.chart, self.source,
            self.data,
        )  # fmt: skip

    @property
    def guid(self) -> str:
        """What Anki knows the note by, the same from every machine and every export."""
        return str(item_uid(self.key))

    @property
    def digest(self) -> str:
        """Tells whether the note is the same as in an earlier export."""
        return hashlib.sha256("\x1f".join(self.fields).encode()).hexdigest()[:16]

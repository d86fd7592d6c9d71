"""Expected errors as the window says them: a heading, and what happened with its cure."""

from diffstudy.domain.errors import (
    CollectionBusy,
    CollectionDamaged,
    CollectionNotWritable,
    CollectionTooNew,
    DiffstudyError,
    ImportFailed,
)

_HEADINGS: dict[type[DiffstudyError], str] = {
    CollectionTooNew: "This collection needs a newer program",
    CollectionDamaged: "The collection could not be read",
    CollectionBusy: "Another program is using the collection",
    CollectionNotWritable: "Nothing could be saved",
}


def heading_of(error: DiffstudyError) -> str:
    """Return a short heading for an error."""
    if isinstance(error, ImportFailed):
        return f"{error.path.name} could not be read"
    for kind, heading in _HEADINGS.items():
        if isinstance(error, kind):
            return heading
    return "That did not work"


def sentence_of(error: DiffstudyError) -> str:
    """Return what happened and what to do, as sentences."""
    if isinstance(error, ImportFailed):
        place = f"Line {error.line}: " if error.line else ""
        return f"{place}{_sentence(error.problem)} {_sentence(error.cure)}"
    return str(error)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".") + "."

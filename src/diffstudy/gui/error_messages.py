"""Expected errors as the window says them: a heading, and what happened with its cure."""

from diffstudy.domain.errors import (
    CollectionBusy,
    CollectionDamaged,
    CollectionNotWritable,
    CollectionTooNew,
    DiffstudyError,
    ImportFailed,
)
from diffstudy.domain.language import later, tr

_HEADINGS: dict[type[DiffstudyError], str] = {
    CollectionTooNew: later("This collection needs a newer program"),
    CollectionDamaged: later("The collection could not be read"),
    CollectionBusy: later("Another program is using the collection"),
    CollectionNotWritable: later("Nothing could be saved"),
}


def heading_of(error: DiffstudyError) -> str:
    """Return a short heading for an error."""
    if isinstance(error, ImportFailed):
        return tr("{file} could not be read", file=error.path.name)
    for kind, heading in _HEADINGS.items():
        if isinstance(error, kind):
            return tr(heading)
    return tr("That did not work")


def sentence_of(error: DiffstudyError) -> str:
    """Return what happened and what to do, as sentences."""
    if isinstance(error, ImportFailed):
        said = f"{_sentence(error.problem)} {_sentence(error.cure)}"
        return tr("Line {line}: {problem}", line=error.line, problem=said) if error.line else said
    return str(error)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".") + "."

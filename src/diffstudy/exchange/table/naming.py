"""What a comparison and a term are called within a table: by their words while these are unique."""

from collections.abc import Sequence


def shown_names(words: Sequence[str], ids: Sequence[str]) -> tuple[str, ...]:
    """Return a name for each: its words, or all with their ids where two have the same words.

    Args:
        ids: no two of them are the same.
    """
    if len(set(words)) == len(words) and all(words):
        return tuple(words)
    return tuple(f"{word} [{name}]".lstrip() for word, name in zip(words, ids, strict=True))

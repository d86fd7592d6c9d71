"""What a search of the library found, and what was perhaps meant where it found nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A comparison in which words were found.

    Args:
        excerpt: a few words of it in order, each with whether it was searched for; empty where
            it was found by its name alone or inside a word.
    """

    key: str
    title: str
    excerpt: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The first hits.

    Args:
        total: how many there are altogether.
        nearest: headwords spelled most like the text, where there is no hit.
    """

    hits: tuple[SearchHit, ...]
    total: int
    nearest: tuple[str, ...] = ()

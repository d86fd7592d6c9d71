"""Read a package that a test wrote."""

from pathlib import Path

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.pack import ParsedPack
from diffstudy.importers.formats.anki_package import IMPORTER
from diffstudy.importers.registry import open_source
from tests.unit.importers.anki.packages import Card, first_form


def read(folder: Path, data: bytes, name: str = "cards.apkg") -> ParsedPack:
    """Return what the importer makes of a file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return IMPORTER.read(open_source(path))


def read_cards(folder: Path, *cards: Card) -> ParsedPack:
    """Return what the importer makes of a package of these cards."""
    return read(folder, first_form(cards))


def one(folder: Path, *cards: Card) -> Comparison:
    """Return the one comparison of these cards."""
    (comparison,) = read_cards(folder, *cards).pack.comparisons
    return comparison


def definitions(comparison: Comparison) -> list[tuple[str, str]]:
    """Return (headword, definition) of each sense; all are certain."""
    assert all(sense.attribution.confidence == 1.0 for sense in comparison.senses)
    assert all(sense.attribution.reason for sense in comparison.senses)
    return [
        (comparison.term(sense.term_key or "").headword, sense.definition)
        for sense in comparison.senses
    ]


def messages(parsed: ParsedPack) -> str:
    """Return all problems as one text."""
    return "\n".join(problem.message for problem in parsed.problems)

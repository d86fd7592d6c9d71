"""Read a table that a test writes down, as a learner's file would be read."""

from pathlib import Path

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.pack import ParsedPack, ProblemLevel
from diffstudy.importers.formats.csv_table import IMPORTER
from diffstudy.importers.registry import open_source

SAMPLES = Path(__file__).parents[3] / "samples" / "csv_table"


def read(folder: Path, content: str | bytes, name: str = "table.csv") -> ParsedPack:
    """Write a file and read it."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return IMPORTER.read(open_source(path))


def sample(name: str) -> ParsedPack:
    """Read one of the samples."""
    return IMPORTER.read(open_source(SAMPLES / name))


def only(parsed: ParsedPack) -> Comparison:
    """The one comparison of a file."""
    (comparison,) = parsed.pack.comparisons
    return comparison


def said(comparison: Comparison) -> list[tuple[str, str]]:
    """Headword and definition of each sense."""
    return [
        (comparison.term(sense.term_key or "").headword, sense.definition)
        for sense in comparison.senses
    ]


def messages(parsed: ParsedPack, level: ProblemLevel) -> list[tuple[int | None, str]]:
    """Line and sentence of the problems of one level."""
    return [(each.line, each.message) for each in parsed.problems if each.level is level]


def read_as(parsed: ParsedPack) -> str:
    """The note on how the table was read."""
    (note,) = [each.message for each in parsed.problems if each.message.startswith("Read as: ")]
    return note

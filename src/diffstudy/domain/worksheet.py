"""A sheet of paper: the questions of a worksheet, its key, a chart and code slips, as values.

Made once and shown in three ways: drawn on pages (PDF, printer, preview) and written as HTML for
those who listen to it. A form (A to D) holds the same questions as every other, in its own order.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from diffstudy.domain.comparison import Comparison

FORMS = ("A", "B", "C", "D")


class PaperSize(StrEnum):
    """The sheets that printers hold."""

    A4 = "a4"
    LETTER = "letter"


class SectionKind(StrEnum):
    """How the entries of a section are answered."""

    RING = "ring"
    WRITE = "write"
    CHOOSE = "choose"
    MATCH = "match"
    CHART = "chart"


@dataclass(frozen=True, slots=True)
class PaperStyle:
    """How paper is to look.

    Args:
        text_pt: size of the reading text in points; 11 is usual, 18 is large print.
        black_only: the sides are told apart by shape, letter and line and not by colour.
    """

    size: PaperSize = PaperSize.A4
    text_pt: int = 11
    black_only: bool = True


@dataclass(frozen=True, slots=True)
class PaperCounts:
    """How many of each there are to be, at most: 0 leaves a section out.

    Args:
        ring: statements of which the side is ringed.
        write: terms to be written.
        chart: rows of the chart with a cell missing.
        match: boards of pairs to be joined.
    """

    ring: int = 6
    write: int = 3
    chart: int = 5
    match: int = 0


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """One thing to answer; it is worth a point.

    Args:
        text: what is asked, with the gap of `domain.cue` in it where a term is to be written.
        answer: as the key says it.
        why: the reason, for the key; "" for none.
        sides: RING: the sides that may be ringed.
        options: CHOOSE: what there is to choose from, to be lettered.
        cells: CHART: a cell per term, None for the one that is missing.
    """

    text: str
    answer: str
    why: str = ""
    sides: tuple[int, ...] = ()
    options: tuple[str, ...] = ()
    cells: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperSection:
    """Entries that are answered in one way; ``places`` are what MATCH joins them to."""

    kind: SectionKind
    instruction: str
    entries: tuple[PaperEntry, ...]
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperPart:
    """What is asked about one comparison; ``terms`` are its headwords in the order of the sides."""

    terms: tuple[str, ...]
    sections: tuple[PaperSection, ...]


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The questions of one form.

    Args:
        form: "A" to "D"; "" where there is only one.
        source: where it comes from, for the foot of the page.
        instructions: what the teacher writes above the questions; "" for nothing.
    """

    title: str
    parts: tuple[PaperPart, ...]
    form: str = ""
    source: str = ""
    instructions: str = ""

    @property
    def points(self) -> int:
        """How many points there are to make."""
        return sum(len(each.entries) for part in self.parts for each in part.sections)


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """The answers of a worksheet, with the reasons."""

    worksheet: Worksheet


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """One page with the chart of a comparison, to learn from."""

    comparison: Comparison
    source: str = ""


@dataclass(frozen=True, slots=True)
class CodeSlip:
    """What a student is handed: whose it is, and the code that files carry."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class SlipSheet:
    """Slips of a class, to be cut apart."""

    class_label: str
    slips: tuple[CodeSlip, ...]


PaperPiece = Worksheet | AnswerKey | ChartSheet | SlipSheet


@dataclass(frozen=True, slots=True)
class PaperJob:
    """What goes to the printer or into a file; every piece begins on a page of its own.

    Args:
        language: of the content, as a BCP 47 tag.
    """

    title: str
    pieces: tuple[PaperPiece, ...]
    style: PaperStyle = field(default_factory=PaperStyle)
    language: str = "en"


def letter(index: int) -> str:
    """Return the letter of a side or a place, a capital."""
    return chr(ord("A") + index)


def small_letter(index: int) -> str:
    """Return the letter of an entry or an option; behind z comes aa."""
    rest, place = divmod(index, 26)
    return (small_letter(rest - 1) if rest else "") + chr(ord("a") + place)

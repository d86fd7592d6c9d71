"""No text of a page is lost silently: each arrives, is known furniture, or is named in a note.

While a page is read, every text has its place in the page where a text page has a line number;
at the end the places become lines of the source, or None where the line is not known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from diffstudy.domain.comparison import Attribution, Comparison
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.html.headings import Part
from diffstudy.importers.html.passages import Passage
from diffstudy.importers.html.pieces import Piece

_PROSE_WORDS = 8
"""A shorter text that arrives nowhere is a button, a link or a caption."""

_NUMBERS_SHOWN = 10


@dataclass(slots=True)
class Ledger:
    """What was found wrong on a page, and which of its texts have arrived."""

    problems: list[PackProblem] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def use(self, pieces: Iterable[Piece | None]) -> None:
        """Note that texts have arrived in the comparison."""
        self.used.update(piece.number for piece in pieces if piece)

    def skipped_lines(self, pieces: Iterable[Piece]) -> tuple[int, ...]:
        """Return the lines of the source of which no text has arrived."""
        lines: dict[int, bool] = {}
        for piece in pieces:
            if piece.line is not None:
                lines[piece.line] = lines.get(piece.line, False) or piece.number in self.used
        return tuple(sorted(line for line, is_used in lines.items() if not is_used))

    def note_on_prose(self, passages: Iterable[Passage]) -> tuple[PackProblem, ...]:
        """Return a note with the sentences that arrived nowhere and are not furniture."""
        left = [
            piece
            for passage in passages
            if passage.part is not Part.FURNITURE
            for piece in passage.pieces
            if piece.number not in self.used and len(piece.text.split()) >= _PROSE_WORDS
        ]
        if not left:
            return ()
        lines = list(dict.fromkeys(str(piece.line) for piece in left if piece.line))
        more = " and more" if len(lines) > _NUMBERS_SHOWN else ""
        where = f" (on line {', '.join(lines[:_NUMBERS_SHOWN])}{more})" if lines else ""
        what = "A text that compares" if len(left) == 1 else f"{len(left)} texts that compare"
        return (
            PackProblem(
                ProblemLevel.NOTE,
                f"{what} nothing {'was' if len(left) == 1 else 'were'} left out{where}; "
                "look whether anything of use is among them.",
                left[0].number,
            ),
        )


def at_lines(
    comparison: Comparison, problems: Iterable[PackProblem], lines: Mapping[int, int | None]
) -> tuple[Comparison, tuple[PackProblem, ...]]:
    """Return a comparison and its problems with lines of the source instead of places.

    Args:
        comparison: as read, with places.
        problems: as found, with places.
        lines: the line of each place, None where it is not known.
    """

    def moved(attribution: Attribution) -> Attribution:
        return replace(attribution, line=lines.get(attribution.line or 0))

    senses = tuple(
        replace(
            sense,
            attribution=moved(sense.attribution),
            examples=tuple(
                replace(example, attribution=moved(example.attribution))
                for example in sense.examples
            ),
        )
        for sense in comparison.senses
    )
    located = replace(
        comparison,
        senses=senses,
        differences=tuple(replace(e, line=lines.get(e.line or 0)) for e in comparison.differences),
        chart=tuple(replace(e, line=lines.get(e.line or 0)) for e in comparison.chart),
        faq=tuple(replace(e, line=lines.get(e.line or 0)) for e in comparison.faq),
    )
    found = [replace(problem, line=lines.get(problem.line or 0)) for problem in problems]
    return located, tuple(sorted(found, key=lambda problem: problem.line or 0))

"""Questions with their answers, from the headings of a page or, where it has none, its order."""

from collections.abc import Iterator, Sequence

from diffstudy.domain.comparison import FaqEntry
from diffstudy.domain.keys import row_key
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.html.pieces import Piece, joined, paragraphs
from diffstudy.importers.page.lines import Line, LineKind
from diffstudy.importers.page.questions import read_questions


def read_faq(
    pieces: Sequence[Piece], comparison: str, taken: Sequence[str]
) -> tuple[list[FaqEntry], list[PackProblem]]:
    """Return the questions of a passage with their answers, and what could not be read.

    Args:
        pieces: the texts of the passage.
        comparison: the key of the comparison, from which those of the questions are made.
        taken: keys of questions that another passage of the page gave.
    """
    if not any(map(_is_asked, pieces)):
        return _by_order(pieces, comparison, taken)
    entries: list[FaqEntry] = []
    problems: list[PackProblem] = []
    keys = list(taken)
    question: Piece | None = None
    answer: list[Piece] = []
    for piece in (*pieces, None):
        if piece is not None and not _is_asked(piece):
            answer.append(piece)
            continue
        if question and answer:
            keys.append(row_key(comparison, "faq", question.text, keys))
            text = "\n\n".join(map(joined, paragraphs(answer)))
            entries.append(FaqEntry(keys[-1], question.text, text, question.number))
        elif question:
            problems.append(_unanswered(question))
        question, answer = piece, []
    return entries, problems


def _is_asked(piece: Piece) -> bool:
    return bool(piece.heading_level) and piece.text.rstrip("”\"')").endswith("?")


def _unanswered(question: Piece) -> PackProblem:
    return PackProblem(
        ProblemLevel.WARNING,
        f"“{question.text}” has no answer on the page as it was saved and was left out; "
        "open the answer in the browser before you save the page.",
        question.number,
    )


def _by_order(
    pieces: Sequence[Piece], comparison: str, taken: Sequence[str]
) -> tuple[list[FaqEntry], list[PackProblem]]:
    found, problems = read_questions(tuple(_lines(pieces)), comparison)
    free = [entry for entry in found if entry.key not in set(taken)]
    return free, list(problems)


def _lines(pieces: Sequence[Piece]) -> Iterator[Line]:
    """The paragraphs as a text page prints them: with a blank line between them."""
    for paragraph in paragraphs(pieces):
        for piece in paragraph:
            yield piece.as_line
        yield Line(paragraph[-1].number, "", LineKind.BLANK)

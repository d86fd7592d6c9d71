"""What the page holds about each side of a question, for hints and for the contrast."""

from collections.abc import Iterable

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.question import ChoiceQuestion, Option, TypedQuestion
from diffstudy.quiz.page_view import side_texts


def rivals_of(question: ChoiceQuestion | TypedQuestion) -> tuple[Option, ...]:
    """Return the other terms of a question, in the order of the sides."""
    return tuple(option for option in question.terms if option != question.truth)


def texts_about(
    comparison: Comparison, term_key: str, definitions: Iterable[str], without: str
) -> tuple[str, ...]:
    """Return what is said of a term: clauses and cells of the page, then definitions.

    Args:
        comparison: the page; where it does not name the term, only the definitions are left.
        term_key: the term.
        definitions: definitions of the term that may be trusted.
        without: a text to leave out, such as the cue itself.
    """
    found: list[str] = []
    for side, term in enumerate(comparison.terms):
        if term.key == term_key:
            found += side_texts(comparison, side)
    return tuple(text for text in (*found, *definitions) if text != without)

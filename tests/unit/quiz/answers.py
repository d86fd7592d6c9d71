"""A right and a wrong answer to any question, and every text that it shows before the answer."""

from diffstudy.domain.question import (
    Answer,
    ChoiceQuestion,
    Chosen,
    MatchingQuestion,
    Placed,
    Question,
    RevealQuestion,
    SelfRated,
    Ticked,
    Typed,
    TypedQuestion,
)
from diffstudy.quiz.audit import right as right_answer_to

__all__ = ["names_terms_openly", "options_of", "right_answer_to", "wrong_answer_to"]


def wrong_answer_to(question: Question) -> Answer:
    match question:
        case ChoiceQuestion():
            return Chosen((question.answer + 1) % len(question.options))
        case TypedQuestion():
            return Typed(question.pair[1 - question.answer].text)
        case MatchingQuestion():
            first = question.answer[0]
            other = (first + 1) % len(question.places)
            swapped = {first: other, other: first}
            return Placed(tuple(swapped.get(place, place) for place in question.answer))
        case RevealQuestion():
            return Ticked(frozenset()) if question.points else SelfRated(knew=False)


def options_of(question: Question) -> tuple[str, ...]:
    """Return the texts between which the answer chooses."""
    match question:
        case ChoiceQuestion():
            return tuple(option.text for option in question.options)
        case MatchingQuestion():
            return (*question.tiles, *(place.text for place in question.places))
        case TypedQuestion() | RevealQuestion():
            return ()


def names_terms_openly(question: Question) -> bool:
    """Whether the term itself is what is asked about, so that the question has to name it."""
    return isinstance(question, RevealQuestion) and bool(
        question.points or any(term.text in question.prompt for term in question.terms)
    )

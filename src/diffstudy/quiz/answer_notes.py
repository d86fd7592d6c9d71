"""What an answer missed, in sentences: the part of the lesson that no single term can say."""

from typing import assert_never

from diffstudy.domain.language import tr
from diffstudy.domain.question import (
    ChoiceQuestion,
    Contrast,
    MatchingQuestion,
    Outcome,
    Question,
    RevealQuestion,
    TypedQuestion,
)


def is_about_a_term(question: Question) -> bool:
    """Whether the answer is one of the terms, so that the lesson can name it."""
    match question:
        case ChoiceQuestion():
            return question.contrast is None
        case TypedQuestion():
            return True
        case MatchingQuestion() | RevealQuestion():
            return False
        case _:
            assert_never(question)


def what_is_right(question: Question) -> str:
    """Return a sentence that says the right answer of a question that is not about one term."""
    match question:
        case ChoiceQuestion():
            about = _about(question.contrast, question.answer)
            said = tr("The answer is: {answer}.", answer=question.truth.text.rstrip("."))
            # A text among texts is explained; a statement explains itself by the two lines.
            return f"{said} {about}" if about and question.truth.term_key else said
        case TypedQuestion():
            return tr("The answer is: {answer}.", answer=question.truth.text)
        case MatchingQuestion():
            return tr("Every statement has its place.") if question.tiles else ""
        case RevealQuestion():
            return tr("These are the points.") if question.points else " ".join(question.back)
        case _:
            assert_never(question)


def notes_on(question: Question, outcome: Outcome) -> tuple[str, ...]:
    """Return one line for each thing that was wrong, with what it really is."""
    match question:
        case ChoiceQuestion():
            contrast = question.contrast
            return tuple(
                f"{_chosen(question, index)} {_about(contrast, index)}".rstrip()
                for index in outcome.wrong
                if contrast is not None
            )
        case TypedQuestion():
            return ()
        case MatchingQuestion():
            return tuple(_placed(question, tile) for tile in outcome.wrong)
        case RevealQuestion():
            return tuple(
                tr("Not made: {point}", point=question.points[index].text)
                for index in outcome.wrong
            )
        case _:
            assert_never(question)


def _chosen(question: ChoiceQuestion, index: int) -> str:
    return tr("You chose: {option}.", option=question.options[index].text)


def _placed(question: MatchingQuestion, tile: int) -> str:
    place = question.places[question.answer[tile]].text
    label = _about(question.contrast, tile) if question.one_each else ""
    return f"{question.tiles[tile]} → {place}{f' ({label})' if label else ''}"


def _about(contrast: Contrast | None, index: int) -> str:
    about = contrast.about if contrast is not None else ()
    return about[index] if index < len(about) else ""

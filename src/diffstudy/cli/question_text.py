"""Questions in the terminal: how each shape is printed, and how what is typed answers it."""

import re
from typing import assert_never

from diffstudy.domain.question import (
    Answer,
    ChoiceQuestion,
    Chosen,
    DontKnow,
    MatchingQuestion,
    Placed,
    Question,
    RevealQuestion,
    SelfRated,
    Ticked,
    Typed,
    TypedQuestion,
)
from diffstudy.domain.review import Confidence

_JOIN = re.compile(r"(\d+)\s*[-:=]?\s*([a-z])")
_YES, _NO = frozenset({"y", "yes", "1"}), frozenset({"n", "no", "2"})


def choices(question: Question) -> tuple[str, ...]:
    """Return what there is to choose from: options, or the places of tiles."""
    match question:
        case ChoiceQuestion():
            return tuple(option.text for option in question.options)
        case MatchingQuestion():
            return tuple(place.text for place in question.places)
        case TypedQuestion() | RevealQuestion():
            return ()
        case _:
            assert_never(question)


def lines_of(question: Question) -> tuple[str, ...]:
    """Return the question as it is printed below its instruction."""
    prompt = tuple(question.prompt.split("\n"))
    match question:
        case ChoiceQuestion():
            return (*prompt, *_numbered(choices(question)))
        case TypedQuestion() | RevealQuestion():
            return prompt
        case MatchingQuestion():
            places = tuple(
                f"{_letter(place)}) {text}" for place, text in enumerate(choices(question))
            )
            return (*prompt, *_numbered(question.tiles), *places)
        case _:
            assert_never(question)


def how_to_answer(question: Question) -> str | None:
    """Return what to type, where it is not the digit of a choice or a word."""
    match question:
        case ChoiceQuestion() | TypedQuestion():
            return None
        case MatchingQuestion():
            return "Type a letter for each number, such as 1a 2b."
        case RevealQuestion():
            if question.points:
                return "Write it or think it through, then press Enter for the points."
            return "Think, then press Enter to turn it over."
        case _:
            assert_never(question)


def back_of(question: Question) -> tuple[str, ...]:
    """Return the other side of a card, with what to type about it; empty for other shapes."""
    if not isinstance(question, RevealQuestion):
        return ()
    if question.points:
        return (
            *_numbered(tuple(point.text for point in question.points)),
            "Type the numbers of the points you made, such as 1 3 4; 0 for none.",
        )
    return (*question.back, "Did you know it? Type y or n.")


def refusal(question: Question, text: str) -> str:
    """Say why a line is no answer, and what would be one."""
    match question:
        case ChoiceQuestion():
            last = len(question.options)
            digits = ", ".join(str(digit) for digit in range(1, last + 1))
            return f"“{text}” is no choice; type {digits}, or {last + 1} for I don't know"
        case MatchingQuestion():
            return f"“{text}” does not place every number once; type for example 1a 2b"
        case RevealQuestion():
            wanted = "numbers such as 1 3 4, or 0 for none" if question.points else "y or n"
            return f"“{text}” is no answer; type {wanted}"
        case TypedQuestion():
            return f"“{text}” is no answer; type the term"
        case _:
            assert_never(question)


def answer_from(question: Question, text: str, note: str = "") -> Answer | None:
    """Return the answer that a line gives, None where it gives none.

    Args:
        text: what was typed, without the line end; empty means I don't know.
        note: what was written before the card was turned over.
    """
    if not text:
        return DontKnow()
    wanted = text.casefold()
    match question:
        case ChoiceQuestion():
            return _chosen(question, wanted)
        case TypedQuestion():
            return DontKnow() if text == str(len(question.pair) + 1) else Typed(text)
        case MatchingQuestion():
            return _placed(question, wanted)
        case RevealQuestion():
            return _revealed(question, wanted, note)
        case _:
            assert_never(question)


def confidence_in(text: str) -> tuple[str, Confidence | None]:
    """Return a line without the mark at its end that says how sure the answer is, and that."""
    said = {"!": Confidence.SURE, "~": Confidence.UNSURE}.get(text[-1:])
    return (text[:-1].rstrip(), said) if said is not None else (text, None)


def _chosen(question: ChoiceQuestion, wanted: str) -> Answer | None:
    for index, option in enumerate(question.options):
        if wanted in {str(index + 1), option.text.casefold()}:
            return Chosen(index)
    return DontKnow() if wanted == str(len(question.options) + 1) else None


def _placed(question: MatchingQuestion, wanted: str) -> Answer | None:
    places: list[int | None] = [None] * len(question.tiles)
    rest = _JOIN.sub("", wanted).strip(" ,;")
    for number, letter in _JOIN.findall(wanted):
        tile, place = int(number) - 1, ord(letter) - ord("a")
        if not (0 <= tile < len(places) and 0 <= place < len(question.places)):
            return None
        places[tile] = place
    return Placed(tuple(places)) if None not in places and not rest else None


def _revealed(question: RevealQuestion, wanted: str, note: str) -> Answer | None:
    if not question.points:
        return SelfRated(wanted in _YES) if wanted in _YES | _NO else None
    numbers = re.split(r"[\s,;]+", wanted)
    if not all(number.isascii() and number.isdigit() for number in numbers):
        return None
    ticked = frozenset(int(number) - 1 for number in numbers if int(number))
    if not ticked <= set(range(len(question.points))):
        return None
    return Ticked(ticked, note)


def _numbered(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{place}) {text}" for place, text in enumerate(texts, start=1))


def _letter(place: int) -> str:
    return chr(ord("a") + place)

"""Whether an answer is right, and if not, what it was taken for (learning.md A4).

The rival is never a slip of the keys: the exact name of another term, or an inflection of it,
counts as that term before anything is forgiven.
"""

from collections.abc import Iterable
from typing import assert_never

from diffstudy.domain.question import (
    Answer,
    ChoiceQuestion,
    Chosen,
    DontKnow,
    MatchingQuestion,
    Outcome,
    Placed,
    Question,
    RevealQuestion,
    SelfRated,
    Ticked,
    Typed,
    TypedQuestion,
)
from diffstudy.domain.review import OutcomeKind
from diffstudy.quiz.inflections import inflections_of, is_other_word, plain

PASSING_SHARE = 0.6
"""Share of the points from which an explanation passes (learning.md A2)."""

_TOO_CLOSE = 2
"""Where two terms differ by so few letters, a slip may not be told from the other term."""


def check(question: Question, answer: Answer) -> Outcome:
    """Return what an answer was.

    Raises:
        IndexError: the chosen option, place or point does not exist.
        TypeError: an answer of another shape, such as a typed one to a choice.
    """
    if isinstance(answer, DontKnow):
        return Outcome(OutcomeKind.DONT_KNOW, correct=False)
    match question:
        case ChoiceQuestion():
            if not isinstance(answer, Chosen):
                raise TypeError("a choice is answered by the index of an option")
            return _check_choice(question, answer.index)
        case TypedQuestion():
            if not isinstance(answer, Typed):
                raise TypeError("a typed question is answered by text")
            return _check_typed(question, answer.text)
        case MatchingQuestion():
            if not isinstance(answer, Placed):
                raise TypeError("a matching question is answered by a place for each tile")
            return _check_placed(question, answer.places)
        case RevealQuestion():
            return _check_revealed(question, answer)
        case _:
            assert_never(question)


def _check_choice(question: ChoiceQuestion, index: int) -> Outcome:
    if not 0 <= index < len(question.options):
        raise IndexError(f"there is no option {index}")
    chosen = question.options[index]
    correct = index == question.answer
    return Outcome(
        OutcomeKind.CHOSEN,
        correct,
        answer_term=chosen.term_key,
        answer_text=None if chosen.term_key else chosen.text,
        wrong=() if correct else (index,),
    )


def _check_placed(question: MatchingQuestion, places: tuple[int | None, ...]) -> Outcome:
    if len(places) != len(question.tiles):
        raise IndexError(f"there are {len(question.tiles)} tiles, not {len(places)}")
    if not all(place is None or 0 <= place < len(question.places) for place in places):
        raise IndexError(f"there are {len(question.places)} places")
    pairs = list(zip(question.answer, places, strict=True))
    wrong = tuple(tile for tile, (right, given) in enumerate(pairs) if right != given)
    keys = [place.term_key for place in question.places]
    taken_for = tuple(
        (own, other)
        for right, given in pairs
        if given is not None and (own := keys[right]) and (other := keys[given])
    )
    return Outcome(OutcomeKind.PLACED, not wrong, wrong=wrong, taken_for=taken_for)


def _check_revealed(question: RevealQuestion, answer: Answer) -> Outcome:
    if not question.points:
        if not isinstance(answer, SelfRated):
            raise TypeError("a card that is turned over is answered by knew or did not know")
        return Outcome(OutcomeKind.SELF_RATED, answer.knew)
    if not isinstance(answer, Ticked):
        raise TypeError("an explanation is answered by the points that it made")
    if not answer.points <= set(range(len(question.points))):
        raise IndexError(f"there are {len(question.points)} points")
    missed = tuple(index for index in range(len(question.points)) if index not in answer.points)
    share = len(answer.points) / len(question.points)
    core_missed = any(question.points[index].is_core for index in missed)
    return Outcome(
        OutcomeKind.TICKED,
        share >= PASSING_SHARE and not core_missed,
        answer_text=answer.text or None,
        wrong=missed,
        share=share,
        core_missed=core_missed,
    )


def _check_typed(question: TypedQuestion, text: str) -> Outcome:
    typed = plain(text)
    if not typed:
        if text.strip() and _is_exact(text, question.accepted):
            return _right(question, OutcomeKind.EXACT, text)
        return Outcome(OutcomeKind.BLANK, correct=False, answer_text=text)
    if _is_exact(text, question.accepted):
        return _right(question, OutcomeKind.EXACT, text)
    other = _other_term(typed, question)
    if other is not None:
        return Outcome(OutcomeKind.OTHER_TERM, correct=False, answer_term=other, answer_text=text)
    if any(typed in inflections_of(spelling) for spelling in question.accepted):
        return _right(question, OutcomeKind.INFLECTION, text)
    if _is_slip(typed, question):
        return _right(question, OutcomeKind.TYPO, text, spelling=question.accepted[0])
    return Outcome(OutcomeKind.UNKNOWN_WORD, correct=False, answer_text=text)


def _right(
    question: TypedQuestion, kind: OutcomeKind, text: str, spelling: str | None = None
) -> Outcome:
    return Outcome(kind, True, question.truth.term_key, text, spelling)


def _is_exact(text: str, spellings: Iterable[str]) -> bool:
    typed = plain(text)
    if typed:
        return typed in {plain(spelling) for spelling in spellings}
    # Terms such as "++" have no letters at all.
    return text.strip() in spellings


def _others(question: TypedQuestion) -> list[tuple[str, str]]:
    """Return key and headword of the other terms, those spelled like the truth left out."""
    truths = {plain(spelling) for spelling in question.accepted}
    pair = [
        (option.term_key or "", option.text)
        for index, option in enumerate(question.pair)
        if index != question.answer
    ]
    return pair + [
        (key, headword)
        for key, headword in question.deck_terms
        if key != question.truth.term_key and plain(headword) not in truths
    ]


def _other_term(typed: str, question: TypedQuestion) -> str | None:
    for key, headword in _others(question):
        if typed == plain(headword):
            return key
    for key, headword in _others(question):
        # Every inflection keeps the first letters, which spares most of a large library.
        if plain(headword)[:2] == typed[:2] and typed in inflections_of(headword):
            return key
    return None


def _is_slip(typed: str, question: TypedQuestion) -> bool:
    """Whether it is a slip of the keys, strictly nearer to the truth than to any other term."""
    # Imported here: start-up must not pay for it.
    from rapidfuzz.distance import DamerauLevenshtein

    others = _others(question)
    for spelling in question.accepted:
        wanted = plain(spelling)
        allowed = _slips_allowed(wanted)
        distance = DamerauLevenshtein.distance(typed, wanted, score_cutoff=allowed)
        if not 0 < distance <= allowed or is_other_word(typed, wanted):
            continue
        rivals = [plain(headword) for _, headword in others]
        forms = {form for _, word in others[:1] for form in inflections_of(word)}
        if all(
            DamerauLevenshtein.distance(wanted, rival, score_cutoff=_TOO_CLOSE) > _TOO_CLOSE
            and DamerauLevenshtein.distance(typed, rival, score_cutoff=distance) > distance
            for rival in rivals
        ) and all(
            DamerauLevenshtein.distance(typed, form, score_cutoff=distance) > distance
            for form in forms
        ):
            return True
    return False


def _slips_allowed(wanted: str) -> int:
    if len(wanted) < 5:
        return 0
    return 1 if len(wanted) < 8 else 2

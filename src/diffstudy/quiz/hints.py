"""A first push without the answer: a word to look at, or the first letters."""

from typing import assert_never

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.question import (
    ChoiceQuestion,
    Hint,
    MatchingQuestion,
    Question,
    RevealQuestion,
    TypedQuestion,
)
from diffstudy.quiz.deciding import Evidence, telling_word
from diffstudy.quiz.masking import contains_family
from diffstudy.quiz.side_evidence import rivals_of, texts_about
from diffstudy.quiz.word_family import families_of

_LETTERS = (1, 3)


def hint(question: Question, comparison: Comparison, step: int) -> Hint:
    """Return a hint to a question.

    Args:
        question: the question on the screen.
        comparison: the page it was made of, which tells the telling words from the others.
        step: 1 for the first hint; later ones say more where there is more to say.

    Raises:
        ValueError: a step below 1.
    """
    if step < 1:
        raise ValueError("the first hint is step 1")
    match question:
        case ChoiceQuestion() if question.contrast is not None:
            # Among texts every word to look at would be one of the answer.
            return Hint(step)
        case ChoiceQuestion():
            own = _texts(comparison, question.truth.term_key or "", without=question.cue.text)
            other = [
                text
                for rival in rivals_of(question)
                for text in _texts(comparison, rival.term_key or "", without="")
            ]
            # The aspect of a chart row stands over both cells: it tells nothing.
            other += [row.aspect for row in comparison.chart if row.aspect]
            evidence = Evidence.of(own, other, families_of(comparison.terms))
            return Hint(step, mark=telling_word(question.prompt, evidence))
        case TypedQuestion():
            headword = question.truth.text
            letters = _LETTERS[min(step, len(_LETTERS)) - 1]
            # The last letter of a short term stays hidden: a hint is not the answer.
            return Hint(step, letters=headword[: min(letters, len(headword) - 1)])
        case MatchingQuestion() | RevealQuestion():
            return Hint(step)
        case _:
            assert_never(question)


def _texts(comparison: Comparison, term_key: str, without: str) -> tuple[str, ...]:
    families = families_of(comparison.terms)
    definitions = [
        sense.definition
        for sense in comparison.senses_of(term_key)
        if sense.has_definition and not contains_family(sense.definition, families)
    ]
    return texts_about(comparison, term_key, definitions, without)

"""No question shows a word of a term's family, whatever words a page is made of."""

import random
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diffstudy.domain.comparison import Comparison
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.audit import questions_for
from diffstudy.quiz.hints import hint
from diffstudy.quiz.words import word_list
from tests.unit.quiz.answers import (
    names_terms_openly,
    options_of,
    right_answer_to,
    wrong_answer_to,
)
from tests.unit.quiz.pages import page, term

# Every word that gives a term away, written down by hand: an oracle that shares no code with
# the masking. Each pair is asked with sentences made of these words and of neutral ones.
FORMS = {
    "Inflation": "inflation inflate inflated inflates inflating inflationary Inflation's deflate",
    "Recession": "recession recessions recede receding recessive RECESSION",
    "Affect": "affect affects affected affecting Affect affective unaffected",
    "Effect": "effect effects effected effecting effective ineffective effect’s",
    "Fewer": "fewer few fewest Fewer",
    "Less": "less lesser lessen lessened Less",
    "Mitosis": "mitosis mitotic Mitosis’s",
    "Meiosis": "meiosis meiotic",
    "Natural selection": "natural-selection selection selective naturally selected",
    "Genetic drift": "genetic-drift genetics drifts drifting drifted",
    "Précis": "précis precis Précis's",
    "Summary": "summary summaries summarize summarised summarily",
}
NOT_OURS = {"deflate"}
PAIRS = [
    ("Inflation", "Recession"),
    ("Affect", "Effect"),
    ("Fewer", "Less"),
    ("Mitosis", "Meiosis"),
    ("Natural selection", "Genetic drift"),
    ("Précis", "Summary"),
]
NEUTRAL = word_list(
    """
    price market island garden winter teacher paper river a an the of in with slowly under
    two reader village bridge copper and moves holds gives near each long
    """
)


def words_given_away(pair: tuple[str, str]) -> list[str]:
    return [word for term in pair for word in FORMS[term].split() if word not in NOT_OURS]


def shows(text: str, words: list[str]) -> list[str]:
    return [w for w in words if re.search(rf"(?<!\w){re.escape(w)}(?!\w)", text, re.IGNORECASE)]


@st.composite
def generated_pages(draw: st.DrawFn) -> tuple[Comparison, list[str]]:
    pair = draw(st.sampled_from(PAIRS))
    giveaways = words_given_away(pair)
    word = st.one_of(st.sampled_from(NEUTRAL), st.sampled_from(NEUTRAL), st.sampled_from(giveaways))

    def sentence(start: str, *, least: int = 6) -> str:
        words = draw(st.lists(word, min_size=least, max_size=14))
        return f"{start} {draw(st.sampled_from([' ', ', ', '-'])).join(words[:2])} {' '.join(words[2:])}."

    def entries(headword: str) -> list[tuple[str, str]]:
        return [
            (sentence("The"), sentence(f"Our {headword.lower()} in"))
            for _ in range(draw(st.integers(1, 2)))
        ]

    comparison = page(
        terms=[term(word) for word in pair],
        a=entries(pair[0]),
        b=entries(pair[1]),
        verdict=None,
        differences=[],
        rows=[(draw(st.sampled_from([None, "Reach"])), sentence("Has"), sentence("Needs"))],
    )
    return comparison, giveaways


_OFFERS_TERMS = {"which2", "three", "swap", "sort"}


@given(generated_pages(), st.integers(0, 9))
@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
def test_no_prompt_and_no_hint_shows_a_form_of_either_term(
    made: tuple[Comparison, list[str]], seed: int
) -> None:
    comparison, giveaways = made
    for question in questions_for(comparison, "all", 40, random.Random(seed)):
        if names_terms_openly(question):
            continue
        shown = [question.prompt]
        if question.mode not in _OFFERS_TERMS:
            shown += options_of(question)
        for text in shown:
            assert shows(text, giveaways) == []
            assert " an [" not in text
            assert " an _" not in text
        assert check(question, right_answer_to(question)).correct
        assert not check(question, wrong_answer_to(question)).correct
        found = hint(question, comparison, 1)
        if found.mark is not None:
            assert shows(question.prompt[slice(*found.mark)], giveaways) == []


def test_the_oracle_sees_what_it_looks_for() -> None:
    words = words_given_away(("Affect", "Effect"))
    assert shows("It was Affected, and in effect’s way.", words) == [
        "affected",
        "effect",
        "effect’s",
    ]
    assert shows("It fell after the afterglow.", words) == []

"""The three figures from hand-made answers, and when they are silent."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.mastery import ComparisonFigures, Figure
from diffstudy.domain.review import OutcomeKind
from diffstudy.services.comparison_figures import Recall, figures_of, likely_share
from diffstudy.services.reporting import calibration_from
from diffstudy.storage.answer_queries import PairAnswer
from diffstudy.storage.comparison_facts import ComparisonFacts, TermName
from diffstudy.storage.report_queries import Predictions
from tests.unit.scheduling.reviews import A, B

_TODAY = 100
_PAIR = ComparisonFacts(
    key="p#a--b",
    title="Alpha vs. Beta",
    pack="p",
    terms=(TermName(A, "Alpha"), TermName(B, "Beta")),
    cards=3,
    active=2,
    due=0,
    new=0,
    asked=2,
    begun=True,
    wrong_last_time=0,
    mixups=0,
    next_due_day=None,
)
_KNOWN = {A: Recall(0.95, 30.0), B: Recall(0.95, 30.0)}


def _typed(truth: str, said: str | None = None, day: int = _TODAY) -> PairAnswer:
    answer = truth if said is None else said
    return PairAnswer(
        truth_term=truth,
        answer_term=answer,
        offered=(),
        correct=answer == truth,
        outcome=OutcomeKind.EXACT,
        mode="type",
        study_day=day,
        contaminated=False,
        graded=True,
        taken_for=(),
    )


def _chosen(truth: str, day: int = _TODAY) -> PairAnswer:
    return replace(_typed(truth, day=day), offered=(A, B), outcome=OutcomeKind.CHOSEN)


def _figures(
    answers: list[PairAnswer], recall: dict[str, Recall] | None = None
) -> ComparisonFigures:
    return figures_of(_PAIR, answers, _KNOWN if recall is None else recall, _TODAY)


def _sixes() -> list[PairAnswer]:
    return [_typed(A)] * 6 + [_typed(B)] * 6


def test_typed_recall_is_the_chance_of_recall_of_the_weaker_side() -> None:
    answers = [_typed(A, day=94)] * 14 + [_typed(B)] * 20
    figure = _figures(answers, {A: Recall(0.82, 9.0), B: Recall(0.95, 30.0)}).recall
    low, high = likely_share(0.82, 14)
    assert figure == Figure(82, round(100 * low), round(100 * high), 14, 6, 6)
    assert str(figure) == (
        "About 82% today (likely 61–94%), from 14 answers, last cold check 6 days ago."
    )


def test_a_term_whose_meaning_was_changed_begins_anew() -> None:
    figure = _figures(_sixes() * 2, {A: Recall(0.95, 30.0)}).recall
    assert (figure.percent, figure.answers, figure.days_ago) == (None, 0, None)


def test_guessing_between_two_is_taken_out() -> None:
    answers = [_chosen(A)] * 10 + [_chosen(B)] * 10
    assert _figures(answers, {A: Recall(0.95, 9), B: Recall(0.95, 9)}).recall.percent == 90
    assert _figures(answers, {A: Recall(0.5, 9), B: Recall(0.95, 9)}).recall.percent == 0
    half = [_chosen(A)] * 5 + [_typed(A)] * 5 + [_typed(B)] * 10
    assert _figures(half, {A: Recall(0.85, 9), B: Recall(0.95, 9)}).recall.percent == 80


def test_silent_below_six_answers_on_either_side() -> None:
    figure = _figures(_sixes()[1:]).recall
    assert (figure.percent, figure.low, figure.high, figure.answers) == (None, None, None, 5)
    assert str(figure) == "Not enough answers yet: 5 of 6."
    assert str(_figures([]).tell_apart) == "Not enough answers yet: 0 of 6."
    assert _figures(_sixes()).recall.percent == 95


@pytest.mark.parametrize(
    "changes",
    [
        {"graded": False},
        {"contaminated": True},
        {"outcome": OutcomeKind.SELF_RATED},
        {"outcome": OutcomeKind.TICKED},
    ],
)
def test_only_cold_answers_count(changes: dict[str, object]) -> None:
    warm = [replace(answer, held_out=True, **changes) for answer in _sixes()]  # type: ignore[arg-type]
    assert _figures(warm) == _figures([])
    assert _figures(_sixes() + warm) == _figures(_sixes())


def test_tell_apart_is_the_worse_direction() -> None:
    answers = [*[_chosen(A)] * 8, *[_chosen(B)] * 5, *[_typed(B, A)] * 3]
    figure = _figures(answers).tell_apart
    assert figure.percent == 33  # 1 - 2 * 4/12
    assert (figure.low, figure.high) == (0, 73)  # e between 0.135 and 0.564
    assert (figure.answers, figure.days_ago) == (8, 0)
    longer_ago = [replace(a, study_day=97) if a.truth_term == B else a for a in answers]
    assert _figures(longer_ago).tell_apart.days_ago == 3


def test_no_figure_is_above_97() -> None:
    answers = [_typed(A)] * 400 + [_typed(B)] * 400
    found = _figures(answers, {A: Recall(0.999, 900), B: Recall(0.999, 900)})
    assert (found.recall.percent, found.recall.high, found.tell_apart.percent) == (97, 97, 97)


def test_new_examples_are_counted_from_the_first() -> None:
    fresh = replace(_typed(A, day=99), held_out=True)
    assert str(_figures(_sixes()).new_examples) == (
        "Not enough answers yet: no new example was shown."
    )
    one = _figures([*_sixes(), fresh]).new_examples
    assert (one.right, one.figure.answers, one.figure.percent) == (1, 1, None)
    assert str(one) == "1 of 1 right; not enough answers yet for more."
    missed = replace(_typed(A, B), held_out=True)
    six = _figures([fresh] * 5 + [missed]).new_examples
    assert (six.right, six.figure.percent) == (5, 83)
    assert str(six).startswith("5 of 6 right. About 83% today (likely ")


def test_solid_needs_every_condition() -> None:
    fresh = replace(_typed(A), held_out=True)
    solid = [*_sixes(), fresh]
    assert _figures(solid).is_solid
    assert _figures(solid).sentences()[-1] == "Solid for now."
    assert not _figures(_sixes()).is_solid  # no new example
    assert not _figures([*_sixes(), replace(_typed(A, B), held_out=True)]).is_solid
    assert not _figures(solid, _KNOWN | {B: Recall(0.849, 30.0)}).is_solid
    assert not _figures(solid, _KNOWN | {B: Recall(0.95, 20.9)}).is_solid
    assert not _figures(solid, {A: Recall(0.95, 30.0)}).is_solid
    assert _figures(solid, _KNOWN | {B: Recall(0.85, 21.0)}).is_solid
    five_of_b = [_typed(A)] * 6 + [_typed(B)] * 5 + [fresh]
    assert not _figures(five_of_b).is_solid  # .75 to the eighth is just above a tenth
    assert not _figures([*solid, _typed(B, A)]).is_solid


def test_predictions_are_silent_below_fifty() -> None:
    silent = calibration_from(Predictions(49, 45.0, 44))
    assert (silent.predicted, silent.actual) == (None, None)
    assert str(silent).startswith("Not enough answers yet: 1 more is needed")
    told = calibration_from(Predictions(50, 45.0, 40))
    assert (told.predicted, told.actual) == (pytest.approx(0.9), pytest.approx(0.8))
    low, high = likely_share(0.8, 50)
    assert (told.low, told.high) == (low, high)
    assert str(told) == "Predicted to be known: 90%. Known: 80% (likely 70–88%), from 50 answers."


_ANSWERS = st.lists(
    st.builds(
        lambda truth, wrong, choice, held_out, day: replace(
            _chosen(truth, day) if choice else _typed(truth, day=day),
            held_out=held_out,
            correct=not wrong,
            answer_term=(B if truth == A else A) if wrong else truth,
        ),
        st.sampled_from([A, B]),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.integers(0, _TODAY),
    ),
    max_size=40,
)


@given(_ANSWERS, st.floats(0, 1))
def test_a_figure_lies_in_its_range_and_the_order_of_answers_is_nothing(
    answers: list[PairAnswer], chance: float
) -> None:
    found = _figures(answers, {A: Recall(chance, 30.0), B: Recall(0.9, 30.0)})
    for figure in (found.recall, found.tell_apart, found.new_examples.figure):
        if figure.percent is None:
            assert figure.answers < figure.wanted
        else:
            assert figure.low is not None
            assert figure.high is not None
            assert 0 <= figure.low <= figure.percent <= figure.high <= 97
    assert _figures(answers[::-1], {A: Recall(chance, 30.0), B: Recall(0.9, 30.0)}) == found

"""Who is taken for whom: hand-made answers with exact figures, and a real log."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.review import OutcomeKind
from diffstudy.domain.statistics import Confusion
from diffstudy.scheduling.confusion import AnswerFact, Tally, tallies
from diffstudy.services.collection import Collection
from diffstudy.services.confusions import confusions_from
from diffstudy.services.study import StudyScope
from tests.journeys.desk import CLIMATE, HABITAT, Desk, import_pages, slips_first
from tests.unit.scheduling.reviews import A, B, C

_NAMES = {A: "Assimilation", B: "Socialization", C: "Accommodation"}
_NEIGHBOURS = {A: (B,), B: (A,)}
_TODAY = 100


def _typed(truth: str, answer: str | None, day: int = _TODAY) -> AnswerFact:
    kind = OutcomeKind.BLANK if answer is None else OutcomeKind.EXACT
    return AnswerFact(truth, answer, (), truth == answer, kind, day)


def _chosen(truth: str, answer: str, *offered: str) -> AnswerFact:
    return AnswerFact(truth, answer, offered or (A, B), truth == answer, OutcomeKind.CHOSEN, _TODAY)


def _report(*facts: AnswerFact) -> tuple[Confusion, ...]:
    return confusions_from(facts, _NEIGHBOURS, _NAMES, _TODAY)


def test_three_of_eight_in_one_direction() -> None:
    worst, other = _report(*[_chosen(B, A)] * 3, *[_chosen(B, B)] * 5, *[_chosen(A, A)] * 7)
    assert (worst.term, worst.other) == ("Socialization", "Assimilation")
    assert (worst.mistaken, worst.answers) == (3, 8)
    assert worst.estimate == pytest.approx(4 / 12)  # Beta(1 + 3, 3 + 5)
    assert (worst.low, worst.high) == (
        pytest.approx(0.1351, abs=1e-4),
        pytest.approx(0.5644, abs=1e-4),
    )
    assert (other.term, other.mistaken, other.answers) == ("Assimilation", 0, 7)
    assert other.low == pytest.approx(1 - 0.95 ** (1 / 10))  # Beta(1, 10), in closed form
    assert other.high == pytest.approx(1 - 0.05 ** (1 / 10))
    assert (worst.d_prime, worst.criterion) == (None, None)  # seven choices on one side


def test_the_counts_stay_while_the_estimate_forgets() -> None:
    (fresh,) = _report(_typed(A, B))
    (old,) = _report(_typed(A, B, day=_TODAY - 45))
    assert (old.mistaken, old.answers) == (fresh.mistaken, fresh.answers) == (1, 1)
    assert fresh.estimate == pytest.approx(2 / 5)
    assert old.estimate == pytest.approx(1.5 / 4.5)


def test_a_blank_is_an_answer_and_no_mistake_for_the_other() -> None:
    (found,) = _report(_typed(A, None))
    assert (found.mistaken, found.answers) == (0, 1)
    assert found.estimate == pytest.approx(1.5 / 5)


def test_a_pair_that_no_page_compares_is_reported_once_it_was_mistaken() -> None:
    (found,) = _report(_typed(A, C))
    assert (found.term, found.other, found.mistaken) == ("Assimilation", "Accommodation", 1)


def test_a_term_that_left_the_library_is_left_out() -> None:
    assert _report(_typed(A, "p#term/gone"), _typed("p#term/gone", A)) == ()


def test_eight_choices_a_side_tell_how_far_apart() -> None:
    found = _report(*[_chosen(A, A)] * 8, *[_chosen(B, B)] * 6, *[_chosen(B, A)] * 2)
    assert [one.term for one in found] == ["Socialization", "Assimilation"]
    for one in found:
        assert one.d_prime == pytest.approx(2.1824, abs=1e-3)
    # Assimilation is answered too readily: away from the first term, then towards it.
    assert [one.criterion for one in found] == [
        pytest.approx(0.5019, abs=1e-3),
        pytest.approx(-0.5019, abs=1e-3),
    ]


_TERMS = st.sampled_from([A, B, C])
_FACTS = st.lists(
    st.builds(
        AnswerFact,
        truth=_TERMS,
        answer=st.none() | _TERMS,
        offered=st.sampled_from([(), (A, B), (A, B, C)]),
        correct=st.just(False),
        outcome=st.sampled_from([OutcomeKind.CHOSEN, OutcomeKind.BLANK, OutcomeKind.GUESSED]),
        study_day=st.integers(0, _TODAY),
    ).map(
        lambda fact: AnswerFact(
            fact.truth,
            fact.answer,
            fact.offered,
            fact.truth == fact.answer,
            fact.outcome,
            fact.study_day,
        )
    ),
    max_size=25,
)


@given(_FACTS)
def test_mistakes_are_among_the_answers_and_the_estimate_within_its_range(
    facts: list[AnswerFact],
) -> None:
    for one in _report(*facts):
        assert 0 <= one.mistaken <= one.answers
        assert 0 < one.low < one.estimate < one.high < 1
    counted = tallies(facts, _NEIGHBOURS)
    more = tallies([*facts, _chosen(A, B)], _NEIGHBOURS)
    before = counted.get((A, B), Tally(0, 0))
    assert more[A, B] == Tally(before.mistaken + 1, before.answers + 1)


def test_undo_gives_the_report_before(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    session = collection.study.start(StudyScope(), Random(2))
    slips = slips_first(3)
    reports = [collection.confusions.report()]
    assert reports == [()]
    for _ in range(8):
        desk.study(session, slips, limit=1)
        reports.append(collection.confusions.report())
    assert any(one.mistaken for one in reports[-1])
    assert {one.term_key for one in reports[-1]} <= {CLIMATE, HABITAT}
    for before in reversed(reports[:-1]):
        session.undo()
        assert collection.confusions.report() == before

"""The synthetic learner obeys the law of memory, and answers as often as its chances say."""

from copy import deepcopy
from dataclasses import replace
from random import Random

import pytest

from diffstudy.simulation.learner import BLANK, SyntheticLearner, Traits, drawn_traits
from diffstudy.simulation.term_graph import TermGraph

GRAPH = TermGraph(40)
TRAITS = Traits(
    stability_factor=1.0,
    difficulty_shift=0.0,
    slip=0.03,
    lean=0.6,
    confusability=0.8,
    carry=1.0,
    eta=0.0,
    intrusion=0.7,
    first_recall=0.9,
    missed=0.0,
    pace=1.0,
)


def _learner(seed: int = 1, **changes: float) -> SyntheticLearner:
    return SyntheticLearner(replace(TRAITS, **changes), GRAPH, Random(seed))


def _confusable(learner: SyntheticLearner) -> int:
    return next(page for page in range(len(GRAPH.pairs)) if learner.confusion(page, 0))


def _studied(learner: SyntheticLearner) -> tuple[int, int]:
    """Ask every term once and return the two terms of a confusable page."""
    page = _confusable(learner)
    for term in range(GRAPH.terms):
        learner.answer(term, BLANK, 0, is_probe=False)
    return GRAPH.pairs[page]


def test_a_term_that_was_never_met_is_not_known_and_a_met_one_fades() -> None:
    learner = _learner()
    assert learner.recall(0, 5) == 0.0
    learner.answer(0, BLANK, 5, is_probe=False)
    recalls = [learner.recall(0, day) for day in range(5, 60, 5)]
    assert recalls[0] == 1.0
    assert recalls == sorted(recalls, reverse=True)


def test_showing_both_terms_teaches_to_tell_them_apart_and_that_fades() -> None:
    learner = _learner()
    one, other = _studied(learner)
    page = GRAPH.pair_of[one][other]
    before = learner.confusion(page, 1)
    for day in (1, 2, 4, 8):
        learner.answer(one, other, day, is_probe=True)
    assert learner.confusion(page, 9) < before
    assert learner.confusion(page, 9) < learner.confusion(page, 90) <= TRAITS.confusability


@pytest.mark.parametrize(("eta", "teaches"), [(0.0, False), (1.0, True)])
def test_only_eta_teaches_a_pair_of_which_one_side_is_shown(eta: float, teaches: bool) -> None:
    learner = _learner(eta=eta, intrusion=0.0, first_recall=1.0)
    one, other = _studied(learner)
    page = GRAPH.pair_of[one][other]
    before = learner.confusion(page, 40)
    for day in range(1, 6):
        learner.answer(one, BLANK, day, is_probe=False)
    assert (learner.confusion(page, 40) < before) is teaches


@pytest.mark.parametrize(("carry", "trains"), [(0.0, False), (1.0, True)])
def test_a_probe_trains_its_term_only_where_it_carries(carry: float, trains: bool) -> None:
    learner = _learner(carry=carry)
    one, other = _studied(learner)
    before = learner.recall(one, 30)
    learner.answer(one, other, 20, is_probe=True)
    assert (learner.recall(one, 30) != before) is trains


@pytest.mark.parametrize("typed", [True, False])
def test_answers_are_right_as_often_as_the_chances_say(typed: bool) -> None:
    learner = _learner()
    one, other = _studied(learner)
    day, count = 6, 1_500
    chance = learner.typed_right(one, day) if typed else learner.choice_right(one, other, day)
    right = 0
    for seed in range(count):
        again = deepcopy(learner)
        again.let_chance_be(Random(seed))
        right += again.answer(one, BLANK if typed else other, day, is_probe=False) == one
    assert right / count == pytest.approx(chance, abs=0.045)


def test_learners_differ_and_a_seed_names_one() -> None:
    first, again, other = (drawn_traits(Random(seed), 0.2) for seed in (1, 1, 2))
    assert first == again
    assert first != other
    assert (first.eta, other.eta) == (0.2, 0.2)


def test_the_graph_has_each_term_on_two_pages_and_begins_rings_apart() -> None:
    graph = TermGraph(40)
    assert len(graph.pairs) == 40
    assert {len(others) for others in graph.neighbours} == {2}
    assert not set(graph.pairs[0]) & set(graph.pairs[1])
    for term, others in enumerate(graph.neighbours):
        assert all(
            set(graph.pairs[graph.pair_of[term][other]]) == {term, other} for other in others
        )

"""A course of study: the same for a seed, the same number of questions for every arm."""

from random import Random

import pytest

from diffstudy.domain.card import CardKey
from diffstudy.runtime.settings import Settings
from diffstudy.services.study.scope import StudyScope, contexts_of, introductions
from diffstudy.simulation.arms import ARMS, HYBRID, Arm, Rules
from diffstudy.simulation.cells import Cell, run_cell
from diffstudy.simulation.course import Load, planned_minutes, take_course
from diffstudy.simulation.day_order import Why
from diffstudy.simulation.learner import BLANK, SyntheticLearner, drawn_traits
from diffstudy.simulation.teacher import Teacher
from diffstudy.simulation.term_graph import TermGraph
from diffstudy.storage.comparison_facts import ComparisonFacts, TermName

LOAD = Load(questions_per_day=12, terms=12, days=20, pause=7)
GRAPH = TermGraph(LOAD.terms)


@pytest.mark.parametrize("arm", ARMS, ids=lambda arm: arm.name)
def test_a_seed_gives_one_course(arm: Arm) -> None:
    first = take_course(arm, LOAD, 0.2, learner=3, seed=7)
    assert take_course(arm, LOAD, 0.2, learner=3, seed=7) == first
    assert take_course(arm, LOAD, 0.2, learner=4, seed=7) != first
    assert take_course(arm, LOAD, 0.2, learner=3, seed=8) != first


def test_every_arm_asks_a_learner_as_many_questions() -> None:
    result = run_cell(Cell(LOAD, 0.0), learners=4, seed=2)
    budgets = {tuple(c.questions for c in courses) for courses in result.courses.values()}
    assert len(budgets) == 1
    (per_learner,) = budgets
    assert all(count % LOAD.questions_per_day == 0 for count in per_learner)
    assert len(result.courses) == len(ARMS)


def test_the_figures_are_chances_and_hang_together() -> None:
    for arm in ARMS:
        course = take_course(arm, LOAD, 0.2, learner=1, seed=1)
        assert 0 < course.typed < 1
        assert 0.5 < course.choice < 1
        assert course.choice_corrected == pytest.approx(2 * course.choice - 1)
        assert course.met == 1.0
        assert course.d_prime > 0
        assert course.forgotten == sum(r < 0.7 for r in course.recalls) / LOAD.terms


def test_more_study_leaves_more() -> None:
    short = [take_course(HYBRID, Load(6, 12, 8, 14), 0.2, learner=k, seed=1) for k in range(4)]
    long = [take_course(HYBRID, Load(12, 12, 30, 14), 0.2, learner=k, seed=1) for k in range(4)]
    assert sum(c.typed for c in long) > sum(c.typed for c in short)


def test_planned_minutes() -> None:
    """Half typed (12 s) and half chosen (8 s), a tenth missed (8 s more)."""
    assert planned_minutes(60, Rules()) == pytest.approx(10.8)
    assert planned_minutes(60, Rules(typed_share=0.0)) == pytest.approx(8.8)


@pytest.mark.parametrize("arm", ARMS, ids=lambda arm: arm.name)
def test_an_arm_knows_nothing_but_the_answers(arm: Arm) -> None:
    """Told the answers of a learner once more, with no learner there, it asks the same."""
    person = Random(4)
    learner = SyntheticLearner(drawn_traits(person, 0.2), GRAPH, person)
    first = Teacher(arm, GRAPH, Rules(), "someone", Random(5))
    heard: list[tuple[tuple[int, int, bool], int]] = []
    for day in range(15):
        first.start_day(day)
        for _ in range(12):
            question = first.ask()
            assert question is not None
            term, offered, is_probe = question
            given = learner.answer(term, offered, day, is_probe=is_probe)
            heard.append((question, given))
            first.hear(given)
    again = Teacher(arm, GRAPH, Rules(), "someone", Random(5))
    script = iter(heard)
    for day in range(15):
        again.start_day(day)
        for _ in range(12):
            question, given = next(script)
            assert again.ask() == question
            again.hear(given)


def _answered_right(teacher: Teacher, day: int, questions: int) -> list[tuple[int, int, bool]]:
    teacher.start_day(day)
    asked = []
    for _ in range(questions):
        question = teacher.ask()
        assert question is not None
        asked.append(question)
        teacher.hear(question[0])
    return asked


def test_the_hybrid_asks_no_contrast_until_an_error_wakes_it() -> None:
    teacher = Teacher(HYBRID, GRAPH, Rules(), "someone", Random(1))
    assert not any(probe for day in range(6) for *_, probe in _answered_right(teacher, day, 14))
    for day in range(6, 40):
        teacher.start_day(day)
        question = teacher.ask()
        assert question is not None
        term, offered, _ = question
        if teacher._asked[1] is Why.DUE and offered != BLANK:
            break
        teacher.hear(term)
    teacher.hear(offered)
    probes = [{a, b} for a, b, is_probe in _answered_right(teacher, day + 1, 40) if is_probe]
    assert probes == [{term, offered}] * 2


def _facts(teacher: Teacher, page: int) -> ComparisonFacts:
    pair = GRAPH.pairs[page]
    unmet = sum(not teacher._was_met(term) for term in pair)
    return ComparisonFacts(
        key=str(page),
        title=str(page),
        pack="p",
        terms=tuple(TermName(str(term), str(term)) for term in pair),
        cards=3,
        active=2,
        due=0,
        new=unmet,
        asked=2 - unmet,
        begun=teacher._begun[page],
        wrong_last_time=0,
        mixups=0,
        next_due_day=None,
    )


@pytest.mark.parametrize("seed", range(5))
def test_pages_are_introduced_as_the_program_does(seed: int) -> None:
    rng = Random(seed)
    teacher = Teacher(HYBRID, GRAPH, Rules(), "someone", Random(seed))
    seen = set()
    for day in range(14):
        facts = [_facts(teacher, page) for page in range(len(GRAPH.pairs))]
        fresh = introductions(facts, StudyScope(), (), Settings())
        allowed = {*fresh.keys, *(fact.key for fact in facts if fact.begun)}
        expected = {
            int(card.subject)
            for card in contexts_of(facts, allowed)
            if card in {CardKey.for_term(str(t)) for t in range(GRAPH.terms)}
            and not teacher._was_met(int(card.subject))
        }
        teacher.start_day(day)
        assert teacher._order is not None
        found = set(teacher._order._new)
        assert found == expected
        seen |= found
        for _ in range(rng.randint(1, 9)):
            question = teacher.ask()
            assert question is not None
            teacher.hear(question[0])
    assert len(seen) > 4

"""Chart rows, explanations and flip cards in sessions: who asks for them, and what they move."""

from itertools import pairwise
from random import Random

import pytest

from diffstudy.domain.card import CardKind, CardState
from diffstudy.domain.errors import NotFound, NothingToStudy
from diffstudy.domain.question import (
    DontKnow,
    MatchingQuestion,
    Placed,
    Question,
    RevealQuestion,
    SelfRated,
    Ticked,
)
from diffstudy.domain.review import OutcomeKind, Purpose, Rating
from diffstudy.runtime.paths import bundled
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import Desk, cards_of, import_pages, replayed_cards, right, whole_log

SAMPLE = bundled("data") / "packs" / "sample.json"


@pytest.fixture
def sample(collection: Collection) -> Collection:
    import_pages(collection, SAMPLE)
    return collection


def kinds_asked(collection: Collection) -> set[CardKind]:
    return {review.card.kind for review in whole_log(collection) if review.graded}


def practise(
    collection: Collection, mode: str, count: int = 4, comparison: str | None = None
) -> list[Question]:
    keys = None if comparison is None else (collection.library.find(comparison),)
    scope = StudyScope(keys, practice=True, mode=mode, count=count)
    session = collection.study.start(scope, Random(5))
    asked = []
    while (each := session.next_question()) is not None:
        asked.append(each.question)
        session.answer(right(each.question), 2_500)
    return asked


def test_by_default_no_row_and_no_explanation_is_asked(desk: Desk, sample: Collection) -> None:
    for _ in range(6):
        desk.evening(sample)
        desk.wait(days=1)
    assert {card.kind for card in cards_of(sample)} == {CardKind.TERM, CardKind.CONTRAST}


def test_chart_rows_come_on_a_later_day_than_their_terms(desk: Desk, sample: Collection) -> None:
    sample.preferences.change("facet_cards", True)
    desk.evening(sample)
    assert kinds_asked(sample) == {CardKind.TERM}
    desk.wait(days=1)
    desk.evening(sample)
    rows = [r for r in whole_log(sample) if r.card.kind is CardKind.FACET and r.graded]
    assert rows
    assert {review.mode for review in rows} <= {"tf", "cell"}
    for review in rows:
        # Chance is corrected through the desired retention, one in two or one in four.
        alternatives = 2 if review.mode == "tf" else 4
        assert review.desired_retention == pytest.approx(0.9 + 0.1 / alternatives)
        assert (review.truth_term, review.offered) == ("", ())
    assert sample.progress.rates is not None
    assert cards_of(sample) == replayed_cards(sample)


def test_an_explanation_is_rated_by_its_points_and_comes_once_a_week(
    desk: Desk, sample: Collection
) -> None:
    sample.preferences.change("explain_cards", True)
    desk.evening(sample)
    shares = iter((1.0, 0.6, 0.4))

    def answer(question: Question) -> Ticked | object:
        if not isinstance(question, RevealQuestion):
            return right(question)
        made = round(next(shares, 1.0) * len(question.points))
        return Ticked(frozenset(range(made)), "in my words")

    for _ in range(10):
        desk.wait(days=1)
        desk.evening(sample, answer_to=answer)  # type: ignore[arg-type]
    explained = [r for r in whole_log(sample) if r.card.kind is CardKind.EXPLAIN]
    assert [review.rating for review in explained[:3]] == [Rating.GOOD, Rating.HARD, Rating.AGAIN]
    assert {review.desired_retention for review in explained} == {0.85}
    assert all((review.interval_days or 0) >= 7 for review in explained)
    assert {review.answer_text for review in explained} == {"in my words"}
    days: dict[str, list[int]] = {}
    for review in explained:
        days.setdefault(review.comparison, []).append(review.study_day)
    gaps = [later - day for found in days.values() for day, later in pairwise(found)]
    assert all(gap >= 7 for gap in gaps)
    assert cards_of(sample) == replayed_cards(sample)


@pytest.mark.parametrize(
    "mode", ["cell", "explain", "flip", "odd", "pairup", "sort", "swap", "tf", "type", "which2"]
)
def test_practice_of_any_type_moves_nothing(sample: Collection, mode: str) -> None:
    before = cards_of(sample)
    asked = practise(sample, mode)
    assert [question.mode for question in asked] == [mode] * 4
    log = whole_log(sample)
    assert {(r.mode, r.graded, r.purpose) for r in log} == {(mode, False, Purpose.PRACTICE)}
    assert cards_of(sample) == before


def test_practice_of_nothing_is_refused(sample: Collection) -> None:
    with pytest.raises(NotFound):
        practise(sample, "juggling")
    with pytest.raises(NothingToStudy, match="Which of three"):
        practise(sample, "three", comparison="accuracy")  # it shares no term with another page


def test_three_terms_are_offered_where_pages_share_one(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    asked = practise(collection, "three", 3)
    assert {question.mode for question in asked} == {"three"}
    assert {len(question.terms) for question in asked} == {3}
    for review in whole_log(collection):
        assert len(set(review.offered)) == 3
        assert review.truth_term in review.offered
    assert desk.log()


def test_each_tile_of_a_board_counts_as_an_answer(sample: Collection) -> None:
    scope = StudyScope(practice=True, mode="sort", count=1)
    session = sample.study.start(scope, Random(2))
    asked = session.next_question()
    assert asked is not None
    board = asked.question
    assert isinstance(board, MatchingQuestion)
    given = (1 - board.answer[0], *board.answer[1:])
    result = session.answer(Placed(given), 2_500)
    assert not result.outcome.correct
    assert result.feedback is not None
    assert len(result.feedback.notes) == 1
    (review,) = whole_log(sample)
    assert review.outcome is OutcomeKind.PLACED
    assert len(review.taken_for) == len(board.tiles)
    assert sum(own != other for own, other in review.taken_for) == 1
    terms = {option.term_key for option in board.terms}
    pair = tuple(sorted(key for key in terms if key))
    with sample.database.reading() as uow:
        rates = sample.progress.rates(uow, {board.comparison: pair}, review.study_day)
    assert sum(rate.errors for rate in rates.values()) == pytest.approx(1)
    assert sum(rate.successes for rate in rates.values()) == pytest.approx(len(board.tiles) - 1)
    asleep = [card for key, card in cards_of(sample).items() if key.kind is CardKind.CONTRAST]
    assert {card.state for card in asleep} == {CardState.DORMANT}  # practice wakes nothing


def test_flip_cards_move_the_schedule_only_on_a_wish(desk: Desk, sample: Collection) -> None:
    with pytest.raises(NothingToStudy):
        sample.study.start(StudyScope(mode="flip"), Random(1))
    sample.preferences.change("flip_schedules", True)
    session = sample.study.start(StudyScope(mode="flip"), Random(1))
    asked = session.next_question()
    assert asked is not None
    assert session.answer(SelfRated(knew=True), 2_500).rating is Rating.GOOD
    asked = session.next_question()
    assert asked is not None
    assert session.answer(SelfRated(knew=False), 2_500).rating is Rating.AGAIN
    asked = session.next_question()
    assert asked is not None
    session.answer(DontKnow(), 2_500)
    log = whole_log(sample)
    assert {review.mode for review in log} == {"flip"}
    assert all(review.truth_term == "" for review in log)
    keys = [row.key for row in sample.library.overview().rows]
    assert all(side is None for key in keys for side in sample.library.page(key).row.mastery)
    assert cards_of(sample) == replayed_cards(sample)
    assert desk.log()


def test_a_round_beyond_the_days_work_mixes_in_other_types(desk: Desk, sample: Collection) -> None:
    session = sample.study.start(StudyScope(count=60), Random(4))
    done = desk.study(session, limit=60)
    practised = [asked.question.mode for asked, _ in done if asked.is_practice]
    assert set(practised) - {"which2", "type", "cloze"}
    assert not set(practised) & {"flip", "explain"}
    ungraded = {"three", "sort", "odd", "swap", "pairup"}
    graded = {review.mode for review in whole_log(sample) if review.graded}
    assert not graded & ungraded

"""Journey: two terms that no page compares are taken for one another twice, and are told apart."""

from random import Random

from diffstudy.domain.card import Card, CardKey, CardState
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.cue import CueKind
from diffstudy.domain.question import Answer, ChoiceQuestion, Chosen, Question, Typed, TypedQuestion
from diffstudy.domain.review import Purpose, Rating
from diffstudy.domain.virtual_pair import pair_page_key
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.scheduling.replay import replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.collection import Collection
from diffstudy.services.progress import ProgressService
from diffstudy.services.study import AnswerResult, StudyScope, StudyService
from diffstudy.storage.unit_of_work import UnitOfWork
from tests.journeys.desk import (
    CLIMATE_HABITAT,
    HABITAT,
    LATENCY_MS,
    WEATHER,
    Desk,
    cards_of,
    import_pages,
    right,
    whole_log,
)

PAIR = CardKey.for_contrast(HABITAT, WEATHER)
BESIDE_HABITAT = "local.my-pages#climate--habitat"


class _MixesUp:
    """Types the weather where a habitat is meant, so many times; then nothing is wrong."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self, question: Question) -> Answer:
        if self.left and isinstance(question, TypedQuestion) and _asks_habitat(question):
            self.left -= 1
            return Typed("weather")
        return right(question)


def _asks_habitat(question: TypedQuestion) -> bool:
    return question.truth.term_key == HABITAT


def _confuse(
    desk: Desk, collection: Collection, times: int, learner: str = DEFAULT_LEARNER
) -> None:
    """Study until a habitat was called the weather so often."""
    collection.preferences.change("typed_share", 1.0)
    answers = _MixesUp(times)
    study = _study_of(desk, collection, learner)
    for seed in range(40):
        session = study.start(StudyScope(count=10), Random(seed))
        while answers.left and (asked := session.next_question()) is not None:
            is_practice = asked.purpose is Purpose.PRACTICE  # wakes no card
            answer = right(asked.question) if is_practice else answers(asked.question)
            session.answer(answer, LATENCY_MS)
            desk.wait(seconds=20)
        if not answers.left:
            return
        desk.wait(days=1)
    raise AssertionError("a habitat was not asked for often enough")


def _study_of(desk: Desk, collection: Collection, learner: str) -> StudyService:
    if learner == DEFAULT_LEARNER:
        return collection.study
    clock = DayClock(lambda: desk.now, desk.zone, lambda: 4)
    progress = ProgressService(collection.database, clock, learner, Scheduler)
    settings = Settings(typed_share=1.0, show_page_first=False)
    return StudyService(
        collection.database,
        clock,
        lambda: settings,
        progress.rates,
        progress.standings,
        Scheduler,
        learner,
    )


def _pair(collection: Collection, learner: str = DEFAULT_LEARNER) -> Card | None:
    with collection.database.reading() as uow:
        return {card.key: card for card in uow.cards.cards(learner)}.get(PAIR)


def _as_logged(collection: Collection, learner: str = DEFAULT_LEARNER) -> Card:
    with collection.database.reading() as uow:
        log = uow.cards.log_of(learner, PAIR)
        return replayed(PAIR, log, Scheduler(), is_virtual=uow.cards.is_virtual(PAIR))


def _put_away(collection: Collection, comparison: str, *, is_away: bool) -> None:
    with collection.database.unit_of_work() as uow:
        uow.comparisons.set_archived((comparison,), archived=is_away)
        uow.commit()


def _today(collection: Collection, uow: UnitOfWork) -> int:
    return uow.cards.last_study_day(DEFAULT_LEARNER) or 0


def test_two_errors_make_a_card_that_is_due_the_next_study_day(
    desk: Desk, collection: Collection
) -> None:
    _confuse(desk, collection, 1)
    assert _pair(collection) is None
    _confuse(desk, collection, 1)
    made = _pair(collection)
    assert made is not None
    assert made.state is CardState.ACTIVE
    with collection.database.reading() as uow:
        assert made.due_day == _today(collection, uow) + 1
    assert made == _as_logged(collection)


def test_it_is_asked_by_definitions_of_both_and_sleeps_after_three_days(
    desk: Desk, collection: Collection
) -> None:
    _confuse(desk, collection, 2)
    truths = set()
    for _ in range(30):
        desk.wait(days=1)
        for asked, result in desk.evening(collection, seed=desk.now.day):
            question = asked.question
            if question.card == PAIR:
                truths.add(question.cue.term_key)
                assert isinstance(question, ChoiceQuestion)
                assert question.mode == "which2"
                assert question.cue.kind is CueKind.DEFINITION
                assert question.comparison == pair_page_key(PAIR)
                assert [option.text for option in question.options] == ["Habitat", "Weather"]
                assert result.feedback is not None
                assert {side.page and side.page[0] for side in result.feedback.sides} == {
                    BESIDE_HABITAT,
                    "local.my-pages#climate--weather",
                }
        card = _pair(collection)
        assert card == _as_logged(collection)
        if card is not None and card.state is CardState.DORMANT:
            break
    assert card is not None
    assert (card.state, card.reviews, card.lapses) == (CardState.DORMANT, 3, 0)
    assert truths == {HABITAT, WEATHER}


def test_one_error_wakes_it_again(desk: Desk, collection: Collection) -> None:
    test_it_is_asked_by_definitions_of_both_and_sleeps_after_three_days(desk, collection)
    _confuse(desk, collection, 1)
    card = _pair(collection)
    assert card is not None
    assert card.state is CardState.ACTIVE
    assert card == _as_logged(collection)


def test_undo_of_the_second_error_takes_the_card_away(desk: Desk, collection: Collection) -> None:
    _confuse(desk, collection, 1)
    before = cards_of(collection)
    session = collection.study.start(StudyScope(count=30), Random(2))
    answers = _MixesUp(1)
    while answers.left:
        before = cards_of(collection)
        asked = session.next_question()
        assert asked is not None
        session.answer(answers(asked.question), LATENCY_MS)
    assert _pair(collection) is not None
    session.undo()
    assert cards_of(collection) == before
    assert _pair(collection) is None
    session.answer(Typed("weather"), LATENCY_MS)
    assert _pair(collection) == _as_logged(collection) is not None


def test_what_one_learner_confuses_is_nothing_to_another(
    desk: Desk, collection: Collection
) -> None:
    _confuse(desk, collection, 2)
    _confuse(desk, collection, 1, "somebody-else")
    assert _pair(collection) is not None
    assert _pair(collection, "somebody-else") is None
    _confuse(desk, collection, 1, "somebody-else")
    made = _pair(collection, "somebody-else")
    assert made == _as_logged(collection, "somebody-else") is not None


def test_it_begins_no_comparison_and_shows_in_every_report(
    desk: Desk, collection: Collection
) -> None:
    _confuse(desk, collection, 2)
    desk.wait(days=1)
    (due,) = [card for card in collection.study.due().due if card.key == str(PAIR)]
    assert (due.is_virtual, due.terms, due.comparisons) == (True, ("Habitat", "Weather"), ())
    waiting = collection.study.today()
    assert waiting.due == len(collection.study.due().due)
    assert pair_page_key(PAIR) not in waiting.comparisons
    overview = collection.library.overview()
    assert overview.due == waiting.due
    assert collection.progress.forecast()[0].cards == waiting.due
    desk.evening(collection)
    assert any(review.card == PAIR for review in whole_log(collection))
    with collection.database.reading() as uow:
        day = _today(collection, uow)
        assert pair_page_key(PAIR) not in uow.cards.introduced_on(DEFAULT_LEARNER, day)
    (mixed_up,) = [
        one
        for one in collection.confusions.report()
        if (one.term_key, one.other_key) == (HABITAT, WEATHER)
    ]
    assert mixed_up.mistaken == 2
    assert {"Habitat", "Weather"} <= set(collection.charts.charts(None).matrix.terms)


def test_a_suspended_pair_is_resumed_as_the_log_has_it(desk: Desk, collection: Collection) -> None:
    _confuse(desk, collection, 2)
    made = _pair(collection)
    collection.checks.suspend(str(PAIR))
    desk.wait(days=1)
    assert all(card.key != str(PAIR) for card in collection.study.due().due)
    collection.checks.resume(str(PAIR))
    assert _pair(collection) == made


def test_a_bad_definition_is_reported_on_the_page_it_stands_on(
    desk: Desk, collection: Collection
) -> None:
    _confuse(desk, collection, 2)
    desk.wait(days=1)
    session = collection.study.start(StudyScope(cards=frozenset({PAIR})), Random(1))
    asked = session.next_question()
    assert asked is not None
    cue = asked.question.cue
    collection.checks.report(asked.question.comparison, cue.key)
    (listed,) = collection.checks.questions()
    assert listed.cue == cue.key
    assert listed.comparison in {BESIDE_HABITAT, "local.my-pages#climate--weather"}


def test_it_is_not_asked_while_a_term_of_it_is_put_away(desk: Desk, collection: Collection) -> None:
    _confuse(desk, collection, 2)
    made = _pair(collection)
    desk.wait(days=1)
    _put_away(collection, BESIDE_HABITAT, is_away=True)
    assert _pair(collection) is None
    assert all(card.key != str(PAIR) for card in collection.study.due().due)
    _put_away(collection, BESIDE_HABITAT, is_away=False)
    assert _pair(collection) == made


def test_a_page_that_comes_to_compare_them_takes_the_card_over(
    desk: Desk, collection: Collection
) -> None:
    _confuse(desk, collection, 2)
    made = _pair(collection)
    assert made is not None
    text = CLIMATE_HABITAT.read_text("utf-8").replace("Climate", "Weather")
    page = desk.folder / "weather-vs-habitat.txt"
    page.write_text(text.replace("climate", "weather"), "utf-8")
    import_pages(collection, page)
    with collection.database.reading() as uow:
        assert not uow.cards.is_virtual(PAIR)
    taken_over = _pair(collection)
    assert taken_over == _as_logged(collection) is not None
    assert taken_over.due_day is not None
    assert made.due_day is not None
    assert taken_over.due_day <= made.due_day
    collection.importing.undo()
    assert _pair(collection) == _as_logged(collection) == made


def test_practice_drills_it_before_it_is_due(desk: Desk, collection: Collection) -> None:
    _confuse(desk, collection, 2)
    scope = StudyScope(cards=frozenset({PAIR}), count=4, practice=True)
    done = desk.study(collection.study.start(scope, Random(1)))
    assert [asked.question.card for asked, _ in done] == [PAIR] * 4
    assert {asked.purpose for asked, _ in done} == {Purpose.PRACTICE}
    assert _pair(collection) == _as_logged(collection)


def test_each_term_is_the_answer_as_often_as_chance_has_it(
    desk: Desk, collection: Collection
) -> None:
    _confuse(desk, collection, 2)
    scope = StudyScope(cards=frozenset({PAIR}), count=60, practice=True)
    done = desk.study(collection.study.start(scope, Random(3)))
    habitats = sum(asked.question.cue.term_key == HABITAT for asked, _ in done)
    assert 18 <= habitats <= 42  # 30 of 60, three standard deviations either way


def test_a_slip_on_the_pair_itself_counts_like_any_other(
    desk: Desk, collection: Collection
) -> None:
    _confuse(desk, collection, 2)
    desk.wait(days=1)
    session = collection.study.start(StudyScope(cards=frozenset({PAIR})), Random(1))
    asked = session.next_question()
    assert asked is not None
    assert isinstance(asked.question, ChoiceQuestion)
    result: AnswerResult = session.answer(Chosen(1 - asked.question.answer), LATENCY_MS)
    assert result.rating is Rating.AGAIN
    assert result.feedback is not None
    assert result.feedback.chosen in {"Habitat", "Weather"}
    assert _pair(collection) == _as_logged(collection)
    assert session.summary().mixups[0].times == 1

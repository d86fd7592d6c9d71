"""Journey: another sense of a term is switched on, learned, switched off, and outlives it all."""

import shutil
from random import Random

import pytest

from diffstudy.domain.card import Card, CardKey, CardKind, CardState
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.errors import EditRefused, NotFound
from diffstudy.domain.optional_sense import OptionalSense
from diffstudy.domain.place import Place, Section
from diffstudy.domain.question import TypedQuestion, truth_term
from diffstudy.scheduling.replay import replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import (
    CLIMATE,
    CLIMATE_HABITAT,
    WEATHER_CLIMATE,
    Answered,
    Desk,
    cards_of,
    import_pages,
    replayed_cards,
)

BESIDE_HABITAT, BESIDE_WEATHER = (
    f"local.my-pages#climate--{name}" for name in ("habitat", "weather")
)
GEOGRAPHY = CardKey.for_sense(CLIMATE, "geography")


def _sense(collection: Collection, name: str = "Geography") -> OptionalSense:
    senses = collection.senses.not_asked(BESIDE_HABITAT).senses
    (found,) = [each for each in senses if each.name == name and each.term == "Climate"]
    return found


def _mood(collection: Collection) -> OptionalSense:
    """The sense without a field, of which there are examples."""
    senses = collection.senses.not_asked(BESIDE_HABITAT).senses
    (found,) = [each for each in senses if "mood" in each.definitions[0]]
    return found


def _evenings(desk: Desk, collection: Collection, days: int) -> Answered:
    done: Answered = []
    for day in range(days):
        done += desk.evening(collection, seed=day)
        desk.wait(days=1)
    return done


def _of_sense(done: Answered) -> Answered:
    return [each for each in done if each[0].question.card.kind is CardKind.SENSE]


def test_every_sense_is_off_at_first(desk: Desk, collection: Collection) -> None:
    found = collection.senses.not_asked(BESIDE_HABITAT)
    assert len(found.senses) == 3
    assert not any(sense.is_on for sense in found.senses)
    assert {cue.text for cue in found.refused} == {
        "Each habitat in the pond has its own snails.",
        "The library was his natural habitat.",
    }
    assert not _of_sense(_evenings(desk, collection, 6))


def test_a_sense_that_is_on_has_a_card_of_its_own(desk: Desk, collection: Collection) -> None:
    collection.senses.switch_on(BESIDE_HABITAT, str(GEOGRAPHY))
    assert _sense(collection).is_on
    asked = [asked for asked, _ in _of_sense(_evenings(desk, collection, 8))]
    assert asked
    for each in asked:
        question = each.question
        assert question.card == GEOGRAPHY
        assert question.cue.text in _sense(collection).definitions
        assert "Geography" in question.instruction
        assert truth_term(question) == CLIMATE
        assert "limate" not in question.prompt
        assert question.comparison in {BESIDE_HABITAT, BESIDE_WEATHER}
    card = cards_of(collection)[GEOGRAPHY]
    assert card.reviews >= 2
    assert cards_of(collection) == replayed_cards(collection)


def test_its_own_sense_of_a_page_is_never_asked_with_it(desk: Desk, collection: Collection) -> None:
    words = set(_sense(collection).definitions)
    collection.senses.switch_on(BESIDE_HABITAT, str(GEOGRAPHY))
    for asked, _ in _evenings(desk, collection, 6):
        assert (asked.question.cue.text in words) == (asked.question.card == GEOGRAPHY)


def test_examples_are_asked_and_what_is_nameless_says_so(
    desk: Desk, collection: Collection
) -> None:
    mood = _mood(collection)
    collection.senses.switch_on(BESIDE_HABITAT, str(mood.card))
    asked = [asked.question for asked, _ in _of_sense(_evenings(desk, collection, 10))]
    assert {question.card for question in asked} == {mood.card}
    assert all("another sense" in question.instruction for question in asked)
    assert {question.cue.text for question in asked} <= {*mood.definitions, *mood.examples}
    assert len({question.cue.text for question in asked}) > 1


def test_a_person_may_name_it(desk: Desk, collection: Collection) -> None:
    mood = _mood(collection)
    collection.senses.switch_on(BESIDE_HABITAT, str(mood.card), " of a group ")
    assert _mood(collection).name == "of a group"
    asked = [asked.question for asked, _ in _of_sense(_evenings(desk, collection, 6))]
    assert asked
    assert all("of a group" in question.instruction for question in asked)


@pytest.mark.parametrize("name", ["the climate of a group", "x" * 61])
def test_a_name_that_gives_the_answer_away_is_refused(collection: Collection, name: str) -> None:
    with pytest.raises(EditRefused):
        collection.senses.switch_on(BESIDE_HABITAT, str(GEOGRAPHY), name)
    assert not _sense(collection).is_on


def test_off_again_it_sleeps_and_what_was_learned_is_kept(
    desk: Desk, collection: Collection
) -> None:
    collection.senses.switch_on(BESIDE_HABITAT, str(GEOGRAPHY))
    _evenings(desk, collection, 6)
    learned = cards_of(collection)[GEOGRAPHY]
    log = desk.log()
    collection.senses.switch_off(BESIDE_WEATHER, str(GEOGRAPHY))
    assert GEOGRAPHY not in cards_of(collection)
    assert not _sense(collection).is_on
    assert desk.log() == log
    assert not _of_sense(_evenings(desk, collection, 10))
    collection.senses.switch_on(BESIDE_HABITAT, str(GEOGRAPHY))
    assert cards_of(collection)[GEOGRAPHY] == learned
    assert _of_sense(_evenings(desk, collection, 2))


def test_it_survives_an_import_its_undo_and_an_edit_undone(
    desk: Desk, collection: Collection
) -> None:
    collection.senses.switch_on(BESIDE_HABITAT, str(GEOGRAPHY))
    again = desk.folder / "climate-vs-habitat.txt"
    text = CLIMATE_HABITAT.read_text("utf-8")
    again.write_text(text.replace("Averages calculated from long records", "Long tables"), "utf-8")
    import_pages(collection, again)
    assert _sense(collection).is_on
    assert GEOGRAPHY in cards_of(collection)
    collection.senses.switch_off(BESIDE_HABITAT, str(GEOGRAPHY))
    collection.importing.undo()
    assert GEOGRAPHY not in cards_of(collection)  # no undo of an import turns it on
    collection.senses.switch_on(BESIDE_HABITAT, str(GEOGRAPHY))
    verdict = Place(Section.HEAD, "", "verdict")
    collection.editing.set_text(BESIDE_HABITAT, verdict, "Climate is air, habitat is a home.")
    assert GEOGRAPHY in cards_of(collection)
    collection.editing.undo(BESIDE_HABITAT)
    assert GEOGRAPHY in cards_of(collection)


def test_it_survives_a_page_that_goes_and_comes_back(desk: Desk) -> None:
    shutil.rmtree(desk.folder)
    with desk.open() as collection:
        import_pages(collection, CLIMATE_HABITAT)
        import_pages(collection, WEATHER_CLIMATE)
        collection.senses.switch_on(BESIDE_WEATHER, str(GEOGRAPHY))
        collection.importing.undo()
        collection.importing.undo()
        assert GEOGRAPHY not in cards_of(collection)
        import_pages(collection, CLIMATE_HABITAT)
        assert GEOGRAPHY in cards_of(collection)


def test_it_survives_a_backup(desk: Desk, collection: Collection) -> None:
    collection.senses.switch_on(BESIDE_HABITAT, str(GEOGRAPHY))
    collection.maintenance.back_up()
    collection.senses.switch_off(BESIDE_HABITAT, str(GEOGRAPHY))
    (copy, *_) = collection.maintenance.backups()
    collection.maintenance.restore(copy)
    collection.close()
    with desk.open() as opened:
        assert _sense(opened).is_on
        assert GEOGRAPHY in cards_of(opened)


def test_undo_of_an_answer_is_the_log_without_it(desk: Desk, collection: Collection) -> None:
    collection.senses.switch_on(BESIDE_HABITAT, str(GEOGRAPHY))
    _evenings(desk, collection, 1)
    session = collection.study.start(StudyScope(cards=frozenset({GEOGRAPHY})), Random(1))
    before = cards_of(collection)
    desk.study(session, limit=1)
    assert cards_of(collection)[GEOGRAPHY].reviews == 1
    session.undo()
    assert cards_of(collection) == before
    with collection.database.reading() as uow:
        log = uow.cards.log_of(DEFAULT_LEARNER, GEOGRAPHY)
    assert replayed(GEOGRAPHY, log, Scheduler()) == Card(GEOGRAPHY, CardState.ACTIVE)


def test_there_is_nothing_to_switch_where_there_is_no_such_sense(collection: Collection) -> None:
    nowhere = str(CardKey.for_sense(CLIMATE, "cookery"))
    with pytest.raises(NotFound):
        collection.senses.switch_on(BESIDE_HABITAT, nowhere)
    with pytest.raises(NotFound):
        collection.senses.switch_off(BESIDE_HABITAT, nowhere)
    with pytest.raises(NotFound):
        collection.senses.not_asked("local.my-pages#nothing")


def test_it_may_be_typed(desk: Desk, collection: Collection) -> None:
    collection.preferences.change("typed_share", 1.0)
    collection.senses.switch_on(BESIDE_HABITAT, str(GEOGRAPHY))
    asked = [asked.question for asked, _ in _of_sense(_evenings(desk, collection, 10))]
    assert any(isinstance(question, TypedQuestion) for question in asked)

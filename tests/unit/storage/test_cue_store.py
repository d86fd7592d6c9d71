"""How cues fared, and what learners said of them."""

from diffstudy.domain.card import CardKey
from diffstudy.domain.review import OutcomeKind, Purpose, Rating
from diffstudy.storage.cue_store import CueShown, CueWord, Word
from diffstudy.storage.database import Database
from diffstudy.storage.report_queries import LoggedDay, Predictions
from tests.unit.storage.samples import LAVA, LAVA_CARD, LEARNER, MAGMA, PACK, fill, log, review

_PAGE = f"{PACK.id}#lava--magma"
_WRONG = {"correct": False, "answer_term": LAVA, "rating": Rating.AGAIN}
_LATER = {"graded": False, "rating": None, "purpose": Purpose.AGAIN}


def _cue(term: str, tail: str = "1") -> str:
    return f"{term}/{tail}"


def test_cues_are_counted_by_term_without_what_says_nothing(database: Database) -> None:
    fill(database)
    first = {"cue": _cue(MAGMA), "comparison": _PAGE}
    log(
        database,
        review(1, **first),
        review(2, **first, **_LATER | _WRONG | {"rating": None}),
        review(3, **first, **_LATER, outcome=OutcomeKind.TOO_FAST),
        review(4, **first, **_LATER, outcome=OutcomeKind.ASSISTED),
        review(5, **first, **_LATER, outcome=OutcomeKind.SELF_RATED),
        review(6, cue=_cue(LAVA), comparison=_PAGE, card=LAVA_CARD, truth_term=LAVA),
        review(7, **first, **_LATER, learner="other"),
        review(8, **first, **_LATER, truth_term=""),
        review(9, **first, **_LATER),
    )
    with database.unit_of_work() as uow:
        uow.cards.mark_undone([review(9).id], 1)
        uow.commit()
    magma = CueShown(MAGMA, _cue(MAGMA), _PAGE, 2, 1)
    lava = CueShown(LAVA, _cue(LAVA), _PAGE, 1, 0)
    with database.reading() as uow:
        assert uow.cues.shown(LEARNER) == (magma, lava)
        assert uow.cues.shown(LEARNER, [LAVA]) == (lava,)
        assert uow.cues.shown(LEARNER, []) == ()
        assert uow.cues.shown("nobody") == ()


def test_a_cue_is_counted_under_the_name_that_its_term_has_now(database: Database) -> None:
    fill(database)
    log(database, review(1, cue=_cue(MAGMA), comparison=_PAGE, **_WRONG))
    molten = f"{PACK.id}#term/molten"
    with database.unit_of_work() as uow:
        uow.cues.say(LEARNER, CueWord(_cue(MAGMA), _PAGE, Word.REPORTED), 1)
        uow.identity.rename({MAGMA: molten})
        uow.commit()
    card = CardKey.for_term(molten)
    again = {"cue": _cue(molten), "comparison": _PAGE, "truth_term": molten, "answer_term": molten}
    log(database, review(2, card=card, **again, **_LATER))
    with database.reading() as uow:
        assert uow.cues.shown(LEARNER, [molten]) == (CueShown(molten, _cue(molten), _PAGE, 2, 1),)
        assert uow.cues.words(LEARNER) == (CueWord(_cue(molten), _PAGE, Word.REPORTED),)


def test_the_last_word_of_each_learner_counts(database: Database) -> None:
    reported = CueWord(_cue(MAGMA), _PAGE, Word.REPORTED)
    restored = CueWord(_cue(MAGMA), _PAGE, Word.RESTORED)
    other = CueWord(_cue(LAVA), _PAGE, Word.REPORTED)
    with database.unit_of_work() as uow:
        uow.cues.say(LEARNER, reported, 1)
        uow.cues.say(LEARNER, other, 2)
        uow.cues.say(LEARNER, restored, 3)
        uow.cues.say("another", reported, 4)
        uow.commit()
    with database.reading() as uow:
        assert uow.cues.words(LEARNER) == (other, restored)
        assert uow.cues.words("another") == (reported,)
        assert uow.cues.words("nobody") == ()


def test_days_and_predictions_leave_out_what_does_not_count(database: Database) -> None:
    fill(database)
    log(
        database,
        review(1, study_day=90, predicted=0.75),
        review(2, study_day=91, predicted=0.5, **_WRONG),
        review(3, study_day=91, predicted=0.5, **_LATER),
        review(4, study_day=92, predicted=0.9, contaminated=True),
        review(5, study_day=93, predicted=None),
        review(6, study_day=94, predicted=0.9, outcome=OutcomeKind.SELF_RATED),
        review(7, study_day=95, predicted=0.9),
        review(8, study_day=95, outcome=OutcomeKind.TOO_FAST, **_LATER),
    )
    with database.unit_of_work() as uow:
        uow.cards.mark_undone([review(7).id], 1)
        uow.commit()
    with database.reading() as uow:
        assert uow.reports.days(LEARNER) == (
            LoggedDay(90, 1, 1),
            LoggedDay(91, 2, 1),
            LoggedDay(92, 1, 1),
            LoggedDay(93, 1, 1),
            LoggedDay(94, 1, 1),
        )
        assert uow.reports.predictions(LEARNER) == Predictions(2, 1.25, 1)
        assert uow.reports.predictions("nobody") == Predictions(0, 0.0, 0)

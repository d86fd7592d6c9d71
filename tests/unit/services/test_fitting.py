"""Fitting as a learner meets it: too few answers, a part that is missing, adopting, going back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from diffstudy.domain.card import Card, CardState
from diffstudy.domain.errors import NothingToUndo
from diffstudy.domain.parameters import FitStatus
from diffstudy.domain.review import Rating
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.fitting import Trainer
from diffstudy.scheduling.fsrs_formulas import DEFAULT_WEIGHTS, FsrsFormulas
from diffstudy.scheduling.scheduler import DEFAULT_PARAMS_ID
from diffstudy.services.fitting import FittingService
from diffstudy.storage.database import Database
from tests.unit.storage.samples import CONTRAST_CARD, LAVA_CARD, LEARNER, MAGMA_CARD, fill, review

_FORGETFUL = tuple(w * 0.2 if i < 4 else w for i, w in enumerate(DEFAULT_WEIGHTS))
_DAYS = range(100, 140, 4)
_FEW = replace(LEARNING, fit_from_reviews=18)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database.open(tmp_path / "collection.db") as opened:
        yield opened


def _service(
    database: Database, weights: tuple[float, ...] | None = _FORGETFUL, few: bool = True
) -> FittingService:
    def trainer() -> Trainer | None:
        return None if weights is None else lambda _past: weights

    constants = _FEW if few else LEARNING
    return FittingService(database, Settings, LEARNER, trainer, constants)


def _study(database: Database) -> None:
    """Two cards, nine answers each after the first; one in two is forgotten."""
    fill(database)
    with database.unit_of_work() as uow:
        for number, day in enumerate(_DAYS):
            for card, kind in ((MAGMA_CARD, 0), (LAVA_CARD, 1)):
                rating = Rating.AGAIN if (number + kind) % 2 and number else Rating.GOOD
                uow.cards.append(
                    review(
                        2 * number + kind, card=card, study_day=day, rating=rating, interval_days=4
                    )
                )
        uow.commit()
    service = _service(database, DEFAULT_WEIGHTS)
    with database.unit_of_work() as uow:  # as the session has left them
        from diffstudy.scheduling.replay import replayed

        for card in (MAGMA_CARD, LAVA_CARD):
            log = uow.cards.history(LEARNER, card)
            uow.cards.save(LEARNER, replayed(card, log, service.scheduler()))
        uow.cards.save(LEARNER, Card(CONTRAST_CARD, CardState.ACTIVE, None, 120))
        uow.commit()


def _cards(database: Database) -> dict[str, Card]:
    with database.reading() as uow:
        return {str(card.key): card for card in uow.cards.cards(LEARNER)}


def test_too_few_answers(database: Database) -> None:
    fill(database)
    report = _service(database, few=False).fit()
    assert (report.status, report.reviews, report.needed) == (FitStatus.TOO_FEW, 0, 1_000)
    _log_only = _service(database, weights=None).fit()
    assert _log_only.status is FitStatus.TOO_FEW  # said first: installing would not help yet


def test_a_missing_part(database: Database) -> None:
    _study(database)
    assert _service(database, weights=None).fit().status is FitStatus.UNAVAILABLE


def test_weights_that_predict_no_better_change_nothing(database: Database) -> None:
    _study(database)
    before = _cards(database)
    service = _service(database, DEFAULT_WEIGHTS)
    report = service.fit()
    assert report.status is FitStatus.KEPT
    assert report.loss_before == report.loss_after
    assert (report.params_id, service.scheduler().params_id) == (DEFAULT_PARAMS_ID,) * 2
    assert _cards(database) == before


def test_adopting_changes_what_is_remembered_and_no_day(database: Database) -> None:
    _study(database)
    before = _cards(database)
    service = _service(database)
    report = service.fit()
    assert (report.status, report.reviews) == (FitStatus.ADOPTED, 18)
    assert report.loss_before is not None
    assert report.loss_after is not None
    assert report.loss_before - report.loss_after >= LEARNING.fit_gain
    after = _cards(database)
    for key, card in after.items():
        assert replace(card, memory=None) == replace(before[key], memory=None)
    magma = after[str(MAGMA_CARD)].memory
    assert magma is not None
    formulas = FsrsFormulas(_FORGETFUL)
    expected = formulas.first(3)
    for number in range(1, len(_DAYS)):
        expected = formulas.after(*expected, 4, 1 if number % 2 else 3)
    assert (magma.stability, magma.difficulty) == pytest.approx(expected)
    assert service.scheduler().params_id == report.params_id != DEFAULT_PARAMS_ID


def test_the_adopted_set_is_found_by_a_later_start(database: Database) -> None:
    _study(database)
    adopted = _service(database).fit().params_id
    assert _service(database).scheduler().params_id == adopted


def test_undo_brings_the_cards_back_and_a_second_one_the_fit(database: Database) -> None:
    _study(database)
    service = _service(database)
    with pytest.raises(NothingToUndo):
        service.undo()
    before = _cards(database)
    service.fit()
    fitted = _cards(database)
    assert fitted != before
    assert service.undo().status is FitStatus.UNDONE
    assert _cards(database) == before
    service.undo()
    assert _cards(database) == fitted


def test_weights_are_compared_with_those_in_use(database: Database) -> None:
    _study(database)
    service = _service(database)
    service.fit()
    assert service.fit().status is FitStatus.KEPT

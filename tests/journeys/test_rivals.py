"""Which term is offered against which: neighbours on all pages, the likely confusions first."""

from collections import Counter
from collections.abc import Iterable
from random import Random

import pytest

from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.review import Purpose
from diffstudy.scheduling.confusion import ErrorRate
from diffstudy.scheduling.queue import Pick
from diffstudy.services.collection import Collection
from diffstudy.services.study.question_maker import QuestionMaker, Wishes
from tests.journeys.desk import CLIMATE, CLIMATE_CARD, HABITAT, WEATHER, cards_of

BESIDE_HABITAT, BESIDE_WEATHER = (
    f"local.my-pages#climate--{name}" for name in ("habitat", "weather")
)


def _rivals(
    collection: Collection,
    purpose: Purpose = Purpose.DUE,
    introduced: Iterable[str] = (HABITAT, WEATHER),
    taken_for_weather: float = 0,
) -> Counter[str]:
    """Make two hundred questions on climate and count what was set against it."""
    met = frozenset(introduced)
    card = cards_of(collection)[CLIMATE_CARD]
    pick = Pick(card, purpose, BESIDE_HABITAT, also=(BESIDE_WEATHER,))
    found: Counter[str] = Counter()
    with collection.database.reading() as uow:
        maker = QuestionMaker(
            DEFAULT_LEARNER,
            Random(1),
            Wishes(typed_share=0),
            holds=lambda _one, _other: False,
            is_introduced=met.__contains__,
        )
        for _ in range(200):
            question = maker.make(
                uow, pick, lambda _uow, _pairs: {(CLIMATE, WEATHER): ErrorRate(taken_for_weather)}
            )
            assert question is not None
            (key,) = {option.term_key for option in question.terms} - {CLIMATE}
            page = BESIDE_WEATHER if key == WEATHER else BESIDE_HABITAT
            assert question.comparison == question.cue.comparison_key == page
            assert key not in question.cue.ambiguous_with
            found[str(key)] += 1
    return found


def test_a_term_is_set_against_its_neighbours_on_all_pages(collection: Collection) -> None:
    drawn = _rivals(collection)
    assert min(drawn[HABITAT], drawn[WEATHER]) > 60, drawn


def test_the_term_that_it_is_taken_for_is_offered_most(collection: Collection) -> None:
    """Four in five are drawn by the rates, the others alike: 100 at least would be chance."""
    drawn = _rivals(collection, taken_for_weather=30)
    assert drawn[WEATHER] > 150
    assert drawn[HABITAT] > 5


@pytest.mark.parametrize(
    ("purpose", "introduced"), [(Purpose.DUE, (HABITAT,)), (Purpose.NEW, (HABITAT, WEATHER))]
)
def test_what_was_not_met_is_not_offered_from_another_page(
    collection: Collection, purpose: Purpose, introduced: tuple[str, ...]
) -> None:
    assert set(_rivals(collection, purpose, introduced, taken_for_weather=30)) == {HABITAT}

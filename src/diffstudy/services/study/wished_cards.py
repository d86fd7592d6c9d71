"""Gives a comparison the further cards that the settings ask for, once it has been begun."""

from diffstudy.domain.virtual_pair import is_pair_page
from diffstudy.quiz.card_choice import askable_cards
from diffstudy.runtime.settings import Settings
from diffstudy.services.study.page_reader import Page
from diffstudy.storage.database import Database


class WishedCards:
    """Remembers which comparisons of a session have them, so that each costs one write."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._seen: set[str] = set()

    def add(self, page: Page, settings: Settings) -> None:
        """Add cards for chart rows and for explaining, where the learner wants them."""
        key = page.comparison.key
        is_wished = settings.facet_cards or settings.explain_cards
        if key in self._seen or not is_wished or is_pair_page(key):
            return
        cards = askable_cards(
            page.comparison,
            page.cues,
            facets=settings.facet_cards,
            explain=settings.explain_cards,
        )
        with self._database.unit_of_work() as uow:
            uow.cards.add(cards, key)
            uow.commit()
        self._seen.add(key)

"""Which cards can be asked, found for many pages at once: the answers of the cue filter."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from hypothesis import given, settings

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.card_plan import cards_for
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import CueUse
from diffstudy.quiz.askable import CardFinder, TermTexts, texts_of
from diffstudy.quiz.cue_filter import cues_of
from tests.unit.services.small_packs import libraries


def by_the_filter(page: Comparison, pages: Sequence[Comparison]) -> tuple[CardKey, ...]:
    """What the cue filter gives, page by page with its neighbours."""
    own = {term.key for term in page.terms}
    neighbours = [p for p in pages if p.key != page.key and own & {t.key for t in p.terms}]
    cues = cues_of(page, neighbours)
    count = Counter(cue.term_key for cue in cues if CueUse.WHICH in cue.uses)
    return tuple(
        card
        for card in cards_for(page)
        if all(count[t] >= (1 if card.kind is CardKind.TERM else 2) for t in card.term_keys)
    )


def at_once(pages: Sequence[Comparison]) -> dict[str, tuple[CardKey, ...]]:
    """What an import finds."""
    read = {page.key: page for page in pages}
    texts = [texts_of(page) for page in pages]
    others = TermTexts()
    for each in texts:
        others.add(each)
    finder = CardFinder(others, read.__getitem__)
    terms = {page.key: {term.key for term in page.terms} for page in pages}
    twins: dict[str, list[str]] = {page.key: [] for page in pages}
    for one, other in combinations(terms, 2):
        if len(terms[one] & terms[other]) > 1:
            twins[one].append(other)
            twins[other].append(one)
    return {each.key: finder.cards_of(each, twins[each.key]) for each in texts}


@settings(max_examples=60, deadline=None)
@given(libraries())
def test_many_pages_at_once_have_the_cards_that_the_filter_gives(pages: list[Comparison]) -> None:
    found = at_once(pages)
    assert found == {page.key: by_the_filter(page, pages) for page in pages}


def test_the_generated_pages_are_of_every_kind() -> None:
    """Else the law above would hold for nothing."""
    seen: set[str] = set()

    @settings(max_examples=80, deadline=None, database=None, derandomize=True)
    @given(libraries())
    def look(pages: list[Comparison]) -> None:
        for page in pages:
            alone, together = by_the_filter(page, [page]), by_the_filter(page, pages)
            seen.add("all" if together == cards_for(page) else "some" if together else "none")
            if alone != together:
                seen.add("taken by a neighbour")
            if texts_of(page).unjudged:
                seen.add("definitions are enough")

    look()
    assert seen >= {"all", "some", "none", "taken by a neighbour", "definitions are enough"}

"""Reads the pages of a session: each once, and what of it is not to be shown each time."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from diffstudy.domain.card import CardKey
from diffstudy.domain.comparison import Comparison, Term
from diffstudy.domain.cue import Cue
from diffstudy.domain.errors import NotFound
from diffstudy.domain.language import tr
from diffstudy.domain.virtual_pair import is_pair_page
from diffstudy.quiz.audit import other_terms
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.near_cells import NearCell, near_cells
from diffstudy.quiz.optional_senses import sense_page
from diffstudy.services.hidden_cues import kept_out
from diffstudy.services.virtual_pairs import pair_page_of
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Page:
    """A comparison with everything that can be asked from it.

    Args:
        more_terms: terms that neighbouring pages set against its own.
        near: labelled cells of those pages.
        hidden: keys of what is not to be asked, passages among them.
        unseen: examples kept back that were never asked; they are not among the cues.
        home: of a page put together for a virtual pair, by the key of each definition the key
            and title of the comparison it stands on.
        sense: of a page of another sense its name, "" where nobody has named it.
    """

    comparison: Comparison
    cues: tuple[Cue, ...]
    more_terms: tuple[Term, ...] = ()
    near: tuple[NearCell, ...] = ()
    hidden: frozenset[str] = frozenset()
    unseen: tuple[Cue, ...] = ()
    home: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    sense: str = ""


class PageReader:
    """Reads comparisons, and the pages put together for virtual pairs, for one learner."""

    def __init__(self, learner: str) -> None:
        self._learner = learner
        self._pages: dict[str, Page] = {}

    def page(self, uow: UnitOfWork, key: str) -> Page:
        """Return a comparison and its cues, read once per session.

        Raises:
            NotFound: it, or a term of a virtual pair, is no longer in the library.
        """
        if key not in self._pages:
            self._pages[key] = _of_pair(uow, key) if is_pair_page(key) else _read(uow, key)
        return self._pages[key]

    def shown_page(self, uow: UnitOfWork, key: str) -> Page:
        """Return a comparison without the cues that mislead this learner or are kept back.

        The log is read each time: an answer or its undo changes what misleads and what is new.
        """
        return self._shown(uow, self.page(uow, key))

    def page_of_sense(self, uow: UnitOfWork, key: str, card: CardKey) -> Page:
        """Return a comparison with nothing but a sense that is switched on; it may be empty."""
        chosen = [each for each in uow.senses.chosen() if each.card == card]
        comparison = self.page(uow, key).comparison
        neighbours = uow.comparisons.get_many(uow.comparisons.neighbours(key))
        made = sense_page(comparison, neighbours, card, [each.definition for each in chosen])
        name = next((each.name for each in chosen), "")
        return self._shown(uow, Page(made.comparison, made.cues, sense=name))

    def _shown(self, uow: UnitOfWork, page: Page) -> Page:
        out = kept_out(page.cues, uow, self._learner)
        left = [cue for cue in page.cues if cue.key not in out.hidden]
        return replace(
            page,
            cues=tuple(_as_seen(cue) for cue in left if cue.key not in out.unseen),
            hidden=out.hidden,
            unseen=tuple(cue for cue in left if cue.key in out.unseen),
        )


def _read(uow: UnitOfWork, key: str) -> Page:
    comparison = uow.comparisons.get(key)
    neighbours = uow.comparisons.get_many(uow.comparisons.neighbours(key))
    return Page(
        comparison,
        cues_of(comparison, neighbours),
        other_terms(comparison, neighbours),
        near_cells(comparison, neighbours),
    )


def _of_pair(uow: UnitOfWork, key: str) -> Page:
    pair = pair_page_of(uow, key)
    if pair is None:
        raise NotFound(tr("One of the two terms is no longer in the library."))
    return Page(pair.comparison, pair.cues, home=pair.home)


def _as_seen(cue: Cue) -> Cue:
    """Return a cue as one of the pool: an example that was kept back joins it once asked."""
    return replace(cue, held_out=False) if cue.held_out else cue

"""A page put together of the definitions of two terms that no page compares.

Definitions only (learning.md 4.5): they say what a term is whatever it is set against, while
cells, sentences and verdicts were written against another term. Each has to be sound on a page of
its own, which alone can tell the sense; then the cue filter reads the page like any other, with
the families of both terms hidden and the texts of all their pages held against each.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from diffstudy.domain.card import CardKey
from diffstudy.domain.comparison import Comparison, Sense, Term
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.domain.keys import normalised
from diffstudy.domain.virtual_pair import is_pair_page, pair_page_key
from diffstudy.quiz.card_choice import askable_cards
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.page_trial import judge

_MODES = frozenset({"which2"})
"""A contrast is asked as "which term"; boards, cells and orders are made of more than definitions."""


@dataclass(frozen=True, slots=True)
class PairPage:
    """What a virtual pair is asked from.

    Args:
        cues: of the page, refused ones too.
        home: by the key of a definition, the key and title of the comparison it stands on.
    """

    comparison: Comparison
    cues: tuple[Cue, ...]
    home: Mapping[str, tuple[str, str]]

    @property
    def can_be_asked(self) -> bool:
        """Whether both terms have definitions enough for a contrast card."""
        pair = CardKey.for_contrast(*(term.key for term in self.comparison.terms))
        return pair in askable_cards(self.comparison, self.cues)


def may_ask_on(mode: str, comparison: str) -> bool:
    """Whether a mode may ask from a page: of those put together it takes the definitions only.

    Args:
        mode: id of the mode.
        comparison: key of the page.
    """
    return mode in _MODES or not is_pair_page(comparison)


def pair_page(card: CardKey, pages: Sequence[Comparison]) -> PairPage | None:
    """Return the page of a virtual pair; None where one of its terms stands on none of the pages.

    Args:
        card: a contrast card.
        pages: comparisons that name one of its terms.
    """
    named = {term.key: term for page in reversed(pages) for term in page.terms}
    if not set(card.term_keys) <= named.keys():
        return None
    terms = tuple(named[key] for key in card.term_keys)
    home: dict[str, tuple[str, str]] = {}
    senses: list[Sense] = []
    for term in terms:
        said: set[str] = set()
        for page, sense in _sound_definitions(term, pages):
            if normalised(sense.definition) not in said and sense.key not in home:
                said.add(normalised(sense.definition))
                home[sense.key] = page.key, page.title
                senses.append(replace(sense, examples=()))
    comparison = Comparison(
        key=pair_page_key(card),
        title=" / ".join(term.headword for term in terms),
        terms=terms,
        senses=tuple(senses),
    )
    return PairPage(comparison, cues_of(comparison, pages), home)


def _sound_definitions(
    term: Term, pages: Sequence[Comparison]
) -> Iterator[tuple[Comparison, Sense]]:
    for page in pages:
        for judged in judge(page)[1]:
            candidate = judged.candidate
            if (
                candidate.kind is CueKind.DEFINITION
                and candidate.term_key == term.key
                and candidate.sense is not None
                and judged.is_sound
                and not judged.leans_to
            ):
                yield page, candidate.sense

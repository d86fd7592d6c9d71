"""Four texts of one frame: three fit one term, one fits the other."""

import random
from collections.abc import Iterator
from itertools import combinations

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.cue import PROSE, Cue, CueKind, CueUse
from diffstudy.domain.language import later, tr
from diffstudy.domain.question import ChoiceQuestion, Contrast, Option
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.passages import board_of
from diffstudy.quiz.text_form import are_alike, are_distinct, ended_alike

_OTHERS = 3
_MOST_TRIED = 10
"""Texts of each side that are tried, in a drawn order: 10 over 3 makes 120 sets a stranger."""


class FindTheStranger:
    """The stranger is a text of the truth among texts of the rival."""

    id = "odd"
    label = later("Find the stranger")
    kinds = frozenset({CardKind.CONTRAST})
    graded_kinds: frozenset[CardKind] = frozenset()
    shape = ChoiceQuestion
    alternatives = 4
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether four texts of one kind and form tell the terms apart."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and next(_sets(material), None) is not None
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> ChoiceQuestion:
        """Return the four texts in a drawn order."""
        found = next(_sets(material, rng), None) or next(_sets(material), None)
        if found is None or not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        stranger = found[0]
        cues = list(found)
        rng.shuffle(cues)
        headwords = {each.key: each.headword for each in (material.truth, material.rival)}
        return ChoiceQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=board_of(
                material,
                "odd",
                (cue.key for cue in cues),
                " | ".join(cue.text for cue in cues),
            ),
            instruction=tr("Which one is the stranger?"),
            prompt=tr("Three of these are about one term, one is about the other."),
            options=tuple(Option(ended_alike(cue.masked), cue.term_key) for cue in cues),
            answer=cues.index(stranger),
            contrast=Contrast(
                terms=material.options,
                asked=material.options[material.answer],
                about=tuple(
                    tr("It is about {term}.", term=headwords[cue.term_key]) for cue in cues
                ),
            ),
            also_used=tuple(cue.key for cue in cues),
        )


def _sets(material: Material, rng: random.Random | None = None) -> Iterator[tuple[Cue, ...]]:
    """Yield a stranger with three texts of the rival, all four alike and distinct."""
    kinds = [kind for kind in CueKind if kind not in PROSE]
    own, others = (
        list(material.askable(CueUse.WHICH)),
        list(material.askable_of_rival(CueUse.WHICH)),
    )
    if rng is not None:
        rng.shuffle(kinds)
        rng.shuffle(own)
        rng.shuffle(others)
    for kind in kinds:
        three = [cue for cue in others if cue.kind is kind]
        for stranger in (cue for cue in own if cue.kind is kind):
            near = [cue for cue in three if _fit((stranger, cue))][:_MOST_TRIED]
            for some in combinations(near, _OTHERS):
                if _fit((stranger, *some)):
                    yield stranger, *some


def _fit(cues: tuple[Cue, ...]) -> bool:
    texts = [ended_alike(cue.masked) for cue in cues]
    clusters = {cue.cluster for cue in cues}
    # A label in front of one text and not of another would make it stand out.
    labelled = {": " in text for text in texts}
    # The two cells of one row are opposites: the stranger would be one of them.
    rows = {cue.key.partition("@")[0] for cue in cues}
    return (
        len(clusters) == len(cues) == len(rows)
        and len(labelled) == 1
        and are_alike(texts)
        and are_distinct(texts)
    )


MODE: QuizMode = FindTheStranger()

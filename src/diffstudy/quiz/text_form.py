"""Whether texts offered side by side are alike in form, so that none betrays the answer by it.

A learner who knows nothing must see no difference in length, article, number or punctuation
between the right option and the wrong ones.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from diffstudy.domain.comparison import ChartRow
from diffstudy.domain.cue import MASK, Cue
from diffstudy.quiz.definition_form import DefinitionForm, form_of
from diffstudy.quiz.masking import capitalised
from diffstudy.quiz.similarity import jaccard
from diffstudy.quiz.words import content_stems, tokens

NEAR = 0.4
"""Jaccard similarity from which two options say nearly the same."""

LONGEST_TO_SHORTEST = 1.8
"""How much longer than the shortest option the longest may be."""

_SLACK = 12
"""Characters by which short options may differ whatever their ratio."""

_ARTICLES = {"a": "a", "an": "a", "the": "the"}
_S_FORM = re.compile(r"[^su]s$")


@dataclass(frozen=True, slots=True)
class TextForm:
    """What shows at a glance.

    Args:
        opening: statement, infinitive or anything else, as its first words show it.
        article: "a", "the" or "".
        is_plural: whether the first word ends as a plural or a verb in the third person does.
        end: the punctuation mark at the end, "" for none.
        masks: how many words of it are hidden.
    """

    opening: str
    article: str
    is_plural: bool
    end: str
    masks: int


def text_form(text: str) -> TextForm:
    """Return the form of a text."""
    words = [token.folded for token in tokens(text)]
    first = words[0] if words else ""
    opening = form_of(text)
    told_apart = opening in {DefinitionForm.STATEMENT, DefinitionForm.INFINITIVE}
    last = text.rstrip()[-1:]
    return TextForm(
        opening=opening.value if told_apart else "phrase",
        article=_ARTICLES.get(first, ""),
        is_plural=bool(_S_FORM.search(first)),
        end=last if last in ".!?;:,…" else "",
        masks=text.count(MASK),
    )


def cell_text(row: ChartRow, cue: Cue) -> str:
    """Return a chart cell as an option or a tile: masked, without its label."""
    return without_label(row, cue.masked)


def without_label(row: ChartRow, shown: str) -> str:
    """Return the masked text of a cell without the label that it is asked with."""
    if row.aspect is not None:
        shown = shown.split(": ", row.aspect.count(": ") + 1)[-1]
    return capitalised(ended_alike(shown))


def ended_alike(text: str) -> str:
    """Return the text without the full stop that only some authors put behind a cell."""
    return text.strip().rstrip(".;,: ")


def are_alike(texts: Sequence[str]) -> bool:
    """Whether no text stands out by form or by length."""
    lengths = [len(text) for text in texts]
    shortest, longest = min(lengths), max(lengths)
    near_in_length = longest <= max(LONGEST_TO_SHORTEST * shortest, shortest + _SLACK)
    with_comma = sum("," in text for text in texts)
    # A list among phrases, or a phrase among lists, is seen before it is read.
    one_differs = len(texts) > 2 and with_comma in {1, len(texts) - 1}
    return near_in_length and not one_differs and len({text_form(text) for text in texts}) == 1


def are_distinct(texts: Sequence[str]) -> bool:
    """Whether no two texts are equal, near-duplicates, or one a part of the other."""
    stems = [frozenset(content_stems(text)) for text in texts]
    return all(
        not one <= other and not other <= one and jaccard(one, other) < NEAR
        for index, one in enumerate(stems)
        for other in stems[:index]
    )

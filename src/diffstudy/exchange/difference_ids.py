"""Ids of key differences: the author's, or else made of the words, as everywhere in a pack."""

import re
from collections.abc import Sequence

from diffstudy.domain.comparison import KeyDifference
from diffstudy.domain.keys import DefaultNames, slug


def difference_ids(differences: Sequence[KeyDifference], prefix: str) -> list[str]:
    """Return the id of each difference of a comparison.

    Args:
        prefix: what the keys of differences begin with in this comparison.

    Raises:
        ValueError: a key does not begin so.
    """
    for each in differences:
        if each.key is not None and not each.key.startswith(prefix):
            raise ValueError(f"the key {each.key} does not begin with {prefix}")
    stated = [None if each.key is None else each.key.removeprefix(prefix) for each in differences]
    return _named([each.aspect or each.text for each in differences], stated)


def stated_ids(words: Sequence[str], ids: Sequence[str]) -> list[str | None]:
    """Return the ids that say more than the words do: None where no one need have written it.

    Args:
        words: of each difference, the text of which its id is made where it has none.
        ids: the ids that stand in the file.
    """
    stated: list[str | None] = [
        None if re.fullmatch(rf"{re.escape(slug(each))}(-[0-9]+)?", name) else name
        for each, name in zip(words, ids, strict=True)
    ]
    while True:
        made = _named(words, stated)
        wrong = [at for at, (one, other) in enumerate(zip(made, ids, strict=True)) if one != other]
        if not wrong:
            return stated
        for at in wrong:
            stated[at] = ids[at]


def _named(words: Sequence[str], stated: Sequence[str | None]) -> list[str]:
    names = DefaultNames()
    names.taken.update(name for name in stated if name is not None)
    return [
        names.name(each) if name is None else name for each, name in zip(words, stated, strict=True)
    ]

"""Sessions that the pages offer beside the day's work; each is short, and the schedule moves on."""

from typing import TYPE_CHECKING

from diffstudy.domain.card import CardKey

if TYPE_CHECKING:
    from diffstudy.services.study import StudyScope

QUESTIONS = 10


def pair_practice(one: str, other: str) -> "StudyScope":
    """Return the practice of two terms, by their keys; of one alone where both are the same."""
    from diffstudy.services.study import StudyScope

    cards = {CardKey.for_term(one), CardKey.for_term(other)}
    if one != other:
        cards.add(CardKey.for_contrast(one, other))
    return StudyScope(cards=frozenset(cards), count=QUESTIONS, practice=True)


def library_practice() -> "StudyScope":
    """Return the practice of what is least secure."""
    from diffstudy.services.study import StudyScope

    return StudyScope(practice=True, count=QUESTIONS)


def comparison_study(keys: tuple[str, ...], *, has_work: bool) -> "StudyScope":
    """Return the study of some comparisons.

    Args:
        has_work: something of them is due or new; else a few questions are practised.
    """
    from diffstudy.services.study import StudyScope

    return StudyScope(comparisons=keys, count=None if has_work else QUESTIONS)

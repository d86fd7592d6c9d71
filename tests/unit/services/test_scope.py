"""Which comparisons may be met for the first time today, and what is said of the others."""

from dataclasses import replace

import pytest

from diffstudy.domain.card import CardKey
from diffstudy.runtime.settings import Settings
from diffstudy.services.study.scope import (
    Introductions,
    StudyScope,
    contexts_of,
    introductions,
)
from diffstudy.storage.comparison_facts import ComparisonFacts, TermName


def _facts(*terms: str, **changes: object) -> ComparisonFacts:
    """A comparison of these terms that nobody has begun."""
    fresh = ComparisonFacts(
        key="--".join(terms),
        title=" vs. ".join(term.title() for term in terms),
        pack="p",
        terms=tuple(TermName(term, term.title()) for term in terms),
        cards=3,
        active=2,
        due=0,
        new=2,
        asked=0,
        begun=False,
        wrong_last_time=0,
        mixups=0,
        next_due_day=None,
    )
    return replace(fresh, **changes)  # type: ignore[arg-type]


def _introduced(
    *facts: ComparisonFacts,
    scope: StudyScope | None = None,
    today: frozenset[str] = frozenset(),
    **settings: object,
) -> Introductions:
    chosen = Settings(**settings)  # type: ignore[arg-type]
    return introductions(facts, scope or StudyScope(), today, chosen)


_AB, _CD, _EF, _AG = _facts("a", "b"), _facts("c", "d"), _facts("e", "f"), _facts("a", "g")


def test_two_a_day_and_the_rest_waits() -> None:
    assert _introduced(_AB, _CD, _EF) == Introductions(
        ("a--b", "c--d"), "1 new comparison waits for another day."
    )
    four = _introduced(_AB, _CD, _EF, _facts("x", "y"))
    assert four.waiting == "2 new comparisons wait for another day."


def test_what_was_begun_today_counts() -> None:
    begun = replace(_AB, begun=True)
    assert _introduced(begun, _CD, _EF, today=frozenset({"a--b"})).keys == ("c--d",)


@pytest.mark.parametrize(
    ("budget", "keys"), [(0, ()), (1, ("a--b",)), (20, ("a--b", "c--d", "e--f"))]
)
def test_the_budget_is_a_setting(budget: int, keys: tuple[str, ...]) -> None:
    assert _introduced(_AB, _CD, _EF, new_comparisons_per_day=budget).keys == keys


def test_one_that_shares_a_term_waits_and_the_next_takes_its_place() -> None:
    found = _introduced(_AB, _AG, _CD)
    assert found.keys == ("a--b", "c--d")
    assert found.waiting is not None
    assert found.waiting.startswith("“A vs. G” waits until tomorrow, because it shares A ")


def test_one_that_shares_a_term_with_one_begun_today_waits() -> None:
    begun = replace(_AB, begun=True)
    assert _introduced(begun, _AG, today=frozenset({"a--b"})).keys == ()
    assert _introduced(begun, _AG).keys == ("a--g",)


def test_sharing_is_allowed_by_a_setting() -> None:
    assert _introduced(_AB, _AG, stagger_shared_terms=False).keys == ("a--b", "a--g")


@pytest.mark.parametrize(("overdue_since", "waits"), [(0, False), (1, False), (2, True), (9, True)])
def test_a_backlog_of_more_than_a_day_comes_first(overdue_since: int, waits: bool) -> None:
    late = replace(_AB, begun=True, due=1, overdue_days=overdue_since)
    found = _introduced(late, _CD)
    assert (found.keys == ()) is waits
    assert (found.waiting == "New comparisons wait until the overdue cards are done.") is waits


def test_a_named_comparison_begins_whatever_the_rules_say() -> None:
    late = replace(_AB, begun=True, due=1, overdue_days=9)
    scope = StudyScope(comparisons=("a--g",))
    found = _introduced(late, _AG, _CD, scope=scope, new_comparisons_per_day=0)
    assert found == Introductions(("a--g",), None)


def test_a_comparison_without_a_card_is_never_new_and_takes_no_place() -> None:
    bare = replace(_AB, cards=0, active=0, new=0)
    assert _introduced(bare, _CD, _EF) == Introductions(("c--d", "e--f"), None)
    assert _introduced(bare) == Introductions((), None)


def test_a_card_may_be_asked_in_every_allowed_comparison_of_its_term() -> None:
    contexts = contexts_of([_AB, _AG, _CD], {"a--b", "a--g"})
    assert contexts[CardKey.for_term("a")] == ("a--b", "a--g")
    assert contexts[CardKey.for_term("b")] == ("a--b",)
    assert contexts[CardKey.for_contrast("g", "a")] == ("a--g",)
    assert CardKey.for_term("c") not in contexts


def test_three_terms_give_three_contrasts() -> None:
    contexts = contexts_of([_facts("a", "b", "c")], {"a--b--c"})
    assert sum(card.kind == "contrast" for card in contexts) == 3


def test_a_page_of_known_terms_takes_no_place_of_a_new_one() -> None:
    known = _facts("k", "l", new=0)
    found = _introduced(known, _AB, _CD)
    assert set(found.keys) == {"k--l", "a--b", "c--d"}
    assert found.waiting is None

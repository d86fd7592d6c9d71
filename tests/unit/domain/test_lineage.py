"""What became of the items of a pack between two versions of it."""

from dataclasses import replace
from typing import Any

import pytest

from diffstudy.domain.card import CardKey
from diffstudy.domain.comparison import (
    ChartRow,
    Comparison,
    FaqEntry,
    Lineage,
    QuizLine,
    Sense,
    Term,
)
from diffstudy.domain.lineage import changed_meanings, key_changes, lost_ids
from diffstudy.domain.pack import Pack

_FOG, _MIST = Term("p.x#term/fog", "Fog"), Term("p.x#term/mist", "Mist")
_KEY = "p.x#pair"
_PAGE = Comparison(
    key=_KEY,
    title="Fog vs. Mist",
    terms=(_FOG, _MIST),
    senses=(Sense("p.x#term/fog/thick", _FOG.key, "Cloud that lies on the ground."),),
    chart=(ChartRow(f"{_KEY}/chart/range", ("short", "long"), "Range"),),
    faq=(FaqEntry(f"{_KEY}/faq/wet", "Is it wet?", "Yes."),),
    quiz=(QuizLine(f"{_KEY}/quiz/pier", "Who hides the pier?", _FOG.key),),
)
_FOG_CARD, _MIST_CARD = CardKey.for_term(_FOG.key), CardKey.for_term(_MIST.key)


def _page(part: str, **changed: object) -> Comparison:
    """The page with the first item of a part changed."""
    first, *rest = getattr(_PAGE, part)
    parts: dict[str, Any] = {part: (replace(first, **changed), *rest)}
    return replace(_PAGE, **parts)


def test_without_former_ids_nothing_changed() -> None:
    assert list(key_changes(Pack("p.x", "T", (_PAGE,)))) == []


def test_what_stands_in_something_renamed_was_renamed_with_it() -> None:
    page = replace(_page("terms", lineage=Lineage(1, ("p.x#term/haze",))), key=_KEY)
    page = replace(page, lineage=Lineage(1, ("p.x#old",)))
    changes = dict(key_changes(Pack("p.x", "T", (page,), lineage=Lineage(1, ("p.o",)))))
    assert changes["p.x#term/haze"] == changes["p.o#term/haze"] == _FOG.key
    assert changes["p.x#term/haze/thick"] == "p.x#term/fog/thick"
    assert changes["p.x#old/chart/range"] == changes["p.o#pair/chart/range"]
    assert changes["p.o#old/quiz/pier"] == f"{_KEY}/quiz/pier"
    assert not changes.keys() & set(changes.values())


@pytest.mark.parametrize(
    ("part", "cards"),
    [
        ("senses", {_FOG_CARD}),
        ("terms", {_FOG_CARD}),
        ("quiz", {_FOG_CARD}),
        ("faq", set()),
        ("chart", {_FOG_CARD, _MIST_CARD}),
    ],
)
def test_a_raised_rev_touches_the_cards_that_ask_the_item(part: str, cards: set[CardKey]) -> None:
    raised = _page(part, lineage=Lineage(2))
    found = set(changed_meanings(_PAGE, raised))
    assert {card for card in found if card.kind.value == "term"} == cards
    assert changed_meanings(raised, raised) == ()
    assert changed_meanings(raised, _PAGE) == ()


def test_a_comparison_with_a_new_meaning_touches_its_contrasts_too() -> None:
    found = changed_meanings(_PAGE, replace(_PAGE, lineage=Lineage(2)))
    assert {_FOG_CARD, _MIST_CARD, CardKey.for_contrast(_FOG.key, _MIST.key)} < set(found)


def test_an_item_that_is_new_changed_no_meaning() -> None:
    before = replace(_PAGE, quiz=())
    assert changed_meanings(before, _page("quiz", lineage=Lineage(5))) == ()


def test_a_lost_id_is_named_only_where_its_like_appeared_in_the_same_list() -> None:
    again = _page("quiz", key=f"{_KEY}/quiz/bridge", prompt="Who is it that hides the pier?")
    (lost,) = lost_ids([_PAGE], [again])
    assert (lost.former, lost.current) == (f"{_KEY}/quiz/pier", f"{_KEY}/quiz/bridge")
    other = _page("quiz", key=f"{_KEY}/quiz/bell", prompt="Whose drops can be counted at noon?")
    assert lost_ids([_PAGE], [other]) == ()
    assert lost_ids([_PAGE], [replace(_PAGE, quiz=())]) == ()

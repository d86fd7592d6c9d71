import pytest

from diffstudy.quiz.page_view import side_texts, verdict_clause, view_of
from tests.unit.quiz.pages import CONDENSATION, EVAPORATION, page


def test_a_clause_about_one_term_belongs_to_its_side() -> None:
    ours, theirs = side_texts(page(), 0), side_texts(page(), 1)
    assert any("cools what is left" in text for text in ours)
    assert not any("gives off warmth" in text for text in ours)
    assert any("gives off warmth" in text for text in theirs)
    assert "Taken from the surroundings" in ours
    assert not any("sunlight" in text for text in (*ours, *theirs))


def test_the_verdict_has_a_clause_for_each_side() -> None:
    first, second = (verdict_clause(page(), side) for side in (0, 1))
    assert first is not None
    assert first.startswith("Evaporation turns")
    assert second is not None
    assert second.startswith("condensation turns")
    assert verdict_clause(page(verdict=None), 0) is None


def test_coverage_is_the_share_of_known_stems() -> None:
    view = view_of(page())
    assert view.coverage(["vapour", "dew"]) == 1
    assert view.coverage(["vapour", "opera"]) == pytest.approx(0.5)
    assert view.coverage(["opera"], frozenset({"opera"})) == 1
    assert view.coverage([]) == 0


def test_words_of_a_side_lean_to_it() -> None:
    view = view_of(page())
    assert view.lean(["puddl", "laundri"], 0, 1) > 1
    assert view.lean(["puddl", "laundri"], 1, 0) < -1
    assert view.lean(["opera"], 0, 1) == 0


def test_a_page_knows_its_terms() -> None:
    view = view_of(page())
    assert (view.index_of(EVAPORATION.key), view.index_of(CONDENSATION.key)) == (0, 1)
    assert view.index_of("elsewhere") is None

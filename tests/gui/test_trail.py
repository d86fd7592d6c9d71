"""Back leads to where the learner was, and home begins anew."""

from diffstudy.gui.trail import Trail


def test_back_shows_the_place_before() -> None:
    shown: list[str] = []
    trail = Trail("library")
    for place in ("library", "comparison", "settings"):
        trail.visit(place, lambda place=place: shown.append(place))
    assert trail.go_back()
    assert trail.go_back()
    assert not trail.go_back()
    assert shown == ["comparison", "library"]


def test_home_begins_a_new_trail() -> None:
    trail = Trail("library")
    for place in ("library", "comparison", "library"):
        trail.visit(place, lambda: None)
    assert not trail.go_back()


def test_a_forgotten_place_is_passed_over() -> None:
    shown: list[str] = []
    trail = Trail("library")
    for place in ("library", "study", "comparison"):
        trail.visit(place, lambda place=place: shown.append(place))
    trail.forget("study")
    assert trail.go_back()
    assert shown == ["library"]

import pytest

from diffstudy.quiz.similarity import clusters, jaccard, joined


def test_jaccard_is_the_shared_part() -> None:
    assert jaccard({"dry", "wind"}, {"wind", "dry"}) == 1
    assert jaccard({"dry", "wind"}, {"wind", "dew"}) == pytest.approx(1 / 3)
    assert jaccard(set(), set()) == 0


def test_clusters_join_what_is_alike_through_others_and_name_the_smallest() -> None:
    stems = {"c": {"a", "b"}, "b": {"b", "c"}, "a": {"c", "d"}, "z": {"x"}}
    assert clusters(stems, 0.3) == {"a": "a", "b": "a", "c": "a", "z": "z"}


def test_the_order_of_reading_makes_no_difference() -> None:
    stems = {"one": {"p", "q"}, "two": {"p", "q", "r"}, "six": {"m"}}
    assert clusters(stems, 0.5) == clusters(dict(reversed(stems.items())), 0.5)


def test_what_joins_takes_the_nearest_cluster_and_draws_none_together() -> None:
    known = {"a": {"p", "q", "r"}, "b": {"s", "t", "u"}}
    found = clusters(known, 0.4)
    more = {"x": {"p", "q", "r", "s", "t"}, "y": {"v", "w"}}
    assert joined(more, known, found, 0.4) == {"x": "a", "y": "y"}
    assert joined(more, {}, {}, 0.4) == {"x": "x", "y": "y"}

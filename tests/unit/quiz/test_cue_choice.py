import random
from collections import Counter

import pytest

from diffstudy.domain.cue import Cue, CueKind
from diffstudy.quiz.cue_choice import choose_cue


def cue(key: str, kind: CueKind = CueKind.EXAMPLE, cluster: str = "") -> Cue:
    return Cue(key, "t", "c", kind, key, key, cluster=cluster or key)


def test_what_was_shown_longest_ago_comes_first() -> None:
    cues = [cue("a"), cue("b"), cue("c"), cue("d")]
    shown = ["b", "d", "a", "c"]
    for seed in range(20):
        assert choose_cue(cues, shown, [], random.Random(seed)).key == "c"
        assert choose_cue(cues, shown[:3], [], random.Random(seed)).key == "c"


def test_only_the_last_time_that_a_cue_was_shown_counts() -> None:
    cues = [cue("a"), cue("b")]
    assert choose_cue(cues, ["a", "b", "a"], [], random.Random(1)).key == "b"


def test_the_last_three_clusters_are_avoided_where_that_is_possible() -> None:
    cues = [cue("a", cluster="x"), cue("b", cluster="y")]
    for seed in range(20):
        rng = random.Random(seed)
        assert choose_cue(cues, ["b"], ["x"], rng).key == "b"
        assert choose_cue(cues, [], ["p", "q", "r", "x"], rng).key in {"a", "b"}
        assert choose_cue(cues, ["a"], ["x", "y"], rng).key == "b"


def test_kinds_come_about_three_to_two_to_one() -> None:
    """Whatever else a page has: a quiz line is like an example, an FAQ like a definition."""
    cues = [cue(kind.value, kind) for kind in CueKind if kind is not CueKind.PASSAGE]
    rng = random.Random(7)
    counts = Counter(choose_cue(cues, [], [], rng).kind for _ in range(6_000))
    assert counts[CueKind.EXAMPLE] + counts[CueKind.QUIZ] == pytest.approx(3_000, abs=150)
    assert counts[CueKind.DEFINITION] + counts[CueKind.FAQ] == pytest.approx(2_000, abs=150)
    assert counts[CueKind.CELL] + counts[CueKind.VERDICT] == pytest.approx(1_000, abs=120)
    assert counts[CueKind.QUIZ] == pytest.approx(1_500, abs=150)


def test_a_quiz_line_comes_as_often_as_an_example() -> None:
    cues = [cue(kind.value, kind) for kind in (CueKind.QUIZ, CueKind.EXAMPLE)]
    rng = random.Random(7)
    counts = Counter(choose_cue(cues, [], [], rng).kind for _ in range(2_000))
    assert counts[CueKind.QUIZ] == pytest.approx(1_000, abs=90)


def test_without_cues_there_is_nothing_to_choose() -> None:
    with pytest.raises(ValueError, match="no cue"):
        choose_cue([], [], [], random.Random(1))

from itertools import product
from statistics import correlation, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.class_figures import (
    CELL_FROM,
    DISCRIMINATION_FROM,
    confusion_table,
    item_figures,
    reteach_pairs,
    term_shares,
)
from diffstudy.domain.marked import MarkedAttempt, Naming
from tests.unit.domain.marked_attempts import A, B, C, answer, attempt, said

ITEMS = tuple(f"i{number}" for number in range(6))
TERMS = (A, B, C)

grids = st.lists(
    st.lists(st.booleans(), min_size=len(ITEMS), max_size=len(ITEMS)), min_size=1, max_size=20
)
namings = st.builds(
    Naming,
    st.sampled_from(TERMS),
    st.none() | st.sampled_from(TERMS),
    st.just(()) | st.just(TERMS),
)


def class_of(grid: list[list[bool]]) -> list[MarkedAttempt]:
    return [
        attempt([answer(item, right) for item, right in zip(ITEMS, row, strict=True)], uid=str(n))
        for n, row in enumerate(grid)
    ]


@given(grids)
def test_an_item_tells_apart_those_who_know_the_rest(grid: list[list[bool]]) -> None:
    for place, found in enumerate(item_figures(ITEMS, class_of(grid))):
        own = [float(row[place]) for row in grid]
        rest = [sum(row) - row[place] for row in grid]
        assert found.share_right == pytest.approx(sum(own) / len(own))
        varies = len(set(own)) > 1 and len(set(rest)) > 1
        if len(grid) < DISCRIMINATION_FROM or not varies:
            assert found.discrimination is None
        else:
            assert found.discrimination == pytest.approx(correlation(own, rest))


def test_an_item_says_what_was_given_instead_and_how_long_it_took() -> None:
    answers = [("b", 2_000), ("c", 9_000), ("b", 4_000), ("", 1_000)]
    attempts = [attempt([answer("i", False, ms=ms, given=text)]) for text, ms in answers]
    attempts.append(attempt([answer("i", True, ms=3_000, given="a")]))
    attempts.append(attempt([], items=("i",)))
    found = item_figures(["i", "never"], attempts)
    assert (found[0].wrong_chosen, found[0].wrong_times) == ("b", 2)
    assert (found[0].shown, found[0].answered, found[0].right) == (6, 5, 1)
    assert found[0].median_ms == 3_000
    assert (found[1].share_right, found[1].median_ms, found[1].shown) == (None, None, 0)


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=9))
def test_the_median_is_the_middle_one(times: list[int]) -> None:
    attempts = [attempt([answer("i", True, ms=ms)]) for ms in times]
    assert item_figures(["i"], attempts)[0].median_ms == int(median(times))


def test_a_cell_is_hidden_until_enough_answers_could_have_said_it() -> None:
    few = [attempt([said("i", A, B) for _ in range(CELL_FROM - 1)])]
    assert confusion_table((A, B), few).cells == ((None, None), (None, None))
    enough = [*few, attempt([said("i", A, A)])]
    found = confusion_table((A, B), enough)
    assert found.cells == ((1, CELL_FROM - 1), (None, None))
    assert found.asked == ((CELL_FROM, CELL_FROM), (0, 0))


def test_a_zero_is_shown_where_the_other_term_could_have_been_said() -> None:
    right = [attempt([said("i", A, A) for _ in range(CELL_FROM)])]
    assert confusion_table((A, B, C), right).cells[0] == (CELL_FROM, 0, None)
    typed = [attempt([said("i", A, None, offered=()) for _ in range(CELL_FROM)])]
    assert confusion_table((A, B, C), typed).cells[0] == (0, 0, 0)


@given(st.lists(st.lists(namings, max_size=4), max_size=8))
def test_a_pair_counts_what_the_two_cells_of_the_table_count(students: list[list[Naming]]) -> None:
    attempts = {
        str(n): attempt([answer("i", each.truth == each.chosen, naming=each) for each in given])
        for n, given in enumerate(students)
    }
    said_for = {
        (truth, chosen): sum(
            each.truth == truth and each.chosen == chosen for given in students for each in given
        )
        for truth, chosen in product(TERMS, TERMS)
    }
    pairs = {each.terms: each for each in reteach_pairs(attempts)}
    for one, other in product(TERMS, TERMS):
        if one < other:
            wrong = said_for[one, other] + said_for[other, one]
            found = pairs.get((one, other)) or pairs.get((other, one))
            assert (found.wrong if found else 0) == wrong
            if found:
                first, second = found.terms
                assert found.first_for_second == said_for[first, second]
                assert found.first_for_second >= found.second_for_first
                assert found.wrong <= found.asked
    assert [each.wrong for each in reteach_pairs(attempts)] == sorted(
        (each.wrong for each in pairs.values()), reverse=True
    )


def test_a_wrong_answer_that_names_no_term_still_mixes_its_pair_up() -> None:
    attempts = {
        "ann": attempt([answer("i", False, given="False"), answer("j", True, given="True")]),
        "ben": attempt([answer("i", False, given="")]),
    }
    (found,) = reteach_pairs(attempts)
    assert (set(found.terms), found.wrong, found.students, found.asked) == ({A, B}, 1, 1, 3)
    assert (found.first_for_second, found.second_for_first) == (0, 0)


def test_terms_are_counted_by_what_was_asked_for() -> None:
    work = attempt([said("i", A, B), said("j", B, B), answer("k", True)])
    shares = {each.term: (each.right, each.asked) for each in term_shares(TERMS, [work])}
    assert shares == {A: (1, 2), B: (1, 1), C: (0, 0)}
    assert term_shares((C,), [work])[0].share is None

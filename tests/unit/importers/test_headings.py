import math

import pytest

from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.headings import (
    HeadingReading,
    heading_readings,
    only_headed_side,
    with_near_headings,
)
from diffstudy.importers.page.lines import Line, LineKind


def _blocks(*headings: int | None) -> list[DefinitionBlock]:
    line = Line(1, "Hail", LineKind.PARAGRAPH)
    return [DefinitionBlock(at, each, line, ()) for at, each in enumerate(headings)]


@pytest.mark.parametrize(
    ("headings", "side"), [((None, 0), 0), ((1, None, 1), 1), ((0, 1), None), ((None,), None)]
)
def test_the_only_headed_side(headings: tuple[int | None, ...], side: int | None) -> None:
    assert only_headed_side(_blocks(*headings)) == side


@pytest.mark.parametrize("headings", [(None, None), (0, 1), ()])
def test_what_all_blocks_have_in_common_says_nothing(headings: tuple[int | None, ...]) -> None:
    (reading,) = heading_readings(_blocks(*headings), ("Hail", "Rain"))
    assert reading.odds(None)[0] == reading.odds(None)[1]


def test_the_likeliest_reading_is_that_long_headings_survived() -> None:
    readings = heading_readings(_blocks(0, None), ("Acid Rain", "Hail"))
    likeliest = max(readings, key=lambda each: each.share)
    first, second = likeliest.odds(None)
    assert second - first > 4
    assert sum(each.share for each in readings) == pytest.approx(1.0)


def test_a_heading_speaks_for_its_term_under_every_reading() -> None:
    for reading in heading_readings(_blocks(0, None), ("Acid Rain", "Hail")):
        first, second = reading.odds(0)
        assert first - second > 5
        first, second = reading.odds(1)
        assert second - first > 5


def test_headings_lost_at_random_say_nothing_where_they_are_missing() -> None:
    assert HeadingReading(1.0, (0.3, 0.3)).odds(None) == (math.log(0.3), math.log(0.3))


def _headed(heading: int | None, heading_at: int, definition_at: int) -> DefinitionBlock:
    line = Line(definition_at, "Hail", LineKind.PARAGRAPH)
    above = Line(heading_at, "Acid Rain", LineKind.PARAGRAPH)
    return DefinitionBlock(definition_at, heading, line, (), above if heading is not None else None)


def test_a_heading_whose_own_definition_is_lost_is_not_the_next_ones() -> None:
    blocks = [_headed(0, 1, 3), _headed(None, 0, 6), _headed(0, 8, 12), _headed(0, 14, 16)]
    assert [each.heading for each in with_near_headings(blocks)] == [0, None, None, 0]


def test_headings_are_near_where_all_stand_at_one_distance() -> None:
    blocks = [_headed(0, 1, 5), _headed(1, 7, 11)]
    assert [each.heading for each in with_near_headings(blocks)] == [0, 1]

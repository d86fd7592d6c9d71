import pytest

from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.lines import Line, LineKind
from diffstudy.importers.page.style import habit_odds, openings, settings

_A, _B, _UNKNOWN = (1.0, 0.0), (0.0, 1.0), (0.0, 0.0)


def _block(definition: str, *examples: str) -> DefinitionBlock:
    def line(text: str) -> Line:
        return Line(1, text, LineKind.PARAGRAPH)

    return DefinitionBlock(0, None, line(definition), tuple(map(line, examples)))


@pytest.mark.parametrize(
    ("one", "alike", "other"),
    [
        ("To gather hail.", "To measure the sky", "A gathering of hail."),
        ("The act of hailing.", "The slow process of thawing", "The hail itself."),
        ("Keeps hail away.", "Often falls at night.", "To keep hail away"),
        ("(Physics) To thaw", "To freeze", "Frozen"),
    ],
)
def test_definitions_that_begin_alike(one: str, alike: str, other: str) -> None:
    first, second, third = openings([_block(one), _block(alike), _block(other)])
    assert first == second != third


def test_what_stands_around_a_definition_is_a_form() -> None:
    blocks = [
        _block("Hail"),
        _block("Hail", "It hailed."),
        _block("Hail", "A hail of stones"),
        _block("(Physics) Hail", "It hailed."),
    ]
    assert settings(blocks) == ("bare", "sentence", "fragment", "label")


def test_a_block_is_of_the_side_that_has_its_form() -> None:
    forms = ("to", "a", "to", "a", "to", "a", "to")
    odds = habit_odds(forms, [_A, _B, _A, _B, _A, _B, _UNKNOWN])
    assert odds[6] > 0.5
    assert habit_odds(forms, [_B, _A, _B, _A, _B, _A, _UNKNOWN])[6] < -0.5


def test_near_neighbours_count_more_than_far_ones() -> None:
    forms = ("to", "a") * 4 + ("to",)
    # Far away the form belongs to the second term, near by to the first.
    known = [_B, _A, _B, _A, _A, _B, _A, _B, _UNKNOWN]
    assert habit_odds(forms, known)[8] > 0


def test_a_form_that_all_have_says_nothing() -> None:
    assert habit_odds(("a", "a"), [_A, _UNKNOWN]) == (0.0, 0.0)


def test_blocks_of_unknown_sides_say_nothing() -> None:
    assert habit_odds(("a", "to", "a"), [_UNKNOWN] * 3) == (0.0, 0.0, 0.0)

from dataclasses import replace

import pytest

from diffstudy.domain.comparison import QUIZ_FROM
from diffstudy.importers.page.attribution import attribute
from diffstudy.importers.page.block_bounds import with_bounds_by_wording
from diffstudy.importers.page.definitions import read_blocks
from diffstudy.importers.page.example_look import ExampleLook
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.lines import classify
from diffstudy.importers.page.sections import split_sections
from diffstudy.importers.page.spacing import Spacing, spacing_of
from diffstudy.importers.page.wording import page_words

_WORDS = ("Fog", "Mist")


def _bounds(
    text: str, spacing: Spacing | None = Spacing.AS_PRINTED
) -> list[tuple[str, tuple[str, ...]]]:
    blocks = with_bounds_by_wording(read_blocks(classify(text), _WORDS), _WORDS, spacing)
    return [(block.definition.text, tuple(e.text for e in block.examples)) for block in blocks]


def test_an_example_whose_definition_is_lost_stays_an_example() -> None:
    text = "\n\nThick air.\nFog came.\n\n\nWe lost our way in the mist above Lucerne.\n"
    assert _bounds(text) == [
        ("Thick air.", ("Fog came.",)),
        ("", ("We lost our way in the mist above Lucerne.",)),
    ]


def test_a_line_that_may_be_an_example_is_shown_and_not_asked() -> None:
    text = "\n\nThick air.\nFog came.\n\n\nLanterns along the wall of the harbour\n"
    page = ("Lanterns stand along the wall.", "Thin air.")
    blocks = with_bounds_by_wording(
        read_blocks(classify(text), _WORDS), _WORDS, Spacing.AS_PRINTED, page
    )
    assert [block.may_be_example for block in blocks] == [False, True]
    families = TermFamilies(_WORDS)
    headed = [replace(block, heading=at) for at, block in enumerate(blocks)]
    sure, doubtful = attribute(headed, families, page_words([], [], families))
    assert sure.confidence == 1.0
    assert (doubtful.side, doubtful.confidence < QUIZ_FROM) == (1, True)
    assert "may be the example" in doubtful.reason


def test_a_full_copy_has_lost_nothing() -> None:
    text = "\nFog\n\nWe lost our way in the fog above Lucerne.\n\nMist\n\nThin air.\n"
    assert [definition for definition, _ in _bounds(text)] == [
        "We lost our way in the fog above Lucerne.",
        "Thin air.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The state of being foggy.",
        "To cover with mist, or as if with mist",
        "(Physics) Drops that hang in the air;",
        "In meteorology, fog is a cloud that touches the ground.",
        "Thicker than mist and slower to lift.",
    ],
)
def test_definitions_do_not_look_like_examples(text: str) -> None:
    page = (text, "Thick fog is slow to lift, and mist is thin.", "Clouds that touch the ground.")
    assert ExampleLook(TermFamilies(_WORDS), _WORDS, page).log_odds(text) < 1.5


def test_words_that_the_page_does_not_know_speak_for_an_example() -> None:
    text = "Lanterns along the harbour wall"
    told = "Lanterns stand along the wall of every harbour."
    known = ExampleLook(TermFamilies(_WORDS), _WORDS, (text, told))
    unknown = ExampleLook(TermFamilies(_WORDS), _WORDS, (text, "Thin air."))
    assert unknown.log_odds(text) > known.log_odds(text) + 1
    assert known.log_odds(text, beside=[told]) == unknown.log_odds(text)


def test_a_run_without_blank_lines_is_cut_by_its_wording() -> None:
    text = (
        "A cloud that lies on the ground, or close to it.\nThe ferry waited for the fog to lift.\n"
        "Any thin veil of water drops.\nTo make dim, or to become so.\n"
        "Her glasses misted when she came in."
    )
    assert [definition for definition, _ in _bounds(text, None)] == [
        "A cloud that lies on the ground, or close to it.",
        "Any thin veil of water drops.",
        "To make dim, or to become so.",
    ]


@pytest.mark.parametrize(
    ("text", "spacing"),
    [
        ("Fog vs. Mist\n\n\nFAQ\n\nWhy?\n\nSo.", Spacing.AS_PRINTED),
        ("Fog vs. Mist\n\nFAQ\n\nWhy?\n\nSo.", Spacing.ONE_EACH),
        ("Fog vs. Mist\n\nFAQ\n\nWhy?\nSo.", Spacing.BETWEEN_BLOCKS),
        ("Fog vs. Mist\nFAQ\nWhy?\nSo.", None),
    ],
)
def test_the_page_shows_how_its_blank_lines_were_kept(text: str, spacing: Spacing | None) -> None:
    assert spacing_of(split_sections(classify(text))) is spacing

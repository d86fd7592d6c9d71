"""Spans keep the text whole and mark what they should; blocks break and balance as they claim."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from diffstudy.gui.theme import colour, font, theme, tokens
from diffstudy.gui.widgets.reading_text import spoken
from diffstudy.gui.widgets.rich_text import (
    SpanKind,
    blank,
    bold,
    cue,
    marked,
    plain,
    term,
    with_blanks,
    with_bold,
    with_terms,
)
from diffstudy.gui.widgets.term_text import HEADER_SIZES, fitted_term
from diffstudy.gui.widgets.text_block import BLANK_WIDTH, TextBlock
from tests.gui.conftest import Dress

pytestmark = pytest.mark.needs_qt

TALL = "Ågjpqy Éß"
LONG = "Rain that has taken up acid wears the limestone away, drop by drop, over many years."


def painted(block: TextBlock, width: float, *, around: int = 30) -> QImage:
    """The block on white, with room around it so that nothing it paints is lost."""
    height = block.height_for(width)
    image = QImage(round(width) + 2 * around, height + 2 * around, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    block.paint(painter, QRectF(around, around, width, height))
    painter.end()
    return image


def ink_rows(image: QImage) -> list[int]:
    white = QColor(Qt.GlobalColor.white)
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y) != white for x in range(image.width()))
    ]


def longest_stroke(image: QImage, y: int, side: int) -> int:
    """The longest unbroken run of a side's hue in a row of pixels."""
    wanted = colour("a_mid" if side == 0 else "b_mid")
    row = [image.pixelColor(x, y) for x in range(image.width())]
    hits = [abs(p.hue() - wanted.hue()) < 8 and p.saturation() > 60 for p in row]
    return max(len(list(run)) if hit else 0 for hit, run in groupby(hits))


def test_terms_are_marked_once_each_and_as_whole_words() -> None:
    spans = with_terms(
        "Magmatic rock: magma is not lava, and Lava is not magma.", ("Lava", "Magma")
    )
    assert [(s.text, s.kind, s.side) for s in spans if s.kind is SpanKind.TERM] == [
        ("magma", SpanKind.TERM, 1),
        ("lava", SpanKind.TERM, 0),
    ]


def test_a_term_inside_the_other_is_not_marked_twice() -> None:
    spans = with_terms("Random error differs from error.", ("Random error", "Error"))
    assert [s.text for s in spans] == ["Random error", " differs from ", "error", "."]


def test_the_headword_is_bold_with_its_ending() -> None:
    assert with_bold("Two volcanoes erupted.", "volcano") == (
        plain("Two "),
        bold("volcanoes"),
        plain(" erupted."),
    )
    assert with_bold("No mention.", "lava") == (plain("No mention."),)


def test_cue_ranges_and_blanks() -> None:
    assert marked("It carries rock.", [(3, 15)]) == (plain("It "), cue("carries rock"), plain("."))
    assert with_blanks("____ moves, ____.", "____") == (
        blank(),
        plain(" moves, "),
        blank(),
        plain("."),
    )
    assert spoken(with_blanks("The ____ moves.", "____")) == "The blank moves."


@given(
    st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4)
)
def test_marking_never_changes_the_text(text: str, pairs: list[tuple[int, int]]) -> None:
    ranges = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in pairs]
    assert "".join(span.text for span in marked(text, ranges)) == text


@given(st.text(max_size=60), st.text(max_size=6), st.text(max_size=6))
def test_finding_terms_never_changes_the_text(text: str, first: str, second: str) -> None:
    assert "".join(span.text for span in with_terms(text, (first, second))) == text
    assert "".join(span.text for span in with_bold(text, first)) == text


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("style", tuple(tokens()["type"]["scale"]))
def test_no_stroke_leaves_the_block(style: str, scale: float, dress: Dress) -> None:
    dress(text_scale=scale)
    block = TextBlock([plain(TALL)], style)
    width = block.natural_width()
    rows = ink_rows(painted(block, width))
    assert rows[0] >= 30
    assert rows[-1] < 30 + block.height_for(width)


def test_lines_stand_at_the_height_of_their_style() -> None:
    block = TextBlock([plain(LONG)], "read")
    assert block.line_height == round(16 * 1.55)
    height = block.height_for(200)
    assert height == block.lines * block.line_height
    assert block.lines > 2


def test_a_word_is_broken_only_where_it_cannot_fit() -> None:
    block = TextBlock([plain("Antidisestablishmentarianism")], "read")
    assert block.height_for(block.widest_word()) == block.line_height
    assert block.height_for(60) > block.line_height


def test_balanced_lines_are_about_equally_long() -> None:
    width = TextBlock([plain(LONG)], "prompt").natural_width() * 0.6
    greedy = TextBlock([plain(LONG)], "prompt", align=Qt.AlignmentFlag.AlignHCenter)
    even = TextBlock([plain(LONG)], "prompt", balanced=True, align=Qt.AlignmentFlag.AlignHCenter)
    assert greedy.height_for(width) == even.height_for(width)

    def last_line(block: TextBlock) -> int:
        image = painted(block, width, around=0)
        top = image.height() - block.line_height
        white = QColor(Qt.GlobalColor.white)
        columns = [
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y) != white for y in range(top, image.height()))
        ]
        return columns[-1] - columns[0]

    assert last_line(even) > last_line(greedy) * 1.1


def test_a_gap_is_as_wide_as_the_design_says(dress: Dress) -> None:
    for scale in (1.0, 2.0):
        dress(text_scale=scale)
        gap = TextBlock([plain("a"), blank(), plain("b")], "prompt").natural_width()
        rest = TextBlock([plain("ab")], "prompt").natural_width()
        assert gap - rest == pytest.approx(BLANK_WIDTH * scale, abs=3)


def test_cue_words_lie_on_the_highlighter_and_terms_have_their_line() -> None:
    image = painted(TextBlock([plain("It "), cue("carries"), plain(" rock")], "read"), 300)
    colours = {image.pixelColor(x, y).name() for x in range(360) for y in range(image.height())}
    assert {colour("mark").name(), colour("mark_line").name()} <= colours
    for side in (0, 1):
        image = painted(TextBlock([term("rock", side)], "prompt"), 300)
        longest = max(longest_stroke(image, y, side) for y in range(image.height()))
        assert longest > 50 if side == 0 else longest < 20


def test_a_long_term_shrinks_then_wraps_and_is_never_cut() -> None:
    short = fitted_term("Lava", 0, 400)
    assert short.lines == 0 or short.height_for(400) <= 2 * short.line_height
    wide = fitted_term("Photosynthesis", 0, 400).natural_width()
    tight = fitted_term("Photosynthesis", 0, wide - 20)
    assert tight.natural_width() <= wide - 20
    wrapped = fitted_term("Photosynthesis by bacteria in hot springs", 0, 300)
    assert wrapped.height_for(300) >= 2 * wrapped.line_height
    smallest = round(theme().text(HEADER_SIZES[-1]))
    assert wrapped.line_height == pytest.approx(smallest * 1.18, abs=1)
    assert font("term-xl").pixelSize() == HEADER_SIZES[0]


def test_a_script_that_runs_leftwards_begins_on_the_right() -> None:
    latin = painted(TextBlock([plain("sea.")], "read"), 300, around=0)
    hebrew = painted(TextBlock([plain("ים.")], "read"), 300, around=0)
    white = QColor(Qt.GlobalColor.white)

    def columns(image: QImage) -> list[int]:
        return [
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y) != white for y in range(image.height()))
        ]

    assert columns(latin)[-1] < 100
    assert columns(hebrew)[0] > 200

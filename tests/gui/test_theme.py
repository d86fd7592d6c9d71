"""Both sets of colours are complete and readable; fonts and measures are what the design says."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette, QRawFont
from PySide6.QtWidgets import QApplication

from diffstudy.gui import theme as theme_module
from diffstudy.gui.theme import (
    Look,
    Mode,
    Sides,
    Theme,
    apply_theme,
    colour,
    load_fonts,
    rail_fits_better,
    sides_stack,
    theme,
    theme_signals,
    tokens,
)

pytestmark = pytest.mark.needs_qt

GUI = Path(theme_module.__file__).parent
STYLES = tuple(tokens()["type"]["scale"])
MODES = ("light", "dark")
TEXT = {
    "bg": "ink ink2 ink3 a_ink b_ink ok_ink no_ink",
    "surface": "ink ink2 ink3 a_ink b_ink ok_ink no_ink",
    "sunken": "ink ink2 ink3 a_ink b_ink",
    "raised": "ink",
    "sel": "ink",
    "a_tint": "ink ink2 a_ink",
    "b_tint": "ink ink2 b_ink",
    "a_tint2": "ink a_ink",
    "b_tint2": "ink b_ink",
    "a_ink": "surface",
    "b_ink": "surface",
    "ok_ink": "surface",
    "ok_tint": "ok_ink",
    "no_tint": "no_ink",
    "mark": "mark_ink",
    "btn": "btn_ink",
    "btn_hover": "btn_ink",
}
GRAPHICS = {
    "bg": "line_strong focus a_mid b_mid btn",
    "surface": "line_strong focus a_mid b_mid mark_line no_ink btn heat2 heat4",
    "sunken": "line_strong focus a_mid b_mid ink2",
    "raised": "line_strong",
    "a_tint": "a_mid",
    "b_tint": "b_mid",
    "a_tint2": "focus",
    "b_tint2": "focus",
}
PAIRS = [
    (ink, ground, needed)
    for grounds, needed in ((TEXT, 4.5), (GRAPHICS, 3.0))
    for ground, inks in grounds.items()
    for ink in inks.split()
]


def luminance(colour: QColor) -> float:
    """Relative luminance of WCAG 2.2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    parts = map(linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(first: QColor, second: QColor) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("sides", Sides)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("ink", "ground", "needed"), PAIRS)
def test_every_pair_in_use_has_its_contrast(
    mode: str, sides: Sides, ink: str, ground: str, needed: float
) -> None:
    look = Theme(dark=mode == "dark", look=Look(sides=sides))
    assert contrast(look.colour(ink), look.colour(ground)) >= needed


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("ink", ["ink", "ink2", "ink3", "a_ink", "b_ink", "line_strong"])
def test_high_contrast_is_higher(mode: str, ink: str) -> None:
    usual = Theme(dark=mode == "dark")
    high = Theme(dark=mode == "dark", look=Look(sides=Sides.CONTRAST))
    of_usual = contrast(usual.colour(ink), usual.colour("surface"))
    assert contrast(high.colour(ink), high.colour("surface")) > of_usual


def test_a_reader_s_look_changes_lines_and_letters() -> None:
    loose = Theme(look=Look(line_spacing=1.4, typeface="inter"))
    assert loose.line_height("read") == pytest.approx(1.4 * Theme().line_height("read"))
    assert loose.line_height("ui") == Theme().line_height("ui")
    assert loose.font("read").families()[0] == "Inter"
    assert Theme().font("read").families()[0] == "Literata"


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


def test_both_themes_name_the_same_valid_colours() -> None:
    light, dark = (tokens()["colour"][mode] for mode in MODES)
    assert light.keys() == dark.keys()
    assert all(re.fullmatch("#[0-9A-F]{6}", value) for value in (*light.values(), *dark.values()))
    assert light["a_ink"] != dark["a_ink"]


def test_every_token_named_in_the_code_exists() -> None:
    source = "\n".join(path.read_text("utf-8") for path in GUI.rglob("*.py"))
    colours = set(re.findall(r'\bcolour\("(\w+)"', source))
    assert {"ink", "surface", "line"} < colours
    assert colours <= tokens()["colour"]["light"].keys()
    styles = set(re.findall(r'\bfont\("([\w-]+)"', source))
    assert "ui" in styles
    assert styles <= tokens()["type"]["scale"].keys()


@pytest.mark.parametrize("style", STYLES)
def test_each_style_finds_its_own_cut(style: str) -> None:
    wanted = tokens()["type"]["scale"][style]
    face = Theme().font(style)
    assert QRawFont.fromFont(face).familyName() == wanted["family"]
    assert QFontInfo(face).weight() == wanted["weight"]
    assert face.pixelSize() == wanted["px"]


def test_italics_are_drawn_not_slanted() -> None:
    for style, name in (("read", "Italic"), ("ui", "Italic"), ("term-s", "SemiBold Italic")):
        face = Theme().font(style)
        face.setItalic(True)
        assert QRawFont.fromFont(face).styleName() == name


def test_all_bundled_cuts_load() -> None:
    load_fonts.cache_clear()
    assert load_fonts() == 13


@pytest.mark.parametrize("style", STYLES)
def test_no_text_is_under_twelve_pixels(style: str) -> None:
    assert Theme(text_scale=0.9).font(style).pixelSize() >= 12
    assert Theme(text_scale=2.0).font(style).pixelSize() == 2 * Theme().font(style).pixelSize()


def test_space_and_controls_grow_slower_than_text() -> None:
    large = Theme(text_scale=2.0)
    assert (large.text(10), large.space(20), large.control(36)) == (20, 27, 63)


def test_reduced_motion_takes_all_time_out() -> None:
    assert Theme().duration("toast_stay") == 6000
    assert Theme(reduced_motion=True).duration("toast_stay") == 0


def test_large_text_reflows_like_a_narrow_window(qapp: QApplication) -> None:
    assert (sides_stack(719), sides_stack(720)) == (True, False)
    assert (rail_fits_better(1179), rail_fits_better(1180)) == (True, False)
    apply_theme(qapp, Mode.LIGHT, text_scale=2.0)
    assert (sides_stack(1439), sides_stack(1440)) == (True, False)
    assert (rail_fits_better(2359), rail_fits_better(2360)) == (True, False)


def test_a_change_takes_effect_at_once(qapp: QApplication) -> None:
    seen: list[Theme] = []

    def note() -> None:
        seen.append(theme())

    theme_signals().theme_changed.connect(note)
    apply_theme(qapp, Mode.DARK, text_scale=1.5)
    theme_signals().theme_changed.disconnect(note)
    assert seen == [Theme(dark=True, text_scale=1.5)]
    assert colour("bg").name().upper() == tokens()["colour"]["dark"]["bg"]
    assert qapp.palette().color(QPalette.ColorRole.Window) == colour("bg")
    assert qapp.font().pixelSize() == 21


def test_system_mode_follows_the_desktop_and_others_do_not(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    dark = [False]
    monkeypatch.setattr(theme_module, "system_prefers_dark", lambda: dark[0])
    apply_theme(qapp, Mode.SYSTEM, text_scale=1.25)
    assert not theme().dark
    dark[0] = True
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert theme() == Theme(dark=True, text_scale=1.25)
    apply_theme(qapp, Mode.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert not theme().dark

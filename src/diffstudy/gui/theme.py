"""Colours, type and measures, read from one file of tokens, and the two themes made of them.

Widgets ask at paint time (``colour("a_ink")``, ``font("read")``, ``space(8)``) and keep nothing,
so a change of theme or text size is one update. The platform's own dark mode is not enough: asking
the style hints for it did nothing on bare X11 and offscreen, hence a palette of our own on Fusion.
"""

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from diffstudy.runtime.paths import bundled


class Mode(StrEnum):
    """What the user asked for; SYSTEM follows the desktop."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Sides(StrEnum):
    """The colours of the two sides; shapes, letters and places never change."""

    BLUE_AND_RUST = "blue-rust"
    INK = "ink"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Look:
    """How a reader likes it.

    Args:
        sides: colours of the sides; high contrast raises that of everything else too.
        hatch: whether side B is hatched in bars and bands.
        line_spacing: of reading text, 1.0 for the usual.
        typeface: of terms, definitions and prompts: "literata" or "inter".
    """

    sides: Sides = Sides.BLUE_AND_RUST
    hatch: bool = True
    line_spacing: float = 1.0
    typeface: str = "literata"


@dataclass(frozen=True, slots=True)
class Theme:
    """What everything on screen is drawn from.

    Args:
        dark: the dark set of colours.
        text_scale: 0.9 to 2.0; text grows by it, space and controls by less.
        reduced_motion: every duration is 0.
        look: what the reader chose beside light and dark.
    """

    dark: bool = False
    text_scale: float = 1.0
    reduced_motion: bool = False
    look: Look = Look()

    def colour(self, token: str) -> QColor:
        """A colour of the set in use; KeyError for an unknown name."""
        return _colour("dark" if self.dark else "light", self.look.sides, token)

    def font(self, style: str) -> QFont:
        """A style of the type scale at the present text size; KeyError for an unknown name."""
        return QFont(_font(style, self.text_scale, self.look.typeface))

    def line_height(self, style: str) -> float:
        """Distance of two baselines of a style, in pixels."""
        loose = self.look.line_spacing if style.startswith(("read", "prompt")) else 1.0
        return float(_style(style)["line_height"]) * loose * self.font(style).pixelSize()

    def text(self, pixels: float) -> float:
        """A length that belongs to text (an icon beside a word, a badge): grows with it."""
        return pixels * self.text_scale

    def space(self, pixels: float) -> int:
        """A gap or margin: grows 35% as fast as the text."""
        return self._grown(pixels, "space")

    def control(self, pixels: float) -> int:
        """The height of a control: grows 75% as fast as the text."""
        return self._grown(pixels, "control")

    def duration(self, name: str) -> int:
        """Milliseconds of a movement, 0 where motion is reduced."""
        if self.reduced_motion:
            return 0
        return int(tokens()["motion"][f"{name}_ms"])

    def _grown(self, pixels: float, kind: str) -> int:
        growth = float(tokens()["growth"][kind])
        return round(pixels * (1 + growth * (self.text_scale - 1)))


class _ThemeSignals(QObject):
    theme_changed = Signal()


_signals = _ThemeSignals()
_current = Theme()
_wanted_mode = Mode.SYSTEM


@lru_cache(maxsize=1)
def tokens() -> dict[str, Any]:
    """The token file as it stands in ``resources/themes``."""
    path = bundled("resources") / "themes" / "tokens.json"
    values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return values


@lru_cache(maxsize=512)
def _colour(mode: str, sides: Sides, token: str) -> QColor:
    values = tokens()["colour"][mode]
    other = tokens()["sides"].get(sides, {}).get(mode, {}).get(token)
    # A choice of sides names a colour, or another token of the set that takes its place.
    return QColor(values[token] if other is None else values.get(other, other))


def _style(style: str) -> dict[str, Any]:
    values: dict[str, Any] = tokens()["type"]["scale"][style]
    return values


@lru_cache(maxsize=256)
def _font(style: str, text_scale: float, typeface: str) -> QFont:
    kind = tokens()["type"]
    values = _style(style)
    interface = values["family"] == "Inter" or typeface == "inter"
    families = kind["families"]["interface" if interface else "reading"]
    result = QFont()
    result.setFamilies(families if interface else [values["family"], *families])
    pixels = round(values["px"] * text_scale)
    result.setPixelSize(max(int(kind["minimum_px"]), pixels))
    result.setWeight(QFont.Weight(values["weight"]))
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if values["tracking_px"]:
        spacing = QFont.SpacingType.AbsoluteSpacing
        result.setLetterSpacing(spacing, values["tracking_px"] * text_scale)
    if interface:
        result.setFeature(QFont.Tag("tnum"), 1)
        result.setFeature(QFont.Tag("calt"), 0)
    else:
        result.setFeature(QFont.Tag("lnum"), 1)
    return result


def theme() -> Theme:
    """The theme in use."""
    return _current


def theme_signals() -> _ThemeSignals:
    """Carries ``theme_changed``; emitted after palette and font are in place."""
    return _signals


def colour(token: str) -> QColor:
    """Short for ``theme().colour``; not to be changed in place."""
    return _current.colour(token)


def font(style: str) -> QFont:
    """Short for ``theme().font``."""
    return _current.font(style)


def space(pixels: float) -> int:
    """Short for ``theme().space``."""
    return _current.space(pixels)


def control(pixels: float) -> int:
    """Short for ``theme().control``."""
    return _current.control(pixels)


def radius(name: str) -> int:
    """A corner radius by its token name; corners do not grow with text."""
    return int(tokens()["radius"][name])


def sides_stack(width: float) -> bool:
    """Whether a content area of this width is too narrow for A beside B."""
    return width / _current.text_scale < float(tokens()["breakpoints"]["stack_sides_below"])


def rail_fits_better(window_width: float) -> bool:
    """Whether a window of this width shows the labelled rail in place of the sidebar."""
    return window_width / _current.text_scale < float(tokens()["breakpoints"]["rail_below"])


@lru_cache(maxsize=1)
def load_fonts() -> int:
    """Make the bundled cuts known to Qt once per process; returns how many files were taken.

    All thirteen cuts together took 2 ms, so none is put off.
    """
    folder = bundled("resources") / "fonts"
    files = sorted(folder.glob("*.otf")) + sorted(folder.glob("*.ttf"))
    return sum(QFontDatabase.addApplicationFont(str(path)) >= 0 for path in files)


def system_prefers_dark() -> bool:
    """What the desktop asks for; False where it does not say."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def apply_theme(
    application: QApplication,
    mode: Mode | str = Mode.SYSTEM,
    *,
    text_scale: float = 1.0,
    reduced_motion: bool = False,
    look: Look | None = None,
) -> Theme:
    """Dress the whole application; takes effect at once, also while windows are open.

    Args:
        application: the running application.
        mode: light, dark, or whatever the desktop says now and later.
        text_scale: 0.9 to 2.0.
        reduced_motion: whether movements are to be left out.
        look: None for the usual one.
    """
    global _current, _wanted_mode  # noqa: PLW0603  one application, one look
    load_fonts()
    _listen_to_system()
    _wanted_mode = Mode(mode)
    dark = system_prefers_dark() if _wanted_mode is Mode.SYSTEM else _wanted_mode is Mode.DARK
    _current = Theme(dark, text_scale, reduced_motion, look or Look())
    if application.style().objectName().lower() != "fusion":
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setFont(font("ui"))
    application.setPalette(_palette())
    _signals.theme_changed.emit()
    return _current


@lru_cache(maxsize=1)
def _listen_to_system() -> None:
    QGuiApplication.styleHints().colorSchemeChanged.connect(_follow_system)


def _follow_system() -> None:
    application = QApplication.instance()
    if _wanted_mode is Mode.SYSTEM and isinstance(application, QApplication):
        apply_theme(
            application,
            Mode.SYSTEM,
            text_scale=_current.text_scale,
            reduced_motion=_current.reduced_motion,
            look=_current.look,
        )


def _palette() -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, token in {
        role.Window: "bg",
        role.WindowText: "ink",
        role.Base: "surface",
        role.AlternateBase: "sunken",
        role.Text: "ink",
        role.PlaceholderText: "ink3",
        role.Button: "surface",
        role.ButtonText: "ink",
        role.BrightText: "ink",
        role.Highlight: "sel",
        role.HighlightedText: "ink",
        role.Accent: "ink2",
        role.Link: "ink2",
        role.LinkVisited: "ink2",
        role.ToolTipBase: "btn",
        role.ToolTipText: "btn_ink",
        role.Light: "raised",
        role.Midlight: "surface",
        role.Mid: "line",
        role.Dark: "line_strong",
        role.Shadow: "line_strong",
    }.items():
        palette.setColor(target, colour(token))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, colour("ink3"))
    return palette

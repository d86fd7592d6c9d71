"""Every icon that the code names is shipped, renders, and takes the colour it is given."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from diffstudy.gui import icons
from diffstudy.gui.icons import (
    UnknownIcon,
    icon_names,
    icon_pixmap,
    icon_source,
    paint_icon,
    paint_logo,
)
from diffstudy.runtime.paths import bundled

pytestmark = pytest.mark.needs_qt

GUI = Path(icons.__file__).parent
WORD = r'"([a-z]+(?:-[a-z0-9]+)*)"'
NAMED = (
    rf"\b(?:icon|trailing)={WORD}",
    rf"\bpaint_icon\(\s*(?:\w+|QPainter\(self\)),\s*{WORD}",
    rf"\b(?:Icon|IconButton|EmptyState|FirstRunCard)\(\s*{WORD}",
    rf"\bset_icon\(\s*{WORD}",
    rf'\bPlace\(\s*"[^"]+",\s*"[^"]+",\s*{WORD}',
)


def named_icons() -> set[str]:
    source = "\n".join(path.read_text("utf-8") for path in GUI.rglob("*.py"))
    return {name for pattern in NAMED for name in re.findall(pattern, source)}


def inked(image: QImage) -> set[str]:
    """Colours of the pixels that are fully covered."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def near(first: QColor, second: QColor) -> bool:
    """Equal but for the rounding of translucent layers."""
    pairs = (
        (first.red(), second.red()),
        (first.green(), second.green()),
        (first.blue(), second.blue()),
    )
    return all(abs(one - other) <= 2 for one, other in pairs)


def test_every_icon_named_in_the_code_is_shipped() -> None:
    named = named_icons()
    assert {"search", "hard-drive", "circle-alert"} < named
    assert named <= set(icon_names())


@pytest.mark.parametrize("name", sorted(set(icon_names()) - {"diffstudy"}))
def test_each_icon_takes_its_tint_and_nothing_else(name: str) -> None:
    assert 'stroke-width="1.75"' in icon_source(name)
    image = icon_pixmap(name, QColor("#6a35d9"), 48).toImage()
    covered = inked(image)
    assert covered
    assert all(near(QColor(colour), QColor("#6a35d9")) for colour in covered)


def test_a_pixmap_has_the_pixels_of_its_screen() -> None:
    pixmap = icon_pixmap("check", QColor("black"), 18, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (36, 2.0)


def test_an_unknown_icon_is_a_mistake_of_ours() -> None:
    with pytest.raises(UnknownIcon):
        icon_source("no-such-icon")


def test_an_icon_is_painted_around_its_centre() -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_icon(painter, "plus", QColor("#123456"), QPointF(20, 20), 24)
    painter.end()
    assert near(image.pixelColor(20, 20), QColor("#123456"))
    assert image.pixelColor(2, 2).alpha() == 0


def test_the_sign_has_a_half_disc_and_a_block() -> None:
    image = QImage(26, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_logo(painter, QColor("#0000ff"), QColor("#ff0000"), QRectF(0, 0, 26, 24))
    painter.end()
    assert image.pixelColor(1, 2).alpha() == 0
    assert image.pixelColor(6, 12).name() == "#0000ff"
    assert image.pixelColor(19, 12).name() == "#ff0000"
    assert image.pixelColor(12, 12).alpha() == 0


def test_licences_lie_beside_the_files() -> None:
    resources = bundled("resources")
    assert "ISC" in (resources / "icons" / "LICENSE-lucide.txt").read_text("utf-8")
    for face in ("Inter", "Literata"):
        text = (resources / "fonts" / f"{face}-OFL.txt").read_text("utf-8")
        assert "SIL Open Font License, Version 1.1" in text

"""Line icons, tinted when they are painted so that a theme change needs no second set of files.

The drawings are Lucide's, one SVG each, with ``currentColor`` in place of a colour. The program's
own sign is drawn here too: it keeps its two colours but follows the theme's side inks.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from diffstudy.runtime.paths import bundled


class UnknownIcon(KeyError):
    """The program named an icon that it does not ship: a mistake of ours, found by a test."""


@lru_cache(maxsize=128)
def icon_source(name: str) -> str:
    """The SVG text of an icon; raises UnknownIcon."""
    path = bundled("resources") / "icons" / f"{name}.svg"
    if not path.is_file():
        raise UnknownIcon(name)
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _rendered(name: str, rgba: int, pixels: int) -> QPixmap:
    # QtSvg costs about 3 ms to load; a window without icons never pays it.
    from PySide6.QtSvg import QSvgRenderer

    colour = QColor.fromRgba(rgba)
    source = icon_source(name).replace("currentColor", colour.name())
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


def icon_pixmap(name: str, colour: QColor, size: int, dpr: float = 1.0) -> QPixmap:
    """An icon as a pixmap.

    Args:
        name: file name in ``resources/icons`` without its ending.
        colour: tint of every stroke.
        size: edge in device-independent pixels.
        dpr: device pixels per such pixel.

    Raises:
        UnknownIcon: there is no such file.
    """
    pixmap = QPixmap(_rendered(name, colour.rgba(), round(size * dpr)))
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


def paint_icon(painter: QPainter, name: str, colour: QColor, centre: QPointF, size: int) -> None:
    """Paint an icon around a centre, on whole device pixels so that its strokes stay crisp."""
    dpr = painter.device().devicePixelRatioF()
    x = round((centre.x() - size / 2) * dpr) / dpr
    y = round((centre.y() - size / 2) * dpr) / dpr
    painter.drawPixmap(QPointF(x, y), icon_pixmap(name, colour, size, dpr))


def paint_logo(painter: QPainter, first: QColor, second: QColor, box: QRectF) -> None:
    """Paint the sign of the program: half a disc for side A, a rounded block for side B.

    Args:
        painter: where to.
        first: ink of side A.
        second: ink of side B.
        box: place; the drawing is 26 wide on 24 high and is centred in it.
    """
    scale = min(box.width() / 26, box.height() / 24)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center() - QPointF(13 * scale, 12 * scale))
    painter.scale(scale, scale)
    half = QPainterPath(QPointF(11, 1))
    half.arcTo(QRectF(0, 1, 22, 22), 90, 180)
    half.closeSubpath()
    painter.fillPath(half, first)
    block = QPainterPath()
    block.addRoundedRect(QRectF(14, 1, 11, 22), 2.4, 2.4)
    painter.fillPath(block, second)
    painter.restore()


def icon_names() -> tuple[str, ...]:
    """Every icon that is shipped."""
    folder = bundled("resources") / "icons"
    return tuple(sorted(path.stem for path in folder.glob("*.svg")))

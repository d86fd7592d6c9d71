"""A control for each kind of setting, made from its declaration."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QHBoxLayout, QSizePolicy, QWidget

from diffstudy.domain.language import decimal_text, later, tr
from diffstudy.gui.pages.settings_sides import SidesChoice
from diffstudy.gui.theme import colour, control, font, radius, space, theme, theme_signals
from diffstudy.gui.widgets.buttons import IconButton
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.painting import draw_box, text_width
from diffstudy.gui.widgets.ringed import Ringed
from diffstudy.gui.widgets.size_slider import SizeSlider
from diffstudy.gui.widgets.spoken_words import percent
from diffstudy.gui.widgets.switches import Combo, Segmented, Toggle
from diffstudy.runtime.setting_info import SettingInfo

Changed = Callable[[object], None]

_SEGMENTS_AT_MOST = 3
_WORDS: dict[object, str] = {
    "system": later("Match system"),
    "light": later("Light"),
    "dark": later("Dark"),
    "on": later("On"),
    "off": later("Off"),
    "en": "English",
    "de": "Deutsch",
    "literata": "Literata",
    "inter": "Inter",
    "normal": "Normal",
    "fewer": later("Fewer"),
    "fewest": later("Fewest"),
}
_SPACINGS = {1.0: later("Normal"), 1.2: later("Wide"), 1.4: later("Widest")}
_ICONS = {"light": "sun", "dark": "moon", "system": "monitor"}
_UNITS = {
    "day_starts_at": later("{number}:00"),
    "maximum_interval": later("{number} days"),
    "minutes_a_day": later("{number} min"),
}
_SHARES = {"desired_retention", "typed_share", "text_size"}


@dataclass(frozen=True, slots=True)
class SettingControl:
    """A widget, and how to make it show a value without telling anybody."""

    widget: QWidget
    show_value: Callable[[object], None]


def control_for(
    info: SettingInfo,
    value: object,
    changed: Changed,
    options: Sequence[tuple[str, object]] = (),
) -> SettingControl:
    """Build the control of a setting; ``changed`` gets each new value in the setting's type.

    Args:
        options: texts and values to choose from where the declaration cannot list them.
    """
    if options:
        return _offered(info, value, changed, options)
    if isinstance(info.default, bool):
        return _toggle(info, value, changed)
    if info.name == "text_size":
        return _slider(info, value, changed)
    if info.name == "side_colours":
        return _sides(info, value, changed)
    if info.choices and len(info.choices) <= _SEGMENTS_AT_MOST:
        return _segmented(info, value, changed)
    if info.choices:
        return combo_for(info, value, changed)
    if isinstance(info.default, str):
        return _text(info, value, changed)
    return _number(info, value, changed)


def shown_value(info: SettingInfo, value: object) -> str:
    """Return a value as the form says it."""
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    if isinstance(value, str):
        return tr(_WORDS[value]) if value in _WORDS else value or tr("none")
    if info.name == "line_spacing" and isinstance(value, float):
        return tr(_SPACINGS[value]) if value in _SPACINGS else decimal_text(value, 1)
    if isinstance(value, int | float) and info.name in _SHARES:
        return percent(value)
    unit = _UNITS.get(info.name)
    return str(value) if unit is None else tr(unit, number=value)


def _toggle(info: SettingInfo, value: object, changed: Changed) -> SettingControl:
    toggle = Toggle(info.label, checked=bool(value))
    toggle.clicked.connect(lambda on: changed(bool(on)))
    return SettingControl(toggle, lambda new: toggle.setChecked(bool(new)))


def _segmented(info: SettingInfo, value: object, changed: Changed) -> SettingControl:
    icons = _ICONS if info.name == "theme" else {}
    options = [(shown_value(info, c), c, icons.get(str(c))) for c in info.choices]
    segmented = Segmented(info.label, options)
    segmented.choose(value)
    segmented.chosen.connect(changed)
    return SettingControl(segmented, segmented.choose)


def combo_for(info: SettingInfo, value: object, changed: Changed) -> SettingControl:
    """Build a drop-down of the values that a setting may have."""
    combo = Combo(info.label, [(shown_value(info, choice), choice) for choice in info.choices])
    combo.choose(value)
    combo.activated.connect(lambda _: changed(combo.currentData()))
    return SettingControl(combo, combo.choose)


def _offered(
    info: SettingInfo, value: object, changed: Changed, options: Sequence[tuple[str, object]]
) -> SettingControl:
    known = {each for _, each in options}
    # What was chosen once is still shown where it is no longer among them.
    combo = Combo(info.label, [*options, *([] if value in known else [(str(value), value)])])
    combo.choose(value)
    combo.activated.connect(lambda _: changed(combo.currentData()))
    return SettingControl(combo, combo.choose)


def _slider(info: SettingInfo, value: object, changed: Changed) -> SettingControl:
    slider = SizeSlider(info.label, [float(choice) for choice in info.choices])
    slider.show_value(value)
    slider.chosen.connect(changed)
    return SettingControl(slider, slider.show_value)


def _sides(info: SettingInfo, value: object, changed: Changed) -> SettingControl:
    sides = SidesChoice(info.label, info.help)
    sides.show_value(value)
    sides.chosen.connect(changed)
    return SettingControl(sides, sides.show_value)


def _text(info: SettingInfo, value: object, changed: Changed) -> SettingControl:
    field = Field(info.label, tr("YYYY-MM-DD") if info.is_date else "")
    field.setText(str(value))

    def tell() -> None:
        if field.isModified():  # leaving the field says so too
            field.setModified(False)
            # What does not fit is refused by whoever takes it, with a sentence.
            changed(field.text().strip())

    field.editingFinished.connect(tell)
    return SettingControl(field, lambda new: field.setText(str(new)))


def _number(info: SettingInfo, value: object, changed: Changed) -> SettingControl:
    is_share = info.name in _SHARES
    factor = 100 if is_share else 1
    assert info.minimum is not None
    assert info.maximum is not None
    field = NumberField(
        info.label,
        round(info.minimum * factor),
        round(info.maximum * factor),
        _suffix("{number}%" if is_share else _UNITS.get(info.name, "")),
    )

    def show(new: object) -> None:
        assert isinstance(new, int | float)
        field.spin.blockSignals(True)
        field.spin.setValue(round(new * factor))
        field.spin.blockSignals(False)

    def tell(number: float) -> None:
        whole = round(number)
        changed(whole / factor if isinstance(info.default, float) else whole)

    show(value)
    field.spin.valueChanged.connect(tell)
    return SettingControl(field, show)


def _suffix(unit: str) -> str:
    """Return what stands behind the number in a field."""
    return tr(unit).replace("{number}", "") if unit else ""


class _Spin(Ringed, QDoubleSpinBox):
    """The number itself; typed, or changed by Up and Down."""

    def __init__(self, label: str, low: int, high: int, unit: str) -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setDecimals(0)
        self.setRange(low, high)
        self.setSuffix(unit)
        self.setFrame(False)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        # A change is saved when it is whole, not at each digit.
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_signals().theme_changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        self.setFont(font("ui"))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        self.setPalette(palette)
        self.lineEdit().setPalette(palette)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        longest = f"{self.maximum():.0f}{self.suffix()}"
        needed = text_width(font("ui"), longest) + 2 * space(12)
        return QSize(round(max(theme().text(96), needed)), control(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = colour("ink" if self.hasFocus() else "line_strong")
        box = QRectF(self.rect())
        draw_box(painter, box, colour("surface"), line, radius("control"), 1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page scrolls; a wheel that passes over must not change a setting.
        event.ignore()


class NumberField(QWidget):
    """A number between two buttons that make it smaller and larger.

    Args:
        label: accessible name.
        low, high: bounds, both allowed.
        unit: written after the number.
    """

    def __init__(
        self, label: str, low: int, high: int, unit: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.spin = _Spin(label, low, high, unit)
        less = IconButton("minus", tr("{label}: less", label=label), framed=True)
        more = IconButton("plus", tr("{label}: more", label=label), framed=True)
        less.clicked.connect(self.spin.stepDown)
        more.clicked.connect(self.spin.stepUp)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(6))
        for part in (less, self.spin, more):
            layout.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

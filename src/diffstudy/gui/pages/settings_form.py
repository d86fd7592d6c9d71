"""The form of the settings: a sheet of rows for each heading, made from the declarations."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.pages.settings_controls import SettingControl, combo_for, control_for
from diffstudy.gui.pages.settings_keys import ChangedKeys
from diffstudy.gui.pages.settings_rows import SettingPanel, SettingRow
from diffstudy.gui.pages.settings_sides import SidesChoice
from diffstudy.gui.pages.settings_week import WeekRow
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.runtime.setting_info import SettingGroup, SettingInfo
from diffstudy.runtime.settings import WEEK, Settings, declared_settings

GROUPS = {
    SettingGroup.LOOK: later("Reading and look"),
    SettingGroup.STUDY: later("Studying"),
    SettingGroup.KEYS: later("Keyboard"),
}
"""The groups that hold settings, with their names, in the order of the form."""
_SIDES = ("side_colours", "hatch", "reduce_motion")


@dataclass(frozen=True, slots=True)
class _Block:
    """A heading with its sheet, and the group that leads to it."""

    group: int
    heading: QWidget
    panel: SettingPanel


class SettingsForm(QWidget):
    """Rows of all settings, and below them panels of other things.

    Signals:
        changed(object, object): a setting was given a value.
        reset_wanted(object): a group is to have its defaults again.
    """

    changed = Signal(object, object)
    reset_wanted = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._controls: dict[str, SettingControl] = {}
        self._blocks: list[_Block] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._nothing = ReadingText(tr("No setting has these words."), "ui", "ink2")
        self._nothing.hide()
        self._layout.addWidget(self._nothing)

    def build(
        self,
        settings: Settings,
        packs: Sequence[tuple[str, str]],
        others: Sequence[tuple[str, Callable[[], SettingPanel]]],
    ) -> Iterator[None]:
        """Make the form, or make it anew, one block a step.

        Args:
            settings: in force.
            packs: id and title of those that an exam may be about.
            others: names of the groups, and what makes their panels, of those below the settings.
        """
        for widget in (part for block in self._blocks for part in (block.heading, block.panel)):
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._blocks.clear()
        self._controls.clear()
        for index, (group, name) in enumerate(GROUPS.items()):
            for place, (title, infos) in enumerate(_parts(group, tr(name))):
                panel = SettingPanel(f"{tr(name)} {title}")
                for info in infos:
                    if info.name not in WEEK[1:]:  # the row of the first day holds them all
                        panel.add(self._setting_row(info, settings, packs))
                self._add_block(index, title, panel, group if place == 0 else None)
                yield
        for index, (name, made) in enumerate(others, len(GROUPS)):
            self._add_block(index, name, made())
            yield

    def show_values(self, settings: Settings) -> None:
        """Show what is in force."""
        for name, control in self._controls.items():
            control.show_value(getattr(settings, name))

    def control(self, name: str) -> QWidget:
        """The control of a setting."""
        return self._controls[name].widget

    def show_only(self, text: str) -> bool:
        """Show what has all words of a search; whether there is anything."""
        self._words = text
        fitting = [block for block in self._blocks if self._cut(block)]
        found = bool(fitting)
        self._nothing.setVisible(not found and bool(self._blocks))
        return found

    def top_of(self, group: int, within: QWidget) -> int | None:
        """Where the first heading of a group is in the content of the page; None before it is."""
        heading = next((block.heading for block in self._blocks if block.group == group), None)
        return None if heading is None else heading.mapTo(within, QPoint(0, 0)).y()

    def group_at(self, line: int, within: QWidget) -> int:
        """The last group that begins above a line of the page's content."""
        begun = [
            block.group
            for block in self._blocks
            if not block.heading.isHidden()
            and block.heading.mapTo(within, QPoint(0, 0)).y() <= line
        ]
        return begun[-1] if begun else 0

    def fit(self) -> None:
        """Set the distances for the size of the text."""
        self._layout.setSpacing(space(8))

    def _setting_row(
        self, info: SettingInfo, settings: Settings, packs: Sequence[tuple[str, str]]
    ) -> QWidget:
        if info.name == WEEK[0]:
            return self._week_row(settings)
        options: list[tuple[str, object]] = []
        if info.name == "exam_pack":
            options = [(tr("Whole library"), ""), *((title, own_id) for own_id, title in packs)]
        if info.name == "changed_keys":
            keys = ChangedKeys(info.label, lambda new: self.changed.emit(info, new))
            self._controls[info.name] = SettingControl(keys, keys.show_value)
            return keys
        value = getattr(settings, info.name)
        control = control_for(info, value, lambda new: self.changed.emit(info, new), options)
        self._controls[info.name] = control
        if isinstance(control.widget, SidesChoice):
            return control.widget  # it has its own words
        return SettingRow(info.label, info.help, control.widget)

    def _week_row(self, settings: Settings) -> QWidget:
        days = [declared_settings()[name] for name in WEEK]
        for day in days:
            value = getattr(settings, day.name)
            self._controls[day.name] = combo_for(day, value, partial(self.changed.emit, day))
        return WeekRow(days, {name: self._controls[name].widget for name in WEEK})

    def _add_block(
        self, index: int, title: str, panel: SettingPanel, reset: SettingGroup | None = None
    ) -> None:
        heading = QWidget()
        line = QHBoxLayout(heading)
        line.setContentsMargins(0, space(8) if self._blocks else 0, 0, 0)
        line.addWidget(Label(title, "h3"), 1)
        if reset is not None:
            button = Button(tr("Reset"), "ghost", "small", icon="rotate-ccw")
            button.setAccessibleName(tr("Reset {group}", group=tr(GROUPS[reset])))
            button.clicked.connect(lambda: self.reset_wanted.emit(reset))
            line.addWidget(button)
        block = _Block(index, heading, panel)
        self._blocks.append(block)
        self._layout.addWidget(heading)
        self._layout.addWidget(panel)
        self._cut(block)

    def _cut(self, block: _Block) -> bool:
        """Leave the rows of a block that have the words of the search; whether there are any."""
        fits = block.panel.show_only(self._words)
        block.panel.setVisible(fits)
        block.heading.setVisible(fits)
        return fits


def settings_of(group: SettingGroup) -> Iterator[SettingInfo]:
    """Return the settings of a group in the order in which they are declared."""
    return (info for info in declared_settings().values() if info.group is group)


def _parts(group: SettingGroup, name: str) -> list[tuple[str, list[SettingInfo]]]:
    """Return the headings of a group with their settings."""
    infos = list(settings_of(group))
    if group is not SettingGroup.LOOK:
        return [(name, infos)]
    sides = [info for info in infos if info.name in _SIDES]
    others = [info for info in infos if info not in sides]
    return [(tr("Text and theme"), others), (tr("Two sides"), sides)]

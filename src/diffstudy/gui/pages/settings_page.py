"""Settings: a form made from their declarations; every change holds at once and is saved."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.parameters import FitReport
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.pages.about_section import about_panel
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import bind, focus_when_first_shown, scrolled
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.pages.settings_advanced import advanced_panel
from diffstudy.gui.pages.settings_controls import (
    SettingControl,
    combo_for,
    control_for,
    shown_value,
)
from diffstudy.gui.pages.settings_files import files_panel
from diffstudy.gui.pages.settings_groups import SettingsGroups
from diffstudy.gui.pages.settings_keys import ChangedKeys
from diffstudy.gui.pages.settings_rows import SettingPanel, SettingRow
from diffstudy.gui.pages.settings_sides import SidesChoice
from diffstudy.gui.pages.settings_week import WeekRow
from diffstudy.gui.theme import sides_stack, space, theme, theme_signals
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.fields import SearchField
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.panel import PageScroll
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.runtime.setting_info import SettingGroup, SettingInfo
from diffstudy.runtime.settings import WEEK, Settings, declared_settings
from diffstudy.services.maintenance import Backup

_NAMES = {
    SettingGroup.LOOK: "Reading and look",
    SettingGroup.STUDY: "Studying",
    SettingGroup.KEYS: "Keyboard",
}
_OTHERS = ("Backup and files", "Advanced", "About")
_SIDES = ("side_colours", "hatch", "reduce_motion")
_GROUPS_WIDTH = 168


@dataclass(frozen=True, slots=True)
class _Found:
    """What the form is made of, and what changes in it without a setting."""

    settings: Settings
    folder: Path
    backups: tuple[Backup, ...]
    packs: tuple[tuple[str, str], ...]
    outlook: FitReport
    is_finding_out: bool


@dataclass(frozen=True, slots=True)
class _Block:
    """A heading with its sheet, and the group that leads to it."""

    group: int
    heading: QWidget
    panel: SettingPanel


class SettingsPage(Page):
    """Shows the settings in groups, then files, the numbers of the model, and licences."""

    cares_about = Changes.SETTINGS | Changes.LIBRARY

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controls: dict[str, SettingControl] = {}
        self._blocks: list[_Block] = []
        self._shown: _Found | None = None
        self._jumping = False
        self._error = ErrorRow("")
        self._error.hide()
        content = self._content = QWidget()
        self._column = QVBoxLayout(content)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(ReadingText("Settings", "title", measure=0), 1)
        self.search = SearchField("Search settings")
        self.search.setAccessibleName("Search settings")
        self.search.textChanged.connect(self._search)
        self._head.addWidget(self.search)
        self._column.addLayout(self._head)
        self._column.addWidget(self._error)
        self.groups = SettingsGroups([*_NAMES.values(), *_OTHERS])
        self.groups.chosen.connect(self._go_to_group)
        self._row = QHBoxLayout()
        self._form = QVBoxLayout()
        self._row.addWidget(self.groups)
        self._nothing = ReadingText("No setting has these words.", "ui", "ink2")
        self._nothing.hide()
        self._form.addWidget(self._nothing)
        self._row.addLayout(self._form, 1)
        self._column.addLayout(self._row)
        self._column.addStretch()
        self.area = PageScroll(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.area.verticalScrollBar().valueChanged.connect(self._follow)
        bind(self, ["Ctrl+F"], self._focus_search)
        theme_signals().theme_changed.connect(self._fit)
        self._fit()

    def refresh(self) -> None:
        """Read the settings in force, and what the other groups show."""
        collection = self.context.collection
        self.context.tasks.run(
            lambda: _Found(
                collection.preferences.current,
                collection.database.path.parent,
                collection.maintenance.backups(),
                collection.exporting.packs(),
                collection.fitting.outlook(),
                collection.experiments.is_running(),
            ),
            page=self,
            on_done=self._show,
        )

    def control(self, name: str) -> QWidget:
        """The control of a setting."""
        return self._controls[name].widget

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl F", "Search the settings"),
            ("Tab", "Next setting"),
            ("Up Down", "Change a number, move between groups, or scroll"),
            ("Space", "Switch on or off"),
            ("Alt Left", "Back"),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that nothing on the page took."""
        if not scrolled(event, self.area.verticalScrollBar()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard, so that the arrows scroll at once."""
        super().showEvent(event)
        focus_when_first_shown(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, found: _Found) -> None:
        if self._shown is None or _differ(found, self._shown):
            self._build(found)
        self._shown = found
        for name, control in self._controls.items():
            control.show_value(getattr(found.settings, name))

    def _build(self, found: _Found) -> None:
        """Make the form, or make it anew where other backups or packs are in it."""
        place = self.area.verticalScrollBar().value()
        for widget in (part for block in self._blocks for part in (block.heading, block.panel)):
            self._form.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._blocks.clear()
        self._controls.clear()
        for index, (group, name) in enumerate(_NAMES.items()):
            infos = list(_settings_of(group))
            parts = [(name, infos)]
            if group is SettingGroup.LOOK:
                sides = [info for info in infos if info.name in _SIDES]
                parts = [
                    ("Text and theme", [info for info in infos if info not in sides]),
                    ("Two sides", sides),
                ]
            for place_in_group, (title, chosen) in enumerate(parts):
                panel = SettingPanel(f"{name} {title}")
                for info in chosen:
                    if info.name not in WEEK[1:]:  # the row of the first day holds them all
                        panel.add(self._setting_row(info, found))
                reset = (group, name) if place_in_group == 0 else None
                self._add_block(index, title, panel, reset)
        first = len(_NAMES)
        files = files_panel(self, found.folder, found.backups, self._show_error)
        self._add_block(first, _OTHERS[0], files)
        advanced = advanced_panel(
            self, found.outlook, self._show_error, is_finding_out=found.is_finding_out
        )
        self._add_block(first + 1, _OTHERS[1], advanced)
        self._add_block(first + 2, _OTHERS[2], about_panel(self))
        self._search(self.search.text())
        QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(place))

    def _week_row(self, found: _Found) -> QWidget:
        days = [declared_settings()[name] for name in WEEK]
        for day in days:
            value = getattr(found.settings, day.name)
            self._controls[day.name] = combo_for(day, value, partial(self._change, day))
        return WeekRow(days, {name: self._controls[name].widget for name in WEEK})

    def _setting_row(self, info: SettingInfo, found: _Found) -> QWidget:
        if info.name == WEEK[0]:
            return self._week_row(found)
        value = getattr(found.settings, info.name)
        options: list[tuple[str, object]] = []
        if info.name == "exam_pack":
            options = [("Whole library", ""), *((title, own_id) for own_id, title in found.packs)]
        if info.name == "changed_keys":
            keys = ChangedKeys(info.label, lambda new: self._change(info, new))
            self._controls[info.name] = SettingControl(keys, keys.show_value)
            return keys
        control = control_for(info, value, lambda new: self._change(info, new), options)
        self._controls[info.name] = control
        if isinstance(control.widget, SidesChoice):
            return control.widget  # it has its own words
        return SettingRow(info.label, info.help, control.widget)

    def _add_block(
        self,
        index: int,
        title: str,
        panel: SettingPanel,
        reset: tuple[SettingGroup, str] | None = None,
    ) -> None:
        heading = QWidget()
        line = QHBoxLayout(heading)
        line.setContentsMargins(0, space(8) if self._blocks else 0, 0, 0)
        line.addWidget(Label(title, "h3"), 1)
        if reset is not None:
            button = Button("Reset", "ghost", "small", icon="rotate-ccw")
            button.setAccessibleName(f"Reset {reset[1]}")
            button.clicked.connect(lambda: self._reset(*reset))
            line.addWidget(button)
        self._blocks.append(_Block(index, heading, panel))
        self._form.addWidget(heading)
        self._form.addWidget(panel)

    def _search(self, text: str) -> None:
        found = False
        for block in self._blocks:
            fits = block.panel.show_only(text)
            block.panel.setVisible(fits)
            block.heading.setVisible(fits)
            found = found or fits
        self._nothing.setVisible(not found and bool(self._blocks))
        if text and not found:
            announce(self.search, "No setting has these words")

    def _focus_search(self) -> None:
        self.area.verticalScrollBar().setValue(0)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _change(self, info: SettingInfo, value: object) -> None:
        preferences = self.context.collection.preferences
        self._error.hide()

        def done(changes: Changes) -> None:
            announce(self, f"{info.label}: {shown_value(info, value)}")
            self.context.signals.changed.emit(changes)

        self.context.tasks.run(
            lambda: preferences.change(info.name, value),
            page=self,
            on_done=done,
            on_error=self._show_error,
        )

    def _reset(self, group: SettingGroup, name: str) -> None:
        preferences = self.context.collection.preferences

        def work() -> Changes:
            changes = Changes.NONE
            for info in _settings_of(group):
                if getattr(preferences.current, info.name) != info.default:
                    changes |= preferences.change(info.name, info.default)
            return changes

        def done(changes: Changes) -> None:
            announce(self, f"{name}: reset")
            self.context.signals.changed.emit(changes)

        self.context.tasks.run(work, page=self, on_done=done, on_error=self._show_error)

    def _show_error(self, error: DiffstudyError) -> None:
        self._error.set_message(heading_of(error), sentence_of(error))
        self._error.show()
        self.area.verticalScrollBar().setValue(0)
        announce(self, sentence_of(error), assertive=True)
        # What could not be saved does not hold: the form shows what does.
        self.refresh()

    def _go_to_group(self, index: int) -> None:
        self.search.clear()
        block = next((each for each in self._blocks if each.group == index), None)
        if block is not None:
            self._jumping = True
            top = block.heading.mapTo(self._content, QPoint(0, 0)).y()
            self.area.verticalScrollBar().setValue(top - space(20))
            self._jumping = False
            self.groups.set_current(index)

    def _follow(self) -> None:
        if self._jumping:
            return
        line = self.area.verticalScrollBar().value() + space(80)
        shown = [block for block in self._blocks if not block.heading.isHidden()]
        begun = [
            block.group
            for block in shown
            if block.heading.mapTo(self._content, QPoint(0, 0)).y() <= line
        ]
        self.groups.set_current(begun[-1] if begun else 0)

    def _fit(self) -> None:
        margin = page_margin(self.width())
        self._column.setContentsMargins(margin, space(22), margin, space(32))
        self._column.setSpacing(space(16))
        width = self.width() - 2 * margin
        stacked = sides_stack(width)
        direction = QBoxLayout.Direction
        for row in (self._row, self._head):
            row.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self.search.setMaximumWidth(16_777_215 if stacked else round(theme().text(300)))
        self._row.setSpacing(space(24))
        self._row.setAlignment(
            self.groups, Qt.AlignmentFlag(0) if stacked else Qt.AlignmentFlag.AlignTop
        )
        self.groups.set_row(row=stacked)
        wide = round(theme().text(_GROUPS_WIDTH))
        self.groups.setMinimumWidth(0 if stacked else wide)
        self.groups.setMaximumWidth(16_777_215 if stacked else wide)
        self._form.setSpacing(space(8))
        QTimer.singleShot(0, self, self._follow)


def _differ(found: _Found, before: _Found) -> bool:
    """Whether rows come or go."""
    return replace(found, settings=before.settings) != before


def _settings_of(group: SettingGroup) -> Iterator[SettingInfo]:
    return (info for info in declared_settings().values() if info.group is group)

"""Settings: a form made from their declarations; every change holds at once and is saved."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.pages.about_section import about_panel, files_panel
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import focus_when_first_shown, scrolled
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.pages.settings_controls import SettingControl, control_for, shown_value
from diffstudy.gui.pages.settings_groups import SettingsGroups
from diffstudy.gui.pages.settings_rows import SettingPanel, SettingRow
from diffstudy.gui.theme import sides_stack, space, theme, theme_signals
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.panel import PageScroll
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.runtime.setting_info import SettingGroup, SettingInfo
from diffstudy.runtime.settings import Settings, declared_settings

_NAMES = {
    SettingGroup.LOOK: "Reading and look",
    SettingGroup.STUDY: "Studying",
    SettingGroup.KEYS: "Keyboard",
}
_GROUPS_WIDTH = 168


class SettingsPage(Page):
    """Shows the settings in groups, then files and licences."""

    cares_about = Changes.SETTINGS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controls: dict[str, SettingControl] = {}
        self._headings: list[QWidget] = []
        self._shown: Settings | None = None
        self._jumping = False
        self._error = ErrorRow("")
        self._error.hide()
        content = self._content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addWidget(ReadingText("Settings", "title", measure=0))
        self._column.addWidget(self._error)
        self.groups = SettingsGroups([*_NAMES.values(), "Files", "About"])
        self.groups.chosen.connect(self._go_to_group)
        self._row = QHBoxLayout()
        self._form = QVBoxLayout()
        self._row.addWidget(self.groups)
        self._row.addLayout(self._form, 1)
        self._column.addLayout(self._row)
        self._column.addStretch()
        self.area = PageScroll(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.area.verticalScrollBar().valueChanged.connect(self._follow)
        theme_signals().theme_changed.connect(self._fit)
        self._fit()

    def refresh(self) -> None:
        """Read the settings in force."""
        collection = self.context.collection
        self.context.tasks.run(
            lambda: (collection.preferences.current, collection.database.path.parent),
            page=self,
            on_done=lambda found: self._show(*found),
        )

    def control(self, name: str) -> QWidget:
        """The control of a setting."""
        return self._controls[name].widget

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
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

    def _show(self, settings: Settings, folder: Path) -> None:
        if self._shown is None:
            self._build(settings, folder)
        self._shown = settings
        for name, control in self._controls.items():
            control.show_value(getattr(settings, name))

    def _build(self, settings: Settings, folder: Path) -> None:
        for group, name in _NAMES.items():
            panel = SettingPanel(name)
            for info in _settings_of(group):
                panel.add(self._setting_row(info, settings))
            self._add_group(name, panel, group)
        self._add_group("Files", files_panel(folder, self._export))
        self._add_group("About", about_panel(self))

    def _export(self) -> None:
        from diffstudy.gui.pages.settings_export import export_pack

        self._error.hide()
        export_pack(self, self._show_error)

    def _setting_row(self, info: SettingInfo, settings: Settings) -> SettingRow:
        value = getattr(settings, info.name)
        control = control_for(info, value, lambda new: self._change(info, new))
        self._controls[info.name] = control
        return SettingRow(info.label, info.help, control.widget)

    def _add_group(self, name: str, panel: QWidget, group: SettingGroup | None = None) -> None:
        heading = Label(name, "h3")
        if self._headings:
            self._form.addSpacing(space(8))
        self._headings.append(heading)
        line = QHBoxLayout()
        line.addWidget(heading, 1)
        if group is not None:
            reset = Button("Reset", "ghost", "small", icon="rotate-ccw")
            reset.setAccessibleName(f"Reset {name}")
            reset.clicked.connect(lambda: self._reset(group, name))
            line.addWidget(reset)
        self._form.addLayout(line)
        self._form.addWidget(panel)

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
        if index < len(self._headings):
            self._jumping = True
            top = self._headings[index].mapTo(self._content, QPoint(0, 0)).y()
            self.area.verticalScrollBar().setValue(top - space(20))
            self._jumping = False
            self.groups.set_current(index)

    def _follow(self) -> None:
        if self._jumping:
            return
        line = self.area.verticalScrollBar().value() + space(80)
        tops = [heading.mapTo(self._content, QPoint(0, 0)).y() for heading in self._headings]
        begun = [index for index, top in enumerate(tops) if top <= line]
        self.groups.set_current(begun[-1] if begun else 0)

    def _fit(self) -> None:
        margin = page_margin(self.width())
        self._column.setContentsMargins(margin, space(22), margin, space(32))
        self._column.setSpacing(space(16))
        width = self.width() - 2 * margin
        stacked = sides_stack(width)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
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


def _settings_of(group: SettingGroup) -> Iterator[SettingInfo]:
    return (info for info in declared_settings().values() if info.group is group)

"""Settings: a form made from their declarations; every change holds at once and is saved."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import Profile
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import later, tr
from diffstudy.domain.parameters import FitReport
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.pages.about_section import about_panel
from diffstudy.gui.pages.page_keys import bind
from diffstudy.gui.pages.scrolled_page import ScrolledPage
from diffstudy.gui.pages.settings_advanced import advanced_panel
from diffstudy.gui.pages.settings_controls import shown_value
from diffstudy.gui.pages.settings_files import files_panel
from diffstudy.gui.pages.settings_form import GROUPS, SettingsForm, settings_of
from diffstudy.gui.pages.settings_groups import SettingsGroups
from diffstudy.gui.pages.settings_profiles import profiles_panel
from diffstudy.gui.pages.settings_rows import SettingPanel
from diffstudy.gui.theme import sides_stack, space, theme
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.fields import SearchField
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.runtime.setting_info import SettingGroup, SettingInfo
from diffstudy.runtime.settings import Settings
from diffstudy.services.maintenance import Backup

_OTHERS = (later("Learners"), later("Backup and files"), later("Advanced"), later("About"))
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
    profiles: tuple[Profile, ...]


class SettingsPage(ScrolledPage):
    """Shows the settings in groups, then files, the numbers of the model, and licences."""

    cares_about = Changes.SETTINGS | Changes.LIBRARY | Changes.CLASSROOM

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: _Found | None = None
        self._building: Iterator[None] | None = None
        self._jumping = False
        self._error = ErrorRow("")
        self._error.hide()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(ReadingText(tr("Settings"), "title", measure=0), 1)
        self.search = SearchField(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        self.search.textChanged.connect(self._search)
        self._head.addWidget(self.search)
        self.groups = SettingsGroups([tr(name) for name in (*GROUPS.values(), *_OTHERS)])
        self.groups.chosen.connect(self._go_to_group)
        self._form = SettingsForm()
        self._form.changed.connect(self._change)
        self._form.reset_wanted.connect(self._reset)
        self._row = QHBoxLayout()
        self._row.addWidget(self.groups)
        self._row.addWidget(self._form, 1)
        self.add(self._head)
        self.add(self._error)
        self.add(self._row)
        self.area.verticalScrollBar().valueChanged.connect(self._follow)
        bind(self, ["Ctrl+F"], self._focus_search)

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
                collection.profiles.listed(),
            ),
            page=self,
            on_done=self._show,
        )

    def control(self, name: str) -> QWidget:
        """The control of a setting."""
        return self._form.control(name)

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl F", tr("Search the settings")),
            ("Tab", tr("Next setting")),
            ("Up Down", tr("Change a number, move between groups, or scroll")),
            ("Space", tr("Switch on or off")),
            ("Alt Left", tr("Back")),
        )

    def fit(self) -> None:
        """Groups beside the form, or above it."""
        super().fit()
        stacked = sides_stack(self.content_width)
        direction = QBoxLayout.Direction
        for row in (self._row, self._head):
            row.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self.search.setMaximumWidth(16_777_215 if stacked else round(theme().text(300)))
        self._row.setSpacing(space(24))
        self._row.setAlignment(
            self.groups, Qt.AlignmentFlag(0) if stacked else Qt.AlignmentFlag.AlignTop
        )
        self.groups.set_row(row=stacked)
        wide = max(round(theme().text(_GROUPS_WIDTH)), self.groups.natural_width)
        self.groups.setMinimumWidth(0 if stacked else wide)
        self.groups.setMaximumWidth(16_777_215 if stacked else wide)
        self._form.fit()
        QTimer.singleShot(0, self, self._follow)

    def _show(self, found: _Found) -> None:
        differs = self._shown is None or _differ(found, self._shown)
        self._shown = found
        if differs:
            self.context.tasks.in_turns(self._alone(self._build(found)), page=self)
        elif self._building is None:
            self._form.show_values(found.settings)

    def _alone(self, steps: Iterator[None]) -> Iterator[None]:
        """Yield from steps until others begin: two forms in turns would mix their rows."""
        self._building = steps
        while self._building is steps and next(steps, self) is None:
            yield
        if self._building is steps:
            self._building = None

    def _build(self, found: _Found) -> Iterator[None]:
        """Make the form, or make it anew where other backups or packs are in it."""
        place = self.place
        current = self.context.collection.profiles.current
        panels: tuple[Callable[[], SettingPanel], ...] = (
            lambda: profiles_panel(self, found.profiles, current, self._show_error),
            lambda: files_panel(self, found.folder, found.backups, self._show_error),
            lambda: advanced_panel(
                self, found.outlook, self._show_error, is_finding_out=found.is_finding_out
            ),
            lambda: about_panel(self),
        )
        others = tuple(zip(map(tr, _OTHERS), panels, strict=True))
        yield from self._form.build(found.settings, found.packs, others)
        assert self._shown is not None
        self._form.show_values(self._shown.settings)
        if self.search.text():
            self._search(self.search.text())
        QTimer.singleShot(0, self, lambda: self.scroll_to(place))

    def _search(self, text: str) -> None:
        if not self._form.show_only(text) and text:
            announce(self.search, tr("No setting has these words"))

    def _focus_search(self) -> None:
        self.scroll_to(0)
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

    def _reset(self, group: SettingGroup) -> None:
        preferences = self.context.collection.preferences

        def work() -> Changes:
            changes = Changes.NONE
            for info in settings_of(group):
                if getattr(preferences.current, info.name) != info.default:
                    changes |= preferences.change(info.name, info.default)
            return changes

        def done(changes: Changes) -> None:
            announce(self, tr("{group}: reset", group=tr(GROUPS[group])))
            self.context.signals.changed.emit(changes)

        self.context.tasks.run(work, page=self, on_done=done, on_error=self._show_error)

    def _show_error(self, error: DiffstudyError) -> None:
        self._error.set_message(heading_of(error), sentence_of(error))
        self._error.show()
        self.scroll_to(0)
        announce(self, sentence_of(error), assertive=True)
        # What could not be saved does not hold: the form shows what does.
        self.refresh()

    def _go_to_group(self, index: int) -> None:
        self.search.clear()
        top = self._form.top_of(index, self.content)
        if top is not None:
            self._jumping = True
            self.scroll_to(top - space(20))
            self._jumping = False
            self.groups.set_current(index)

    def _follow(self) -> None:
        if not self._jumping:
            self.groups.set_current(self._form.group_at(self.place + space(80), self.content))


def _differ(found: _Found, before: _Found) -> bool:
    """Whether rows come or go."""
    return replace(found, settings=before.settings) != before

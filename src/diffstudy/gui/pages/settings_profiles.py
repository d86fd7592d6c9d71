"""Learners of a shared computer: who studies now, who else does, and a courtesy lock."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import Profile
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.line_dialog import LineDialog, asked_line
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.profile_switch import switch_profile
from diffstudy.gui.pages.settings_rows import SettingPanel, SettingRow
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout

OnError = Callable[[DiffstudyError], None]


def profiles_panel(
    page: Page, profiles: Sequence[Profile], current: str, on_error: OnError
) -> SettingPanel:
    """Return a row for each learner, and one that adds another.

    Args:
        current: key of the learner who studies now.
    """
    panel = SettingPanel(tr("Learners"))
    desk = _Desk(page, on_error)
    for each in profiles:
        is_here = each.learner.key == current
        sentence = tr("Studies here now.") if is_here else tr("Has a schedule of their own.")
        if each.is_locked:
            sentence = f"{sentence} {tr('A PIN is asked for.')}"
        acts = [(tr("Rename"), partial(desk.rename, each))]
        if is_here:
            acts.append((tr("Change PIN"), partial(desk.lock, each)))
        else:
            acts.insert(0, (tr("Switch"), partial(switch_profile, page, each)))
        panel.add(SettingRow(each.learner.name, sentence, _buttons(each.learner.name, acts)))
    words = tr(
        "For a computer that several people share. Each has their own schedule and answers; the "
        "library is common. A PIN is a courtesy, no security."
    )
    panel.add(SettingRow(tr("Another learner"), words, _buttons("", [(tr("Add"), desk.add)])))
    return panel


class _Desk:
    def __init__(self, page: Page, on_error: OnError) -> None:
        self._page = page
        self._on_error = on_error

    def add(self) -> None:
        name = asked_line(self._page, tr("Add a learner"), tr("Nickname"), yes=tr("Add"))
        if name:
            profiles = self._page.context.collection.profiles

            def work() -> Changes:
                profiles.add(name)
                return Changes.CLASSROOM

            self._change(work)

    def rename(self, profile: Profile) -> None:
        key, before = profile.learner.key, profile.learner.name
        name = asked_line(self._page, tr("Rename"), tr("Nickname"), before, yes=tr("Rename"))
        if name:
            profiles = self._page.context.collection.profiles
            self._change(lambda: profiles.rename(key, name))

    def lock(self, profile: Profile) -> None:
        """Ask for the old PIN where there is one, and for the new one."""
        old = self._pin(tr("The PIN until now")) if profile.is_locked else ""
        pin = None if old is None else self._pin(tr("New PIN, 4 to 12 digits; empty for none"))
        if old is not None and pin is not None:
            profiles = self._page.context.collection.profiles
            self._change(lambda: profiles.lock(profile.learner.key, pin, old=old))

    def _pin(self, label: str) -> str | None:
        dialog = LineDialog(
            tr("Change PIN"), label, is_secret=True, may_be_empty=True, parent=self._page
        )
        answer = dialog.field.text().strip() if dialog.exec() else None
        dialog.deleteLater()
        return answer

    def _change(self, work: Callable[[], Changes]) -> None:
        context = self._page.context
        context.tasks.run(
            work, page=self._page, on_done=context.signals.changed.emit, on_error=self._on_error
        )


def _buttons(name: str, acts: Sequence[tuple[str, Callable[[], None]]]) -> QWidget:
    holder = QWidget()
    line = FlowLayout(holder, gap=8)
    for label, act in acts:
        button = Button(label, "secondary", "small")
        button.setAccessibleName(f"{label}: {name}" if name else label)
        button.clicked.connect(act)
        line.addWidget(button)
    return holder

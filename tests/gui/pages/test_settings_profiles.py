"""Learners of a shared computer: added, renamed, locked, and switched to by a PIN."""

import pytest
from PySide6.QtWidgets import QDialog

from diffstudy.gui.dialogs.line_dialog import LineDialog
from diffstudy.gui.pages import settings_profiles
from diffstudy.gui.pages.settings_page import SettingsPage
from diffstudy.gui.widgets.buttons import Button
from tests.gui.pages.conftest import Desk, nameless

pytestmark = pytest.mark.needs_qt


@pytest.fixture
def page(desk: Desk) -> SettingsPage:
    opened = SettingsPage()
    desk.open(opened)
    desk.wait(lambda: _has(opened, "Add"))
    return opened


def _has(page: SettingsPage, name: str) -> bool:
    return any(each.accessibleName() == name for each in page.findChildren(Button))


def _press(page: SettingsPage, name: str) -> None:
    found = [each for each in page.findChildren(Button) if each.accessibleName() == name]
    found[-1].click()


def test_another_learner_is_added_and_renamed(
    desk: Desk, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter(["Ben", "Benno"])
    monkeypatch.setattr(settings_profiles, "asked_line", lambda *_, **__: next(names))
    desk.signals.changed.connect(lambda _: page.refresh())
    _press(page, "Add")
    desk.wait(lambda: _has(page, "Rename: Ben"))
    _press(page, "Rename: Ben")
    desk.wait(lambda: _has(page, "Switch: Benno"))
    assert [each.learner.name for each in desk.collection.profiles.listed()] == ["Me", "Benno"]
    assert nameless(page) == []


def test_a_locked_profile_asks_for_its_pin_and_a_wrong_one_changes_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = desk.collection.profiles.add("Ben")
    desk.collection.profiles.lock(ben.learner.key, "4711")
    page = SettingsPage()
    desk.open(page)
    desk.wait(lambda: _has(page, "Switch: Ben"))
    pins = iter(["1234", "4711"])

    def accept(dialog: LineDialog) -> int:
        dialog.field.setText(next(pins))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(LineDialog, "exec", accept)
    anew: list[bool] = []
    desk.signals.collection_replaced.connect(lambda: anew.append(True))
    _press(page, "Switch: Ben")
    desk.wait(lambda: len(desk.said("failed")) == 1)
    assert anew == []
    _press(page, "Switch: Ben")
    desk.wait(lambda: anew == [True])

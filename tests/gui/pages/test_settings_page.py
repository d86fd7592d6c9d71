"""The settings: made from their declarations, saved at once, refused where they cannot be."""

from dataclasses import fields

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import CollectionNotWritable
from diffstudy.gui.dialogs.erase_dialog import EraseDialog
from diffstudy.gui.pages.settings_controls import NumberField
from diffstudy.gui.pages.settings_page import SettingsPage
from diffstudy.gui.pages.settings_rows import SettingRow
from diffstudy.gui.pages.settings_sides import SidesChoice
from diffstudy.gui.pages.settings_week import WeekRow
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.figure_table import FigureTable
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.size_slider import SizeSlider
from diffstudy.gui.widgets.switches import Combo, Segmented, Toggle
from diffstudy.runtime.learning_constants import LearningConstants
from diffstudy.runtime.settings import WEEK, Settings, declared_settings
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import SAMPLE, Desk, nameless


@pytest.fixture
def page(desk: Desk) -> SettingsPage:
    opened = SettingsPage()
    desk.open(opened)
    return opened


def button(page: QWidget, name: str) -> Button:
    (found,) = [each for each in page.findChildren(Button) if each.accessibleName() == name]
    return found


def saved(desk: Desk) -> Settings:
    return Settings.load(desk.collection.preferences._path)


def test_every_declared_setting_has_a_control_with_its_label(page: SettingsPage) -> None:
    for name, info in declared_settings().items():
        control = page.control(name)
        spoken = control.spin if isinstance(control, NumberField) else control
        assert spoken.accessibleName() == info.label
    kinds = {name: type(page.control(name)) for name in declared_settings()}
    assert kinds["theme"] is Segmented
    assert kinds["text_size"] is SizeSlider
    assert kinds["exam_pack"] is Combo
    assert kinds["side_colours"] is SidesChoice
    assert kinds["single_keys"] is Toggle
    assert kinds["maximum_interval"] is NumberField


def test_a_choice_is_saved_and_told(desk: Desk, page: SettingsPage) -> None:
    theme = page.control("theme")
    assert isinstance(theme, Segmented)
    theme._segments[1].click()
    desk.wait(lambda: bool(desk.said("changed")))
    assert saved(desk).theme == "dark"
    assert desk.said("changed") == [Changes.SETTINGS | Changes.STUDY_QUEUE]


def test_numbers_keep_their_type_and_their_bounds(desk: Desk, page: SettingsPage) -> None:
    share, days = page.control("desired_retention"), page.control("maximum_interval")
    assert isinstance(share, NumberField)
    assert isinstance(days, NumberField)
    assert share.spin.text() == "90%"
    desk.press(share.spin, Qt.Key.Key_Up)
    desk.wait(lambda: len(desk.said("changed")) == 1)
    assert saved(desk).desired_retention == pytest.approx(0.91)
    share.spin.setValue(99)
    desk.wait(lambda: len(desk.said("changed")) == 2)
    assert saved(desk).desired_retention == pytest.approx(0.95)
    desk.press(days.spin, Qt.Key.Key_Down)
    desk.wait(lambda: len(desk.said("changed")) == 3)
    assert saved(desk).maximum_interval == 364


def test_a_day_is_typed_and_what_is_none_is_refused(desk: Desk, page: SettingsPage) -> None:
    day = page.control("exam_date")
    assert isinstance(day, QLineEdit)
    day.setFocus()
    QTest.keyClicks(day, "2030-05-24")
    desk.press(day, Qt.Key.Key_Return)
    desk.wait(lambda: len(desk.said("changed")) == 1)
    assert saved(desk).exam_date == "2030-05-24"
    day.selectAll()
    QTest.keyClicks(day, "in spring")
    desk.press(day, Qt.Key.Key_Return)
    desk.wait(lambda: day.text() == "2030-05-24")
    assert saved(desk).exam_date == "2030-05-24"


def test_a_switch_is_thrown_by_the_space_bar(desk: Desk, page: SettingsPage) -> None:
    desk.press(page.control("single_keys"), Qt.Key.Key_Space)
    desk.wait(lambda: bool(desk.said("changed")))
    assert saved(desk).single_keys is False


def test_reset_brings_back_the_defaults_of_one_group(desk: Desk, page: SettingsPage) -> None:
    desk.collection.preferences.change("theme", "dark")
    desk.collection.preferences.change("requeue_gap", 9)
    button(page, "Reset Studying").click()
    desk.wait(lambda: bool(desk.said("changed")))
    assert saved(desk).requeue_gap == Settings().requeue_gap
    assert saved(desk).theme == "dark"


def test_what_cannot_be_saved_does_not_hold(
    desk: Desk, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise CollectionNotWritable("The settings cannot be written; free some space.")

    monkeypatch.setattr(type(desk.collection.preferences), "change", refuse)
    toggle = page.control("single_keys")
    assert isinstance(toggle, Toggle)
    toggle.click()
    desk.wait(toggle.isChecked)
    (error,) = page.findChildren(ErrorRow)
    assert error.isVisible()
    assert "free some space" in error.accessibleName()
    assert desk.said("changed") == []


def test_the_data_folder_is_opened_by_a_button(
    desk: Desk, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    button(page, "Open data folder").click()
    assert opened == [str(desk.collection.database.path.parent)]


def test_the_groups_lead_to_their_place(desk: Desk, page: SettingsPage) -> None:
    page.resize(1068, 400)
    desk.wait()
    first = page.groups.buttons[0]
    first.setFocus()
    desk.press(first, Qt.Key.Key_Down)
    assert page.groups.buttons[1].hasFocus()
    assert page.groups.buttons[1].isChecked()
    assert page.area.verticalScrollBar().value() > 0


def test_two_keys_change_places(desk: Desk, page: SettingsPage) -> None:
    (hint,) = [
        each
        for each in page.findChildren(QLineEdit)
        if each.accessibleName().startswith("Key for: Hint")
    ]
    hint.setFocus()
    desk.press(hint, Qt.Key.Key_U)
    desk.wait(lambda: bool(desk.said("changed")))
    assert saved(desk).changed_keys == "h=u u=h"
    page.refresh()
    desk.wait(lambda: hint.text() == "U")
    button(page, "Reset Keyboard").click()
    desk.wait(lambda: saved(desk).changed_keys == "")


def rows(page: SettingsPage) -> list[str]:
    found = page.findChildren(SettingRow)
    return [row.accessibleName() for row in found if row.isVisible()]


def test_the_search_leaves_the_settings_with_all_its_words(desk: Desk, page: SettingsPage) -> None:
    everything = rows(page)
    page.activateWindow()
    desk.press(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "days wait")
    assert rows(page) == ["Longest interval"]
    page.search.setText("no such words")
    assert rows(page) == []
    page.search.clear()
    assert rows(page) == everything


def test_the_text_size_is_chosen_by_keys_and_by_the_mouse(desk: Desk, page: SettingsPage) -> None:
    slider = page.control("text_size")
    assert isinstance(slider, SizeSlider)
    desk.press(slider, Qt.Key.Key_Right)
    desk.wait(lambda: len(desk.said("changed")) == 1)
    assert saved(desk).text_size == 1.25
    desk.press(slider, Qt.Key.Key_End)
    desk.wait(lambda: len(desk.said("changed")) == 2)
    assert saved(desk).text_size == 2.0
    desk.press(slider, Qt.Key.Key_Right)  # there is no larger one
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(2, 10))
    desk.wait(lambda: len(desk.said("changed")) == 3)
    assert saved(desk).text_size == 0.9


def test_the_colours_of_the_sides_are_chosen_by_name(desk: Desk, page: SettingsPage) -> None:
    (contrast,) = [
        each for each in page.findChildren(QAbstractButton) if each.text() == "High contrast"
    ]
    contrast.click()
    desk.wait(lambda: bool(desk.said("changed")))
    assert saved(desk).side_colours == "contrast"
    page.refresh()
    desk.wait()
    assert contrast.isChecked()


def test_a_backup_is_written_listed_and_restored(desk: Desk, page: SettingsPage) -> None:
    button(page, "Back up now").click()
    desk.wait(lambda: any("Backup of" in row for row in rows(page)))
    desk.import_files(SAMPLE)
    heard: list[bool] = []
    desk.signals.collection_replaced.connect(lambda: heard.append(True))
    (restore,) = [
        each
        for each in page.findChildren(Button)
        if each.accessibleName().startswith("Restore the backup of")
    ]
    restore.click()
    desk.wait(lambda: bool(heard))
    assert desk.collection.library.overview().packs == ()
    # What was there before can be had back.
    assert len(desk.collection.maintenance.backups()) == 2


def test_the_data_is_checked(desk: Desk, page: SettingsPage) -> None:
    button(page, "Check").click()
    desk.wait(lambda: desk.said("noticed") == ["The data is whole"])


def test_all_is_erased_only_after_the_word(
    desk: Desk, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.import_files(SAMPLE)
    desk.collection.maintenance.back_up()
    typed = ["keep", "Erase "]

    def type_it(dialog: EraseDialog) -> bool:
        dialog.field.setText(typed.pop(0))
        return dialog.erase.isEnabled()

    monkeypatch.setattr(EraseDialog, "exec", type_it)
    erase = button(page, "Erase everything")
    erase.click()
    desk.wait()
    assert desk.collection.library.overview().packs
    heard: list[bool] = []
    desk.signals.collection_replaced.connect(lambda: heard.append(True))
    erase.click()
    desk.wait(lambda: bool(heard))
    assert desk.collection.library.overview().packs == ()
    assert desk.collection.maintenance.backups() == ()


def test_too_few_answers_say_why_nothing_is_fitted(page: SettingsPage) -> None:
    fit = button(page, "Fit your own parameters")
    assert not fit.isEnabled()
    assert "it takes 1,000 graded answers" in fit.accessibleDescription()


def test_the_numbers_of_the_model_are_unfolded(page: SettingsPage) -> None:
    (table,) = page.findChildren(FigureTable)
    assert not table.isVisible()
    button(page, "Show the numbers of the learner model").click()
    assert table.isVisible()
    assert table.rowCount() == len(fields(LearningConstants))
    button(page, "Hide the numbers of the learner model").click()
    assert not table.isVisible()


@pytest.mark.parametrize(("width", "scale"), [(948, 1.0), (1142, 2.0), (662, 2.0)])
def test_nothing_is_cut_and_everything_has_a_name(
    desk: Desk, page: SettingsPage, dress: Dress, width: int, scale: float
) -> None:
    dress(text_scale=scale)
    page.resize(width, 560)
    desk.wait_until_it_fits(page, page.area.viewport())
    assert nameless(page) == []


def test_the_week_is_one_row_of_seven_choices(desk: Desk, page: SettingsPage) -> None:
    (week,) = page.findChildren(WeekRow)
    days = [page.control(name) for name in WEEK]
    assert [each.accessibleName() for each in week.findChildren(Combo)] == [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]  # fmt: skip
    saturday = days[5]
    assert isinstance(saturday, Combo)
    assert saturday.accessibleDescription().startswith("Fewer halves")
    desk.press(saturday, Qt.Key.Key_Down)
    desk.wait(lambda: bool(desk.said("changed")))
    assert saved(desk).week == (*["normal"] * 5, "fewer", "normal")
    page.search.setText("saturday easy")
    assert week.isVisibleTo(page)
    page.search.setText("typeface")
    assert not week.isVisibleTo(page)


def test_the_experiment_is_switched_on_and_off(desk: Desk, page: SettingsPage) -> None:
    def switch() -> Toggle:
        named = [t for t in page.findChildren(Toggle) if t.accessibleName() == "Help me find out"]
        return named[-1]

    assert "Nothing leaves this computer" in switch().accessibleDescription()
    assert not switch().isChecked()
    desk.press(switch(), Qt.Key.Key_Space)
    desk.wait(lambda: bool(desk.said("changed")))
    assert desk.collection.experiments.is_running()
    page.refresh()
    desk.wait(lambda: switch().isChecked())
    desk.press(switch(), Qt.Key.Key_Space)
    desk.wait(lambda: len(desk.said("changed")) == 2)
    assert not desk.collection.experiments.is_running()

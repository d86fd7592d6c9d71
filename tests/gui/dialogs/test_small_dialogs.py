"""The sheet of keys, a licence to read, and choosing what to study."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from diffstudy.domain.deck import ComparisonRow
from diffstudy.gui.dialogs.choose_dialog import ChooseDialog
from diffstudy.gui.dialogs.keys_dialog import KeysDialog
from diffstudy.gui.dialogs.text_dialog import TextDialog
from diffstudy.gui.widgets.keycaps import KeyCap
from diffstudy.gui.widgets.reading_text import ReadingText


def row(key: str, due: int) -> ComparisonRow:
    terms = (f"{key} one", f"{key} two")
    return ComparisonRow(key, f"{key} pair", "p", terms, due, due == 0, 0, (None, None), date.min)


def test_the_keys_of_the_page_stand_before_those_of_everywhere(qtbot: QtBot) -> None:
    dialog = KeysDialog([("[ ]", "Previous or next section")])
    qtbot.addWidget(dialog)
    dialog.show()
    caps = [cap.accessibleName() for cap in dialog.findChildren(KeyCap)]
    assert caps[:2] == ["Key [", "Key ]"]
    words = [text.text() for text in dialog.findChildren(ReadingText)]
    assert words.index("Previous or next section") < words.index("Everywhere")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_long_text_scrolls_by_keys(qtbot: QtBot) -> None:
    dialog = TextDialog("Licence", "\n\n".join(f"Paragraph {n} of it." for n in range(60)))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert dialog.area.verticalScrollBar().value() > 0
    dialog.done_button.click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_due_comparisons_are_ticked_and_space_changes_it(qtbot: QtBot) -> None:
    dialog = ChooseDialog([row("a", 2), row("b", 0)])
    qtbot.addWidget(dialog)
    dialog.show()
    assert list(dialog.chosen) == ["a"]
    assert dialog.study.text() == "Study 1 comparison"
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert list(dialog.chosen) == ["a", "b"]
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_with_nothing_ticked_there_is_nothing_to_study(qtbot: QtBot) -> None:
    dialog = ChooseDialog([row("a", 0)])
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.study.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()

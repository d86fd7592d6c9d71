"""A walk over every page, dialog and state of the tour: nothing nameless, cut, faint or a trap.

The tour brings the window into each state by keys; in place of a picture the state is examined:
once for names, shortcuts and Tab, in each form of the window for room, in both themes for contrast.
"""

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from diffstudy.domain.deck import ComparisonRow
from diffstudy.gui import tour
from diffstudy.gui.dialogs.choose_dialog import ChooseDialog
from diffstudy.gui.dialogs.erase_dialog import EraseDialog
from diffstudy.gui.dialogs.export_dialog import ExportDialog
from diffstudy.gui.dialogs.keys_dialog import KeysDialog
from diffstudy.gui.dialogs.pack_title_dialog import PackTitleDialog
from diffstudy.gui.dialogs.share_dialog import ShareDialog
from diffstudy.gui.dialogs.text_dialog import TextDialog
from diffstudy.gui.theme import apply_theme
from diffstudy.gui.tour_hand import Hand
from tests.gui.walking import NewTexts, clipped, contrast, faint, nameless, trapped, twice

_LEFT, _RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_PLAIN = (QSize(1280, 800), 1.0, _LEFT)
"""The form in which the tour goes on."""
_FORMS = {
    "1024x640": (QSize(1024, 640), 1.0, _LEFT),
    "200% text, right to left": (QSize(1280, 800), 2.0, _RIGHT),
}
_PASSES = 6
_STATES = 50


class Examined(Hand):
    """The hand of the tour, with an eye in place of the camera."""

    states = 0
    wrong: ClassVar[defaultdict[str, set[str]]] = defaultdict(set)
    pixels = NewTexts()

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Examine the state instead of taking its picture."""
        if widget is not None:
            return  # a part of the state before
        window = self._window
        type(self).states += 1
        self.steps.append(name)
        self._take_form(*_PLAIN, dark=False)
        self._note(name, [*nameless(window), *twice(window), *clipped(window)])
        new = self.pixels.new_in(window)
        self._note(f"{name}, light", faint(window, new))
        for form, (size, text_scale, direction) in _FORMS.items():
            self._take_form(size, text_scale, direction, dark=False)
            self._note(f"{name}, {form}", clipped(window))
        if new:
            self._take_form(*_PLAIN, dark=True)
            self._note(f"{name}, dark", faint(window, new))
        self._take_form(*_PLAIN, dark=False)
        self._note(name, trapped(window))

    def _note(self, place: str, found: list[str]) -> None:
        for each in found:
            self.wrong[each].add(place)

    def _take_form(
        self, size: QSize, text_scale: float, direction: Qt.LayoutDirection, *, dark: bool
    ) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setLayoutDirection(direction)
        self._window.resize(size)
        mode = "dark" if dark else "light"
        apply_theme(application, mode, text_scale=text_scale, reduced_motion=True)
        for _ in range(_PASSES):
            application.processEvents()


@pytest.mark.timeout(600)
@pytest.mark.usefixtures("qapp")
def test_every_state_of_the_tour_can_be_read_reached_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("diffstudy.gui.tour_route.Hand", Examined)
    monkeypatch.setattr(tour, "_LOOKS", (("walk", "1280x800", 1.0),))
    assert tour.main(["--all", "--out", str(tmp_path)]) == 0
    assert Examined.states >= _STATES
    report = [f"{what} ({len(at)}: {min(at)})" for what, at in Examined.wrong.items()]
    assert not report, "\n".join(sorted(report))


def _cluster(place: int) -> ComparisonRow:
    terms = (f"Erosion {place}", f"Weathering {place}")
    title = " vs ".join(terms)
    return ComparisonRow(f"c{place}", title, "p", terms, place % 3, False, 0, (50, 70), None)


_DIALOGS: dict[str, Callable[[], QWidget]] = {
    "keys": lambda: KeysDialog([("Ctrl F", "Search"), ("Left Right", "Fold and unfold a pack")]),
    "choose": lambda: ChooseDialog([_cluster(place) for place in range(8)]),
    "text": lambda: TextDialog("Licence", "Words that are read.\n\nAnd more of them."),
    "title": lambda: PackTitleDialog("Rivers and canals of the north"),
    "share": ShareDialog,
    "export": lambda: ExportDialog([("p", "Rocks"), ("q", "Rivers")]),
    "erase": EraseDialog,
}


@pytest.mark.parametrize("name", _DIALOGS)
@pytest.mark.parametrize("form", ["light", "dark", "200% text", "right to left"])
def test_every_dialog_can_be_read_reached_and_named(
    name: str, form: str, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(_RIGHT if form == "right to left" else _LEFT)
    try:
        scale = 2.0 if form == "200% text" else 1.0
        apply_theme(qapp, "dark" if form == "dark" else "light", text_scale=scale)
        dialog = _DIALOGS[name]()
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        for _ in range(_PASSES):
            qapp.processEvents()
        texts = NewTexts().new_in(dialog)
        assert texts
        assert [*nameless(dialog), *twice(dialog), *clipped(dialog)] == []
        assert [*faint(dialog, texts), *trapped(dialog)] == []
    finally:
        qapp.setLayoutDirection(_LEFT)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(0xFFFFFF, 0x000000) == pytest.approx(21)
    assert contrast(0x777777, 0xFFFFFF) == pytest.approx(4.48, abs=0.005)

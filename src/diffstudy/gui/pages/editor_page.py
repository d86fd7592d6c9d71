"""The editor: write a comparison, or repair one, in fields that lie as the page will.

What is written is saved by itself. Problems are listed while somebody writes; they keep nothing
from being saved, only the pack from being shared.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.draft import Draft, DraftProblem
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr, trn
from diffstudy.domain.pair_words import versus
from diffstudy.domain.place import Section
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.pages.editor_commands import EditorCommands
from diffstudy.gui.pages.editor_desk import EditorDesk
from diffstudy.gui.pages.editor_head import EditorHead
from diffstudy.gui.pages.editor_list import EditorList
from diffstudy.gui.pages.editor_opening import create, read_comparison, read_first_of
from diffstudy.gui.pages.editor_paper import EditorPaper
from diffstudy.gui.pages.editor_problems import ProblemBar
from diffstudy.gui.pages.editor_rows import Pen, Spot
from diffstudy.gui.pages.editor_sheet import SECTIONS, TAB_NAMES, EditorSheet
from diffstudy.gui.pages.editor_start import EditorStart
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.theme import sides_stack, space, theme, theme_signals
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.notices import ErrorRow

if TYPE_CHECKING:
    from diffstudy.services.writing import Writing

_LIST_WIDTH = 196


class EditorPage(Page):
    """Shows one comparison of a pack at a time."""

    cares_about = Changes.NONE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pack = ""
        self._section = Section.CHART
        self._sheet: EditorSheet | None = None
        self._start: EditorStart | None = None
        self._partners: tuple[tuple[str, str], ...] = ()
        self.pen = Pen(self)
        self.desk = EditorDesk(self)
        self.head = EditorHead()
        self.list = EditorList()
        self.problems = ProblemBar()
        self._error = ErrorRow("", "")
        self._error.hide()
        self.paper = EditorPaper(self)
        self.commands = EditorCommands(self)
        self._lay_out()
        self._connect()

    @property
    def sheet(self) -> EditorSheet | None:
        """The fields of the open comparison; None while there is none."""
        return self._sheet

    @property
    def start(self) -> EditorStart | None:
        """The two fields of a new comparison, where one is begun."""
        return self._start

    def show_new(self, pack: str = "") -> None:
        """Begin a comparison, in a pack that is written here."""
        self.pack = pack
        self.desk.take(self.context, None)
        self.head.show_pack(tr("New comparison"), is_own=False)
        self.list.clear()
        self._show_start()

    def show_comparison(self, key: str) -> None:
        """Open a comparison."""
        self.desk.save()  # else the lane would read what was there before the last letters
        read_comparison(self, key, self._show, self.show_error)

    def show_pack(self, pack: str) -> None:
        """Open a pack at its first comparison; an empty one begins with two terms."""

        def done(first: str | None) -> None:
            if first is None:
                self.show_new(pack)
            else:
                self.show_comparison(first)

        read_first_of(self, pack, done, self.show_error)

    def change(self, draft: Draft, focus: Spot | None = None) -> None:
        """Take a step: the fields are built anew, with the keyboard where it belongs."""
        self.desk.write(draft)
        self.rebuild(focus)

    def rebuild(self, focus: Spot | None = None) -> None:
        """Build the fields of the draft again, and put the keyboard into one of them."""
        writing = self.desk.writing
        if writing is None:
            self._show_start()
            return
        place = self.paper.place
        at = focus or self.spot()
        sheet = EditorSheet(
            self.desk.draft,
            self.pen,
            self._section,
            is_own=writing.is_own,
            partners=self._partners,
            stacked=self._is_stacked(),
        )
        sheet.section_wanted.connect(self.open_section)
        self.paper.lay(sheet)
        self._sheet, self._start = sheet, None
        sheet.show_problems(self.problems.problems)
        field = sheet.field_at(at) if at is not None else None
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.paper.return_to(place, field)

    def open_section(self, section: Section) -> None:
        """Show another section."""
        self._section = section
        self.desk.save()
        self.rebuild()
        if self._sheet is not None:
            self._sheet.focus_tabs()
            announce(self, tr(TAB_NAMES[SECTIONS.index(section)]))

    def spot(self) -> Spot | None:
        """Return the text that the keyboard is in."""
        focus = QApplication.focusWidget()
        sheet = self._sheet
        if sheet is None or not isinstance(focus, QWidget):
            return None
        return sheet.spot_of(focus)

    def show_error(self, error: DiffstudyError) -> None:
        """Say what went wrong, at the top, until it has worked."""
        self._error.set_message(heading_of(error), sentence_of(error))
        self._error.show()
        announce(self, sentence_of(error), assertive=True)

    def finish(self) -> None:
        """Save what is not saved yet."""
        self.desk.save()

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return self.commands.keys_help()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before something else is shown."""
        super().hideEvent(event)
        self.desk.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, writing: "Writing", partners: tuple[tuple[str, str], ...]) -> None:
        is_other = self.desk.writing is None or self.desk.writing.comparison != writing.comparison
        self._partners = partners
        self._error.hide()
        self.pack = writing.pack
        self.problems.show_problems(())
        self.problems.show()
        self.head.set_open(is_open=True)
        self.desk.take(self.context, writing)
        self.head.show_pack(writing.pack_title, is_own=writing.is_own)
        self.head.show_saved("")
        self.list.load(self, writing.pack, writing.comparison)
        if is_other:
            self.paper.scroll_to(0)
        self.rebuild()
        names = versus([term.headword for term in writing.draft.terms])
        self.setAccessibleName(tr("Editing {names}", names=names))
        announce(self, tr("Editing {names}", names=names))

    def _show_start(self) -> None:
        self._sheet = None
        self.problems.show_problems(())
        self.problems.hide()
        self.head.set_open(is_open=False)
        start = EditorStart(stacked=self._is_stacked())
        start.begun.connect(self._begin)
        self.paper.lay(start)
        self._start = start
        start.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, first: str, second: str) -> None:
        start = self._start

        def done(writing: "Writing") -> None:
            self.context.signals.changed.emit(Changes.LIBRARY | Changes.STUDY_QUEUE)
            self._show(writing, ())
            if self._sheet is not None:
                self._sheet.verdict.field.setFocus()

        def refused(error: DiffstudyError) -> None:
            if start is not None and start is self._start:
                start.show_refusal(str(error))

        create(self, (first, second), self.pack or None, done, refused)

    def _show_problems(self, problems: tuple[DraftProblem, ...]) -> None:
        before = self.problems.to_fix
        self.problems.show_problems(problems)
        if self._sheet is not None:
            self._sheet.show_problems(problems)
        if self.problems.to_fix != before:
            announce(self.problems, trn("{n} to fix", "{n} to fix", self.problems.to_fix))
        writing = self.desk.writing
        if writing is not None:
            self.list.flag(writing.comparison, is_flagged=self.problems.to_fix > 0)

    def _show_saved(self, words: str) -> None:
        self._error.hide()
        self.head.show_saved(words)

    def _show_steps(self) -> None:
        history = self.desk.history
        self.head.show_steps(
            can_undo=self.commands.can_undo or (history is not None and history.can_undo),
            can_redo=history is not None and history.can_redo,
        )

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(space(10))
        right.addWidget(self._error)
        right.addWidget(self.paper, 1)
        right.addWidget(self.problems)
        self._row = QHBoxLayout()
        self._row.addWidget(self.list)
        self._row.addLayout(right, 1)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.head)
        self._layout.addWidget(self.list.choice)
        self._layout.addLayout(self._row, 1)
        self._fit()

    def _connect(self) -> None:
        desk, head = self.desk, self.head
        desk.saved.connect(self._show_saved)
        desk.failed.connect(self.show_error)
        desk.checked.connect(self._show_problems)
        desk.stepped.connect(self._show_steps)
        self.pen.left.connect(desk.end_step)
        acts: dict[str, Callable[[], object]] = {
            "undo_wanted": self.commands.undo,
            "redo_wanted": self.commands.redo,
            "rename_wanted": self.commands.rename,
            "preview_wanted": self.commands.preview,
            "share_wanted": self.commands.share,
        }
        for name, act in acts.items():
            getattr(head, name).connect(act)
        self.problems.next_wanted.connect(self.commands.go_to_next_problem)
        self.list.chosen.connect(self.show_comparison)
        self.list.new_wanted.connect(lambda: self.show_new(self.pack))
        theme_signals().theme_changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._fit()
        if self.desk.writing is not None:
            QTimer.singleShot(0, self, self.rebuild)

    def _is_stacked(self) -> bool:
        margin = page_margin(self.width())
        beside = 0 if sides_stack(self.width() - 2 * margin) else theme().text(_LIST_WIDTH)
        return sides_stack(self.width() - 2 * margin - beside + theme().text(100))

    def _fit(self) -> None:
        margin = page_margin(self.width())
        self._layout.setContentsMargins(margin, space(20), margin, space(18))
        self._layout.setSpacing(space(14))
        self._row.setSpacing(space(20))
        self.paper.fit()
        width = self.width() - 2 * margin
        self.head.fit(width)
        narrow = sides_stack(width)
        self.list.set_narrow(narrow=narrow, width=round(theme().text(_LIST_WIDTH)))
        if self._sheet is not None and self._stacked_as_built != self._is_stacked():
            self.rebuild()
        self._stacked_as_built = self._is_stacked()

    _stacked_as_built = False

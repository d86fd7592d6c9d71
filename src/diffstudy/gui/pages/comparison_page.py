"""A comparison to be read: the sheet in one scroll, both terms kept in sight, and Study."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.domain.pair_words import versus
from diffstudy.gui.pages.comparison_sheet import ComparisonSheet
from diffstudy.gui.pages.comparison_top_bar import ComparisonTopBar
from diffstudy.gui.pages.page import PageContext
from diffstudy.gui.pages.page_keys import is_plain, letter_of
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.pages.practice import comparison_study
from diffstudy.gui.pages.scrolled_page import ScrolledPage
from diffstudy.gui.pages.sense_switches import SenseSwitches
from diffstudy.gui.pages.sheet_editing import SheetEditing
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.comparison_header import StickyHeader

if TYPE_CHECKING:
    from diffstudy.services.edit_view import EditView
    from diffstudy.services.library import ComparisonPage as PageContent


@dataclass(frozen=True, slots=True)
class _Answer:
    content: "PageContent"
    edits: "EditView"
    neighbours: tuple[tuple[str, str, str | None], ...]
    single_keys: bool
    figures: tuple[str, ...]


class ComparisonPage(ScrolledPage):
    """Shows one comparison at a time.

    Args:
        key: of the comparison; ``show_comparison`` shows another.
    """

    cares_about = Changes.LIBRARY | Changes.STUDY_QUEUE | Changes.SETTINGS
    above = 0

    def __init__(self, key: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._answer: _Answer | None = None
        self._sheet: ComparisonSheet | None = None
        self._jumping = False
        self._answered_at: int | None = None
        self.editing = SheetEditing(self)
        self.senses = SenseSwitches(self)
        self.top_bar = ComparisonTopBar()
        self.sticky = StickyHeader(("", ""), parent=self)
        self.sticky.hide()
        self.frame.insertWidget(0, self.top_bar)
        self.top_bar.back_wanted.connect(self.go_back)
        self.top_bar.library_wanted.connect(self._go_to_library)
        self.top_bar.edit_wanted.connect(self._edit)
        self.top_bar.share_wanted.connect(self._share)
        self.top_bar.print_wanted.connect(self.print_out)
        self.top_bar.study_wanted.connect(self.study)
        self.area.verticalScrollBar().valueChanged.connect(self._follow)
        self.area.verticalScrollBar().rangeChanged.connect(self._follow)

    @property
    def sheet(self) -> ComparisonSheet | None:
        """What is shown; None before the first answer and after an error."""
        return self._sheet

    def show_comparison(self, key: str) -> None:
        """Show a comparison, from its beginning."""
        if key != self._key:
            self._key = key
            self._clear()
            self.scroll_to(0)
        if self.is_attached:
            self.refresh()

    def refresh(self) -> None:
        """Read the comparison and its neighbours again."""
        key = self._key
        if key is None:
            return
        self.expect_body()
        context = self.context
        context.tasks.run(
            lambda: _read(context, key),
            page=self,
            on_done=self._show,
            on_error=self._show_error,
        )

    def study(self) -> None:
        """Ask for a session on this comparison; practice fills up where little is due."""
        if self._answer is None:
            return
        row = self._answer.content.row
        scope = comparison_study((row.key,), has_work=bool(row.due or row.is_new))
        self.context.signals.study_wanted.emit(scope)

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
            ("S", tr("Study this pair")),
            ("E", tr("Edit the text that has the focus")),
            ("P", tr("Print")),
            ("Ctrl Z", tr("Undo the last edit")),
            ("[ ]", tr("Previous or next section")),
            ("Up Down", tr("Scroll")),
            ("Enter", tr("Open or close a curiosity")),
            ("Alt Left", tr("Back")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys that nothing on the page took."""
        acts: dict[str, Callable[[], None]] = {
            "s": self.study,
            "e": self.editing.edit_focused,
            "p": self.print_out,
            "[": lambda: self._step(-1),
            "]": lambda: self._step(1),
        }
        act = acts.get(letter_of(event))
        single_keys = self._answer is not None and self._answer.single_keys
        if event.matches(QKeySequence.StandardKey.Undo):
            self.editing.undo()
        elif act is not None and single_keys and is_plain(event):
            act()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to edit the text under the mouse, or that has the focus."""
        menu = self.editing.menu_for(self.childAt(event.pos()))
        if menu is None:
            super().contextMenuEvent(event)
        else:
            menu.popup(event.globalPos())

    def jump_to(self, index: int) -> None:
        """Scroll to a section and mark its tab."""
        sheet = self._sheet
        if sheet is None or not 0 <= index < len(sheet.sections):
            return
        self._jumping = True
        below = sheet.y() + sheet.top_of(index) - self.sticky.sizeHint().height() - space(14)
        self.scroll_to(below)
        self._jumping = False
        sheet.head.tabs.set_current(index)
        announce(self, sheet.sections[index].title)

    def _show(self, answer: _Answer) -> None:
        comparison = answer.content.comparison
        if comparison.key != self._key:
            return
        is_new = self._answer is None or self._answer.content.comparison.key != comparison.key
        if self._sheet is not None and answer == self._answer:
            return
        place = self.place
        was_open = self._sheet is not None and self._sheet.shows_all_definitions
        self._clear()
        self._answer = answer
        content = answer.content
        self.editing.take(comparison, answer.edits)
        sheet = ComparisonSheet(comparison, content.row, content.related, answer.neighbours)
        sheet.head.tell(answer.figures)
        sheet.opened.connect(self.context.signals.comparison_wanted)
        sheet.term_wanted.connect(self.context.signals.term_wanted)
        sheet.stub_wanted.connect(self._begin_stub)
        sheet.owner_told.connect(self._tell_owner)
        sheet.head.section_wanted.connect(self.jump_to)
        self.senses.take(sheet.not_asked, comparison.key)
        self._sheet = sheet
        if was_open and not is_new:
            sheet.show_all_definitions()
        self.show_body(sheet)
        words = [term.headword for term in comparison.terms]
        self.sticky.set_terms(words)
        self.top_bar.show_place(content.pack_title, is_pair=len(words) == 2)
        spoken = versus(words)
        self.setAccessibleName(spoken)
        if is_new:
            announce(self, f"{spoken}. {comparison.verdict or ''}".strip())
        else:
            QTimer.singleShot(0, self, lambda: self._return_to(place))
        QTimer.singleShot(0, self, self._follow)

    def _share(self) -> None:
        from diffstudy.gui.pages.share_menu import show_share_menu

        if self._answer is not None and self._sheet is not None:
            show_share_menu(self, self._answer.content.comparison, self._sheet)

    def _begin_stub(self, title: str, is_written: bool) -> None:
        from diffstudy.gui.pages.stub_comparison import import_stub, write_stub

        if is_written:
            write_stub(self, title)
        else:
            import_stub(self)

    def _tell_owner(self, index: int, term: str | None) -> None:
        self._answered_at = index
        self.editing.tell_owner(index, term)

    def _return_to(self, place: int) -> None:
        """Show the same part of the sheet; after an answer the next doubtful definition waits."""
        self.scroll_to(place)
        index, self._answered_at = self._answered_at, None
        if index is not None and self._sheet is not None:
            button = self._sheet.next_answer(index)
            (button or self).setFocus()

    def _show_error(self, error: DiffstudyError) -> None:
        self._clear()
        self.show_failure(error)

    def _clear(self) -> None:
        self._sheet = None
        self._answer = None
        self.editing.take(None, None)
        self.sticky.hide()
        self.clear_body()

    def _edit(self) -> None:
        if self._key is not None:
            self.context.signals.editor_wanted.emit(self._key)

    def print_out(self) -> None:
        """Preview this comparison on paper."""
        from diffstudy.gui.pages.print_page import PrintKind, PrintTarget

        if self._key is not None:
            target = PrintTarget(PrintKind.COMPARISON, self._key)
            self.context.signals.print_wanted.emit(target)

    def _go_to_library(self) -> None:
        self.context.signals.library_wanted.emit()

    def _step(self, direction: int) -> None:
        if self._sheet is not None:
            self.jump_to(self._sheet.head.tabs.current() + direction)

    def _follow(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        value = self.place
        title = sheet.head.title
        past = value > sheet.y() + title.height()
        is_pair = self._answer is not None and len(self._answer.content.comparison.terms) == 2
        self.sticky.setVisible(past and is_pair)
        if past:
            height = self.sticky.sizeHint().height()
            self.sticky.setGeometry(self.area.x() + sheet.x(), self.area.y(), sheet.width(), height)
            self.sticky.raise_()
        if self._jumping:
            return
        line = value + self.sticky.sizeHint().height() + space(48)
        begun = [i for i in range(len(sheet.sections)) if sheet.y() + sheet.top_of(i) <= line]
        sheet.head.tabs.set_current(begun[-1] if begun else 0)

    def fit(self) -> None:
        """Keep the bars in line with the sheet."""
        super().fit()
        self.top_bar.set_margin(page_margin(self.width()))
        QTimer.singleShot(0, self, self._follow)


def _read(context: PageContext, key: str) -> _Answer:
    library = context.collection.library
    content = library.page(key)
    comparison = content.comparison
    figures = context.collection.reporting.figures(key)
    near = ((tr("Previous"), comparison.previous), (tr("Next"), comparison.next))
    return _Answer(
        content=content,
        edits=context.collection.editing.view(key),
        neighbours=tuple((word, title, library.titled(title)) for word, title in near if title),
        single_keys=context.collection.preferences.current.single_keys,
        figures=() if figures is None else figures.sentences(),
    )

"""Give work: what a class is asked, and the file, web page or sheet that it is handed (12a)."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.choose_place import file_to_write
from diffstudy.gui.error_messages import sentence_of
from diffstudy.gui.pages.assignment_form import AssignmentForm
from diffstudy.gui.pages.assignment_outlook import OutlookPanel
from diffstudy.gui.pages.delay import after_pause
from diffstudy.gui.pages.page_keys import bind
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.pages.scrolled_page import ScrolledPage
from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.back_bar import BackBar
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.panel import Hairline
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from diffstudy.domain.deck import LibraryOverview
    from diffstudy.services.classroom.assigning import Given, Outlook
    from diffstudy.services.classroom.options import AssignmentOptions

_PAUSE_MS = 400
_BESIDE = 900
"""Width of the content in pixels at 100% text from which the outlook stands beside the form."""


@dataclass(frozen=True, slots=True)
class WorkWish:
    """What is to be given.

    Args:
        comparisons: keys to begin with.
        revises: uid of the assignment that is changed, "" for a new one.
    """

    comparisons: tuple[str, ...] = ()
    revises: str = ""


class AssignmentPage(ScrolledPage):
    """Fields at the left, what students receive at the right, the ways out below."""

    cares_about = Changes.LIBRARY

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish: WorkWish | None = None
        self._given: tuple[str, AssignmentOptions] | None = None
        self._asked = 0
        self._is_busy = False
        self.bar = BackBar(tr("New assignment"))
        self.bar.back_wanted.connect(self.go_back)
        self.form = AssignmentForm()
        self.outlook = OutlookPanel()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self.form, 62)
        self._columns.addWidget(self.outlook, 38)
        self.add(self.bar)
        self.add(self._columns)
        self.note = ReadingText(" ", "meta", "ink2")
        self.print = Button(tr("Print worksheet"), icon="printer")
        self.web = Button(tr("Save web page"), icon="monitor")
        self.save = Button(tr("Save assignment file"), "primary", icon="save", key="Ctrl S")
        foot = QWidget()
        self._foot = QHBoxLayout(foot)
        self._foot.addWidget(self.note, 1)
        for button in (self.print, self.web, self.save):
            self._foot.addWidget(button)
        self.frame.addWidget(Hairline())
        self.frame.addWidget(foot)
        self._count = after_pause(self, _PAUSE_MS, self._look_ahead)
        self._connect()

    def show_wish(self, wish: WorkWish) -> None:
        """Begin a new assignment, or change one that was given."""
        is_draft = wish == self._wish and self._given is None
        is_same, self._wish = wish is self._wish or is_draft, wish
        if is_same:
            return  # whoever comes back finds what was written
        self._given = None
        self.form.clear()
        self.form.pairs.choose(wish.comparisons)
        title = tr("Change assignment") if wish.revises else tr("New assignment")
        self.bar.show_title(title)
        if self.is_attached:
            self.refresh()

    def refresh(self) -> None:
        """Read the library, and the assignment that is to be changed."""
        if self._wish is None:
            return
        collection, revises = self.context.collection, self._wish.revises

        def read() -> (
            "tuple[LibraryOverview, tuple[tuple[str, str], ...], tuple[str, ...], Assignment | None]"
        ):
            given = None
            if revises and self._given is None:
                given = collection.assigning.assignment(revises)
            overview = collection.library.overview(quick=True)
            return overview, collection.assigning.modes(), collection.roster.classes(), given

        def show(
            found: "tuple[LibraryOverview, tuple[tuple[str, str], ...], tuple[str, ...], Assignment | None]",
        ) -> None:
            overview, modes, classes, given = found
            packs = {pack.id: pack.title for pack in overview.packs}
            self.form.show_library(overview.rows, packs, modes, classes)
            if given is not None:
                self.form.show_assignment(given)
            self.fit()
            self._look_ahead()

        self.context.tasks.run(
            read, page=self, on_done=show, on_error=self.context.signals.failed.emit
        )

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl S", tr("Save assignment file")),
            ("Tab", tr("Next field")),
            ("Alt Left", tr("Back")),
        )

    def fit(self) -> None:
        """Set the outlook below the form where it has no room beside it."""
        super().fit()
        if not hasattr(self, "_foot"):
            return
        direction = QBoxLayout.Direction
        is_wide = self.content_width >= theme().text(_BESIDE)
        self._columns.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._columns.setSpacing(space(32 if is_wide else 20))
        self.form.fit(round(self.content_width * (0.6 if is_wide else 1.0)))
        margin = page_margin(self.width())
        self._foot.setContentsMargins(margin, space(11), margin, space(11))
        keys_fit = theme().text_scale < 1.5
        self.save.set_key("Ctrl S" if keys_fit else None)
        self.print.set_label(tr("Print worksheet") if keys_fit else tr("Print"))
        self.web.set_label(tr("Save web page") if keys_fit else tr("Web page"))
        self.save.set_label(tr("Save assignment file") if keys_fit else tr("Save file"))
        self._foot.setSpacing(space(10))

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.outlook.may_share.toggled.connect(self._changed)
        self.save.clicked.connect(self._save)
        self.web.clicked.connect(self._save_page)
        self.print.clicked.connect(self._print)
        bind(self, ["Ctrl+S"], self._save)

    def _changed(self) -> None:
        self._say("")
        self._count.start()

    def _say(self, sentence: str) -> None:
        self.note.set_text(sentence or " ")
        if sentence:
            announce(self.note, sentence)

    def _look_ahead(self) -> None:
        """Count the questions that each student would get."""
        options = self.form.options()
        self._asked += 1
        asked = self._asked
        if not options.comparisons:
            self.outlook.show_outlook(options, None)
            return
        assigning = self.context.collection.assigning

        def show(found: "Outlook") -> None:
            if asked == self._asked:
                self.outlook.show_outlook(options, found)

        self.context.tasks.run(
            lambda: assigning.outlook(options), page=self, on_done=show, on_error=self._failed
        )

    def _failed(self, error: DiffstudyError) -> None:
        self._is_busy = False
        self._say(sentence_of(error))

    def _give(self, then: Callable[[str], None]) -> None:
        """Keep the assignment as it is now, then go on with its uid."""
        problem = self.form.problem()
        self.form.due.set_wrong(not self.form.due.is_valid)
        if problem:
            self._say(problem)
            return
        options = self.form.options()
        if self._given is not None and self._given[1] == options:
            then(self._given[0])
            return
        if self._is_busy or self._wish is None:
            return
        self._is_busy = True
        revises = self._given[0] if self._given is not None else self._wish.revises
        may_share = self.outlook.may_share.isChecked()
        assigning = self.context.collection.assigning

        def done(given: "Given") -> None:
            self._is_busy = False
            self._given = given.assignment.uid, options
            self._say(" ".join((tr("Kept under Teach."), *given.notes)))
            self.context.signals.changed.emit(given.changes)
            then(given.assignment.uid)

        self.context.tasks.run(
            lambda: assigning.give(options, revises=revises or None, may_share=may_share),
            page=self,
            on_done=done,
            on_error=self._failed,
        )

    def _save(self) -> None:
        self._give(lambda uid: self._write(uid, ".diffwork"))

    def _save_page(self) -> None:
        self._give(lambda uid: self._write(uid, ".html"))

    def _print(self) -> None:
        from diffstudy.gui.pages.print_page import PrintKind, PrintTarget

        def show(uid: str) -> None:
            self.context.signals.print_wanted.emit(PrintTarget(PrintKind.ASSIGNMENT, uid))

        self._give(show)

    def _write(self, uid: str, suffix: str) -> None:
        title = self.form.title.text()
        target = file_to_write(self, tr("Save the assignment"), title, suffix)
        if target is None:
            return
        assigning = self.context.collection.assigning
        save = assigning.save if suffix == ".diffwork" else assigning.save_page

        def done(path: Path) -> None:
            self.context.signals.noticed.emit(tr("Saved as {file}", file=path.name), None)

        self.context.tasks.run(
            lambda: save(uid, target), page=self, on_done=done, on_error=self._failed
        )

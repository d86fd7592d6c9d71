"""Teach: work for a class and what came back, by files and without accounts (design 12a, 12b)."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.language import tr
from diffstudy.gui.pages.page_keys import bind
from diffstudy.gui.pages.scrolled_page import ScrolledPage
from diffstudy.gui.pages.teach_classes import ClassesPart
from diffstudy.gui.pages.teach_gradebook import GradebookPart
from diffstudy.gui.pages.teach_part import TeachPart
from diffstudy.gui.pages.teach_work import WorkPart
from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.switches import Segmented


class TeachSection(StrEnum):
    """A part of the page."""

    WORK = "work"
    GRADEBOOK = "gradebook"
    CLASSES = "classes"


class TeachPage(ScrolledPage):
    """Assignments, the gradebook and the classes of a teacher, one of them shown."""

    cares_about = Changes.CLASSROOM

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.work = WorkPart(self)
        self.gradebook = GradebookPart(self)
        self.classes = ClassesPart(self)
        self._parts: dict[TeachSection, TeachPart] = {
            TeachSection.WORK: self.work,
            TeachSection.GRADEBOOK: self.gradebook,
            TeachSection.CLASSES: self.classes,
        }
        self.sections = Segmented(
            tr("Part of the page"),
            [
                (tr("Assignments"), TeachSection.WORK, None),
                (tr("Gradebook"), TeachSection.GRADEBOOK, None),
                (tr("Classes"), TeachSection.CLASSES, None),
            ],
        )
        self.sections.chosen.connect(self.show_section)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(Label(tr("Teach"), "title"))
        self._head.addWidget(self.sections)
        self._head.addStretch(1)
        for part in self._parts.values():
            self._head.addWidget(part.bar)
        self.add(self._head)
        bind(self, ["N"], self._act)
        bind(self, ["Ctrl+Z"], self._undo)
        self._show_part(TeachSection.WORK)

    @property
    def part(self) -> TeachPart:
        """The part that is shown."""
        return next(each for each in self._parts.values() if each.is_shown)

    def show_section(self, section: TeachSection) -> None:
        """Show another part of the page."""
        self.clear_body()
        self.scroll_to(0)
        self._show_part(section)
        self.refresh()

    def show_work(self) -> None:
        """Show the assignments."""
        self.show_section(TeachSection.WORK)

    def show_gradebook(self, assignment: str) -> None:
        """Show the gradebook of an assignment, "" for the one that was shown last."""
        self.gradebook.choose(assignment)
        self.show_section(TeachSection.GRADEBOOK)

    def collect(self, sources: Sequence[Path]) -> None:
        """Take in results, and show the gradebook that they belong to."""
        self.clear_body()
        self._show_part(TeachSection.GRADEBOOK)
        self.gradebook.collect(sources)

    def refresh(self) -> None:
        """Ask for what this part shows."""
        if self.is_attached:
            self.part.refresh()

    def finish(self) -> None:
        """Stop what is being collected."""
        self.gradebook.cancel()

    def fit(self) -> None:
        """Put the buttons below the title where they have no room beside it."""
        super().fit()
        if not hasattr(self, "_head"):
            return
        direction = QBoxLayout.Direction
        is_wide = self.content_width >= theme().text(960)
        self._head.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._head.setSpacing(space(24 if is_wide else 10))

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (*self.part.keys_help(), ("Alt Left", tr("Back")))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Collect what was dropped; an assignment is opened to be answered."""
        urls = event.mimeData().urls()
        self.take([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    def take(self, sources: Sequence[Path]) -> None:
        """Collect files and folders; an assignment among them is opened to be answered."""
        from diffstudy.services.classroom.files import class_file_kind

        work = [each for each in sources if each.is_file() and class_file_kind(each) == "diffwork"]
        results = [each for each in sources if each not in work]
        if results:
            self.collect(results)
        elif work:
            self.context.signals.work_wanted.emit(work[0])

    def _show_part(self, section: TeachSection) -> None:
        self.sections.choose(section)
        for key, part in self._parts.items():
            part.is_shown = key is section
            part.bar.setVisible(part.is_shown)
        announce(self, self._parts[section].bar.accessibleName())

    def _act(self) -> None:
        self.part.act()

    def _undo(self) -> None:
        self.context.signals.undo_wanted.emit()

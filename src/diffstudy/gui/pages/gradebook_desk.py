"""What a teacher does in the gradebook: open a student, decide, type paper scores, empty trays."""

from typing import TYPE_CHECKING

from diffstudy.domain.changes import Changes
from diffstudy.domain.class_figures import ReteachPair
from diffstudy.domain.collected import CollectReport
from diffstudy.domain.gradebook import Decision, Gradebook, GradebookRow
from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.line_dialog import asked_line
from diffstudy.gui.pages.gradebook_student import StudentView
from diffstudy.gui.pages.gradebook_words import paper_score, report_text
from diffstudy.gui.pages.student_data import erase_student, save_student

if TYPE_CHECKING:
    from diffstudy.domain.marked import AnswerLine
    from diffstudy.gui.pages.teach_gradebook import GradebookPart


class GradebookDesk:
    """Carries out what was wished for in the gradebook.

    Args:
        part: whose gradebook it is.
    """

    def __init__(self, part: "GradebookPart") -> None:
        self._part = part
        self.student = ""

    def open_student(self, code: str) -> None:
        """Show everything about a student's work."""
        self.student = code
        if self._part.book is not None:
            self.show_student(self._part.book)

    def leave_student(self) -> None:
        """Go back to all students at the next refresh."""
        self.student = ""

    def show_student(self, book: Gradebook) -> bool:
        """Show the student who is looked at; whether there is one in this gradebook."""
        row = next((each for each in book.rows if each.student.code == self.student), None)
        if row is None:
            self.student = ""
            return False
        gradebooks, uid = self._part.context.collection.gradebooks, book.assignment.uid
        self._part.ask(
            lambda: gradebooks.answers(uid, row.student.code),
            lambda answers: self._show(book, row, answers),
        )
        return True

    def type_paper(self, code: str, text: str) -> None:
        """Keep a score from paper; "" takes it away, anything unreadable changes nothing."""
        score = paper_score(text)
        if text and score is None:
            self._part.tell(tr("Type the points and of how many, such as 14/20."))
            self._part.refresh()
            return
        gradebooks, uid = self._part.context.collection.gradebooks, self._part.uid
        self._part.do(lambda: gradebooks.set_paper(uid, code, score), self._part.changed)

    def decide(self, code: str, decision: Decision | None) -> None:
        """Keep the teacher's word on a row."""
        gradebooks, uid = self._part.context.collection.gradebooks, self._part.uid
        self._part.do(lambda: gradebooks.decide(uid, code, decision), self._part.changed)

    def match(self, result: str, student: str) -> None:
        """Say whose a result is."""
        collecting = self._part.context.collection.collecting
        self._part.do(lambda: collecting.match(result, student), self._part.changed)

    def match_new(self, result: str, code: str) -> None:
        """Add a student to the roster, whose the result is."""
        name = asked_line(
            self._part.page, tr("Add a student"), tr("Name"), code, yes=tr("Add student")
        )
        if not name:
            return
        collection, book = self._part.context.collection, self._part.book
        of_class = "" if book is None else book.assignment.class_label

        def work() -> Changes:
            student = collection.roster.add(name, of_class)
            return collection.collecting.match(result, student.code)

        self._part.do(work, self._part.changed)

    def dismiss(self, problems: list[str]) -> None:
        """Take files out of the tray of problems."""
        collecting = self._part.context.collection.collecting
        self._part.do(lambda: collecting.dismiss(problems), self._part.changed)

    def try_again(self) -> None:
        """Read the files of the tray once more."""
        collecting = self._part.context.collection.collecting

        def done(found: tuple[CollectReport, Changes]) -> None:
            self._part.tell(report_text(found[0]))
            self._part.changed(found[1])

        self._part.do(collecting.try_again, done)

    def assign_again(self, pair: ReteachPair) -> None:
        """Prepare an assignment about the comparisons that set two terms against each other."""
        from diffstudy.gui.pages.assignment_page import WorkWish

        book = self._part.book
        if book is None:
            return
        wanted = set(pair.terms)
        keys = tuple(
            page.key
            for pack in book.assignment.packs
            for page in pack.comparisons
            if wanted <= {term.key for term in page.terms}
        )
        self._part.context.signals.assignment_wanted.emit(WorkWish(comparisons=keys))

    def _show(self, book: Gradebook, row: GradebookRow, answers: "tuple[AnswerLine, ...]") -> None:
        if row.student.code != self.student:
            return
        view = StudentView(book, row, answers)
        code, name = row.student.code, row.student.name
        view.back_wanted.connect(self._go_back)
        view.decided.connect(lambda decision: self.decide(code, decision))
        view.paper_typed.connect(lambda text: self.type_paper(code, text))
        view.export_wanted.connect(lambda: save_student(self._part, code, name))
        view.erase_wanted.connect(lambda: erase_student(self._part, code, name))
        self._part.page.show_body(view)

    def _go_back(self) -> None:
        self.student = ""
        self._part.refresh()

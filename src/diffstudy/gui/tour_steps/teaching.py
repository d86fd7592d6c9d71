"""A class: an assignment, a student who answers it, the result that comes back, the gradebook."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from diffstudy.domain.gradebook import Decision, DecisionKind, PaperScore
from diffstudy.domain.question import ChoiceQuestion, Chosen, DontKnow
from diffstudy.gui.pages.assignment_page import AssignmentPage, WorkWish
from diffstudy.gui.pages.gradebook_bar import BookView
from diffstudy.gui.pages.taking_page import TakingPage
from diffstudy.gui.pages.teach_page import TeachPage, TeachSection
from diffstudy.gui.tour_walk import Walk
from diffstudy.services.classroom.taking_session import TakingSession

_CLASS = "10B"
_NAMES = ("Amara Lindqvist", "Bruno Castell", "Chiara Ngo", "Dov Pereira", "Elif Sandor")
_WORK = "Measuring well"


def take(walk: Walk) -> None:
    """Give work, answer it, collect it, and look at everything that the gradebook shows."""
    walk.window.go_to("teach")
    page = walk.expect(TeachPage)
    walk.settle("the list of assignments is read")
    walk.hand.picture("teach, nothing yet")
    page.show_section(TeachSection.CLASSES)
    walk.settle("the roster is read")
    walk.hand.picture("classes, none yet")
    walk.ask(lambda: [walk.collection.roster.add(name, _CLASS) for name in _NAMES])
    page.refresh()
    walk.settle("the roster is read")
    walk.hand.picture("a class and its codes")
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        _give(walk, Path(folder))
        _answer(walk, Path(folder))
        _collect(walk, Path(folder))
    walk.window.go_to("library")
    walk.settle("the library is shown")


def _give(walk: Walk, folder: Path) -> None:
    walk.window.give_work(WorkWish())
    page = walk.expect(AssignmentPage)
    walk.settle("the library is offered")
    walk.hand.picture("a new assignment, empty")
    keys = list(page.form.pairs.checks)[:3]
    page.form.title.setText(_WORK)
    page.form.class_label.setText(_CLASS)
    page.form.due.setText("2031-03-21 17:00")
    page.form.count.spin.setValue(8)
    for key in keys:
        page.form.pairs.checks[key].setChecked(True)
    walk.hand.until(lambda: "8" in page.outlook.sentence.text(), "the questions are counted")
    walk.settle("the questions are counted")
    walk.hand.picture("a new assignment")
    page.form.mixes.setChecked(True)
    page.area.verticalScrollBar().setValue(page.area.verticalScrollBar().maximum())
    walk.hand.picture("a new assignment, below")
    options = page.form.options()
    given = walk.ask(lambda: walk.collection.assigning.give(options))
    walk.ask(lambda: walk.collection.assigning.save(given.assignment.uid, folder / "work.diffwork"))


def _answer(walk: Walk, folder: Path) -> None:
    codes = walk.ask(lambda: [each.code for each in walk.collection.roster.students()])
    walk.window.import_files([folder / "work.diffwork"])
    page = walk.expect(TakingPage)
    walk.hand.until(lambda: page.start is not None, "the assignment opens")
    walk.hand.picture("an assignment before it begins")
    assert page.start is not None
    page.start.code.setText("K7PM2")
    page.start.begin.click()
    walk.settle("the code is looked at")
    walk.hand.picture("a wrong code")
    page.start.code.setText(codes[0])
    page.start.begin.click()
    walk.hand.until(lambda: page.view.panel is not None, "the first question is asked")
    walk.hand.picture("a question of an assignment")
    page.view.on.click()
    session = page.session
    assert session is not None
    walk.ask(lambda: _answer_all(session, wrong=2))
    page.view.end_wanted.emit()
    walk.expect(TeachPage)
    walk.settle("the list of assignments is read")
    walk.hand.picture("assignments, given and received")
    walk.window.answer_work(session.assignment.uid)
    walk.hand.until(lambda: page.start is not None, "the assignment opens again")
    page.start.begin.click()
    walk.hand.until(lambda: page.end is not None, "everything is answered")
    walk.hand.picture("everything is answered")
    walk.ask(session.finish)
    walk.ask(lambda: walk.collection.handing_in.save(session.attempt.uid, folder))
    for place, code in enumerate(codes[1:4]):
        walk.ask(partial(_hand_in, walk, session, code, place, folder))
    (folder / "broken.diffresult").write_text('{"format":"diffresult"}')


def _hand_in(walk: Walk, first: TakingSession, code: str, place: int, folder: Path) -> None:
    session = walk.collection.taking.start(first.assignment.uid, code, guest=True)
    _answer_all(session, wrong=place * 2)
    session.finish()
    walk.collection.handing_in.save(session.attempt.uid, folder)


def _answer_all(session: TakingSession, wrong: int) -> None:
    """Answer every question right, but so many wrong."""
    for place in range(len(session)):
        question = session.question(place)
        if isinstance(question, ChoiceQuestion):
            right = question.answer
            is_wrong = place < wrong
            session.answer(place, Chosen((right + is_wrong) % len(question.options)), 4_000)
        else:
            session.answer(place, DontKnow(), 4_000)


def _collect(walk: Walk, folder: Path) -> None:
    walk.window.collect([folder])
    page = walk.expect(TeachPage)
    walk.settle("the results are collected")
    walk.settle("the gradebook is shown")
    walk.hand.picture("the gradebook")
    uid, student = page.gradebook.uid, page.gradebook.book
    assert student is not None
    absent, first = student.rows[-1].student.code, student.rows[0].student.code
    gradebooks = walk.collection.gradebooks
    walk.ask(lambda: gradebooks.set_paper(uid, absent, PaperScore(14, 20)))
    walk.ask(lambda: gradebooks.decide(uid, first, Decision(DecisionKind.REDUCED, 0.1)))
    for view in (BookView.QUESTIONS, BookView.MIXUPS, BookView.UNMATCHED, BookView.PROBLEMS):
        page.gradebook.show_view(view)
        walk.settle("another view is shown")
        walk.hand.picture(f"gradebook {view.value}")
    page.gradebook.show_view(BookView.STUDENTS)
    walk.settle("the students are shown")
    walk.hand.picture("the gradebook with paper and a decision")
    page.gradebook.open_student(first)
    walk.settle("the student is shown")
    walk.hand.picture("one student of the gradebook")

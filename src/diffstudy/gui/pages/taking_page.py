"""A student answers an assignment: the code once, then question by question, then the file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import Profile
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.domain.question import Answer, MatchingQuestion
from diffstudy.gui.dialogs.choose_place import file_to_write
from diffstudy.gui.error_messages import sentence_of
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import bind
from diffstudy.gui.pages.taking_end import TakingDone, TakingOverview
from diffstudy.gui.pages.taking_sheet import TakingSheet
from diffstudy.gui.pages.taking_start import TakingStart
from diffstudy.gui.pages.taking_view import TakingView
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.notices import ErrorRow

if TYPE_CHECKING:
    from diffstudy.services.classroom.taking_session import Reviewed, TakingSession

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class _Opened:
    """What is known before an assignment begins; ``code`` and ``is_guest`` of an open attempt."""

    assignment: Assignment
    note: str
    code: str
    is_guest: bool
    profiles: tuple[Profile, ...]


class TakingPage(Page):
    """Asks an assignment; every answer is on the disk before the next question is shown."""

    takes_whole_window = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session: TakingSession | None = None
        self.place = 0
        self._busy = False
        self.start: TakingStart | None = None
        self.end: TakingOverview | TakingDone | None = None
        self.view = TakingView()
        self.sheet = TakingSheet()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        column.addWidget(self.sheet)
        self.view.answered.connect(self._answer)
        self.view.back_wanted.connect(lambda: self._ask(self.place - 1))
        self.view.on_wanted.connect(lambda: self._ask(self.place + 1))
        self.view.end_wanted.connect(self.leave)
        self.view.read.connect(self._go_on)
        self.sheet.back_wanted.connect(self.leave)
        bind(self, ["Ctrl+S"], self._save)
        self.view.hide()

    def open_work(self, work: "Path | str") -> None:
        """Open an assignment: a file, or the uid of one that was received."""
        self.session = self.start = self.end = None
        self._busy = False
        self.sheet.show_widget(QWidget())
        self._show_sheet()
        self._do(lambda: self._read(work), self._opened, self._not_opened)

    def leave(self) -> None:
        """Stop for now; everything is saved, and the list of assignments says so."""
        session, self.session = self.session, None
        self.context.signals.changed.emit(Changes.CLASSROOM)
        self.context.signals.teach_wanted.emit()
        if session is not None and session.attempt.is_open:
            self.context.signals.noticed.emit(
                tr("Everything is saved. Go on any time under Teach."), None
            )

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        if self.view.isVisible():
            return self.view.keys_help()
        return (("Ctrl S", tr("Save result file")), ("Esc", tr("Back")))

    def _read(self, work: "Path | str") -> _Opened:
        from diffstudy.services.classroom.taking import Arrival

        collection = self.context.collection
        note = ""
        if isinstance(work, Path):
            received = collection.taking.receive(work)
            assignment = received.assignment
            if received.arrival is Arrival.BEGUN:
                note = tr("This file is newer. You finish what you have begun first.")
            elif received.arrival is Arrival.OLDER:
                note = tr("This file is older than the one that is here, which is used.")
        else:
            assignment = collection.taking.assignment(work)
        attempts = collection.handing_in.attempts()
        own = [each for each in attempts if each.assignment == assignment.uid and each.is_open]
        codes = [each.code for each in attempts if each.learner is not None]
        return _Opened(
            assignment=assignment,
            note=tr("You have begun this. Go on where you were.") if own and not note else note,
            code=own[0].code if own else next(iter(codes), ""),
            is_guest=bool(own) and own[0].learner is None,
            profiles=collection.profiles.listed(),
        )

    def _opened(self, found: _Opened) -> None:
        current = self.context.collection.profiles.current
        self.start = TakingStart(found.assignment, found.note, found.code, found.profiles, current)
        self.start.guest.setChecked(found.is_guest)
        uid = found.assignment.uid
        self.start.begin_wanted.connect(lambda code, guest: self._begin(uid, code, guest=guest))
        self.start.profile_wanted.connect(lambda key: self._switch(found.profiles, key))
        self.sheet.show_widget(self.start)
        self._show_sheet()
        self.start.code.setFocus()
        announce(self.start, found.assignment.title)

    def _not_opened(self, error: DiffstudyError) -> None:
        self.sheet.show_widget(ErrorRow(tr("This cannot be opened"), sentence_of(error)))

    def _switch(self, profiles: tuple[Profile, ...], key: str) -> None:
        from diffstudy.gui.pages.profile_switch import switch_profile

        switch_profile(self, next(each for each in profiles if each.learner.key == key))

    def _begin(self, uid: str, code: str, *, guest: bool) -> None:
        taking = self.context.collection.taking
        self._do(lambda: taking.start(uid, code, guest=guest), self._begun, self._not_begun)

    def _not_begun(self, error: DiffstudyError) -> None:
        if self.start is not None:
            self.start.show_problem(sentence_of(error))

    def _begun(self, session: "TakingSession") -> None:
        self.session, self.start = session, None
        first = session.next_open()
        self._ask(len(session) if first is None else first)

    def _ask(self, place: int) -> None:
        """Show a question; behind the last one the overview."""
        session = self.session
        if session is None or self._busy:
            return
        if not 0 <= place < len(session):
            self._show_overview(session)
            return
        self.place = place
        question, before = session.question(place), session.answer_to(place)
        from diffstudy.services.classroom.marking import given_text

        said = ""
        if before is not None:
            said = given_text(question, before) or tr("I don’t know")
        # A board tells at once what belongs together, so that it is joined once.
        is_board = isinstance(question, MatchingQuestion) and question.one_each
        can_change = before is None or (session.may_change and not is_board)
        self.sheet.hide()
        self.view.show()
        self.view.ask(question, said, place + 1, len(session), can_change=can_change)

    def _answer(self, answer: Answer, ms: int) -> None:
        session, place = self.session, self.place
        if session is None or self._busy:
            return
        self._busy = True

        def failed(error: DiffstudyError) -> None:
            """Keep the question open: an answer that is not on disk was not given."""
            self._busy = False
            self.context.signals.failed.emit(error)
            self._ask(place)

        self._do(lambda: session.answer(place, answer, ms), self._answered, failed)

    def _answered(self, reviewed: "Reviewed | None") -> None:
        self._busy = False
        if reviewed is not None and reviewed.lesson is not None:
            self.view.show_lesson(reviewed)
        else:
            self._go_on()

    def _go_on(self) -> None:
        session = self.session
        if session is None:
            return
        following = session.next_open(after=self.place)
        is_behind = following is not None and following > self.place
        self._ask(following if is_behind and following is not None else len(session))

    def _show_overview(self, session: "TakingSession") -> None:
        unanswered = [place for place in range(len(session)) if session.answer_to(place) is None]
        overview = TakingOverview(
            session.assignment.title, len(session), unanswered, may_change=session.may_change
        )
        overview.question_wanted.connect(self._ask)
        overview.finish_wanted.connect(self._finish)
        self.end = overview
        self.sheet.show_widget(overview)
        self._show_sheet()
        overview.finish.setFocus()
        announce(overview, overview.said.text())

    def _finish(self) -> None:
        session = self.session
        if session is None or self._busy:
            return
        self._busy = True

        def work() -> "tuple[Reviewed, ...]":
            session.finish()
            return session.review() if session.shows_answers else ()

        def failed(error: DiffstudyError) -> None:
            self._busy = False
            self.context.signals.failed.emit(error)

        self._do(work, self._finished, failed)

    def _finished(self, reviewed: "tuple[Reviewed, ...]") -> None:
        self._busy = False
        session = self.session
        if session is None:
            return
        done = TakingDone(session.assignment.title, reviewed, session.why_not_shown())
        done.save_wanted.connect(self._save)
        self.end = done
        self.sheet.show_widget(done)
        self._show_sheet()
        done.save.setFocus()
        announce(done, done.said.text())

    def _save(self) -> None:
        session = self.session
        if session is None or session.attempt.is_open:
            return
        attempt = session.attempt
        name = f"{session.assignment.title} {attempt.code} {attempt.number}"
        target = file_to_write(self, tr("Save the result"), name, ".diffresult")
        if target is None:
            return
        handing_in = self.context.collection.handing_in

        def done(path: Path) -> None:
            self.context.signals.changed.emit(Changes.CLASSROOM)
            self.context.signals.noticed.emit(tr("Saved as {file}", file=path.name), None)

        self._do(
            lambda: handing_in.save(attempt.uid, target), done, self.context.signals.failed.emit
        )

    def _show_sheet(self) -> None:
        self.view.hide()
        self.sheet.show()

    def _do(
        self,
        work: Callable[[], _Found],
        done: Callable[[_Found], None],
        failed: Callable[[DiffstudyError], None],
    ) -> None:
        self.context.tasks.run(work, page=self, on_done=done, on_error=failed)

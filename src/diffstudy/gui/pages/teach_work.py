"""Assignments of the Teach page: what this teacher gave, and what was received to be answered."""

from typing import TYPE_CHECKING

from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.ask_dialog import confirmed
from diffstudy.gui.dialogs.choose_place import file_to_read, file_to_write
from diffstudy.gui.pages.scrolled_page import ScrolledPage, new_body
from diffstudy.gui.pages.teach_cards import given_card, taken_card
from diffstudy.gui.pages.teach_part import TeachPart
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.notices import EmptyState
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from diffstudy.gui.pages.teach_cards import WorkCard
    from diffstudy.services.classroom.gradebook import GivenSummary
    from diffstudy.services.classroom.taking import TakenAssignment


class WorkPart(TeachPart):
    """Lists assignments; each can be handed out again, printed, changed or removed."""

    def __init__(self, page: ScrolledPage) -> None:
        super().__init__(page)
        self.bar.setAccessibleName(tr("Assignments"))
        self.cards: list[WorkCard] = []
        self.offer(Button(tr("Open assignment file"), icon="folder-open"), self._open)
        self.offer(Button(tr("New assignment"), "primary", icon="plus", key="N"), self.act)

    def act(self) -> None:
        """Prepare a new assignment."""
        from diffstudy.gui.pages.assignment_page import WorkWish

        self.context.signals.assignment_wanted.emit(WorkWish())

    def refresh(self) -> None:
        """Read both lists."""
        collection = self.context.collection
        self.ask(
            lambda: (collection.gradebooks.assignments(), collection.taking.listed()),
            lambda found: self._show(*found),
        )

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (("N", tr("New assignment")), ("Tab", tr("Next assignment or button")))

    def _show(
        self, given: "tuple[GivenSummary, ...]", taken: "tuple[TakenAssignment, ...]"
    ) -> None:
        body, column = new_body(10)
        self.cards = []
        if not given and not taken:
            new = Button(tr("New assignment"), "primary", icon="plus")
            new.clicked.connect(self.act)
            words = tr(
                "Give comparisons to a class as one file, and collect the answers the same way; "
                "no accounts and no network are needed."
            )
            column.addWidget(EmptyState("graduation-cap", tr("No assignment yet"), words, [new]))
        for each in given:
            card = given_card(each)
            card.wanted.connect(lambda wish, given=each: self._do_given(wish, given))
            self.cards.append(card)
            column.addWidget(card)
        if taken:
            column.addWidget(ReadingText(tr("Received, to be answered here"), "h3", measure=0))
        for work in taken:
            card = taken_card(work)
            card.wanted.connect(lambda wish, taken=work: self._do_taken(wish, taken))
            self.cards.append(card)
            column.addWidget(card)
        self.page.show_body(body)

    def _open(self) -> None:
        path = file_to_read(self.page, tr("Open assignment file"), ".diffwork")
        if path is not None:
            self.context.signals.work_wanted.emit(path)

    def _do_given(self, wish: str, given: "GivenSummary") -> None:
        from diffstudy.gui.pages.assignment_page import WorkWish
        from diffstudy.gui.pages.print_page import PrintKind, PrintTarget

        signals = self.context.signals
        if wish == "gradebook":
            signals.gradebook_wanted.emit(given.uid)
        elif wish == "print":
            signals.print_wanted.emit(PrintTarget(PrintKind.ASSIGNMENT, given.uid))
        elif wish == "change":
            signals.assignment_wanted.emit(WorkWish(revises=given.uid))
        elif wish == "remove":
            self._remove(given)
        else:
            self._save(given, is_page=wish == "page")

    def _save(self, given: "GivenSummary", *, is_page: bool) -> None:
        suffix = ".html" if is_page else ".diffwork"
        target = file_to_write(self.page, tr("Save the assignment"), given.title, suffix)
        if target is None:
            return
        assigning = self.context.collection.assigning
        save = assigning.save_page if is_page else assigning.save
        self.do(
            lambda: save(given.uid, target),
            lambda path: self.tell(tr("Saved as {file}", file=path.name)),
        )

    def _remove(self, given: "GivenSummary") -> None:
        words = tr(
            "The assignment leaves this list, and results that come in later cannot be read. "
            "Results that were collected stay, but are shown no more."
        )
        if confirmed(tr("Remove “{title}”?", title=given.title), words, tr("Remove"), self.page):
            assigning = self.context.collection.assigning
            self.do(lambda: assigning.remove(given.uid), self.context.signals.changed.emit)

    def _do_taken(self, wish: str, taken: "TakenAssignment") -> None:
        if wish == "answer":
            self.context.signals.work_wanted.emit(taken.listed.uid)
        elif wish == "forget":
            self._forget(taken)
        else:
            self._save_again(taken)

    def _save_again(self, taken: "TakenAssignment") -> None:
        last = [each for each in taken.attempts if not each.is_open][-1]
        name = f"{taken.listed.title} {last.code} {last.number}"
        target = file_to_write(self.page, tr("Save the result"), name, ".diffresult")
        if target is not None:
            handing_in = self.context.collection.handing_in
            self.do(
                lambda: handing_in.save(last.uid, target),
                lambda path: self.tell(tr("Saved as {file}", file=path.name)),
            )

    def _forget(self, taken: "TakenAssignment") -> None:
        words = tr(
            "Your answers are deleted from this computer and cannot be saved again. "
            "What you handed in stays with your teacher."
        )
        title = tr("Remove “{title}” from here?", title=taken.listed.title)
        if confirmed(title, words, tr("Remove"), self.page):
            taking = self.context.collection.taking
            self.do(lambda: taking.forget(taken.listed.uid), self.context.signals.changed.emit)

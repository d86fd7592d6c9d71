"""One assignment on a sheet: given by this teacher, or received by this student."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.domain.instants import utc_instant
from diffstudy.domain.language import DayForm, day_text, tr, trn
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from diffstudy.services.classroom.gradebook import GivenSummary
    from diffstudy.services.classroom.taking import TakenAssignment


class WorkCard(Panel):
    """A title, a line of facts, and what can be done.

    Signals:
        wanted(str): a button was pressed, by the name that it was added with.
    """

    wanted = Signal(str)

    def __init__(self, title: str, facts: str, *, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, parent=parent)
        self._title = title
        self.setAccessibleName(title)
        self.setAccessibleDescription(facts)
        head = QHBoxLayout()
        head.addWidget(ReadingText(title, "h2", measure=0), 1)
        self.body.addLayout(head)
        self.body.addWidget(ReadingText(facts, "meta", "ink2", measure=0))
        self._actions = FlowLayout(gap=8)
        self.body.addSpacing(space(4))
        self.body.addLayout(self._actions)
        self.buttons: dict[str, Button] = {}

    def add(self, name: str, label: str, icon: str, kind: str = "secondary") -> None:
        """Add a button; its screen reader name says of what."""
        button = Button(label, kind, "small", icon=icon)
        button.setAccessibleName(tr("{action}: {title}", action=label, title=self._title))
        button.clicked.connect(lambda: self.wanted.emit(name))
        self._actions.addWidget(button)
        self.buttons[name] = button


def given_card(given: "GivenSummary") -> WorkCard:
    """Return the sheet of work that this teacher gave."""
    facts = [given.class_label] if given.class_label else []
    facts.append(_due(given.due_ms))
    facts.append(trn("{n} result", "{n} results", given.results))
    if given.students:
        facts.append(trn("{n} student", "{n} students", given.students))
    if given.revision > 1:
        facts.append(tr("revision {n}", n=given.revision))
    card = WorkCard(given.title, " · ".join(facts))
    card.add("gradebook", tr("Gradebook"), "table", "primary" if given.results else "secondary")
    card.add("save", tr("Save file"), "save")
    card.add("page", tr("Web page"), "monitor")
    card.add("print", tr("Print"), "printer")
    card.add("change", tr("Change"), "pencil")
    card.add("remove", tr("Remove"), "trash-2", "ghost")
    return card


def taken_card(taken: "TakenAssignment") -> WorkCard:
    """Return the sheet of work that was received."""
    listed = taken.listed
    facts = [listed.class_label] if listed.class_label else []
    facts.append(_due(listed.due_ms))
    is_open = any(each.is_open for each in taken.attempts)
    done = [each for each in taken.attempts if not each.is_open]
    if is_open:
        facts.append(tr("begun"))
    elif not done:
        facts.append(tr("not begun"))
    if done:
        facts.append(trn("{n} attempt finished", "{n} attempts finished", len(done)))
    card = WorkCard(listed.title, " · ".join(facts))
    card.add("answer", tr("Go on") if is_open else tr("Start"), "play", "primary")
    if done:
        card.add("save", tr("Save result again"), "save")
    card.add("forget", tr("Remove from here"), "trash-2", "ghost")
    return card


def _due(due_ms: int | None) -> str:
    if due_ms is None:
        return tr("no date")
    due = utc_instant(due_ms).astimezone()
    return tr("due {day}, {time}", day=day_text(due.date(), DayForm.IN_YEAR), time=f"{due:%H:%M}")

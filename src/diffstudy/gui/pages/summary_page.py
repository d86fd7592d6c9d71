"""The end of a session: what was learnt, what was mixed up, what comes next. No grade, no rank."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import number_text, tr, trn
from diffstudy.domain.statistics import DueForecast, MasteryGain, Mixup, SessionSummary
from diffstudy.gui.pages.lesson_parts import IconLabel
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import bind_within
from diffstudy.gui.theme import sides_stack, space, theme_signals
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.meters import MasteryBar
from diffstudy.gui.widgets.panel import Hairline, PageScroll, Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.rich_text import marked
from diffstudy.gui.widgets.side_marks import PairLabel
from diffstudy.gui.widgets.summary_parts import ForecastBars, StatStrip

if TYPE_CHECKING:
    from diffstudy.services.study import StudySession

_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class SummaryPage(Page):
    """Shows one finished session; R retries what was missed, S goes on, L goes to the library."""

    takes_whole_window = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: StudySession | None = None
        self._body: PageScroll | None = None
        self._halves: QBoxLayout | None = None
        self._top: QBoxLayout | None = None
        self._actions: QBoxLayout | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._ended_early = False
        self._bind("R", self._retry, single=True)
        self._bind("S", self._study_on, single=True)
        self._bind("L", self._leave, single=True)
        self._bind("Esc", self._leave)
        theme_signals().theme_changed.connect(self._fit)

    def show_session(self, session: "StudySession") -> None:
        """Ask a session for its summary and show it."""
        self._session = session
        self.context.tasks.run(
            session.summary, page=self, on_done=self._show, on_error=self._failed
        )

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this page."""
        rest = (("S", tr("study the rest")),) if self._ended_early else ()
        return (("R", tr("retry what you missed")), *rest, ("L", tr("back to the library")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the halves where the page is narrow or the text large."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, summary: SessionSummary) -> None:
        if summary.answered == 0:
            if self.isVisible():  # else the learner has gone elsewhere meanwhile
                self._leave()
            return
        self._ended_early = summary.ended_early
        content = QWidget()
        column = QVBoxLayout(content)
        across = space(72) if self.width() >= 1100 else space(32)
        column.setContentsMargins(across, space(34), across, space(32))
        column.setSpacing(space(20))
        primary = self._head(summary, column)
        column.addWidget(StatStrip(_facts(summary)))
        if summary.ended_early:
            column.addWidget(
                Label(
                    tr(
                        "You answered {answered} of {planned}. The rest stays due.",
                        answered=summary.answered,
                        planned=summary.planned,
                    ),
                    "ui",
                    "ink2",
                    wraps=True,
                )
            )
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(space(28))
        left, right = QVBoxLayout(), QVBoxLayout()
        for half in (left, right):
            half.setSpacing(space(14))
            self._halves.addLayout(half, 1)
        if summary.mixups:
            left.addWidget(Label(tr("What you mixed up"), "h2", wraps=True))
            left.addWidget(_mixups(summary.mixups))
            left.addSpacing(space(10))
        left.addWidget(Label(tr("Coming up"), "h2", wraps=True))
        days = Panel(padding=(16, 12))
        days.body.addWidget(ForecastBars(_days(summary.forecast)))
        left.addWidget(days)
        if summary.nothing is not None:
            left.addWidget(Label(summary.nothing.sentences[0], "meta", "ink2", wraps=True))
        left.addStretch(1)
        if summary.gains:
            right.addWidget(Label(tr("Mastery gained"), "h2", wraps=True))
            right.addWidget(_gains(summary.gains))
            right.addWidget(IconLabel("info", _gain_note(summary)))
        right.addStretch(1)
        column.addLayout(self._halves)
        column.addStretch(1)
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = PageScroll(content)
        self._column.addWidget(self._body)
        self._fit()
        primary.setFocus(Qt.FocusReason.TabFocusReason)
        facts = ", ".join(f"{value} {what}" for value, what in _facts(summary))
        announce(self, f"{tr('Session finished.')} {facts}")

    def _head(self, summary: SessionSummary, column: QVBoxLayout) -> Button:
        """Add title and actions; returns the primary button."""
        head = self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(space(10))
        words = QVBoxLayout()
        words.setSpacing(space(6))
        words.addWidget(Label(tr("Session finished"), "title", wraps=True))
        words.addWidget(Label(", ".join(summary.packs), "meta", "ink2", wraps=True))
        head.addLayout(words, 1)
        actions = self._actions = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        actions.setSpacing(space(10))
        head.addLayout(actions)
        missed = summary.missed
        back = Button(
            tr("Back to library"),
            "secondary" if missed else "primary",
            "large",
            icon="library",
            key="L",
        )
        back.clicked.connect(self._leave)
        actions.addWidget(back, 0, _TOP)
        if summary.ended_early:
            rest = Button(tr("Study the rest"), "secondary", "large", icon="play", key="S")
            rest.clicked.connect(self._study_on)
            actions.addWidget(rest, 0, _TOP)
        column.addLayout(head)
        if not missed:
            return back
        retry = Button(
            trn("Retry the {n} missed", "Retry the {n} missed", missed),
            "primary",
            "large",
            icon="repeat-2",
            key="R",
        )
        retry.clicked.connect(self._retry)
        actions.addWidget(retry, 0, _TOP)
        return retry

    def _fit(self) -> None:
        direction = QBoxLayout.Direction
        narrow = sides_stack(self.width() - space(144))
        for row in (self._halves, self._top):
            if row is not None:
                row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        if self._actions is not None:
            self._actions.setDirection(direction.LeftToRight)
            fits = self._actions.sizeHint().width() <= self.width() - space(144)
            self._actions.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _retry(self) -> None:
        if self._session is None:
            return
        from diffstudy.services.study import StudyScope

        cards = self._session.missed_cards()
        if cards:
            self.context.signals.study_wanted.emit(
                StudyScope(cards=cards, count=len(cards), practice=True)
            )

    def _study_on(self) -> None:
        if self._session is not None and self._ended_early:
            self.context.signals.study_wanted.emit(self._session.scope)

    def _leave(self) -> None:
        self.context.signals.library_wanted.emit()

    def _failed(self, error: DiffstudyError) -> None:
        self.context.signals.failed.emit(error)
        self._leave()

    def _bind(self, keys: str, action: Callable[[], None], *, single: bool = False) -> None:
        def act() -> None:
            if not single or self.context.collection.preferences.current.single_keys:
                action()

        bind_within(self, keys, act)


def _facts(summary: SessionSummary) -> tuple[tuple[str, str], ...]:
    return (
        (
            tr("{part} of {whole}", part=summary.right, whole=summary.answered),
            tr("answered right"),
        ),
        (_duration(summary.seconds), tr("spent")),
        (number_text(summary.again_today), tr("to see again today")),
        (number_text(summary.due_tomorrow), tr("due tomorrow")),
    )


def _duration(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return (
        tr("{minutes} min {rest} s", minutes=minutes, rest=rest)
        if minutes
        else tr("{rest} s", rest=rest)
    )


def _days(forecast: tuple[DueForecast, ...]) -> tuple[tuple[str, int], ...]:
    locale = QLocale()
    names = [
        tr("Today")
        if place == 0
        else locale.dayName(entry.day.isoweekday(), QLocale.FormatType.ShortFormat)
        for place, entry in enumerate(forecast)
    ]
    return tuple((name, entry.cards) for name, entry in zip(names, forecast, strict=True))


def _mixups(mixups: tuple[Mixup, ...]) -> Panel:
    panel = Panel(padding=(18, 12), gap=10)
    for place, mixup in enumerate(mixups):
        if place:
            panel.body.addWidget(Hairline())
        row = QHBoxLayout()
        pair = PairLabel(
            (mixup.given, mixup.asked),
            between=tr("given for"),
            sides=(mixup.given_side, mixup.asked_side),
        )
        row.addWidget(pair, 1)
        row.addWidget(Label(_times(mixup.times), "meta", "ink2"))
        panel.body.addLayout(row)
        if mixup.cue:
            panel.body.addWidget(
                ReadingText(marked(mixup.cue.text, mixup.cue.marks), "read", "ink2")
            )
    return panel


def _times(number: int) -> str:
    if number == 1:
        return tr("once")
    return tr("twice") if number == 2 else trn("{n} time", "{n} times", number)


def _gains(gains: tuple[MasteryGain, ...]) -> Panel:
    panel = Panel(padding=(18, 12), gap=12)
    for place, gain in enumerate(gains):
        if place:
            panel.body.addWidget(Hairline())
        row = QHBoxLayout()
        row.addWidget(PairLabel(gain.terms), 1)
        row.addWidget(MasteryBar(gain.after[:2], gains=_gained(gain)))
        panel.body.addLayout(row)
    return panel


def _gained(gain: MasteryGain) -> tuple[int, ...] | None:
    """Return what each side gained, or None where there is no number to compare."""
    pairs = list(zip(gain.before, gain.after, strict=True))
    if any(after is None for _, after in pairs):
        return None
    return tuple((after or 0) - (before or 0) for before, after in pairs)


def _gain_note(summary: SessionSummary) -> str:
    if all(value is None for gain in summary.gains for value in gain.after):
        return tr("A number appears after six first answers on a term.")
    return tr("The outlined end of each bar is what this session added.")

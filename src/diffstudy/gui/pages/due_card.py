"""What to do now: how much is due, one button to begin, and the pair that comes first."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.deck import LibraryOverview, NothingDue, WhyNothing
from diffstudy.domain.language import later, tr, trn
from diffstudy.gui.pages.wording import coming_day, number_in_words
from diffstudy.gui.theme import colour, radius, sides_stack, space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.first_up import FirstUp
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box
from diffstudy.gui.widgets.reading_text import ReadingText

_WORDS, _PAIR = 436, 566
"""Shares of the width."""
_BARRED = {
    WhyNothing.NOT_ASKABLE: later("Nothing can be asked yet"),
    WhyNothing.SUSPENDED: later("Everything is suspended"),
}


class DueCard(Painted):
    """The invitation of the library.

    Signals:
        study_wanted: what is due; practice_wanted: nothing is, but the learner wants to.
        choose_wanted: some of the comparisons, to be picked.
    """

    study_wanted = Signal()
    practice_wanted = Signal()
    choose_wanted = Signal()
    accessible_role = QAccessible.Role.Grouping

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ReadingText("", "title", balanced=True, measure=0)
        self._text = ReadingText("", "ui", "ink2", measure=46)
        self._waiting = ReadingText("", "meta", "ink2", measure=60)
        self._begin = Button(tr("Continue"), "primary", "large", icon="play", key="Enter")
        self._choose = Button(tr("Choose cards"), "ghost", icon="sliders-horizontal")
        self._pair = FirstUp()
        self._is_practice = False
        self._has_pair = False
        self._words = QVBoxLayout()
        buttons = FlowLayout(gap=10)
        buttons.addWidget(self._begin)
        buttons.addWidget(self._choose)
        self._words.addStretch(1)
        for part in (self._title, self._text, self._waiting):
            self._words.addWidget(part)
        self._words.addSpacing(space(8))
        self._words.addLayout(buttons)
        self._words.addStretch(1)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)
        self._layout.addLayout(self._words, _WORDS)
        self._layout.addWidget(self._pair, _PAIR)
        self._begin.clicked.connect(self.begin)
        self._choose.clicked.connect(self.choose_wanted)
        self.restyle()

    @property
    def begin_button(self) -> Button:
        """The primary action of the page."""
        return self._begin

    def show_overview(self, overview: LibraryOverview) -> None:
        """Say what is due."""
        self._is_practice = not overview.due and not overview.new
        self._title.set_text(title_of(overview))
        self._text.set_text(text_of(overview))
        self._waiting.set_text(overview.waiting or "")
        self._waiting.setVisible(overview.waiting is not None)
        self._begin.set_label(
            tr("Practise") if self._is_practice else tr("Continue") if overview.due else tr("Start")
        )
        first = overview.first_up
        self._has_pair = first is not None and len(first.terms) == 2
        if first is not None:
            self._pair.set_pair(first.terms, first.hints)
        self.setAccessibleName(f"{title_of(overview)}. {text_of(overview)}")
        self._fit()

    def begin(self) -> None:
        """Do what the primary button does."""
        (self.practice_wanted if self._is_practice else self.study_wanted).emit()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        self._words.setContentsMargins(space(23), space(20), space(23), space(14))
        self._words.setSpacing(space(6))
        super().restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the pair out where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A sheet of paper; the pair paints its own half."""
        box = QRectF(self.rect())
        draw_box(QPainter(self), box, colour("surface"), colour("line"), radius("panel"))

    def _fit(self) -> None:
        shown = self._has_pair and not sides_stack(self.width())
        self._pair.setVisible(shown)
        self._layout.setStretch(1, _PAIR if shown else 0)


def title_of(overview: LibraryOverview) -> str:
    """The card's headline."""
    if overview.due:
        return trn("{n} card is due", "{n} cards are due", overview.due)
    if overview.new:
        return trn("{n} new card", "{n} new cards", overview.new)
    if overview.nothing is not None and overview.nothing.reason in _BARRED:
        return tr(_BARRED[overview.nothing.reason])
    if overview.next_due is not None:
        return tr("Nothing is due until {day}", day=coming_day(overview.next_due, overview.today))
    return tr("Nothing is due")


def text_of(overview: LibraryOverview) -> str:
    """What there is to do, or what can be done instead."""
    if not overview.due and not overview.new:
        return _instead(overview.nothing)
    work = _work(overview)
    missed = overview.mixed_up_last_time
    if not overview.due or not missed:
        return work
    number = number_in_words(missed)
    if overview.new:
        mixed_up = tr("{number} of the due cards you mixed up last time.", number=number)
    else:
        mixed_up = tr("{number} of them you mixed up last time.", number=number)
    return f"{work} {mixed_up}"


def _work(overview: LibraryOverview) -> str:
    """Return how long it takes, over how many comparisons, and what of it is new."""
    time = trn("About {n} minute", "About {n} minutes", overview.minutes)
    number = overview.comparisons_due
    across = trn("across {n} comparison", "across {n} comparisons", number) if number else ""
    if not (overview.due and overview.new):
        return tr("{time} {across}.", time=time, across=across) if across else f"{time}."
    new = trn("{n} new card included", "{n} new cards included", overview.new)
    if across:
        return tr("{time} {across}, {new}.", time=time, across=across, new=new)
    return tr("{time}, {new}.", time=time, new=new)


def _instead(nothing: NothingDue | None) -> str:
    if nothing is not None and nothing.reason in _BARRED:
        return str(nothing)
    practice = tr("Practise if you like: it leaves the schedule as it is.")
    if nothing is None or not nothing.cards:
        return practice
    then = trn("{n} card comes then.", "{n} cards come then.", nothing.cards)
    return f"{then} {practice}"

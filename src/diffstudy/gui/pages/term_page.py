"""Everything on one term: its meanings, examples, neighbours and mix-ups over all comparisons."""

from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.card import CardKey
from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import focus_when_first_shown, scrolled
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.pages.related_section import RelatedSection
from diffstudy.gui.pages.term_sections import SensesPanel, SlipsPanel
from diffstudy.gui.pages.wording import counted, listed
from diffstudy.gui.theme import space, theme_signals
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.back_bar import BackBar
from diffstudy.gui.widgets.buttons import LinkButton
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.panel import PageScroll
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.services.term_page import TermView

_PRACTICE_QUESTIONS = 10
_WIDEST = 860


class TermPage(Page):
    """Shows one term at a time; in ink, for a side belongs to a pair and not to a word."""

    cares_about = Changes.LIBRARY | Changes.STUDY_QUEUE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: str | None = None
        self._view: TermView | None = None
        self._body: QWidget | None = None
        self.bar = BackBar()
        self.bar.back_wanted.connect(self._go_back)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addWidget(self.bar)
        self._column.addStretch(1)
        self.area = PageScroll(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        theme_signals().theme_changed.connect(self._fit)
        self._fit()

    @property
    def view(self) -> TermView | None:
        """What is shown; None before the first answer and after an error."""
        return self._view

    def show_term(self, key: str) -> None:
        """Show a term, from its beginning."""
        if key != self._key:
            self._key = key
            self.area.verticalScrollBar().setValue(0)
        if self.is_attached:
            self.refresh()

    def refresh(self) -> None:
        """Gather the term again."""
        key = self._key
        if key is None:
            return
        terms = self.context.collection.terms
        self.context.tasks.run(
            lambda: terms.term(key),
            page=self,
            on_done=lambda view: self._show(key, view),
            on_error=self._show_error,
        )

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (("Tab", "Next link"), ("Up Down", "Scroll"), ("Alt Left", "Back"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that nothing on the page took."""
        if not scrolled(event, self.area.verticalScrollBar()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard, so that the arrows scroll at once."""
        super().showEvent(event)
        focus_when_first_shown(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, key: str, view: TermView) -> None:
        if key != self._key or view == self._view:
            return
        is_another = self._view is None or self._view.headword != view.headword
        self._view = view
        self.bar.show_title(view.headword, _note(view))
        self.setAccessibleName(view.headword)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        self._add_senses(column, view)
        if view.neighbours:
            column.addWidget(ReadingText("Set against", "h2", measure=0))
            row = FlowLayout(gap=12)
            for other, headword in view.neighbours:
                link = LinkButton(headword, style="ui")
                link.setAccessibleName(f"Everything on {headword}")
                link.clicked.connect(lambda _=False, wanted=other: self._go_to_term(wanted))
                row.addWidget(link)
            column.addLayout(row)
        column.addWidget(ReadingText("Comparisons", "h2", measure=0))
        related = RelatedSection(view.rows, ())
        related.opened.connect(self.context.signals.comparison_wanted)
        column.addWidget(related)
        if view.confusions:
            column.addWidget(ReadingText("Mixed up", "h2", measure=0))
            slips = SlipsPanel(view.confusions)
            slips.drill_wanted.connect(self._drill)
            column.addWidget(slips)
        column.addStretch(1)
        self._replace_body(body)
        if is_another:
            announce(self, f"{view.headword}. {_note(view)}")

    def _add_senses(self, column: QVBoxLayout, view: TermView) -> None:
        if not view.packs:
            words = f"No definition for {view.headword} yet."
            column.addWidget(ReadingText(words, "ui", "ink2"))
        for senses in view.packs:
            column.addWidget(ReadingText(senses.pack, "h2", measure=0))
            panel = SensesPanel(senses, view.headword)
            panel.opened.connect(self.context.signals.comparison_wanted)
            column.addWidget(panel)

    def _go_to_term(self, key: str) -> None:
        self.context.signals.term_wanted.emit(key)

    def _drill(self, one: str, other: str) -> None:
        from diffstudy.services.study import StudyScope

        cards = {CardKey.for_contrast(one, other), *map(CardKey.for_term, (one, other))}
        scope = StudyScope(cards=frozenset(cards), count=_PRACTICE_QUESTIONS, practice=True)
        self.context.signals.study_wanted.emit(scope)

    def _show_error(self, error: DiffstudyError) -> None:
        self._view = None
        self.bar.show_title("")
        self._replace_body(ErrorRow(heading_of(error), sentence_of(error)))

    def _replace_body(self, body: QWidget) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self.setFocus()
        self._body = body
        self._column.insertWidget(1, body)

    def _go_back(self) -> None:
        self.context.signals.back_wanted.emit()

    def _fit(self) -> None:
        margin = page_margin(self.width())
        spare = max(0, self.width() - 2 * margin - space(_WIDEST))
        self._column.setContentsMargins(margin, space(14), margin + spare, space(32))
        self._column.setSpacing(space(16))


def _note(view: TermView) -> str:
    """Return what is said under the term: its kind, other spellings, and where it stands."""
    parts = []
    if view.part_of_speech:
        parts.append(f"{view.part_of_speech[:1].upper()}{view.part_of_speech[1:]}.")
    if view.also:
        parts.append(f"Also written {listed(view.also)}.")
    senses = sum(len(pack.senses) for pack in view.packs)
    where = f"{counted(senses, 'meaning')} in {counted(len(view.rows), 'comparison')}"
    if len(view.packs) > 1:
        where += f" of {len(view.packs)} packs"
    parts.append(f"{where}.")
    return " ".join(parts)

"""Everything on one term: its meanings, examples, neighbours and mix-ups over all comparisons."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr, trn
from diffstudy.gui.pages.practice import pair_practice
from diffstudy.gui.pages.related_section import RelatedSection
from diffstudy.gui.pages.scrolled_page import ScrolledPage, new_body
from diffstudy.gui.pages.term_sections import SensesPanel, SlipsPanel
from diffstudy.gui.pages.wording import listed
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.back_bar import BackBar
from diffstudy.gui.widgets.buttons import LinkButton
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.services.term_page import TermView


class TermPage(ScrolledPage):
    """Shows one term at a time; in ink, for a side belongs to a pair and not to a word."""

    cares_about = Changes.LIBRARY | Changes.STUDY_QUEUE
    above = 14
    widest = 860

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: str | None = None
        self._view: TermView | None = None
        self.bar = BackBar()
        self.bar.back_wanted.connect(self.go_back)
        self.add(self.bar)

    @property
    def view(self) -> TermView | None:
        """What is shown; None before the first answer and after an error."""
        return self._view

    def show_term(self, key: str) -> None:
        """Show a term, from its beginning."""
        if key != self._key:
            self._key = key
            self.scroll_to(0)
        if self.is_attached:
            self.refresh()

    def refresh(self) -> None:
        """Gather the term again."""
        key = self._key
        if key is None:
            return
        self.expect_body()
        terms = self.context.collection.terms
        self.context.tasks.run(
            lambda: terms.term(key),
            page=self,
            on_done=lambda view: self._show(key, view),
            on_error=self._show_error,
        )

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (("Tab", tr("Next link")), ("Up Down", tr("Scroll")), ("Alt Left", tr("Back")))

    def _show(self, key: str, view: TermView) -> None:
        if key != self._key or view == self._view:
            return
        is_another = self._view is None or self._view.headword != view.headword
        self._view = view
        self.bar.show_title(view.headword, _note(view))
        self.setAccessibleName(view.headword)
        body, column = new_body(gap=12)
        self._add_senses(column, view)
        if view.neighbours:
            column.addWidget(ReadingText(tr("Set against"), "h2", measure=0))
            row = FlowLayout(gap=12)
            for other, headword in view.neighbours:
                link = LinkButton(headword, style="ui")
                link.setAccessibleName(tr("Everything on {headword}", headword=headword))
                link.clicked.connect(lambda _=False, wanted=other: self._go_to_term(wanted))
                row.addWidget(link)
            column.addLayout(row)
        column.addWidget(ReadingText(tr("Comparisons"), "h2", measure=0))
        related = RelatedSection(view.rows, ())
        related.opened.connect(self.context.signals.comparison_wanted)
        column.addWidget(related)
        if view.confusions:
            column.addWidget(ReadingText(tr("Mixed up"), "h2", measure=0))
            slips = SlipsPanel(view.confusions)
            slips.drill_wanted.connect(self._drill)
            column.addWidget(slips)
        column.addStretch(1)
        self.show_body(body)
        if is_another:
            announce(self, f"{view.headword}. {_note(view)}")

    def _add_senses(self, column: QVBoxLayout, view: TermView) -> None:
        if not view.packs:
            words = tr("No definition for {headword} yet.", headword=view.headword)
            column.addWidget(ReadingText(words, "ui", "ink2"))
        for senses in view.packs:
            column.addWidget(ReadingText(senses.pack, "h2", measure=0))
            panel = SensesPanel(senses, view.headword)
            panel.opened.connect(self.context.signals.comparison_wanted)
            column.addWidget(panel)

    def _go_to_term(self, key: str) -> None:
        self.context.signals.term_wanted.emit(key)

    def _drill(self, one: str, other: str) -> None:
        self.context.signals.study_wanted.emit(pair_practice(one, other))

    def _show_error(self, error: DiffstudyError) -> None:
        self._view = None
        self.bar.show_title("")
        self.show_failure(error)


def _note(view: TermView) -> str:
    """Return what is said under the term: its kind, other spellings, and where it stands."""
    parts = []
    if view.part_of_speech:
        parts.append(f"{view.part_of_speech[:1].upper()}{view.part_of_speech[1:]}.")
    if view.also:
        parts.append(tr("Also written {names}.", names=listed(view.also)))
    senses = sum(len(pack.senses) for pack in view.packs)
    meanings = trn("{n} meaning", "{n} meanings", senses)
    pages = trn("in {n} comparison", "in {n} comparisons", len(view.rows))
    if len(view.packs) > 1:
        packs = trn("of {n} pack", "of {n} packs", len(view.packs))
        parts.append(tr("{meanings} {pages} {packs}.", meanings=meanings, pages=pages, packs=packs))
    else:
        parts.append(tr("{meanings} {pages}.", meanings=meanings, pages=pages))
    return " ".join(parts)

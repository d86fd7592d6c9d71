"""What is written of one comparison: its terms, its verdict, and one section after the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.draft import Draft, DraftProblem
from diffstudy.domain.language import later, tr
from diffstudy.domain.place import Section
from diffstudy.gui.pages.editor_details import DetailsEditor
from diffstudy.gui.pages.editor_rows import FieldWithProblem, Pen, Spot
from diffstudy.gui.pages.editor_sections import SectionEditor
from diffstudy.gui.theme import control, space
from diffstudy.gui.widgets.buttons import IconButton
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.switches import Combo
from diffstudy.gui.widgets.tab_strip import TabStrip
from diffstudy.gui.widgets.term_field import TermField

SECTIONS = (
    Section.DIFFERENCE,
    Section.CHART,
    Section.SENSE,
    Section.FAQ,
    Section.QUIZ,
    Section.HEAD,
)
"""The tabs; that of the head holds the details."""

TAB_NAMES = (
    later("Differences"),
    later("Chart"),
    later("Definitions"),
    later("Curiosities"),
    later("Quiz"),
    later("Details"),
)
_TERMS = (
    later("First term"),
    later("Second term"),
    later("Third term"),
    later("Fourth term"),
    later("Fifth term"),
    later("Sixth term"),
)


class EditorSheet(QWidget):
    """All fields of a draft.

    Args:
        draft: what is shown.
        is_own: whether the terms may be changed and swapped.
        partners: key and title of the comparisons that this one can be merged with.
        pen: is told of what is written.
        section: which is open.
        stacked: whether side B stands under side A.

    Signals:
        section_wanted(Section): another tab was chosen.
    """

    section_wanted = Signal(object)

    def __init__(
        self,
        draft: Draft,
        pen: Pen,
        section: Section,
        *,
        is_own: bool,
        partners: Sequence[tuple[str, str]],
        stacked: bool,
    ) -> None:
        super().__init__()
        self._pen = pen
        self.section = section
        self.terms: list[TermField] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(8))
        layout.addLayout(self._term_row(draft, is_own=is_own, stacked=stacked))
        if not is_own:
            words = tr("Imported: the terms and their sides stay as the author has them.")
            layout.addWidget(Label(words, "meta", "ink2", wraps=True))
        layout.addSpacing(space(10))
        head = QHBoxLayout()
        head.setSpacing(space(8))
        head.addWidget(Label(tr("Verdict"), "meta-s"))
        head.addWidget(
            Label(tr("one sentence that names both terms"), "meta", "ink2", wraps=True), 1
        )
        layout.addLayout(head)
        self.verdict = FieldWithProblem(
            Spot(Section.HEAD, "", "verdict"), pen, tr("Verdict"), draft.verdict, has_lines=False
        )
        layout.addWidget(self.verdict)
        layout.addSpacing(space(6))
        self.tabs = self._section_combo(draft) if stacked else self._tab_strip(draft)
        layout.addWidget(self.tabs)
        layout.addSpacing(space(8))
        self.details: DetailsEditor | None = None
        self.rows: SectionEditor | None = None
        if section is Section.HEAD:
            self.details = DetailsEditor(draft, pen, is_own=is_own, partners=partners)
            layout.addWidget(self.details)
        else:
            self.rows = SectionEditor(section, draft, pen, stacked=stacked)
            layout.addWidget(self.rows)
        layout.addStretch(1)

    def field_at(self, spot: Spot) -> QWidget | None:
        """Return the widget in which a text is written, if it is shown."""
        if spot.section is Section.HEAD:
            if spot.field == "term":
                names = [field.objectName() for field in self.terms]
                return self.terms[names.index(spot.name)] if spot.name in names else None
            if spot.field == "verdict":
                return self.verdict.field
            return self.details.tip.field if self.details is not None else None
        found = self.rows.field_at(spot) if self.rows is not None else None
        return None if found is None else found.field

    def spot_of(self, field: QWidget) -> Spot | None:
        """Return which text is written in a field; None for anything else on the sheet."""
        if self.verdict.field is field:
            return self.verdict.spot
        for term in self.terms:
            if term is field:
                return Spot(Section.HEAD, term.objectName(), "term")
        fields = self.rows.fields() if self.rows is not None else []
        return next((each.spot for each in fields if each.field is field), None)

    def focus_tabs(self) -> None:
        """Give the keyboard to the tab that is open."""
        if isinstance(self.tabs, TabStrip):
            self.tabs.focus_current()
        else:
            self.tabs.setFocus()

    def show_problems(self, problems: Sequence[DraftProblem]) -> None:
        """Show what is wrong beside the fields."""
        wrong = {
            (each.name, each.field): each.words
            for each in reversed(problems)
            if each.is_hard and each.section is Section.HEAD
        }
        self.verdict.show_problem(wrong.get(("", "verdict"), ""))
        for field in self.terms:
            words = wrong.get((field.objectName(), "term"), "")
            field.set_wrong(bool(words))
            field.setAccessibleDescription(words)
        if self.rows is not None:
            self.rows.show_problems(problems)

    def _term_row(self, draft: Draft, *, is_own: bool, stacked: bool) -> QBoxLayout:
        down = stacked or len(draft.terms) > 2
        direction = QBoxLayout.Direction
        row = QBoxLayout(direction.TopToBottom if down else direction.LeftToRight)
        row.setSpacing(space(14))
        for side, term in enumerate(draft.terms):
            column = QVBoxLayout()
            column.setSpacing(space(6))
            column.addWidget(Label(tr(_TERMS[side]), "meta-s"))
            field = TermField(tr(_TERMS[side]), side)
            field.setObjectName(term.key)
            field.setText(term.headword)
            field.setReadOnly(not is_own)
            spot = Spot(Section.HEAD, term.key, "term")
            field.textEdited.connect(lambda text, spot=spot: self._pen.written.emit(spot, text))
            field.editingFinished.connect(self._pen.left)
            self.terms.append(field)
            column.addWidget(field)
            row.addLayout(column, 1)
            if side == 0 and len(draft.terms) == 2:
                self.swap = IconButton(
                    "arrow-left-right", tr("Swap the sides (Ctrl Shift X)"), framed=True, size=28
                )
                self.swap.setEnabled(is_own)
                self.swap.clicked.connect(
                    lambda: self._pen.wanted.emit("swap", Spot(Section.HEAD), None)
                )
                between = QVBoxLayout()
                between.addStretch(1)
                between.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignLeft)
                between.addSpacing(0 if down else (control(44) - control(28)) // 2)
                row.addLayout(between)
        return row

    def _section_combo(self, draft: Draft) -> Combo:
        """The tabs as a drop-down, for where they do not fit side by side."""
        names = [
            tr(name) if count is None else f"{tr(name)}, {count}"
            for name, count in zip(TAB_NAMES, _counts(draft), strict=True)
        ]
        combo = Combo(tr("Section"), list(zip(names, SECTIONS, strict=True)))
        combo.setCurrentIndex(SECTIONS.index(self.section))
        combo.activated.connect(lambda index: self.section_wanted.emit(SECTIONS[index]))
        return combo

    def _tab_strip(self, draft: Draft) -> TabStrip:
        tabs = TabStrip(list(zip(map(tr, TAB_NAMES), _counts(draft), strict=True)))
        tabs.set_current(SECTIONS.index(self.section))
        tabs.activated.connect(lambda index: self.section_wanted.emit(SECTIONS[index]))
        return tabs


def _counts(draft: Draft) -> tuple[int | None, ...]:
    parts = (draft.differences, draft.chart, draft.senses, draft.faq, draft.quiz)
    return (*(len(part) for part in parts), None)

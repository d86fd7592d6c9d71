"""The details of a comparison in the editor: its tip, and what changes the comparison as a whole."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.draft import Draft
from diffstudy.domain.language import later, tr
from diffstudy.domain.place import Section
from diffstudy.gui.pages.editor_rows import FieldWithProblem, Pen, Spot
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import Label, ReadingText

_ADOPT = later(
    "This comparison was imported. Your changes lie beside it, and a newer version of its pack "
    "keeps them. Make it your own to change its terms, swap its sides, merge or split it."
)


class DetailsEditor(QWidget):
    """The tip, and buttons for merging, splitting, copying and removing."""

    def __init__(
        self,
        draft: Draft,
        pen: Pen,
        *,
        is_own: bool,
        partners: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space(8))
        self._layout.addWidget(Label(tr("Tip"), "meta-s"))
        self.tip = FieldWithProblem(
            Spot(Section.HEAD, "", "tip"),
            pen,
            tr("Tip"),
            draft.tip,
            tr("A way to remember which is which"),
        )
        self._layout.addWidget(self.tip)
        self._layout.addSpacing(space(10))
        here = Spot(Section.HEAD)
        if not is_own:
            self._layout.addWidget(ReadingText(tr(_ADOPT), "ui", "ink2"))
            self._add(tr("Make it my own"), "plus", lambda: pen.wanted.emit("adopt", here, None))
        for key, title in partners:
            self._add(
                tr("Merge with the other “{title}”", title=title),
                "plus",
                lambda key=key: pen.wanted.emit("merge", here, key),
            )
        if is_own and len(draft.terms) > 2:
            for side, term in enumerate(draft.terms):
                self._add(
                    tr("Split off {headword}", headword=term.headword),
                    "minus",
                    lambda side=side: pen.wanted.emit("split", here, side),
                )
        self._add(
            tr("Remove comparison"), "trash-2", lambda: pen.wanted.emit("discard", here, None)
        )

    def _add(self, label: str, icon: str, act: object) -> None:
        button = Button(label, icon=icon)
        button.clicked.connect(act)
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

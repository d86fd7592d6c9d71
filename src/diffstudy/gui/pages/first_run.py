"""The library before there is anything in it: what the program does, and the ways to begin."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import later, tr, trn
from diffstudy.gui.pages.page_keys import is_plain, letter_of
from diffstudy.gui.theme import sides_stack, space, theme, theme_signals
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.first_run import FirstRunCard, OpenBook
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffstudy.services.bundled_packs import BundledPack

_ABOUT = later(
    "diffstudy puts two easily confused terms side by side, then asks you about them until you "
    "stop mixing them up. Everything stays on this computer."
)
_CARD_WIDTH = 280


class FirstRun(QWidget):
    """The ways in, the sample first, and the packs that come with the program.

    Signals:
        sample_wanted, import_wanted, open_wanted, write_wanted: a way was chosen.
        pack_wanted(str): the pack of a subject was chosen, by its short name.
    """

    sample_wanted = Signal()
    import_wanted = Signal()
    open_wanted = Signal()
    write_wanted = Signal()
    pack_wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(5)
        self._layout.addWidget(OpenBook(), 0, centre)
        self._layout.addSpacing(space(22))
        title = ReadingText(tr("Tell close words apart"), "num-l", align=centre, balanced=True)
        self._layout.addWidget(title)
        about = ReadingText(tr(_ABOUT), "read", "ink2", align=centre, balanced=True, measure=68)
        self._layout.addWidget(about)
        self._layout.addSpacing(space(10))
        self.sample = Button(
            tr("Try the sample pack"), "primary", "large", icon="play", key="Enter"
        )
        self.sample.clicked.connect(self.sample_wanted)
        self._layout.addWidget(self.sample, 0, centre)
        size = ReadingText(tr("Six comparisons, about four minutes"), "meta", "ink2", align=centre)
        self._layout.addWidget(size)
        self._layout.addSpacing(space(24))
        self._layout.addLayout(self._ways())
        self._add_subjects()
        self._layout.addStretch(6)
        theme_signals().theme_changed.connect(self._space)
        self._space()

    def show_packs(self, packs: "Sequence[BundledPack]") -> None:
        """Offer packs by subject, each with how many comparisons it holds."""
        for pack in packs:
            count = len(pack.comparisons)
            button = Button(f"{pack.subject}, {count}", "secondary", "small", icon="plus")
            button.setAccessibleName(
                trn(
                    "Add {title}, {n} comparison",
                    "Add {title}, {n} comparisons",
                    count,
                    title=pack.title,
                )
            )
            button.setToolTip(pack.summary or pack.title)
            button.clicked.connect(lambda _=False, slug=pack.slug: self.pack_wanted.emit(slug))
            self.subjects.append(button)
            self._subjects.addWidget(button)
        self._subjects_title.setVisible(bool(packs))

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the first way in, as the page has nothing else to do."""
        super().showEvent(event)
        self.sample.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One card under the other where two do not fit."""
        super().resizeEvent(event)
        self._space()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys that the cards show."""
        acts = {"i": self.import_wanted, "o": self.open_wanted, "n": self.write_wanted}
        signal = acts.get(letter_of(event))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sample_wanted.emit()
        elif signal is not None and is_plain(event):
            signal.emit()
        else:
            super().keyPressEvent(event)

    def _ways(self) -> QHBoxLayout:
        """The ways in beside the sample, a card for each."""
        self._row = QHBoxLayout()
        self.import_page = FirstRunCard(
            "file-input",
            tr("Import a page"),
            tr("Open a saved comparison page and check what was found."),
            "I",
        )
        self.open_pack = FirstRunCard(
            "folder-open",
            tr("Open a pack"),
            tr("Use a pack or an assignment file someone gave you."),
            "O",
        )
        self.write = FirstRunCard(
            "pencil-ruler",
            tr("Write your own"),
            tr("Start from two terms and add what sets them apart."),
            "N",
        )
        self.import_page.clicked.connect(self.import_wanted)
        self.open_pack.clicked.connect(self.open_wanted)
        self.write.clicked.connect(self.write_wanted)
        self._row.addWidget(self.import_page)
        self._row.addWidget(self.open_pack)
        self._row.addWidget(self.write)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(self._row, 99)
        middle.addStretch(1)
        return middle

    def _add_subjects(self) -> None:
        """Make room for the packs that come with the program; empty until they are read."""
        self._subjects_title = ReadingText(
            tr("Or begin with a subject"),
            "meta-s",
            "ink2",
            align=Qt.AlignmentFlag.AlignHCenter,
            measure=0,
        )
        self._subjects_title.hide()
        self._layout.addWidget(self._subjects_title)
        self.subjects: list[Button] = []
        self._subjects = FlowLayout(gap=8, centred=True)
        self._layout.addLayout(self._subjects)

    def _space(self) -> None:
        stacked = sides_stack(self.width())
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(14))
        for card in (self.import_page, self.open_pack, self.write):
            card.setMaximumWidth(round(theme().text(_CARD_WIDTH)))
        self._layout.setSpacing(space(10))
        self._layout.setContentsMargins(space(24), space(24), space(24), space(24))

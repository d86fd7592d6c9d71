"""The packs of the library: whose they are, and what can be done with each as a whole."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.language import tr, trn
from diffstudy.gui.pages.pack_actions import rename_pack, share_pack
from diffstudy.gui.pages.pack_card import PackCard
from diffstudy.gui.pages.page_keys import bind
from diffstudy.gui.pages.scrolled_page import ScrolledPage
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.notices import EmptyState
from diffstudy.gui.widgets.reading_text import Label

if TYPE_CHECKING:
    from diffstudy.services.packs import PackListed, PackMoved

_SHOWN_AT_ONCE = 60


class PackPage(ScrolledPage):
    """Lists packs; the editor opens one."""

    cares_about = Changes.LIBRARY

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._packs: tuple[PackListed, ...] = ()
        self._shown = _SHOWN_AT_ONCE
        self.cards: list[PackCard] = []
        self.new = Button(tr("New comparison"), "primary", icon="plus", key="N")
        self.new.clicked.connect(self._write_new)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Packs"), "title"))
        head.addStretch(1)
        head.addWidget(self.new)
        self.add(head)
        self._list = QVBoxLayout()
        self.add(self._list)
        bind(self, ["N"], self._write_new)
        bind(self, ["Ctrl+Z"], self._undo)

    def refresh(self) -> None:
        """Read the packs again."""
        context = self.context
        context.tasks.run(
            context.collection.packs.listed,
            page=self,
            on_done=self._show,
            on_error=context.signals.failed.emit,
        )

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
            ("N", tr("Write a new comparison")),
            ("Tab", tr("Next pack or button")),
            ("Ctrl Z", tr("Take back what was archived last")),
            ("Alt Left", tr("Back")),
        )

    def _show(self, packs: "tuple[PackListed, ...]") -> None:
        if packs == self._packs and self._list.count():
            return
        self._packs = packs
        empty_layout(self._list)
        self.cards = []
        if not packs:
            words = tr("Packs that you import or write are listed here.")
            self._list.addWidget(EmptyState("pencil-ruler", tr("No pack yet"), words))
        for pack in packs[: self._shown]:
            card = PackCard(pack)
            card.open_wanted.connect(partial(self.context.signals.pack_wanted.emit, pack.id))
            card.share_wanted.connect(partial(self._share, pack.id))
            card.print_wanted.connect(partial(self._print, pack.id))
            card.rename_wanted.connect(partial(self._rename, pack.id, pack.title))
            card.archive_wanted.connect(partial(self._move, pack, archived=True))
            card.restore_wanted.connect(partial(self._move, pack, archived=False))
            self.cards.append(card)
            self._list.addWidget(card)
        if len(packs) > self._shown:
            more = Button(trn("Show {n} more", "Show {n} more", len(packs) - self._shown))
            more.clicked.connect(self._show_more)
            self._list.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_more(self) -> None:
        self._shown = len(self._packs)
        packs, self._packs = self._packs, ()
        self._show(packs)

    def _write_new(self) -> None:
        self.context.signals.new_comparison_wanted.emit("")

    def _undo(self) -> None:
        self.context.signals.undo_wanted.emit()

    def _share(self, pack: str) -> None:
        share_pack(self, pack, self.context.signals.editor_wanted.emit)

    def _print(self, pack: str) -> None:
        from diffstudy.gui.pages.print_page import PrintKind, PrintTarget

        self.context.signals.print_wanted.emit(PrintTarget(PrintKind.PACK, pack))

    def _rename(self, pack: str, title: str) -> None:
        rename_pack(
            self, pack, title, lambda name: announce(self, tr("Renamed to {name}", name=name))
        )

    def _move(self, pack: "PackListed", *, archived: bool) -> None:
        context = self.context
        service = context.collection.packs

        def done(moved: "PackMoved") -> None:
            context.signals.changed.emit(moved.changes)
            title = moved.title
            words = (
                tr("Archived “{title}”", title=title)
                if archived
                else tr("Restored “{title}”", title=title)
            )
            context.signals.noticed.emit(words, lambda: self._back(moved, archived=not archived))

        context.tasks.run(
            lambda: service.archive(pack.id) if archived else service.restore(pack.id),
            page=self,
            on_done=done,
            on_error=context.signals.failed.emit,
        )

    def _back(self, moved: "PackMoved", *, archived: bool) -> None:
        context = self.context
        context.tasks.run(
            lambda: context.collection.packs.move(moved.pack, moved.comparisons, archived=archived),
            page=self,
            on_done=lambda back: context.signals.changed.emit(back.changes),
            on_error=context.signals.failed.emit,
        )

    def fit(self) -> None:
        """Keep the cards apart as the text grows."""
        super().fit()
        self._list.setSpacing(space(10))

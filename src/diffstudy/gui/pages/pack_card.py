"""One pack: its title, where it comes from and under what licence, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.domain.language import day_text, tr
from diffstudy.gui.pages.wording import comparisons_counted
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.meters import DueBadge
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from diffstudy.services.packs import PackListed


class PackCard(Panel):
    """A sheet for one pack.

    Signals:
        open_wanted, share_wanted, print_wanted, rename_wanted, archive_wanted, restore_wanted: a button.
    """

    open_wanted = Signal()
    share_wanted = Signal()
    print_wanted = Signal()
    rename_wanted = Signal()
    archive_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, pack: "PackListed", *, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, parent=parent)
        self.pack = pack
        self.setAccessibleName(pack.title)
        head = QHBoxLayout()
        head.setSpacing(space(10))
        head.addWidget(ReadingText(pack.title, "h2", measure=0), 1)
        if pack.is_own:
            head.addWidget(DueBadge(tr("yours"), "new"))
        if pack.is_archived:
            head.addWidget(DueBadge(tr("archived"), "new"))
        self.body.addLayout(head)
        self.body.addWidget(ReadingText(facts_of(pack), "meta", "ink2", measure=0))
        if pack.summary:
            self.body.addWidget(ReadingText(pack.summary, "read-s"))
        actions = FlowLayout(gap=8)
        name = pack.title
        buttons = [
            (tr("Open"), tr("Open {name}", name=name), "pencil", self.open_wanted),
            (tr("Share"), tr("Share {name}", name=name), "upload", self.share_wanted),
            (tr("Print"), tr("Print {name}", name=name), "printer", self.print_wanted),
        ]
        if pack.is_own:
            rename = tr("Rename {name}", name=name)
            buttons.append((tr("Rename"), rename, "pencil-ruler", self.rename_wanted))
        archive = tr("Archive {name}", name=name)
        buttons.append((tr("Archive"), archive, "archive", self.archive_wanted))
        if pack.is_archived:
            restore = tr("Restore {name}", name=name)
            buttons = [(tr("Restore"), restore, "undo-2", self.restore_wanted)]
        self.buttons: list[Button] = []
        for label, spoken, icon, signal in buttons:
            button = Button(label, "secondary", "small", icon=icon)
            button.setAccessibleName(spoken)
            button.clicked.connect(signal)
            actions.addWidget(button)
            self.buttons.append(button)
        self.body.addLayout(actions)


def facts_of(pack: "PackListed") -> str:
    """Return the facts of a pack in one line: how many, by whom, licence, version, when."""
    parts = [comparisons_counted(pack.comparisons)]
    if pack.authors:
        parts.append(tr("by {names}", names=", ".join(pack.authors)))
    licence = pack.license.removeprefix("LicenseRef-")
    if licence == "unknown":
        parts.append(tr("licence not given") if not pack.is_own else tr("no licence chosen"))
    else:
        parts.append(licence)
    if not pack.is_own:
        parts.append(tr("version {version}", version=pack.version))
        parts.append(pack.id)
    if pack.imported is not None:
        parts.append(tr("imported {day}", day=day_text(pack.imported)))
    return " · ".join(parts)

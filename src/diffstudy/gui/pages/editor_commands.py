"""What can be done in the editor, by key or by button."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from diffstudy.domain import draft_changes
from diffstudy.domain.draft import DraftQuizLine, given_to, swapped, with_item
from diffstudy.domain.language import later, tr, trn
from diffstudy.domain.place import Section
from diffstudy.gui.pages.editor_restructuring import EditorRestructuring
from diffstudy.gui.pages.editor_rows import Spot
from diffstudy.gui.pages.editor_sheet import SECTIONS
from diffstudy.gui.pages.page_keys import bind_within
from diffstudy.gui.widgets.accessibility import announce

if TYPE_CHECKING:
    from diffstudy.gui.pages.editor_page import EditorPage

_KEYS = (
    ("Tab", later("A, label, B")),
    ("Enter", later("The same field of the next row")),
    ("Ctrl R", later("Add a row")),
    ("Ctrl D", later("Duplicate the row")),
    ("Alt Up Down", later("Move the row")),
    ("Ctrl Shift M", later("Move the definition to the other side")),
    ("Ctrl Shift X", later("Swap the sides")),
    ("F8", later("Next problem")),
    ("Ctrl Z", later("Undo")),
    ("Ctrl Shift Z", later("Redo")),
    ("Ctrl P", later("Preview")),
    ("Esc", later("Bring back what stood in the field")),
)


class EditorCommands:
    """Acts on the page's draft."""

    def __init__(self, page: "EditorPage") -> None:
        self._page = page
        self._restructuring = EditorRestructuring(page)
        self._used: set[str] = set()
        page.pen.written.connect(self._write)
        page.pen.wanted.connect(self._act)
        page.pen.entered.connect(self._go_down)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+R": self.add_row,
            "Ctrl+D": self.duplicate,
            "Alt+Up": partial(self.move, -1),
            "Alt+Down": partial(self.move, 1),
            "Ctrl+Shift+M": self.move_across,
            "Ctrl+Shift+X": self.swap,
            "F8": self.go_to_next_problem,
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "Ctrl+Y": self.redo,
            "Ctrl+P": self.preview,
        }
        for key, act in keys.items():
            bind_within(page, key, act)

    @property
    def can_undo(self) -> bool:
        """Whether a merge, a split or the like can be taken back."""
        return self._restructuring.can_undo

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the page."""
        return tuple((key, tr(what)) for key, what in _KEYS)

    def add_row(self, side: int | None = None) -> None:
        """Add an item behind the one that the keyboard is in, or at the end."""
        page, writing = self._page, self._page.desk.writing
        sheet = page.sheet
        if writing is None or sheet is None or sheet.section is Section.HEAD:
            return
        draft = page.desk.draft
        spot = page.spot()
        after = ""
        if spot is not None and spot.section is sheet.section:
            after = spot.name
            here = next((each for each in draft.senses if each.name == after), None)
            if side is None and here is not None:
                side = here.side
        draft, name = draft_changes.with_new_item(
            draft,
            writing.comparison,
            sheet.section,
            side=side or 0,
            after=after,
            known=self._used,
        )
        self._used.add(name)
        first = {Section.CHART: "0", Section.SENSE: "definition"}.get(sheet.section, "")
        page.change(draft, Spot(sheet.section, name, first))
        announce(page, tr("Row added"))

    def duplicate(self) -> None:
        """Copy the item that the keyboard is in."""
        spot, writing = self._item(), self._page.desk.writing
        if spot is None or writing is None:
            return
        draft, name = draft_changes.duplicated(
            self._page.desk.draft, writing.comparison, spot.section, spot.name, self._used
        )
        self._used.add(name)
        self._page.change(draft, Spot(spot.section, name, spot.field))
        announce(self._page, tr("Duplicated"))

    def move(self, step: int) -> None:
        """Move the item that the keyboard is in."""
        spot = self._item()
        if spot is not None:
            draft = self._page.desk.draft
            self._page.change(draft_changes.with_moved(draft, spot.section, spot.name, step), spot)
            announce(self._page, tr("Moved up") if step < 0 else tr("Moved down"))

    def move_across(self) -> None:
        """Give the definition that the keyboard is in to the next side."""
        spot = self._item()
        draft = self._page.desk.draft if self._page.desk.writing is not None else None
        if spot is None or draft is None or spot.section is not Section.SENSE:
            return
        sense = next(each for each in draft.senses if each.name == spot.name)
        side = 0 if sense.side is None else (sense.side + 1) % len(draft.terms)
        self._give(spot, side)

    def swap(self) -> None:
        """Put A where B is; a comparison of somebody else keeps its sides."""
        writing = self._page.desk.writing
        if writing is not None and writing.is_own and len(self._page.desk.draft.terms) == 2:
            self._page.change(swapped(self._page.desk.draft))
            announce(self._page, tr("Sides swapped"))

    def undo(self) -> None:
        """Take the last step back."""
        if self._page.desk.undo():
            self._page.rebuild()
            announce(self._page, tr("Undone"))
        else:
            self._restructuring.undo()

    def redo(self) -> None:
        """Take a step again."""
        if self._page.desk.redo():
            self._page.rebuild()
            announce(self._page, tr("Done again"))

    def go_to_next_problem(self) -> None:
        """Show the next problem after the place where the keyboard is."""
        page = self._page
        hard = tuple(each for each in page.problems.problems if each.is_hard)
        found = hard or page.problems.problems
        if not found or page.sheet is None:
            return
        here = page.spot()
        at = [
            place
            for place, each in enumerate(found)
            if here is not None and (each.section, each.name, each.field) == tuple(here)
        ]
        problem = found[(at[-1] + 1) % len(found) if at else 0]
        section = Section.SENSE if problem.section is Section.EXAMPLE else problem.section
        spot = Spot(problem.section, problem.name, problem.field)
        if section is not page.sheet.section and (
            section is not Section.HEAD or spot.field == "tip"
        ):
            assert section in SECTIONS
            page.open_section(section)
        field = page.sheet.field_at(spot)
        if field is not None:
            field.setFocus()
            page.paper.area.show_child(field)
        announce(page, f"{problem.where}. {problem.words}", assertive=True)

    def preview(self) -> None:
        """Show the comparison as it is read."""
        writing = self._page.desk.writing
        if writing is not None:
            self._page.desk.save()
            self._page.context.signals.comparison_wanted.emit(writing.comparison)

    def rename(self) -> None:
        """Ask for another title of the pack."""
        from diffstudy.gui.pages.pack_actions import rename_pack

        rename_pack(
            self._page,
            self._page.pack,
            self._page.head.title.text(),
            lambda title: self._page.head.show_pack(title, is_own=True),
        )

    def share(self) -> None:
        """Write the pack into a file, unless something is to fix first."""
        from diffstudy.gui.pages.pack_actions import share_pack

        page = self._page
        page.desk.save()
        if page.problems.to_fix:
            words = trn(
                "{n} to fix before the pack can be shared",
                "{n} to fix before the pack can be shared",
                page.problems.to_fix,
            )
            page.context.signals.noticed.emit(words, None)
            self.go_to_next_problem()
            return
        share_pack(page, page.pack, page.show_comparison)

    def _write(self, spot: Spot, text: str) -> None:
        desk = self._page.desk
        if desk.writing is not None:
            changed = draft_changes.with_text(desk.draft, *spot, text)
            desk.write(changed, spot)

    def _act(self, what: str, spot: Spot, value: Any) -> None:
        page, draft = self._page, self._page.desk.draft
        if what == "add":
            self.add_row(value)
        elif what == "remove":
            page.change(draft_changes.without_item(draft, spot.section, spot.name))
            page.context.signals.noticed.emit(tr("Removed"), self.undo)
        elif what == "move":
            page.change(draft_changes.with_moved(draft, spot.section, spot.name, value))
        elif what == "example":
            changed, name = draft_changes.with_new_example(draft, spot.name)
            page.change(changed, Spot(Section.EXAMPLE, name, "text"))
        elif what == "across":
            self._give(spot, value)
        elif what == "answer":
            line = next(each for each in draft.quiz if each.name == spot.name)
            turned = DraftQuizLine(line.name, line.prompt, value, line.why)
            page.desk.write(_with_quiz(draft, turned))
        elif what == "swap":
            self.swap()
        else:
            self._restructuring.act(what, value)

    def _give(self, spot: Spot, side: int) -> None:
        page = self._page
        page.change(given_to(page.desk.draft, spot.name, side), spot)
        announce(page, tr("Moved to {headword}", headword=page.desk.draft.terms[side].headword))

    def _item(self) -> Spot | None:
        """Return the item that the keyboard is in; of an example, its definition."""
        page = self._page
        spot = page.spot()
        if spot is None or page.desk.writing is None or spot.section is Section.HEAD:
            return None
        if spot.section is Section.EXAMPLE:
            senses = page.desk.draft.senses
            owner = next(s for s in senses if any(e.name == spot.name for e in s.examples))
            return Spot(Section.SENSE, owner.name, "definition")
        return spot

    def _go_down(self, spot: Spot) -> None:
        """Go on to the same field of the next item; behind the last one, add one."""
        sheet = self._page.sheet
        if sheet is None or sheet.rows is None or spot.section is not sheet.section:
            self._page.focusNextChild()
            return
        same = [each for each in sheet.rows.fields() if each.spot.field == spot.field]
        place = next(index for index, each in enumerate(same) if each.spot == spot)
        if place + 1 < len(same):
            same[place + 1].field.setFocus()
        elif same[place].field.text().strip():
            self.add_row()


def _with_quiz(draft: Any, line: DraftQuizLine) -> Any:
    from dataclasses import replace

    return replace(draft, quiz=with_item(draft.quiz, line))

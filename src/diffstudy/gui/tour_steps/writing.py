"""Writing a comparison: two terms first, then the editor with a problem, the sections, the packs."""

from dataclasses import replace

from PySide6.QtCore import Qt

from diffstudy.domain.draft import DraftExample, DraftRow, DraftSense
from diffstudy.domain.place import Section
from diffstudy.gui.pages.editor_page import EditorPage
from diffstudy.gui.pages.import_page import ImportPage
from diffstudy.gui.pages.pack_page import PackPage
from diffstudy.gui.tour_walk import Walk

_ROWS = (
    ("Bed", "winding and uneven", "straight between locks"),
    ("Water", "rain, springs and snow", ""),
)


def take(walk: Walk) -> None:
    """Begin a comparison, fill it, and look at every section of the editor."""
    walk.window.write_new("")
    walk.settle("the editor opens")
    walk.hand.picture("a new comparison")
    key = walk.ask(lambda: _written(walk))
    walk.window.edit(key)
    walk.settle("the comparison is open")
    page = walk.expect(EditorPage)
    walk.hand.until(lambda: page.sheet is not None, "the fields are shown")
    walk.settle("the problems are listed")
    walk.hand.press(Qt.Key.Key_F8)
    walk.hand.picture("the editor with a problem")
    for section, name in (
        (Section.SENSE, "writing definitions"),
        (Section.QUIZ, "writing quiz lines"),
        (Section.HEAD, "details of a comparison"),
    ):
        page.open_section(section)
        walk.settle("the section is shown")
        walk.hand.picture(name)
    walk.window.go_to("packs")
    walk.expect(PackPage)
    walk.settle("the packs are listed")
    walk.hand.picture("packs")
    walk.window.go_to("import")
    walk.expect(ImportPage)
    walk.hand.picture("import, nothing open")
    walk.window.go_to("library")
    walk.settle("the library is shown")


def _written(walk: Walk) -> str:
    writing = walk.collection.writing.create(("River", "Canal"))
    key, (river, canal) = writing.comparison, writing.draft.terms
    senses = (
        DraftSense(
            f"{river.key}/1",
            0,
            "Water that finds its own winding way down to the sea.",
            "",
            (DraftExample(f"{river.key}/1/example/1", "The river burst its banks in May."),),
        ),
        DraftSense(f"{canal.key}/1", 1, "A straight waterway that people dug between two locks."),
    )
    draft = replace(
        writing.draft,
        verdict="A river finds its own way to the sea; a canal is dug where people want water.",
        chart=tuple(
            DraftRow(f"{key}/chart/{number}", (first, second), label)
            for number, (label, first, second) in enumerate(_ROWS, start=1)
        ),
        senses=senses,
    )
    walk.collection.writing.save(key, draft)
    return key

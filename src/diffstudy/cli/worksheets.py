"""``worksheet``: questions on paper, as a PDF or an HTML page.

A PDF is drawn with Qt, which the terminal does not know: `__main__`, which stands above both front
ends, hands in the function that draws it.
"""

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from diffstudy.cli.output import collection_of, count
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.domain.worksheet import FORMS, PaperCounts, PaperJob, PaperSize, PaperStyle

PdfMaker = Callable[[PaperJob], bytes]

_EVERY_FORM = "all"
_LARGE_PT = 18


class WorksheetRefused(DiffstudyError):
    """What is to be printed, or into what kind of file, is not said."""


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command of this file."""
    sheet = commands.add_parser(
        "worksheet",
        parents=[common],
        help="questions on paper, with their key: a PDF, or a page for screen readers",
        description="The same seed prints the same sheet. Every form asks the same questions.",
    )
    sheet.add_argument(
        "what", metavar="WHAT", nargs="?", help="a comparison, or an assignment file"
    )
    sheet.add_argument("--pack", action="store_true", help="WHAT is the id or title of a pack")
    sheet.add_argument("--assignment", action="store_true", help="WHAT is work that you gave")
    sheet.add_argument("--slips", metavar="CLASS", help="the code slips of a class of the roster")
    sheet.add_argument("--to", type=Path, required=True, metavar="FILE", help=".pdf or .html")
    sheet.add_argument(
        "--form",
        choices=(*FORMS, _EVERY_FORM),
        action="append",
        help="the same questions in another order; may be given again",
    )
    sheet.add_argument("--large", action="store_true", help=f"large print, {_LARGE_PT} points")
    sheet.add_argument("--paper", choices=[size.value for size in PaperSize], default="a4")
    sheet.add_argument("--colour", action="store_true", help="the sides in colour too")
    sheet.add_argument("--no-key", action="store_true", help="without the answers")
    sheet.add_argument("--chart", action="store_true", help="with the chart, on a page of its own")
    sheet.add_argument(
        "--seed", type=int, default=0, metavar="S", help="another choice (default 0)"
    )
    for name, usual, what in (
        ("ring", 6, "statements of which the side is ringed"),
        ("write", 3, "terms to be written"),
        ("complete", 5, "rows of the chart with a cell missing"),
        ("match", 0, "boards of pairs to be joined"),
    ):
        sheet.add_argument(
            f"--{name}", type=_at_most, default=usual, metavar="N", help=f"{what} ({usual})"
        )
    sheet.set_defaults(run=run_worksheet)


def run_worksheet(arguments: argparse.Namespace) -> int:
    """Write a worksheet."""
    from diffstudy.services.worksheets import page_of, save_paper

    target: Path = arguments.to
    suffix = target.suffix.lower()
    if suffix not in {".pdf", ".html"}:
        raise WorksheetRefused(
            tr(
                "{file}: a worksheet is a PDF or a page; end the name with .pdf or .html",
                file=target,
            )
        )
    job = _job(arguments)
    make_pdf: PdfMaker | None = arguments.make_pdf
    if suffix == ".html":
        save_paper(page_of(job), target)
    else:
        assert make_pdf is not None, "the program itself always hands one in"
        save_paper(make_pdf(job), target)
    print(f"{target}: {job.title}, parts: {len(job.pieces)}")
    return 0


def _job(arguments: argparse.Namespace) -> PaperJob:
    from diffstudy.services.assignment_export import SUFFIX, read_assignment
    from diffstudy.services.worksheets import (
        PaperWishes,
        paper_of,
        slip_paper,
        slips_of,
    )

    what: str | None = arguments.what
    if what is None and arguments.slips is None:
        raise WorksheetRefused(tr("Name a comparison, or a class with --slips."))
    wishes = PaperWishes(
        counts=PaperCounts(arguments.ring, arguments.write, arguments.complete, arguments.match),
        forms=_forms(arguments.form or ()),
        with_key=not arguments.no_key,
        with_chart=arguments.chart,
        style=PaperStyle(
            PaperSize(arguments.paper), _LARGE_PT if arguments.large else 11, not arguments.colour
        ),
        class_label=arguments.slips or "",
    )
    if what is not None and what.lower().endswith(SUFFIX) and arguments.slips is None:
        return paper_of(read_assignment(Path(what)), wishes)
    with collection_of(arguments) as collection:
        if arguments.slips is not None:
            wishes = replace(wishes, slips=slips_of(collection.roster.students(arguments.slips)))
        if what is None:
            return slip_paper(arguments.slips, wishes.slips, wishes.style)
        if arguments.assignment:
            given = collection.assigning.assignment(collection.assigning.find(what))
            return paper_of(given, wishes)
        if what.lower().endswith(SUFFIX):
            return paper_of(read_assignment(Path(what)), wishes)
        if arguments.pack:
            pack = collection.exporting.pack(what)
            return collection.worksheets.of_pack(pack.id, arguments.seed, wishes)
        key = collection.library.find(what)
        return collection.worksheets.of_comparison(key, arguments.seed, wishes)


def _forms(chosen: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    if _EVERY_FORM in chosen:
        return FORMS
    return tuple(form for form in FORMS if form in chosen)


def _at_most(text: str) -> int:
    return 0 if text == "0" else min(count(text), 50)

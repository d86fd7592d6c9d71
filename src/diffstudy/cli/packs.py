"""``check`` and ``export``."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, print_json, refuse
from diffstudy.domain.pack import ProblemLevel

if TYPE_CHECKING:
    from diffstudy.services.pack_checks import FileCheck


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    checking = commands.add_parser(
        "check",
        parents=[common],
        help="what is wrong with a pack or page, with line and cure",
        description=(
            "Errors and warnings give the exit status 1; the rest is advice. Several files are "
            "looked at as one library; of a folder every .diff.md is meant."
        ),
    )
    checking.add_argument("files", nargs="+", type=Path, metavar="FILE|FOLDER")
    checking.add_argument(
        "--against",
        nargs="+",
        type=Path,
        default=[],
        metavar="TEXT",
        help="text files, or a folder of them, from which no eight words in a row may be taken",
    )
    checking.add_argument(
        "--quiet", action="store_true", help="print errors and warnings only, and no advice"
    )
    checking.add_argument(
        "--write-ids",
        action="store_true",
        help="write {#id} into a .diff.md wherever one is missing; nothing else changes",
    )
    add_json_option(checking)
    checking.set_defaults(run=run_check)
    _add_export(commands, common)


def _add_export(commands: Any, common: argparse.ArgumentParser) -> None:
    exporting = commands.add_parser(
        "export",
        parents=[common],
        help="write a pack of the library, or the questions of an assignment, to a file",
    )
    exporting.add_argument(
        "pack", metavar="PACK", help="its id or title; or an assignment file (.gift .xml .html)"
    )
    exporting.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="FILE",
        help=(
            "the ending says the format: .diffpack .json .diff.md .apkg (Anki) .csv .tsv .gift "
            ".xml (Moodle) .html"
        ),
    )
    exporting.add_argument(
        "--bom",
        action="store_true",
        help="tables: begin with a byte order mark, which some versions of Excel want",
    )
    exporting.add_argument(
        "--semicolon",
        action="store_true",
        help="tables: part the cells by “;”, as spreadsheets of many European languages expect",
    )
    exporting.add_argument(
        "--i-may-share",
        action="store_true",
        help="imported pages go out too: you may share the words of their authors",
    )
    exporting.set_defaults(run=run_export)


def run_check(arguments: argparse.Namespace) -> int:
    """Print every problem as FILE:LINE; 1 where a file has an error or a warning."""
    from diffstudy.services.pack_checks import check_files, write_ids

    if arguments.write_ids:
        found = [write_ids(path) for path in arguments.files]
    else:
        found = list(check_files(arguments.files, arguments.against))
    checks = _beside_the_library(found, arguments)
    if arguments.json:
        print_json({"files": [_as_json(check) for check in checks]})
    for check in checks:
        if not arguments.json:
            _print_check(check, quiet=arguments.quiet)
        if check.error is not None:
            refuse(check.error)
    return 0 if all(check.is_clean for check in checks) else 1


def run_export(arguments: argparse.Namespace) -> int:
    """Write a pack; 1 where it is refused."""
    from diffstudy.services.assignment_export import SUFFIX, export_assignment, read_assignment
    from diffstudy.services.pack_writer import TableStyle

    if arguments.pack.lower().endswith(SUFFIX):
        report = export_assignment(read_assignment(Path(arguments.pack)), arguments.to)
        print(f"{report.path}: {report.pack}, comparisons: {report.comparisons}")
        _print_left_out(report.left_out)
        return 0
    style = TableStyle(arguments.bom, ";" if arguments.semicolon else None)
    with collection_of(arguments) as collection:
        report = collection.exporting.export(
            arguments.pack, arguments.to, may_share=arguments.i_may_share, style=style
        )
    print(f"{report.path}: {report.pack}, comparisons: {report.comparisons}")
    _print_left_out(report.left_out)
    return 0


def _print_left_out(left_out: tuple[str, ...]) -> None:
    for what in left_out:
        print(f"left out, for the format has no words for it: {what}")


def _beside_the_library(
    checks: "list[FileCheck]", arguments: argparse.Namespace
) -> "list[FileCheck]":
    """Add what is to be said of a new version of a pack that the library holds; it may not exist."""
    from diffstudy.domain.errors import CollectionError
    from diffstudy.runtime.paths import data_folder

    if not data_folder(getattr(arguments, "data_dir", None)).collection.exists():
        return checks
    try:
        with collection_of(arguments) as collection:
            return [
                replace(each, problems=(*each.problems, *collection.importing.lost_ids(each.path)))
                if each.error is None
                else each
                for each in checks
            ]
    except CollectionError:
        return checks  # the file can be judged without a library


def _print_check(check: "FileCheck", *, quiet: bool) -> None:
    if check.ids_written:
        print(f"{check.path}: ids written: {check.ids_written}")
    for problem in check.problems:
        if not quiet or problem.level is not ProblemLevel.NOTE:
            print(f"{check.path}:{problem.line or 1}: {problem.message}")
    if not check.problems and check.error is None and not quiet:
        print(f"{check.path}: no problems")


def _as_json(check: "FileCheck") -> dict[str, object]:
    problems: list[dict[str, object]] = [
        {"line": each.line, "level": each.level.value, "message": each.message}
        for each in check.problems
    ]
    if check.error is not None:
        error = check.error
        problems.append(
            {
                "line": error.line,
                "level": ProblemLevel.ERROR.value,
                "message": f"{error.problem}; {error.cure}",
            }
        )
    return {
        "path": str(check.path),
        "format": check.format,
        "problems": problems,
        "ids_written": check.ids_written,
    }

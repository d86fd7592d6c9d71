"""``preview`` and ``import``."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudy.cli.comparison_json import comparison_as_json
from diffstudy.cli.edits_output import edits_as_json, print_edits
from diffstudy.cli.output import add_json_option, collection_of, print_json, refuse
from diffstudy.cli.watching import watched
from diffstudy.domain.comparison import Comparison, Flag
from diffstudy.domain.errors import ImportFailed, WorkCancelled
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.domain.pasted import Pasted

if TYPE_CHECKING:
    from diffstudy.services.import_plan import FilePlan, FileReport, FolderPlan, ImportReport
    from diffstudy.services.import_reading import ReadFile
    from diffstudy.services.importing import ImportPlan

_STANDARD_INPUT = Path("-")
_MOST_BYTES = 16_000_001
"""Of standard input: one more than is read, so that too much is told from enough."""

_CANCELLED = 130
"""As shells report a program that Ctrl+C ended."""


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    preview = commands.add_parser(
        "preview", parents=[common], help="what an import would read; writes nothing"
    )
    _add_files(preview, "+")
    preview.set_defaults(run=run_preview)
    importing = commands.add_parser("import", parents=[common], help="import pages and packs")
    _add_files(importing, "*")
    importing.add_argument(
        "--undo", action="store_true", help="take the last import back instead of importing"
    )
    importing.add_argument(
        "--conflicts",
        choices=("mine", "theirs"),
        default="mine",
        help="whose wording stays where you and the file changed the same text (default: mine)",
    )
    importing.add_argument(
        "--older",
        action="store_true",
        help="a pack may take the place of a newer version of itself",
    )
    importing.set_defaults(run=run_import, parser=importing)


def run_preview(arguments: argparse.Namespace) -> int:
    """Print what the files hold; 1 where a file was refused."""
    from diffstudy.services.import_folder import listed
    from diffstudy.services.import_reading import read_file

    named = _sources(arguments.files)
    files: list[dict[str, object]] = []
    errors: list[ImportFailed | None] = []
    with watched() as work:
        try:
            sources, folders = listed(named, work)
            for done, source in enumerate(sources):
                work.step(done, len(sources), f"Reading {source.name}")
                file = read_file(source, arguments.pack)
                errors.append(file.error)
                if arguments.json:
                    files.append(_read_as_json(file))
                else:
                    _print_file(file)
        except WorkCancelled:
            refuse("Preview cancelled.")
            return _CANCELLED
    if arguments.json:
        print_json({"files": files, **_folders_as_json(folders)})
    else:
        _print_folders(folders)
    return _refusals(errors)


def run_import(arguments: argparse.Namespace) -> int:
    """Import the files; 1 where one was refused, the others are imported all the same."""
    if arguments.undo == bool(arguments.files):
        arguments.parser.error("name the files to import, or --undo and no files")
    if arguments.undo:
        return _undo(arguments)
    from diffstudy.services.import_conflicts import ImportAnswers

    sources = _sources(arguments.files)
    with collection_of(arguments) as collection:
        try:
            with watched() as work:
                plan = collection.importing.preview(
                    sources, arguments.pack, work, older=arguments.older
                )
                theirs = plan.conflicts if arguments.conflicts == "theirs" else ()
                answers = ImportAnswers(frozenset(each.id for each in theirs))
                report = collection.importing.apply(plan, work, answers)
        except WorkCancelled:
            refuse("Import cancelled; nothing was written.")
            return _CANCELLED
    if arguments.json:
        print_json(_import_as_json(report, plan))
    else:
        for done, planned in zip(report.files, plan.files, strict=True):
            for word in ("added", "changed", "unchanged", "archived"):
                for title in getattr(done, word):
                    print(f"{word}: {title}")
            if planned.meant_anew:
                print(f"asked again soon, for the meaning changed: {len(planned.meant_anew)}")
            _print_warnings(planned)
        for planned in plan.files:
            print_edits(planned.edits, arguments.conflicts)
        _print_folders(plan.folders)
    return _refusals([done.error for done in report.files])


def _undo(arguments: argparse.Namespace) -> int:
    """Take the last import back and say what that did."""
    with collection_of(arguments) as collection:
        try:
            with watched() as work:
                report = collection.importing.undo(work=work)
        except WorkCancelled:
            refuse("Cancelled; the import was not taken back.")
            return _CANCELLED
    groups = {
        "removed": report.removed,
        "reworded": report.reworded,
        "returned": report.returned,
        "left": report.left,
    }
    if arguments.json:
        print_json({"files": list(report.files), **{k: list(v) for k, v in groups.items()}})
        return 0
    says = {"left": "changed since, left as it is", "reworded": "as it was before"}
    for word, titles in groups.items():
        for title in titles:
            print(f"{says.get(word, word)}: {title}")
    print(f"Took back the import of {', '.join(report.files)}.")
    return 0


def _add_files(parser: argparse.ArgumentParser, count: str) -> None:
    parser.add_argument(
        "files",
        nargs=count,
        type=Path,
        metavar="FILE",
        help="files, folders with all that is in them, or - for standard input",
    )
    parser.add_argument(
        "--pack",
        default=LOCAL_PACK_ID,
        metavar="ID",
        help="the pack that pages without one go into; pages of one pack share their terms",
    )
    add_json_option(parser)


def _sources(files: list[Path]) -> list[Path | Pasted]:
    """Return what the command line names; standard input is read, once, before all else."""
    from diffstudy.runtime.clock import local_zone, system_clock

    if _STANDARD_INPUT not in files:
        return list(files)
    today = system_clock()().astimezone(local_zone()).date()
    pasted = Pasted(sys.stdin.buffer.read(_MOST_BYTES), today)
    return [pasted if file == _STANDARD_INPUT else file for file in files]


def _import_as_json(report: "ImportReport", plan: "ImportPlan") -> dict[str, object]:
    return {
        "files": [
            _report_as_json(done, planned)
            for done, planned in zip(report.files, plan.files, strict=True)
        ],
        "added": sum(len(done.added) for done in report.files),
        "changed": sum(len(done.changed) for done in report.files),
        "unchanged": sum(len(done.unchanged) for done in report.files),
        "archived": sum(len(done.archived) for done in report.files),
        "conflicting": len(plan.conflicts),
        "terms_added": list(report.terms_added),
        **_folders_as_json(plan.folders),
    }


def _folders_as_json(folders: "tuple[FolderPlan, ...]") -> dict[str, object]:
    """Return what was left alone in folders; nothing where no folder was named."""
    if not folders:
        return {}
    return {
        "folders": [
            {
                "path": str(folder.path),
                "files": folder.files,
                "hidden": folder.hidden,
                "links": folder.links,
                "other": folder.other,
                "closed": folder.closed,
                "cut": folder.is_cut,
            }
            for folder in folders
        ]
    }


def _print_folders(folders: "tuple[FolderPlan, ...]") -> None:
    for folder in folders:
        print(f"{folder.path}: {folder.sentence}")


def _refusals(errors: list[ImportFailed | None]) -> int:
    refused = [error for error in errors if error is not None]
    for error in refused:
        refuse(error)
    return 1 if refused else 0


def _read_as_json(file: "ReadFile") -> dict[str, object]:
    parsed = file.parsed
    return {
        "path": str(file.path),
        "format": parsed.format if parsed else None,
        "problems": _problems(parsed.problems if parsed else (), file.error),
        "comparisons": [comparison_as_json(c) for c in parsed.pack.comparisons] if parsed else [],
    }


def _problems(
    problems: tuple[PackProblem, ...], error: ImportFailed | None
) -> list[dict[str, object]]:
    found: list[dict[str, object]] = [
        {"line": each.line, "level": each.level.value, "message": each.message} for each in problems
    ]
    if error is not None:
        message = f"{error.problem}; {error.cure}"
        found.append({"line": error.line, "level": ProblemLevel.ERROR.value, "message": message})
    return found


def _report_as_json(done: "FileReport", planned: "FilePlan") -> dict[str, object]:
    return {
        "path": str(done.path),
        "added": list(done.added),
        "changed": list(done.changed),
        "unchanged": list(done.unchanged),
        "archived": list(done.archived),
        "renamed": [{"from": old, "to": new} for old, new in planned.renamed.items()],
        "asked_again": [str(card) for card in planned.meant_anew],
        **edits_as_json(planned.edits),
        "problems": _problems(planned.problems, planned.error),
    }


def _print_file(file: "ReadFile") -> None:
    if file.parsed is None:
        return
    print(f"{file.path}: {file.parsed.format}")
    for comparison in file.parsed.pack.comparisons:
        print(f"  {comparison.title}")
        for line in _counts(comparison):
            print(f"    {line}")
    for problem in file.parsed.problems:
        place = f"line {problem.line}: " if problem.line else ""
        print(f"  {problem.level.value}: {place}{problem.message}")


def _print_warnings(planned: "FilePlan") -> None:
    for problem in planned.problems:
        if problem.level is ProblemLevel.WARNING:
            place = f"line {problem.line}: " if problem.line else ""
            print(f"warning: {place}{problem.message}")


def _counts(comparison: Comparison) -> list[str]:
    flags = [sense.attribution.flag for sense in comparison.senses]
    sure, likely, check = (flags.count(flag) for flag in (Flag.SURE, Flag.LIKELY, Flag.CHECK))
    sides = [
        f"{len(comparison.senses_of(term.key))} of {term.headword}" for term in comparison.terms
    ]
    labelled = sum(row.aspect is not None for row in comparison.chart)
    examples = sum(len(sense.examples) for sense in comparison.senses)
    authors = ", ".join(f"{a.name} ({a.role.value})" for a in comparison.authors)
    return [
        f"verdict: {'yes' if comparison.verdict else 'missing'}",
        f"key differences: {len(comparison.differences)}",
        f"chart rows: {len(comparison.chart)}, {labelled} with a label",
        f"definitions: {len(comparison.senses)} ({', '.join(sides)}), {examples} examples",
        f"sure {sure}, likely {likely}, to check {check}",
        f"curiosities: {len(comparison.faq)}",
        f"authors: {authors or 'not given'}; updated: {comparison.updated or 'not given'}",
    ]

"""``collect``: the results of a class, and the two trays of what needs the teacher."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, print_json, refuse
from diffstudy.cli.watching import watched

if TYPE_CHECKING:
    from diffstudy.domain.collected import CollectedFile, CollectReport, ProblemFile, StoredResult
    from diffstudy.services.collection import Collection


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    collect = commands.add_parser(
        "collect",
        parents=[common],
        help="take in results of a class: files, folders, archives of a learning platform",
        description=(
            "Dropping the same files again changes nothing, and a bad file stops none of the "
            "others. Without a file, or with an option of the trays, the trays are printed: "
            "results with an unknown code, and files that could not be collected."
        ),
    )
    collect.add_argument("files", nargs="*", type=Path, metavar="FILE|FOLDER|ZIP")
    collect.add_argument(
        "--match", nargs=2, action="append", default=[], metavar=("RESULT", "STUDENT"),
        help="say whose a result with an unknown code is: its code or number, and the student's "
        "name or code; again for each"
    )  # fmt: skip
    collect.add_argument(
        "--new", action="store_true", help="with --match: add the student to the roster first"
    )
    collect.add_argument(
        "--try-again", action="store_true", help="read the files of the tray of problems once more"
    )
    collect.add_argument(
        "--dismiss", action="append", default=[], metavar="NAME",
        help="take a file out of the tray of problems, by its name; all for every one"
    )  # fmt: skip
    add_json_option(collect)
    collect.set_defaults(run=run_collect)


def run_collect(arguments: argparse.Namespace) -> int:
    """Collect, or see to the trays; 1 where a file is a problem."""
    with collection_of(arguments) as collection, watched() as work:
        report: CollectReport | None = None
        if arguments.files:
            report, _ = collection.collecting.collect(arguments.files, work)
        elif arguments.try_again:
            report, _ = collection.collecting.try_again()
        for result, student in arguments.match:
            _match(collection, result, student, is_new=arguments.new)
        if arguments.dismiss:
            _dismiss(collection, arguments.dismiss)
        unmatched, problems = collection.collecting.unmatched(), collection.collecting.problems()
    if arguments.json:
        print_json(
            {
                "files": [] if report is None else [_as_json(each) for each in report.files],
                "others": 0 if report is None else report.others,
                "unmatched": [_result_json(each) for each in unmatched],
                "problems": [_problem_json(each) for each in problems],
            }
        )
    if report is None:
        if not arguments.json:
            _print_trays(unmatched, problems)
        return 0
    if not arguments.json:
        _print_report(report)
    bad = [each for each in report.files if each.problem]
    for each in bad:
        refuse(f"{each.path}:1: {each.problem}; {each.cure}")
    return 1 if bad else 0


def _match(collection: "Collection", result: str, student: str, *, is_new: bool) -> None:
    from diffstudy.domain.errors import NotFound

    waiting = collection.collecting.unmatched()
    found = [each for each in waiting if result in {each.uid, each.code, each.name}]
    if not found:
        known = ", ".join(sorted({each.code for each in waiting})) or "none"
        raise NotFound(f"No result “{result}” waits for a student. Codes that wait: {known}.")
    code = (collection.roster.add(student) if is_new else collection.roster.student(student)).code
    for each in found:
        collection.collecting.match(each.uid, code)


def _dismiss(collection: "Collection", names: list[str]) -> None:
    from diffstudy.domain.errors import NotFound

    tray = collection.collecting.problems()
    for name in names:
        found = [each.sha256 for each in tray if name in {"all", each.name, each.sha256}]
        if not found and name != "all":
            raise NotFound(f"The tray of problems has no file “{name}”.")
        collection.collecting.dismiss(found)


def _print_report(report: "CollectReport") -> None:
    from diffstudy.domain.collected import Fate

    for each in report.files:
        if each.fate in {Fate.ADDED, Fate.UNMATCHED}:
            whose = each.name or f"unknown code {each.code}"
            print(f"{each.path}: {each.title}, {whose}")
    counts = (
        (Fate.ADDED, "new"),
        (Fate.UNCHANGED, "here already"),
        (Fate.UNMATCHED, "with an unknown code"),
        (Fate.PROBLEM, "with a problem"),
    )
    said = [f"{len(found)} {what}" for fate, what in counts if (found := report.of(fate))]
    if report.others:
        said.append(f"{report.others} other files left alone")
    print(", ".join(said) + "." if said else "There is no result among these files.")


def _print_trays(
    unmatched: "tuple[StoredResult, ...]", problems: "tuple[ProblemFile, ...]"
) -> None:
    for each in unmatched:
        print(f"unknown code {each.code}: {each.name} (attempt of {each.uid})")
    for bad in problems:
        print(f"{bad.name}: {bad.problem}; {bad.cure}")
    if not unmatched and not problems:
        print("Both trays are empty.")


def _as_json(file: "CollectedFile") -> dict[str, object]:
    return {
        "path": str(file.path),
        "state": file.fate.value,
        "uid": file.uid or None,
        "assignment": file.assignment or None,
        "title": file.title or None,
        "code": file.code or None,
        "student": file.name or None,
        "problem": file.problem or None,
        "cure": file.cure or None,
    }


def _result_json(result: "StoredResult") -> dict[str, object]:
    return {
        "uid": result.uid,
        "assignment": result.assignment,
        "code": result.code,
        "file": result.name,
        "imported_ms": result.imported_ms,
    }


def _problem_json(problem: "ProblemFile") -> dict[str, object]:
    return {
        "file": problem.name,
        "sha256": problem.sha256,
        "problem": problem.problem,
        "cure": problem.cure,
        "code": problem.code,
        "imported_ms": problem.imported_ms,
    }

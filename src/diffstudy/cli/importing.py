"""``preview`` and ``import``."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudy.cli.comparison_json import comparison_as_json
from diffstudy.cli.output import add_json_option, collection_of, print_json, refuse
from diffstudy.domain.comparison import Comparison, Flag
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.pack import ProblemLevel

if TYPE_CHECKING:
    from diffstudy.domain.pack import PackProblem
    from diffstudy.services.importing import FilePlan, FileReport


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    preview = commands.add_parser(
        "preview", parents=[common], help="what an import would read; writes nothing"
    )
    _add_files(preview)
    preview.set_defaults(run=run_preview)
    importing = commands.add_parser("import", parents=[common], help="import pages and packs")
    _add_files(importing)
    importing.add_argument(
        "--older",
        action="store_true",
        help="a pack may take the place of a newer version of itself",
    )
    importing.set_defaults(run=run_import)


def run_preview(arguments: argparse.Namespace) -> int:
    """Print what the files hold; 1 where a file was refused."""
    from diffstudy.services.importing import read_file

    files = [read_file(path, arguments.pack) for path in arguments.files]
    if arguments.json:
        print_json({"files": [_file_as_json(file) for file in files]})
    else:
        for file in files:
            _print_file(file)
    return _refusals([file.error for file in files])


def run_import(arguments: argparse.Namespace) -> int:
    """Import the files; 1 where one was refused, the others are imported all the same."""
    with collection_of(arguments) as collection:
        plan = collection.importing.preview(arguments.files, arguments.pack, older=arguments.older)
        report = collection.importing.apply(plan)
    if arguments.json:
        print_json(
            {
                "files": [
                    _report_as_json(done, planned)
                    for done, planned in zip(report.files, plan.files, strict=True)
                ],
                "added": sum(len(done.added) for done in report.files),
                "changed": sum(len(done.changed) for done in report.files),
                "unchanged": sum(len(done.unchanged) for done in report.files),
                "archived": sum(len(done.archived) for done in report.files),
                "terms_added": list(report.terms_added),
            }
        )
    else:
        for done, planned in zip(report.files, plan.files, strict=True):
            for word in ("added", "changed", "unchanged", "archived"):
                for title in getattr(done, word):
                    print(f"{word}: {title}")
            if planned.meant_anew:
                print(f"asked again soon, for the meaning changed: {len(planned.meant_anew)}")
            if planned.parsed is not None:
                _print_doubts(planned.parsed.problems)
    return _refusals([done.error for done in report.files])


def _add_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--pack",
        default=LOCAL_PACK_ID,
        metavar="ID",
        help="the pack that pages without one go into; pages of one pack share their terms",
    )
    add_json_option(parser)


def _refusals(errors: list[Exception | None]) -> int:
    refused = [error for error in errors if error is not None]
    for error in refused:
        refuse(error)
    return 1 if refused else 0


def _file_as_json(file: "FilePlan") -> dict[str, object]:
    parsed = file.parsed
    problems: list[dict[str, object]] = [
        {"line": p.line, "level": p.level.value, "message": p.message}
        for p in (parsed.problems if parsed else ())
    ]
    if file.error is not None:
        problems.append(_error_as_json(file))
    return {
        "path": str(file.path),
        "format": parsed.format if parsed else None,
        "problems": problems,
        "comparisons": [comparison_as_json(c) for c in parsed.pack.comparisons] if parsed else [],
    }


def _error_as_json(file: "FilePlan | FileReport") -> dict[str, object]:
    error = file.error
    assert error is not None
    return {
        "line": error.line,
        "level": ProblemLevel.ERROR.value,
        "message": f"{error.problem}; {error.cure}",
    }


def _report_as_json(done: "FileReport", planned: "FilePlan") -> dict[str, object]:
    problems = _file_as_json(planned)["problems"]
    return {
        "path": str(done.path),
        "added": list(done.added),
        "changed": list(done.changed),
        "unchanged": list(done.unchanged),
        "archived": list(done.archived),
        "renamed": [{"from": old, "to": new} for old, new in planned.renamed.items()],
        "asked_again": [str(card) for card in planned.meant_anew],
        "problems": problems,
    }


def _print_file(file: "FilePlan") -> None:
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


def _print_doubts(problems: "tuple[PackProblem, ...]") -> None:
    for problem in problems:
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

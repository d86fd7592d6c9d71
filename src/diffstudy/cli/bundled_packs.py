"""``packs``: what comes with the program, and the way of each into the library."""

import argparse
from typing import Any

from diffstudy.cli.output import add_json_option, collection_of, print_json, refuse
from diffstudy.cli.watching import watched
from diffstudy.domain.errors import NotFound, WorkCancelled

_CANCELLED = 130
"""As shells report a program that Ctrl+C ended."""


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    packs = commands.add_parser(
        "packs", parents=[common], help="the packs that come with the program, and adding one"
    )
    packs.add_argument(
        "words",
        nargs="*",
        metavar="add NAME",
        help="nothing to list them; “add” and names to put them into the library",
    )
    add_json_option(packs)
    packs.set_defaults(run=run_packs, parser=packs)


def run_packs(arguments: argparse.Namespace) -> int:
    """List the packs, or add some; 1 where one was refused."""
    word, *names = arguments.words or ("list",)
    if word == "add" and names:
        return _add(names, arguments)
    if arguments.words:
        arguments.parser.error("write nothing to list the packs, or: packs add NAME")
    with collection_of(arguments) as collection:
        packs = collection.bundled_packs.packs()
    if arguments.json:
        listed = [
            {
                "name": each.slug,
                "id": each.id,
                "title": each.title,
                "subject": each.subject,
                "summary": each.summary,
                "comparisons": list(each.comparisons),
                "terms": each.terms,
                "installed": each.installed,
                "is_installed": each.is_installed,
                "is_newer": each.is_newer,
            }
            for each in packs
        ]
        print_json({"packs": listed})
        return 0
    for each in packs:
        there = "in the library" if each.is_installed else "not in the library"
        if each.installed and not each.is_installed:
            there = f"{each.installed} in the library"
        if each.is_newer:
            there = "in the library, in an older version"
        print(f"{each.slug}: {each.title}")
        print(f"  comparisons: {len(each.comparisons)}, terms: {each.terms}; {there}")
    print("Add one with: diffstudy packs add NAME")
    return 0


def _add(names: list[str], arguments: argparse.Namespace) -> int:
    status = 0
    done: list[dict[str, object]] = []
    with collection_of(arguments) as collection:
        for name in names:
            try:
                with watched() as work:
                    report = collection.bundled_packs.add(name, work)
            except WorkCancelled:
                refuse("Cancelled; nothing of this pack was added.")
                return _CANCELLED
            except NotFound as error:
                refuse(error)
                status = 1
                continue
            (file,) = report.files
            done.append({"name": name, "added": file.added, "changed": file.changed})
            if not arguments.json:
                print(f"{name}: added {len(file.added)}, changed {len(file.changed)}")
    if arguments.json:
        print_json({"packs": done})
    elif done:
        print("Take the last one back with: diffstudy import --undo")
    return status

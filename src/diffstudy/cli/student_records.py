"""``student-data``, ``erase-student`` and ``privacy``: what is held about people, and for how long."""

import argparse
from pathlib import Path
from typing import Any

from diffstudy.cli.output import add_json_option, collection_of, print_json
from diffstudy.domain.language import trn


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    data = commands.add_parser(
        "student-data",
        parents=[common],
        help="everything that is held about one student, as JSON",
    )
    data.add_argument("student", metavar="STUDENT", help="name or code")
    data.add_argument("--to", type=Path, metavar="FILE", help="write it there instead")
    data.set_defaults(run=run_student_data)
    erase = commands.add_parser(
        "erase-student",
        parents=[common],
        help="erase a student: the line of the roster, results, decisions and paper scores",
        description="This cannot be undone. Backups that were made before still hold everything.",
    )
    erase.add_argument("student", metavar="STUDENT", help="name or code")
    add_json_option(erase)
    erase.set_defaults(run=run_erase)
    privacy = commands.add_parser(
        "privacy",
        parents=[common],
        help="one page for the files of a school: what is kept, where, how long, who sees it",
    )
    privacy.add_argument("--to", type=Path, metavar="FILE", help="write it there instead")
    privacy.set_defaults(run=run_privacy)


def run_student_data(arguments: argparse.Namespace) -> int:
    """Print or write what is held about a student."""
    with collection_of(arguments) as collection:
        code = collection.roster.student(arguments.student).code
        if arguments.to is None:
            print_json(collection.records.as_json(code))
        else:
            print(f"Saved as {collection.records.save(code, arguments.to)}.")
    return 0


def run_erase(arguments: argparse.Namespace) -> int:
    """Erase a student and say what went."""
    with collection_of(arguments) as collection:
        student = collection.roster.student(arguments.student)
        done = collection.records.erase(student.code)
    if arguments.json:
        print_json(
            {
                "code": student.code,
                "results": done.results,
                "entries": done.entries,
                "problems": done.problems,
                "unread": done.unread,
                "backups": done.backups,
            }
        )
        return 0
    results = trn("{n} result", "{n} results", done.results)
    files = trn("{n} file with a problem", "{n} files with a problem", done.problems)
    print(f"Erased: {student.name}, {results}, {files}.")
    if done.unread:
        unread = trn("{n} file", "{n} files", done.unread)
        print(
            f"In the tray of problems, {unread} cannot be read and may be anybody's; to empty it: "
            "diffstudy collect --dismiss all"
        )
    if done.backups:
        backups = trn("{n} backup", "{n} backups", done.backups)
        print(f"Made before, and still holding the student: {backups}.")
    return 0


def run_privacy(arguments: argparse.Namespace) -> int:
    """Print or write the privacy sheet."""
    from diffstudy.services.classroom.privacy_sheet import privacy_sheet, save_privacy_sheet

    if arguments.to is None:
        print(privacy_sheet(), end="")
    else:
        save_privacy_sheet(arguments.to)
        print(f"Saved as {arguments.to}.")
    return 0

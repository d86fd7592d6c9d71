"""``roster`` and ``profiles``: who is in the class, and who studies on this computer."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, print_json, refuse

if TYPE_CHECKING:
    from diffstudy.domain.classroom import Student
    from diffstudy.services.collection import Collection


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    roster = commands.add_parser(
        "roster",
        parents=[common],
        help="the students of your classes and their codes; names stay on this computer",
    )
    roster.add_argument(
        "--import", dest="file", type=Path, metavar="FILE.csv",
        help="a class list, such as a learning platform exports"
    )  # fmt: skip
    roster.add_argument("--add", metavar="NAME", help="add one student")
    roster.add_argument("--remove", metavar="NAME", help="take a student out, by name or code")
    roster.add_argument("--class", dest="class_name", metavar="NAME")
    add_json_option(roster)
    roster.set_defaults(run=run_roster)
    profiles = commands.add_parser(
        "profiles",
        parents=[common],
        help="who studies on this computer; a PIN is a courtesy, no security",
    )
    profiles.add_argument("--add", metavar="NAME")
    profiles.add_argument("--switch", metavar="NAME", help="who studies from now on")
    profiles.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"))
    profiles.add_argument("--lock", metavar="NAME", help="ask for the PIN of --new-pin")
    profiles.add_argument("--pin", default="", help="the PIN as it is")
    profiles.add_argument("--new-pin", default="", help='4 to 12 digits, or "" for none')
    add_json_option(profiles)
    profiles.set_defaults(run=run_profiles)


def run_roster(arguments: argparse.Namespace) -> int:
    """Change the roster as the options say, then print it."""
    with collection_of(arguments) as collection:
        roster = collection.roster
        if arguments.file is not None:
            report = roster.import_list(arguments.file, arguments.class_name or "")
            for note in report.notes:
                refuse(note)
            if not arguments.json:
                print(
                    f"{len(report.added)} new, {len(report.changed)} changed, "
                    f"{report.unchanged} unchanged."
                )
        if arguments.add:
            roster.add(arguments.add, arguments.class_name or "")
        if arguments.remove:
            roster.remove(roster.student(arguments.remove).code)
        students = roster.students(arguments.class_name)
    if arguments.json:
        print_json({"students": [_as_json(each) for each in students]})
    else:
        for each in students:
            of_class = f"  {each.class_name}" if each.class_name else ""
            print(f"{each.code}  {each.name}{of_class}")
    return 0


def _as_json(student: "Student") -> dict[str, object]:
    return asdict(student) | {"columns": dict(student.columns)}


def run_profiles(arguments: argparse.Namespace) -> int:
    """Change the profiles as the options say, then print them."""
    with collection_of(arguments) as collection:
        _change(arguments, collection)
    with collection_of(arguments) as collection:
        profiles = collection.profiles
        listed = profiles.listed()
        if arguments.json:
            found = [
                asdict(each) | {"is_current": each.learner.key == profiles.current}
                for each in listed
            ]
            print_json({"profiles": found})
            return 0
        for each in listed:
            now = "*" if each.learner.key == profiles.current else " "
            print(f"{now} {each.learner.name}{' (PIN)' if each.is_locked else ''}")
    return 0


def _change(arguments: argparse.Namespace, collection: "Collection") -> None:
    profiles = collection.profiles
    if arguments.add:
        profiles.add(arguments.add)
    if arguments.rename:
        name, new = arguments.rename
        profiles.rename(profiles.find(name).learner.key, new)
    if arguments.lock:
        key = profiles.find(arguments.lock).learner.key
        profiles.lock(key, arguments.new_pin, old=arguments.pin)
    if arguments.switch:
        profiles.switch(profiles.find(arguments.switch).learner.key, arguments.pin)

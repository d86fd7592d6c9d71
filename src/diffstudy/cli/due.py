"""``due``: what is to be studied today, and when the rest comes."""

import argparse
from dataclasses import asdict
from typing import Any

from diffstudy.cli.output import add_json_option, collection_of, print_json


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command of this file."""
    due = commands.add_parser("due", parents=[common], help="what is due, and when")
    due.add_argument("--comparison", metavar="C", help="key, title or part of it")
    add_json_option(due)
    due.set_defaults(run=run_due)


def run_due(arguments: argparse.Namespace) -> int:
    """Print what there is to study today."""
    from diffstudy.services.study import StudyScope

    with collection_of(arguments) as collection:
        named = arguments.comparison
        keys = (collection.library.find(named),) if named else None
        report = collection.study.due(StudyScope(comparisons=keys))
        forecast = collection.progress.forecast()
    nothing = report.nothing
    if arguments.json:
        print_json(
            {
                "today": report.today,
                "due_count": len(report.due),
                "new_count": len(report.new),
                "again_count": len(report.again),
                "due": [asdict(card) for card in report.due],
                "new": [asdict(card) for card in report.new],
                "again": [asdict(card) for card in report.again],
                "waiting": report.waiting,
                "why_nothing": None if nothing is None else str(nothing),
                "nothing": None if nothing is None else asdict(nothing),
                "next_due": report.next_due,
                "exam": report.exam,
                "forecast": [asdict(day) for day in forecast],
            }
        )
        return 0
    for word, cards in (("due", report.due), ("again today", report.again), ("new", report.new)):
        for card in cards:
            where = "no page compares them" if card.is_virtual else ", ".join(card.comparisons)
            print(f"{word}: {' or '.join(card.terms) or card.kind} ({where})")
    if nothing:
        print(nothing)
    elif report.waiting:
        print(report.waiting)
    if report.exam:
        print(report.exam)
    return 0

"""``assign``: work for a class, saved as one file."""

import argparse
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, count, print_json, refuse
from diffstudy.domain.assignment import CountedAttempt, ShowAnswers
from diffstudy.runtime.clock import local_zone

if TYPE_CHECKING:
    from diffstudy.services.classroom.options import AssignmentOptions
    from diffstudy.services.collection import Collection


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    assign = commands.add_parser(
        "assign",
        parents=[common],
        help="give work to a class: freeze questions and save them as FILE.diffwork",
        description=(
            "Answers come back as .diffresult files, which only this collection can open: keep "
            "its backups. Use it for practice and homework, not for exams: a student's computer "
            "knows the answers."
        ),
    )
    assign.add_argument(
        "--comparison", action="append", default=[], metavar="C", help="key, title or part of it; "
        "again for each"
    )  # fmt: skip
    assign.add_argument("--title", metavar="T", help="default: that of the first comparison")
    assign.add_argument(
        "--modes", default="", metavar="M,M", help="ids of question types (default: every one "
        "that a machine can check)"
    )  # fmt: skip
    assign.add_argument("--count", type=count, default=20, metavar="N", help="questions each")
    assign.add_argument(
        "--earlier", action="append", default=[], metavar="C", help="a comparison to mix in"
    )
    assign.add_argument(
        "--earlier-share", type=share, default=0.2, metavar="S", help="such as 0.2 or 20%%; only "
        "with --earlier"
    )  # fmt: skip
    assign.add_argument("--due", type=moment, metavar="TIME", help="such as 2026-11-27T16:00")
    assign.add_argument("--grace", type=int, default=0, metavar="MIN", help="minutes, not late")
    assign.add_argument("--attempts", type=count, default=1, metavar="N")
    assign.add_argument(
        "--counts", type=CountedAttempt, choices=list(CountedAttempt), default=CountedAttempt.BEST
    )
    assign.add_argument(
        "--show", type=ShowAnswers, choices=list(ShowAnswers), default=ShowAnswers.END,
        help="when a student sees what was right"
    )  # fmt: skip
    assign.add_argument("--pass", dest="pass_share", type=share, default=0.7, metavar="S")
    assign.add_argument("--time-limit", type=count, metavar="MIN", help="asked for, not enforced")
    assign.add_argument("--class", dest="class_label", default="", metavar="NAME")
    assign.add_argument("--instructions", default="", metavar="TEXT")
    assign.add_argument("--names", action="store_true", help="a name may stand for a code")
    assign.add_argument("--seed", metavar="S", help="repeats the same questions and orders")
    assign.add_argument("--revises", metavar="NAME", help="a newer revision of this assignment")
    assign.add_argument(
        "--i-may-share", action="store_true", help="pages of somebody else may be given out"
    )
    assign.add_argument("--to", type=Path, metavar="FILE", help="FILE.diffwork, or a folder")
    assign.add_argument(
        "--page", type=Path, metavar="FILE", help="also a web page for devices that cannot run the "
        "program: FILE.html, or a folder"
    )  # fmt: skip
    assign.add_argument("--remove", metavar="NAME", help="forget one; its results stay")
    assign.add_argument("--list", action="store_true", help="list what was given instead")
    add_json_option(assign)
    assign.set_defaults(run=run_assign, parser=assign)


def share(text: str) -> float:
    """Read a share such as 0.7 or 70%; ValueError for what is none."""
    value = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    if not 0 <= value <= 1:
        raise ValueError(text)
    return value


def moment(text: str) -> datetime:
    """Read a time in ISO form, in the zone of the computer where it names none."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo is not None else found.replace(tzinfo=local_zone())


def run_assign(arguments: argparse.Namespace) -> int:
    """Freeze the questions, keep the assignment, and save its file."""
    with collection_of(arguments) as collection:
        if arguments.remove:
            collection.assigning.remove(collection.assigning.find(arguments.remove))
        if arguments.list or arguments.remove:
            return _list(collection, as_json=arguments.json)
        if not arguments.comparison or arguments.to is None:
            arguments.parser.error("name at least one --comparison and a file with --to")
        revises = collection.assigning.find(arguments.revises) if arguments.revises else None
        given = collection.assigning.give(
            _options(arguments, collection), revises=revises, may_share=arguments.i_may_share
        )
        made = given.assignment
        path = collection.assigning.save(made.uid, arguments.to)
        page = arguments.page and collection.assigning.save_page(made.uid, arguments.page)
    if arguments.json:
        print_json(
            {
                "uid": made.uid,
                "revision": made.revision,
                "title": made.title,
                "digest": made.digest,
                "questions": made.count,
                "items": len(made.items),
                "modes": list(made.modes),
                "due": None if made.due is None else made.due.isoformat(),
                "seed": made.seed,
                "file": path,
                "page": page,
                "notes": list(given.notes),
            }
        )
        return 0
    print(f"{made.title}: {made.count} questions for each student, out of {len(made.items)}.")
    for note in given.notes:
        refuse(note)
    print(f"Saved as {path}. Hand it out, and collect the .diffresult files.")
    if page:
        print(f"The web page: {page}. It needs no network, and its results come back the same way.")
    return 0


def _options(arguments: argparse.Namespace, collection: "Collection") -> "AssignmentOptions":
    from diffstudy.services.classroom.options import AssignmentOptions

    keys = tuple(collection.library.find(each) for each in arguments.comparison)
    earlier = tuple(collection.library.find(each) for each in arguments.earlier)
    title = arguments.title or collection.library.comparison(keys[0]).title
    return AssignmentOptions(
        title=title,
        comparisons=keys,
        modes=tuple(filter(None, (each.strip() for each in arguments.modes.split(",")))),
        count=arguments.count,
        instructions=arguments.instructions,
        class_label=arguments.class_label,
        earlier=earlier,
        earlier_share=arguments.earlier_share if earlier else 0.0,
        pass_share=arguments.pass_share,
        attempts=arguments.attempts,
        counted=arguments.counts,
        due=arguments.due,
        grace_min=arguments.grace,
        show=arguments.show,
        time_limit_min=arguments.time_limit,
        allow_names=arguments.names,
        seed=arguments.seed,
    )


def _list(collection: "Collection", *, as_json: bool) -> int:
    listed = collection.assigning.listed()
    if as_json:
        print_json({"assignments": [asdict(each) for each in listed]})
        return 0
    for each in listed:
        revision = f", revision {each.revision}" if each.revision > 1 else ""
        print(f"{each.title}{revision} ({each.uid})")
    return 0

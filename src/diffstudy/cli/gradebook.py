"""``gradebook``: what a class knows, what it mixes up, and marks for other programs."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, print_json, refuse
from diffstudy.cli.watching import watched
from diffstudy.domain.language import trn

if TYPE_CHECKING:
    from diffstudy.domain.gradebook import Decision, PaperScore
    from diffstudy.services.collection import Collection


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    gradebook = commands.add_parser(
        "gradebook",
        parents=[common],
        help="marks of a class, what it mixes up, and files for other programs",
        description=(
            "Every mark is computed from the raw answers. What was not handed in is blank, and "
            "never zero; nothing is taken off unless you say so with --decide."
        ),
    )
    gradebook.add_argument(
        "assignment", nargs="?", metavar="ASSIGNMENT", help="title or uid (default: the newest)"
    )
    gradebook.add_argument("--student", metavar="NAME", help="raw answers of one student")
    gradebook.add_argument("--class", dest="class_name", metavar="NAME", help="one class alone")
    gradebook.add_argument("--items", action="store_true", help="how each question went")
    gradebook.add_argument(
        "--to", type=Path, metavar="FILE", help="write a table (.csv) or a workbook (.xlsx)"
    )
    gradebook.add_argument(
        "--bom", action="store_true", help="begin a table with a byte order mark"
    )
    gradebook.add_argument(
        "--semicolon", action="store_true", help="part the cells of a table by “;”"
    )
    gradebook.add_argument(
        "--canvas", type=Path, metavar="FILE", help="fill a column of this gradebook of Canvas"
    )
    gradebook.add_argument("--column", metavar="NAME", help="the column that --canvas fills")
    gradebook.add_argument(
        "--moodle", choices=("username", "email", "idnumber"), help="write marks for Moodle, by …"
    )
    gradebook.add_argument(
        "--copy", nargs="?", const="", metavar="LIST", help="print the marks one below the other, "
        "in the order of the names in this text file"
    )  # fmt: skip
    gradebook.add_argument("--points", type=points, metavar="N", help="what a full mark counts")
    gradebook.add_argument(
        "--decide", nargs=2, action="append", default=[], metavar=("STUDENT", "WHAT"),
        help="full, out, minus=10 (percent), or undo"
    )  # fmt: skip
    gradebook.add_argument(
        "--paper", nargs=2, action="append", default=[], metavar=("STUDENT", "POINTS"),
        help="a score from paper, such as 7.5/10; none takes it away"
    )  # fmt: skip
    add_json_option(gradebook)
    gradebook.set_defaults(run=run_gradebook, parser=gradebook)


def points(text: str) -> float:
    """Read the value of --points; ValueError for what is no number above zero."""
    value = float(text)
    if not 0 < value < 1_000_000:
        raise ValueError(text)
    return value


def run_gradebook(arguments: argparse.Namespace) -> int:
    """Keep what was typed, then write or print the gradebook."""
    _check_usage(arguments)
    with collection_of(arguments) as collection:
        uid = _wanted(collection, arguments.assignment)
        for student, what in arguments.decide:
            decision = _decision(arguments, what)
            collection.gradebooks.decide(uid, collection.roster.student(student).code, decision)
        for student, score in arguments.paper:
            paper = _paper(arguments, score)
            collection.gradebooks.set_paper(uid, collection.roster.student(student).code, paper)
        if arguments.canvas is not None:
            return _fill_canvas(arguments, collection, uid)
        if arguments.moodle is not None:
            return _save_moodle(arguments, collection, uid)
        if arguments.copy is not None:
            return _print_column(arguments, collection, uid)
        if arguments.to is not None:
            return _save(arguments, collection, uid)
        return _show(arguments, collection, uid)


def _check_usage(arguments: argparse.Namespace) -> None:
    if arguments.canvas is not None and (arguments.column is None or arguments.to is None):
        arguments.parser.error("--canvas needs --column and --to")
    if arguments.moodle is not None and arguments.to is None:
        arguments.parser.error("--moodle needs --to")


def _wanted(collection: "Collection", name: str | None) -> str:
    from diffstudy.domain.errors import NotFound

    if name is not None:
        return collection.assigning.find(name)
    listed = collection.assigning.listed()
    if not listed:
        raise NotFound("No work was given yet; give some with: diffstudy assign")
    return listed[0].uid


def _show(arguments: argparse.Namespace, collection: "Collection", uid: str) -> int:
    from diffstudy.cli.gradebook_output import (
        answers_json,
        gradebook_json,
        print_answers,
        print_gradebook,
        print_items,
    )

    if arguments.student is not None:
        student = collection.roster.student(arguments.student)
        lines = collection.gradebooks.answers(uid, student.code)
        if arguments.json:
            print_json({"student": student.code, "answers": answers_json(lines)})
        else:
            print_answers(student, lines)
        return 0
    with watched() as work:
        book = collection.gradebooks.gradebook(uid, work, class_name=arguments.class_name)
    if arguments.json:
        waiting = collection.collecting.unmatched()
        problems = collection.collecting.problems()
        trays = {
            "unmatched": sum(each.assignment == uid for each in waiting),
            "problems": len(problems),
        }
        print_json({**gradebook_json(book), **trays})
    elif arguments.items:
        print_items(book)
    else:
        print_gradebook(book)
    return 0


def _save(arguments: argparse.Namespace, collection: "Collection", uid: str) -> int:
    with watched() as work:
        path = collection.marks.save(
            uid,
            arguments.to,
            byte_order_mark=arguments.bom,
            semicolon=arguments.semicolon,
            work=work,
        )
    print(f"Saved as {path}.")
    return 0


def _fill_canvas(arguments: argparse.Namespace, collection: "Collection", uid: str) -> int:
    found = collection.marks.fill_canvas(
        uid, arguments.canvas, arguments.column, arguments.to, arguments.points
    )
    scores = trn("{n} score", "{n} scores", len(found.filled))
    print(f"{scores} in “{found.column}”, of {found.points:g} points.")
    if found.overwritten:
        print("These scores stood there; Canvas will replace them when you import the file:")
        for each in found.overwritten:
            print(f"  {each.name}: {each.before} → {each.after}")
    for what, names in (
        ("without a mark, left as they are", found.blank),
        ("excused in Canvas, left as they are", found.excused),
        ("in the file, and not clearly in your roster", found.unknown),
        ("in your class, and not in the file", tuple(each.name for each in found.missing)),
    ):
        if names:
            print(f"{len(names)} {what}: {'; '.join(names)}")
    print(f"Saved as {arguments.to}. Every other column is as it was.")
    return 0


def _save_moodle(arguments: argparse.Namespace, collection: "Collection", uid: str) -> int:
    found = collection.marks.save_moodle(
        uid, arguments.moodle, arguments.to, arguments.points or 100
    )
    print(f"{trn('{n} mark', '{n} marks', found.written)} saved as {arguments.to}.")
    if found.blank:
        print(f"{len(found.blank)} without a mark are left out: Moodle would make zeros of them.")
    for student in found.unknown:
        refuse(f"{student.name}: the roster has no {arguments.moodle}; add it and try again")
    return 1 if found.unknown else 0


def _print_column(arguments: argparse.Namespace, collection: "Collection", uid: str) -> int:
    order = None
    if arguments.copy:
        from diffstudy.services.classroom.files import text_lines

        order = text_lines(Path(arguments.copy))
    found = collection.marks.column(uid, order, arguments.points or 100)
    print(found.text, end="")
    for name in found.unknown:
        refuse(f"{arguments.copy}:1: “{name}” is no student, or several; its line is blank")
    return 1 if found.unknown else 0


def _decision(arguments: argparse.Namespace, what: str) -> "Decision | None":
    from diffstudy.domain.gradebook import Decision, DecisionKind

    if what in {"full", "out", "undo"}:
        kinds = {"full": DecisionKind.FULL, "out": DecisionKind.LEFT_OUT}
        return None if what == "undo" else Decision(kinds[what])
    name, _, percent = what.partition("=")
    try:
        if name != "minus":
            raise ValueError(what)
        return Decision(DecisionKind.REDUCED, float(percent.removesuffix("%")) / 100)
    except ValueError:
        parser: argparse.ArgumentParser = arguments.parser
        parser.error(f"--decide: “{what}” is none of full, out, minus=PERCENT, undo")


def _paper(arguments: argparse.Namespace, score: str) -> "PaperScore | None":
    from diffstudy.domain.gradebook import PaperScore

    if score == "none":
        return None
    reached, _, most = score.replace(",", ".").partition("/")
    try:
        return PaperScore(float(reached), float(most))
    except ValueError:
        parser: argparse.ArgumentParser = arguments.parser
        parser.error(f"--paper: “{score}” is no score such as 7.5/10, and not none")

"""``take`` and ``hand-in``: a student answers an assignment in the terminal."""

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, print_json, refuse
from diffstudy.cli.question_text import answer_from, how_to_answer, lines_of, refusal
from diffstudy.domain.question import DontKnow, right_answer

if TYPE_CHECKING:
    from diffstudy.services.classroom.taking import TakenAssignment
    from diffstudy.services.classroom.taking_session import Reviewed, TakingSession


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    take = commands.add_parser(
        "take",
        parents=[common],
        help="answer an assignment; answers come line by line",
        description=(
            "Answers: the digit of a choice, the typed term, or 1a 2b for a board; an empty line "
            "for I don't know; b for the question before; q to stop and go on another time. Every "
            "answer is saved at once. Your own schedule does not change."
        ),
    )
    take.add_argument(
        "file", type=Path, nargs="?", metavar="FILE.diffwork",
        help="without one, the assignments on this computer are listed"
    )  # fmt: skip
    take.add_argument("--code", metavar="C", help="from your slip")
    take.add_argument(
        "--guest", action="store_true", help="nothing stays here once the result is saved"
    )
    take.add_argument(
        "--forget", metavar="NAME", help="delete your attempts at this assignment from here"
    )
    take.set_defaults(run=run_take, parser=take)
    hand_in = commands.add_parser(
        "hand-in",
        parents=[common],
        help="save the result of an attempt for the teacher, which finishes it",
        description="The file is sealed: only your teacher can read it.",
    )
    hand_in.add_argument("--assignment", metavar="NAME", help="title (default: the newest)")
    hand_in.add_argument("--code", metavar="C", help="whose attempt (default: the newest)")
    hand_in.add_argument(
        "--to", type=Path, required=True, metavar="FILE", help="FILE.diffresult, or a folder"
    )
    add_json_option(hand_in)
    hand_in.set_defaults(run=run_hand_in)


def run_take(arguments: argparse.Namespace) -> int:
    """Ask until every question has an answer or the input ends."""
    if arguments.file is not None and not arguments.code:
        arguments.parser.error("type the code of your slip: --code C")
    with collection_of(arguments) as collection:
        if arguments.forget:
            collection.taking.forget(collection.taking.find(arguments.forget))
        if arguments.file is None:
            for work in collection.taking.listed():
                _print_listed(work)
            return 0
        received = collection.taking.receive(arguments.file)
        session = collection.taking.start(
            received.assignment.uid, arguments.code, guest=arguments.guest
        )
        _print_start(session)
        if _converse(session, _lines()):
            session.finish()
            _print_end(session)
        else:
            _say(f"\n{session.answered} of {len(session)} answered. Go on another time.")
    return 0


def _print_listed(work: "TakenAssignment") -> None:
    _say(work.listed.title)
    for attempt in work.attempts:
        state = "open" if attempt.is_open else "handed in" if attempt.handed_in_ms else "finished"
        _say(f"  {attempt.code}, attempt {attempt.number}: {state}")


def _print_start(session: "TakingSession") -> None:
    work = session.assignment
    _say(f"{work.title}: {len(session)} questions.")
    if work.instructions:
        _say(work.instructions)
    if work.time_limit_min is not None:
        _say(f"Try to finish within {work.time_limit_min} minutes.")
    if session.answered:
        _say(f"You have answered {session.answered} of them.")


def run_hand_in(arguments: argparse.Namespace) -> int:
    """Save the result of the newest attempt that fits."""
    with collection_of(arguments) as collection:
        attempt = collection.handing_in.newest(arguments.assignment, arguments.code)
        unanswered = collection.handing_in.unanswered(attempt.uid)
        path = collection.handing_in.save(attempt.uid, arguments.to)
    if arguments.json:
        print_json({"file": path, "unanswered": unanswered, **asdict(attempt)})
    else:
        if unanswered:
            _say(f"{unanswered} questions have no answer; they stay blank.")
        _say(f"Saved as {path}. Give this file to your teacher.")
    return 0


def _lines() -> Iterator[tuple[str, int]]:
    """Yield what the student types, with the milliseconds since the question was shown."""
    if sys.stdin is None:  # started without one, by a scheduler for example
        return
    started = time.monotonic()
    for line in iter(sys.stdin.readline, ""):
        yield line.strip(), round((time.monotonic() - started) * 1000)
        started = time.monotonic()


def _converse(session: "TakingSession", lines: Iterator[tuple[str, int]]) -> bool:
    """Ask what is open; return whether everything has an answer."""
    index = session.next_open()
    while index is not None:
        _print_question(session, index)
        line = next(lines, None)
        if line is None or line[0] == "q":
            return False
        text, ms = line
        if text == "b":
            index = _before(session, index)
            continue
        question = session.question(index)
        answer = answer_from(question, text)
        if answer is None:
            refuse(refusal(question, text))
            continue
        shown = session.answer(index, answer, ms)
        if shown is not None:
            _print_lesson(shown)
        index = session.next_open(index)
    return True


def _before(session: "TakingSession", index: int) -> int:
    if not session.may_change:
        refuse("An answer cannot be changed here, because it was shown at once.")
        return index
    if index == 0:
        refuse("This is the first question.")
        return index
    return index - 1


def _print_question(session: "TakingSession", index: int) -> None:
    question = session.question(index)
    _say(f"\n{index + 1} of {len(session)}. {question.instruction}")
    for line in lines_of(question):
        _say(f"  {line}")
    how = how_to_answer(question)
    if how:
        _say(f"  {how}")
    if session.is_over_time:
        _say("  Your time is up; you may finish all the same.")


def _print_lesson(shown: "Reviewed") -> None:
    if shown.outcome is not None and shown.outcome.correct:
        _say("  Right.")
        return
    said = "Not answered" if shown.answer is None or isinstance(shown.answer, DontKnow) else "No"
    _say(f"  {said}. The answer is: {right_answer(shown.question).rstrip('.')}.")
    if shown.lesson is not None:
        for note in shown.lesson.notes:
            _say(f"  {note}")
        if shown.lesson.cue_line is not None:
            _say(f"  {shown.lesson.cue_line.text}")


def _print_end(session: "TakingSession") -> None:
    _say("\nFinished. Save the result with: diffstudy hand-in --to FOLDER")
    if not session.shows_answers:
        _say(session.why_not_shown())
        return
    review = session.review()
    right = sum(each.outcome is not None and each.outcome.correct for each in review)
    _say(f"{right} of {len(review)} answered right.")
    for number, each in enumerate(review, start=1):
        if each.outcome is None or not each.outcome.correct:
            _say(f"\n{number}. {each.question.prompt}")
            _print_lesson(each)


def _say(text: str) -> None:
    # Flushed line by line, so that a program at the other end of a pipe can answer.
    print(text, flush=True)

"""``study``: the session of the window, in the terminal."""

import argparse
import sys
import time
from collections.abc import Iterator
from random import Random
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import collection_of, count, refuse
from diffstudy.cli.question_text import (
    answer_from,
    back_of,
    confidence_in,
    how_to_answer,
    lines_of,
    refusal,
)
from diffstudy.domain.errors import NothingToStudy, NothingToUndo
from diffstudy.domain.feedback import Feedback
from diffstudy.domain.introduction import Introduction
from diffstudy.domain.question import Answer, Question

if TYPE_CHECKING:
    from diffstudy.services.study import AnswerResult, Asked, StudySession


_COMES_BACK = " Comes back later in this session."


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    study = commands.add_parser(
        "study",
        parents=[common],
        help="a session in the terminal; answers come line by line",
        description=(
            "Answers: the digit of a choice, the typed term, or 1a 2b for a board; an empty line "
            "or the digit after the last choice for I don't know; ? for a hint; u to undo; g to "
            "let the right answer just given count as a guess; q to end. Where the setting asks "
            "whether you are sure, ! behind an answer says yes and ~ says no. Every answer is "
            "saved at once."
        ),
    )
    study.add_argument("--comparison", metavar="C", help="key, title or part of it")
    study.add_argument(
        "--count", type=count, metavar="N", help="questions; practice fills the rest"
    )
    study.add_argument("--seed", type=int, metavar="S", help="repeats the same choice of questions")
    study.add_argument(
        "--mode", metavar="M", help="practise with one type of question, such as sort or flip"
    )
    study.add_argument("--practice", action="store_true", help="never touch the schedule")
    study.set_defaults(run=run_study)


def run_study(arguments: argparse.Namespace) -> int:
    """Ask until the day's work, the count or the input ends."""
    from diffstudy.services.study import StudyScope

    with collection_of(arguments) as collection:
        named = arguments.comparison
        scope = StudyScope(
            comparisons=(collection.library.find(named),) if named else None,
            count=arguments.count,
            practice=arguments.practice,
            mode=arguments.mode,
            boards=False,
        )
        try:
            session = collection.study.start(scope, Random(arguments.seed))
        except NothingToStudy as error:
            print(error)
            return 0
        if arguments.practice:
            _say("Practice: the schedule does not change.")
        guesses = _converse(session, _lines())
        _print_summary(session, guesses)
    return 0


def _lines() -> Iterator[tuple[str, int | None]]:
    """Yield what the learner types, with the milliseconds it took at a keyboard."""
    if sys.stdin is None:  # started without one, by a scheduler for example
        return
    is_person = sys.stdin.isatty()
    started = time.monotonic()
    for line in iter(sys.stdin.readline, ""):
        took = round((time.monotonic() - started) * 1000)
        yield line.strip(), took if is_person else None
        started = time.monotonic()


def _converse(session: "StudySession", lines: Iterator[tuple[str, int | None]]) -> int:
    """Ask until the session or the input ends; return how many guesses were made."""
    guesses = 0
    asked = _next(session, lines)
    while asked is not None:
        _print_question(asked)
        line = next(lines, None)
        if line is None or line[0] == "q":
            return guesses
        text, latency_ms = line
        if text == "u":
            asked = _undo(session) or asked
            continue
        if text == "?":
            _print_hint(session)
            continue
        if text == "g":
            asked = _was_guess(session) or asked
            continue
        confidence = None
        if asked.asks_if_sure:
            text, confidence = confidence_in(text)
        answer = _answer(asked.question, text, lines)
        if answer is None:
            continue
        result = session.answer(answer, latency_ms, confidence)
        _print_result(result)
        guesses += asked.is_guess
        asked = _next(session, lines)
    return guesses


def _next(session: "StudySession", lines: Iterator[tuple[str, int | None]]) -> "Asked | None":
    """Return the next question, after the page that comes before it where one does.

    A person goes on with Enter. Lines from a file are answers, one to a question: they are not
    spent on pages.
    """
    step = session.next_step()
    if not isinstance(step, Introduction):
        return step
    _print_page(step)
    if sys.stdin is not None and sys.stdin.isatty():
        _say("  Enter to go on; q to end.")
        line = next(lines, None)
        if line is None or line[0] == "q":
            return None
        if line[0] == "u":
            return _undo(session) or _next(session, lines)
    session.page_read()
    return session.next_question()


def _print_page(page: Introduction) -> None:
    _say(f"\n{page.title}: read this before you go on.")
    for term in page.terms:
        _say(f"  {term.headword}: {term.definition}".rstrip(": "))
        for example in term.examples:
            _say(f"    for example: {example}")
    if page.difference:
        _say(f"  The difference: {page.difference}")


def _answer(
    question: Question, text: str, lines: Iterator[tuple[str, int | None]]
) -> Answer | None:
    """Return what a line answers, None where it was refused or the input ended."""
    note = ""
    back = back_of(question)
    if back:
        # The first line was the explanation, or nothing: now the card is turned over.
        for line in back:
            _say(f"  {line}")
        note = text
        turned = next(lines, None)
        if turned is None:
            return None
        text = turned[0]
    answer = answer_from(question, text, note)
    if answer is None:
        refuse(refusal(question, text))
    return answer


def _undo(session: "StudySession") -> "Asked | None":
    try:
        asked = session.undo()
    except NothingToUndo as error:
        refuse(error)
        return None
    _say("The last answer is taken back.")
    return asked


def _was_guess(session: "StudySession") -> "Asked | None":
    try:
        result = session.was_guess()
    except NothingToUndo as error:
        refuse(error)
        return None
    _say("It counts as a guess." + (_COMES_BACK if result.comes_back else ""))
    return session.next_question()


def _print_question(asked: "Asked") -> None:
    question = asked.question
    practice = ", practice" if asked.is_practice else ", a guess" if asked.is_guess else ""
    _say(f"\n{asked.number} of {asked.planned}{practice}. {question.instruction}")
    for line in lines_of(question):
        _say(f"  {line}")
    how = how_to_answer(question)
    if how:
        _say(f"  {how}")
    if asked.asks_if_sure:
        _say("  Put ! behind it if you are sure, ~ if you are not.")


def _print_hint(session: "StudySession") -> None:
    hint = session.hint()
    if hint.letters:
        _say(f"  It begins with {hint.letters}.")
    elif hint.mark:
        asked = session.next_question()
        assert asked is not None
        start, end = hint.mark
        _say(f"  Look at: {asked.question.prompt[start:end]}")
    else:
        _say("  There is no hint for this one.")


def _print_result(result: "AnswerResult") -> None:
    if result.is_void:
        _say("  That was too fast to have been read; it comes again.")
    elif result.second_try is not None:
        _say(f"  Not quite. Once more: it begins with {result.second_try.letters}.")
    elif result.outcome.correct:
        spelling = f" It is spelled {result.outcome.spelling}." if result.outcome.spelling else ""
        _say(f"  {_right_line(result.feedback)}{spelling}")
    elif result.feedback is not None:
        _print_contrast(result.feedback)
        if result.comes_back:
            _say(f" {_COMES_BACK}")


def _right_line(lesson: Feedback | None) -> str:
    if lesson is None or lesson.term_side is None:
        return "Right."
    return f"Right: {lesson.term}."


def _print_contrast(lesson: Feedback) -> None:
    chosen = f" You answered {lesson.chosen}." if lesson.chosen else ""
    right = lesson.term if lesson.term_side is None else f"This one is {lesson.term}."
    _say(f"  Not quite. {right}{chosen}")
    for note in lesson.notes:
        _say(f"  {note}")
    if lesson.cue_line:
        _say(f"  {lesson.cue_line.text}")
    for side in lesson.sides:
        where = f" (from “{side.page[1]}”)" if side.page else ""
        _say(f"  {side.headword}: {side.line.text}{where}")
    for row in lesson.rows:
        label = f"{row.aspect}: " if row.aspect else ""
        _say(f"  {label}{row.first} | {row.second}")


def _print_summary(session: "StudySession", guesses: int) -> None:
    summary = session.summary()
    if summary.answered == 0:
        if guesses:
            _say("\nGuesses do not count; the questions that do come next time.")
        return
    _say(f"\n{summary.right} of {summary.answered} answered right.")
    for mixup in summary.mixups:
        _say(f"{mixup.given} given for {mixup.asked}: {mixup.times}")
    if summary.ended_early:
        _say("The rest stays due.")
    _say(f"Again today: {summary.again_today}. Due tomorrow: {summary.due_tomorrow}.")
    if summary.nothing is not None:
        _say(summary.nothing.sentences[0])


def _say(text: str) -> None:
    # Flushed line by line, so that a program at the other end of a pipe can answer.
    print(text, flush=True)

"""``quiz``: questions to read, nothing is changed."""

import argparse
from random import Random
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, count, print_json
from diffstudy.cli.question_text import choices, lines_of
from diffstudy.domain.cue import Cue
from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Question,
    RevealQuestion,
    TypedQuestion,
    asked_about,
    right_answer,
)

if TYPE_CHECKING:
    from diffstudy.services.questions import ExplainedQuestion


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    quiz = commands.add_parser(
        "quiz", parents=[common], help="print questions of a comparison; changes nothing"
    )
    quiz.add_argument("--comparison", metavar="C", help="key, title or part of it (default: all)")
    quiz.add_argument("--mode", default="all", metavar="M", help="id of a quiz mode, or all")
    quiz.add_argument("--count", type=count, default=10, metavar="N")
    quiz.add_argument("--seed", type=int, metavar="S", help="repeats the same questions")
    quiz.add_argument(
        "--rejected", action="store_true", help="add what may not be asked, with the reasons"
    )
    add_json_option(quiz)
    quiz.set_defaults(run=run_quiz)


def run_quiz(arguments: argparse.Namespace) -> int:
    """Print questions with their answers."""
    with collection_of(arguments) as collection:
        if arguments.comparison:
            keys = [collection.library.find(arguments.comparison)]
        else:
            keys = [row.key for row in collection.library.overview().rows]
        rng = Random(arguments.seed)
        questions: list[ExplainedQuestion] = []
        for key in keys:
            left = arguments.count - len(questions)
            if left > 0:
                questions += collection.questions.make(key, arguments.mode, left, rng)
        refused = (
            [cue for key in keys for cue in collection.questions.refused(key)]
            if arguments.rejected
            else []
        )
    if arguments.json:
        found: dict[str, object] = {"questions": [_as_json(question) for question in questions]}
        if arguments.rejected:
            found["rejected"] = [_refused_as_json(cue) for cue in refused]
        print_json(found)
        return 0
    for number, explained in enumerate(questions, start=1):
        _print(number, explained)
    for cue in refused:
        print(f"refused {', '.join(hit.fault.value for hit in cue.hits)}: {cue.text}")
    return 0


def _as_json(explained: "ExplainedQuestion") -> dict[str, object]:
    question = explained.question
    return {
        "mode": question.mode,
        "comparison": question.comparison,
        "instruction": question.instruction,
        "prompt": question.prompt,
        "options": list(choices(question)),
        # One by one: in the text of the answer a tile's own semicolon looks like the end of it.
        "tiles": list(question.tiles) if isinstance(question, MatchingQuestion) else [],
        "answer": _answer(question),
        "answer_text": right_answer(question),
        "term": " / ".join(term.text for term in asked_about(question)),
        "terms": [term.text for term in question.terms],
        "cue": question.cue.text,
        "source_line": question.cue.line,
        "why": _why(explained),
    }


def _answer(question: Question) -> int | list[int] | None:
    """Return the index of the right option, or for each tile that of its place."""
    match question:
        case ChoiceQuestion():
            return question.answer
        case MatchingQuestion():
            return list(question.answer)
        case TypedQuestion() | RevealQuestion():
            return None


def _why(explained: "ExplainedQuestion") -> str | None:
    line = explained.lesson.cue_line
    return None if line is None else line.text


def _refused_as_json(cue: Cue) -> dict[str, object]:
    return {
        "cue": cue.text,
        "kind": cue.kind.value,
        "comparison": cue.comparison_key,
        "source_line": cue.line,
        "codes": [hit.fault.value for hit in cue.hits],
        "details": [hit.detail for hit in cue.hits],
    }


def _print(number: int, explained: "ExplainedQuestion") -> None:
    question = explained.question
    print(f"{number}. [{question.mode}] {question.instruction}")
    for line in lines_of(question):
        print(f"   {line}")
    why = _why(explained)
    answer = right_answer(question)
    said = f"{answer.rstrip('.')}. {why}" if why else answer
    print(f"   = {said}\n")

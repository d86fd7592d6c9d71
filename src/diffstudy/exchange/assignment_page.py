"""An assignment as one web page, for devices that cannot run the program.

The page holds everything: the questions, its look, and the script that asks them and seals the
result for the teacher. A Content-Security-Policy forbids it every network, and every script and
style but its own. Answers are in it only where the teacher lets them be shown.
"""

import base64
import hashlib
import json
from html import escape
from typing import Any, assert_never

from diffstudy import __version__
from diffstudy.domain.assignment import AssignedItem, Assignment, ShowAnswers
from diffstudy.domain.language import tr, trn
from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    TypedQuestion,
    right_answer,
)
from diffstudy.domain.student_code import ALPHABET
from diffstudy.exchange.sealing import ALGORITHM
from diffstudy.runtime.paths import bundled

SUFFIX = ".html"
_COLOURS = ("bg", "surface", "line_strong", "ink", "ink2", "btn", "btn_ink", "focus", "sel")
_VERDICTS = ("ok_ink", "ok_tint", "no_ink", "no_tint")


def dump(assignment: Assignment, language: str, file_name: str) -> bytes:
    """Return the page of an assignment.

    Args:
        assignment: with its digest, so that its results are those of the .diffwork file.
        language: code of the language that its texts are said in, such as "en".
        file_name: what the names of result files begin with.
    """
    style = _style()
    script = _resource("assignment.js").strip()
    work = _data(assignment) | {"language": language, "file": file_name}
    parts = {
        "policy": _policy(style, script),
        "title": escape(assignment.title),
        "style": style,
        "noscript": escape(tr("This page needs JavaScript. Nothing is loaded from a network.")),
        "work": escape(json.dumps(work, ensure_ascii=False), quote=False),
        "script": script,
    }
    page = _resource("assignment.html")
    head, *rest = page.split("@")
    # Every second piece is a name: texts that are put in are never searched for names.
    filled = [parts[piece] if place % 2 == 0 else piece for place, piece in enumerate(rest)]
    return "".join((head, *filled)).encode()


def shows_answers(assignment: Assignment) -> bool:
    """Whether the page itself tells what was right; a page cannot wait for the due time."""
    return assignment.show in {ShowAnswers.EACH, ShowAnswers.END}


def _data(assignment: Assignment) -> dict[str, Any]:
    shown = shows_answers(assignment)
    return {
        "uid": assignment.uid,
        "digest": assignment.digest,
        "revision": assignment.revision,
        "app": __version__,
        "algorithm": ALGORITHM,
        "alphabet": ALPHABET,
        "title": assignment.title,
        "class_label": assignment.class_label,
        "instructions": assignment.instructions,
        "count": assignment.asked,
        "seed": assignment.seed,
        "seal_to": assignment.seal_to,
        "attempts": assignment.attempts,
        "allow_names": assignment.allow_names,
        "due": None if assignment.due is None else assignment.due.isoformat(),
        "time_limit": assignment.time_limit_min,
        "show": assignment.show.value,
        "items": [_item(each, with_answer=shown) for each in assignment.items],
        "texts": _texts(assignment),
    }


def _item(item: AssignedItem, *, with_answer: bool) -> dict[str, Any]:
    question = item.question
    entry: dict[str, Any] = {
        "uid": item.uid,
        "mode": question.mode,
        "title": item.title,
        "instruction": question.instruction,
        "prompt": question.prompt,
    }
    answer: Any
    match question:
        case ChoiceQuestion():
            entry |= {"shape": "choice", "options": [each.text for each in question.options]}
            answer = question.answer
        case TypedQuestion():
            entry["shape"] = "typed"
            answer = None
        case MatchingQuestion():
            entry |= {
                "shape": "board",
                "tiles": question.tiles,
                "places": [each.text for each in question.places],
                "one_each": question.one_each,
            }
            answer = question.answer
        case _:
            assert_never(question)
    if with_answer:
        entry |= {"answer": answer, "answer_text": right_answer(question), "why": item.why}
        if isinstance(question, TypedQuestion):
            entry["accepted"] = question.accepted
    return entry


def _texts(assignment: Assignment) -> dict[str, str]:
    """Everything that the page says, in the teacher's language."""
    limit = assignment.time_limit_min or 0
    return {
        "questions": trn("{n} question", "{n} questions", assignment.asked),
        "due": tr("To be handed in by {due}.", due="{due}"),
        "time_limit": trn(
            "Take {n} minute; nothing stops you.", "Take {n} minutes; nothing stops you.", limit
        ),
        "code": tr("Your code, as on your slip"),
        "name": tr("Your code, or your name"),
        "no_code": tr("That is no code. Look at your slip: five letters and digits."),
        "no_name": tr("Type your code or your name."),
        "start": tr("Start"),
        "privacy": tr(
            "Your answers stay on this device until you save them as a file. Only your teacher "
            "can open that file. This is for practice and homework, not for exams."
        ),
        "question_of": tr("Question {n} of {of}", n="{n}", of="{of}"),
        "next": tr("Next"),
        "check": tr("Check"),
        "to_end": tr("To the end"),
        "back": tr("Back"),
        "unknown": tr("I don't know"),
        "overview": tr("All questions"),
        "choose": tr("Choose…"),
        "one_each": tr("Each is used once."),
        "right": tr("Right."),
        "wrong": tr("Not right."),
        "blank": tr("Not answered"),
        "spelling": tr(
            "Not spelled like the answer. Your teacher's program says whether it counts."
        ),
        "answer_is": tr("The answer: {answer}", answer="{answer}"),
        "has_answer": tr("Answered"),
        "go_to": tr("Question {n}: {state}", n="{n}", state="{state}"),
        "left_blank": tr("Without an answer: {n}. You can still go back.", n="{n}"),
        "all_answered": tr("Every question has an answer."),
        "finish": tr("Finish"),
        "final": tr("After that the answers cannot be changed."),
        "finished": tr("Finished"),
        "save": tr("Save the result file"),
        "save_why": tr("Save the file and hand it in as your teacher told you."),
        "saved": tr("Saved where your browser keeps downloads. Hand that file in."),
        "save_first": tr("Save the result file first."),
        "again": tr("Try once more"),
        "clear": tr("Remove my answers from this device"),
        "right_of": tr("{n} of {of} right", n="{n}", of="{of}"),
        "not_shown": tr("Your teacher tells you the results."),
        "old_browser": tr("This browser is too old for this page. Try another one."),
    }


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; script-src '{_source(script)}'; style-src '{_source(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _source(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _style() -> str:
    tokens = json.loads((bundled("resources") / "themes" / "tokens.json").read_bytes())["colour"]
    style = _resource("assignment.css").strip()
    for mode in ("light", "dark"):
        colours = tokens[mode]
        told = " ".join(f"--{name}: {colours[name]};" for name in (*_COLOURS, *_VERDICTS))
        style = style.replace(f"@{mode}@", told)
    return style


def _resource(name: str) -> str:
    return (bundled("resources") / "web" / name).read_text(encoding="utf-8")

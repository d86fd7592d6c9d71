"""Our GIFT in a reader that is not ours: 400 hostile questions survive gift-pegjs unchanged.

npm install --prefix FOLDER gift-pegjs
NODE_PATH=FOLDER/node_modules python -m pytest tests/checks/test_gift_pegjs.py
"""

import html
import json
import shutil
import subprocess
from typing import Any

import pytest

from diffstudy.exchange.plain_question import (
    PlainChoice,
    PlainMatching,
    PlainQuestion,
    PlainTrueFalse,
    PlainTyped,
)
from diffstudy.exchange.quiz_gift.writing import sayable, written
from tests.unit.exchange.quiz_gift.plain_questions import hostile_questions

_SCRIPT = """
const parser = require("gift-pegjs");
const text = require("fs").readFileSync(0, "utf8");
process.stdout.write(JSON.stringify(parser.parse(text)));
"""


@pytest.fixture(scope="module", autouse=True)
def reader() -> None:
    """Skip where the reader is not installed."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs node")
    found = subprocess.run([node, "-e", "require('gift-pegjs')"], capture_output=True, check=False)
    if found.returncode:
        pytest.skip("needs gift-pegjs in a folder that NODE_PATH names")


def _parsed(text: str) -> list[dict[str, Any]]:
    ran = subprocess.run(
        ["node", "-e", _SCRIPT],
        input=text, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr[-2000:]
    parsed: list[dict[str, Any]] = json.loads(ran.stdout)
    return parsed


def _words(rich: dict[str, str] | None) -> str:
    if rich is None:
        return ""
    assert rich["format"] == "html"
    return html.unescape(rich["text"].replace("<br>", "\n"))


def _seen(found: dict[str, Any]) -> dict[str, object]:
    """Return what the reader made of a question."""
    seen: dict[str, object] = {
        "type": found["type"],
        "name": found["title"],
        "text": _words(found["stem"]),
        "why": _words(found["globalFeedback"]),
    }
    if found["type"] == "TF":
        seen["answer"] = found["isTrue"]
    elif found["type"] == "Matching":
        seen["answer"] = [
            (_words(pair["subquestion"]), html.unescape(pair["subanswer"]))
            for pair in found["matchPairs"]
        ]
    elif found["type"] == "Short":
        seen["answer"] = [choice["text"]["text"] for choice in found["choices"]]
    else:
        seen["answer"] = [
            (_words(choice["text"]), choice["isCorrect"]) for choice in found["choices"]
        ]
    return seen


def _meant(question: PlainQuestion) -> dict[str, object]:
    head = question.head
    meant: dict[str, object] = {"name": head.name, "text": head.text, "why": head.why}
    match question:
        case PlainChoice():
            options = enumerate(question.options)
            answer = [(text, place == question.answer) for place, text in options]
            return {**meant, "type": "MC", "answer": answer}
        case PlainTrueFalse():
            return {**meant, "type": "TF", "answer": question.is_true}
        case PlainTyped():
            return {**meant, "type": "Short", "answer": list(question.accepted)}
        case PlainMatching():
            return {**meant, "type": "Matching", "answer": list(question.pairs)}


def test_four_hundred_hostile_questions_survive() -> None:
    questions = sayable(hostile_questions(500, seed=11))
    assert len(questions) >= 400
    parsed = _parsed(written(questions))
    categories = [each["title"] for each in parsed if each["type"] == "Category"]
    assert categories == [f"$course$/top/Pack/A vs. {number}" for number in range(10)]
    found = [_seen(each) for each in parsed if each["type"] != "Category"]
    assert found == [_meant(each) for each in questions]

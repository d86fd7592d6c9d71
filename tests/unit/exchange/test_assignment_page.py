"""The web page of an assignment: whole in one file, shut off from every network.

How it works in a browser is checked in tests/checks/test_web_page.py.
"""

import base64
import hashlib
import html
import json
import re
from dataclasses import replace
from typing import Any

import pytest

from diffstudy.domain.assignment import Assignment, ShowAnswers
from diffstudy.domain.question import right_answer
from diffstudy.exchange.assignment_page import dump, shows_answers
from tests.unit.exchange.made_assignments import assignment

HIDDEN = (ShowAnswers.DUE, ShowAnswers.NEVER)


def page(work: Assignment) -> str:
    return dump(work, "de", "rocks").decode()


def data(text: str) -> dict[str, Any]:
    told = text.partition('<div id="work" hidden>')[2].partition("</div>")[0]
    found: dict[str, Any] = json.loads(html.unescape(told))
    return found


def test_the_page_may_run_its_own_script_and_nothing_else() -> None:
    text = page(assignment())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    rules = dict(each.split(" ", 1) for each in policy[1].split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for rule, tag in (("script-src", "script"), ("style-src", "style")):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert rules[rule] == f"'sha256-{digest}'"
    assert not re.search(r"\b(src|href)=|\burl\(|@import|\bfetch\(|https?:", text)


def test_it_asks_the_frozen_questions() -> None:
    work = assignment()
    told = data(page(work))
    assert [(each["uid"], each["prompt"], each["mode"]) for each in told["items"]] == [
        (each.uid, each.question.prompt, each.question.mode) for each in work.items
    ]
    assert (told["uid"], told["digest"], told["seed"]) == (work.uid, work.digest, work.seed)
    assert (told["count"], told["seal_to"]) == (work.asked, work.seal_to)
    assert (told["language"], told["file"]) == ("de", "rocks")
    assert work.due is not None
    assert told["due"] == work.due.isoformat()


@pytest.mark.parametrize("show", ShowAnswers)
def test_answers_are_in_it_only_where_they_are_shown(show: ShowAnswers) -> None:
    work = replace(assignment(), show=show)
    told = data(page(work))
    assert shows_answers(work) == (show not in HIDDEN)
    names = {name for each in told["items"] for name in each}
    assert names.isdisjoint({"answer", "answer_text", "accepted", "why"}) == (show in HIDDEN)
    if show not in HIDDEN:
        answers = [each["answer_text"] for each in told["items"]]
        assert answers == [right_answer(each.question) for each in work.items]


@pytest.mark.parametrize(
    "text",
    ["</div><script>alert(1)</script>", "<!-- @script@ --> & \"'", "\u2028{n} @title@", "</title>"],
)
def test_no_text_of_an_assignment_becomes_markup(text: str) -> None:
    plain = page(assignment())
    hostile = page(replace(assignment(), title=text, instructions=text))
    assert data(hostile)["title"] == data(hostile)["instructions"] == text
    for tag in ("<script", "</div", "</title", "<!--"):
        assert hostile.count(tag) == plain.count(tag)

"""What Moodle's importer expects of a file (qformat_xml), as rules, with hostile questions.

The parser is not ours: expat, through the standard library.
"""

import html
import xml.etree.ElementTree as ET
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.exchange.moodle_xml import id_number, written
from diffstudy.exchange.plain_question import (
    Head,
    PlainChoice,
    PlainMatching,
    PlainQuestion,
    PlainTrueFalse,
    PlainTyped,
)
from tests.unit.exchange.quiz_gift.plain_questions import QUESTIONS, hostile_questions

_KINDS = {
    PlainChoice: "multichoice",
    PlainTrueFalse: "truefalse",
    PlainTyped: "shortanswer",
    PlainMatching: "matching",
}


def _questions(text: str) -> list[ET.Element]:
    root = ET.fromstring(text.encode())  # noqa: S314 - our own text
    assert root.tag == "quiz"
    assert {each.tag for each in root} <= {"question"}
    return list(root)


def _words(parent: ET.Element, path: str) -> str:
    found = parent.findtext(f"{path}/text")
    assert found is not None, path
    return html.unescape(found.replace("<br>", "\n"))


def _check_common(found: ET.Element, question: PlainQuestion) -> None:
    head = question.head
    assert found.get("type") == _KINDS[type(question)]
    assert found.findtext("name/text") == head.name
    assert len(head.name) <= 255
    text = found.find("questiontext")
    assert text is not None
    assert text.get("format") == "html"
    assert _words(found, "questiontext") == head.text
    assert _words(found, "generalfeedback") == head.why
    assert float(found.findtext("defaultgrade", "")) == 1
    assert 0 <= float(found.findtext("penalty", "")) <= 1
    assert found.findtext("hidden") == "0"
    number = found.findtext("idnumber", "")
    assert 0 < len(number) <= 100
    assert str(UUID(number)) == number


def _check_answers(found: ET.Element, question: PlainQuestion) -> None:
    fractions = [float(each.get("fraction", "")) for each in found.findall("answer")]
    match question:
        case PlainChoice():
            assert found.findtext("single") == "true"
            assert found.findtext("answernumbering") == "abc"
            assert [_words(each, ".") for each in found.findall("answer")] == [*question.options]
            assert sorted(fractions)[-2:] == [0, 100]
            assert fractions.index(100) == question.answer
        case PlainTrueFalse():
            words = [each.findtext("text") for each in found.findall("answer")]
            assert words == ["true", "false"]
            assert fractions == ([100, 0] if question.is_true else [0, 100])
        case PlainTyped():
            assert found.findtext("usecase") == "0"
            keys = [each.findtext("text", "") for each in found.findall("answer")]
            assert tuple(key.replace(r"\*", "*") for key in keys) == question.accepted
            assert all("*" not in key.replace(r"\*", "") for key in keys)
            assert set(fractions) == {100}
        case PlainMatching():
            assert found.findtext("shuffleanswers") == "true"
            pairs = found.findall("subquestion")
            assert len(pairs) >= 2
            assert tuple((_words(each, "."), _words(each, "answer")) for each in pairs) == (
                question.pairs
            )


@given(st.lists(QUESTIONS, min_size=1, max_size=5))
def test_every_question_obeys_the_rules(questions: list[PlainQuestion]) -> None:
    category, *found = _questions(written(questions))
    assert category.get("type") == "category"
    assert category.findtext("category/text") == "$course$/top/Pack/A vs. B"
    assert len(found) == len(questions)
    for one, question in zip(found, questions, strict=True):
        _check_common(one, question)
        _check_answers(one, question)


def test_four_hundred_hostile_questions_have_ids_of_their_own() -> None:
    questions = hostile_questions(400, seed=3)
    found = [each for each in _questions(written(questions)) if each.get("type") != "category"]
    assert len({each.findtext("idnumber") for each in found}) == 400


def test_an_id_follows_from_the_name_alone() -> None:
    head = Head("org.example#a--b/chart/row?cell", "One")
    changed = Head(head.name, "Another wording", why="And a reason")
    one, other = (PlainTrueFalse(each, is_true=True) for each in (head, changed))
    ids = [_questions(written([each]))[0].findtext("idnumber") for each in (one, other)]
    assert ids[0] == ids[1] == id_number(head.name)
    assert id_number("0b9a0b0e-51d7-5f64-b6a4-0a6e6f3d2c17").startswith("0b9a0b0e")


def test_a_slash_in_a_name_makes_no_category() -> None:
    text = written([PlainTrueFalse(Head("x", "One", ("AC/DC", "A vs. B")), is_true=True)])
    assert "$course$/top/AC//DC/A vs. B" in text


@pytest.mark.parametrize("hidden", ["\x00", "\x0b", "\x1f", "\ufffe"])
def test_no_character_that_xml_forbids_comes_from_our_questions(hidden: str) -> None:
    from diffstudy.exchange.plain_question import block

    question = PlainTrueFalse(Head("x", block(f"One{hidden}two")), is_true=True)
    assert _words(_questions(written([question]))[0], "questiontext") == "Onetwo"

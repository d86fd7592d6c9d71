"""What goes out as GIFT comes in again as it was, whatever it says; and files of other people."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.exchange.plain_question import (
    Head,
    PlainChoice,
    PlainMatching,
    PlainQuestion,
    PlainTrueFalse,
    PlainTyped,
)
from diffstudy.exchange.quiz_gift.reading import read
from diffstudy.exchange.quiz_gift.writing import (
    escaped,
    refused,
    sayable,
    unsafe_characters,
    written,
)
from tests.unit.exchange.quiz_gift.plain_questions import QUESTIONS, hostile_questions


def _without_lines(questions: tuple[PlainQuestion, ...]) -> tuple[PlainQuestion, ...]:
    return tuple(replace(each, head=replace(each.head, line=None)) for each in questions)


def _read_back(questions: tuple[PlainQuestion, ...]) -> tuple[PlainQuestion, ...]:
    found = read(written(questions))
    assert found.unread == ()
    return _without_lines(found.questions)


@given(st.lists(QUESTIONS, min_size=1, max_size=5))
def test_what_gift_can_say_comes_back(questions: list[PlainQuestion]) -> None:
    said = sayable(questions)
    assert _read_back(said) == said
    assert len(said) == len(questions) - len(refused(questions))


def test_four_hundred_hostile_questions_come_back() -> None:
    questions = hostile_questions(400, seed=7)
    said = sayable(questions)
    assert len(said) >= 320
    assert _read_back(said) == said


def test_the_escapes_of_the_rule() -> None:
    assert escaped("50% [html] $5 a\\b x->y // <b>") == (
        "50&\\#37; &\\#91;html] &\\#36;5 a&\\#92;b x-&gt;y /&\\#47; &lt;b&gt;"
    )
    assert escaped("a#b=c~d{e}f:g\nh") == "a\\#b\\=c\\~d\\{e\\}f\\:g<br>h"


def test_a_key_to_be_typed_is_refused_with_its_characters() -> None:
    sharp = PlainTyped(Head("x#y?type", "A language"), ("C#", "C sharp"))
    plus = PlainTyped(Head("x#z?type", "Another"), ("C++", "C=plus"))
    assert [each.characters for each in refused([sharp, plus])] == [("#",)]
    assert sayable([sharp, plus]) == (replace(plus, accepted=("C++",)),)
    assert unsafe_characters("a->b ~ a->b") == ("->", "~")


def test_a_question_has_no_blank_line() -> None:
    head = Head("x#y?which2", "one\n\n\ntwo", why="three\n\nfour")
    assert "\n\n" not in written([PlainChoice(head, ("a", "b"), 1)]).strip()


def test_names_of_categories() -> None:
    head = Head("x#y?tf", "Said", ("AC/DC\\music", "A vs. B"))
    text = written([PlainTrueFalse(head, is_true=True)])
    assert text.startswith("$CATEGORY: $course$/top/AC//DC music/A vs. B\n\n")
    assert read(text).questions[0].head.category == ("AC/DC music", "A vs. B")


_FOREIGN = """// a comment
$CATEGORY: Weather

::Q1:: Which is denser? {
  =Fog # right
  ~Mist # no
}

Mist lets you see more than a kilometre. {T#no#yes####Far, that is}

Water in {=the air =clouds} is rain.

[markdown]Match {
=low -> Stratus
=high -> Cirrus
= -> Cumulus
}

[html]<p>Name <b>it</b></p><p>please &amp; thanks</p> {~%100%Dew ~%-50%Frost}
"""


def test_a_file_of_other_people() -> None:
    found = read(_FOREIGN)
    weather = ("Weather",)
    assert found.unread == ()
    assert found.questions == (
        PlainChoice(Head("Q1", "Which is denser?", weather, "", 4), ("Fog", "Mist"), 0),
        PlainTrueFalse(
            Head("", "Mist lets you see more than a kilometre.", weather, "Far, that is", 9),
            is_true=True,
        ),
        PlainTyped(Head("", "Water in _____ is rain.", weather, "", 11), ("the air", "clouds")),
        PlainMatching(Head("", "Match", weather, "", 13), (("low", "Stratus"), ("high", "Cirrus"))),
        PlainChoice(Head("", "Name it\nplease & thanks", weather, "", 19), ("Dew", "Frost"), 0),
    )


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("Say something. {}", "essay"),
        ("How many? {#3:1}", "number"),
        ("Only words.", "without answers"),
        ("Open? {=yes ~no", "never closed"),
        ("Which two? {~%50%a ~%50%b ~c}", "no single right answer"),
        ("Which? {=a =b ~c}", "no single right answer"),
        ("{=a ~b}", "no text"),
        ("Join {=a -> b =c}", "only one side"),
        ("Join {=a -> b}", "only one pair"),
        ("Join {a b}", "no answer that begins"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_line(source: str, problem: str) -> None:
    found = read(f"// first\n\n{source}\n\nFine? {{T}}\n")
    assert [(each.line, problem in each.problem) for each in found.unread] == [(3, True)]
    assert [each.head.text for each in found.questions] == ["Fine?"]

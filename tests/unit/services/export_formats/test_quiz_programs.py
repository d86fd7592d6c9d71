"""Packs for other quiz programs: ids that stay, what is left out, and what nobody can ask."""

from dataclasses import replace
from pathlib import Path

import pytest

from diffstudy.domain.comparison import Comparison, QuizLine, Term
from diffstudy.domain.pack import Pack
from diffstudy.exchange.quiz_gift.reading import read
from diffstudy.services.export_formats import gift, moodle_xml
from diffstudy.services.pack_questions import pack_questions
from diffstudy.services.pack_writer import ExportJob

_JOB = ExportJob(Path("out"), 0)
_ID = "org.example.languages"


def _pack(first: str = "C#", second: str = "Java") -> Pack:
    terms = (Term(f"{_ID}#term/one", first), Term(f"{_ID}#term/two", second))
    key = f"{_ID}#one--two"
    quiz = tuple(
        QuizLine(f"{key}/quiz/{n}", f"{said} written for a virtual machine.", term.key)
        for n, (said, term) in enumerate(
            (
                ("The one that Microsoft made, with properties and events", terms[0]),
                ("The older one, which Sun gave away with its own library", terms[1]),
                ("Its delegates are types of their own, and its namespaces nest", terms[0]),
                ("Its packages follow folders, and every method may be overridden", terms[1]),
            )
        )
    )
    return Pack(_ID, "Languages", (Comparison(key, f"{first} vs {second}", terms, quiz=quiz),))


def test_a_typed_answer_that_gift_cannot_say_is_left_out_with_its_characters() -> None:
    from diffstudy.exchange.plain_question import Head, PlainTyped
    from diffstudy.services.export_formats.gift import gift_of

    typed = PlainTyped(Head("a#b?type", "Which language?"), ("C#", "C sharp"))
    other = PlainTyped(Head("a#c?type", "And which other?"), ("Java", "J=ava"))
    written = gift_of((typed, other))
    assert written.left_out == (
        "the question “Which language?”, for its answer “C#” holds #",
        "1 more spelling of an answer",
    )
    assert len(read(written.data.decode()).questions) == 1


def test_a_term_with_a_mark_of_gift_survives_as_an_option() -> None:
    found = read(gift.WRITER.write(_pack(), _JOB).data.decode())
    options = {option for each in found.questions for option in getattr(each, "options", ())}
    assert "C#" in options


def test_another_comparison_changes_no_question_of_the_first() -> None:
    one = _pack()
    more = Comparison(
        f"{_ID}#x--y", "X vs Y", (Term(f"{_ID}#term/x", "X"), Term(f"{_ID}#term/y", "Y"))
    )
    both = replace(one, comparisons=(*one.comparisons, more))
    assert pack_questions(both) == pack_questions(one)


@pytest.mark.parametrize("writer", [gift.WRITER, moodle_xml.WRITER])
def test_a_pack_without_questions_is_refused(writer: gift.GiftWriter) -> None:
    bare = replace(_pack(), comparisons=(replace(_pack().comparisons[0], quiz=()),))
    with pytest.raises(ValueError, match="nothing in it can be asked"):
        writer.write(bare, _JOB)

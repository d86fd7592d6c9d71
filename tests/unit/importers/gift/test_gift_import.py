"""What becomes of the questions of a GIFT file, and what is said of those that are left out."""

from pathlib import Path

import pytest

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import ParsedPack
from diffstudy.exchange import pack_file
from diffstudy.exchange.quiz_gift.writing import sayable, written
from diffstudy.importers.formats.gift import IMPORTER
from diffstudy.importers.registry import importer_for, open_source, pasted_source
from diffstudy.services.pack_questions import pack_questions

_ROOT = Path(__file__).parents[4]
_SAMPLE = _ROOT / "tests" / "samples" / "gift" / "weather.gift"


def _read(text: str) -> ParsedPack:
    return IMPORTER.read(pasted_source("questions.gift", text.encode()))


def _by_title(parsed: ParsedPack) -> dict[str, Comparison]:
    return {each.title: each for each in parsed.pack.comparisons}


def test_the_questions_of_a_sample() -> None:
    parsed = IMPORTER.read(open_source(_SAMPLE))
    found = _by_title(parsed)
    assert [*found] == ["Fog vs. Mist", "Stratus vs. Cumulus vs. Cirrus", "Hail vs. Sleet", "Rime vs. Frost"]  # fmt: skip
    fog = found["Fog vs. Mist"]
    asked = [(each.prompt, fog.term(each.answer_key).headword, each.why) for each in fog.quiz]
    assert asked == [
        (
            "Which of the two hides a tree that stands half a kilometre away?",
            "Fog",
            "Below one kilometre it is fog.",
        ),
        (
            "The airport stays open, though the hills look pale. What hangs in the air?",
            "Mist",
            None,
        ),
        ("The word for what makes a driver switch on the rear lamp:", "Fog", None),
    ]
    assert [(each.question, each.answer) for each in fog.faq] == [
        ("Both are made of drops of water.", "True. Only their density differs.")
    ]
    clouds = found["Stratus vs. Cumulus vs. Cirrus"]
    assert [sense.definition for sense in clouds.senses] == [
        "A grey sheet without edges",
        "White heaps with flat feet",
        "Thin feathers far up",
    ]
    assert [each.line for each in fog.quiz] == [5, 11, 18]


def test_what_is_left_out_is_told_by_its_line() -> None:
    problems = IMPORTER.read(open_source(_SAMPLE)).problems
    assert [(each.line, each.message.partition(";")[0]) for each in problems] == [
        (28, "The answer is a number"),
        (38, "This is an essay, which has no right answer"),
    ]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("::a::Judge it. {T}", "does not say which terms"),
        ("::a::Name it. {=Dew}", "nothing says what “Dew” is compared with"),
        ("::a::Which? {=It is wet. ~It is dry.}", "statements and not terms"),
        ("::a::Which? {=a ~b ~c ~d ~e ~f ~g}", "7 terms are compared"),
        ("::a::Join {=It rains now. -> It is wet. =Sun shines. -> It is dry.}", "neither side"),
    ],
)
def test_a_file_without_anything_to_compare_is_refused(source: str, problem: str) -> None:
    with pytest.raises(ImportFailed) as refused:
        _read(source)
    assert problem in refused.value.problem
    assert refused.value.line == 1


def test_statements_that_are_sorted_become_questions() -> None:
    found = _read(
        "::a::Sort {=It hides a hill -> Fog =It veils a hill -> Mist =It wets you -> Fog}"
    )
    (page,) = found.pack.comparisons
    assert [page.term(each.answer_key).headword for each in page.quiz] == ["Fog", "Mist", "Fog"]
    assert page.senses == ()


def test_our_own_questions_come_back_as_questions_on_the_same_terms() -> None:
    pack = pack_file.load((_ROOT / "data/packs/sample.json").read_bytes(), Path("sample.json"))[0]
    text = written(sayable(pack_questions(pack)))
    source = pasted_source("sample.gift", text.encode())
    assert importer_for(source) is IMPORTER
    parsed = IMPORTER.read(source)
    headwords = {
        frozenset(term.headword for term in page.terms) for page in parsed.pack.comparisons
    }
    for page in pack.comparisons:
        assert any(page_terms <= {t.headword for t in page.terms} for page_terms in headwords)
    own = {each.prompt for page in pack.comparisons for each in page.quiz}
    back = {each.prompt for page in parsed.pack.comparisons for each in page.quiz}
    assert len(own & back) >= len(own) / 2
    assert "The pack that they came from" in parsed.problems[-1].message

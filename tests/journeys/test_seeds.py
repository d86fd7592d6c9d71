"""Journey on the two real pages: twenty evenings of study, and no question gives itself away."""

import json
import re
from pathlib import Path
from random import Random

import pytest

from diffstudy.cli.main import main
from diffstudy.domain.comparison import Comparison
from tests.journeys.desk import Answered, Desk, cards_of, mostly_right, replayed_cards
from tests.unit.quiz.answers import names_terms_openly

_SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
EVENINGS = 20
# How the words of a family begin, written out by hand: the program's own list may be wrong.
_FAMILIES = ("assimil", "individuali", "sociali", "dissimil")


@pytest.fixture
def pages() -> list[Path]:
    found = sorted(_SEEDS.glob("*.txt"))
    if not found:
        pytest.skip("../shared/seeds is not beside the checkout")
    return found


@pytest.fixture
def seed_desk(pages: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path / "data")
    assert main(["import", *map(str, pages), "--data-dir", str(desk.folder)]) == 0
    capsys.readouterr()
    return desk


def _import(pages: list[Path], desk: Desk, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    assert main(["import", *map(str, pages), "--json", "--data-dir", str(desk.folder)]) == 0
    report: dict[str, object] = json.loads(capsys.readouterr().out)
    return report


def test_both_pages_become_two_comparisons_and_three_terms_once(
    pages: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path / "data")
    first = _import(pages, desk, capsys)
    assert (first["added"], first["changed"], first["unchanged"], first["archived"]) == (2, 0, 0, 0)
    assert first["terms_added"] == ["Assimilation", "Individualization", "Socialization"]
    again = _import(pages, desk, capsys)
    assert (again["added"], again["changed"], again["unchanged"], again["archived"]) == (0, 0, 2, 0)
    assert again["terms_added"] == []


def test_twenty_evenings(seed_desk: Desk, pages: list[Path]) -> None:
    answer_to = mostly_right(Random(1), 0.75)
    done: Answered = []
    studied = 0
    for evening in range(EVENINGS):
        with seed_desk.open() as collection:  # a new start of the program each day
            answers = seed_desk.evening(collection, evening, answer_to)
            assert collection.study.due().due == ()
        studied += bool(answers)
        done += answers
        seed_desk.wait(days=1)
    assert studied > EVENINGS / 2
    with seed_desk.open() as collection:
        cards = cards_of(collection)
        assert cards == replayed_cards(collection)
        comparisons = {
            row.key: collection.library.comparison(row.key)
            for row in collection.library.overview().rows
        }
        assert collection.integrity() == "ok"
    assert len(cards) == 5
    assert all(card.reviews >= 3 for card in cards.values() if len(card.key.term_keys) == 1)
    assert {asked.question.comparison for asked, _ in done} == comparisons.keys()
    for asked, _ in done:
        _gives_nothing_away(asked.question.prompt, comparisons[asked.question.comparison])


def test_no_question_that_can_be_made_gives_itself_away(seed_desk: Desk, pages: list[Path]) -> None:
    with seed_desk.open() as collection:
        for row in collection.library.overview().rows:
            page = collection.library.comparison(row.key)
            made = collection.questions.make(row.key, "all", 500, Random(1))
            assert len({q.question.mode for q in made}) == 11  # no chart cell has four peers
            assert len(made) > 100
            for question in (explained.question for explained in made):
                if not names_terms_openly(question):
                    _gives_nothing_away(question.prompt, page)


def _gives_nothing_away(prompt: str, page: Comparison) -> None:
    for term in page.terms:
        assert term.headword.casefold() not in prompt.casefold()
    names = " ".join(term.headword.casefold() for term in page.terms)
    stems = [stem for stem in _FAMILIES if stem in names]
    assert stems
    assert re.search("|".join(stems), prompt, re.IGNORECASE) is None, prompt

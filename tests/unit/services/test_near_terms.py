"""Terms of other pages that a typed word may name are found, and only those near to it."""

from dataclasses import replace
from pathlib import Path

import pytest

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.keys import comparison_key
from diffstudy.domain.pack import Pack
from diffstudy.domain.question import Typed
from diffstudy.domain.review import OutcomeKind
from diffstudy.quiz.answer_checking import check
from diffstudy.services.study.near_terms import with_near_terms
from diffstudy.storage.database import Database
from tests.unit.quiz.pages import PACK, term
from tests.unit.quiz.test_answer_checking import typed_question

FAR = ("Allusion", "Immigrant", "Tundra", "Socialism", "Confirm")


@pytest.fixture
def library(tmp_path: Path) -> Database:
    database = Database.open(tmp_path / "collection.db")
    with database.unit_of_work() as uow:
        uow.comparisons.save_pack(Pack(PACK, "Words", ()))
        for place, word in enumerate(FAR):
            key = comparison_key(PACK, (word, f"{word} other"))
            page = Comparison(key, word, (term(word), term(f"Zz {word}")))
            uow.comparisons.save(page, PACK, "hash", place)
        uow.commit()
    return database


@pytest.mark.parametrize(
    ("truth", "typed", "kind", "taken_for"),
    [
        ("Illusion", "allusion", OutcomeKind.OTHER_TERM, "Allusion"),
        ("Illusion", "allusions", OutcomeKind.OTHER_TERM, "Allusion"),
        ("Emigrant", "immigrants", OutcomeKind.OTHER_TERM, "Immigrant"),
        ("Illusion", "ullusion", OutcomeKind.UNKNOWN_WORD, None),
        ("Conform", "confurm", OutcomeKind.UNKNOWN_WORD, None),
        ("Condensation", "condensatoin", OutcomeKind.TYPO, "Condensation"),
        ("Steppe", "tundra", OutcomeKind.OTHER_TERM, "Tundra"),
    ],
)
def test_a_typed_word_is_held_against_the_whole_library(
    library: Database, truth: str, typed: str, kind: OutcomeKind, taken_for: str | None
) -> None:
    question = typed_question(truth, "Mirage")
    with library.reading() as uow:
        widened = with_near_terms(uow, question, typed)
        every = tuple((term.key, term.headword) for term in uow.comparisons.terms())
    outcome = check(widened, Typed(typed))
    assert (outcome.kind, outcome.answer_term) == (
        kind,
        None if taken_for is None else term(taken_for).key,
    )
    assert outcome == check(replace(question, deck_terms=every), Typed(typed))
    assert len(widened.deck_terms) < len(every)


def test_a_term_of_an_archived_page_is_no_other_term(library: Database) -> None:
    question = typed_question("Illusion", "Mirage")
    with library.unit_of_work() as uow:
        uow.comparisons.archive(uow.comparisons.comparisons_of_term(term("Allusion").key)[0])
        uow.commit()
    with library.reading() as uow:
        assert with_near_terms(uow, question, "allusion") is question

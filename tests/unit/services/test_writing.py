"""Writing: what is written is studied and searched at once, and every step can be taken back."""

from dataclasses import replace
from random import Random

import pytest

from diffstudy.domain.changes import Changes
from diffstudy.domain.comparison_parts import ComparisonParts
from diffstudy.domain.draft import (
    Draft,
    DraftDifference,
    DraftExample,
    DraftFaq,
    DraftQuizLine,
    DraftRow,
    DraftSense,
    free_name,
    given_to,
    moved,
    swapped,
    with_item,
    without,
)
from diffstudy.domain.errors import EditRefused, NotFound
from diffstudy.domain.place import Section
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from diffstudy.services.writing import Writing
from tests.journeys.desk import import_pages

FOREIGN = "local.my-pages#climate--habitat"


def filled(writing: Writing) -> Draft:
    """A complete comparison of a river and a canal, in the draft of a new one."""
    key, (river, canal) = writing.comparison, writing.draft.terms
    return replace(
        writing.draft,
        verdict="A river finds its own way to the sea; a canal is dug where people want water.",
        tip="Who chose the bed?",
        differences=(
            DraftDifference(f"{key}/differences/1", "Rain feeds it whereas a lock does."),
        ),
        chart=(
            DraftRow(f"{key}/chart/1", ("winding and uneven", "straight between locks"), "Course"),
            DraftRow(f"{key}/chart/2", ("rain, springs and snow", "pumps and feeders"), "Water"),
        ),
        senses=(
            DraftSense(
                f"{river.key}/1",
                0,
                "water that finds its own winding way down to the sea",
                "",
                (DraftExample(f"{river.key}/1/example/1", "The river burst its banks in May."),),
            ),
            DraftSense(
                f"{canal.key}/1", 1, "a straight waterway that people dug between two locks"
            ),
        ),
        faq=(DraftFaq(f"{key}/faq/1", "Can boats use both?", "Yes, if the water is deep enough."),),
        quiz=(
            DraftQuizLine(f"{key}/quiz/1", "Engineers closed its locks for repairs.", 1, "Locks."),
        ),
    )


def test_what_is_written_is_in_the_library_searched_and_asked(collection: Collection) -> None:
    writing = collection.writing.create((" River ", "Canal"))
    assert writing.is_own
    assert [term.headword for term in writing.draft.terms] == ["River", "Canal"]
    saved = collection.writing.save(writing.comparison, filled(writing))
    assert saved.changes == Changes.LIBRARY | Changes.STUDY_QUEUE
    (row,) = collection.library.overview().rows
    assert row.title == "River vs. Canal"
    assert collection.library.search("burst its banks") == (writing.comparison,)
    page = collection.library.comparison(writing.comparison)
    assert [row.aspect for row in page.chart] == ["Course", "Water"]
    assert page.quiz[0].answer_key == writing.draft.terms[1].key
    session = collection.study.start(StudyScope(comparisons=(writing.comparison,)), Random(1))
    assert session.next_question() is not None


def test_an_earlier_draft_saved_again_is_the_undo(collection: Collection) -> None:
    writing = collection.writing.create(("River", "Canal"))
    collection.writing.save(writing.comparison, filled(writing))
    full = collection.writing.open(writing.comparison).draft
    turned = swapped(replace(full, chart=moved(full.chart, full.chart[0].name, 1)))
    collection.writing.save(writing.comparison, turned)
    page = collection.library.comparison(writing.comparison)
    assert [term.headword for term in page.terms] == ["Canal", "River"]
    assert [row.cells[0] for row in page.chart] == ["pumps and feeders", "straight between locks"]
    assert page.title == "Canal vs. River"
    assert collection.writing.open(writing.comparison).draft == turned
    collection.writing.save(writing.comparison, full)
    assert collection.writing.open(writing.comparison).draft == full
    assert collection.writing.save(writing.comparison, full).changes == Changes.NONE


def test_a_draft_with_holes_is_saved_and_its_empty_rows_are_not(collection: Collection) -> None:
    writing = collection.writing.create(("River", "Canal"))
    draft = filled(writing)
    key = writing.comparison
    holes = replace(
        draft,
        chart=(
            *draft.chart,
            DraftRow(f"{key}/chart/9", ("", "")),
            replace(draft.chart[0], name=f"{key}/chart/10", cells=("still", "")),
        ),
        senses=(*draft.senses, DraftSense(f"{draft.terms[0].key}/7", 0)),
        differences=(DraftDifference(f"{key}/differences/3"),),
    )
    collection.writing.save(key, holes)
    now = collection.writing.open(key).draft
    assert [row.name for row in now.chart][2:] == [f"{key}/chart/10"]
    assert now.chart[2].cells == ("still", "")
    assert len(now.senses) == 2
    assert now.differences == ()


def test_an_emptied_headword_keeps_the_last_one(collection: Collection) -> None:
    writing = collection.writing.create(("River", "Canal"))
    first, second = writing.draft.terms
    unnamed = replace(writing.draft, terms=(replace(first, headword="  "), second))
    collection.writing.save(writing.comparison, unnamed)
    page = collection.library.comparison(writing.comparison)
    assert [term.headword for term in page.terms] == ["River", "Canal"]


def test_the_same_pair_is_opened_and_not_made_twice(collection: Collection) -> None:
    first = collection.writing.create(("River", "Canal"))
    assert collection.writing.create(("canal", "RIVER")) == first
    assert len(collection.library.overview().rows) == 1


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("River", " "), "needs two terms"),
        (("River", "river"), "there twice"),
        (("River", "x" * 121), "at most 120"),
    ],
)
def test_a_comparison_needs_two_different_terms(
    collection: Collection, names: tuple[str, str], words: str
) -> None:
    with pytest.raises(EditRefused, match=words):
        collection.writing.create(names)


def test_a_renamed_term_leaves_its_old_name_to_others(collection: Collection) -> None:
    first = collection.writing.create(("River", "Canal"))
    river, canal = first.draft.terms
    draft = replace(first.draft, terms=(replace(river, headword="Stream"), canal))
    collection.writing.save(first.comparison, draft)
    second = collection.writing.create(("River", "Canal"))
    assert second.comparison != first.comparison
    assert second.draft.terms[0].key != river.key
    titles = {row.title for row in collection.library.overview().rows}
    assert titles == {"Stream vs. Canal", "River vs. Canal"}


def test_an_imported_page_is_repaired_by_edits(collection: Collection) -> None:
    import_pages(collection)
    writing = collection.writing.open(FOREIGN)
    assert not writing.is_own
    draft = writing.draft
    across = given_to(draft, draft.senses[0].name, 1 - (draft.senses[0].side or 0))
    row = replace(across.chart[0], cells=("mine", across.chart[0].cells[1]))
    name = free_name(f"{FOREIGN}/faq/own-", (each.name for each in across.faq))
    changed = replace(
        across,
        verdict="Mine.",
        chart=moved(with_item(across.chart, row), row.name, 2),
        differences=without(across.differences, across.differences[0].name),
        faq=(DraftFaq(name, "Which is larger?", "The climate."), *across.faq),
    )
    collection.writing.save(FOREIGN, changed)
    assert collection.writing.open(FOREIGN).draft == changed
    assert collection.library.comparison(FOREIGN).faq[0].question == "Which is larger?"
    report = import_pages(collection)
    assert all(file.changed == () for file in report.files)
    assert collection.writing.open(FOREIGN).draft == changed
    collection.writing.save(FOREIGN, draft)
    assert collection.writing.open(FOREIGN).draft == draft
    assert collection.editing.view(FOREIGN).texts


def test_problems_say_what_is_missing_and_what_is_never_asked(collection: Collection) -> None:
    writing = collection.writing.create(("River", "Canal"))
    draft = filled(writing)
    key = writing.comparison
    assert [each.words for each in collection.writing.problems(key, draft) if each.is_hard] == []
    wrong = replace(
        draft,
        verdict="",
        chart=(*draft.chart, DraftRow(f"{key}/chart/3", ("", "x" * 301), "")),
        senses=(*draft.senses, DraftSense(f"{draft.terms[0].key}/2", 0, "a river")),
        quiz=(DraftQuizLine(f"{key}/quiz/2", " "),),
    )
    found = collection.writing.problems(key, wrong)
    hard = [(each.where, each.field) for each in found if each.is_hard]
    assert hard == [
        ("Verdict", "verdict"),
        ("Chart row 3", "aspect"),
        ("Chart row 3", "0"),
        ("Chart row 3", "aspect"),
        ("Quiz line 1", "prompt"),
    ]
    notes = [(each.where, each.section) for each in found if not each.is_hard]
    assert ("Definition 2 of River", Section.SENSE) in notes
    assert any(each.words.startswith("Never asked: ") for each in found)


def test_what_is_gone_cannot_be_opened(collection: Collection) -> None:
    with pytest.raises(NotFound):
        collection.writing.open("own.x#a--b")


def test_the_order_of_a_section_is_a_place(collection: Collection) -> None:
    import_pages(collection)
    parts = ComparisonParts(collection.library.comparison(FOREIGN))
    names = parts.names(Section.CHART)
    draft = collection.writing.open(FOREIGN).draft
    collection.writing.save(FOREIGN, replace(draft, chart=draft.chart[::-1]))
    collection.editing.undo(FOREIGN)
    now = ComparisonParts(collection.library.comparison(FOREIGN)).names(Section.CHART)
    assert now == names

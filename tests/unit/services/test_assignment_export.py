"""Work in other programs and on paper: the very items that its file froze."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.worksheet import FORMS, SectionKind, Worksheet
from diffstudy.exchange.assignment_file import dump
from diffstudy.exchange.quiz_gift.reading import read
from diffstudy.services.assignment_export import export_assignment, read_assignment
from diffstudy.services.exporting import ExportRefused
from diffstudy.services.worksheets import PaperWishes, paper_of
from tests.unit.exchange.made_assignments import assignment


def test_the_items_leave_under_their_uids(tmp_path: Path) -> None:
    made = assignment()
    uids = {each.uid for each in made.items}
    for suffix in (".gift", ".xml"):
        report = export_assignment(made, tmp_path / f"work{suffix}")
        assert (report.pack, report.left_out) == (made.title, ())
    gift = read((tmp_path / "work.gift").read_text(encoding="utf-8"))
    assert {each.head.name for each in gift.questions} == uids
    assert {each.head.category for each in gift.questions} == {(made.title, "Lava vs. Magma")}
    assert {each.head.why for each in gift.questions} == {"It is outside."}
    parsed = ET.fromstring((tmp_path / "work.xml").read_bytes())  # noqa: S314 - our own text
    assert {each.text for each in parsed.iter("idnumber")} == uids


def test_a_file_of_work_is_read_and_a_damaged_one_refused(tmp_path: Path) -> None:
    file = tmp_path / "week3.diffwork"
    file.write_bytes(dump(assignment()))
    assert read_assignment(file).items == assignment().items
    file.write_bytes(dump(assignment())[:-40])
    with pytest.raises(ImportFailed):
        read_assignment(file)
    with pytest.raises(ImportFailed, match="cannot be read"):
        read_assignment(tmp_path / "missing.diffwork")


@pytest.mark.parametrize("name", ["work.doc", "missing/work.gift"])
def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportRefused):
        export_assignment(assignment(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_every_form_on_paper_asks_the_items_that_are_counted() -> None:
    made = assignment()
    job = paper_of(made, PaperWishes(forms=FORMS))
    sheets = [each for each in job.pieces if isinstance(each, Worksheet)]
    assert [each.form for each in sheets] == [*FORMS]
    asked = [
        sorted((s.kind, e.text) for p in sheet.parts for s in p.sections for e in s.entries)
        for sheet in sheets
    ]
    assert asked[0] == asked[1] == asked[2] == asked[3]
    assert sheets[0].instructions == "Take your time."
    assert sheets[0].parts[0].terms == ("Lava", "Magma")
    assert sheets[0].source == "10B"
    assert {kind for kind, _ in asked[0]} <= {*SectionKind} - {SectionKind.CHART}


def test_a_page_has_the_questions_and_their_key(tmp_path: Path) -> None:
    export_assignment(assignment(), tmp_path / "work.html")
    text = (tmp_path / "work.html").read_text(encoding="utf-8")
    assert text.count("Mix-ups week 3") >= 3
    assert "Answers" in text
    assert "It is outside." in text

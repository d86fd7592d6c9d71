"""What goes on paper: the same questions on every form, none that gives another away, a key."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from diffstudy.domain.errors import NotFound
from diffstudy.domain.worksheet import (
    FORMS,
    AnswerKey,
    ChartSheet,
    CodeSlip,
    PaperCounts,
    SectionKind,
    SlipSheet,
    Worksheet,
    small_letter,
)
from diffstudy.runtime.paths import bundled
from diffstudy.services.collection import Collection
from diffstudy.services.worksheets import (
    NothingToPrint,
    PaperNotSaved,
    PaperWishes,
    page_of,
    save_paper,
    slip_paper,
)
from tests.journeys.desk import Desk

_PACK = "org.diffstudy.sample"
_PAIR = f"{_PACK}#accuracy--precision"


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    with Desk(tmp_path_factory.mktemp("paper")).open() as opened:
        importing = opened.importing
        importing.apply(importing.preview([bundled("data") / "packs" / "sample.json"]))
        yield opened


def _sheets(collection: Collection, wishes: PaperWishes, seed: int = 1) -> list[Worksheet]:
    job = collection.worksheets.of_comparison(_PAIR, seed, wishes)
    return [piece for piece in job.pieces if isinstance(piece, Worksheet)]


def _asked(sheet: Worksheet) -> list[tuple[SectionKind, str, str]]:
    return [
        (section.kind, entry.text, entry.answer)
        for part in sheet.parts
        for section in part.sections
        for entry in section.entries
    ]


def test_a_sheet_has_what_was_wished_for(collection: Collection) -> None:
    (sheet,) = _sheets(collection, PaperWishes(PaperCounts(4, 2, 3)))
    kinds = [kind for kind, _, _ in _asked(sheet)]
    assert [kinds.count(kind) for kind in (SectionKind.RING, SectionKind.WRITE)] == [4, 2]
    assert kinds.count(SectionKind.CHART) == 3
    assert sheet.points == 9
    assert sheet.title == "Accuracy or Precision?"
    assert sheet.parts[0].terms == ("Accuracy", "Precision")


def test_every_form_asks_the_same_in_another_order(collection: Collection) -> None:
    sheets = _sheets(collection, PaperWishes(forms=FORMS))
    assert [sheet.form for sheet in sheets] == [*FORMS]
    asked = [_asked(sheet) for sheet in sheets]
    assert all(sorted(each) == sorted(asked[0]) for each in asked)
    assert len({tuple(each) for each in asked}) == 4


def test_a_seed_prints_the_same_again_and_another_seed_other_questions(
    collection: Collection,
) -> None:
    once, twice = (_sheets(collection, PaperWishes(), seed=5) for _ in range(2))
    assert once == twice
    assert _asked(_sheets(collection, PaperWishes(), seed=6)[0]) != _asked(once[0])


def test_the_chart_to_complete_is_asked_nowhere_else(collection: Collection) -> None:
    (sheet,) = _sheets(collection, PaperWishes(PaperCounts(12, 3, 5)))
    texts = [text for kind, text, _ in _asked(sheet) if kind is not SectionKind.CHART]
    for part in sheet.parts:
        for section in part.sections:
            for entry in section.entries if section.kind is SectionKind.CHART else ():
                assert entry.cells.count(None) == 1
                assert not [text for text in texts if text.startswith(f"{entry.text}: ")]


def test_the_key_is_that_of_its_form_and_tells_a_reason_once(collection: Collection) -> None:
    job = collection.worksheets.of_comparison(_PAIR, 1, PaperWishes(forms=("A", "B")))
    sheets = [each for each in job.pieces if isinstance(each, Worksheet)]
    keys = [each.worksheet for each in job.pieces if isinstance(each, AnswerKey)]
    assert keys == sheets
    reasons = [e.why for p in sheets[0].parts for s in p.sections for e in s.entries if e.why]
    assert len(reasons) == len(set(reasons)) > 0


def test_ringed_answers_name_the_side_of_their_term(collection: Collection) -> None:
    (sheet,) = _sheets(collection, PaperWishes())
    rings = [answer for kind, _, answer in _asked(sheet) if kind is SectionKind.RING]
    assert set(rings) == {"A Accuracy", "B Precision"}


def test_a_pack_is_one_sheet_with_a_part_for_each_comparison(collection: Collection) -> None:
    wishes = PaperWishes(PaperCounts(2, 1, 0), with_chart=True)
    job = collection.worksheets.of_pack(_PACK, 1, wishes)
    sheet = job.pieces[0]
    assert isinstance(sheet, Worksheet)
    assert len(sheet.parts) == 6
    assert sum(isinstance(each, ChartSheet) for each in job.pieces) == 6


def test_a_board_takes_rows_that_the_chart_leaves(collection: Collection) -> None:
    (sheet,) = _sheets(collection, PaperWishes(PaperCounts(0, 0, 5, 1)))
    asked = _asked(sheet)
    kinds = [kind for kind, _, _ in asked]
    assert set(kinds) == {SectionKind.MATCH, SectionKind.CHART}
    assert kinds.count(SectionKind.MATCH) == 4


def test_nothing_to_print_is_said(collection: Collection) -> None:
    wishes = PaperWishes(PaperCounts(0, 0, 0, 0))
    with pytest.raises(NothingToPrint, match="nothing that can be asked"):
        collection.worksheets.of_comparison(_PAIR, 1, wishes)
    with pytest.raises(NotFound):
        collection.worksheets.of_comparison("no.such#page", 1, PaperWishes())
    with pytest.raises(NothingToPrint, match="Nobody is in the class"):
        slip_paper("10B", (), wishes.style)


def test_slips_follow_the_sheets(collection: Collection) -> None:
    slips = (CodeSlip("Ada", "K7PL9"),)
    job = collection.worksheets.of_comparison(_PAIR, 1, PaperWishes(slips=slips, class_label="10B"))
    assert job.pieces[-1] == SlipSheet("10B", slips)


class _Outline(HTMLParser):
    """Checks that every element is closed in its turn, and collects what is loaded or run."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.heads: list[str] = []
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br", "link", "img"}:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.heads.append(tag)
        self.outside += [f"{tag} {name}" for name, _ in attrs if name in {"src", "onclick"}]
        self.outside += [tag] if tag in {"script", "link", "img"} else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_has_headings_and_tables_and_loads_nothing(collection: Collection) -> None:
    wishes = PaperWishes(PaperCounts(3, 2, 3), forms=("A", "B"), with_chart=True)
    text = page_of(collection.worksheets.of_comparison(_PAIR, 1, wishes)).decode()
    outline = _Outline()
    outline.feed(text)
    assert outline.open == []
    assert outline.heads.count("h1") == 5
    assert outline.outside == []
    assert "default-src 'none'" in text
    assert '<html lang="en" dir="ltr">' in text
    assert text.count('scope="row"') == 3 * 2 + 5
    assert 'aria-label="blank"' in text


def test_what_a_page_says_is_no_markup(tmp_path: Path) -> None:
    from diffstudy.domain.worksheet import PaperJob

    job = PaperJob("<b>", (SlipSheet("<i>", (CodeSlip("<script>", "&amp;"),)),), language="he")
    text = page_of(job).decode()
    assert "<script>" not in text
    assert "&lt;script&gt;" in text
    assert "&amp;amp;" in text
    assert 'dir="rtl"' in text
    with pytest.raises(PaperNotSaved, match="cannot be written"):
        save_paper(b"x", tmp_path / "missing" / "sheet.html")


def test_letters_go_on_behind_z() -> None:
    assert [small_letter(n) for n in (0, 25, 26, 27, 51, 52)] == ["a", "z", "aa", "ab", "az", "ba"]

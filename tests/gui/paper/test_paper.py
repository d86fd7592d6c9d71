"""Paper, read by poppler: how many pages, fonts that are embedded, text that can be found again."""

import os
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest

from diffstudy.domain.comparison import ChartRow, Comparison, KeyDifference, Term
from diffstudy.domain.cue import GAP
from diffstudy.domain.worksheet import (
    AnswerKey,
    ChartSheet,
    CodeSlip,
    PaperEntry,
    PaperJob,
    PaperPart,
    PaperPiece,
    PaperSection,
    PaperSize,
    PaperStyle,
    SectionKind,
    SlipSheet,
    Worksheet,
)
from diffstudy.gui.paper.output import pdf_of, picture_of
from diffstudy.gui.paper.pages import pages_of

pytestmark = pytest.mark.needs_qt

needs_poppler = pytest.mark.skipif(
    not all(map(shutil.which, ("pdfinfo", "pdffonts", "pdftotext"))),
    reason="needs pdfinfo, pdffonts and pdftotext (poppler-utils)",
)

_GREEK = "Η ακρίβεια λέει πόσο κοντά είναι"
_POLISH = "Zażółć gęślą jaźń, a dokładność"
_LIGATURES = "The official first fluffy waffle suffices"


def _worksheet(texts: Iterable[str], form: str = "A") -> Worksheet:
    rings = tuple(PaperEntry(text, "A Fog", "A reason", (0, 1)) for text in texts)
    writes = (PaperEntry(f"The lamp was lost in the {GAP} of the harbour.", "fog"),)
    chooses = (PaperEntry("Which is denser?", "b Fog", options=("Mist", "Fog", "Haze")),)
    matches = (PaperEntry("hides a tree", "B"), PaperEntry("veils a hill", "A"))
    chart = (PaperEntry("Sight", "A under 1 km", cells=(None, "over 1 km")),)
    sections = (
        PaperSection(SectionKind.RING, "Ring the side each statement belongs to.", rings),
        PaperSection(SectionKind.WRITE, "Write the missing term.", writes),
        PaperSection(SectionKind.CHOOSE, "Ring the letter of the right answer.", chooses),
        PaperSection(SectionKind.MATCH, "Write the letter beside each.", matches, ("Mist", "Fog")),
        PaperSection(SectionKind.CHART, "Complete the chart.", chart),
    )
    part = PaperPart(("Fog", "Mist"), sections)
    return Worksheet("Fog or mist?", (part,), form, "Weather words", "Use a pen.")


def _chart(rows: int = 4) -> ChartSheet:
    terms = (Term("p#term/fog", "Fog"), Term("p#term/mist", "Mist"), Term("p#term/haze", "Haze"))
    chart = tuple(
        ChartRow(f"p#fog/chart/{n}", (f"first {n}", f"second {n}", f"third {n}"), f"Aspect {n}")
        for n in range(rows)
    )
    differences = tuple(KeyDifference(f"Difference {n} " * 12) for n in range(6))
    page = Comparison(
        "p#fog", "Fog vs. Mist vs. Haze", terms, "One hides, one veils.", None, differences, chart
    )
    return ChartSheet(page, "Weather words")


def _job(*pieces: PaperPiece, style: PaperStyle | None = None) -> PaperJob:
    return PaperJob("Fog or mist?", pieces, style or PaperStyle())


def _run(tool: str, job: PaperJob, folder: Path, *options: str) -> str:
    file = folder / "sheet.pdf"
    file.write_bytes(pdf_of(job))
    command = [tool, *options, str(file), *(["-"] if tool == "pdftotext" else [])]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


def _full(sheet: Worksheet) -> PaperJob:
    slips = SlipSheet("10B", tuple(CodeSlip(f"Pupil {n}", "K7PL9") for n in range(25)))
    return _job(sheet, AnswerKey(sheet), _chart(), slips)


@needs_poppler
@pytest.mark.usefixtures("qapp")
def test_every_font_is_embedded_and_every_text_is_found_again(tmp_path: Path) -> None:
    job = _full(_worksheet([_LIGATURES, _GREEK, _POLISH]))
    fonts = _run("pdffonts", job, tmp_path).splitlines()[2:]
    assert len(fonts) >= 4
    for line in fonts:
        embedded, _, is_unicode = line.split()[-5:-2]
        assert (embedded, is_unicode) == ("yes", "yes"), line
    text = " ".join(_run("pdftotext", job, tmp_path, "-layout").split())
    for said in (_LIGATURES, _GREEK, _POLISH, "Fog or mist?", "K7PL9", "A reason", "Use a pen."):
        assert said in text


_WITH_SYSTEM_FONTS = """
import sys
from diffstudy.domain.worksheet import CodeSlip, PaperJob, SlipSheet
from diffstudy.gui.paper.output import pdf_without_window

words = sys.argv[1]
job = PaperJob(words, (SlipSheet(words, (CodeSlip(words, "K7PL9"),)),), language="he")
sys.stdout.buffer.write(pdf_without_window(job))
"""


@needs_poppler
@pytest.mark.parametrize(("language", "words"), [("he", "שלום עולם"), ("ar", "مرحبا بالعالم")])
def test_words_from_right_to_left_are_found_again(
    language: str, words: str, tmp_path: Path
) -> None:
    # The tests see the bundled typefaces only; others come from the system, in a process apart.
    environ = {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}
    listed = shutil.which("fc-list") and subprocess.run(
        ["fc-list", f":lang={language}"], capture_output=True, env=environ, check=True
    )
    if not listed or not listed.stdout:
        pytest.skip(f"no typeface of this machine is for the language {language}")
    environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    command = [sys.executable, "-c", _WITH_SYSTEM_FONTS, words]
    made = subprocess.run(command, capture_output=True, env=environ, check=True)
    (tmp_path / "sheet.pdf").write_bytes(made.stdout)
    read = ["pdftotext", str(tmp_path / "sheet.pdf"), "-"]
    text = subprocess.run(read, capture_output=True, check=True, encoding="utf-8").stdout
    plain = unicodedata.normalize("NFKC", text)
    assert all(word in plain for word in words.split()), text


@needs_poppler
@pytest.mark.parametrize(
    ("size", "points"), [(PaperSize.A4, "595 x 842"), (PaperSize.LETTER, "612 x 792")]
)
@pytest.mark.usefixtures("qapp")
def test_the_pages_have_the_size_of_the_paper(size: PaperSize, points: str, tmp_path: Path) -> None:
    job = _job(_worksheet(["One"]), style=PaperStyle(size))
    facts = _run("pdfinfo", job, tmp_path)
    assert points in facts
    assert "Fog or mist?" in facts


@needs_poppler
@pytest.mark.usefixtures("qapp")
def test_every_piece_begins_a_page_and_the_feet_count_them(tmp_path: Path) -> None:
    job = _full(_worksheet(["One"]))
    assert f"Pages:           {len(pages_of(job))}" in _run("pdfinfo", job, tmp_path)
    text = " ".join(_run("pdftotext", job, tmp_path).split())
    assert [f"Sheet {n} of 5" in text for n in range(1, 6)] == [True] * 5
    assert "Answers are on sheet 2" in text


@pytest.mark.usefixtures("qapp")
def test_nothing_leaves_the_paper_however_long_the_texts() -> None:
    long = [("An endless statement goes on and on " * 9 + f"number {n}.") for n in range(30)]
    for style in (PaperStyle(), PaperStyle(text_pt=18), PaperStyle(PaperSize.LETTER, 14)):
        pages = pages_of(_job(_worksheet(long), AnswerKey(_worksheet(long)), style=style))
        assert len(pages) > 3
        for page in pages:
            sheet = page.ink.sheet
            for piece in page.pieces:
                assert piece.box.left() >= 0
                assert piece.box.right() <= sheet.width()
                assert piece.box.bottom() <= sheet.height()


@pytest.mark.parametrize("rows", [3, 9, 14])
@pytest.mark.parametrize("points", [11, 18])
@pytest.mark.usefixtures("qapp")
def test_a_chart_takes_one_page(rows: int, points: int) -> None:
    assert len(pages_of(_job(_chart(rows), style=PaperStyle(text_pt=points)))) == 1


@pytest.mark.usefixtures("qapp")
def test_a_heading_never_stands_alone_at_the_end_of_a_page() -> None:
    for count in range(1, 40):
        pages = pages_of(_job(_worksheet([f"Statement {n}" for n in range(count)])))
        for page in pages:
            foot = max(piece.box.bottom() for piece in page.pieces)
            body = [piece for piece in page.pieces if piece.box.bottom() < foot - 1]
            assert body


@pytest.mark.usefixtures("qapp")
def test_black_only_has_no_colour_and_colour_has_some() -> None:
    def colours(style: PaperStyle) -> int:
        image = picture_of(pages_of(_job(_worksheet(["One"]), style=style))[0], 400)
        found = (image.pixelColor(x, y) for x in range(0, 400, 2) for y in range(60, 160, 2))
        return sum(colour.saturation() > 90 for colour in found)

    assert colours(PaperStyle()) == 0
    assert colours(PaperStyle(black_only=False)) > 20


@pytest.mark.usefixtures("qapp")
def test_a_mirrored_sheet_has_its_rings_at_the_left() -> None:
    job = _job(_worksheet(["One"]))
    plain, mirrored = (pages_of(job, mirrored=each)[0] for each in (False, True))
    assert picture_of(plain, 300) != picture_of(mirrored, 300)
    assert picture_of(plain, 300) == picture_of(pages_of(job)[0], 300)

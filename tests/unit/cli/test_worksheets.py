"""``worksheet`` and the exports for other quiz programs."""

from pathlib import Path

import pytest

from diffstudy import __main__ as program
from diffstudy import preflight
from diffstudy.cli.main import main
from diffstudy.domain.worksheet import AnswerKey, ChartSheet, PaperJob, PaperSize, SlipSheet
from diffstudy.exchange.assignment_file import dump
from diffstudy.exchange.quiz_gift.reading import read
from diffstudy.runtime.paths import bundled
from tests.unit.cli.conftest import Run
from tests.unit.exchange.made_assignments import assignment

_PACK = "org.diffstudy.sample"


class Printer:
    """Stands where Qt draws: keeps the jobs."""

    def __init__(self) -> None:
        self.jobs: list[PaperJob] = []

    def __call__(self, job: PaperJob) -> bytes:
        self.jobs.append(job)
        return b"%PDF-"


@pytest.fixture
def data(tmp_path: Path, bare_run: Run) -> Path:
    folder = tmp_path / "data"
    sample = bundled("data") / "packs" / "sample.json"
    assert bare_run("--data-dir", folder, "import", sample).status == 0
    return folder


def _print(data: Path, printer: Printer, *arguments: object) -> int:
    words = ["--data-dir", str(data), "worksheet", *map(str, arguments)]
    return main(words, make_pdf=printer)


def test_a_comparison_is_printed_as_wished(data: Path, tmp_path: Path) -> None:
    printer = Printer()
    target = tmp_path / "sheet.pdf"
    options = ("--form", "all", "--large", "--paper", "letter", "--chart", "--ring", "2")
    assert _print(data, printer, "Accuracy", *options, "--to", target) == 0
    assert target.read_bytes() == b"%PDF-"
    (job,) = printer.jobs
    assert (job.style.size, job.style.text_pt, len(job.pieces)) == (PaperSize.LETTER, 18, 9)
    assert isinstance(job.pieces[-1], ChartSheet)
    assert _print(data, printer, "Accuracy", *options, "--to", target) == 0
    assert printer.jobs[1] == job
    assert _print(data, printer, "Accuracy", *options, "--seed", "2", "--to", target) == 0
    assert printer.jobs[2] != job


def test_a_pack_and_an_assignment_are_printed(data: Path, tmp_path: Path) -> None:
    printer = Printer()
    target = tmp_path / "sheet.pdf"
    assert _print(data, printer, _PACK, "--pack", "--no-key", "--to", target) == 0
    assert not [each for each in printer.jobs[0].pieces if isinstance(each, AnswerKey)]
    work = tmp_path / "week3.diffwork"
    work.write_bytes(dump(assignment()))
    assert _print(data, printer, work, "--to", target) == 0
    assert printer.jobs[1].title == assignment().title


def test_the_slips_of_a_class_are_printed(data: Path, tmp_path: Path, bare_run: Run) -> None:
    printer = Printer()
    target = tmp_path / "slips.pdf"
    refused = bare_run("--data-dir", data, "worksheet", "--slips", "10B", "--to", target)
    assert refused.status == 1
    assert "Nobody is in the class “10B”" in refused.err
    added = bare_run("--data-dir", data, "roster", "--add", "Ada", "--class", "10B")
    assert added.status == 0
    assert _print(data, printer, "--slips", "10B", "--to", target) == 0
    (sheet,) = printer.jobs[0].pieces
    assert isinstance(sheet, SlipSheet)
    assert [each.name for each in sheet.slips] == ["Ada"]


def test_what_is_wrong_is_said(data: Path, tmp_path: Path, bare_run: Run) -> None:
    def refused(*arguments: object) -> str:
        ran = bare_run("--data-dir", data, "worksheet", *arguments)
        assert (ran.status, ran.out) == (1, "")
        return ran.err

    assert "end the name with .pdf or .html" in refused("Accuracy", "--to", tmp_path / "a.doc")
    assert "Name a comparison" in refused("--to", tmp_path / "a.html")
    assert "cannot be written" in refused("Accuracy", "--to", tmp_path / "none" / "a.html")
    nothing = ("--ring", "0", "--write", "0", "--complete", "0", "--to", tmp_path / "a.html")
    assert "nothing that can be asked" in refused("Accuracy", *nothing)


def test_without_the_libraries_of_qt_a_pdf_ends_with_3_and_a_page_is_written(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = preflight.Problem("Qt needs system libraries", "install them")
    machine = preflight.Machine(None, (problem,))
    monkeypatch.setattr(preflight, "examine", lambda *_, **__: machine)
    start = ["--data-dir", str(data), "worksheet", "Accuracy", "--to"]
    assert program.main([*start, str(tmp_path / "a.pdf")]) == preflight.EXIT_STATUS
    assert "Qt needs system libraries; install them" in capsys.readouterr().err
    assert not (tmp_path / "a.pdf").exists()
    assert program.main([*start, str(tmp_path / "a.html")]) == 0


@pytest.mark.needs_qt
@pytest.mark.usefixtures("qapp")
def test_the_program_draws_the_pdf_itself(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    assert (
        program.main(["--data-dir", str(data), "worksheet", "Accuracy", "--to", str(target)]) == 0
    )
    assert target.read_bytes().startswith(b"%PDF-1.")


def test_a_pack_goes_to_other_quiz_programs(data: Path, tmp_path: Path, bare_run: Run) -> None:
    for suffix in (".gift", ".xml", ".html"):
        ran = bare_run("--data-dir", data, "export", _PACK, "--to", tmp_path / f"out{suffix}")
        assert (ran.status, ran.err) == (0, "")
        assert "left out" not in ran.out
    gift = read((tmp_path / "out.gift").read_text(encoding="utf-8"))
    assert gift.unread == ()
    assert len(gift.questions) > 100
    names = [each.head.name for each in gift.questions]
    assert len(set(names)) == len(names)
    assert all(name.startswith(f"{_PACK}#") for name in names)
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert page.count("<article") == 6
    assert page.count("<details>") == 60
    assert "<script" not in page
    again = bare_run("--data-dir", data, "export", _PACK, "--to", tmp_path / "again.xml")
    assert again.status == 0
    assert (tmp_path / "again.xml").read_bytes() == (tmp_path / "out.xml").read_bytes()


def test_an_assignment_goes_to_other_quiz_programs(tmp_path: Path, bare_run: Run) -> None:
    work = tmp_path / "week3.diffwork"
    work.write_bytes(dump(assignment()))
    ran = bare_run("export", work, "--to", tmp_path / "week3.gift")
    assert (ran.status, ran.err) == (0, "")
    assert len(read((tmp_path / "week3.gift").read_text(encoding="utf-8")).questions) == 5
    refused = bare_run("export", work, "--to", tmp_path / "week3.apkg")
    assert refused.status == 1
    assert ".gift, .xml, .html" in refused.err

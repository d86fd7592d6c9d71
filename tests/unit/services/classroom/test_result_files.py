import io
import os
import zipfile
from pathlib import Path

import pytest

from diffstudy.domain.collected import Fate
from diffstudy.services.classroom import result_files
from diffstudy.services.collection import Collection
from tests.unit.services.classroom.teacher_desk import ANN, BEN, saved, submission


def test_an_archive_of_a_learning_platform(teacher: Collection, stick: Path) -> None:
    ann = saved(submission(ANN.code, 3), stick).read_bytes()
    ben = saved(submission(BEN.code, 2), stick, "b.diffresult").read_bytes()
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("b.diffresult", ben)
        archive.writestr("deeper.zip", zipped({"c.diffresult": ann}))
    path = stick / "submissions.zip"
    path.write_bytes(
        zipped(
            {
                "Ann_17_assignsubmission_file/week 3 (1).diffresult": ann,
                "Ben_18/work.zip": inner.getvalue(),
                "Cy_19/essay.docx": zipped({"word.xml": b"<x/>"}),
                "Di_20/broken.diffresult": b"{",
                "__MACOSX/._b.diffresult": b"x",
            }
        )
    )
    report, _ = teacher.collecting.collect([path])
    assert [each.fate for each in report.files] == [
        Fate.ADDED, Fate.ADDED, Fate.PROBLEM, Fate.PROBLEM,
    ]  # fmt: skip
    assert report.files[0].path == path / "Ann_17_assignsubmission_file/week 3 (1).diffresult"
    assert "archive in an archive in an archive" in report.files[2].problem
    assert report.others == 1


def zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_a_damaged_archive_stops_nothing(teacher: Collection, stick: Path) -> None:
    good = saved(submission(ANN.code, 3), stick)
    bad = stick / "bad.zip"
    bad.write_bytes(zipped({"a.diffresult": b"x" * 500})[:200])
    missing = stick / "gone.diffresult"
    report, _ = teacher.collecting.collect([bad, missing, good])
    assert [each.fate for each in report.files] == [Fate.PROBLEM, Fate.PROBLEM, Fate.ADDED]
    assert len(teacher.collecting.problems()) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_and_links_are_not_waited_for(teacher: Collection, stick: Path) -> None:
    good = saved(submission(ANN.code, 3), stick)
    pipe = stick / "pipe.diffresult"
    os.mkfifo(pipe)
    (stick / "link.diffresult").symlink_to(good)
    (stick / "loop.diffresult").symlink_to(stick / "loop.diffresult")
    report, _ = teacher.collecting.collect([stick])
    assert ([each.fate for each in report.files], report.others) == ([Fate.ADDED], 3)
    named, _ = teacher.collecting.collect([pipe, stick / "loop.diffresult"])
    assert "no ordinary file" in named.files[0].problem
    assert "cannot be read" in named.files[1].problem


def test_what_is_beyond_the_limit_is_told(
    teacher: Collection, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(result_files, "MOST_FILES", 2)
    saved(submission(ANN.code, 3), stick, "a.diffresult")
    for name in ("b.txt", "c.txt", "d.txt"):
        (stick / name).write_text("a note")
    archive = stick.parent / "class.zip"
    archive.write_bytes(zipped({f"{name}.txt": b"a note" for name in "efghi"}))
    report, _ = teacher.collecting.collect([stick, archive])
    assert [(each.fate, each.path) for each in report.files] == [
        (Fate.ADDED, stick / "a.diffresult"), (Fate.PROBLEM, stick), (Fate.PROBLEM, archive),
    ]  # fmt: skip
    assert "more than 2 files" in report.files[1].problem
    assert report.others == 3

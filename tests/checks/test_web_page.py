"""The assignment page in a real browser: answered by keyboard, its result opened by the program.

npm install --prefix FOLDER puppeteer-core vnu-jar
NODE_PATH=FOLDER/node_modules python -m pytest tests/checks/test_web_page.py
"""

import html
import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from diffstudy.domain.assignment import Assignment, ShowAnswers
from diffstudy.domain.sheet import sheet
from diffstudy.domain.submission import RawAnswer, Submission
from diffstudy.exchange import assignment_page, result_file
from diffstudy.exchange.assignment_file import with_digest
from tests.unit.exchange.made_assignments import TEACHER, assignment

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_DRIVER = Path(__file__).with_name("drive_page.cjs")
_CODE, _WRONG_CODE = "2345W", "2345X"
_ANSWERS: dict[str, RawAnswer] = {
    "It flows above the ground.": 1,
    "It cools in the air.": 0,
    "It is molten and still below the ground.": "mágma",
    "Where does it belong?": (0, None, 1),
    "Which line is not of Lava?": None,
}


def _browser() -> str:
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None or shutil.which("node") is None:
        pytest.skip("needs node and a Chromium")
    ran = subprocess.run(
        ["node", "-e", "require('puppeteer-core')"], capture_output=True, check=False
    )
    if ran.returncode:
        pytest.skip("needs puppeteer-core in a folder that NODE_PATH names")
    return found


def _work(show: ShowAnswers) -> Assignment:
    made, _ = with_digest(replace(assignment(), show=show, count=5, attempts=2))
    return made


def _drive(work: Assignment, folder: Path, reload_after: int) -> tuple[Submission, dict[str, Any]]:
    browser = _browser()
    page, plan = folder / "work.html", folder / "plan.json"
    page.write_bytes(assignment_page.dump(work, "en", "rocks"))
    texts = json.loads(
        html.unescape(page.read_text().partition('id="work" hidden>')[2].partition("</div>")[0])
    )
    pictures = folder / "pictures"
    pictures.mkdir()
    plan.write_text(
        json.dumps(
            {
                "code": _CODE,
                "wrong_code": _WRONG_CODE,
                "count": work.asked,
                "answers": _ANSWERS,
                "texts": texts["texts"],
                "shows_each": work.show is ShowAnswers.EACH,
                "reload_after": reload_after,
            }
        )
    )
    downloads = folder / "downloads"
    downloads.mkdir()
    ran = subprocess.run(
        ["node", str(_DRIVER), browser, str(page), str(downloads), str(plan), str(pictures)],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr[-3000:]
    (saved,) = downloads.iterdir()
    assert saved.name == f"rocks_{_CODE}_1.diffresult"
    return result_file.load(saved.read_bytes(), saved, [TEACHER]), json.loads(ran.stdout)


@pytest.mark.parametrize("show", [ShowAnswers.END, ShowAnswers.EACH, ShowAnswers.NEVER])
def test_answered_by_keyboard_and_opened_by_the_program(show: ShowAnswers, tmp_path: Path) -> None:
    work = _work(show)
    submission, seen = _drive(work, tmp_path, reload_after=2)
    assert seen["problems"] == []
    assert (submission.assignment, submission.digest) == (work.uid, work.digest)
    assert (submission.code, submission.attempt, submission.key) == (_CODE, 1, "")
    assert submission.chain_holds
    given = {event.item: event.answer for event in submission.events}
    expected = {
        each.item.uid: _ANSWERS[each.item.question.prompt] for each in sheet(work, _CODE, 1)
    }
    assert given == expected
    # In the order of the sheet, which the page and the program find each for itself.
    assert list(given) == [each.item.uid for each in sheet(work, _CODE, 1)]
    assert submission.started <= submission.finished
    assert ("of 5 right" in seen["shown"]) == (show is not ShowAnswers.NEVER)


def test_the_page_is_valid_html(tmp_path: Path) -> None:
    page = tmp_path / "work.html"
    page.write_bytes(assignment_page.dump(_work(ShowAnswers.END), "en", "rocks"))
    folders = os.environ.get("NODE_PATH", "").split(os.pathsep)
    jars = [path for each in folders if each for path in Path(each).glob("vnu-jar/**/vnu.jar")]
    if not jars or shutil.which("java") is None:
        pytest.skip("needs java, and vnu-jar in a folder that NODE_PATH names")
    ran = subprocess.run(
        ["java", "-jar", str(jars[0]), "--Werror", str(page)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")

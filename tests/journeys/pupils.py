"""A teacher and students, each in a data folder of their own, who meet only through files."""

import html
import io
import json
import shutil
import sys
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from diffstudy.cli.main import main
from diffstudy.domain.question import (
    Answer,
    ChoiceQuestion,
    Chosen,
    DontKnow,
    MatchingQuestion,
    Placed,
    Question,
    Typed,
)
from diffstudy.domain.submission import (
    AnswerEvent,
    RawAnswer,
    Submission,
    chain_start,
    chained,
)
from diffstudy.exchange import result_file
from tests.journeys import own_marking
from tests.journeys.desk import Desk
from tests.journeys.own_marking import Said


@dataclass
class Pupil:
    """A student with a computer, who answers as planned and keeps the plan.

    Args:
        marks: what each attempt is worth by the test's own reckoning, by attempt.
    """

    folder: Path
    code: str
    skill: float
    rng: Random
    marks: dict[int, float] = field(default_factory=dict)

    def _plan(self, file: Path, attempt: int) -> tuple[dict[str, Any], list[tuple[str, Said]]]:
        work = own_marking.read(file)
        said = own_marking.plan(work, self.code, attempt, self.skill, self.rng)
        self.marks[attempt] = own_marking.mark(work, said)
        return work, said

    def answer(self, file: Path, out: Path, begun: datetime, attempt: int = 1) -> Path:
        """Work in the window's way, and return the result file."""
        _, said = self._plan(file, attempt)
        desk = Desk(self.folder)
        desk.now = begun
        with desk.open() as collection:
            received = collection.taking.receive(file)
            session = collection.taking.start(received.assignment.uid, self.code)
            for index, (uid, answer) in enumerate(said):
                assert session.items[index].item.uid == uid, "the sheet is in another order"
                session.answer(index, spoken(session.question(index), answer), 4_000)
                desk.now += timedelta(seconds=20)
            session.finish()
            return collection.handing_in.save(session.attempt.uid, out)

    def save_again(self, out: Path) -> Path:
        """Save the newest result once more."""
        with Desk(self.folder).open() as collection:
            return collection.handing_in.save(collection.handing_in.newest().uid, out)

    def answer_on_the_page(self, file: Path, page: Path, out: Path, begun: datetime) -> Path:
        """Work as the web page does, which is all that this device can open."""
        _, said = self._plan(file, 1)
        told = page.read_text("utf-8").partition('<div id="work" hidden>')[2]
        work = json.loads(html.unescape(told.partition("</div>")[0]))
        items = {item["uid"]: item for item in work["items"]}
        events = (
            AnswerEvent(n, uid, items[uid]["mode"], raw(items[uid], answer), 4_000)
            for n, (uid, answer) in enumerate(said)
        )
        start = chain_start(work["uid"], work["digest"], self.code, 1)
        submission = Submission(
            uid=str(uuid.UUID(int=self.rng.getrandbits(128), version=4)),
            assignment=work["uid"],
            digest=work["digest"],
            revision=work["revision"],
            code=self.code,
            attempt=1,
            app=f"web {work['app']}",
            started=begun,
            finished=begun + timedelta(minutes=5),
            mono_ms=300_000,
            events=chained(events, start),
        )
        path = out / f"{work['file']}_{self.code}_1.diffresult"
        path.write_bytes(result_file.dump(submission, work["seal_to"]))
        return path

    def answer_in_terminal(
        self, file: Path, out: Path, begun: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> Path:
        """Work in the terminal, and return the result file."""
        work, said = self._plan(file, 1)
        lines = own_marking.typed_lines(work, self.code, 1, said)
        monkeypatch.setenv("DIFFSTUDY_NOW", begun.isoformat())
        before = set(out.glob("*.diffresult"))
        for typed, command in (
            (lines, ["take", str(file), "--code", self.code]),
            ("", ["hand-in", "--to", str(out)]),
        ):
            stream = io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8")
            monkeypatch.setattr(sys, "stdin", stream)
            assert main(["--data-dir", str(self.folder), *command]) == 0
        (path,) = set(out.glob("*.diffresult")) - before
        return path


def raw(item: dict[str, Any], said: Said) -> RawAnswer:
    """What a student says, in terms of an item as the page holds it."""
    if said is None or item["shape"] == "typed":
        return said if isinstance(said, str) else None
    if isinstance(said, dict):
        return tuple(item["places"].index(said[tile]) for tile in item["tiles"])
    found: int = item["options"].index(said)
    return found


def spoken(question: Question, said: Said) -> Answer:
    """What a student says, as an answer to the question on the screen."""
    if said is None:
        return DontKnow()
    if isinstance(question, ChoiceQuestion):
        return Chosen([option.text for option in question.options].index(str(said)))
    if isinstance(question, MatchingQuestion):
        assert isinstance(said, dict)
        places = [place.text for place in question.places]
        return Placed(tuple(places.index(said[tile]) for tile in question.tiles))
    return Typed(str(said))


def computer(empty: Path, folder: Path) -> Path:
    """A data folder that nobody has used yet."""
    shutil.copytree(empty, folder)
    return folder

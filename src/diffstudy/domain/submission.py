"""What a student hands in: raw answers, one event after the other, and never a score.

Marks are computed from the answers by whoever holds the assignment, so that no mark can be
written into a file (formats.md 3.4).
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from diffstudy.domain.question import Answer, Chosen, DontKnow, Placed, Typed

RawAnswer = int | str | tuple[int | None, ...] | None
"""In terms of the frozen item: the index of an option, typed text, the index of the place of each
tile (None for a tile that was left), or None where the student did not answer."""


@dataclass(frozen=True, slots=True)
class AnswerEvent:
    """One answer as it was given.

    Args:
        n: its place in the attempt, counted from 0.
        item: uid of the item.
        mode: id of the quiz mode.
        answer: see `RawAnswer`.
        ms: milliseconds from showing the item to this answer.
        changed: whether an earlier answer to this item is replaced by it.
        chain: what `chained` says, in hexadecimal.
    """

    n: int
    item: str
    mode: str
    answer: RawAnswer
    ms: int
    changed: bool = False
    chain: str = ""


@dataclass(frozen=True, slots=True)
class Submission:
    """One attempt at an assignment (formats.md 3.1).

    Args:
        uid: a random UUID, the same each time this attempt is saved.
        assignment: uid of the assignment.
        digest: digest of the assignment as the student had it.
        revision: revision of the assignment as the student had it.
        code: the student's code, or a typed name where the assignment allows it.
        attempt: counted from 1.
        app: version of the program that asked, such as "1.0.0" or "web 1.0.0".
        started, finished: aware, by the student's clock.
        mono_ms: milliseconds that were spent on it by a clock that nobody can set.
        events: every answer in order; of several to one item the last one counts.
        key: the profile's public key (Ed25519) in base64url without padding; "" where the
            result is not signed.
    """

    uid: str
    assignment: str
    digest: str
    revision: int
    code: str
    attempt: int
    app: str
    started: datetime
    finished: datetime
    mono_ms: int
    events: tuple[AnswerEvent, ...]
    key: str = ""

    def last_answers(self) -> dict[str, AnswerEvent]:
        """Return for each item that was shown and left again its last event, by the item's uid."""
        return {event.item: event for event in self.events}

    @property
    def chain_holds(self) -> bool:
        """Whether the events are those, and in the order, in which they were given."""
        link = chain_start(self.assignment, self.digest, self.code, self.attempt)
        for n, event in enumerate(self.events):
            link = next_link(link, event)
            if event.n != n or event.chain != link:
                return False
        return True


def chain_start(assignment: str, digest: str, code: str, attempt: int) -> str:
    """Return what the chain of an attempt begins with.

    SHA-256, in hexadecimal, of the UTF-8 bytes of ``assignment|digest|code|attempt``.
    """
    return hashlib.sha256(f"{assignment}|{digest}|{code}|{attempt}".encode()).hexdigest()


def chained(events: Iterable[AnswerEvent], start: str) -> tuple[AnswerEvent, ...]:
    """Return the events numbered from 0, each with its link to the one before.

    The link is SHA-256, in hexadecimal, of the UTF-8 bytes of the link before (for the first one
    ``start``) followed by the event as RFC 8785 JSON with the members answer, changed, item, mode,
    ms and n. These have no fractions, so that JSON with sorted names is that form already.
    """
    found: list[AnswerEvent] = []
    link = start
    for n, event in enumerate(events):
        link = next_link(link, replace(event, n=n))
        found.append(replace(event, n=n, chain=link))
    return tuple(found)


def next_link(before: str, event: AnswerEvent) -> str:
    """Return the link of one event, after that of the event before it; see `chained`."""
    said = {
        "answer": event.answer,
        "changed": event.changed,
        "item": event.item,
        "mode": event.mode,
        "ms": event.ms,
        "n": event.n,
    }
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256((before + text).encode()).hexdigest()


def raw_answer(answer: Answer) -> RawAnswer:
    """Return an answer to a frozen question as it is kept.

    Raises:
        TypeError: an answer that the learner judged.
    """
    match answer:
        case Chosen(index):
            return index
        case Typed(text):
            return text
        case Placed(places):
            return places
        case DontKnow():
            return None
        case _:
            raise TypeError("an answer that the learner judged is no answer to an assignment")


def given_answer(raw: RawAnswer) -> Answer:
    """Return a raw answer as one that can be checked."""
    match raw:
        case None:
            return DontKnow()
        case int():
            return Chosen(raw)
        case str():
            return Typed(raw)
        case _:
            return Placed(tuple(raw))

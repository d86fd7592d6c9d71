"""What is unusual about a result, said plainly and judged by nobody but the teacher.

None of this shows that somebody cheated (formats.md 3.4): a profile is shared on a shared
computer, a clock is wrong, somebody is quick. So a note never changes a mark.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from diffstudy.domain.language import tr, trn
from diffstudy.domain.marked import MarkedAttempt

_QUICK_MS = 1_000
"""Below this mean time an answer was hardly read."""

_QUICK_FROM = 5
_CLOCK_SLACK_MS = 60_000


class NoteKind(StrEnum):
    """What a note is about."""

    SAME_KEY = "same-key"
    OTHER_KEY = "other-key"
    QUICK = "quick"
    CLOCK_BEHIND = "clock-behind"
    CLOCK_AHEAD = "clock-ahead"
    SAME_NUMBER = "same-number"
    UNFINISHED = "unfinished"
    UNSIGNED = "unsigned"
    WEB_PAGE = "web-page"


@dataclass(frozen=True, slots=True)
class Note:
    """Something about a result that the teacher may want to know.

    Args:
        result: uid of the result.
        n: a count that belongs to it: answers, seconds or attempts.
        seconds: a span of time that belongs to it.
        codes: the other codes, where it is about those.
    """

    result: str
    kind: NoteKind
    n: int = 0
    seconds: int = 0
    codes: tuple[str, ...] = ()


def notes_on(attempts: Sequence[MarkedAttempt]) -> dict[str, tuple[Note, ...]]:
    """Return the notes on each result, by its uid; one without any is missing.

    Args:
        attempts: every result of one assignment, since some notes compare them.
    """
    codes_of_key: dict[str, set[str]] = defaultdict(set)
    keys_of_code: dict[str, set[str]] = defaultdict(set)
    of_number: dict[tuple[str, int, int], int] = defaultdict(int)
    for each in attempts:
        of_number[each.code, each.revision, each.number] += 1
        if each.key is not None:
            codes_of_key[each.key].add(each.code)
            keys_of_code[each.code].add(each.key)
    found: dict[str, tuple[Note, ...]] = {}
    for each in attempts:
        notes = [
            *_of_keys(each, codes_of_key, keys_of_code),
            *_of_time(each),
            *_of_contents(each, of_number[each.code, each.revision, each.number]),
        ]
        if notes:
            found[each.uid] = tuple(notes)
    return found


def _of_keys(
    attempt: MarkedAttempt, codes: Mapping[str, set[str]], keys: Mapping[str, set[str]]
) -> Iterable[Note]:
    if attempt.key is None:
        yield Note(attempt.uid, NoteKind.WEB_PAGE if attempt.is_web else NoteKind.UNSIGNED)
        return
    others = codes[attempt.key] - {attempt.code}
    if others:
        yield Note(attempt.uid, NoteKind.SAME_KEY, codes=tuple(sorted(others)))
    if len(keys[attempt.code]) > 1:
        yield Note(attempt.uid, NoteKind.OTHER_KEY, n=len(keys[attempt.code]))


def _of_time(attempt: MarkedAttempt) -> Iterable[Note]:
    answers = len(attempt.answers)
    spent = sum(answer.ms for answer in attempt.answers)
    if answers >= _QUICK_FROM and spent < answers * _QUICK_MS:
        yield Note(attempt.uid, NoteKind.QUICK, n=answers, seconds=round(spent / 1_000))
    wall = attempt.finished_ms - attempt.started_ms
    if attempt.mono_ms - wall > _CLOCK_SLACK_MS:
        seconds = (attempt.mono_ms - wall) // 1_000
        yield Note(attempt.uid, NoteKind.CLOCK_BEHIND, seconds=seconds)
    ahead = attempt.finished_ms - attempt.imported_ms
    if ahead > _CLOCK_SLACK_MS:
        yield Note(attempt.uid, NoteKind.CLOCK_AHEAD, seconds=ahead // 1_000)


def _of_contents(attempt: MarkedAttempt, of_number: int) -> Iterable[Note]:
    if of_number > 1:
        yield Note(attempt.uid, NoteKind.SAME_NUMBER, n=attempt.number)
    left = len(attempt.items) - len(attempt.answers)
    if left > 0:
        yield Note(attempt.uid, NoteKind.UNFINISHED, n=left)


def note_text(note: Note) -> str:
    """Return a note as a sentence for the teacher."""
    match note.kind:
        case NoteKind.SAME_KEY | NoteKind.OTHER_KEY | NoteKind.UNSIGNED | NoteKind.WEB_PAGE:
            return _of_profile(note)
        case NoteKind.QUICK:
            return trn(
                "{n} answer in {seconds} s.",
                "{n} answers in {seconds} s.",
                note.n,
                seconds=note.seconds,
            )
        case NoteKind.CLOCK_BEHIND:
            return tr(
                "The work took {span} longer than the clock of the computer says.",
                span=span_text(note.seconds),
            )
        case NoteKind.CLOCK_AHEAD:
            return tr(
                "It says it was finished {span} after it was read here: a clock is wrong.",
                span=span_text(note.seconds),
            )
        case NoteKind.SAME_NUMBER:
            return tr("More than one file says it is attempt {number}.", number=note.n)
        case NoteKind.UNFINISHED:
            return trn("{n} question has no answer.", "{n} questions have no answer.", note.n)
        case _:
            assert_never(note.kind)


def _of_profile(note: Note) -> str:
    if note.kind is NoteKind.SAME_KEY:
        codes = ", ".join(note.codes)
        return tr("Saved by the same profile as {codes}: perhaps a shared one.", codes=codes)
    if note.kind is NoteKind.OTHER_KEY:
        return trn(
            "Files with this code came from {n} profile.",
            "Files with this code came from {n} profiles: perhaps from two computers.",
            note.n,
        )
    if note.kind is NoteKind.WEB_PAGE:
        return tr("From the web page, which does not sign.")
    return tr("Not signed; guests do not sign.")


def span_text(seconds: int) -> str:
    """Return a span of time in its largest whole unit."""
    if seconds < 120:
        return trn("{n} second", "{n} seconds", seconds)
    if seconds < 2 * 3_600:
        return trn("{n} minute", "{n} minutes", seconds // 60)
    if seconds < 2 * 86_400:
        return trn("{n} hour", "{n} hours", seconds // 3_600)
    return trn("{n} day", "{n} days", seconds // 86_400)

"""Marked attempts, made by hand."""

from collections.abc import Iterable

from diffstudy.domain.marked import MarkedAnswer, MarkedAttempt, Naming

A, B, C = "p#term/a", "p#term/b", "p#term/c"
START_MS = 1_900_000_000_000


def answer(
    item: str, correct: bool, *, ms: int = 4_000, given: str = "x", naming: Naming | None = None
) -> MarkedAnswer:
    namings = () if naming is None else (naming,)
    return MarkedAnswer(item, correct, ms, False, given, namings, (A, B), A)


def said(
    item: str, truth: str, chosen: str | None, offered: tuple[str, ...] = (A, B)
) -> MarkedAnswer:
    naming = Naming(truth, chosen, offered)
    return answer(item, truth == chosen, given=chosen or "", naming=naming)


def attempt(
    answers: Iterable[MarkedAnswer],
    *,
    uid: str = "u1",
    code: str = "AAAA2",
    number: int = 1,
    revision: int = 1,
    items: tuple[str, ...] | None = None,
    minutes: float = 5,
    mono_minutes: float | None = None,
    imported_minutes: float = 60,
    key: str | None = "k",
) -> MarkedAttempt:
    given = tuple(answers)
    spent = minutes if mono_minutes is None else mono_minutes
    return MarkedAttempt(
        uid=uid,
        code=code,
        number=number,
        revision=revision,
        items=tuple(each.item for each in given) if items is None else items,
        answers=given,
        started_ms=START_MS,
        finished_ms=START_MS + round(minutes * 60_000),
        mono_ms=round(spent * 60_000),
        imported_ms=START_MS + round(imported_minutes * 60_000),
        key=key,
    )

"""Marks a result anew: rebuilds the sheet that the student saw, and checks every raw answer.

The same answer checking as in a session, so that a typing slip is forgiven in homework as it is
in practice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from diffstudy.domain.assignment import Assignment, FrozenQuestion
from diffstudy.domain.instants import epoch_ms
from diffstudy.domain.language import tr, trn
from diffstudy.domain.marked import (
    NOTHING_GIVEN,
    AnswerLine,
    MarkedAnswer,
    MarkedAttempt,
    Naming,
)
from diffstudy.domain.question import (
    Answer,
    ChoiceQuestion,
    Chosen,
    MatchingQuestion,
    Outcome,
    Placed,
    Typed,
    TypedQuestion,
    asked_about,
    right_answer,
)
from diffstudy.domain.sheet import SheetItem, asked_items, movable_texts, sheet
from diffstudy.domain.submission import AnswerEvent, RawAnswer, Submission, given_answer
from diffstudy.quiz.answer_checking import check

_AFTER_2199_S = 7_258_118_400


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a result cannot be answers to this assignment; ``problem`` and ``cure`` are phrases."""

    problem: str
    cure: str


class Marker:
    """Marks the results of one revision of an assignment; remembers what was checked before.

    Args:
        assignment: with the items as they were given.
    """

    def __init__(self, assignment: Assignment) -> None:
        self.assignment = assignment
        self._items = {item.uid: item for item in assignment.items}
        self._facts = {item.uid: _facts_of(item.question) for item in assignment.items}
        self._checked: dict[tuple[str, RawAnswer], _Verdict] = {}

    def misfit(self, submission: Submission) -> Misfit | None:
        """Return why a result does not answer the sheet that its student was given, or None."""
        again = tr("ask the student to save the result again from their own profile")
        if not all(_is_tellable(each) for each in (submission.started, submission.finished)):
            return Misfit(
                tr("the clock of its computer stood before 1970 or after 2199"),
                tr("set that clock, and let the student answer again"),
            )
        shown = self._shown(submission)
        strangers = {event.item for event in submission.events} - set(shown)
        if strangers:
            problem = trn(
                "it answers {n} question that is not on the sheet of its code",
                "it answers {n} questions that are not on the sheet of its code",
                len(strangers),
            )
            return Misfit(problem, again)
        for event in submission.events:
            if not self._fits(event):
                problem = tr("answer {number} is none that its question allows", number=event.n + 1)
                return Misfit(problem, again)
        return None

    def marked(self, submission: Submission, imported_ms: int) -> MarkedAttempt:
        """Return the marked attempt of a result in which `misfit` finds nothing.

        Args:
            imported_ms: when the file was read, epoch milliseconds.
        """
        items = self._shown(submission)
        events = submission.last_answers()
        return MarkedAttempt(
            uid=submission.uid,
            code=submission.code,
            number=submission.attempt,
            revision=submission.revision,
            items=items,
            answers=tuple(self._marked(events[uid]) for uid in items if uid in events),
            started_ms=epoch_ms(submission.started),
            finished_ms=epoch_ms(submission.finished),
            mono_ms=submission.mono_ms,
            imported_ms=imported_ms,
            key=submission.key or None,
            is_web=submission.app.startswith("web"),
        )

    def lines(self, submission: Submission) -> tuple[AnswerLine, ...]:
        """Return every question of a sheet as it was shown, beside the raw answer to it."""
        events = submission.last_answers()
        return tuple(
            self._line(submission, place, shown, events.get(shown.item.uid))
            for place, shown in enumerate(
                sheet(self.assignment, submission.code, submission.attempt), start=1
            )
        )

    def _line(
        self, submission: Submission, place: int, shown: SheetItem, event: AnswerEvent | None
    ) -> AnswerLine:
        question = shown.item.question
        texts = movable_texts(question)
        verdict = None if event is None else self._verdict(event)
        return AnswerLine(
            result=submission.uid,
            number=submission.attempt,
            revision=submission.revision,
            place=place,
            item=shown.item.uid,
            mode=question.mode,
            title=shown.item.title,
            instruction=question.instruction,
            prompt=question.prompt,
            shown=tuple(texts[index] for index in shown.order),
            given=NOTHING_GIVEN if verdict is None else verdict.given,
            right=right_answer(question),
            correct=None if verdict is None else verdict.correct,
            ms=None if event is None else event.ms,
            changed=event is not None and event.changed,
            why=shown.item.why,
        )

    def _shown(self, submission: Submission) -> tuple[str, ...]:
        items = asked_items(self.assignment, submission.code, submission.attempt)
        return tuple(each.uid for each in items)

    def _fits(self, event: AnswerEvent) -> bool:
        if event.mode != self._items[event.item].question.mode or event.ms < 0:
            return False
        try:
            self._verdict(event)
        except (IndexError, TypeError):
            return False
        return True

    def _verdict(self, event: AnswerEvent) -> "_Verdict":
        name = (event.item, event.answer)
        found = self._checked.get(name)
        if found is None:
            question = self._items[event.item].question
            answer = given_answer(event.answer)
            outcome = check(question, answer)
            found = self._checked[name] = _Verdict(
                outcome.correct,
                given_text(question, answer),
                _namings(question, answer, outcome),
            )
        return found

    def _marked(self, event: AnswerEvent) -> MarkedAnswer:
        verdict = self._verdict(event)
        pair, about = self._facts[event.item]
        return MarkedAnswer(
            item=event.item,
            correct=verdict.correct,
            ms=event.ms,
            changed=event.changed,
            given=verdict.given,
            namings=verdict.namings,
            pair=pair,
            about=about,
        )


@dataclass(frozen=True, slots=True)
class _Verdict:
    correct: bool
    given: str
    namings: tuple[Naming, ...]


def _is_tellable(when: datetime) -> bool:
    """Whether a moment can be said in every zone; a dead battery starts at 1970 at the earliest."""
    return 0 <= when.timestamp() < _AFTER_2199_S


def _facts_of(question: FrozenQuestion) -> tuple[tuple[str, str] | None, str | None]:
    keys = tuple(option.term_key for option in question.terms if option.term_key)
    asked = asked_about(question)
    pair = (keys[0], keys[1]) if len(keys) == 2 else None
    return pair, asked[0].term_key if len(asked) == 1 else None


def _namings(question: FrozenQuestion, answer: Answer, outcome: Outcome) -> tuple[Naming, ...]:
    match question:
        case ChoiceQuestion():
            truth = question.truth.term_key
            offered = tuple(
                dict.fromkeys(each.term_key for each in question.options if each.term_key)
            )
            return () if truth is None else (Naming(truth, outcome.answer_term, offered),)
        case TypedQuestion():
            truth = question.truth.term_key
            return () if truth is None else (Naming(truth, outcome.answer_term),)
        case MatchingQuestion():
            given = answer.places if isinstance(answer, Placed) else (None,) * len(question.tiles)
            keys = [place.term_key for place in question.places]
            offered = tuple(dict.fromkeys(key for key in keys if key))
            return tuple(
                Naming(truth, None if place is None else keys[place], offered)
                for right, place in zip(question.answer, given, strict=True)
                if (truth := keys[right])
            )
        case _:
            assert_never(question)


def given_text(question: FrozenQuestion, answer: Answer) -> str:
    """Return an answer to a frozen question as a person reads it; NOTHING_GIVEN for none."""
    match question, answer:
        case ChoiceQuestion(), Chosen(index):
            return question.options[index].text
        case TypedQuestion(), Typed(text):
            return text.strip()
        case MatchingQuestion(), Placed(places):
            if all(place is None for place in places):
                return NOTHING_GIVEN
            return "; ".join(
                f"{tile} → {'–' if place is None else question.places[place].text}"
                for tile, place in zip(question.tiles, places, strict=True)
            )
        case _:
            return NOTHING_GIVEN


@dataclass(frozen=True, slots=True)
class TermList:
    """The terms that an assignment is about.

    Args:
        comparisons: title and term keys of each comparison, as it lists them.
        headwords: the words of every term that may be named in an answer, by key.
    """

    comparisons: tuple[tuple[str, tuple[str, ...]], ...]
    headwords: Mapping[str, str]

    @property
    def terms(self) -> tuple[str, ...]:
        """The keys of the terms of the comparisons, each once."""
        return tuple(dict.fromkeys(key for _, keys in self.comparisons for key in keys))


def terms_of(assignments: Sequence[Assignment]) -> TermList:
    """Return the terms of the revisions of an assignment, the newest first.

    They come from the assignment: a pack that the teacher has changed since says something else.
    """
    comparisons: dict[str, tuple[str, tuple[str, ...]]] = {}
    headwords: dict[str, str] = {}
    for assignment in assignments:
        for pack in assignment.packs:
            for comparison in pack.comparisons:
                keys = tuple(term.key for term in comparison.terms)
                comparisons.setdefault(comparison.key, (comparison.title, keys))
                for term in comparison.terms:
                    headwords.setdefault(term.key, term.headword)
        for item in assignment.items:
            for option in item.question.terms:
                if option.term_key:
                    headwords.setdefault(option.term_key, option.text)
            if isinstance(item.question, TypedQuestion):
                for key, word in item.question.deck_terms:
                    headwords.setdefault(key, word)
    return TermList(tuple(comparisons.values()), headwords)

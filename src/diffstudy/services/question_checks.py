"""Questions to check: cues kept out of sessions, each with the reason, to report or restore.

And what else goes wrong with questions: terms that fail again and again, to be noted on or set
aside (learning.md 4.6).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from diffstudy.domain.card import CardKey, CardState
from diffstudy.domain.cue import CueKind
from diffstudy.domain.errors import NotFound
from diffstudy.domain.language import tr, trn
from diffstudy.domain.question import Question
from diffstudy.domain.virtual_pair import is_pair_page
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.reportable import Reportable, reportable, reported_text
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.scheduling.replay import replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.hidden_cues import misleading_of
from diffstudy.services.leech_report import Leech, leech_report
from diffstudy.services.virtual_pairs import pair_page_of
from diffstudy.storage.cue_store import CueShown, CueWord, Word
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class QuestionToCheck:
    """A cue that is not asked, though the filter found nothing wrong.

    Args:
        cue: its key, by which it is reported or restored.
        text: the words of the page.
        term: headword of the right answer, or of all terms for a text about several.
        kind, line: which part of the page it is, and its line in the source file if known:
            where to mend it.
        comparison, title: key and title of the page.
        is_reported: the learner says that it is bad; otherwise its answers do.
    """

    cue: str
    text: str
    term: str
    kind: CueKind
    line: int | None
    comparison: str
    title: str
    showings: int
    errors: int
    is_reported: bool

    @property
    def reason(self) -> str:
        """Why it is not asked, in a sentence."""
        if self.is_reported:
            return tr("You reported it.")
        return trn(
            "Answered wrong {errors} of {n} time, far more often than the other "
            "questions on {term}.",
            "Answered wrong {errors} of {n} times, far more often than the other "
            "questions on {term}.",
            self.showings,
            errors=self.errors,
            term=self.term,
        )


class QuestionChecks:
    """Lists hidden cues and hard terms, and takes the learner's word on them."""

    def __init__(
        self, database: Database, clock: DayClock, learner: str, scheduler: Callable[[], Scheduler]
    ) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner
        self._scheduler = scheduler

    def questions(self) -> tuple[QuestionToCheck, ...]:
        """Return what is kept out of sessions, reported cues last."""
        with self._database.reading() as uow:
            shown = {each.cue: each for each in uow.cues.shown(self._learner)}
            words = {each.cue: each for each in uow.cues.words(self._learner)}
            places = {
                record.cue: shown[record.cue].comparison
                for record in misleading_of(shown.values())
                if record.cue not in words
            }
            places |= {
                cue: said.comparison for cue, said in words.items() if said.word is Word.REPORTED
            }
            found = [
                self._question(uow, cue, place, shown.get(cue), is_reported=cue in words)
                for cue, place in places.items()
            ]
        return tuple(question for question in found if question is not None)

    def leeches(self) -> tuple[Leech, ...]:
        """Return the terms that fail again and again, and those that were set aside.

        Practice drills the pairs of leeches first; no card is set aside but by the learner.
        """
        with self._database.reading() as uow:
            return leech_report(uow, self._learner)

    def suspend(self, card: str) -> None:
        """Ask a card no more until it is resumed; raises NotFound for no such card."""
        self._set_state(_parsed(card), suspended=True)

    def resume(self, card: str) -> None:
        """Ask a card again, as the log has it; raises NotFound for no such card."""
        self._set_state(_parsed(card), suspended=False)

    def note(self, card: str) -> str:
        """Return what the learner wrote to remember a card by, "" for nothing."""
        with self._database.reading() as uow:
            return uow.notes.notes(self._learner).get(_parsed(card), "")

    def write_note(self, card: str, text: str) -> None:
        """Keep a note on a term's card or a contrast's, shown after its answers; "" removes it.

        Raises:
            NotFound: there is no such card.
        """
        key = _parsed(card)
        with self._database.unit_of_work() as uow:
            uow.cards.get(self._learner, key)
            moment = self._clock.now(uow.cards.last_study_day(self._learner))
            uow.notes.write(self._learner, key, text.strip(), moment.utc_ms)
            uow.commit()

    def reportable(self, question: Question) -> tuple[Reportable, ...]:
        """Return the texts of a question that may be reported, by key; most often one."""
        return reportable(question)

    def report(self, comparison: str, cue: str) -> None:
        """Ask a cue no more; raises NotFound where the comparison has no such cue.

        One of a virtual pair is that of the page it stands on.
        """
        self._say(CueWord(cue, comparison, Word.REPORTED))

    def restore(self, comparison: str, cue: str) -> None:
        """Ask a cue again, whatever its answers say; raises NotFound for no such cue."""
        self._say(CueWord(cue, comparison, Word.RESTORED))

    def _set_state(self, key: CardKey, *, suspended: bool) -> None:
        with self._database.unit_of_work() as uow:
            if suspended:
                card = replace(uow.cards.get(self._learner, key), state=CardState.SUSPENDED)
            else:
                uow.cards.get(self._learner, key)
                log = uow.cards.log_of(self._learner, key)
                is_virtual = uow.cards.is_virtual(key)
                card = replayed(key, log, self._scheduler(), is_virtual=is_virtual)
            uow.cards.save(self._learner, card)
            uow.commit()

    def _say(self, said: CueWord) -> None:
        with self._database.unit_of_work() as uow:
            said = replace(said, comparison=_home(uow, said.comparison, said.cue))
            if self._question(uow, said.cue, said.comparison, None, is_reported=True) is None:
                raise NotFound(
                    tr("There is no question “{question}” on that page.", question=said.cue)
                )
            moment = self._clock.now(uow.cards.last_study_day(self._learner))
            uow.cues.say(self._learner, said, moment.utc_ms)
            uow.commit()

    def _question(
        self,
        uow: UnitOfWork,
        key: str,
        comparison_key: str,
        shown: CueShown | None,
        *,
        is_reported: bool,
    ) -> QuestionToCheck | None:
        """Return a cue with what is known of it, or None where its page has it no more."""
        comparison_key = _home(uow, comparison_key, key)
        try:
            page = uow.comparisons.get(comparison_key)
        except NotFound:
            return None
        cue = reported_text(page, cues_of(page), key)
        if cue is None:
            return None
        names = {term.key: term.headword for term in page.terms}
        return QuestionToCheck(
            cue=key,
            text=cue.text,
            term=names.get(cue.term_key) or " and ".join(names.values()),
            kind=cue.kind,
            line=cue.line,
            comparison=comparison_key,
            title=page.title,
            showings=0 if shown is None else shown.showings,
            errors=0 if shown is None else shown.errors,
            is_reported=is_reported,
        )


def _home(uow: UnitOfWork, comparison: str, cue: str) -> str:
    """Return the key of the page that a cue stands on, also where it was asked of a virtual pair."""
    pair = pair_page_of(uow, comparison) if is_pair_page(comparison) else None
    return comparison if pair is None else pair.home.get(cue, (comparison, ""))[0]


def _parsed(card: str) -> CardKey:
    """Return the key of a card; raises NotFound for a text that is none."""
    try:
        return CardKey.parse(card)
    except ValueError:
        raise NotFound(tr("There is no card “{card}” in the collection.", card=card)) from None

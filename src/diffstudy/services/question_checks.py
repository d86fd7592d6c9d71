"""Questions to check: cues kept out of sessions, each with the reason, to report or restore."""

from dataclasses import dataclass

from diffstudy.domain.errors import NotFound
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services.drills import leeches_among
from diffstudy.services.hidden_cues import misleading_of
from diffstudy.storage.cue_store import CueShown, CueWord, Word
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class QuestionToCheck:
    """A cue that is not asked, though the filter found nothing wrong.

    Args:
        cue: its key, by which it is reported or restored.
        text: the words of the page.
        term: headword of the right answer.
        comparison, title: key and title of the page.
        is_reported: the learner says that it is bad; otherwise its answers do.
    """

    cue: str
    text: str
    term: str
    comparison: str
    title: str
    showings: int
    errors: int
    is_reported: bool

    @property
    def reason(self) -> str:
        """Why it is not asked, in a sentence."""
        if self.is_reported:
            return "You reported it."
        return (
            f"Answered wrong {self.errors} of {self.showings} times, far more often than the other "
            f"questions on {self.term}."
        )


@dataclass(frozen=True, slots=True)
class Leech:
    """A term that fails again and again, and what to tell it from."""

    term: str
    rivals: tuple[str, ...]


class QuestionChecks:
    """Lists hidden cues and takes the learner's word on them."""

    def __init__(self, database: Database, clock: DayClock, learner: str) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner

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
        """Return the terms that fail again and again; practice drills their pairs first."""
        with self._database.reading() as uow:
            cards = uow.cards.cards(self._learner)
            names = {term.key: term.headword for term in uow.comparisons.terms()}
            terms = [key.subject for key in leeches_among(uow, self._learner, cards)]
        pairs = [card.key.term_keys for card in cards if len(card.key.term_keys) > 1]
        return tuple(
            Leech(
                names.get(term, term),
                tuple(
                    names.get(other, other)
                    for pair in pairs
                    if term in pair
                    for other in pair
                    if other != term
                ),
            )
            for term in terms
        )

    def report(self, comparison: str, cue: str) -> None:
        """Ask a cue no more; raises NotFound where the comparison has no such cue."""
        self._say(CueWord(cue, comparison, Word.REPORTED))

    def restore(self, comparison: str, cue: str) -> None:
        """Ask a cue again, whatever its answers say; raises NotFound for no such cue."""
        self._say(CueWord(cue, comparison, Word.RESTORED))

    def _say(self, said: CueWord) -> None:
        with self._database.unit_of_work() as uow:
            if self._question(uow, said.cue, said.comparison, None, is_reported=True) is None:
                raise NotFound(f"There is no question “{said.cue}” on that page.")
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
        try:
            page = uow.comparisons.get(comparison_key)
        except NotFound:
            return None
        cue = next((each for each in cues_of(page) if each.key == key), None)
        if cue is None:
            return None
        names = {term.key: term.headword for term in page.terms}
        return QuestionToCheck(
            cue=key,
            text=cue.text,
            term=names.get(cue.term_key, cue.term_key),
            comparison=comparison_key,
            title=page.title,
            showings=0 if shown is None else shown.showings,
            errors=0 if shown is None else shown.errors,
            is_reported=is_reported,
        )

"""Questions outside a session: ``diffstudy quiz`` prints them and changes nothing."""

from dataclasses import dataclass
from random import Random

from diffstudy.domain.cue import Cue
from diffstudy.domain.feedback import Feedback
from diffstudy.domain.question import Question
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.audit import questions_for, refused, right
from diffstudy.quiz.contrast import feedback
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.services.hidden_cues import kept_out
from diffstudy.storage.database import Database


@dataclass(frozen=True, slots=True)
class ExplainedQuestion:
    """A question with the lesson that follows its right answer."""

    question: Question
    lesson: Feedback


class QuestionService:
    """Makes questions to be read by a person."""

    def __init__(self, database: Database, learner: str) -> None:
        self._database = database
        self._learner = learner

    def make(
        self, comparison: str, mode: str, count: int, rng: Random
    ) -> tuple[ExplainedQuestion, ...]:
        """Return up to ``count`` different questions of a comparison, without hidden cues.

        Args:
            mode: the id of a quiz mode, or "all".

        Raises:
            NotFound: there is no such comparison or mode.
        """
        with self._database.reading() as uow:
            page = uow.comparisons.get(comparison)
            neighbours = uow.comparisons.get_many(uow.comparisons.neighbours(comparison))
            terms = tuple((term.key, term.headword) for term in uow.comparisons.terms())
            cues = cues_of(page, neighbours)
            hidden = kept_out(cues, uow, self._learner).hidden
        questions = questions_for(page, mode, count, rng, terms, neighbours, hidden)
        return tuple(
            ExplainedQuestion(
                question, feedback(question, check(question, right(question)), page, cues)
            )
            for question in questions
        )

    def refused(self, comparison: str) -> tuple[Cue, ...]:
        """Return what may not be asked, with the reasons; raises NotFound."""
        with self._database.reading() as uow:
            page = uow.comparisons.get(comparison)
            neighbours = uow.comparisons.get_many(uow.comparisons.neighbours(comparison))
        return refused(page, neighbours)

"""All questions of a pack in GIFT, for Moodle and other quiz programs."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from diffstudy.domain.language import later, tr, trn
from diffstudy.domain.pack import Pack
from diffstudy.exchange.plain_question import PlainQuestion, PlainTyped
from diffstudy.services.pack_writer import ExportJob, Written, confirm

if TYPE_CHECKING:
    from diffstudy.exchange.quiz_gift.writing import Refused


class GiftWriter:
    """Writes .gift."""

    label = later("Questions for Moodle and others (GIFT)")
    suffixes = (".gift",)

    def write(self, pack: Pack, job: ExportJob) -> Written:  # noqa: ARG002 - as the protocol says
        """Return the questions; ValueError where nothing of the pack can be asked."""
        from diffstudy.services.pack_questions import pack_questions

        return gift_of(pack_questions(pack))


def gift_of(questions: tuple[PlainQuestion, ...]) -> Written:
    """Return questions as GIFT, read back before they are given out."""
    from diffstudy.exchange.quiz_gift.reading import read
    from diffstudy.exchange.quiz_gift.writing import refused, sayable, written

    said = sayable(questions)
    if not said:
        raise ValueError(tr("GIFT can say none of its questions"))
    text = written(said)
    found = read(text)
    confirm(
        not found.unread
        and said
        == tuple(replace(each, head=replace(each.head, line=None)) for each in found.questions)
    )
    unsayable = refused(questions)
    left_out = tuple(map(_told, unsayable))
    spellings = _spellings(questions) - _spellings((*said, *(each.question for each in unsayable)))
    if spellings:
        left_out += (
            trn("{n} more spelling of an answer", "{n} more spellings of answers", spellings),
        )
    return Written(text.encode(), left_out)


def _told(each: "Refused") -> str:
    return tr(
        "the question “{text}”, for its answer “{answer}” holds {characters}",
        text=" ".join(each.question.head.text.split()),
        answer=each.answer,
        characters=" ".join(each.characters),
    )


def _spellings(questions: Iterable[PlainQuestion]) -> int:
    return sum(len(each.accepted) for each in questions if isinstance(each, PlainTyped))


WRITER = GiftWriter()

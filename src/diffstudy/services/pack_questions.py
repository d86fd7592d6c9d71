"""All that can be asked of a pack, for other quiz programs.

A card to turn over stays behind, for other programs have no such thing. Of one item each mode asks
once, and its name is made of both, so that a later export updates what the other program holds.
"""

from collections.abc import Sequence
from random import Random

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue
from diffstudy.domain.language import tr
from diffstudy.domain.neighbours import neighbouring_pages
from diffstudy.domain.pack import Pack
from diffstudy.domain.question import Question
from diffstudy.exchange.plain_question import PlainQuestion, item_name, plain
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.audit import EVERY_MODE, questions_for, right
from diffstudy.quiz.contrast import feedback
from diffstudy.quiz.cue_filter import cues_of

_EVERY = 10_000
"""More questions than any comparison gives."""


def pack_questions(pack: Pack) -> tuple[PlainQuestion, ...]:
    """Return the questions of a pack, by comparisons; the same for the same pack.

    Raises:
        ValueError: nothing of the pack can be asked.
    """
    found = tuple(each for page in pack.comparisons for each in page_questions(page, pack, _EVERY))
    if not found:
        raise ValueError(tr("nothing in it can be asked"))
    return found


def why_of(question: Question, page: Comparison, cues: Sequence[Cue]) -> str:
    """Return the reason that is shown after the answer: the author's, or the words that decide."""
    lesson = feedback(question, check(question, right(question)), page, cues)
    return "" if lesson.cue_line is None else lesson.cue_line.text


def page_questions(page: Comparison, pack: Pack, count: int) -> tuple[PlainQuestion, ...]:
    """Return up to so many questions of one comparison of a pack."""
    neighbours = neighbouring_pages(page, pack.comparisons)
    cues = cues_of(page, neighbours)
    deck = {term.key: term.headword for each in pack.comparisons for term in each.terms}
    # The key as seed: another comparison of the pack changes nothing here.
    rng = Random(page.key)
    found: dict[str, PlainQuestion] = {}
    for question in questions_for(page, EVERY_MODE, _EVERY, rng, (*deck.items(),), neighbours):
        name = item_name(question)
        if name in found:
            continue
        made = plain(question, (pack.title, page.title), why_of(question, page, cues))
        if made is not None:
            found[name] = made
        if len(found) == count:
            break
    return tuple(found.values())

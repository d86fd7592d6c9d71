"""The lesson after an answer: both terms side by side, with the words that tell them apart.

Learning.md A7. The question is over, so the terms may be named.
"""

from collections.abc import Sequence

from diffstudy.domain.comparison import ChartRow, Comparison
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.domain.feedback import ContrastRow, Feedback, MarkedText, SideFeedback
from diffstudy.domain.language import tr
from diffstudy.domain.question import (
    Option,
    Outcome,
    Question,
    TypedQuestion,
    right_answer,
    truth_term,
)
from diffstudy.quiz.answer_notes import is_about_a_term, notes_on, what_is_right
from diffstudy.quiz.candidates import cell_key
from diffstudy.quiz.clear_definitions import clearest
from diffstudy.quiz.deciding import LEAST_EVIDENCE, SOME_EVIDENCE, Evidence, deciding_range
from diffstudy.quiz.masking import capitalised
from diffstudy.quiz.page_view import verdict_clause
from diffstudy.quiz.side_evidence import texts_about
from diffstudy.quiz.similarity import jaccard
from diffstudy.quiz.word_family import families_of
from diffstudy.quiz.words import content_stems, trimmed

_MOST_ROWS = 3


def feedback(
    question: Question, outcome: Outcome, comparison: Comparison, cues: Sequence[Cue]
) -> Feedback:
    """Return what is shown after an answer.

    Args:
        question: the question that was answered.
        outcome: what the answer was.
        comparison: the page of the cue.
        cues: all cues of that page, of both terms.
    """
    lesson = _Lesson(question, comparison, cues)
    names_term = is_about_a_term(question)
    text = lesson.question_text()
    return Feedback(
        correct=outcome.correct,
        comparison=comparison.key,
        term=right_answer(question) if names_term else what_is_right(question),
        term_side=lesson.side_of(truth_term(question)) if names_term else None,
        chosen=_chosen(question, outcome),
        question=text,
        cue_line=_cue_line(comparison, question.cue, text),
        sides=tuple(lesson.side(place, outcome) for place in range(len(lesson.options))),
        rows=lesson.rows(),
        spelling=outcome.spelling,
        notes=notes_on(question, outcome),
    )


def _chosen(question: Question, outcome: Outcome) -> str | None:
    """Return the headword of the term that was given, also of one outside the pair."""
    if not is_about_a_term(question):
        return None
    known = [(option.term_key, option.text) for option in question.terms]
    if isinstance(question, TypedQuestion):
        # The pair comes last: of several spellings of a rival its headword is shown.
        known = [*question.deck_terms, *known]
    return dict(known).get(outcome.answer_term) if outcome.answer_term is not None else None


def _cue_line(comparison: Comparison, cue: Cue, question: MarkedText) -> MarkedText | None:
    """Return the author's reason or tip, else the deciding words; the words are marked in each."""
    words = question.marked_words
    said = _reason(comparison, cue) or comparison.tip
    if said:
        start = said.find(words) if words else -1
        found = ((start, start + len(words)),) if words and start >= 0 else ()
        return MarkedText(said, found)
    if not words:
        return None
    words = _within_sentence(words, question)
    opening, _, ending = tr("The cue is {words}.").partition("{words}")
    return MarkedText(f"{opening}{words}{ending}", ((len(opening), len(opening) + len(words)),))


def _reason(comparison: Comparison, cue: Cue) -> str | None:
    """Return why the author of a quiz line says that its answer is right."""
    return next((line.why for line in comparison.quiz if line.key == cue.key), None)


def _within_sentence(words: str, question: MarkedText) -> str:
    """Return the words without the capital that only the start of the text gave them."""
    at_start = question.marks[0][0] == 0
    return words[0].lower() + words[1:] if at_start and not words[:2].isupper() else words


class _Lesson:
    """The material of one contrast."""

    def __init__(self, question: Question, comparison: Comparison, cues: Sequence[Cue]) -> None:
        self.question = question
        self.comparison = comparison
        self.cues = cues
        self.options: tuple[Option, ...] = question.terms
        self.truth = truth_term(question) if is_about_a_term(question) else ""
        self.row = self._row_of_cue()

    def question_text(self) -> MarkedText:
        """Return the cue of the page, or what was asked where it was made of several."""
        cue = self.question.cue
        if cue.kind is not CueKind.PASSAGE:
            return self.marked(trimmed(cue.text), cue.term_key)
        return MarkedText(self.question.prompt)

    def side_of(self, term_key: str | None) -> int:
        """Return the place of a term in the comparison; behind all of them for a stranger."""
        keys = [term.key for term in self.comparison.terms]
        return keys.index(term_key) if term_key in keys else len(keys)

    def side(self, place: int, outcome: Outcome) -> SideFeedback:
        """Return one side: the cue that was asked for the right term, its match for the other."""
        option = self.options[place]
        key = option.term_key or ""
        line = trimmed(self._line(place, option))
        return SideFeedback(
            term_key=key,
            headword=option.text,
            side=self.side_of(key),
            line=self.marked(line, key),
            example=self._example(key, line),
            is_answer=key == self.truth,
            is_chosen=bool(self.truth) and key == outcome.answer_term,
        )

    def _line(self, place: int, option: Option) -> str:
        given = self.question.contrast if not isinstance(self.question, TypedQuestion) else None
        if given is not None and given.lines:
            return given.lines[place]
        if self.question.cue.kind is CueKind.VERDICT:
            clause = verdict_clause(self.comparison, self.side_of(option.term_key))
            return capitalised(clause) if clause else self._matching_line(option)
        is_cue_of = option.term_key == self.question.cue.term_key
        return self.question.cue.text if is_cue_of else self._matching_line(option)

    def marked(self, text: str, term_key: str) -> MarkedText:
        """Return a text about a term with the words that decide against the others marked."""
        others = [each for key in self._keys() if key != term_key for each in self._about(key)]
        # A cell is what the page says of this side in so many words: it may vouch for itself.
        is_cell = self.row is not None and text in self.row.cells
        own = self._about(term_key, without="" if is_cell else text)
        evidence = Evidence.of(own, others, families_of(self.comparison.terms))
        place = deciding_range(text, evidence, SOME_EVIDENCE if is_cell else LEAST_EVIDENCE)
        return MarkedText(text, (place,) if place else ())

    def rows(self) -> tuple[ContrastRow, ...]:
        """Return up to three chart rows of the pair, the nearest to the question first."""
        wanted = set(content_stems(self.question.cue.text))
        found: list[tuple[bool, float, ContrastRow]] = []
        for row in self.comparison.chart:
            one, other = self._cells(row)
            if one and other and self._is_telling(row):
                likeness = jaccard(wanted, set(content_stems(f"{one} {other}")))
                found.append((row is self.row, likeness, ContrastRow(one, row.aspect, other)))
        found.sort(key=lambda entry: entry[:2], reverse=True)
        return tuple(row for _, _, row in found[:_MOST_ROWS])

    def _keys(self) -> tuple[str, ...]:
        return tuple(option.term_key or "" for option in self.options)

    def _sides(self) -> list[int | None]:
        keys = [term.key for term in self.comparison.terms]
        return [keys.index(key) if key in keys else None for key in self._keys()[:2]]

    def _cells(self, row: ChartRow) -> tuple[str | None, str | None]:
        one, other = (
            row.cells[side] if side is not None and side < len(row.cells) else None
            for side in self._sides()
        )
        return one, other

    def _is_telling(self, row: ChartRow) -> bool:
        """Whether its cells were found fit to tell the terms apart."""
        fit = {cue.key for cue in self.cues if cue.uses}
        return all(cell_key(row.key, key) in fit for key in self._keys())

    def _row_of_cue(self) -> ChartRow | None:
        for row in self.comparison.chart:
            if self.question.cue.key == cell_key(row.key, self.question.cue.term_key):
                return row
        return None

    def _about(self, term_key: str, without: str = "") -> tuple[str, ...]:
        definitions = [trimmed(cue.text) for cue in self._fit(term_key, CueKind.DEFINITION)]
        return texts_about(self.comparison, term_key, definitions, without)

    def _fit(self, term_key: str, kind: CueKind) -> list[Cue]:
        return [c for c in self.cues if c.uses and c.kind is kind and c.term_key == term_key]

    def _matching_line(self, option: Option) -> str:
        """Return what the page says of the other term at the same point, "" if nothing."""
        if self.row:
            for key, cell in zip(self.comparison.terms, self.row.cells, strict=False):
                if key.key == option.term_key and cell:
                    return cell
        own = option.term_key or ""
        definitions = self._fit(own, CueKind.DEFINITION)
        if definitions:
            return clearest(definitions).text
        for side, term in enumerate(self.comparison.terms):
            if term.key == option.term_key:
                clause = verdict_clause(self.comparison, side)
                cells = self._fit(own, CueKind.CELL)
                return capitalised(clause) if clause else (cells[0].text if cells else "")
        return ""

    def _example(self, term_key: str, line: str) -> str | None:
        """Return an example of the line's own sense, else the first good one of the term."""
        fit = [cue.text for cue in self._fit(term_key, CueKind.EXAMPLE)]
        for sense in self.comparison.senses_of(term_key):
            if trimmed(sense.definition) == line:
                fit = [e.text for e in sense.examples if e.text in fit] + fit
        return next((trimmed(text) for text in fit if trimmed(text) != line), None)

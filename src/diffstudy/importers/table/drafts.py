"""Comparisons while a table is read: rows add to them in any order, keys stay the same.

Terms are shared by the whole file, so that two groups that name one term mean one term.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from diffstudy.domain.comparison import (
    Attribution,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.keys import (
    DefaultNames,
    comparison_key,
    normalised,
    sense_key,
    term_key,
    unique_slug,
)
from diffstudy.importers.page.title import canonical_title
from diffstudy.importers.table.header import MOST_TERMS
from diffstudy.importers.table.problems import RowProblems
from diffstudy.importers.term_keys import marked

MOST_COMPARISONS = 10_000
"""Comparisons of one file: five times those of a pack, for a table says less of each.

Measured: 10,000 of them are read in 2 s of processor time and 60 MB.
"""

LONGEST_TERM = 120
_MOST_CHART_ROWS = 100
_MOST_SENSES = 180
_MOST_DIFFERENCES = 30


@dataclass(frozen=True, slots=True)
class Saying:
    """What one row says about one term."""

    headword: str
    definition: str = ""
    examples: tuple[str, ...] = ()
    label: str = ""
    part_of_speech: str = ""


class TermRegistry:
    """The terms of a file: one spelling and one key each."""

    def __init__(self, pack_id: str) -> None:
        self._pack_id = pack_id
        self._headwords: dict[str, str] = {}

    def term(self, headword: str) -> Term:
        """Return the term of a headword; case makes no difference, the first spelling stays."""
        key = term_key(self._pack_id, headword)
        known = self._headwords.setdefault(key, headword)
        if known.casefold() != headword.casefold():
            key = marked(key, headword)
            known = self._headwords.setdefault(key, headword)
        return Term(key, known)


class ComparisonDraft:
    """One comparison that grows row by row."""

    def __init__(self, key: str, terms: Sequence[Term], problems: RowProblems) -> None:
        self._key = key
        self.terms = list(terms)
        self._problems = problems
        self._senses: dict[str, Sense] = {}
        self._chart: list[ChartRow] = []
        self._row_names: set[str] = set()
        self._differences: dict[str, KeyDifference] = {}
        self._verdict: dict[str, None] = {}
        self._tips: dict[str, None] = {}
        self._quiz: dict[tuple[str, str], QuizLine] = {}
        self._faq: dict[str, FaqEntry] = {}
        self._quiz_names = DefaultNames()
        self._faq_names = DefaultNames()

    def say(self, term: Term, saying: Saying, known: Attribution) -> None:
        """Add what a row says about one of the terms.

        Args:
            known: how sure it is, and on which line it stands.
        """
        if saying.part_of_speech:
            self._name_part_of_speech(term, saying.part_of_speech)
        if not saying.definition:
            return
        text, label = saying.definition, saying.label or None
        examples = tuple(Example(each, known) for each in dict.fromkeys(saying.examples))
        sense = Sense(sense_key(term.key, text), term.key, text, label, examples, known)
        twin = self._senses.get(sense.key)
        if twin and twin.label != label:
            # One wording for two fields: the label tells them apart, so it joins the key.
            sense = replace(sense, key=sense_key(term.key, f"({label}) {text}"))
            twin = self._senses.get(sense.key)
        if twin:
            known_examples = {example.text for example in twin.examples}
            more = tuple(each for each in examples if each.text not in known_examples)
            sense = replace(twin, examples=twin.examples + more)
            self._problems.note(
                f"This definition of “{term.headword}” stands on line {twin.attribution.line} "
                "too; the two were read as one",
                known.line,
            )
        elif len(self._senses) >= _MOST_SENSES:
            self._full("definitions", _MOST_SENSES, known.line)
            return
        self._senses[sense.key] = sense

    def add_row(self, aspect: str, cells: Sequence[str], line: int) -> None:
        """Add a row of the chart; an empty aspect or cell is one that the source lost."""
        if len(self._chart) >= _MOST_CHART_ROWS:
            self._full("chart rows", _MOST_CHART_ROWS, line)
            return
        name = unique_slug(aspect or next(cell for cell in cells if cell), self._row_names)
        if aspect and any(row.aspect == aspect for row in self._chart):
            self._problems.warning(
                f"the aspect “{aspect[:60]}” names an earlier row too, with other cells",
                "both are kept; give them different names",
                line,
            )
        self._row_names.add(name)
        self._chart.append(
            ChartRow(
                key=f"{self._key}/chart/{name}",
                cells=tuple(cell or None for cell in cells),
                aspect=aspect or None,
                line=line,
            )
        )

    def remark(self, verdict: str, differences: Iterable[str], tip: str, line: int) -> None:
        """Add what a row says about the terms together; empty texts are nothing."""
        if verdict:
            self._verdict.setdefault(verdict)
        if tip:
            self._tips.setdefault(tip)
        for text in differences:
            if len(self._differences) < _MOST_DIFFERENCES:
                self._differences.setdefault(normalised(text), KeyDifference(text, line))
            elif normalised(text) not in self._differences:
                self._full("differences", _MOST_DIFFERENCES, line)

    def ask(self, prompt: str, answer: Term, why: str, line: int) -> None:
        """Add a question of which one of the terms is the answer; the same one only once."""
        if (normalised(prompt), answer.key) not in self._quiz:
            key = f"{self._key}/quiz/{self._quiz_names.name(prompt)}"
            self._quiz[normalised(prompt), answer.key] = QuizLine(
                key, prompt, answer.key, why or None, line
            )

    def explain(self, question: str, answer: str, line: int) -> None:
        """Add a question that readers ask, with its answer; the same one only once."""
        if normalised(question) not in self._faq:
            key = f"{self._key}/faq/{self._faq_names.name(question)}"
            self._faq[normalised(question)] = FaqEntry(key, question, answer, line)

    def finished(self, source: Source) -> Comparison:
        """Return the comparison."""
        return Comparison(
            key=self._key,
            title=canonical_title(tuple(term.headword for term in self.terms)),
            terms=tuple(self.terms),
            verdict="\n\n".join(self._verdict) or None,
            tip="\n\n".join(self._tips) or None,
            differences=tuple(self._differences.values()),
            chart=tuple(self._chart),
            senses=tuple(self._senses.values()),
            faq=tuple(self._faq.values()),
            quiz=tuple(self._quiz.values()),
            source=source,
            flags=("imported",),
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said about its terms."""
        said = (self._senses, self._chart, self._differences, self._verdict, self._tips)
        return not any((*said, self._quiz, self._faq))

    def _name_part_of_speech(self, term: Term, name: str) -> None:
        for place, each in enumerate(self.terms):
            if each.key == term.key and each.part_of_speech is None:
                self.terms[place] = replace(each, part_of_speech=name)

    def _full(self, what: str, most: int, line: int | None) -> None:
        self._problems.warning(
            f"a comparison holds at most {most} {what}; this row was left out",
            "keep the important ones",
            line,
        )


class Drafts:
    """The comparisons of a file, by their key."""

    def __init__(self, pack_id: str, problems: RowProblems) -> None:
        self._pack_id = pack_id
        self._problems = problems
        self._registry = TermRegistry(pack_id)
        self._drafts: dict[str, ComparisonDraft] = {}
        self._naming: dict[str, list[ComparisonDraft]] = {}
        self._is_full = False

    def draft(self, headwords: Sequence[str], line: int) -> ComparisonDraft | None:
        """Return the comparison of these terms, a new one if they are not compared yet.

        None, with a problem for the line, where they cannot be compared.
        """
        terms: dict[str, Term] = {}
        for headword in headwords:
            if len(headword) > LONGEST_TERM:
                self._problems.error(
                    f"the term “{headword[:40]}…” has more than {LONGEST_TERM} letters",
                    "shorten it, or put the longer text into the column of the definitions",
                    line,
                )
                return None
            term = self._registry.term(headword)
            terms.setdefault(term.key, term)
        if not 2 <= len(terms) <= MOST_TERMS:
            self._problems.error(_not_comparable([*terms.values()]), _CURE, line)
            return None
        key = comparison_key(self._pack_id, [term.headword for term in terms.values()])
        known = self._drafts.get(key)
        if known is None:
            return self._new(key, [*terms.values()], line)
        if {term.key for term in known.terms} != terms.keys():
            names = " and ".join(f"“{term.headword[:40]}”" for term in terms.values())
            self._problems.error(
                f"{names} are spelled too much like the terms of another comparison",
                "write the terms in full",
                line,
            )
            return None
        return known

    def term(self, headword: str) -> Term:
        """Return the term of a headword."""
        return self._registry.term(headword)

    def comparing(self, headword: str) -> tuple[ComparisonDraft, ...]:
        """Return the comparisons so far that name this term."""
        return tuple(self._naming.get(self._registry.term(headword).key, ()))

    def finished(self, source: Source) -> tuple[Comparison, ...]:
        """Return the comparisons of which something is said, in the order of the file."""
        return tuple(
            draft.finished(source) for draft in self._drafts.values() if not draft.is_empty
        )

    def _new(self, key: str, terms: Sequence[Term], line: int) -> ComparisonDraft | None:
        if len(self._drafts) >= MOST_COMPARISONS:
            if not self._is_full:
                self._problems.error(
                    f"the file holds more than {MOST_COMPARISONS:,} comparisons; those from here "
                    "on were left out",
                    "split the file",
                    line,
                )
            self._is_full = True
            return None
        draft = self._drafts[key] = ComparisonDraft(key, terms, self._problems)
        for term in terms:
            self._naming.setdefault(term.key, []).append(draft)
        return draft


_CURE = f"name from two to {MOST_TERMS} terms that are compared with each other"


def _not_comparable(terms: Sequence[Term]) -> str:
    if not terms:
        return "no term is named here"
    if len(terms) == 1:
        return f"“{terms[0].headword[:60]}” is compared with nothing"
    return f"{len(terms)} terms are compared here"

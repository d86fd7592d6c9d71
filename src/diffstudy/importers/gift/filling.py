"""Questions become comparisons, where they say which terms are told apart.

A choice among terms is a comparison of them, and its question one of the author's. Pairs to match
are definitions, typed answers of one category are compared with each other, and a statement to be
judged becomes a question with its answer, under the comparison that its category names.
"""

from collections.abc import Iterable, Sequence

from diffstudy.domain.comparison import Attribution
from diffstudy.domain.language import tr
from diffstudy.exchange.plain_question import (
    MARKED_NAME,
    Head,
    PlainChoice,
    PlainMatching,
    PlainQuestion,
    PlainTrueFalse,
    PlainTyped,
)
from diffstudy.importers.page.title import parse_title
from diffstudy.importers.table.drafts import LONGEST_TERM, ComparisonDraft, Drafts, Saying
from diffstudy.importers.table.header import MOST_TERMS
from diffstudy.importers.table.problems import RowProblems

_ABOUT_TERMS = frozenset({"which2", "three", "type", "cloze", "match", "sort"})
"""Modes of ours whose answers are terms; the others ask chart cells and whole statements."""

_WORDS_OF_A_TERM = 6


class Filling:
    """Puts the questions of a file into drafts.

    Args:
        drafts: the comparisons so far.
        problems: collects what could not be used, by line.
    """

    def __init__(self, drafts: Drafts, problems: RowProblems) -> None:
        self._drafts = drafts
        self._problems = problems
        self._of_category: dict[tuple[str, ...], list[ComparisonDraft]] = {}
        self._ours = 0

    def fill(self, questions: Sequence[PlainQuestion]) -> None:
        """Make the comparisons; choices and pairs first, for they name the terms."""
        usable = [each for each in questions if self._is_about_terms(each.head)]
        for each in usable:
            if isinstance(each, PlainChoice):
                self._choice(each)
            elif isinstance(each, PlainMatching):
                self._matching(each)
        typed = [each for each in usable if isinstance(each, PlainTyped)]
        for category in dict.fromkeys(each.head.category for each in typed):
            self._typed(category, [each for each in typed if each.head.category == category])
        for each in usable:
            if isinstance(each, PlainTrueFalse):
                self._true_false(each)
        if self._ours:
            self._problems.note(
                tr(
                    "Questions that diffstudy itself made of chart cells and whole statements were "
                    "not read: {n}. The pack that they came from holds all of it",
                    n=self._ours,
                ),
                None,
            )

    def _is_about_terms(self, head: Head) -> bool:
        own = MARKED_NAME.match(head.name)
        if own is None or own["mode"] in _ABOUT_TERMS:
            return True
        self._ours += 1
        return False

    def _choice(self, question: PlainChoice) -> None:
        head, terms = question.head, question.options
        if not all(map(_is_term, terms)):
            self._refuse(
                head,
                tr("its answers are statements and not terms, so that nothing is compared"),
                tr("ask which of the terms it is"),
            )
            return
        if (draft := self._draft(terms, head)) is not None:
            answer = self._drafts.term(terms[question.answer])
            draft.ask(_prompt(head), answer, head.why, _line(head))

    def _matching(self, question: PlainMatching) -> None:
        head = question.head
        sides = [[left for left, _ in question.pairs], [right for _, right in question.pairs]]
        # Terms are shorter than what is said of them; where they are not, they come first.
        place = 1 if _words(sides[1]) < _words(sides[0]) else 0
        terms, texts = sides[place], sides[1 - place]
        if not all(map(_is_term, terms)):
            self._refuse(
                head,
                tr("neither side of its pairs holds terms"),
                tr("match terms with what they mean"),
            )
            return
        if (draft := self._draft(tuple(dict.fromkeys(terms)), head)) is None:
            return
        is_sorted = len(set(terms)) < len(terms)
        known = Attribution(1.0, tr("its pair names the term"), _line(head))
        for term, text in zip(terms, texts, strict=True):
            said = " ".join(text.split())
            if is_sorted:
                draft.ask(said, self._drafts.term(term), head.why, _line(head))
            else:
                draft.say(self._drafts.term(term), Saying(term, said), known)

    def _typed(self, category: tuple[str, ...], questions: Sequence[PlainTyped]) -> None:
        open_ones = []
        for each in questions:
            draft = self._naming(category, each.accepted[0])
            if draft is None:
                open_ones.append(each)
            else:
                self._ask(draft, each)
        terms = tuple(dict.fromkeys(each.accepted[0] for each in open_ones))
        if 2 <= len(terms) <= MOST_TERMS and all(map(_is_term, terms)):
            draft = self._draft(terms, open_ones[0].head)
            for each in open_ones if draft else ():
                assert draft
                self._ask(draft, each)
            return
        for each in open_ones:
            self._refuse(
                each.head,
                tr(
                    "nothing says what “{term}” is compared with",
                    term=each.accepted[0][:60],
                ),
                tr(
                    "put it into a $CATEGORY of its own with from two to {most} terms that are "
                    "compared with each other",
                    most=MOST_TERMS,
                ),
            )

    def _true_false(self, question: PlainTrueFalse) -> None:
        head = question.head
        draft = self._titled(head)
        if draft is None:
            self._refuse(
                head,
                tr("a statement to be judged does not say which terms it is about"),
                tr("put it into a $CATEGORY that is called after them, such as “A vs. B”"),
            )
            return
        verdict = tr("True.") if question.is_true else tr("False.")
        draft.explain(_prompt(head), f"{verdict} {head.why}".strip(), _line(head))

    def _ask(self, draft: ComparisonDraft, question: PlainTyped) -> None:
        head = question.head
        draft.ask(_prompt(head), self._drafts.term(question.accepted[0]), head.why, _line(head))

    def _naming(self, category: tuple[str, ...], word: str) -> ComparisonDraft | None:
        """Return the first comparison of a category that names a term."""
        key = self._drafts.term(word).key
        for draft in self._of_category.get(category, ()):
            if any(term.key == key for term in draft.terms):
                return draft
        return None

    def _titled(self, head: Head) -> ComparisonDraft | None:
        """Return the comparison that the innermost category names."""
        terms = parse_title(head.category[-1]) if head.category else None
        return self._draft(terms, head) if terms else None

    def _draft(self, terms: Iterable[str], head: Head) -> ComparisonDraft | None:
        draft = self._drafts.draft([*terms], _line(head))
        members = self._of_category.setdefault(head.category, [])
        if draft is not None and draft not in members:
            members.append(draft)
        return draft

    def _refuse(self, head: Head, problem: str, cure: str) -> None:
        self._problems.error(problem, cure, _line(head))


def _prompt(head: Head) -> str:
    """Return what is asked on one line; of a question of ours without its instruction."""
    first, _, rest = head.text.partition("\n")
    text = rest if rest and MARKED_NAME.match(head.name) else head.text
    return " ".join(text.split()) or first


def _line(head: Head) -> int:
    return head.line or 1


def _words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _is_term(text: str) -> bool:
    return (
        0 < len(text) <= LONGEST_TERM
        and "\n" not in text
        and len(text.split()) <= _WORDS_OF_A_TERM
        and not text.endswith((".", "!", "?"))
    )

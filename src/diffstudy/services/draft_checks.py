"""What a draft lacks, in plain words: what a pack may not hold.

Said while somebody writes; it never stops them from saving, only from sharing.
"""

from collections.abc import Callable, Iterator
from itertools import chain

from diffstudy.domain.draft import Draft, DraftProblem
from diffstudy.domain.keys import normalised
from diffstudy.domain.language import later, tr, trn
from diffstudy.domain.pair_words import listed
from diffstudy.domain.place import Section
from diffstudy.services.draft_contents import one_line

_NAME, _LINE, _TEXT = 120, 300, 2_000
_MOST = {
    Section.DIFFERENCE: (30, later("key differences")),
    Section.CHART: (30, later("chart rows")),
    Section.FAQ: (50, later("curiosities")),
    Section.QUIZ: (200, later("quiz lines")),
}
_MOST_SENSES, _MOST_EXAMPLES = 30, 10

_Saying = Callable[[str], DraftProblem]


def problems_of(draft: Draft, *, is_own: bool) -> tuple[DraftProblem, ...]:
    """Return what a pack may not hold, or lacks, in the order of the page.

    Args:
        is_own: whether it is written here; a page from elsewhere may lack what its source lacks.
    """
    return tuple(
        chain(
            _terms(draft),
            _head(draft, is_own=is_own),
            _differences(draft),
            _chart(draft),
            _senses(draft),
            _faq(draft),
            _quiz(draft),
            _counts(draft),
        )
    )


_FIRST_TERMS = (later("First term"), later("Second term"))


def _terms(draft: Draft) -> Iterator[DraftProblem]:
    names = [one_line(term.headword) for term in draft.terms]
    for side, (term, name) in enumerate(zip(draft.terms, names, strict=True)):
        where = tr("Term {number}", number=side + 1)
        if side < len(_FIRST_TERMS):
            where = tr(_FIRST_TERMS[side])

        def said(words: str, key: str = term.key, where: str = where) -> DraftProblem:
            return DraftProblem(where, words, Section.HEAD, key, "term")

        if not name:
            yield said(tr("It has no name. Write the term."))
        yield from _long(name, _NAME, said)
        if name and normalised(name) in {normalised(other) for other in names[:side]}:
            yield said(tr("Both terms are the same. Write the term to tell it from."))


def _head(draft: Draft, *, is_own: bool) -> Iterator[DraftProblem]:
    def said(words: str) -> DraftProblem:
        return DraftProblem(tr("Verdict"), words, Section.HEAD, "", "verdict")

    verdict = one_line(draft.verdict)
    if is_own and not verdict:
        yield said(tr("It is empty. Write one sentence that names both terms."))
    yield from _long(verdict, _TEXT, said)
    if verdict:
        missing = [
            name
            for term in draft.terms
            if (name := one_line(term.headword)) and name.casefold() not in verdict.casefold()
        ]
        if missing and is_own:
            words = tr("It does not name {terms}.", terms=listed(missing))
            yield DraftProblem(tr("Verdict"), words, Section.HEAD, "", "verdict", is_hard=False)
    yield from _long(
        one_line(draft.tip),
        _TEXT,
        lambda words: DraftProblem(tr("Tip"), words, Section.HEAD, "", "tip"),
    )


def _differences(draft: Draft) -> Iterator[DraftProblem]:
    for number, each in enumerate(draft.differences, start=1):

        def said(
            words: str, field: str = "text", name: str = each.name, number: int = number
        ) -> DraftProblem:
            return DraftProblem(
                tr("Key difference {number}", number=number), words, Section.DIFFERENCE, name, field
            )

        if not one_line(each.text):
            yield said(tr("It has no text. Write it, or remove it."))
        yield from _long(one_line(each.text), _TEXT, said)
        yield from _long(one_line(each.aspect), _NAME, said)


def _chart(draft: Draft) -> Iterator[DraftProblem]:
    seen: set[str] = set()
    for number, row in enumerate(draft.chart, start=1):

        def said(
            words: str, field: str = "aspect", name: str = row.name, number: int = number
        ) -> DraftProblem:
            return DraftProblem(
                tr("Chart row {number}", number=number), words, Section.CHART, name, field
            )

        aspect = one_line(row.aspect)
        if not aspect:
            yield said(tr("It has no label. Write what the row compares."))
        elif normalised(aspect) in seen:
            yield said(
                tr("The label “{label}” is there twice. Give one row another label.", label=aspect)
            )
        seen.add(normalised(aspect))
        yield from _long(aspect, _NAME, said)
        for side, cell in enumerate(row.cells):
            if not one_line(cell):
                name = draft.terms[side].headword
                words = tr("It has no text for {term}. Fill it or remove the row.", term=name)
                yield said(words, str(side))
            yield from _long(one_line(cell), _LINE, said)


def _senses(draft: Draft) -> Iterator[DraftProblem]:
    for side in (*range(len(draft.terms)), None):
        for number, sense in enumerate(draft.senses_of(side), start=1):
            where = _definition(draft, side, number)

            def said(
                words: str, field: str = "definition", name: str = sense.name, where: str = where
            ) -> DraftProblem:
                return DraftProblem(where, words, Section.SENSE, name, field)

            definition = one_line(sense.definition)
            if not definition:
                yield said(tr("It has no text. Write it, or remove it."))
            elif not any(one_line(example.text) for example in sense.examples):
                words = tr("It has no example. One sentence with the term helps to remember it.")
                yield DraftProblem(
                    where, words, Section.SENSE, sense.name, "examples", is_hard=False
                )
            yield from _long(definition, _TEXT, said)
            yield from _long(one_line(sense.label), _NAME, said)
            for example in sense.examples:
                yield from _long(one_line(example.text), _TEXT, said)
            if len(sense.examples) > _MOST_EXAMPLES:
                yield said(
                    trn(
                        "It has {n} example, and at most 10 are possible.",
                        "It has {n} examples, and at most 10 are possible.",
                        len(sense.examples),
                    )
                )


def _definition(draft: Draft, side: int | None, number: int) -> str:
    if side is None:
        return tr("Definition {number} without a term", number=number)
    return tr("Definition {number} of {term}", number=number, term=draft.terms[side].headword)


def _faq(draft: Draft) -> Iterator[DraftProblem]:
    for number, each in enumerate(draft.faq, start=1):

        def said(
            words: str, field: str = "question", name: str = each.name, number: int = number
        ) -> DraftProblem:
            return DraftProblem(
                tr("Curiosity {number}", number=number), words, Section.FAQ, name, field
            )

        if not one_line(each.question):
            yield said(tr("It has no question. Write it, or remove it."))
        if not one_line(each.answer):
            yield said(tr("It has no answer. Write it, or remove it."), "answer")
        yield from _long(one_line(each.question), _LINE, said)
        yield from _long(one_line(each.answer), _TEXT, said)


def _quiz(draft: Draft) -> Iterator[DraftProblem]:
    for number, each in enumerate(draft.quiz, start=1):

        def said(words: str, name: str = each.name, number: int = number) -> DraftProblem:
            return DraftProblem(
                tr("Quiz line {number}", number=number), words, Section.QUIZ, name, "prompt"
            )

        if not one_line(each.prompt):
            yield said(tr("It has no text. Write it, or remove it."))
        yield from _long(one_line(each.prompt), _TEXT, said)
        yield from _long(one_line(each.why), _TEXT, said)


def _counts(draft: Draft) -> Iterator[DraftProblem]:
    parts = {
        Section.DIFFERENCE: draft.differences,
        Section.CHART: draft.chart,
        Section.FAQ: draft.faq,
        Section.QUIZ: draft.quiz,
    }
    for section, (most, what) in _MOST.items():
        if len(parts[section]) > most:
            words = tr(
                "There are {count} {items}, and at most {most} are possible.",
                count=len(parts[section]),
                items=tr(what),
                most=most,
            )
            yield DraftProblem(_capital(tr(what)), words, section)
    for side, term in enumerate(draft.terms):
        count = len(draft.senses_of(side))
        if count > _MOST_SENSES:
            words = trn(
                "{term} has {n} definition, and at most 30 are possible.",
                "{term} has {n} definitions, and at most 30 are possible.",
                count,
                term=term.headword,
            )
            yield DraftProblem(tr("Definitions"), words, Section.SENSE)


def _long(text: str, limit: int, said: _Saying) -> Iterator[DraftProblem]:
    if len(text) > limit:
        yield said(
            tr(
                "It has {count} characters, and at most {limit} are possible.",
                count=len(text),
                limit=limit,
            )
        )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

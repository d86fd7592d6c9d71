"""What a draft lacks, in plain words: what a pack may not hold, and what is never asked.

Said while somebody writes; it never stops them from saving, only from sharing.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue, CueFault, CueKind
from diffstudy.domain.draft import Draft, DraftProblem
from diffstudy.domain.keys import normalised
from diffstudy.domain.place import Section
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.services.draft_contents import one_line

_NAME, _LINE, _TEXT = 120, 300, 2_000
_MOST = {
    Section.DIFFERENCE: (30, "key differences"),
    Section.CHART: (30, "chart rows"),
    Section.FAQ: (50, "curiosities"),
    Section.QUIZ: (200, "quiz lines"),
}
_MOST_SENSES, _MOST_EXAMPLES = 30, 10

_NOT_ASKED = {
    CueFault.ATTR: "it is not certain whose it is. Say whose, by moving or keeping it.",
    CueFault.SHORT: "too few words are left when the terms are hidden. Say a little more.",
    CueFault.CIRC: "it explains the term by the term. Say it in other words.",
    CueFault.SELF: "it names the term itself. Say it without the term.",
    CueFault.LONG: "it has more than 35 words. Shorten it, or cut it in two.",
    CueFault.QUOTE: "it quotes somebody or holds a mark of a source. Say it plainly.",
    CueFault.DOMAIN: "it belongs to one field of knowledge only.",
    CueFault.OFF_SENSE: "the verdict and the chart speak of something else. Say the same there.",
    CueFault.BOTH: "the page says it of both terms. Say what is true of one only.",
    CueFault.AMBIG: "it fits another term as well. Say what sets them apart.",
    CueFault.DUP: "another text says nearly the same.",
    CueFault.NAMES_OTHER: "it names the other term. Say it without that name.",
    CueFault.NO_TARGET: "the term does not stand in it. Write the term into the sentence.",
}
_Saying = Callable[[str], DraftProblem]
_SECTIONS = {
    CueKind.DEFINITION: Section.SENSE,
    CueKind.EXAMPLE: Section.EXAMPLE,
    CueKind.QUIZ: Section.QUIZ,
}


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


def never_asked(
    draft: Draft, comparison: Comparison, neighbours: Sequence[Comparison]
) -> tuple[DraftProblem, ...]:
    """Return the definitions, examples and quiz lines that are never asked, each with its reason.

    Args:
        draft: names the places.
        comparison: what the draft says, as it is read.
        neighbours: the other comparisons of its terms.
    """
    wanted = [cue for cue in cues_of(comparison, neighbours) if cue.kind in _SECTIONS]
    return tuple(chain.from_iterable(_refused(cue, draft) for cue in wanted if cue.is_refused))


def _refused(cue: Cue, draft: Draft) -> Iterator[DraftProblem]:
    faults = [hit.fault for hit in cue.hits if hit.fault in _NOT_ASKED]
    if not faults:
        return
    where, name = _place_of(cue, draft)
    words = f"Never asked: {_NOT_ASKED[faults[0]]}"
    yield DraftProblem(where, words, _SECTIONS[cue.kind], name, is_hard=False)


def _place_of(cue: Cue, draft: Draft) -> tuple[str, str]:
    if cue.kind is CueKind.QUIZ:
        for number, line in enumerate(draft.quiz, start=1):
            if one_line(line.prompt) == cue.text:
                return f"Quiz line {number}", line.name
        return "A quiz line", ""
    for side, term in enumerate(draft.terms):
        for number, sense in enumerate(draft.senses_of(side), start=1):
            name = f"definition {number} of {term.headword}"
            if cue.kind is CueKind.DEFINITION and one_line(sense.definition) == cue.text:
                return _capital(name), sense.name
            for example in sense.examples:
                if cue.kind is CueKind.EXAMPLE and one_line(example.text) == cue.text:
                    return f"An example of {name}", example.name
    return "A text", ""


def _terms(draft: Draft) -> Iterator[DraftProblem]:
    names = [one_line(term.headword) for term in draft.terms]
    for side, (term, name) in enumerate(zip(draft.terms, names, strict=True)):
        where = "First term" if side == 0 else "Second term" if side == 1 else f"Term {side + 1}"

        def said(words: str, key: str = term.key, where: str = where) -> DraftProblem:
            return DraftProblem(where, words, Section.HEAD, key, "term")

        if not name:
            yield said("It has no name. Write the term.")
        yield from _long(name, _NAME, said)
        if name and normalised(name) in {normalised(other) for other in names[:side]}:
            yield said("Both terms are the same. Write the term to tell it from.")


def _head(draft: Draft, *, is_own: bool) -> Iterator[DraftProblem]:
    def said(words: str) -> DraftProblem:
        return DraftProblem("Verdict", words, Section.HEAD, "", "verdict")

    verdict = one_line(draft.verdict)
    if is_own and not verdict:
        yield said("It is empty. Write one sentence that names both terms.")
    yield from _long(verdict, _TEXT, said)
    if verdict:
        missing = [
            name
            for term in draft.terms
            if (name := one_line(term.headword)) and name.casefold() not in verdict.casefold()
        ]
        if missing and is_own:
            words = f"It does not name {' and '.join(missing)}."
            yield DraftProblem("Verdict", words, Section.HEAD, "", "verdict", is_hard=False)
    yield from _long(
        one_line(draft.tip),
        _TEXT,
        lambda words: DraftProblem("Tip", words, Section.HEAD, "", "tip"),
    )


def _differences(draft: Draft) -> Iterator[DraftProblem]:
    for number, each in enumerate(draft.differences, start=1):

        def said(
            words: str, field: str = "text", name: str = each.name, number: int = number
        ) -> DraftProblem:
            return DraftProblem(f"Key difference {number}", words, Section.DIFFERENCE, name, field)

        if not one_line(each.text):
            yield said("It has no text. Write it, or remove it.")
        yield from _long(one_line(each.text), _TEXT, said)
        yield from _long(one_line(each.aspect), _NAME, said)


def _chart(draft: Draft) -> Iterator[DraftProblem]:
    seen: set[str] = set()
    for number, row in enumerate(draft.chart, start=1):

        def said(
            words: str, field: str = "aspect", name: str = row.name, number: int = number
        ) -> DraftProblem:
            return DraftProblem(f"Chart row {number}", words, Section.CHART, name, field)

        aspect = one_line(row.aspect)
        if not aspect:
            yield said("It has no label. Write what the row compares.")
        elif normalised(aspect) in seen:
            yield said(f"The label “{aspect}” is there twice. Give one row another label.")
        seen.add(normalised(aspect))
        yield from _long(aspect, _NAME, said)
        for side, cell in enumerate(row.cells):
            if not one_line(cell):
                name = draft.terms[side].headword
                yield said(f"It has no text for {name}. Fill it or remove the row.", f"{side}")
            yield from _long(one_line(cell), _LINE, said)


def _senses(draft: Draft) -> Iterator[DraftProblem]:
    sides: list[tuple[int | None, str]] = [
        (side, f" of {term.headword}") for side, term in enumerate(draft.terms)
    ]
    for side, whose in (*sides, (None, " without a term")):
        for number, sense in enumerate(draft.senses_of(side), start=1):
            where = f"Definition {number}{whose}"

            def said(
                words: str, field: str = "definition", name: str = sense.name, where: str = where
            ) -> DraftProblem:
                return DraftProblem(where, words, Section.SENSE, name, field)

            definition = one_line(sense.definition)
            if not definition:
                yield said("It has no text. Write it, or remove it.")
            elif not any(one_line(example.text) for example in sense.examples):
                words = "It has no example. One sentence with the term helps to remember it."
                yield DraftProblem(
                    where, words, Section.SENSE, sense.name, "examples", is_hard=False
                )
            yield from _long(definition, _TEXT, said)
            yield from _long(one_line(sense.label), _NAME, said)
            for example in sense.examples:
                yield from _long(one_line(example.text), _TEXT, said)
            if len(sense.examples) > _MOST_EXAMPLES:
                yield said(f"It has {len(sense.examples)} examples, and at most 10 are possible.")


def _faq(draft: Draft) -> Iterator[DraftProblem]:
    for number, each in enumerate(draft.faq, start=1):

        def said(
            words: str, field: str = "question", name: str = each.name, number: int = number
        ) -> DraftProblem:
            return DraftProblem(f"Curiosity {number}", words, Section.FAQ, name, field)

        if not one_line(each.question):
            yield said("It has no question. Write it, or remove it.")
        if not one_line(each.answer):
            yield said("It has no answer. Write it, or remove it.", "answer")
        yield from _long(one_line(each.question), _LINE, said)
        yield from _long(one_line(each.answer), _TEXT, said)


def _quiz(draft: Draft) -> Iterator[DraftProblem]:
    for number, each in enumerate(draft.quiz, start=1):

        def said(words: str, name: str = each.name, number: int = number) -> DraftProblem:
            return DraftProblem(f"Quiz line {number}", words, Section.QUIZ, name, "prompt")

        if not one_line(each.prompt):
            yield said("It has no text. Write it, or remove it.")
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
            words = f"There are {len(parts[section])} {what}, and at most {most} are possible."
            yield DraftProblem(_capital(what), words, section)
    for side, term in enumerate(draft.terms):
        count = len(draft.senses_of(side))
        if count > _MOST_SENSES:
            words = f"{term.headword} has {count} definitions, and at most 30 are possible."
            yield DraftProblem("Definitions", words, Section.SENSE)


def _long(text: str, limit: int, said: _Saying) -> Iterator[DraftProblem]:
    if len(text) > limit:
        yield said(f"It has {len(text):,} characters, and at most {limit:,} are possible.")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

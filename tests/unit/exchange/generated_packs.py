"""Packs that hypothesis makes up: every field that a pack can have, and texts full of traps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from hypothesis import strategies as st

from diffstudy.domain.comparison import (
    PLAIN,
    Attribution,
    Author,
    AuthorRole,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    Lineage,
    QuizLine,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.keys import (
    comparison_key,
    row_key,
    sense_key,
    term_key,
    unattributed_sense_key,
)
from diffstudy.domain.pack import Pack
from diffstudy.exchange.characters import cleaned
from diffstudy.exchange.kept_members import as_text

PACK_ID = "org.example.generated"

_MARKS = (
    "# ", "## ", "#", "> ", "- ", "1. ", "2) ", "| ", "|---|", "{#id}", "{.faq}", " = ", "**", "_",
    "`", "```", "[a](b)", "![", "<b>", "&amp;", "&", "\\", "\n", "\n\n", "  ", "\t", "---", "===",
    "(Label) ", "(noun)", " vs ", "vs.", "versus", ":", "~~~", "\u00a0", "\u2028", "\u202e", "\x07",
    "e\u0301", "<http://a>", "+ ", "* ", "    ", "!", "😀", "{#a formerly=b rev=2}", "=",
)  # fmt: skip
any_texts = st.builds(
    "{}{}{}".format,
    st.sampled_from(("", *_MARKS)),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
    st.sampled_from(_MARKS),
)
"""What may stand in a collection, characters that nobody sees among it."""

texts = any_texts.map(cleaned).filter(bool)
"""What may stand in a pack."""

_lines = st.none() | st.integers(1, 10**6)
_attributions = st.builds(
    Attribution, st.sampled_from([0.2, 0.94, 0.96, 1.0]), st.text("abc ", max_size=5), _lines
)
_headwords = st.sampled_from(
    ["Fog", "fog", "Mist", "Roe vs Wade", "vs", "C#", "C++", "Bank (river)", "(x)", "東京", "a|b",
     "p = q"]
)  # fmt: skip
_unknown_values: st.SearchStrategy[Any] = (
    st.sampled_from([None, True, -(2**70), 0.5, 1e300, "", [], {}, [[1], {"id": None}]])
    | texts
    | st.dictionaries(texts, texts, max_size=1)
)
_of_item: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [{"license": "CC-BY-4.0"}, {"flags": ["draft", "regional"], "source": "A book"}, {}]
)
_of_pack: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [
        {},
        {"revised": "2024-03-03", "level": ["secondary", "general"]},
        {"attribution": [{"id": "w", "title": "A work", "license": "CC0-1.0", "x-by": [1]}]},
        {"terms": [{"id": "unused.one", "term": "Unused", "senses": [], "x": {"y": None}}]},
        {
            "media": [
                {
                    "id": "pic", "path": "media/p.png", "type": "image/png", "sha256": "0" * 64,
                    "bytes": 9, "alt": "A pier in fog",
                }
            ]
        },
    ]
)  # fmt: skip

T = TypeVar("T")


def _tuples(of: st.SearchStrategy[T], most: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, max_size=most).map(tuple)


@st.composite
def _extras(draw: st.DrawFn, known: st.SearchStrategy[dict[str, Any]] = _of_item) -> str:
    unknown = draw(st.dictionaries(st.sampled_from(["x", "Ünï"]), _unknown_values, max_size=2))
    return as_text(draw(known) | unknown)


@st.composite
def _lineages(draw: st.DrawFn, key: str, extras: st.SearchStrategy[str]) -> Lineage:
    """What a file may say of an item; ids that it had before are no other item's."""
    if draw(st.booleans()):
        return PLAIN
    cut = max(key.rfind("/"), key.rfind("#")) + 1
    formerly = draw(st.sampled_from([(), ("was",), ("was", "was-2")]))
    return Lineage(
        draw(st.integers(1, 3)),
        tuple(f"{key[:cut]}{name}.{key[cut:]}" for name in formerly),
        draw(extras | st.just("")),
    )


class _Maker:
    """Draws the parts of one pack; its texts are of one kind."""

    def __init__(self, draw: st.DrawFn, words: st.SearchStrategy[str]) -> None:
        self.draw = draw
        self.words = words
        self.maybe = st.none() | words

    def terms(self) -> tuple[Term, ...]:
        """Terms, some with an id that is not that of their headword."""
        terms: dict[str, Term] = {}
        drawn = self.draw(st.lists(_headwords, min_size=3, max_size=5))
        for headword in [*drawn, "Dew", "Hôar Frost"]:
            own = self.draw(st.none() | st.sampled_from(["one", "two", "x.y-z"]))
            key = f"{PACK_ID}#term/{own}" if own else term_key(PACK_ID, headword)
            language = self.draw(st.sampled_from([None, "en-GB"]))
            also = self.draw(st.sampled_from([(), ("other",)]))
            extras = _extras(st.sampled_from([{}, {"ipa": "fɒɡ"}, _UNUSED_SENSE]))
            lineage = self.draw(_lineages(key, extras))
            term = Term(key, headword, self.draw(self.maybe), language, also, lineage)
            terms.setdefault(key, term)
        return tuple(terms.values())

    def senses(self, term: Term) -> tuple[Sense, ...]:
        """The senses of a term, each as its first comparison gives it."""
        found: dict[str, Sense] = {}
        for definition in self.draw(st.lists(st.just("Thick.") | self.words, max_size=2)):
            key = sense_key(term.key, definition)
            found[key] = self._sense(key, term.key, definition)
        return tuple(found.values())

    def _sense(self, key: str, owner: str | None, definition: str) -> Sense:
        attribution = self.draw(_attributions)
        lineage = self.draw(_lineages(key, _extras()))
        label = self.draw(self.maybe)
        return Sense(key, owner, definition, label, self._examples(), attribution, lineage)

    def _examples(self) -> tuple[Example, ...]:
        extras = st.just("") | _extras(st.just({"x-heard": True}))
        made = st.builds(Example, self.words, _attributions, extras)
        found = self.draw(_tuples(made | st.builds(Example, self.words)))
        return tuple({example.text: example for example in found}.values())

    def authors(self) -> tuple[Author, ...]:
        return self.draw(_tuples(st.builds(Author, self.words, st.sampled_from(AuthorRole))))

    def comparison(self, terms: tuple[Term, ...], pool: dict[str, Any], number: int) -> Comparison:
        draw = self.draw
        key = f"{PACK_ID}#page-{number}"
        if draw(st.booleans()) and number == 0:
            key = comparison_key(PACK_ID, (term.headword for term in terms))
        return Comparison(
            key=key,
            title=draw(self.words),
            terms=terms,
            verdict=draw(self.maybe),
            tip=draw(self.maybe),
            differences=self._differences(f"{key}/differences/"),
            chart=self._chart(key, terms),
            senses=self._senses_of(key, terms, pool),
            faq=self._faq(key),
            authors=self.authors(),
            byline=draw(self.maybe),
            updated=draw(st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))),
            source=draw(st.none() | st.builds(Source, self.words, self.maybe)),
            previous=draw(self.maybe),
            next=draw(self.maybe),
            flags=draw(st.sampled_from([(), ("imported",), ("draft", "regional")])),
            quiz=self._quiz(key, terms),
            lineage=draw(_lineages(key, _extras(self._beside()))),
        )

    def _beside(self) -> st.SearchStrategy[dict[str, Any]]:
        """Tags, and where facts were looked up."""
        references = st.lists(st.fixed_dictionaries({"source": self.words}), max_size=2)
        named = st.fixed_dictionaries({"source": self.words, "fact": self.words})
        return st.sampled_from([{}, {"tags": ["a", "two words", "b-c"]}]) | st.fixed_dictionaries(
            {"references": references | st.lists(named, min_size=1, max_size=2)}
        )

    def _senses_of(
        self, key: str, terms: tuple[Term, ...], pool: dict[str, Any]
    ) -> tuple[Sense, ...]:
        found: list[Sense] = []
        for term in terms:
            chosen = self.draw(st.sets(st.sampled_from(pool[term.key]))) if pool[term.key] else ()
            for sense in sorted(chosen, key=lambda each: each.key):
                again = replace(sense, examples=self._examples(), attribution=Attribution(0.97))
                found.append(self.draw(st.sampled_from([sense, again])))
        for definition in self.draw(st.lists(self.words, max_size=1)):
            name = unattributed_sense_key(key, definition)
            found.append(self._sense(name, None, definition))
        return tuple(self.draw(st.permutations(found))) if found else ()

    def _differences(self, prefix: str) -> tuple[KeyDifference, ...]:
        found = []
        for place in range(self.draw(st.integers(0, 2))):
            key = self.draw(st.sampled_from([None, f"{prefix}d.{place}"]))
            lineage = self.draw(_lineages(f"{prefix}d.{place}", _extras()))
            words = self.draw(self.words), self.draw(_lines), self.draw(self.maybe)
            found.append(KeyDifference(*words, key, lineage))
        return tuple(found)

    def _chart(self, key: str, terms: tuple[Term, ...]) -> tuple[ChartRow, ...]:
        rows: list[ChartRow] = []
        for aspect in self.draw(st.lists(self.maybe, max_size=3)):
            name = row_key(key, "chart", aspect or "row", (row.key for row in rows))
            cells = tuple(self.draw(self.maybe) for _ in terms)
            said = self.draw(st.booleans()), self.draw(_lines), self.draw(st.booleans())
            rows.append(ChartRow(name, cells, aspect, *said, self.draw(_lineages(name, _extras()))))
        return tuple(rows)

    def _faq(self, key: str) -> tuple[FaqEntry, ...]:
        return self._listed(
            f"{key}/faq/",
            lambda name, question, lineage: FaqEntry(
                name, question, self.draw(self.words), self.draw(_lines), lineage
            ),
        )

    def _quiz(self, key: str, terms: tuple[Term, ...]) -> tuple[QuizLine, ...]:
        return self._listed(
            f"{key}/quiz/",
            lambda name, prompt, lineage: QuizLine(
                name,
                prompt,
                self.draw(st.sampled_from(terms)).key,
                self.draw(self.maybe),
                self.draw(_lines),
                lineage,
            ),
        )

    def _listed(self, prefix: str, make: Callable[[str, str, Lineage], T]) -> tuple[T, ...]:
        comparison, _, section = prefix[:-1].rpartition("/")
        names: list[str] = []
        found = []
        for text in self.draw(st.lists(self.words, max_size=2)):
            names.append(row_key(comparison, section, text, names))
            lineage = self.draw(_lineages(names[-1], _extras()))
            found.append(make(names[-1], text, lineage))
        return tuple(found)


_UNUSED_SENSE = {"senses": [{"id": "unused.sense", "definition": "Nobody means it.", "rev": 2}]}


@st.composite
def packs(draw: st.DrawFn, words: st.SearchStrategy[str] = texts) -> Pack:
    """Any pack that pack.json can say.

    Args:
        words: `any_texts` for a pack as a collection may hold it.
    """
    maker = _Maker(draw, words)
    terms = maker.terms()
    pool = {term.key: maker.senses(term) for term in terms}
    comparisons = []
    for number in range(draw(st.integers(1, 3))):
        count = draw(st.integers(2, min(6, len(terms))))
        chosen = tuple(draw(st.permutations(terms))[:count])
        comparisons.append(maker.comparison(chosen, pool, number))
    lineage = PLAIN
    if draw(st.booleans()):
        formerly = draw(st.sampled_from([(), ("org.example.old", "org.example.older")]))
        lineage = Lineage(formerly=formerly, extra=draw(_extras(_of_pack)))
    return Pack(
        id=PACK_ID,
        title=draw(words),
        comparisons=tuple(comparisons),
        version=draw(st.sampled_from(["1", "1.10", "2024.3.3"])),
        language=draw(st.sampled_from(["en", "de-CH", "no"])),
        license=draw(st.sampled_from(["CC0-1.0", "LicenseRef-own", "MIT AND CC-BY-4.0"])),
        summary=draw(st.none() | words),
        authors=maker.authors(),
        subjects=tuple(draw(st.lists(words, max_size=2))),
        lineage=lineage,
    )

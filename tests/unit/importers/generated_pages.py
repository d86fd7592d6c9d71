"""Pages of invented words for the laws of the page readers: what is printed is read back."""

from datetime import date
from random import Random

from hypothesis import strategies as st

from diffstudy.domain.comparison import (
    Author,
    AuthorRole,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.keys import comparison_key, row_key, sense_key, term_key
from diffstudy.importers.page_parser import ParsedPage

PACK = "local.my-pages"
_NEUTRAL_WORDS = (
    "amber anchor basket bridge candle carpet cellar copper corner cotton curtain desert engine "
    "fabric feather garden hammer harbour island jacket kettle ladder lantern marble meadow mirror "
    "needle orchard paper pebble pillow pocket ribbon river saddle shelter shovel silver stable "
    "thimble thread timber tunnel valley velvet village walnut window winter"
)
_WORDS = _NEUTRAL_WORDS.split()
_HEADWORDS = ("Zebrination", "Quagment", "Blorp", "Civil Xylotry", "Open Vrisk", "Drumness")
_NAMES = ("Anna van Loon", "Bo Lind", "Cleo Marsh", "J. R. Stone")

_LABELS = (None, None, "Key Traits", "Typical Use", "How It Began")


class _Writer:
    """Invents content from a seed: drawing every word from hypothesis takes minutes."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)

    def phrase(self) -> str:
        return " ".join(self.chance.choices(_WORDS, k=self.chance.randint(2, 7))).capitalize()

    def sentence(self) -> str:
        return f"{' '.join(self.chance.choices(_WORDS, k=8)).capitalize()}."

    def senses(self, term: Term, count: int, taken: set[str]) -> list[Sense]:
        definitions = {self.phrase() for _ in range(count)} - taken
        taken |= definitions
        return [
            Sense(
                sense_key(term.key, definition),
                term.key,
                definition,
                self.chance.choice([None, "Physics", "by extension"]),
                tuple(
                    Example(f"{self.phrase()} {term.headword.lower()} {number}.")
                    for number in range(self.chance.randint(1, 2))
                ),
            )
            for definition in sorted(definitions)
        ]

    def chart(self, key: str, count: int) -> tuple[ChartRow, ...]:
        rows: list[ChartRow] = []
        for _ in range(count):
            aspect, cells = self.chance.choice(_LABELS), (self.phrase(), self.phrase())
            name = row_key(key, "chart", aspect or cells[0], (row.key for row in rows))
            rows.append(ChartRow(name, cells, aspect))
        return tuple(rows)

    def faq(self, key: str, count: int) -> tuple[FaqEntry, ...]:
        entries: list[FaqEntry] = []
        for _ in range(count):
            question = f"{self.phrase()}?"
            answer = [self.sentence() for _ in range(self.chance.randint(1, 3))]
            name = row_key(key, "faq", question, (each.key for each in entries))
            entries.append(FaqEntry(name, question, "\n\n".join(answer)))
        return tuple(entries)


_counts = st.integers(0, 8)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Draw a comparison of two terms as a page can print it."""
    writer = _Writer(draw(st.integers(0, 2**32)))
    first, second = writer.chance.sample(_HEADWORDS, 2)
    terms = (Term(term_key(PACK, first), first), Term(term_key(PACK, second), second))
    key = comparison_key(PACK, (first, second))
    taken: set[str] = set()
    author, other = writer.chance.sample(_NAMES, 2)
    has_byline = draw(st.booleans())
    return Comparison(
        key=key,
        title=f"{first} vs. {second}",
        terms=terms,
        verdict=writer.sentence(),
        differences=tuple(KeyDifference(writer.sentence()) for _ in range(draw(_counts))),
        chart=writer.chart(key, draw(_counts)),
        senses=tuple(
            sense for term in terms for sense in writer.senses(term, draw(_counts), taken)
        ),
        faq=writer.faq(key, draw(_counts)),
        authors=(Author(other, AuthorRole.EDITOR), Author(author)) if has_byline else (),
        byline=f"Edited by {other} — By {author} — Updated on June 5, 2023" if has_byline else None,
        updated=date(2023, 6, 5) if has_byline else None,
        source=Source("page.txt"),
        previous=draw(st.none() | st.just("Dew vs. Frost")),
        next=draw(st.none() | st.just("Rime vs. Hail")),
        flags=("imported",),
    )


def assert_says_the_same(page: ParsedPage, original: Comparison) -> None:
    """Check that a page was read as it was printed, but for how sure the sides are."""
    read = page.comparison
    assert page.problems == ()
    for part in ("key", "title", "terms", "verdict", "authors", "byline", "updated", "source"):
        assert getattr(read, part) == getattr(original, part), part
    assert (read.previous, read.next, read.flags) == (
        original.previous,
        original.next,
        original.flags,
    )
    assert [each.text for each in read.differences] == [each.text for each in original.differences]
    assert [(row.key, row.aspect, row.cells) for row in read.chart] == [
        (row.key, row.aspect, row.cells) for row in original.chart
    ]
    assert [(each.key, each.question, each.answer) for each in read.faq] == [
        (each.key, each.question, each.answer) for each in original.faq
    ]
    for term in original.terms:
        assert _content(read, term.key) == _content(original, term.key)


def _content(comparison: Comparison, term_key: str) -> list[tuple[str, str | None, list[str], str]]:
    return [
        (sense.definition, sense.label, [each.text for each in sense.examples], sense.key)
        for sense in comparison.senses_of(term_key)
    ]

"""Random comparisons with words of the terms' families strewn in, for the laws of every question.

Each side has its own vocabulary, so that the cue filter finds the texts fit; every word that gives
a term away is listed by hand, so that the laws share no code with the masking.
"""

import random
from dataclasses import replace

from diffstudy.domain.comparison import Comparison
from diffstudy.quiz.words import word_list
from tests.unit.quiz.pages import page, senses, term

FORMS = {
    "Inflation": "inflation inflate inflated inflates inflating inflationary inflation's",
    "Recession": "recession recessions recede receding recessive",
    "Affect": "affect affects affected affecting affective unaffected",
    "Effect": "effect effects effected effecting effective ineffective",
    "Mitosis": "mitosis mitotic",
    "Meiosis": "meiosis meiotic",
    "Natural selection": "natural-selection selection selective naturally selected",
    "Genetic drift": "genetic-drift genetics drifts drifting drifted",
    "Précis": "précis precis précis's",
    "Summary": "summary summaries summarize summarised summarily",
    "Osmosis": "osmosis osmotic osmotically",
    "Diffusion": "diffusion diffuse diffused diffuses diffusing",
    "Assonance": "assonance assonant assonances",
    "Erosion": "erosion erode eroded erodes eroding erosive",
}
PAIRS = [
    ("Inflation", "Recession", "Erosion"),
    ("Affect", "Effect", "Summary"),
    ("Mitosis", "Meiosis", "Osmosis"),
    ("Natural selection", "Genetic drift", "Erosion"),
    ("Précis", "Summary", "Assonance"),
    ("Osmosis", "Diffusion", "Mitosis"),
    ("Assonance", "Erosion", "Précis"),
]
_NOUNS = (
    word_list("""
    price market island garden winter teacher paper river anchor apple arrow basket bell bishop
    blanket border bottle branch bread brick butter button cabin candle canyon carpet castle
    cellar chapel cherry circle cliff collar copper corner cotton cradle crystal curtain
    """),
    word_list("""
    village bridge desert diamond dinner doctor engine falcon father feather fence fiddle finger
    flame forest fountain glacier goblet guitar hammer harbour helmet horse jacket jungle kettle
    kitchen ladder lantern lemon letter lizard magnet marble meadow mirror monkey needle
    """),
    word_list("oven parrot pebble pencil pepper pillow planet pocket poet rabbit ribbon saddle"),
)
_VERBS = (
    word_list("bakes bends boils breaks brings builds burns buys calls carries climbs collects"),
    word_list("digs draws drives feeds fills floats folds grows heats hides holds joins"),
)
_ADJECTIVES = (
    word_list("bitter bright broad calm cheap clean cold damp dark deep dull fine"),
    word_list("fresh gentle grey hard heavy high hollow huge keen lively loud low"),
)
_ASPECTS = word_list("Place Time Tools Cost Shape Reach Colour Weight Season Owner Noise Speed")


class _Writer:
    """Writes texts about one side; now and then a word of a family slips in."""

    def __init__(self, rng: random.Random, side: int, giveaways: list[str]) -> None:
        self._rng = rng
        self._nouns = rng.sample(_NOUNS[side], len(_NOUNS[side]))
        self._verbs = list(_VERBS[min(side, 1)])
        self._adjectives = list(_ADJECTIVES[min(side, 1)])
        self._giveaways = giveaways

    def noun(self) -> str:
        if self._rng.random() < 0.06:
            return self._rng.choice(self._giveaways)
        return self._nouns.pop() if self._nouns else self._rng.choice(_NOUNS[2])

    def verb(self) -> str:
        return self._rng.choice(self._verbs)

    def adjective(self) -> str:
        return self._rng.choice(self._adjectives)

    def phrase(self) -> str:
        article = self._rng.choice(["the", "a", "", ""])
        return " ".join(w for w in (article, self.adjective(), self.noun()) if w)

    def definition(self) -> str:
        start = self._rng.choice(["The", "The", "A"])
        return f"{start} {self.noun()} of the {self.noun()} that {self.verb()} a {self.noun()}."

    def example(self, headword: str) -> str:
        tail = f"the {self.noun()} of our {self.noun()} {self.verb()} {self.noun()}"
        return f"In {headword.lower()}, {tail}."

    def cell(self) -> str:
        end = self._rng.choice(["", "", "."])
        match self._rng.randrange(4):
            case 0:
                return f"{self.verb()} {self.noun()} and {self.noun()}{end}"
            case 1:
                return f"{self.adjective()} {self.noun()}, {self.noun()} and {self.noun()}{end}"
            case 2:
                return f"{self.phrase()} with {self.noun()}{end}"
            case _:
                return f"{self.adjective()} {self.noun()} of {self.noun()}{end}"

    def clause(self) -> str:
        return f"{self.verb()} the {self.noun()} of a {self.adjective()} {self.noun()}"


def generated(rng: random.Random) -> tuple[Comparison, Comparison]:
    """Return a comparison, and a neighbour that sets a third term against its second.

    One time in four the comparison is a cluster of three terms.
    """
    first, second, third = rng.choice(PAIRS)
    if rng.random() < 0.25:
        # In any order: what a word gives to ask must not stand on one side throughout.
        return _cluster(rng, tuple(rng.sample((first, second, third), 3)))
    giveaways = [word for name in (first, second, third) for word in FORMS[name].split()]
    makers = [_Writer(rng, side, giveaways) for side in (0, 1)]
    own, other = makers

    def entries(maker: _Writer, name: str) -> list[tuple[str, str]]:
        return [(maker.definition(), maker.example(name)) for _ in range(rng.randint(2, 4))]

    def contrast() -> str:
        return f"{first} {own.clause()}, whereas {second.lower()} {other.clause()}."

    aspects = rng.sample(_ASPECTS, rng.randint(3, 8))
    comparison = page(
        terms=[term(first), term(second)],
        a=entries(own, first),
        b=entries(other, second),
        verdict=contrast(),
        differences=[contrast() for _ in range(rng.randint(1, 4))],
        rows=[(rng.choice([aspect, aspect, None]), own.cell(), other.cell()) for aspect in aspects],
    )
    far = _Writer(rng, 2, giveaways)
    neighbour = page(
        terms=[term(second), term(third)],
        a=[(other.definition(), other.example(second))],
        b=[(far.definition(), far.example(third))],
        verdict=None,
        differences=[],
        # The labels of the page, so that its rows have lures beside them.
        rows=[(aspect, other.cell(), far.cell()) for aspect in aspects],
        faq=[],
    )
    return comparison, neighbour


def _cluster(rng: random.Random, names: tuple[str, ...]) -> tuple[Comparison, Comparison]:
    """Return a comparison of three terms, and a neighbour with another vocabulary of the last."""
    giveaways = [word for name in names for word in FORMS[name].split()]
    makers = [_Writer(rng, side, giveaways) for side in (0, 1, 2)]
    terms = [term(name) for name in names]
    texts = [
        # A single definition has no other sense of its term beside it, and is always fit.
        [(maker.definition(), maker.example(name)) for _ in range(rng.choice([1, 1, 3]))]
        for maker, name in zip(makers, names, strict=True)
    ]

    def contrast() -> str:
        one, other = rng.sample(range(3), 2)
        first, second = names[one], names[other].lower()
        return f"{first} {makers[one].clause()}, whereas {second} {makers[other].clause()}."

    aspects = rng.sample(_ASPECTS, rng.randint(3, 6))
    made = page(
        terms=terms,
        a=texts[0],
        b=texts[1],
        more=senses(terms[2], texts[2]),
        verdict=None,
        differences=[contrast() for _ in range(rng.randint(3, 6))],
        rows=[(aspect, makers[0].cell(), makers[1].cell()) for aspect in aspects],
        faq=[
            (f"What is {name.lower()}?", f"{name} is {maker.definition().lower()}")
            for maker, name in zip(makers, names, strict=True)
        ],
    )
    chart = tuple(replace(row, cells=(*row.cells, makers[2].cell())) for row in made.chart)
    far = page(
        terms=[terms[1], term("Erosion" if "Erosion" not in names else "Summary")],
        a=[],
        b=[],
        verdict=None,
        differences=[],
        rows=[],
    )
    return replace(made, chart=chart), far

"""The kinds of page: each irregularity of real saved pages as one small function.

A kind takes a draft, chance and the content, and returns the draft changed; kinds can follow one
another. Where words leave open how such a page looks, chance prints one of the readings.
"""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.truth.content import Content
from tests.truth.draft import Block, Draft, in_rows
from tests.truth.form_kinds import byte_form, curly_apostrophes
from tests.truth.header_kinds import HEADER_KINDS
from tests.truth.printing import Kind

_ADVERTS = ("Advertisement", "ADVERTISEMENT", "Advertisements", "Sponsored", "Ad")

_COOKIES = (
    "This site uses cookies to improve your experience. By continuing you accept their use.",
    "We use cookies to show you relevant pages and to measure visits; see our Privacy Policy.",
    "We and our partners store cookies on your device. Accept All",
)


def plain_scrape(draft: Draft, rng: Random, content: Content) -> Draft:
    """The page as a scrape leaves it."""
    return draft


def begins_with_b(draft: Draft, rng: Random, content: Content) -> Draft:
    """Each row prints the second term first."""
    order = tuple(reversed(range(len(draft.terms))))
    return replace(draft, blocks=in_rows(content.columns, draft.terms, order))


def gap_with_blanks(draft: Draft, rng: Random, content: Content) -> Draft:
    """A block within a column is lost; its blank lines are left, all or some of them."""
    return _with_gap(draft, rng, rng.choice((2, 2, 1)))


def gap_without_trace(draft: Draft, rng: Random, content: Content) -> Draft:
    """A block within a column is lost, and so are its blank lines."""
    return _with_gap(draft, rng, 0)


def moved_block(draft: Draft, rng: Random, content: Content) -> Draft:
    """One block stands a few rows above or below its place."""
    blocks = list(draft.blocks)
    at = rng.randrange(len(blocks))
    steps = rng.choice((-6, -5, -4, -3, -2, 2, 3, 4, 5, 6))
    to = max(0, min(len(blocks) - 1, at + steps))
    blocks.insert(to, blocks.pop(at))
    return replace(draft, blocks=tuple(blocks))


def block_at_the_end(draft: Draft, rng: Random, content: Content) -> Draft:
    """One block of the beginning stands at the end."""
    blocks = list(draft.blocks)
    blocks.append(blocks.pop(rng.randrange(max(1, len(blocks) * 2 // 3))))
    return replace(draft, blocks=tuple(blocks))


def full_copy(draft: Draft, rng: Random, content: Content) -> Draft:
    """Nothing is lost, and the furniture of the site is there too."""
    headings = ["Key Differences", "Comparison Chart", "Compare with Definitions"]
    contents = ["Table of Contents", *headings, "Common Curiosities", "Author Spotlight", ""]
    sharing = ["Facebook", "Twitter", "WhatsApp", "Copy Link", ""]
    related = ["Rain vs. Drizzle", "Canal vs. River", "Plateau vs. Mesa", ""]
    head = ["Skip to content", "Home", "Popular", "Trending", "Search", ""]
    if rng.random() < 0.5:
        head = ["", rng.choice(_COOKIES), "", *head]
    foot = ["", "About Us", "Contact", "Privacy Policy", "Terms of Service"]
    foot += ["", "© 2024 Ask Difference. All rights reserved."]
    if rng.random() < 0.5:
        foot += ["", rng.choice(_COOKIES), "Accept", "Decline"]
    furniture = {
        "head": tuple(head),
        "contents": tuple(contents),
        "share": tuple(sharing),
        "foot": tuple(foot),
    }
    lists = ("Popular Comparisons", "Trending Comparisons", "New Comparisons")
    furniture |= {name: tuple(related) for name in lists}
    if rng.random() < 0.5:
        furniture["questions"] = ("Also read: Harbour vs. Haven", "")
    advert = (
        rng.choice((*_ADVERTS, *_ADVERTS, "Share", "Copy link")) if rng.random() < 0.6 else None
    )
    return replace(
        draft,
        keeps_all=True,
        chart=content.chart,
        chart_head=rng.random() < 0.4,
        advert=advert,
        furniture=furniture,
        byline=replace(draft.byline, lines=("", *draft.byline.lines, "")),
    )


def all_headings(draft: Draft, rng: Random, content: Content) -> Draft:
    """Nothing is lost, and no furniture was copied."""
    return replace(draft, keeps_all=True, chart=content.chart)


def one_blank_each(draft: Draft, rng: Random, content: Content) -> Draft:
    """Runs of blank lines were tidied to one."""
    return replace(draft, blanks="single")


def no_blank_within(draft: Draft, rng: Random, content: Content) -> Draft:
    """No blank line is left within a block, a row, or between question and answer."""
    return replace(draft, blanks="apart")


def no_blank_at_all(draft: Draft, rng: Random, content: Content) -> Draft:
    """No blank line is left anywhere, in a scrape or in a full copy."""
    keeps_all = rng.random() < 0.5
    chart = content.chart if keeps_all else draft.chart
    return replace(draft, blanks="none", keeps_all=keeps_all, chart=chart)


def tidied_full_copy(draft: Draft, rng: Random, content: Content) -> Draft:
    """Nothing is lost but blank lines."""
    blanks = rng.choice(("single", "apart"))
    return replace(draft, keeps_all=True, chart=content.chart, blanks=blanks)


def lost_definitions(draft: Draft, rng: Random, content: Content) -> Draft:
    """One or two definitions were a single word, and only their examples are left."""
    with_examples = [at for at, block in enumerate(draft.blocks) if block.examples]
    return _without_text(draft, rng, with_examples, keep_examples=True)


def lost_bare_definitions(draft: Draft, rng: Random, content: Content) -> Draft:
    """One or two definitions were a single word and had no example: only blank lines are left."""
    return _without_text(draft, rng, list(range(len(draft.blocks))), keep_examples=False)


def one_word_examples(draft: Draft, rng: Random, content: Content) -> Draft:
    """Some examples were a single word and are lost, so their definitions stand alone."""
    blocks = [
        replace(block, examples=block.examples[1:]) if rng.random() < 0.2 else block
        for block in draft.blocks
    ]
    return replace(draft, blocks=tuple(blocks))


def one_word_cells(draft: Draft, rng: Random, content: Content) -> Draft:
    """Chart cells of one word are lost: rows with one cell left, and rows of which nothing is."""
    return replace(draft, chart=content.chart)


def part_of_speech(draft: Draft, rng: Random, content: Content) -> Draft:
    """Each heading says which part of speech follows: "Term (noun)", so that it survives."""
    words = rng.choice((("noun",), ("noun", "verb"), ("Noun",), ("adjective", "noun"), ("n.",)))
    blocks = [
        replace(block, heading=f"{block.heading} ({rng.choice(words)})") for block in draft.blocks
    ]
    return replace(draft, blocks=tuple(blocks))


def missing_section(draft: Draft, rng: Random, content: Content) -> Draft:
    """One part of the page is missing, or only its heading is left."""
    parts = "verdict differences chart definitions questions share foot spotlight between site"
    part = rng.choice((*parts.split(), "second title", "previous", "next"))
    if part in {"differences", "chart", "definitions", "questions"} and rng.random() < 0.4:
        return _emptied(replace(draft, emptied=frozenset({part})), part)
    return _emptied(replace(draft, missing=frozenset({part})), part)


def long_answers(draft: Draft, rng: Random, content: Content) -> Draft:
    """Answers of several lines, or of several paragraphs with a blank line between them."""
    joint = rng.choice(("\n", "\n\n"))
    questions = tuple(
        replace(each, answer=joint.join(_sentences(each.answer))) for each in draft.questions
    )
    return replace(draft, questions=questions)


def anything_goes(draft: Draft, rng: Random, content: Content) -> Draft:
    """Two to five irregularities at once."""
    chosen = rng.sample(_COMPOSABLE, rng.randint(2, 5))
    for kind in sorted(chosen, key=_COMPOSABLE.index):
        draft = kind(draft, rng, content)
    return draft


def _with_gap(draft: Draft, rng: Random, blanks: int) -> Draft:
    blocks = list(draft.blocks)
    shared = 2 * min(sum(each.term == side for each in blocks) for side in (0, 1))
    # Within the rows, so that the column goes on below the gap.
    at = rng.randrange(1, max(2, min(shared, len(blocks)) - 1))
    blocks[at] = replace(blocks[at], text=None, examples=(), gap=blanks)
    return replace(draft, blocks=tuple(blocks))


def _without_text(draft: Draft, rng: Random, places: list[int], *, keep_examples: bool) -> Draft:
    blocks: list[Block] = list(draft.blocks)
    for at in rng.sample(places, min(len(places), rng.randint(1, 2))):
        examples = blocks[at].examples if keep_examples else ()
        blocks[at] = replace(blocks[at], text=None, examples=examples)
    return replace(draft, blocks=tuple(blocks))


def _emptied(draft: Draft, part: str) -> Draft:
    emptied = {
        "differences": {"differences": ()},
        "chart": {"chart": ()},
        "definitions": {"blocks": ()},
        "questions": {"questions": ()},
    }
    return replace(draft, **emptied.get(part, {}))  # type: ignore[arg-type]


def _sentences(text: str) -> list[str]:
    parts = text.split(". ")
    sentences = [f"{part}." for part in parts[:-1]] + parts[-1:]
    # A line of one word would be lost.
    return sentences if all(" " in each for each in sentences) else [text]


_IN_ORDER: tuple[Callable[[Draft, Random, Content], Draft], ...] = (
    plain_scrape,
    begins_with_b,
    gap_with_blanks,
    gap_without_trace,
    moved_block,
    block_at_the_end,
    lost_definitions,
    lost_bare_definitions,
    one_word_examples,
    one_word_cells,
    all_headings,
    full_copy,
    tidied_full_copy,
    part_of_speech,
    one_blank_each,
    no_blank_within,
    no_blank_at_all,
    missing_section,
    long_answers,
    curly_apostrophes,
    *HEADER_KINDS,
    byte_form,
    anything_goes,
)

_COMPOSABLE = [
    kind
    for kind in _IN_ORDER
    if kind not in {plain_scrape, anything_goes, tidied_full_copy, all_headings, no_blank_at_all}
]

KINDS: dict[str, Kind] = {kind.__name__.replace("_", " "): kind for kind in _IN_ORDER}

"""Questions whose texts are as hostile as text can be, for every format that says questions."""

import random

from hypothesis import strategies as st

from diffstudy.exchange.plain_question import (
    Head,
    PlainChoice,
    PlainMatching,
    PlainQuestion,
    PlainTrueFalse,
    PlainTyped,
    block,
    line,
)

_PIECES = (
    "=", "~", "#", "{", "}", ":", "::", "\\", "\\n", "\\=", "%50%", "%-100%", "[html]", "[plain]",
    "->", "=>", "//", "$CATEGORY: $course$/top/x", "$", "####", "T", "FALSE", "{T}", "{#3:2}",
    "<b>", "</p>", "<br>", "<script>alert(1)</script>", "&", "&amp;", "&#37;", "&lt;", "]]>",
    "<![CDATA[", "<!--", "-->", "\n", "\n\n", " ", "\t", "\u00a0", "\u2028", "\x07", "\ufffe",
    "*", "'", '"', "`", "_____", "[...]", "word", "two words", "żółw", "λόγος", "مرحبا", "שלום",
    "e\u0301", "水", "𝔸", "😀", "1", "0", "?", "!", ".", ",", ";", "|", "@", "^", "--",
)  # fmt: skip

_HOSTILE = st.lists(st.sampled_from(_PIECES) | st.text(max_size=4), min_size=1, max_size=9)


def _texts(form: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return form.filter(bool)


BLOCKS = _texts(_HOSTILE.map("".join).map(block))
LINES = _texts(_HOSTILE.map("".join).map(line))
WHYS = st.just("") | BLOCKS
NAMES = st.from_regex(r"[a-z]{2,5}\.[a-z]{2,5}#[a-z-]{3,9}/(chart|quiz)/[a-z-]{3,9}\?[a-z2]{2,5}", fullmatch=True)  # fmt: skip
HEADS = st.builds(Head, NAMES, BLOCKS, st.just(("Pack", "A vs. B")), WHYS)


@st.composite
def _choices(draw: st.DrawFn) -> PlainChoice:
    options = draw(st.lists(BLOCKS, min_size=2, max_size=5))
    return PlainChoice(draw(HEADS), (*options,), draw(st.integers(0, len(options) - 1)))


QUESTIONS: st.SearchStrategy[PlainQuestion] = st.one_of(
    _choices(),
    st.builds(PlainTrueFalse, HEADS, st.booleans()),
    st.builds(PlainTyped, HEADS, st.lists(LINES, min_size=1, max_size=3, unique=True).map(tuple)),
    st.builds(
        PlainMatching, HEADS, st.lists(st.tuples(BLOCKS, LINES), min_size=2, max_size=5).map(tuple)
    ),
)


def hostile_questions(count: int, seed: int) -> list[PlainQuestion]:
    """Return questions of every shape, the same for a seed; their names are all different."""
    rng = random.Random(seed)

    def text(form: object = block) -> str:
        shown = ""
        while not shown:
            pieces = [rng.choice(_PIECES) for _ in range(rng.randint(1, 7))]
            shown = (line if form is line else block)("".join(pieces))
        return shown

    found: list[PlainQuestion] = []
    for number in range(count):
        head = Head(
            f"org.example#pair/quiz/q-{number}?which2",
            text(),
            ("Pack", f"A vs. {number // 50}"),
            text() if number % 3 else "",
        )
        match number % 4:
            case 0 | 1:
                options = tuple(text() for _ in range(rng.randint(2, 5)))
                found.append(PlainChoice(head, options, rng.randrange(len(options))))
            case 2:
                found.append(PlainMatching(head, tuple((text(), text(line)) for _ in range(3))))
            case _ if number % 8 == 3:
                found.append(PlainTrueFalse(head, bool(rng.getrandbits(1))))
            case _:
                found.append(PlainTyped(head, (text(line),)))
    return found

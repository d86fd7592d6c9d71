"""Words of a text with their places: what masking, the cue filter and the contrast all read.

Case, accents and typographic apostrophes make no difference anywhere in the quiz.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple, cast

# "C++" and "C#" are words too.
_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*[+#]*")


def word_list(text: str) -> tuple[str, ...]:
    """Return the words of a text: a list of words that can be read as one."""
    return tuple(text.split())


FUNCTION_WORDS = frozenset(
    word_list(
        """
        a about above across after again against all also although am among an and another any
        anyone anything are around as at away be became because become becomes becoming been
        before behind being below between beyond both but by can cannot could did do does doing
        done down due during each either else even ever every everyone everything few for from
        further get gets given had has have having he her here hers herself him himself his how
        however i if in instead into is it its itself just last least less let like likely lot
        made make makes making many may me might mine more most much must my myself near neither
        never no nobody none nor not nothing of off often on once one one's ones oneself only
        onto or other others otherwise our ours out over own particularly per perhaps quite
        rather said same several shall she should since so some someone something sometimes
        somewhat somewhere soon still such than that the their theirs them themselves then there
        thereby therefore these they thing things this those though through throughout thus till
        to together too toward towards under until up upon us usually various very via was we
        well were what whatever when whenever where whereas whereby wherein whether which
        whichever while who whoever whole whom whose why will with within without would yet you
        your yours yourself
    """
    )
)
"""English words that carry no meaning of their own; they never count as content."""


class Token(NamedTuple):  # one for every word of every text: a dataclass takes thrice as long
    """A word and where it stands; ``folded`` has no case, accents or possessive ending."""

    start: int
    end: int
    folded: str


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Return the word without case and accents, with plain apostrophes."""
    decomposed = unicodedata.normalize("NFKD", word.replace("’", "'").replace("ʼ", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=8_192)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text in order; a hyphen separates, an apostrophe does not."""
    found = []
    for match in _TOKEN.finditer(text):
        folded = fold(match.group())
        found.append(Token(match.start(), match.end(), folded.removesuffix("'s")))
    return tuple(found)


def trimmed(text: str) -> str:
    """Return the text without the mark that joined it to what once followed it on a page."""
    return text.strip().rstrip(";,: ")


def is_content(token: Token) -> bool:
    """Whether the word means something by itself."""
    return token.folded not in FUNCTION_WORDS


@cache
def _stem_word() -> Callable[[str], str]:
    # Imported here: the stemmer must not cost anything at start-up.
    import snowballstemmer

    return cast("Callable[[str], str]", snowballstemmer.stemmer("english").stemWord)


@lru_cache(maxsize=50_000)
def stem(folded: str) -> str:
    """Return the English stem of a folded word; words of other languages come back nearly whole."""
    return _stem_word()(folded)


@lru_cache(maxsize=8_192)
def content_stems(text: str) -> tuple[str, ...]:
    """Return the stems of the content words of a text, in order, with repetitions."""
    return tuple(stem(token.folded) for token in tokens(text) if is_content(token))

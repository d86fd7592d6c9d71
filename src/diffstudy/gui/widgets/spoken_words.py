"""What a screen reader says of a side, a gap and a key, in the same words everywhere."""

from diffstudy.domain.cue import MASK
from diffstudy.domain.language import tr
from diffstudy.gui.key_map import shown_key
from diffstudy.gui.widgets.painting import SIDE_LETTERS


def side_name(side: int) -> str:
    """A side by its letter: "side A"."""
    return tr("side {letter}", letter=SIDE_LETTERS[side])


def of_side(side: int | None, text: str) -> str:
    """A text with the side that it stands on; alone where it has none."""
    if side is None:
        return text
    return tr("side {letter}: {text}", letter=SIDE_LETTERS[side], text=text)


def by_key(keys: str) -> str:
    """Which keys do it: "Key: Enter"."""
    return tr("Key: {keys}", keys=shown_key(keys))


def percent(share: float) -> str:
    """A share in hundredths: "90%"."""
    return tr("{number}%", number=round(share * 100))


def without_blanks(text: str) -> str:
    """A text whose gaps are said as a word."""
    return text.replace(MASK, tr("blank"))

"""How the terms of a comparison are named together."""

from collections.abc import Sequence
from functools import reduce

from diffstudy.domain.language import tr


def versus(terms: Sequence[str]) -> str:
    """Return the terms against each other, as they are read aloud: "Lava versus magma"."""
    said = list(terms) or [""]
    return reduce(lambda one, other: tr("{one} versus {other}", one=one, other=other), said)


def either(options: Sequence[str]) -> str:
    """Return what there is to choose from: "Lava or magma"."""
    said = list(options) or [""]
    return reduce(lambda one, other: tr("{one} or {other}", one=one, other=other), said)


def listed(texts: Sequence[str]) -> str:
    """Return all of them in a row: "Lava and magma"."""
    said = list(texts) or [""]
    return reduce(lambda one, other: tr("{one} and {other}", one=one, other=other), said)

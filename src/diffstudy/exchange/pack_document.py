"""The shape of pack.json, field by field (formats.md 2.4 with its amendments).

Importing this module loads msgspec; it is imported inside functions only. Unknown fields are
ignored. Fields that are not in formats.md, so that an imported page comes back whole:
``byline``, ``attribution_reason``, ``aspect`` of a difference, ``aspect_inferred`` and, in a
comparison, ``definitions``: its senses in the order of the page, where that is not simply all
senses of its terms one after the other.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Raw, Struct, field

ItemId = Annotated[str, Meta(pattern=r"^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$", max_length=260)]
PackId = Annotated[
    str,
    Meta(pattern=r"^(urn:uuid:[0-9a-f-]{36}|[a-z0-9]+([.-][a-z0-9]+)+)$", max_length=120),
]
Version = Annotated[str, Meta(pattern=r"^[0-9]{1,6}(\.[0-9]{1,6}){0,3}$")]
Language = Annotated[str, Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
Text = Annotated[str, Meta(min_length=1)]
Share = Annotated[float, Meta(ge=0, le=1)]
LineNumber = Annotated[int, Meta(ge=1, le=10**9)]


class Envelope(Struct):
    """What is read first, to refuse a file of another kind or age with the right sentence."""

    format: str
    format_version: str
    requires: list[str] = field(default_factory=list)


class AuthorEntry(Struct, omit_defaults=True):
    """A person and what they did."""

    name: Text
    role: Literal["author", "co-author", "editor"]


class ExampleEntry(Struct, omit_defaults=True):
    """An example that is more than its text."""

    text: Text
    attribution_confidence: Share = 1.0
    attribution_reason: str = ""
    origin: LineNumber | None = None


class SenseEntry(Struct, omit_defaults=True):
    """A sense of a term."""

    id: ItemId
    definition: Text
    label: Text | None = None
    examples: list[str | ExampleEntry] = field(default_factory=list)
    attribution_confidence: Share = 1.0
    attribution_reason: str = ""
    origin: LineNumber | None = None


class TermEntry(Struct, omit_defaults=True):
    """A term with its senses."""

    id: ItemId
    term: Text
    lang: Language | None = None
    pos: Text | None = None
    also: list[Text] = field(default_factory=list)
    senses: list[SenseEntry] = field(default_factory=list)


class ReadingEntry(Struct, omit_defaults=True):
    """A sense as one comparison gives it.

    Without a definition it points at a sense of a term. With one it stands for itself: the
    comparison gives that sense with other examples, or nobody knows whose definition it is
    (``term`` is missing).
    """

    id: ItemId
    term: ItemId | None = None
    definition: Text | None = None
    label: Text | None = None
    examples: list[str | ExampleEntry] = field(default_factory=list)
    attribution_confidence: Share = 1.0
    attribution_reason: str = ""
    origin: LineNumber | None = None


class DifferenceEntry(Struct, omit_defaults=True):
    """A key difference."""

    id: ItemId
    text: Text
    aspect: Text | None = None
    origin: LineNumber | None = None


class RowEntry(Struct, omit_defaults=True):
    """A row of the chart; a lost aspect or cell is null."""

    id: ItemId
    aspect: Text | None
    cells: dict[ItemId, Text | None]
    aspect_inferred: bool = False
    origin: LineNumber | None = None


class QuestionEntry(Struct, omit_defaults=True):
    """A question with its answer."""

    id: ItemId
    q: Text
    a: Text
    origin: LineNumber | None = None


class SourceEntry(Struct, omit_defaults=True):
    """Where a comparison came from."""

    title: Text
    url: Text | None = None


class NeighboursEntry(Struct, omit_defaults=True):
    """The pages before and after, by title."""

    previous: Text | None = None
    next: Text | None = None


class ComparisonEntry(Struct, omit_defaults=True):
    """A comparison; every part but its terms may be missing."""

    id: ItemId
    terms: Annotated[list[ItemId], Meta(min_length=2, max_length=6)]
    title: Text | None = None
    verdict: Text | None = None
    tip: Text | None = None
    authors: list[Text | AuthorEntry] = field(default_factory=list)
    byline: Text | None = None
    updated: date | None = None
    source: Text | SourceEntry | None = None
    neighbours: NeighboursEntry = field(default_factory=NeighboursEntry)
    flags: list[Text] = field(default_factory=list)
    senses: dict[ItemId, ItemId | list[ItemId]] = field(default_factory=dict)
    definitions: list[ReadingEntry] | None = None
    differences: list[DifferenceEntry] = field(default_factory=list)
    chart: list[RowEntry] = field(default_factory=list)
    faq: list[QuestionEntry] = field(default_factory=list)
    quiz: list[Raw] = field(default_factory=list)
    media: list[Raw] = field(default_factory=list)


class PackEntry(Struct, omit_defaults=True):
    """The whole file."""

    format: Literal["diffpack"]
    format_version: str
    id: PackId
    version: Version
    title: Text
    lang: Language
    license: Text
    summary: Text | None = None
    subjects: list[Text] = field(default_factory=list)
    authors: list[Text | AuthorEntry] = field(default_factory=list)
    terms: Annotated[list[TermEntry], Meta(max_length=4000)] = field(default_factory=list)
    comparisons: Annotated[list[ComparisonEntry], Meta(max_length=2000)] = field(
        default_factory=list
    )

"""The shape of pack.json, field by field (formats.md 2.4 with its amendments).

Importing this module loads msgspec; it is imported inside functions only. What a shape does not
name is kept all the same (see ``pack_extras``), and so are the fields that it lists as ``unread``:
they are checked and have no meaning for this version yet. Fields that are not in formats.md, so
that an imported page comes back whole: ``byline``, ``attribution_reason``, ``aspect`` of a
difference, ``aspect_inferred``, ``references`` (where facts were looked up) and, in a comparison, ``definitions``: its senses in the order of
the page, where that is not simply all senses of its terms one after the other.
"""

from datetime import date
from typing import Annotated, ClassVar, Literal

from msgspec import Meta, Struct, field

ItemId = Annotated[str, Meta(pattern=r"^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$", max_length=260)]
"""260 and not the 120 of formats.md: the default id of six terms has 250 characters."""

PackId = Annotated[
    str,
    Meta(pattern=r"^(urn:uuid:[0-9a-f-]{36}|[a-z0-9]+([.-][a-z0-9]+)+)$", max_length=120),
]
Version = Annotated[str, Meta(pattern=r"^[0-9]{1,6}(\.[0-9]{1,6}){0,3}$")]
Language = Annotated[str, Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
Name = Annotated[str, Meta(min_length=1, max_length=120)]
Line = Annotated[str, Meta(min_length=1, max_length=300)]
Text = Annotated[str, Meta(min_length=1, max_length=2000)]
Address = Annotated[str, Meta(min_length=1, max_length=500)]
Share = Annotated[float, Meta(ge=0, le=1)]
Revision = Annotated[int, Meta(ge=1, le=10**9)]
LineNumber = Annotated[int, Meta(ge=1, le=10**9)]
Ids = Annotated[list[ItemId], Meta(max_length=20)]
Flags = list[
    Literal[
        "draft", "needs-review", "disputed", "simplified", "regional", "outdated", "sensitive",
        "imported",
    ]
]  # fmt: skip

MOST_SENSES = 30
"""Senses that stand under one term; more of them stand in their comparisons."""


class Envelope(Struct):
    """What is read first, to refuse a file of another kind or age with the right sentence."""

    format: str
    format_version: str
    requires: list[str] = field(default_factory=list)


class Item(Struct, kw_only=True):
    """What every part with an id may say of itself."""

    unread: ClassVar[frozenset[str]] = frozenset({"flags", "license", "source"})

    id: ItemId
    formerly: Ids = field(default_factory=list)
    rev: Revision = 1
    flags: Flags = field(default_factory=list)
    license: Name | None = None
    source: Line | None = None


class AuthorEntry(Struct, kw_only=True):
    """A person and what they did."""

    name: Line
    role: Literal["author", "co-author", "editor"]


class ExampleEntry(Struct, kw_only=True):
    """An example that is more than its text."""

    text: Text
    attribution_confidence: Share = 1.0
    attribution_reason: Annotated[str, Meta(max_length=300)] = ""
    origin: LineNumber | None = None


Examples = Annotated[list[Text | ExampleEntry], Meta(max_length=10)]


class SenseEntry(Item, kw_only=True):
    """A sense of a term."""

    definition: Text
    label: Name | None = None
    examples: Examples = field(default_factory=list)
    attribution_confidence: Share = 1.0
    attribution_reason: Annotated[str, Meta(max_length=300)] = ""
    origin: LineNumber | None = None


class TermEntry(Item, kw_only=True):
    """A term with its senses."""

    unread: ClassVar[frozenset[str]] = Item.unread | {"ipa"}

    term: Name
    lang: Language | None = None
    pos: Name | None = None
    ipa: Name | None = None
    also: Annotated[list[Name], Meta(max_length=20)] = field(default_factory=list)
    senses: Annotated[list[SenseEntry], Meta(max_length=MOST_SENSES)] = field(default_factory=list)


class ReadingEntry(Item, kw_only=True):
    """A sense as one comparison gives it.

    Without a definition it points at a sense of a term. With one it stands for itself: the
    comparison gives that sense with other examples, or nobody knows whose definition it is
    (``term`` is missing).
    """

    term: ItemId | None = None
    definition: Text | None = None
    label: Name | None = None
    examples: Examples = field(default_factory=list)
    attribution_confidence: Share = 1.0
    attribution_reason: Annotated[str, Meta(max_length=300)] = ""
    origin: LineNumber | None = None


class DifferenceEntry(Item, kw_only=True):
    """A key difference."""

    text: Text
    aspect: Line | None = None
    origin: LineNumber | None = None


class RowEntry(Item, kw_only=True):
    """A row of the chart; a lost aspect or cell is null. ``quiz: false`` keeps it out of it."""

    aspect: Name | None
    cells: Annotated[dict[ItemId, Line | None], Meta(min_length=1)]
    quiz: bool = True
    aspect_inferred: bool = False
    origin: LineNumber | None = None


class QuestionEntry(Item, kw_only=True):
    """A question with its answer."""

    q: Line
    a: Text
    origin: LineNumber | None = None


class QuizEntry(Item, kw_only=True):
    """A prompt of which one term is the answer."""

    prompt: Text
    answer: ItemId
    why: Text | None = None
    origin: LineNumber | None = None


class SourceEntry(Struct, kw_only=True):
    """Where a comparison came from."""

    title: Line
    url: Address | None = None


class ReferenceEntry(Struct, kw_only=True):
    """Where the author of a comparison looked a fact up."""

    source: Text
    fact: Line | None = None


class NeighboursEntry(Struct, kw_only=True):
    """The pages before and after, by title."""

    previous: Line | None = None
    next: Line | None = None


class ComparisonEntry(Struct, kw_only=True):
    """A comparison; every part but its terms may be missing."""

    unread: ClassVar[frozenset[str]] = frozenset({"license", "tags", "references", "media"})

    id: ItemId
    formerly: Ids = field(default_factory=list)
    rev: Revision = 1
    terms: Annotated[list[ItemId], Meta(min_length=2, max_length=6)]
    title: Line | None = None
    verdict: Text | None = None
    tip: Text | None = None
    authors: Annotated[list[Line | AuthorEntry], Meta(max_length=100)] = field(default_factory=list)
    byline: Text | None = None
    updated: date | None = None
    license: Name | None = None
    source: Line | SourceEntry | None = None
    neighbours: NeighboursEntry = field(default_factory=NeighboursEntry)
    flags: Flags = field(default_factory=list)
    tags: Annotated[list[Name], Meta(max_length=20)] = field(default_factory=list)
    references: Annotated[list[ReferenceEntry], Meta(max_length=50)] = field(default_factory=list)
    senses: dict[ItemId, ItemId | list[ItemId]] = field(default_factory=dict)
    definitions: Annotated[list[ReadingEntry], Meta(max_length=200)] | None = None
    differences: Annotated[list[DifferenceEntry], Meta(max_length=30)] = field(default_factory=list)
    chart: Annotated[list[RowEntry], Meta(max_length=30)] = field(default_factory=list)
    faq: Annotated[list[QuestionEntry], Meta(max_length=50)] = field(default_factory=list)
    quiz: Annotated[list[QuizEntry], Meta(max_length=200)] = field(default_factory=list)
    media: Ids = field(default_factory=list)


class AttributionEntry(Item, kw_only=True):
    """A work that the pack draws on, and its licence."""

    title: Line
    license: Name
    by: Line | None = None
    url: Address | None = None
    changes: Line | None = None


class MediaEntry(Item, kw_only=True):
    """A picture or sound of the archive around the pack; this version shows none of them."""

    path: Annotated[str, Meta(pattern=r"^media/[A-Za-z0-9._-]{1,100}$")]
    type: Literal["image/png", "image/jpeg", "image/webp", "audio/ogg", "audio/mpeg"]
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
    bytes: Annotated[int, Meta(ge=0, le=10_485_760)]
    alt: Text


class PackEntry(Struct, kw_only=True):
    """The whole file."""

    unread: ClassVar[frozenset[str]] = frozenset({"revised", "level", "attribution", "media"})

    format: Literal["diffpack"]
    format_version: str
    requires: Annotated[list[ItemId], Meta(max_length=20)] = field(default_factory=list)
    id: PackId
    formerly: Annotated[list[PackId], Meta(max_length=20)] = field(default_factory=list)
    version: Version
    revised: date | None = None
    title: Line
    lang: Language
    license: Name
    summary: Text | None = None
    subjects: Annotated[list[Name], Meta(max_length=10)] = field(default_factory=list)
    level: Annotated[
        list[Literal["primary", "secondary", "undergraduate", "professional", "general"]],
        Meta(max_length=5),
    ] = field(default_factory=list)
    authors: Annotated[list[Line | AuthorEntry], Meta(max_length=100)] = field(default_factory=list)
    attribution: Annotated[list[AttributionEntry], Meta(max_length=500)] = field(
        default_factory=list
    )
    terms: Annotated[list[TermEntry], Meta(max_length=4000)]
    comparisons: Annotated[list[ComparisonEntry], Meta(max_length=2000)]
    media: Annotated[list[MediaEntry], Meta(max_length=1000)] = field(default_factory=list)


class OutlineTerm(Struct, kw_only=True):
    """Of a term, what a list of packs shows."""

    id: str
    term: str


class OutlineComparison(Struct, kw_only=True):
    """Of a comparison, what a list of packs shows."""

    id: str
    terms: list[str]
    title: str | None = None


class OutlineEntry(Struct, kw_only=True):
    """Of a file, what a list of packs shows; the rest is passed over."""

    id: str
    title: str
    version: str
    terms: list[OutlineTerm]
    comparisons: list[OutlineComparison]
    subjects: list[str] = field(default_factory=list)
    summary: str | None = None

"""The shape of a .diffwork file, field by field (formats.md 3.1).

Importing this module loads msgspec; it is imported inside functions only. ``content`` holds whole
packs, whose shape ``pack_document`` has; ``items`` holds the frozen questions.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from diffstudy.exchange.pack_document import Line, Name, PackEntry, PackId, Text

Uid = Annotated[str, Meta(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")]
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
PointText = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{87}\Z")]
"""A P-256 point, uncompressed: 65 bytes in base64url without padding."""

Key = Annotated[str, Meta(min_length=1, max_length=800)]
Shown = Annotated[str, Meta(max_length=6000)]
Mode = Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,30}\Z")]
Instant = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?"
        r"(Z|[+-][0-9]{2}:[0-9]{2})\Z"
    ),
]
Share = Annotated[float, Meta(ge=0, le=1)]
Index = Annotated[int, Meta(ge=0, le=100)]

MOST_ITEMS = 500
MOST_OPTIONS = 20
MOST_TILES = 40


class OptionEntry(Struct, kw_only=True):
    """A choice or a place; one that stands for a term says which."""

    text: Shown
    term: Key | None = None
    side: Index | None = None


class ContrastEntry(Struct, kw_only=True):
    """What the lesson after the question sets side by side."""

    terms: Annotated[list[OptionEntry], Meta(min_length=2, max_length=MOST_OPTIONS)]
    lines: Annotated[list[Shown], Meta(max_length=MOST_OPTIONS)] = field(default_factory=list)
    about: Annotated[list[Shown], Meta(max_length=MOST_TILES)] = field(default_factory=list)
    asked: OptionEntry | None = None


class CueEntry(Struct, kw_only=True):
    """What the question was made from: its key, and its words with and without the terms."""

    key: Key
    term: Annotated[str, Meta(max_length=800)]
    kind: Literal["definition", "example", "cell", "quiz", "faq", "verdict", "passage"]
    text: Shown
    masked: Shown


class TypedName(Struct, kw_only=True):
    """Another term, which a typed word may name instead."""

    term: Key
    text: Name


class ItemEntry(Struct, kw_only=True):
    """What every frozen question says."""

    uid: Uid
    mode: Mode
    card: Key
    comparison: Key
    title: Line
    instruction: Shown
    prompt: Shown
    cue: CueEntry
    why: Text | None = None
    earlier: bool = False


class ChoiceItem(ItemEntry, kw_only=True, tag_field="shape", tag="choice"):
    """One option is right."""

    options: Annotated[list[OptionEntry], Meta(min_length=2, max_length=MOST_OPTIONS)]
    answer: Index
    contrast: ContrastEntry | None = None
    also_used: Annotated[list[Key], Meta(max_length=MOST_TILES)] = field(default_factory=list)


class TypedItem(ItemEntry, kw_only=True, tag_field="shape", tag="typed"):
    """The term is typed; ``pair`` has it and its rival."""

    accepted: Annotated[list[Name], Meta(min_length=1, max_length=40)]
    pair: Annotated[list[OptionEntry], Meta(min_length=2, max_length=MOST_OPTIONS)]
    answer: Index
    other_terms: Annotated[list[TypedName], Meta(max_length=4000)] = field(default_factory=list)


class BoardItem(ItemEntry, kw_only=True, tag_field="shape", tag="board"):
    """Every tile has its place; ``answer`` has the index of the place of each tile."""

    tiles: Annotated[list[Shown], Meta(min_length=1, max_length=MOST_TILES)]
    tile_keys: Annotated[list[Key], Meta(max_length=MOST_TILES)]
    places: Annotated[list[OptionEntry], Meta(min_length=1, max_length=MOST_TILES)]
    answer: Annotated[list[Index], Meta(max_length=MOST_TILES)]
    contrast: ContrastEntry
    one_each: bool = False


class SelectedEntry(Struct, kw_only=True):
    """A comparison that was chosen, by the ids of its pack and of itself."""

    pack: PackId
    comparison: Key


class AssignmentEntry(Struct, kw_only=True):
    """The whole file."""

    uid: Uid
    revision: Annotated[int, Meta(ge=1, le=10_000)]
    title: Name
    instructions: Annotated[str, Meta(max_length=2000)] = ""
    class_label: Annotated[str, Meta(max_length=120)] = field(default="", name="class")
    due: Instant | None = None
    grace_min: Annotated[int, Meta(ge=0, le=100_000)] = 0
    count: Annotated[int, Meta(ge=1, le=MOST_ITEMS)]
    modes: Annotated[list[Mode], Meta(min_length=1, max_length=30)]
    select: Annotated[list[SelectedEntry], Meta(min_length=1, max_length=2000)]
    earlier: Annotated[list[SelectedEntry], Meta(max_length=2000)] = field(default_factory=list)
    earlier_share: Share = 0.0
    pass_share: Share = field(default=0.7, name="pass")
    attempts: Annotated[int, Meta(ge=1, le=100)] = 1
    count_attempt: Literal["best", "last", "first"] = "best"
    show: Literal["each", "end", "due", "never"] = "end"
    time_limit_min: Annotated[int, Meta(ge=1, le=10_000)] | None = None
    names: bool = False
    seed: Annotated[str, Meta(pattern=r"^[A-Za-z0-9._-]{1,60}\Z")]
    seal_to: PointText
    items: Annotated[
        list[ChoiceItem | TypedItem | BoardItem], Meta(min_length=1, max_length=MOST_ITEMS)
    ]
    content: Annotated[list[PackEntry], Meta(min_length=1, max_length=200)]
    digest: Digest

"""What was found on a page, section by section, and how sure each item of it is."""

from dataclasses import dataclass, replace

from diffstudy.domain.comparison import AuthorRole, ChartRow, Comparison, Flag, Sense
from diffstudy.domain.comparison_parts import ComparisonParts
from diffstudy.domain.edit import edited_parts
from diffstudy.domain.language import day_text, later, tr
from diffstudy.domain.place import Place, Section
from diffstudy.services.edits_over_import import told_before
from diffstudy.services.import_conflicts import ConflictId, ImportAnswers
from diffstudy.services.import_plan import PlannedComparison

LIST_OF_TERMS, VERDICT, AUTHORS, SKIPPED = (
    later("Terms"),
    later("Verdict"),
    later("Authors, date"),
    later("Skipped"),
)
DIFFERENCES, CHART, DEFINITIONS, CURIOSITIES = (
    later("Key differences"),
    later("Chart"),
    later("Definitions"),
    later("Curiosities"),
)
_ROLES = {
    AuthorRole.AUTHOR: later("author"),
    AuthorRole.CO_AUTHOR: later("co-author"),
    AuthorRole.EDITOR: later("editor"),
}


@dataclass(frozen=True, slots=True)
class FoundItem:
    """One thing that was found.

    Args:
        place: of the item; what an answer names.
        texts: its words, the first the most important.
        side: whose it is; None for both, or while nobody knows.
        flag: how sure it is.
        reason: why a person should look, a sentence; "" where nobody needs to.
        line: in the source, counted from 1.
        cells: of a chart row; ``label`` is its label, or the one that a program guessed.
    """

    place: Place
    texts: tuple[str, ...]
    side: int | None = None
    flag: Flag = Flag.SURE
    reason: str = ""
    line: int | None = None
    cells: tuple[str, ...] = ()
    label: str = ""

    @property
    def is_open(self) -> bool:
        """Whether a person should look at it."""
        return self.flag is Flag.CHECK


@dataclass(frozen=True, slots=True)
class FoundSection:
    """A part of the page; ``count`` may be larger than the items that are listed."""

    title: str
    count: int
    items: tuple[FoundItem, ...]

    @property
    def flag(self) -> Flag:
        """The least sure of its items."""
        flags = [item.flag for item in self.items]
        return next((flag for flag in (Flag.CHECK, Flag.LIKELY) if flag in flags), Flag.SURE)

    @property
    def open_items(self) -> tuple[FoundItem, ...]:
        """Those that a person should look at."""
        return tuple(item for item in self.items if item.is_open)


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A comparison as it would be imported with the answers that were given so far."""

    comparison: Comparison
    sections: tuple[FoundSection, ...]

    @property
    def item_count(self) -> int:
        """How many items would be imported; its terms, authors and skipped lines are none."""
        uncounted = {LIST_OF_TERMS, AUTHORS, SKIPPED}
        return sum(each.count for each in self.sections if each.title not in uncounted)

    @property
    def open_items(self) -> tuple[tuple[FoundSection, FoundItem], ...]:
        """Everything that a person should look at, in the order of the page."""
        return tuple((section, item) for section in self.sections for item in section.open_items)


def found_page(
    planned: PlannedComparison, answers: ImportAnswers, skipped_lines: tuple[int, ...] = ()
) -> FoundPage:
    """Return what was found of a comparison, with the answers applied."""
    parts = edited_parts(planned.comparison(), told_before(planned, answers))
    page = parts.comparison()
    told = {place for key, place in (*answers.owners, *answers.texts) if key == planned.key}
    sides = {term.key: side for side, term in enumerate(page.terms)}
    return FoundPage(
        page,
        (
            _plain(LIST_OF_TERMS, [(t.headword, side) for side, t in enumerate(page.terms)]),
            _plain(VERDICT, [(page.verdict, None)] if page.verdict else []),
            _differences(parts),
            _chart(parts, told),
            _definitions(parts, sides, told),
            _curiosities(parts),
            _plain(AUTHORS, [(words, None) for words in _byline(page)]),
            FoundSection(
                SKIPPED,
                len(skipped_lines),
                tuple(
                    FoundItem(Place(Section.HEAD, str(line)), (), line=line)
                    for line in skipped_lines
                ),
            ),
        ),
    )


def kept_owner(key: str, item: FoundItem, page: Comparison) -> tuple[ConflictId, str | None]:
    """Return the answer that a definition belongs where it stands."""
    return (key, item.place), None if item.side is None else page.terms[item.side].key


def _plain(title: str, texts: list[tuple[str, int | None]]) -> FoundSection:
    items = tuple(FoundItem(Place(Section.HEAD), (text,), side) for text, side in texts)
    return FoundSection(title, len(items), items)


def _byline(page: Comparison) -> list[str]:
    words = [f"{author.name}, {tr(_ROLES[author.role])}" for author in page.authors]
    if page.updated is not None:
        words.append(tr("updated {day}", day=day_text(page.updated)))
    return words


def _differences(parts: ComparisonParts) -> FoundSection:
    items = []
    for name in parts.names(Section.DIFFERENCE):
        place = Place(Section.DIFFERENCE, name)
        each = parts.item(place)
        texts = (getattr(each, "text", ""), getattr(each, "aspect", None) or "")
        items.append(FoundItem(place, texts, line=getattr(each, "line", None)))
    return FoundSection(DIFFERENCES, len(items), tuple(items))


def _chart(parts: ComparisonParts, told: set[Place]) -> FoundSection:
    items = []
    for name in parts.names(Section.CHART):
        place = Place(Section.CHART, name)
        row = parts.item(place)
        assert isinstance(row, ChartRow)
        is_told = replace(place, field="aspect") in told
        flag, reason = Flag.SURE, ""
        if row.aspect is None:
            flag, reason = Flag.CHECK, tr("label missing")
        elif row.aspect_inferred and not is_told:
            flag, reason = Flag.CHECK, tr("label guessed")
        elif not all(row.cells):
            flag, reason = Flag.LIKELY, tr("a cell is missing")
        cells = tuple(cell or "" for cell in row.cells)
        items.append(FoundItem(place, cells, None, flag, reason, row.line, cells, row.aspect or ""))
    return FoundSection(CHART, len(items), tuple(items))


def _definitions(parts: ComparisonParts, sides: dict[str, int], told: set[Place]) -> FoundSection:
    items = []
    for name in parts.names(Section.SENSE):
        place = Place(Section.SENSE, name)
        sense = parts.item(place)
        assert isinstance(sense, Sense)
        said = sense.attribution
        side = None if sense.term_key is None else sides.get(sense.term_key)
        flag = Flag.SURE if place in told else Flag.CHECK if side is None else said.flag
        reason = f"{said.reason[:1].upper()}{said.reason[1:].rstrip('.')}." if said.reason else ""
        items.append(
            FoundItem(
                place,
                (sense.definition, *(example.text for example in sense.examples)),
                side,
                flag,
                reason if flag is not Flag.SURE else "",
                said.line,
            )
        )
    return FoundSection(DEFINITIONS, len(items), tuple(items))


def _curiosities(parts: ComparisonParts) -> FoundSection:
    items = []
    for name in parts.names(Section.FAQ):
        place = Place(Section.FAQ, name)
        each = parts.item(place)
        texts = (getattr(each, "question", ""), getattr(each, "answer", ""))
        items.append(FoundItem(place, texts, line=getattr(each, "line", None)))
    return FoundSection(CURIOSITIES, len(items), tuple(items))

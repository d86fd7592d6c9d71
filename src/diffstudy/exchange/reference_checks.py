"""What a pack.json has to be beyond its shape: every id unique in its list and pointing somewhere.

Two things point at one another only by id, so that a slip of the pen would lose a definition or
ask for the wrong term (formats.md 2.4, "Beyond the schema").
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from diffstudy.exchange import pack_document as doc


class Misfit(Exception):
    """A field has the right type and cannot be right; who knows the file adds the line.

    Args:
        place: the path of the field, such as ``comparisons[0].terms``.
    """

    def __init__(self, place: str, problem: str, cure: str) -> None:
        self.place = place
        self.problem = problem
        self.cure = cure
        super().__init__(problem)


def misfits(entry: doc.PackEntry) -> Iterator[Misfit]:
    """Yield every id of a pack that is there twice, or names what is not there."""
    if not entry.comparisons:
        yield Misfit("comparisons", "the pack has no comparison", "add one")
    lists: tuple[tuple[str, Sequence[doc.Item | doc.ComparisonEntry]], ...] = (
        ("terms", entry.terms),
        ("comparisons", entry.comparisons),
        ("media", entry.media),
        ("attribution", entry.attribution),
    )
    for name, entries in lists:
        yield from _unique(entries, name)
    yield from _once(entry.formerly, "formerly")
    yield from _once(entry.level, "level")
    yield from _once([each.path for each in entry.media], "media", "the path")
    senses: dict[str, frozenset[str]] = {}
    for index, term in enumerate(entry.terms):
        yield from _unique(term.senses, f"terms[{index}].senses")
        senses[term.id] = frozenset(sense.id for sense in term.senses)
    media = frozenset(each.id for each in entry.media)
    for index, comparison in enumerate(entry.comparisons):
        yield from _of_comparison(comparison, senses, media, f"comparisons[{index}]")


def meant_senses(
    entry: doc.ComparisonEntry, senses: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str]]:
    """Yield the ids of term and sense for every sense of a term that a comparison means.

    Args:
        senses: the ids of the senses of each term.
    """
    if entry.definitions is not None:
        for each in entry.definitions:
            if each.term is not None:
                yield each.term, each.id
        return
    for term in entry.terms:
        chosen = entry.senses.get(term, senses[term])
        for name in [chosen] if isinstance(chosen, str) else chosen:
            yield term, name


def _of_comparison(
    entry: doc.ComparisonEntry,
    senses: Mapping[str, frozenset[str]],
    media: frozenset[str],
    place: str,
) -> Iterator[Misfit]:
    for index, name in enumerate(entry.terms):
        if name not in senses:
            yield Misfit(
                f"{place}.terms[{index}]",
                f"“{name}” is not the id of a term of this pack",
                "add the term or correct the id",
            )
    if len(set(entry.terms)) < len(entry.terms):
        yield Misfit(f"{place}.terms", "a term is named twice", "name each term once")
    parts: tuple[tuple[str, Sequence[doc.Item]], ...] = (
        ("differences", entry.differences),
        ("chart", entry.chart),
        ("faq", entry.faq),
        ("quiz", entry.quiz),
    )
    for part, items in parts:
        yield from _unique(items, f"{place}.{part}")
    yield from _of_senses(entry, senses, place)
    for index, row in enumerate(entry.chart):
        for name in row.cells:
            yield from _term_of(name, entry, f"{place}.chart[{index}].cells")
    for index, line in enumerate(entry.quiz):
        yield from _term_of(line.answer, entry, f"{place}.quiz[{index}].answer")
    for index, name in enumerate(entry.media):
        if name not in media:
            yield Misfit(
                f"{place}.media[{index}]",
                f"“{name}” is not the id of a picture or sound of this pack",
                "describe it under “media” or correct the id",
            )


def _of_senses(
    entry: doc.ComparisonEntry, senses: Mapping[str, frozenset[str]], place: str
) -> Iterator[Misfit]:
    for name, chosen in entry.senses.items():
        where = f"{place}.senses"
        yield from _term_of(name, entry, where)
        wanted = [chosen] if isinstance(chosen, str) else chosen
        for sense in wanted if name in entry.terms else ():
            yield from _sense_of(sense, name, senses, where)
        if len(set(wanted)) < len(wanted):
            yield Misfit(where, "a sense is named twice", "name each sense only once")
    seen: set[tuple[str | None, str]] = set()
    for index, each in enumerate(entry.definitions or ()):
        where = f"{place}.definitions[{index}]"
        if each.term is not None:
            yield from _term_of(each.term, entry, where)
        if each.definition is None and each.term is None:
            yield Misfit(where, "a definition without a term has no text", "add the definition")
        elif each.definition is None and each.term in entry.terms:
            yield from _sense_of(each.id, str(each.term), senses, where)
        if (each.term, each.id) in seen:
            yield Misfit(where, "a sense is named twice", "name each sense only once")
        seen.add((each.term, each.id))


def _term_of(name: str, entry: doc.ComparisonEntry, place: str) -> Iterator[Misfit]:
    if name not in entry.terms:
        yield Misfit(
            place,
            f"“{name}” is not a term of this comparison",
            f"correct the id of the term; it has {', '.join(entry.terms)}",
        )


def _sense_of(
    sense: str, term: str, senses: Mapping[str, frozenset[str]], place: str
) -> Iterator[Misfit]:
    if sense not in senses.get(term, {sense}):
        yield Misfit(
            place,
            f"“{sense}” is not the id of a sense of “{term}”",
            "add the sense to the term or correct the id",
        )


def _unique(entries: Sequence[doc.Item | doc.ComparisonEntry], place: str) -> Iterator[Misfit]:
    """An id that appears twice, or that another item of the list had before and still has."""
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        if entry.id in seen:
            yield Misfit(
                f"{place}[{index}]", f"the id “{entry.id}” appears twice", "give each its own id"
            )
        seen.add(entry.id)
    claimed: set[str] = set()
    for index, entry in enumerate(entries):
        where = f"{place}[{index}]"
        yield from _once(entry.flags, f"{where}.flags")
        for former in entry.formerly:
            if former in seen or former in claimed:
                yield Misfit(
                    f"{where}.formerly",
                    f"the id “{former}” is that of another item, or claimed twice",
                    "remove it, or give the item that has it a new id",
                )
            claimed.add(former)


def _once(values: Iterable[str], place: str, what: str = "") -> Iterator[Misfit]:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            said = f"{what} “{value}”" if what else f"“{value}”"
            yield Misfit(place, f"{said} is there twice", "name it once")
        seen.add(value)

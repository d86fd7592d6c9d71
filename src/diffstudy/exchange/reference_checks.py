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


def check_references(entry: doc.PackEntry) -> None:
    """Look at every id of a pack.

    Raises:
        Misfit: one appears twice in its list, or names what is not there.
    """
    if not entry.comparisons:
        raise Misfit("comparisons", "the pack has no comparison", "add one")
    for name in ("terms", "comparisons", "media", "attribution"):
        _unique(getattr(entry, name), name)
    _once(entry.formerly, "formerly")
    _once(entry.level, "level")
    senses: dict[str, frozenset[str]] = {}
    for index, term in enumerate(entry.terms):
        _unique(term.senses, f"terms[{index}].senses")
        senses[term.id] = frozenset(sense.id for sense in term.senses)
    paths = [each.path for each in entry.media]
    _once(paths, "media", "the path")
    media = frozenset(each.id for each in entry.media)
    for index, comparison in enumerate(entry.comparisons):
        _check_comparison(comparison, senses, media, f"comparisons[{index}]")


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


def _check_comparison(
    entry: doc.ComparisonEntry, senses: dict[str, frozenset[str]], media: frozenset[str], place: str
) -> None:
    for index, name in enumerate(entry.terms):
        if name not in senses:
            raise Misfit(
                f"{place}.terms[{index}]",
                f"“{name}” is not the id of a term of this pack",
                "add the term or correct the id",
            )
    if len(set(entry.terms)) < len(entry.terms):
        raise Misfit(f"{place}.terms", "a term is named twice", "name each term once")
    for part in ("differences", "chart", "faq", "quiz"):
        _unique(getattr(entry, part), f"{place}.{part}")
    _once(entry.formerly, f"{place}.formerly")
    _once(entry.flags, f"{place}.flags")
    _check_senses(entry, senses, place)
    for index, row in enumerate(entry.chart):
        for name in row.cells:
            _of_comparison(name, entry, f"{place}.chart[{index}].cells")
    for index, line in enumerate(entry.quiz):
        _of_comparison(line.answer, entry, f"{place}.quiz[{index}].answer")
    for index, name in enumerate(entry.media):
        if name not in media:
            raise Misfit(
                f"{place}.media[{index}]",
                f"“{name}” is not the id of a picture or sound of this pack",
                "describe it under “media” or correct the id",
            )


def _check_senses(
    entry: doc.ComparisonEntry, senses: dict[str, frozenset[str]], place: str
) -> None:
    for name, chosen in entry.senses.items():
        _of_comparison(name, entry, f"{place}.senses")
        wanted = [chosen] if isinstance(chosen, str) else chosen
        for sense in wanted:
            _of_term(sense, name, senses, f"{place}.senses")
        if len(set(wanted)) < len(wanted):
            raise Misfit(f"{place}.senses", "a sense is named twice", "name each sense only once")
    seen: set[tuple[str | None, str]] = set()
    for index, each in enumerate(entry.definitions or ()):
        where = f"{place}.definitions[{index}]"
        if each.term is not None:
            _of_comparison(each.term, entry, where)
        if each.definition is None:
            if each.term is None:
                raise Misfit(where, "a definition without a term has no text", "add the definition")
            _of_term(each.id, each.term, senses, where)
        if (each.term, each.id) in seen:
            raise Misfit(where, "a sense is named twice", "name each sense only once")
        seen.add((each.term, each.id))


def _of_comparison(name: str, entry: doc.ComparisonEntry, place: str) -> None:
    if name not in entry.terms:
        raise Misfit(
            place,
            f"“{name}” is not a term of this comparison",
            f"correct the id of the term; it has {', '.join(entry.terms)}",
        )


def _of_term(sense: str, term: str, senses: dict[str, frozenset[str]], place: str) -> None:
    if sense not in senses[term]:
        raise Misfit(
            place,
            f"“{sense}” is not the id of a sense of “{term}”",
            "add the sense to the term or correct the id",
        )


def _unique(entries: Sequence[doc.Item | doc.ComparisonEntry], place: str) -> None:
    """Refuse an id that appears twice, or that another item of the list had before and still has."""
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        if entry.id in seen:
            raise Misfit(
                f"{place}[{index}]", f"the id “{entry.id}” appears twice", "give each its own id"
            )
        seen.add(entry.id)
    for index, entry in enumerate(entries):
        _once(entry.formerly, f"{place}[{index}].formerly")
        _once(entry.flags, f"{place}[{index}].flags")
        for former in entry.formerly:
            if former in seen:
                raise Misfit(
                    f"{place}[{index}].formerly",
                    f"the id “{former}” is in use, and cannot be what another item was called",
                    "remove it, or give the item that has it a new id",
                )
    all_former = [former for entry in entries for former in entry.formerly]
    _once(all_former, place, "the former id")


def _once(values: Iterable[str], place: str, what: str = "") -> None:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            said = f"{what} “{value}”" if what else f"“{value}”"
            raise Misfit(place, f"{said} is there twice", "name it once")
        seen.add(value)

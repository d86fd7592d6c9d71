"""Our own notes become the pack again, whatever Anki did to the file around them.

The hidden fields say everything. What someone changed in Anki is seen by a digest of each shown
field: where the field shows one text of the pack as it is, the new words are taken; where it is
put together of several, the change is named and the pack keeps its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.keys import pack_of
from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.exchange.anki.content import bare_pack, comparison_of, order_of, pack_around
from diffstudy.exchange.anki.edits import Edit, with_edit
from diffstudy.exchange.anki.field_html import seen, text_of
from diffstudy.exchange.anki.hidden import decoded
from diffstudy.exchange.anki.note import SHOWN
from diffstudy.exchange.anki.notes import pack_note_key

_MOST_NAMED: Final = 50
_LONGEST_NAME: Final = 60

Fields = Mapping[str, str]
"""The fields of a note by name, as HTML."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A pack that came back; ``is_whole`` where every comparison that it had is among them."""

    pack: Pack
    problems: tuple[PackProblem, ...]
    is_whole: bool


@dataclass(slots=True)
class _Found:
    """What the notes of one pack hold."""

    header: Any = None
    contents: dict[str, Any] = field(default_factory=dict)
    edits: list[Edit] = field(default_factory=list)


def restored(notes: Iterable[Fields], path: Path) -> Restored:
    """Return the pack of these notes; of several packs the one with the most comparisons.

    Raises:
        ImportFailed: no note holds a comparison.
    """
    problems: list[PackProblem] = []
    packs: dict[str, _Found] = {}
    for note in notes:
        _sort_in(note, packs, problems)
    comparisons = {
        pack_id: _comparisons(found, pack_id, path, problems) for pack_id, found in packs.items()
    }
    chosen = max(packs, key=lambda each: (len(comparisons[each]), each), default="")
    if not comparisons.get(chosen):
        raise ImportFailed(
            path,
            "the package has cards of diffstudy, but none of those that hold a whole comparison",
            "in Anki, export the whole deck",
        )
    for other in sorted(packs.keys() - {chosen}):
        _tell(
            problems,
            f"The package holds the pack {other} too, which was left out; in Anki, export its "
            "deck by itself.",
        )
    return _assembled(chosen, packs[chosen], comparisons[chosen], path, problems)


def _sort_in(note: Fields, packs: dict[str, _Found], problems: list[PackProblem]) -> None:
    key = text_of(note["id"])
    try:
        hidden = decoded(note["data"])
        digests = hidden["seen"]
        edits = [Edit(key, name, note[name], digests[name]) for name in SHOWN]
    except (ValueError, KeyError, TypeError):
        _tell(
            problems,
            f"The card {_named(note)} was left out, because its hidden field is damaged; "
            "export the pack again.",
        )
        return
    found = packs.setdefault(pack_of(key), _Found())
    if key == pack_note_key(pack_of(key)):
        found.header = hidden.get("content")
    elif "content" in hidden:
        found.contents[key] = hidden["content"]
    found.edits += (edit for edit in edits if seen(edit.field) != edit.digest)


def _comparisons(
    found: _Found, pack_id: str, path: Path, problems: list[PackProblem]
) -> dict[str, Comparison]:
    read: dict[str, Comparison] = {}
    for key, content in found.contents.items():
        try:
            comparison = comparison_of(content, pack_id, path)
        except ImportFailed as error:
            _tell(problems, f"The comparison {key} was left out: {error.problem}; {error.cure}.")
            continue
        read[comparison.key] = comparison
    return read


def _assembled(
    pack_id: str,
    found: _Found,
    comparisons: dict[str, Comparison],
    path: Path,
    problems: list[PackProblem],
) -> Restored:
    for edit in found.edits:
        _apply(edit, comparisons, problems)
    order = [f"{pack_id}#{name}" for name in order_of(found.header)]
    missing = [key for key in order if key not in comparisons]
    placed = dict.fromkeys([*order, *sorted(comparisons)])
    ordered = tuple(comparisons[key] for key in placed if key in comparisons)
    pack = bare_pack(pack_id, pack_id, ordered)
    if found.header is None:
        _tell(
            problems,
            "The card about the pack is not in the package, so its title, licence and authors are "
            "not known; in Anki, export the whole deck.",
        )
    else:
        content = next(iter(found.contents.values()))
        try:
            pack = pack_around(found.header, ordered, content, path)
        except ImportFailed as error:
            _tell(problems, f"The card about the pack cannot be read: {error.problem}.")
            missing.append(pack_id)
    if missing and found.header is not None:
        _tell(
            problems,
            f"Comparisons of the pack that are not in the package: {len(missing)}; "
            "in Anki, export the whole deck.",
        )
    is_whole = found.header is not None and not missing
    return Restored(pack, (*problems[:_MOST_NAMED], *_more(problems)), is_whole)


def _apply(edit: Edit, comparisons: dict[str, Comparison], problems: list[PackProblem]) -> None:
    comparison_id = edit.key.partition("#")[2].partition("/")[0]
    key = f"{pack_of(edit.key)}#{comparison_id}"
    changed = with_edit(comparisons[key], edit) if key in comparisons else None
    shown = text_of(edit.field).replace("\n", " ")[:_LONGEST_NAME]
    if changed is None:
        _tell(
            problems,
            f"The field “{edit.name}” of the card {edit.key} was changed in Anki to “{shown}”, and "
            "the pack keeps its own words; change them in diffstudy if you want them here too.",
        )
        return
    comparisons[key] = changed
    problems.append(
        PackProblem(
            ProblemLevel.NOTE,
            f"The field “{edit.name}” of the card {edit.key} was changed in Anki, and its words "
            f"were taken: “{shown}”.",
        )
    )


def _named(note: Fields) -> str:
    text = text_of(note["prompt"] or note["id"]).replace("\n", " ")
    return f"“{text[:_LONGEST_NAME]}”"


def _tell(problems: list[PackProblem], text: str) -> None:
    problems.append(PackProblem(ProblemLevel.WARNING, text))


def _more(problems: list[PackProblem]) -> tuple[PackProblem, ...]:
    count = len(problems) - _MOST_NAMED
    if count <= 0:
        return ()
    return (PackProblem(ProblemLevel.WARNING, f"{count:,} more such messages are not listed."),)

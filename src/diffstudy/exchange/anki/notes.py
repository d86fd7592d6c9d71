"""Which notes a pack becomes.

Anki asks every note again and again, so a note for each cue would be a burden. These are made:

- of every comparison one note that asks for the difference; it also carries the whole comparison;
- of every definition that may be asked, one note that asks for its term, and one more for its
  first example that may be asked;
- of every complete row of the chart one note that asks for its cells;
- of every question of the author that may be asked, one note;
- of the pack one note that says what it is and under which licence. Its card is suspended, and
  comes last, for Anki wakes it where it is told to drop what it knows of progress.

What may be asked is decided by the cue filter, and what is shown is its masked text.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from diffstudy.domain.comparison import ChartRow, Comparison, Sense
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.domain.pack import Pack
from diffstudy.exchange.anki.field_html import bullets, escaped, paragraphs, seen, table
from diffstudy.exchange.anki.hidden import encoded
from diffstudy.exchange.anki.note import SHOWN, AnkiNote

PACK_KEY = "about"
"""Where the note about a pack has its key: ``pack-id#about/pack``."""

EXAMPLE = "example"
"""Ends the key of a note that asks with an example of a sense."""

Cues = Mapping[str, Sequence[Cue]]
"""The cues of each comparison, by its key."""


def notes_of(pack: Pack, cues: Cues, contents: Mapping[str, Any], header: Any) -> list[AnkiNote]:
    """Return the notes of a pack in the order in which they are to be learned.

    Args:
        contents: each comparison by its key, as JSON for the hidden field.
        header: what the pack says of itself, in the same way.
    """
    found: list[AnkiNote] = []
    for comparison in pack.comparisons:
        source = _source(pack, comparison)
        found.append(_difference(comparison, source, contents[comparison.key]))
        found += _asked(comparison, cues.get(comparison.key, ()), source)
        found += (
            _row(comparison, row, source)
            for row in comparison.chart
            if row.is_complete and row.may_be_asked and not row.aspect_inferred
        )
    return [*found, _about(pack, header)]


def pack_note_key(pack_id: str) -> str:
    """Return the key of the note about a pack."""
    return f"{pack_id}#{PACK_KEY}/pack"


def sense_note_key(comparison: Comparison, sense: Sense) -> str:
    """Return the key of the note of a definition.

    Two comparisons may share a definition and still ask for different terms, so that it begins
    with the key of the comparison.
    """
    return f"{comparison.key}/{sense.key.partition('#')[2]}"


def _finished(  # the fields of a note, one by one
    key: str,
    terms: str,
    prompt: str,
    answer: str,
    *,
    why: str = "",
    chart: str = "",
    source: str = "",
    content: Any = None,
    is_suspended: bool = False,
) -> AnkiNote:
    shown = dict(zip(SHOWN, (terms, prompt, answer, why, chart, source), strict=True))
    hidden: dict[str, Any] = {"seen": {name: seen(field) for name, field in shown.items()}}
    if content is not None:
        hidden["content"] = content
    return AnkiNote(key, terms, prompt, answer, why, chart, source, encoded(hidden), is_suspended)


def _about(pack: Pack, header: Any) -> AnkiNote:
    facts = [
        *(f"By {author.name}" for author in pack.authors),
        f"Version {pack.version}",
        f"Licence: {pack.license}",
        *pack.subjects,
    ]
    return _finished(
        pack_note_key(pack.id),
        "",
        f"About the deck “{escaped(pack.title)}”",
        paragraphs(pack.summary) or escaped(pack.title),
        why=bullets(map(escaped, facts)),
        content=header,
        is_suspended=True,
    )


def _difference(comparison: Comparison, source: str, content: Any) -> AnkiNote:
    heads = [term.headword for term in comparison.terms]
    listed = f"{', '.join(heads[:-1])} and {heads[-1]}"
    points = bullets(
        f"<b>{escaped(each.aspect)}</b> {escaped(each.text)}" if each.aspect else escaped(each.text)
        for each in comparison.differences
    )
    answer = paragraphs(comparison.verdict)
    definitions = bullets(
        f"<b>{escaped(term.headword)}</b>: {escaped(sense.definition)}"
        for term in comparison.terms
        for sense in comparison.senses_of(term.key)
        if sense.attribution.is_certain_enough_to_ask
    )
    return _finished(
        comparison.key,
        escaped(" · ".join(heads)),
        escaped(f"What is the difference between {listed}?"),
        answer or points or definitions,
        why=(points if answer else "") + paragraphs(comparison.tip),
        chart=table(["", *heads], (_cells(row) for row in comparison.chart if row.is_complete)),
        source=source,
        content=content,
    )


def _asked(comparison: Comparison, cues: Sequence[Cue], source: str) -> Iterator[AnkiNote]:
    """The notes that show a text and ask whose it is."""
    accepted = {cue.key: cue for cue in cues if cue.uses}
    for sense in comparison.senses:
        key = sense_note_key(comparison, sense)
        cue = accepted.get(sense.key)
        if cue is not None:
            yield _which(comparison, cue, key, source, _beside(cue, sense.label))
        shows = (
            each
            for each in accepted.values()
            if each.kind is CueKind.EXAMPLE and each.key.startswith(f"{sense.key}/")
        )
        cue = next(shows, None)
        if cue is not None:
            yield _which(
                comparison, cue, f"{key}/{EXAMPLE}", source, _beside(cue, sense.definition)
            )
    for line in comparison.quiz:
        cue = accepted.get(line.key)
        if cue is not None:
            yield _which(comparison, cue, line.key, source, paragraphs(line.why))


def _which(comparison: Comparison, cue: Cue, key: str, source: str, why: str) -> AnkiNote:
    offered = [term.headword for term in comparison.terms if term.key not in cue.ambiguous_with]
    return _finished(
        key,
        escaped(" · ".join(offered)),
        escaped(cue.masked),
        escaped(comparison.term(cue.term_key).headword),
        why=why,
        source=source,
    )


def _beside(cue: Cue, more: str | None) -> str:
    """What the back says beside the term: the text without its mask, and what else there is."""
    full = cue.text if cue.masked != cue.text else ""
    return "".join(f"<p>{escaped(text)}</p>" for text in (full, more or "") if text)


def _row(comparison: Comparison, row: ChartRow, source: str) -> AnkiNote:
    heads = [term.headword for term in comparison.terms]
    cells = zip(heads, _cells(row)[1:], strict=True)
    return _finished(
        row.key,
        escaped(" · ".join(heads)),
        escaped(row.aspect or ""),
        table(["", row.aspect or ""], cells),
        source=source,
    )


def _cells(row: ChartRow) -> list[str]:
    return [row.aspect or "", *(cell or "" for cell in row.cells)]


def _source(pack: Pack, comparison: Comparison) -> str:
    names = [pack.title, comparison.title]
    if comparison.byline:
        names.append(comparison.byline)
    else:
        names += (author.name for author in comparison.authors)
    if comparison.source and comparison.source.url:
        names.append(comparison.source.url)
    return escaped(" · ".join(names))

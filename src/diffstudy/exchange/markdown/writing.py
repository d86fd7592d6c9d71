"""A pack becomes Markdown that its author could have written, with an id on everything."""

import json
import re
from collections import Counter
from collections.abc import Iterator

from diffstudy.domain.comparison import (
    PLAIN,
    ChartRow,
    Comparison,
    Lineage,
    QuizLine,
    Sense,
    Term,
)
from diffstudy.domain.keys import normalised, slug
from diffstudy.domain.pack import Pack
from diffstudy.exchange.difference_ids import difference_ids
from diffstudy.exchange.markdown.beside import levels_of, references_of, tags_of
from diffstudy.exchange.markdown.chart import READ_ONLY
from diffstudy.exchange.markdown.plain_text import (
    block_escaped,
    escaped,
    headword_escaped,
    label_escaped,
)

_PLAIN_YAML = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .()/'’–-]*[A-Za-z0-9.)])?\Z")
_LINE_BREAKS_OF_YAML = str.maketrans(
    {each: f"\\u{ord(each):04x}" for each in "\x85\u2028\u2029\ufeff"}
)


def written(pack: Pack) -> str:
    """Return a pack, of which all can be said, as Markdown.

    Raises:
        ValueError: a key does not begin with that of its pack, comparison or term.
    """
    return "".join(f"{line}\n" for line in (*_header(pack), *_body(pack)))


def _header(pack: Pack) -> Iterator[str]:
    yield "---"
    yield "diffpack: 1"
    yield f"id: {pack.id}"
    yield f"version: {_yaml(pack.version)}"
    yield f"title: {_yaml(pack.title)}"
    yield f"lang: {_yaml(pack.language)}"
    yield f"license: {_yaml(pack.license)}"
    if pack.summary is not None:
        yield f"summary: {_yaml(pack.summary)}"
    if pack.authors:
        people = (f"{{name: {_yaml(a.name)}, role: {a.role.value}}}" for a in pack.authors)
        yield f"authors: [{', '.join(people)}]"
    if pack.subjects:
        yield f"subjects: [{', '.join(map(_yaml, pack.subjects))}]"
    if levels := levels_of(pack.lineage.extra):
        yield f"level: [{', '.join(levels)}]"
    if pack.lineage.formerly:
        yield f"formerly: [{', '.join(map(_yaml, pack.lineage.formerly))}]"
    yield "---"


def _yaml(text: str) -> str:
    if _PLAIN_YAML.match(text):
        return text
    return json.dumps(text, ensure_ascii=False).translate(_LINE_BREAKS_OF_YAML)


def _body(pack: Pack) -> Iterator[str]:
    terms = {term.key: term for each in pack.comparisons for term in each.terms}
    named_alike = Counter(normalised(term.headword) for term in terms.values())
    for comparison in pack.comparisons:
        yield from _comparison(pack.id, comparison, named_alike)


def _comparison(pack_id: str, comparison: Comparison, named_alike: Counter[str]) -> Iterator[str]:
    words = [headword_escaped(term.headword) for term in comparison.terms]
    yield f"# {' vs '.join(words)}{_title_mark(pack_id, comparison)}"
    yield from _paragraphs(comparison.verdict)
    if comparison.tip:
        yield "## Tip"
        yield from _paragraphs(comparison.tip)
    yield from _differences(comparison)
    if comparison.chart:
        yield "## Chart"
        yield f"| Aspect | {' | '.join(words)} |"
        yield f"|{'---|' * (len(words) + 1)}"
        yield from (_row(row, comparison.key) for row in comparison.chart)
    headings = [_term_heading(pack_id, term, named_alike) for term in comparison.terms]
    if comparison.senses or any(is_needed for _, is_needed in headings):
        yield "## Definitions"
    for term, (heading, is_needed) in zip(comparison.terms, headings, strict=True):
        senses = comparison.senses_of(term.key)
        if senses or is_needed:
            yield heading
        for sense in senses:
            yield from _sense(sense, term)
    if comparison.faq:
        yield "## FAQ"
        for entry in comparison.faq:
            mark = _mark(entry.key, f"{comparison.key}/faq/", entry.lineage)
            yield f"### {escaped(entry.question)}{mark}"
            yield from _paragraphs(entry.answer)
    if comparison.quiz:
        yield "## Quiz"
        for line in comparison.quiz:
            yield from _quiz_line(line, comparison)
    yield from _sources(comparison)


def _term_heading(pack_id: str, term: Term, named_alike: Counter[str]) -> tuple[str, bool]:
    """The heading over a term's definitions, and whether it says more than the title does."""
    heading = f"### {headword_escaped(term.headword)}"
    if term.part_of_speech is not None:
        speech = escaped(term.part_of_speech)
        heading += f" ({speech.replace('(', '&#40;').replace(')', '&#41;')})"
    prefix = f"{pack_id}#term/"
    mark = _mark(term.key, prefix, term.lineage)
    is_default = term.key == prefix + slug(term.headword)
    is_plain = term.lineage == PLAIN
    if is_default and is_plain and named_alike[normalised(term.headword)] == 1:
        return heading, term.part_of_speech is not None
    return heading + mark, True


def _differences(comparison: Comparison) -> Iterator[str]:
    if comparison.differences:
        yield "## Key differences"
    prefix = f"{comparison.key}/differences/"
    names = difference_ids(comparison.differences, prefix)
    for name, each in zip(names, comparison.differences, strict=True):
        yield f"- {_led(each.aspect, each.text)}{_mark(prefix + name, prefix, each.lineage)}"


def _led(lead: str | None, text: str) -> str:
    """A text with its bold beginning."""
    if lead is None:
        return block_escaped(text)
    marked = escaped(lead)
    marked = f"{marked[:-1]}\\:" if marked.endswith(":") else marked
    return f"**{marked}** {escaped(text)}"


def _quiz_line(line: QuizLine, comparison: Comparison) -> Iterator[str]:
    answer = headword_escaped(comparison.term(line.answer_key).headword).replace("=", "&#61;")
    mark = _mark(line.key, f"{comparison.key}/quiz/", line.lineage)
    yield f"- {block_escaped(line.prompt)} = {answer}{mark}"
    if line.why is not None:
        yield f"  > {block_escaped(line.why)}"


def _sources(comparison: Comparison) -> Iterator[str]:
    references = references_of(comparison.lineage.extra)
    if references:
        yield "## Sources"
    for fact, source in references:
        yield f"- {_led(fact, source)}"


def _row(row: ChartRow, comparison: str) -> str:
    mark = _mark(row.key, f"{comparison}/chart/", row.lineage)
    if not row.may_be_asked:
        mark = f"{mark[:-1]} .{READ_ONLY}}}"
    cells = [escaped(row.aspect or "") + mark]
    cells += [escaped(cell or "") for cell in row.cells]
    return f"| {' | '.join(cells)} |"


def _sense(sense: Sense, term: Term) -> Iterator[str]:
    label = ""
    if sense.label is not None:
        words = escaped(sense.label).replace("(", "&#40;").replace(")", "&#41;")
        label = f"({words}) "
    definition = escaped(sense.definition) if label else label_escaped(sense.definition)
    yield f"- {label}{definition}{_mark(sense.key, f'{term.key}/', sense.lineage)}"
    for place, example in enumerate(sense.examples):
        if place:
            yield ""
        yield f"  > {block_escaped(example.text)}"


def _paragraphs(text: str | None) -> Iterator[str]:
    """One paragraph for each line; a blank line between two, as Markdown wants it."""
    # A break at either end, or a second one, would be lost between paragraphs.
    lines = re.split(r"(?<=[^\n])\n(?=[^\n])", text) if text else []
    for place, line in enumerate(lines):
        if place:
            yield ""
        yield block_escaped(line)


def _title_mark(pack_id: str, comparison: Comparison) -> str:
    mark = _mark(comparison.key, f"{pack_id}#", comparison.lineage).removesuffix("}")
    flags = "".join(f" .{each}" for each in comparison.flags)
    tags = ",".join(tags_of(comparison.lineage.extra))
    return f"{mark}{flags}{f' tags={tags}' if tags else ''}}}"


def _mark(key: str, prefix: str, lineage: Lineage) -> str:
    name = _id(key, prefix)
    former = ",".join(_id(each, prefix) for each in lineage.formerly)
    said = f" formerly={former}" if former else ""
    said += f" rev={lineage.rev}" if lineage.rev != PLAIN.rev else ""
    return f" {{#{name}{said}}}"


def _id(key: str, prefix: str) -> str:
    if not key.startswith(prefix):
        raise ValueError(f"the key {key} does not begin with {prefix}")
    return key.removeprefix(prefix)

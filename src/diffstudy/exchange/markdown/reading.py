"""A hand-written pack becomes a pack: header, terms, then one comparison after the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from diffstudy.domain.comparison import Comparison, FaqEntry, Lineage, Sense, Term
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.keys import LOCAL_PACK_ID, comparison_key, normalised
from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.exchange.markdown.beside import (
    kept_by_comparison,
    kept_by_pack,
    said_flags,
    said_tags,
)
from diffstudy.exchange.markdown.chart import ChartReader
from diffstudy.exchange.markdown.file_checks import (
    SPLIT,
    bounded,
    check_characters,
    check_limits,
    check_names,
)
from diffstudy.exchange.markdown.findings import Findings, quoted
from diffstudy.exchange.markdown.former_ids import without_used_names
from diffstudy.exchange.markdown.header import read_header, split_header
from diffstudy.exchange.markdown.inline import (
    Attributes,
    Inline,
    InlineReader,
    TooMuchMarkup,
    split_attributes,
)
from diffstudy.exchange.markdown.naming import MissingId, Names
from diffstudy.exchange.markdown.outline import Block, Chapter, Kind, Section, outline
from diffstudy.exchange.markdown.quiz import QuizReader
from diffstudy.exchange.markdown.section_names import SectionName, section_name
from diffstudy.exchange.markdown.sections import SectionReader
from diffstudy.exchange.markdown.terms import (
    MOST_TERMS,
    TermHeading,
    Terms,
    headwords,
    term_heading,
)

Parts = dict[SectionName, list[Block]]


@dataclass(frozen=True, slots=True)
class ReadPack:
    """What a file holds, what is doubtful in it, and the places that have no id."""

    pack: Pack
    problems: tuple[PackProblem, ...]
    missing: tuple[MissingId, ...]


def read_pack(text: str, path: Path, pack_id: str = LOCAL_PACK_ID) -> ReadPack:
    """Read a hand-written pack.

    Args:
        text: the content of the file.
        path: the file, for the messages.
        pack_id: the pack of a file whose header names none.

    Raises:
        ImportFailed: the file has no usable header, no comparison, or is too large.
    """
    findings = Findings()
    text = bounded(text.replace("\r\n", "\n").replace("\r", "\n"), path, findings)
    header_text, body, line = split_header(text, path)
    header = read_header(header_text, path, findings)
    check_characters(text, findings)
    try:
        reader = _PackReader(header.id or pack_id, findings)
        comparisons = reader.read(*outline(body, line))
    except TooMuchMarkup as error:
        raise ImportFailed(
            path, "the file holds more marks of Markdown than a pack needs", SPLIT
        ) from error
    if not comparisons:
        raise _no_comparison(findings, path, line)
    pack = Pack(
        id=header.id or pack_id,
        title=header.title or header.id or pack_id,
        comparisons=tuple(comparisons),
        version=header.version,
        language=header.language,
        license=header.license,
        summary=header.summary,
        authors=header.authors,
        subjects=header.subjects,
        lineage=Lineage(formerly=header.formerly, extra=kept_by_pack(header.levels)),
    )
    pack = without_used_names(pack, findings)
    check_names(header, findings)
    check_limits(pack, findings)
    return ReadPack(pack, findings.all(), tuple(reader.names.missing))


class _PackReader:
    def __init__(self, pack_id: str, findings: Findings) -> None:
        self._pack_id = pack_id
        self._findings = findings
        self._inline = InlineReader()
        self.names = Names(findings)
        self._sections = SectionReader(self._inline, findings, self.names)
        self._quiz = QuizReader(self._inline, findings, self.names)

    def read(self, chapters: Sequence[Chapter], stray: Sequence[Block]) -> list[Comparison]:
        if stray:
            self._findings.error(
                stray[0].first,
                "this stands before the first comparison and is left out",
                "move it under a heading such as “# Fog vs Mist”",
            )
        sorted_out = [(chapter, self._parts(chapter)) for chapter in chapters]
        headings = {
            block.first: term_heading(block, self._inline, self.names)
            for _, parts in sorted_out
            for block in parts.get(SectionName.DEFINITIONS, ())
            if block.kind is Kind.HEADING and block.level == 3
        }
        terms = Terms(self._pack_id, list(headings.values()), self.names, self._findings)
        found: dict[str, Comparison] = {}
        for chapter, parts in sorted_out:
            title, said = split_attributes(self._inline.read(chapter.opening.heading.content))
            named = self._terms(chapter, parts, title, terms, headings)
            key = self._key(chapter.opening.heading, said, named, found) if named else None
            if key is None:
                continue
            comparison = self._comparison(key, named, parts, headings)
            found[key] = self._with_head(comparison, said, chapter.opening.heading.first, parts)
        self._say_what_is_left_out()
        return list(found.values())

    def _parts(self, chapter: Chapter) -> Parts:
        """The blocks of each part; what stands under the title is the verdict."""
        parts: Parts = {SectionName.VERDICT: list(chapter.opening.blocks)}
        for section in chapter.sections:
            name = self._section_name(section)
            if name is not None:
                parts.setdefault(name, []).extend(section.blocks)
        return parts

    def _section_name(self, section: Section) -> SectionName | None:
        words, said = split_attributes(self._inline.read(section.heading.content))
        name = section_name(words.words, said)
        if name is None:
            known = ", ".join(f"{{.{each}}}" for each in SectionName)
            self._findings.error(
                section.heading.first,
                f"the section {quoted(words.words)} is not known and is left out",
                f"call it Verdict, Tip, Key differences, Chart, Definitions, FAQ, Quiz or Sources, "
                f"or write one of these behind it: {known}",
            )
        return name

    def _terms(
        self,
        chapter: Chapter,
        parts: Parts,
        title: Inline,
        terms: Terms,
        headings: dict[int, TermHeading],
    ) -> tuple[Term, ...]:
        """The terms of a title; none where they are too few, too many or not distinct."""
        line = chapter.opening.heading.first
        words = headwords(title)
        if not 2 <= len(words) <= MOST_TERMS or not all(words):
            self._findings.error(
                line,
                f"{quoted(title.words)} does not name two to six terms, and is left out",
                "write them with “vs” between them, such as “# Fog vs Mist”",
            )
            return ()
        own = {
            normalised(heading.headword): heading.id
            for block in parts.get(SectionName.DEFINITIONS, ())
            if (heading := headings.get(block.first)) is not None
        }
        named = tuple(terms.term(word, own.get(normalised(word))) for word in words)
        distinct = {term.key for term in named}, {normalised(term.headword) for term in named}
        if any(len(each) < len(named) for each in distinct):
            self._findings.error(
                line,
                f"two of the terms of {quoted(title.words)} are the same, and it is left out",
                "name each term once",
            )
            return ()
        return named

    def _key(
        self, heading: Block, said: Attributes, named: Sequence[Term], found: dict[str, Comparison]
    ) -> str | None:
        """The key of a comparison; None where another has it already."""
        name = self.names.written(said, heading.first)
        default = comparison_key(self._pack_id, (term.headword for term in named))
        key = default if name is None else f"{self._pack_id}#{name}"
        if key in found:
            self._findings.error(
                heading.first,
                f"the comparison {quoted(key.partition('#')[2])} is there already, "
                "and this one is left out",
                "put both under one heading, or give one an id of its own",
            )
            return None
        if said.id is None:
            self.names.missing.append(MissingId(heading.last, key.partition("#")[2]))
        return key

    def _comparison(
        self,
        key: str,
        terms: tuple[Term, ...],
        parts: Parts,
        headings: dict[int, TermHeading],
    ) -> Comparison:
        chart = ChartReader(key, terms, self._inline, self._findings)
        differences = self._sections.differences(parts.get(SectionName.DIFFERENCES, ()), key)
        rows = chart.rows(parts.get(SectionName.CHART, ()), self.names)
        senses: tuple[Sense, ...] = self._sections.senses(
            parts.get(SectionName.DEFINITIONS, ()), terms, headings
        )
        faq: tuple[FaqEntry, ...] = self._sections.faq(parts.get(SectionName.FAQ, ()), key)
        return Comparison(
            key=key,
            title=" vs. ".join(term.headword for term in terms),
            terms=terms,
            verdict=self._sections.text(parts[SectionName.VERDICT]),
            tip=self._sections.text(parts.get(SectionName.TIP, ())),
            differences=differences,
            chart=rows,
            senses=senses,
            faq=faq,
            quiz=self._quiz.lines(parts.get(SectionName.QUIZ, ()), terms, key),
        )

    def _with_head(
        self, comparison: Comparison, said: Attributes, line: int, parts: Parts
    ) -> Comparison:
        """Add what the braces behind the title say, and where the facts were looked up."""
        lineage = self.names.lineage(said, f"{self._pack_id}#", line)
        references = self._sections.references(parts.get(SectionName.SOURCES, ()))
        kept = kept_by_comparison(said_tags(said.tags, line, self._findings), references)
        flags = said_flags(said.classes, line, self._findings)
        return replace(comparison, flags=flags, lineage=replace(lineage, extra=kept))

    def _say_what_is_left_out(self) -> None:
        left = (
            (self._inline.pictures, "picture", "its description is kept as text"),
            (self._inline.links, "address of a link", "its words are kept"),
        )
        for count, what, rest in left:
            if count:
                plural = what.replace("address", "addresses") if "address" in what else f"{what}s"
                said = f"1 {what} is left out" if count == 1 else f"{count} {plural} are left out"
                self._findings.note(None, said, rest)


def _no_comparison(findings: Findings, path: Path, line: int) -> ImportFailed:
    """The refusal of a pack without content: its first error, which is why nothing is left."""
    for problem in findings.all():
        if problem.level is ProblemLevel.ERROR:
            what, _, cure = problem.message.rstrip(".").rpartition("; ")
            return ImportFailed(path, what[0].lower() + what[1:], cure, problem.line)
    return ImportFailed(
        path,
        "the pack holds no comparison",
        "write one under a heading such as “# Fog vs Mist”",
        line,
    )

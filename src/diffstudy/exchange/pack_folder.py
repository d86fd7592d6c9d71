"""A pack that is written in several files: a folder of .diff.md, one comparison in each.

Every file has the whole header of its pack, so that it can also be imported alone; here they
become one pack. Headers must say the same, a term is one term in all files, and a sense that two
comparisons name by one id is one sense with the examples of both.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from diffstudy.domain.comparison import Attribution, Comparison, Example, Sense, Term
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.exchange import markdown_pack_file

SUFFIX = ".diff.md"

_HEADER = {
    "id": "id",
    "version": "version",
    "title": "title",
    "language": "lang",
    "license": "license",
    "summary": "summary",
    "authors": "authors",
    "subjects": "subjects",
    "lineage": "level or formerly",
}
"""The fields of a pack that its header says, and what they are called there."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a folder: its part of the pack, and what was said about it when it was read."""

    path: Path
    pack: Pack
    problems: tuple[PackProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class JoinedPack:
    """The pack of a folder; ``problems`` are those of joining, each with its file."""

    pack: Pack
    files: tuple[SourceFile, ...]
    problems: tuple[tuple[Path, PackProblem], ...]


def source_paths(folder: Path) -> tuple[Path, ...]:
    """Return the hand-written files of a folder by name."""
    return tuple(sorted(each for each in folder.iterdir() if each.name.endswith(SUFFIX)))


def read_folder(folder: Path) -> JoinedPack:
    """Read the files of a folder and join them.

    Raises:
        ImportFailed: there is none, or one of them cannot be read.
    """
    paths = source_paths(folder)
    if not paths:
        raise ImportFailed(
            folder, f"the folder holds no {SUFFIX}", "write one comparison into each file"
        )
    files = []
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ImportFailed(path, "the file is no text in UTF-8", "save it as UTF-8") from error
        files.append(SourceFile(path, *markdown_pack_file.load(text, path)))
    return join(files)


def join(files: Sequence[SourceFile]) -> JoinedPack:
    """Return the pack of several files of which each holds some comparisons.

    Line numbers and reasons stay behind: in a pack.json they would change with every edit.

    Args:
        files: at least one; the header of the first counts where they differ.
    """
    problems: list[tuple[Path, PackProblem]] = []
    first = files[0]
    terms: dict[str, Term] = {}
    senses: dict[str, tuple[Path, Sense]] = {}
    pages: dict[str, Comparison] = {}
    for file in files:
        problems += ((file.path, each) for each in _other_header(first, file))
        for page in file.pack.comparisons:
            if page.key in pages:
                problems.append((file.path, _error(f"the comparison {page.title} is there twice")))
                continue
            pages[page.key] = page
            for term in page.terms:
                problems += ((file.path, each) for each in _add_term(term, terms))
            for sense in page.senses:
                problems += ((file.path, each) for each in _add_sense(sense, file.path, senses))
    joined = tuple(_with_joined(page, terms, senses) for page in pages.values())
    return JoinedPack(replace(first.pack, comparisons=joined), tuple(files), tuple(problems))


def _other_header(first: SourceFile, file: SourceFile) -> Iterable[PackProblem]:
    for name, said in _HEADER.items():
        if getattr(file.pack, name) != getattr(first.pack, name):
            yield _error(f"“{said}” in the header is not that of {first.path.name}", "copy it", 1)


def _add_term(term: Term, terms: dict[str, Term]) -> Iterable[PackProblem]:
    known = terms.setdefault(term.key, term)
    if known.headword != term.headword:
        yield _error(f"“{term.headword}” is written “{known.headword}” in another file")
    if known.part_of_speech is None:
        terms[term.key] = replace(known, part_of_speech=term.part_of_speech)
    elif term.part_of_speech not in {None, known.part_of_speech}:
        yield _error(
            f"“{term.headword}” is “{term.part_of_speech}” here and “{known.part_of_speech}” in "
            "another file"
        )


def _add_sense(
    sense: Sense, path: Path, senses: dict[str, tuple[Path, Sense]]
) -> Iterable[PackProblem]:
    if sense.key not in senses:
        senses[sense.key] = path, sense
        return
    other, known = senses[sense.key]
    if (known.label, known.definition) != (sense.label, sense.definition):
        yield _error(
            f"the sense “{sense.key.rpartition('/')[2]}” reads otherwise in {other.name}",
            "write the same there, or give it an id of its own",
            sense.attribution.line,
        )
    texts = {each.text for each in known.examples}
    more = tuple(each for each in sense.examples if each.text not in texts)
    senses[sense.key] = other, replace(known, examples=(*known.examples, *more))


def _with_joined(
    page: Comparison, terms: dict[str, Term], senses: dict[str, tuple[Path, Sense]]
) -> Comparison:
    (said,) = markdown_pack_file.sayable(
        Pack(
            id="",
            title="",
            comparisons=(
                replace(
                    page,
                    terms=tuple(terms[term.key] for term in page.terms),
                    senses=tuple(senses[sense.key][1] for sense in page.senses),
                ),
            ),
        )
    ).comparisons
    return replace(said, senses=tuple(_plain(sense) for sense in said.senses))


def _plain(sense: Sense) -> Sense:
    examples = tuple(Example(each.text) for each in sense.examples)
    return replace(sense, examples=examples, attribution=Attribution())


def _error(
    problem: str, cure: str = "write the same in both", line: int | None = None
) -> PackProblem:
    sentence = f"{problem[0].upper()}{problem[1:]}; {cure}."
    return PackProblem(ProblemLevel.ERROR, sentence, line)

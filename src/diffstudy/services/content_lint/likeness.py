"""Texts that say what another text says: near-duplicates, and runs of words in common."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from diffstudy.domain.comparison import Comparison
from diffstudy.quiz.masking import mask
from diffstudy.quiz.similarity import jaccard
from diffstudy.quiz.word_family import family_of
from diffstudy.quiz.words import content_stems, tokens
from diffstudy.services.content_lint.finding import Finding, PageText, Part, shown, texts_of

RUN = 8
"""So many words in a row that two texts share are no accident."""

ALIKE = 0.5
"""Jaccard similarity of the content stems from which two texts say nearly the same."""

_LEAST_STEMS = 4
_COMPARED = frozenset({Part.DEFINITION, Part.EXAMPLE, Part.PROMPT, Part.DIFFERENCE, Part.QUESTION})


@dataclass(frozen=True, slots=True)
class _Placed:
    path: Path
    page: str
    text: PageText
    stems: frozenset[str]


def run_findings(
    pages: Sequence[tuple[Path, Comparison]], against: Mapping[str, str]
) -> Iterator[tuple[Path, Finding]]:
    """Yield runs of eight words that two comparisons share, or a comparison and another text.

    Args:
        pages: all comparisons with their files.
        against: texts that nothing may be taken from, by name.
    """
    seen: dict[tuple[str, ...], str] = {}
    for name, foreign in against.items():
        seen.update(dict.fromkeys(_runs(foreign), name))
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for path, page in pages:
        for text in texts_of(page):
            for run in _runs(text.text):
                other = seen.setdefault(run, page.key)
                if other == page.key:
                    owners[run].add(text.owner)
                elif other in against or owners[run] != {text.owner}:
                    yield (
                        path,
                        Finding(
                            "run",
                            f"“{' '.join(run)}” stands in {other.rpartition('#')[2]} as well",
                            "say it in words of its own",
                            text.line,
                            text.text,
                        ),
                    )
                    break


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = [token.folded for token in tokens(text)]
    return zip(*(words[start:] for start in range(RUN)), strict=False)


def likeness_findings(pages: Sequence[tuple[Path, Comparison]]) -> Iterator[tuple[Path, Finding]]:
    """Yield pairs of texts, of one page or of two, that say nearly the same."""
    placed = [each for path, page in pages for each in _placed(path, page)]
    for one, other in _alike(placed):
        if one.text.owner == other.text.owner and _belong_together(one, other):
            continue
        where = "" if one.page == other.page else f" of {other.page.rpartition('#')[2]}"
        yield (
            one.path,
            Finding(
                "alike",
                f"the {one.text.part} {shown(one.text.text)} says nearly the same as the "
                f"{other.text.part}{where} {shown(other.text.text)}",
                "show another side, or remove one",
                one.text.line,
                one.text.text,
            ),
        )


def _belong_together(one: _Placed, other: _Placed) -> bool:
    """Whether two texts of one owner are a definition and its example, or one sense told twice."""
    if one.page == other.page:
        return one.text.part is not other.text.part
    return one.text.text == other.text.text


def _placed(path: Path, page: Comparison) -> Iterator[_Placed]:
    families = tuple(family_of(term) for term in page.terms)
    for text in texts_of(page):
        if text.part not in _COMPARED:
            continue
        stems = (
            frozenset(content_stems(text.text))
            if text.part in {Part.DIFFERENCE, Part.QUESTION}
            else frozenset(mask(text.text, families).stems)
        )
        if len(stems) >= _LEAST_STEMS:
            yield _Placed(path, page.key, text, stems)


def _alike(placed: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    """Yield the pairs from ``ALIKE`` on, each once.

    Two sets of that similarity share one of their rarest stems, so that each text is compared
    with the few that do, and not with all.
    """
    frequency = Counter(stem for each in placed for stem in each.stems)
    by_stem: dict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(placed):
        rarest = sorted(each.stems, key=lambda stem: (frequency[stem], stem))
        near: set[int] = set()
        for stem in rarest[: len(rarest) - ceil(ALIKE * len(rarest)) + 1]:
            near.update(by_stem[stem])
            by_stem[stem].append(index)
        for other in sorted(near):
            if jaccard(each.stems, placed[other].stems) >= ALIKE:
                yield each, placed[other]

"""Flags, tags, tip, sources and level: what a hand-written pack says beside its texts."""

import typing
from pathlib import Path

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.pack import Pack, PackProblem
from diffstudy.exchange import pack_document, pack_file
from diffstudy.exchange.markdown.beside import FLAGS, LEVELS, references_of, tags_of
from diffstudy.exchange.markdown_pack_file import dump, load

_PATH = Path("own.diff.md")
_HEADER = (
    "---\ndiffpack: 1\nid: org.example.own\ntitle: Own\nversion: 1\nlang: en\nlicense: CC0-1.0\n"
    "level: [secondary, general]\n---\n"
)


def _read(body: str, header: str = _HEADER) -> tuple[Pack, Comparison, tuple[PackProblem, ...]]:
    pack, problems = load(header + body, _PATH)
    return pack, pack.comparisons[0], problems


def test_all_of_it_is_read_and_written_again() -> None:
    body = (
        "# Fog vs Mist {#fog-mist .disputed .regional tags=air,water-drops}\n"
        "Fog is thick.\n## Tip\nFog hides the pier.\n"
        "## Sources\n- **Range of sight** A handbook; a dictionary. {#x}\n- An atlas of clouds.\n"
    )
    pack, page, problems = _read(body.replace(" {#x}", ""))
    assert problems == ()
    assert page.flags == ("disputed", "regional")
    assert page.tip == "Fog hides the pier."
    assert tags_of(page.lineage.extra) == ("air", "water-drops")
    assert references_of(page.lineage.extra) == (
        ("Range of sight", "A handbook; a dictionary."),
        (None, "An atlas of clouds."),
    )
    assert pack.lineage.extra == '{"level":["secondary","general"]}'
    assert load(dump(pack), _PATH)[0] == pack


def test_pack_json_carries_it_too() -> None:
    pack, _, _ = _read("# Fog vs Mist {#f .draft tags=air}\n## Tip\nT.\n## Sources\n- A book.\n")
    again, problems = pack_file.load(pack_file.dump(pack), _PATH)
    assert (again, problems) == (pack, ())


def test_what_is_not_known_is_said_with_its_cure() -> None:
    header = _HEADER.replace("general", "grown-up")
    _, page, problems = _read("# Fog vs Mist {#f .odd .draft tags=a,{b,c}\n", header)
    assert page.flags == ()  # a brace within the braces: none of it is a mark
    said = [problem.message for problem in problems]
    assert said[0].startswith("The level “grown-up” is not known; write one of these: primary")
    _, page, problems = _read("# Fog vs Mist {#f .odd .draft tags=a,(b),a}\n")
    assert page.flags == ("draft",)
    assert tags_of(page.lineage.extra) == ("a",)
    assert [problem.message.partition(";")[0] for problem in problems] == [
        "Some of the tags cannot be kept",
        "The flag “odd” is not known",
    ]


def test_the_flags_and_levels_are_those_of_pack_json() -> None:
    (flags,) = typing.get_args(pack_document.Flags)
    assert typing.get_args(flags) == FLAGS
    levels = typing.get_type_hints(pack_document.PackEntry)["level"]
    assert typing.get_args(typing.get_args(levels)[0]) == LEVELS

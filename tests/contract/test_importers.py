"""What every import format promises; a new format is tested by existing.

Its samples lie in ``tests/samples/<name of the format>``.
"""

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.pack import ParsedPack
from diffstudy.importers import formats
from diffstudy.importers.importer import Importer
from diffstudy.importers.registry import importer_for, importers, open_source
from diffstudy.runtime.discovery import module_names

_SAMPLES = Path(__file__).parents[1] / "samples"

_IMPORTERS = importers()
_CASES = [
    (importer, sample)
    for name, importer in _IMPORTERS.items()
    for sample in sorted((_SAMPLES / name).iterdir())
]

each_sample = pytest.mark.parametrize(
    ("importer", "sample"), _CASES, ids=[sample.name for _, sample in _CASES]
)
each_importer = pytest.mark.parametrize("importer", _IMPORTERS.values(), ids=_IMPORTERS)


def _read(importer: Importer, sample: Path) -> ParsedPack:
    return importer.read(open_source(sample))


def _texts(value: object) -> Iterator[str]:
    """Every text in a value of the domain."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _texts(getattr(value, name))


@each_importer
def test_each_format_has_a_sample(importer: Importer) -> None:
    assert any(owner is importer for owner, _ in _CASES)


@each_sample
def test_it_recognises_its_own_sample_and_no_other_does(importer: Importer, sample: Path) -> None:
    source = open_source(sample)
    assert [each.name for each in _IMPORTERS.values() if each.recognises(source)] == [importer.name]
    assert importer_for(source) is importer


@each_sample
def test_reading_twice_gives_the_same_and_names_its_format(
    importer: Importer, sample: Path
) -> None:
    first = _read(importer, sample)
    assert first == _read(importer, sample)
    assert first.format == importer.name
    assert first.pack.comparisons


@each_sample
def test_reading_writes_nothing(importer: Importer, sample: Path, tmp_path: Path) -> None:
    copy = tmp_path / sample.name
    copy.write_bytes(sample.read_bytes())
    before = copy.stat()
    _read(importer, copy)
    assert [path.name for path in tmp_path.iterdir()] == [sample.name]
    assert copy.read_bytes() == sample.read_bytes()
    assert copy.stat().st_mtime_ns == before.st_mtime_ns


@each_sample
def test_keys_are_unique_and_begin_with_their_pack(importer: Importer, sample: Path) -> None:
    pack = _read(importer, sample).pack
    for comparison in pack.comparisons:
        for keys in (
            [sense.key for sense in comparison.senses],
            [row.key for row in comparison.chart],
            [entry.key for entry in comparison.faq],
            [term.key for term in comparison.terms],
        ):
            assert len(set(keys)) == len(keys)
            assert all(key.startswith(f"{pack.id}#") for key in keys)
        terms = {term.key for term in comparison.terms}
        assert {sense.term_key for sense in comparison.senses} <= {*terms, None}
        assert all(len(row.cells) == len(comparison.terms) for row in comparison.chart)


@pytest.mark.parametrize("sample", sorted((_SAMPLES / "text_page").iterdir()), ids=lambda p: p.name)
def test_every_line_of_a_text_sample_arrives_or_is_listed_as_skipped(sample: Path) -> None:
    parsed = _read(_IMPORTERS["text_page"], sample)
    (comparison,) = parsed.pack.comparisons
    arrived = set(_texts(comparison))
    for sense in comparison.senses:
        arrived.add(f"({sense.label}) {sense.definition}")
    for entry in comparison.faq:
        arrived.update(entry.answer.split("\n"))
    for number, line in enumerate(sample.read_text(encoding="utf-8").split("\n"), start=1):
        title = line.partition(" — What")[0]
        if line and number not in parsed.skipped_lines:
            assert line in arrived or title == comparison.title, line


@pytest.mark.parametrize("sample", sorted((_SAMPLES / "text_page").iterdir()), ids=lambda p: p.name)
def test_source_lines_point_at_the_right_line(sample: Path) -> None:
    lines = sample.read_text(encoding="utf-8").split("\n")
    (comparison,) = _read(_IMPORTERS["text_page"], sample).pack.comparisons
    pointed = list(_pointed(comparison))
    assert len(pointed) > 50
    for number, text in pointed:
        assert number is not None
        assert lines[number - 1] == text


def _pointed(comparison: Comparison) -> Iterator[tuple[int | None, str]]:
    for difference in comparison.differences:
        yield difference.line, difference.text
    for row in comparison.chart:
        yield row.line, row.aspect or row.cells[0] or ""
    for entry in comparison.faq:
        yield entry.line, entry.question
    for sense in comparison.senses:
        label = f"({sense.label}) " if sense.label else ""
        yield sense.attribution.line, label + sense.definition
        for example in sense.examples:
            yield example.attribution.line, example.text


@pytest.mark.parametrize(
    ("name", "sides", "examples"),
    [("weather-vs-climate", "AB" * 9 + "BB", 19), ("climate-vs-habitat", "AB" * 8 + "BB", 17)],
)
def test_the_text_samples_are_read_as_their_author_meant_them(
    name: str, sides: str, examples: int
) -> None:
    sample = _SAMPLES / "text_page" / f"{name}.txt"
    (comparison,) = _read(_IMPORTERS["text_page"], sample).pack.comparisons
    letters = {comparison.terms[0].key: "A", comparison.terms[1].key: "B", None: "?"}
    assert "".join(letters[sense.term_key] for sense in comparison.senses) == sides
    assert sum(len(sense.examples) for sense in comparison.senses) == examples
    assert all(sense.attribution.is_certain_enough_to_ask for sense in comparison.senses)


def test_every_text_of_the_pack_sample_arrives() -> None:
    sample = _SAMPLES / "json_pack" / "fog-and-mist.json"
    content: dict[str, Any] = json.loads(sample.read_text(encoding="utf-8"))
    parsed = _read(_IMPORTERS["json_pack"], sample)
    arrived = set(_texts(parsed.pack))
    (comparison,) = content["comparisons"]
    for part in ("title", "summary", "license", "subjects"):
        assert set(_texts(content[part])) <= arrived
    for row in comparison["chart"]:
        assert {cell for cell in row["cells"].values() if cell} <= arrived
    for entry in comparison["faq"]:
        assert {entry["q"], entry["a"]} <= arrived
    assert {comparison["verdict"], comparison["tip"]} <= arrived
    for term in content["terms"]:
        assert set(_texts(term["senses"][0]["definition"])) <= arrived
        assert set(_texts(term["senses"][0]["examples"])) <= arrived


@pytest.mark.parametrize("module", module_names(formats))
def test_no_format_imports_another(module: str) -> None:
    path = Path(formats.__path__[0]) / f"{module.rpartition('.')[2]}.py"
    others = set(module_names(formats)) - {module}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names] + [str(node.module)]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        assert not others & set(names)

"""The program's own files as a user meets them: recognised, refused with a cure, imported twice."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diffstudy.domain.errors import ImportFailed, UnknownFormat
from diffstudy.exchange import diffpack_file, markdown_pack_file
from diffstudy.importers.importer import HEAD_SIZE, ImportSource
from diffstudy.importers.registry import importer_for, importers, open_source
from diffstudy.services.collection import Collection
from diffstudy.services.importing import ImportPlan
from tests.journeys.desk import Desk

_SAMPLES = Path(__file__).parents[3] / "samples"
_MARKDOWN = _SAMPLES / "diff_markdown" / "motion.diff.md"
_ARCHIVE = _SAMPLES / "diff_pack" / "crossings.diffpack"


@pytest.mark.parametrize(
    ("sample", "name", "expected"),
    [
        (_MARKDOWN, "renamed.txt", "diff_markdown"),
        (_MARKDOWN, "no suffix", "diff_markdown"),
        (_ARCHIVE, "renamed.zip", "diff_pack"),
    ],
)
def test_content_and_not_the_name_decides(
    tmp_path: Path, sample: Path, name: str, expected: str
) -> None:
    (tmp_path / name).write_bytes(sample.read_bytes())
    source = open_source(tmp_path / name)
    assert importer_for(source).name == expected
    assert importer_for(source).read(source).pack.comparisons


def test_markdown_that_is_no_pack_is_not_ours(tmp_path: Path) -> None:
    readme = tmp_path / "notes.md"
    readme.write_text("# Shopping\n\n- Milk\n")
    with pytest.raises(UnknownFormat):
        importer_for(open_source(readme))


def test_a_file_called_diff_md_without_a_header_is_told_what_it_lacks(tmp_path: Path) -> None:
    file = tmp_path / "own.diff.md"
    file.write_text("# Fog vs Mist\nFog is thicker.\n")
    source = open_source(file)
    with pytest.raises(ImportFailed, match=r"own\.diff\.md:1: the pack has no header; begin"):
        importer_for(source).read(source)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_make_no_difference(
    tmp_path: Path, encoding: str, end: str
) -> None:
    text = _MARKDOWN.read_text(encoding="utf-8")
    file = tmp_path / "own.diff.md"
    file.write_bytes(text.replace("\n", end).encode(encoding))
    source = open_source(file)
    assert importer_for(source).read(source).pack == markdown_pack_file.load(text, file)[0]


def test_a_pack_without_an_id_goes_into_the_pack_that_is_named(tmp_path: Path) -> None:
    file = tmp_path / "own.diff.md"
    text = _MARKDOWN.read_text(encoding="utf-8")
    file.write_text(text.replace("id: org.example.motion\n", ""), encoding="utf-8")
    pack = importers()["diff_markdown"].read(open_source(file), "local.mine").pack
    assert pack.id == "local.mine"
    assert all(each.key.startswith("local.mine#") for each in pack.comparisons)


def _counts(plan: ImportPlan) -> tuple[int, int, int]:
    (file,) = plan.files
    return len(file.new), len(file.changed), len(file.unchanged)


def _import(collection: Collection, file: Path) -> tuple[int, int, int]:
    plan = collection.importing.preview([file])
    collection.importing.apply(plan)
    return _counts(plan)


@pytest.mark.parametrize("sample", [_MARKDOWN, _ARCHIVE], ids=lambda path: path.suffix)
def test_a_second_import_reports_only_unchanged(tmp_path: Path, sample: Path) -> None:
    with Desk(tmp_path).open() as collection:
        assert _import(collection, sample) == (2, 0, 0)
        assert _import(collection, sample) == (0, 0, 2)


def test_writing_ids_changes_nothing_for_a_learner_and_a_new_wording_changes_one(
    tmp_path: Path,
) -> None:
    file = tmp_path / "own.diff.md"
    text = _MARKDOWN.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    with Desk(tmp_path / "data").open() as collection:
        assert _import(collection, file) == (2, 0, 0)
        marked, count = markdown_pack_file.with_ids(text, file)
        assert count == 8
        file.write_text(marked, encoding="utf-8")
        assert _import(collection, file) == (0, 0, 2)
        file.write_text(marked.replace("pulls at a body", "draws a body"), encoding="utf-8")
        assert _import(collection, file) == (0, 1, 1)
        key = "org.example.motion#mass--weight"
        (sense,) = collection.library.comparison(key).senses
        assert "draws a body" in sense.definition
        assert sense.key in marked.replace("{#", "org.example.motion#term/weight/")


_PIECES = st.sampled_from(
    [
        "# ", "## Chart\n", "## Definitions\n", "### ", "| a | b |\n", "|---|", "> ", "- ", "{#a}",
        "{#", "}", "(", ")", " vs ", " = ", "**", "`", "```\n", "---\n", "\n", "\n\n", "[", "](", "!",
        "&#0;", "\\", "\t", "\u202e", "\x00", "é", "diffpack: 2\n", "id: &a [\n", "<b>", "0" * 30_000,
    ]
)  # fmt: skip


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_mangled_pack_is_read_or_refused_and_never_a_crash(
    tmp_path: Path, data: st.DataObject
) -> None:
    content = _MARKDOWN.read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 60)))
        content = content[:start] + data.draw(_PIECES) + content[end:]
    raw = content.encode()
    file = tmp_path / "mangled.diff.md"
    file.write_bytes(raw)
    source = ImportSource(file, raw[:HEAD_SIZE])
    for importer in (importers()["diff_markdown"], importers()["diff_pack"]):
        importer.recognises(source)
        try:
            parsed = importer.read(source)
        except ImportFailed:
            continue
        assert all(problem.message.endswith(".") for problem in parsed.problems)
        # What was read can be handed on, in either form.
        assert markdown_pack_file.dump(parsed.pack)
        assert diffpack_file.dump(parsed.pack)
        assert [path.name for path in tmp_path.iterdir()] == [file.name]

"""The format as a whole: recognised by content, imported twice, and files that mean harm."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.errors import ImportFailed, UnknownFormat, UnreadableFile
from diffstudy.domain.pack import ParsedPack
from diffstudy.exchange.pack_file import dump, load
from diffstudy.importers.formats.csv_table import IMPORTER
from diffstudy.importers.registry import importer_for, open_source
from diffstudy.services.collection import Collection
from diffstudy.services.importing import FileReport
from tests.journeys.desk import Desk
from tests.unit.importers.table.tables import SAMPLES, read

_PAIRS = "term a,term b,definition a,definition b,verdict\n"
_FOG = "fog,mist,A thick cloud.,A thin cloud.,Fog is thicker.\n"
_HILL = "hill,dale,A high place.,A low place.,A dale is low.\n"


def test_a_table_without_a_pack_goes_to_my_pages(tmp_path: Path) -> None:
    pack = read(tmp_path, _PAIRS + _FOG).pack
    assert (pack.id, pack.title, pack.license) == (
        "local.my-pages",
        "My pages",
        "LicenseRef-unknown",
    )
    named = IMPORTER.read(open_source(tmp_path / "table.csv"), "org.example.air").pack
    assert (named.id, named.title) == ("org.example.air", "org.example.air")
    assert named.comparisons[0].key == "org.example.air#fog--mist"
    assert named.comparisons[0].source is not None
    assert named.comparisons[0].source.title == "table.csv"


@pytest.mark.parametrize("name", ["list.txt", "list", "list.csv", "list.md"])
def test_content_decides_whatever_the_suffix_is(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("fog\tA thick cloud.\nmist\tA thin cloud.\n", encoding="utf-8")
    assert importer_for(open_source(tmp_path / name)).name == IMPORTER.name


def test_a_note_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Dear Anna,\nit rains, again.\nBob\n", encoding="utf-8")
    with pytest.raises(UnknownFormat):
        importer_for(open_source(tmp_path / "note.txt"))


def _imported(collection: Collection, path: Path, text: str) -> FileReport:
    path.write_text(text, encoding="utf-8")
    report = collection.importing.apply(collection.importing.preview([path]))
    (file,) = report.files
    assert file.error is None
    return file


def test_a_second_import_changes_nothing_and_a_changed_row_changes_its_comparison(
    tmp_path: Path,
) -> None:
    path = tmp_path / "table.csv"
    with Desk(tmp_path / "data").open() as collection:
        first = _imported(collection, path, _PAIRS + _FOG + _HILL)
        assert first.added == ("fog vs. mist", "hill vs. dale")
        second = _imported(collection, path, _PAIRS + _FOG + _HILL)
        assert (second.added, second.changed) == ((), ())
        assert len(second.unchanged) == 2
        edited = _HILL.replace("A low place.", "A low place between hills.")
        third = _imported(collection, path, _PAIRS + _FOG + edited)
        assert (third.added, third.changed, third.unchanged) == (
            (),
            ("hill vs. dale",),
            ("fog vs. mist",),
        )
        fourth = _imported(collection, path, _PAIRS + _FOG)
        assert (fourth.unchanged, fourth.archived) == (("fog vs. mist",), ())


@pytest.mark.parametrize("sample", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_a_sample_imported_twice_is_unchanged(tmp_path: Path, sample: Path) -> None:
    with Desk(tmp_path / "data").open() as collection:
        for expected in ("added", "unchanged"):
            plan = collection.importing.preview([sample])
            (file,) = collection.importing.apply(plan).files
            titles = (*file.added, *file.changed, *file.unchanged)
            assert titles == getattr(file, expected)
            assert titles


def _keys(parsed: ParsedPack) -> dict[str, set[str]]:
    return {
        each.key: {sense.key for sense in each.senses} | {row.key for row in each.chart}
        for each in parsed.pack.comparisons
    }


@given(st.permutations([_FOG, _HILL, "mist,haze,A thin cloud.,Dry dust.,Haze is dry.\n"]))
def test_the_order_of_the_rows_makes_no_other_keys(
    tmp_path_factory: pytest.TempPathFactory, rows: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("order")
    assert _keys(read(folder, _PAIRS + "".join(rows))) == _keys(
        read(folder, _PAIRS + "".join(sorted(rows)))
    )


_PARTS = [
    *(b"\t,;|\"'#=:\n\r\0<>[]{}"[place : place + 1] for place in range(20)),
    b'""',
    b"\r\n",
    b" vs. ",
    b" - ",
    b"term",
    b"term a,term b\n",
    b"#html:true\n",
    b"#separator:",
    b"#columns:a",
    b"<script>",
    b"&#0;&#xd800;&nbsp;",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"\xe2\x80\xa8",
    b"\xed\xa0\x80",
    b"x" * 3_000,
    "\u6f22\u5b57, \u05d0".encode(),
]


@st.composite
def _damaged(draw: st.DrawFn) -> bytes:
    """A sample with a few pieces cut out, doubled, or put in."""
    data = draw(st.sampled_from(sorted(SAMPLES.iterdir()))).read_bytes()
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        piece = draw(st.sampled_from([b"", data[start:end] * 2, *_PARTS]) | st.binary(max_size=8))
        data = data[:start] + piece + data[end:]
    return data


@given(
    _damaged() | st.lists(st.sampled_from(_PARTS), max_size=12).map(b"".join),
    st.sampled_from([".csv", ".tsv", ".txt"]),
)
def test_damaged_tables_are_read_or_refused_and_what_is_read_is_whole(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"damaged{suffix}"
    path.write_bytes(data or b" ")
    source = open_source(path)
    IMPORTER.recognises(source)
    problem = cure = ""
    try:
        parsed: ParsedPack | None = IMPORTER.read(source)
    except ImportFailed as refused:
        problem, cure = refused.problem, refused.cure
        parsed = None
    if parsed is None:
        assert problem
        assert cure
        return
    pack = parsed.pack
    assert pack.comparisons
    assert load(dump(pack), path)[0] == pack
    last = data.count(b"\n") + data.count(b"\r") + 1
    for each in parsed.problems:
        assert each.message.endswith(".")
        assert each.line is None or 1 <= each.line <= last
    for comparison in pack.comparisons:
        assert 2 <= len({term.key for term in comparison.terms}) <= 6
        keys = [sense.key for sense in comparison.senses]
        keys += [row.key for row in comparison.chart]
        assert len(set(keys)) == len(keys)


_MEGABYTE = 1_000_000


@pytest.mark.parametrize(
    "data",
    [
        b"term,definition\n" + b"\n" * 3 * _MEGABYTE,
        b"," * 3 * _MEGABYTE,
        b'"' * 3 * _MEGABYTE,
        b'"a\n' * _MEGABYTE,
        (b'"a",' * 25_000 + b'"\n') * 30,
        b"fog," + b"a" * 3 * _MEGABYTE,
        b"#separator:tab\n#html:true\nfog\t" + b"<a " * _MEGABYTE,
        b"#separator:tab\n#html:true\nfog\t" + b"<script>" * 400_000,
        b"#separator:tab\n" * 250_000,
        b"".join(b"a%d vs. fog\tx\nfog\tx%d\n" % (each, each) for each in range(9_000)),
        b"aspect,fog,mist\n" + b"".join(b"a%d,x,y\n" % each for each in range(60_000)),
        b"fog\tx;" * 500_000,
    ],
    ids=[
        "blanks",
        "commas",
        "quotes",
        "open quotes",
        "quoted",
        "long line",
        "tags",
        "scripts",
        "declarations",
        "titles",
        "aspects",
        "one line",
    ],
)
def test_extreme_tables_are_answered(tmp_path: Path, data: bytes) -> None:
    # The test's own time limit is the assertion on time: nothing here may grow with the square.
    try:
        found: object = read(tmp_path, data)
    except ImportFailed as refused:
        found = refused
    assert not isinstance(found, UnreadableFile), "the file is within its limits"
    assert isinstance(found, ParsedPack | ImportFailed)

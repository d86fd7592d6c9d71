"""What goes out and comes in again is the same pack, whatever it holds."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings

from diffstudy.domain.comparison import Comparison, Term
from diffstudy.domain.pack import Pack
from diffstudy.exchange import markdown_pack_file, pack_file
from diffstudy.services.collection import Collection
from diffstudy.services.exporting import ExportRefused
from tests.journeys.desk import Desk
from tests.unit.exchange.generated_packs import PACK_ID, packs

_SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose library is empty."""
    folder = tmp_path_factory.mktemp("empty")
    Desk(folder).open().close()
    return folder


def _import(collection: Collection, file: Path) -> None:
    plan = collection.importing.preview([file])
    assert [each.error for each in plan.files] == [None]
    collection.importing.apply(plan)


@contextmanager
def _library(empty: Path, folder: Path) -> Iterator[Collection]:
    shutil.copytree(empty, folder)
    with Desk(folder).open() as collection:
        yield collection


# Without shrinking, which would take minutes: a failure shows the pack as it was drawn.
@settings(max_examples=20, phases=(Phase.generate,))
@given(packs())
def test_a_pack_leaves_the_library_as_it_came(empty_folder: Path, pack: Pack) -> None:
    data = pack_file.dump(pack)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in.json").write_bytes(data)
        with _library(empty_folder, folder / "first") as collection:
            _import(collection, folder / "in.json")
            assert collection.exporting.pack(PACK_ID) == pack
            for suffix in (".json", ".diffpack"):
                collection.exporting.export(PACK_ID, folder / f"out{suffix}", may_share=True)
        assert (folder / "out.json").read_bytes() == data
        with _library(empty_folder, folder / "second") as collection:
            _import(collection, folder / "out.diffpack")
            collection.exporting.export(PACK_ID, folder / "again.diffpack", may_share=True)
            collection.exporting.export(PACK_ID, folder / "again.json", may_share=True)
        assert (folder / "again.json").read_bytes() == data
        first, again = folder / "out.diffpack", folder / "again.diffpack"
        assert first.read_bytes() == again.read_bytes()


@pytest.mark.parametrize(
    "sample",
    ["json_pack/format-1.0.json", "diff_pack/crossings.diffpack", "diff_markdown/motion.diff.md"],
)
def test_what_markdown_can_say_of_a_library_s_pack_comes_back(
    empty_folder: Path, tmp_path: Path, sample: str
) -> None:
    with _library(empty_folder, tmp_path / "first") as collection:
        _import(collection, _SAMPLES / sample)
        with collection.database.reading() as uow:
            (entry,) = uow.comparisons.packs()
        pack = collection.exporting.pack(entry.id)
        report = collection.exporting.export(entry.id, tmp_path / "out.diff.md", may_share=True)
        assert bool(report.left_out) == (markdown_pack_file.left_unsaid(pack) != ())
    with _library(empty_folder, tmp_path / "second") as collection:
        _import(collection, tmp_path / "out.diff.md")
        again = collection.exporting.pack(pack.id)
        assert markdown_pack_file.sayable(again) == markdown_pack_file.sayable(pack)
        collection.exporting.export(pack.id, tmp_path / "again.diff.md", may_share=True)
    assert (tmp_path / "again.diff.md").read_bytes() == (tmp_path / "out.diff.md").read_bytes()


def test_pictures_that_stay_behind_are_named(empty_folder: Path, tmp_path: Path) -> None:
    with _library(empty_folder, tmp_path / "first") as collection:
        _import(collection, _SAMPLES / "json_pack" / "format-1.0.json")
        report = collection.exporting.export("org.example.every-field", tmp_path / "out.diffpack")
        assert report.left_out == ("the files of pictures and sounds: 1",)


def test_what_is_too_long_for_a_pack_is_named(empty_folder: Path, tmp_path: Path) -> None:
    terms = Term("p.x#term/fog", "Fog"), Term("p.x#term/mist", "Mist")
    page = Comparison("p.x#a", "Fog vs. Mist", terms, verdict="wet " * 501)
    pack = Pack("p.x", "Long", (page,))
    with _library(empty_folder, tmp_path / "first") as collection:
        with collection.database.unit_of_work() as uow:
            uow.comparisons.save_pack(pack)
            uow.comparisons.save(page, pack.id, "hash", 0)
            uow.commit()
        with pytest.raises(ExportRefused, match=r"2,004 characters in the verdict.*shorten"):
            collection.exporting.export("p.x", tmp_path / "out.json")
        assert not (tmp_path / "out.json").exists()

"""The packs that come with the program: listed, added, taken back."""

from pathlib import Path

import pytest

from diffstudy.domain.errors import ImportFailed, NotFound
from diffstudy.runtime.paths import bundled
from diffstudy.services.bundled_packs import SAMPLE, BundledPackService
from diffstudy.services.collection import Collection


def _listed(collection: Collection) -> dict[str, tuple[int, bool]]:
    return {
        each.slug: (each.installed, each.is_installed) for each in collection.bundled_packs.packs()
    }


def test_every_shipped_file_is_listed_in_the_order_of_the_subjects(collection: Collection) -> None:
    packs = collection.bundled_packs.packs()
    files = {path.stem for path in (bundled("data") / "packs").glob("*.json")}
    assert {each.slug for each in packs} == files >= {SAMPLE, "sociology"}
    assert [each.subject for each in packs] == sorted(each.subject for each in packs)
    sociology = next(each for each in packs if each.slug == "sociology")
    assert (sociology.id, sociology.subject) == ("org.diffstudy.sociology", "Sociology")
    assert len(sociology.comparisons) == 7
    assert (sociology.installed, sociology.is_installed, sociology.is_newer) == (0, False, False)


def test_a_pack_is_added_once_and_can_be_taken_back(collection: Collection) -> None:
    report = collection.bundled_packs.add("sociology")
    assert len(report.files[0].added) == 7
    assert _listed(collection)["sociology"] == (7, True)
    assert _listed(collection)[SAMPLE] == (0, False)
    again = collection.bundled_packs.add("sociology")
    assert (again.id, len(again.files[0].unchanged)) == (None, 7)
    assert report.id is not None
    collection.importing.undo(report.id)
    assert _listed(collection)["sociology"] == (0, False)


def test_an_older_version_in_the_library_shows_and_is_replaced(
    collection: Collection, tmp_path: Path
) -> None:
    shipped = (bundled("data") / "packs" / "sample.json").read_text(encoding="utf-8")
    old = tmp_path / "old.json"
    old.write_text(shipped.replace('"version": "1.0.0"', '"version": "0.9"'), encoding="utf-8")
    collection.importing.apply(collection.importing.preview([old]))
    (before,) = (each for each in collection.bundled_packs.packs() if each.slug == SAMPLE)
    assert (before.is_installed, before.is_newer) == (True, True)
    collection.bundled_packs.add(SAMPLE)
    (after,) = (each for each in collection.bundled_packs.packs() if each.slug == SAMPLE)
    assert (after.is_installed, after.is_newer) == (True, False)


def test_an_unknown_name_and_a_damaged_file_are_refused(
    collection: Collection, tmp_path: Path
) -> None:
    with pytest.raises(NotFound, match=r"No pack is called “alchemy”; there are: .*sociology"):
        collection.bundled_packs.add("alchemy")
    (tmp_path / "broken.json").write_bytes(b'{"format": "diffpack"')
    damaged = BundledPackService(collection.database, collection.importing, tmp_path)
    with pytest.raises(ImportFailed):
        damaged.packs()
    with pytest.raises(ImportFailed):
        damaged.add("broken")
    assert collection.library.overview().rows == ()

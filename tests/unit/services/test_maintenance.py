"""Backups put everything back, and what was there before can be had back too."""

import pytest

from diffstudy.domain.errors import CollectionDamaged
from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk, import_pages


def test_a_backup_brings_back_comparisons_and_answers(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    desk.evening(collection, limit=5)
    collection.maintenance.back_up()
    before = collection.charts.charts(None)
    desk.evening(collection, limit=5)
    after = collection.charts.charts(None)
    assert after.ever > before.ever
    (backup,) = collection.maintenance.backups()
    assert backup.size > 0
    collection.maintenance.restore(backup)
    collection.close()
    with desk.open() as opened:
        assert opened.charts.charts(None) == before
        assert opened.integrity() == "ok"
        assert len(opened.maintenance.backups()) == 2
        opened.maintenance.restore(opened.maintenance.backups()[0])
    with desk.open() as opened:
        assert opened.charts.charts(None) == after


def test_the_oldest_backup_can_be_restored_though_another_is_written(
    desk: Desk, collection: Collection
) -> None:
    collection.maintenance.back_up()
    import_pages(collection)
    for _ in range(4):
        collection.maintenance.back_up()
    collection.maintenance.restore(collection.maintenance.backups()[-1])
    collection.close()
    with desk.open() as opened:
        assert opened.library.overview().packs == ()


def test_a_damaged_backup_changes_nothing(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    collection.maintenance.back_up()
    (backup,) = collection.maintenance.backups()
    backup.path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(CollectionDamaged):
        collection.maintenance.restore(backup)
    assert len(collection.library.overview().rows) == 2


def test_erasing_leaves_nothing_behind(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    desk.evening(collection, limit=3)
    collection.preferences.change("requeue_gap", 9)
    collection.maintenance.back_up()
    collection.maintenance.erase()
    collection.close()
    with desk.open() as opened:
        assert opened.library.overview().packs == ()
        assert opened.charts.charts(None).ever == 0
        assert opened.maintenance.backups() == ()
        assert opened.preferences.current.requeue_gap != 9
        assert opened.maintenance.check() == "ok"


def test_nothing_is_fitted_without_answers(collection: Collection) -> None:
    outlook = collection.fitting.outlook()
    assert str(outlook).startswith("Too few answers to fit: it takes 1,000")

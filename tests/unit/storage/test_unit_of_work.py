"""All or nothing, and failures of the world as sentences."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from diffstudy.domain.errors import CollectionBusy, CollectionDamaged, CollectionNotWritable
from diffstudy.storage.database import Database
from diffstudy.storage.sqlite_errors import as_collection_error
from diffstudy.storage.unit_of_work import UnitOfWork
from tests.unit.storage.samples import PACK, comparison, fill, log, review


def pragma(uow: UnitOfWork, text: str) -> None:
    uow._open_connection().exec_driver_sql(f"PRAGMA {text}")


def test_leaving_the_block_undoes_it(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.comparisons.save_pack(PACK)
        uow.comparisons.save(comparison(), PACK.id, "hash", 0)
    with database.reading() as uow:
        assert uow.comparisons.all_keys() == ()
        assert uow.comparisons.packs() == ()


def test_an_exception_undoes_it_and_comes_out_as_it_was(database: Database) -> None:
    def fails_half_way() -> None:
        with database.unit_of_work() as uow:
            uow.comparisons.save_pack(PACK)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails_half_way()
    with database.reading() as uow:
        assert uow.comparisons.packs() == ()


def test_commit_keeps_it_and_ends_it(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.comparisons.save_pack(PACK)
        uow.commit()
        with pytest.raises(RuntimeError):
            uow.commit()
    with database.reading() as uow:
        assert [pack.id for pack in uow.comparisons.packs()] == [PACK.id]


def test_reading_has_nothing_to_commit(database: Database) -> None:
    with database.reading() as uow, pytest.raises(RuntimeError, match="nothing to commit"):
        uow.commit()


def test_a_reader_sees_one_state_and_does_not_stop_a_writer(database: Database) -> None:
    fill(database)
    with database.reading() as reader:
        before = reader.cards.reviews_on("me", 100)
        log(database, review())
        assert reader.cards.reviews_on("me", 100) == before == ()
    with database.reading() as reader:
        assert len(reader.cards.reviews_on("me", 100)) == 1


def test_a_second_writer_waits_and_then_is_told(collection_path: Path) -> None:
    with (
        Database.open(collection_path, busy_timeout_ms=10) as database,
        database.unit_of_work(),
        pytest.raises(CollectionBusy, match="close it"),
    ):
        fill(database)


def test_a_full_disk_is_said_and_nothing_is_kept(database: Database) -> None:
    def writes_too_much() -> None:
        with database.unit_of_work() as uow:
            pragma(uow, "max_page_count=1")
            uow.comparisons.save_pack(PACK)
            for number in range(500):
                each = comparison(f"Magma {number}", f"Lava {number}")
                uow.comparisons.save(each, PACK.id, "hash", number)
            uow.commit()

    with pytest.raises(CollectionNotWritable, match="disk is full"):
        writes_too_much()
    with database.unit_of_work() as uow:
        pragma(uow, "max_page_count=1000000")
        assert uow.comparisons.packs() == ()
    assert database.integrity() == "ok"


def test_a_file_that_became_read_only_is_said(database: Database) -> None:
    with database.unit_of_work() as uow:
        pragma(uow, "query_only=ON")
    with pytest.raises(CollectionNotWritable, match="read-only"):
        fill(database)


def test_a_broken_constraint_is_a_bug_and_stays_one(database: Database) -> None:
    fill(database)
    with pytest.raises(IntegrityError):
        log(database, review(1), review(1, study_day=101))


def test_damage_found_while_working_is_said(tmp_path: Path) -> None:
    path = tmp_path / "text.db"
    path.write_text("not a database " * 100)
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.DatabaseError) as caught,
    ):
        connection.execute("SELECT * FROM sqlite_master")
    assert isinstance(as_collection_error(caught.value, path), CollectionDamaged)
    assert as_collection_error(ValueError(), path) is None
    assert as_collection_error(None, path) is None

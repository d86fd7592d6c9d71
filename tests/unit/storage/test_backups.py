"""Copies of the collection: whole, checked, and only the last few."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from diffstudy.domain.errors import CollectionDamaged, CollectionNotWritable
from diffstudy.storage.backups import back_up
from diffstudy.storage.database import Database
from tests.unit.storage.samples import LEARNER, fill, log, review


def test_a_copy_holds_what_is_still_in_the_log(database: Database, tmp_path: Path) -> None:
    fill(database)
    log(database, review())
    copy = back_up(database.path, tmp_path / "backups")
    assert [each.name for each in copy.parent.iterdir()] == ["collection-000001.db"]
    with Database.open(copy) as restored, restored.reading() as uow:
        assert uow.cards.reviews_on(LEARNER, 100) == (review(),)


def test_the_oldest_copies_go(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "notes.txt").write_text("not a copy")
    for _ in range(7):
        back_up(database.path, folder, keep=3)
    names = sorted(each.name for each in folder.iterdir())
    assert names == [*(f"collection-00000{number}.db" for number in (5, 6, 7)), "notes.txt"]


def test_a_damaged_file_does_not_push_out_a_good_copy(database: Database, tmp_path: Path) -> None:
    fill(database)
    database.close()
    folder = tmp_path / "backups"
    kept = back_up(database.path, folder, keep=1)
    content = bytearray(database.path.read_bytes())
    content[8192:16384] = b"\x5a" * 8192
    database.path.write_bytes(content)
    with pytest.raises(CollectionDamaged):
        back_up(database.path, folder, keep=1)
    assert list(folder.iterdir()) == [kept]


def test_a_copy_that_does_not_pass_the_check_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "collection.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.execute("INSERT INTO t VALUES (NULL)")
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("UPDATE sqlite_master SET sql = 'CREATE TABLE t (x NOT NULL)'")
        connection.commit()
    with pytest.raises(CollectionDamaged, match=r"NULL value in t\.x"):
        back_up(path, tmp_path / "backups")
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_said(database: Database, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CollectionNotWritable, match="no backup"):
        back_up(database.path, tmp_path / "file" / "backups")


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    path = tmp_path / "text.db"
    path.write_text("no database " * 100)
    with pytest.raises(CollectionDamaged):
        back_up(path, tmp_path / "backups")
    with closing(sqlite3.connect(tmp_path / "fresh.db")) as connection:
        connection.execute("CREATE TABLE fine (x)")
    assert back_up(tmp_path / "fresh.db", tmp_path / "backups").exists()

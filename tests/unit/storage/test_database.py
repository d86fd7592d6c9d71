"""Opening a collection: created once, refused with a sentence, never half written."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from diffstudy.domain.errors import (
    CollectionBusy,
    CollectionDamaged,
    CollectionError,
    CollectionNotWritable,
    CollectionTooNew,
)
from diffstudy.storage import collection_file
from diffstudy.storage.collection_file import APPLICATION_ID
from diffstudy.storage.database import Database
from tests.unit.storage.samples import LEARNER, fill, log, review

SOURCES = Path(__file__).resolve().parents[3] / "src"
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{SOURCES}{os.pathsep}{SOURCES.parent}"}


def test_a_missing_file_is_created_with_its_folder(collection_path: Path) -> None:
    with Database.open(collection_path) as database:
        assert (database.revision, database.journal_mode) == ("0001", "wal")
        assert database.integrity() == "ok"
    with closing(sqlite3.connect(collection_path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_every_connection_is_durable_and_strict(database: Database) -> None:
    with database.unit_of_work() as uow:
        connection = uow._open_connection()
        values = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "synchronous", "journal_mode", "recursive_triggers")
        ]
    assert values == [1, 2, "wal", 1]


def test_what_was_committed_is_there_again(collection_path: Path) -> None:
    with Database.open(collection_path) as database:
        fill(database)
        log(database, review())
    with Database.open(collection_path) as database, database.reading() as uow:
        assert uow.cards.reviews_on(LEARNER, 100) == (review(),)


def test_opening_a_current_file_imports_neither_alembic_nor_qt(collection_path: Path) -> None:
    Database.open(collection_path).close()
    code = (
        "import sys; from pathlib import Path; from diffstudy.storage.database import Database\n"
        "Database.open(Path(sys.argv[1])).close()\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'alembic', 'PySide6'}))"
    )
    command = [sys.executable, "-c", code, str(collection_path)]
    assert subprocess.check_output(command, env=ENVIRONMENT, text=True) == "[]\n"


def test_a_newer_file_is_refused_and_left_alone(collection_path: Path) -> None:
    Database.open(collection_path).close()
    with closing(sqlite3.connect(collection_path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = collection_path.read_bytes()
    with pytest.raises(CollectionTooNew, match=r"newer version of diffstudy .*9999"):
        Database.open(collection_path)
    assert collection_path.read_bytes() == before


def test_an_older_file_is_backed_up_before_it_is_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "collection.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    with Database.open(path) as database:
        assert database.integrity() == "ok"
    assert [each.name for each in (tmp_path / "backups").iterdir()] == ["collection-000001.db"]


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "collection.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    with pytest.raises(CollectionDamaged, match="another program"):
        Database.open(path)
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
    assert tables == [("bookmarks",)]


@pytest.mark.parametrize("content", [b"this is a text file, not a database\n" * 40, b"x"])
def test_a_file_that_is_no_database_is_refused_with_the_cure(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "collection.db"
    path.write_bytes(content)
    with pytest.raises(CollectionDamaged, match="newest copy from the folder backups"):
        Database.open(path)
    assert path.read_bytes() == content


def test_a_damaged_file_is_refused_or_reported(collection_path: Path) -> None:
    with Database.open(collection_path) as database:
        fill(database)
    content = bytearray(collection_path.read_bytes())
    content[4096:] = b"\x5a" * (len(content) - 4096)
    collection_path.write_bytes(content)
    with pytest.raises(CollectionDamaged, match="backups"):
        Database.open(collection_path)


def test_an_empty_file_becomes_a_collection(tmp_path: Path) -> None:
    path = tmp_path / "collection.db"
    path.touch()
    with Database.open(path) as database:
        assert database.integrity() == "ok"


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(CollectionNotWritable, match="--data-dir"):
        Database.open(tmp_path / "data" / "collection.db")


@contextmanager
def an_ordinary_user() -> Iterator[None]:
    """Without the rights of root, for whom no folder is read-only."""
    if os.name != "posix":
        pytest.skip("folders are not made read-only like this here")
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("is_new", [True, False])
def test_a_read_only_folder_is_refused(is_new: bool) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "collection.db"
        if not is_new:
            Database.open(path).close()
            path.chmod(0o444)
        folder.chmod(0o555)
        try:
            with an_ordinary_user(), pytest.raises(CollectionNotWritable, match="--data-dir"):
                fill(Database.open(path))
        finally:
            folder.chmod(0o755)


def test_a_file_that_another_program_writes_to_is_busy(collection_path: Path) -> None:
    Database.open(collection_path).close()
    with closing(sqlite3.connect(collection_path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CollectionBusy, match="another program"):
            Database.open(collection_path, busy_timeout_ms=0)


def test_where_a_log_cannot_be_kept_the_journal_is_deleted(
    collection_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collection_file, "carries_wal", lambda folder: False)
    with Database.open(collection_path) as database:
        assert database.journal_mode == "delete"
        fill(database)
        assert database.integrity() == "ok"


def test_the_probe_says_no_where_nothing_can_be_written(tmp_path: Path) -> None:
    assert collection_file.carries_wal(tmp_path)
    assert not collection_file.carries_wal(tmp_path / "missing")
    assert list(tmp_path.iterdir()) == []


def test_processes_that_create_the_file_at_once_all_succeed(tmp_path: Path) -> None:
    path = tmp_path / "new" / "collection.db"
    code = (
        "import sys; from pathlib import Path; from diffstudy.storage.database import Database\n"
        "print('ready', flush=True); sys.stdin.readline()\n"
        "database = Database.open(Path(sys.argv[1])); print(database.journal_mode)"
    )
    command = [sys.executable, "-c", code, str(path)]
    pipe = subprocess.PIPE
    processes = [
        subprocess.Popen(command, env=ENVIRONMENT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        for _ in range(3)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    ends = [process.communicate(timeout=60) for process in processes]
    assert ends == [("wal\n", "")] * 3
    with Database.open(path) as database:
        assert database.integrity() == "ok"


def test_a_killed_writer_loses_nothing_that_it_acknowledged(collection_path: Path) -> None:
    with Database.open(collection_path) as database:
        fill(database)
    code = (
        "import sys; from pathlib import Path; from diffstudy.storage.database import Database\n"
        "from tests.unit.storage.samples import log, review\n"
        "database = Database.open(Path(sys.argv[1])); number = int(sys.argv[2])\n"
        "while True:\n"
        "    log(database, review(number, graded=False)); print(number, flush=True); number += 1"
    )
    acknowledged: list[int] = []
    for stop_after in (1, 7, 20):
        start = acknowledged[-1] + 2 if acknowledged else 1  # one more may have been written
        process = subprocess.Popen(
            [sys.executable, "-c", code, str(collection_path), str(start)],
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            text=True,
        )
        with process:
            assert process.stdout is not None
            acknowledged += [int(process.stdout.readline()) for _ in range(stop_after)]
            process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
            acknowledged += [int(line) for line in process.stdout.read().splitlines()]
    with Database.open(collection_path) as database:
        assert database.integrity() == "ok"
        with database.reading() as uow:
            logged = {each.id for each in uow.cards.reviews_on(LEARNER, 100)}
    assert {f"0190-{number}" for number in acknowledged} <= logged
    assert len(logged) <= len(acknowledged) + 3


def test_every_refusal_is_of_the_tree_of_errors() -> None:
    kinds = (CollectionTooNew, CollectionDamaged, CollectionBusy, CollectionNotWritable)
    assert all(issubclass(kind, CollectionError) for kind in kinds)


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder", encoding="utf-8")
    with pytest.raises(CollectionNotWritable, match="is a file where a folder is needed"):
        Database.open(tmp_path / "data" / "collection.db")

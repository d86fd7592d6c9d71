"""Two ways lead to the newest schema; they must end at the same place."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from diffstudy.storage import migrations
from diffstudy.storage.collection_file import APPLICATION_ID
from diffstudy.storage.database import Database
from diffstudy.storage.engine import for_writing, make_engine
from diffstudy.storage.schema import METADATA, WORDS_TABLE


def schema_of(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: "".join(sql.split()) for name, sql in rows}


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    """A file that the migrations have led from nothing to the newest revision."""
    path = tmp_path / "migrated.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    Database.open(path).close()
    return path


def test_a_created_and_a_migrated_file_have_one_schema(migrated: Path, tmp_path: Path) -> None:
    created = tmp_path / "created.db"
    Database.open(created).close()
    assert schema_of(created) == schema_of(migrated)
    assert len(schema_of(created)) > 30


def test_alembic_sees_no_difference_to_the_declarations(migrated: Path) -> None:
    engine = make_engine(migrated, 1_000)

    def is_declared(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or not str(name).startswith(WORDS_TABLE)

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_declared})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_the_listed_revisions_are_those_of_the_scripts() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    scripts = ScriptDirectory.from_config(config)
    walked = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(walked)) == migrations.REVISIONS
    assert scripts.get_heads() == [migrations.HEAD]


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "collection.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")

    def half_an_upgrade(connection: object) -> None:
        migrations.upgrade(connection)  # type: ignore[arg-type]
        raise RuntimeError("half way")

    monkeypatch.setattr("diffstudy.storage.database.upgrade", half_an_upgrade)
    with pytest.raises(RuntimeError, match="half way"):
        Database.open(path)
    assert schema_of(path) == {}


def test_begin_immediate_is_said_before_reading(tmp_path: Path) -> None:
    path = tmp_path / "collection.db"
    Database.open(path).close()
    engine = make_engine(path, 0)
    with for_writing(engine).connect() as connection:
        connection.begin()
        with (
            closing(sqlite3.connect(path, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("BEGIN IMMEDIATE")
    engine.dispose()

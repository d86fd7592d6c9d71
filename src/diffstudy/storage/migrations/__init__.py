"""The way from every older schema to the newest.

Only ``upgrade`` imports Alembic. The revisions are listed here as well as in ``versions``, so
that a file can be recognised without it; a test compares the two.
"""

from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table

REVISIONS = ("0001",)
"""Every revision this program knows, oldest first."""

HEAD = REVISIONS[-1]

VERSION_TABLE = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table, for files that are created without it."""


def upgrade(connection: Connection) -> None:
    """Lead the schema to the newest revision inside the transaction that the caller has begun."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    # A per cent sign in the path of the program would be read as a reference.
    here = str(Path(__file__).parent).replace("%", "%%")
    config.set_main_option("script_location", here)
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)

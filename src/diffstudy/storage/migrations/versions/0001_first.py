"""The first schema, as SQL: it must stay what it was, whatever the declarations become."""

import sqlite3
from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table, index and trigger of the first schema."""
    statement = ""
    for line in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            op.get_bind().exec_driver_sql(statement.strip().removesuffix(";"))
            statement = ""

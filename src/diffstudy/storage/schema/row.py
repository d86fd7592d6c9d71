"""What all tables have in common: the naming convention and the types of columns."""

from typing import ClassVar

from sqlalchemy import REAL, MetaData, Text
from sqlalchemy.orm import DeclarativeBase

METADATA = MetaData(
    # Names that do not depend on the order of declaration; Alembic needs them to alter anything.
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Row(DeclarativeBase):
    """A row of the collection file."""

    metadata = METADATA
    type_annotation_map: ClassVar = {str: Text, float: REAL}


LINK_TABLE = {"sqlite_with_rowid": False}
"""For tables that are looked up by their primary key only: they need no second tree."""

"""The words of each comparison, for searching as one types (SQLite's FTS5).

``names`` is what it is called, ``words`` what it says; ``rowid`` is the comparison's id. Both are
kept beside the content so that a hit can be shown with its words. ``prefix`` makes a word that is
half typed as cheap to find as a whole one.
"""

from sqlalchemy import DDL, event

from diffstudy.storage.schema.row import METADATA

WORDS_TABLE = "comparison_words"

_CREATE = (
    f"CREATE VIRTUAL TABLE {WORDS_TABLE} USING fts5("
    "names, words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)

# SQLAlchemy has no types for DDL.
event.listen(METADATA, "after_create", DDL(_CREATE))  # type: ignore[no-untyped-call]

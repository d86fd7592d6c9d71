"""Packs and comparisons: rows to domain values and back."""

from diffstudy.storage.comparison_store.census import ComparisonState
from diffstudy.storage.comparison_store.packs import PackEntry
from diffstudy.storage.comparison_store.row_parts import packed_parts, parts_of, unpacked_parts
from diffstudy.storage.comparison_store.shared_rows import Rewording
from diffstudy.storage.comparison_store.store import ComparisonStore
from diffstudy.storage.comparison_store.writing import PlacedRows

__all__ = [
    "ComparisonState",
    "ComparisonStore",
    "PackEntry",
    "PlacedRows",
    "Rewording",
    "packed_parts",
    "parts_of",
    "unpacked_parts",
]

"""Packs and comparisons: rows to domain values and back."""

from diffstudy.storage.comparison_store.census import ComparisonState
from diffstudy.storage.comparison_store.shared_rows import Rewording
from diffstudy.storage.comparison_store.store import ComparisonStore, PackEntry
from diffstudy.storage.comparison_store.writing import PlacedComparison

__all__ = ["ComparisonState", "ComparisonStore", "PackEntry", "PlacedComparison", "Rewording"]

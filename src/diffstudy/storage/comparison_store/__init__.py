"""Packs and comparisons: rows to domain values and back."""

from diffstudy.storage.comparison_store.store import ComparisonStore, PackEntry

__all__ = ["ComparisonStore", "PackEntry"]

"""Cards, what each learner remembers of them, and the review log."""

from diffstudy.storage.card_store.store import CardStore

__all__ = ["CardStore"]

"""From where on the library holds something new: a note that spares a walk past what is known.

Comparisons are introduced in the order of the library, so that everything before a learner's
first new one has been met. The place is noted when it was found, and forgotten by triggers when
anything changes that may put a new one before it; ``version`` tells a note that is out of date.
"""

from sqlalchemy import DDL, ForeignKey, event
from sqlalchemy.orm import Mapped, mapped_column

from diffstudy.storage.schema.row import LINK_TABLE, METADATA, Row


class FirstUnmetRow(Row):
    """No comparison before this place is new to a learner; NULL where that is not known."""

    __tablename__ = "first_unmet"
    __table_args__ = (LINK_TABLE,)

    learner_id: Mapped[int] = mapped_column(ForeignKey("learners.id"), primary_key=True)
    version: Mapped[int]
    pack_id: Mapped[int | None]
    position: Mapped[int | None]
    comparison_id: Mapped[int | None]


_FORGET = (
    "BEGIN UPDATE first_unmet SET version = version + 1, pack_id = NULL, position = NULL, "
    "comparison_id = NULL; END"
)
_HAPPENINGS = {
    "calls_may_be_new": "INSERT ON card_comparisons",
    "places_may_be_new": (
        "UPDATE OF archived, pack_id, position ON comparisons WHEN OLD.archived IS NOT NEW.archived "
        "OR OLD.pack_id IS NOT NEW.pack_id OR OLD.position IS NOT NEW.position"
    ),
    # Where another answer stands on the same page, that is no new one.
    "undone_may_be_new": (
        "UPDATE OF undone_ms ON reviews WHEN NEW.graded = 1 AND NOT EXISTS (SELECT 1 FROM reviews r "
        "WHERE r.learner_id = NEW.learner_id AND r.comparison = NEW.comparison "
        "AND r.graded = 1 AND r.undone_ms IS NULL)"
    ),
    "meanings_may_be_new": "INSERT ON meaning_changes",
    "names_may_be_new": "INSERT ON former_keys",
    "cards_may_be_new": (
        "UPDATE ON card_progress WHEN NEW.due_day IS NULL AND NEW.stability IS NULL"
    ),
}

for _name, _happening in _HAPPENINGS.items():
    # SQLAlchemy has no types for DDL.
    _trigger = DDL(f"CREATE TRIGGER {_name} AFTER {_happening}\n{_FORGET}")  # type: ignore[no-untyped-call]
    event.listen(METADATA, "after_create", _trigger)

"""What a card is to a learner, as SQL over ``cards`` and the learner's row ``p`` of card_progress."""

IS_ACTIVE = "(p.state = 'active' OR (p.state IS NULL AND cards.kind <> 'contrast'))"
IS_DUE = "(p.state = 'active' AND p.due_day <= :day)"
IS_NEW = f"({IS_ACTIVE} AND p.due_day IS NULL AND p.stability IS NULL)"
IS_WRONG = (
    "((SELECT r.correct FROM reviews r WHERE r.learner_id = p.learner_id "
    "AND r.card_id = p.card_id AND r.undone_ms IS NULL AND r.outcome <> 'too-fast' "
    "AND r.purpose <> 'guess' ORDER BY r.seq DESC LIMIT 1) = 0)"
)
OF_LEARNER = "LEFT JOIN card_progress p ON p.card_id = cards.id AND p.learner_id = :learner"
IS_BEGUN = (
    "EXISTS (SELECT 1 FROM reviews r WHERE r.learner_id = :learner AND r.graded = 1 "
    "AND r.undone_ms IS NULL AND (r.comparison = c.key "
    "OR r.comparison IN (SELECT former FROM former_keys WHERE current = c.key)))"
)
"""Whether a card was graded on the comparison ``c``, under whatever key it had then."""

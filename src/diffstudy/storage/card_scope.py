"""Which cards may be studied: those that a comparison of the library calls for."""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

_CALLED_FOR = (
    "FROM card_comparisons cc JOIN comparisons c ON c.id = cc.comparison_id WHERE c.archived = 0"
)


def may_be_studied(card_id: str, *, listed: bool = False) -> str:
    """Return the SQL condition that a card may be studied.

    Args:
        card_id: SQL for the card's id.
        listed: whether the parameter ``:comparisons`` holds the keys of the comparisons to look
            at, as JSON; otherwise all that are not archived.
    """
    if not listed:
        # Asked of each card that the other conditions leave, mostly the few that are due.
        return f"EXISTS (SELECT 1 {_CALLED_FOR} AND cc.card_id = {card_id})"
    return (
        f"{card_id} IN (SELECT cc.card_id {_CALLED_FOR} "
        "AND c.key IN (SELECT value FROM json_each(:comparisons)))"
    )

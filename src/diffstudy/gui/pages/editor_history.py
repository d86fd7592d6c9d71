"""The drafts of one comparison, one after the other, so that each step can be taken back."""

from diffstudy.domain.draft import Draft


class EditorHistory:
    """Letters that go into one field, one after the other, are one step.

    Args:
        draft: as it was opened.
    """

    def __init__(self, draft: Draft) -> None:
        self._past: list[Draft] = []
        self._future: list[Draft] = []
        self._field: object = None
        self.draft = draft

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._future)

    def push(self, draft: Draft, field: object = None) -> None:
        """Note a change.

        Args:
            field: what was written into; None for a step of its own.
        """
        if draft == self.draft:
            return
        if field is None or field != self._field:
            self._past.append(self.draft)
        self._field = field
        self._future.clear()
        self.draft = draft

    def end_step(self) -> None:
        """Let what comes next be a step of its own."""
        self._field = None

    def undo(self) -> bool:
        """Go back by a step; returns whether there was one."""
        return self._go(self._past, self._future)

    def redo(self) -> bool:
        """Go forward by a step again; returns whether there was one."""
        return self._go(self._future, self._past)

    def _go(self, source: list[Draft], target: list[Draft]) -> bool:
        self._field = None
        if not source:
            return False
        target.append(self.draft)
        self.draft = source.pop()
        return True

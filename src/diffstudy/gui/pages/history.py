"""What is written or answered, one state after the other, so that each step can be taken back."""

from typing import Generic, TypeVar

State = TypeVar("State")


class History(Generic[State]):
    """Letters that go into one field, one after the other, are one step.

    Args:
        current: the state as it is opened.
    """

    def __init__(self, current: State) -> None:
        self._past: list[State] = []
        self._future: list[State] = []
        self._field: object = None
        self.current = current

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._future)

    def push(self, state: State, field: object = None) -> None:
        """Note a change.

        Args:
            field: what was written into; None for a step of its own.
        """
        if state == self.current:
            return
        if field is None or field != self._field:
            self._past.append(self.current)
        self._field = field
        self._future.clear()
        self.current = state

    def end_step(self) -> None:
        """Let what comes next be a step of its own."""
        self._field = None

    def undo(self) -> bool:
        """Go back by a step; returns whether there was one."""
        return self._go(self._past, self._future)

    def redo(self) -> bool:
        """Go forward by a step again; returns whether there was one."""
        return self._go(self._future, self._past)

    def _go(self, source: list[State], target: list[State]) -> bool:
        self._field = None
        if not source:
            return False
        target.append(self.current)
        self.current = source.pop()
        return True

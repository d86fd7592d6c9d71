"""What the editor does to whole comparisons: merge, split, adopt, discard, and take that back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from diffstudy.domain.language import tr
from diffstudy.gui.widgets.accessibility import announce

if TYPE_CHECKING:
    from diffstudy.gui.pages.editor_page import EditorPage
    from diffstudy.services.restructuring import Restructured


class EditorRestructuring:
    """Restructures the comparison that a page has open."""

    def __init__(self, page: "EditorPage") -> None:
        self._page = page
        self._done: list[Restructured] = []

    @property
    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return bool(self._done)

    def act(self, what: str, value: Any) -> None:
        """Take a step.

        Args:
            what: "merge", "split", "adopt" or "discard".
            value: the other comparison (merge), or what is split off.
        """
        page, writing = self._page, self._page.desk.writing
        if writing is None:
            return
        page.desk.save()
        service = page.context.collection.restructuring
        key = writing.comparison
        acts: dict[str, Callable[[], Restructured]] = {
            "merge": lambda: service.merge(key, value),
            "split": lambda: service.split(key, value),
            "adopt": lambda: service.adopt(key),
            "discard": lambda: service.remove(key),
        }
        page.context.tasks.run(
            acts[what], page=page, on_done=partial(self._took, key), on_error=page.show_error
        )

    def undo(self) -> None:
        """Take the last step back."""
        if self._done:
            self._restore(self._done.pop())

    def _took(self, key: str, step: "Restructured") -> None:
        page = self._page
        self._done.append(step)
        page.context.signals.changed.emit(step.changes)
        page.context.signals.noticed.emit(step.sentence, lambda: self._take_back(step, key))
        if step.show is not None:
            page.show_comparison(step.show)
        else:
            page.desk.take(page.context, None)
            page.show_pack(page.pack)

    def _take_back(self, step: "Restructured", key: str) -> None:
        if step in self._done:
            self._done.remove(step)
            self._restore(step, key)

    def _restore(self, step: "Restructured", key: str = "") -> None:
        page = self._page
        service = page.context.collection.restructuring

        def done(back: "Restructured") -> None:
            page.context.signals.changed.emit(back.changes)
            page.desk.take(page.context, None)
            there = [each for each, was in step.before.items() if was is not None]
            page.show_comparison(key if key in there else there[0])
            announce(page, tr("Undone"))

        page.context.tasks.run(
            lambda: service.restore(step), page=page, on_done=done, on_error=page.show_error
        )

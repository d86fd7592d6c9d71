"""Easy days: a row with a small choice for each weekday."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.pages.settings_rows import row_margin
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.runtime.setting_info import SettingInfo

_TITLE = later("Easy days")
_SENTENCE = later(
    "Fewer halves what comes due on a weekday, fewest leaves hardly any. A card moves only within "
    "the few days in which it is as well remembered; waits under three days and the time before "
    "an exam stay as they are."
)


class WeekRow(Painted):
    """The weekdays side by side, each with its name above its choice; they wrap where narrow.

    Args:
        days: declarations of the seven settings, Monday first.
        controls: the choice of each, by the name of its setting.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self,
        days: Sequence[SettingInfo],
        controls: Mapping[str, QWidget],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.searched = " ".join(
            (tr(_TITLE), tr(_SENTENCE), *(tr(day.label) for day in days))
        ).casefold()
        self.setAccessibleName(tr(_TITLE))
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(ReadingText(tr(_TITLE), "ui-m", measure=0))
        self._layout.addWidget(ReadingText(tr(_SENTENCE), "meta", "ink2"))
        self._week = QWidget()
        flow = FlowLayout(self._week, gap=10)
        self._days: list[QVBoxLayout] = []
        for day in days:
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(Label(tr(day.label), "meta", "ink2"))
            column.addWidget(controls[day.name])
            controls[day.name].setAccessibleDescription(tr(_SENTENCE))
            flow.addWidget(cell)
            self._days.append(column)
        self._layout.addSpacing(space(6))
        self._layout.addWidget(self._week)
        self.restyle()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        self._layout.setSpacing(space(4))
        for column in self._days:
            column.setSpacing(space(2))
        super().restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand under the words of the other rows."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = row_margin(self.width())
        self._layout.setContentsMargins(side, space(8), side, space(12))

"""Single keys, each with what it does and a field to press another one in."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.key_map import CHANGEABLE, exchanged, parsed, written
from diffstudy.gui.pages.settings_rows import SettingRow
from diffstudy.gui.theme import theme
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.panel import Hairline

_ACTIONS = (
    ("1", later("First choice")),
    ("2", later("Second choice")),
    ("3", later("Third choice, or I don't know")),
    ("h", later("Hint, and the pair while you type")),
    ("u", later("Undo the last answer")),
    ("p", later("Pause, and practise the ringed pair")),
    ("f", later("Report a question")),
    ("o", later("Open the comparison or the term")),
    ("s", later("Study this pair, and sure")),
    ("e", later("Edit")),
    ("t", later("Show charts as tables")),
)


class _KeyField(Field):
    """Takes the next plain key that is pressed."""

    def __init__(self, action: str, label: str, changed: Callable[[str, str], None]) -> None:
        super().__init__(tr("Key for: {label}", label=label))
        self._action = action
        self._changed = changed
        self.setMaxLength(1)
        self.setFixedWidth(round(theme().text(56)))

    def restyle(self) -> None:
        super().restyle()
        self.setFixedWidth(round(theme().text(56)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text().casefold()
        if len(key) == 1 and key in CHANGEABLE:
            self._changed(self._action, key)
        else:
            super().keyPressEvent(event)


class ChangedKeys(Painted):
    """A row for each key; pressing another one makes the two change places.

    Args:
        label: accessible name.
        changed: gets the new value of the setting.
    """

    def __init__(
        self, label: str, changed: Callable[[object], None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.searched = " ".join((label, *(tr(words) for _, words in _ACTIONS))).casefold()
        self._changed = changed
        self._keys: dict[str, str] = {}
        self._fields: dict[str, _KeyField] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for place, (action, told) in enumerate(_ACTIONS):
            words = tr(told)
            if place:
                layout.addWidget(Hairline())
            field = self._fields[action] = _KeyField(action, words, self._change)
            came_with = tr("Comes with {key}.", key=action.upper())
            layout.addWidget(SettingRow(words, came_with, field))

    def show_value(self, value: object) -> None:
        """Show the keys that hold, without telling anybody."""
        self._keys = parsed(str(value))
        for action, field in self._fields.items():
            field.setText(self._keys.get(action, action).upper())

    def _change(self, action: str, key: str) -> None:
        self._changed(written(exchanged(self._keys, action, key)))

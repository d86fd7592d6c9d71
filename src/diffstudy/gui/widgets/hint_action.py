"""What a page can do by a key, as an action that the bar of hints shows and the mouse can reach."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

_CHORDS = ("Ctrl ", "Alt ", "Shift ")


class HintAction(QAction):
    """Keys with what they do.

    Keys with Ctrl are bound by the action itself, on the widget that it is added to. Keys that
    stand alone are not: a page asks ``takes`` for them, so that they never act in a field.

    Args:
        keys: as the caps are drawn, parted by blanks: "H", "Ctrl Z", "1 2"; "–" is no key.
        text: what they do.
        act: what is done; None where the keys only help to read the page ("1 2 choose").
        said_elsewhere: a button of the page shows the key as well: left out first where the bar
            is narrow.
    """

    def __init__(
        self,
        keys: str,
        text: str,
        act: Callable[[], object] | None = None,
        parent: QObject | None = None,
        *,
        said_elsewhere: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self.keys = keys
        self.acts = act is not None
        if said_elsewhere:
            self.setPriority(QAction.Priority.LowPriority)
        if act is not None:
            self.triggered.connect(act)
            if self.is_chord:
                chord = keys.replace(" ", "+")
                # Qt tells the two Enter keys apart, people do not.
                both = dict.fromkeys((chord, chord.replace("Enter", "Return")))
                self.setShortcuts([QKeySequence(each) for each in both])
                self.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                self.setAutoRepeat(False)

    @property
    def is_chord(self) -> bool:
        """Whether the keys work in a field too."""
        return self.keys.startswith(_CHORDS)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key pressed alone is this action's."""
        if self.is_chord or not self.acts:
            return False
        pressed = Qt.Key(event.key())
        if pressed == Qt.Key.Key_Return:
            pressed = Qt.Key.Key_Enter
        return QKeySequence(pressed) == QKeySequence(self.keys)

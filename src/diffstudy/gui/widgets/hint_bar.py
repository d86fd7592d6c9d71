"""The keys of a page at its foot, each a small button for those who have the mouse in hand."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, control, font, radius, space, theme
from diffstudy.gui.widgets.hint_action import HintAction
from diffstudy.gui.widgets.painted import Painted, PaintedButton
from diffstudy.gui.widgets.painting import (
    draw_box,
    draw_keycap,
    draw_text,
    keycap_width,
    text_width,
)
from diffstudy.gui.widgets.spoken_words import by_key

_BETWEEN_KEYS = "–"


class HintButton(PaintedButton):
    """One hint: caps and a word; reached by Tab where it does something."""

    def __init__(self, action: HintAction, parent: QWidget) -> None:
        super().__init__(parent)
        if not action.acts:
            self.accessible_role = QAccessible.Role.StaticText
        self._action = action
        self._with_keys = True
        self.setText(action.text())
        self.setAccessibleName(action.text())
        if action.acts:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.clicked.connect(action.trigger)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_keys(True)

    @property
    def action_shown(self) -> HintAction:
        """What it does."""
        return self._action

    def show_keys(self, shown: bool) -> None:
        """Draw the caps, or the word alone where single keys are switched off."""
        self._with_keys = shown or self._action.is_chord
        keys = self._action.keys if self._with_keys else ""
        self.setAccessibleDescription(by_key(keys) if keys else "")
        self.restyle()

    def sizeHint(self) -> QSize:
        pad = 2 * space(6)
        return QSize(round(self._keys_width() + self._word_width()) + pad, control(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self._action.acts and self.is_hot():
            draw_box(painter, box, colour("sunken"), None, radius("control"))
        middle = box.center().y()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = float(space(6))
        word = QRectF(x + self._keys_width(), 0, self._word_width(), box.height())
        if mirrored:
            word.moveLeft(x)
            x += self._word_width() + theme().text(7)
        line, fill = colour("line_strong"), colour("surface")
        for key in self._caps():
            if key == _BETWEEN_KEYS:
                room = QRectF(x, 0, text_width(font("meta"), key) + 1, box.height())
                x += draw_text(painter, room, key, font("meta"), colour("ink2"))
            else:
                x += draw_keycap(painter, x, middle, key, colour("ink2"), fill=fill, border=line)
            x += theme().text(5)
        tint = "ink" if self._action.acts and self.is_hot() else "ink2"
        draw_text(painter, word, self.text(), font("meta"), colour(tint))

    def _caps(self) -> list[str]:
        return self._action.keys.split() if self._with_keys else []

    def _keys_width(self) -> float:
        caps = self._caps()
        widths = (
            text_width(font("meta"), key) if key == _BETWEEN_KEYS else keycap_width(key)
            for key in caps
        )
        return sum(widths) + len(caps) * theme().text(5) + (theme().text(2) if caps else 0)

    def _word_width(self) -> float:
        return text_width(font("meta"), self.text()) + 1


class HintBar(Painted):
    """The actions of a page, centred on a hairline.

    Where the bar is narrow, hints go whose keys a button shows anyway, the last ones first.
    """

    accessible_role = QAccessible.Role.ToolBar

    def __init__(
        self, actions: Sequence[HintAction] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.buttons: list[HintButton] = []
        self.setAccessibleName(tr("Keys"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_actions(actions)

    def set_actions(self, actions: Sequence[HintAction], *, single_keys: bool = True) -> None:
        """Show other actions.

        Args:
            single_keys: whether keys without Ctrl work; else their caps are not drawn, and hints
                that only name keys are left out.
        """
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        shown = [each for each in actions if single_keys or each.acts]
        self.buttons = [HintButton(action, self) for action in shown]
        for button in self.buttons:
            button.show_keys(single_keys)
        self._arrange()

    def restyle(self) -> None:
        super().restyle()
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(320, control(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, control(44))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def buttons_that_fit(self) -> list[HintButton]:
        """The hints that are shown at the present width."""
        kept = list(self.buttons)
        low = QAction.Priority.LowPriority
        while kept and self._width_of(kept) > self.width() - 2 * space(18):
            lesser = [each for each in kept if each.action_shown.priority() == low]
            kept.remove(lesser[-1] if lesser else kept[-1])
        return kept

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRect(0, 0, self.width(), 1), colour("line"))

    def _arrange(self) -> None:
        fitting = self.buttons_that_fit()
        x = (self.width() - self._width_of(fitting)) / 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for button in self.buttons:
            button.setVisible(button in fitting)
        for button in fitting:
            hint = button.sizeHint()
            left = self.width() - x - hint.width() if mirrored else x
            top = (self.height() - hint.height()) // 2
            button.setGeometry(QRect(round(left), top, hint.width(), hint.height()))
            x += hint.width() + self._between()

    def _between(self) -> int:
        return max(0, space(24) - 2 * space(6))

    def _width_of(self, buttons: Sequence[HintButton]) -> int:
        gaps = self._between() * max(0, len(buttons) - 1)
        return sum(button.sizeHint().width() for button in buttons) + gaps

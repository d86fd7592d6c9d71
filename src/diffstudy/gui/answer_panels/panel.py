"""What every answer panel is, and the prompt that they share."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.cue import GAP, MASK
from diffstudy.domain.question import Answer, Hint, Outcome, Question
from diffstudy.gui.theme import rail_fits_better, sides_stack, space, theme_signals, tokens
from diffstudy.gui.widgets.hint_action import HintAction
from diffstudy.gui.widgets.quiet_scroll import QuietScroll
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.rich_text import Span, SpanKind, marked, with_blanks

_SHORT_PROMPT = 90

KeyHints = Sequence[tuple[str, str]]


class AnswerPanel(QWidget):
    """Shows one question; never judges the answer.

    Signals:
        answer_given(Answer): exactly once, until ``open_again`` is called.
        hint_wanted(): the learner asks for help.
        mended(): a panel that stayed after a slip has been put right.
        hints_changed(): other things can be done by keys now.
    """

    answer_given = Signal(object)
    hint_wanted = Signal()
    mended = Signal()
    hints_changed = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        instruction, prompt = question.instruction, question.prompt
        self.question = question
        self._prompt_text = prompt
        self._is_open = False
        self.hints: tuple[HintAction, ...] = ()
        self.instruction = Label(
            instruction, "ui", "ink2", align=Qt.AlignmentFlag.AlignHCenter, wraps=True
        )
        self.prompt = ReadingText(
            prompt_spans(prompt),
            "prompt-xl",
            align=Qt.AlignmentFlag.AlignHCenter,
            balanced=True,
            measure=46,
        )
        content = QWidget()
        self.column = QVBoxLayout(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.area = QuietScroll(content)
        whole.addWidget(self.area)
        theme_signals().theme_changed.connect(self._set_margins)

    def preface(self, text: str) -> None:
        """Put a sentence before the instruction: what kind of question this is."""
        self.instruction.set_text(f"{text} {self.instruction.text()}")

    @property
    def is_open(self) -> bool:
        """Whether an answer is taken now."""
        return self._is_open

    def set_hints(self, *hints: HintAction) -> None:
        """Say what can be done here by keys; those with Ctrl work from now on."""
        for old in self.hints:
            self.removeAction(old)
        self.hints = hints
        self.addActions(list(hints))
        self.hints_changed.emit()

    def key_hints(self) -> KeyHints:
        """Return the keys of this panel with what each does."""
        return tuple((hint.keys, hint.text()) for hint in self.hints)

    def spoken(self) -> str:
        """Return what a screen reader says when the question appears."""
        return f"{self.instruction.text()} {self.prompt.text()}"

    def accept_answers(self, after_ms: int) -> None:
        """Take answers from now on, after a moment in which double keys are ignored."""
        QTimer.singleShot(after_ms, self, self._open)

    def open_again(self, hint: Hint) -> None:
        """Let the learner try once more, with help."""
        self._open()
        self.show_hint(hint)

    def show_hint(self, hint: Hint) -> None:
        """Mark the words of a hint in the prompt; panels add what they can show."""
        if hint.mark is not None:
            self.prompt.set_text(prompt_spans(self._prompt_text, hint.mark))

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a single key; returns whether it was one of this panel's."""
        found = next((hint for hint in self.hints if hint.takes(event)), None)
        if found is not None:
            found.trigger()
        return found is not None

    def drop(self) -> bool:
        """Let go of what is picked or dragged, or empty a field; whether there was something."""
        return False

    def undo_step(self) -> bool:
        """Take back the last step within the question; whether there was one."""
        return False

    def stays_after(self, outcome: Outcome) -> bool:  # noqa: ARG002 - for panels that stay
        """Show what was wrong and let it be put right; False where the lesson follows at once."""
        return False

    def note_schedule(self, counts: bool) -> None:
        """Take up whether the answer moves the schedule; for panels that say so."""

    def is_being_typed(self) -> bool:
        """Whether there is text in a field, to which undo then belongs."""
        return False

    def give(self, answer: Answer) -> None:
        """Emit an answer, if the panel takes one now."""
        if self._is_open:
            self._is_open = False
            self.answer_given.emit(answer)

    def start(self) -> None:
        """Put the focus where the learner begins."""
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the smaller prompt where there is less room."""
        super().resizeEvent(event)
        self.prompt.set_style(self._prompt_style())
        self._set_margins()

    def has_room_for_large_prompt(self) -> bool:
        """Whether a short prompt may be set large: not in a small window or with large text."""
        is_small = self.width() < 1100 or self.height() < 560 or sides_stack(self.width())
        return len(self._prompt_text) <= _SHORT_PROMPT and not is_small

    def _prompt_style(self) -> str:
        if self.has_room_for_large_prompt():
            return "prompt-xl"
        is_long = len(self._prompt_text) > _SHORT_PROMPT // 2
        return "prompt-s" if is_long and sides_stack(self.width()) else "prompt"

    def _open(self) -> None:
        self._is_open = True

    def side_margin(self) -> int:
        """Return the margin left and right, in pixels."""
        return study_margin(self.width())

    def bottom_margin(self) -> int:
        """Return the margin below, in pixels."""
        return space(24)

    def _set_margins(self) -> None:
        side = self.side_margin()
        self.column.setContentsMargins(side, space(18), side, self.bottom_margin())
        self.column.setSpacing(space(12))


def study_margin(width: int) -> int:
    """Return the margin left and right of a question or a lesson, in pixels."""
    return int(tokens()["margin"]["study"]["narrow" if rail_fits_better(width) else "wide"])


def prompt_spans(prompt: str, mark: tuple[int, int] | None = None) -> tuple[Span, ...]:
    """Return a prompt with its gaps drawn as blanks and a hint marked.

    Args:
        mark: half-open range of characters of ``prompt``.
    """
    spans: list[Span] = []
    # A text layout breaks lines at this sign and not at a line feed.
    prompt = prompt.replace("\n", "\u2028")
    for span in marked(prompt, () if mark is None else [mark]):
        if span.kind is SpanKind.PLAIN:
            spans += with_blanks(span.text.replace(GAP, MASK), MASK)
        else:
            spans.append(span)
    return tuple(spans)

"""Which panel shows which shape of question."""

from typing import assert_never

from PySide6.QtWidgets import QWidget

from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Question,
    RevealQuestion,
    TypedQuestion,
)
from diffstudy.gui.answer_panels.choice_panel import ChoicePanel
from diffstudy.gui.answer_panels.explain_panel import ExplainPanel
from diffstudy.gui.answer_panels.flip_panel import FlipPanel
from diffstudy.gui.answer_panels.match_panel import MatchPanel
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.answer_panels.sort_panel import SortPanel
from diffstudy.gui.answer_panels.typed_panel import TypedPanel


def panel_for(question: Question, parent: QWidget | None = None) -> AnswerPanel:
    """Return a new panel that shows the question."""
    match question:
        case ChoiceQuestion():
            return ChoicePanel(question, parent)
        case TypedQuestion():
            return TypedPanel(question, parent)
        case MatchingQuestion():
            return (MatchPanel if question.one_each else SortPanel)(question, parent)
        case RevealQuestion():
            return (ExplainPanel if question.points else FlipPanel)(question, parent)
        case _:
            assert_never(question)

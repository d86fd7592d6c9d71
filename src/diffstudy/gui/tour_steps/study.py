"""Every type of question in the states that a learner meets, from the sample pack."""

from collections.abc import Callable
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diffstudy.domain.question import MatchingQuestion, Question, RevealQuestion
from diffstudy.domain.review import Purpose
from diffstudy.gui.answer_panels.match_panel import MatchPanel
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.answer_panels.sort_panel import SortPanel
from diffstudy.gui.pages.feedback_view import FeedbackView
from diffstudy.gui.pages.study_page import StudyPage
from diffstudy.gui.pages.summary_page import SummaryPage
from diffstudy.gui.tour_steps._wider_boards import wider_boards
from diffstudy.gui.tour_walk import Walk
from diffstudy.gui.widgets.text_area import TextArea
from diffstudy.runtime.paths import bundled

_SEED = 3
_CLUSTERS = "biology.json"
_CHOICES = {
    "which2": "which term",
    "tf": "true or false",
    "cell": "fill the chart",
    "odd": "odd one out",
    "swap": "put the terms back",
}


def take(walk: Walk) -> None:
    """Show each type of question, answered by keys."""
    hand = _Student(walk)
    for mode, name in _CHOICES.items():
        hand.begin(mode)
        walk.hand.press(Qt.Key.Key_Tab)
        hand.picture(name)
    for mode, show in _BOARDS.items():
        hand.begin(mode)
        show(hand)
    for name, board, keys in wider_boards():
        hand.show(board)
        for key in keys:
            hand.press(key)
        hand.picture(name)
    hand.begin("which2")
    hand.press(Qt.Key.Key_P)
    hand.picture("a pause")
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_L)
    _say_how_sure(hand)
    _ask_a_cluster(hand)


class _Student:
    """Begins practice of one type and works it by keys."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.page = walk.window.page_of(StudyPage)
        self.page.new_random = lambda: Random(_SEED)

    @property
    def panel(self) -> AnswerPanel:
        panel = self.page.panel
        assert panel is not None
        return panel

    @property
    def question(self) -> Question:
        return self.panel.question

    def begin(self, mode: str, comparisons: tuple[str, ...] | None = None) -> None:
        """Start practice of a type and wait until its question takes answers."""
        from diffstudy.services.study import StudyScope

        scope = StudyScope(comparisons=comparisons, practice=True, mode=mode, count=3)
        # The session before may still be on its way to its summary.
        self.walk.settle("what was begun is done")
        self.walk.window.study(scope)
        self.walk.expect(StudyPage)
        self.walk.hand.until(self._is_asking, f"a question of the type {mode} is asked")
        self.walk.hand.read()

    def show(self, question: Question) -> None:
        """Show a question that no comparison of the sample asks."""
        from diffstudy.services.study import Asked

        self.page.show_step(Asked(question, Purpose.PRACTICE, 24, 27, 19, 3))
        self.walk.hand.until(self._is_asking, "the board takes steps")

    def press(self, key: Qt.Key, target: QWidget | None = None) -> None:
        self.walk.hand.press(key, target=target)

    def chord(self, key: Qt.Key) -> None:
        self.walk.hand.press(key, Qt.KeyboardModifier.ControlModifier)

    def picture(self, name: str) -> None:
        self.walk.hand.picture(name)

    def until_lesson(self) -> None:
        """Wait for the lesson."""
        self.walk.hand.until(lambda: self.page.lesson is not None, "the lesson is shown")

    def _is_asking(self) -> bool:
        panel = self.page.panel
        return self.walk.hand.is_quiet() and panel is not None and panel.is_open


def _say_how_sure(hand: _Student) -> None:
    preferences = hand.walk.collection.preferences
    preferences.change("ask_if_sure", True)
    hand.begin("which2")
    hand.press(Qt.Key.Key_S)
    hand.picture("which term and how sure")
    answer = getattr(hand.question, "answer", 0)
    hand.press(Qt.Key(Qt.Key.Key_1 + answer))
    hand.until_lesson()
    hand.picture("a right answer that may have been a guess")
    hand.press(Qt.Key.Key_G)
    hand.walk.settle("the guess is counted")
    hand.picture("a right answer counted as a guess")
    lesson = hand.page.lesson
    assert lesson is not None
    hand.walk.hand.until(lambda: lesson.is_ready, "the lesson can be left")
    hand.press(Qt.Key.Key_Return)
    hand.walk.hand.until(lambda: hand.page.panel is not None, "the next question is asked")
    hand.walk.hand.read()
    hand.press(Qt.Key.Key_S)
    answer = getattr(hand.question, "answer", 0)
    hand.press(Qt.Key(Qt.Key.Key_1 + 1 - answer))
    hand.until_lesson()
    hand.picture("feedback after a sure mistake")
    hand.press(Qt.Key.Key_Escape)
    hand.walk.expect(SummaryPage)
    hand.walk.settle("the summary is ready")
    hand.picture("summary of a session ended early")
    preferences.change("ask_if_sure", False)


def _ask_a_cluster(hand: _Student) -> None:
    importing = hand.walk.collection.importing
    pack = bundled("data") / "packs" / _CLUSTERS
    hand.walk.ask(lambda: importing.apply(importing.preview([pack])))
    library = hand.walk.collection.library
    rows = hand.walk.ask(lambda: [row for each in library.overview().packs for row in each.rows])
    clusters = tuple(row.key for row in rows if len(row.terms) > 2)
    hand.begin("match", clusters)
    board = hand.question
    assert isinstance(board, MatchingQuestion)
    hand.press(Qt.Key.Key_1)
    hand.press(Qt.Key(Qt.Key.Key_1 + board.answer[1]))
    for tile, place in enumerate(board.answer):
        hand.press(Qt.Key(Qt.Key.Key_1 + tile))
        hand.press(Qt.Key(Qt.Key.Key_1 + place))
    hand.until_lesson()
    hand.picture("lesson after a cluster")
    hand.begin("three", clusters)
    hand.picture("which of these terms")
    hand.press(Qt.Key.Key_Escape)


def _type(hand: _Student) -> None:
    hand.picture("fill the gap")
    hand.chord(Qt.Key.Key_H)
    hand.walk.settle("the pair is shown")
    hand.picture("fill the gap with the pair shown")


def _sort(hand: _Student) -> None:
    board, panel = hand.question, hand.panel
    assert isinstance(board, MatchingQuestion)
    assert isinstance(panel, SortPanel)
    hand.picture("sort into columns")
    wrong_ones = {0, 3}
    for tile, place in enumerate(board.answer):
        given = 1 - place if tile in wrong_ones else place
        hand.press(Qt.Key(Qt.Key.Key_1 + given))
        if tile == len(board.answer) - 2:
            hand.picture("sort into columns almost done")
    hand.picture("sort into columns ready to check")
    hand.press(Qt.Key.Key_Return)
    hand.walk.settle("the board is checked")
    hand.picture("sort into columns checked")
    for tile in wrong_ones:
        panel.items[tile].setFocus(Qt.FocusReason.TabFocusReason)
        hand.press(Qt.Key(Qt.Key.Key_1 + board.answer[tile]))
    hand.press(Qt.Key.Key_Return, panel)
    hand.until_lesson()
    hand.picture("lesson after a board")


def _match(hand: _Student) -> None:
    board, panel = hand.question, hand.panel
    assert isinstance(board, MatchingQuestion)
    assert isinstance(panel, MatchPanel)
    hand.picture("match pairs")

    def join(tile: int, place: int) -> None:
        hand.press(Qt.Key(Qt.Key.Key_1 + tile))
        hand.press(Qt.Key(Qt.Key.Key_1 + place))

    join(0, board.answer[0])
    join(1, board.answer[1])
    hand.press(Qt.Key.Key_3)
    hand.picture("match pairs with one picked")
    hand.press(Qt.Key.Key_Escape)
    join(2, board.answer[3])
    hand.picture("match pairs with a wrong one")
    for tile in range(2, len(board.tiles)):
        join(tile, board.answer[tile])
    hand.until_lesson()
    hand.picture("lesson after pairs")


def _flip(hand: _Student) -> None:
    hand.picture("flip card")
    hand.press(Qt.Key.Key_Space)
    hand.picture("flip card turned over")


def _explain(hand: _Student) -> None:
    assert isinstance(hand.question, RevealQuestion)
    hand.picture("explain the difference")
    field = hand.panel.focusWidget()
    assert isinstance(field, TextArea)
    field.insertPlainText("One is about a day, the other about many years.")
    hand.chord(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_1)
    hand.picture("explain the difference with its points")
    hand.press(Qt.Key.Key_Return)
    hand.until_lesson()
    assert isinstance(hand.page.lesson, FeedbackView)
    hand.picture("lesson after an explanation")


_BOARDS: dict[str, Callable[[_Student], None]] = {
    "cloze": _type,
    "sort": _sort,
    "pairup": _match,
    "flip": _flip,
    "explain": _explain,
}

"""The lesson on two terms that no page compares leads to the pages of both."""

from pytestqt.qtbot import QtBot

from diffstudy.domain.feedback import Feedback, MarkedText, SideFeedback
from diffstudy.gui.pages.feedback_view import FeedbackView, RightView

PAIR = "org.example#term/ash|org.example#term/magma"
PAGES = (("org.example#magma--lava", "Magma vs. Lava"), ("org.example#lava--ash", "Lava vs. Ash"))


def _lesson(pages: tuple[tuple[str, str] | None, ...], *, correct: bool) -> Feedback:
    names = ("Magma", "Ash")
    sides = tuple(
        SideFeedback(
            name.lower(),
            name,
            side,
            MarkedText(f"What {name} is."),
            None,
            side == 0,
            side == 1,
            (),
            at,
        )
        for side, (name, at) in enumerate(zip(names, pages, strict=True))
    )
    asked = MarkedText("What Magma is.")
    return Feedback(correct, PAIR, "Magma", 0, None, asked, None, sides, ())


def test_a_slip_leads_to_the_pages_of_both(qtbot: QtBot) -> None:
    view = FeedbackView(_lesson(PAGES, correct=False), comes_back=False)
    qtbot.addWidget(view)
    view.show()
    assert not view.read.isVisible()
    assert [button.text() for button in view.homes] == ["Open Magma vs. Lava", "Open Lava vs. Ash"]
    for button, (key, _) in zip(view.homes, PAGES, strict=True):
        with qtbot.waitSignal(view.comparison_wanted) as wanted:
            button.click()
        assert wanted.args == [key]
    assert ("O", "Open Magma vs. Lava") in view.key_hints()


def test_a_right_answer_leads_there_too(qtbot: QtBot) -> None:
    view = RightView(_lesson(PAGES, correct=True))
    qtbot.addWidget(view)
    assert len(view.homes) == 2


def test_a_page_that_has_both_is_the_one_to_open(qtbot: QtBot) -> None:
    view = FeedbackView(_lesson((None, None), correct=False), comes_back=False)
    qtbot.addWidget(view)
    view.show()
    assert view.read.isVisible()
    assert view.homes == []

"""Progress, what is to be checked, the page of a term, and the settings, in their states."""

from datetime import date, timedelta

from PySide6.QtCore import Qt

from diffstudy.domain.charts import ConfusionMatrix, MasteryLine, ProgressCharts, RetentionWeek
from diffstudy.domain.mastery import Calibration, StudiedDay
from diffstudy.domain.statistics import DueForecast
from diffstudy.gui.pages.checks_page import ChecksPage
from diffstudy.gui.pages.progress_page import ProgressPage
from diffstudy.gui.pages.settings_page import SettingsPage
from diffstudy.gui.pages.term_page import TermPage
from diffstudy.gui.tour_walk import Walk

_TODAY = date(2030, 3, 28)
_TERMS = ("Accuracy", "Precision", "Reliability", "Validity", "Diffusion", "Osmosis")
_COUNTS = (
    (41, 5, 2, 1, 0, 0),
    (7, 33, 3, 0, 0, 0),
    (1, 2, 30, 4, 0, 0),
    (0, 1, 6, 28, 0, 0),
    (0, 0, 0, 0, 37, 3),
    (0, 0, 0, 0, 8, 24),
)
_DUE = (27, 14, 9, 12, 18, 7, 5, 16, 11, 8, 6, 13, 4, 9)
_KNOWN = (78, 80, 79, 83, 82, 85, 84, 83, 87, 86, 88, 89)
_MASTERY = (
    (("Diffusion", "Osmosis"), (64, 38)),
    (("Accuracy", "Precision"), (72, 41)),
    (("Reliability", "Validity"), (55, 63)),
    (("Correlation", "Causation"), (88, 80)),
    (("Mitosis", "Meiosis"), (91, 86)),
)


def take(walk: Walk) -> None:
    """Show the pages that tell of learning, and the settings."""
    hand = walk.hand
    walk.window.go_to("progress")
    page = walk.expect(ProgressPage)
    walk.settle("the figures are read")
    hand.picture("progress, few answers")
    page.show_charts(_charts())
    hand.until(
        lambda: page.panels[0].height() >= page.panels[0].sizeHint().height(), "it is laid out"
    )
    hand.picture("progress")
    hand.press(Qt.Key.Key_T)
    hand.picture("progress as tables")
    hand.press(Qt.Key.Key_T)
    walk.window.show_checks()
    walk.expect(ChecksPage)
    walk.settle("what is to be checked is read")
    hand.picture("questions to check")
    terms = walk.ask(walk.collection.library.deck_terms)
    walk.window.show_term(terms[0][0])
    walk.expect(TermPage)
    walk.settle("the term is gathered")
    hand.picture("everything on a term")
    walk.window.go_to("settings")
    settings = walk.expect(SettingsPage)
    walk.settle("the settings are read")
    hand.picture("settings")
    for place, name in ((1, "studying"), (3, "backup and files"), (4, "advanced")):
        settings.groups.buttons[place].click()
        walk.settle("the group is shown")
        hand.picture(f"settings, {name}")
    settings.search.setText("days")
    hand.picture("settings, searched")
    settings.search.clear()
    walk.window.go_to("library")


def _charts() -> ProgressCharts:
    """Return figures as a learner has them after a few months."""
    days = [_TODAY - timedelta(days=ago) for ago in range(180) if (ago * 7 + ago // 9) % 10 > 3]
    studied = tuple(
        StudiedDay(day, answers, answers * 5 // 6)
        for day in sorted(days)
        for answers in (3 + day.toordinal() * 37 % 68,)
    )
    monday = _TODAY - timedelta(days=_TODAY.weekday())
    first = _TODAY - timedelta(days=89)
    return ProgressCharts(
        today=_TODAY,
        first=first,
        days=tuple(day for day in studied if day.day >= first),
        heat=studied,
        weeks=tuple(
            RetentionWeek(monday - timedelta(weeks=len(_KNOWN) - 1 - place), 100, known, 86.0)
            for place, known in enumerate(_KNOWN)
        ),
        calibration=Calibration(1200, 50, 0.86, 0.84, 0.82, 0.86),
        forecast=tuple(
            DueForecast(_TODAY + timedelta(days=ahead), cards) for ahead, cards in enumerate(_DUE)
        ),
        matrix=ConfusionMatrix(_TERMS, _TERMS, _COUNTS, sum(map(sum, _COUNTS)) - 193),
        mastery=tuple(
            MasteryLine(" vs ".join(terms), " vs ".join(terms), terms, mastery)
            for terms, mastery in _MASTERY
        ),
        ever=1284,
        wanted=20,
        target=0.85,
        solid=9,
        comparisons=26,
    )

"""One of each widget, for the checks that hold for all of them."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from diffstudy.domain.comparison import ChartRow, Example, Sense
from diffstudy.domain.deck import ComparisonRow, PackRow
from diffstudy.domain.feedback import ContrastRow, MarkedText, SideFeedback
from diffstudy.gui.widgets.buttons import Button, IconButton, LinkButton
from diffstudy.gui.widgets.check_row import CheckRow
from diffstudy.gui.widgets.chips import Chip
from diffstudy.gui.widgets.choice_button import ChoiceButton
from diffstudy.gui.widgets.choice_pair import ChoicePair
from diffstudy.gui.widgets.comparison_header import ComparisonHeader, StickyHeader
from diffstudy.gui.widgets.comparison_parts import (
    ComparisonChart,
    Difference,
    DifferenceTable,
    spanning_difference,
)
from diffstudy.gui.widgets.confusion_matrix import ConfusionMatrix
from diffstudy.gui.widgets.contrast_table import ContrastTable
from diffstudy.gui.widgets.curiosity_row import CuriosityRow
from diffstudy.gui.widgets.fields import Field, SearchField, TypeField
from diffstudy.gui.widgets.figure_table import FigureTable
from diffstudy.gui.widgets.first_run import FirstRunCard, OpenBook
from diffstudy.gui.widgets.first_up import FirstUp
from diffstudy.gui.widgets.flip_card import FlipCard
from diffstudy.gui.widgets.heatmap import HeatLegend, Heatmap
from diffstudy.gui.widgets.hint_action import HintAction
from diffstudy.gui.widgets.hint_bar import HintBar
from diffstudy.gui.widgets.keycaps import KeyCap
from diffstudy.gui.widgets.library_list import LibraryList
from diffstudy.gui.widgets.mastery_row import MasteryRow
from diffstudy.gui.widgets.match_board import MatchBoard
from diffstudy.gui.widgets.match_card import MatchCard
from diffstudy.gui.widgets.meters import DueBadge, MasteryBar, ProgressBar
from diffstudy.gui.widgets.notices import EmptyState, ErrorRow, Icon, Skeleton
from diffstudy.gui.widgets.option_card import OptionCard
from diffstudy.gui.widgets.panel import Hairline, Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.retention_chart import RetentionChart, RetentionPoint
from diffstudy.gui.widgets.rich_text import blank, cue, plain, with_terms
from diffstudy.gui.widgets.rubric_row import RubricRow
from diffstudy.gui.widgets.sense_list import DefinitionItem, DefinitionSpread
from diffstudy.gui.widgets.side_card import SideCard
from diffstudy.gui.widgets.side_marks import HiddenPair, PairLabel, SideMark
from diffstudy.gui.widgets.sidebar import NavItem, Place, Sidebar
from diffstudy.gui.widgets.size_slider import SizeSlider
from diffstudy.gui.widgets.sort_column import SortColumn
from diffstudy.gui.widgets.sort_item import SortItem
from diffstudy.gui.widgets.sort_pile import SortPile
from diffstudy.gui.widgets.spread import SpreadRow
from diffstudy.gui.widgets.study_bar import StudyBar
from diffstudy.gui.widgets.summary_parts import ForecastBars, StatStrip
from diffstudy.gui.widgets.sure_control import SureControl
from diffstudy.gui.widgets.switches import Combo, Segmented, Toggle
from diffstudy.gui.widgets.tab_strip import TabStrip
from diffstudy.gui.widgets.term_head import TermHead
from diffstudy.gui.widgets.text_choices import TextChoices
from diffstudy.gui.widgets.verdict_tag import VerdictTag

TERMS = ("Erosion", "Weathering")
TODAY = date(2030, 5, 6)
SENSE = Sense(
    "s1",
    "erosion",
    "Carrying away of loosened rock by wind, water or ice.",
    "Geology",
    (Example("The erosion of the cliff took a metre a year."),),
)
ROWS = (
    ComparisonRow("c1", "Erosion vs Weathering", "p", TERMS, 5, False, 3, (72, 41), None),
    ComparisonRow("c2", "Lava vs Magma", "p", ("Lava", "Magma"), 0, True, 0, (None, None), None),
)
PACKS = (PackRow("p", "Rocks", 5, ROWS), PackRow("q", "Rivers", 0, ()))
CHART = (
    ChartRow("r1", ("moves rock", "breaks rock"), "What it does"),
    ChartRow("r2", ("needs a carrier", None), "Needs"),
    ChartRow("r3", ("fast", "slow")),
)
FEEDBACK = SideFeedback(
    "erosion", "Erosion", 0, MarkedText("It carries rock away.", ((3, 20),)), None, False, True
)


def _panel() -> Panel:
    panel = Panel()
    panel.body.addWidget(Label("Text"))
    panel.setAccessibleName("Panel")
    return panel


def _library() -> LibraryList:
    library = LibraryList()
    library.show_packs(PACKS, TODAY)
    return library


def _match_board() -> MatchBoard:
    cards = [MatchCard("moves rock", "1", 0)], [MatchCard("breaks rock", "1", 1)]
    return MatchBoard(*cards, shares=(396, 208), row_gap=14, square_end=True)


def _sort_column() -> SortColumn:
    column = SortColumn("Erosion", 0, "Drop or click here")
    column.set_items([SortItem("moves rock", 0)])
    return column


def _sort_pile() -> SortPile:
    pile = SortPile()
    pile.show_top("moves rock", 3)
    return pile


def _study_bar() -> StudyBar:
    bar = StudyBar()
    bar.set_progress(12, 27)
    bar.set_tally(9, 2)
    return bar


WIDGETS: dict[str, Callable[[], QWidget]] = {
    "Button": lambda: Button("Continue", "primary", icon="play", key="Enter"),
    "Button small": lambda: Button("Show the pair", size="small", icon="eye"),
    "Button ghost": lambda: Button("Print", "ghost", icon="printer"),
    "Button danger": lambda: Button("Delete", "danger", icon="trash-2"),
    "ChoiceButton": lambda: ChoiceButton("Erosion", 0, "1"),
    "ChoicePair": lambda: ChoicePair([("Erosion", 0), ("Weathering", 1)]),
    "Chip": lambda: Chip("Mixed up", 4, icon="shuffle"),
    "Combo": lambda: Combo("Sort", [("Weakest side first", 1), ("Name", 2)]),
    "ComparisonChart": lambda: ComparisonChart(CHART, TERMS),
    "ComparisonHeader": lambda: ComparisonHeader(TERMS, ("noun", "noun")),
    "ConfusionMatrix": lambda: ConfusionMatrix(TERMS, ((41, 5), (7, 33)), (1, 0)),
    "ContrastTable": lambda: ContrastTable([ContrastRow("moves", "What it does", "breaks")]),
    "CuriosityRow": lambda: CuriosityRow("Does it need water?", "No.", (0, 1), expanded=True),
    "DefinitionItem": lambda: DefinitionItem(1, 0, SENSE, "Erosion"),
    "DefinitionSpread": lambda: DefinitionSpread((SENSE,) * 8, (SENSE,), TERMS),
    "DifferenceTable": lambda: DifferenceTable(
        [
            Difference("What it does", "It moves rock.", "It breaks rock."),
            spanning_difference("Erosion moves what weathering broke.", TERMS),
        ]
    ),
    "DueBadge": lambda: DueBadge("5 due"),
    "EmptyState": lambda: EmptyState("search-x", "Nothing here", "Try again.", [Button("Clear")]),
    "ErrorRow": lambda: ErrorRow("This page could not be read", "Pick another file."),
    "FlipCard": lambda: FlipCard([[plain("What carries rock?")]], [[plain("Erosion")]]),
    "Field": lambda: Field("First term", "such as Lava"),
    "FigureTable": lambda: FigureTable("Days", ("Day", "Answers"), [("6 May 2030", "12")]),
    "FirstRunCard": lambda: FirstRunCard("folder-open", "Open a pack", "Use a pack.", "O"),
    "FirstUp": lambda: FirstUp(TERMS, ("moves rock", "breaks rock")),
    "ForecastBars": lambda: ForecastBars([("Today", 5), ("Tue", 14), ("Wed", 0)]),
    "Hairline": Hairline,
    "HeatLegend": HeatLegend,
    "Heatmap": lambda: Heatmap({TODAY: 12}, date(2030, 2, 6), TODAY),
    "HiddenPair": HiddenPair,
    "HintBar": lambda: HintBar([HintAction("1 2", "choose"), HintAction("H", "hint", print)]),
    "Icon": lambda: Icon("info"),
    "IconButton": lambda: IconButton("x", "Close", framed=True),
    "KeyCap": lambda: KeyCap("Ctrl"),
    "Label": lambda: Label("Gypsum (Ångström)", "title"),
    "LibraryList": _library,
    "LinkButton": lambda: LinkButton("See all clusters"),
    "MasteryBar": lambda: MasteryBar((72, 41)),
    "MasteryBar gain": lambda: MasteryBar((72, 41), gains=(16, 0)),
    "MatchBoard": _match_board,
    "MatchCard": lambda: MatchCard("moves rock", "1", 0),
    "MatchCard ink": lambda: MatchCard("Erosion", "1", is_term=True),
    "MasteryRow": lambda: MasteryRow(TERMS, (72, None)),
    "NavItem": lambda: NavItem(Place("study", "Study", "brain")),
    "OpenBook": OpenBook,
    "OptionCard": lambda: OptionCard("It moves rock [...].", "1"),
    "PairLabel": lambda: PairLabel(TERMS),
    "Panel": _panel,
    "ProgressBar": lambda: ProgressBar(12, 27),
    "ReadingText": lambda: ReadingText(
        [*with_terms("Erosion moves rock.", TERMS), plain(" It "), cue("carries"), blank()]
    ),
    "CheckRow": lambda: CheckRow("Answer sheet on its own page", checked=True),
    "RubricRow": lambda: RubricRow("It moves rock.", "1", is_core=True),
    "RetentionChart": lambda: RetentionChart(
        [RetentionPoint(date(2030, 4, 29), 0.8, 0.9), RetentionPoint(TODAY, 0.93, 0.9)], 0.85
    ),
    "SearchField": SearchField,
    "Segmented": lambda: Segmented("Theme", [("Light", "light", "sun"), ("Dark", "dark", None)]),
    "SideCard": lambda: SideCard(FEEDBACK),
    "SideMark": lambda: SideMark(1, 24),
    "Sidebar": lambda: Sidebar([Place("library", "Library", "library")]),
    "SizeSlider": lambda: SizeSlider("Text size", (0.9, 1.0, 1.25, 1.5, 1.75, 2.0)),
    "Skeleton": lambda: Skeleton(3),
    "SortColumn": _sort_column,
    "SortItem": lambda: SortItem("moves rock", 0),
    "SortPile": _sort_pile,
    "SpreadRow": lambda: SpreadRow(Label("left"), Label("right"), "Attribute", line=True),
    "StatStrip": lambda: StatStrip([("22 of 27", "answered right"), ("8 min", "spent")]),
    "StickyHeader": lambda: StickyHeader(TERMS),
    "StudyBar": _study_bar,
    "SureControl": SureControl,
    "TabStrip": lambda: TabStrip([("Differences", 4), ("Chart", None)]),
    "TermHead": lambda: TermHead("Erosion", 0),
    "TextChoices": lambda: TextChoices(["It moves rock.", "It breaks rock."]),
    "Toggle": lambda: Toggle("Hatch side B", checked=True),
    "TypeField": TypeField,
    "VerdictTag right": lambda: VerdictTag("Answer", right=True),
    "VerdictTag wrong": lambda: VerdictTag("You chose", right=False),
}

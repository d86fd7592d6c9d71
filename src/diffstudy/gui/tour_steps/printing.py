"""Paper: a pair on a sheet, its answers, its chart in large print, and a whole pack."""

from diffstudy.gui.pages.comparison_page import ComparisonPage
from diffstudy.gui.pages.print_page import PrintKind, PrintPage, PrintTarget
from diffstudy.gui.tour_walk import Walk


def take(walk: Walk) -> None:
    """Print a comparison as far as the preview, and look at each kind of sheet."""
    key = walk.ask(lambda: walk.collection.library.find("Accuracy"))
    walk.window.read(key)
    walk.expect(ComparisonPage).print_out()
    page = walk.expect(PrintPage)
    walk.hand.until(lambda: bool(page.sheets), "the sheets are drawn")
    walk.hand.picture("a sheet to print")
    page.turn(1)
    walk.hand.picture("the answers")
    page.choices.chart.setChecked(True)
    page.choices.text.setCurrentIndex(page.choices.text.count() - 1)
    walk.settle("the sheets are drawn anew")
    page.turn(len(page.sheets))
    walk.hand.picture("the chart in large print")
    page.choices.text.setCurrentIndex(0)
    walk.window.print_out(PrintTarget(PrintKind.PACK, key.partition("#")[0]))
    walk.settle("the sheets of the pack are drawn")
    walk.hand.picture("a pack on paper")
    walk.window.go_to("library")
    walk.settle("the library is shown")

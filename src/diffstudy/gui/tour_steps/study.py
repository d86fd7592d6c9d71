"""Every type of question in the states that a learner meets, from the sample pack."""

from diffstudy.gui.tour_walk import Walk


def take(walk: Walk) -> None:
    """Show each type of question."""
    walk.settle("the window is at rest")

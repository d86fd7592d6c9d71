"""Synthetic learners, and the gates that a change to the scheduling has to pass before release.

The program never imports this package. What it shows is a regression test and no evidence of
learning: its learners obey the scheduler's own law of memory, have no motivation, no fatigue and
no partial knowledge, and nobody knows how much a question on A teaches about A against B.
"""

"""The counts of scheduling.confusion, kept up to date answer by answer.

The program folds the log anew for each page; a simulation of a million answers cannot. A test
holds the two equal on random logs.
"""

from collections.abc import Sequence
from random import Random

from diffstudy.runtime.learning_constants import LearningConstants
from diffstudy.scheduling.confusion import ErrorRate, choose_rival
from diffstudy.simulation.learner import BLANK
from diffstudy.simulation.term_graph import TermGraph


class ConfusionCounts:
    """Per ordered pair of neighbours the decayed errors and successes."""

    def __init__(self, graph: TermGraph, constants: LearningConstants) -> None:
        self._constants = constants
        self._names = tuple(f"t{term}" for term in range(graph.terms))
        self._numbers = {name: term for term, name in enumerate(self._names)}
        # errors, successes, day of the last answer
        self._counts: tuple[dict[int, list[float]], ...] = tuple(
            {other: [0.0, 0.0, 0.0] for other in of_term} for of_term in graph.neighbours
        )

    def learn(self, truth: int, answer: int, offered: int, day: int) -> None:
        """Count one answer; ``offered`` is BLANK where it was typed."""
        counts = self._counts[truth]
        if answer not in {truth, BLANK}:
            if answer in counts:
                self._decayed(counts[answer], day)[0] += 1.0
            return
        rivals = counts if offered == BLANK else (offered,)
        for other in rivals:
            if other in counts:
                row = self._decayed(counts[other], day)
                if answer == truth:
                    row[1] += 1.0
                else:
                    row[0] += 0.5
                    row[1] += 0.5

    def rate(self, truth: int, other: int, day: int) -> ErrorRate:
        """Return the rate at which ``truth`` is taken for ``other``."""
        errors, successes, _ = self._decayed(self._counts[truth][other], day)
        return ErrorRate(errors, successes)

    def rival(self, truth: int, rivals: Sequence[int], day: int, rng: Random) -> int:
        """Return the term to offer against the true one, as the program chooses it."""
        if len(rivals) == 1:
            return rivals[0]
        names = self._names
        true_name = names[truth]
        rates = {(true_name, names[other]): self.rate(truth, other, day) for other in rivals}
        chosen = choose_rival(
            true_name, [names[other] for other in rivals], rates, rng, self._constants
        )
        return self._numbers[chosen]

    def _decayed(self, row: list[float], day: int) -> list[float]:
        if row[2] != day:
            kept = 0.5 ** ((day - row[2]) / self._constants.half_life_days)
            row[0] *= kept
            row[1] *= kept
            row[2] = day
        return row

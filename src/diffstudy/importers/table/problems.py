"""What is wrong with the rows of a table, collected while the other rows are read."""

from diffstudy.domain.pack import PackProblem, ProblemLevel

_MOST_LISTED = 200


class NotATable(Exception):
    """The file as a whole gives no comparison; who knows its path turns it into ``ImportFailed``.

    Args:
        problem: what is wrong, without a full stop.
        cure: what the user can do, without a full stop.
        line: where, counted from 1.
    """

    def __init__(self, problem: str, cure: str, line: int | None = None) -> None:
        self.problem = problem
        self.cure = cure
        self.line = line
        super().__init__(problem)


class RowProblems:
    """A list of problems that stays readable when every row has one."""

    def __init__(self) -> None:
        self._listed: list[PackProblem] = []
        self._unlisted = 0
        self._first_error: tuple[str, str, int] | None = None

    def error(self, problem: str, cure: str, line: int) -> None:
        """A row is left out."""
        if self._first_error is None or line < self._first_error[2]:
            self._first_error = (problem, cure, line)
        self._add(ProblemLevel.ERROR, problem, cure, line)

    def warning(self, problem: str, cure: str, line: int | None) -> None:
        """Something was read, or left out, that deserves a look."""
        self._add(ProblemLevel.WARNING, problem, cure, line)

    def note(self, sentence: str, line: int | None) -> None:
        """Something that the reader may like to know."""
        self._add(ProblemLevel.NOTE, sentence, "", line)

    @property
    def first_error(self) -> NotATable | None:
        """The first row that was left out, as the reason why nothing is left."""
        return NotATable(*self._first_error) if self._first_error else None

    def listed(self) -> tuple[PackProblem, ...]:
        """Return the problems by line; those beyond 200 are only counted."""
        found = sorted(self._listed, key=lambda each: each.line or 0)
        if self._unlisted:
            more = PackProblem(
                ProblemLevel.WARNING,
                f"{self._unlisted} more problems of this kind are not listed; "
                "cure the listed ones and import the file again.",
            )
            found.append(more)
        return tuple(found)

    def _add(self, level: ProblemLevel, problem: str, cure: str, line: int | None) -> None:
        if len(self._listed) >= _MOST_LISTED:
            self._unlisted += 1
            return
        sentence = f"{problem[:1].upper()}{problem[1:]}{'; ' if cure else ''}{cure}."
        self._listed.append(PackProblem(level, sentence, line))

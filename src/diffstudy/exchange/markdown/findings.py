"""Collects what a reader has to say about a file, each with its line and its cure."""

from diffstudy.domain.pack import PackProblem, ProblemLevel

_SHOWN = 80


class Findings:
    """The problems of one file, in the order of its lines."""

    def __init__(self) -> None:
        self._found: list[PackProblem] = []

    def error(self, line: int | None, what: str, cure: str) -> None:
        """Content is lost: it could not be read."""
        self._add(ProblemLevel.ERROR, line, what, cure)

    def warning(self, line: int | None, what: str, cure: str) -> None:
        """All is read, and a person should look at it."""
        self._add(ProblemLevel.WARNING, line, what, cure)

    def note(self, line: int | None, what: str, cure: str) -> None:
        """Something to know; nothing is wrong."""
        self._add(ProblemLevel.NOTE, line, what, cure)

    def all(self) -> tuple[PackProblem, ...]:
        """Return every problem by line; those of the file as a whole come last."""
        return tuple(sorted(self._found, key=lambda each: (each.line is None, each.line or 0)))

    def _add(self, level: ProblemLevel, line: int | None, what: str, cure: str) -> None:
        sentence = f"{what}; {cure}."
        self._found.append(PackProblem(level, sentence[0].upper() + sentence[1:], line))


def quoted(text: str) -> str:
    """Return a text of the file as a message shows it: in quotes, one line, not too long."""
    shown = " ".join(text.split())
    return f"“{shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + '…'}”"

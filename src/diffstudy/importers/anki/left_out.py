"""Notes that no comparison is made of: counted, listed, and how to mark them."""

from dataclasses import dataclass, field

from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.anki.cloze import split_cloze
from diffstudy.importers.anki.field_text import plain_text
from diffstudy.importers.page.lines import clean

HOW_TO_MARK = (
    "in Anki, give the notes of one comparison (two to six terms) the same tag, such as "
    "vs::lend--borrow, and export again"
)
_MOST_SHOWN = 20
_MOST_REASONS = 50
_LONGEST_LABEL = 60
_LONGEST_NAME = 80


@dataclass(slots=True)
class LeftOut:
    """Collects notes that were left out; with a reason one by one, else all in one sentence."""

    count: int = 0
    unmarked: int = 0
    reasons: list[str] = field(default_factory=list)
    reasoned: int = 0
    _shown: list[str] = field(default_factory=list)

    def unmarked_note(self, front: str) -> None:
        """Take a note of which nothing says what it is compared with.

        Args:
            front: its first field, as HTML.
        """
        self.count += 1
        self.unmarked += 1
        if len(self._shown) < _MOST_SHOWN:
            self._shown.append(label(front))

    def because(self, front: str, reason: str) -> None:
        """Take a note that cannot be used, with a clause that says why and what to do."""
        self.count += 1
        self.reasoned += 1
        if len(self.reasons) < _MOST_REASONS:
            self.reasons.append(f"{label(front)} was left out: {reason}.")

    def problems(self) -> tuple[PackProblem, ...]:
        """Return what the preview says about them."""
        told = [PackProblem(ProblemLevel.WARNING, text) for text in self.reasons]
        if more := self.reasoned - len(told):
            told.append(
                PackProblem(ProblemLevel.WARNING, f"{notes(more)} more left out for such reasons.")
            )
        if self.unmarked:
            more = self.unmarked - len(self._shown)
            names = ", ".join(self._shown) + (f" and {more:,} more" if more else "")
            told.append(
                PackProblem(
                    ProblemLevel.WARNING,
                    f"{notes(self.unmarked)} left out, because nothing says what is compared with "
                    f"what; {HOW_TO_MARK}. Left out: {names}.",
                )
            )
        return tuple(told)


def notes(count: int) -> str:
    """Return "1 note was" or "7 notes were"."""
    return "1 note was" if count == 1 else f"{count:,} notes were"


def quoted(name: str) -> str:
    """Return the name of a tag, deck or field in quotation marks, fit to be shown."""
    return f"“{clean(name)[:_LONGEST_NAME]}”"


def label(front: str) -> str:
    """Return the beginning of a front in quotation marks."""
    text = split_cloze(plain_text(front[: 8 * _LONGEST_LABEL]))[0]
    if not text:
        return "a note without text on its front"
    return f"“{text[:_LONGEST_LABEL].rstrip()}{'…' if len(text) > _LONGEST_LABEL else ''}”"

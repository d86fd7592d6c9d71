"""What a person pasted instead of choosing a file."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text without a file.

    Args:
        text: as it was pasted, in UTF-8.
        day: when it was pasted; a page that is imported from it names it.
        html: the same with its markup, where the clipboard had that too.
    """

    text: bytes
    day: date
    html: bytes = b""

    @property
    def name(self) -> str:
        """What stands in the place of a file name."""
        return f"pasted text {self.day.isoformat()}"

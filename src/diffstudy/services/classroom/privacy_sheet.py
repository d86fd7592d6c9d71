"""The one page that a school can file: what is kept about students, where, how long, who sees it."""

from pathlib import Path

from diffstudy.runtime.paths import bundled
from diffstudy.services.classroom.files import write


def privacy_sheet() -> str:
    """Return the sheet as Markdown, which reads as plain text too."""
    return (bundled("data") / "privacy-sheet.md").read_text("utf-8")


def save_privacy_sheet(target: Path) -> None:
    """Write the sheet into a file; raises AssignmentRefused where it cannot be written."""
    write(target, privacy_sheet().encode())

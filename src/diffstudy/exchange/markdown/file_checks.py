"""What is looked at in a hand-written file as a whole, beside its parts."""

from pathlib import Path

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import Pack
from diffstudy.exchange.characters import hides
from diffstudy.exchange.markdown.findings import Findings, quoted
from diffstudy.exchange.markdown.header import Header
from diffstudy.exchange.pack_limits import over_limits
from diffstudy.exchange.standard_names import is_language, license_doubt

_MOST_LINES = 20_000
_MOST_BREAKS = 200_000
_LONGEST_LINE = 20_000
SPLIT = "split the pack into several files"


def bounded(text: str, path: Path, findings: Findings) -> str:
    """Return the text without lines that no person wrote; raises ImportFailed for too many."""
    lines = text.split("\n")
    written = sum(line != "" and not line.isspace() for line in lines)
    if len(lines) > _MOST_BREAKS or written > _MOST_LINES:
        raise ImportFailed(
            path, f"the pack has more than {_MOST_LINES} lines of text", SPLIT, _MOST_LINES
        )
    for place, line in enumerate(lines):
        if len(line) > _LONGEST_LINE:
            lines[place] = ""
            findings.error(
                place + 1,
                f"the line is longer than {_LONGEST_LINE} characters and is left out",
                "break it into paragraphs",
            )
    return "\n".join(lines)


def check_characters(text: str, findings: Findings) -> None:
    """Warn of characters that nobody sees; the readers take them out."""
    if not hides(text.replace("\n", "")):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if hides(line):
            findings.warning(
                number,
                "the line holds control characters or overrides of the writing direction, "
                "which are taken out",
                "type it anew",
            )


def check_names(header: Header, findings: Findings) -> None:
    """Warn of languages and licences that no standard knows."""
    if not is_language(header.language):
        findings.warning(
            header.lines.get("lang"),
            f"{quoted(header.language)} is no language tag",
            "write one such as en, de-CH or zh-Hant",
        )
    instead = license_doubt(header.license)
    if instead is not None:
        findings.warning(
            header.lines.get("license"),
            f"{quoted(header.license)} is no licence of SPDX",
            f"write {instead} if you mean that, or LicenseRef-own",
        )


def check_limits(pack: Pack, findings: Findings) -> None:
    """Warn of what is longer or more than a pack may hold."""
    for over in over_limits(pack):
        findings.warning(
            over.line,
            f"{over.what} at most, in {quoted(over.where)}",
            "make it shorter, or no pack of diffstudy can hold it",
        )

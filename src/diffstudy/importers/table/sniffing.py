"""How a file is cut into cells: declared by the file, else told by the columns that come out."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from diffstudy.importers.page.lines import LineKind, classify
from diffstudy.importers.table.cells import cell_text, one_line
from diffstudy.importers.table.header import header_of, is_short
from diffstudy.importers.table.preamble import Preamble, read_preamble
from diffstudy.importers.table.problems import NotATable
from diffstudy.importers.table.records import Cut, Record, lines_of, read_records

_SAMPLE_LINES = 400
_SAMPLE_ROWS = 200
_STRONG = ("\t", ";", "|", ",")
_DASHES = (" - ", " – ", " — ", "::", "=>", " = ")
_WEAK = (": ", "=", ":")

_OTHER_KIND = re.compile(
    r"\s*(?:[{\[]\s*[\"{\[\]}]|<(?:!doctype|\?xml|html|head|body|!--)|%PDF|---\s*\n)", re.IGNORECASE
)
"""How JSON, HTML, XML, PDF and Markdown with a header begin."""

_SPOKEN = {
    "\t": "tab-separated",
    ";": "semicolon-separated",
    ",": "comma-separated",
    "|": "separated by “|”",
    " ": "separated by spaces",
}


@dataclass(frozen=True, slots=True)
class _Trial:
    """What a cut makes of the first rows.

    Args:
        share: rows that have as many cells as most rows have.
        first_length: mean length of the first cell; the sign that parts columns stands first.
        looks_listed: whether every first cell may be a term.
        is_filled: whether most first cells hold text; those of indented lines do not.
        has_spaces: whether a cell begins with a space.
    """

    cut: Cut
    rows: int
    width: int
    share: float
    has_header: bool
    first_length: float
    looks_listed: bool
    is_filled: bool
    has_spaces: bool


def spoken(cut: Cut) -> str:
    """Return the cut in words, such as "semicolon-separated"."""
    name = _SPOKEN.get(cut.separator, f"separated by “{cut.separator.strip()}”")
    return name if cut.between_rows == "\n" else f"{name}, rows separated by “{cut.between_rows}”"


def shows_a_table(head: str, *, is_called_table: bool) -> bool:
    """Whether the beginning of a file shows a table that can be read.

    Args:
        head: the beginning of the text, perhaps cut within a line.
        is_called_table: the file's name says so.
    """
    lines = lines_of(head)
    preamble = read_preamble(lines)
    if preamble.separator or preamble.columns or preamble.special or preamble.is_html:
        return True
    if _OTHER_KIND.match(head) or _is_page(lines):
        return False
    if is_called_table:
        return True
    return not head.lstrip().startswith("<") and sniff(lines) is not None


def cut_of(lines: Sequence[str], preamble: Preamble, *, is_called_table: bool) -> Cut:
    """Return how a file is cut into cells: as it declares, else as it looks.

    Raises:
        NotATable: no sign parts its columns.
    """
    if preamble.separator:
        return Cut(preamble.separator)
    body = islice(lines, preamble.lines, None)
    found = sniff(body, is_called_table=is_called_table or preamble.lines > 0)
    if found is None:
        raise NotATable(
            "no sign parts the lines into columns",
            "put a tab, a comma or a semicolon between a term and its definition",
        )
    return found


def sniff(lines: Iterable[str], *, is_called_table: bool = False) -> Cut | None:
    """Return how a file is cut, None where no sign parts it into the columns of a table.

    Args:
        lines: the table, or its beginning.
        is_called_table: the file's name says that it is a table, so that less evidence will do.
    """
    sample = list(islice((line for line in lines if line and not line.isspace()), _SAMPLE_LINES))
    trials = [trial for sign in _STRONG if (trial := _tried(sample, Cut(sign)))]
    if is_called_table:
        fit = [each for each in trials if each.has_header or each.share >= 0.3]
    else:
        fit = [each for each in trials if _is_plain(each)]
    if fit and max(each.rows for each in fit) > 1:
        return max(fit, key=_rank).cut
    if len(sample) == 1 and (listed := _on_one_line(sample, is_called_table=is_called_table)):
        return listed
    for sign in (*_DASHES, *(_WEAK if is_called_table else ())):
        trial = _tried(sample, Cut(sign))
        if trial and trial.rows > 1 and trial.share >= 0.95 and trial.looks_listed:
            return trial.cut
    return max(fit, key=_rank).cut if fit and is_called_table else None


def _is_page(lines: Sequence[str]) -> bool:
    """Whether the lines are a saved comparison page: a title and a heading, each on its own."""
    kinds = {line.kind for line in classify("\n".join(lines[:_SAMPLE_LINES]))}
    return LineKind.TITLE in kinds and LineKind.HEADING in kinds


def _on_one_line(sample: Sequence[str], *, is_called_table: bool) -> Cut | None:
    """The cut of a whole list that stands on one line, as Quizlet can export it."""
    for sign in ("\t", ",", *_DASHES):
        trial = _tried(sample, Cut(sign, ";"))
        if trial and trial.rows > 1 and trial.share == 1 and trial.width == 2:
            is_plain = is_called_table or (sign != "," and trial.looks_listed)
            if is_plain:
                return trial.cut
    return None


def _tried(lines: Sequence[str], cut: Cut) -> _Trial | None:
    records = list(islice(read_records(lines, cut), _SAMPLE_ROWS))
    if not records:
        return None
    widths = Counter(len(record.cells) for record in records)
    width = max(widths, key=lambda each: (each > 1, widths[each]))
    if width < 2:
        return None
    if cut.separator == "|" and not any(record.cells[0].strip() for record in records):
        return None  # a Markdown table, which has rules of its own
    first_cells = [record.cells[0].strip() for record in records if len(record.cells) == width]
    return _Trial(
        cut,
        len(records),
        width,
        widths[width] / len(records),
        any(map(_is_header, records[:3])),
        sum(map(len, first_cells)) / len(first_cells),
        all(map(is_short, first_cells)),
        sum(map(bool, first_cells)) * 2 > len(first_cells),
        any(cell.startswith(" ") for record in records for cell in record.cells[1:]),
    )


def _is_header(record: Record) -> bool:
    cells = [one_line(cell_text(cell)) for cell in record.cells[:50]]
    return len(cells) > 1 and header_of(cells) is not None


def _is_plain(trial: _Trial) -> bool:
    """Whether a file that may be anything is a table of this cut."""
    if trial.has_header:
        return trial.share >= 0.5
    if trial.cut.separator == ",":
        # Prose has commas too, and a space behind each.
        return trial.rows > 2 and trial.share == 1 and trial.looks_listed and not trial.has_spaces
    looks_listed = trial.is_filled if trial.cut.separator == "\t" else trial.looks_listed
    return trial.rows > 1 and trial.share >= 0.8 and looks_listed


def _rank(trial: _Trial) -> tuple[bool, bool, float, float]:
    is_tab = trial.cut.separator == "\t" and trial.share >= 0.5
    return trial.has_header, is_tab, round(trial.share, 1), -trial.first_length

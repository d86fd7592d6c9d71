"""Fills one column of a gradebook that the teacher exported from Canvas.

Everything else stays byte for byte as it was: Canvas compares the whole file with what it holds,
so that any other change would be one more thing it asks about, or does. What its importer does
was read in its source: an unknown column makes a new assignment, an empty cell takes a score away,
and a column of which "Points Possible" says "(read only)" is passed over.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from diffstudy.domain.classroom import Student
from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.gradebook import Mark
from diffstudy.domain.language import tr
from diffstudy.domain.mark_files import FilledCanvas, FilledCell
from diffstudy.exchange.marks.csv_cells import CsvCell, NeverClosed, cells_of, with_values
from diffstudy.exchange.marks.mark_table import number_text
from diffstudy.exchange.marks.student_ids import StudentIndex, plain

LIMIT: Final = 8_000_000
_IDS = ("ID", "SIS User ID", "SIS Login ID", "Integration ID")
_ABOUT_STUDENTS = frozenset(
    plain(name) for name in ("Student", "LastName", "FirstName", "Section", "Root Account", *_IDS)
)
_COMPUTED = re.compile(r"(Current|Final|Override) (Score|Points|Grade|Status)")
_NUMBERED = re.compile(r"\s*\(\d+\)\s*$")
_POSTING = re.compile(r"\s*(Muted|Manual Posting.*)?\s*", re.IGNORECASE)
_TEST_STUDENT = "student, test"


def fill(
    data: bytes, path: Path, column: str, marks: Sequence[Mark], points: float | None = None
) -> FilledCanvas:
    """Return a Canvas gradebook with the marks in one of its columns.

    Args:
        data: the file as Canvas wrote it.
        path: the file, for the messages.
        column: its header, with or without the number that Canvas puts behind it.
        marks: of the class; a blank leaves its cell alone.
        points: what a full mark counts; None to take the column's "Points Possible".

    Raises:
        UnreadableFile: no text, or no CSV.
        ImportFailed: no gradebook of Canvas, no such column, or one that Canvas computes.
    """
    sheet = _Sheet(data, path)
    place = sheet.column(column)
    full = sheet.points(place) if points is None else points
    index = StudentIndex(mark.student for mark in marks)
    shares = {mark.student.code: mark.share for mark in marks}
    found = [(row, sheet.student(row, index)) for row in sheet.student_rows()]
    codes = [student.code for _, student in found if student is not None]
    values: dict[tuple[int, int], str] = {}
    filled, blank, unknown, excused = [], [], [], []
    for row, student in found:
        name, before = sheet.name(row), sheet.value(row, place)
        is_clear = student is not None and codes.count(student.code) == 1
        if student is None or not is_clear or place >= len(sheet.rows[row]):
            unknown.append(name)
        elif before.upper() == "EX":
            excused.append(name)
        elif (share := shares[student.code]) is None:
            blank.append(name)
        else:
            after = number_text(share * full)
            filled.append(FilledCell(name, before, after))
            if before != after:
                values[row, place] = after
    return FilledCanvas(
        data=sheet.written(values),
        column=sheet.value(0, place),
        points=full,
        filled=tuple(filled),
        blank=tuple(blank),
        unknown=tuple(unknown),
        missing=tuple(mark.student for mark in marks if mark.student.code not in codes),
        excused=tuple(excused),
    )


def columns_of(data: bytes, path: Path) -> tuple[str, ...]:
    """Return the columns of a Canvas gradebook that can be filled; raises as `fill` does."""
    sheet = _Sheet(data, path)
    return tuple(sheet.value(0, place) for place in sheet.fillable())


class _Sheet:
    """A gradebook of Canvas, cell by cell."""

    def __init__(self, data: bytes, path: Path) -> None:
        self.path = path
        self._text, self._encoding = _decoded(data, path)
        try:
            self.rows = _rows(self._text)
        except NeverClosed as error:
            problem = tr("a quote in row {row} of the file is never closed", row=error.row + 1)
            raise UnreadableFile(path, problem, _export_again()) from error
        self._header = [plain(cell.value) for cell in self.rows[0]] if self.rows else []
        if "id" not in self._header or not {"student", "lastname"} & set(self._header):
            raise ImportFailed(
                path,
                tr("the file is no gradebook of Canvas: it has no columns “Student” and “ID”"),
                tr("choose the CSV file that “Export” in the Canvas gradebook gives"),
                1,
            )

    def value(self, row: int, column: int) -> str:
        cells = self.rows[row]
        return cells[column].value.strip() if column < len(cells) else ""

    def name(self, row: int) -> str:
        if "student" in self._header:
            return self.value(row, self._header.index("student"))
        last, first = (
            self.value(row, self._header.index(part)) if part in self._header else ""
            for part in ("lastname", "firstname")
        )
        return f"{last}, {first}"

    def student_rows(self) -> list[int]:
        """The rows with students: not those of points and posting, nor Canvas's test student."""
        return [
            row
            for row, cells in enumerate(self.rows)
            if row
            and cells
            and "Points Possible" not in cells[0].value
            and not all(_POSTING.fullmatch(cell.value) for cell in cells)
            and plain(self.name(row)) != _TEST_STUDENT
        ]

    def student(self, row: int, index: StudentIndex) -> Student | None:
        for title in _IDS:
            if plain(title) in self._header:
                value = self.value(row, self._header.index(plain(title)))
                found = index.by_id(title, value) if value else None
                if found is not None:
                    return found
        return index.by_name(self.name(row))

    def fillable(self) -> list[int]:
        points = self._points_row()
        return [
            place
            for place, title in enumerate(self._header)
            if title not in _ABOUT_STUDENTS
            and not _COMPUTED.search(self.rows[0][place].value)
            and (points is None or "read only" not in self.value(points, place))
        ]

    def column(self, wanted: str) -> int:
        places = self.fillable()
        for found in (
            [place for place in places if self.value(0, place) == wanted.strip()],
            [place for place in places if self._is_called(place, wanted)],
        ):
            if len(found) == 1:
                return found[0]
            if found:
                break
        titles = ", ".join(f"“{self.value(0, place)}”" for place in places)
        raise ImportFailed(
            self.path,
            tr("it has no column “{column}” to fill, or more than one", column=wanted),
            tr("name one of its columns: {columns}; another name would make a new assignment "
               "in Canvas", columns=titles)
            if titles
            else tr("make the assignment in Canvas first, and export the gradebook again"),
            1,
        )  # fmt: skip

    def _is_called(self, place: int, wanted: str) -> bool:
        title = self.value(0, place)
        return plain(wanted) in {plain(title), plain(_NUMBERED.sub("", title))}

    def points(self, place: int) -> float:
        """What the column counts to, by its row "Points Possible"."""
        row = self._points_row()
        said = "" if row is None else self.value(row, place)
        try:
            found = float(said.replace(",", "."))
        except ValueError:
            found = 0.0
        if 0 < found < 1_000_000:
            return found
        raise ImportFailed(
            self.path,
            tr("the row “Points Possible” does not say what the column counts to"),
            tr("say it with --points, or export the gradebook again"),
            None if row is None else self._text.count("\n", 0, self.rows[row][0].start) + 1,
        )

    def _points_row(self) -> int | None:
        return next(
            (
                row
                for row, cells in enumerate(self.rows)
                if cells and "Points Possible" in cells[0].value
            ),
            None,
        )

    def written(self, values: dict[tuple[int, int], str]) -> bytes:
        return with_values(self._text, self.rows, values).encode(self._encoding)


def _decoded(data: bytes, path: Path) -> tuple[str, str]:
    """The text and an encoding that gives exactly the same bytes back."""
    if b"\x00" in data:
        raise UnreadableFile(path, tr("the file is no CSV file in UTF-8"), _export_again())
    try:
        return data.decode(), "utf-8"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1"


def _rows(text: str) -> list[list[CsvCell]]:
    """The rows, parted by "," or ";" as the header is; a byte order mark belongs to no cell."""
    header = text.partition("\n")[0]
    separator = ";" if header.count(";") > header.count(",") else ","
    rows = cells_of(text, separator)
    if rows and rows[0] and rows[0][0].value.startswith("\ufeff"):
        first = rows[0][0]
        rows[0][0] = CsvCell(first.value[1:].strip('"'), first.start + 1, first.end)
    return rows


def _export_again() -> str:
    return tr("export the gradebook from Canvas again, and leave the file as it is")

"""How a table was read, in words for the preview: nothing that was decided stays silent."""

from diffstudy.importers.table.cells import one_line
from diffstudy.importers.table.header import Column, Header, Shape
from diffstudy.importers.table.problems import RowProblems
from diffstudy.importers.table.reading import Row, Table
from diffstudy.importers.table.records import Cut
from diffstudy.importers.table.roles import Role
from diffstudy.importers.table.shapes import columns_read
from diffstudy.importers.table.sniffing import spoken


def describe(table: Table, cut: Cut, problems: RowProblems) -> None:
    """Add a note on how the table was read, and a warning on what was not."""
    header = table.header
    first = "first row is a header"
    if not header.is_row:
        first = "no header row" if header.is_assumed else "columns named before the table"
    problems.note(f"Read as: {spoken(cut)}, {first}, {_columns(header)}", header.line)
    read = {column.place for column in columns_read(header)}
    unread = [
        f"“{column.name[:40]}”" if column.name else f"number {column.place + 1}"
        for column in header.columns
        if column.place not in read
        and column.role is not Role.IGNORED
        and _holds_text(table.rows, column)
    ]
    if unread:
        problems.warning(
            f"nothing was made of the column{'s' * (len(unread) > 1)} {', '.join(unread)}",
            "if it matters, name it after what it holds: term, definition, example, label, "
            "group, aspect, verdict, difference or tip",
            header.line,
        )


def _columns(header: Header) -> str:
    if header.shape is Shape.ASPECTS:
        names = ", ".join(one_line(column.name) for column in header.term_columns)
        labels = header.labels
        where = f"“{one_line(labels.name)}”" if labels and labels.name else "the first column"
        return f"aspects in {where}, terms {names}"
    if header.is_assumed:
        return "columns taken for term, definition"
    parts = (_named(header, column) for column in columns_read(header))
    return f"columns {', '.join(parts)}"


def _named(header: Header, column: Column) -> str:
    """The role of a column, and its own name where that is another."""
    if column.role is None:
        return one_line(column.name)
    side = "" if column.side is None else f" {'abcdef'[column.side]}"
    role = Role.GROUP if column is header.group else column.role
    said = f"{role.value}{side}"
    return said if said == column.name.casefold() else f"{said} (“{one_line(column.name)}”)"


def _holds_text(rows: tuple[Row, ...], column: Column) -> bool:
    return any(row.cells[column.place] for row in rows)

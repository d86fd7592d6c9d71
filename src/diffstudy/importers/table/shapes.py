"""Tables become comparisons, one function for each shape that a table can have.

Whose a definition is stands in the table. What is compared with what must stand there as well:
a list of terms that does not say it is refused, never paired by chance.
"""

import re
from collections.abc import Iterable, Sequence

from diffstudy.domain.comparison import Attribution
from diffstudy.domain.keys import normalised
from diffstudy.importers.page.title import parse_title
from diffstudy.importers.table.cells import one_line
from diffstudy.importers.table.drafts import ComparisonDraft, Drafts, Saying
from diffstudy.importers.table.header import MOST_TERMS, Column, Header, Shape
from diffstudy.importers.table.problems import NotATable, RowProblems
from diffstudy.importers.table.reading import MOST_ROWS, Row, Table
from diffstudy.importers.table.roles import Role

ASSUMED_CONFIDENCE = 0.97
"""For a list without a header: Quizlet and Anki write the term first, people rarely do not."""

_TITLE = re.compile(r"\s(?:vs\.?|versus)\s|^(?:the )?differences? between\s", re.IGNORECASE)

_ABOUT_A_TERM = (
    Role.TERM,
    Role.DEFINITION,
    Role.EXAMPLE,
    Role.LABEL,
    Role.PART_OF_SPEECH,
)
_ABOUT_ALL = (Role.VERDICT, Role.DIFFERENCE, Role.TIP)


def columns_read(header: Header) -> tuple[Column, ...]:
    """Return the columns of which something is made."""
    if header.shape is Shape.ASPECTS:
        return tuple(each for each in (header.labels, *header.term_columns) if each)
    if header.shape is Shape.PAIRS:
        wanted = [
            header.find(role, side)
            for side in range(_pair_size(header))
            for role in (*_ABOUT_A_TERM, Role.CELL)
        ]
        wanted += [header.find(role) for role in (Role.ASPECT, *_ABOUT_ALL)]
        return tuple(each for each in wanted if each)
    wanted = [header.find(role) for role in (*_ABOUT_A_TERM, *_ABOUT_ALL)]
    return tuple(each for each in (*wanted, header.group, *_aspect_columns(header)) if each)


def fill(drafts: Drafts, table: Table, problems: RowProblems) -> None:
    """Make the comparisons of a table.

    Raises:
        NotATable: the table does not say what is compared with what.
    """
    read = {Shape.ASPECTS: _read_aspects, Shape.PAIRS: _read_pairs, Shape.TERMS: _read_terms}
    read[table.header.shape](drafts, table, problems)


def _read_aspects(drafts: Drafts, table: Table, problems: RowProblems) -> None:
    columns = table.header.term_columns
    names = [one_line(column.name) for column in columns]
    if len(columns) > MOST_TERMS:
        raise NotATable(
            f"the header names {len(columns)} terms, and a comparison has at most {MOST_TERMS}",
            "make a table of its own for each group of terms that are compared",
            table.header.line,
        )
    if len({name.casefold() for name in names}) < len(names):
        raise NotATable(
            "the header names a term twice",
            "give each column the name of another term",
            table.header.line,
        )
    draft = drafts.draft(names, table.header.line)
    if draft is None:
        return
    for row in table.rows:
        cells = [row.text(column) for column in columns]
        if any(cells):
            draft.add_row(row.text(table.header.labels), cells, row.line)
        else:
            problems.error(
                "this row has a label and no cells, and was left out", "fill it in", row.line
            )


def _read_pairs(drafts: Drafts, table: Table, problems: RowProblems) -> None:
    header = table.header
    size = _pair_size(header)
    cell_columns = [header.find(Role.CELL, side) for side in range(size)]
    for row in table.rows:
        sayings = [_saying(row, header, side) for side in range(size)]
        named = [each for each in sayings if each.headword]
        draft = drafts.draft([each.headword for each in named], row.line)
        if draft is None:
            continue
        if len(named) < size and any(each.definition for each in sayings if not each.headword):
            problems.warning(
                "a definition stands here without its term, and was left out",
                "write the term into its column",
                row.line,
            )
        known = Attribution(1.0, "its column names the term", row.line)
        for each in named:
            _say(draft, drafts, each, known, problems)
        cells = {
            drafts.term(each.headword).key: row.text(cell_columns[side])
            for side, each in enumerate(sayings)
            if each.headword
        }
        if any(cells.values()):
            # The pair may stand the other way round in an earlier row.
            ordered = [cells[term.key] for term in draft.terms]
            draft.add_row(row.text(header.find(Role.ASPECT)), ordered, row.line)
        is_silent = not any(each.definition for each in named) and not any(cells.values())
        if not _remark(draft, header, row) and is_silent:
            problems.error(
                "this row names terms and says nothing about them, and was left out",
                "write a definition, a difference or a verdict",
                row.line,
            )


def _read_terms(drafts: Drafts, table: Table, problems: RowProblems) -> None:
    header = table.header
    rows: list[Row] = []
    for row in table.rows:
        if row.text(header.find(Role.TERM)):
            rows.append(row)
        else:
            problems.error(
                "this row has no term and was left out", "write the term into its column", row.line
            )
    if header.group is None:
        _read_ungrouped(drafts, header, rows, problems)
        return
    groups: dict[str, list[Row]] = {}
    for row in rows:
        name = row.text(header.group)
        if name:
            groups.setdefault(normalised(name) or name, []).append(row)
        else:
            problems.error(
                f"the column “{header.group.name}” does not say what this term is compared with",
                "write the name of its group there",
                row.line,
            )
    for members in groups.values():
        _read_group(drafts, header, members, problems)


def _read_ungrouped(
    drafts: Drafts, header: Header, rows: Sequence[Row], problems: RowProblems
) -> None:
    others = _without_titles(drafts, header, rows)
    if not others:
        return
    if len(others) < len(rows):
        _read_beside_titles(drafts, header, others, problems)
        return
    headwords = {row.text(header.find(Role.TERM)).casefold() for row in rows}
    if len(headwords) > MOST_TERMS:
        raise NotATable(
            f"the list has {len(headwords)} terms and no column says which of them are compared "
            "with each other",
            "add a column “group” that holds the same word for terms that belong together: "
            "“term,definition,group” on the first line, then for example “fog,…,air” and "
            "“mist,…,air”",
            rows[0].line,
        )
    _read_group(drafts, header, rows, problems)


def _without_titles(drafts: Drafts, header: Header, rows: Iterable[Row]) -> list[Row]:
    """Read the rows whose term is a whole comparison, "Fog vs. Mist"; return the others."""
    left: list[Row] = []
    for row in rows:
        title = row.text(header.find(Role.TERM))
        # "Roe v. Wade" is a term.
        headwords = parse_title(title) if _TITLE.search(title) else None
        text = row.text(header.find(Role.DEFINITION))
        draft = drafts.draft(headwords, row.line) if headwords and text else None
        if draft is None:
            left.append(row)
        else:
            draft.remark(text, (), "", row.line)
    return left


def _read_beside_titles(
    drafts: Drafts, header: Header, rows: Iterable[Row], problems: RowProblems
) -> None:
    """Read the terms of a list that holds whole comparisons too: those that they name."""
    said = 0
    for row in rows:
        saying = _saying(row, header, None)
        found = drafts.comparing(saying.headword)
        said += len(found)
        if said > MOST_ROWS:
            problems.error(
                "so many comparisons name these terms that the definitions from here on were "
                "left out",
                "split the file",
                row.line,
            )
            break
        for draft in found:
            _say(draft, drafts, saying, _known(header, row), problems)
        if not found:
            problems.error(
                f"nothing says what “{saying.headword[:60]}” is compared with",
                "add a column “group” that holds the same word for terms that belong together",
                row.line,
            )


def _read_group(drafts: Drafts, header: Header, rows: Sequence[Row], problems: RowProblems) -> None:
    sayings = [_saying(row, header, None) for row in rows]
    draft = drafts.draft([each.headword for each in sayings], rows[0].line)
    if draft is None:
        return
    for row, each in zip(rows, sayings, strict=True):
        _say(draft, drafts, each, _known(header, row), problems)
        remarked = _remark(draft, header, row)
        if not each.definition and not remarked and not _aspect_columns(header):
            problems.error(f"“{each.headword[:60]}” has no definition here", "write one", row.line)
    for column in _aspect_columns(header):
        # The table lies on its side: a row is a term, a column an aspect.
        texts: dict[str, str] = {}
        for row, each in zip(rows, sayings, strict=True):
            if row.text(column):
                texts.setdefault(drafts.term(each.headword).key, row.text(column))
        if texts:
            cells = [texts.get(term.key, "") for term in draft.terms]
            draft.add_row(one_line(column.name), cells, rows[0].line)


def _aspect_columns(header: Header) -> tuple[Column, ...]:
    """The columns of a list of terms without definitions: each is an aspect of its terms."""
    if any(header.find(role) for role in (Role.DEFINITION, Role.EXAMPLE, Role.CELL)):
        return ()
    return tuple(each for each in header.columns if each.name and each.role in {None, Role.ASPECT})


def _pair_size(header: Header) -> int:
    sides = range(MOST_TERMS)
    return next((side for side in sides if not header.find(Role.TERM, side)), MOST_TERMS)


def _saying(row: Row, header: Header, side: int | None) -> Saying:
    return Saying(
        headword=row.text(header.find(Role.TERM, side)),
        definition=row.text(header.find(Role.DEFINITION, side)),
        examples=row.lines(header.find(Role.EXAMPLE, side)),
        label=row.text(header.find(Role.LABEL, side)),
        part_of_speech=row.text(header.find(Role.PART_OF_SPEECH, side)),
    )


def _known(header: Header, row: Row) -> Attribution:
    if header.is_assumed:
        reason = "the first column was taken for the term"
        return Attribution(ASSUMED_CONFIDENCE, reason, row.line)
    return Attribution(1.0, "its row names the term", row.line)


def _say(
    draft: ComparisonDraft,
    drafts: Drafts,
    saying: Saying,
    known: Attribution,
    problems: RowProblems,
) -> None:
    draft.say(drafts.term(saying.headword), saying, known)
    if saying.examples and not saying.definition:
        problems.warning(
            f"the example of “{saying.headword[:60]}” has no definition beside it, and was "
            "left out",
            "write the definition that it shows",
            known.line,
        )


def _remark(draft: ComparisonDraft, header: Header, row: Row) -> bool:
    """Add what a row says about its terms together; False where it says nothing."""
    verdict = row.text(header.find(Role.VERDICT))
    differences = row.lines(header.find(Role.DIFFERENCE))
    tip = row.text(header.find(Role.TIP))
    draft.remark(verdict, differences, tip, row.line)
    return bool(verdict or differences or tip)

"""The roster: who is in the class, and which code stands on whose slip."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import Student
from diffstudy.domain.errors import AssignmentRefused, NotFound
from diffstudy.domain.keys import normalised
from diffstudy.domain.language import tr
from diffstudy.domain.student_code import is_code, new_code, plain_code
from diffstudy.exchange.characters import cleaned
from diffstudy.exchange.roster_table import IDENTITIES, RosterLine, roster_lines
from diffstudy.importers.decoding import decode
from diffstudy.services.classroom.files import file_bytes
from diffstudy.storage.database import Database

_LIMIT = 4_000_000
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class RosterReport:
    """What an import of a class list did.

    Args:
        added: students who are new and have a code now.
        changed: students of whom something else is known now; their codes stay.
        unchanged: how many were known like this already.
        notes: what to look at, one sentence each.
    """

    added: tuple[Student, ...]
    changed: tuple[Student, ...]
    unchanged: int
    notes: tuple[str, ...] = ()
    changes: Changes = Changes.CLASSROOM


class RosterService:
    """Keeps names and codes together, on the teacher's computer only.

    Args:
        chance: returns the source of chance for new codes.
    """

    def __init__(self, database: Database, chance: Callable[[], Random]) -> None:
        self._database = database
        self._chance = chance

    def students(self, class_name: str | None = None) -> tuple[Student, ...]:
        """Return everyone, or those of one class, by class and in the order of the list."""
        with self._database.reading() as uow:
            found = uow.roster.students()
        return tuple(each for each in found if class_name in {None, each.class_name})

    def classes(self) -> tuple[str, ...]:
        """Return the names of the classes."""
        return tuple(dict.fromkeys(each.class_name for each in self.students() if each.class_name))

    def student(self, name: str) -> Student:
        """Return the student of a code or of a name.

        Raises:
            NotFound: there is none, or more than one of that name.
        """
        found = self.students()
        code = plain_code(name)
        alike = [each for each in found if each.code == code] or [
            each for each in found if normalised(each.name) == normalised(name)
        ]
        if len(alike) == 1:
            return alike[0]
        if alike:
            codes = ", ".join(each.code for each in alike)
            raise NotFound(
                tr("More than one student is called “{name}”. Name one by code: {codes}.",
                   name=name, codes=codes)
            )  # fmt: skip
        raise NotFound(tr("There is no student “{name}” in the roster.", name=name[:60]))

    def add(self, name: str, class_name: str = "") -> Student:
        """Add a student with a new code; raises AssignmentRefused for an empty or long name."""
        plain, of_class = _checked(name), " ".join(cleaned(class_name).split())[:_LONGEST_NAME]
        with self._database.unit_of_work() as uow:
            taken = [each.code for each in uow.roster.students()]
            student = Student(new_code(taken, self._chance()), plain, of_class)
            uow.roster.save(student)
            uow.commit()
        return student

    def change(self, student: Student) -> Changes:
        """Give the student of this code another name, class or columns; raises as `add`."""
        changed = replace(student, name=_checked(student.name))
        with self._database.unit_of_work() as uow:
            if student.code not in {each.code for each in uow.roster.students()}:
                raise NotFound(tr("This student is not in the roster any more."))
            uow.roster.save(changed)
            uow.commit()
        return Changes.CLASSROOM

    def remove(self, code: str) -> Changes:
        """Take a student out of the roster; what was collected stays, without a name."""
        with self._database.unit_of_work() as uow:
            uow.roster.remove(code)
            uow.commit()
        return Changes.CLASSROOM

    def import_list(self, path: Path, class_name: str = "") -> RosterReport:
        """Read a class list, such as a learning platform exports; known students keep their codes.

        Args:
            class_name: the class of everyone whose line names none.

        Raises:
            ImportFailed: the file cannot be read, is too large, or no column holds names.
        """
        text, problems = decode(file_bytes(path, _LIMIT), path)
        lines = roster_lines(text, path)
        notes = [each.message for each in problems]
        added: list[Student] = []
        changed: list[Student] = []
        rng = self._chance()
        with self._database.unit_of_work() as uow:
            left = list(uow.roster.students())
            taken = {each.code for each in left}
            for line in lines:
                before = _same(line, class_name, left)
                if before is not None:
                    left.remove(before)
                    after = _merged(before, line, class_name)
                    if after != before:
                        uow.roster.save(after)
                        changed.append(after)
                    continue
                code = plain_code(line.code)
                if not is_code(code) or code in taken:
                    if line.code:
                        notes.append(_new_code_note(line))
                    code = new_code(taken, rng)
                taken.add(code)
                student = Student(code, line.name, line.class_name or class_name, line.columns)
                uow.roster.save(student)
                added.append(student)
            uow.commit()
        unchanged = len(lines) - len(added) - len(changed)
        return RosterReport(tuple(added), tuple(changed), unchanged, tuple(notes))


def _checked(name: str) -> str:
    plain = " ".join(cleaned(name).split())
    if not plain or len(plain) > _LONGEST_NAME:
        raise AssignmentRefused(tr("A student's name has 1 to {n} characters.", n=_LONGEST_NAME))
    return plain


def _new_code_note(line: RosterLine) -> str:
    return tr(
        "Line {line}: “{code}” is no free code, so {name} has a new one.",
        line=line.line,
        code=line.code[:20],
        name=line.name,
    )


def _same(line: RosterLine, class_name: str, known: Iterable[Student]) -> Student | None:
    """Return who a line is about: by code, by what a platform tells students apart by, or name."""
    code = plain_code(line.code)
    own = _identities(line.columns)
    of_class = line.class_name or class_name
    by_name = None
    for each in known:
        theirs = _identities(each.columns)
        if each.code == code or any(own.get(title) == theirs[title] for title in theirs):
            return each
        has_another = any(title in own for title in theirs)
        if not has_another and (normalised(each.name), each.class_name) == (
            normalised(line.name),
            of_class,
        ):
            by_name = by_name or each
    return by_name


def _identities(columns: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {title.casefold(): value for title, value in columns if title.casefold() in IDENTITIES}


def _merged(before: Student, line: RosterLine, class_name: str) -> Student:
    columns = dict(before.columns) | dict(line.columns)
    return Student(
        before.code,
        line.name,
        line.class_name or class_name or before.class_name,
        tuple(columns.items()),
    )

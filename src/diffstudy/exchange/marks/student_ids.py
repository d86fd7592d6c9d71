"""Which student a line of a learning platform's file is about.

A platform knows people by its own numbers and logins, which the roster keeps from the file that it
was imported from. Only where those say nothing does the name decide, and only where it is the name
of one student.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from diffstudy.domain.classroom import Student
from diffstudy.domain.keys import normalised
from diffstudy.domain.student_code import plain_code


class StudentIndex:
    """Finds students by what other programs call them.

    Args:
        students: of the roster.
    """

    def __init__(self, students: Iterable[Student]) -> None:
        self._by_id: dict[tuple[str, str], list[Student]] = defaultdict(list)
        self._by_name: dict[str, list[Student]] = defaultdict(list)
        self._by_code: dict[str, Student] = {}
        for student in students:
            for name, value in student.columns:
                if value.strip():
                    self._by_id[plain(name), value.strip()].append(student)
            self._by_name[plain(student.name)].append(student)
            self._by_code[student.code] = student

    def by_id(self, column: str, value: str) -> Student | None:
        """Return the one student with this value in a column of the roster, else None."""
        found = self._by_id.get((plain(column), value.strip()), [])
        return found[0] if len(found) == 1 else None

    def by_anything(self, said: str) -> Student | None:
        """Return the one student of a code, of a value in any column, or of a name, else None."""
        if (student := self._by_code.get(plain_code(said))) is not None:
            return student
        found = {
            each.code: each
            for (_, value), students in self._by_id.items()
            if value == said.strip()
            for each in students
        }
        return next(iter(found.values())) if len(found) == 1 else self.by_name(said)

    def by_name(self, name: str) -> Student | None:
        """Return the one student of this name, "Last, First" or "First Last", else None."""
        ways = {plain(name)}
        last, comma, first = name.partition(",")
        if comma:
            ways.add(plain(f"{first} {last}"))
        elif " " in name.strip():
            *firsts, last = name.split()
            ways.add(plain(f"{last}, {' '.join(firsts)}"))
        found = {each.code: each for way in ways for each in self._by_name.get(way, [])}
        return next(iter(found.values())) if len(found) == 1 else None


def column_value(student: Student, names: Sequence[str]) -> str:
    """Return what the roster holds of a student in the first of these columns, "" for nothing."""
    held = {plain(name): value.strip() for name, value in student.columns}
    return next((held[plain(name)] for name in names if held.get(plain(name))), "")


def plain(name: str) -> str:
    """Return a name as it is compared: case, spaces and kinds of spaces make no difference."""
    return " ".join(normalised(name).split())

"""The roster: the only place where a student's name stands beside a code."""

from sqlalchemy import Connection

from diffstudy.domain.classroom import Student
from diffstudy.storage.column_types import decoded_pairs, encoded_pairs

_STUDENTS = (
    "SELECT s.code, s.name, c.name, s.columns FROM students s "
    "LEFT JOIN school_classes c ON c.id = s.class_id"
)


class RosterStore:
    """Reads and writes students and classes within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def students(self) -> tuple[Student, ...]:
        """Return everyone, by class and in the order in which they came."""
        rows = self._connection.exec_driver_sql(f"{_STUDENTS} ORDER BY c.id, s.id")
        return tuple(
            Student(code, name, class_name or "", decoded_pairs(columns))
            for code, name, class_name, columns in rows
        )

    def save(self, student: Student) -> None:
        """Insert a student, or replace the one of this code."""
        class_id = self._class_id(student.class_name) if student.class_name else None
        self._connection.exec_driver_sql(
            "INSERT INTO students (code, name, class_id, columns) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (code) DO UPDATE SET name = excluded.name, "
            "class_id = excluded.class_id, columns = excluded.columns",
            (student.code, student.name, class_id, encoded_pairs(student.columns)),
        )

    def remove(self, code: str) -> None:
        """Delete a student from the roster, and a class that nobody is left in."""
        self._connection.exec_driver_sql("DELETE FROM students WHERE code = ?", (code,))
        self._connection.exec_driver_sql(
            "DELETE FROM school_classes WHERE id NOT IN "
            "(SELECT class_id FROM students WHERE class_id IS NOT NULL)"
        )

    def _class_id(self, name: str) -> int:
        self._connection.exec_driver_sql(
            "INSERT INTO school_classes (name) VALUES (?) ON CONFLICT DO NOTHING", (name,)
        )
        found = self._connection.exec_driver_sql(
            "SELECT id FROM school_classes WHERE name = ?", (name,)
        )
        return int(found.scalar_one())

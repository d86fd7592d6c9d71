from diffstudy.domain.classroom import Student
from diffstudy.domain.gradebook import Mark
from diffstudy.exchange.marks.moodle_table import MoodleColumn, moodle_table

ANN = Student("AAAA2", "Ann", "10B", (("Email address", "ann@example.org"), ("Username", "=ann")))
BEN = Student("BBBB2", "Ben", "10B", (("E-mail", "ben@example.org"),))
CY = Student("CCCC2", "Cy", "10B", (("ID number", "7, rue"),))
MARKS = [Mark(ANN, 2 / 3), Mark(BEN, None), Mark(CY, 0.0)]


def test_a_student_without_a_mark_has_no_line() -> None:
    found = moodle_table(MARKS, MoodleColumn.EMAIL, "Week 3")
    assert found.data == b"email,Week 3\r\nann@example.org,66.67\r\n"
    assert (found.written, found.blank, found.unknown) == (1, (BEN,), (CY,))


def test_cells_are_quoted_and_never_guarded() -> None:
    numbers = moodle_table(MARKS, MoodleColumn.IDNUMBER, "Week, 3", points=30)
    assert numbers.data == b'idnumber,"Week, 3"\r\n"7, rue",0\r\n'
    assert moodle_table(MARKS, MoodleColumn.USERNAME, "W").data == b"username,W\r\n=ann,66.67\r\n"

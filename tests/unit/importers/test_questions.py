from diffstudy.domain.pack import PackProblem
from diffstudy.importers.page.lines import classify
from diffstudy.importers.page.questions import read_questions


def _read(text: str) -> tuple[list[tuple[str, str, int | None]], tuple[PackProblem, ...]]:
    entries, problems = read_questions(classify(text), "p#fog--mist")
    return [(each.question, each.answer, each.line) for each in entries], problems


def test_questions_and_answers_take_turns() -> None:
    entries, problems = _read("\nIs fog wet?\n\nYes, it is.\n\nIs mist thin?\n\nIt is.\n")
    assert entries == [("Is fog wet?", "Yes, it is.", 2), ("Is mist thin?", "It is.", 6)]
    assert problems == ()


def test_an_answer_may_have_lines_and_paragraphs() -> None:
    entries, _ = _read("\nIs fog wet?\n\nYes.\nVery.\n\nAsk a sailor.\n\nIs mist?\n\nToo.")
    assert entries[0][1] == "Yes.\nVery.\n\nAsk a sailor."
    assert len(entries) == 2


def test_an_answer_may_end_with_a_question_mark() -> None:
    entries, problems = _read("\nIs fog wet?\n\nWho has not felt it?\n\nIs mist?\n\nToo.")
    assert [entry[1] for entry in entries] == ["Who has not felt it?", "Too."]
    assert problems == ()


def test_a_lost_answer_is_reported_and_takes_no_other() -> None:
    entries, problems = _read("\nIs fog wet?\n\n\nIs mist thin?\n\nIt is.")
    assert entries == [("Is mist thin?", "It is.", 5)]
    assert [problem.line for problem in problems] == [2]


def test_an_answer_right_below_its_question_is_read() -> None:
    entries, _ = _read("\nIs fog wet?\nYes.\n\nIs mist thin?\nIt is.")
    assert [entry[1] for entry in entries] == ["Yes.", "It is."]


def test_text_before_the_first_question_is_reported() -> None:
    entries, problems = _read("\nAll about fog.\n\nIs fog wet?\n\nYes.")
    assert len(entries) == 1
    assert [problem.line for problem in problems] == [2]


def test_keys_come_from_the_question_and_never_collide() -> None:
    entries, _ = read_questions(classify("\nWhy?\n\nSo.\n\nWhy?\n\nThus."), "p#a--b")
    assert [entry.key for entry in entries] == ["p#a--b/faq/why", "p#a--b/faq/why-2"]

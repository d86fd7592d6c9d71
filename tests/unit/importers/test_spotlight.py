from diffstudy.domain.comparison import Author, AuthorRole
from diffstudy.domain.pack import ProblemLevel
from diffstudy.importers.page.lines import classify
from diffstudy.importers.page.spotlight import merge_authors, read_spotlight

_ANNA = Author("Anna Loon")
_BO = Author("Bo Lind", AuthorRole.CO_AUTHOR)


def test_names_follow_their_roles() -> None:
    lines = classify("\nWritten by\nAnna Loon\nAnna Loon is a pilot.\nCo-written by\nBo Lind\n")
    spotlight = read_spotlight(lines)
    assert spotlight.authors == (_ANNA, _BO)
    assert spotlight.problems == ()


def test_a_biography_of_somebody_else_is_reported_with_its_line() -> None:
    lines = classify("Written by\nAnna Loon\nBo Lind is a writer who collects maps.")
    spotlight = read_spotlight(lines)
    assert spotlight.authors == (_ANNA,)
    (problem,) = spotlight.problems
    assert (problem.level, problem.line) == (ProblemLevel.NOTE, 3)
    assert "Anna Loon" in problem.message
    assert "Bo Lind" in problem.message


def test_a_lost_name_takes_nobody_elses() -> None:
    spotlight = read_spotlight(classify("Written by\nShe is an editor and likes the sea."))
    assert spotlight.authors == ()
    assert spotlight.problems == ()


def test_the_byline_comes_first_and_the_spotlight_settles_the_roles() -> None:
    byline = (Author("Bo Lind"), Author("Anna Loon", AuthorRole.CO_AUTHOR))
    assert merge_authors(byline, (_ANNA, _BO)) == (_BO, _ANNA)
    editor = Author("Anna Loon", AuthorRole.EDITOR)
    assert merge_authors((editor,), (_ANNA, _BO)) == (editor, _BO)
    assert merge_authors((), (_ANNA,)) == (_ANNA,)

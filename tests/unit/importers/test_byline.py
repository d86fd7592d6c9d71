from datetime import date

import pytest

from diffstudy.domain.comparison import Author, AuthorRole
from diffstudy.importers.page.byline import is_name, parse_byline, parse_date, role_of

_ANNA, _BO = "Anna van Loon", "Bo Lind"


@pytest.mark.parametrize(
    ("text", "authors", "updated"),
    [
        (
            f"Edited by {_ANNA} — By {_BO} — Updated on March 3, 2024",
            [(_ANNA, AuthorRole.EDITOR), (_BO, AuthorRole.AUTHOR)],
            date(2024, 3, 3),
        ),
        (
            f"By {_ANNA} & {_BO} — Updated on May 9, 2024",
            [(_ANNA, AuthorRole.AUTHOR), (_BO, AuthorRole.CO_AUTHOR)],
            date(2024, 5, 9),
        ),
        (f"By {_BO} | Published on 9 May 2024", [(_BO, AuthorRole.AUTHOR)], date(2024, 5, 9)),
        (f"Written by {_BO}", [(_BO, AuthorRole.AUTHOR)], None),
        (
            f"By {_BO} — Published on May 1, 2020 — Updated on May 2, 2021",
            [(_BO, AuthorRole.AUTHOR)],
            date(2021, 5, 2),
        ),
        ("Updated on May 9, 2024", [], date(2024, 5, 9)),
        (f"Updated on May 9, 2024 by {_BO}", [(_BO, AuthorRole.AUTHOR)], date(2024, 5, 9)),
        (f"Reviewed by {_ANNA}", [(_ANNA, AuthorRole.EDITOR)], None),
        (f"{_BO} — May 9, 2024", [(_BO, AuthorRole.AUTHOR)], date(2024, 5, 9)),
        (
            f"By {_BO}, PhD · Posted on Thursday, 9 May 2024",
            [(_BO, AuthorRole.AUTHOR)],
            date(2024, 5, 9),
        ),
        (f"By {_BO} — Updated on 31/5/2024", [(_BO, AuthorRole.AUTHOR)], date(2024, 5, 31)),
        (f"By {_BO} — Updated on 5/6/2024", [(_BO, AuthorRole.AUTHOR)], None),
        (f"By {_BO} — Updated on some Monday", [(_BO, AuthorRole.AUTHOR)], None),
    ],
)
def test_roles_and_date_are_read(
    text: str, authors: list[tuple[str, AuthorRole]], updated: date | None
) -> None:
    byline = parse_byline(text)
    assert byline is not None
    assert byline.raw == text
    assert byline.authors == tuple(Author(name, role) for name, role in authors)
    assert byline.updated == updated


@pytest.mark.parametrize(
    "text",
    [
        "By contrast, weather changes from hour to hour.",
        "By The Sea The Air Is Mild And Damp.",
        "Weather is short — climate is long",
        "By",
        "",
        "By " + "Anna " * 100,
    ],
)
def test_other_lines_are_no_byline(text: str) -> None:
    assert parse_byline(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 3, 2024", date(2024, 3, 3)),
        ("Mar. 3rd, 2024", date(2024, 3, 3)),
        ("3 March 2024", date(2024, 3, 3)),
        ("2024-03-03", date(2024, 3, 3)),
        ("February 30, 2024", None),
        ("Someday 3, 2024", None),
        ("yesterday", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    assert parse_date(text) == day


def test_bare_roles_announce_a_name() -> None:
    assert role_of("Written by") is AuthorRole.AUTHOR
    assert role_of("Co-written by:") is AuthorRole.CO_AUTHOR
    assert role_of("Edited by") is AuthorRole.EDITOR
    assert role_of("Written by Bo Lind") is None
    assert role_of("Bo Lind") is None


def test_names() -> None:
    assert is_name("Ludwig van der Mark")
    assert is_name("J. R. Stone")
    assert not is_name("likes plain words")
    assert not is_name("Anna is an editor.")

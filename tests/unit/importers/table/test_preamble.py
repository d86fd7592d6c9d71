import pytest

from diffstudy.importers.table.preamble import Preamble, read_preamble
from diffstudy.importers.table.roles import Role


def test_anki_declares_separator_columns_and_tags() -> None:
    found = read_preamble(
        [
            "#separator:Semicolon",
            "#html:true",
            "#columns:Front;Back;Tags",
            "#tags column:3",
            "#deck column:4",
            "fog;cloud;air;d",
        ]
    )
    assert found == Preamble(
        ";", True, ("Front", "Back", "Tags"), {2: Role.IGNORED, 3: Role.DECK}, 5
    )


@pytest.mark.parametrize(
    ("line", "separator"),
    [
        ("#separator:tab", "\t"),
        ("#separator:\t", "\t"),
        ("#separator:\\t", "\t"),
        ("#separator:Comma", ","),
        ("#separator:pipe", "|"),
        ("#separator:colon", ":"),
        ("#separator:space", " "),
        ("#separator:~", "~"),
        ('#separator:"', None),
        ("#separator:x", None),
        ("sep=;", ";"),
        ('"sep=,"', ","),
    ],
)
def test_a_separator_has_a_name_or_is_a_sign(line: str, separator: str | None) -> None:
    assert read_preamble([line, "a;b"]).separator == separator


@pytest.mark.parametrize("line", ["# Fog and mist", "#fog: a cloud", "fog,cloud", ""])
def test_other_lines_declare_nothing(line: str) -> None:
    assert read_preamble([line]) == Preamble()


@pytest.mark.parametrize("place", ["0", "-1", "two", "", "9999", "²"])
def test_a_place_that_is_no_number_is_ignored(place: str) -> None:
    assert read_preamble([f"#tags column:{place}"]).special == {}


def test_a_declaration_of_many_blanks_is_none_and_costs_nothing() -> None:
    assert read_preamble(["#separator:tab", "#co" + " " * 60_000]).lines == 1

import pytest

from diffstudy.importers.table.header import (
    Shape,
    assumed_columns,
    evident_header,
    header_of,
)
from diffstudy.importers.table.roles import Role, role_of


@pytest.mark.parametrize(
    ("name", "role", "side"),
    [
        ("Term", Role.TERM, None),
        ("term a", Role.TERM, 0),
        ("term_B", Role.TERM, 1),
        ("Term2", Role.TERM, 1),
        ("termC", Role.TERM, 2),
        ("second definition", Role.DEFINITION, 1),
        ("Example sentence", Role.EXAMPLE, None),
        ("Definición", Role.DEFINITION, None),
        ("Erklärung", Role.DEFINITION, None),
        ("key_difference", Role.DIFFERENCE, None),
        ("Basis of comparison", Role.ASPECT, None),
        ("Part-of-speech", Role.PART_OF_SPEECH, None),
        ("Fog", None, None),
        ("a", None, None),
        ("", None, None),
        ("Vitamin A", None, None),
        ("term " * 40, None, None),
    ],
)
def test_names_of_columns(name: str, role: Role | None, side: int | None) -> None:
    assert role_of(name) == (role, side)


@pytest.mark.parametrize(
    ("names", "shape"),
    [
        ("aspect,Fog,Mist", Shape.ASPECTS),
        ("Fog,Feature,Mist", Shape.ASPECTS),
        (",Fog,Mist,Haze", Shape.ASPECTS),
        (",Word,Morpheme", Shape.ASPECTS),
        ("Aspect,Word,Morpheme", Shape.ASPECTS),
        ("Fog vs. Mist,Fog,Mist", Shape.ASPECTS),
        ("term,definition", Shape.TERMS),
        ("Definition,Begriff", Shape.TERMS),
        (",term,definition", Shape.TERMS),
        ("term,definition,category", Shape.TERMS),
        ("term a,term b,definition a,definition b", Shape.PAIRS),
        ("term1,term2,verdict", Shape.PAIRS),
        ("term a,term b,aspect,value a,value b", Shape.PAIRS),
        ("fog,a cloud", None),
        ("term a,term b", None),
        ("set,a collection", None),
        ("fog,cloud,A thick fog came in.", None),
        ("aspect,Fog", None),
        ("term", None),
        ("", None),
    ],
)
def test_the_names_decide_the_shape(names: str, shape: Shape | None) -> None:
    header = header_of(names.split(","))
    assert (header.shape if header else None) is shape


def test_a_table_without_names_must_show_that_its_first_row_is_a_header() -> None:
    rows = [
        ["Weather", "Fog", "Mist"],
        ["Density", "very thick and dark", "thin and light all over"],
        ["Sight", "less than a kilometre", "more than a kilometre"],
    ]
    header = evident_header(rows, 1)
    assert header is not None
    assert [column.name for column in header.term_columns] == ["Fog", "Mist"]
    assert header.is_assumed
    assert evident_header(rows[:2], 1) is None
    assert evident_header([["gato", "cat", "noun"], ["perro", "dog", "noun"]] * 2, 1) is None
    assert evident_header([*rows, ["Density", "a b c", "d e f"]], 1) is None
    assert evident_header([["fog", "thick cloud", "It was foggy."], *rows[1:]], 1) is None


def test_two_columns_are_term_and_definition_whatever_stands_beside_them() -> None:
    header = assumed_columns(4, {0: Role.DECK, 3: Role.IGNORED})
    assert header is not None
    assert [(each.place, each.role) for each in header.columns] == [
        (0, Role.DECK),
        (1, Role.TERM),
        (2, Role.DEFINITION),
        (3, Role.IGNORED),
    ]
    assert assumed_columns(3) is None
    assert assumed_columns(1) is None

import pytest

from diffstudy.importers.page.definitions import DefinitionBlock, read_blocks, split_label
from diffstudy.importers.page.lines import classify


def _blocks(text: str) -> tuple[DefinitionBlock, ...]:
    return read_blocks(classify(text), ("Civil Law", "Fog"))


def _slots(text: str) -> list[int]:
    return [block.slot for block in _blocks(text)]


def test_a_block_is_a_definition_with_its_examples() -> None:
    first, second, third = _blocks("\n\nd one\ne one\n\n\nd two\n\n\nd three\ne a\ne b\n")
    assert (first.definition.text, [line.text for line in first.examples]) == ("d one", ["e one"])
    assert second.examples == ()
    assert [line.number for line in third.examples] == [11, 12]
    assert [first.slot, second.slot, third.slot] == [0, 1, 2]


def test_a_heading_that_survived_names_its_block_only() -> None:
    blocks = _blocks(
        "\nCivil Law\n\nd one\n\n\nd two\n\nCIVIL LAW:\n\nd three\n\nFog (noun)\nd four"
    )
    assert [block.heading for block in blocks] == [0, None, 0, 1]
    assert [block.definition.text for block in blocks] == ["d one", "d two", "d three", "d four"]
    assert [block.slot for block in blocks] == [0, 1, 2, 3]


def test_a_lost_block_leaves_its_place_empty() -> None:
    assert _slots("\n\na b\n\n\nc d\n\n\n\n\ne f\n\n\ng h") == [0, 1, 3, 4]


@pytest.mark.parametrize("gap", [1, 2, 3, 4])
def test_the_usual_distance_is_one_place_whatever_it_is(gap: int) -> None:
    blank = "\n" * (gap + 1)
    assert _slots(blank.join(["a b", "c d", "e f", "g h"])) == [0, 1, 2, 3]


def test_nothing_gives_no_blocks() -> None:
    assert _blocks("\n\n") == ()


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("(Physics) Bending of light.", "Physics", "Bending of light."),
        ("(by extension) Any bending.", "by extension", "Any bending."),
        ("Bending (of light).", None, "Bending (of light)."),
        ("(Physics)", None, "(Physics)"),
        ("(a" + "b" * 80 + ") rest", None, "(a" + "b" * 80 + ") rest"),
    ],
)
def test_labels(text: str, label: str | None, rest: str) -> None:
    assert split_label(text) == (label, rest)

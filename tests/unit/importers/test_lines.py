import pytest

from diffstudy.importers.page.lines import LineKind, Section, classify, clean, section_of


def test_each_kind_of_line_is_told_apart() -> None:
    text = (
        "Ask Difference\r\n\r\nFog vs. Mist — What's the Difference?\nBy Bo Lind\n"
        "Fog is thick.\nKey Differences\n   \nEmbed Code"
    )
    lines = classify(text)
    assert [line.kind for line in lines] == [
        LineKind.FURNITURE,
        LineKind.BLANK,
        LineKind.TITLE,
        LineKind.BYLINE,
        LineKind.PARAGRAPH,
        LineKind.HEADING,
        LineKind.BLANK,
        LineKind.FURNITURE,
    ]
    assert [line.number for line in lines] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert lines[5].section is Section.DIFFERENCES


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems_count_once(end: str) -> None:
    lines = classify(end.join(["one", "", "two"]))
    assert [(line.number, line.text) for line in lines] == [(1, "one"), (2, ""), (3, "two")]


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("  fog\t and\u00a0mist  ", "fog and mist"),
        ("caf\u0065\u0301", "café"),
        ("fog\u200bbow \u202eleft\u202c", "fogbow left"),
        ("bell\x07 and\x1b[0m", "bell and[0m"),
        ("\ufefffog", "fog"),
        ("soft\u00adware", "software"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u2003\u3000", ""),
    ],
)
def test_invisible_marks_go_and_spaces_are_one(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Compare with Definitions", Section.DEFINITIONS),
        ("COMMON CURIOSITIES:", Section.QUESTIONS),
        ("frequently asked questions", Section.QUESTIONS),
        ("Trending Terms", Section.FURNITURE),
        ("Key Characteristics", None),
        ("Key differences are many in this field", None),
    ],
)
def test_headings_open_their_section(text: str, section: Section | None) -> None:
    assert section_of(text) is section

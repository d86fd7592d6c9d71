import pytest

from diffstudy.importers.page.title import canonical_title, parse_title


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Weather vs. Climate — What's the Difference?", ("Weather", "Climate")),
        ("Weather vs Climate – What’s the Difference?", ("Weather", "Climate")),
        ("Weather VS. Climate - What is the difference?", ("Weather", "Climate")),
        ("weather versus climate", ("weather", "climate")),
        ("Civil Law vs. Common Law: What's the Difference", ("Civil Law", "Common Law")),
        ("Weather vs. Climate?", ("Weather", "Climate")),
        ("Difference Between Weather and Climate", ("Weather", "Climate")),
        ("What is the difference between Weather & Climate?", ("Weather", "Climate")),
        ("Difference between trial and error and practice", ("trial and error", "practice")),
        ("Mother-in-law vs. Stepmother", ("Mother-in-law", "Stepmother")),
        ("Dew vs. Frost vs. Rime", ("Dew", "Frost", "Rime")),
        ("AC vs. DC", ("AC", "DC")),
        ("Weather vs. Climate—What’s the Difference?", ("Weather", "Climate")),
        ("Writer’s Block vs. Burnout (What is the difference?)", ("Writer’s Block", "Burnout")),
        ("Weather v/s Climate | Ask Difference", ("Weather", "Climate")),
    ],
)
def test_terms_are_found_in_every_spelling(text: str, terms: tuple[str, ...]) -> None:
    assert parse_title(text) == terms


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Key Differences",
        "Weather is short.",
        "vs. Climate",
        "Weather vs.",
        "Weather vs. weather",
        "In the case of one farmer vs. his seven neighbours the judge found for the brook.",
        "Weather vs. " + "climate " * 60,
    ],
)
def test_other_lines_are_no_title(text: str) -> None:
    assert parse_title(text) is None


def test_the_canonical_title_reads_as_the_same_terms() -> None:
    assert canonical_title(("Weather", "Climate")) == "Weather vs. Climate"
    assert parse_title(canonical_title(("Civil Law", "Fog"))) == ("Civil Law", "Fog")

from diffstudy.importers.page.lines import Section, classify
from diffstudy.importers.page.sections import split_sections

_BODY = "Key Differences\n\nFog hides the coast, and mist veils the meadow.\n"


def _title(text: str) -> str | None:
    title = split_sections(classify(text)).title
    return title.text if title else None


def test_links_to_other_pages_above_the_title_are_not_it() -> None:
    menu = "Dew vs. Frost\nRime vs. Hail\n"
    assert _title(f"{menu}Fog vs. Mist\nFog is thicker than mist.\nFog vs. Mist\n{_BODY}") == (
        "Fog vs. Mist"
    )
    tailed = "Fog vs. Mist — What's the Difference?"
    assert _title(f"{menu}{tailed}\n{_BODY}") == tailed
    assert _title(f"{menu}Fog vs. Mist\n{_BODY}") == "Fog vs. Mist"


def test_the_title_below_another_heading_is_a_neighbours() -> None:
    assert _title("Previous Comparison\nDew vs. Frost\nNext Comparison\nRime vs. Hail\n") is None


def test_menus_and_contents_open_no_section() -> None:
    page = split_sections(
        classify(
            "Popular Comparisons\nTrending Terms\n\nFog vs. Mist\n\nShare Your Discovery\n"
            "Fog is thicker than mist by far.\n\nTable of Contents\nKey Differences\nFAQ\n\n"
            f"{_BODY}\nFAQ\n\nIs fog wet?\n\nYes.\n"
        )
    )
    assert [section.name for section in page.sections] == [Section.DIFFERENCES, Section.QUESTIONS]
    assert "Fog is thicker than mist by far." in [line.text for line in page.header]

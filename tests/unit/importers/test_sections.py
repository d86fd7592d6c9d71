from diffstudy.importers.page.lines import Section, classify
from diffstudy.importers.page.neighbours import neighbour
from diffstudy.importers.page.sections import chunks, split_sections


def test_a_page_is_cut_at_its_headings() -> None:
    page = split_sections(classify("head\nKey Differences\n\none\ntwo\nComparison Chart\nthree"))
    assert [line.text for line in page.header] == ["head"]
    assert [section.name for section in page.sections] == [Section.DIFFERENCES, Section.CHART]
    differences = page.find(Section.DIFFERENCES)
    assert differences is not None
    assert [line.number for line in differences.text_lines] == [4, 5]
    assert page.find(Section.QUESTIONS) is None


def test_an_empty_heading_of_a_table_of_contents_does_not_hide_the_section() -> None:
    page = split_sections(classify("Key Differences\nComparison Chart\nKey Differences\nreal"))
    differences = page.find(Section.DIFFERENCES)
    assert differences is not None
    assert [line.text for line in differences.text_lines] == ["real"]


def test_chunks_count_the_blank_lines_before_them() -> None:
    found = chunks(classify("\n\na\nb\n\nc"))
    assert [(chunk.blanks, [line.text for line in chunk.lines]) for chunk in found] == [
        (2, ["a", "b"]),
        (3, ["c"]),
    ]
    assert chunks(classify("\n\n")) == ()


def test_neighbours_are_titles_or_nothing() -> None:
    page = split_sections(
        classify("Previous Comparison\nDew vs. Frost\nNext Comparison\n\nAuthor Spotlight\nBo Lind")
    )
    assert neighbour(page, Section.PREVIOUS) == ("Dew vs. Frost", 2)
    assert neighbour(page, Section.NEXT) is None
    stray = split_sections(classify("Next Comparison\nBrowse all our pages"))
    assert neighbour(stray, Section.NEXT) is None

"""What becomes of a table: aspects, pairs, terms, and what is refused rather than guessed."""

from pathlib import Path

import pytest

from diffstudy.domain.comparison import Flag
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import ProblemLevel
from tests.unit.importers.table.tables import messages, only, read, read_as, said, sample


def _error(folder: Path, content: str, name: str = "table.csv") -> ImportFailed:
    with pytest.raises(ImportFailed) as refused:
        read(folder, content, name)
    return refused.value


def test_rows_of_an_aspect_table_are_the_chart() -> None:
    parsed = sample("fog-mist-aspects.csv")
    comparison = only(parsed)
    assert comparison.title == "Fog vs. Mist"
    assert comparison.flags == ("imported",)
    assert [(row.aspect, row.cells, row.line) for row in comparison.chart] == [
        ("Density", ("thick, hides the road", "thin"), 2),
        ("Visibility", ("under one kilometre", "over one kilometre"), 3),
        (None, ("clings to valleys and rivers", "drifts anywhere"), 4),
        ("Formula", ("=1/visibility", "+0"), 6),
    ]
    assert not comparison.chart[2].is_complete
    assert read_as(parsed) == (
        "Read as: comma-separated, first row is a header, aspects in “Aspect”, terms Fog, Mist."
    )


def test_the_column_of_aspects_may_stand_anywhere_and_a_cell_may_be_missing(
    tmp_path: Path,
) -> None:
    parsed = read(tmp_path, "Fog;Feature;Mist;Haze\nthick;Density;thin;\n;Colour;;\n")
    comparison = only(parsed)
    assert [term.headword for term in comparison.terms] == ["Fog", "Mist", "Haze"]
    assert [(row.aspect, row.cells) for row in comparison.chart] == [
        ("Density", ("thick", "thin", None))
    ]
    ((line, message),) = messages(parsed, ProblemLevel.ERROR)
    assert line == 3
    assert "no cells" in message


def test_two_rows_of_one_aspect_are_both_kept_and_reported(tmp_path: Path) -> None:
    parsed = read(tmp_path, "aspect,Fog,Mist\nDensity,high,low\nDensity,great,small\n")
    assert [row.key.rpartition("/")[2] for row in only(parsed).chart] == ["density", "density-2"]
    assert [line for line, _ in messages(parsed, ProblemLevel.WARNING)] == [3]


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("aspect,A1,B1,C1,D1,E1,F1,G1", "names 7 terms"),
        ("aspect,Fog,fog", "names a term twice"),
    ],
)
def test_a_header_that_makes_no_comparison_is_refused(
    tmp_path: Path, header: str, part: str
) -> None:
    refused = _error(tmp_path, f"\n{header}\n" + "x," * header.count(",") + "y\n")
    assert part in refused.problem
    assert refused.line == 2


def test_a_row_of_a_list_of_pairs_is_a_comparison() -> None:
    parsed = sample("land-pairs.csv")
    brook, hill = parsed.pack.comparisons
    assert (brook.title, brook.verdict) == ("Brook vs. Creek", "A creek is larger than a brook.")
    assert said(brook) == [
        ("Brook", "A small stream that you can step across."),
        ("Creek", "A stream, larger than a brook."),
        ("Creek", "A narrow inlet of the sea in British use."),
    ]
    assert [sense.attribution.line for sense in brook.senses] == [2, 2, 4]
    assert [len(sense.examples) for sense in hill.senses] == [1, 0]
    assert all(sense.attribution.confidence == 1 for sense in (*brook.senses, *hill.senses))


def test_rows_of_one_pair_make_its_chart_whichever_way_round_they_stand(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "term a,term b,aspect,value a,value b\nfog,mist,density,high,low\nmist,fog,sight,far,near\n",
    )
    assert [(row.aspect, row.cells) for row in only(parsed).chart] == [
        ("density", ("high", "low")),
        ("sight", ("near", "far")),
    ]


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ("fog,fog,x", "compared with nothing"),
        ("fog,,x", "compared with nothing"),
        (",,x", "no term is named"),
        ("fog,haze,", "says nothing about them"),
        (f"fog,{'h' * 121},x", "more than 120 letters"),
    ],
)
def test_a_bad_pair_leaves_the_others_alone(tmp_path: Path, row: str, part: str) -> None:
    parsed = read(tmp_path, f"term a,term b,verdict\n{row}\nhill,dale,A dale is low.\n")
    assert [each.title for each in parsed.pack.comparisons] == ["hill vs. dale"]
    ((line, message),) = messages(parsed, ProblemLevel.ERROR)
    assert line == 2
    assert part in message.lower()


def test_a_column_of_groups_says_what_is_compared(tmp_path: Path) -> None:
    parsed = sample("grouped.tsv")
    assert [each.title for each in parsed.pack.comparisons] == [
        "echo vs. reverberation",
        "curtain vs. blind vs. shutter",
    ]
    echo = parsed.pack.comparisons[0].senses[0]
    assert (echo.label, echo.examples[0].text) == ("Physics", "The echo answered twice.")
    mixed = read(
        tmp_path,
        "term,definition,pair\nfog,thick,1\nhill,high,2\nmist,thin,1\nlone,x,3\nlost,y,\n",
    )
    assert [each.title for each in mixed.pack.comparisons] == ["fog vs. mist"]
    assert [line for line, _ in messages(mixed, ProblemLevel.ERROR)] == [3, 5, 6]


def test_a_short_list_is_one_comparison_and_says_how_it_was_read() -> None:
    parsed = sample("quizlet-list.txt")
    comparison = only(parsed)
    assert comparison.title == "lake vs. pond vs. puddle"
    assert said(comparison)[2] == ("puddle", 'A little water left by "rain" on the ground.')
    attribution = comparison.senses[0].attribution
    assert attribution.flag is Flag.SURE
    assert attribution.confidence < 1
    assert attribution.reason == "the first column was taken for the term"
    assert read_as(parsed) == (
        "Read as: tab-separated, no header row, columns taken for term, definition."
    )


@pytest.mark.parametrize("count", [7, 300])
def test_a_long_list_that_says_nothing_of_groups_is_refused_with_an_example(
    tmp_path: Path, count: int
) -> None:
    rows = "".join(f"term {number}\tmeaning {number}\n" for number in range(count))
    refused = _error(tmp_path, rows, "list.txt")
    assert f"the list has {count} terms" in refused.problem
    assert "“group”" in refused.cure
    assert "“term,definition,group”" in refused.cure


def test_a_card_that_is_a_comparison_gives_its_verdict_and_takes_its_terms_along(
    tmp_path: Path,
) -> None:
    parsed = read(
        tmp_path,
        "Fog vs. Mist\tFog is thicker.\nfog\tA cloud on the ground.\nRoe v. Wade\tA ruling.\n",
        "cards.txt",
    )
    comparison = only(parsed)
    assert (comparison.title, comparison.verdict) == ("Fog vs. Mist", "Fog is thicker.")
    assert said(comparison) == [("Fog", "A cloud on the ground.")]
    ((line, message),) = messages(parsed, ProblemLevel.ERROR)
    assert line == 3
    assert "Roe v. Wade" in message


def test_a_list_without_definitions_is_a_chart_on_its_side(tmp_path: Path) -> None:
    parsed = read(tmp_path, "term,density,range\nfog,high,near\nmist,low,\n")
    assert [(row.aspect, row.cells) for row in only(parsed).chart] == [
        ("density", ("high", "low")),
        ("range", ("near", None)),
    ]


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("fog,thick,It was foggy.\nmist,thin,It was misty.\n", "3 columns and no header"),
        ("fog\nmist\n", "no sign parts"),
        ("term a,term b\nfog,mist\n", "does not tell what is said of which"),
        ("definition,example\nthick,foggy\n", "does not tell what is said of which"),
        ("term,definition\n", "no rows"),
        ("#separator:tab\n#columns:Text\tExtra\nfoo\tbar\n", "none of them is “term”"),
        ("fog,thick\n", "compared with nothing"),
        ("\n \n", "no sign parts"),
    ],
)
def test_what_cannot_be_told_is_refused_and_never_guessed(
    tmp_path: Path, content: str, part: str
) -> None:
    refused = _error(tmp_path, content)
    assert part in refused.problem
    assert refused.cure


def test_a_list_that_begins_with_its_definitions_is_refused(tmp_path: Path) -> None:
    rows = "a very thick cloud that lies on the ground\tfog\na thin cloud that lies on it\tmist\n"
    assert "longer than the second" in _error(tmp_path, rows, "list.txt").problem
    named = read(tmp_path, "definition\tterm\n" + rows)
    assert [headword for headword, _ in said(only(named))] == ["fog", "mist"]


def test_columns_of_which_nothing_is_made_are_named(tmp_path: Path) -> None:
    parsed = read(tmp_path, "term,definition,page,tags\nfog,thick,12,air\nmist,thin,13,air\n")
    ((line, message),) = messages(parsed, ProblemLevel.WARNING)
    assert line == 1
    assert "“page”" in message
    assert "tags" not in message


def test_terms_that_share_a_slug_stay_apart_and_case_does_not(tmp_path: Path) -> None:
    first, second = only(read(tmp_path, "term,definition\nRésumé,a CV\nResume,go on\n")).terms
    assert first.key != second.key
    parsed = read(
        tmp_path, "term,definition,set\nFog,thick,1\nmist,thin,1\nfog,grey,2\nsmog,brown,2\n"
    )
    assert len({c.terms[0] for c in parsed.pack.comparisons}) == 1

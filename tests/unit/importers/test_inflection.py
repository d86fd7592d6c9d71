import pytest

from diffstudy.importers.page.inflection import folded, inflections, without_accents


@pytest.mark.parametrize(
    ("headword", "forms", "others"),
    [
        ("Socialization", {"socialize", "socialised", "socializing"}, {"social", "socialism"}),
        ("Assimilation", {"assimilate", "assimilated", "assimilations"}, {"similar"}),
        ("Reflection", {"reflect", "reflects", "reflected"}, {"reflex"}),
        ("Climate", {"climates"}, {"climatic", "climb"}),
        ("Colony", {"colonies"}, {"colon"}),
        ("Civil Law", {"civil laws", "civil-law"}, {"law", "laws"}),
        ("Interpretation", {"interpret", "interpreted"}, {"interest"}),
        ("Erosion", {"erode", "eroding"}, {"erotic"}),
        ("Application", {"apply", "applied", "applies"}, {"apple"}),
        ("Government", {"govern", "governed"}, {"governor"}),
        ("Plan", {"planned", "planning", "planner"}, {"plane"}),
        ("Write", {"wrote", "written", "writing"}, {"writ's"}),
        ("Sing", {"sang", "sung"}, {"song"}),
        ("Goose", {"geese"}, {"geeses"}),
        ("Hypothesis", {"hypotheses"}, {"hypothetical"}),
        ("Ox", {"oxen"}, {"box"}),
        ("Right of way", {"rights of way", "right-of-way"}, {"rights"}),
        ("Tie", {"tying", "tied"}, {"tide"}),
    ],
)
def test_forms_are_inflections_and_nothing_else(
    headword: str, forms: set[str], others: set[str]
) -> None:
    assert forms <= inflections(headword)
    assert not others & inflections(headword)


def test_texts_are_compared_without_case_accents_and_kinds_of_apostrophes() -> None:
    assert folded("Writer’s Co‑operation") == "writer's co-operation"
    assert without_accents("café naïve") == "cafe naive"

import pytest

from diffstudy.importers.page.families import Naming, TermFamilies, family_prefix, inflections


@pytest.mark.parametrize(
    ("word", "prefix"),
    [
        ("Socialization", "social"),
        ("Assimilation", "assimil"),
        ("Government", "govern"),
        ("Climate", "climat"),
        ("Weather", "weather"),
        ("Realism", "real"),
        ("Nation", "nation"),
        ("Fog", ""),
    ],
)
def test_a_family_shares_at_least_four_letters(word: str, prefix: str) -> None:
    assert family_prefix(word) == prefix


@pytest.mark.parametrize(
    ("headword", "forms", "others"),
    [
        ("Socialization", {"socialize", "socialised", "socializing"}, {"social", "socialism"}),
        ("Assimilation", {"assimilate", "assimilated", "assimilations"}, {"similar"}),
        ("Reflection", {"reflect", "reflects", "reflected"}, {"reflex"}),
        ("Climate", {"climates"}, {"climatic", "climb"}),
        ("Colony", {"colonies"}, {"colon"}),
        ("Civil Law", {"civil laws"}, {"law", "laws"}),
    ],
)
def test_forms_are_inflections_and_nothing_else(
    headword: str, forms: set[str], others: set[str]
) -> None:
    assert forms <= inflections(headword)
    assert not others & inflections(headword)


@pytest.mark.parametrize(
    ("headwords", "text", "naming"),
    [
        (("Weather", "Climate"), "The WEATHER turned.", (Naming.FORM, Naming.NOT)),
        (("Weather", "Climate"), "Climatic zones and climbing.", (Naming.NOT, Naming.FAMILY)),
        (("Weather", "Climate"), "Climates make weather.", (Naming.FORM, Naming.FORM)),
        (("Law", "Civil Law"), "He studied civil law.", (Naming.NOT, Naming.FORM)),
        (("Law", "Civil Law"), "The law is the law.", (Naming.FORM, Naming.NOT)),
        (("Instant", "Instantaneously"), "Instantaneously gone.", (Naming.NOT, Naming.FORM)),
        (("Fog", "Mist"), "Foggy and misty lawns.", (Naming.NOT, Naming.FAMILY)),
        (("Organism", "Organization"), "An organ.", (Naming.NOT, Naming.NOT)),
        (("Socialization", "Fog"), "A social call.", (Naming.FAMILY, Naming.NOT)),
        (("Farmer’s Law", "Fog"), "It is farmer's law.", (Naming.FORM, Naming.NOT)),
    ],
)
def test_naming(headwords: tuple[str, str], text: str, naming: tuple[Naming, Naming]) -> None:
    assert TermFamilies(headwords).naming(text) == naming


def test_headwords_that_are_forms_of_each_other_still_name_themselves() -> None:
    families = TermFamilies(("Colony", "Colonies"))
    assert families.naming("one colony") == (Naming.FORM, Naming.NOT)
    assert families.naming("two colonies") == (Naming.NOT, Naming.FORM)

import pytest

from diffstudy.importers.page.families import Naming, TermFamilies, family_prefix


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


@pytest.mark.parametrize(
    ("headwords", "text", "sides"),
    [
        (("Weather", "Climate"), "In physics, a climate is a mean.", (False, True)),
        (("Weather", "Climate"), "Weather changes by the hour.", (True, False)),
        (("Weather", "Climate"), "Begins where weather has ended.", (False, False)),
        (("Weather", "Climate"), "A season in which weather turns.", (False, False)),
        (("Common Law", "Statutory Law"), "A common law is unwritten.", (True, False)),
    ],
)
def test_a_text_that_says_what_a_term_is(
    headwords: tuple[str, str], text: str, sides: tuple[bool, bool]
) -> None:
    first, second = TermFamilies(headwords).mentions(text)
    assert (first.subject, second.subject) == sides


@pytest.mark.parametrize(
    "text",
    ["Slower than the climate.", "Unlike climate, it turns.", "No mere climate, not a climate"],
)
def test_what_a_thing_is_told_from_is_a_contrast(text: str) -> None:
    mention = TermFamilies(("Weather", "Climate")).mentions(text)[1]
    assert mention.contrast
    assert not mention.form
    assert not mention.headword


def test_a_term_that_is_named_beside_a_contrast_is_named() -> None:
    first, second = TermFamilies(("Weather", "Climate")).mentions(
        "Climate is slower than weather, and a climate lasts."
    )
    assert (second.form, second.contrast) == (True, False)
    assert (first.form, first.contrast) == (False, True)


def test_the_first_mention_has_its_place() -> None:
    first, second = TermFamilies(("Fog", "Mist")).mentions("The mist became fog, and fog again.")
    assert second.at < first.at


@pytest.mark.parametrize(
    ("headwords", "text", "relative"),
    [
        (("Analysis", "Fire"), "An analytic mind.", (True, False)),
        (("Fog", "Theory"), "Theoretical chemistry", (False, True)),
        (("Explosion", "Exploration"), "An expert.", (False, False)),
    ],
)
def test_words_that_begin_like_a_term_are_its_relatives(
    headwords: tuple[str, str], text: str, relative: tuple[bool, bool]
) -> None:
    first, second = TermFamilies(headwords).mentions(text)
    assert (first.relative, second.relative) == relative


@pytest.mark.parametrize(
    ("headwords", "text", "naming"),
    [
        (("Café", "Bistro"), "We met at the cafe.", (Naming.FORM, Naming.NOT)),
        (("Cafe\u0301s", "Bistro"), "Cafés by the port", (Naming.FORM, Naming.NOT)),
        (("Resume", "Résumé"), "She sent her résumé.", (Naming.NOT, Naming.FORM)),
        (("Resume", "Résumé"), "They resumed work.", (Naming.FORM, Naming.NOT)),
        (("Mother-in-law", "Aunt"), "Two mothers-in-law met.", (Naming.FORM, Naming.NOT)),
        (("Mother-in-law", "Aunt"), "His mother in law came.", (Naming.FORM, Naming.NOT)),
        (("Common Law", "Statutory Law"), "A common-law rule.", (Naming.FORM, Naming.NOT)),
        (("Common Law", "Statutory Law"), "The law of the land.", (Naming.NOT, Naming.NOT)),
        (("Historic", "Historical"), "Historically minded.", (Naming.NOT, Naming.NOT)),
        (("Historic", "Historical"), "A historical novel.", (Naming.NOT, Naming.FORM)),
        (("Ox", "Bull"), "A team of oxen; bullish, boxed.", (Naming.FORM, Naming.FAMILY)),
        (("Ask", "Request"), "She asked for a task.", (Naming.FORM, Naming.NOT)),
        (("C", "C++"), "Written in C++ that year.", (Naming.NOT, Naming.FORM)),
    ],
)
def test_naming_of_unusual_terms(
    headwords: tuple[str, str], text: str, naming: tuple[Naming, Naming]
) -> None:
    assert TermFamilies(headwords).naming(text) == naming

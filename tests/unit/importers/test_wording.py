from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.wording import (
    SideWords,
    content_words,
    page_words,
    side_words,
)

_FAMILIES = TermFamilies(("Weather", "Climate"))


def test_headwords_are_no_content_and_their_families_belong_to_no_side() -> None:
    text = "The weather and the climatic record of a thunderstorm"
    assert content_words(text, _FAMILIES) == {"clima", "recor", "thund"}
    assert side_words(text, _FAMILIES) == {"recor", "thund"}


def test_words_speak_for_the_side_that_uses_them() -> None:
    words = SideWords()
    for _ in range(4):
        words.add({"radar", "hour"}, 1.0, 0.0)
        words.add({"decade", "hour"}, 0.0, 1.0)
    assert words.log_odds({"radar"}) > 0.5
    assert words.log_odds({"decade"}) < -0.5
    assert words.log_odds({"hour"}) == 0
    assert words.log_odds({"never-seen"}) == 0


def test_a_text_that_is_taken_back_leaves_nothing() -> None:
    words = SideWords()
    words.add({"radar"}, 0.75, 0.25)
    words.add({"radar"}, -0.75, -0.25)
    assert words.log_odds({"radar"}) == 0


def test_words_alone_are_never_certain() -> None:
    words = SideWords()
    many = {f"word{number}" for number in range(200)}
    for _ in range(50):
        words.add(many, 1.0, 0.0)
        words.add({"other"}, 0.0, 1.0)
    assert 2 < words.log_odds(many) <= 4


def test_the_page_puts_chart_columns_and_clauses_on_a_side() -> None:
    words = page_words(
        [("radar", "averages"), (None, "reservoir")],
        ["Weather brings thunder, whereas climate brings vineyards. Both matter to sailors."],
        _FAMILIES,
    )
    assert words.log_odds({"radar"}) > 0
    assert words.log_odds({"avera"}) < 0
    assert words.log_odds({"reser"}) < 0
    assert words.log_odds({"thund"}) > 0
    assert words.log_odds({"viney"}) < 0
    assert words.log_odds({"sailo"}) == 0


def test_a_clause_without_a_term_goes_on_about_the_last_one() -> None:
    prose = [
        "Weather turns. A barometer warns of it. Both matter. A ledger is kept.",
        "Climate lasts. Climate stays.",
    ]
    words = page_words((), prose, _FAMILIES)
    assert words.log_odds({"barom"}) > 0
    assert words.log_odds({"ledge"}) == 0

from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.wording import (
    Likeness,
    SideWords,
    content_words,
    page_words,
    side_words,
)

_FAMILIES = TermFamilies(("Weather", "Climate"))


def test_headwords_are_no_content_and_their_families_belong_to_no_side() -> None:
    text = "The weather and the climatic record of a thunderstorm"
    assert content_words(text, _FAMILIES) == {"climat", "record", "thunde"}
    assert side_words(text, _FAMILIES) == {"record", "thunde"}


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
    assert 2 < words.log_odds(many) <= 3


def test_the_page_puts_chart_columns_and_clauses_on_a_side() -> None:
    words = page_words(
        [("radar", "averages"), (None, "reservoir")],
        ["Weather brings thunder, whereas climate brings vineyards. Both matter to sailors."],
        _FAMILIES,
    )
    assert words.log_odds({"radar"}) > 0
    assert words.log_odds({"averag"}) < 0
    assert words.log_odds({"reserv"}) < 0
    assert words.log_odds({"thunde"}) > 0
    assert words.log_odds({"vineya"}) < 0
    assert words.log_odds({"sailor"}) == 0


def test_the_nearest_text_of_a_side_speaks_for_it() -> None:
    texts = [frozenset("abc"), frozenset("abd"), frozenset("xyz"), frozenset("abq")]
    likeness = Likeness(texts)
    first, second, unsure = (1.0, 0.0), (0.0, 1.0), (0.0, 0.0)
    assert likeness.log_odds(3, [first, first, second, unsure]) > 1
    assert likeness.log_odds(3, [second, second, first, unsure]) < -1
    assert likeness.log_odds(2, [first, second, first, first]) == 0
    assert likeness.log_odds(3, [unsure, unsure, second, first]) == 0


def test_a_page_too_long_to_compare_all_says_nothing() -> None:
    likeness = Likeness([frozenset("abc")] * 301)
    assert likeness.log_odds(0, [(1.0, 0.0)] * 301) == 0

from diffstudy.importers.page.likeness import Likeness


def test_the_nearest_text_of_a_side_speaks_for_it() -> None:
    texts = [frozenset("abc"), frozenset("abd"), frozenset("xyz"), frozenset("abq")]
    likeness = Likeness(texts)
    first, second, unsure = (1.0, 0.0), (0.0, 1.0), (0.0, 0.0)
    assert likeness.log_odds(3, [first, first, second, unsure]) > 1
    assert likeness.log_odds(3, [second, second, first, unsure]) < -1
    assert likeness.log_odds(2, [first, second, first, first]) == 0
    assert likeness.log_odds(3, [unsure, unsure, second, first]) == 0


def test_a_word_that_all_have_makes_nothing_alike() -> None:
    likeness = Likeness([frozenset("abc")] * 301)
    assert likeness.log_odds(0, [(1.0, 0.0)] * 301) == 0

from diffstudy.domain.comparison import Source
from diffstudy.domain.keys import term_key
from diffstudy.importers.anki.draft import Draft
from diffstudy.importers.term_keys import make_terms


def test_terms_of_the_same_letters_have_keys_of_their_own() -> None:
    first, second, third = make_terms("local.test", ("Resume", "Résumé", "Letter"))
    assert first.key == term_key("local.test", "Resume")
    assert second.key.startswith(f"{first.key}-")
    assert third.key == term_key("local.test", "Letter")
    assert make_terms("local.test", ("Resume", "RÉSUMÉ"))[1].key == second.key


def test_cards_about_such_terms_keep_their_definitions_apart() -> None:
    draft = Draft("local.test", ("C", "C++"))
    draft.define(0, "A language of 1972.", "its card")
    draft.define(1, "A language with classes.", "its card")
    comparison = draft.finished(Source("deck"))
    assert [
        [sense.definition for sense in comparison.senses_of(term.key)] for term in comparison.terms
    ] == [["A language of 1972."], ["A language with classes."]]

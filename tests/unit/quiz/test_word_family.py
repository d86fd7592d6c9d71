import pytest

from diffstudy.quiz.word_family import family_of, inflected
from diffstudy.quiz.words import tokens
from tests.unit.quiz.pages import term

FAMILIES = {
    "Socialization": "socialize socialised socializing social socially socialism Socialization's",
    "Assimilation": "assimilate assimilates assimilating assimilative assimilation",
    "Accuracy": "accurate accurately inaccurate accuracies",
    "Precision": "precise precisely imprecise precision",
    "Affect": "affect affects affected affecting affection",
    "Effect": "effect effects effective ineffective effectively",
    "Lie": "lie lies lied lying",
    "Lay": "lay lays laying layer",
    "Fewer": "few fewer fewest",
    "Less": "less lesser lessen",
    "Virus": "virus viruses viral",
    "Weight": "weight weights weigh weighs",
    "Happiness": "happy happier happily unhappy",
    "Naïveté": "naivete NAÏVETÉ",
    "Recession": "recede receding recessive recession",
    "Include": "include inclusion inclusive",
    "Absorption": "absorb absorbing absorbent",
    "Revolution": "revolve revolutions revolutionary",
    "Division": "divide dividing divisive",
    "Expansion": "expand expansive",
    "Equity": "equity equitable inequity",
}
STRANGERS = {
    "Socialization": "society societal associate",
    "Less": "lesson unless",
    "Lay": "delay play",
    "Affect": "after effect",
    "Fewer": "fever feather",
    "Virus": "virtue",
}


@pytest.mark.parametrize("headword", FAMILIES)
def test_the_family_holds_inflections_and_derived_words(headword: str) -> None:
    family = family_of(term(headword))
    missing = [w for w in FAMILIES[headword].split() for t in tokens(w) if not family.has(t.folded)]
    assert missing == []


@pytest.mark.parametrize("headword", STRANGERS)
def test_other_words_stay_outside(headword: str) -> None:
    family = family_of(term(headword))
    assert [word for word in STRANGERS[headword].split() if family.has(word)] == []


def test_a_phrase_is_hidden_as_a_whole_and_word_by_word() -> None:
    family = family_of(term("State of Matter"))
    words = tokens("every state of matter; a state of mind; the matters of state")
    hidden = {words[index].folded + str(index) for index in family.members(words)}
    assert hidden == {"state1", "of2", "matter3", "state5", "matters9", "state11"}


def test_a_letter_that_names_a_term_is_hidden_beside_its_word_only() -> None:
    family = family_of(term("Vitamin A"))
    words = tokens("Vitamin A helps a child")
    assert family.members(words) == {0, 1}


def test_other_spellings_belong_to_the_family() -> None:
    assert family_of(term("Colour", "Color")).has("coloring")


def test_inflections_are_the_regular_ones() -> None:
    assert {"stops", "stopped", "stopping"} <= inflected("stop")
    assert {"tries", "tried", "trying"} <= inflected("try")
    assert {"makes", "making", "maker"} <= inflected("make")
    assert "stop" not in inflected("stop")

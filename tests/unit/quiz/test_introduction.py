"""The page before testing: what each term is, two examples, and the difference."""

from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.introduction import introduction
from tests.unit.quiz.pages import PLAIN_A, VERDICT, page

VERB_FIRST = ("Dries puddles and wet laundry in the wind and the sun.", *PLAIN_A)


def test_a_definition_that_says_what_the_term_is_comes_before_one_that_says_what_it_does() -> None:
    made = page(a=VERB_FIRST)
    first, second = introduction(made, cues_of(made)).terms
    assert first.definition == "The change of a liquid into vapour at its surface."
    assert second.definition == "The change of vapour into drops on a cold window."
    assert first.examples == ("Wind speeds up the evaporation of puddles after a summer storm.",)


def test_what_it_does_is_better_than_nothing_and_an_faq_that_defines_better_still() -> None:
    does = "Dries puddles and wet laundry in the wind and the sun."
    made = page(a=[does])
    assert introduction(made, cues_of(made)).terms[0].definition == does
    says = "Evaporation is the slow escape of molecules from the surface of a liquid."
    made = page(a=[does], faq=[("What is evaporation?", says)])
    assert introduction(made, cues_of(made)).terms[0].definition == says


def test_without_definitions_the_verdict_speaks_and_no_remark_of_the_faq() -> None:
    remark = "Without evaporation a runner could not shed heat."
    made = page(a=[], b=[], faq=[("Why does evaporation matter?", remark)])
    shown = introduction(made, cues_of(made))
    assert shown.terms[0].definition.startswith("Evaporation turns a liquid into vapour")
    assert shown.difference == VERDICT
    bare = page(a=[], b=[], rows=[], differences=[], verdict=None)
    assert [term.definition for term in introduction(bare, cues_of(bare)).terms] == ["", ""]

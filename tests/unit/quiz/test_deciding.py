from diffstudy.quiz.deciding import SOME_EVIDENCE, Evidence, deciding_range, telling_word
from diffstudy.quiz.word_family import families_of
from tests.unit.quiz.pages import CONDENSATION, EVAPORATION

OWN = [
    "evaporation dries wet laundry",
    "wet puddles and laundry in the wind",
    "takes heat from laundry",
]
OTHER = ["condensation leaves drops of dew", "hands heat over to a window"]
EVIDENCE = Evidence.of(OWN, OTHER, families_of((EVAPORATION, CONDENSATION)))


def marked(text: str, least: float | None = None) -> str | None:
    place = (
        deciding_range(text, EVIDENCE) if least is None else deciding_range(text, EVIDENCE, least)
    )
    return text[slice(*place)] if place else None


def test_the_words_of_one_side_only_are_marked() -> None:
    assert marked("The heat that dries wet laundry on a line.") == "dries wet laundry"


def test_words_of_both_sides_or_of_neither_decide_nothing() -> None:
    assert marked("The heat of an opera house.") is None


def test_a_term_decides_nothing() -> None:
    assert marked("Evaporation, evaporation, evaporation") is None


def test_marks_do_not_cross_punctuation() -> None:
    assert marked("Puddles; wet laundry") == "wet laundry"


def test_the_phrase_is_finished_by_its_noun() -> None:
    assert marked("The wet laundry basket of a neighbour.") == "wet laundry basket"
    assert marked("The wet laundry willow basket of a man.") == "wet laundry willow basket"


def test_a_single_word_needs_more_evidence_than_several() -> None:
    assert marked("A day of wind.") is None
    assert marked("A day of laundry.") == "laundry"
    assert marked("A day of wind.", SOME_EVIDENCE) == "wind"


def test_at_most_five_words_are_marked() -> None:
    words = marked("wet laundry and wet puddles and wet laundry dries in the wind")
    assert words is not None
    assert len(words.split()) <= 5


def test_one_word_tells_most() -> None:
    text = "Heat dries the laundry of a window."
    place = telling_word(text, EVIDENCE)
    assert place is not None
    assert text[slice(*place)] == "laundry"


def test_a_word_that_the_other_side_never_uses_is_better_than_none() -> None:
    text = "Heat of an opera"
    place = telling_word(text, EVIDENCE)
    assert place is not None
    assert text[slice(*place)] == "opera"
    assert telling_word("Heat of dew, evaporation and drops", EVIDENCE) is None

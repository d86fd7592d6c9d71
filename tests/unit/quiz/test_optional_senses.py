"""Other senses of a page: what they are grouped by, and what of them may be asked."""

from diffstudy.domain.card import CardKey
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import CueUse
from diffstudy.domain.optional_sense import OptionalSense
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.optional_senses import optional_senses, sense_page
from tests.unit.quiz.pages import CONDENSATION, EVAPORATION, PLAIN_A, PLAIN_B, page, senses

MONEY = "The slow loss of savings that nobody notices until the purse is empty."
MONEY_AGAIN = "The slow loss of savings that no one notices until a purse is empty."
CROWD = "A thinning of the audience before the last song of a concert."
SHORTER = "The making of a long novel into a brief tale for busy readers."
SUMMARY = "A brief tale into which some editor pressed one long novel for busy readers."


def _page(*words: str, label: str | None = None) -> Comparison:
    return page(more=senses(EVAPORATION, words, label=label))


def _found(comparison: Comparison) -> list[OptionalSense]:
    return list(optional_senses(comparison))


def test_a_page_of_one_sense_has_no_other() -> None:
    assert _found(page()) == []


def test_definitions_of_one_field_are_one_sense() -> None:
    (sense,) = _found(_page(MONEY, CROWD, label="Finance"))
    assert (sense.name, sense.term, sense.is_on) == ("Finance", "Evaporation", False)
    assert sense.definitions == (MONEY, CROWD)
    assert sense.card == CardKey.for_sense(EVAPORATION.key, "finance")
    assert sense.card.term_keys == (EVAPORATION.key,)


def test_without_a_field_those_that_say_the_same_are_one() -> None:
    grouped = [sense.definitions for sense in _found(_page(MONEY, CROWD, MONEY_AGAIN))]
    assert sorted(grouped, key=len) == [(CROWD,), (MONEY, MONEY_AGAIN)]
    assert {sense.name for sense in _found(_page(MONEY, CROWD))} == {""}


def test_what_fails_another_test_as_well_is_no_sense() -> None:
    long = f"{MONEY[:-1]}, {CROWD} {' '.join(['and so on'] * 12)}"
    quoted = "What the banker called “a leak in the purse” of his careless clients."
    assert _found(_page(long, quoted, label="Finance")) == []


def test_its_cues_are_of_that_sense_alone_and_the_page_keeps_refusing_them() -> None:
    comparison = _page(MONEY, CROWD, label="Finance")
    (sense,) = _found(comparison)
    made = sense_page(comparison, (), sense.card, sense.keys)
    assert made.comparison.key == comparison.key
    assert {cue.text for cue in made.cues} == {MONEY, CROWD}
    for cue in made.cues:
        assert CueUse.WHICH in cue.uses
        assert (cue.term_key, cue.comparison_key) == (EVAPORATION.key, comparison.key)
    assert not any(cue.uses for cue in cues_of(comparison) if cue.text in {MONEY, CROWD})


def test_what_another_sense_of_the_rival_says_as_well_is_not_asked() -> None:
    """On the page itself both are refused, so that neither could make the other doubtful."""
    more = (
        *senses(EVAPORATION, [SHORTER], label="Publishing"),
        *senses(CONDENSATION, [SUMMARY], label="Publishing house"),
    )
    comparison = page(PLAIN_A, PLAIN_B, more=more)
    assert _found(comparison) == []


def test_only_what_was_chosen_is_asked() -> None:
    comparison = _page(MONEY, CROWD, label="Finance")
    (sense,) = _found(comparison)
    made = sense_page(comparison, (), sense.card, sense.keys[:1])
    assert [cue.text for cue in made.cues] == [MONEY]

"""One good example a term is kept back, where enough others are left."""

from dataclasses import replace

from diffstudy.domain.comparison import Comparison, Example
from diffstudy.domain.cue import CueKind
from diffstudy.quiz.cue_filter import cues_of
from tests.unit.quiz.pages import EVAPORATION, page

_SENTENCES = (
    "Wind speeds up the evaporation of puddles after a summer storm.",
    "Sweat cools a runner because evaporation carries heat off the skin.",
    "Salt is left behind when evaporation empties a shallow coastal pan.",
    "Hot tea loses water to the kitchen air by slow evaporation.",
)


def _page(*sentences: str) -> Comparison:
    made = page()
    first, *rest = made.senses
    return replace(
        made, senses=(replace(first, examples=tuple(Example(text) for text in sentences)), *rest)
    )


def _held(comparison: Comparison, *others: Comparison) -> list[str]:
    return [
        cue.text
        for cue in cues_of(comparison, others)
        if cue.held_out and cue.term_key == EVAPORATION.key
    ]


def test_with_three_good_examples_one_is_kept_back_and_with_two_none() -> None:
    (kept,) = _held(_page(*_SENTENCES[:3]))
    assert kept in _SENTENCES
    assert _held(_page(*_SENTENCES[:3])) == [kept]
    assert _held(_page(*_SENTENCES[:2])) == []
    assert len(_held(_page(*_SENTENCES))) == 1


def test_what_stands_in_other_words_beside_it_is_not_new() -> None:
    twin = "After a summer storm wind speeds up the evaporation of the puddles."
    for text in _held(_page(*_SENTENCES, twin)):
        assert text not in {_SENTENCES[0], twin}


def test_a_sentence_without_the_term_is_none_of_the_good_ones() -> None:
    assert (
        _held(_page(*_SENTENCES[:2], "Wet laundry on the line is dry by noon in the wind.")) == []
    )


def test_two_pages_of_a_term_keep_the_same_one_back() -> None:
    one = _page(*_SENTENCES)
    other = replace(one, key="org.example.tests#evaporation--thaw")
    found = {*_held(one, other), *_held(other, one)}
    assert len(found) == 1


def test_a_page_with_few_examples_keeps_all_of_them() -> None:
    rich, poor = _page(*_SENTENCES[:3]), _page(*_SENTENCES[:2])
    poor = replace(poor, key="org.example.tests#evaporation--thaw")
    assert _held(rich, poor) == [_SENTENCES[2]]
    assert _held(poor, rich) == []
    assert all(cue.kind is CueKind.EXAMPLE for cue in cues_of(rich, [poor]) if cue.held_out)

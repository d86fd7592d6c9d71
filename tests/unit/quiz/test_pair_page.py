"""Pages put together for two terms that no page compares."""

from diffstudy.domain.card import CardKey
from diffstudy.domain.cue import CueUse
from diffstudy.domain.virtual_pair import card_of_pair_page, is_pair_page
from diffstudy.quiz.pair_page import PairPage, may_ask_on, pair_page
from tests.unit.quiz.pages import page, term

TIDE, WAVE, CURRENT = term("Tide"), term("Wave"), term("Current")
TIDES = [
    ("The slow rise and fall of the sea that the moon draws twice a day.", "The tide was out."),
    ("A daily swelling of the ocean along every coast, known years ahead.", "The tide is in."),
    ("Tidal.", "A tide table hung there."),
]
WAVES = [
    ("A ridge of water that the wind pushes over the surface.", "A wave broke."),
    ("A single swell that runs towards the beach and breaks into foam.", "The wave fell."),
]
CURRENTS = [
    ("Water that flows steadily along one path through the open ocean.", "The current is warm."),
    ("A river within the deep that carries ships and seeds for miles.", "A current took it."),
]


def _pair(
    tides: list[tuple[str, str]] = TIDES, currents: list[tuple[str, str]] = CURRENTS
) -> PairPage:
    near = [
        page(terms=[TIDE, WAVE], a=tides, b=WAVES, verdict=None, differences=[], rows=[], faq=[]),
        page(
            terms=[WAVE, CURRENT],
            a=WAVES,
            b=currents,
            verdict=None,
            differences=[],
            rows=[],
            faq=[],
        ),
    ]
    found = pair_page(CardKey.for_contrast(TIDE.key, CURRENT.key), near)
    assert found is not None
    return found


def test_it_has_the_sound_definitions_of_both_and_nothing_else() -> None:
    made = _pair().comparison
    assert [each.headword for each in made.terms] == ["Current", "Tide"]
    assert [sense.definition for sense in made.senses] == [
        *(words for words, _ in CURRENTS),
        *(words for words, _ in TIDES[:2]),
    ]
    assert not any(sense.examples for sense in made.senses)
    assert (made.verdict, made.chart, made.differences, made.faq, made.quiz) == (
        None,
        (),
        (),
        (),
        (),
    )
    assert is_pair_page(made.key)
    assert card_of_pair_page(made.key) == CardKey.for_contrast(TIDE.key, CURRENT.key)


def test_every_definition_knows_its_page() -> None:
    pair = _pair()
    titles = {pair.home[cue.key][1] for cue in pair.cues if cue.term_key == TIDE.key}
    assert len(titles) == 1
    assert pair.home.keys() == {cue.key for cue in pair.cues}


def test_a_definition_that_fits_both_is_not_asked() -> None:
    alike = [*CURRENTS, ("The slow rise and fall of the sea that the moon draws each day.", "x.")]
    pair = _pair(currents=alike)
    refused = [cue for cue in pair.cues if CueUse.WHICH not in cue.uses]
    assert {cue.text for cue in refused} == {TIDES[0][0], alike[-1][0]}
    assert not pair.can_be_asked


def test_both_terms_are_hidden_in_the_definitions_of_both() -> None:
    told = [(f"{words[:-1]}, unlike the currents.", said) for words, said in TIDES]
    shown = [cue.masked for cue in _pair(tides=told).cues if cue.uses]
    assert shown
    assert not any("current" in words.casefold() for words in shown)


def test_one_definition_of_a_term_is_too_few() -> None:
    assert _pair().can_be_asked
    assert not _pair(currents=CURRENTS[:1]).can_be_asked


def test_there_is_none_where_a_term_stands_on_no_page() -> None:
    near = [page(terms=[TIDE, WAVE], a=TIDES, b=WAVES)]
    assert pair_page(CardKey.for_contrast(TIDE.key, CURRENT.key), near) is None


def test_only_choices_between_terms_are_made_of_definitions() -> None:
    pair = _pair().comparison.key
    assert may_ask_on("which2", pair)
    assert not any(may_ask_on(mode, pair) for mode in ("cell", "sort", "swap", "tf", "explain"))
    assert may_ask_on("sort", "org.example#tide--wave")

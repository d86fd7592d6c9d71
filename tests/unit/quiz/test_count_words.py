"""An article or a number before a gap never tells a counted term from an uncounted one."""

import re

import pytest

from diffstudy.domain.comparison import Comparison, Term
from diffstudy.domain.cue import GAP, MASK
from diffstudy.quiz.count_words import families_on
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.masking import cloze, mask
from diffstudy.quiz.word_family import families_of
from tests.unit.quiz.pages import page, sample_pages, term

ADVICE, SUGGESTION = term("Advice"), term("Suggestion")
UNLIKE = families_of((ADVICE, SUGGESTION), ("Suggestion",))
ALIKE = families_of((ADVICE, SUGGESTION), ("Advice", "Suggestion"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("She gave me a suggestion.", "She gave me _____."),
        ("She gave me advice.", "She gave me _____."),
        ("One suggestion stood out.", "_____ stood out."),
        ("He wrote down every suggestion.", "He wrote down _____."),
        ("Not a single suggestion came.", "Not _____ came."),
        ("It took three suggestions.", "It took _____."),
        ("She asked for much advice.", "She asked for _____."),
        ("A bold suggestion came late.", "Bold _____ came late."),
        ("It was “a very bold suggestion”.", "It was “very bold _____”."),
        ("It was a bold new suggestion.", "It was bold new _____."),
        ("It was (a suggestion) of hers.", "It was (_____) of hers."),
        ("A letter of advice came.", "A letter of _____ came."),
        ("She took a friend's advice.", "She took a friend's _____."),
        ("The suggestion and its author", "The _____ and its author"),
    ],
)
def test_what_counts_goes_with_the_gap(text: str, shown: str) -> None:
    target = SUGGESTION if "uggestion" in text else ADVICE
    assert cloze(text, target, UNLIKE) == shown
    assert mask(text, UNLIKE).text == shown.replace(GAP, MASK)


def test_where_every_term_is_counted_the_sentence_stays_as_it_is() -> None:
    text = "Every suggestion began as a bold suggestion, or a suggestion."
    assert cloze(text, SUGGESTION, ALIKE) == "Every _____ began as a bold _____, or a(n) _____."


def test_an_article_of_another_noun_stays() -> None:
    # "suggestive" is hidden too, but the article belongs to the remark.
    assert mask("a sly remark suggested it", UNLIKE).text == "a sly remark [...] it"


def test_what_was_masked_before_is_masked_for_a_third_term() -> None:
    once = mask("It was a bold suggestion.", ALIKE).text
    assert once == "It was a bold [...]."
    assert mask(once, UNLIKE).text == "It was bold [...]."


def _with(text: str, *terms: Term) -> Comparison:
    return page((), (), terms=terms, verdict=None, differences=(text,), rows=())


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A suggestion is heard, advice is followed.", (False, True)),
        ("Some advice is a clever suggestion.", (False, True)),
        ("An advice is heard like each suggestion.", (True, True)),
        ("Several suggestions are advice.", (False, True)),
        ("A day of suggestion, and one with advice.", (False, False)),
    ],
)
def test_the_page_shows_what_is_counted(text: str, counted: tuple[bool, bool]) -> None:
    found = families_on(_with(text, ADVICE, SUGGESTION))
    assert tuple(family.is_counted for family in found) == counted


def test_plurals_are_counted_and_articles_tell_nothing_of_verbs_and_adjectives() -> None:
    assert all(f.is_counted for f in families_on(_with("", term("Mores"), term("Laws"))))
    verbs = (term("Assure", part_of_speech="verb"), term("Ensure", part_of_speech="verb"))
    assert all(f.is_counted for f in families_on(_with("", *verbs)))
    adjectives = (term("Asocial", part_of_speech="adj"), term("Shy", part_of_speech="adjective"))
    assert all(f.is_counted for f in families_on(_with("", *adjectives)))
    mixed = (verbs[0], term("Insurance", part_of_speech="noun"))
    assert not any(f.is_counted for f in families_on(_with("", *mixed)))


def test_of_a_term_of_another_page_nothing_is_known() -> None:
    shown = _with("A suggestion answers a question.", SUGGESTION, term("Question"))
    assert [f.is_counted for f in families_on(shown, (ADVICE,))] == [True, True, False]


_TELLS = re.compile(
    r"\b(?:an?|a\(n\)|one|each|every|many|several|two|three)\s+(?:single\s+)?[\"“(]?"
    r"(?:\[\.\.\.\]|_____)",
    re.IGNORECASE,
)


def test_no_cue_of_the_sample_pack_counts_what_another_term_may_not_be() -> None:
    seen = 0
    for comparison in sample_pages():
        if all(family.is_counted for family in families_on(comparison)):
            continue
        for cue in cues_of(comparison):
            seen += 1
            assert not _TELLS.search(cue.masked), cue.masked
            assert not _TELLS.search(cue.cloze or ""), cue.cloze
    assert seen > 50

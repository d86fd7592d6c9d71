import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.card import CardKey
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.domain.question import (
    ChoiceQuestion,
    Chosen,
    DontKnow,
    Option,
    Typed,
    TypedQuestion,
)
from diffstudy.domain.review import OutcomeKind
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.inflections import inflections_of
from tests.unit.quiz.pages import term

CUE = Cue("k", "t", "c", CueKind.DEFINITION, "text", "text")


def typed_question(
    truth: str, rival: str, *others: str, accepted: tuple[str, ...] = ()
) -> TypedQuestion:
    pair = tuple(Option(word, term(word).key, side) for side, word in enumerate((truth, rival)))
    return TypedQuestion(
        card=CardKey.for_term(term(truth).key),
        mode="type",
        comparison="c",
        cue=CUE,
        instruction="",
        prompt="",
        accepted=(truth, *accepted),
        pair=pair,
        answer=0,
        deck_terms=tuple((term(word).key, word) for word in (rival, *others)),
    )


def kind_of(question: TypedQuestion, text: str) -> OutcomeKind:
    return check(question, Typed(text)).kind


SOCIALIZATION = typed_question("Socialization", "Assimilation", "Individualization")
AFFECT = typed_question("Affect", "Effect")
PRECISION = typed_question("Precision", "Accuracy")


@pytest.mark.parametrize(
    "text",
    ["Socialization", "  socialization ", "SOCIALIZATION", "“sócialization”", "social-ization."],
)
def test_case_accents_quotes_and_spaces_never_matter(text: str) -> None:
    outcome = check(SOCIALIZATION, Typed(text))
    assert outcome.kind is OutcomeKind.EXACT
    assert outcome.correct
    assert outcome.answer_term == term("Socialization").key
    assert outcome.answer_text == text


@given(
    st.text("socializatn", min_size=3, max_size=12),
    st.sampled_from(["'{}'", " {} ", "“{}”", "{}.", "«{}»"]),
    st.booleans(),
)
def test_dress_never_changes_the_verdict(word: str, dress: str, upper: bool) -> None:
    dressed = dress.format(word.upper() if upper else word)
    plain = check(SOCIALIZATION, Typed(word))
    assert check(SOCIALIZATION, Typed(dressed)).kind is plain.kind


INFLECTIONS = """
    socializations socialize socialise socializes socialises socialized socialised socializing
    socialising socialisation socialisations
"""


@pytest.mark.parametrize("text", INFLECTIONS.split())
def test_the_inflections_of_an_ization_are_accepted(text: str) -> None:
    outcome = check(SOCIALIZATION, Typed(text))
    assert (outcome.kind, outcome.correct) == (OutcomeKind.INFLECTION, True)


@pytest.mark.parametrize(
    ("headword", "forms"),
    [
        ("Assimilation", "assimilations assimilate assimilates assimilated assimilating"),
        ("Migrate", "migrates migrated migrating migration migrations"),
        ("Organize", "organise organizes organisation organizing"),
        ("Affect", "affects affected affecting"),
        ("Church", "churches"),
        ("Teach", "teaches teaching teacher"),
        ("Study", "studies studied studying"),
        ("Stop", "stopped stopping stopper"),
        ("Market share", "market shares"),
    ],
)
def test_listed_inflections_count_as_the_term(headword: str, forms: str) -> None:
    question = typed_question(headword, "Something else")
    spaced = ["market shares"] if " " in headword else forms.split()
    assert [kind_of(question, form) for form in spaced] == [OutcomeKind.INFLECTION] * len(spaced)


@pytest.mark.parametrize(
    "text", ["socialism", "socialist", "social", "sociality", "society", "sociable", "unsocial"]
)
def test_a_word_of_another_meaning_is_not_the_term(text: str) -> None:
    assert kind_of(SOCIALIZATION, text) is OutcomeKind.UNKNOWN_WORD


@pytest.mark.parametrize(
    ("truth", "rival", "text"),
    [
        ("Realist", "Idealist", "realism"),
        ("Accuracy", "Precision", "inaccuracy"),
        ("Morality", "Ethics", "immorality"),
        ("Objective", "Target market", "objectivity"),
    ],
)
def test_a_known_word_of_another_meaning_is_no_slip(truth: str, rival: str, text: str) -> None:
    assert kind_of(typed_question(truth, rival), text) is OutcomeKind.UNKNOWN_WORD


@pytest.mark.parametrize(
    "text", ["socalization", "socialziation", "sociallization", "socializatoin"]
)
def test_a_slip_of_the_keys_is_forgiven_and_spelled_out(text: str) -> None:
    outcome = check(SOCIALIZATION, Typed(text))
    assert (outcome.kind, outcome.correct) == (OutcomeKind.TYPO, True)
    assert outcome.spelling == "Socialization"


@pytest.mark.parametrize(
    ("truth", "text", "kind"),
    [
        ("Mass", "mas", OutcomeKind.UNKNOWN_WORD),
        ("Weight", "wieght", OutcomeKind.TYPO),
        ("Weight", "wiehgt", OutcomeKind.UNKNOWN_WORD),
        ("Velocity", "vlocty", OutcomeKind.TYPO),
        ("Velocity", "vlcty", OutcomeKind.UNKNOWN_WORD),
    ],
)
def test_longer_words_forgive_more(truth: str, text: str, kind: OutcomeKind) -> None:
    assert kind_of(typed_question(truth, "Quite another thing"), text) is kind


def test_the_rival_is_named_and_not_forgiven() -> None:
    for text in ("assimilation", "Assimilate", "assimilations"):
        outcome = check(SOCIALIZATION, Typed(text))
        assert (outcome.kind, outcome.correct) == (OutcomeKind.OTHER_TERM, False)
        assert outcome.answer_term == term("Assimilation").key


def test_any_term_of_the_deck_can_be_named() -> None:
    outcome = check(SOCIALIZATION, Typed("individualise"))
    assert outcome.answer_term == term("Individualization").key


def test_close_pairs_forgive_nothing() -> None:
    assert kind_of(AFFECT, "effect") is OutcomeKind.OTHER_TERM
    assert kind_of(AFFECT, "effects") is OutcomeKind.OTHER_TERM
    assert kind_of(AFFECT, "afect") is OutcomeKind.UNKNOWN_WORD
    assert kind_of(AFFECT, "affects") is OutcomeKind.INFLECTION
    compliment = typed_question("Compliment", "Complement")
    assert kind_of(compliment, "complemint") is OutcomeKind.UNKNOWN_WORD


def test_a_slip_must_be_nearer_to_the_truth_than_to_any_other_term() -> None:
    alone = typed_question("Emigration", "Tourism")
    beside = typed_question("Emigration", "Tourism", "Migration")
    assert kind_of(alone, "emmigration") is OutcomeKind.TYPO
    assert kind_of(beside, "mmigration") is OutcomeKind.UNKNOWN_WORD


def test_another_term_spelled_alike_in_another_pack_is_the_same_word() -> None:
    question = typed_question("Socialization", "Assimilation", accepted=("Enculturation",))
    question = TypedQuestion(
        card=question.card,
        mode="type",
        comparison="c",
        cue=CUE,
        instruction="",
        prompt="",
        accepted=question.accepted,
        pair=question.pair,
        answer=0,
        deck_terms=(("other.pack#term/socialization", "Socialization"), *question.deck_terms),
    )
    assert kind_of(question, "socializations") is OutcomeKind.INFLECTION
    assert kind_of(question, "enculturation") is OutcomeKind.EXACT


def test_signs_can_tell_two_terms_apart() -> None:
    question = typed_question("C++", "C#")
    assert kind_of(question, "c++") is OutcomeKind.EXACT
    assert kind_of(question, "c#") is OutcomeKind.OTHER_TERM


PAIRS = [
    ("C++", "C#"),
    ("Affect", "Effect"),
    ("Socialization", "Assimilation"),
    ("Complement", "Compliment"),
    ("Market", "Marketing"),
    ("Teach", "Teacher"),
    ("Fewer", "Less"),
    ("Historic", "Historical"),
    ("Emigrate", "Immigrate"),
    ("Weak acid", "Weak base"),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_rival_and_its_inflections_are_never_accepted(one: str, other: str) -> None:
    for truth, rival in ((one, other), (other, one)):
        question = typed_question(truth, rival)
        for form in {rival, *inflections_of(rival)}:
            if form.casefold() != truth.casefold():
                assert not check(question, Typed(form)).correct, form


@given(st.sampled_from(PAIRS), st.text("abcdefilmorstz ", max_size=14))
def test_what_is_accepted_is_nearer_to_the_truth(pair: tuple[str, str], text: str) -> None:
    there, back = typed_question(*pair), typed_question(*reversed(pair))
    assert not (check(there, Typed(text)).correct and check(back, Typed(text)).correct)


@pytest.mark.parametrize("text", ["", "  ", "…", "?"])
def test_nothing_typed_is_blank(text: str) -> None:
    assert kind_of(PRECISION, text) is OutcomeKind.BLANK


def test_a_term_without_letters_is_compared_as_it_is() -> None:
    assert kind_of(typed_question("…", "--"), "…") is OutcomeKind.EXACT
    assert kind_of(typed_question("…", "--"), "--") is OutcomeKind.BLANK


def test_not_knowing_is_an_answer() -> None:
    outcome = check(PRECISION, DontKnow())
    assert (outcome.kind, outcome.correct, outcome.answer_term) == (
        OutcomeKind.DONT_KNOW,
        False,
        None,
    )


def choice() -> ChoiceQuestion:
    pair = PRECISION.pair
    return ChoiceQuestion(PRECISION.card, "which2", "c", CUE, "", "", pair, 0)


def test_a_choice_names_the_chosen_term() -> None:
    right, wrong = check(choice(), Chosen(0)), check(choice(), Chosen(1))
    assert (right.kind, right.correct) == (OutcomeKind.CHOSEN, True)
    assert (wrong.correct, wrong.answer_term) == (False, term("Accuracy").key)


@pytest.mark.parametrize("index", [-1, 2])
def test_an_option_that_does_not_exist_is_an_error(index: int) -> None:
    with pytest.raises(IndexError):
        check(choice(), Chosen(index))


def test_an_answer_of_the_wrong_shape_is_an_error() -> None:
    with pytest.raises(TypeError):
        check(choice(), Typed("Precision"))
    with pytest.raises(TypeError):
        check(PRECISION, Chosen(0))

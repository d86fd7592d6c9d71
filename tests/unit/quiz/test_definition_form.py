import pytest

from diffstudy.quiz.definition_form import DefinitionForm, fits_term, form_of
from tests.unit.quiz.pages import term


@pytest.mark.parametrize(
    ("definition", "form"),
    [
        ("The loss of heat.", DefinitionForm.NOUN_PHRASE),
        ("(Physics) A loss of heat.", DefinitionForm.NOUN_PHRASE),
        ("How close readings lie together.", DefinitionForm.NOUN_PHRASE),
        ("Closeness of readings to each other.", DefinitionForm.NOUN_PHRASE),
        ("Water that rises as vapour.", DefinitionForm.NOUN_PHRASE),
        ("To lose heat.", DefinitionForm.INFINITIVE),
        ("Takes heat from a towel.", DefinitionForm.STATEMENT),
        ("Can happen at any temperature.", DefinitionForm.STATEMENT),
        ("Often needs wind.", DefinitionForm.STATEMENT),
        ("Important for the weather.", DefinitionForm.OTHER),
        ("Driven by wind.", DefinitionForm.OTHER),
        ("Turning into vapour.", DefinitionForm.OTHER),
        ("…", DefinitionForm.OTHER),
    ],
)
def test_the_first_words_show_the_form(definition: str, form: DefinitionForm) -> None:
    assert form_of(definition) is form


@pytest.mark.parametrize(
    ("part", "form", "fits"),
    [
        (None, DefinitionForm.NOUN_PHRASE, True),
        (None, DefinitionForm.INFINITIVE, False),
        ("noun", DefinitionForm.STATEMENT, False),
        ("verb", DefinitionForm.INFINITIVE, True),
        ("verb", DefinitionForm.NOUN_PHRASE, False),
        ("adjective", DefinitionForm.OTHER, True),
        ("adjective", DefinitionForm.STATEMENT, False),
    ],
)
def test_the_form_must_suit_the_part_of_speech(
    part: str | None, form: DefinitionForm, fits: bool
) -> None:
    assert fits_term(form, term("Word", part_of_speech=part)) is fits

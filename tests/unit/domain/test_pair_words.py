from collections.abc import Iterator

import pytest

from diffstudy.domain.language import ENGLISH, Language, speak
from diffstudy.domain.pair_words import either, listed, versus


@pytest.fixture
def backwards() -> Iterator[None]:
    """A language that names the last one first."""
    texts = {
        "{one} versus {other}": "{other} gegen {one}",
        "{one} or {other}": "{other} oder {one}",
        "{one} and {other}": "{other} und {one}",
    }
    speak(
        Language(
            code="de",
            text=lambda text, _: texts.get(text, ""),
            number=ENGLISH.number,
            decimal=ENGLISH.decimal,
            day=ENGLISH.day,
        )
    )
    yield
    speak(ENGLISH)


def test_any_number_of_terms_is_named_in_a_row() -> None:
    assert versus(["Lava", "Magma"]) == "Lava versus Magma"
    assert versus(["Lava", "Magma", "Ash"]) == "Lava versus Magma versus Ash"
    assert either(["1", "2", "3"]) == "1 or 2 or 3"
    assert listed(["Lava", "Magma"]) == "Lava and Magma"
    assert [versus(["Lava"]), either([]), listed([])] == ["Lava", "", ""]


@pytest.mark.usefixtures("backwards")
def test_the_language_decides_the_order_of_the_two() -> None:
    assert versus(["Lava", "Magma"]) == "Magma gegen Lava"
    assert either(["Lava", "Magma"]) == "Magma oder Lava"
    assert listed(["Lava", "Magma"]) == "Magma und Lava"

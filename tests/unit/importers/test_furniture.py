import pytest

from diffstudy.importers.page.furniture import is_advert_or_notice, is_navigation, without_site
from diffstudy.importers.page.lines import LineKind, classify
from diffstudy.importers.page.sections import split_sections


@pytest.mark.parametrize(
    "text",
    [
        "Advertisement",
        "[Sponsored]",
        "Also read: Dew vs. Frost",
        "We use cookies to make our site work better for you.",
        "By browsing on you accept the use of cookies.",
        "© 2020 Weather Corner. All rights reserved.",
    ],
)
def test_adverts_and_notices_are_known_by_their_wording(text: str) -> None:
    assert is_advert_or_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "A notice that praises goods for sale.",
        "Grandmother baked cookies for the fair.",
        "Added value is what the maker puts in.",
        "The related party was named in the report.",
    ],
)
def test_sentences_about_such_things_are_none(text: str) -> None:
    assert not is_advert_or_notice(text)


def test_buttons_are_known() -> None:
    assert all(map(is_navigation, ("Facebook", "Copy link", "Share on Twitter", "Skip to content")))
    assert not any(map(is_navigation, ("Fog on the coast", "A shared meal", "Printed cloth")))


def _marked(text: str, *headwords: str) -> list[str]:
    page = without_site(split_sections(classify(text)), headwords)
    lines = [*page.header, *(line for section in page.sections for line in section.lines)]
    return [line.text for line in lines if line.kind is LineKind.FURNITURE]


def test_a_term_is_no_advert_of_its_own_page() -> None:
    text = "Advertisement vs. Notice\n\nCompare with Definitions\n\nAdvertisement\n\nIt sells.\n"
    assert _marked(text, "Advertisement", "Notice") == []


def test_a_page_about_cookies_may_speak_of_them() -> None:
    text = "Cookie vs. Cake\n\nKey Differences\n\nBakers use cookies to test an oven.\n"
    assert _marked(text, "Cookie", "Cake") == []


def test_buttons_below_the_last_answer_belong_to_the_site() -> None:
    text = "Fog vs. Mist\n\nFAQ\n\nIs fog wet?\n\nYes, it is.\n\nFacebook\nCopy link\n"
    assert _marked(text, "Fog", "Mist") == ["Facebook", "Copy link"]


def test_a_word_below_its_heading_is_a_definition_though_buttons_say_it_too() -> None:
    text = (
        "Sip vs. Gulp\n\nCompare with Definitions\n\nSip\n\nLike\n\nGulp\n\nA big sip.\n\n"
        "Share\n\nSip\n\nA small gulp.\n"
    )
    assert _marked(text, "Sip", "Gulp") == ["Share"]

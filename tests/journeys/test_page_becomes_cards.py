"""Journey: a saved page becomes comparisons, terms and cards, and a second import adds nothing."""

from pathlib import Path

import pytest

from diffstudy.domain.card import CardKey, CardState
from diffstudy.domain.changes import Changes
from diffstudy.domain.question import Answer, Question, Typed, TypedQuestion
from diffstudy.services.collection import Collection
from tests.journeys.desk import (
    CLIMATE_CARD,
    CLIMATE_HABITAT,
    HABITAT,
    HABITAT_CARD,
    OTHER_PAIR_CARD,
    PAGES,
    PAIR_CARD,
    WEATHER,
    WEATHER_CARD,
    WEATHER_CLIMATE,
    AnswerTo,
    Desk,
    cards_of,
    import_pages,
    replayed_cards,
    right,
)


@pytest.fixture
def empty_desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "new folder")


def _changed_copy(folder: Path) -> Path:
    """The page as its author might have corrected it since it was saved."""
    text = WEATHER_CLIMATE.read_text(encoding="utf-8")
    copy = folder / "weather again.txt"
    copy.write_text(
        text.replace("a storm", "a gale").replace("Bad weather kept", "Foul weather kept"),
        encoding="utf-8",
    )
    return copy


def test_two_pages_become_two_comparisons_three_terms_and_five_cards(empty_desk: Desk) -> None:
    with empty_desk.open() as collection:
        report = import_pages(collection)
        cards = cards_of(collection)
    assert [file.added for file in report.files] == [
        ("Climate vs. Habitat",),
        ("Weather vs. Climate",),
    ]
    assert sorted(report.terms_added) == ["Climate", "Habitat", "Weather"]
    assert report.changes == Changes.LIBRARY | Changes.STUDY_QUEUE
    states = {key: card.state for key, card in cards.items()}
    asleep = CardState.DORMANT
    assert states == dict.fromkeys((CLIMATE_CARD, HABITAT_CARD, WEATHER_CARD), CardState.ACTIVE) | {
        PAIR_CARD: asleep,
        OTHER_PAIR_CARD: asleep,
    }


def test_a_preview_writes_nothing(empty_desk: Desk) -> None:
    with empty_desk.open() as collection:
        plan = collection.importing.preview(PAGES)
        assert plan.to_write == 2
        assert collection.library.overview().rows == ()
        assert cards_of(collection) == {}


def test_a_second_import_reports_only_unchanged_and_keeps_all_progress(
    desk: Desk, collection: Collection
) -> None:
    desk.evening(collection)
    before, log = cards_of(collection), desk.log()
    report = import_pages(collection)
    assert [(file.added, file.changed, file.archived) for file in report.files] == [
        ((), (), ())
    ] * 2
    assert [file.unchanged for file in report.files] == [
        ("Climate vs. Habitat",),
        ("Weather vs. Climate",),
    ]
    assert (report.terms_added, report.keys, report.changes) == ((), (), Changes.NONE)
    assert cards_of(collection) == before
    assert desk.log() == log


def test_a_changed_page_keeps_its_schedule_and_its_place(
    desk: Desk, collection: Collection, tmp_path: Path
) -> None:
    desk.evening(collection)
    desk.wait(days=1)
    desk.evening(collection)
    before = cards_of(collection)
    titles = [row.title for row in collection.library.overview().rows]
    page = _changed_copy(tmp_path)
    report = import_pages(collection, page)
    assert report.files[0].changed == ("Weather vs. Climate",)
    assert report.terms_added == ()
    assert cards_of(collection) == before
    key = collection.library.find("weather vs climate")
    examples = [e.text for s in collection.library.comparison(key).senses for e in s.examples]
    assert any(text.startswith("Foul weather") for text in examples)
    assert not any(text.startswith("Bad weather") for text in examples)
    assert import_pages(collection, page).files[0].unchanged == ("Weather vs. Climate",)
    assert [row.title for row in collection.library.overview().rows] == titles


def test_the_first_page_changed_stays_first(
    desk: Desk, collection: Collection, tmp_path: Path
) -> None:
    page = tmp_path / CLIMATE_HABITAT.name
    text = CLIMATE_HABITAT.read_text(encoding="utf-8")
    page.write_text(text.replace("Old quarries make", "Old gravel pits make"), encoding="utf-8")
    assert import_pages(collection, page).files[0].changed == ("Climate vs. Habitat",)
    assert [row.title for row in collection.library.overview().rows] == [
        "Climate vs. Habitat",
        "Weather vs. Climate",
    ]


def test_a_page_that_moved_to_another_folder_is_unchanged(
    collection: Collection, tmp_path: Path
) -> None:
    moved = tmp_path / "renamed by the learner.txt"
    moved.write_bytes(WEATHER_CLIMATE.read_bytes())
    assert import_pages(collection, moved).files[0].unchanged == ("Weather vs. Climate",)


def test_a_page_named_twice_is_new_once(empty_desk: Desk) -> None:
    with empty_desk.open() as collection:
        report = import_pages(collection, WEATHER_CLIMATE, WEATHER_CLIMATE)
    assert [file.added for file in report.files] == [("Weather vs. Climate",), ()]
    assert report.files[1].unchanged == ("Weather vs. Climate",)


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02\x03" * 64, b"A shopping list.\nMilk\n", None]
)
def test_a_bad_file_among_good_ones_is_refused_alone(
    empty_desk: Desk, tmp_path: Path, content: bytes | None
) -> None:
    bad = tmp_path / "bad page.txt"
    if content is not None:
        bad.write_bytes(content)
    with empty_desk.open() as collection:
        report = import_pages(collection, CLIMATE_HABITAT, bad, WEATHER_CLIMATE)
        assert len(collection.library.overview().rows) == 2
    assert [bool(file.added) for file in report.files] == [True, False, True]
    sentence = str(report.files[1].error)
    assert sentence.startswith(f"{bad}:1: ")
    problem, _, cure = sentence.removeprefix(f"{bad}:1: ").partition("; ")
    assert problem
    assert cure
    assert "\n" not in sentence


def test_terms_that_were_mixed_up_before_a_page_compared_them_are_contrasted_by_it(
    desk: Desk, collection: Collection, tmp_path: Path
) -> None:
    desk.evening(collection)
    desk.wait(days=1)
    collection.preferences.change("typed_share", 1.0)
    desk.evening(collection, answer_to=_weather_once())
    slip = next(row for row in desk.log() if row["answer_term"] == WEATHER and not row["correct"])
    page = tmp_path / "weather-vs-habitat.txt"
    text = CLIMATE_HABITAT.read_text(encoding="utf-8")
    page.write_text(
        text.replace("Climate", "Weather").replace("climate", "weather"), encoding="utf-8"
    )
    assert import_pages(collection, page).files[0].added == ("Weather vs. Habitat",)
    woken = cards_of(collection)[CardKey.for_contrast(WEATHER, HABITAT)]
    assert (woken.state, woken.due_day) == (CardState.ACTIVE, slip["study_day"] + 1)
    assert cards_of(collection) == replayed_cards(collection)
    import_pages(collection, page)
    assert cards_of(collection) == replayed_cards(collection)


def _weather_once() -> AnswerTo:
    """Answers right, but for one typed term that is taken for one of another page."""
    slips: list[Question] = []

    def answer_to(question: Question) -> Answer:
        if slips or question.card != HABITAT_CARD or not isinstance(question, TypedQuestion):
            return right(question)
        slips.append(question)
        return Typed("weather")

    return answer_to

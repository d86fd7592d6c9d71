"""Learners on one computer: nicknames, a courtesy lock, and whose turn it is."""

from pathlib import Path

import pytest

from diffstudy.bootstrap import open_collection
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.errors import AssignmentRefused, NotFound
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import Desk, import_pages


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def names(collection: Collection) -> list[str]:
    return [each.learner.name for each in collection.profiles.listed()]


def test_a_computer_that_nobody_shares_has_one_profile(desk: Desk) -> None:
    with desk.open() as collection:
        assert names(collection) == ["Me"]
        assert collection.profiles.current == DEFAULT_LEARNER
        collection.profiles.rename(DEFAULT_LEARNER, "Ada")
        assert names(collection) == ["Ada"]


def test_a_second_learner_has_a_name_of_their_own(desk: Desk) -> None:
    with desk.open() as collection:
        made = collection.profiles.add(" Bo  B. ", "owl")
        assert (made.learner.name, made.picture) == ("Bo B.", "owl")
        assert names(collection) == ["Me", "Bo B."]
        for name in ("", "x" * 41, "bo b.", "ME"):
            with pytest.raises(AssignmentRefused):
                collection.profiles.add(name)
        with pytest.raises(AssignmentRefused, match="already"):
            collection.profiles.rename(DEFAULT_LEARNER, "Bo B.")
        collection.profiles.rename(made.learner.key, "BO B.")
        assert collection.profiles.find("bo b").learner.key == made.learner.key
        with pytest.raises(NotFound, match="Nobody here is called “Cy”"):
            collection.profiles.find("Cy")


def test_each_learner_has_a_schedule_of_their_own(desk: Desk) -> None:
    with desk.open() as collection:
        import_pages(collection)
        collection.preferences.change("show_page_first", False)
        untouched = collection.study.due()
        desk.evening(collection, limit=6)
        own = collection.study.due()
        assert own != untouched
        other = collection.profiles.add("Bo").learner.key
        collection.profiles.switch(other)
        assert collection.profiles.current == DEFAULT_LEARNER
    with desk.open() as collection:
        assert collection.profiles.current == other
        assert collection.study.due().new == untouched.new
        assert not collection.study.due().due
        assert collection.progress.forecast() != ()
        assert collection.confusions.report() == ()
        collection.profiles.switch(DEFAULT_LEARNER)
    with desk.open() as collection:
        assert collection.study.due() == own
    with open_collection(
        desk.folder, clock=lambda: desk.now, zone=desk.zone, learner=other
    ) as collection:
        assert collection.profiles.current == other


def test_a_pin_is_asked_for_when_the_learner_changes(desk: Desk) -> None:
    with desk.open() as collection:
        profiles = collection.profiles
        key = profiles.add("Bo").learner.key
        profiles.lock(key, "1234")
        assert [each.is_locked for each in profiles.listed()] == [False, True]
        for pin in ("", "1235", "12345"):
            with pytest.raises(AssignmentRefused, match="not the PIN"):
                profiles.switch(key, pin)
        with pytest.raises(AssignmentRefused, match="not the PIN"):
            profiles.lock(key, "9999", old="0000")
        profiles.switch(key, "1234")
        profiles.lock(key, "", old="1234")
        profiles.switch(key)
        for pin in ("123", "1" * 13, "12a4", "١٢٣٤"):
            with pytest.raises(AssignmentRefused, match="4 to 12 digits"):
                profiles.lock(key, pin)
        with pytest.raises(NotFound):
            profiles.switch("nobody")


def test_the_pin_itself_is_not_in_the_file(desk: Desk) -> None:
    with desk.open() as collection:
        collection.profiles.lock(DEFAULT_LEARNER, "83749201")
    assert b"83749201" not in desk.file.read_bytes()


def test_the_scope_of_a_session_is_the_learners(desk: Desk) -> None:
    from random import Random

    with desk.open() as collection:
        import_pages(collection)
        collection.preferences.change("show_page_first", False)
        key = collection.profiles.add("Bo").learner.key
        collection.profiles.switch(key)
    with desk.open() as collection:
        session = collection.study.start(StudyScope(), Random(1))
        desk.study(session, limit=3)
        with collection.database.reading() as uow:
            rows = uow._open_connection().exec_driver_sql(
                "SELECT DISTINCT l.key FROM reviews r JOIN learners l ON l.id = r.learner_id"
            )
            assert list(rows.scalars()) == [key]

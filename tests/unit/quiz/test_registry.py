import pytest

from diffstudy.domain.errors import NotFound
from diffstudy.quiz.registry import mode, modes


def test_every_file_of_the_package_is_a_mode_by_its_id() -> None:
    assert {"cloze", "type", "which2"} <= set(modes())
    assert all(mode(mode_id).id == mode_id for mode_id in modes())


def test_an_unknown_mode_is_refused_with_those_there_are() -> None:
    with pytest.raises(NotFound, match=r"'guess'.*which2"):
        mode("guess")


def test_the_answer_cannot_spoil_the_registry() -> None:
    modes().clear()
    assert modes()

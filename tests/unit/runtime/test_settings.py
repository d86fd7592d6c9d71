"""Settings: declared once, checked, and never lost."""

import json
import string
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.errors import CollectionNotWritable, SettingRefused
from diffstudy.runtime.settings import Settings, declared_settings


def write(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_the_defaults_are_those_of_the_learning_document() -> None:
    settings = Settings()
    assert (settings.day_starts_at, settings.desired_retention, settings.typed_share) == (
        4,
        0.9,
        0.5,
    )
    assert (settings.new_comparisons_per_day, settings.requeue_gap) == (2, 3)
    assert (settings.first_day_criterion, settings.maximum_interval) == (3, 365)


def test_every_setting_is_described_and_accepts_its_default() -> None:
    for name, info in declared_settings().items():
        assert info.checked(info.default) == info.default
        assert info.label[0].isupper()
        assert info.help.endswith(".")
        assert Settings().with_value(name, info.default) == Settings()
    undeclared = {each.name for each in fields(Settings)} - set(declared_settings())
    assert undeclared == {"problems", "unknown"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("desired_retention", 0.8),
        ("desired_retention", 0.95),
        ("typed_share", 1),
        ("new_comparisons_per_day", 0),
        ("theme", "dark"),
        ("text_size", 2),
        ("single_keys", False),
    ],
)
def test_a_value_within_its_bounds_is_taken(name: str, value: object) -> None:
    changed = Settings().with_value(name, value)
    assert getattr(changed, name) == value
    assert type(getattr(changed, name)) is type(declared_settings()[name].default)


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("desired_retention", 0.79, "a number from 0.8 to 0.95"),
        ("desired_retention", 0.951, "a number from 0.8 to 0.95"),
        ("desired_retention", float("nan"), "a number from 0.8 to 0.95"),
        ("desired_retention", "0.9", "a number from 0.8 to 0.95"),
        ("desired_retention", True, "a number from 0.8 to 0.95"),
        ("day_starts_at", 4.0, "a whole number from 0 to 23"),
        ("day_starts_at", True, "a whole number from 0 to 23"),
        ("day_starts_at", 24, "a whole number from 0 to 23"),
        ("maximum_interval", 10**400, "a whole number from 7 to 3650"),
        ("theme", "pink", "one of light, dark, system"),
        ("theme", ["dark"], "one of light, dark, system"),
        ("text_size", 1.1, "one of 0.9, 1.0, 1.25, 1.5, 1.75, 2.0"),
        ("single_keys", 1, "true or false"),
        ("single_keys", None, "true or false"),
    ],
)
def test_a_value_outside_its_bounds_is_refused(name: str, value: object, allowed: str) -> None:
    with pytest.raises(SettingRefused) as caught:
        Settings().with_value(name, value)
    assert allowed in str(caught.value)
    assert declared_settings()[name].label in str(caught.value)
    assert len(str(caught.value)) < 200


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SettingRefused, match="desired_retention"):
        Settings().with_value("problems", ())


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert Settings.load(tmp_path / "settings.json") == Settings()
    assert Settings.load(tmp_path / "settings.json").problems == ()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b"\xff\xfe", b"null", b"[" * 100_000, b'{"theme": 1e999']
)
def test_an_unreadable_file_gives_the_defaults_and_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = Settings.load(path)
    assert settings == Settings()
    assert len(settings.problems) == 1
    assert str(path) in settings.problems[0]
    assert settings.problems[0].endswith(".")


def test_a_bad_value_falls_back_and_the_others_stand(tmp_path: Path) -> None:
    path = write(tmp_path / "settings.json", {"theme": "pink", "requeue_gap": 5, "text_size": 1.5})
    settings = Settings.load(path)
    assert (settings.theme, settings.requeue_gap, settings.text_size) == ("system", 5, 1.5)
    assert len(settings.problems) == 1
    assert "Theme cannot be" in settings.problems[0]


def test_names_of_other_versions_are_kept(tmp_path: Path) -> None:
    path = write(tmp_path / "settings.json", {"read_aloud": {"voice": "Bo"}, "theme": "dark"})
    settings = Settings.load(path).with_value("theme", "light")
    assert settings.problems == ()
    settings.save(path)
    saved = json.loads(path.read_text(encoding="utf-8"))
    assert (saved["read_aloud"], saved["theme"]) == ({"voice": "Bo"}, "light")
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CollectionNotWritable, match="cannot be written"):
        Settings().save(tmp_path / "file" / "settings.json")


def test_a_file_that_cannot_be_replaced_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(CollectionNotWritable):
        Settings().save(tmp_path / "settings.json")
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]


known = st.sampled_from(sorted(declared_settings()))
values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)


@given(st.dictionaries(known | st.text(string.ascii_letters), values))
def test_any_content_loads_and_saving_it_changes_no_setting(
    tmp_path_factory: pytest.TempPathFactory, content: dict[str, object]
) -> None:
    folder = tmp_path_factory.mktemp("settings")
    first = Settings.load(write(folder / "settings.json", content))
    first.save(folder / "settings.json")
    second = Settings.load(folder / "settings.json")
    assert second == first
    assert second.problems == ()
    assert {name for name, _ in second.unknown} == set(content) - set(declared_settings())


@pytest.mark.parametrize("value", ["", "2030-05-24"])
def test_an_exam_is_on_a_day_or_not_at_all(value: str) -> None:
    changed = Settings().with_value("exam_date", value)
    assert changed.exam_date == value
    assert changed.exam_day == (22_058 if value else None)


@pytest.mark.parametrize("value", ["2030-02-30", "20300524", "soon", 3, None, "2030-5-4"])
def test_what_is_no_day_is_refused(value: object) -> None:
    with pytest.raises(SettingRefused, match="YYYY-MM-DD"):
        Settings().with_value("exam_date", value)

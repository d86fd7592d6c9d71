"""What goes out to Anki comes back as the same pack, and what was changed there is not lost."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import Pack, ProblemLevel
from tests.unit.exchange.generated_packs import packs
from tests.unit.importers.anki.own_packages import (
    PACK,
    Fields,
    again,
    notes_of,
    package_of,
    weather,
)
from tests.unit.importers.anki.packages import CARDS, FORMS
from tests.unit.importers.anki.reading import messages, read

_FOG = f"{PACK}#fog--mist"


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(packs())
def test_what_goes_out_comes_back_the_same(tmp_path: Path, pack: Pack) -> None:
    parsed = read(tmp_path, package_of(pack)[0])
    assert (parsed.pack, parsed.problems, parsed.is_whole) == (pack, (), True)
    parsed = read(tmp_path, again(notes_of(pack)))
    assert (parsed.pack, parsed.problems, parsed.is_whole) == (pack, (), True)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_anki_gives_the_pack_back(tmp_path: Path, form: str) -> None:
    pack = weather()
    parsed = read(tmp_path, again(notes_of(pack), form), "out.colpkg")
    assert (parsed.pack, parsed.problems, parsed.is_whole) == (pack, (), True)


def test_other_notes_beside_the_pack_are_left_out_and_counted(tmp_path: Path) -> None:
    parsed = read(tmp_path, again(notes_of(weather()), more=CARDS))
    assert parsed.pack == weather()
    assert f"{len(CARDS)} notes are not of diffstudy's pack" in messages(parsed)


def _changed(tmp_path: Path, key: str, name: str, new: str) -> tuple[Pack, str]:
    def change(fields: Fields) -> None:
        if fields["id"] == key:
            fields[name] = new

    parsed = read(tmp_path, again(notes_of(weather()), change=change))
    assert [each.level for each in parsed.problems] != []
    return parsed.pack, messages(parsed)


def test_a_verdict_that_was_changed_in_anki_is_taken(tmp_path: Path) -> None:
    pack, told = _changed(
        tmp_path, _FOG, "answer", "<div>Fog <b>hides</b>.</div><div>Mist &lt;</div>"
    )
    assert pack.comparisons[0].verdict == "Fog hides.\nMist <"
    assert pack.comparisons[1:] == weather().comparisons[1:]
    assert "its words were taken: “Fog hides." in told


def test_a_definition_an_example_and_a_question_are_taken_too(tmp_path: Path) -> None:
    pack, _ = _changed(tmp_path, f"{_FOG}/term/fog/main", "prompt", "Drops &amp; more.")
    assert pack.comparisons[0].senses[0].definition == "Drops & more."
    pack, _ = _changed(tmp_path, f"{_FOG}/term/fog/main/example", "prompt", "No lamp was seen.")
    assert pack.comparisons[0].senses[0].examples[0].text == "No lamp was seen."
    pack, _ = _changed(tmp_path, f"{_FOG}/quiz/lamp", "prompt", "The pier was gone.")
    assert pack.comparisons[0].quiz[0].prompt == "The pier was gone."
    pack, _ = _changed(tmp_path, f"{_FOG}/quiz/lamp", "why", "Gone.")
    assert pack.comparisons[0].quiz[0].why == "Gone."


@pytest.mark.parametrize(
    ("key", "name"),
    [(_FOG, "prompt"), (_FOG, "chart"), (f"{_FOG}/chart/where", "answer"), (_FOG, "source")],
)
def test_a_change_of_what_is_put_together_is_named(tmp_path: Path, key: str, name: str) -> None:
    pack, told = _changed(tmp_path, key, name, "quite other words")
    assert pack == weather()
    assert (
        f"The field “{name}” of the card {key} was changed in Anki to “quite other words”" in told
    )


def test_a_text_that_was_only_formatted_anew_is_no_change(tmp_path: Path) -> None:
    def change(fields: Fields) -> None:
        fields["answer"] = f"<div><i>{fields['answer'].replace(' ', '&nbsp; ')}</i></div>"

    parsed = read(tmp_path, again(notes_of(weather()), change=change))
    assert (parsed.pack, parsed.problems) == (weather(), ())


def test_a_deck_without_the_card_of_the_pack_is_no_whole_pack(tmp_path: Path) -> None:
    notes = [note for note in notes_of(weather()) if note["id"] != f"{PACK}#about/pack"]
    parsed = read(tmp_path, again(notes))
    # Their order is lost with the card: now it is that of the keys.
    assert parsed.pack.comparisons == weather().comparisons[::-1]
    assert (parsed.pack.id, parsed.pack.title, parsed.is_whole) == (PACK, PACK, False)
    assert "title, licence and authors are not known" in messages(parsed)


def test_a_deck_that_lacks_a_comparison_archives_nothing(tmp_path: Path) -> None:
    notes = [note for note in notes_of(weather()) if not note["id"].startswith(_FOG)]
    parsed = read(tmp_path, again(notes))
    assert parsed.pack.comparisons == weather().comparisons[1:]
    assert not parsed.is_whole
    assert "Comparisons of the pack that are not in the package: 1" in messages(parsed)


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[]", '{"seen":1}', '{"seen":{}}', "[" * 100_000, '{"a":' + "9" * 9_999 + "}"],
)
def test_a_hidden_field_that_was_damaged_costs_its_card_only(tmp_path: Path, damage: str) -> None:
    def change(fields: Fields) -> None:
        if fields["id"] == f"{_FOG}":
            fields["data"] = damage

    parsed = read(tmp_path, again(notes_of(weather()), change=change))
    assert parsed.pack.comparisons == weather().comparisons[1:]
    assert "because its hidden field is damaged" in messages(parsed)
    assert {each.level for each in parsed.problems} == {ProblemLevel.WARNING}


@pytest.mark.parametrize(
    "content",
    ["1", "{}", '{"terms":1,"comparisons":[]}', '{"terms":[],"comparisons":[{"id":"x"}]}',
     '{"terms":[],"comparisons":[NaN]}', '{"terms":[],"comparisons":["\\ud800"]}'],
)  # fmt: skip
def test_a_comparison_that_makes_no_sense_is_named(tmp_path: Path, content: str) -> None:
    def change(fields: Fields) -> None:
        if fields["id"] == f"{_FOG}":
            seen = json.dumps(json.loads(fields["data"])["seen"])
            fields["data"] = f'{{"seen":{seen},"content":{content}}}'

    parsed = read(tmp_path, again(notes_of(weather()), change=change))
    assert parsed.pack.comparisons == weather().comparisons[1:]
    assert f"The comparison {_FOG} was left out" in messages(parsed)


def test_a_deck_of_lone_cards_is_refused_with_a_cure(tmp_path: Path) -> None:
    notes = [note for note in notes_of(weather()) if "/term/" in note["id"]]
    with pytest.raises(ImportFailed, match="in Anki, export the whole deck"):
        read(tmp_path, again(notes))

"""The deck for Anki: which notes, what identity and time they have, and that nothing runs in it."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from diffstudy.domain.comparison import Attribution, Comparison
from diffstudy.domain.cue import MASK
from diffstudy.domain.keys import item_uid
from diffstudy.domain.pack import Pack
from diffstudy.exchange.anki import note_type
from diffstudy.services.export_formats.anki_package import WRITER
from diffstudy.services.pack_writer import ExportJob
from diffstudy.storage.export_stamps import Stamp
from tests.unit.exchange.generated_packs import packs
from tests.unit.importers.anki.own_packages import (
    NOW,
    PACK,
    notes_of,
    package_of,
    rows_of,
    weather,
)

_FOG = f"{PACK}#fog--mist"


def _by_key(pack: Pack) -> dict[str, dict[str, str]]:
    return {note["id"]: note for note in notes_of(pack)}


def _with_first(pack: Pack, comparison: Comparison) -> Pack:
    return replace(pack, comparisons=(comparison, *pack.comparisons[1:]))


def test_the_notes_of_a_comparison() -> None:
    keys = list(_by_key(weather()))
    assert keys[-1] == f"{PACK}#about/pack"
    assert keys[:7] == [
        _FOG,
        f"{_FOG}/term/fog/main",
        f"{_FOG}/term/fog/main/example",
        f"{_FOG}/term/mist/main",
        f"{_FOG}/term/mist/main/example",
        f"{_FOG}/quiz/lamp",
        f"{_FOG}/chart/where",
    ]


def test_what_the_cards_say() -> None:
    notes = _by_key(weather())
    assert notes[_FOG]["prompt"] == "What is the difference between Fog and Mist?"
    assert notes[_FOG]["answer"] == (
        "Fog hides the road &amp; &lt;b&gt;bridge&lt;/b&gt;; mist only blurs them."
    )
    lamp = notes[f"{_FOG}/quiz/lamp"]
    assert (lamp["terms"], lamp["answer"], lamp["why"]) == (
        "Fog · Mist",
        "Fog",
        "Out of sight is the clue.",
    )
    row = notes[f"{_FOG}/chart/where"]
    assert row["prompt"] == "Where"
    assert "<th>Mist</th><td>on the lawn</td>" in row["answer"]


def test_what_may_not_be_asked_is_on_no_front() -> None:
    pack = weather()
    fog = pack.comparisons[0]
    doubtful = replace(fog.senses[0], attribution=Attribution(0.9))
    named = replace(fog.senses[1], definition="A mist of fine drops seen from the far hill.")
    changed = _with_first(pack, replace(fog, senses=(doubtful, named)))
    notes = _by_key(changed)
    assert f"{_FOG}/term/fog/main" not in notes
    assert f"{_FOG}/term/fog/main/example" not in notes
    prompt = notes[f"{_FOG}/term/mist/main"]["prompt"]
    assert "mist" not in prompt.lower()
    assert MASK.replace("[", "&#91;") in prompt
    assert "A mist of fine drops" in notes[f"{_FOG}/term/mist/main"]["why"]


def test_a_row_that_a_program_named_or_its_author_keeps_back_is_not_asked() -> None:
    pack = weather()
    fog = pack.comparisons[0]
    for row in (
        replace(fog.chart[0], aspect_inferred=True),
        replace(fog.chart[0], may_be_asked=False),
    ):
        changed = _with_first(pack, replace(fog, chart=(row,)))
        assert row.key not in _by_key(changed)


def test_identity_comes_from_the_keys() -> None:
    first, second = (rows_of(package_of(weather())[0], "guid, mid, did") for _ in range(2))
    assert first == second
    notes = notes_of(weather())
    assert [row[0] for row in first] == [str(item_uid(note["id"])) for note in notes]
    assert {row[1] for row in first} == {note_type.TYPE_ID}
    other = rows_of(package_of(replace(weather(), title="Renamed"))[0], "guid, mid, did")
    assert other == first


def test_the_same_pack_gives_the_same_bytes_whenever_it_is_exported() -> None:
    data, stamps = package_of(weather())
    later, same = package_of(weather(), stamps, NOW + 1_000)
    assert (later, same) == (data, stamps)


def test_only_what_changed_is_newer() -> None:
    pack = weather()
    data, stamps = package_of(pack)
    assert {row[0] for row in rows_of(data, "notes.mod")} == {NOW}
    fog = pack.comparisons[0]
    changed = _with_first(pack, replace(fog, quiz=(replace(fog.quiz[0], prompt="No pier."),)))
    rows = rows_of(package_of(changed, stamps, NOW + 60)[0], "flds, notes.mod")
    newer = [str(fields).partition("\x1f")[0] for fields, moment in rows if moment != NOW]
    # The comparison's own note holds the whole of it.
    assert newer == [_FOG, f"{_FOG}/quiz/lamp"][: len(newer)]
    assert newer


def test_a_change_is_newer_even_where_the_clock_was_set_back() -> None:
    key = f"{PACK}#about/pack"
    _, stamps = package_of(weather(), {key: Stamp("another digest", NOW + 50)}, NOW)
    assert stamps[key].changed_s == NOW + 51


def test_the_card_about_the_pack_waits() -> None:
    queues = [row[0] for row in rows_of(package_of(weather())[0], "queue")]
    assert queues == [0] * (len(queues) - 1) + [-1]


_ALLOWED = re.compile(r"</?(?:p|b|br|ul|li|table|tr|th|td)>")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(packs())
def test_no_markup_of_a_pack_reaches_anki(pack: Pack) -> None:
    for note in notes_of(pack):
        for name, field in note.items():
            assert "<" not in _ALLOWED.sub("", field), name
            assert "[" not in field or name == "data"
            assert "[sound" not in field


def test_the_card_runs_no_script_and_loads_nothing() -> None:
    whole = note_type.FRONT + note_type.BACK + note_type.CSS
    assert not re.search(r"script|https?:|url\(|@import|src=", whole)
    assert ".nightMode" in note_type.CSS
    assert "{{data}}" not in whole


def test_the_zip_holds_the_collection_and_no_media() -> None:
    with zipfile.ZipFile(io.BytesIO(package_of(weather())[0])) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]


def test_nothing_is_left_out() -> None:
    assert WRITER.write(weather(), ExportJob(Path("a.apkg"), NOW)).left_out == ()

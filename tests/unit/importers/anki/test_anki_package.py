"""The importer as a whole: every form, what is left out, refusals, and the second import."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.pack import ParsedPack, ProblemLevel
from diffstudy.importers.formats.anki_package import IMPORTER
from diffstudy.importers.registry import open_source
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services.importing import FilePlan, ImportService
from diffstudy.storage.database import Database
from tests.unit.importers.anki.packages import (
    CARDS,
    FORMS,
    MEDIA,
    PLEASE_UPDATE,
    SAMPLES,
    Card,
    first_form,
    samples,
    third_form,
    zipped,
)
from tests.unit.importers.anki.reading import definitions, messages, read, read_cards

_TITLES = ["Crow vs. Raven", "Fog vs. mist", "Lend vs. Borrow", "stalactite vs. stalagmite"]


def _refusal(folder: Path, data: bytes) -> str:
    with pytest.raises(ImportFailed) as refused:
        read(folder, data)
    return str(refused.value)


@pytest.mark.parametrize("form", FORMS)
def test_all_forms_say_the_same(tmp_path: Path, form: str) -> None:
    parsed = read(tmp_path, FORMS[form](CARDS, MEDIA))
    assert [comparison.title for comparison in parsed.pack.comparisons] == _TITLES
    assert parsed.pack == read(tmp_path, first_form(CARDS)).pack


def test_the_samples_are_what_the_script_writes(tmp_path: Path) -> None:
    # Bytes differ between versions of SQLite; what is read does not.
    assert sorted(path.name for path in SAMPLES.iterdir()) == sorted(samples())
    for name, data in samples().items():
        assert IMPORTER.read(open_source(SAMPLES / name)) == read(tmp_path, data, name)


def test_what_the_sample_says(tmp_path: Path) -> None:
    crow, fog, lend, cave = read(tmp_path, third_form(CARDS)).pack.comparisons
    assert definitions(crow) == [
        ("Crow", "A black bird with a square tail."),
        ("Raven", "A large black bird with a wedge tail."),
    ]
    assert fog.verdict == "Fog hides the road; mist blurs it."
    assert [(row.aspect, row.cells) for row in fog.chart] == [
        ("How far one sees", ("less than a kilometre", "a kilometre or more"))
    ]
    assert definitions(fog)[1] == ("mist", "Fine drops that hang in the air.")
    assert definitions(lend) == [("Lend", "To give for a time."), ("Borrow", "To take for a time.")]
    assert [example.text for example in lend.senses[1].examples] == ["Could I borrow your pen?"]
    assert cave.verdict == "Both are made of dripping lime."
    assert definitions(cave)[0] == ("stalactite", "hangs from the roof")
    for comparison in (crow, fog, lend, cave):
        assert comparison.flags == ("imported",)
        assert comparison.source is not None
        assert comparison.source.title == "cards.apkg"


def test_what_was_left_out_is_counted_and_listed(tmp_path: Path) -> None:
    parsed = read(tmp_path, third_form(CARDS, MEDIA))
    told = messages(parsed)
    assert "2 media files were skipped" in told
    assert "2 notes were left out" in told
    assert "vs::lend--borrow" in told
    assert "“When was the printing press invented?”, “Paris lies on the Seine.”" in told
    assert "A small deck becomes one comparison" in told
    assert {problem.level for problem in parsed.problems} == {
        ProblemLevel.NOTE,
        ProblemLevel.WARNING,
    }


def test_a_long_list_is_cut(tmp_path: Path) -> None:
    cards = [Card((f"Question {number}?", "x"), deck="Many") for number in range(1_500)]
    told = messages(read_cards(tmp_path, *CARDS, *cards))
    assert "1,502 notes were left out" in told
    assert "and 1,482 more" in told
    assert len(told) < 3_000


def test_a_package_without_comparisons_says_how_to_mark_them(tmp_path: Path) -> None:
    cards = [Card((f"Question {number}?", "x")) for number in range(3)]
    told = _refusal(tmp_path, first_form(cards))
    assert "none of its 3 notes says what is compared with what" in told
    assert "the same tag, such as vs::lend--borrow" in told
    told = _refusal(tmp_path, first_form([Card(("Lend", "To give."), "vs::lend--borrow")]))
    assert "“Lend” was left out: the tag “vs::lend--borrow” has definitions of fewer" in told
    assert "holds no notes" in _refusal(tmp_path, first_form([]))


def test_an_entry_before_the_file_is_damage_and_no_fault_of_the_disk(tmp_path: Path) -> None:
    data = bytearray(first_form(CARDS))
    data[-6] += 5  # The directory says that it lies five bytes further on than it does.
    assert "in the archive is damaged" in _refusal(tmp_path, bytes(data))


def test_the_stub_is_named_even_without_meta(tmp_path: Path) -> None:
    told = _refusal(tmp_path, first_form([Card((PLEASE_UPDATE, ""))]))
    assert "please update" in told
    assert "Support older Anki versions" in told
    other = "Bitte aktualisiere Anki und importiere die .apkg-Datei danach noch einmal."
    assert "please update" in _refusal(tmp_path, first_form([Card((other, ""))]))


def test_cards_that_diffstudy_exported_are_named(tmp_path: Path) -> None:
    names = ("id", "terms", "prompt", "answer", "why", "chart", "source")
    own = Card(("a.b#x--y/q", "x vs y", "Which?", "x", "so", "", ""), "vs::x--y", names=names)
    assert "import the pack" in messages(read_cards(tmp_path, *CARDS, own))


@pytest.mark.parametrize("suffix", [".apkg", ".colpkg", ".zip", ""])
def test_content_decides_whether_it_is_a_package(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"cards{suffix}"
    path.write_bytes(first_form(CARDS))
    assert IMPORTER.recognises(open_source(path))
    path.write_bytes(zipped({str(number): b"x" * 70_000 for number in range(4)}))
    assert IMPORTER.recognises(open_source(path)) == (suffix in IMPORTER.suffixes)
    path.write_bytes(zipped({"0": bytes(range(256)) * 999, "collection.anki2": b"x"}, method=0))
    assert IMPORTER.recognises(open_source(path))
    path.write_bytes(b"PK is what this letter begins with")
    assert not IMPORTER.recognises(open_source(path))


def test_a_file_that_vanished_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cards.zip"
    path.write_bytes(b"PK\3\4")
    source = open_source(path)
    path.unlink()
    assert not IMPORTER.recognises(source)
    with pytest.raises(UnreadableFile):
        IMPORTER.read(source)


def _plan(service: ImportService, path: Path, cards: list[Card]) -> FilePlan:
    path.write_bytes(third_form(cards))
    plan = service.preview([path])
    service.apply(plan)
    return plan.files[0]


def test_a_second_import_changes_nothing_whatever_the_order(
    database: Database, tmp_path: Path
) -> None:
    now = datetime(2030, 1, 7, 19, 0, tzinfo=UTC)
    service = ImportService(database, DayClock(lambda: now, UTC, lambda: 4))
    path = tmp_path / "cards.apkg"
    assert len(_plan(service, path, list(CARDS)).new) == 4
    for seed in range(4):
        # Another order gives other ids of notes, decks and note types as well.
        shuffled = list(CARDS)
        Random(seed).shuffle(shuffled)
        again = _plan(service, path, shuffled)
        assert len(again.unchanged) == 4
        assert (again.new, again.changed, again.vanished) == ((), (), ())
    cards = [*CARDS[:2], Card(("Lend", "To give and want back."), "vs::lend--borrow"), *CARDS[3:]]
    changed = _plan(service, path, cards)
    assert [comparison.title for comparison in changed.changed] == ["Lend vs. Borrow"]
    assert len(changed.unchanged) == 3
    assert not changed.new


def test_another_pack_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "cards.apkg"
    path.write_bytes(third_form(CARDS))
    parsed: ParsedPack = IMPORTER.read(open_source(path), "org.example.words")
    assert parsed.pack.id == "org.example.words"
    assert all(each.key.startswith("org.example.words#") for each in parsed.pack.comparisons)

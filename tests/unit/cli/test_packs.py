"""``check`` and ``export``: problems with line and cure, ids in the author's file, files out."""

import errno
import json
import stat
from pathlib import Path

import pytest

from diffstudy.exchange import diffpack_file, markdown_pack_file, pack_file
from tests.journeys.desk import WEATHER_CLIMATE
from tests.unit.cli.conftest import Run
from tests.unit.importers.anki.own_packages import rows_of
from tests.unit.services.content_lint.pages import HEADER, SOUND

_SAMPLES = Path(__file__).parents[2] / "samples"
_MARKDOWN = _SAMPLES / "diff_markdown" / "motion.diff.md"
_ARCHIVE = _SAMPLES / "diff_pack" / "crossings.diffpack"
_MOTION = "org.example.motion"


def test_a_sound_pack_passes_and_its_notes_are_printed(bare_run: Run) -> None:
    ran = bare_run("check", _MARKDOWN, _ARCHIVE)
    assert (ran.status, ran.err) == (0, "")
    *notes, last = ran.out.splitlines()
    assert all(line.startswith(f"{_MARKDOWN}:") for line in notes)
    assert last == f"{_ARCHIVE}: no problems"
    assert "Without an id: 8" in ran.out


def test_a_slip_is_printed_with_file_line_and_cure(bare_run: Run, tmp_path: Path) -> None:
    file = tmp_path / "own.diff.md"
    file.write_bytes(_MARKDOWN.read_bytes().replace(b"### Velocity", b"### Velocitty"))
    ran = bare_run("check", file)
    assert ran.status == 1
    assert (
        f"{file}:37: “Velocitty” is not one of the terms of "
        "“Speed vs Velocity vs Acceleration”; write “Velocity”.\n"
    ) in ran.out


def test_a_page_can_be_checked_too_and_a_refused_file_stops_no_other(
    bare_run: Run, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.diff.md"
    bad.write_text("# Fog vs Mist\n")
    ran = bare_run("check", bad, WEATHER_CLIMATE, "--json")
    assert ran.status == 1
    assert ran.err.startswith(f"{bad}:1: the pack has no header; ")
    refused, page = ran.json["files"]
    assert refused["problems"][0]["level"] == "error"
    assert page["format"] == "text_page"
    assert all(each.keys() >= {"line", "level", "message"} for each in page["problems"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_ids_are_written_once_and_every_other_byte_stays(
    bare_run: Run, tmp_path: Path, encoding: str
) -> None:
    file = tmp_path / "own.diff.md"
    before = _MARKDOWN.read_text(encoding="utf-8").replace("\n", "\r\n").encode(encoding)
    file.write_bytes(before)
    file.chmod(0o640)
    ran = bare_run("check", "--write-ids", file)
    assert ran.status == 0
    assert f"{file}: ids written: 8" in ran.out
    after = file.read_bytes()
    expected, _ = markdown_pack_file.with_ids(before.decode(encoding), file)
    assert after == expected.encode(encoding)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    moment = file.stat().st_mtime_ns
    again = bare_run("check", "--write-ids", file)
    assert "ids written" not in again.out
    assert (file.read_bytes(), file.stat().st_mtime_ns) == (after, moment)
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_ids_are_written_through_a_link(bare_run: Run, tmp_path: Path) -> None:
    file, link = tmp_path / "own.diff.md", tmp_path / "link.diff.md"
    file.write_bytes(_MARKDOWN.read_bytes())
    link.symlink_to(file)
    assert bare_run("check", "--write-ids", link).status == 0
    assert link.is_symlink()
    assert "{#mass--weight}" in file.read_text(encoding="utf-8")


def test_ids_are_for_packs_in_markdown(bare_run: Run) -> None:
    before = _ARCHIVE.read_bytes()
    ran = bare_run("check", "--write-ids", _ARCHIVE)
    assert ran.status == 1
    assert "ids are written into packs in Markdown only; choose" in ran.err
    assert _ARCHIVE.read_bytes() == before


@pytest.fixture
def motion(run: Run) -> Run:
    """Runs a command on a library with two pages and the sample pack."""
    assert run("import", _MARKDOWN).status == 0
    return run


@pytest.mark.parametrize(
    "suffix", [".diffpack", ".json", ".diff.md", ".JSON", ".apkg", ".csv", ".tsv"]
)
def test_a_pack_goes_out_and_comes_back_unchanged(motion: Run, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"out{suffix}"
    ran = motion("export", _MOTION, "--to", file)
    assert (ran.status, ran.err) == (0, "")
    assert "comparisons: 2" in ran.out
    again = motion("import", file, "--json")
    assert again.status == 0
    if suffix != ".diff.md":  # line numbers of another file count as another content
        assert (again.json["unchanged"], again.json["changed"]) == (2, 0)
    assert (again.json["added"], again.json["terms_added"]) == (0, [])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data folder", file.name]


def test_a_pack_is_named_by_its_title_too(motion: Run, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    assert motion("export", "how things move: three words", "--to", file).status == 0
    assert json.loads(file.read_text(encoding="utf-8"))["id"] == _MOTION


def test_an_unknown_pack_or_ending_is_refused_by_a_sentence(motion: Run, tmp_path: Path) -> None:
    ran = motion("export", "org.example.none", "--to", tmp_path / "a.json")
    assert (ran.status, ran.out) == (1, "")
    assert "There is no pack “org.example.none”" in ran.err
    assert _MOTION in ran.err
    ran = motion("export", _MOTION, "--to", tmp_path / "a.docx")
    assert ran.status == 1
    for ending in (".apkg", ".csv", ".diffpack", ".diff.md", ".json", ".tsv"):
        assert ending in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["data folder"]


def test_imported_prose_goes_out_only_when_the_user_may_share_it(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "pages.diffpack"
    ran = run("export", "local.my-pages", "--to", file)
    assert ran.status == 1
    assert "2 of 2 comparisons" in ran.err
    assert "--i-may-share" in ran.err
    assert not file.exists()
    assert run("export", "local.my-pages", "--to", file, "--i-may-share").status == 0
    with file.open("rb") as stream:
        pack, problems = diffpack_file.load(stream, file)
    assert problems == ()
    assert all("imported" in comparison.flags for comparison in pack.comparisons)


def test_what_markdown_cannot_say_is_said_at_export(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "pages.diff.md"
    ran = run("export", "local.my-pages", "--to", file, "--i-may-share")
    assert "left out, for the format has no words for it: links to the page after: 2" in ran.out
    assert "bylines: 2" in ran.out


def test_a_refused_export_leaves_the_file_as_it_was(motion: Run, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    file.write_text("mine")
    assert motion("export", "local.my-pages", "--to", file).status == 1
    assert file.read_text() == "mine"
    missing = motion("export", _MOTION, "--to", tmp_path / "no folder" / "out.json")
    assert missing.status == 1
    assert "cannot be written" in missing.err
    folder = tmp_path / "folder.json"
    folder.mkdir()
    assert "this is a folder" in motion("export", _MOTION, "--to", folder).err
    assert motion("export", _MOTION, "--to", file).status == 0
    assert pack_file.load(file.read_bytes(), file)[0].id == _MOTION


def test_a_table_is_written_as_the_spreadsheet_wants_it(motion: Run, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    assert motion("export", _MOTION, "--to", file, "--bom", "--semicolon").status == 0
    assert file.read_bytes().startswith(b"\xef\xbb\xbfcomparison;section;term;")
    again = motion("import", file, "--json").json
    assert (again["unchanged"], again["changed"], again["added"]) == (2, 0, 0)


def test_a_full_disk_leaves_no_half_file(
    motion: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out.apkg"
    file.write_text("mine")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    ran = motion("export", _MOTION, "--to", file)
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "cannot be written (No space left on device)" in ran.err
    assert file.read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data folder", "out.apkg"]


def test_a_changed_pack_goes_to_anki_with_newer_times_for_what_changed(
    motion: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "1.apkg", tmp_path / "2.apkg"
    assert motion("export", _MOTION, "--to", first).status == 0
    monkeypatch.setenv("DIFFSTUDY_NOW", "2030-01-09T19:00+00:00")
    assert motion("export", _MOTION, "--to", second).status == 0
    assert second.read_bytes() == first.read_bytes()
    changed = tmp_path / "motion.diff.md"
    text = _MARKDOWN.read_text(encoding="utf-8")
    changed.write_text(text.replace("Speed says", "Speed tells", 1), encoding="utf-8")
    assert motion("import", changed).status == 0
    assert motion("export", _MOTION, "--to", second).status == 0
    before = dict(rows_of(first.read_bytes(), "guid, notes.mod"))
    after = dict(rows_of(second.read_bytes(), "guid, notes.mod"))
    newer = [guid for guid, moment in after.items() if moment != before.get(guid)]
    assert 0 < len(newer) < len(after)


def test_a_check_compares_with_the_library_and_an_older_pack_waits_to_be_asked_for(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "pack.json"
    text = (_SAMPLES / "json_pack" / "format-1.0.json").read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    assert run("import", file).status == 0
    newer = text.replace("1.10.2", "1.11").replace('"id": "hill"', '"id": "slope"')
    file.write_text(newer, encoding="utf-8")
    ran = run("check", file)
    assert ran.status == 1
    assert "The id “hill” vanished and something like it is called “slope”" in ran.out
    named = newer.replace('"id": "slope"', '"id": "slope", "formerly": ["hill"]')
    file.write_text(named, encoding="utf-8")
    assert run("check", file).status == 0
    (done,) = run("import", file, "--json").json["files"]
    assert [each["from"].rpartition("/")[2] for each in done["renamed"]] == ["hill"]
    assert (len(done["changed"]), done["asked_again"]) == (1, [])
    file.write_text(text, encoding="utf-8")
    refused = run("import", file)
    assert refused.status == 1
    assert "version 1.10.2" in refused.err
    assert "--older" in refused.err
    assert run("import", file, "--older").status == 0


def _own(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}.diff.md"
    file.write_text(HEADER.format(id="org.diffstudy.weather") + text, encoding="utf-8")
    return file


def test_every_source_of_a_folder_is_looked_at_with_line_and_cure(
    bare_run: Run, tmp_path: Path
) -> None:
    _own(tmp_path / "weather", "fog-hail", SOUND)
    (tmp_path / "weather" / "weather.json").write_text("{}", encoding="utf-8")
    ran = bare_run("check", tmp_path)
    assert (ran.status, ran.err) == (0, "")
    spoilt = SOUND.replace("White stones", "Hail stones").replace("{#fog-hail}", "{#fog-ice}")
    file = _own(tmp_path / "weather", "fog-ice", spoilt.replace("# Fog vs", "# Dew vs"))
    ran = bare_run("check", tmp_path)
    assert ran.status == 1
    line = next(each for each in ran.out.splitlines() if "(names-term)" in each)
    assert line.startswith(f"{file}:")
    assert "“Hail”, which belongs to a term; say it without the word (names-term)." in line
    assert "stands in fog-hail as well" in ran.out  # the two are looked at as one library


def test_advice_is_printed_and_no_reason_to_fail(bare_run: Run, tmp_path: Path) -> None:
    cell = SOUND.replace("| silence over the water | loud drumming on roofs |", "| calm | din |")
    ran = bare_run("check", _own(tmp_path, "fog-hail", cell))
    assert ran.status == 0
    assert "The cell “calm” is never asked: SHORT" in ran.out
    assert "(cue, advice)." in ran.out
    assert bare_run("check", tmp_path / "fog-hail.diff.md", "--quiet").out == ""
    spoilt = _own(tmp_path, "spoilt", SOUND.replace("## Tip\nOne you walk", "One you walk"))
    quiet = bare_run("check", spoilt, "--quiet")
    assert quiet.status == 1
    assert "(tip)." in quiet.out


def test_what_stands_in_a_text_that_is_named_is_told(bare_run: Run, tmp_path: Path) -> None:
    file = _own(tmp_path, "fog-hail", SOUND)
    theirs = tmp_path / "page.txt"
    theirs.write_text("The ferry blew its horn because fog lay thick, they say.", encoding="utf-8")
    assert bare_run("check", file).status == 0
    for against in (theirs, tmp_path):
        ran = bare_run("check", file, "--against", against)
        assert ran.status == 1
        assert "stands in page.txt as well; say it in words of its own (run)." in ran.out
    ran = bare_run("check", file, "--against", tmp_path / "gone.txt")
    assert (ran.status, ran.out) == (1, "")
    assert "gone.txt:1: the file cannot be read (No such file or directory); check its" in ran.err


def test_files_of_one_pack_must_fit_together(bare_run: Run, tmp_path: Path) -> None:
    _own(tmp_path, "fog-hail", SOUND)
    other = _own(tmp_path, "other", "# Fog vs Sleet {#fog-sleet}\nFog is high; sleet is low.\n")
    other.write_text(other.read_text().replace("title: Weather words", "title: Words"))
    ran = bare_run("check", tmp_path)
    assert f"{other}:1: “title” in the header is not that of fog-hail.diff.md; copy it." in ran.out

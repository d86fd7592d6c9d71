"""``findings`` switches the experiment and says what it found."""

from pathlib import Path

from tests.unit.cli.conftest import Run


def test_it_is_off_until_it_is_started_and_off_again(run: Run) -> None:
    assert run("findings").out == "It is off.\n"
    started = run("findings", "--start").out.splitlines()
    assert started[0] == "It is on."
    assert "12 more pairs are needed before the next result is told." in started
    assert run("findings", "--json").json["is_running"] is True
    assert run("findings", "--stop").out.splitlines()[0] == "It is off."
    assert run("findings", "--json").json["is_running"] is False


def test_the_plan_can_be_read_beforehand(run: Run) -> None:
    assert "written down before any result was looked at" in run("findings", "--plan").out


def test_it_is_saved_as_a_table_or_as_json(run: Run, tmp_path: Path) -> None:
    table, content = tmp_path / "found.csv", tmp_path / "found.json"
    assert run("findings", "--to", str(table)).status == 0
    assert table.read_text(encoding="utf-8-sig").startswith("pair,arm,day,")
    assert run("findings", "--to", str(content)).status == 0
    assert '"pairs_wanted": 12' in content.read_text(encoding="utf-8")
    refused = run("findings", "--to", str(tmp_path / "none" / "found.csv"))
    assert refused.status == 1
    assert "choose a folder that exists" in refused.err

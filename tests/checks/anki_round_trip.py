"""Our deck in real Anki, there and back: `python tests/checks/anki_round_trip.py`.

Run it by hand, with a Python that has the package `anki` (its licence, AGPL, keeps it out of the
program, of the shipped dependencies and of the tests):

    python3 -m venv anki-env && anki-env/bin/pip install anki
    anki-env/bin/python tests/checks/anki_round_trip.py --program .venv/bin/python

A pack is exported, imported into an empty collection, studied, changed, exported and imported
again: the notes must be updated in place and the scheduling kept. Then Anki exports in each of
its forms, and the pack must come back identical.
"""

import argparse
import copy
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from anki.buildinfo import version
from anki.collection import (
    Collection,
    DeckIdLimit,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "packs" / "sample.json"
FIRST, SECOND = "2030-01-07T09:00+00:00", "2030-01-08T09:00+00:00"
ANSWERS = 20
FORMS = {
    "apkg, new form": ("new.apkg", False),
    "apkg, legacy form": ("legacy.apkg", True),
    "colpkg, new form": ("new.colpkg", False),
    "colpkg, legacy form": ("legacy.colpkg", True),
}


def program(python: str, data: Path, *arguments: object, now: str = FIRST) -> str:
    """Run a command of diffstudy and return what it printed."""
    environ = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DIFFSTUDY_NOW": now}
    command = [python, "-m", "diffstudy", "--data-dir", str(data), *map(str, arguments)]
    ran = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(f"{' '.join(command)}\n{ran.stdout}{ran.stderr}")
    return ran.stdout


def changed(pack: dict[str, Any]) -> dict[str, Any]:
    """Return the pack with one definition in other words and one row more in a chart."""
    new = copy.deepcopy(pack)
    new["terms"][0]["senses"][0]["definition"] = "How near a reading lies to the accepted value."
    comparison = new["comparisons"][0]
    cells = dict.fromkeys(comparison["terms"], "")
    cells |= {term: f"cell {place}" for place, term in enumerate(comparison["terms"], start=1)}
    comparison["chart"].append({"id": "added-row", "aspect": "Added later", "cells": cells})
    return new


def bring_in(collection: Collection, package: Path) -> dict[str, int]:
    """Import a package and return how many notes were new, updated, and so on."""
    request = ImportAnkiPackageRequest(
        package_path=str(package), options=ImportAnkiPackageOptions(with_scheduling=False)
    )
    log = collection.import_anki_package(request).log
    kinds = ("new", "updated", "duplicate", "conflicting", "first_field_match", "empty_first_field")
    return {kind: len(getattr(log, kind)) for kind in kinds}


def study(collection: Collection, deck: int) -> int:
    """Answer some cards with "Good" and return how many were answered."""
    collection.decks.select(deck)
    for answered in range(ANSWERS):
        card = collection.sched.getCard()
        if card is None:
            return answered
        card.start_timer()
        collection.sched.answerCard(card, 3)
    return ANSWERS


def cards(collection: Collection) -> dict[str, tuple[int, ...]]:
    """Return what scheduling knows of each card, by the key of its note."""
    rows = collection.db.all(
        "SELECT flds, reps, ivl, cards.due, type, queue, lapses FROM cards "
        "JOIN notes ON notes.id = nid"
    )
    return {row[0].partition("\x1f")[0]: tuple(row[1:]) for row in rows}


def stamps(collection: Collection) -> dict[str, int]:
    """Return when each note last changed, by its key."""
    rows = collection.db.all("SELECT flds, mod FROM notes")
    return {fields.partition("\x1f")[0]: mod for fields, mod in rows}


def must(condition: bool, sentence: str) -> None:
    """Say what holds, or end the check."""
    print(f"{'ok  ' if condition else 'FAIL'} {sentence}")
    if not condition:
        sys.exit(1)


def update(collection: Collection, packages: list[Path]) -> None:
    """Import, study, import the changed pack; what was learned must stay."""
    log = bring_in(collection, packages[0])
    notes = collection.note_count()
    must(log["new"] == notes > 0, f"first import: {log}, notes: {notes}")
    deck = next(each.id for each in collection.decks.all_names_and_ids() if each.id != 1)
    waiting = sum(card[4] == -1 for card in cards(collection).values())
    must(
        waiting <= 1,
        f"suspended cards: {waiting} (Anki wakes the one about the pack where it drops progress)",
    )
    answered = study(collection, deck)
    before, known = cards(collection), stamps(collection)
    learned = {key for key, card in before.items() if card[0]}
    must(len(learned) == answered or answered > 0, f"cards answered: {len(learned)}")
    log = bring_in(collection, packages[0])
    must(log["updated"] == log["new"] == 0, f"the same file again: {log}")
    log = bring_in(collection, packages[1])
    after = cards(collection)
    newer = {key for key, moment in stamps(collection).items() if known.get(key) != moment}
    must(log["new"] == 1 and len(after) == len(before) + 1, f"the changed pack: {log}")
    must(log["updated"] == len(newer) - 1, f"notes with a newer time: {sorted(newer)}")
    must(len(newer) < 6, f"notes left alone: {len(after) - len(newer)} of {len(after)}")
    kept = sum(after[key] == card for key, card in before.items())
    must(kept == len(before), f"reps, interval, due kept: {kept} of {len(before)} cards")
    touched = newer & learned
    must(bool(touched), f"among them studied notes that were updated: {len(touched)}")
    keys = collection.db.list("SELECT guid FROM notes")
    must(len(keys) == len(set(keys)), f"no duplicates among {len(keys)} notes")


def export(collection: Collection, deck: int, folder: Path, form: str) -> Path:
    """Let Anki export the collection in one of its forms."""
    name, legacy = FORMS[form]
    path = folder / name
    if name.endswith(".colpkg"):
        collection.export_collection_package(str(path), include_media=True, legacy=legacy)
        collection.reopen()
    else:
        options = ExportAnkiPackageOptions(
            with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy
        )
        collection.export_anki_package(out_path=str(path), options=options, limit=DeckIdLimit(deck))
    return path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    default = ROOT / ".venv" / "bin" / "python"
    parser.add_argument("--program", default=str(default), help="a Python that runs diffstudy")
    python = parser.parse_args().program
    with tempfile.TemporaryDirectory(prefix="diffstudy-anki-") as name:
        folder = Path(name)
        pack = json.loads(SAMPLE.read_bytes())
        packages = []
        for number, (content, now) in enumerate([(pack, FIRST), (changed(pack), SECOND)]):
            (folder / "pack.json").write_text(json.dumps(content), "utf-8")
            program(python, folder / "data", "import", folder / "pack.json", now=now)
            packages.append(folder / f"{number}.apkg")
            program(python, folder / "data", "export", pack["id"], "--to", packages[-1], now=now)
        program(python, folder / "data", "export", pack["id"], "--to", folder / "whole.json")
        whole = json.loads((folder / "whole.json").read_bytes())
        print(f"anki {version}, {len(whole['comparisons'])} comparisons")
        collection = Collection(str(folder / "collection.anki2"))
        update(collection, packages)
        deck = next(each.id for each in collection.decks.all_names_and_ids() if each.id != 1)
        for number, form in enumerate(FORMS):
            path = export(collection, deck, folder, form)
            data = folder / f"back {number}"
            program(python, data, "import", path)
            back = folder / f"back {number}.json"
            program(python, data, "export", pack["id"], "--to", back)
            must(json.loads(back.read_bytes()) == whole, f"{form}: the pack came back identical")
        note = collection.get_note(collection.find_notes('"prompt:What is the difference*"')[0])
        note["answer"] = "<div>Edited in <b>Anki</b>.</div>"
        collection.update_note(note)
        path = export(collection, deck, folder, "apkg, new form")
        seen = json.loads(program(python, folder / "edited", "preview", path, "--json"))["files"][0]
        verdicts = [each["verdict"] for each in seen["comparisons"]]
        must("Edited in Anki." in verdicts, f"an edit came back: {seen['problems'][0]['message']}")
        collection.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

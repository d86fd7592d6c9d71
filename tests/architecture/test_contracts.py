"""The import contracts of pyproject.toml are kept, and every one of them is seen to break.

A contract that names the wrong module passes for ever; so each kind of violation is planted in a
copy of the sources, and the linter has to name the contract.
"""

import ast
import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "diffstudy"
PLANTING = Path(__file__).with_name("planted.py")

LAYERS = "Layers point downwards"
FRONT_ENDS = "Front ends go through the services"
QT = "Only the GUI knows Qt"
SQLALCHEMY = "Only storage knows SQLAlchemy"
SIMULATION = "The simulation uses what decides, and the program never uses it"
WIDGETS = "Widgets draw, pages act"
DOMAIN = "The domain is plain Python"
MODES = "Quiz modes do not know each other"
FORMATS = "Import formats do not know each other"
GUI_LAYERS = "GUI layers"
STORAGE_LAYERS = "Storage layers"
SERVICE_LAYERS = "Service layers"

# what is planted: (the contract that must break, file and line, file and line, ...)
VIOLATIONS = {
    "the domain uses a service": (
        LAYERS,
        ("domain/planted.py", "import diffstudy.services"),
        ("services/__init__.py", ""),
    ),
    "the runtime uses exchange": (
        LAYERS,
        ("runtime/planted.py", "import diffstudy.exchange"),
        ("exchange/__init__.py", ""),
    ),
    "exchange uses an importer": (
        LAYERS,
        ("exchange/planted.py", "import diffstudy.importers"),
        ("importers/__init__.py", ""),
    ),
    "storage uses scheduling beside it": (
        LAYERS,
        ("storage/planted.py", "import diffstudy.scheduling"),
        ("scheduling/__init__.py", ""),
    ),
    "quiz uses storage beside it": (
        LAYERS,
        ("quiz/planted.py", "import diffstudy.storage"),
        ("storage/__init__.py", ""),
    ),
    "a service uses the composition root": (
        LAYERS,
        ("services/study.py", "import diffstudy.bootstrap"),
        ("bootstrap.py", ""),
    ),
    "the window uses the command line": (
        LAYERS,
        ("gui/pages/planted.py", "import diffstudy.cli"),
        ("cli/__init__.py", ""),
    ),
    "the program uses the simulation": (
        LAYERS,
        ("cli/planted.py", "import diffstudy.simulation"),
        ("simulation/__init__.py", ""),
    ),
    "a package that no layer lists": (LAYERS, ("extras/__init__.py", "import json")),
    "the window reaches into storage": (
        FRONT_ENDS,
        ("gui/pages/planted.py", "import diffstudy.storage.planted"),
        ("storage/planted.py", ""),
    ),
    "the command line reaches into quiz": (
        FRONT_ENDS,
        ("cli/planted.py", "import diffstudy.quiz.planted"),
        ("quiz/planted.py", ""),
    ),
    "the window reaches into exchange": (
        FRONT_ENDS,
        ("gui/dialogs/planted.py", "import diffstudy.exchange.planted"),
        ("exchange/planted.py", ""),
    ),
    "a service uses Qt": (QT, ("services/study.py", "from PySide6 import QtCore")),
    "the command line uses Qt's binding": (QT, ("cli/planted.py", "import shiboken6")),
    "the runtime uses Qt through the window": (
        QT,
        ("runtime/planted.py", "import diffstudy.gui.theme"),
        ("gui/theme.py", "import PySide6.QtGui"),
    ),
    "the simulation uses a service": (
        SIMULATION,
        ("simulation/planted.py", "import diffstudy.services"),
    ),
    "the simulation uses Qt": (QT, ("simulation/planted.py", "import PySide6")),
    "the window uses SQLAlchemy": (SQLALCHEMY, ("gui/pages/planted.py", "import sqlalchemy")),
    "a service uses SQLAlchemy": (SQLALCHEMY, ("services/study.py", "import sqlalchemy.orm")),
    "a widget calls a service": (
        WIDGETS,
        ("gui/widgets/planted.py", "import diffstudy.services"),
        ("services/__init__.py", ""),
    ),
    "an item model opens the collection": (
        WIDGETS,
        ("gui/models/planted.py", "import diffstudy.bootstrap"),
        ("bootstrap.py", ""),
    ),
    "an answer panel calls a service": (
        WIDGETS,
        ("gui/answer_panels/planted.py", "import diffstudy.services"),
        ("services/__init__.py", ""),
    ),
    "the domain uses a database": (DOMAIN, ("domain/planted.py", "import sqlalchemy")),
    "the domain uses the scheduler's library": (DOMAIN, ("domain/planted.py", "import fsrs")),
    "a quiz mode uses another": (
        MODES,
        ("quiz/modes/planted_one.py", "import diffstudy.quiz.modes.planted_two"),
        ("quiz/modes/planted_two.py", ""),
    ),
    "an import format uses another": (
        FORMATS,
        ("importers/formats/planted_one.py", "import diffstudy.importers.formats.planted_two"),
        ("importers/formats/planted_two.py", ""),
    ),
    "the theme uses the main window": (
        GUI_LAYERS,
        ("gui/theme.py", "import diffstudy.gui.main_window"),
        ("gui/main_window.py", ""),
    ),
    "a widget uses a page": (
        GUI_LAYERS,
        ("gui/widgets/planted.py", "import diffstudy.gui.pages"),
        ("gui/pages/__init__.py", ""),
    ),
    "a part of the window that no layer lists": (GUI_LAYERS, ("gui/extras.py", "")),
    "the schema uses a store": (
        STORAGE_LAYERS,
        ("storage/schema.py", "import diffstudy.storage.card_store"),
        ("storage/card_store.py", ""),
    ),
    "a store uses the unit of work": (
        STORAGE_LAYERS,
        ("storage/card_store.py", "import diffstudy.storage.unit_of_work"),
        ("storage/unit_of_work.py", ""),
    ),
    "a part of storage that no layer lists": (STORAGE_LAYERS, ("storage/extras.py", "")),
    "a service uses the collection": (
        SERVICE_LAYERS,
        ("services/study.py", "import diffstudy.services.collection"),
        ("services/collection.py", ""),
    ),
    "a service uses another": (
        SERVICE_LAYERS,
        ("services/library.py", "import diffstudy.services.importing"),
        ("services/importing.py", ""),
    ),
    "a service that no layer lists": (SERVICE_LAYERS, ("services/extras.py", "")),
}


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Which contracts break with each violation, and with none ("as it is")."""
    copy = tmp_path_factory.mktemp("planted")
    shutil.copy(ROOT / "pyproject.toml", copy)
    shutil.copytree(PACKAGE, copy / "src" / "diffstudy", ignore=shutil.ignore_patterns("*.pyc"))
    plants = {name: plants for name, (_, *plants) in VIOLATIONS.items()}
    done = subprocess.run(
        [sys.executable, "-P", str(PLANTING)],
        cwd=copy,
        input=json.dumps({"as it is": [], **plants}),
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, list[str]] = json.loads((copy / "broken.json").read_text("utf-8"))
    return answer


def contracts() -> list[dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    listed: list[dict[str, object]] = settings["contracts"]
    return listed


def top_level_modules() -> set[str]:
    folders = {folder.parent.name for folder in PACKAGE.glob("*/__init__.py")}
    return folders | {file.stem for file in PACKAGE.glob("*.py")} - {"__init__"}


def imported_by(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_every_contract_is_kept(broken: dict[str, list[str]]) -> None:
    assert broken["as it is"] == []


@pytest.mark.parametrize("name", VIOLATIONS)
def test_a_planted_violation_is_reported(name: str, broken: dict[str, list[str]]) -> None:
    contract, *_ = VIOLATIONS[name]
    assert contract in set(broken[name]) - set(broken["as it is"])


def test_every_contract_is_seen_to_break() -> None:
    assert {str(contract["name"]) for contract in contracts()} == {
        contract for contract, *_ in VIOLATIONS.values()
    }


@pytest.mark.parametrize(
    ("contract", "allowed"),
    [(QT, {"gui"}), (SQLALCHEMY, {"storage"})],
)
def test_a_forbidding_contract_names_every_package_but_one(
    contract: str, allowed: set[str]
) -> None:
    [sources] = [each["source_modules"] for each in contracts() if each["name"] == contract]
    assert isinstance(sources, list)
    named = {str(source).rpartition(".")[2] for source in sources}
    assert named.isdisjoint(allowed)
    assert top_level_modules() - {"__main__", "preflight"} - named <= allowed


@pytest.mark.parametrize("file", sorted(PACKAGE.glob("domain/*.py")), ids=lambda file: file.name)
def test_the_domain_uses_the_standard_library_only(file: Path) -> None:
    assert imported_by(file) <= sys.stdlib_module_names | {"diffstudy"}


def test_preflight_uses_the_standard_library_only() -> None:
    assert imported_by(PACKAGE / "preflight.py") <= sys.stdlib_module_names

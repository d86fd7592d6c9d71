"""Nothing in the repository leads to one machine or one registry; the locks are whole."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT, relative, tracked_files

LOCKS = [ROOT / "packaging" / "requirements" / name for name in ("run.txt", "dev.txt")]
ADDRESS = re.compile(r"://|file:|--(extra-)?index|--find-links")
# Written in pieces, so that this file does not find itself.
MACHINE_FOLDERS = ["work", "root", "home", "tmp"]
REGISTRIES = [
    ".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "(org|com)"))
]
LEFT = re.compile(rf"(?<![\w.>}}~/])/({'|'.join(MACHINE_FOLDERS)})/|" + "|".join(REGISTRIES))


def requirements(lock: Path) -> dict[str, str]:
    """Each pinned package of a lock with all that belongs to it, hashes included."""
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock.read_text("utf-8"))[1:]
    return {re.split(r"[=\[ ]", entry, maxsplit=1)[0]: entry for entry in entries}


def pinned(entry: str) -> str:
    found = re.match(r"[A-Za-z0-9._\[\]-]+==(\S+)", entry)
    assert found, f"not pinned: {entry.splitlines()[0]}"
    return found.group(1)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_address(lock: Path) -> None:
    assert [line for line in lock.read_text("utf-8").splitlines() if ADDRESS.search(line)] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_of_a_lock_is_pinned_and_hashed(lock: Path) -> None:
    entries = requirements(lock)
    assert len(entries) > 8
    for entry in entries.values():
        assert pinned(entry)
        assert "--hash=sha256:" in entry


def test_both_locks_choose_the_same_versions() -> None:
    run, dev = (requirements(lock) for lock in LOCKS)
    assert {name: pinned(entry) for name, entry in run.items()} == {
        name: pinned(entry) for name, entry in dev.items() if name in run
    }


def test_the_locks_hold_what_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [project["project"]["dependencies"], project["dependency-groups"]["dev"]]
    for lock, names in zip(LOCKS, asked, strict=True):
        # PEP 503: hyphens, underscores and dots in a name are one.
        written = [re.split(r"[^\w.-]", name, maxsplit=1)[0].lower() for name in names]
        direct = {re.sub(r"[-_.]+", "-", name) for name in written}
        assert direct <= requirements(lock).keys()


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = []
    for file in tracked_files():
        text = file.read_bytes().decode("utf-8", errors="replace")
        found += [f"{relative(file)}: {match[0]}" for match in LEFT.finditer(text)]
    assert found == []


def test_the_check_sees_what_it_looks_for() -> None:
    folder = MACHINE_FOLDERS[0]
    assert LEFT.search(f"open('/{folder}/main')")
    assert LEFT.search(f"see https://{REGISTRIES[0]}/simple")
    assert not LEFT.search(f"text/plain and src/{folder}/x")

"""The packs that ship: built from their sources, sound, and enough to study."""

import json
from pathlib import Path

import pytest
from build_packs import PACKS, built
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from diffstudy.domain.pack import ProblemLevel
from diffstudy.exchange.pack_folder import read_folder
from diffstudy.exchange.pack_schema import pack_schema
from diffstudy.services.pack_checks import check_files
from tests.bench.content import LEAST_QUESTIONS, LEAST_TYPES, questions_of

_SEEDS = PACKS.parents[2] / "shared" / "seeds"
FOLDERS = sorted(each for each in PACKS.iterdir() if each.is_dir())

each_pack = pytest.mark.parametrize("folder", FOLDERS, ids=lambda each: each.name)


@each_pack
def test_what_ships_is_what_the_sources_say(folder: Path) -> None:
    shipped = folder.with_name(f"{folder.name}.json")
    data = shipped.read_bytes()
    assert data == built(folder), "run: python3 dev.py packs"
    document = json.loads(data)
    assert list(Draft202012Validator(pack_schema()).iter_errors(document)) == []
    assert document["id"] == f"org.diffstudy.{folder.name}"


def test_the_linter_finds_nothing_in_all_of_them_together() -> None:
    checks = check_files([PACKS])
    found = [
        f"{check.path.name}:{problem.line}: {problem.message}"
        for check in checks
        for problem in check.problems
        if problem.level is not ProblemLevel.NOTE
    ]
    assert [check.error for check in checks if check.error] == []
    assert found == []
    assert len(checks) == sum(len(list(folder.glob("*.diff.md"))) for folder in FOLDERS)


def test_a_built_pack_is_not_compared_with_its_sources() -> None:
    folder = FOLDERS[0]
    shipped = folder.with_suffix(".json")
    first, *others = check_files([shipped, folder])
    assert first.path == shipped
    assert [each.problems for each in (first, *others) if not each.is_clean] == []


def test_nothing_is_taken_from_the_real_pages() -> None:
    if not _SEEDS.is_dir():
        pytest.skip("../shared/seeds is not beside the checkout")
    taken = [
        problem.message
        for check in check_files([PACKS], [_SEEDS])
        for problem in check.problems
        if problem.message.endswith("(run).")
    ]
    assert taken == []


@each_pack
def test_every_comparison_gives_enough_questions_of_enough_types(folder: Path) -> None:
    pack = read_folder(folder).pack
    for page in pack.comparisons:
        count = questions_of(page, pack)
        assert count.total() >= LEAST_QUESTIONS, page.title
        assert len(count) >= LEAST_TYPES, page.title

"""Plants one violation after the other in a copy of src and says which contracts break.

A program of its own, because the linter reads the package that Python finds first: here that is
the copy, in a test it would be the real one. One process for all of them, because the linter's
own start takes longer than its work.

Usage: python planted.py < {"name": [["package/file.py", "import x"], ...], ...}
The current folder holds pyproject.toml and src; the answer is {"name": ["Broken contract", ...]}.
"""

import json
import sys
from pathlib import Path

from importlinter import configuration
from importlinter.application import use_cases

Plant = list[tuple[str, str]]


def broken_contracts() -> list[str]:
    options = use_cases.read_user_options("pyproject.toml")
    use_cases._register_contract_types(options)
    report = use_cases.create_report(options, cache_dir=None)
    return [
        contract.name for contract, check in report.get_contracts_and_checks() if not check.kept
    ]


def with_planted(package: Path, plant: Plant) -> list[str]:
    before: dict[Path, str | None] = {}
    for name, line in plant:
        file = package / name
        for folder in [*file.parents][: len(file.relative_to(package).parents) - 1]:
            folder.mkdir(parents=True, exist_ok=True)
            marker = folder / "__init__.py"
            if not marker.exists() and marker != file:
                before[marker] = None
                marker.touch()
        before.setdefault(file, file.read_text("utf-8") if file.exists() else None)
        file.write_text((before[file] or "") + f"\n{line}\n", "utf-8")
    try:
        return broken_contracts()
    finally:
        for file, text in before.items():
            if text is None:
                file.unlink()
            else:
                file.write_text(text, "utf-8")


def main() -> None:
    configuration.configure()
    package = Path("src", "diffstudy").absolute()
    sys.path.insert(0, str(package.parent))
    violations: dict[str, Plant] = json.load(sys.stdin)
    answer = {name: with_planted(package, plant) for name, plant in violations.items()}
    Path("broken.json").write_text(json.dumps(answer), "utf-8")


if __name__ == "__main__":
    main()

"""The files of the repository: what git tracks or would, or all but built folders without git."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILT = {".venv", "build", "dist", "__pycache__", ".git", ".hypothesis"}


def tracked_files() -> list[Path]:
    if shutil.which("git") and (ROOT / ".git").exists():
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
            text=True,
        )
        files = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        files = []
        for folder, inside, names in os.walk(ROOT):
            inside[:] = [
                name for name in inside if name not in BUILT and not name.endswith("_cache")
            ]
            files += [Path(folder, name) for name in names]
    return sorted(file for file in files if file.is_file())


def python_files() -> list[Path]:
    return [file for file in tracked_files() if file.suffix == ".py"]


def relative(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()

"""Set up diffstudy from a checkout and start it: one command, the standard library only.

python3 dev.py run [ARGS...]    install what is missing, then start `diffstudy ARGS`
python3 dev.py test [ARGS...]   the same for the tests; ARGS go to pytest
python3 dev.py check            ruff, mypy --strict, the import contracts and the lint of the packs
python3 dev.py bench NAME       measure; NAME is a file of tests/bench
python3 dev.py packs            join the sources of the packs in data/packs into what ships
python3 dev.py translations     gather the texts of the program and compile their translations
python3 dev.py lock             pin newer packages in packaging/requirements

Exit status 3 means that this machine lacks something; the last line then says what to do.
The environment goes to .venv, or to the folder that DIFFSTUDY_VENV names.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - said before an old interpreter trips over more
    sys.stderr.write("dev.py: diffstudy needs Python 3.11 or newer; start dev.py with one\n")
    sys.exit(3)

ROOT = Path(__file__).resolve().parent
WITHOUT_QT = ("tests/unit", "tests/contract", "tests/journeys", "tests/architecture")

sys.dont_write_bytecode = True  # the interpreter that sets up need not be the one that runs
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "packaging")]
from diffstudy import preflight  # noqa: E402 - found by the line above
from environment import (  # noqa: E402 - found by the same line
    LOCKS,
    Refused,
    environment,
    library_sentence,
    missing_libraries,
    need_libraries,
    say,
)


def program_environ(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), **more}


def run(arguments: list[str]) -> int:
    python = environment("run")
    door, _ = preflight.front_door(arguments)
    platforms = preflight.wanted_platforms(os.environ)
    no_display = sys.platform.startswith("linux") and not platforms
    if no_display and not arguments:
        return take_tour(python)
    if door == "tour":
        platforms = (*platforms, "offscreen")
    if door != "terminal" and platforms:
        need_libraries(platforms)
    command = [python, "-m", "diffstudy", *arguments]
    if os.name != "nt":  # there a new program would not keep the console
        os.execve(python, command, program_environ())
    return subprocess.run(command, env=program_environ()).returncode


def take_tour(python: str) -> int:
    """Show the program where it cannot open: drive its window offscreen and keep pictures."""
    need_libraries(("offscreen",))
    folder = ROOT / "build" / "tour"
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    except OSError:  # a checkout that cannot be written
        folder = Path(tempfile.mkdtemp(prefix="diffstudy-tour-"))
    print("No display was found (neither DISPLAY nor WAYLAND_DISPLAY is set).")
    print("So no window opens; the program takes a tour of itself offscreen instead.", flush=True)
    command = [python, "-m", "diffstudy", "tour", "--out", str(folder)]
    status = subprocess.run(command, env=program_environ()).returncode
    if status == 0:
        count = len(list(folder.glob("**/*.png")))
        print(f"The tour is done: {count} pictures of its steps lie in {folder}")
    return status


def test(arguments: list[str]) -> int:
    python = environment("dev")
    lacking = missing_libraries(("offscreen",))
    command = [python, "-m", "pytest"]
    if lacking:
        folders = [name for name in WITHOUT_QT if (ROOT / name).is_dir()]
        say(f"Qt cannot be loaded, so its tests stay out; these run: {' '.join(folders)}")
        command += ["-p", "no:pytest-qt", "-m", "not needs_qt", *(() if arguments else folders)]
    with tempfile.TemporaryDirectory(prefix="diffstudy-test-") as home:
        environ = program_environ(HOME=home, QT_QPA_PLATFORM="offscreen")
        for name in ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"):
            environ[f"XDG_{name}"] = str(Path(home, name.lower()))
            Path(home, name.lower()).mkdir(mode=0o700)
        fonts = ROOT / "resources" / "fonts" / "fonts.conf"
        if fonts.exists():  # the same letters on every machine, whatever is installed there
            environ["FONTCONFIG_FILE"] = str(fonts)
        if not os.access(ROOT, os.W_OK):
            command += ["-o", f"cache_dir={home}/pytest"]
            environ["HYPOTHESIS_STORAGE_DIRECTORY"] = f"{home}/hypothesis"
        status = subprocess.run([*command, *arguments], cwd=ROOT, env=environ)
    if lacking:
        raise Refused(library_sentence(lacking))
    return status.returncode


def check(arguments: list[str]) -> int:
    python = environment("dev")
    lint = "import sys; from importlinter.cli import lint_imports_command as lint; sys.exit(lint())"
    failed = []
    for command in (
        ["-m", "ruff", "check", *arguments],
        ["-m", "ruff", "format", "--check", *arguments],
        ["-m", "mypy", "--strict", "src", "dev.py", "packaging"],
        ["-c", lint, "--no-logo"],
        packs_check(),
    ):
        name = "lint-imports" if command[0] == "-c" else " ".join(map(str, command[1:]))
        say(name)
        if subprocess.run([python, *command], cwd=ROOT, env=program_environ()).returncode:
            failed.append(name)
    say(f"these checks failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


def packs_check() -> list[str]:
    """The lint of the packs that ship, beside the pages that nothing may be taken from."""
    pages = ROOT.parent / "shared" / "seeds"
    against = ["--against", str(pages)] if pages.is_dir() else []
    nowhere = str(ROOT / "build" / "no-library")  # what a developer studies has no part in it
    return ["-m", "diffstudy", "--data-dir", nowhere, "check", "data/packs", "--quiet", *against]


def bench(arguments: list[str]) -> int:
    names = sorted(file.stem for file in (ROOT / "tests" / "bench").glob("*.py"))
    if not arguments or arguments[0] not in names:
        say(f"bench needs one of these names: {', '.join(names)}")
        return 2
    command = [environment("dev"), str(ROOT / "tests" / "bench" / f"{arguments[0]}.py")]
    return subprocess.run([*command, *arguments[1:]], env=program_environ()).returncode


def packs(arguments: list[str]) -> int:
    return build("build_packs.py", arguments)


def translations(arguments: list[str]) -> int:
    return build("build_translations.py", arguments)


def build(name: str, arguments: list[str]) -> int:
    command = [environment("run"), str(ROOT / "packaging" / name), *arguments]
    return subprocess.run(command, env=program_environ()).returncode


def lock(arguments: list[str]) -> int:
    """Pin the newest packages that pyproject.toml allows, for every platform, by hash."""
    uv = shutil.which("uv")
    if not uv:
        raise Refused("lock needs the program uv; install it with: pip install uv")
    again = ["--custom-compile-command", "python3 dev.py lock", "--generate-hashes", "--universal"]
    hidden = ["--no-emit-index-url", "--no-emit-find-links", "--no-config", "--quiet"]
    for kind, more in (("run", ()), ("dev", ("--group", "dev", "-c", LOCKS / "run.txt"))):
        target = (LOCKS / f"{kind}.txt").relative_to(ROOT)
        command = [uv, "pip", "compile", "pyproject.toml", *again, *hidden, *map(str, more)]
        command += ["--upgrade", "-o", str(target), *arguments]
        if subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL).returncode:
            return 1
    return 0


COMMANDS = {
    command.__name__: command for command in (run, test, check, bench, packs, translations, lock)
}


def main(argv: list[str]) -> int:
    if not argv or argv[0] not in COMMANDS:
        print(__doc__)
        return 0 if argv and argv[0] in {"-h", "--help"} else 2
    try:
        return COMMANDS[argv[0]](argv[1:])
    except Refused as refusal:
        say(str(refusal))
    except OSError as error:
        say(f"{error.filename or ROOT}: {error.strerror}; mend that, or set DIFFSTUDY_VENV")
    except KeyboardInterrupt:
        say("stopped")
        return 130
    return preflight.EXIT_STATUS


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

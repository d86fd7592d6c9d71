"""Makes the environment that dev.py starts the program in, and mends a half-made one.

Only the standard library is here, for nothing is installed yet. The stamp `installed.txt` is
written last and taken away first, so that a start that was killed leaves an environment without
a stamp, and the next start makes it anew. A lock keeps two starts apart.
"""

import contextlib
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from diffstudy import preflight

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "packaging" / "requirements"
MEGABYTES_NEEDED = {"run": 600, "dev": 800}  # what an environment took, and pip's own copies
ENVIRONMENT_PARTS = {"bin", "include", "lib", "lib64", "Include", "Lib", "Scripts", "lock"}


class Refused(Exception):
    """The machine lacks something; the message says what, and what to do."""


def say(sentence: str) -> None:
    """Tell the user what happens, on standard error: standard output is the program's."""
    print(f"dev.py: {sentence}", file=sys.stderr, flush=True)


def environment(kind: str) -> str:
    """Return the interpreter of an environment that holds the packages of `run` or of `dev`."""
    folder = Path(os.environ.get("DIFFSTUDY_VENV") or ROOT / ".venv").absolute()
    if not is_ready(folder, kind):
        refuse_strange(folder)
        with one_at_a_time(folder) as lock:
            if not is_ready(folder, kind):  # the start that we waited for may have done it
                install(folder, kind, lock)
    return str(interpreter(folder))


def interpreter(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp_of(kind: str) -> str:
    lock = (LOCKS / f"{kind}.txt").read_bytes()
    return hashlib.sha256(lock + f"{sys.version} {platform.machine()}".encode()).hexdigest()


def is_ready(folder: Path, kind: str) -> bool:
    """Tell whether these packages are installed and whole: the stamp is written last."""
    with contextlib.suppress(OSError):
        stamped = (folder / "installed.txt").read_text(encoding="ascii").split()
        return stamp_of(kind) in stamped and interpreter(folder).exists()
    return False


@contextlib.contextmanager
def one_at_a_time(folder: Path) -> Iterator[TextIO]:
    """Keep two starts from building one environment; a start that is killed lets go."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / "lock").open("a", encoding="ascii")
    except OSError as error:
        elsewhere = Path(tempfile.gettempdir()) / "diffstudy-venv"
        raise Refused(
            f"{folder} cannot be written ({error.strerror}); name a folder that can, for example: "
            f"DIFFSTUDY_VENV={elsewhere} python3 dev.py {' '.join(sys.argv[1:])}"
        ) from error
    with file:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("another start is setting things up; waiting for it")
                fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def refuse_strange(folder: Path) -> None:
    """Raise Refused for a folder that is no environment, whole or half made: it is not ours."""
    inside = {entry.name for entry in folder.iterdir()} if folder.is_dir() else set()
    if "pyvenv.cfg" not in inside and not inside <= ENVIRONMENT_PARTS:
        raise Refused(f"{folder} holds other things; name an empty folder in DIFFSTUDY_VENV")


def install(folder: Path, kind: str, lock: TextIO) -> None:
    """Install the pinned packages; where an earlier start was cut short, begin anew."""
    check_disk(folder, kind)
    stamp = folder / "installed.txt"
    if not stamp.exists() or not interpreter(folder).exists():
        make_environment(folder, lock)
    stamp.unlink(missing_ok=True)
    say(f"installing the packages of packaging/requirements/{kind}.txt")
    python = str(interpreter(folder))
    uv = shutil.which("uv")
    tool = [uv, "pip", "install", "--python", python] if uv else [python, "-m", "pip", "install"]
    pins = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCKS / f"{kind}.txt")]
    if run_locked([*tool, "--quiet", *pins], lock).returncode:
        check_disk(folder, kind)
        raise Refused(
            "the packages could not be installed, for the reason above; "
            "the first start needs the internet, so mend that and start again"
        )
    kinds = ("run", "dev") if kind == "dev" else ("run",)
    stamp.write_text("\n".join(stamp_of(held) for held in kinds), encoding="ascii")


def make_environment(folder: Path, lock: TextIO) -> None:
    left = {entry.name for entry in folder.iterdir()}
    uv, virtualenv = shutil.which("uv"), shutil.which("virtualenv")
    if uv:
        command = [uv, "venv", "--allow-existing", "--python", sys.executable, str(folder)]
    elif virtualenv and not venv_is_whole():
        command = [virtualenv, "--python", sys.executable, str(folder)]
    else:
        if not venv_is_whole():
            names = (f"python3.{sys.version_info.minor}-venv", "python3-venv")
            venv = preflight.Library("Python's venv module", names)
            if not install_system_packages((venv,)):
                line = preflight.apt_line(preflight.package_names((venv,)))
                raise Refused(f"Python's venv module is missing; install it with: {line}")
        command = [sys.executable, "-m", "venv", str(folder)]
    anew = " anew, for what is there is not whole" if left - {"lock"} else ""
    say(f"making an environment in {folder}{anew}")
    for name in left - {"lock"}:
        entry = folder / name
        entry.unlink() if entry.is_symlink() or entry.is_file() else shutil.rmtree(entry)
    made = run_locked(command, lock, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if made.returncode:
        check_disk(folder, "run")
        reason = " ".join(made.stdout.split())
        raise Refused(f"no environment could be made in {folder}: {reason}")


def run_locked(
    command: list[str], lock: TextIO, stdout: int | None = None, stderr: int | None = None
) -> "subprocess.CompletedProcess[str]":
    """Run one step; it keeps the lock too, for it goes on where only dev.py is killed."""
    kept = () if os.name == "nt" else (lock.fileno(),)
    return subprocess.run(
        command, env=install_environ(), pass_fds=kept, stdout=stdout, stderr=stderr, text=True
    )


def venv_is_whole() -> bool:
    """Tell whether venv can install pip; Debian keeps that half in a package of its own."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def install_environ() -> dict[str, str]:
    """Return the variables without those that would send the packages somewhere else."""
    elsewhere = {"PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"}
    environ = {name: value for name, value in os.environ.items() if name not in elsewhere}
    environ["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    if not os.access(Path.home(), os.W_OK):
        environ.update(PIP_NO_CACHE_DIR="1", UV_NO_CACHE="1")
    return environ


def check_disk(folder: Path, kind: str) -> None:
    for place in (folder, Path(tempfile.gettempdir())):
        free = shutil.disk_usage(place).free // 1_000_000
        if free < MEGABYTES_NEEDED[kind]:
            raise Refused(
                f"{place} has {free} MB free where {MEGABYTES_NEEDED[kind]} MB are needed; "
                "make room, or name other folders in DIFFSTUDY_VENV and TMPDIR"
            )


def missing_libraries(platforms: Sequence[str]) -> tuple[preflight.Library, ...]:
    """Return what Qt still lacks on the easiest of these platforms, after apt did its part."""
    if not sys.platform.startswith("linux"):
        return ()
    lacking = min((preflight.missing_libraries(name) for name in platforms), key=len)
    if lacking and install_system_packages(lacking):
        lacking = min((preflight.missing_libraries(name) for name in platforms), key=len)
    return lacking


def need_libraries(platforms: Sequence[str]) -> None:
    """Make sure that Qt can be loaded for one of these platforms, or raise Refused."""
    lacking = missing_libraries(platforms)
    if lacking:
        raise Refused(library_sentence(lacking))


def library_sentence(lacking: Sequence[preflight.Library]) -> str:
    line = preflight.apt_line(preflight.package_names(lacking))
    return f"Qt needs system libraries that this machine lacks; install them with: {line}"


def install_system_packages(libraries: Sequence[preflight.Library]) -> bool:
    """Install by apt where that needs no password, saying so first; False where it cannot."""
    if not shutil.which("apt-get"):
        return False
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    if os.geteuid() != 0:
        sudo = shutil.which("sudo")
        if not sudo or subprocess.run([sudo, "-n", "true"], capture_output=True).returncode:
            return False
        apt = [sudo, "-n", *apt]
    say("this machine lacks system packages; asking apt for its newest list (apt-get update)")
    subprocess.run([*apt, "update"], capture_output=True)
    packages = preflight.package_names(libraries)
    say(f"installing by apt: {' '.join(packages)}")
    command = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        say(f"apt could not do it: {' '.join(done.stderr.split())}")
    return done.returncode == 0

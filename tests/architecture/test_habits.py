"""Habits that a program can check: no network, one door to threads, no sleeping tests."""

import ast
from pathlib import Path

from tests.architecture.tracked import python_files, relative

# The program is for studying offline; nothing in it may speak to another machine.
NETWORK = {"ftplib", "http", "imaplib", "poplib", "smtplib", "socket", "ssl", "urllib", "xmlrpc"}
NETWORK |= {"aiohttp", "httpx", "requests", "urllib3"}
STARTS_THREADS = {"QRunnable", "QThread", "QThreadPool", "Thread", "ThreadPoolExecutor", "Timer"}
SLEEPS = {"sleep", "qSleep", "qWait"}

SOURCES = [file for file in python_files() if relative(file).startswith("src/")]
TESTS = [file for file in python_files() if relative(file).startswith("tests/")]


def imported_modules(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def thread_starters(tree: ast.AST) -> set[str]:
    """Names of threads that the file calls or inherits from."""
    found = set()
    for node in ast.walk(tree):
        used = [node.func] if isinstance(node, ast.Call) else getattr(node, "bases", [])
        for each in used:
            name = each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "")
            if name in STARTS_THREADS:
                found.add(name)
    return found


def sleeps(tree: ast.AST) -> list[int]:
    """Lines that wait for a fixed time; waiting for an event, an object or a process is fine."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (node.func.attr in SLEEPS or ast.unparse(node.func) == "qtbot.wait")
        and any(isinstance(value, ast.Constant) and value.value for value in node.args)
    ]


def parsed(files: list[Path]) -> dict[str, ast.AST]:
    return {relative(file): ast.parse(file.read_text("utf-8")) for file in files}


def test_the_program_speaks_to_no_other_machine() -> None:
    for name, tree in parsed(SOURCES).items():
        roots = {module.partition(".")[0] for module in imported_modules(tree)}
        assert roots.isdisjoint(NETWORK), name


def test_only_the_task_runner_starts_threads() -> None:
    found = {name: thread_starters(tree) for name, tree in parsed(SOURCES).items()}
    found.pop("src/diffstudy/gui/tasks.py", None)
    assert {name: threads for name, threads in found.items() if threads} == {}


def test_tests_wait_for_events_and_never_for_time() -> None:
    found = {name: sleeps(tree) for name, tree in parsed(TESTS).items()}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_the_checks_see_what_they_look_for() -> None:
    tree = ast.parse(
        "import urllib.request\n"
        "class Worker(QtCore.QRunnable): pass\n"
        "Thread(target=print).start()\n"
        "qtbot.wait(50)\n"
        "time.sleep(0.1)\n"
        "gate.wait(5)\n"
    )
    assert "urllib.request" in imported_modules(tree)
    assert thread_starters(tree) == {"QRunnable", "Thread"}
    assert sleeps(tree) == [4, 5]

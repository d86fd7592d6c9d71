"""Files stay small and are named for what they hold; the words of architecture.md are kept."""

import ast
import re
import warnings
from pathlib import Path

from tests.architecture.tracked import python_files, relative

LINES_TO_WARN = 300
LINES_TO_FAIL = 500
LINES_OF_A_FUNCTION = 60
# "file:function": why it may be longer
LONG_FUNCTIONS: dict[str, str] = {}

BANNED_IN_FILE_NAMES = {"utils", "util", "common", "helpers", "helper", "misc", "base", "manager"}
# word: where it may be used all the same
BANNED_WORDS = {
    "ease": ("src/diffstudy/importers/formats/anki_package.py",),
    "grade": ("src/diffstudy/domain/classroom.py", "src/diffstudy/exchange/gradebook_csv.py"),
    "model": ("src/diffstudy/gui/", "tests/gui/"),
}

FILES = python_files()
SOURCES = [file for file in FILES if relative(file).startswith("src/")]


def words_of(name: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def defined_names(tree: ast.AST) -> set[str]:
    """Every name that the file gives to something; names of Qt's that it only uses are not ours."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            names.add(node.attr)
    return names


def long_functions(file: Path) -> dict[str, int]:
    found = {}
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LINES_OF_A_FUNCTION:
                found[f"{relative(file)}:{node.name}"] = lines
    return found


def test_every_file_is_short() -> None:
    lines = {relative(file): len(file.read_text("utf-8").splitlines()) for file in FILES}
    long = {name: count for name, count in lines.items() if count > LINES_TO_WARN}
    if long:
        warnings.warn(f"long file: {long}", stacklevel=1)
    assert [name for name, count in long.items() if count > LINES_TO_FAIL] == []


def test_every_function_is_short_or_listed_with_a_reason() -> None:
    found = {name for file in FILES for name in long_functions(file)}
    assert found == LONG_FUNCTIONS.keys()


def test_every_file_is_named_for_what_it_holds() -> None:
    assert [file for file in FILES if words_of(file.stem) & BANNED_IN_FILE_NAMES] == []


def test_banned_words_name_nothing() -> None:
    found = []
    for file in SOURCES:
        names = defined_names(ast.parse(file.read_text("utf-8")))
        for word, allowed in BANNED_WORDS.items():
            if not relative(file).startswith(allowed):
                found += [f"{relative(file)}: {name}" for name in names if word in words_of(name)]
    assert found == []


def test_the_checks_see_what_they_look_for() -> None:
    tree = ast.parse("class RatingModel:\n    def grade(self, ease_factor):\n        self.ease = 1")
    assert {"model", "grade", "ease"} <= set().union(*map(words_of, defined_names(tree)))
    assert words_of("test_date_helpers") & BANNED_IN_FILE_NAMES == {"helpers"}

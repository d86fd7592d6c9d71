"""Gather the texts of the program into the catalogues of resources/translations, and compile them.

Every literal that the code hands to `tr`, `trn` or `later` is a message. What a catalogue says
already is kept, what the code no longer says is dropped, and what is new waits unfinished in the
.ts file, which Qt Linguist edits as well. The compiled .qm lie in the repository, so that a
checkout runs as it is; a test holds them equal to their sources.

    python3 dev.py translations            gather and compile
    python3 dev.py translations --check    change nothing; 1 where something is missing or stale
"""

import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "diffstudy"
CATALOGUES = ROOT / "resources" / "translations"
CONTEXT = "diffstudy"
_CALLS = {"tr": 1, "trn": 2, "later": 1}
_PLACE = re.compile(r"\{(\w*)[^}]*\}")


@dataclass(frozen=True)
class Message:
    """A text of the program: the English for one, and for every other number if it counts."""

    source: str
    other: str | None = None


@dataclass(frozen=True)
class Told:
    """What a catalogue says for a message: one form, or one for each plural; "" is unfinished."""

    forms: tuple[str, ...]

    @property
    def is_finished(self) -> bool:
        """Whether every form is there."""
        return bool(self.forms) and all(self.forms)


def messages() -> tuple[Message, ...]:
    """Return every text of the program once, in the order of the files."""
    found: dict[str, Message] = {}
    for path in sorted(SOURCES.rglob("*.py")):
        for message in _in_file(path):
            known = found.setdefault(message.source, message)
            if known.other != message.other and message.other is not None:
                if known.other is not None:
                    raise SystemExit(f"{path}: two plurals of {message.source!r}")
                found[message.source] = message
    return tuple(found.values())


def _in_file(path: Path) -> Iterator[Message]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        count = _CALLS.get(node.func.id)
        if count is None:
            continue
        texts = node.args[:count]
        if any(isinstance(each, ast.JoinedStr | ast.BinOp) for each in texts):
            raise SystemExit(f"{path}:{node.lineno}: {node.func.id} needs a plain text")
        told = [
            each.value
            for each in texts
            if isinstance(each, ast.Constant) and isinstance(each.value, str)
        ]
        if len(told) == count:
            yield Message(*told)


def read(path: Path) -> dict[str, Told]:
    """Return what a .ts file says, by the English."""
    if not path.is_file():
        return {}
    found = {}
    for node in ET.parse(path).iter("message"):  # noqa: S314 - a file of this repository
        translation = node.find("translation")
        if translation is None:
            continue
        forms = tuple(each.text or "" for each in translation.findall("numerusform"))
        found[node.findtext("source", "")] = Told(forms or (translation.text or "",))
    return found


def written(language: str, told: dict[str, Told], every: tuple[Message, ...]) -> bytes:
    """Return the .ts file of a language: every message, with what is told so far."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for message in every:
        node = ET.SubElement(context, "message")
        ET.SubElement(node, "source").text = message.source
        found = told.get(message.source, Told(("",)))
        if message.other is not None:
            node.set("numerus", "yes")
            ET.SubElement(node, "extracomment").text = message.other
        translation = ET.SubElement(node, "translation")
        if not found.is_finished:
            translation.set("type", "unfinished")
        if message.other is None:
            translation.text = found.forms[0]
        else:
            for form in (*found.forms, "")[:2]:
                ET.SubElement(translation, "numerusform").text = form
    ET.indent(root, " ")
    head = b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return head + ET.tostring(root, encoding="unicode").encode() + b"\n"


def compiled(source: Path) -> bytes:
    """Return the .qm of a .ts file."""
    import PySide6

    program = Path(PySide6.__file__).with_name("lrelease")
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "catalogue.qm"
        command = [str(program), "-silent", str(source), "-qm", str(target)]
        subprocess.run(command, check=True)
        return target.read_bytes()


def faults(language: str, told: dict[str, Told], every: tuple[Message, ...]) -> Iterator[str]:
    """Yield what a catalogue lacks or gets wrong."""
    for message in every:
        found = told.get(message.source)
        if found is None or not found.is_finished:
            yield f"{language}: not translated: {message.source!r}"
            continue
        wanted = set(_PLACE.findall(message.source)) | set(_PLACE.findall(message.other or ""))
        # A plural form may say its number in words.
        free = {"n"} if message.other else set()
        for form in found.forms:
            if (set(_PLACE.findall(form)) ^ wanted) - free:
                yield f"{language}: other places than {message.source!r}: {form!r}"


def main(arguments: list[str]) -> int:
    """Gather and compile, or only compare; 1 where something is missing or stale."""
    is_check = arguments == ["--check"]
    if arguments and not is_check:
        print(__doc__)
        return 2
    every = messages()
    found: list[str] = []
    for path in sorted(CATALOGUES.glob("*.ts")):
        language = path.stem.rpartition("_")[2]
        told = read(path)
        text = written(language, told, every)
        found += faults(language, told, every)
        target = path.with_suffix(".qm")
        if is_check:
            if path.read_bytes() != text:
                found.append(f"{path.name} is not what the program says")
            if not target.is_file() or target.read_bytes() != compiled(path):
                found.append(f"{target.name} is not what {path.name} says")
            continue
        path.write_bytes(text)
        target.write_bytes(compiled(path))
        print(f"{path.name}: {len(every)} texts, {sum(map(_is_missing, found))} not translated")
    print("\n".join(found))
    return 1 if is_check and found else 0


def _is_missing(fault: str) -> bool:
    return ": not translated: " in fault


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

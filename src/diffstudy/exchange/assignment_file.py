"""The .diffwork file: work given, with its frozen questions and the content that they are about.

One file is all that a student needs, and later edits of a pack cannot change a running task.
"""

import hmac
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudy.domain.assignment import Assignment, CountedAttempt, ShowAnswers
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.keys import pack_of
from diffstudy.domain.language import tr
from diffstudy.exchange.canonical_json import digest
from diffstudy.exchange.class_file import (
    ASSIGNMENT_FORMAT,
    ASSIGNMENT_LIMIT,
    VERSION,
    ClassFile,
    ask_again,
    opened,
)

if TYPE_CHECKING:
    from diffstudy.domain.pack import Pack
    from diffstudy.exchange.assignment_document import AssignmentEntry

SUFFIX = ".diffwork"


def dump(assignment: Assignment) -> bytes:
    """Return an assignment as a .diffwork file; its ``digest`` is computed anew.

    Raises:
        ValueError: a key of its content does not begin with that of its pack.
    """
    import msgspec

    from diffstudy.exchange.frozen_items import item_entry
    from diffstudy.exchange.pack_writing import document

    known: dict[str, Any] = {
        "format": ASSIGNMENT_FORMAT,
        "v": VERSION,
        "uid": assignment.uid,
        "revision": assignment.revision,
        "title": assignment.title,
        "instructions": assignment.instructions,
        "class": assignment.class_label,
        "due": None if assignment.due is None else assignment.due.isoformat(),
        "grace_min": assignment.grace_min,
        "count": assignment.count,
        "modes": list(assignment.modes),
        "select": [_selected(key) for key in assignment.comparisons],
        "earlier": [_selected(key) for key in assignment.earlier],
        "earlier_share": assignment.earlier_share,
        "pass": assignment.pass_share,
        "attempts": assignment.attempts,
        "count_attempt": assignment.counted.value,
        "show": assignment.show.value,
        "time_limit_min": assignment.time_limit_min,
        "names": assignment.allow_names,
        "seed": assignment.seed,
        "seal_to": assignment.seal_to,
        "items": [item_entry(each) for each in assignment.items],
        "content": [document(pack) for pack in assignment.packs],
    }
    said = {name: value for name, value in known.items() if value is not None}
    # Through JSON once, so that what is digested is what a reader of the file has.
    plain = msgspec.json.decode(msgspec.json.encode(said))
    plain["digest"] = digest(plain)
    return msgspec.json.format(msgspec.json.encode(plain), indent=1) + b"\n"


def load(data: bytes, path: Path) -> Assignment:
    """Return the assignment of a .diffwork file.

    Args:
        data: the content of the file.
        path: the file, for the messages.

    Raises:
        UnreadableFile: too large, not JSON in UTF-8, or nested too deeply.
        ImportFailed: no assignment, of a newer version, changed since it was written, or a field
            is wrong; the message names it.
    """
    from diffstudy.exchange.assignment_document import AssignmentEntry

    file = opened(data, path, ASSIGNMENT_FORMAT, ASSIGNMENT_LIMIT)
    said = {name: value for name, value in file.tree.items() if name != "digest"}
    found = file.checked(lambda: digest(said))
    stated = file.tree.get("digest")
    if not isinstance(stated, str) or not hmac.compare_digest(found.encode(), stated.encode()):
        problem = tr("the assignment was changed or damaged after it was written")
        raise ImportFailed(path, problem, ask_again())
    entry = file.as_shape(AssignmentEntry)
    return file.checked(lambda: _assignment(entry, file))


def with_digest(assignment: Assignment) -> tuple[Assignment, bytes]:
    """Return an assignment as it reads back from its file, with its digest, and the file.

    Raises:
        ValueError: what is written does not read back the same.
    """
    data = dump(assignment)
    try:
        read = load(data, Path(f"assignment{SUFFIX}"))
    except ImportFailed as error:
        raise ValueError(f"{error.problem}") from error
    if replace(read, digest="") != replace(assignment, digest=""):
        raise ValueError("the assignment does not read back as it was written")
    return read, data


def _selected(key: str) -> dict[str, str]:
    return {"pack": pack_of(key), "comparison": key.partition("#")[2]}


def _assignment(entry: "AssignmentEntry", file: ClassFile) -> Assignment:
    from diffstudy.exchange.frozen_items import item_of

    items = tuple(item_of(each) for each in entry.items)
    if len({item.uid for item in items}) < len(items):
        raise ValueError(tr("a question is there twice"))
    return Assignment(
        uid=entry.uid,
        revision=entry.revision,
        title=entry.title,
        instructions=entry.instructions,
        class_label=entry.class_label,
        due=None if entry.due is None else datetime.fromisoformat(entry.due),
        grace_min=entry.grace_min,
        count=entry.count,
        modes=tuple(entry.modes),
        comparisons=tuple(f"{each.pack}#{each.comparison}" for each in entry.select),
        earlier=tuple(f"{each.pack}#{each.comparison}" for each in entry.earlier),
        earlier_share=entry.earlier_share,
        pass_share=entry.pass_share,
        attempts=entry.attempts,
        counted=CountedAttempt(entry.count_attempt),
        show=ShowAnswers(entry.show),
        time_limit_min=entry.time_limit_min,
        allow_names=entry.names,
        seed=entry.seed,
        seal_to=entry.seal_to,
        items=items,
        packs=_packs(entry, file),
        digest=entry.digest,
    )


def _packs(entry: "AssignmentEntry", file: ClassFile) -> "tuple[Pack, ...]":
    from diffstudy.exchange.pack_reading import pack_of as read_pack
    from diffstudy.exchange.reference_checks import Misfit

    try:
        return tuple(
            read_pack(each, tree)
            for each, tree in zip(entry.content, file.tree["content"], strict=True)
        )
    except Misfit as misfit:
        raise ValueError(f"{misfit.problem} (in the content, {misfit.place})") from misfit

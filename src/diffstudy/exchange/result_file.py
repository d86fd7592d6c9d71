"""The .diffresult file: one attempt's raw answers, sealed for the teacher.

In the clear stand only the uid of the assignment and the short name of the key, so that a folder
of results can be sorted; both are bound to the seal. Inside is the submission as JSON, with the
profile's signature of its RFC 8785 form without the member ``sig``. A web page seals and does not
sign: ``key`` and ``sig`` are then missing.

The additional data of the seal is the RFC 8785 form of the file without ``seal.content``,
``seal.ephemeral`` and ``seal.nonce``; all text is in NFC and holds no control characters.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudy.domain.class_keys import KeyPair
from diffstudy.domain.errors import SealBroken, SealedForOthers
from diffstudy.domain.language import tr
from diffstudy.domain.submission import AnswerEvent, Submission
from diffstudy.exchange import sealing
from diffstudy.exchange.canonical_json import canonical
from diffstudy.exchange.class_file import (
    RESULT_FORMAT,
    RESULT_LIMIT,
    VERSION,
    ClassFile,
    ask_again,
    opened,
)

if TYPE_CHECKING:
    from diffstudy.exchange.result_document import ResultEntry, SealedEntry

SUFFIX = ".diffresult"


def dump(submission: Submission, seal_to: str, signing: KeyPair | None = None) -> bytes:
    """Return an attempt as a .diffresult file.

    Args:
        submission: its ``key`` is replaced by that of ``signing``.
        seal_to: the teacher's public key.
        signing: the profile's keys; None for a result that is not signed.

    Raises:
        ValueError: ``seal_to`` is no key.
    """
    said = submission_entry(submission)
    said.pop("key", None)
    if signing is not None:
        said["key"] = signing.public
        said["sig"] = sealing.sign(canonical(said), signing.private)
    bound = _bound(submission.assignment, sealing.key_name(seal_to))
    sealed = sealing.seal(canonical(said), seal_to, canonical(bound))
    bound["seal"] |= {
        "ephemeral": sealed.ephemeral,
        "nonce": sealed.nonce,
        "content": sealed.content,
    }
    return canonical(bound) + b"\n"


def load(data: bytes, path: Path, keys: Iterable[KeyPair]) -> Submission:
    """Return the attempt of a .diffresult file.

    Args:
        data: the content of the file.
        path: the file, for the messages.
        keys: the teacher's keys.

    Raises:
        UnreadableFile: too large, not JSON in UTF-8, cut off, or nested too deeply.
        ImportFailed: no result, of a newer version, or a field is wrong; the message names it.
        SealedForOthers: none of the keys is the one that it was sealed for.
        SealBroken: it was changed after it was sealed, or its signature is not that of its key.
    """
    from diffstudy.exchange.result_document import ResultEntry, SealedEntry

    file = opened(data, path, RESULT_FORMAT, RESULT_LIMIT)
    outside = file.as_shape(SealedEntry)
    content = _unsealed(outside, path, keys)
    inside = opened(content, path, RESULT_FORMAT, RESULT_LIMIT)
    entry = inside.as_shape(ResultEntry)
    if entry.assignment != outside.assignment:
        raise SealBroken(path, tr("the result names two assignments"), ask_again())
    _check_signature(entry, inside)
    return inside.checked(lambda: _submission(entry))


def content_of(submission: Submission) -> bytes:
    """Return an attempt in the one form in which a teacher's collection keeps it: RFC 8785 JSON."""
    return canonical(submission_entry(submission))


def read_content(content: bytes) -> Submission:
    """Read back what `content_of` wrote; nothing is verified again."""
    import msgspec

    from diffstudy.exchange.result_document import ResultEntry

    return _submission(msgspec.json.decode(content, type=ResultEntry))


def submission_entry(submission: Submission) -> dict[str, Any]:
    """Return an attempt as the plain values that the seal holds, without a signature."""
    said: dict[str, Any] = {
        "format": RESULT_FORMAT,
        "v": VERSION,
        "uid": submission.uid,
        "assignment": submission.assignment,
        "digest": submission.digest,
        "revision": submission.revision,
        "code": submission.code,
        "attempt": submission.attempt,
        "app": submission.app,
        "started": submission.started.isoformat(),
        "finished": submission.finished.isoformat(),
        "mono_ms": submission.mono_ms,
        "events": [
            {
                "n": event.n,
                "item": event.item,
                "mode": event.mode,
                "answer": list(event.answer) if isinstance(event.answer, tuple) else event.answer,
                "ms": event.ms,
                "changed": event.changed,
                "h": event.chain,
            }
            for event in submission.events
        ],
    }
    if submission.key:
        said["key"] = submission.key
    return said


def _bound(assignment: str, key_name: str) -> dict[str, Any]:
    return {
        "format": RESULT_FORMAT,
        "v": VERSION,
        "assignment": assignment,
        "seal": {"alg": sealing.ALGORITHM, "to": key_name},
    }


def _unsealed(outside: "SealedEntry", path: Path, keys: Iterable[KeyPair]) -> bytes:
    seal = outside.seal
    own = {sealing.key_name(key.public): key for key in keys}.get(seal.to)
    if own is None:
        raise SealedForOthers(
            path,
            tr("the result is sealed for another teacher's key than yours"),
            tr("restore the backup that holds that key, or let the student save the result again "
               "from an assignment file of yours"),
        )  # fmt: skip
    sealed = sealing.Sealed(seal.ephemeral, seal.nonce, seal.content)
    bound = canonical(_bound(outside.assignment, seal.to))
    try:
        return sealing.unseal(sealed, own.private, bound)
    except sealing.NotOpened as error:
        problem = tr("the result was changed or damaged after it was saved")
        raise SealBroken(path, problem, _save_again()) from error


def _check_signature(entry: "ResultEntry", inside: ClassFile) -> None:
    if not entry.key and not entry.sig:
        return
    said = {name: value for name, value in inside.tree.items() if name != "sig"}
    content = inside.checked(lambda: canonical(said))
    if not sealing.is_signed(content, entry.sig, entry.key):
        problem = tr("the signature of the result does not fit its answers")
        raise SealBroken(inside.path, problem, _save_again())


def _save_again() -> str:
    return tr("let the student save the result again")


def _submission(entry: "ResultEntry") -> Submission:
    return Submission(
        uid=entry.uid,
        assignment=entry.assignment,
        digest=entry.digest,
        revision=entry.revision,
        code=entry.code,
        attempt=entry.attempt,
        app=entry.app,
        started=datetime.fromisoformat(entry.started),
        finished=datetime.fromisoformat(entry.finished),
        mono_ms=entry.mono_ms,
        events=tuple(
            AnswerEvent(
                n=each.n,
                item=each.item,
                mode=each.mode,
                answer=tuple(each.answer) if isinstance(each.answer, list) else each.answer,
                ms=each.ms,
                changed=each.changed,
                chain=each.h,
            )
            for each in entry.events
        ),
        key=entry.key,
    )

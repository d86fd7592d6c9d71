"""Every error the program raises on purpose, in one tree.

DiffstudyError                    something the user can understand and act on
├─ CollectionError                the database file as a whole
│  ├─ CollectionTooNew            written by a newer version of the program
│  ├─ CollectionDamaged           not a collection, or SQLite reports damage
│  ├─ CollectionBusy              another program holds the file
│  └─ CollectionNotWritable       the folder or disk refuses writing (read-only, full)
├─ ImportFailed                   a file could not be turned into a pack
│  ├─ UnknownFormat               no importer recognises the file
│  ├─ UnreadableFile              missing, a folder, too large, not text
│  ├─ SealedForOthers             a result that another teacher's key opens
│  └─ SealBroken                  a result that was changed or damaged on its way
├─ NotFound                       a comparison, card or pack that is not in the collection
├─ NothingToStudy                 no card can be asked; the message says why and when
├─ NothingToUndo                  no answer of today, no import, or no edit, is left to take back
├─ WorkCancelled                  the user stopped long work; nothing of it was kept
├─ AssignmentRefused              work that cannot be given, taken or handed in like this
├─ MachineLacks                   the system lacks what Qt needs; the message names the cure
├─ SettingRefused                 a setting outside its bounds
└─ EditRefused                    a text that may not stand where the learner wants it

Anything else that is raised is a bug and goes to the crash handler.
"""

from pathlib import Path


class DiffstudyError(Exception):
    """Base of all expected errors; its text is a sentence for the user."""


class CollectionError(DiffstudyError):
    """The collection file could not be opened or written."""


class CollectionTooNew(CollectionError):
    """The file was written by a newer version of the program."""


class CollectionDamaged(CollectionError):
    """The file is not a collection or is damaged."""


class CollectionBusy(CollectionError):
    """Another program is writing to the file and did not finish in time."""


class CollectionNotWritable(CollectionError):
    """The folder or the disk refuses writing."""


class ImportFailed(DiffstudyError):
    """A file could not be turned into a pack.

    Args:
        path: the file.
        problem: what is wrong, without a full stop.
        cure: what the user can do about it, without a full stop.
        line: the line in the file, counted from 1, or None for the file as a whole.
    """

    def __init__(self, path: Path, problem: str, cure: str, line: int | None = None) -> None:
        self.path = path
        self.problem = problem
        self.cure = cure
        self.line = line
        super().__init__(f"{path}:{line or 1}: {problem}; {cure}")


class UnknownFormat(ImportFailed):
    """No importer recognises the file."""


class UnreadableFile(ImportFailed):
    """The file is missing, a folder, too large, or not text."""


class OlderPack(ImportFailed):
    """The file holds an older version of a pack than the library; it can be wanted all the same."""


class NotFound(DiffstudyError):
    """What was named is not in the collection."""


class NothingToStudy(DiffstudyError):
    """No card can be asked now; the message says why and when one can."""


class NothingToUndo(DiffstudyError):
    """No answer of today, no import, or no edit, is left to take back."""


class WorkCancelled(DiffstudyError):
    """The user stopped long work before its end; everything is as it was before."""


class MachineLacks(DiffstudyError):
    """The system lacks libraries that are needed here."""


class SettingRefused(DiffstudyError):
    """A setting was given a value outside its bounds."""


class EditRefused(DiffstudyError):
    """A learner's change of content was not made; the message says why."""


class SealedForOthers(ImportFailed):
    """A result is sealed for a teacher's key that is not in this collection."""


class SealBroken(ImportFailed):
    """A result was changed or damaged on its way: its seal or its signature does not hold."""


class AssignmentRefused(DiffstudyError):
    """Work cannot be given, taken or handed in as it was asked for; the message says why."""

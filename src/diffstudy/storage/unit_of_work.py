"""One transaction with the stores that work in it: kept by commit(), otherwise undone."""

from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from diffstudy.storage.assignment_store import AssignmentStore
from diffstudy.storage.attempt_store import AttemptStore
from diffstudy.storage.card_store import CardStore
from diffstudy.storage.classroom_store import ClassroomStore
from diffstudy.storage.comparison_store import ComparisonStore
from diffstudy.storage.cue_store import CueStore
from diffstudy.storage.deck_store import DeckStore
from diffstudy.storage.edit_store import EditStore
from diffstudy.storage.experiment_store import ExperimentStore
from diffstudy.storage.export_stamps import ExportStamps
from diffstudy.storage.identity_store import IdentityStore
from diffstudy.storage.import_store import ImportStore
from diffstudy.storage.note_store import NoteStore
from diffstudy.storage.pack_store import PackStore
from diffstudy.storage.params_store import ParamsStore
from diffstudy.storage.profile_store import ProfileStore
from diffstudy.storage.progress_queries import ProgressQueries
from diffstudy.storage.queue_queries import QueueQueries
from diffstudy.storage.report_queries import ReportQueries
from diffstudy.storage.result_store import ResultStore
from diffstudy.storage.roster_store import RosterStore
from diffstudy.storage.sense_store import SenseStore
from diffstudy.storage.sqlite_errors import as_collection_error


class UnitOfWork:
    """A with block over the stores. Failures of the disk or the file leave it as CollectionError.

    After commit() the block is over: a store that is used once more raises, rather than writing
    what nobody will commit.
    """

    comparisons: ComparisonStore
    packs: PackStore
    edits: EditStore
    cards: CardStore
    decks: DeckStore
    identity: IdentityStore
    imports: ImportStore
    classroom: ClassroomStore
    profiles: ProfileStore
    assignments: AssignmentStore
    attempts: AttemptStore
    roster: RosterStore
    exports: ExportStamps
    params: ParamsStore
    experiments: ExperimentStore
    results: ResultStore
    cues: CueStore
    notes: NoteStore
    senses: SenseStore
    progress: ProgressQueries
    queue: QueueQueries
    reports: ReportQueries

    def __init__(self, engine: Engine, path: Path, *, writing: bool) -> None:
        self._engine = engine
        self._path = path
        self._is_writing = writing
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        try:
            connection = self._engine.connect()
            connection.begin()
        except DBAPIError as error:
            self._raise_known(error)
            raise
        self._connection = connection
        self.comparisons = ComparisonStore(connection)
        self.packs = PackStore(connection)
        self.edits = EditStore(connection)
        self.cards = CardStore(connection)
        self.decks = DeckStore(connection)
        self.identity = IdentityStore(connection)
        self.imports = ImportStore(connection)
        self.classroom = ClassroomStore(connection)
        self.profiles = ProfileStore(connection)
        self.assignments = AssignmentStore(connection)
        self.attempts = AttemptStore(connection)
        self.roster = RosterStore(connection)
        self.exports = ExportStamps(connection)
        self.params = ParamsStore(connection)
        self.experiments = ExperimentStore(connection)
        self.results = ResultStore(connection)
        self.cues = CueStore(connection)
        self.notes = NoteStore(connection)
        self.senses = SenseStore(connection)
        self.progress = ProgressQueries(connection)
        self.queue = QueueQueries(connection)
        self.reports = ReportQueries(connection)
        return self

    def commit(self) -> None:
        """Keep what was written; on return it is on the disk.

        Raises:
            CollectionError: the disk refuses; nothing was kept.
        """
        if not self._is_writing:
            raise RuntimeError("a unit of work for reading has nothing to commit")
        connection = self._open_connection()
        try:
            connection.commit()
        except DBAPIError as error:
            self._raise_known(error)
            raise
        self._close()

    def integrity(self) -> str:
        """Return "ok", or what SQLite's full check finds wrong, one finding a line."""
        rows = self._open_connection().exec_driver_sql("PRAGMA integrity_check").scalars()
        return "\n".join(rows)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._close()
        except DBAPIError:
            # The file is gone or broken; what the block raised says so better than the rollback.
            if error is None:
                raise
        if isinstance(error, DBAPIError):
            self._raise_known(error)

    def _open_connection(self) -> Connection:
        if self._connection is None:
            raise RuntimeError("the unit of work is over")
        return self._connection

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()  # rolls back what was not committed

    def _raise_known(self, error: DBAPIError) -> None:
        known = as_collection_error(error.orig, self._path)
        if known is not None:
            raise known from error

"""The bundle that the front ends hold: one open collection with its services."""

import secrets
import time
import uuid
from dataclasses import dataclass
from random import SystemRandom
from types import TracebackType
from typing import Self, TypedDict

from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services.bundled_packs import BundledPackService
from diffstudy.services.classroom.assigning import AssigningService
from diffstudy.services.classroom.collecting import CollectService
from diffstudy.services.classroom.gradebook import GradebookService
from diffstudy.services.classroom.handing_in import HandingIn
from diffstudy.services.classroom.mark_export import MarkExport
from diffstudy.services.classroom.profiles import ProfileService
from diffstudy.services.classroom.roster import RosterService
from diffstudy.services.classroom.student_records import StudentRecords
from diffstudy.services.classroom.taking import TakingService
from diffstudy.services.confusions import ConfusionService
from diffstudy.services.editing import EditService
from diffstudy.services.experiments import ExperimentService
from diffstudy.services.exporting import ExportService
from diffstudy.services.fitting import FittingService
from diffstudy.services.importing import ImportService
from diffstudy.services.library import LibraryService
from diffstudy.services.maintenance import MaintenanceService
from diffstudy.services.packs import PackService
from diffstudy.services.preferences import Preferences
from diffstudy.services.progress import ProgressService
from diffstudy.services.progress_charts import ChartService
from diffstudy.services.question_checks import QuestionChecks
from diffstudy.services.questions import QuestionService
from diffstudy.services.reporting import ReportService
from diffstudy.services.restructuring import RestructuringService
from diffstudy.services.senses import SenseService
from diffstudy.services.sharing import ShareService
from diffstudy.services.study import StudyService
from diffstudy.services.term_page import TermService
from diffstudy.services.worksheets import WorksheetService
from diffstudy.services.writing import WritingService
from diffstudy.storage.database import Database


@dataclass(frozen=True, slots=True)
class Collection:
    """An open collection; close it, or use it as a context manager."""

    database: Database
    library: LibraryService
    terms: TermService
    importing: ImportService
    bundled_packs: BundledPackService
    editing: EditService
    writing: WritingService
    restructuring: RestructuringService
    packs: PackService
    exporting: ExportService
    sharing: ShareService
    study: StudyService
    questions: QuestionService
    senses: SenseService
    worksheets: WorksheetService
    progress: ProgressService
    charts: ChartService
    confusions: ConfusionService
    checks: QuestionChecks
    reporting: ReportService
    fitting: FittingService
    experiments: ExperimentService
    preferences: Preferences
    maintenance: MaintenanceService
    profiles: ProfileService
    assigning: AssigningService
    taking: TakingService
    handing_in: HandingIn
    roster: RosterService
    collecting: CollectService
    gradebooks: GradebookService
    marks: MarkExport
    records: StudentRecords

    def close(self) -> None:
        """Close the file; the services may not be used afterwards."""
        self.database.close()

    def integrity(self) -> str:
        """Return ``ok``, or what SQLite finds wrong with the file."""
        return self.database.integrity()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def collection_of(
    database: Database, day_clock: DayClock, preferences: Preferences, learner: str
) -> Collection:
    """Put the services of an open database together.

    Args:
        database: closed with the collection.
        day_clock: tells the study day.
        preferences: the settings of this collection.
        learner: key of the learner who studies.
    """

    def settings() -> Settings:
        return preferences.current

    fitting = FittingService(database, settings, learner)
    progress = ProgressService(database, day_clock, learner, fitting.scheduler)
    study = StudyService(
        database, day_clock, settings, progress.rates, progress.standings, fitting.scheduler,
        learner,
    )  # fmt: skip
    library = LibraryService(
        database, day_clock, settings, progress.standings, study.today, learner
    )
    confusions = ConfusionService(database, day_clock, learner)
    importing = ImportService(database, day_clock, learner)
    exporting = ExportService(database, day_clock)
    reporting = ReportService(database, day_clock, learner, fitting.scheduler)
    return Collection(
        database=database,
        library=library,
        terms=TermService(database, library, confusions),
        importing=importing,
        bundled_packs=BundledPackService(database, importing),
        editing=EditService(database, day_clock, learner),
        writing=WritingService(database, day_clock, _new_id, learner),
        restructuring=RestructuringService(database, _new_id, learner),
        packs=PackService(database, learner),
        exporting=exporting,
        sharing=ShareService(database, exporting),
        study=study,
        questions=QuestionService(database, learner),
        senses=SenseService(database),
        worksheets=WorksheetService(database, learner),
        progress=progress,
        charts=ChartService(database, settings, learner, progress, reporting),
        confusions=confusions,
        checks=QuestionChecks(database, day_clock, learner, fitting.scheduler),
        reporting=reporting,
        fitting=fitting,
        experiments=ExperimentService(database, day_clock, learner, fitting.scheduler),
        preferences=preferences,
        maintenance=MaintenanceService(database, preferences),
        **_of_classes(database, day_clock, learner),
    )


class _OfClasses(TypedDict):
    profiles: ProfileService
    assigning: AssigningService
    taking: TakingService
    handing_in: HandingIn
    roster: RosterService
    collecting: CollectService
    gradebooks: GradebookService
    marks: MarkExport
    records: StudentRecords


def _of_classes(database: Database, day_clock: DayClock, learner: str) -> _OfClasses:
    """Put the services of a class together; they need nothing of the others."""
    gradebooks = GradebookService(database)
    return {
        "profiles": ProfileService(database, day_clock, learner, _new_id),
        "assigning": AssigningService(database, day_clock, learner, _new_uid, _new_id),
        "taking": TakingService(database, day_clock, learner, _new_uid, _monotonic_ms),
        "handing_in": HandingIn(database, day_clock, learner),
        "roster": RosterService(database, SystemRandom),
        "collecting": CollectService(database, day_clock),
        "gradebooks": gradebooks,
        "marks": MarkExport(gradebooks, day_clock),
        "records": StudentRecords(database),
    }


def _new_id() -> str:
    return secrets.token_hex(6)


def _new_uid() -> str:
    return str(uuid.uuid4())


def _monotonic_ms() -> int:
    return time.monotonic_ns() // 1_000_000

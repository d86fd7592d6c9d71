"""Composition root: the one place that puts storage, clock and services together."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudy.runtime.clock import Clock

if TYPE_CHECKING:
    from datetime import tzinfo

    from diffstudy.scheduling.day_clock import DayClock
    from diffstudy.services.collection import Collection
    from diffstudy.services.preferences import Preferences
    from diffstudy.storage.database import Database


def open_collection(
    data_dir: Path | None = None,
    *,
    clock: Clock | None = None,
    zone: "tzinfo | None" = None,
    environ: Mapping[str, str] = os.environ,
) -> "Collection":
    """Open the collection of a data folder, creating it where there is none.

    Args:
        data_dir: None for the platform's data folder, or DIFFSTUDY_DATA_DIR.
        clock: None for the machine's clock, or DIFFSTUDY_NOW.
        zone: None for the machine's zone.

    Raises:
        CollectionError: the file cannot be opened; the message says why and what to do.
    """
    from diffstudy.runtime.clock import local_zone, system_clock
    from diffstudy.runtime.paths import data_folder
    from diffstudy.scheduling.day_clock import DayClock
    from diffstudy.services.preferences import Preferences
    from diffstudy.storage.database import Database

    folder = data_folder(data_dir, environ)
    preferences = Preferences(folder.settings)
    day_clock = DayClock(
        clock or system_clock(environ),
        zone or local_zone(environ),
        lambda: preferences.current.day_starts_at,
    )
    return _collection(Database.open(folder.collection), day_clock, preferences)


def _collection(
    database: "Database", day_clock: "DayClock", preferences: "Preferences"
) -> "Collection":
    """Put the services of an open database together."""
    from diffstudy.domain.classroom import DEFAULT_LEARNER
    from diffstudy.services.bundled_packs import BundledPackService
    from diffstudy.services.collection import Collection
    from diffstudy.services.confusions import ConfusionService
    from diffstudy.services.editing import EditService
    from diffstudy.services.exporting import ExportService
    from diffstudy.services.fitting import FittingService
    from diffstudy.services.importing import ImportService
    from diffstudy.services.library import LibraryService
    from diffstudy.services.maintenance import MaintenanceService
    from diffstudy.services.packs import PackService
    from diffstudy.services.progress import ProgressService
    from diffstudy.services.progress_charts import ChartService
    from diffstudy.services.question_checks import QuestionChecks
    from diffstudy.services.questions import QuestionService
    from diffstudy.services.reporting import ReportService
    from diffstudy.services.restructuring import RestructuringService
    from diffstudy.services.sharing import ShareService
    from diffstudy.services.study import StudyService
    from diffstudy.services.term_page import TermService
    from diffstudy.services.writing import WritingService

    settings = preferences.read
    fitting = FittingService(database, settings)
    progress = ProgressService(database, day_clock, DEFAULT_LEARNER, fitting.scheduler)
    study = StudyService(
        database, day_clock, settings, progress.rates, progress.standings, fitting.scheduler
    )
    library = LibraryService(database, day_clock, settings, progress.standings, study.today)
    confusions = ConfusionService(database, day_clock, DEFAULT_LEARNER)
    importing, exporting = ImportService(database, day_clock), ExportService(database, day_clock)
    reporting = ReportService(database, day_clock, DEFAULT_LEARNER, fitting.scheduler)
    return Collection(
        database=database,
        library=library,
        terms=TermService(database, library, confusions),
        importing=importing,
        bundled_packs=BundledPackService(database, importing),
        editing=EditService(database, day_clock),
        writing=WritingService(database, day_clock, _new_id),
        restructuring=RestructuringService(database, _new_id),
        packs=PackService(database),
        exporting=exporting,
        sharing=ShareService(database, exporting),
        study=study,
        questions=QuestionService(database, DEFAULT_LEARNER),
        progress=progress,
        charts=ChartService(database, settings, DEFAULT_LEARNER, progress, reporting),
        confusions=confusions,
        checks=QuestionChecks(database, day_clock, DEFAULT_LEARNER, fitting.scheduler),
        reporting=reporting,
        fitting=fitting,
        preferences=preferences,
        maintenance=MaintenanceService(database, preferences),
    )


def _new_id() -> str:
    return secrets.token_hex(6)

"""Composition root: the one place that puts storage, clock and services together."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudy.runtime.clock import Clock

if TYPE_CHECKING:
    from datetime import tzinfo

    from diffstudy.services.collection import Collection


def open_collection(
    data_dir: Path | None = None,
    *,
    clock: Clock | None = None,
    zone: "tzinfo | None" = None,
    learner: str | None = None,
    environ: Mapping[str, str] = os.environ,
) -> "Collection":
    """Open the collection of a data folder, creating it where there is none.

    Args:
        data_dir: None for the platform's data folder, or DIFFSTUDY_DATA_DIR.
        clock: None for the machine's clock, or DIFFSTUDY_NOW.
        zone: None for the machine's zone.
        learner: key of the profile that studies; None for the one that did last.

    Raises:
        CollectionError: the file cannot be opened; the message says why and what to do.
    """
    from diffstudy.runtime.clock import local_zone, system_clock
    from diffstudy.runtime.paths import data_folder
    from diffstudy.scheduling.day_clock import DayClock
    from diffstudy.services.classroom.profiles import last_learner
    from diffstudy.services.collection import collection_of
    from diffstudy.services.preferences import Preferences
    from diffstudy.storage.database import Database

    folder = data_folder(data_dir, environ)
    preferences = Preferences(folder.settings)
    day_clock = DayClock(
        clock or system_clock(environ),
        zone or local_zone(environ),
        lambda: preferences.current.day_starts_at,
    )
    database = Database.open(folder.collection)
    return collection_of(database, day_clock, preferences, learner or last_learner(database))

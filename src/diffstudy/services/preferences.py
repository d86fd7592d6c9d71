"""The learner's settings while the program runs: read once, written at each change."""

from pathlib import Path

from diffstudy.domain.changes import Changes
from diffstudy.runtime.learning_constants import LEARNING, ConstantInfo
from diffstudy.runtime.settings import Settings


class Preferences:
    """Holds the settings of a data folder.

    Args:
        path: the JSON file; need not exist.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._settings = Settings.load(path)

    @property
    def current(self) -> Settings:
        """The settings in force."""
        return self._settings

    def constants(self) -> tuple[ConstantInfo, ...]:
        """Return the numbers of the learner model that are no settings, to be looked at."""
        return tuple(LEARNING.table())

    def change(self, name: str, value: object) -> Changes:
        """Change one setting and save it; raises SettingRefused, CollectionNotWritable."""
        changed = self._settings.with_value(name, value)
        changed.save(self._path)
        self._settings = changed
        return Changes.SETTINGS | Changes.STUDY_QUEUE

    def reset(self) -> Changes:
        """Bring back every default and save them; raises CollectionNotWritable."""
        defaults = Settings()
        defaults.save(self._path)
        self._settings = defaults
        return Changes.SETTINGS | Changes.STUDY_QUEUE

"""What every test runs in: no folder of the user's, no display, and no noise.

Noise fails: pyproject.toml turns warnings and Qt messages into failures, and the fixture below
does the same for log lines, which otherwise nobody reads until something is broken.
"""

import gc
import logging
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# The same examples in every run: a gate that fails now and then teaches people to start it again.
# To explore: HYPOTHESIS_PROFILE=explore.
settings.register_profile("gate", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Keep the settings of pytest-qt readable where dev.py leaves it out for want of libraries."""
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "read by pytest-qt", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Move every folder that the program writes to, also where pytest is started by hand."""
    home = tempfile.TemporaryDirectory(prefix="diffstudy-test-")
    config.add_cleanup(home.cleanup)
    for name in [name for name in os.environ if name.startswith("DIFFSTUDY_")]:
        del os.environ[name]
    os.environ["HOME"] = home.name
    for kind in ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"):
        folder = Path(home.name, kind.lower())
        folder.mkdir(mode=0o700)
        os.environ[f"XDG_{kind}"] = str(folder)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    fonts = ROOT / "resources" / "fonts" / "fonts.conf"
    if fonts.exists():
        os.environ["FONTCONFIG_FILE"] = str(fonts)


class LogTrap(logging.Handler):
    """Keeps the warnings and errors that a test logs and did not announce."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.unexpected: list[str] = []
        self._expected: list[re.Pattern[str]] = []

    def expect(self, pattern: str) -> None:
        """Announce that log lines matching this pattern are part of the test."""
        self._expected.append(re.compile(pattern))

    def emit(self, record: logging.LogRecord) -> None:
        line = f"{record.levelname} {record.name}: {record.getMessage()}"
        if not any(pattern.search(line) for pattern in self._expected):
            self.unexpected.append(line)


@pytest.fixture(autouse=True)
def expected_log() -> Iterator[LogTrap]:
    """Fail a test that logs a warning or worse, unless it said `expected_log.expect(pattern)`."""
    trap = LogTrap()
    logging.getLogger().addHandler(trap)
    yield trap
    logging.getLogger().removeHandler(trap)
    if trap.unexpected:
        pytest.fail("the test logged what it did not announce:\n" + "\n".join(trap.unexpected))


@pytest.fixture(autouse=True)
def collect_between_gui_tests(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect garbage between the tests of the window, never amid a paint: that is a crash.

    qtbot knows its widgets by weak references, so a window that is part of a cycle is garbage
    from the end of the test function on, while its last expose event is still to come; collected
    by what a child allocates in its paintEvent, it takes that child away from under Qt.
    """
    if "gui" not in request.path.relative_to(ROOT).parts:
        yield
        return
    gc.disable()
    yield
    gc.enable()
    gc.collect(1)

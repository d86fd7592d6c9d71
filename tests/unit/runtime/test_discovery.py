import sys
from pathlib import Path

import pytest

from diffstudy.runtime.discovery import EmptyWalk, exported, module_names


@pytest.fixture
def package_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "planted_features"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in [name for name in sys.modules if name.startswith("planted_features")]:
        monkeypatch.delitem(sys.modules, name)
    return folder


def test_one_file_is_one_feature(package_folder: Path) -> None:
    (package_folder / "zebra.py").write_text("FEATURE = 'z'")
    (package_folder / "ant.py").write_text("FEATURE = 'a'")
    (package_folder / "_draft.py").write_text("raise RuntimeError('never imported')")
    import planted_features  # type: ignore[import-not-found]

    assert module_names(planted_features) == ("planted_features.ant", "planted_features.zebra")
    assert list(exported(planted_features, "FEATURE").items()) == [("ant", "a"), ("zebra", "z")]


def test_an_empty_walk_raises(package_folder: Path) -> None:
    import planted_features

    with pytest.raises(EmptyWalk, match="planted_features"):
        exported(planted_features, "FEATURE")


def test_a_module_without_the_name_is_a_mistake_that_shows(package_folder: Path) -> None:
    (package_folder / "ant.py").write_text("OTHER = 1")
    import planted_features

    with pytest.raises(AttributeError, match="FEATURE"):
        exported(planted_features, "FEATURE")

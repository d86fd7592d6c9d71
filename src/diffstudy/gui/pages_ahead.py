"""The modules of the pages, imported before anybody goes there.

Each page is imported when it is first shown, so that the start need not wait for it. That import
would be the longest frame of the visit; in a lane, after the library is there, it costs nobody
anything.
"""

from importlib import import_module

_PAGES = (
    "study",
    "comparison",
    "summary",
    "progress",
    "settings",
    "pack",
    "import",
    "editor",
    "teach",
    "assignment",
    "taking",
)


def import_pages() -> None:
    """Import the page modules; only classes are made, no widgets, so any thread may do it."""
    for name in _PAGES:
        import_module(f"diffstudy.gui.pages.{name}_page")

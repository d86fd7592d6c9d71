"""What a service call changed, so that views can decide whether they care."""

from enum import Flag, auto


class Changes(Flag):
    """Parts of the collection that a call may have changed."""

    NONE = 0
    LIBRARY = auto()
    DECKS = auto()
    STUDY_QUEUE = auto()
    CLASSROOM = auto()
    SETTINGS = auto()

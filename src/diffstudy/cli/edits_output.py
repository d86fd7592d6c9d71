"""What an import means for the learner's own changes, as JSON and as lines."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diffstudy.services.import_conflicts import EditsOutlook


def edits_as_json(edits: "EditsOutlook") -> dict[str, object]:
    """Return what a file does to edits, as members of its report."""
    return {
        "conflicting": [
            {
                "comparison": each.title,
                "field": each.words,
                "base": each.base,
                "mine": each.mine,
                "theirs": each.theirs,
            }
            for each in edits.conflicts
        ],
        "kept": list(edits.kept),
        "dropped": list(edits.dropped),
    }


def print_edits(edits: "EditsOutlook", wanted: str) -> None:
    """Print what a file does to edits.

    Args:
        wanted: "mine" or "theirs", whichever stays in a conflict.
    """
    for each in edits.conflicts:
        print(f"conflicting: {each.title}, {each.words}; kept {wanted}")
        print(f"  mine: {each.mine or '(nothing)'}")
        print(f"  theirs: {each.theirs or '(nothing)'}")
    for words in edits.kept:
        print(f"kept, because you changed it: {words}")
    for words in edits.dropped:
        print(f"your change no longer fits: {words}")

"""When two texts say nearly the same: for cues that must not meet in one session or question."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet


def jaccard(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """Return the shared part of two sets of stems, 0 (nothing) to 1 (the same)."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def clusters(stems: Mapping[str, AbstractSet[str]], threshold: float) -> dict[str, str]:
    """Group keys whose stems are alike, directly or through others.

    Args:
        stems: per key, the stems of its text.
        threshold: Jaccard similarity, 0 to 1, from which two texts are alike.

    Returns:
        Per key the name of its cluster: the smallest key in it, so that the order in which
        pages were read makes no difference.
    """
    leader = {key: key for key in stems}

    def lead(key: str) -> str:
        while leader[key] != key:
            key = leader[key]
        return key

    keys = sorted(stems)
    for index, key in enumerate(keys):
        for other in keys[:index]:
            if jaccard(stems[key], stems[other]) >= threshold:
                first, second = sorted((lead(key), lead(other)))
                leader[second] = first
    return {key: lead(key) for key in keys}


def joined(
    stems: Mapping[str, AbstractSet[str]],
    known: Mapping[str, AbstractSet[str]],
    cluster_of: Mapping[str, str],
    threshold: float,
) -> dict[str, str]:
    """Return for each text the cluster of the known one most like it, its own where none is.

    Args:
        stems: per key, the stems of the texts that join; they draw no two clusters together.
        known: those of the texts that are clustered, with ``cluster_of`` as ``clusters`` gave it.
    """
    found = {}
    for key, own in stems.items():
        likeness, near = max(((jaccard(own, known[k]), k) for k in known), default=(0.0, key))
        found[key] = cluster_of[near] if likeness >= threshold and near in cluster_of else key
    return found

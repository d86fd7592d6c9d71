"""An import of what is installed under other names, or with another meaning (formats.md 2.5).

Renaming comes before all else that an import does, so that the rest knows only today's names.
"""

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import replace

from diffstudy.domain.errors import OlderPack
from diffstudy.domain.language import tr
from diffstudy.domain.pack import ParsedPack
from diffstudy.scheduling.day_clock import Moment
from diffstudy.scheduling.replay import after_meaning_change
from diffstudy.services.import_plan import FilePlan, sorted_out
from diffstudy.services.installed import Installed, meant_anew, similar_under_other_ids
from diffstudy.storage.unit_of_work import UnitOfWork

_IN_A_PACK = "#"
"""Stands in the key of every item, behind the id of its pack, and in no such id."""


def compared(
    uow: UnitOfWork,
    file: FilePlan,
    parsed: ParsedPack,
    present: MutableMapping[str, dict[str, str]],
    *,
    older: bool,
) -> FilePlan:
    """Sort a file out that says which version of which pack it is.

    Args:
        file: as it was read.
        parsed: the same with its comparisons.
        present: digests by key, by pack, as they will be when it is this file's turn; brought
            up to date.
        older: whether it may take the place of a newer version of itself.

    Returns:
        The plan; it has an error where the library has a newer version.
    """
    pack = parsed.pack
    installed = Installed(uow, pack)
    newer = None if older else installed.newer_version()
    if newer is not None:
        return FilePlan(
            file.path,
            OlderPack(
                file.path,
                tr(
                    "this is version {version} of “{title}”, and the library has version {newer}",
                    version=pack.version,
                    title=pack.title,
                    newer=newer,
                ),
                tr("keep the newer one, or import this one all the same (in a terminal: --older)"),
            ),
        )
    packs = {old: pack.id for old in pack.lineage.formerly if old in present}
    held: dict[str, str] = {}
    for pack_id in (*packs, pack.id):
        held |= present.pop(pack_id, {})
    present[pack.id] = {installed.renamed.get(key, key): digest for key, digest in held.items()}
    file = sorted_out(file, present[pack.id])
    changed = [each.comparison() for each in file.changed]
    before = installed.comparisons([each.key for each in file.changed], file.vanished)
    seen = pack.comparisons if file.is_whole else tuple(changed)
    return replace(
        file,
        problems=(*file.problems, *similar_under_other_ids(before, seen)),
        renamed=packs | installed.renamed,
        meant_anew=meant_anew(before, changed),
    )


def rename(uow: UnitOfWork, names: Mapping[str, str]) -> None:
    """Give packs and items their new names; what was learned stays with them.

    Args:
        names: the new key by the old one, of packs and of items.
    """
    for former, current in names.items():
        if _IN_A_PACK not in former:
            uow.identity.rename_pack(former, current)
    items = {old: new for old, new in names.items() if _IN_A_PACK in old}
    uow.identity.rename(items)
    uow.edits.rename(items)


def ask_anew(uow: UnitOfWork, files: Iterable[FilePlan], moment: Moment) -> None:
    """Enter into the log that cards ask something else now, and follow it."""
    for file in files:
        for key in file.meant_anew:
            learners = uow.cards.learners_of(key)
            if learners and uow.cards.change_meaning(key, moment.study_day, moment.utc_ms):
                for learner in learners:
                    card = uow.cards.get(learner, key)
                    uow.cards.save(learner, after_meaning_change(card, moment.study_day))

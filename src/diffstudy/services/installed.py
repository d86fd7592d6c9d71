"""What the library holds of a pack that is about to be imported, under the keys it has now."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from diffstudy.domain.card import CardKey
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.errors import NotFound
from diffstudy.domain.language import tr
from diffstudy.domain.lineage import changed_meanings, key_changes, lost_ids
from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.storage.unit_of_work import UnitOfWork


class Installed:
    """An earlier version of a pack; there may be none.

    ``renamed`` has the new key of everything that is installed and was renamed, by the old one.
    """

    def __init__(self, uow: UnitOfWork, pack: Pack) -> None:
        self._uow = uow
        self._pack = pack
        changes = dict(key_changes(pack))
        known = uow.identity.known(changes) if changes else frozenset()
        self.renamed = {old: new for old, new in changes.items() if old in known}
        self._ids = (pack.id, *pack.lineage.formerly)

    def newer_version(self) -> str | None:
        """Return the version of the installed pack where it is newer than that of the file."""
        for pack_id in self._ids:
            try:
                version = self._uow.comparisons.pack(pack_id).version
            except NotFound:
                continue
            if version_numbers(version) > version_numbers(self._pack.version):
                return version
        return None

    def comparisons(
        self, changed: Collection[str], vanished: Sequence[str]
    ) -> tuple[Comparison, ...]:
        """Return installed comparisons, their items under the keys that they have now.

        Args:
            changed: keys of today of comparisons that the file changes.
            vanished: keys of comparisons that the file lacks.
        """
        former = {new: old for old, new in self.renamed.items()}
        wanted = [former.get(key, key) for key in (*changed, *vanished)]
        known = self._uow.comparisons.titles(wanted)  # a page may be twice in one import
        found = self._uow.comparisons.get_many(key for key in wanted if key in known)
        return tuple(map(self._under_new_keys, found))

    def _under_new_keys(self, comparison: Comparison) -> Comparison:
        names = self.renamed
        if not names:
            return comparison

        def now(key: str) -> str:
            return names.get(key, key)

        return replace(
            comparison,
            key=now(comparison.key),
            terms=tuple(replace(each, key=now(each.key)) for each in comparison.terms),
            senses=tuple(
                replace(
                    each,
                    key=now(each.key),
                    term_key=None if each.term_key is None else now(each.term_key),
                )
                for each in comparison.senses
            ),
            chart=tuple(replace(each, key=now(each.key)) for each in comparison.chart),
            faq=tuple(replace(each, key=now(each.key)) for each in comparison.faq),
            quiz=tuple(
                replace(each, key=now(each.key), answer_key=now(each.answer_key))
                for each in comparison.quiz
            ),
        )


def meant_anew(before: Iterable[Comparison], changed: Iterable[Comparison]) -> tuple[CardKey, ...]:
    """Return the cards of which the author says that the meaning has changed."""
    old = {comparison.key: comparison for comparison in before}
    cards = (
        card
        for comparison in changed
        if comparison.key in old
        for card in changed_meanings(old[comparison.key], comparison)
    )
    return tuple(dict.fromkeys(cards))


def similar_under_other_ids(
    before: Sequence[Comparison], after: Sequence[Comparison]
) -> tuple[PackProblem, ...]:
    """Return a warning for each id that vanished while something like it appeared."""
    return tuple(
        PackProblem(
            ProblemLevel.WARNING,
            tr(
                "The id “{former}” vanished and something like it is called “{current}”; if that "
                "is the same, add the old id to its “formerly”, so that what was learned stays.",
                former=_id(each.former),
                current=_id(each.current),
            ),
            each.line,
        )
        for each in lost_ids(before, after)
    )


def _id(key: str) -> str:
    return key.rpartition("/")[2].rpartition("#")[2]


def version_numbers(version: str) -> tuple[int, ...]:
    """Return the parts of a version; 1.0 and 1 are the same, and what is no number counts as 0."""
    parts = [int(part) if part.isdecimal() else 0 for part in version.split(".")]
    while parts and not parts[-1]:
        parts.pop()
    return tuple(parts)

"""Look after packs: what they are, what is in them, out of the library and back."""

from dataclasses import dataclass
from datetime import date

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.comparison import IMPORTED
from diffstudy.domain.errors import EditRefused, NotFound
from diffstudy.domain.instants import utc_instant
from diffstudy.domain.language import tr
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.draft_contents import one_line
from diffstudy.services.import_cards import card_calls
from diffstudy.services.import_writing import save_calls
from diffstudy.storage.database import Database
from diffstudy.storage.pack_store import PackedTitle

_CHANGED = Changes.LIBRARY | Changes.STUDY_QUEUE
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class PackListed:
    """A pack as its place lists it.

    Args:
        comparisons: how many are in the library.
        is_archived: whether all of it is out of the library.
        imported: on which day it was imported last, as far as is known.
        is_own: whether it is written here.
    """

    id: str
    title: str
    version: str
    license: str
    summary: str | None
    comparisons: int
    is_archived: bool
    authors: tuple[str, ...]
    imported: date | None
    is_own: bool


@dataclass(frozen=True, slots=True)
class PackMoved:
    """What archiving or restoring a pack did; ``comparisons`` are those that it was done to."""

    pack: str
    title: str
    comparisons: tuple[str, ...]
    changes: Changes = _CHANGED


class PackService:
    """Lists packs, renames those that are written here, archives and restores any."""

    def __init__(self, database: Database, learner: str = DEFAULT_LEARNER) -> None:
        self._database = database
        self._learner = learner

    def listed(self) -> tuple[PackListed, ...]:
        """Return every pack with something in it, the learner's own first."""
        with self._database.reading() as uow:
            found = uow.packs.facts()
        return tuple(
            PackListed(
                id=each.id,
                title=each.title,
                version=each.version,
                license=each.license,
                summary=each.summary,
                comparisons=each.comparisons,
                is_archived=not each.comparisons and each.archived > 0,
                authors=each.authors,
                imported=None if each.imported_ms is None else utc_instant(each.imported_ms).date(),
                is_own=each.is_own,
            )
            for each in found
            if each.comparisons or each.archived or each.is_own
        )

    def comparisons(self, pack: str) -> tuple[PackedTitle, ...]:
        """Return the comparisons of a pack that are in the library, in their order."""
        with self._database.reading() as uow:
            return uow.packs.titles(pack)

    def holds_imported(self, pack: str) -> bool:
        """Whether a pack holds pages of somebody else, whose words belong to their authors."""
        with self._database.reading() as uow:
            keys = [each.key for each in uow.packs.titles(pack)]
            return any(IMPORTED in page.flags for page in uow.comparisons.get_many(keys))

    def rename(self, pack: str, title: str) -> Changes:
        """Give a pack of one's own another title.

        Raises:
            NotFound: there is no such pack.
            EditRefused: it was not written here, or the title is empty or too long.
        """
        name = one_line(title)
        if not name:
            raise EditRefused(tr("A pack needs a title. Write one."))
        if len(name) > _LONGEST_TITLE:
            raise EditRefused(
                tr("A title has at most {limit} characters. Shorten it.", limit=_LONGEST_TITLE)
            )
        with self._database.unit_of_work() as uow:
            if pack not in uow.packs.own():
                raise EditRefused(tr("This pack keeps the title that its author gave it."))
            uow.packs.rename(pack, name)
            uow.commit()
        return Changes.LIBRARY

    def archive(self, pack: str) -> PackMoved:
        """Take a pack out of the library and the queue; what was learned of it stays."""
        with self._database.reading() as uow:
            keys = tuple(each.key for each in uow.packs.titles(pack))
        return self.move(pack, keys, archived=True)

    def restore(self, pack: str) -> PackMoved:
        """Bring an archived pack back."""
        with self._database.reading() as uow:
            keys = uow.packs.archived(pack)
        return self.move(pack, keys, archived=False)

    def move(self, pack: str, keys: tuple[str, ...], *, archived: bool) -> PackMoved:
        """Take comparisons of a pack out of the library, or bring them back; raises NotFound."""
        with self._database.unit_of_work() as uow:
            title = next((each.title for each in uow.packs.facts() if each.id == pack), None)
            if title is None:
                raise NotFound(tr("There is no pack “{pack}”.", pack=pack))
            pages = uow.comparisons.as_packed(() if archived else keys)
            readers = {key: (lambda page=page: page) for key, page in pages.items()}
            edits = uow.edits.of_many(tuple(pages))
            calls = card_calls(uow, readers, keys if archived else (), LongWork(), edits)
            uow.comparisons.set_archived(keys, archived=archived)
            save_calls(uow, calls, self._learner, LongWork())
            uow.commit()
        return PackMoved(pack, title, keys)

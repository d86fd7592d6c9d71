"""The door to packs: what each says of itself, and the hashes of its comparisons."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select

from diffstudy.domain.comparison import Author, AuthorRole
from diffstudy.domain.errors import NotFound
from diffstudy.domain.language import tr
from diffstudy.domain.pack import Pack
from diffstudy.storage.comparison_store import census
from diffstudy.storage.row_writing import insert_all, upsert
from diffstudy.storage.schema import ComparisonRow, PackAuthorRow, PackRow


@dataclass(frozen=True, slots=True)
class PackEntry:
    """A pack as it is listed; ``comparisons`` counts those that are not archived."""

    id: str
    title: str
    comparisons: int
    language: str
    license: str


class PackStore:
    """Reads and writes packs within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save_pack(self, pack: Pack) -> None:
        """Insert or update what a pack says of itself; its comparisons are saved one by one."""
        row = {
            "key": pack.id,
            "title": pack.title,
            "version": pack.version,
            "language": pack.language,
            "license": pack.license,
            "summary": pack.summary,
            "subjects": pack.subjects,
            "lineage": pack.lineage,
        }
        upsert(self._connection, PackRow, [row])
        pack_id = self._pack_id(pack.id)
        self._connection.execute(delete(PackAuthorRow).where(PackAuthorRow.pack_id == pack_id))
        authors = [
            {"pack_id": pack_id, "position": place, "name": each.name, "role": each.role.value}
            for place, each in enumerate(pack.authors)
        ]
        insert_all(self._connection, PackAuthorRow, authors)

    def packs(self) -> tuple[PackEntry, ...]:
        """Return every pack, in the order of their first save."""
        active = (
            select(func.count())
            .where(ComparisonRow.pack_id == PackRow.id, ComparisonRow.archived == 0)
            .scalar_subquery()
        )
        found = self._connection.execute(
            select(PackRow.key, PackRow.title, active, PackRow.language, PackRow.license).order_by(
                PackRow.id
            )
        )
        return tuple(PackEntry(*row) for row in found)

    def pack(self, pack_id: str) -> Pack:
        """Return what a pack says of itself, without its comparisons; raises NotFound."""
        row = self._connection.execute(
            select(
                PackRow.id,
                PackRow.title,
                PackRow.version,
                PackRow.language,
                PackRow.license,
                PackRow.summary,
                PackRow.subjects,
                PackRow.lineage,
            ).where(PackRow.key == pack_id)
        ).one_or_none()
        if row is None:
            raise NotFound(tr("There is no pack “{pack}”.", pack=pack_id))
        authors = self._connection.execute(
            select(PackAuthorRow.name, PackAuthorRow.role)
            .where(PackAuthorRow.pack_id == row.id)
            .order_by(PackAuthorRow.position)
        )
        return Pack(
            id=pack_id,
            title=row.title,
            comparisons=(),
            version=row.version,
            language=row.language,
            license=row.license,
            summary=row.summary,
            authors=tuple(Author(name, AuthorRole(role)) for name, role in authors),
            subjects=row.subjects,
            lineage=row.lineage,
        )

    def remove_pack(self, pack_id: str) -> None:
        """Delete what a pack says of itself, unless a comparison of it is left."""
        census.remove_pack(self._connection, pack_id)

    def content_hashes(self, pack_id: str) -> dict[str, str]:
        """Return the hashes of a pack's comparisons by key; archived ones count as gone."""
        found = self._connection.execute(
            select(ComparisonRow.key, ComparisonRow.content_hash)
            .join(PackRow, PackRow.id == ComparisonRow.pack_id)
            .where(PackRow.key == pack_id, ComparisonRow.archived == 0)
            .order_by(ComparisonRow.position)
        )
        return dict(found.all())

    def _pack_id(self, key: str) -> int:
        found = self._connection.execute(
            select(PackRow.id).where(PackRow.key == key)
        ).scalar_one_or_none()
        if found is None:
            raise NotFound(tr("There is no pack “{pack}”.", pack=key))
        return found

"""The door to packs and comparisons."""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import select, update

from diffstudy.domain.comparison import Comparison, Term
from diffstudy.domain.edit import with_edits
from diffstudy.domain.errors import NotFound
from diffstudy.domain.keys import normalised
from diffstudy.domain.language import tr
from diffstudy.storage.column_types import as_list, listed
from diffstudy.storage.comparison_store import census
from diffstudy.storage.comparison_store.census import ComparisonState
from diffstudy.storage.comparison_store.lookup import (
    find_key,
    keys_naming,
    search_hits,
    search_keys,
    terms_beginning,
)
from diffstudy.storage.comparison_store.packs import PackStore
from diffstudy.storage.comparison_store.reading import read_comparisons, read_terms
from diffstudy.storage.comparison_store.row_parts import parts_of
from diffstudy.storage.comparison_store.shared_rows import Rewording, reword
from diffstudy.storage.comparison_store.writing import PlacedRows, write_comparisons
from diffstudy.storage.edit_store import EditStore
from diffstudy.storage.row_writing import ids_by_key
from diffstudy.storage.schema import (
    ComparisonRow,
    ComparisonTermRow,
    PackRow,
    TermRow,
)
from diffstudy.storage.word_index import WordHit


class ComparisonStore(PackStore):
    """Reads and writes packs and comparisons within one transaction."""

    def save(self, comparison: Comparison, pack_id: str, content_hash: str, position: int) -> None:
        """Insert or update a comparison by its key; one that was archived returns.

        Terms and senses are shared by key within the pack and take the wording given last.
        Cards are left alone.

        Args:
            content_hash: tells a later import whether the page has changed.
            position: its place in the pack.

        Raises:
            NotFound: there is no such pack.
        """
        self.save_many((PlacedRows(parts_of(comparison), pack_id, content_hash, position),))

    def save_many(self, placed: Sequence[PlacedRows]) -> tuple[Rewording, ...]:
        """Insert or update comparisons by their keys, some hundred at once, as ``save`` does.

        Returns:
            What shared terms and senses said before, where they say something else now.

        Raises:
            NotFound: there is no such pack.
        """
        packs = {each.pack for each in placed}
        ids = ids_by_key(self._connection, PackRow, packs)
        for pack in packs - ids.keys():
            raise NotFound(tr("There is no pack “{pack}”.", pack=pack))
        return write_comparisons(self._connection, placed, ids)

    def reword(self, rewordings: Iterable[Rewording]) -> None:
        """Give shared terms and senses the words back that ``save_many`` took from them."""
        reword(self._connection, rewordings)

    def states(self) -> dict[str, ComparisonState]:
        """Return the state of every comparison, archived ones too, by pack and place."""
        return census.states(self._connection)

    def terms_of(self, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the keys of the terms of comparisons, archived or not, by comparison."""
        return census.terms_of(self._connection, keys)

    def naming(self, terms: Iterable[str]) -> tuple[str, ...]:
        """Return the keys of the comparisons that name any of the terms, archived ones left out."""
        return census.naming(self._connection, terms)

    def named(self, terms: Iterable[str]) -> dict[str, str]:
        """Return headwords by key of those of the terms that a comparison names, by key."""
        return census.named(self._connection, terms)

    def in_use(self, keys: Collection[str]) -> frozenset[str]:
        """Return those of the comparisons that the review log or a deck names, or a learner edited."""
        return census.in_use(self._connection, keys)

    def remove(self, keys: Iterable[str]) -> None:
        """Delete comparisons that are not in use and call for no card."""
        census.remove(self._connection, keys)

    def get(self, key: str) -> Comparison:
        """Return a comparison with the learner's edits, archived or not; raises NotFound."""
        return self.get_many((key,))[0]

    def get_many(self, keys: Iterable[str]) -> tuple[Comparison, ...]:
        """Return comparisons in the order of their keys; raises NotFound for the first missing."""
        wanted = tuple(keys)
        found = self.as_packed(wanted)
        for key in wanted:
            if key not in found:
                raise NotFound(tr("There is no comparison with the key “{key}”.", key=key))
        edits = EditStore(self._connection).of_many(wanted)
        return tuple(
            with_edits(found[key], edits[key]) if key in edits else found[key] for key in wanted
        )

    def as_packed(self, keys: Iterable[str]) -> dict[str, Comparison]:
        """Return the comparisons that are there as their packs have them, without any edit."""
        return read_comparisons(self._connection, tuple(keys))

    def all_keys(self) -> tuple[str, ...]:
        """Return the keys of all comparisons that are not archived, by pack and place."""
        found = self._connection.execute(
            select(ComparisonRow.key)
            .where(ComparisonRow.archived == 0)
            .order_by(ComparisonRow.pack_id, ComparisonRow.position, ComparisonRow.id)
        )
        return tuple(found.scalars())

    def find(self, text: str) -> str:
        """Return the key of the comparison that a person names; raises NotFound with titles."""
        return find_key(self._connection, text)

    def titles(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the titles of comparisons by key; unknown keys are left out."""
        found = self._connection.execute(
            select(ComparisonRow.key, ComparisonRow.title).where(
                ComparisonRow.key.in_(listed("keys"))
            ),
            {"keys": as_list(keys)},
        )
        return dict(found.all())

    def titled(self, title: str) -> str | None:
        """Return the key of the comparison with this title, case apart, if it is here.

        For links to neighbouring pages, which may never have been imported.
        """
        return self._connection.execute(
            select(ComparisonRow.key)
            .where(ComparisonRow.folded == normalised(title), ComparisonRow.archived == 0)
            .order_by(ComparisonRow.id)
            .limit(1)
        ).scalar()

    def comparisons_of_term(self, term_key: str) -> tuple[str, ...]:
        """Return the keys of the comparisons that name a term, archived ones left out."""
        found = self._connection.execute(
            select(ComparisonRow.key)
            .join(ComparisonTermRow, ComparisonTermRow.comparison_id == ComparisonRow.id)
            .join(TermRow, TermRow.id == ComparisonTermRow.term_id)
            .where(TermRow.key == term_key, ComparisonRow.archived == 0)
            .order_by(ComparisonRow.pack_id, ComparisonRow.position, ComparisonRow.id)
        )
        return tuple(found.scalars())

    def written_alike(self, term_key: str) -> tuple[str, ...]:
        """Return the comparisons, of all packs, that have a term written as this one is."""
        return keys_naming(self._connection, term_key)

    def neighbours(self, key: str) -> tuple[str, ...]:
        """Return the keys of other comparisons that share a term, archived ones left out."""
        own_terms = (
            select(ComparisonTermRow.term_id)
            .join(ComparisonRow, ComparisonRow.id == ComparisonTermRow.comparison_id)
            .where(ComparisonRow.key == key)
        )
        sharing = select(ComparisonTermRow.comparison_id).where(
            ComparisonTermRow.term_id.in_(own_terms)
        )
        found = self._connection.execute(
            select(ComparisonRow.key)
            .where(
                ComparisonRow.id.in_(sharing), ComparisonRow.key != key, ComparisonRow.archived == 0
            )
            .order_by(ComparisonRow.pack_id, ComparisonRow.position, ComparisonRow.id)
        )
        return tuple(found.scalars())

    def terms(self) -> tuple[Term, ...]:
        """Return the terms of all comparisons that are not archived, by key."""
        return read_terms(self._connection)

    def terms_beginning(self, beginnings: Sequence[str]) -> tuple[tuple[str, str, str], ...]:
        """Return key, headword and folded headword of the terms that begin with a folded text."""
        return terms_beginning(self._connection, beginnings)

    def search(self, text: str, limit: int = 50) -> tuple[str, ...]:
        """Return the keys of comparisons in which the text occurs, those it names first."""
        return search_keys(self._connection, text, limit)

    def hits(self, text: str, limit: int = 50) -> tuple[int, tuple[WordHit, ...]]:
        """Return how many comparisons a search finds, and the first of them with their words."""
        return search_hits(self._connection, text, limit)

    def archive(self, key: str) -> None:
        """Take a comparison out of the library and the queue; its log stays. Raises NotFound."""
        self.set_archived((key,), archived=True)

    def restore(self, key: str) -> None:
        """Undo archive(). Raises NotFound."""
        self.set_archived((key,), archived=False)

    def set_archived(self, keys: Collection[str], *, archived: bool) -> None:
        """Take comparisons out of the library, or bring them back. Raises NotFound."""
        changed = self._connection.execute(
            update(ComparisonRow)
            .where(ComparisonRow.key.in_(listed("keys")))
            .values(archived=int(archived)),
            {"keys": as_list(keys)},
        )
        if changed.rowcount < len(keys):
            known = ids_by_key(self._connection, ComparisonRow, keys)
            missing = next(key for key in keys if key not in known)
            raise NotFound(tr("There is no comparison with the key “{key}”.", key=missing))

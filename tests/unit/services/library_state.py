"""Everything that a learner can see of a library, to be compared before and after."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from diffstudy.domain.comparison import Comparison
from diffstudy.exchange import pack_file
from diffstudy.services.collection import Collection
from diffstudy.services.importing import ImportReport
from tests.journeys.desk import Desk, cards_of
from tests.unit.services.small_packs import as_pack


def state_of(collection: Collection) -> dict[str, Any]:
    """Return what list, show, the cards and the queue say."""
    overview = collection.library.overview()
    keys = [row.key for row in overview.rows]
    due = collection.study.due()
    with collection.database.reading() as uow:
        calls = uow.cards.calls_of(keys)
        packs = {pack.id: uow.comparisons.pack(pack.id) for pack in uow.comparisons.packs()}
    return {
        "list": overview,
        "show": [collection.library.comparison(key) for key in keys],
        "cards": {str(key): card for key, card in cards_of(collection).items()},
        "calls": {key: sorted(map(str, cards)) for key, cards in calls.items()},
        "due": due,
        "packs": packs,
        "terms": collection.library.deck_terms(),
    }


@contextmanager
def fresh_desk(empty: Path) -> Iterator[Desk]:
    """A desk with an empty library of its own, for one generated example."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(empty, Path(folder, "data"))
        yield Desk(Path(folder, "data"))


def import_all(
    collection: Collection, folder: Path, pages: Sequence[Comparison], version: str = "1"
) -> ImportReport:
    """Import comparisons as one whole pack file."""
    file = folder / "pack.json"
    file.write_bytes(pack_file.dump(as_pack(pages, version)))
    return collection.importing.apply(collection.importing.preview([file]))


def import_each(collection: Collection, folder: Path, pages: Sequence[Comparison]) -> None:
    """Import comparisons one after the other, each as the pages that were there and one more."""
    for count in range(1, len(pages) + 1):
        import_all(collection, folder, pages[:count])

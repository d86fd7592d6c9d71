"""The .apkg file: genanki writes the collection, in memory, and the zip around it is ours.

genanki's own ``write_to_file`` gives every note the time of the export, so that Anki would take
all of them for changed; leaves a copy of the collection in the folder for temporary files; and
does not compress. So its parts are used one by one.
"""

import hashlib
import io
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing

from diffstudy.exchange.anki import note_type
from diffstudy.exchange.anki.note import AnkiNote

_FIRST_ID = 1_400_000_000_000
_ID_BITS = 38
"""Anki's ids are times in milliseconds; ours are spread over the nine years from 2014."""

_DAY_OF_THE_ZIP = (2000, 1, 1, 0, 0, 0)


def package(
    pack_id: str, title: str, notes: Sequence[AnkiNote], stamps: Mapping[str, int]
) -> bytes:
    """Return the file; the same notes and stamps give the same bytes.

    Args:
        pack_id: the deck's identity comes from it.
        title: the name of the deck; "::" in it would make a deck within a deck.
        notes: in the order in which they are to be learned.
        stamps: when each note last changed, in seconds, by its key; Anki keeps its own copy of
            a note until a newer one comes.
    """
    import genanki

    deck = genanki.Deck(_id_of(pack_id), title.replace("::", ": "))
    kind = genanki.Model(
        note_type.TYPE_ID,
        note_type.NAME,
        fields=note_type.fields(),
        templates=note_type.templates(),
        css=note_type.CSS,
    )
    deck.add_model(kind)
    taken: set[int] = set()
    with closing(sqlite3.connect(":memory:")) as connection:
        cursor = connection.cursor()
        genanki.Package(deck).write_to_db(cursor, note_type.CHANGED, iter(()))
        for place, each in enumerate(notes):
            note = genanki.Note(kind, list(each.fields), guid=each.guid, due=place)
            note.cards[0].suspend = each.is_suspended
            ids = iter((_free_id(each.key, taken), _free_id(f"{each.key} card", taken)))
            note.write_to_db(cursor, stamps[each.key], deck.deck_id, ids)
        connection.commit()
        collection = connection.serialize()
    return _zipped({"collection.anki2": collection, "media": b"{}"})


def _id_of(text: str) -> int:
    digest = hashlib.sha256(text.encode()).digest()
    return _FIRST_ID + (int.from_bytes(digest[:8], "big") >> (64 - _ID_BITS))


def _free_id(text: str, taken: set[int]) -> int:
    wanted = _id_of(text)
    while wanted in taken:
        wanted += 1
    taken.add(wanted)
    return wanted


def _zipped(entries: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY_OF_THE_ZIP), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()

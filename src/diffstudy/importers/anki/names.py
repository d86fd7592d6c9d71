"""Names of decks and fields as older collections keep them: JSON in two cells of one row."""

from diffstudy.importers.anki.refusal import EXPORT_AGAIN, PackageRefused

Names = dict[int, dict[int, str]]
"""By id: the names of the fields of a note type by place, or of a deck at place 0."""

_JSON_LIMIT = 4_000_000


def names_of_json(row: object) -> tuple[Names, Names]:
    """Return the names of decks and of fields.

    Args:
        row: the cells ``models`` and ``decks`` of the table col.

    Raises:
        PackageRefused: there is no such row, or it is not what Anki writes.
    """
    import msgspec

    class FieldEntry(msgspec.Struct):
        name: str
        ord: int | None = None

    class TypeEntry(msgspec.Struct):
        flds: list[FieldEntry]

    class DeckEntry(msgspec.Struct):
        name: str

    match row:
        case (str(models), str(decks)) if len(models) + len(decks) <= _JSON_LIMIT:
            pass
        case _:
            raise _unreadable()
    try:
        types = msgspec.json.decode(models, type=dict[int, TypeEntry])
        found = msgspec.json.decode(decks, type=dict[int, DeckEntry])
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise _unreadable() from error
    fields = {
        number: {
            place if field.ord is None else field.ord: field.name
            for place, field in enumerate(kind.flds)
        }
        for number, kind in types.items()
    }
    return {number: {0: deck.name} for number, deck in found.items()}, fields


def _unreadable() -> PackageRefused:
    return PackageRefused("the package's list of decks and note types is damaged", EXPORT_AGAIN)

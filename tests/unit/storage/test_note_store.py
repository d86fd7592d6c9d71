"""Notes on cards: one a card and learner, kept under the names that content has now."""

from diffstudy.domain.card import CardKey
from diffstudy.storage.database import Database

ONE, OTHER = CardKey.for_term("p#term/a"), CardKey.for_contrast("p#term/a", "p#term/b")


def test_a_note_is_replaced_and_removed_and_belongs_to_its_learner(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.notes.write("me", ONE, "First.", 1)
        uow.notes.write("me", OTHER, "Both.", 2)
        uow.notes.write("me", ONE, "Second.", 3)
        uow.notes.write("you", ONE, "Mine.", 4)
        assert uow.notes.notes("me") == {OTHER: "Both.", ONE: "Second."}
        uow.notes.write("me", ONE, "", 5)
        assert uow.notes.notes("me") == {OTHER: "Both."}
        assert uow.notes.notes("you") == {ONE: "Mine."}


def test_a_note_follows_a_renamed_term(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.notes.write("me", OTHER, "Both.", 1)
        uow.identity.rename({"p#term/a": "p#term/z"})
        renamed = CardKey.for_contrast("p#term/z", "p#term/b")
        assert uow.notes.notes("me") == {renamed: "Both."}
        uow.notes.write("me", renamed, "New.", 2)
        assert uow.notes.notes("me") == {renamed: "New."}

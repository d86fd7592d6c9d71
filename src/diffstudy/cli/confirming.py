"""``confirm``: a person says whose definition it is, so that it may be asked."""

import argparse
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, print_json
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.place import Place

if TYPE_CHECKING:
    from diffstudy.domain.comparison import Comparison
    from diffstudy.services.edit_view import DoubtfulDefinition, EditView

_NEITHER = "neither"


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    confirming = commands.add_parser(
        "confirm",
        parents=[common],
        help="doubtful definitions: list them, or say whose one of them is",
    )
    confirming.add_argument("comparison", metavar="COMPARISON", help="key, title or part of it")
    confirming.add_argument(
        "--line",
        type=int,
        metavar="N",
        help="the number before the definition in the list; it stays the same",
    )
    confirming.add_argument(
        "--term", metavar="T", help=f"the term that it defines, or “{_NEITHER}” to leave it out"
    )
    confirming.add_argument(
        "--undo", action="store_true", help="take the last change of this comparison back"
    )
    add_json_option(confirming)
    confirming.set_defaults(run=run_confirm)


def run_confirm(arguments: argparse.Namespace) -> int:
    """List what is doubtful, settle one definition, or take the last change back."""
    if (arguments.line is None) != (arguments.term is None):
        raise DiffstudyError("Give --line and --term together, or neither to see the list.")
    said = None
    with collection_of(arguments) as collection:
        editing = collection.editing
        key = collection.library.find(arguments.comparison)
        if arguments.undo:
            said = editing.undo(key).sentence
        elif arguments.line is not None:
            place = _place(editing.view(key), arguments.line)
            term = None if arguments.term.strip().casefold() == _NEITHER else arguments.term
            said = editing.confirm(key, place, term).sentence
        comparison = collection.library.comparison(key)
        doubtful = editing.view(key).doubtful
    if arguments.json:
        rows = [_as_json(each, comparison) for each in doubtful]
        print_json({"key": key, "title": comparison.title, "done": said, "doubtful": rows})
    elif said is not None:
        print(f"{said}. {_left(len(doubtful))}")
    else:
        _print(comparison, doubtful)
    return 0


def _place(view: "EditView", number: int) -> Place:
    place = view.definitions.get(number)
    if place is None:
        raise DiffstudyError(
            f"There is no definition {number}. Without --line you see the numbers of those that "
            "are doubtful."
        )
    return place


def _left(count: int) -> str:
    if not count:
        return "No definition is doubtful."
    return f"{count} more to check." if count > 1 else "One more to check."


def _print(comparison: "Comparison", doubtful: tuple["DoubtfulDefinition", ...]) -> None:
    if not doubtful:
        print(f"{comparison.title}: no definition is doubtful.")
        return
    print(comparison.title)
    for each in doubtful:
        sense = each.sense
        owner = "no term" if sense.term_key is None else comparison.term(sense.term_key).headword
        print(f"{each.number}. [{sense.attribution.flag.value}] {owner}: {sense.definition}")
        for example in sense.examples:
            print(f"   “{example.text}”")
        print(f"   {sense.attribution.reason}")
    terms = ", ".join(f"“{term.headword}”" for term in comparison.terms)
    print(f"Say whose with --line N --term T; T is one of {terms}, “{_NEITHER}”.")


def _as_json(each: "DoubtfulDefinition", comparison: "Comparison") -> dict[str, object]:
    sense = each.sense
    keys = [term.key for term in comparison.terms]
    return {
        "number": each.number,
        "term": None if sense.term_key is None else keys.index(sense.term_key),
        "text": sense.definition,
        "examples": [example.text for example in sense.examples],
        "confidence": sense.attribution.confidence,
        "flag": sense.attribution.flag.value,
        "why": sense.attribution.reason,
        "line": sense.attribution.line,
    }

"""``senses``: other senses of the terms of a comparison, asked only where somebody says so."""

import argparse
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, print_json
from diffstudy.domain.errors import DiffstudyError

if TYPE_CHECKING:
    from diffstudy.domain.optional_sense import OptionalSense

_UNNAMED = "another sense"


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    senses = commands.add_parser(
        "senses",
        parents=[common],
        help="other senses of the terms of a comparison: list them, or switch one on or off",
    )
    senses.add_argument("comparison", metavar="COMPARISON", help="key, title or part of it")
    which = senses.add_mutually_exclusive_group()
    which.add_argument("--on", metavar="N", help="ask this one, by its number or key in the list")
    which.add_argument("--off", metavar="N", help="ask this one no more; what was learned is kept")
    senses.add_argument("--name", metavar="S", help="with --on: what its questions say of it")
    add_json_option(senses)
    senses.set_defaults(run=run_senses)


def run_senses(arguments: argparse.Namespace) -> int:
    """List the senses, after switching one."""
    if arguments.name is not None and arguments.on is None:
        raise DiffstudyError("Give --name together with --on.")
    with collection_of(arguments) as collection:
        service = collection.senses
        key = collection.library.find(arguments.comparison)
        wanted = arguments.on or arguments.off
        if wanted is not None:
            card = _card(service.not_asked(key).senses, wanted)
            if arguments.on is not None:
                service.switch_on(key, card, arguments.name or "")
            else:
                service.switch_off(key, card)
        senses = service.not_asked(key).senses
        title = collection.library.comparison(key).title
    if arguments.json:
        print_json({"key": key, "title": title, "senses": [_as_json(each) for each in senses]})
        return 0
    if not senses:
        print(f"{title}: no other sense of its terms could be asked.")
    for number, each in enumerate(senses, start=1):
        state = "on" if each.is_on else "off"
        print(f"{number}. [{state}] {each.term}: {each.name or _UNNAMED}")
        for text in each.definitions:
            print(f"   {text}")
    return 0


def _card(senses: tuple["OptionalSense", ...], wanted: str) -> str:
    cards = [str(each.card) for each in senses]
    if wanted in cards:
        return wanted
    if wanted.isdecimal() and 1 <= int(wanted) <= len(cards):
        return cards[int(wanted) - 1]
    raise DiffstudyError(f"There is no sense {wanted}. Without --on and --off you see the list.")


def _as_json(each: "OptionalSense") -> dict[str, object]:
    return {
        "key": str(each.card),
        "term": each.term,
        "name": each.name,
        "is_on": each.is_on,
        "definitions": list(each.definitions),
        "examples": list(each.examples),
    }

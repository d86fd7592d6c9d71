"""``confusions``: what the log says of the learner; nothing is changed."""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, print_json

if TYPE_CHECKING:
    from diffstudy.domain.statistics import Confusion


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    confusions = commands.add_parser(
        "confusions", parents=[common], help="who is taken for whom, the worst first"
    )
    add_json_option(confusions)
    confusions.set_defaults(run=run_confusions)


def run_confusions(arguments: argparse.Namespace) -> int:
    """Print the ordered pairs of terms, the worst first."""
    with collection_of(arguments) as collection:
        found = collection.confusions.report()
    if arguments.json:
        print_json({"confusions": [asdict(one) for one in found]})
        return 0
    mistaken = [one for one in found if one.mistaken]
    for one in mistaken:
        print(_sentence(one))
    if not mistaken:
        print("No term was taken for another yet.")
    return 0


def _sentence(one: "Confusion") -> str:
    text = (
        f"{one.term} mistaken for {one.other}: {one.mistaken} of {one.answers}; "
        f"today about {one.estimate:.0%} (likely {one.low:.0%} to {one.high:.0%})"
    )
    if one.d_prime is not None and one.criterion is not None:
        text += f"; d' {one.d_prime:.2f}, c {one.criterion:.2f}"
    return text + "."

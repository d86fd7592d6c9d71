"""``findings``: the experiment “Help me find out”, switched on and off, and what it found."""

import argparse
from pathlib import Path
from typing import Any

from diffstudy.cli.output import add_json_option, collection_of, print_json
from diffstudy.domain.language import tr


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    findings = commands.add_parser(
        "findings",
        parents=[common],
        help="whether drilling mix-ups helps you: an experiment on your own answers",
        description=(
            "Off unless it is started. Half of the comparisons that you begin are then studied "
            "without drilling what you mix up, for as long a time; a month later new examples "
            "show which half you tell apart better. Nothing leaves the computer."
        ),
    )
    switch = findings.add_mutually_exclusive_group()
    switch.add_argument("--start", action="store_true", help="switch it on")
    switch.add_argument("--stop", action="store_true", help="switch it off, at any moment")
    findings.add_argument(
        "--to", type=Path, metavar="FILE", help="save without names, as .csv or .json"
    )
    findings.add_argument("--plan", action="store_true", help="how it is judged, in full")
    add_json_option(findings)
    findings.set_defaults(run=run_findings)


def run_findings(arguments: argparse.Namespace) -> int:
    """Print what was found so far, after switching where that is wanted."""
    from diffstudy.domain.experiment import PLAN, findings_sentences
    from diffstudy.services.experiments import findings_json, save_findings

    with collection_of(arguments) as collection:
        if arguments.start:
            collection.experiments.start()
        if arguments.stop:
            collection.experiments.stop()
        found = collection.experiments.findings()
    if arguments.to is not None:
        save_findings(found, arguments.to)
    if arguments.json:
        print_json(findings_json(found))
        return 0
    print("\n".join(findings_sentences(found)))
    if arguments.plan:
        print(f"\n{tr(PLAN)}")
    return 0

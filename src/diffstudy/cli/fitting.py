"""``fit``: parameters of the scheduler that fit the learner."""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, print_json

if TYPE_CHECKING:
    from diffstudy.domain.parameters import FitReport


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    fit = commands.add_parser(
        "fit",
        parents=[common],
        help="fit the scheduler to your own answers",
        description=(
            "Fits the parameters of the scheduler to your answers and adopts them only if they "
            "predict the latest of these clearly better. No due day changes."
        ),
    )
    fit.add_argument("--undo", action="store_true", help="use the earlier parameters again")
    add_json_option(fit)
    fit.set_defaults(run=run_fit)


def run_fit(arguments: argparse.Namespace) -> int:
    """Fit or go back, and say what became of it; 1 where a part for fitting is missing."""
    from diffstudy.domain.parameters import FitStatus

    with collection_of(arguments) as collection:
        report = collection.fitting.undo() if arguments.undo else collection.fitting.fit()
    if arguments.json:
        print_json({**asdict(report), "sentence": _sentence(report)})
    else:
        print(_sentence(report))
    return 1 if report.status is FitStatus.UNAVAILABLE else 0


def _sentence(report: "FitReport") -> str:
    from diffstudy.domain.parameters import FitStatus

    adopted = report.status is FitStatus.ADOPTED
    return f"{report} To go back: diffstudy fit --undo" if adopted else str(report)

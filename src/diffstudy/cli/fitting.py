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

    losses = ""
    if report.loss_before is not None and report.loss_after is not None:
        losses = f" (log loss {report.loss_before:.4f} before, {report.loss_after:.4f} after)"
    match report.status:
        case FitStatus.TOO_FEW:
            return (
                f"Too few answers to fit: it takes {report.needed:,} graded answers on later days, "
                f"and there are {report.reviews:,}."
            )
        case FitStatus.UNAVAILABLE:
            return (
                "Fitting needs the optional part fsrs-rs-python; install it with: "
                "pip install diffstudy[fit]"
            )
        case FitStatus.KEPT:
            return f"Your parameters stay as they are: new ones predict no better{losses}."
        case FitStatus.ADOPTED:
            return (
                f"New parameters are in use, fitted to {report.reviews:,} answers{losses}. "
                "To go back: diffstudy fit --undo"
            )
        case FitStatus.UNDONE:
            return "The earlier parameters are in use again."

"""``progress`` and ``confusions``: what the log says of the learner; nothing is changed."""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, print_json
from diffstudy.domain.errors import NotFound

if TYPE_CHECKING:
    from diffstudy.domain.mastery import Figure
    from diffstudy.domain.statistics import Confusion, DueForecast
    from diffstudy.services.leech_report import Leech
    from diffstudy.services.question_checks import QuestionToCheck
    from diffstudy.services.reporting import ProgressReport


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    progress = commands.add_parser(
        "progress", parents=[common], help="how much is known, and how sure that is"
    )
    add_json_option(progress)
    progress.set_defaults(run=run_progress)
    confusions = commands.add_parser(
        "confusions", parents=[common], help="who is taken for whom, the worst first"
    )
    confusions.add_argument("--restore", metavar="CUE", help="ask a question to check again")
    confusions.add_argument("--report", metavar="CUE", help="confirm that it is a bad question")
    add_json_option(confusions)
    confusions.set_defaults(run=run_confusions)


def run_progress(arguments: argparse.Namespace) -> int:
    """Print totals, days, the figures of each comparison, predictions and the days to come."""
    with collection_of(arguments) as collection:
        report = collection.reporting.report()
        forecast = collection.progress.forecast()
    if arguments.json:
        print_json(_report_as_json(report, forecast))
        return 0
    answers = sum(day.answers for day in report.days)
    right = sum(day.right for day in report.days)
    days = _counted(len(report.days), "day")
    print(f"{_counted(answers, 'answer')} on {days}, {right} of them right.")
    print(f"Due: {report.totals.due}. New: {report.totals.new}.")
    for figures in report.comparisons:
        print(f"\n{figures.title}")
        for sentence in figures.sentences():
            print(f"  {sentence}")
    print(f"\nPredictions: {report.calibration}")
    coming = [f"{ahead.day}: {ahead.cards}" for ahead in forecast if ahead.cards]
    print(f"To come: {', '.join(coming) or 'nothing in the next week'}.")
    return 0


def _report_as_json(
    report: "ProgressReport", forecast: "tuple[DueForecast, ...]"
) -> dict[str, object]:
    totals = report.totals
    return {
        "today": report.today,
        "totals": {
            "answers": sum(day.answers for day in report.days),
            "right": sum(day.right for day in report.days),
            "study_days": len(report.days),
            "due": totals.due,
            "new": totals.new,
        },
        "days": [asdict(day) for day in report.days],
        "comparisons": [
            {
                "comparison": figures.comparison,
                "title": figures.title,
                "terms": list(figures.terms),
                "recall": _figure_as_json(figures.recall),
                "tell_apart": _figure_as_json(figures.tell_apart),
                "new_examples": {
                    "right": figures.new_examples.right,
                    **_figure_as_json(figures.new_examples.figure),
                    "text": str(figures.new_examples),
                },
                "solid_for_now": figures.is_solid,
            }
            for figures in report.comparisons
        ],
        "calibration": {**asdict(report.calibration), "text": str(report.calibration)},
        "forecast": [asdict(ahead) for ahead in forecast],
    }


def _figure_as_json(figure: "Figure") -> dict[str, object]:
    return {**asdict(figure), "text": str(figure)}


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def run_confusions(arguments: argparse.Namespace) -> int:
    """Print the ordered pairs of terms, the worst first."""
    with collection_of(arguments) as collection:
        checks = collection.checks
        for wanted, say in ((arguments.restore, checks.restore), (arguments.report, checks.report)):
            if wanted is not None:
                say(_page_of(wanted, checks.questions()), wanted)
        found = collection.confusions.report()
        leeches = checks.leeches()
        questions = checks.questions()
    if arguments.json:
        print_json(
            {
                "confusions": [asdict(one) for one in found],
                "leeches": [asdict(leech) for leech in leeches],
                "questions_to_check": [
                    {**asdict(question), "reason": question.reason} for question in questions
                ],
            }
        )
        return 0
    mistaken = [one for one in found if one.mistaken]
    for one in mistaken:
        print(_sentence(one))
    if not mistaken:
        print("No term was taken for another yet.")
    for leech in leeches:
        print(f"Hard to keep: {leech.term}. {_about_leech(leech)}")
    if questions:
        print("\nQuestions to check; they are not asked:")
    for question in questions:
        print(f"  {question.cue}\n    {question.term}: {question.text}\n    {question.reason}")
    return 0


def _page_of(cue: str, questions: "tuple[QuestionToCheck, ...]") -> str:
    for question in questions:
        if question.cue == cue:
            return question.comparison
    raise NotFound(f"“{cue}” is not among the questions to check; `diffstudy confusions` has them.")


def _about_leech(leech: "Leech") -> str:
    drilled = " and ".join(f"{leech.term} or {rival}" for rival in leech.rivals) or "it"
    what = leech.reason if leech.is_suspended else f"{leech.reason} Practice begins with {drilled}."
    return f"{what} Your note: {leech.note}" if leech.note else what


def _sentence(one: "Confusion") -> str:
    text = (
        f"{one.term} mistaken for {one.other}: {one.mistaken} of {one.answers}; "
        f"today about {one.estimate:.0%} (likely {one.low:.0%} to {one.high:.0%})"
    )
    if one.d_prime is not None and one.criterion is not None:
        text += f"; d' {one.d_prime:.2f}, c {one.criterion:.2f}"
    return text + "."

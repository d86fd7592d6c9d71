"""``list``, ``show`` and ``search``."""

import argparse
from dataclasses import asdict
from typing import Any

from diffstudy.cli.comparison_json import comparison_as_json
from diffstudy.cli.output import add_json_option, collection_of, print_json
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.deck import ComparisonRow


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    listing = commands.add_parser("list", parents=[common], help="the comparisons of the library")
    add_json_option(listing)
    listing.set_defaults(run=run_list)
    showing = commands.add_parser("show", parents=[common], help="one comparison, whole")
    showing.add_argument("comparison", metavar="COMPARISON", help="key, title or part of it")
    add_json_option(showing)
    showing.set_defaults(run=run_show)
    searching = commands.add_parser(
        "search", parents=[common], help="comparisons in which a text occurs"
    )
    searching.add_argument("text", metavar="TEXT")
    add_json_option(searching)
    searching.set_defaults(run=run_search)


def run_list(arguments: argparse.Namespace) -> int:
    """Print every comparison with its standing."""
    with collection_of(arguments) as collection:
        overview = collection.library.overview()
    if arguments.json:
        print_json(
            {
                "packs": [
                    {
                        "id": pack.id,
                        "title": pack.title,
                        "due": pack.due,
                        "comparisons": [asdict(row) for row in pack.rows],
                    }
                    for pack in overview.packs
                ],
                "due": overview.due,
                "new": overview.new,
            }
        )
        return 0
    for pack in overview.packs:
        print(pack.title)
        for row in pack.rows:
            print(f"  {row.title}{_standing(row)}")
    if not overview.packs:
        print("The library is empty; import a saved page with: diffstudy import FILE")
    return 0


def run_show(arguments: argparse.Namespace) -> int:
    """Print one comparison."""
    with collection_of(arguments) as collection:
        key = collection.library.find(arguments.comparison)
        comparison = collection.library.comparison(key)
    if arguments.json:
        print_json(comparison_as_json(comparison))
    else:
        print("\n".join(_page(comparison)))
    return 0


def run_search(arguments: argparse.Namespace) -> int:
    """Print the comparisons in which a text occurs."""
    with collection_of(arguments) as collection:
        found = collection.library.look_up(arguments.text)
    excerpts = ["".join(part for part, _ in hit.excerpt) for hit in found.hits]
    if arguments.json:
        listed = [
            {"key": hit.key, "title": hit.title, "excerpt": excerpt or None}
            for hit, excerpt in zip(found.hits, excerpts, strict=True)
        ]
        print_json({"comparisons": listed, "total": found.total, "nearest": found.nearest})
        return 0
    for hit, excerpt in zip(found.hits, excerpts, strict=True):
        print(f"{hit.title}\n    {excerpt}" if excerpt else hit.title)
    if found.total > len(found.hits):
        print(f"… and {found.total - len(found.hits):,} more.")
    if found.nearest:
        print(f"Nothing found. Did you mean {' or '.join(found.nearest)}?")
    return 0


def _standing(row: ComparisonRow) -> str:
    words = ["new"] if row.is_new else []
    if row.due:
        words.append(f"{row.due} due")
    elif row.next_due:
        words.append(f"due {row.next_due}")
    if row.mixups:
        words.append(f"mixed up {row.mixups} times")
    words += [
        f"{term} {value}"
        for term, value in zip(row.terms, row.mastery, strict=True)
        if value is not None
    ]
    return f"  ({', '.join(words)})" if words else ""


def _page(comparison: Comparison) -> list[str]:
    lines = [comparison.title, ""]
    if comparison.verdict:
        lines += [comparison.verdict, ""]
    if comparison.differences:
        lines += ["Key differences", *(f"- {d.text}" for d in comparison.differences), ""]
    if comparison.chart:
        lines.append("Chart")
        for row in comparison.chart:
            cells = " | ".join(cell or "–" for cell in row.cells)
            lines.append(f"- {row.aspect or '–'}: {cells}")
        lines.append("")
    for term in comparison.terms:
        lines.append(f"Definitions of {term.headword}")
        for number, sense in enumerate(comparison.senses_of(term.key), start=1):
            label = f"({sense.label}) " if sense.label else ""
            lines.append(f"{number}. {label}{sense.definition}")
            lines += [f"   “{example.text}”" for example in sense.examples]
        lines.append("")
    for entry in comparison.faq:
        lines += [entry.question, f"  {entry.answer}"]
    if comparison.byline:
        lines += ["", comparison.byline]
    return lines

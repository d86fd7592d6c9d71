"""Print a comparison as a web page in one of several hands; the reader's opposite."""

from collections.abc import Sequence
from html import escape

from diffstudy.domain.comparison import Comparison, Sense

HANDS = ("a heading for each definition", "a heading for each term", "a list for each term")


def print_html(comparison: Comparison, hand: str) -> str:
    first, second = (escape(term.headword) for term in comparison.terms)
    title = f"{first} vs. {second} — What's the Difference?"
    lines = ["<!DOCTYPE html>", f"<html><head><title>{title}</title></head><body>"]
    lines += ["<nav><a href=/>Ask Difference</a></nav>", f"<h1>{title}</h1>"]
    lines += [f"<p>{comparison.byline}</p>"] if comparison.byline else []
    lines += [f"<p>{escape(comparison.verdict or '')}</p>", "<h2>Key Differences</h2>"]
    lines += [f"<p>{escape(each.text)}</p>" for each in comparison.differences]
    lines += ["<h2>Comparison Chart</h2>", "<table>"]
    lines += [f"<tr><th></th><th>{first}</th><th>{second}</th></tr>"]
    for row in comparison.chart:
        cells = "".join(f"<td>{escape(text or '')}</td>" for text in (row.aspect, *row.cells))
        lines.append(f"<tr>{cells}</tr>")
    lines += ["</table>", "<h2>Compare with Definitions</h2>", *_definitions(comparison, hand)]
    lines.append("<h2>Common Curiosities</h2>")
    for entry in comparison.faq:
        lines.append(f"<h3>{escape(entry.question)}</h3>")
        lines += [f"<p>{escape(each)}</p>" for each in entry.answer.split("\n\n")]
    lines.append("<h2>Share Your Discovery</h2>")
    for name, other in (("Previous", comparison.previous), ("Next", comparison.next)):
        lines += [f"<a>{name} Comparison</a><a>{other}</a>"] if other else []
    return "\n".join([*lines, "</body></html>"])


def _definitions(comparison: Comparison, hand: str) -> list[str]:
    lines = []
    for term in comparison.terms:
        senses = comparison.senses_of(term.key)
        heading = f"<h3>{escape(term.headword)}</h3>"
        if hand == HANDS[0]:
            for sense in senses:
                lines += [heading, *(f"<p>{text}</p>" for text in _texts(sense))]
        elif hand == HANDS[1]:
            lines += [heading, *(line for sense in senses for line in _set_apart(sense))]
        else:
            items = ["<br>".join(_texts(sense)) for sense in senses]
            lines += [heading, "<ol>", *(f"<li>{item}" for item in items), "</ol>"]
    return lines


def _texts(sense: Sense) -> Sequence[str]:
    label = f"({sense.label}) " if sense.label else ""
    return [escape(label + sense.definition), *(escape(each.text) for each in sense.examples)]


def _set_apart(sense: Sense) -> Sequence[str]:
    definition, *examples = _texts(sense)
    return [f"<p>{definition}</p>", *(f"<p><em>{text}</em></p>" for text in examples)]

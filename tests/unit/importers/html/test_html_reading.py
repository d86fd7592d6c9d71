"""Shapes of articles: who heads what, and what stands under it."""

import pytest

from diffstudy.domain.comparison import Comparison, Source
from diffstudy.domain.pack import PackProblem
from diffstudy.importers.html.page import read_page
from diffstudy.importers.page_parser import NotAPage, ParsedPage

_TITLE = "<h1>Fog vs. Mist</h1>"


def _page(markup: str) -> ParsedPage:
    return read_page(markup, "local.my-pages", Source("fog.html"))


def _read(markup: str) -> Comparison:
    return _page(markup).comparison


def _senses(markup: str) -> list[tuple[str, str, list[str], float]]:
    page = _read(markup)
    return [
        (
            page.term(sense.term_key).headword if sense.term_key else "?",
            sense.definition,
            [example.text for example in sense.examples],
            sense.attribution.confidence,
        )
        for sense in page.senses
    ]


def _chart(markup: str) -> list[tuple[str | None, tuple[str | None, ...]]]:
    return [(row.aspect, row.cells) for row in _read(markup).chart]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Fog</h2><p>Thick.</p><h2>Mist</h2><p>Thin.</p>",
        "<h2>What is fog (F)?</h2><p>Thick.</p><h2>What Is a Mist?</h2><p>Thin.</p>",
        "<h3>1. Definition of Fog</h3><p>Thick.</p><h3>2. Definition of Mist</h3><p>Thin.</p>",
        "<p><b>Fog:</b></p><p>Thick.</p><p><strong>Mist</strong></p><p>Thin.</p>",
        "<dl><dt>Fog<dd>Thick.<dt>Mist<dd>Thin.</dl>",
        "<h1>Fog</h1><p>Thick.</p><h1>Mist</h1><p>Thin.</p>",
        "<h2>Key differences</h2><ul><li><b>Fog:</b> Thick.<li><b>Mist</b> – Thin.</ul>",
        "<h2>Compare with Definitions</h2><h3>Fog (noun)</h3><p>Thick.<h3>Mists</h3><p>Thin.",
        "<h2>Definitions</h2><table><tr><th>Fog<th>Mist<tr><td>Thick.<td>Thin.</table>",
        "<h2>Definitions</h2><p><b>Fog:</b> Thick.</p><p><b>Mist:</b> Thin.</p>",
    ],
)
def test_a_heading_of_any_kind_says_whose_definition_it_is(body: str) -> None:
    assert _senses(_TITLE + body) == [("Fog", "Thick.", [], 1.0), ("Mist", "Thin.", [], 1.0)]


@pytest.mark.parametrize(
    "body",
    [
        "<h3>Fog</h3><p>Thick.</p><p>It hid us.</p><h3>Fog</h3><p>Blur.</p>",
        "<h3>Fog</h3><ol><li>Thick.<ul><li>It hid us.</li></ul></li><li>Blur.</li></ol>",
        "<h3>Fog</h3><ol><li>Thick.<br>It hid us.<li>Blur.</ol>",
        "<h3>Fog</h3>Thick.<br>It hid us.<br><br>Blur.",
        "<h3>Fog</h3><p>Thick.</p><p><i>It hid us.</i></p><p>Blur.</p>",
        "<h3>Fog</h3><p>Thick.</p><blockquote>It hid us.</blockquote><p>Blur.</p>",
        "<h3>Fog</h3><p>Thick.</p><p class='def-example'>It hid us.</p><p>Blur.</p>",
        "<h3>Fog</h3><p>Thick.</p><p>Example: It hid us.</p><p>Blur.</p>",
        "<h3>Fog</h3><div><p>Thick.</p><p>It hid us.</p></div><div><p>Blur.</p></div>",
    ],
)
def test_examples_are_told_from_definitions(body: str) -> None:
    page = f"{_TITLE}<h2>Compare with Definitions</h2>{body}"
    assert _senses(page) == [("Fog", "Thick.", ["It hid us."], 1.0), ("Fog", "Blur.", [], 1.0)]


def test_an_example_names_the_term_and_its_definition_does_not() -> None:
    body = "<h2>Definitions</h2><h3>Fog</h3><p>Thick.</p><p>The fog hid us.</p><p>Blur.</p>"
    assert [each[1] for each in _senses(_TITLE + body)] == ["Thick.", "Blur."]


def test_without_headings_the_side_is_guessed_and_says_so() -> None:
    blocks = [("Thick.", "The fog hid us."), ("Thin.", "A mist rose."), ("Blur.", "")]
    body = "".join(f"<div><p>{a}</p><p>{b}</p></div>" for a, b in blocks)
    read = _senses(f"{_TITLE}<h2>Compare with Definitions</h2>{body}")
    assert [each[0] for each in read[:2]] == ["Fog", "Mist"]
    assert min(read[0][3], read[1][3]) >= 0.95
    assert read[2][3] < 0.6


@pytest.mark.parametrize(
    "table",
    [
        "<tr><th></th><th>Fog</th><th>Mist</th></tr><tr><td>Sight</td><td>short</td><td>long</td>",
        "<tr><td>Aspect<td>Mist<td>Fog<tr><td>Sight:<td>long<td>short",
        "<tr><th>Fog<th>Aspect<th>Mist<tr><td>short<td>Sight<td>long",
        "<tr><th><th>Sight<tr><th>Fog<td>short<tr><th>Mist<td>long",
        "<tr><th>Fog<th>Mist<tr><td colspan=2>Sight<tr><td>short<td>long",
        "<tr><td colspan=3>A table<tr><th><th>Fog<th>Mist<tr><td>Sight<td>short<td>long",
        "<tr><td>Sight<td>short<td>long<tr>",
    ],
)
def test_a_table_may_stand_in_any_order(table: str) -> None:
    page = f"{_TITLE}<h2>Comparison Chart</h2><table>{table}</table>"
    assert _chart(page) == [("Sight", ("short", "long"))]


@pytest.mark.parametrize(
    "body",
    [
        "<div><b>Sight</b></div><div>short</div><div>long</div>",
        "<h3>Sight</h3><p>short</p><p>long</p>",
        "<dl><dt>Sight<dd>short<dd>long</dl>",
        "<div><div>Fog</div><div>Mist</div></div><div><p>Sight</p><p>short</p><p>long</p></div>",
    ],
)
def test_a_chart_may_be_no_table(body: str) -> None:
    assert _chart(f"{_TITLE}<h2>Comparison Chart</h2>{body}") == [("Sight", ("short", "long"))]


def test_a_chart_of_which_nothing_tells_the_rows_is_left_out_with_a_warning() -> None:
    cells = "".join(f"<p>{word}</p>" for word in ("Sight", "short", "long", "Time"))
    page = _page(f"{_TITLE}<p>Fog is thicker than mist by far.<h2>Comparison Chart</h2>{cells}")
    (problem,) = page.problems
    assert "4 texts" in problem.message
    assert not page.comparison.chart


def test_an_aspect_above_both_terms_is_the_label_of_what_is_said_of_each() -> None:
    body = "".join(
        f"<h2>{at}. {aspect}</h2><h3>Fog</h3><p>{a}</p><h3>Mist</h3><p>{b}</p>"
        for at, aspect, a, b in ((1, "Sight", "Short.", "Long."), (2, "Time", "Hours.", "Minutes."))
    )
    senses = _read(_TITLE + body).senses
    assert [(sense.label, sense.definition) for sense in senses] == [
        ("Sight", "Short."),
        ("Sight", "Long."),
        ("Time", "Hours."),
        ("Time", "Minutes."),
    ]


def test_a_table_within_a_table_that_only_arranges_the_page() -> None:
    inner = "<table><tr><th>Fog<th>Mist<tr><td>short<td>long</table>"
    page = f"<table><tr><td>Menu<td><table><tr><td>{_TITLE}{inner}</table></table>"
    assert _chart(page) == [(None, ("short", "long"))]


def test_a_table_of_other_things_is_left_out() -> None:
    page = _page(
        f"{_TITLE}<h2>Fog</h2><p>Thick.</p><table><tr><th>Kind<th>Share<tr><td>Sea<td>9</table>"
    )
    assert not page.comparison.chart
    assert [sense.definition for sense in page.comparison.senses] == ["Thick."]


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Fog vs. Mist</h1><p>Fog is thicker than mist by far.",
        "<title>Fog vs. Mist | Sky</title><h1>Sky</h1><p>Fog is thicker than mist by far.",
        "<h1>What is the difference between fog and mist?</h1><p>Fog is thicker than mist by far.",
        "<h1>7 differences between fog and mist</h1><p>Fog is thicker than mist by far.",
        "<h1>Sky: Fog vs. Mist</h1><p>Fog is thicker than mist by far.",
        "<h1>Fog and mist</h1><p>Fog is thicker than mist by far.<h2>Fog</h2><p>Thick.<h2>Mist</h2>",
        "<h1>How fog differs from mist</h1><h2>Fog</h2><p>Thick.<h2>Mist</h2><p>Thin.",
        "<h1>Morning</h1><p>On fog and mist.<table><tr><th>Fog<th>Mist<tr><td>a<td>b</table>",
    ],
)
def test_the_terms_are_found(page: str) -> None:
    assert [term.headword.casefold() for term in _read(page).terms] == ["fog", "mist"]


@pytest.mark.parametrize(
    "page",
    [
        "<h1>My holiday</h1><p>We went to the sea.",
        "<h1>Bread and butter</h1><p>We eat bread and butter.",
        "<h1>Cats</h1><p>A property has a value.<table><tr><th>Property<th>Value<tr><td>a<td>b",
        "<h1>Cats</h1><p>Cats are fine.</p><aside><h3>Fog vs. Mist</h3></aside>",
        "<frameset><frame src='http://fog.example/'></frameset>",
    ],
)
def test_a_page_that_names_no_terms_is_refused_with_what_is_looked_for(page: str) -> None:
    with pytest.raises(NotAPage, match="which two terms") as refused:
        _page(page)
    assert "a table whose columns" in refused.value.cure
    assert "heading for each" in refused.value.cure


def test_terms_of_which_nothing_is_said_are_refused_too() -> None:
    with pytest.raises(NotAPage, match="nothing on it compares"):
        _page(f"{_TITLE}<p>Hello.")
    with pytest.raises(NotAPage, match="compares 3 terms"):
        _page("<h1>Fog vs. Mist vs. Haze</h1>")


def test_terms_that_differ_by_an_accent_have_the_keys_of_a_text_page() -> None:
    from diffstudy.importers.page.lines import classify
    from diffstudy.importers.page_parser import parse_page

    verdict = "A resume goes on and a résumé is sent off."
    page = _read(f"<h1>Resume vs. Résumé</h1><p>{verdict}")
    text = parse_page(
        classify(f"Resume vs. Résumé\n\n{verdict}"), "local.my-pages", Source("fog.html")
    )
    assert page == text.comparison


def test_what_is_hidden_or_no_text_is_not_read() -> None:
    page = _read(
        f"{_TITLE}<p>Fog is <span style='display: none'>not </span>thicker than mist by far.</p>"
        "<div hidden><p>Fog and mist are the same thing, really.</p></div>"
        "<p style=visibility:hidden>Fog and mist are the same thing, really.</p>"
        "<script>document.write('<p>Fog and mist are the same thing, really.')</script>"
        "<!-- <p>Fog and mist are the same thing, really. -->"
        "<template><p>Fog and mist are the same thing, really.</template>"
        "<select><option>Fog and mist are the same thing, really.</select>"
        "<svg><text>Fog and mist are the same thing, really.</text></svg>"
    )
    assert page.verdict == "Fog is thicker than mist by far."


def test_signs_that_turn_or_hide_text_are_taken_out() -> None:
    page = _read(
        f"{_TITLE}<p>Fog &amp; mist: fog\u202e is \u0007thicker&#x202E; than&nbsp;mist &lt;by&gt; far."
        "\uf000\ue000\ue801</p>"
    )
    assert page.verdict == "Fog & mist: fog is thicker than mist <by> far."


def test_a_note_names_the_sentences_that_arrive_nowhere() -> None:
    page = _page(
        f"{_TITLE}\n<p>Fog is thicker than mist by far.</p>\n<h2>My dog</h2>\n"
        "<p>He is old by now and likes to sleep in the sun.</p>\n<footer>All rights.</footer>"
    )
    (note,) = page.problems
    assert isinstance(note, PackProblem)
    assert note.line == 4
    assert page.skipped_lines == (3, 4, 5)

"""Every rule of the linter finds its fault in a page that is sound without it."""

from pathlib import Path

import pytest

from diffstudy.services.content_lint import lint
from tests.unit.services.content_lint.pages import PATH, SOUND, findings, linted, spoilt

_LINE = 12
"""Lines of the header."""


def _line_of(words: str, text: str) -> int:
    return _LINE + text[: text.index(words)].count("\n") + 1


def test_a_sound_page_has_nothing_to_mend() -> None:
    assert findings(SOUND) == ()


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("names-term", "A cloud of tiny drops that lies", "A foggy cloud of drops that lies"),
        ("names-term", "| tall cloud of thunder |", "| tall cloud of hail |"),
        ("names-term", "White stones bounce", "White hailstones bounce"),
        ("example-without-term", "because fog lay thick", "because air lay thick"),
        ("names-other", "because fog lay thick", "because fog and no hail lay thick"),
        (
            "balance",
            "A farmer near Mendoza stretched nets because hail had torn the vines.",
            ("A farmer near Mendoza stretched a very long row of nets over all of his young green "
             "vines, because hail had torn the leaves of the old ones in the year before."),
        ),
        (
            "balance",
            "A cloud of tiny drops that lies on the ground and hides the view.",
            ("A cloud of tiny drops of water that lies on the ground of a valley in calm cold nights, "
             "hides the view of the road from drivers, and hangs over ships in the harbour."),
        ),
        ("cell-length", "| hidden roads and ships |", "| roads and ships and bridges hidden from all eyes |"),
        ("cell-length", "| calm cold nights | hot summer storms |", f"| {'a b ' * 5} | {'c d ' * 5} |"),
        ("cell-form", "| silence over the water |", "| across the water |"),
        ("cell-form", "| calm cold nights |", "| Calm cold nights. |"),
        ("alike", "A pilot cannot see the runway, though no rain falls.", "Lamps shine low so that the beam slips below."),
        ("alike", "the valley like milk in a bowl", "thick upon the harbour, and a horn blew on the ferry"),
        ("long-sentence", "Drops of water soak up high notes.", f"Drops {'of water and air ' * 8}soak up notes."),
        ("spelling", "They save their windscreens.", "They recieve no dents."),
        ("spelling", "They save their windscreens.", "They save the the windscreens."),
        ("counts", "- **Harm** Fog hides the road from drivers, whereas hail breaks glass and flattens crops. {#harm}\n", ""),
        ("counts", "| Sound {#r-sound} | silence over the water | loud drumming on roofs |\n", ""),
        ("counts", "{#r-sound}", "{#r-sound .noquiz}"),
        ("counts", "### Can rockets stop a storm? {#rockets}\nGrowers fire them, and science doubts it.\n", ""),
        ("counts", "  > Light alone is not seen.\n", ""),
        ("counts", "- Drivers seek shelter below a bridge at noon. = Hail {#q-bridge}\n  > They save their windscreens.\n", ""),
        ("counts", "\n  > Lamps shine low so that the beam slips below the fog.\n", ""),
        ("counts", "- **Size of the largest stone** Records of a weather service.\n", ""),
        ("label", "- (Traffic) A danger", "- A danger"),
        ("tip", "## Tip\nOne you walk through, the other you run from.\n", ""),
        ("verdict", "hides the view, whereas hail", "hides the view. But hail"),
        ("verdict", "whereas hail is ice", "whereas the other is ice"),
    ],
)  # fmt: skip
def test_each_fault_is_found(rule: str, old: str, new: str) -> None:
    assert rule in {each.rule for each in findings(spoilt(old, new))}


def test_a_finding_names_its_line_and_its_cure() -> None:
    text = spoilt("White stones bounce", "White hailstones bounce")
    (found,) = findings(text)
    assert found.line == _line_of("White hailstones", text)
    assert "“hailstones”" in found.problem
    assert found.cure == "say it without the word"
    (found,) = findings(spoilt("hides the view, whereas hail", "hides the view. But hail"))
    assert found.line == _LINE + 2  # a verdict has no line of its own: its words are looked up


def test_a_page_of_which_too_little_can_be_asked_is_told_with_the_codes() -> None:
    text = spoilt("(Insurance) A harm that breaks glass and flattens crops within a few hot minutes.",
                  "(Greeting) A cheerful shout by which sailors call another vessel from afar.")  # fmt: skip
    (finding,) = (each for each in findings(text) if each.rule == "cues")
    assert "only 75% of the definitions and examples" in finding.problem
    advice = [each for each in lint([linted(text)])[PATH] if each.is_advice]
    assert any("OFF-SENSE" in each.problem for each in advice)


def test_a_definition_that_fits_a_rival_is_told_where_another_rival_is_left() -> None:
    text = (
        "# Fog vs Hail vs Sleet {#f}\nFog hides the view; hail is hard ice; sleet is wet snow.\n"
        "## Definitions\n### Fog\n- Tiny drops of water that hide the view. {#a}\n"
        "### Hail\n- Hard wet ice from a cold cloud in storms. {#b}\n"
        "### Sleet\n- Hard wet ice from a cold cloud at dusk. {#c}\n"
    )
    told = [each for each in findings(text, "org.example.air") if each.rule == "ambiguous"]
    assert [each.line for each in told] == [
        _line_of("Hard wet ice", text) + extra for extra in (0, 2)
    ]
    assert "may be Sleet as well" in told[0].problem


def test_hard_words_are_above_the_last_school_year() -> None:
    """The words of the terms do not count: they are what is to be learned."""
    hard = "Institutional conceptualization differentiates multidimensional interdependence. " * 20
    text = spoilt("Drops of water soak up high notes.", hard.strip())
    assert "reading-level" in {each.rule for each in findings(text)}
    long = SOUND.replace("Hail", "Hailstormprecipitation").replace("hail", "hailstormprecipitation")
    assert "reading-level" not in {each.rule for each in findings(long)}


def test_counts_are_asked_of_our_own_packs_only() -> None:
    text = spoilt("## Tip\nOne you walk through, the other you run from.\n", "")
    assert {each.rule for each in findings(text)} == {"tip"}
    assert findings(text, "org.example.weather") == ()
    assert findings(text, "org.diffstudy.sample") == ()


def test_eight_words_in_a_row_belong_to_one_comparison() -> None:
    other = SOUND.replace("Hail", "Sleet").replace("hail", "sleet").replace("fog-hail", "fog-sleet")
    files = [linted(SOUND), linted(other, "org.diffstudy.other", Path("other.diff.md"))]
    found = lint(files)
    assert "run" not in {each.rule for each in found[PATH]}
    runs = [each for each in found[Path("other.diff.md")] if each.rule == "run"]
    assert "stands in fog-hail as well" in runs[0].problem
    assert "alike" in {each.rule for each in found[Path("other.diff.md")]}


def test_a_sense_that_two_comparisons_share_is_no_copy() -> None:
    """It is one sense under one id, and both show it."""
    _, _, tail = SOUND.partition("- (Traffic)")
    other = "# Fog vs Sleet {#fog-sleet}\n## Definitions\n### Fog (noun)\n- (Traffic)" + tail
    other = other.partition("### Hail")[0]
    found = lint([linted(SOUND), linted(other, path=Path("other.diff.md"))])
    rules = {each.rule for each in found[Path("other.diff.md")]}
    assert not rules & {"run", "alike"}


def test_a_pack_beside_its_sources_is_no_copy_of_itself() -> None:
    source, built = linted(SOUND), linted(SOUND, path=Path("built.json"))
    alone = lint([source])[source.path]
    assert lint([source, built]) == {source.path: alone, built.path: alone}


def test_no_eight_words_may_come_from_a_text_that_is_named() -> None:
    theirs = "They say that the ferry blew its horn because fog lay thick, and so on."
    (found,) = (
        each for each in lint([linted(SOUND)], {"page.txt": theirs})[PATH] if not each.is_advice
    )
    assert (found.rule, "stands in page.txt as well" in found.problem) == ("run", True)


@pytest.mark.parametrize(
    ("right", "slip", "is_told"),
    [
        ("sunlight", "sunlgiht", True),
        ("elephants", "elephnts", True),
        ("settings", "sittings", False),
        ("elephant", "elephants", False),
    ],
)  # fmt: skip
def test_a_rare_word_one_letter_away_from_a_common_one(
    right: str, slip: str, is_told: bool
) -> None:
    often = " ".join([f"The {right} was there."] * 5)
    text = spoilt("Nets in Chile comb water out of them.", f"{often} A {slip} came.")
    told = [each.problem for each in findings(text) if each.rule == "spelling"]
    assert [f"“{slip}”" in each for each in told] == ([True] if is_told else [])


def test_a_pack_keeps_to_one_spelling_of_a_word() -> None:
    text = spoilt("Drops of water soak up high notes.", "The colour grey. The color gray.")
    told = [each.problem.partition(" in ")[0] for each in findings(text) if each.rule == "spelling"]
    assert told == ["“color”", "“gray”"]

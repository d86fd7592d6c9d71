"""Hand-written packs: what they may say, and what an author is told about a slip."""

from pathlib import Path

import pytest

from diffstudy.domain.comparison import Attribution, Comparison, Lineage
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.exchange.markdown_pack_file import has_header, inspect, load, with_ids

_ROOT = Path(__file__).parents[3]
_SAMPLE = _ROOT / "tests" / "samples" / "diff_markdown" / "motion.diff.md"
_EXAMPLE = _ROOT / ".." / "shared" / "examples" / "social-processes.diff.md"
_PATH = Path("own.diff.md")
_HEADER = "---\ndiffpack: 1\nid: org.example.own\ntitle: Own\nversion: 1\nlang: en\nlicense: CC0-1.0\n---\n"
_FIRST = _HEADER.count("\n") + 1  # the line on which the body begins


def _read(body: str) -> tuple[Comparison, tuple[PackProblem, ...]]:
    pack, problems = load(_HEADER + body, _PATH)
    return pack.comparisons[0], problems


def _only(body: str) -> PackProblem:
    (problem,) = _read(body)[1]
    return problem


def test_the_example_of_the_format_is_read_without_a_problem() -> None:
    if not _EXAMPLE.exists():
        pytest.skip("../shared/examples is not beside the checkout")
    text = _EXAMPLE.read_text(encoding="utf-8")
    pack, problems = load(text, _EXAMPLE)
    assert problems == ()
    (comparison,) = pack.comparisons
    assert len(comparison.terms) == 3
    assert (len(comparison.chart), len(comparison.senses), len(comparison.faq)) == (3, 4, 1)
    assert [(line.key.rpartition("/")[2], line.answer_key) for line in comparison.quiz] == [
        ("q-blend", comparison.terms[0].key),
        ("q-toddler", comparison.terms[1].key),
    ]
    assert [line.why for line in comparison.quiz] == [
        "Loss of the first identity is the clue.",
        None,
    ]
    assert [each.key for each in comparison.differences] == [
        f"{comparison.key}/differences/whose",
        f"{comparison.key}/differences/loss",
    ]
    assert with_ids(text, _EXAMPLE) == (text, 0)


def test_the_sample_arrives_as_its_author_meant_it() -> None:
    pack, problems = load(_SAMPLE.read_text(encoding="utf-8"), _SAMPLE)
    assert (pack.version, pack.title) == ("1.10", "How things move: three words")
    assert [(a.name, a.role.value) for a in pack.authors] == [
        ("Ada Brook", "author"),
        ("Ben Marsh", "editor"),
        ("Cleo Fenn", "author"),
    ]
    assert [problem.message.partition(";")[0] for problem in problems] == [
        "1 address of a link is left out",
    ]
    motion, mass = pack.comparisons
    assert motion.title == "Speed vs. Velocity vs. Acceleration"
    assert motion.verdict is not None
    assert motion.verdict.count("\n") == 1
    assert [each.aspect for each in motion.differences] == ["Direction", None]
    assert motion.differences[1].text.endswith("cruises along a straight road.")
    # The columns of the chart stand in another order than the terms.
    assert motion.chart[0].line == 27
    assert [row.cells for row in motion.chart[1:]] == [
        ("the dial of a car", "a compass and a clock", None),
        ("a number", "an arrow", "an arrow"),
    ]
    assert [row.aspect for row in motion.chart] == ["Unit", "Shown by", None]
    assert [len(sense.examples) for sense in motion.senses] == [2, 0, 1, 0]
    assert motion.senses[0].label == "Physics"
    assert motion.senses[0].attribution == Attribution(1.0, "its heading names the term", 32)
    assert motion.faq[0].answer == "No. It is a size:\n- a number, and\n- a unit."
    assert mass.key == "org.example.motion#mass--weight"
    assert mass.senses[0].definition.endswith("w = m·g {in newtons}.")


@pytest.mark.parametrize(
    ("body", "line", "said", "cure"),
    [
        ("## Definitions\n### Mits\n- Thin.", 2, "“Mits” is not one of the terms", "“Mist”"),
        ("## Chart\n| x | Fog | Mits |\n|--|--|--|\n| a | b | c |", 2, "“Mits”", "“Mist”"),
        ("## Chart\n| x | Fog | Mist |\n| a | b | c |", 2, "no line under its head", "|---|"),
        ("## Chart\nNone.", 2, "this is none", "begin each row"),
        ("## Chart\n|x|Fog|Mist|\n|-|-|-|\n|a|b|c|d|", 4, "4 cells", "\\|"),
        ("## Chart\n|x|Fog|Mist|\n|-|-|-|\n||||", 4, "empty", "remove"),
        ("## Chart\n|x|Fog|\n|-|-|\n|a|b|", 2, "no column for “Mist”", "add it"),
        ("## Fazit\nShort.", 1, "the section “Fazit” is not known", "{.verdict}"),
        ("## FAQ\n### Why?", 2, "no answer", "write the missing part"),
        ("## FAQ\nBecause.", 2, "no question", "### …?"),
        ("## Definitions\n- Thick air.", 2, "whose definition", "### Term"),
        ("## Definitions\n### Fog\n-\n", 3, "a definition is expected", "“- ”"),
        ("## Key differences\n- A {#x}\n- B {#x}", 3, "“x” is used twice", "own id"),
        ("## Key differences\n- A {#No Id}", 2, "“Id” within the braces", "{#id}"),
        ("## Key differences\n- A {#NoId}", 2, "“NoId” is no id", "{#noid}"),
        ("## Quiz\n- Thick? = Mits", 2, "“Mits”", "“Mist”"),
        ("## Quiz\n- = Mist", 2, "asks nothing", "before “ = ”"),
        ("## Quiz\n- Thick? =", 2, "no answer", "and a term"),
        ("## Quiz\n- Thick? = Fog\n\n  More.", 4, "no place", "“> …”"),
        ("## FAQ\n### A? {#a formerly=B}\nX.", 2, "“B” is no id", "formerly=old-id"),
        ("## FAQ\n### A? {#a formerly=b}\nX.\n### B? {#b}\nX.", 2, "something else", "remove it"),
        ("## FAQ\n### A? {#a rev=0}\nX.", 2, "“rev=0” within", "rev=2"),
        ("## Quiz\n- Thick?", 2, "no answer", "“ = ”"),
        ("Thick \u202eand thin.", 1, "writing direction", "type it anew"),
        ("# Fog alone", 1, "two to six terms", "# Fog vs Mist"),
        ("# Fog vs fog", 1, "the same", "name each term once"),
        ("# Mist vs Fog", 1, "there already", "one heading"),
        ("## Definitions\n### Fog\n- Thick.\n- Thick.", 4, "given twice", "remove"),
        ("## Definitions\n### Fog (noun)\n- A.\n### Fog (verb)\n- B.", 4, "“verb”", "the same"),
    ],
)
def test_a_slip_is_named_with_its_line_and_its_cure(
    body: str, line: int, said: str, cure: str
) -> None:
    _, problems = _read(f"# Fog vs Mist\nFog is thick.\n\n{body}\n")
    assert {problem.line for problem in problems} >= {_FIRST + 2 + line}
    (problem,) = (each for each in problems if said.lower() in each.message.lower())
    what, _, how = problem.message.rpartition("; ")
    assert cure in how
    assert what[0].isupper() or not what[0].isalpha()
    assert problem.level is not ProblemLevel.NOTE


@pytest.mark.parametrize(
    ("header", "line", "said"),
    [
        ("", 1, "no header"),
        ("---\ndiffpack: 1\n", 1, "does not end"),
        ("---\n- a\n---\n", 1, "no fields"),
        ("---\ntitle: a\n---\n", 1, "does not say that this is a pack"),
        ("---\ndiffpack: 2\n---\n", 2, "“2”"),
        ("---\ndiffpack: 1\nrequires: [sound]\n---\n", 3, "lacks"),
        ("---\ndiffpack: 1\nid: No Spaces\n---\n", 3, "“No Spaces” is no id"),
        ("---\ndiffpack: 1\nid: &a org.example.x\n---\n", 3, "anchor"),
        ("---\ndiffpack: 1\nid: a.b\nsummary: *a\n---\n", 4, "alias"),
        ("---\ndiffpack: 1\nid: !!python/name:os.system a.b\n---\n", 3, "a tag"),
        ("---\ndiffpack: 1\nauthors: [[[[[a]]]]]\n---\n", 3, "lists within lists"),
        ("---\ndiffpack: 1\ntitle: a: b\n---\n", 3, "not valid YAML"),
        ('---\ndiffpack: 1\ntitle: "\\UFFFFFFFF"\n---\n', 1, "not valid YAML"),
        (_HEADER, _FIRST, "no comparison"),
        (_HEADER + "# Fog\n", _FIRST, "two to six terms"),
    ],
)
def test_a_file_that_cannot_be_a_pack_is_refused(header: str, line: int, said: str) -> None:
    body = "" if header.startswith(_HEADER) else "# Fog vs Mist\nThick.\n"
    with pytest.raises(ImportFailed) as refused:
        load(header + body, _PATH)
    assert said in str(refused.value)
    assert refused.value.line == line
    assert refused.value.cure


def test_what_the_header_lacks_or_misspells_is_said_and_the_rest_is_read() -> None:
    text = "---\ndiffpack: 1\nlicence: CC0-1.0\nlang: no\nversion: 1.10\nrevised: x\n---\n"
    pack, problems = load(f"{text}# Fog vs Mist\n", _PATH, "org.example.given")
    assert (pack.id, pack.language, pack.version) == ("org.example.given", "no", "1.10")
    assert pack.license == "LicenseRef-unknown"
    said = {problem.message.partition(";")[0]: problem.level for problem in problems}
    assert said == {
        "The header has no id": ProblemLevel.WARNING,
        "The header has no title": ProblemLevel.WARNING,
        "The header has no license": ProblemLevel.WARNING,
        "The header field “licence” is not known": ProblemLevel.WARNING,
        "The header field “revised” is left out by this version": ProblemLevel.NOTE,
    }


def test_one_bad_comparison_does_not_stop_the_others() -> None:
    pack, (problem,) = load(f"{_HEADER}# Fog\nx\n# Dew vs Frost\nCold.\n", _PATH)
    assert [each.title for each in pack.comparisons] == ["Dew vs. Frost"]
    assert (problem.level, problem.line) == (ProblemLevel.ERROR, _FIRST)


def test_an_id_or_a_part_of_speech_holds_for_the_whole_file() -> None:
    body = "# Fog vs Mist\n# Fog vs Dew\n## Definitions\n### fog (noun) {#thick-air}\n- Thick.\n"
    pack, problems = load(_HEADER + body, _PATH)
    first, second = (comparison.terms[0] for comparison in pack.comparisons)
    assert first == second
    assert first.key == "org.example.own#term/thick-air"
    assert first.part_of_speech == "noun"
    assert problems == ()


def test_marks_of_the_format_that_are_escaped_or_quoted_are_text() -> None:
    body = (
        "# Roe v\\. Wade vs `A vs B`\n## Definitions\n### A vs B\n"
        "- \\(sic) thick \\{#not-an-id}\n- (Law \\(old\\)) thin `{#code}`\n"
    )
    comparison, problems = _read(body)
    assert [term.headword for term in comparison.terms] == ["Roe v. Wade", "A vs B"]
    one, two = comparison.senses
    assert (one.label, one.definition) == (None, "(sic) thick {#not-an-id}")
    assert (two.label, two.definition) == ("Law (old)", "thin {#code}")
    assert problems == ()


def test_raw_html_stays_text() -> None:
    comparison, _ = _read("# Fog vs Mist\n<script>alert(1)</script> <b>x</b>\n")
    assert comparison.verdict == "<script>alert(1)</script> <b>x</b>"


def test_a_picture_is_left_out_and_said_so() -> None:
    body = "# Fog vs Mist\nSee ![a pier in fog](http://example.org/a.png).\n"
    assert "1 picture is left out" in _only(body).message
    assert _read(body)[0].verdict == "See a pier in fog."


def test_ids_go_where_their_author_would_write_them() -> None:
    body = (
        "# Fog vs Mist #\n\n## Key differences\n* **Sight** ends\n  sooner.  \n"
        "## Chart\n| | Fog | Mist |\n|-|-|-|\n| Range | short | long |\n|  | a | b |\n"
        "## Definitions\n### Fog\n- Thick.\n  > Foggy.\n"
        "Why?\n===\n## FAQ\n### Wet? ##\nYes.\n"
    )
    marked, count = with_ids(_HEADER + body, _PATH)
    lines = marked.removeprefix(_HEADER).split("\n")
    assert lines[0] == "# Fog vs Mist {#fog--mist} #"
    assert lines[4] == "  sooner. {#sight}  "
    assert lines[8] == "| Range {#range} | short | long |"
    assert lines[9] == "| {#row}  | a | b |"
    assert lines[12].startswith("- Thick. {#")
    assert lines[17] == "### Wet? {#wet} ##"
    assert count == 6
    assert inspect(marked, _PATH)[1] == 0


@pytest.mark.parametrize(
    ("head", "is_ours"),
    [
        (_HEADER, True),
        ("---\ntitle: x\n'diffpack': 1\n---\n", True),
        ("---\r\ndiffpack: 1\r\n---\r\n", True),
        ("---\ntitle: x\n---\ndiffpack: 1\n", False),
        ("diffpack: 1\n", False),
        ("# Fog vs Mist\n", False),
    ],
)
def test_a_pack_is_known_by_its_header(head: str, is_ours: bool) -> None:
    assert has_header(head) is is_ours


def test_what_things_were_called_and_what_changed_its_meaning_can_be_said() -> None:
    header = _HEADER.replace("version:", "formerly: [org.example.old]\nversion:")
    body = (
        "# Fog vs Mist {#pair formerly=fog-mist,mist-fog rev=3}\n"
        "## Key differences\n- Sight. {#sight formerly=far}\n"
        "## Chart\n| | Fog | Mist |\n|-|-|-|\n| Range {#range .noquiz rev=2} | short | long |\n"
        "## Definitions\n### Fog {#fog-bank formerly=fog}\n- Thick. {#thick formerly=dense}\n"
        "## Quiz\n- Who hides the pier? = Fog {#pier formerly=q1}\n"
    )
    pack, problems = load(header + body, _PATH)
    assert problems == ()
    assert pack.lineage.formerly == ("org.example.old",)
    (page,) = pack.comparisons
    own, term = "org.example.own#", "org.example.own#term/"
    assert page.lineage == Lineage(3, (f"{own}fog-mist", f"{own}mist-fog"))
    assert page.terms[0].key == f"{term}fog-bank"
    assert page.terms[0].lineage.formerly == (f"{term}fog",)
    assert page.senses[0].lineage.formerly == (f"{term}fog-bank/dense",)
    assert page.differences[0].lineage.formerly == (f"{page.key}/differences/far",)
    assert page.quiz[0].lineage.formerly == (f"{page.key}/quiz/q1",)
    assert (page.chart[0].may_be_asked, page.chart[0].lineage.rev) == (False, 2)

import pytest

from diffstudy.importers.page.clues import Clue
from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.evidence import PageEvidence, example_side, naming_clues
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.lines import Line, LineKind
from diffstudy.importers.page.wording import SideWords

_FAMILIES = TermFamilies(("Kefir", "Yogurt"))


def _block(definition: str, *examples: str) -> DefinitionBlock:
    def line(text: str) -> Line:
        return Line(1, text, LineKind.PARAGRAPH)

    return DefinitionBlock(0, None, line(definition), tuple(map(line, examples)))


@pytest.mark.parametrize(
    ("examples", "side"),
    [
        (("Pour the kefir.",), 0),
        (("Two yogurts, please.",), 1),
        (("Unlike kefir, the yogurt would not set.",), 1),
        (("Kefir and yogurt.",), None),
        (("Kefir.", "Yogurt."), None),
        (("Milk.",), None),
        ((), None),
    ],
)
def test_whom_the_examples_name(examples: tuple[str, ...], side: int | None) -> None:
    assert example_side(_block("Milk", *examples), _FAMILIES) == side


@pytest.mark.parametrize(
    ("definition", "clue", "value"),
    [
        ("In cookery, kefir is a drink.", Clue.SUBJECT, 1.0),
        ("Needs less warmth than yogurt.", Clue.DEFINITION_CONTRAST, -1.0),
        ("A cup in which yogurt is sold", Clue.DEFINITION_HEADWORD, -1.0),
        ("A row of kefirs", Clue.DEFINITION_FORM, 1.0),
    ],
)
def test_how_a_definition_names_a_term(definition: str, clue: Clue, value: float) -> None:
    clues = naming_clues(_block(definition), _FAMILIES)
    assert clues[clue] == value
    assert sum(map(abs, clues.values())) == 1.0


def test_of_two_terms_in_one_example_the_first_counts() -> None:
    clues = naming_clues(_block("Milk", "The yogurt began as kefir."), _FAMILIES)
    assert clues[Clue.EXAMPLE_FIRST] == -1.0
    assert clues[Clue.EXAMPLE_FORM] == 0.0


def test_what_blocks_say_together_depends_on_what_is_known() -> None:
    blocks = [_block("Sour milk from the Caucasus"), _block("Clotted cream"), _block("Sour milk")]
    evidence = PageEvidence(blocks, _FAMILIES, SideWords())
    unknown = evidence.together([0.5, 0.5, 0.5])
    assert all(value == 0.0 for clues in unknown for value in clues.values())
    known = evidence.together([0.99, 0.01, 0.5])
    assert known[2][Clue.LIKENESS] > 0
    assert known[2][Clue.BLOCK_WORDS] > 0

from random import Random

from diffstudy.importers.page.clues import Clue
from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.lines import Line, LineKind
from diffstudy.importers.page.reading import log_odds, read_page
from diffstudy.importers.page.weights import CLUE_WEIGHTS
from diffstudy.importers.page.wording import SideWords

_FAMILIES = TermFamilies(("Weather", "Climate"))


def _block(slot: int, definition: str, *examples: str) -> DefinitionBlock:
    def line(text: str) -> Line:
        return Line(slot * 4 + 1, text, LineKind.PARAGRAPH)

    return DefinitionBlock(slot, None, line(definition), tuple(map(line, examples)))


def test_every_clue_has_a_weight() -> None:
    assert set(CLUE_WEIGHTS) == set(Clue)


def test_clues_add_up() -> None:
    both = log_odds({Clue.EXAMPLE_FORM: 1.0, Clue.SUBJECT: -1.0})
    assert both == CLUE_WEIGHTS[Clue.EXAMPLE_FORM] - CLUE_WEIGHTS[Clue.SUBJECT]
    assert log_odds({}) == 0.0


def test_the_same_page_is_read_the_same_twice() -> None:
    chance = Random(3)
    words = "hail sleet thaw frost gale drought monsoon haze".split()
    blocks = [
        _block(slot, " ".join(chance.choices(words, k=5)), chance.choice(words))
        for slot in range(30)
    ]
    first, second = (read_page(blocks, _FAMILIES, SideWords()) for _ in range(2))
    assert first == second


def test_the_words_of_the_page_turn_a_definition_that_names_nobody() -> None:
    blocks = [
        _block(0, "Hail today", "The weather turned."),
        _block(1, "Decades of means", "The climate held."),
        _block(2, "Gale"),
    ]
    words = SideWords()
    for _ in range(3):
        words.add({"radar"}, 1.0, 0.0)
        words.add({"gale"}, 0.0, 1.0)
    plain = read_page(blocks, _FAMILIES, SideWords())
    assert read_page(blocks, _FAMILIES, words).chances[2] < plain.chances[2]


def test_a_page_far_longer_than_any_real_one_is_read() -> None:
    blocks = [
        _block(slot, f"Hail number {slot}", f"See {('weather', 'climate')[slot % 2]}.")
        for slot in range(1_200)
    ]
    chances = read_page(blocks, _FAMILIES, SideWords()).chances
    assert [int(chance < 0.5) for chance in chances] == [0, 1] * 600

from diffstudy.domain.comparison import Term
from diffstudy.domain.keys import sense_key, unattributed_sense_key
from diffstudy.importers.page.attribution import BlockSide
from diffstudy.importers.page.definitions import read_blocks
from diffstudy.importers.page.lines import classify
from diffstudy.importers.page.senses import make_senses

_TERMS = (Term("p#term/fog", "Fog"), Term("p#term/mist", "Mist"))
_PAGE = "p#fog--mist"
_FOG = BlockSide(0, 0.97, "the order of the page")
_MIST = BlockSide(1, 0.99, "its example names the term")


def test_a_label_leaves_the_definition_and_lines_are_kept() -> None:
    blocks = read_blocks(classify("\n\n(Weather) Thick air.\nFog came."), ("Fog", "Mist"))
    ((sense,), problems) = make_senses(blocks, [_FOG], _TERMS, _PAGE)
    assert (sense.label, sense.definition) == ("Weather", "Thick air.")
    assert sense.key == sense_key("p#term/fog", "Thick air.")
    assert sense.attribution.line == 3
    assert [(each.text, each.attribution.line) for each in sense.examples] == [("Fog came.", 4)]
    assert problems == ()


def test_one_definition_of_one_side_is_one_sense_with_all_its_examples() -> None:
    text = "\n\nThick air.\nFog came.\n\n\nThick air.\nFog came.\nFog went.\n\n\nThick air."
    blocks = read_blocks(classify(text), ("Fog", "Mist"))
    surer = BlockSide(0, 0.99, "its example names the term")
    senses, _ = make_senses(blocks, [_FOG, surer, _MIST], _TERMS, _PAGE)
    assert [sense.term_key for sense in senses] == ["p#term/fog", "p#term/mist"]
    assert [each.text for each in senses[0].examples] == ["Fog came.", "Fog went."]
    assert senses[0].attribution.confidence == 0.99


def test_one_wording_for_two_fields_stays_two_senses() -> None:
    text = "\n\n(Law) A veil.\n\n\n(Sailing) A veil.\n\n\n(Sailing) A veil."
    blocks = read_blocks(classify(text), ("Fog", "Mist"))
    senses, _ = make_senses(blocks, [_FOG, _FOG, _FOG], _TERMS, _PAGE)
    assert [sense.label for sense in senses] == ["Law", "Sailing"]
    assert len({sense.key for sense in senses}) == 2


def test_a_definition_of_nobody_is_kept_and_reported() -> None:
    blocks = read_blocks(classify("\n\nThick air."), ("Fog", "Mist"))
    unknown = BlockSide(None, 0.5, "nothing tells")
    ((sense,), problems) = make_senses(blocks, [unknown], _TERMS, _PAGE)
    assert sense.term_key is None
    assert sense.key == unattributed_sense_key(_PAGE, "Thick air.")
    assert [problem.line for problem in problems] == [3]


def test_a_contradiction_is_reported_with_its_line() -> None:
    blocks = read_blocks(classify("\n\nThick air.\nMist came."), ("Fog", "Mist"))
    doubted = BlockSide(0, 0.5, "its place", contradicted=True)
    ((sense,), problems) = make_senses(blocks, [doubted], _TERMS, _PAGE)
    assert sense.term_key == "p#term/fog"
    assert [problem.line for problem in problems] == [3]
    assert "Fog" in problems[0].message

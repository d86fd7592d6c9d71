import pytest

from diffstudy.importers.table.records import Cut
from diffstudy.importers.table.sniffing import shows_a_table, sniff, spoken

_PAGE = "Fog vs. Mist\n\nKey Differences\n\nFog\tis thick.\nMist\tis thin.\n"


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("term,definition\nfog,thick; low\n", ","),
        ("Begriff;Definition\nNebel;dicht, tief\nDunst;dünn, hell\n", ";"),
        ("fog\tthick, low\nmist\tthin, light\n", "\t"),
        ("fog;a cloud, low\nmist;a cloud, thin\n", ";"),
        ("fog|thick\nmist|thin\n", "|"),
        ("fog,thick\nmist,thin\nhaze,dust\n", ","),
        ("fog - thick, low\nmist - thin\n", " - "),
        ("fog – thick\nmist – thin\n", " – "),
        ("fog::thick\nmist::thin\n", "::"),
        ("fog = thick\nmist = thin\n", " = "),
        ('term,definition\n"fog, or mist","one;two"\nhaze,"a\n\nb"\n', ","),
    ],
)
def test_the_sign_that_parts_the_columns_is_found(text: str, separator: str) -> None:
    assert sniff(text.split("\n")) == Cut(separator)
    assert shows_a_table(text, is_called_table=False)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("fog,a cloud; low\nmist,a veil; thin\n", Cut(",")),
        ("fog: thick\nmist: thin\n", Cut(": ")),
        ("fog,thick;mist,thin", Cut(",", ";")),
        ("fog\tthick;mist\tthin;", Cut("\t", ";")),
    ],
)
def test_a_file_that_is_called_a_table_needs_less_evidence(text: str, cut: Cut) -> None:
    assert sniff(text.split("\n"), is_called_table=True) == cut


@pytest.mark.parametrize(
    "text",
    [
        "bread\nmilk\n",
        "Dear Anna,\nI went home, then slept.\nBye, Bob\n",
        "Roses are red, violets blue,\nsugar is sweet, and so are you.\nSo it is, they say.\n",
        "name=fog\nversion=2\n",
        "import os\nx = 1\ny = 2\n",
        '{"term": "fog", "definition": "thick"}\n',
        '[["fog", "thick"], ["mist", "thin"]]\n',
        "<!DOCTYPE html>\n<p>fog\tmist\n<p>haze\tsmog\n",
        "<table>\n<tr>\tfog\n<td>\tmist\n",
        "---\ntitle: Fog\n---\n# Fog vs Mist\n\n| Aspect | Fog | Mist |\n|---|---|---|\n| a | b | c |\n",
        "| Aspect | Fog | Mist |\n|---|---|---|\n| Density | high | low |\n",
        "#tags: fog mist\n# Fog\n",
        "\tindented\n\tagain\n\tand again\n",
        _PAGE,
        "",
        "\n\n",
    ],
)
def test_other_texts_are_no_table(text: str) -> None:
    assert not shows_a_table(text, is_called_table=False)


def test_the_name_of_a_file_counts_and_a_page_stays_a_page() -> None:
    assert shows_a_table("fog\nmist\n", is_called_table=True)
    assert shows_a_table("#separator:tab\nfog\tthick\n", is_called_table=False)
    assert not shows_a_table(_PAGE, is_called_table=True)
    assert not shows_a_table('{"fog": 1}', is_called_table=True)


def test_the_cut_is_said_in_words() -> None:
    assert spoken(Cut(";")) == "semicolon-separated"
    assert spoken(Cut(" – ")) == "separated by “–”"
    assert spoken(Cut("\t", ";")) == "tab-separated, rows separated by “;”"

"""What a list of packs shows of one, read without its contents."""

from pathlib import Path

import pytest

from diffstudy.domain.errors import ImportFailed
from diffstudy.exchange import pack_file
from diffstudy.exchange.pack_outline import outline

_SAMPLE = Path(__file__).parents[2] / "samples" / "json_pack" / "format-1.0.json"


def test_the_outline_says_what_the_pack_says() -> None:
    data = _SAMPLE.read_bytes()
    pack, _ = pack_file.load(data, _SAMPLE)
    found = outline(data, _SAMPLE)
    assert (found.id, found.title, found.version) == (pack.id, pack.title, pack.version)
    assert (found.subjects, found.summary) == (pack.subjects, pack.summary)
    assert found.comparisons == {each.key: each.title for each in pack.comparisons}
    assert {term.headword for page in pack.comparisons for term in page.terms} <= set(found.terms)


def test_a_title_that_is_not_there_is_made_of_the_terms() -> None:
    data = (
        b'{"id": "a.b", "title": "T", "version": "1", "terms": [{"id": "x", "term": "Fog"},'
        b' {"id": "y", "term": "Mist"}], "comparisons": [{"id": "c", "terms": ["x", "y"]}]}'
    )
    assert outline(data, _SAMPLE).comparisons == {"a.b#c": "Fog vs. Mist"}


@pytest.mark.parametrize("data", [b"", b"[]", b'{"id": 3}', b"\xff"])
def test_what_is_no_pack_is_refused(data: bytes) -> None:
    with pytest.raises(ImportFailed, match="cannot be read"):
        outline(data, _SAMPLE)

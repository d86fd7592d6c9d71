"""What is written and read again is identical: the law of pack.json."""

from pathlib import Path

from hypothesis import given, settings

from diffstudy.domain.pack import Pack
from diffstudy.exchange.pack_file import dump, load
from tests.unit.exchange.generated_packs import packs


@settings(max_examples=50)
@given(packs())
def test_what_is_written_is_read_back_the_same_and_written_the_same_again(pack: Pack) -> None:
    data = dump(pack)
    read, problems = load(data, Path("pack.json"))
    assert read == pack
    assert problems == ()
    assert dump(read) == data

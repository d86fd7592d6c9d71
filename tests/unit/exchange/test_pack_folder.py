"""A folder of hand-written comparisons becomes one pack."""

from pathlib import Path

import pytest

from diffstudy.domain.comparison import Attribution
from diffstudy.domain.errors import ImportFailed
from diffstudy.exchange.pack_folder import read_folder

_HEADER = "---\ndiffpack: 1\nid: org.example.air\ntitle: Air\nversion: 1\nlang: en\nlicense: CC0-1.0\n---\n"
_FOG_MIST = "# Fog vs Mist\n## Definitions\n### Fog (noun)\n- (Weather) Thick air. {#thick}\n  > Fog fell.\n"
_FOG_HAZE = (
    "# Fog vs Haze\n## Definitions\n### Fog\n- (Weather) Thick air. {#thick}\n  > Fog fell.\n\n"
    "  > Fog rose.\n- (Mind) A state of doubt. {#doubt}\n"
)


def _folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"{name}.diff.md").write_text(text, encoding="utf-8")
    return tmp_path


def test_terms_and_senses_are_joined_by_their_ids(tmp_path: Path) -> None:
    joined = read_folder(_folder(tmp_path, b=_HEADER + _FOG_HAZE, a=_HEADER + _FOG_MIST))
    assert joined.problems == ()
    mist, haze = joined.pack.comparisons
    assert (mist.title, haze.title) == ("Fog vs. Mist", "Fog vs. Haze")
    assert mist.terms[0] == haze.terms[0]
    assert haze.terms[0].part_of_speech == "noun"
    (thick,) = mist.senses
    assert [each.text for each in thick.examples] == ["Fog fell.", "Fog rose."]
    assert haze.senses[0] == thick
    assert thick.attribution == Attribution()  # no line of a source is in what ships


@pytest.mark.parametrize(
    ("second", "message"),
    [
        (
            _HEADER.replace("title: Air", "title: Airs") + _FOG_HAZE,
            "“title” in the header is not that of a.diff.md; copy it.",
        ),
        (
            _HEADER + _FOG_HAZE.replace("Thick air", "Dense air"),
            (
                "The sense “thick” reads otherwise in a.diff.md; "
                "write the same there, or give it an id of its own."
            ),
        ),
        (
            _HEADER + _FOG_HAZE.replace("### Fog", "### Fog (verb)"),
            "“Fog” is “verb” here and “noun” in another file; write the same in both.",
        ),
        (
            _HEADER + _FOG_HAZE.replace("Fog", "FOG"),
            "“FOG” is written “Fog” in another file; write the same in both.",
        ),
        (
            _HEADER + _FOG_MIST,
            "The comparison Fog vs. Mist is there twice; write the same in both.",
        ),
    ],
)
def test_what_does_not_fit_is_said_of_the_second_file(
    tmp_path: Path, second: str, message: str
) -> None:
    joined = read_folder(_folder(tmp_path, a=_HEADER + _FOG_MIST, b=second))
    assert [(path.name, each.message) for path, each in joined.problems] == [("b.diff.md", message)]


def test_an_empty_folder_and_a_file_that_is_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match=r"holds no \.diff\.md"):
        read_folder(tmp_path)
    (tmp_path / "a.diff.md").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(ImportFailed, match="no text in UTF-8"):
        read_folder(tmp_path)

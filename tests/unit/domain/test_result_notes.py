from dataclasses import replace

import pytest

from diffstudy.domain.marked import MarkedAttempt
from diffstudy.domain.result_notes import NoteKind, note_text, notes_on, span_text
from tests.unit.domain.marked_attempts import answer, attempt

TWENTY = [answer(f"i{n}", True, ms=550) for n in range(20)]
SLOW = [answer("i", True)]


def kinds(*attempts: MarkedAttempt) -> dict[str, list[NoteKind]]:
    return {uid: [note.kind for note in notes] for uid, notes in notes_on(attempts).items()}


def texts(*attempts: MarkedAttempt) -> list[str]:
    return [note_text(note) for notes in notes_on(attempts).values() for note in notes]


def test_plain_work_has_no_note() -> None:
    assert notes_on([attempt(SLOW), attempt(SLOW, uid="u2", code="BBBB2", key="k2")]) == {}


def test_twenty_answers_in_eleven_seconds_are_said() -> None:
    assert texts(attempt(TWENTY)) == ["20 answers in 11 s."]
    assert kinds(attempt(TWENTY[:4])) == {}


def test_one_key_under_two_codes_names_the_other_code() -> None:
    found = [attempt(SLOW), attempt(SLOW, uid="u2", code="BBBB2")]
    assert kinds(*found) == {"u1": [NoteKind.SAME_KEY], "u2": [NoteKind.SAME_KEY]}
    assert "BBBB2" in texts(*found)[0]
    assert "perhaps a shared one" in texts(*found)[0]


def test_one_code_under_two_keys_is_said_at_each() -> None:
    found = [attempt(SLOW), attempt(SLOW, uid="u2", number=2, key="other")]
    assert kinds(*found) == {"u1": [NoteKind.OTHER_KEY], "u2": [NoteKind.OTHER_KEY]}


def test_two_files_that_say_they_are_the_first() -> None:
    found = [attempt(SLOW), attempt(SLOW, uid="u2")]
    assert kinds(*found) == {"u1": [NoteKind.SAME_NUMBER], "u2": [NoteKind.SAME_NUMBER]}
    assert kinds(attempt(SLOW), attempt(SLOW, uid="u2", revision=2)) == {}


@pytest.mark.parametrize(
    ("times", "kind"),
    [
        ({"minutes": 5, "mono_minutes": 7}, NoteKind.CLOCK_BEHIND),
        ({"minutes": -5, "mono_minutes": 7}, NoteKind.CLOCK_BEHIND),
        ({"minutes": 90, "mono_minutes": 7, "imported_minutes": 60}, NoteKind.CLOCK_AHEAD),
        ({"minutes": 5, "mono_minutes": 5.5}, None),
        ({"minutes": 3_000, "mono_minutes": 7, "imported_minutes": 4_000}, None),
    ],
)
def test_a_clock_that_cannot_be_right_is_said(
    times: dict[str, float], kind: NoteKind | None
) -> None:
    found = kinds(attempt(SLOW, **times))  # type: ignore[arg-type]
    assert found == ({} if kind is None else {"u1": [kind]})


def test_what_is_left_empty_and_what_is_unsigned() -> None:
    found = attempt(SLOW, items=("i", "j", "k"), key=None)
    assert kinds(found) == {"u1": [NoteKind.UNSIGNED, NoteKind.UNFINISHED]}
    assert "2 questions have no answer." in texts(found)


def test_no_note_accuses_anybody() -> None:
    many = [
        attempt(TWENTY, minutes=5, mono_minutes=90, items=("i", *(f"i{n}" for n in range(20)))),
        attempt(SLOW, uid="u2", code="BBBB2", minutes=900),
        attempt(SLOW, uid="u3", key="other"),
        attempt(SLOW, uid="u4", key=None),
        replace(attempt(SLOW, uid="u5", number=2, key=None), is_web=True),
    ]
    said = texts(*many)
    assert {note.kind for notes in notes_on(many).values() for note in notes} == set(NoteKind)
    for word in ("cheat", "copied", "fraud", "suspicious", "manipulat"):
        assert not any(word in text.lower() for text in said)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (1, "1 second"),
        (119, "119 seconds"),
        (600, "10 minutes"),
        (7_200, "2 hours"),
        (200_000, "2 days"),
    ],
)
def test_a_span_is_said_in_its_largest_unit(seconds: int, text: str) -> None:
    assert span_text(seconds) == text

"""Frozen questions as they stand in a .diffwork file: written, and read back as the same values."""

from typing import Any, assert_never

from diffstudy.domain.assignment import AssignedItem, FrozenQuestion, item_uid
from diffstudy.domain.card import CardKey
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.domain.language import tr
from diffstudy.domain.question import (
    ChoiceQuestion,
    Contrast,
    MatchingQuestion,
    Option,
    TypedQuestion,
)
from diffstudy.exchange import assignment_document as doc

Entry = dict[str, Any]


def item_entry(item: AssignedItem) -> Entry:
    """Return a frozen question as plain values."""
    question = item.question
    cue = question.cue
    entry: Entry = {
        "uid": item.uid,
        "shape": "",
        "mode": question.mode,
        "card": str(question.card),
        "comparison": question.comparison,
        "title": item.title,
        "earlier": item.is_earlier,
        "instruction": question.instruction,
        "prompt": question.prompt,
        "cue": {
            "key": cue.key,
            "term": cue.term_key,
            "kind": cue.kind.value,
            "text": cue.text,
            "masked": cue.masked,
        },
    }
    if item.why is not None:
        entry["why"] = item.why
    match question:
        case ChoiceQuestion():
            entry["shape"] = "choice"
            entry["options"] = [_option(each) for each in question.options]
            entry["answer"] = question.answer
            entry["also_used"] = list(question.also_used)
            if question.contrast is not None:
                entry["contrast"] = _contrast(question.contrast)
        case TypedQuestion():
            entry["shape"] = "typed"
            entry["accepted"] = list(question.accepted)
            entry["pair"] = [_option(each) for each in question.pair]
            entry["answer"] = question.answer
            entry["other_terms"] = [
                {"term": key, "text": text} for key, text in question.deck_terms
            ]
        case MatchingQuestion():
            entry["shape"] = "board"
            entry["tiles"] = list(question.tiles)
            entry["tile_keys"] = list(question.tile_keys)
            entry["places"] = [_option(each) for each in question.places]
            entry["answer"] = list(question.answer)
            entry["contrast"] = _contrast(question.contrast)
            entry["one_each"] = question.one_each
        case _:
            assert_never(question)
    return entry


def _option(option: Option) -> Entry:
    entry: Entry = {"text": option.text}
    if option.term_key is not None:
        entry["term"] = option.term_key
    if option.side is not None:
        entry["side"] = option.side
    return entry


def _contrast(contrast: Contrast) -> Entry:
    entry: Entry = {"terms": [_option(each) for each in contrast.terms]}
    if contrast.lines:
        entry["lines"] = list(contrast.lines)
    if contrast.about:
        entry["about"] = list(contrast.about)
    if contrast.asked is not None:
        entry["asked"] = _option(contrast.asked)
    return entry


def item_of(entry: doc.ChoiceItem | doc.TypedItem | doc.BoardItem) -> AssignedItem:
    """Return the frozen question of an entry.

    Raises:
        ValueError: an index points at nothing, or the uid is not that of the question.
    """
    question = _question(entry)
    _check(question)
    if item_uid(question) != entry.uid:
        raise ValueError(
            tr("the question “{where}” does not fit its uid", where=question.prompt[:40])
        )
    return AssignedItem(entry.uid, question, entry.why, entry.title, entry.earlier)


def _question(entry: doc.ChoiceItem | doc.TypedItem | doc.BoardItem) -> FrozenQuestion:
    card = CardKey.parse(entry.card)
    cue = Cue(
        key=entry.cue.key,
        term_key=entry.cue.term,
        comparison_key=entry.comparison,
        kind=CueKind(entry.cue.kind),
        text=entry.cue.text,
        masked=entry.cue.masked,
    )
    match entry:
        case doc.ChoiceItem():
            return ChoiceQuestion(
                card, entry.mode, entry.comparison, cue, entry.instruction, entry.prompt,
                options=tuple(_read_option(each) for each in entry.options),
                answer=entry.answer,
                contrast=None if entry.contrast is None else _read_contrast(entry.contrast),
                also_used=tuple(entry.also_used),
            )  # fmt: skip
        case doc.TypedItem():
            return TypedQuestion(
                card, entry.mode, entry.comparison, cue, entry.instruction, entry.prompt,
                accepted=tuple(entry.accepted),
                pair=tuple(_read_option(each) for each in entry.pair),
                answer=entry.answer,
                deck_terms=tuple((each.term, each.text) for each in entry.other_terms),
            )  # fmt: skip
        case doc.BoardItem():
            return MatchingQuestion(
                card, entry.mode, entry.comparison, cue, entry.instruction, entry.prompt,
                tiles=tuple(entry.tiles),
                tile_keys=tuple(entry.tile_keys),
                places=tuple(_read_option(each) for each in entry.places),
                answer=tuple(entry.answer),
                contrast=_read_contrast(entry.contrast),
                one_each=entry.one_each,
            )  # fmt: skip
        case _:
            assert_never(entry)


def _read_option(entry: doc.OptionEntry) -> Option:
    return Option(entry.text, entry.term, entry.side)


def _read_contrast(entry: doc.ContrastEntry) -> Contrast:
    return Contrast(
        terms=tuple(_read_option(each) for each in entry.terms),
        lines=tuple(entry.lines),
        about=tuple(entry.about),
        asked=None if entry.asked is None else _read_option(entry.asked),
    )


def _check(question: FrozenQuestion) -> None:
    """Raise ValueError for what no quiz mode makes and a page that asks could stumble over."""
    where = question.prompt[:40]
    answers, places, parts = _indexes(question)
    if isinstance(question, MatchingQuestion) and not (
        len(answers) == len(question.tile_keys) == parts
    ):
        raise ValueError(tr("the board “{where}” has not one answer for each tile", where=where))
    if any(answer >= places for answer in answers):
        raise ValueError(
            tr("the answer of the question “{where}” is none of its options", where=where)
        )
    contrast = None if isinstance(question, TypedQuestion) else question.contrast
    if contrast is None:
        return
    if len(contrast.about) not in {0, parts} or len(contrast.lines) not in {0, len(contrast.terms)}:
        raise ValueError(
            tr("the question “{where}” does not explain each of its options", where=where)
        )


def _indexes(question: FrozenQuestion) -> tuple[tuple[int, ...], int, int]:
    """Return the answers, how many options or places there are, and how many parts to explain."""
    match question:
        case ChoiceQuestion():
            return (question.answer,), len(question.options), len(question.options)
        case TypedQuestion():
            return (question.answer,), len(question.pair), 0
        case MatchingQuestion():
            return question.answer, len(question.places), len(question.tiles)
        case _:
            assert_never(question)

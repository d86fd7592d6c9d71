"""An assignment file read and marked by hand: nothing of the program is used here.

Written from the description of the file alone, so that the marks of the program have something to
be compared with: the order of a sheet by SHA-256, the right answers from the JSON.
"""

import hashlib
import json
from pathlib import Path
from random import Random
from typing import Any

Said = str | dict[str, str] | None
"""What a student says: the text of an option, a typed word, the place of each tile, or nothing."""


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def rank(*parts: object) -> str:
    return hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()


def sheet(work: dict[str, Any], code: str, attempt: int) -> list[dict[str, Any]]:
    """The items of a student, in order."""
    items = sorted(work["items"], key=lambda item: rank(work["seed"], attempt, code, item["uid"]))
    return items[: work["count"]]


def shown(work: dict[str, Any], code: str, attempt: int, item: dict[str, Any]) -> list[str]:
    """The texts of an item that are put into an order: options, or tiles of a board."""
    texts = item.get("tiles") or [option["text"] for option in item.get("options", [])]
    own = (work["seed"], attempt, code, item["uid"])
    return sorted(texts, key=lambda text: rank(*own, text))


def truth(item: dict[str, Any]) -> Said:
    if item["shape"] == "choice":
        text: str = item["options"][item["answer"]]["text"]
        return text
    if item["shape"] == "typed":
        word: str = item["accepted"][0]
        return word
    places = [place["text"] for place in item["places"]]
    return {tile: places[place] for tile, place in zip(item["tiles"], item["answer"], strict=True)}


def slip(item: dict[str, Any], rng: Random) -> Said:
    """A wrong answer."""
    right = truth(item)
    if isinstance(right, dict):
        others = sorted(set(right.values()))
        turned = dict(zip(others, [*others[1:], others[0]], strict=True))
        return {tile: turned[place] for tile, place in right.items()}
    wrong: list[str] = [each["text"] for each in item.get("options", []) if each["text"] != right]
    if item["shape"] == "typed":
        wrong = ["zzzzzz", item["pair"][1 - item["answer"]]["text"]]
    return rng.choice(wrong)


def plan(
    work: dict[str, Any], code: str, attempt: int, skill: float, rng: Random
) -> list[tuple[str, Said]]:
    """What a student of some skill, 0 to 1, says to each item of the sheet; now and then nothing."""
    said = []
    for item in sheet(work, code, attempt):
        draw = rng.random()
        answer = truth(item) if draw < skill else None if draw > 0.97 else slip(item, rng)
        said.append((item["uid"], answer))
    return said


def mark(work: dict[str, Any], said: list[tuple[str, Said]]) -> float:
    """The share of right answers."""
    items = {item["uid"]: item for item in work["items"]}
    return sum(answer == truth(items[uid]) for uid, answer in said) / len(said)


def typed_lines(work: dict[str, Any], code: str, attempt: int, said: list[tuple[str, Said]]) -> str:
    """What is typed into a terminal, line by line."""
    items = {item["uid"]: item for item in work["items"]}
    lines = []
    for uid, answer in said:
        item = items[uid]
        texts = shown(work, code, attempt, item)
        if answer is None:
            lines.append("")
        elif isinstance(answer, dict):
            places = [place["text"] for place in item["places"]]
            lines.append(
                " ".join(
                    f"{number}{'abcdefgh'[places.index(answer[tile])]}"
                    for number, tile in enumerate(texts, start=1)
                )
            )
        elif item["shape"] == "choice":
            lines.append(str(texts.index(answer) + 1))
        else:
            lines.append(answer)
    return "".join(f"{line}\n" for line in lines)

"""How a setting is declared: its type, default, label, sentence and bounds in one place."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from diffstudy.domain.errors import SettingRefused
from diffstudy.domain.language import tr

Scalar = bool | int | float | str
T = TypeVar("T", bound=Scalar)


class SettingGroup(StrEnum):
    """The heading under which a setting is shown."""

    STUDY = "Study"
    LOOK = "Appearance"
    KEYS = "Answering"


@dataclass(frozen=True, slots=True)
class SettingInfo:
    """What is known of a setting besides its value.

    Args:
        english_label: two to five words, for a form; `label` says them in the reader's language.
        english_help: one sentence on what it does; likewise `help`.
        minimum, maximum: bounds of a number, both allowed; None for other types.
        choices: the allowed values, where they can be listed.
        is_date: whether it is a text that gives a day as YYYY-MM-DD, or nothing.
    """

    name: str
    default: Scalar
    english_label: str
    english_help: str
    group: SettingGroup
    minimum: float | None
    maximum: float | None
    choices: tuple[Scalar, ...]
    is_date: bool = False

    @property
    def label(self) -> str:
        """Two to five words, for a form."""
        return tr(self.english_label)

    @property
    def help(self) -> str:
        """One sentence on what it does."""
        return tr(self.english_help)

    def checked(self, value: object) -> Scalar:
        """Return the value in the setting's type.

        Raises:
            SettingRefused: the wrong type, or outside the bounds.
        """
        wanted = type(self.default)
        is_whole_for_float = wanted is float and type(value) is int
        if not isinstance(value, bool | int | float | str):
            raise SettingRefused(self._refusal(value))
        if (type(value) is not wanted and not is_whole_for_float) or not self._allows(value):
            raise SettingRefused(self._refusal(value))
        return float(value) if is_whole_for_float else value

    def _allows(self, value: Scalar) -> bool:
        if self.choices:
            return value in self.choices
        if self.is_date:
            return value == "" or _is_day(value)
        if self.minimum is None or self.maximum is None or isinstance(value, str):
            return True
        return self.minimum <= value <= self.maximum  # NaN compares false and is refused

    def _refusal(self, value: object) -> str:
        if self.choices:
            choices = ", ".join(str(choice) for choice in self.choices)
            allowed = tr("one of {choices}", choices=choices)
        elif self.is_date:
            allowed = tr("a day as YYYY-MM-DD, or nothing")
        elif isinstance(self.default, bool):
            allowed = tr("true or false")
        elif isinstance(self.default, str):
            allowed = tr("a text")
        else:
            low, high = f"{self.minimum:g}", f"{self.maximum:g}"
            allowed = tr("a number from {low} to {high}", low=low, high=high)
            if isinstance(self.default, int):
                allowed = tr("a whole number from {low} to {high}", low=low, high=high)
        return tr(
            "{setting} cannot be {value}; give {allowed}.",
            setting=self.label,
            value=shown(value),
            allowed=allowed,
        )


def setting(
    default: T,
    label: str,
    sentence: str,
    group: SettingGroup,
    *,
    bounds: tuple[float, float] | None = None,
    choices: tuple[T, ...] = (),
    is_date: bool = False,
) -> T:
    """Declare a setting as the default of a dataclass field, as dataclasses.field() does."""
    minimum, maximum = bounds or (None, None)
    about = (label, sentence, group, minimum, maximum, choices, is_date)
    declared: T = field(default=default, metadata={"about": about})
    return declared


def declarations(settings: type[Any]) -> Mapping[str, SettingInfo]:
    """Return what the fields of a dataclass declare as settings, by name, in their order."""
    found: dict[str, SettingInfo] = {}
    for declared in fields(settings):
        if "about" not in declared.metadata:
            continue
        assert declared.default is not MISSING
        label, sentence, group, minimum, maximum, choices, is_date = declared.metadata["about"]
        found[declared.name] = SettingInfo(
            name=declared.name,
            default=declared.default,
            english_label=label,
            english_help=sentence,
            group=group,
            minimum=minimum,
            maximum=maximum,
            choices=choices,
            is_date=is_date,
        )
    return found


def _is_day(value: object) -> bool:
    try:
        return len(str(value)) == 10 and bool(date.fromisoformat(str(value)))
    except ValueError:
        return False


def shown(value: object) -> str:
    """Return a value as the settings file would write it, cut to one line."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 40 else text[:39] + "…"

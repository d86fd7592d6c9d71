"""What the learner may change: each setting once, with its type, default, bounds and sentence.

A value that does not fit is reported and replaced by its default; a name that this version does
not know is kept and written back, so that going back to an older version loses nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Self

from diffstudy.domain.errors import SettingRefused
from diffstudy.domain.language import later, tr
from diffstudy.runtime.setting_info import (
    SettingGroup,
    SettingInfo,
    declarations,
    setting,
    shown,
)
from diffstudy.runtime.settings_file import read_settings, write_settings

_STUDY, _LOOK, _KEYS = SettingGroup.STUDY, SettingGroup.LOOK, SettingGroup.KEYS

WEEK = tuple(f"easy_{name}" for name in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
"""Names of the settings of the weekdays, Monday first."""
_ON_A_WEEKDAY = later(
    "How many cards come due on this weekday: they are moved by a few days, never left out."
)


def _weekday(name: str) -> str:
    """How full a weekday may be, for the balancer of due days."""
    return setting("normal", name, _ON_A_WEEKDAY, _STUDY, choices=("normal", "fewer", "fewest"))


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting as a typed attribute; learning.md A9 gives the defaults of study.

    ``problems`` holds a sentence for each value that load() could not use, and ``unknown`` what
    the file says under names of other versions.
    """

    day_starts_at: int = setting(
        4,
        later("A new day starts at"),
        later(
            "The hour at which yesterday's cards become today's; before it, late study still counts "
            "for the day before."
        ),
        _STUDY,
        bounds=(0, 23),
    )
    desired_retention: float = setting(
        0.90,
        later("Desired retention"),
        later("The share of due cards you want to remember; higher means more reviews."),
        _STUDY,
        bounds=(0.80, 0.95),
    )
    typed_share: float = setting(
        0.5,
        later("Share of typed answers"),
        later("How many of the questions on a term ask you to type it instead of choosing it."),
        _STUDY,
        bounds=(0, 1),
    )
    new_comparisons_per_day: int = setting(
        2,
        later("New comparisons a day"),
        later("How many comparisons that you have not studied yet may be brought in each day."),
        _STUDY,
        bounds=(0, 20),
    )
    stagger_shared_terms: bool = setting(
        True,
        later("Keep shared terms apart"),
        later("Two comparisons that share a term are not brought in on the same day."),
        _STUDY,
    )
    show_page_first: bool = setting(
        True,
        later("Show the page before testing"),
        later("A new comparison begins with a guess at each term and its page, and then asks."),
        _STUDY,
    )
    requeue_gap: int = setting(
        3,
        later("Questions before a retry"),
        later("How many other questions come before a card you got wrong is asked again."),
        _STUDY,
        bounds=(1, 20),
    )
    first_day_criterion: int = setting(
        3,
        later("Right answers on the first day"),
        later("How often a new card has to be answered right on the day it is brought in."),
        _STUDY,
        bounds=(1, 5),
    )
    facet_cards: bool = setting(
        False,
        later("Ask chart rows"),
        later("Adds a card for each row of the comparison chart, once its terms have been met."),
        _STUDY,
    )
    explain_cards: bool = setting(
        False,
        later("Ask for explanations"),
        later("Adds a card on which you explain the difference and tick the points you made."),
        _STUDY,
    )
    flip_schedules: bool = setting(
        False,
        later("Let flip cards count"),
        later("Lets your own verdict on a flip card decide when the term is asked again."),
        _STUDY,
    )
    maximum_interval: int = setting(
        365,
        later("Longest interval"),
        later("The most days a card may wait until it is asked again."),
        _STUDY,
        bounds=(7, 3650),
    )
    easy_mon: str = _weekday(later("Monday"))
    easy_tue: str = _weekday(later("Tuesday"))
    easy_wed: str = _weekday(later("Wednesday"))
    easy_thu: str = _weekday(later("Thursday"))
    easy_fri: str = _weekday(later("Friday"))
    easy_sat: str = _weekday(later("Saturday"))
    easy_sun: str = _weekday(later("Sunday"))
    exam_date: str = setting(
        "",
        later("Exam date"),
        later(
            "The day of an exam, as 2030-05-24, towards which new comparisons and reviews are "
            "planned; empty for none."
        ),
        _STUDY,
        is_date=True,
    )
    exam_pack: str = setting(
        "",
        later("Pack of the exam"),
        later("The pack, by its id, that the exam is about; empty for the whole library."),
        _STUDY,
    )
    minutes_a_day: int = setting(
        20,
        later("Minutes a day"),
        later("How long you want to study each day until an exam; what does not fit is said."),
        _STUDY,
        bounds=(5, 240),
    )
    theme: str = setting(
        "system",
        later("Theme"),
        later("Light or dark, or whichever the system uses."),
        _LOOK,
        choices=("light", "dark", "system"),
    )
    language: str = setting(
        "system",
        later("Language"),
        later("What the window speaks, from the next start on; the comparisons stay as they are."),
        _LOOK,
        choices=("system", "en", "de"),
    )
    text_size: float = setting(
        1.0,
        later("Text size"),
        later("90% to 200%. Columns stack when they get tight."),
        _LOOK,
        choices=(0.9, 1.0, 1.25, 1.5, 1.75, 2.0),
    )
    reading_typeface: str = setting(
        "literata",
        later("Reading typeface"),
        later("Terms, definitions and prompts."),
        _LOOK,
        choices=("literata", "inter"),
    )
    line_spacing: float = setting(
        1.0,
        later("Line spacing in reading text"),
        later("How far the lines of definitions, examples and prompts stand apart."),
        _LOOK,
        choices=(1.0, 1.2, 1.4),
    )
    side_colours: str = setting(
        "blue-rust",
        later("Side colours"),
        later("Shapes, letters and places never change."),
        _LOOK,
        choices=("blue-rust", "ink", "contrast"),
    )
    hatch: bool = setting(
        True,
        later("Hatch side B in bars and bands"),
        later("Tells the sides apart on screen and on paper without colour."),
        _LOOK,
    )
    reduce_motion: str = setting(
        "system",
        later("Reduce motion"),
        later("Cards change in place; nothing slides."),
        _LOOK,
        choices=("system", "on", "off"),
    )
    ask_if_sure: bool = setting(
        False,
        later("Ask whether you are sure"),
        later(
            "Lets you say before the verdict whether you are sure; a mistake you were sure of is "
            "asked again the next day and kept close for a while."
        ),
        _STUDY,
    )
    advance_right_answers: bool = setting(
        False,
        later("Go on after a right answer"),
        later("Shows the next question by itself after a right answer."),
        _KEYS,
    )
    single_keys: bool = setting(
        True,
        later("Single-key answers"),
        later("Lets keys such as 1, 2 and H work without Ctrl or Alt while you study."),
        _KEYS,
    )
    changed_keys: str = setting(
        "",
        later("Changed keys"),
        later(
            "Single keys that have changed places, such as h=j j=h; empty for those that the program "
            "comes with."
        ),
        _KEYS,
    )
    problems: tuple[str, ...] = field(default=(), compare=False)
    unknown: tuple[tuple[str, Any], ...] = field(default=(), compare=False, repr=False)

    @property
    def week(self) -> tuple[str, ...]:
        """What each weekday shall have, Monday first: normal, fewer or fewest."""
        return tuple(getattr(self, name) for name in WEEK)

    @property
    def exam_day(self) -> int | None:
        """The study day of the exam, or None."""
        if not self.exam_date:
            return None
        return (date.fromisoformat(self.exam_date) - date(1970, 1, 1)).days

    def exam_day_of(self, pack: str) -> int | None:
        """The study day of the exam where it is about a pack, or None."""
        return self.exam_day if self.exam_pack in {"", pack} else None

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the settings file; a missing one gives the defaults, a bad one says so."""
        content, problem = read_settings(path)
        if problem is not None:
            return cls(problems=(problem,))
        values: dict[str, Any] = {}
        problems: list[str] = []
        unknown: list[tuple[str, Any]] = []
        for name, value in content.items():
            info = _DECLARED.get(name)
            if info is None:
                unknown.append((name, value))
                continue
            try:
                values[name] = info.checked(value)
            except SettingRefused as refusal:
                problems.append(
                    tr(
                        "{file}: {problem} {value} is used.",
                        file=path,
                        problem=refusal,
                        value=shown(info.default),
                    )
                )
        return cls(**values, problems=tuple(problems), unknown=tuple(unknown))

    def with_value(self, name: str, value: object) -> Self:
        """Return the settings with one of them changed.

        Raises:
            SettingRefused: no such setting, or not a value for it.
        """
        changed: dict[str, Any] = {name: declared_setting(name).checked(value)}
        return replace(self, **changed)

    def save(self, path: Path) -> None:
        """Write the file: all of it or nothing, even if the power fails.

        Raises:
            CollectionNotWritable: the folder or the disk refuses.
        """
        content = {name: getattr(self, name) for name in _DECLARED} | dict(self.unknown)
        write_settings(path, content)


def declared_settings() -> Mapping[str, SettingInfo]:
    """Return what is known of each setting, by name, in the order of the form."""
    return _DECLARED


def declared_setting(name: str) -> SettingInfo:
    """Return what is known of a setting; SettingRefused where there is none of that name."""
    info = _DECLARED.get(name)
    if info is None:
        raise SettingRefused(
            tr(
                "There is no setting “{name}”; the settings are {names}.",
                name=name,
                names=", ".join(_DECLARED),
            )
        )
    return info


_DECLARED = declarations(Settings)

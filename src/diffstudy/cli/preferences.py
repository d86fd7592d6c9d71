"""``settings``: the settings of the window, in the terminal."""

import argparse
from typing import TYPE_CHECKING, Any

from diffstudy.cli.output import add_json_option, collection_of, print_json

if TYPE_CHECKING:
    from diffstudy.runtime.setting_info import SettingInfo

_SWITCHED = {"on": True, "true": True, "off": False, "false": False}


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    settings = commands.add_parser(
        "settings",
        parents=[common],
        help="show the settings, or change one",
        description=(
            "Without a name: every setting with its value. With a name: what it does. With a name "
            "and a value: change it, as “settings easy_sat fewest” or “settings hatch off”."
        ),
    )
    settings.add_argument("name", nargs="?", metavar="NAME", help="such as easy_sat")
    settings.add_argument("value", nargs="?", metavar="VALUE", help="the new value")
    add_json_option(settings)
    settings.set_defaults(run=run_settings)


def run_settings(arguments: argparse.Namespace) -> int:
    """Print the settings or one of them, after changing it where a value is given."""
    from diffstudy.runtime.settings import declared_setting, declared_settings

    name, value = arguments.name, arguments.value
    declared = declared_settings() if name is None else {name: declared_setting(name)}
    with collection_of(arguments) as collection:
        preferences = collection.preferences
        if value is not None:
            preferences.change(name, _read(declared[name], value))
        current = preferences.current
    if arguments.json:
        print_json({each: getattr(current, each) for each in declared})
        return 0
    for each, info in declared.items():
        print(f"{each} = {getattr(current, each)}")
        if name is not None:
            print(f"  {info.label}: {info.help}")
    return 0


def _read(info: "SettingInfo", text: str) -> object:
    """Return a value as the setting has it, or the text where it is none of these."""
    if isinstance(info.default, bool):
        return _SWITCHED.get(text.casefold(), text)
    if isinstance(info.default, int | float):
        try:
            return type(info.default)(text)
        except ValueError:
            return text
    return text

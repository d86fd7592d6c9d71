"""Find the one-file features (import formats, quiz modes) by walking their package.

No list has to be kept: a file that exports the agreed name is the feature. ``pkgutil`` asks the
loader of the package, so that the walk works from a checkout, a wheel and a frozen program.
A frozen program that was built without its hidden imports would offer nothing and say nothing:
that is why an empty walk raises.
"""

import importlib
import pkgutil
from types import ModuleType
from typing import Any


class EmptyWalk(RuntimeError):
    """A package of features holds none: the program was built or installed incompletely."""


def module_names(package: ModuleType) -> tuple[str, ...]:
    """Return the full names of the modules in a package, sorted, without importing them.

    Raises:
        EmptyWalk: the package has no modules.
    """
    names = sorted(
        f"{package.__name__}.{found.name}"
        for found in pkgutil.iter_modules(package.__path__)
        if not found.name.startswith("_")
    )
    if not names:
        raise EmptyWalk(f"{package.__name__} has no modules: the installation is incomplete")
    return tuple(names)


def exported(package: ModuleType, name: str) -> dict[str, Any]:
    """Import every module of a package and return what each exports under a name.

    Args:
        package: the package to walk, such as ``diffstudy.importers.formats``.
        name: the agreed name, such as ``IMPORTER``.

    Returns:
        The exported objects by the short name of their module, in the order of the names.

    Raises:
        EmptyWalk: the package has no modules.
        AttributeError: a module does not export the name.
    """
    return {
        module_name.rpartition(".")[2]: getattr(importlib.import_module(module_name), name)
        for module_name in module_names(package)
    }

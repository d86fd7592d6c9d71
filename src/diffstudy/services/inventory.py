"""Names of everything that is discovered: for ``selfcheck``, file dialogs and tests."""

from dataclasses import dataclass

from diffstudy.domain.language import tr


@dataclass(frozen=True, slots=True)
class ModeInfo:
    """A quiz mode: its module, its id as used by ``--mode``, and its label."""

    module: str
    id: str
    label: str


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """A file format that can be imported or exported: name, label and usual file name endings."""

    name: str
    label: str
    suffixes: tuple[str, ...]


def quiz_modes() -> tuple[ModeInfo, ...]:
    """Every way of asking that the program found."""
    from diffstudy.quiz import modes
    from diffstudy.runtime.discovery import exported

    return tuple(
        ModeInfo(module, mode.id, tr(mode.label))
        for module, mode in exported(modes, "MODE").items()
    )


def import_formats() -> tuple[FormatInfo, ...]:
    """Every format that the program found."""
    from diffstudy.importers.registry import importers

    return tuple(
        FormatInfo(importer.name, tr(importer.label), importer.suffixes)
        for importer in importers().values()
    )


def export_formats() -> tuple[FormatInfo, ...]:
    """Every format that a pack can be exported to."""
    from diffstudy.runtime.discovery import exported
    from diffstudy.services import export_formats as formats

    return tuple(
        FormatInfo(name, tr(writer.label), writer.suffixes)
        for name, writer in exported(formats, "WRITER").items()
    )

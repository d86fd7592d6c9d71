"""Writes a file that somebody asked for, and says in one sentence why it cannot be written."""

from pathlib import Path

from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.exchange.whole_file import write_whole


def save_file(target: Path, data: bytes, refusal: type[DiffstudyError]) -> None:
    """Write a file: all of it, or what was there before stays as it was.

    Args:
        refusal: what is raised, with its sentence, where the file cannot be written.
    """
    try:
        if target.is_dir():
            raise refusal(tr("{file}: this is a folder; name a file in it.", file=target))
        write_whole(target, data)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else tr("the name is not valid")
        raise refusal(
            tr(
                "{file}: the file cannot be written ({reason}); choose a folder that exists and "
                "that you may write to.",
                file=target,
                reason=reason or error,
            )
        ) from error

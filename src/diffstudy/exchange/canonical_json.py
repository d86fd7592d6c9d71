"""JSON in the one form that RFC 8785 gives it: what is digested, signed and bound to a seal.

Importing the library that does it happens inside the function: only files of a class need it.
"""

import hashlib
from typing import Any

from diffstudy.domain.language import tr


def canonical(value: Any) -> bytes:
    """Return a value as RFC 8785 JSON.

    Raises:
        ValueError: a number that every other program would read differently.
    """
    import rfc8785

    try:
        return rfc8785.dumps(value)
    except rfc8785.CanonicalizationError as error:
        raise ValueError(tr("a number in the file is too large")) from error


def digest(value: Any) -> str:
    """Return SHA-256 of the RFC 8785 form of a value, in hexadecimal; ValueError as there."""
    return hashlib.sha256(canonical(value)).hexdigest()

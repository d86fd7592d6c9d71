"""Members of pack.json that an item keeps as one text of JSON beside its fields.

Apart from the shapes that check them, because what only reads Markdown need not load these.
"""

import json
from typing import Any


def as_text(extra: dict[str, Any]) -> str:
    """Return unknown members, by name, as an item keeps them; "" for none."""
    if not extra:
        return ""
    return json.dumps(dict(sorted(extra.items())), ensure_ascii=False, separators=(",", ":"))


def members(extra: str) -> dict[str, Any]:
    """Return the members of a kept text."""
    found = json.loads(extra) if extra else {}
    return found if isinstance(found, dict) else {}

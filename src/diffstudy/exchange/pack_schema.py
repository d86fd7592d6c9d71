"""The JSON Schema of pack.json, made from the shapes that read it, so that both always agree.

``data/pack.schema.json`` holds it for editors and for other programs.
"""

from typing import Any


def pack_schema() -> dict[str, Any]:
    """Return the schema of a whole pack.json (draft 2020-12)."""
    import msgspec

    from diffstudy.exchange.pack_document import PackEntry

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "diffpack 1",
    } | msgspec.json.schema(PackEntry)


def schema_file() -> bytes:
    """Return the content of ``data/pack.schema.json``."""
    import msgspec

    return msgspec.json.format(msgspec.json.encode(pack_schema(), order="sorted"), indent=2) + b"\n"

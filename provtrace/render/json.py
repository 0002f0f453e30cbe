"""The trace document as one line of JSON, and its JSON Schema. Pure."""

from typing import Any

import msgspec

from provtrace.models import SCHEMA, Document


def dumps(document: Document) -> bytes:
    """UTF-8, not indented (`| jq .` does that), ends with a newline."""
    return msgspec.json.encode(document) + b"\n"


def schema() -> bytes:
    """The JSON Schema of the document, made from the types that are serialised."""
    made: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        **msgspec.json.schema(Document),
    }
    made["$defs"]["Document"]["properties"]["schema"] = {"const": SCHEMA}
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"

"""The JSON Schema of each document, made from the types that are serialised. Pure."""

from typing import Any

import msgspec

from provtrace import diff, explain
from provtrace.models import CHECK_SCHEMA, SCHEMA, Document, Report

# By the command whose `--format json` prints it.
DOCUMENTS = {
    "trace": (SCHEMA, Document),
    "check": (CHECK_SCHEMA, Report),
    "explain": (explain.SCHEMA, explain.Explanation),
    "diff": (diff.SCHEMA, diff.Diff),
}


def render(command: str) -> bytes:
    """The schema of the document that a command prints, indented."""
    number, kind = DOCUMENTS[command]
    made: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": number,
        **msgspec.json.schema(kind),
    }
    made["$defs"][kind.__name__]["properties"]["schema"] = {"const": number}
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"

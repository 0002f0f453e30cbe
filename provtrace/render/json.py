"""The trace document as one line of JSON. Pure."""

import msgspec

from provtrace.models import Document


def dumps(document: Document) -> bytes:
    """UTF-8, not indented (`| jq .` does that), ends with a newline."""
    return msgspec.json.encode(document) + b"\n"

"""What `check` found, as one document and as JSON Lines. Pure."""

from collections.abc import Iterator

import msgspec

from provtrace.models import Report

encode = msgspec.json.Encoder().encode


def document(report: Report) -> bytes:
    """The report as it is, one line."""
    return encode(report) + b"\n"


def lines(report: Report) -> Iterator[bytes]:
    """A header, the findings, the errors, what is stale, and an end without which the output was cut."""
    yield encode({"type": "header", "schema": report.schema, "generator": report.generator}) + b"\n"
    for kind, items in ((b"finding", report.findings), (b"error", report.errors), (b"stale", report.stale)):
        for item in items:
            yield b'{"type":"' + kind + b'",' + encode(item)[1:] + b"\n"
    yield encode({"type": "end", "findings": len(report.findings), "errors": len(report.errors)}) + b"\n"

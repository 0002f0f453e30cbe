"""Findings that are accepted as they are: a file of fingerprints and how often each may occur. Opens it for reading."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from provtrace.errors import BaselineError
from provtrace.models import Accepted, Finding

SCHEMA = "provtrace.baseline/1"


class Baseline(Struct, frozen=True):
    """A baseline as it stands in its file."""

    schema: str
    findings: tuple[Accepted, ...]


class _Head(Struct):
    schema: str = ""


def made(findings: Iterable[Finding]) -> bytes:
    """The baseline that accepts these findings: JSON, an entry a line so that versions can be compared, by code."""
    firsts: dict[str, Finding] = {}
    counts = Counter[str]()
    for finding in findings:
        firsts.setdefault(finding.fingerprint, finding)
        counts[finding.fingerprint] += 1
    ordered = sorted(firsts.values(), key=lambda one: (one.code, one.article or one.path, one.fingerprint))
    entries = [Accepted(one.fingerprint, one.code, one.article, counts[one.fingerprint]) for one in ordered]
    rows = b",\n".join(b"  " + msgspec.json.encode(entry) for entry in entries)
    return b'{"schema": "%s", "findings": [\n%s\n]}\n' % (SCHEMA.encode(), rows)


def read(file: str) -> tuple[Accepted, ...]:
    """What a baseline accepts; BaselineError says why it cannot be read."""
    try:
        raw = Path(file).read_bytes()
    except OSError as error:
        raise BaselineError(f"{file}: {(error.strerror or str(error)).lower()}") from None
    try:
        schema = msgspec.json.decode(raw, type=_Head).schema
        if schema != SCHEMA:
            raise BaselineError(f"{file}: no baseline of this version: its schema is {schema!r}, not {SCHEMA!r}")
        found = msgspec.json.decode(raw, type=Baseline)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BaselineError(f"{file}: no baseline: {str(error)[:1].lower()}{str(error)[1:]}") from None
    return found.findings


def apply(findings: Sequence[Finding], accepted: Iterable[Accepted]) -> tuple[list[Finding], list[Accepted]]:
    """The findings that are not accepted, in order, and what is accepted and does not occur (as often) any more."""
    entries = {entry.fingerprint: entry for entry in accepted}
    left = {name: entry.count for name, entry in entries.items()}
    kept = []
    for finding in findings:
        if left.get(finding.fingerprint, 0) > 0:
            left[finding.fingerprint] -= 1
        else:
            kept.append(finding)
    stale = [Accepted(name, entry.code, entry.article, left[name]) for name, entry in entries.items() if left[name] > 0]
    return kept, stale

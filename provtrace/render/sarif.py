"""What `check` found as SARIF 2.1.0, for code scanning. Pure.

Columns count code points and a file's path is relative and percent-encoded. A record of a JSONL file is one line of it,
so its findings name that line.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import msgspec
from msgspec import UNSET

from provtrace.models import Failure, Finding, Related, Report, Rule
from provtrace.render.annotations import message
from provtrace.render.line import clean

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
FINGERPRINT = "provtrace/v1"


def render(report: Report, rules: Mapping[str, Rule]) -> bytes:
    """One run."""
    codes = sorted(rules)
    order = {code: at for at, code in enumerate(codes)}
    driver = {
        "name": report.generator.name,
        "version": report.generator.version,
        "rules": [_rule(rules[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "the working directory of the run"}}},
        "invocations": [_invocation(report)],
        "results": [_result(one, order[one.code]) for one in report.findings],
    }
    made = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why} {rule.mend}"},
        "defaultConfiguration": {"level": rule.severity, "enabled": rule.default},
    }


def _invocation(report: Report) -> dict[str, Any]:
    notes = [_notification(error) for error in report.errors]
    notes += [
        {"level": "note", "message": {"text": f"stale in the baseline: {entry.code} {entry.fingerprint}"}}
        for entry in report.stale
    ]
    return {"executionSuccessful": not report.errors, "toolExecutionNotifications": notes}


def _notification(error: Failure) -> dict[str, Any]:
    where: dict[str, Any] = {"artifactLocation": _artifact(error.path)}
    if error.record is not None:
        where["region"] = {"startLine": error.record}
    return {
        "level": "error",
        "message": {"text": clean(error.reason)},
        "locations": [{"physicalLocation": where}],
    }


def _result(one: Finding, index: int) -> dict[str, Any]:
    related = [
        {
            "id": at,
            "physicalLocation": _place(item),
            "message": {"text": item.message},
        }
        for at, item in enumerate(one.related)
    ]
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": one.severity,
        "message": {"text": message(one)},
        "locations": [{"physicalLocation": _place(one)}],
        "partialFingerprints": {FINGERPRINT: one.fingerprint},
        "properties": {"article": one.article, "story": one.story, "chain": [source.id for source in one.chain]},
    }
    return {**result, "relatedLocations": related} if related else result


def _place(one: Finding | Related) -> dict[str, Any]:
    span = one.span
    if one.record is not None or span is None or span.field is not UNSET:
        return {"artifactLocation": _artifact(one.path), "region": {"startLine": one.record or one.line or 1}}
    first, *more = span.text.split("\n")
    line, column = one.line or 1, one.column or 1
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": line + len(more),
        "endColumn": len(more[-1]) + 1 if more else column + len(first),
        "snippet": {"text": span.text},
    }
    return {"artifactLocation": _artifact(one.path), "region": region}


def _artifact(path: str) -> dict[str, str]:
    uri = quote(path)
    return {"uri": uri} if path.startswith(("/", "..")) else {"uri": uri, "uriBaseId": ROOT}

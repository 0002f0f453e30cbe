"""What `check` found as JUnit XML, for CI servers. Pure.

A test case a finding; it fails if the finding is grave enough to fail the run, an input that could not be read is an
error, and a run without either is one case that passes.
"""

from typing import get_args
from xml.etree import ElementTree as Xml

from provtrace.models import Finding, Report, Severity
from provtrace.render.annotations import file_line, message
from provtrace.render.line import clean

SEVERITIES = get_args(Severity)  # the gravest last


def render(report: Report, fail_on: str) -> bytes:
    """`fail_on`: the least severity that fails; "none" fails nothing."""
    failing = [one for one in report.findings if fails(one, fail_on)]
    cases = len(report.findings) + len(report.errors) or 1
    suite = Xml.Element(
        "testsuite", name="provtrace check", tests=str(cases), failures=str(len(failing)), skipped="0",
        errors=str(len(report.errors)),
    )  # fmt: skip
    for one in report.findings:
        case = Xml.SubElement(suite, "testcase", classname=_classname(one.path, one.record), name=_name(one))
        text = f"{clean(one.path)}:{file_line(one)}: {one.code} {one.severity} {message(one)}"
        if fails(one, fail_on):
            Xml.SubElement(case, "failure", type=one.code, message=message(one)).text = text
        else:
            Xml.SubElement(case, "system-out").text = text
    for error in report.errors:
        case = Xml.SubElement(suite, "testcase", classname=_classname(error.path, error.record), name="read")
        Xml.SubElement(case, "error", type="unreadable", message=clean(error.reason))
    if not len(suite):
        Xml.SubElement(suite, "testcase", classname="provtrace", name=f"{report.articles} articles")
    root = Xml.Element("testsuites")
    root.append(suite)
    Xml.indent(root)
    made: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def fails(one: Finding, fail_on: str) -> bool:
    """Whether a finding is at or above the severity that fails a run."""
    return fail_on != "none" and SEVERITIES.index(one.severity) >= SEVERITIES.index(fail_on)


def _classname(path: str, record: int | None) -> str:
    return clean(path) + (f":{record}" if record is not None else "")


def _name(one: Finding) -> str:
    return f"{one.code} {one.name} line {one.line or 1} {one.fingerprint}"

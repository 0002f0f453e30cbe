"""What `check` found, a line a finding: for editors and terminals, for GitHub, for spreadsheets. Pure."""

import csv
import io
from collections.abc import Iterator

from provtrace.models import Finding, Report
from provtrace.render.cells import safe
from provtrace.render.line import clean

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
COLUMNS = "path record line code name severity article story message words chain fingerprint".split()


def lines(report: Report) -> Iterator[str]:
    """`path:line: CODE severity message`. Of a record the line is its own in the file."""
    for one in report.findings:
        yield f"{clean(one.path)}:{file_line(one)}: {one.code} {one.severity} {message(one)}\n"


def github(report: Report) -> Iterator[str]:
    """Commands of a GitHub workflow, which show the findings beside the lines of a pull request."""
    for one in report.findings:
        at = f"file={_property(one.path)},line={file_line(one)},title={_property(f'{one.code} {one.name}')}"
        yield f"::{LEVELS[one.severity]} {at}::{_data(message(one))}\n"


def table(report: Report) -> str:
    """A header and a row a finding. No cell is a formula; the chain's ids stand between " > "."""
    page = io.StringIO()
    write = csv.writer(page, lineterminator="\n")
    write.writerow(COLUMNS)
    for one in report.findings:
        words, chain = one.span.text if one.span else "", " > ".join(source.id for source in one.chain)
        row = (one.path, one.record, one.line, one.code, one.name, one.severity, one.article, one.story,
               one.message, words, chain, one.fingerprint)  # fmt: skip
        write.writerow([safe(str(cell)) if cell is not None else "" for cell in row])
    return page.getvalue()


def message(one: Finding) -> str:
    """The message and the words that it is about, on one line."""
    return clean(f"{one.message}: {one.span.text}" if one.span else one.message)


def file_line(one: Finding) -> int:
    """The line in the file: of a record the record's, else that of the words; 1 where there are none."""
    return one.record or one.line or 1


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

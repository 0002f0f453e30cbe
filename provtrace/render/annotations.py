"""What `check` found, a line a finding: for editors and terminals, for GitHub, for spreadsheets. Pure."""

from collections.abc import Iterator

from provtrace.models import Finding, Report
from provtrace.render.line import clean
from provtrace.render.table import table as csv_table

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


def table(report: Report) -> bytes:
    """A header and a row a finding; the chain's ids stand between " > "."""
    return csv_table([COLUMNS, *map(_row, report.findings)])


def _row(one: Finding) -> tuple[object, ...]:
    words, chain = one.span.text if one.span else None, " > ".join(source.id for source in one.chain)
    return (one.path, one.record, one.line, one.code, one.name, one.severity, one.article, one.story, one.message,
            words, chain, one.fingerprint)  # fmt: skip


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

"""Rows as CSV that spreadsheets open without running anything of it. Pure."""

import csv
import io
from collections.abc import Iterable

from provtrace.render.line import clean


def table(rows: Iterable[Iterable[object]]) -> bytes:
    """UTF-8, a line a row; None is an empty cell, numbers stay numbers."""
    page = io.StringIO()
    write = csv.writer(page, lineterminator="\n")
    for row in rows:
        write.writerow([_text(cell) if isinstance(cell, str) else cell for cell in row])
    return page.getvalue().encode()


def _text(value: str) -> str:
    """Spreadsheets run what begins like a formula; a mark before it makes it text."""
    value = clean(value)
    return f"'{value}" if value.startswith(("=", "+", "-", "@")) and value != "-" else value

"""CSV to rows: a header, then one record a row. Pure but for reading."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from provtrace.reading.encodings import streamed
from provtrace.reading.opening import raise_limit
from provtrace.reading.record import Broken, Row, row_of, row_or_reason
from provtrace.reading.settings import Settings

DELIMITERS = ",;\t"  # the first one that the header has most of: spreadsheets write ; where a comma is in numbers


def csv_rows(
    stream: io.BufferedReader, kind: type[Row], settings: Settings
) -> Iterator[tuple[int | None, Row | Broken]]:
    """Every row and the line on which it begins, counted from 1; the header names the fields.

    A row that is none is Broken and the next one goes on.
    """
    try:
        with streamed(stream, settings.encoding) as text:
            yield from _rows(text, kind, settings.max_bytes)
    except ValueError as error:
        yield None, Broken(str(error))


def _rows(text: io.TextIOWrapper, kind: type[Row], limit: int) -> Iterator[tuple[int | None, Row | Broken]]:
    header = text.readline(limit).removeprefix("\ufeff")
    if not header.strip():
        raise ValueError("empty")
    delimiter = max(DELIMITERS, key=header.count)
    names = next(csv.reader([header], delimiter=delimiter))
    row_of(dict.fromkeys(names, ""), kind)  # a header that lacks a field says so once
    csv.field_size_limit(limit)
    reader = csv.reader(iter(lambda: text.readline(limit), ""), delimiter=delimiter, strict=True)
    empty, line = True, 2
    while (cells := _cells(reader, limit)) is not None:
        if cells:
            empty = False
            yield line, cells if isinstance(cells, Broken) else _row(cells, names, kind)
        line = reader.line_num + 2
    if empty:
        raise ValueError("empty")


def _cells(reader: Any, limit: int) -> list[str] | Broken | None:
    """The next row, empty where the line is, None at the end."""
    try:
        return next(reader, None)
    except csv.Error as error:
        return Broken(f"too large: {raise_limit(limit)}" if "field limit" in str(error) else f"not CSV: {error}")


def _row(cells: list[str], names: list[str], kind: type[Row]) -> Row | Broken:
    if len(cells) != len(names):
        return Broken(f"not a record: {len(cells)} cells, the header has {len(names)}")
    return row_or_reason(dict(zip(names, cells, strict=True)), kind)

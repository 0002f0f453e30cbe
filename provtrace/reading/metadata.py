"""What is known of texts that say nothing of themselves: the table of --meta. Opens that file alone."""

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from provtrace.errors import SettingsError
from provtrace.reading.lines import json_lines
from provtrace.reading.opening import UNREADABLE, opened, reason_of
from provtrace.reading.paths import STDIN, absolute
from provtrace.reading.record import Broken
from provtrace.reading.settings import Settings
from provtrace.reading.tables import csv_rows

READERS = {".csv": csv_rows, ".jsonl": json_lines, ".ndjson": json_lines}


class Known(Struct, frozen=True):
    """What is said of an article from outside; it holds where the article says nothing itself."""

    outlet: str | None = None
    date: str | None = None
    title: str | None = None
    author: str | None = None
    url: str | None = None


class Row(Known, frozen=True, kw_only=True):
    """A row of the table. `path` is relative to the table's folder, or to the working directory."""

    path: str


NOTHING = Known()


def read_meta(settings: Settings) -> dict[str, Known]:
    """What the table says of each file, by its absolute path. Raises SettingsError, which lists every mistake."""
    if settings.meta is None:
        return {}
    found: dict[str, Known] = {}
    mistakes = []
    name = os.fspath(settings.meta)
    for number, row in _rows(name, settings):
        if isinstance(row, Broken):
            mistakes.append(f"{name}{f':{number}' if number else ''}: {row.reason}")
            continue
        key = _key(row.path, Path(name).parent)
        if key in found:
            mistakes.append(f"{name}:{number}: {row.path} stands there twice")
        found[key] = Known(row.outlet or None, row.date or None, row.title or None, row.author or None, row.url or None)
    if mistakes:
        raise SettingsError("\n".join(mistakes))
    return found


def _rows(name: str, settings: Settings) -> Iterator[tuple[int | None, Row | Broken]]:
    reader = next((reader for end, reader in READERS.items() if name.lower().removesuffix(".gz").endswith(end)), None)
    if reader is None:
        raise SettingsError(f"{name}: --meta takes a .csv or a .jsonl")
    try:
        with opened(name, settings.max_bytes) as stream:
            yield from reader(stream, Row, settings)
    except UNREADABLE as error:
        raise SettingsError(f"{name}: {reason_of(error)}") from None


def _key(path: str, folder: Path) -> str:
    if path == STDIN:
        return path
    path = os.fsdecode(path.encode())  # a name as the system has it, whatever the locale
    beside = folder / path
    return absolute(str(beside if beside.exists() else path))

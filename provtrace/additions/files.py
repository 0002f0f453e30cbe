"""A user's TOML files, and the line on which each entry, field and word stands. Opens them for reading."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct

TABLE = re.compile(r"\s*\[\[\s*([\w-]+)\s*\]\]")
KEY = re.compile(r"""\s*("[^"]*"|'[^']*'|[\w-]+)\s*(?:=|\.)""")


class Mistake(Struct, frozen=True):
    """What is wrong and where; `line` is counted from 1, `words` are the entry's own that it is about."""

    file: str
    line: int
    message: str
    words: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}{f': {self.words}' if self.words else ''}"


class Addition(Struct, frozen=True):
    """A file as it was read. `starts` has the first line of each entry, by section and place among its like."""

    path: str
    raw: bytes
    tables: dict[str, Any]
    lines: tuple[str, ...]
    starts: dict[tuple[str, int], int]

    def line(self, section: str, place: int = 0, field: str = "", value: str = "") -> int:
        """Where an entry begins, or a field of it, or a value in that field."""
        start = self.starts.get((section, place)) or self._key(0, section)
        at = self._key(start, field) if field else start
        if value:
            return next((n for n in range(at, self._end(at) + 1) if value in self.lines[n - 1]), at)
        return at

    def _key(self, start: int, field: str) -> int:
        for number in range(start + 1, self._end(start) + 1 if start else len(self.lines) + 1):
            found = KEY.match(self.lines[number - 1])
            if found and found[1].strip("\"'") == field:
                return number
        return max(start, 1)

    def _end(self, start: int) -> int:
        """The last line before the next table."""
        following = (n for n in range(start + 1, len(self.lines) + 1) if TABLE.match(self.lines[n - 1]))
        return next(following, len(self.lines) + 1) - 1


def read(paths: Iterable[str]) -> tuple[list[Addition], list[Mistake]]:
    """The files, each once; one that cannot be read or is no TOML is a mistake."""
    found, wrong = list[Addition](), list[Mistake]()
    for path in dict.fromkeys(paths):
        try:
            raw = Path(path).read_bytes()
            text = raw.decode("utf-8-sig")
            tables = tomllib.loads(text)
        except OSError as error:
            wrong.append(Mistake(path, 1, (error.strerror or str(error)).lower()))
        except UnicodeDecodeError as error:
            wrong.append(Mistake(path, raw.count(b"\n", 0, error.start) + 1, "not UTF-8: save it in that encoding"))
        except tomllib.TOMLDecodeError as error:
            wrong.append(_no_toml(path, str(error), text))
        else:
            lines = tuple(text.splitlines())
            found.append(Addition(path, raw, tables, lines, _starts(lines)))
    return found, wrong


def _no_toml(path: str, message: str, text: str) -> Mistake:
    what, _, where = message.partition(" (at ")
    number = re.match(r"line (\d+)", where)
    return Mistake(path, int(number[1]) if number else max(len(text.splitlines()), 1), f"no TOML: {what}")


def _starts(lines: tuple[str, ...]) -> dict[tuple[str, int], int]:
    """The line of each [[table]]; a text of several lines that holds one is not expected in a lexicon."""
    counts: dict[str, int] = {}
    starts = {}
    for number, line in enumerate(lines, start=1):
        if found := TABLE.match(line):
            place = counts[found[1]] = counts.get(found[1], -1) + 1
            starts[found[1], place] = number
    return starts

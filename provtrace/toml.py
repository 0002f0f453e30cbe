"""TOML with the line of each key, for messages about a configuration. Pure; imports errors alone.

tomllib tells lines of what is no TOML, never of what is. The shortest beginning of the text that holds a key ends with
the statement that sets it. Parsing every beginning is quadratic, which a configuration is small enough for.
"""

import tomllib
from typing import Any

from provtrace.errors import ConfigError


def parse(text: str, file: str) -> dict[str, Any]:
    """The tables of a file; ConfigError says where it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).partition(" (at line ")
        what, _, _ = what.partition(" (at end of document")
        line = where.partition(",")[0] or (len(text.splitlines()) or 1)
        raise ConfigError(f"{file}:{line}: not TOML: {what[:1].lower()}{what[1:]}") from None


def line_of(text: str, *keys: str, value: str = "") -> int:
    """The line, from 1, on which a key is set; with `value` the first line from there that holds it."""
    lines = text.splitlines()
    begin = 0
    for end in range(1, len(lines) + 1):
        try:
            data = tomllib.loads("\n".join(lines[:end]))
        except tomllib.TOMLDecodeError:
            continue  # inside a value of several lines
        if _holds(data, keys):
            statement = range(begin, end)
            first = next((n for n in statement if lines[n].strip() and not lines[n].lstrip().startswith("#")), begin)
            return next((n for n in statement if value and value in lines[n]), first) + 1
        begin = end
    return 1


def _holds(data: Any, keys: tuple[str, ...]) -> bool:
    for key in keys:
        if not isinstance(data, dict) or key not in data:
            return False
        data = data[key]
    return True

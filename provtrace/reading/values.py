"""A JSON document to rows: an array of records, drawn one at a time, bare or in an object; or one record.

Pure but for reading.
"""

import io
import json
from collections.abc import Iterator
from typing import Any

import msgspec

from provtrace.reading.encodings import streamed
from provtrace.reading.opening import raise_limit
from provtrace.reading.record import Broken, Row, row_or_reason
from provtrace.reading.settings import Settings

PIECE = 1 << 16  # code points drawn at once; more where a record is longer
NEAR = 16  # code points; an error so near the end may come of the cut: the longest escape or word is shorter
SPACE = " \t\r\n"


def json_values(
    stream: io.BufferedReader, kind: type[Row], settings: Settings
) -> Iterator[tuple[int | None, Row | Broken]]:
    """Every record of an array and its place, counted from 1; a document that is one record has none.

    An object that is no record but wraps an array of them (`{"articles": […]}`) is read whole, and as that array.

    A record that is none is Broken and the next one goes on; where the JSON itself is broken no next one can be found.
    """
    number = 0
    try:
        with streamed(stream, settings.encoding) as text:
            source = _Source(text, settings.max_bytes)
            first = source.ahead()
            if first == "[":
                for number, value in enumerate(source.elements(), 1):
                    yield number, row_or_reason(value, kind)
            elif first:
                value = source.value()
                if wrapped := _wrapped(value, kind):
                    yield from ((place, row_or_reason(one, kind)) for place, one in enumerate(wrapped, 1))
                else:
                    yield None, row_or_reason(value, kind)
                source.end()
            if not first or (first == "[" and not number):
                yield None, Broken("empty")
    except json.JSONDecodeError as error:
        yield number + 1 if number else None, Broken(f"not JSON: {error.msg}; from here on it is not read")
    except RecursionError:
        yield number + 1 if number else None, Broken("not a record: nested too deeply; from here on it is not read")
    except ValueError as error:
        yield None, Broken(str(error))


def _wrapped(value: Any, kind: type[Row]) -> list[Any]:
    """The one array of objects in an object that has none of a record's needed fields."""
    needed = {field.encode_name for field in msgspec.structs.fields(kind) if field.required}
    if not isinstance(value, dict) or needed & value.keys():
        return []
    arrays = [one for one in value.values() if isinstance(one, list) and any(isinstance(row, dict) for row in one)]
    return arrays[0] if len(arrays) == 1 else []


class _Source:
    """JSON of any length, of which one value at a time is held. Raises json.JSONDecodeError, RecursionError."""

    def __init__(self, text: io.TextIOWrapper, limit: int) -> None:
        self.text, self.limit = text, limit
        self.held, self.at = text.read(PIECE).removeprefix("\ufeff"), 0
        self.decode = json.JSONDecoder(strict=False).raw_decode

    def elements(self) -> Iterator[Any]:
        """The values of the array that begins here, to the document's end."""
        self.at += 1
        following = False
        while (mark := self.ahead()) != "]" or following:
            yield self.value()
            if following := self.ahead() == ",":
                self.at += 1
            elif self.ahead() != "]":
                raise json.JSONDecodeError("cut off" if not self.ahead() else "Expecting ',' delimiter", mark, 0)
        self.at += 1
        self.end()

    def value(self) -> Any:
        """The value that begins here."""
        while True:
            try:
                value, self.at = self.decode(self.held, self.at)
            except json.JSONDecodeError as error:
                cut = error.msg.startswith("Unterminated string") or error.pos + NEAR > len(self.held)
                if not cut or not self._more():
                    raise
            else:
                return value

    def ahead(self) -> str:
        """The next character that is no space, "" at the end."""
        while True:
            while self.at < len(self.held):
                if (mark := self.held[self.at]) not in SPACE:
                    return mark
                self.at += 1
            if not self._more():
                return ""

    def end(self) -> None:
        """Nothing follows."""
        if self.ahead():
            raise json.JSONDecodeError("Extra data", self.held, self.at)

    def _more(self) -> bool:
        """Twice as much as is held; a long value is then decoded no more than twice as long in all."""
        self.held, self.at = self.held[self.at :], 0
        more = self.text.read(max(PIECE, len(self.held)))
        self.held += more
        if len(self.held) > self.limit + PIECE:
            raise ValueError(f"too large: {raise_limit(self.limit)}")
        return bool(more)

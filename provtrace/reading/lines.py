"""JSON Lines to rows: one record a line, streaming. Pure but for the lines it draws."""

import codecs
import io
import json
from collections.abc import Iterable, Iterator

import msgspec

from provtrace.reading.encodings import NAMES, binary, decode, is_wide, whole, wide
from provtrace.reading.opening import raise_limit
from provtrace.reading.record import Broken, Row, row_of
from provtrace.reading.settings import Settings

# What stands for bytes that UTF-16 or UTF-32 cannot hold: no text has it, and it cannot be encoded.
LOST = "\udcff"
codecs.register_error("provtrace.lost", lambda error: (LOST, getattr(error, "end", 0)))


def json_lines(
    stream: io.BufferedReader, kind: type[Row], settings: Settings
) -> Iterator[tuple[int | None, Row | Broken]]:
    """Every line's number, counted from 1, and its row; a bad line is Broken and the next one goes on.

    Blank lines are passed over. Where the whole is no text, or longer lines than allowed cannot be told apart, the
    number is None and it ends.
    """
    head, told = stream.peek(), settings.encoding
    if reason := binary(head, told):
        yield None, Broken(reason)
        return
    lines: Iterable[bytes | Broken] = _bounded(stream, settings.max_bytes)
    if encoding := told if told and is_wide(told) else wide(head):
        lines, told = _narrowed(lines, encoding, settings.max_bytes), None
    parse = msgspec.json.Decoder(kind).decode
    empty = True
    for number, line in enumerate(lines, 1):
        if isinstance(line, Broken):
            yield number, line
            empty = False
        elif line and not line.isspace():
            empty = False
            try:
                yield number, parse(line) if told is None else _slowly(line, kind, told)
            except (msgspec.MsgspecError, ValueError, RecursionError):
                yield number, _retried(line, kind, told)
    if empty:
        yield None, Broken("empty")


def _retried(line: bytes, kind: type[Row], told: str | None) -> Row | Broken:
    try:
        return _slowly(line, kind, told)
    except ValueError as error:
        return Broken(str(error))


def _slowly(line: bytes, kind: type[Row], told: str | None) -> Row:
    """What the fast reader refuses: a byte order mark, a legacy encoding, half of a surrogate pair; or why not."""
    try:
        return row_of(json.loads(decode(line, told).rstrip("\r\n"), strict=False), kind)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise ValueError("not a record: nested too deeply") from None


def _bounded(stream: io.BufferedReader, limit: int) -> Iterator[bytes | Broken]:
    """The lines; one that is too long is passed over piece by piece."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(limit)
        yield Broken(f"too large: {raise_limit(limit)}")


def _narrowed(chunks: Iterable[bytes | Broken], encoding: str, limit: int) -> Iterator[bytes | Broken]:
    """Lines of UTF-16 as lines of UTF-8. The chunks may end anywhere, also inside a character."""
    decoder = codecs.getincrementaldecoder(encoding)("provtrace.lost")
    rest = ""
    for chunk in chunks:
        if isinstance(chunk, Broken) or len(rest) > limit:
            yield Broken(f"too large: {raise_limit(limit)}")
            return  # what follows cannot be told apart
        *lines, rest = (rest + decoder.decode(chunk)).split("\n")
        yield from (_narrow(line, encoding) for line in lines)
    if rest := rest + decoder.decode(b"", final=True):
        yield _narrow(rest, encoding)


def _narrow(line: str, encoding: str) -> bytes | Broken:
    if LOST in line:
        return Broken(f"cannot be decoded as {NAMES.get(encoding, encoding)}")
    return whole(line.lstrip("\ufeff")).encode()

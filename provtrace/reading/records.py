"""JSON Lines to articles: one record a line, streaming. Pure but for the lines it draws."""

import codecs
import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

import msgspec

from provtrace.models import Article, Failure
from provtrace.reading.encodings import binary, decode, wide


class Record(msgspec.Struct):
    """A line as it should be; other fields are passed over."""

    text: str
    id: str | int | None = None
    outlet: str | None = None
    date: str | None = None
    title: str | None = None
    author: str | None = None
    url: str | None = None


parse = msgspec.json.Decoder(Record).decode


def records(lines: Iterable[bytes], path: str) -> Iterator[Article | Failure]:
    """Every line's article; a bad line is a Failure and the next one goes on. Blank lines are passed over.

    A record without an id is called path:line.
    """
    lines = iter(lines)
    head = next(lines, b"")
    if binary(head):
        yield Failure(path, None, "binary")
        return
    lines = chain([head], lines)
    if encoding := wide(head):
        lines = _narrowed(lines, encoding)
    number, empty = 0, True
    for number, line in enumerate(lines, 1):
        if not line or line.isspace():
            continue
        empty = False
        try:
            yield _article(_parsed(line), path, number)
        except ValueError as error:
            yield Failure(path, number, str(error))
    if empty:
        yield Failure(path, None, "empty")


def _parsed(line: bytes) -> Record:
    try:
        return parse(line)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return _slowly(line)


def _slowly(line: bytes) -> Record:
    """What the fast reader refuses: a byte order mark, a legacy encoding, half of a surrogate pair; or why not."""
    try:
        value = json.loads(_whole(decode(line)).rstrip("\r\n"), strict=False)
        return msgspec.convert(_mended(value), Record)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at column {error.colno}") from None
    except msgspec.ValidationError as error:
        raise ValueError(f"not a record: {error}") from None
    except RecursionError:
        raise ValueError("not a record: nested too deeply") from None


def _mended(value: Any) -> Any:
    """The fields of a record, halves of surrogate pairs replaced by U+FFFD: no output could hold them."""
    if not isinstance(value, dict):
        return value
    return {
        _whole(key): _whole(value[key]) if isinstance(value[key], str) else value[key]
        for key in value
        if key in Record.__struct_fields__
    }


def _whole(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _article(record: Record, path: str, number: int) -> Article:
    """What is empty is taken as absent; a record that tells nothing is an error."""
    if not record.text.strip() and not (record.title or "").strip():
        raise ValueError("empty")
    return Article(
        id=str(record.id) if record.id not in {None, ""} else f"{path}:{number}",
        path=path,
        text=record.text,
        record=number,
        title=record.title or None,
        author=record.author or None,
        outlet=record.outlet or None,
        date=record.date or None,
        url=record.url or None,
    )


def _narrowed(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Lines of UTF-16 as lines of UTF-8. The chunks may end anywhere, also inside a character."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    rest = ""
    for chunk in chunks:
        *lines, rest = (rest + decoder.decode(chunk)).split("\n")
        yield from (line.lstrip("\ufeff").encode() for line in lines)
    if rest := rest + decoder.decode(b"", final=True):
        yield rest.lstrip("\ufeff").encode()

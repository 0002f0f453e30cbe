"""Inputs to articles: one text or many records. Reads files and standard input."""

import io
from collections.abc import Callable, Iterable, Iterator
from typing import IO

from provtrace.models import Article, Failure, Notice
from provtrace.reading.encodings import blank, decode, starts_object
from provtrace.reading.files import Input
from provtrace.reading.front import front_matter
from provtrace.reading.lines import json_lines
from provtrace.reading.metadata import Known
from provtrace.reading.opening import UNREADABLE, Count, drawn, opened, raise_limit, reason_of
from provtrace.reading.record import Broken, Record, record_type
from provtrace.reading.settings import Form, Settings
from provtrace.reading.tables import csv_rows
from provtrace.reading.values import json_values

Reader = Callable[[io.BufferedReader, type[Record], Settings], Iterator[tuple[int | None, Record | Broken]]]
READERS: dict[Form, Reader] = {"jsonl": json_lines, "json": json_values, "csv": csv_rows}


def read(
    inputs: Iterable[Input | Failure | Notice], stdin: IO[bytes] | None = None, count: Count | None = None
) -> Iterator[Article | Failure | Notice]:
    """Every article of the inputs, in order, one at a time; what cannot be read is a Failure in its place.

    `count` is told the bytes as they are taken from the files.
    """
    for item in inputs:
        if not isinstance(item, Input):
            yield item
            continue
        try:
            with opened(item.location, item.settings.max_bytes, stdin, count) as stream:
                yield from _articles(stream, item)
        except UNREADABLE as error:
            yield Failure(item.shown, None, reason_of(error))


def _articles(stream: io.BufferedReader, item: Input) -> Iterator[Article | Failure]:
    form = item.form
    if form is None:
        form, stream = _form(stream, item.settings.max_bytes)
    if form == "text":
        yield _text(stream, item)
        return
    if form == "json" and _is_lines(stream):
        form = "jsonl"
    for number, record in READERS[form](stream, record_type(item.settings.fields), item.settings):
        if isinstance(record, Broken):
            yield Failure(item.shown, number, record.reason)
        elif record.text.strip():
            yield _record(record, item, number)
        else:
            yield Failure(item.shown, number, "no text")


def _form(stream: io.BufferedReader, limit: int) -> tuple[Form, io.BufferedReader]:
    """Lines of records where the first character that is no space is `{`, else one text; and all of the stream."""
    head = b""
    while (line := stream.readline(limit)) and blank(line) and len(head) < limit:
        head += line
    head += line

    def again(count: int) -> bytes:
        nonlocal head
        data, head = head[:count], head[count:]
        return data or stream.read1(count)

    return "jsonl" if starts_object(head) else "text", drawn(again)


def _is_lines(stream: io.BufferedReader) -> bool:
    """Whether what is called .json holds a record a line: its first line is one, and more follow."""
    first, _, rest = stream.peek().lstrip().partition(b"\n")
    return first.rstrip().endswith(b"}") and first.startswith(b"{") and rest.lstrip().startswith(b"{")


def _text(stream: io.BufferedReader, item: Input) -> Article | Failure:
    """A file that is one article: all of it is `text`."""
    limit = item.settings.max_bytes
    data = stream.read(limit + 1)
    if len(data) > limit:
        return Failure(item.shown, None, f"too large: {raise_limit(limit)}")
    try:
        text = decode(data, item.settings.encoding)
    except ValueError as error:
        return Failure(item.shown, None, str(error))
    said, begin = front_matter(text)
    if not text[begin:].strip():
        return Failure(item.shown, None, "no text after the front matter")
    return _article(item, item.shown, text, None, said, begin)


def _record(record: Record, item: Input, number: int | None) -> Article:
    """What is empty is taken as absent. A record without an id is called path:number."""
    name = item.shown if number is None else f"{item.shown}:{number}"
    own = str(record.id) if record.id not in {None, ""} else name
    return _article(item, own, record.text, number, record)


def _article(item: Input, name: str, text: str, number: int | None, said: Known | Record, begin: int = 0) -> Article:
    """What the article says of itself holds, else what --meta says of its file."""
    known = item.known
    return Article(
        id=name,
        path=item.shown,
        text=text,
        record=number,
        title=said.title or known.title,
        author=said.author or known.author,
        outlet=said.outlet or known.outlet,
        date=said.date or known.date,
        url=said.url or known.url,
        begin=begin,
    )

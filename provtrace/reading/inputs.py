"""Opens an input, unpacks gzip, and hands its bytes to text or records. Reads files and standard input."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import IO

from provtrace.models import Article, Failure
from provtrace.reading.encodings import blank, decode, starts_object
from provtrace.reading.files import STDIN, Input
from provtrace.reading.records import records

GZIP = b"\x1f\x8b"


def read(inputs: Iterable[Input | Failure], stdin: IO[bytes] | None = None) -> Iterator[Article | Failure]:
    """Every article of the inputs, in order, one at a time; what cannot be read is a Failure in its place."""
    for item in inputs:
        if isinstance(item, Failure):
            yield item
            continue
        try:
            with _opened(item, stdin) as stream:
                yield from _articles(stream, item)
        except (OSError, EOFError, zlib.error) as error:
            yield Failure(item.shown, None, _reason(error))


@contextmanager
def _opened(item: Input, stdin: IO[bytes] | None) -> Iterator[IO[bytes]]:
    """The bytes of an input, unpacked. A name that ends in .gz must be gzip, other content may be."""
    if item.location == STDIN:
        yield _unpacked(stdin or sys.stdin.buffer, named=False)
        return
    with open(item.location, "rb") as file:  # noqa: PTH123 - names may hold what Path folds away
        yield _unpacked(file, named=item.location.lower().endswith(".gz"))


def _unpacked(stream: IO[bytes], *, named: bool) -> IO[bytes]:
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
    if named or buffered.peek(2)[:2] == GZIP:
        return io.BufferedReader(gzip.GzipFile(fileobj=buffered))
    return buffered


def _articles(stream: IO[bytes], item: Input) -> Iterator[Article | Failure]:
    """One text or many records; where the name does not say, the first byte that is no space does."""
    if item.form == "text":
        yield _text(stream.read(), item.shown)
        return
    head = _beginning(stream)
    if item.form == "either" and not starts_object(b"".join(head)):
        yield _text(b"".join([*head, stream.read()]), item.shown)
    else:
        yield from records(chain(head, stream), item.shown)


def _beginning(stream: IO[bytes]) -> list[bytes]:
    """The lines up to the first one that is not blank."""
    lines = []
    for line in stream:
        lines.append(line)
        if not blank(line):
            break
    return lines


def _text(data: bytes, path: str) -> Article | Failure:
    """A file that is one article: all of it is `text`."""
    try:
        return Article(id=path, path=path, text=decode(data))
    except ValueError as error:
        return Failure(path, None, str(error))


def _reason(error: Exception) -> str:
    """Why an input could not be read, in a few words."""
    match error:
        case FileNotFoundError():
            return "no such file or folder"
        case PermissionError():
            return "permission denied"
        case gzip.BadGzipFile():
            return "not gzip"
        case EOFError():
            return "gzip data cut off"
        case zlib.error():
            return "gzip data damaged"
        case OSError():
            return (error.strerror or str(error)).lower()
    return str(error)

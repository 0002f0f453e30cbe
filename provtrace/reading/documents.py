"""Trace documents as `trace --format json` and `ndjson` write them, leniently: what is compared, nothing more.

Opens files for reading. Fields that are not known here are ignored, missing ones have defaults: documents of other
versions can be read as long as their schema has the same number.
"""

import gzip
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, field

from provtrace.errors import InputError
from provtrace.models import SCHEMA
from provtrace.reading.paths import STDIN

Item = TypeVar("Item")


class Span(Struct, frozen=True, omit_defaults=True):
    """Words of the article, in its field `in` (None: its text)."""

    text: str = ""
    start: int = 0
    end: int = 0
    line: int | None = None
    field: str | None = field(name="in", default=None)


class Link(Struct, frozen=True, omit_defaults=True):
    """One source of a chain."""

    id: str
    name: str | None = None
    kind: str = ""
    mention: Span | None = None
    resolved_by: str | None = None
    unresolved: str | None = None
    unnamed: dict[str, Any] | None = None


class Attribution(Struct, frozen=True, omit_defaults=True):
    """One credit."""

    cue: Span
    marker: str = ""
    chain: tuple[Link, ...] = ()
    via: tuple[Link, ...] = ()
    channel: str | None = None
    content: Span | None = None
    quoted: bool = False
    polarity: str = "affirm"
    scope: str = "clause"
    lead: bool = False


class Source(Struct, frozen=True):
    """An origin or a publisher."""

    id: str
    name: str | None = None
    kind: str = ""


class Traced(Struct, frozen=True):
    """One article of a document."""

    id: str
    path: str = ""
    record: int | None = None
    text_digest: str = ""
    outlet: Source | None = None
    attributions: tuple[Attribution, ...] = ()
    origins: tuple[Source, ...] = ()


class Maker(Struct, frozen=True):
    """What made a document."""

    name: str = ""
    version: str = ""
    lexicon: str = ""


class TraceDocument(Struct, frozen=True):
    """A document as it was read."""

    schema: str
    generator: Maker = Maker()
    articles: tuple[Traced, ...] = ()


class _Line(Struct, frozen=True):
    type: str = ""
    schema: str = ""
    generator: Maker = Maker()


def read_document(path: str) -> TraceDocument:
    """The trace document in a file (also .gz; "-" is standard input); InputError says why there is none."""
    try:
        raw = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
        if raw.startswith(b"\x1f\x8b"):
            raw = gzip.decompress(raw)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(path, None, (getattr(error, "strerror", None) or str(error)).lower()) from None
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return _decoded(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(path, None, f"no trace document (trace --format json makes one): {error}") from None


def _decoded(raw: bytes) -> TraceDocument:
    first = raw.partition(b"\n")[0]
    try:
        header = msgspec.json.decode(first, type=_Line)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        header = _Line()  # indented JSON, or nothing that is read here: the whole says what
    if header.type:
        document = _lines(raw, header)
    else:
        schema = msgspec.json.decode(raw, type=_Line).schema
        _check(schema)
        document = msgspec.json.decode(raw, type=TraceDocument)
    return document


def _lines(raw: bytes, header: _Line) -> TraceDocument:
    """JSON Lines: the articles among them; without the last line the run was cut off."""
    _check(header.schema)
    last = raw[raw.rstrip().rfind(b"\n") + 1 :]
    if not last.startswith(b'{"type":"end"') and msgspec.json.decode(last, type=_Line).type != "end":
        raise msgspec.ValidationError("cut off, its last line is not the end")
    return TraceDocument(header.schema, header.generator, tuple(_articles(raw)))


def _articles(raw: bytes) -> Iterator[Traced]:
    # splitlines would part at a lone \r too, which JSON allows between values only.
    kind, whole = msgspec.json.Decoder(_Line), msgspec.json.Decoder(Traced)
    for line in raw.split(b"\n"):
        if line.strip() and (line.startswith(b'{"type":"article"') or kind.decode(line).type == "article"):
            yield whole.decode(line)


def _check(schema: str) -> None:
    if not schema.startswith(SCHEMA.partition("/")[0] + "/"):
        raise msgspec.ValidationError(f"its schema is not {SCHEMA}")
    if schema != SCHEMA:
        raise msgspec.ValidationError(f"its schema is {schema}, only {SCHEMA} is read")

"""The trace document as JSON Lines, one object an event of the run, as soon as it is known. Pure."""

import msgspec

from provtrace.models import SCHEMA, ArticleTrace, Edge, Failure, Generator, Node, Story

TYPES = {ArticleTrace: b"article", Failure: b"error", Story: b"story", Node: b"node", Edge: b"edge"}
encode = msgspec.json.Encoder().encode


def line(event: Generator | ArticleTrace | Failure | Story | Node | Edge) -> bytes:
    """One event: its fields after its type. The generator is the header."""
    if isinstance(event, Generator):
        return encode({"type": "header", "schema": SCHEMA, "generator": event}) + b"\n"
    return b'{"type":"' + TYPES[type(event)] + b'",' + encode(event)[1:] + b"\n"


def end(articles: int, errors: int) -> bytes:
    """The last line: without it the output was cut."""
    return encode({"type": "end", "articles": articles, "errors": errors}) + b"\n"

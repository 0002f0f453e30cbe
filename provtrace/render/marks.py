"""An article's fields cut where its attributions begin and end: what each piece is part of. Pure."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from msgspec import UNSET

from provtrace.models import ArticleTrace, Attribution, Cue, Span

ROLES = ("content", "source", "cue")  # from the widest to the narrowest, as they mostly lie in one another


class Mark(NamedTuple):
    """Characters [start, end) of a field are the cue, a source or the content of attribution `number` (from 1)."""

    start: int
    end: int
    role: str
    number: int


class Piece(NamedTuple):
    """Characters of a field between two borders: the marks they lie in, those that begin and that end here."""

    text: str
    start: int
    inside: tuple[Mark, ...]
    opens: tuple[Mark, ...]  # the widest first
    closes: tuple[Mark, ...]  # the narrowest first


def fields(article: ArticleTrace) -> Iterator[tuple[str, str]]:
    """The fields that show something, by name: of title and author only those that hold a mark, and the text."""
    marked = {_field(one.cue) for one in article.attributions}
    for name in ("title", "author", "text"):
        value = getattr(article, name)
        if isinstance(value, str) and (name == "text" or name in marked):
            yield name, value


def marks(article: ArticleTrace, field: str) -> list[Mark]:
    """All marks of a field. A source that two attributions share is marked for the first."""
    found = dict[tuple[int, int, str], Mark]()
    for number, one in enumerate(article.attributions, start=1):
        for role, span in _spans(one):
            if _field(span) == field and span.end > span.start:
                mark = Mark(span.start, span.end, role, number)
                found.setdefault((mark.start, mark.end, mark.role), mark)
    return sorted(found.values(), key=_wide)


def pieces(text: str, found: list[Mark], breaks: tuple[int, ...] = ()) -> Iterator[Piece]:
    """The whole text in order, cut at every border of a mark and at `breaks`."""
    borders = sorted({0, len(text), *breaks, *(mark.start for mark in found), *(mark.end for mark in found)})
    here: list[Mark] = []
    waiting = iter(found)
    following = next(waiting, None)
    for start, end in pairwise(borders):
        opens = []
        while following and following.start <= start:
            opens.append(following)
            following = next(waiting, None)
        here = [mark for mark in here if mark.end > start] + opens
        closes = sorted((mark for mark in here if mark.end == end), key=_wide, reverse=True)
        yield Piece(text[start:end], start, tuple(here), tuple(opens), tuple(closes))


def _wide(mark: Mark) -> tuple[int, int, int]:
    return mark.start, -mark.end, ROLES.index(mark.role)


def _spans(one: Attribution) -> Iterator[tuple[str, Span | Cue]]:
    yield "cue", one.cue
    if one.content:
        yield "content", one.content
    for link in (*one.via, *one.chain):
        if link.mention:
            yield "source", link.mention


def _field(span: Span | Cue) -> str:
    return "text" if span.field is UNSET else span.field

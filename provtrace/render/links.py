"""The trace as CSV: a row a link of a chain. Pure.

`position` is 1 for the source nearest the outlet; links that the discourse implies before the chain (`via`) have 0, -1
and so on. `start`, `end` and `line` are the cue's, in the field `in`.
"""

from collections.abc import Iterator

from msgspec import UNSET

from provtrace.models import ArticleTrace
from provtrace.render.table import table

COLUMNS = (
    "article", "outlet", "date", "cue", "start", "end", "line", "position", "source", "name", "kind", "lead", "story",
    "in",
)  # fmt: skip


def header() -> bytes:
    """The first line."""
    return table([COLUMNS])


def lines(article: ArticleTrace) -> bytes:
    """The rows of one article; none where it credits nobody."""
    return table(_rows(article))


def _rows(article: ArticleTrace) -> Iterator[tuple[object, ...]]:
    story = None if article.story is UNSET else article.story
    for one in article.attributions:
        cue = one.cue
        for position, link in enumerate((*one.via, *one.chain), start=1 - len(one.via)):
            yield (
                article.id, article.outlet.id, article.date, cue.text, cue.start, cue.end, cue.line, position, link.id,
                link.name, link.kind, str(one.lead).lower(), story, "text" if cue.field is UNSET else cue.field,
            )  # fmt: skip

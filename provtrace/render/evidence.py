"""Which words of an article show that it rests on an origin, and how they are quoted. Pure."""

from typing import NamedTuple

from msgspec import UNSET

from provtrace.models import ArticleTrace, Attribution, Story, Unnamed
from provtrace.render.line import clean, many


class Evidence(NamedTuple):
    """An article under an origin: the credit (None: its own report), and credits of that source in other number.

    `elsewhere`: it credits nobody, another article of its outlet does.
    """

    article: ArticleTrace
    attribution: Attribution | None = None
    also: tuple[Attribution, ...] = ()
    elsewhere: bool = False


def local(node: str) -> str:
    """A node's id as its article spells it: `unnamed:<story>/<slug>` is `unnamed:<slug>` there."""
    kind, colon, rest = node.partition(":")
    return f"{kind}:{rest.partition('/')[2]}" if colon and rest.startswith("s-") and "/" in rest else node


def _ids(attribution: Attribution) -> list[str]:
    return [link.id for link in (*attribution.via, *attribution.chain)]


def credit(article: ArticleTrace, path: tuple[str, ...], kind: str) -> Attribution | None:
    """The attribution that a path (outlet first, origin last) was read from: shares most of it, names most itself.

    A description can have been merged with another's, so the origin need not have the same id, only the same kind.
    """
    want = [local(node) for node in path[1:]]

    def fit(attribution: Attribution) -> tuple[int, bool, bool, int, int]:
        got = _ids(attribution)
        shared = sum(a == b for a, b in zip(got, want, strict=False))
        last = attribution.chain[-1].kind == kind
        named = sum(link.mention is not None for link in attribution.chain)
        return shared, last, attribution.lead, named, -attribution.cue.start

    return max(article.attributions, key=fit, default=None)


def number(unnamed: Unnamed) -> str:
    """`1`, `3`, `many`; empty where the text does not tell."""
    return str(unnamed.count) if unnamed.count is not None else "many" if unnamed.plural else ""


def unnamed(attribution: Attribution) -> Unnamed | None:
    """What is said of the origin, if it has no name."""
    found = attribution.chain[-1].unnamed
    return None if found is UNSET else found


def independent(story: Story) -> str:
    """`1 independent origin`, `1 to 3 independent origins`."""
    low, high = story.independent_origins.min, story.independent_origins.max
    return many(high, "independent origin") if low == high else f"{low} to {high} independent origins"


def path_line(article: ArticleTrace, attribution: Attribution | None = None) -> str:
    """`file.txt:9`; of a record `file.jsonl:120:1`: its line in the file, then the cue's in the text."""
    record = f":{article.record}" if article.record is not None else ""
    return f"{clean(article.path)}{record}{line_of(attribution) if attribution else ''}"


def line_of(attribution: Attribution) -> str:
    """`:9`, or `:title` where the cue stands in another field."""
    where = attribution.cue.field
    return f":{attribution.cue.line}" if where is UNSET else f":{where}"


def quote(article: ArticleTrace, attribution: Attribution) -> str:
    """The article's words from the cue to the last source; without the text at hand, cue and sources alone."""
    cue = attribution.cue
    spans = [link.mention for link in attribution.chain if link.mention and link.mention.field == cue.field]
    start, end = min([cue.start, *(span.start for span in spans)]), max([cue.end, *(span.end for span in spans)])
    field = getattr(article, "text" if cue.field is UNSET else cue.field)
    if isinstance(field, str):
        return clean(field[start:end])
    words = sorted([(cue.start, cue.text), *((span.start, span.text) for span in spans)])
    return " … ".join(clean(word) for _, word in words)

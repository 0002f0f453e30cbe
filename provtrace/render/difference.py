"""What differs between two traces as text: each article, and under it what it gained (+), lost (−), changed (~). Pure.

The lines are those of the tree (render.line): signs, Latin words and a place first, then one Arabic run.
"""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from provtrace.diff import ArticleDiff, Changed, Diff, Total
from provtrace.reading.documents import Attribution, Link, Source
from provtrace.render.line import Bidi, Line, clean, text

INDENT = "  "
TO = " ← "  # from who credits to who is credited, in an Arabic run
SHOWN = ("cue", "marker", "chain", "via", "channel", "content", "quoted", "polarity", "scope", "lead")
STYLES = {"+": "green", "−": "red", "~": "yellow"}


def render(diff: Diff, *, width: int | None = None, bidi: Bidi = "none", limit: int | None = None) -> RenderableType:
    """At most `limit` articles (None: all), the rest counted; last the totals."""

    def drawn(line: Line) -> Text:
        return text(line, width, bidi)

    return Group(*map(drawn, _lines(diff, limit)))


def _lines(diff: Diff, limit: int | None) -> Iterator[Line]:
    for article in diff.articles[:limit]:
        yield from _article(article)
    left = None if limit is None else max(0, limit - len(diff.articles))
    only = [("+", name) for name in diff.gained] + [("−", name) for name in diff.lost]
    for sign, name in only[:left]:
        yield Line(f"{sign} article", clean(name), style=STYLES[sign])
    whole = len(diff.articles) + len(only)
    if limit is not None and whole > limit:
        yield Line(f"… {whole - limit} more ({limit} shown)", style="dim")
    yield from _totals(diff)


def _article(item: ArticleDiff) -> Iterator[Line]:
    record = f":{item.record}" if item.record is not None else ""
    place = f"{clean(item.path)}{record}" if item.path else clean(item.id)
    yield Line("", place, " · another text, places do not compare" if item.text_changed else "", style="bold")
    if item.outlet is not None:
        yield from _before_after("outlet", _source(item.outlet.old), _source(item.outlet.new))
    for sign, found in (("+", item.attributions.gained), ("−", item.attributions.lost)):
        for one in found:
            yield _signed(sign, f"{one.marker} {_kinds(one)}", _said(one), _place(one))
    for changed in item.attributions.changed:
        yield from _changed(changed)
    for sign, edges in (("+", item.edges.gained), ("−", item.edges.lost)):
        for edge in edges:
            yield _signed(
                sign, f"edge {edge.source.kind} > {edge.target.kind}", TO.join(map(_named, (edge.source, edge.target)))
            )
    for sign, origins in (("+", item.origins.gained), ("−", item.origins.lost)):
        for origin in origins:
            yield _signed(sign, f"origin {origin.kind}", _named(origin))
    for replaced in item.origins.changed:
        yield from _before_after("origin", _source(replaced.old), _source(replaced.new))


def _signed(sign: str, label: str, run: str, place: str = "") -> Line:
    return Line(f"{INDENT}{sign} {label}", place, run=run, style=STYLES[sign])


def _changed(item: Changed) -> Iterator[Line]:
    """What was and what is now, of the fields that can be shown in a line."""
    yield Line(
        f"{INDENT}~ {', '.join(item.fields)}", _place(item.new), run=_quoted(item.new.cue.text), style=STYLES["~"]
    )
    for name in item.fields:
        if name in SHOWN:
            yield from _both(name, _value(item.old, name), _value(item.new, name))


def _value(one: Attribution, name: str) -> tuple[str, str]:
    """A field in Latin words and in an Arabic run."""
    value = getattr(one, name)
    if name in ("chain", "via"):
        return " > ".join(map(_kind, value)) or "none", _names(value)
    if name in ("cue", "content"):
        return ("", _quoted(value.text)) if value else ("none", "")
    return str(value).lower(), ""


def _both(label: str, old: tuple[str, str], new: tuple[str, str]) -> Iterator[Line]:
    for sign, (words, run) in (("−", old), ("+", new)):
        quoted = run.startswith("«")  # the mark that closes it stays when it is cropped
        shown = f"{INDENT * 2}{' '.join(filter(None, [sign, label, words]))}"
        yield Line(shown, run=run[: -1 if quoted else None], close="»" * quoted, style=STYLES[sign])


def _before_after(label: str, old: tuple[str, str], new: tuple[str, str]) -> Iterator[Line]:
    yield Line(f"{INDENT}~ {label}", style=STYLES["~"])
    yield from _both("", old, new)


def _named(source: Source) -> str:
    """A source by its name, else by its id without the kind."""
    return clean(source.name or source.id.partition(":")[2] or source.id)


def _source(source: Source | None) -> tuple[str, str]:
    return (source.kind, _named(source)) if source else ("none", "")


def _kinds(one: Attribution) -> str:
    return " > ".join(map(_kind, (*one.via, *one.chain)))


def _kind(link: Link) -> str:
    return link.kind if link.unresolved is None else f"{link.kind} (unresolved)"


def _names(links: Iterable[Link]) -> str:
    """The links that have a name or words in the text."""
    return TO.join(filter(None, (clean(link.name or (link.mention.text if link.mention else "")) for link in links)))


def _said(one: Attribution) -> str:
    return f"{_quoted(one.cue.text)} {_names((*one.via, *one.chain))}".strip()


def _quoted(words: str) -> str:
    return f"«{clean(words)}»"


def _place(one: Attribution) -> str:
    """`:9`, or `:title` where the cue stands in another field."""
    return f":{one.cue.field or one.cue.line or one.cue.start}"


def _totals(diff: Diff) -> Iterable[Line]:
    totals = diff.totals
    if diff.equal:
        yield Line(f"equal: {_counted(totals.articles)}", style="bold")
        return
    for name in ("articles", "attributions", "edges", "origins", "outlets"):
        total: Total = getattr(totals, name)
        parts = [f"+{total.gained}", f"−{total.lost}", *([f"~{total.changed}"] if name != "edges" else [])]
        yield Line(f"{name} {total.old} → {total.new}: {' '.join(parts)}", style="bold")
    if totals.fields:
        yield Line("changed in attributions: " + ", ".join(f"{name} {count}" for name, count in totals.fields.items()))


def _counted(total: Total) -> str:
    return f"{total.new} article{'s' * (total.new != 1)}"

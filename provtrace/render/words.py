"""What `provtrace lexicon` prints: counts, a word's entries, unknown names; as text and as CSV. Pure.

Lines are those of the tree (render.line): Latin words and a place first, then one Arabic run.
"""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from provtrace.examples import Checked
from provtrace.lookup import Answer, Summary
from provtrace.render.line import Bidi, Line, clean, many, text
from provtrace.render.table import table as csv_table
from provtrace.unknown import Place, Unknown

Shown = Summary | Answer | Checked | list[Unknown]


def render(found: Shown, *, width: int | None = None, bidi: Bidi = "none", limit: int | None = None) -> RenderableType:
    """At most `limit` unknown names (None: all), the rest counted."""

    def drawn(line: Line) -> Text:
        return text(line, width, bidi)

    return Group(*map(drawn, _lines(found, limit)))


def table(found: Shown) -> bytes:
    """A header, then a row a section, entry or name; several values of a cell stand between " | "."""
    return csv_table(_rows(found))


def _lines(found: Shown, limit: int | None) -> Iterator[Line]:
    if isinstance(found, Summary):
        for file in found.files:
            yield Line(f"{file.file}: " + " · ".join(f"{part.name} {part.entries}" for part in file.sections))
        yield Line(f"digest {found.digest}", style="bold")
    elif isinstance(found, Answer):
        yield from _entries(found, limit)
    elif isinstance(found, Checked):
        yield from _checked(found)
    else:
        yield from _unknown(found, limit)


def _checked(found: Checked) -> Iterator[Line]:
    for one in found.mistakes:
        yield Line("", f"{clean(one.file)}:{one.line}", f"  {clean(one.message)}", one.words)
    counts = [many(found.entries, "entry", "entries"), many(found.examples, "example")]
    yield Line(" · ".join([*counts, many(len(found.mistakes), "mistake")]), style="bold")


def _entries(found: Answer, limit: int | None) -> Iterator[Line]:
    """Latin values of an entry before the run, Arabic ones in it."""
    for hit in found.hits[:limit]:
        parts = [part for part in (hit.field, *hit.about.split(" · ")) if part]
        label = " · ".join([f"{hit.file}.toml {hit.section}", *filter(str.isascii, parts)])
        arabic = [part if part == hit.field else part.partition(" ")[2] for part in parts if not part.isascii()]
        yield Line(label, run="، ".join(dict.fromkeys([hit.word, *arabic])))
    if limit is not None and len(found.hits) > limit:
        yield Line(f"… {len(found.hits) - limit} more ({limit} shown)", style="dim")
    if not found.hits:
        yield Line("not in the lexicon", run="، ".join(found.forms))


def _unknown(found: list[Unknown], limit: int | None) -> Iterator[Line]:
    for item in found[:limit]:
        slots = ", ".join(f"{slot} {count}" if len(item.slots) > 1 else slot for slot, count in item.slots.items())
        run = ": ".join(filter(None, [clean(item.name), "، ".join(map(clean, item.mentions))]))
        yield Line(f"{item.count} {item.kind or 'kind ?'} · {slots}", _place(item.first), run=run)
    if limit is not None and len(found) > limit:
        yield Line(f"… {len(found) - limit} more ({limit} shown)", style="dim")
    total = sum(item.count for item in found)
    yield Line(f"{len(found)} unknown {'name' if len(found) == 1 else 'names'}, {total} places", style="bold")


def _place(first: Place) -> str:
    """`file.txt:9`; of a record `file.jsonl:120:1`; `:title` where the name stands in another field."""
    record = f":{first.record}" if first.record is not None else ""
    return f"{clean(first.path)}{record}:{first.field or first.line}"


def _rows(found: Shown) -> Iterator[Iterable[object]]:
    if isinstance(found, Summary):
        yield "file", "section", "entries"
        for file in found.files:
            for part in file.sections:
                yield file.file, part.name, part.entries
    elif isinstance(found, Answer):
        yield "file", "section", "field", "word", "about"
        for hit in found.hits:
            yield hit.file, hit.section, hit.field, hit.word, hit.about
    elif isinstance(found, Checked):
        yield "file", "line", "message", "words"
        for one in found.mistakes:
            yield one.file, one.line, one.message, one.words
    else:
        yield "count", "articles", "kind", "slots", "name", "first", "mentions"
        for item in found:
            slots, mentions = " | ".join(item.slots), " | ".join(item.mentions)
            yield item.count, item.articles, item.kind, slots, item.name, _place(item.first), mentions

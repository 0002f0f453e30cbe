"""Two trace documents -> what the second has gained, lost and changed, article by article. Pure.

Articles are matched by id; attributions by the span of their cue, else by a cue that overlaps it; origins by id. An
edge is what the citation graph makes of an article: each source of outlet + via + chain to the next, up to one that is
unresolved. Stories and the graph follow from these and are not compared.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from provtrace.reading.documents import Attribution, Link, Maker, Source, Span, Traced, TraceDocument

SCHEMA = "provtrace.diff/1"
LINKS: dict[str, Callable[[Link], object]] = {
    "chain": lambda link: (link.id, link.name, link.kind),
    "mentions": lambda link: link.mention,
    "resolutions": lambda link: (link.resolved_by, link.unresolved),
    "details": lambda link: link.unnamed,
}
FIELDS = ("cue", "marker", "via", "channel", "content", "quoted", "polarity", "scope", "lead")

Place = tuple[str, int, int]
Pair = tuple[Attribution, Attribution]


class Edge(Struct, frozen=True):
    """`source` credits `target`."""

    source: Source
    target: Source


class Changed(Struct, frozen=True):
    """An attribution that both have, and in what it differs: fields of it, and of its chain four.

    `chain`: who is credited; `mentions`: where they stand; `resolutions`: how each was found or why not; `details`:
    what is said of a source without a name.
    """

    fields: tuple[str, ...]
    old: Attribution
    new: Attribution


class Replaced(Struct, frozen=True):
    """A source that both have, or a publisher, before and after."""

    old: Source | None
    new: Source | None


class Attributions(Struct, frozen=True):
    """In the order of their cues."""

    gained: tuple[Attribution, ...] = ()
    lost: tuple[Attribution, ...] = ()
    changed: tuple[Changed, ...] = ()


class Edges(Struct, frozen=True):
    """In reading order, each once."""

    gained: tuple[Edge, ...] = ()
    lost: tuple[Edge, ...] = ()


class Origins(Struct, frozen=True):
    """`changed`: the same id under another name or kind."""

    gained: tuple[Source, ...] = ()
    lost: tuple[Source, ...] = ()
    changed: tuple[Replaced, ...] = ()


class ArticleDiff(Struct, frozen=True):
    """An article that differs. `text_changed`: it was another text, so spans do not compare."""

    id: str
    path: str
    record: int | None
    text_changed: bool
    outlet: Replaced | None
    attributions: Attributions
    edges: Edges
    origins: Origins


class Total(Struct, frozen=True):
    """How many the old and the new document have in all, and how many of them differ."""

    old: int = 0
    new: int = 0
    gained: int = 0
    lost: int = 0
    changed: int = 0


class Totals(Struct, frozen=True):
    """Articles that only one document has are counted in `articles` alone. `fields`: of changed attributions."""

    articles: Total
    attributions: Total
    edges: Total
    origins: Total
    outlets: Total
    fields: dict[str, int]


class Diff(Struct, frozen=True):
    """The comparison; `articles` are those of both that differ, in the order of the new document."""

    schema: str
    old: Maker
    new: Maker
    totals: Totals
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    articles: tuple[ArticleDiff, ...]

    @property
    def equal(self) -> bool:
        """Whether nothing differs."""
        return not (self.gained or self.lost or self.articles)


def compare(old: TraceDocument, new: TraceDocument) -> Diff:
    """What `new` has gained, lost and changed against `old`."""
    before, after = ({article.id: article for article in document.articles} for document in (old, new))
    both = [(before[name], article) for name, article in after.items() if name in before]
    found = tuple(_article(a, b) for a, b in both if a != b)
    articles = tuple(item for item in found if _differs(item))
    gained = tuple(name for name in after if name not in before)
    lost = tuple(name for name in before if name not in after)
    totals = _totals(both, articles, Total(len(before), len(after), len(gained), len(lost), len(articles)))
    return Diff(SCHEMA, old.generator, new.generator, totals, gained, lost, articles)


def edges(article: Traced) -> dict[tuple[str, str], Edge]:
    """Who credits whom in an article, by the ids of both, in reading order."""
    found: dict[tuple[str, str], Edge] = {}
    for one in article.attributions:
        chain = [article.outlet] if article.outlet else []
        for link in (*one.via, *one.chain):
            if link.unresolved is not None or link.id.startswith("unresolved:"):
                break
            chain.append(Source(link.id, link.name, link.kind))
        for source, target in pairwise(chain):
            if source.id != target.id and (source.id, target.id) not in found:
                found[source.id, target.id] = Edge(source, target)
    return found


def _article(old: Traced, new: Traced) -> ArticleDiff:
    was, now = edges(old), edges(new)
    return ArticleDiff(
        id=new.id,
        path=new.path,
        record=new.record,
        text_changed=old.text_digest != new.text_digest,
        outlet=Replaced(old.outlet, new.outlet) if old.outlet != new.outlet else None,
        attributions=_attributions(old.attributions, new.attributions),
        edges=Edges(_without(now, was), _without(was, now)),
        origins=_origins(old.origins, new.origins),
    )


def _without(these: Mapping[tuple[str, str], Edge], those: Mapping[tuple[str, str], Edge]) -> tuple[Edge, ...]:
    return tuple(edge for ids, edge in these.items() if ids not in those)


def _differs(item: ArticleDiff) -> bool:
    parts = (item.attributions, item.edges, item.origins)
    return item.text_changed or item.outlet is not None or parts != (Attributions(), Edges(), Origins())


def _attributions(old: Sequence[Attribution], new: Sequence[Attribution]) -> Attributions:
    """A cue can credit several sources (a label): of one cue, what is equal goes first, the rest in order."""
    places: dict[Place, tuple[list[Attribution], list[Attribution]]] = {}
    for side, items in enumerate((old, new)):
        for item in items:
            places.setdefault(_place(item.cue), ([], []))[side].append(item)
    pairs, lost, gained = list[Pair](), list[Attribution](), list[Attribution]()
    for place in sorted(places):
        before, after = places[place]
        left, right = _without_equal(before, after)
        pairs += zip(left, right, strict=False)
        lost += left[len(right) :]
        gained += right[len(left) :]
    overlapping, lost, gained = _overlapping(lost, gained)
    changed = [
        Changed(_fields(a, b), a, b) for a, b in sorted(pairs + overlapping, key=lambda pair: _place(pair[1].cue))
    ]
    return Attributions(tuple(gained), tuple(lost), tuple(changed))


def _without_equal(a: Sequence[Attribution], b: Sequence[Attribution]) -> tuple[list[Attribution], list[Attribution]]:
    left, right = list[Attribution](), list(b)
    for item in a:
        if item in right:
            right.remove(item)
        else:
            left.append(item)
    return left, right


def _overlapping(
    lost: list[Attribution], gained: list[Attribution]
) -> tuple[list[Pair], list[Attribution], list[Attribution]]:
    """Pairs whose cues overlap, and what remains; both lists stand by place, so one walk along both finds them."""
    pairs, left, right = list[Pair](), list[Attribution](), list[Attribution]()
    i = k = 0
    while i < len(lost) and k < len(gained):
        a, b = lost[i], gained[k]
        together = a.cue.field == b.cue.field and a.cue.start < b.cue.end and b.cue.start < a.cue.end
        first = together or _place(a.cue) < _place(b.cue)
        second = together or not first
        if together:
            pairs.append((a, b))
        elif first:
            left.append(a)
        else:
            right.append(b)
        i, k = i + first, k + second
    return pairs, left + lost[i:], right + gained[k:]


def _place(cue: Span) -> Place:
    return cue.field or "", cue.start, cue.end


def _fields(a: Attribution, b: Attribution) -> tuple[str, ...]:
    found = [name for name, part in LINKS.items() if list(map(part, a.chain)) != list(map(part, b.chain))]
    found = found[:1] if "chain" in found else found  # other sources stand elsewhere and are found otherwise
    return (*found, *(name for name in FIELDS if getattr(a, name) != getattr(b, name)))


def _origins(old: Sequence[Source], new: Sequence[Source]) -> Origins:
    was, now = {source.id: source for source in old}, {source.id: source for source in new}
    return Origins(
        gained=tuple(source for name, source in now.items() if name not in was),
        lost=tuple(source for name, source in was.items() if name not in now),
        changed=tuple(Replaced(was[name], now[name]) for name in now if name in was and was[name] != now[name]),
    )


def _totals(both: Sequence[tuple[Traced, Traced]], found: Sequence[ArticleDiff], articles: Total) -> Totals:
    fields: dict[str, int] = {}
    for name in (name for item in found for one in item.attributions.changed for name in one.fields):
        fields[name] = fields.get(name, 0) + 1
    replaced = sum(item.outlet is not None for item in found)
    return Totals(
        articles=articles,
        attributions=_total(
            [(len(a.attributions), len(b.attributions)) for a, b in both],
            [(len(i.attributions.gained), len(i.attributions.lost), len(i.attributions.changed)) for i in found],
        ),
        edges=_total(
            [(len(edges(a)), len(edges(b))) for a, b in both],
            [(len(i.edges.gained), len(i.edges.lost), 0) for i in found],
        ),
        origins=_total(
            [(len(a.origins), len(b.origins)) for a, b in both],
            [(len(i.origins.gained), len(i.origins.lost), len(i.origins.changed)) for i in found],
        ),
        outlets=Total(len(both), len(both), 0, 0, replaced),
        fields=dict(sorted(fields.items(), key=lambda item: (-item[1], item[0]))),
    )


def _total(sizes: Sequence[tuple[int, int]], differences: Sequence[tuple[int, int, int]]) -> Total:
    gained, lost, changed = (sum(part) for part in zip(*differences, strict=True)) if differences else (0, 0, 0)
    return Total(sum(a for a, _ in sizes), sum(b for _, b in sizes), gained, lost, changed)

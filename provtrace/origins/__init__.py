"""Where one story comes from: chains, cycles, who is one source, paths, how many origins are independent. Pure.

All is read from the lead attributions of the story's own articles, never from the graph of the whole corpus.
"""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from provtrace.lexicon import Lexicon, default
from provtrace.models import ArticleTrace, Story
from provtrace.origins import cycles, independence, paths, unnamed
from provtrace.origins.chains import telling


def tell(members: Sequence[ArticleTrace], lexicon: Lexicon | None = None) -> Story:
    """The story that these articles tell; the same for any order of them. The lexicon knows families of media."""
    known = lexicon or default()
    traces = sorted(members, key=lambda trace: trace.id)
    story = story_id(trace.id for trace in traces)

    def family(medium: str) -> str:
        found = known.media.get(medium)
        return found.family if found else medium

    told = [telling(trace, family) for trace in traces]
    if all(one.denies for one in told):
        told = [telling(trace, family, denials=True) for trace in traces]
    found, kept = cycles.find(told) if len(told) > 1 else ((), told)
    clusters = unnamed.clusters(unnamed.mentions(kept, known))
    nodes = unnamed.names(story, clusters)
    kept = unnamed.carried(kept, clusters)
    trails = paths.trails(kept, nodes, family)
    origins = paths.ends(trails, kept, nodes)
    units = independence.units(origins, clusters, nodes, trails, traces, family)
    # Who credits somebody that cannot be found may rest on anybody, or on somebody more.
    lost = {family(one.trace.outlet.id) for one in kept if one.broken and not one.chains}
    interval = independence.interval(units, unnamed.reasons(clusters, nodes), lost)
    ways = [path for one in trails for path in one]
    outlets = sorted({trace.outlet.id for trace in traces})
    return Story(
        id=story,
        title=_title(traces),
        articles=tuple(trace.id for trace in traces),
        outlets=tuple(outlets),
        origins=origins,
        independent_origins=interval,
        breadth=paths.breadth(ways),
        bottleneck=paths.bottleneck(ways, {*outlets, *(origin.id for origin in origins)}),
        isnad=paths.isnad(told),
        cycles=found,
    )


def story_id(articles: Iterable[str]) -> str:
    """A story's id, from the smallest id of its articles."""
    return "s-" + blake2b(min(articles).encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def _title(traces: Sequence[ArticleTrace]) -> str | None:
    """The headline of the first article, by date as far as there is one, then by id."""
    titled = [trace for trace in traces if trace.title]
    return min(titled, key=lambda trace: (trace.date or "~", trace.id)).title if titled else None

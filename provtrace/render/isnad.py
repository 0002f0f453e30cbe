"""A story's chains, a line of isnad each: «متصل: X عن Y عن Z», each from the next. Pure, but for the words it reads.

connected: every link is named; unnamed: one is not; broken: one cannot be resolved, and there the line ends.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from typing import NamedTuple

import rtoml

from provtrace.models import ArticleTrace, Attribution, Source, Story
from provtrace.render.branches import by_outlet, named, sources
from provtrace.render.evidence import credit, path_line
from provtrace.render.line import GREEN, OCHRE, Line, clean, many

STYLES = {"connected": GREEN, "unnamed": OCHRE, "broken": f"bold {OCHRE}"}
NAMELESS = ("unnamed", "unspecified")


class Words(NamedTuple):
    """data/isnad.toml: the label of each state, and what stands between two links."""

    labels: dict[str, str]
    between: str


@functools.cache
def words() -> Words:
    """The words that come with the package."""
    data = rtoml.loads(files("provtrace").joinpath("data", "isnad.toml").read_text(encoding="utf-8"))
    return Words(dict(data["labels"]), f" {data['words']['from']} ")


def lines(story: Story, members: Sequence[ArticleTrace], names: Mapping[str, Source]) -> Iterator[Line]:
    """The chains that most articles have first, broken ones after them, last the credits at which circles break."""
    known, outlets = sources(members, names), by_outlet(members)
    rows = []
    for origin in story.origins:
        resting = frozenset(origin.articles)
        rows += [(origin, path, [one for one in outlets[path[0]] if one.id in resting]) for path in origin.paths]
    for origin, path, articles in sorted(rows, key=lambda row: (-len(row[2]), row[1])):
        first = articles[0]
        chain = [named(node, known) for node in path]
        state = "unnamed" if any(source.kind in NAMELESS for source in chain) else "connected"
        yield _line(state, chain, first, credit(first, path, origin.kind) if len(path) > 1 else None, len(articles))
    for article in members:
        for attribution in article.attributions:
            if attribution.lead and attribution.polarity == "affirm":
                yield from _broken(article, attribution)
    for cycle in story.cycles:
        ends = [named(node, known).name or node for node in cycle.breaks_at]
        what = "circular · breaks at" if len(cycle.edges) > 1 else "credits what came later"
        yield Line(what, run=words().between.join(map(clean, ends)), style=STYLES["broken"])


def _broken(article: ArticleTrace, attribution: Attribution) -> Iterator[Line]:
    """The line of a chain up to the link that cannot be resolved, by the words that the text has for it."""
    outlet = article.outlet
    chain = [Source(outlet.id, outlet.name, outlet.kind)]
    for link in (*attribution.via, *attribution.chain):
        chain.append(Source(link.id, link.name, link.kind))
        if link.unresolved is not None:
            yield _line("broken", chain, article, attribution, 1, link.unresolved)
            return


def _line(
    state: str, chain: Sequence[Source], article: ArticleTrace, credited: Attribution | None, count: int, why: str = ""
) -> Line:
    parts = [state, *(["own report"] if len(chain) == 1 else []), *([many(count, "article")] if count > 1 else [])]
    behind = words().between.join(["", *(clean(source.name) for source in chain[1:] if source.name)])
    run = f"{words().labels[state]}: {clean(chain[0].name or '')}{behind}"
    after = f" · {why}" if why else ""
    return Line(" · ".join(parts), path_line(article, credited), after, " ".join(run.split()), style=STYLES[state])

"""Traces and stories -> the citation graph. The only file that spells node and edge attributes; imports networkx."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from provtrace.models import ArticleTrace, Document, Edge, Graph, Kind, Link, Node, Story

if TYPE_CHECKING:
    import networkx

    Digraph = networkx.DiGraph[str]

NAME, KIND, STORIES = "name", "kind", "stories"
COUNTS = ("articles", "attributions", "leads", "denials", STORIES)  # of an edge


def build(traces: Sequence[ArticleTrace], stories: Sequence[Story]) -> Digraph:
    """Who credits whom: an edge from each link of outlet + via + chain to the next, up to one that is unresolved.

    Nodes have `name` (str or None), `kind` and `stories` (int: in how many stories somebody credits it). Edges have
    `articles`, `stories`, `attributions`, `leads` and, counted apart from the last two, `denials` (int): in how many of
    each the one credits the other. `traces` know their stories. Nodes stand by id, edges by the ids of both.
    """
    import networkx  # a quarter of a second

    whole = node_link(traces, stories)
    digraph: Digraph = networkx.DiGraph()
    for node in whole.nodes:
        digraph.add_node(node.id, **{NAME: node.name, KIND: node.kind, STORIES: node.stories})
    for edge in whole.edges:
        digraph.add_edge(edge.source, edge.target, **{name: getattr(edge, name) for name in COUNTS})
    return digraph


def build_graph(document: Document) -> Digraph:
    """The graph of a trace document, as `build` describes it."""
    return build(document.articles, document.stories)


def node_link(traces: Sequence[ArticleTrace], stories: Sequence[Story]) -> Graph:
    """The same graph as the document has it, which networkx.node_link_graph(…, edges="edges") reads back."""
    place = _places(stories)
    nodes: dict[str, tuple[str | None, Kind]] = {}
    edges: dict[tuple[str, str], list[int]] = {}
    credited = Counter[str]()
    for members in _by_story(traces, stories):
        story = set[tuple[str, str]]()
        for trace in members:
            here = _add(trace, place, nodes, edges)
            for edge in here:
                edges[edge][0] += 1
            story |= here
        for edge in story:
            edges[edge][-1] += 1
        credited.update({target for _, target in story})
    return Graph(
        nodes=tuple([Node(node, *about, credited[node]) for node, about in sorted(nodes.items())]),
        edges=tuple([Edge(*edge, *counts) for edge, counts in sorted(edges.items())]),
    )


def _by_story(traces: Iterable[ArticleTrace], stories: Iterable[Story]) -> Iterator[list[ArticleTrace]]:
    """The articles that tell one story together; one that is of no story stands alone."""
    known = {trace.id: trace for trace in traces}
    for story in stories:
        yield [known.pop(name) for name in story.articles]
    for trace in known.values():
        yield [trace]


def _add(
    trace: ArticleTrace,
    place: Mapping[tuple[str, str], str],
    nodes: dict[str, tuple[str | None, Kind]],
    edges: dict[tuple[str, str], list[int]],
) -> set[tuple[str, str]]:
    """One article's nodes and attributions, added to all; the edges it has."""
    here: set[tuple[str, str]] = set()
    outlet = trace.outlet
    if nodes.get(outlet.id, (None, ""))[0] is None:
        nodes[outlet.id] = outlet.name, outlet.kind
    for one in trace.attributions:
        source = outlet.id
        for link in one.via + one.chain:
            if link.unresolved is not None or link.id.startswith("unresolved:"):
                break
            target = _node(link, trace, place) if link.kind == "unnamed" else link.id
            if target not in nodes:
                nodes[target] = link.name, link.kind
            if source != target:
                edge = source, target
                here.add(edge)
                counts = edges.setdefault(edge, [0] * len(COUNTS))
                if one.polarity == "deny":
                    counts[3] += 1
                else:
                    counts[1] += 1
                    counts[2] += one.lead
            source = target
    return here


def _node(link: Link, trace: ArticleTrace, place: Mapping[tuple[str, str], str]) -> str:
    """An unnamed source's node: that of its story's origin of the same words, else its words within the story."""
    known = place.get((trace.id, link.id))
    story = trace.story if isinstance(trace.story, str) else trace.id
    return known or f"unnamed:{story}/{link.id.partition(':')[2]}"


def _places(stories: Iterable[Story]) -> dict[tuple[str, str], str]:
    """For an article and the id of an unnamed source in it, the origin of the story that it is."""
    return {
        (article, "unnamed:" + origin.id.rpartition("/")[2]): origin.id
        for story in stories
        for origin in story.origins
        if origin.kind == "unnamed"
        for article in origin.articles
    }

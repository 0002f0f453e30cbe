"""Traces and stories -> the citation graph. The only file that spells node and edge attributes; imports networkx."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from provtrace.models import ArticleTrace, Document, Edge, Graph, Kind, Link, Node, Story

if TYPE_CHECKING:
    import networkx

    Digraph = networkx.DiGraph[str]

Named = tuple[str, tuple[str | None, Kind]]
Counted = tuple[tuple[str, str], list[int]]

ARTICLES, ATTRIBUTIONS, LEADS, DENIALS = "articles", "attributions", "leads", "denials"
NAME, KIND = "name", "kind"


def build(traces: Sequence[ArticleTrace], stories: Sequence[Story]) -> Digraph:
    """Who credits whom: an edge from each link of outlet + via + chain to the next, up to one that is unresolved.

    Nodes have `name` (str or None) and `kind`; edges `articles`, `attributions`, `leads` and, counted apart from these
    two, `denials` (int). `traces` know their stories. Nodes stand by id, edges by the ids of both.
    """
    import networkx  # a quarter of a second

    nodes, edges = _counted(traces, stories)
    digraph: Digraph = networkx.DiGraph()
    digraph.add_nodes_from((node, {NAME: name, KIND: kind}) for node, (name, kind) in nodes)
    digraph.add_edges_from(
        (*edge, dict(zip((ARTICLES, ATTRIBUTIONS, LEADS, DENIALS), counts, strict=True))) for edge, counts in edges
    )
    return digraph


def build_graph(document: Document) -> Digraph:
    """The graph of a trace document, as `build` describes it."""
    return build(document.articles, document.stories)


def node_link(traces: Sequence[ArticleTrace], stories: Sequence[Story]) -> Graph:
    """The same graph as the document has it, which networkx.node_link_graph(…, edges="edges") reads back."""
    nodes, edges = _counted(traces, stories)
    return Graph(
        nodes=tuple([Node(node, name, kind) for node, (name, kind) in nodes]),
        edges=tuple([Edge(source, target, *counts) for (source, target), counts in edges]),
    )


def _counted(traces: Iterable[ArticleTrace], stories: Iterable[Story]) -> tuple[list[Named], list[Counted]]:
    """Nodes with name and kind; edges with articles, attributions, leads and denials."""
    place = _places(stories)
    nodes: dict[str, tuple[str | None, Kind]] = {}
    edges: dict[tuple[str, str], list[int]] = {}
    for trace in traces:
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
                    counts = edges.setdefault(edge, [0, 0, 0, 0])
                    if one.polarity == "deny":
                        counts[3] += 1
                    else:
                        counts[1] += 1
                        counts[2] += one.lead
                source = target
        for edge in here:
            edges[edge][0] += 1
    return sorted(nodes.items()), sorted(edges.items())


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

"""Traces and stories -> the citation graph. The only file that spells node and edge attributes; imports networkx."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from provtrace.models import ArticleTrace, Attribution, Document, Edge, Graph, Kind, Link, Node, Story

if TYPE_CHECKING:
    import networkx

    Digraph = networkx.DiGraph[str]

ARTICLES, ATTRIBUTIONS, LEADS, DENIALS = "articles", "attributions", "leads", "denials"
NAME, KIND = "name", "kind"


def build(traces: Sequence[ArticleTrace], stories: Sequence[Story]) -> Digraph:
    """Who credits whom: an edge from each link of outlet + via + chain to the next, up to one that is unresolved.

    Nodes have `name` (str or None) and `kind`; edges `articles`, `attributions`, `leads` and, counted apart from these
    two, `denials` (int). `traces` know their stories. Nodes stand by id, edges by the ids of both.
    """
    import networkx  # a quarter of a second

    place = _places(stories)
    nodes: dict[str, tuple[str | None, Kind]] = {}
    edges: dict[tuple[str, str], list[int]] = {}
    for trace in traces:
        here: set[tuple[str, str]] = set()
        outlet = trace.outlet
        if nodes.get(outlet.id, (None, ""))[0] is None:
            nodes[outlet.id] = outlet.name, outlet.kind
        for one in trace.attributions:
            chain = [(outlet.id, outlet.name, outlet.kind), *_known(one, trace, place)]
            for node, name, kind in chain[1:]:
                if node not in nodes:
                    nodes[node] = name, kind
            for (source, _, _), (target, _, _) in pairwise(chain):
                if source != target:
                    here.add((source, target))
                    counts = edges.setdefault((source, target), [0, 0, 0, 0])
                    if one.polarity == "deny":
                        counts[3] += 1
                    else:
                        counts[1] += 1
                        counts[2] += one.lead
        for edge in here:
            edges[edge][0] += 1
    digraph: Digraph = networkx.DiGraph()
    digraph.add_nodes_from((node, {NAME: name, KIND: kind}) for node, (name, kind) in sorted(nodes.items()))
    digraph.add_edges_from(
        (*edge, dict(zip((ARTICLES, ATTRIBUTIONS, LEADS, DENIALS), counts, strict=True)))
        for edge, counts in sorted(edges.items())
    )
    return digraph


def build_graph(document: Document) -> Digraph:
    """The graph of a trace document, as `build` describes it."""
    return build(document.articles, document.stories)


def node_link(digraph: Digraph) -> Graph:
    """The graph as the document has it, which networkx.node_link_graph(…, edges="edges") reads back."""
    about = {node: digraph.nodes[node] for node in sorted(digraph)}
    return Graph(
        nodes=tuple(Node(node, known[NAME], known[KIND]) for node, known in about.items()),
        edges=tuple(
            Edge(source, target, counts[ARTICLES], counts[ATTRIBUTIONS], counts[LEADS], counts[DENIALS])
            for source, target, counts in sorted(digraph.edges(data=True), key=lambda edge: edge[:2])
        ),
    )


def _known(
    one: Attribution, trace: ArticleTrace, place: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, str | None, Kind]]:
    """The links of an attribution up to the first that is unresolved, as node, name, kind."""
    for link in (*one.via, *one.chain):
        if link.unresolved is not None or link.id.startswith("unresolved:"):
            return
        yield _node(link, trace, place) if link.kind == "unnamed" else link.id, link.name, link.kind


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

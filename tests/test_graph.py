"""The citation graph: which edges there are, what they count, and that networkx reads the document's graph back."""

import msgspec
import networkx
import pytest
from conftest import document, told
from msgspec.structs import replace

from provtrace import graph
from provtrace.models import ArticleTrace, Document, Graph


def linked(said: Document) -> Graph:
    return graph.node_link(said.articles, said.stories)


def edges(*stories: list[ArticleTrace]) -> dict[str, tuple[int, int, int, int]]:
    """source > target: articles, attributions, leads, denials. The stories' ids are left out."""
    said = document(*stories)
    whole = linked(said)
    found = {}
    for edge in whole.edges:
        name = f"{edge.source} > {edge.target}"
        for story in said.stories:
            name = name.replace(story.id, "s")
        found[name] = (edge.articles, edge.attributions, edge.leads, edge.denials)
    return found


EDGES = [
    ("each neighbour of outlet, via and chain",
     [told("a", "was => reuters > person:زيد")],
     {"a > was": (1, 1, 1, 0), "was > reuters": (1, 1, 1, 0), "reuters > person:زيد": (1, 1, 1, 0)}),
    ("articles, attributions and leads are counted apart",
     [told("a", "reuters", "reuters", aside=("reuters",)), told("b", "reuters")],
     {"a > reuters": (1, 3, 2, 0), "b > reuters": (1, 1, 1, 0)}),
    ("two articles of one outlet", [told("1", "afp", outlet="a"), told("2", "afp", outlet="a")],
     {"a > afp": (2, 2, 2, 0)}),
    ("denials are counted apart", [told("a", "person:زيد", "deny person:زيد")], {"a > person:زيد": (1, 1, 1, 1)}),
    ("cut before an unresolved link", [told("a", "reuters > ! > person:زيد")], {"a > reuters": (1, 1, 1, 0)}),
    ("nothing where the first link is unresolved", [told("a", "!")], {}),
    ("none from a node to itself", [told("a", "a", "a > person:زيد")], {"a > person:زيد": (1, 1, 1, 0)}),
    ("an unknown publisher", [told("x", "reuters", outlet=None)], {"article:x > reuters": (1, 1, 1, 0)}),
    ("an unnamed source stands in its story", [told("a", "reuters > ?مصدر أمني")],
     {"a > reuters": (1, 1, 1, 0), "reuters > unnamed:s/مصدر-امني": (1, 1, 1, 0)}),
    ("two that only look alike", [told("a", "reuters > ?مصدر أمني"), told("b", "afp > ?مصدر أمني")],
     {"a > reuters": (1, 1, 1, 0), "reuters > unnamed:s@reuters/مصدر-امني": (1, 1, 1, 0),
      "b > afp": (1, 1, 1, 0), "afp > unnamed:s@afp/مصدر-امني": (1, 1, 1, 0)}),
    ("an unnamed source that is no lead", [told("a", "reuters", aside=("?خبراء (0)",))],
     {"a > reuters": (1, 1, 1, 0), "a > unnamed:s/خبراء": (1, 1, 0, 0)}),
]  # fmt: skip


@pytest.mark.parametrize(("members", "want"), [row[1:] for row in EDGES], ids=[row[0] for row in EDGES])
def test_edges(members: list[ArticleTrace], want: dict[str, tuple[int, int, int, int]]) -> None:
    assert edges(members) == want


def test_stories_are_counted_once_whoever_tells_them() -> None:
    """Two outlets and two articles of one story are one story; a credit inside a denial is a story of it too."""
    said = document(
        [told("a", "reuters", "reuters"), told("b", "reuters"), told("a2", "reuters", outlet="a")],
        [told("c", "deny reuters"), told("d", "afp", outlet="a")],
    )
    whole = linked(said)
    assert {node.id: node.stories for node in whole.nodes} == {"a": 0, "afp": 1, "b": 0, "c": 0, "reuters": 2}
    assert {(edge.source, edge.target): edge.stories for edge in whole.edges} == {
        ("a", "afp"): 1, ("a", "reuters"): 1, ("b", "reuters"): 1, ("c", "reuters"): 1,
    }  # fmt: skip
    assert dict(graph.build_graph(said).in_degree(weight="stories"))["reuters"] == 3


def test_an_article_of_no_story_has_its_edges() -> None:
    said = replace(document([told("a", "reuters")]), stories=())
    assert [(edge.source, edge.target, edge.stories) for edge in linked(said).edges] == [("a", "reuters", 1)]


def test_unnamed_sources_of_two_stories_are_two() -> None:
    said = document([told("a", "?مصدر أمني")], [told("b", "?مصدر أمني")])
    nodes = {node.id for node in linked(said).nodes if node.kind == "unnamed"}
    assert nodes == {f"unnamed:{story.id}/مصدر-امني" for story in said.stories}


def test_a_cited_medium_that_publishes_is_one_node_with_its_name() -> None:
    said = document([told("a", "person:زيد", outlet="reuters"), told("b", "reuters", outlet="alyaum")])
    nodes = {node.id: (node.name, node.kind) for node in linked(said).nodes}
    assert nodes["reuters"] == ("reuters", "agency")
    assert set(nodes) == {"alyaum", "person:زيد", "reuters"}


def test_networkx_reads_the_document_s_graph() -> None:
    said = document(
        [told("a", "reuters > person:زيد", "deny afp"), told("c", "reuters > ?مصدر"), told("b", outlet=None)]
    )
    built = graph.build_graph(said)
    data = msgspec.to_builtins(linked(said))
    read = networkx.node_link_graph(data, edges="edges")
    assert read.is_directed()
    assert list(read.nodes(data=True)) == list(built.nodes(data=True))
    assert list(read.edges(data=True)) == list(built.edges(data=True))


def test_sorted_whatever_the_order_of_articles() -> None:
    members = [told("c", "reuters > ?مصدر"), told("a", "afp > person:زيد"), told("b", "reuters")]
    assert linked(document(members)) == linked(document(members[::-1]))

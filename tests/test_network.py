"""The citation graph as other programs get it: each format is read back by one of them and compared as a whole."""

import csv
import io
import json
import subprocess
from typing import Any
from xml.etree import ElementTree

import networkx
import pytest
from conftest import needs

from provtrace.models import Edge, Graph, Node
from provtrace.render import network

BAD = "article:a\x0c\ud800/“x”\\"  # a form feed, a lone surrogate, quotes, a backslash at the end
GRAPH = Graph(
    nodes=(
        Node(BAD, None, "outlet", 0),
        Node("hespress", "هسبريس", "outlet", 0),
        Node("person:زيد", 'زيد "الحكيم" <و> & ابنه\x0b', "person", 2),
        Node("reuters", "رويترز", "agency", 3),
        Node("unnamed:s-0011223344/مصدر-امني", "مصدر أمني", "unnamed", 1),
        Node("zzz", "=HYPERLINK(1)", "outlet", 0),
    ),
    edges=(
        Edge(BAD, "reuters", 1, 2, 1, 0, 1),
        Edge("hespress", "person:زيد", 4, 3, 2, 1, 2),
        Edge("hespress", "reuters", 5, 9, 4, 0, 2),
        Edge("reuters", "unnamed:s-0011223344/مصدر-امني", 1, 1, 1, 0, 1),
    ),
)
LABELS = {
    "article:a\\u000c\\ud800/“x”\\": "article:a /“x”\\",
    "hespress": "هسبريس",
    "person:زيد": 'زيد "الحكيم" <و> & ابنه',
    "reuters": "رويترز",
    "unnamed:s-0011223344/مصدر-امني": "مصدر أمني",
    "zzz": "=HYPERLINK(1)",
}
COUNTS = ("articles", "attributions", "leads", "denials", "stories")


def written(node: str) -> str:
    return node.replace("\x0c", "\\u000c").replace("\ud800", "\\ud800")


def wanted() -> dict[tuple[str, str], dict[str, int]]:
    return {
        (written(edge.source), written(edge.target)): {name: getattr(edge, name) for name in COUNTS}
        for edge in GRAPH.edges
    }


def kinds() -> dict[str, str]:
    return {written(node.id): node.kind for node in GRAPH.nodes}


@pytest.mark.parametrize(("form", "reader"), [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)])
def test_networkx_reads_the_xml_back(form: str, reader: Any) -> None:
    printed = network.RENDER[form](GRAPH)
    read = reader(io.BytesIO(printed))
    assert read.is_directed()
    assert {node: data["label"] for node, data in read.nodes(data=True)} == LABELS
    assert {node: data["kind"] for node, data in read.nodes(data=True)} == kinds()
    assert {node: data["stories"] for node, data in read.nodes(data=True)} == {
        written(node.id): node.stories for node in GRAPH.nodes
    }
    nameless = next(data for node, data in read.nodes(data=True) if node.startswith("article:"))
    assert "name" not in nameless, "None is left out"
    got = {(a, b): {name: data[name] for name in COUNTS} for a, b, data in read.edges(data=True)}
    assert got == wanted()


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_the_xml_names_no_clock_and_no_version_of_the_writer(form: str) -> None:
    printed = network.RENDER[form](GRAPH)
    assert printed == network.RENDER[form](GRAPH)
    assert b"lastmodified" not in printed
    assert b"NetworkX" not in printed
    ElementTree.fromstring(printed)


@pytest.mark.parametrize("form", network.RENDER)
def test_an_empty_graph_is_a_graph(form: str) -> None:
    assert network.RENDER[form](Graph())


def test_networkx_reads_the_json_back() -> None:
    sound = Graph(nodes=GRAPH.nodes[1:], edges=GRAPH.edges[1:])  # JSON cannot hold a lone surrogate
    read = networkx.node_link_graph(json.loads(network.json(sound)), edges="edges")
    assert read.is_directed()
    assert not read.is_multigraph()
    assert read.nodes["reuters"] == {"name": "رويترز", "kind": "agency", "stories": 3}
    assert {(a, b): data for a, b, data in read.edges(data=True)} == {
        edge: counts for edge, counts in wanted().items() if not edge[0].startswith("article:")
    }


def test_networkx_reads_the_csv_back() -> None:
    rows = list(csv.DictReader(io.StringIO(network.csv(GRAPH).decode())))
    read: networkx.DiGraph[str] = networkx.DiGraph()
    for row in rows:
        read.add_node(row["target"], name=row["target_name"], kind=row["target_kind"])
        read.add_edge(row["source"], row["target"], **{name: int(row[name]) for name in COUNTS})
    assert read.edges["hespress", "reuters"] == dict(zip(COUNTS, (5, 9, 4, 0, 2), strict=True))
    assert read.nodes["unnamed:s-0011223344/مصدر-امني"] == {"name": "مصدر أمني", "kind": "unnamed"}
    assert read.in_degree("reuters") == 2
    assert read.number_of_edges() == len(GRAPH.edges)


def test_no_cell_of_the_csv_is_a_formula() -> None:
    tricky = Graph(GRAPH.directed, nodes=GRAPH.nodes, edges=(Edge("zzz", "reuters", 1, 1, 1, 0, 1),))
    rows = list(csv.DictReader(io.StringIO(network.csv(tricky).decode())))
    assert [row["source_name"] for row in rows] == ["'=HYPERLINK(1)"]


@pytest.mark.outside
@needs("dot")
def test_graphviz_reads_the_dot_back() -> None:
    done = subprocess.run(["dot", "-Tdot_json"], input=network.dot(GRAPH), capture_output=True, check=True)
    assert done.stderr == b""
    read = json.loads(done.stdout)
    names = {item["_gvid"]: item["name"].replace("\\\\", "\\") for item in read["objects"]}
    labels = {names[item["_gvid"]]: item["label"].replace("\\\\", "\\") for item in read["objects"]}
    assert labels == {node: label.replace("&", "&amp;") for node, label in LABELS.items()}
    assert {names[item["_gvid"]]: item["kind"] for item in read["objects"]} == kinds()
    got = {
        (names[item["tail"]], names[item["head"]]): {name: int(item[name]) for name in COUNTS} for item in read["edges"]
    }
    assert got == wanted()


@pytest.mark.outside
@needs("dot")
def test_graphviz_draws_it() -> None:
    done = subprocess.run(["dot", "-Tsvg"], input=network.dot(GRAPH), capture_output=True, check=True)
    assert "مصدر أمني" in done.stdout.decode()

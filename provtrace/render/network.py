r"""The citation graph for other programs: node-link JSON, GraphML, GEXF, DOT, CSV. Pure; imports networkx for XML.

Attributes are flat and None is left out. Each node has a `label`: its name, else its id. XML holds no control
characters and no lone surrogates: names lose them, in ids they are written out (`\u000c`), so that two ids stay two.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import msgspec
import regex

from provtrace.models import Edge, Graph, Node
from provtrace.render.line import clean
from provtrace.render.table import table

if TYPE_CHECKING:
    import networkx

NO_XML = regex.compile(r"[\p{Cc}\p{Cs}\uFFFE\uFFFF--[\t\n\r]]", flags=regex.V1)
ENDS = {"id", "source", "target"}
HOW = {"unnamed": "style=dashed", "unspecified": "style=dashed", "agency": "style=bold"}  # else a plain box


def json(graph: Graph) -> bytes:
    """What `networkx.node_link_graph(…, edges="edges")` reads: the trace document's `graph`."""
    return msgspec.json.encode(graph) + b"\n"


def graphml(graph: Graph) -> bytes:
    """GraphML, as Gephi, yEd, Cytoscape and `networkx.read_graphml` read it."""
    from networkx.readwrite.graphml import GraphMLWriter  # the same bytes whether lxml is installed or not

    writer = GraphMLWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph_element(_digraph(graph))
    writer.indent(writer.xml)
    return _xml(writer.xml)


def gexf(graph: Graph) -> bytes:
    """GEXF 1.2, as Gephi and `networkx.read_gexf` read it."""
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter(encoding="utf-8", prettyprint=True)
    for meta in writer.xml.findall("meta"):
        writer.xml.remove(meta)  # it holds today's date
    writer.add_graph(_digraph(graph))
    writer.indent(writer.xml)
    return _xml(writer.xml)


def dot(graph: Graph) -> bytes:
    """DOT for Graphviz, right to left: outlets, carriers, origins; those without a name are dashed."""
    lines = ["digraph provtrace {", "  rankdir=RL", "  node [shape=box]"]
    for node in graph.nodes:
        about = {"label": _entities(_label(node)), **_attributes(node)}
        about.pop("name", None)  # Graphviz calls the id so
        lines.append(f"  {_quoted(node.id)} [{_listed(about)}{', ' + HOW[node.kind] if node.kind in HOW else ''}]")
    lines += [
        f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [{_listed(_attributes(edge))}]" for edge in graph.edges
    ]
    return "\n".join([*lines, "}", ""]).encode()


def csv(graph: Graph) -> bytes:
    """A row an edge: both ends with name and kind, then its counts. Who neither credits nor is credited has no row."""
    return table(_rows(graph))


RENDER: Mapping[str, Callable[[Graph], bytes]] = {
    "json": json,
    "graphml": graphml,
    "gexf": gexf,
    "dot": dot,
    "csv": csv,
}


def _rows(graph: Graph) -> Iterator[Iterable[object]]:
    ends = {node.id: (node.id, node.name, node.kind) for node in graph.nodes}
    counts = [name for name in Edge.__struct_fields__ if name not in ENDS]
    yield [f"{end}{part}" for end in ("source", "target") for part in ("", "_name", "_kind")] + counts
    for edge in graph.edges:
        yield [*ends[edge.source], *ends[edge.target], *(getattr(edge, name) for name in counts)]


def _digraph(graph: Graph) -> "networkx.DiGraph[str]":
    import networkx

    made: networkx.DiGraph[str] = networkx.DiGraph()
    for node in graph.nodes:
        made.add_node(_written(node.id), label=_label(node), **_attributes(node))
    for edge in graph.edges:
        made.add_edge(_written(edge.source), _written(edge.target), **_attributes(edge))
    return made


def _attributes(item: Node | Edge) -> dict[str, str | int]:
    """What a node or an edge says beside its ends, as flat values."""
    fields = {name: getattr(item, name) for name in item.__struct_fields__ if name not in ENDS}
    return {
        name: clean(value) if isinstance(value, str) else value for name, value in fields.items() if value is not None
    }


def _label(node: Node) -> str:
    return clean(node.name or "") or clean(node.id)


def _written(name: str) -> str:
    written: str = NO_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", name)
    return written


def _xml(root: ElementTree.Element) -> bytes:
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _listed(about: Mapping[str, str | int]) -> str:
    return ", ".join(f"{name}={_quoted(value) if isinstance(value, str) else value}" for name, value in about.items())


def _quoted(value: str) -> str:
    """A string of DOT. A backslash is doubled: before the closing mark it would take that away."""
    return '"' + _written(value).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def _entities(label: str) -> str:
    """Graphviz reads the entities of HTML in labels."""
    return label.replace("&", "&amp;")

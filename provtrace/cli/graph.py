"""`provtrace graph`: articles to the citation network, for other programs. Below the app."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from provtrace.cli.additions import LexiconFiles, lexicon_with
from provtrace.cli.articles import Paths, find, reads_articles
from provtrace.cli.options import Jobs, Output, Quiet
from provtrace.cli.streams import UNREADABLE, traced, writing

if TYPE_CHECKING:
    from provtrace.models import Failure
    from provtrace.reading import Settings


class GraphFormat(StrEnum):
    """What `graph` prints."""

    JSON = "json"
    GRAPHML = "graphml"
    GEXF = "gexf"
    DOT = "dot"
    CSV = "csv"


@reads_articles
def graph(
    paths: Paths,
    form: Annotated[GraphFormat, typer.Option("--format", help="How the graph is printed.")] = GraphFormat.JSON,
    output: Output = "-",
    jobs: Jobs = 1,
    lexicon: LexiconFiles = None,
    quiet: Quiet = False,
    *,
    settings: "Settings",
) -> None:
    """Who credits whom: the citation network of all articles, from outlets to the sources they lean on.

    Example: provtrace graph corpus/ --format graphml -o network.graphml

    Exit code 3: an input could not be read (each is named on standard error); the rest was done.
    """
    from provtrace import corpus
    from provtrace.models import Edge, Graph, Node
    from provtrace.render import network

    options = corpus.Options(lexicon_with(lexicon))
    found = find(paths, settings, quiet=quiet)
    failed: list[Failure] = []
    nodes, edges = list[Node](), list[Edge]()
    with writing(output) as out:
        for event in traced(found.inputs, options, failed, jobs=jobs, quiet=quiet):
            if isinstance(event, Node):
                nodes.append(event)
            elif isinstance(event, Edge):
                edges.append(event)
        out.write(network.RENDER[form](Graph(nodes=tuple(nodes), edges=tuple(edges))))
    if failed:
        raise typer.Exit(UNREADABLE)

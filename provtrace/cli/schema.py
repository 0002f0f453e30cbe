"""`provtrace schema`: the JSON Schema of a document. Below the app."""

from enum import StrEnum
from typing import Annotated

import typer

from provtrace.cli.options import Output
from provtrace.cli.streams import writing


class Documents(StrEnum):
    """The commands whose `--format json` prints a document of its own."""

    TRACE = "trace"
    CHECK = "check"
    EXPLAIN = "explain"
    DIFF = "diff"


def schema(
    document: Annotated[Documents, typer.Argument(metavar="COMMAND", help="trace, check, explain or diff.")] = (
        Documents.TRACE
    ),
    output: Output = "-",
) -> None:
    """Print the JSON Schema of what a command prints with --format json: the trace document, or another's.

    Example: provtrace schema -o trace.schema.json

    Example: provtrace schema explain
    """
    from provtrace.render.schema import render

    with writing(output) as out:
        out.write(render(document))

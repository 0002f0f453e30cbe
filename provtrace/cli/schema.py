"""`provtrace schema`: the JSON Schema of the trace document. Below the app."""

from typing import Annotated

import typer

from provtrace.cli.streams import writing


def schema(
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to -.")] = "-",
) -> None:
    """Print the JSON Schema of `trace --format json`.

    Example: provtrace schema -o trace.schema.json
    """
    from provtrace.render import json

    with writing(output) as out:
        out.write(json.schema())

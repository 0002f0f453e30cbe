"""`provtrace diff`: what one trace has and another has not. Below the app."""

from enum import StrEnum
from typing import Annotated

import typer

from provtrace.cli.options import BidiChoice, BidiOption, limit_of, writes_bidi
from provtrace.cli.streams import DIFFERENT, USAGE, tell, write_json, write_text, writing


class DiffFormat(StrEnum):
    """What `diff` prints."""

    TEXT = "text"
    JSON = "json"


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A trace document, json or ndjson; - is standard input.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another of the same articles.")],
    form: Annotated[DiffFormat, typer.Option("--format", help="How the comparison is printed.")] = DiffFormat.TEXT,
    limit: Annotated[int | None, limit_of("Articles in the text")] = None,
    bidi: BidiChoice = BidiOption.AUTO,
) -> None:
    """Compare two traces: attributions, edges, origins and outlets gained, lost and changed, article by article.

    Example: provtrace diff before.json after.json

    Exit code 1: they differ; 2: a file is no trace document.
    """
    from provtrace.diff import compare
    from provtrace.errors import InputError
    from provtrace.reading.documents import read_document
    from provtrace.render import difference

    writes_bidi(bidi)
    try:
        found = compare(read_document(old), read_document(new))
    except InputError as error:
        tell(str(error))
        raise typer.Exit(USAGE) from None
    with writing("-") as out:
        if form is DiffFormat.JSON:
            write_json(found, out)
        else:
            write_text(lambda **look: difference.render(found, **look), out, limit, bidi)
    if not found.equal:
        raise typer.Exit(DIFFERENT)

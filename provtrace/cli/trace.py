"""`provtrace trace`: articles to a tree or a document. Below the app."""

from collections.abc import Iterator
from enum import StrEnum
from typing import IO, TYPE_CHECKING, Annotated

import typer

from provtrace.cli.streams import ON_A_TERMINAL, UNREADABLE, silence, tell, watched, write_text, writing

if TYPE_CHECKING:
    from provtrace.corpus import Event
    from provtrace.models import Failure


class Format(StrEnum):
    """What `trace` prints."""

    TREE = "tree"
    JSON = "json"
    NDJSON = "ndjson"


def trace(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files and folders: .txt, .jsonl, each also .gz; - is standard input."),
    ],
    form: Annotated[Format, typer.Option("--format", help="How the trace is printed.")] = Format.TREE,
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to -.")] = "-",
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes; the output is the same.")] = 1,
    limit: Annotated[
        int | None,
        typer.Option(
            min=0, show_default=False, help=f"Stories in the tree, 0: all. [default: {ON_A_TERMINAL} on a terminal]"
        ),
    ] = None,
    no_stories: Annotated[bool, typer.Option("--no-stories", help="Articles only: no stories, no graph.")] = False,
    include_text: Annotated[bool, typer.Option("--include-text", help="Add the articles' fields.")] = False,
    no_content: Annotated[bool, typer.Option("--no-content", help="Leave out what is credited.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no notes; errors are still told.")] = False,
) -> None:
    """Trace articles to the origins of their stories.

    Exit code 3: an input could not be read (each is named on standard error, and in the output's errors); the rest was
    done.
    """
    from provtrace import corpus, reading

    found = reading.find(paths)
    if found.skipped and not quiet:
        tell(f"{found.skipped} {'file' if found.skipped == 1 else 'files'} of unknown kind not read")
    options = corpus.Options(
        stories=not no_stories, include_text=include_text or form is Format.TREE, content=not no_content
    )
    failed: list[Failure] = []
    with writing(output) as out:
        events = corpus.events(found.inputs, options, jobs=jobs)
        hidden = quiet or (form is Format.NDJSON and out.isatty())
        run = watched(events, failed, hidden=hidden)
        try:
            if form is Format.NDJSON:
                write_lines(run, out)
            elif form is Format.JSON:
                from provtrace.render import json

                out.write(json.dumps(corpus.gather(run)))
            else:
                write_tree(run, out, limit)
            out.flush()
        except BrokenPipeError:
            silence(out)
        finally:
            run.close()
    if failed:
        raise typer.Exit(UNREADABLE)


def write_lines(run: "Iterator[Event]", out: IO[bytes]) -> None:
    """JSON Lines as they come."""
    from provtrace.models import ArticleTrace, Failure
    from provtrace.render import ndjson

    articles = errors = 0
    for event in run:
        articles += isinstance(event, ArticleTrace)
        errors += isinstance(event, Failure)
        out.write(ndjson.line(event))
        out.flush()
    out.write(ndjson.end(articles, errors))


def write_tree(run: "Iterator[Event]", out: IO[bytes], limit: int | None) -> None:
    """The tree of a run."""
    from provtrace import corpus
    from provtrace.render import tree

    document = corpus.gather(run)
    write_text(lambda **look: tree.render(document, **look), out, limit)

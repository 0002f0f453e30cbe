"""`provtrace trace`: articles to a tree or a document. Below the app."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import IO, TYPE_CHECKING, Annotated, NamedTuple

import typer

from provtrace.cli.additions import LexiconFiles, lexicon_with
from provtrace.cli.articles import Paths, find, reads_articles
from provtrace.cli.options import BidiChoice, BidiOption, Jobs, Output, Quiet, limit_of, writes_bidi
from provtrace.cli.streams import UNREADABLE, tell, traced, write_text, writing

if TYPE_CHECKING:
    from provtrace.corpus import Event
    from provtrace.models import Document, Failure
    from provtrace.reading import Settings


class Format(StrEnum):
    """What `trace` prints."""

    TREE = "tree"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"


class Root(StrEnum):
    """What a story's tree grows from."""

    ORIGIN = "origin"
    OUTLET = "outlet"


class Shape(NamedTuple):
    """What the tree is asked for."""

    limit: int | None = None
    bidi: BidiOption = BidiOption.AUTO
    root: Root = Root.ORIGIN
    stories: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    isnad: bool = False


@reads_articles
def trace(
    paths: Paths,
    form: Annotated[Format, typer.Option("--format", help="How the trace is printed.")] = Format.TREE,
    output: Output = "-",
    jobs: Jobs = 1,
    limit: Annotated[int | None, limit_of("Stories in the tree")] = None,
    story: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only this story in the tree; also by an article's id.")
    ] = None,
    outlet: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only stories that this outlet tells; id or name.")
    ] = None,
    source: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only stories that rest on this source; id or name.")
    ] = None,
    root: Annotated[Root, typer.Option(help="What the tree grows from.")] = Root.ORIGIN,
    isnad: Annotated[
        bool, typer.Option("--isnad", help="Each chain as a line: connected, unnamed or broken, X from Y from Z.")
    ] = False,
    bidi: BidiChoice = BidiOption.AUTO,
    no_stories: Annotated[bool, typer.Option("--no-stories", help="Articles only: no stories, no graph.")] = False,
    include_text: Annotated[bool, typer.Option("--include-text", help="Add the articles' fields.")] = False,
    no_content: Annotated[bool, typer.Option("--no-content", help="Leave out what is credited.")] = False,
    lexicon: LexiconFiles = None,
    quiet: Quiet = False,
    *,
    settings: "Settings",
) -> None:
    """Trace articles to the origins of their stories.

    Example: provtrace trace corpus/ --source reuters

    Exit code 3: an input could not be read (each is named on standard error, and in the output's errors); the rest was
    done.
    """
    from provtrace import corpus

    shape = Shape(limit, bidi, root, tuple(story or ()), tuple(outlet or ()), tuple(source or ()), isnad)
    if form is not Format.TREE and shape._replace(limit=None) != Shape():
        raise typer.BadParameter(f"they shape the tree, not {form}: leave them out", param_hint="--story … --bidi")
    if isnad and root is not Root.ORIGIN:
        raise typer.BadParameter("its lines run from the outlet to the origin: leave --root out", param_hint="--isnad")
    writes_bidi(bidi)
    found = find(paths, settings, quiet=quiet)
    options = corpus.Options(
        lexicon_with(lexicon),
        stories=not no_stories,
        include_text=include_text or form is Format.TREE,
        content=not no_content,
    )
    failed: list[Failure] = []
    with writing(output) as out:
        streams = form is Format.NDJSON or (form is Format.CSV and no_stories)
        hidden = streams and out.isatty()
        run = traced(found.inputs, options, failed, jobs=jobs, quiet=quiet, hidden=hidden)
        try:
            if form is Format.NDJSON:
                write_lines(run, out)
            elif form is Format.CSV:
                write_links(run if no_stories else corpus.gather(run).articles, out)
            elif form is Format.JSON:
                from provtrace.render import json

                out.write(json.dumps(corpus.gather(run)))
            else:
                write_tree(corpus.gather(run), out, shape)
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


def write_links(run: "Iterable[Event]", out: IO[bytes]) -> None:
    """CSV; without stories as it comes."""
    from provtrace.models import ArticleTrace
    from provtrace.render import links

    out.write(links.header())
    for event in run:
        if isinstance(event, ArticleTrace):
            out.write(links.lines(event))


def write_tree(document: "Document", out: IO[bytes], shape: Shape) -> None:
    """The tree of a run; what was asked for and is nowhere is told, with what is spelled like it."""
    from provtrace.render import tree
    from provtrace.render.choice import Choice, chosen

    shown = chosen(document, Choice(shape.stories, shape.outlets, shape.sources))
    for asked, near in shown.missing:
        hint = f"did you mean {' or '.join(near)}?" if near else "--format json has all ids"
        tell(f"nothing here is called {asked}; {hint}")
    write_text(
        lambda **look: tree.render(document, shown=shown, root="isnad" if shape.isnad else shape.root.value, **look),
        out,
        shape.limit,
        shape.bidi,
    )

"""The command line: options, calls, a renderer by name, an exit code. Decides terminal, colour, progress.

Reads what it is given, writes standard output, standard error and the file of --output. Exit codes: 0; 1 `diff` found a
difference; 2 usage, or a file that is no trace for `diff`; 3 an input could not be read (the rest was done). What takes
long to import is imported by the command that needs it.
"""

import os
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType

    from provtrace.corpus import Event
    from provtrace.lookup import Answer, Summary
    from provtrace.models import Failure
    from provtrace.unknown import Unknown

DIFFERENT, USAGE, UNREADABLE = 1, 2, 3
ON_A_TERMINAL = 50  # stories, articles or names; more scroll away
WIDEST = 1 << 20  # cells; what is no terminal has no width

app = typer.Typer(
    help="Where does this story come from? Traces Arabic news to its agencies, outlets and unnamed sources. "
    "It says who is credited, not who is right: breadth is not truth.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


class Format(StrEnum):
    """What `trace` prints."""

    TREE = "tree"
    JSON = "json"
    NDJSON = "ndjson"


class DiffFormat(StrEnum):
    """What `diff` prints."""

    TEXT = "text"
    JSON = "json"


class ListFormat(StrEnum):
    """What `lexicon` prints."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def print_version(wanted: bool) -> None:
    """Runs before any command."""
    if wanted:
        from provtrace.corpus import version

        typer.echo(f"provtrace {version()}")
        raise typer.Exit


@app.callback()
def common(
    _version: Annotated[
        bool, typer.Option("--version", callback=print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """What every command takes."""


@app.command()
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


@app.command()
def schema(
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to -.")] = "-",
) -> None:
    """Print the JSON Schema of `trace --format json`."""
    from provtrace.render import json

    with writing(output) as out:
        try:
            out.write(json.schema())
            out.flush()
        except BrokenPipeError:
            silence(out)


@app.command()
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A trace document, json or ndjson; - is standard input.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another of the same articles.")],
    form: Annotated[DiffFormat, typer.Option("--format", help="How the comparison is printed.")] = DiffFormat.TEXT,
    limit: Annotated[
        int | None,
        typer.Option(
            min=0, show_default=False, help=f"Articles in the text, 0: all. [default: {ON_A_TERMINAL} on a terminal]"
        ),
    ] = None,
) -> None:
    """Compare two traces: attributions, edges, origins and outlets gained, lost and changed, article by article.

    For example, what a new entry of the lexicon does: provtrace diff before.json after.json

    Exit code 1: they differ; 2: a file is no trace document.
    """
    import msgspec

    from provtrace.diff import compare
    from provtrace.errors import InputError
    from provtrace.reading.documents import read_document
    from provtrace.render import difference

    try:
        found = compare(read_document(old), read_document(new))
    except InputError as error:
        tell(str(error))
        raise typer.Exit(USAGE) from None
    with writing("-") as out:
        try:
            if form is DiffFormat.JSON:
                out.write(msgspec.json.encode(found) + b"\n")
            else:
                write_text(lambda **look: difference.render(found, **look), out, limit)
            out.flush()
        except BrokenPipeError:
            silence(out)
    if not found.equal:
        raise typer.Exit(DIFFERENT)


@app.command()
def lexicon(
    given: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORD|PATH", help="A word to look up; with --unknown files and folders."),
    ] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="List the media in PATH that the lexicon lacks.")] = False,
    form: Annotated[ListFormat, typer.Option("--format", help="How it is printed.")] = ListFormat.TEXT,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes; the output is the same.")] = 1,
    limit: Annotated[
        int | None,
        typer.Option(
            min=0, show_default=False, help=f"Names in the text, 0: all. [default: {ON_A_TERMINAL} on a terminal]"
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no notes; errors are still told.")] = False,
) -> None:
    """Look a word up, list what is not known, or count what is there.

    Which entries hold a word: provtrace lexicon رويترز

    Names where a medium is named that the lexicon lacks, the most frequent first: provtrace lexicon --unknown corpus/

    Without a word: the entries of each file, and the digest that documents name.

    Exit code 3: with --unknown, an input could not be read; the rest was done.
    """
    import msgspec

    from provtrace.render import words

    if unknown and not given:
        raise typer.BadParameter("--unknown needs a PATH")
    failed: list[Failure] = []
    found = list_unknown(given or [], failed, jobs=jobs, quiet=quiet) if unknown else ask(" ".join(given or []))
    with writing("-") as out:
        try:
            if form is ListFormat.JSON:
                out.write(msgspec.json.encode(found) + b"\n")
            elif form is ListFormat.CSV:
                out.write(words.table(found))
            else:
                write_text(lambda **look: words.render(found, **look), out, limit)
            out.flush()
        except BrokenPipeError:
            silence(out)
    if failed:
        raise typer.Exit(UNREADABLE)


def ask(word: str) -> "Answer | Summary":
    """What the lexicon holds of a word; of none, what it holds in all."""
    from provtrace import lookup
    from provtrace.lexicon import Lexicon, read_data

    data, digest = read_data()
    return lookup.look_up(word, data, Lexicon(data, digest)) if word.strip() else lookup.summary(data, digest)


def list_unknown(paths: list[str], failed: "list[Failure]", *, jobs: int, quiet: bool) -> "list[Unknown]":
    """The names that a run meets and the lexicon lacks; inputs that cannot be read are told and kept in `failed`."""
    from provtrace import corpus, reading
    from provtrace.lexicon import default
    from provtrace.models import ArticleTrace
    from provtrace.unknown import unknown

    options = corpus.Options(stories=False, include_text=True, content=False)
    events = corpus.events(reading.find(paths).inputs, options, jobs=jobs)
    run = watched(events, failed, hidden=quiet)
    return unknown((event for event in run if isinstance(event, ArticleTrace)), default())


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


def write_text(render: "Callable[..., RenderableType]", out: IO[bytes], limit: int | None) -> None:
    """Text for people: on a terminal in colour, cropped to its width, with isolates; elsewhere plain."""
    import io

    from rich.console import Console

    terminal = out.isatty()
    width = os.get_terminal_size(out.fileno()).columns or 80 if terminal else None
    if limit is None and terminal:
        limit = ON_A_TERMINAL
    drawn = render(width=width, isolates=terminal, limit=limit or None)
    page = io.StringIO()
    console = Console(
        file=page,
        width=width or WIDEST,
        force_terminal=terminal,
        color_system="auto" if terminal else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.print(drawn)
    # UTF-8 whatever the locale says: an ASCII one has no letter of this.
    out.write(page.getvalue().encode())


def watched(run: "Iterator[Event]", failed: "list[Failure]", *, hidden: bool) -> "Generator[Event, None, None]":
    """The same events; failures are told at once and kept, articles counted where somebody is looking."""
    from provtrace.models import ArticleTrace, Failure

    with counting(hidden=hidden or not sys.stderr.isatty()) as advance:
        for event in run:
            if isinstance(event, Failure):
                failed.append(event)
                line = f":{event.record}" if event.record is not None else ""
                tell(f"{event.path}{line}: {event.reason}")
            elif isinstance(event, ArticleTrace):
                advance()
            yield event


@contextmanager
def counting(*, hidden: bool) -> "Iterator[Any]":
    """A line of progress on standard error, gone when the run is over."""
    if hidden:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,} articles"), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda: progress.advance(task)


def tell(message: str) -> None:
    """A line on standard error; what a file's name or content holds cannot move the cursor."""
    from provtrace.render.line import clean

    typer.echo(f"provtrace: {clean(message)}".encode(sys.stderr.encoding or "ascii", "backslashreplace"), err=True)


@contextmanager
def writing(output: str) -> Iterator[IO[bytes]]:
    """Where the result goes. A regular file is written beside and renamed: it is whole or it is not there."""
    path = Path(output)
    try:
        if output == "-":
            yield sys.stdout.buffer
            return
        if path.exists() and not path.is_file():
            with path.open("wb") as out:  # a device or a pipe
                yield out
            return
        target = path.resolve()
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        with beside.open("xb") as out:
            if target.exists():
                beside.chmod(target.stat().st_mode)
            try:
                yield out
            except BaseException:
                beside.unlink()
                raise
        beside.replace(target)
    except OSError as error:
        if output == "-":
            silence(sys.stdout.buffer)
        tell(f"cannot write {output}: {(error.strerror or str(error)).lower()}")
        raise typer.Exit(USAGE) from None


def silence(out: IO[bytes]) -> None:
    """Nobody reads on (`| head`): nothing more is written, not even what Python flushes when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, out.fileno())
    os.close(nowhere)


def main() -> None:
    """The entry point of `provtrace`."""
    app()


__all__ = ["app", "main"]

"""`provtrace lexicon`: what the lexicon holds, and what it lacks. Below the app."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from provtrace.cli.additions import LexiconFiles, lexicon_with
from provtrace.cli.articles import find, reads_articles
from provtrace.cli.options import BidiChoice, BidiOption, Jobs, Quiet, limit_of, writes_bidi
from provtrace.cli.streams import UNREADABLE, USAGE, traced, write_json, write_text, writing

if TYPE_CHECKING:
    from provtrace.lookup import Answer, Summary
    from provtrace.models import Failure
    from provtrace.reading import Settings
    from provtrace.render.words import Shown
    from provtrace.unknown import Unknown


class ListFormat(StrEnum):
    """What `lexicon` prints."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


@reads_articles
def lexicon(
    given: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORD|PATH", help="A word to look up; with --unknown files and folders."),
    ] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="List the media in PATH that the lexicon lacks.")] = False,
    table: Annotated[
        str | None,
        typer.Option("--list", metavar="TABLE", help="Every entry of a table: media, verb, adverbial, head …"),
    ] = None,
    check: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE", help="Say all that is wrong in a file for --lexicon; may stand more than once."),
    ] = None,
    lexicon_: LexiconFiles = None,
    form: Annotated[ListFormat, typer.Option("--format", help="How it is printed.")] = ListFormat.TEXT,
    jobs: Jobs = 1,
    limit: Annotated[int | None, limit_of("Names in the text")] = None,
    bidi: BidiChoice = BidiOption.AUTO,
    quiet: Quiet = False,
    *,
    settings: "Settings",
) -> None:
    """Look a word up, list what is there or what is not known, check your own entries.

    Example: provtrace lexicon رويترز

    Example: provtrace lexicon --unknown corpus/

    Example: provtrace lexicon --check mine.toml

    Without a word: the entries of each file, and the digest that documents name.

    Exit code 2: with --check, there is a mistake; 3: with --unknown, an input could not be read; the rest was done.
    """
    from provtrace.render import words

    writes_bidi(bidi)
    if unknown and not given:
        raise typer.BadParameter("--unknown needs a PATH: a file or folder of articles")
    failed: list[Failure] = []
    found: Shown
    if check:
        from provtrace.examples import check as checked

        found, _ = checked(check)
    elif unknown:
        found = list_unknown(given or [], lexicon_, settings, failed, jobs=jobs, quiet=quiet)
    else:
        found = ask(" ".join(given or []), table, lexicon_)
    with writing("-") as out:
        if form is ListFormat.JSON:
            write_json(found, out)
        elif form is ListFormat.CSV:
            out.write(words.table(found))
        else:
            write_text(lambda **look: words.render(found, **look), out, limit, bidi)
    if failed:
        raise typer.Exit(UNREADABLE)
    if getattr(found, "mistakes", None):
        raise typer.Exit(USAGE)


def ask(word: str, table: str | None, files: list[str] | None) -> "Answer | Summary":
    """What the lexicon holds of a word, or in a table; of neither, in all. A user's files are told apart."""
    from provtrace import lookup
    from provtrace.additions import read
    from provtrace.lexicon import default
    from provtrace.lexicon.files import read_data

    lexicon = lexicon_with(files) or default()
    data = {**read_data()[0], **{one.path.removesuffix(".toml"): one.tables for one in read(files or [])[0]}}
    if table is not None:
        tables = {name for file in data.values() for name in file} - lookup.NOT_WORDS
        if table not in tables:
            raise typer.BadParameter(f"there is none called {table}; there are {', '.join(sorted(tables))}")
        return lookup.listed(table, data)
    return lookup.look_up(word, data, lexicon) if word.strip() else lookup.summary(data, lexicon.digest)


def list_unknown(
    paths: list[str], files: list[str] | None, settings: "Settings", failed: "list[Failure]", *, jobs: int, quiet: bool
) -> "list[Unknown]":
    """The names that a run meets and the lexicon lacks; inputs that cannot be read are told and kept in `failed`."""
    from provtrace import corpus
    from provtrace.lexicon import default
    from provtrace.models import ArticleTrace
    from provtrace.unknown import unknown

    lexicon = lexicon_with(files)
    options = corpus.Options(lexicon, stories=False, include_text=True, content=False)
    inputs = find(paths, settings, quiet=quiet).inputs
    run = traced(inputs, options, failed, jobs=jobs, quiet=quiet)
    return unknown((event for event in run if isinstance(event, ArticleTrace)), lexicon or default())

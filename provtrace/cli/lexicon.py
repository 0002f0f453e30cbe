"""`provtrace lexicon`: what the lexicon holds, and what it lacks. Below the app."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from provtrace.cli.articles import find, reads_articles
from provtrace.cli.options import ON_A_TERMINAL, BidiChoice, BidiOption, Jobs, Quiet, writes_bidi
from provtrace.cli.streams import UNREADABLE, silence, watched, write_text, writing

if TYPE_CHECKING:
    from provtrace.lookup import Answer, Summary
    from provtrace.models import Failure
    from provtrace.reading import Settings
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
    form: Annotated[ListFormat, typer.Option("--format", help="How it is printed.")] = ListFormat.TEXT,
    jobs: Jobs = 1,
    limit: Annotated[
        int | None,
        typer.Option(
            min=0, show_default=False, help=f"Names in the text, 0: all. [default: {ON_A_TERMINAL} on a terminal]"
        ),
    ] = None,
    bidi: BidiChoice = BidiOption.AUTO,
    quiet: Quiet = False,
    *,
    settings: "Settings",
) -> None:
    """Look a word up, list what is not known, or count what is there.

    Which entries hold a word: provtrace lexicon رويترز

    Names where a medium is named that the lexicon lacks, the most frequent first: provtrace lexicon --unknown corpus/

    Without a word: the entries of each file, and the digest that documents name.

    Exit code 3: with --unknown, an input could not be read; the rest was done.
    """
    import msgspec

    from provtrace.render import words

    writes_bidi(bidi)
    if unknown and not given:
        raise typer.BadParameter("--unknown needs a PATH")
    failed: list[Failure] = []
    if unknown:
        found: Answer | Summary | list[Unknown] = list_unknown(given or [], settings, failed, jobs=jobs, quiet=quiet)
    else:
        found = ask(" ".join(given or []))
    with writing("-") as out:
        try:
            if form is ListFormat.JSON:
                out.write(msgspec.json.encode(found) + b"\n")
            elif form is ListFormat.CSV:
                out.write(words.table(found))
            else:
                write_text(lambda **look: words.render(found, **look), out, limit, bidi)
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


def list_unknown(
    paths: list[str], settings: "Settings", failed: "list[Failure]", *, jobs: int, quiet: bool
) -> "list[Unknown]":
    """The names that a run meets and the lexicon lacks; inputs that cannot be read are told and kept in `failed`."""
    from provtrace import corpus
    from provtrace.lexicon import default
    from provtrace.models import ArticleTrace
    from provtrace.unknown import unknown

    options = corpus.Options(stories=False, include_text=True, content=False)
    events = corpus.events(find(paths, settings, quiet=quiet).inputs, options, jobs=jobs)
    run = watched(events, failed, hidden=quiet, quiet=quiet)
    return unknown((event for event in run if isinstance(event, ArticleTrace)), default())

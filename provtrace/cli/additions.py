"""`--lexicon FILE` of every command that reads: the lexicon with a user's own entries. Below every command."""

from typing import TYPE_CHECKING, Annotated

import typer

from provtrace.cli.streams import USAGE, tell

if TYPE_CHECKING:
    from provtrace.lexicon import Lexicon

LexiconFiles = Annotated[
    list[str] | None,
    typer.Option(
        "--lexicon", metavar="FILE", help="Your own media, verbs and phrases, as TOML; may stand more than once."
    ),
]


def lexicon_with(files: list[str] | None) -> "Lexicon":
    """The package's lexicon, with a user's files; their mistakes are told, all of them, and end the run."""
    from provtrace.errors import LexiconError
    from provtrace.lexicon import default

    if not files:
        return default()
    from provtrace.examples import load_lexicon

    try:
        return load_lexicon(files)
    except LexiconError as error:
        for line in str(error).splitlines():
            tell(line)
        raise typer.Exit(USAGE) from None

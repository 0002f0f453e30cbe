"""`--lexicon FILE` of every command that reads: the lexicon with a user's own entries. Below every command."""

from collections.abc import Sequence
from pathlib import Path
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


def lexicon_with(files: list[str] | None, configured: Sequence[str] | None = None) -> "Lexicon | None":
    """The package's lexicon with a user's files; None where there are none: who reads loads the package's own.

    All mistakes of the files are told, and end the run. `configured` are those of a configuration; None: of
    the nearest one, if there is one.
    """
    from provtrace import config
    from provtrace.errors import ConfigError, LexiconError

    try:
        named = config.nearest_lexicon(Path.cwd()) if configured is None else configured
        if not (everything := [*named, *(files or [])]):
            return None
        from provtrace.examples import load_lexicon

        return load_lexicon(everything)
    except (ConfigError, LexiconError) as error:
        for line in str(error).splitlines():
            tell(line)
        raise typer.Exit(USAGE) from None

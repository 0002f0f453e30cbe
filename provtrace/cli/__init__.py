"""The command line: options, calls, a renderer by name, an exit code. Decides terminal, colour, progress.

One file a command; what takes long to import is imported by the command that needs it. Exit codes: 0; 1 `diff` found a
difference or `check` a finding; 2 usage, configuration, or a file that is no trace for `diff`; 3 an input could not be
read (the rest was done).
"""

import os
import sys
from typing import Annotated

import typer

from provtrace.cli.check import check
from provtrace.cli.diff import diff
from provtrace.cli.explain import explain
from provtrace.cli.graph import graph
from provtrace.cli.lexicon import lexicon
from provtrace.cli.rules import rules
from provtrace.cli.schema import schema
from provtrace.cli.trace import trace

app = typer.Typer(
    help="Where does this story come from? Traces Arabic news to its agencies, outlets and unnamed sources. "
    "It says who is credited, not who is right: breadth is not truth.\n\n"
    "Example: provtrace trace seeds/",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def print_version(wanted: bool) -> None:
    """Runs before any command."""
    if wanted:
        from provtrace.corpus import version
        from provtrace.lexicon.files import data_digest

        typer.echo(f"provtrace {version()} · lexicon {data_digest()}".encode())
        raise typer.Exit


@app.callback()
def common(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=print_version, is_eager=True, help="Print the version, and the digest of the lexicon."
        ),
    ] = False,
) -> None:
    """What every command takes."""


for command in (trace, explain, check, graph, diff, rules, lexicon, schema):
    app.command()(command)


def main() -> None:
    """The entry point of `provtrace`."""
    for name, mode in (("stdin", "r"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by who called: nothing to read, nobody to tell
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    app()


__all__ = ["app", "main"]

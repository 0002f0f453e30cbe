"""What every command that reads articles takes: paths, and the options that say how they are read. Below them all."""

import inspect
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any

import typer

from provtrace.cli.streams import USAGE, tell

if TYPE_CHECKING:
    from provtrace.reading import Found, Settings


class InputForm(StrEnum):
    """What an input holds."""

    TEXT = "text"
    JSONL = "jsonl"
    JSON = "json"
    CSV = "csv"


KINDS = ".txt .md .jsonl .ndjson .json .csv, each also .gz,"
ARTICLES = f"Files and folders: {KINDS.removesuffix(',')}; - is standard input."
Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help=ARTICLES)]


def find(paths: list[str], settings: "Settings", *, quiet: bool) -> "Found":
    """The inputs of the paths; how many files of folders are not read is told."""
    from provtrace import reading

    found = reading.find(paths, settings)
    tell_skipped(found, quiet=quiet)
    return found


def tell_skipped(found: "Found", *, quiet: bool) -> None:
    """How many files of folders are not read, and what could be if nothing is."""
    if found.skipped and not quiet:
        tell(f"{found.skipped} {'file' if found.skipped == 1 else 'files'} of unknown kind not read")
    if not found.inputs and not quiet:
        tell(f"nothing to read: in folders {KINDS} are; a file that is named itself is read whatever it is called")


def reads_articles(command: Callable[..., None]) -> Callable[..., None]:
    """A command with the options of `_settings` after its own; it is called with their value as its `settings`.

    A mistake in them, or in the file that --meta names, ends it with exit code 2.
    """
    ours = inspect.signature(_settings).parameters
    own = {name: one for name, one in inspect.signature(command).parameters.items() if name != "settings"}

    @wraps(command)
    def called(**given: Any) -> None:
        from provtrace.engines.local import seldom_collect
        from provtrace.errors import SettingsError

        seldom_collect()
        try:
            settings = _settings(**{name: given.pop(name) for name in ours})
            command(settings=settings, **given)
        except SettingsError as error:
            for line in str(error).splitlines():
                tell(line)
            raise typer.Exit(USAGE) from None

    # typer reads these two, and cannot be shown `settings`, whose type takes long to import.
    parameters = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in (*own.values(), *ours.values())]
    called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    called.__annotations__ = {one.name: one.annotation for one in parameters}
    return called


def _settings(
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", show_default=False, help="Of every input. [default: detected]")
    ] = None,
    field: Annotated[
        list[str] | None,
        typer.Option(metavar="OURS=THEIRS", help="What records call a field: text=content. May be repeated."),
    ] = None,
    meta: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help=".csv or .jsonl with path, outlet, date, title, url, author: what is known of texts.",
        ),
    ] = None,
    input_format: Annotated[
        InputForm | None,
        typer.Option(show_default=False, help="Of every input. [default: by its name, else its content]"),
    ] = None,
    max_bytes: Annotated[
        int | None, typer.Option(min=1, show_default=False, help="Of one article, unpacked. [default: 268435456]")
    ] = None,
) -> "Settings":
    """The options as one `reading.Settings`."""
    from provtrace.errors import SettingsError
    from provtrace.reading import MAX_BYTES, Settings

    pairs = [one.partition("=") for one in field or []]
    if wrong := ["".join(pair) for pair in pairs if not all(pair)]:
        raise SettingsError("\n".join(f"--field {one}: not of the form text=content" for one in wrong))
    return Settings(
        encoding=encoding,
        fields={ours: theirs for ours, _, theirs in pairs},
        meta=meta,
        max_bytes=MAX_BYTES if max_bytes is None else max_bytes,
        form=input_format.value if input_format else None,
    )

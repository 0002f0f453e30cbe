"""Standard output, standard error and the file of --output, in a terminal or not. Below every command.

Whatever text comes from outside is cleaned before it is told; a file is whole or it is not there.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

import typer

from provtrace.cli import options
from provtrace.cli.interrupt import interrupts
from provtrace.cli.progress import Meter, counting

if TYPE_CHECKING:
    from rich.console import RenderableType

    from provtrace.corpus import Event, Options
    from provtrace.models import Failure, Notice
    from provtrace.reading import Input

DIFFERENT, USAGE, UNREADABLE, INTERRUPTED = 1, 2, 3, 130  # exit codes
A_FEW = 3  # notices of a kind; an old archive has thousands
WIDEST = 1 << 20  # cells; what is no terminal has no width


def write_json(value: object, out: IO[bytes]) -> None:
    """One line of JSON."""
    import msgspec

    out.write(msgspec.json.encode(value) + b"\n")


def write_text(
    render: "Callable[..., RenderableType]",
    out: IO[bytes],
    limit: int | None,
    bidi: options.BidiOption = options.BidiOption.AUTO,
) -> None:
    """Text for people: on a terminal in colour and cropped to its width; elsewhere plain."""
    import io

    from rich.console import Console

    terminal = out.isatty()
    width = os.get_terminal_size(out.fileno()).columns or 80 if terminal else None
    if limit is None and terminal:
        limit = options.ON_A_TERMINAL
    drawn = render(width=width, bidi=options.writes_bidi(bidi, terminal=terminal), limit=limit or None)
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


def traced(
    inputs: "Sequence[Input | Failure | Notice]",
    options: "Options",
    failed: "list[Failure]",
    *,
    jobs: int,
    quiet: bool,
    hidden: bool = False,
) -> "Generator[Event, None, None]":
    """The events of a run over the inputs, watched."""
    from provtrace import corpus

    meter = Meter(inputs)
    run = corpus.events(inputs, options, jobs=jobs, count=meter.read)
    return watched(run, failed, meter=meter, quiet=quiet, hidden=hidden)


def watched(
    run: "Iterator[Event | Notice]",
    failed: "list[Failure]",
    *,
    meter: Meter,
    quiet: bool,
    hidden: bool = False,
) -> "Generator[Event, None, None]":
    """The same events but for notices; failures are told at once and kept, articles counted where somebody looks.

    `quiet`: neither notices nor counts; `hidden`: no counts. Of notices the first few of a kind are told, and at the
    end how many more there were. An interrupt waits until the event at hand is written, says how many articles were
    done, and ends the command.
    """
    from provtrace.models import ArticleTrace, Failure, Notice

    noticed, done = Counter[str](), 0
    try:
        with counting(meter, hidden=quiet or hidden or not sys.stderr.isatty()) as advance, interrupts() as interrupt:
            for event in run:
                if isinstance(event, Notice):
                    noticed[event.message] += 1
                    if not quiet and noticed[event.message] <= A_FEW:
                        tell(f"{_place(event)}: warning: {event.message}")
                    continue
                if isinstance(event, Failure):
                    failed.append(event)
                    tell(f"{_place(event)}: {event.reason}")
                elif isinstance(event, ArticleTrace):
                    advance()
                    done += 1
                interrupt.busy = True
                yield event
                interrupt.free()
    except KeyboardInterrupt:
        tell(f"interrupted: {done:,} {'article' if done == 1 else 'articles'} done")
        raise typer.Exit(INTERRUPTED) from None
    for message, count in noticed.items():
        if not quiet and count > A_FEW:
            tell(f"warning: {message}: {count - A_FEW} more")


def _place(item: "Failure | Notice") -> str:
    return item.path if item.record is None else f"{item.path}:{item.record}"


def tell(message: str) -> None:
    """A line on standard error; what a file's name or content holds cannot move the cursor."""
    from provtrace.render.line import clean

    # Written to sys.stderr itself: where progress is shown, that is what keeps lines above it. If it is full or nobody
    # reads it, the result and the exit code still tell.
    with suppress(OSError):
        sys.stderr.write(f"provtrace: {clean(message)}\n")


@contextmanager
def writing(output: str) -> Iterator[IO[bytes]]:
    """Where the result goes: standard output, a device or a pipe, or a file that is whole or not there.

    Where nobody reads on (`| head`) the rest is left unwritten, and that is no fault.
    """
    try:
        with _opened(output) as out:
            yield out
            out.flush()
    except KeyboardInterrupt:  # before the first article, or while one document is written
        _silence(output)
        tell("interrupted: nothing more is written")
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _silence(output)
    except OSError as error:
        _silence(output)
        tell(f"cannot write {output}: {(error.strerror or str(error)).lower()}")
        raise typer.Exit(USAGE) from None


@contextmanager
def _opened(output: str) -> Iterator[IO[bytes]]:
    """The stream. A regular file is written beside and renamed."""
    path = Path(output)
    if output == "-":
        if sys.stdout is None:
            raise OSError("standard output is closed")
        yield sys.stdout.buffer
        return
    if path.exists() and not path.is_file():
        with path.open("wb") as out:  # a device or a pipe
            yield out
        return
    target = path.resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with beside.open("xb") as out:
            if target.exists():
                beside.chmod(target.stat().st_mode)
            yield out
        beside.replace(target)
    except FileExistsError:  # another's, so it stays
        raise
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _silence(output: str) -> None:
    """Nothing more reaches standard output, not even what Python flushes when it ends."""
    if output == "-" and sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)

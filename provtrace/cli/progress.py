"""How far a run is, on standard error: articles, their rate, the time left. Below streams."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provtrace.models import Failure, Notice
    from provtrace.reading import Input

EVERY = 0.1  # seconds between two looks at the counts: the eye sees no more
SOON = 1.0  # second after which the rate tells something


class Meter:
    """Bytes read, and bytes to read (None: not known)."""

    def __init__(self, inputs: "Iterable[Input | Failure | Notice]" = ()) -> None:
        self.done = 0
        self.total = _size(inputs)

    def read(self, count: int) -> None:
        """So many more."""
        self.done += count


def _size(inputs: "Iterable[Input | Failure | Notice]") -> int | None:
    """Bytes of the files; None where one is a pipe, or there is none."""
    from provtrace.reading import Input

    total = 0
    for item in inputs:
        if isinstance(item, Input):
            try:
                total += os.stat(item.location).st_size  # noqa: PTH116 - a Path for each of a million files is slow
            except OSError:
                if item.location == "-":
                    return None  # others say so when they are opened
    return total or None


@contextmanager
def counting(meter: Meter, *, hidden: bool) -> Iterator[Callable[[], None]]:
    """A line of progress, gone when the run is over; what it yields is called for each article."""
    if hidden:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    count, begun = 0, time.monotonic()
    shown = begun - EVERY
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")

        def advance() -> None:
            nonlocal count, shown
            count += 1
            now = time.monotonic()
            if now - shown >= EVERY:
                shown = now
                bar.update(task, description=line(count, now - begun, meter.done, meter.total))

        yield advance


def line(count: int, seconds: float, done: int, total: int | None) -> str:
    """`1,200 articles · 800/s · 40 % · 0:02 left`; what is not known yet is left out."""
    parts = [f"{count:,} {'article' if count == 1 else 'articles'}"]
    if seconds >= SOON:
        parts.append(f"{count / seconds:,.0f}/s")
    if total and done >= total:
        parts.append("all read")
    elif total and done:
        parts.append(f"{100 * done // total} %")
        if seconds >= SOON:
            minutes, rest = divmod(round(seconds * (total - done) / done), 60)
            parts.append(f"{minutes}:{rest:02} left")
    return " · ".join(parts)

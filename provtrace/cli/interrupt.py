"""SIGINT while events are dealt with one after another: it waits until the one at hand is. Below streams."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Interrupt:
    """While `busy`, a signal only leaves word; `free` raises it then."""

    def __init__(self) -> None:
        self.busy = self.waiting = False

    def __call__(self, *_signal: object) -> None:
        """The handler."""
        if not self.busy:
            raise KeyboardInterrupt
        self.waiting = True

    def free(self) -> None:
        """What was at hand is dealt with."""
        self.busy = False
        if self.waiting:
            raise KeyboardInterrupt


@contextmanager
def interrupts() -> Iterator[Interrupt]:
    """The handler, for as long as a run goes on; signals reach the main thread alone."""
    found = Interrupt()
    if threading.current_thread() is not threading.main_thread():
        yield found
        return
    before = signal.signal(signal.SIGINT, found)
    try:
        yield found
    finally:
        signal.signal(signal.SIGINT, before)

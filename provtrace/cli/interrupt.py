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
    """The handler, for as long as a run goes on; signals reach the main thread alone.

    Where they are ignored, as in a shell's background job, they stay so.
    """
    found = Interrupt()
    ignored = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    if ignored or threading.current_thread() is not threading.main_thread():
        yield found
        return
    before = signal.signal(signal.SIGINT, found)
    try:
        yield found
    finally:
        signal.signal(signal.SIGINT, before)

"""A path to its bytes: opened, unpacked, bounded. Opens files and standard input, only for reading."""

import gzip
import io
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO

from provtrace.reading.encodings import SAMPLE
from provtrace.reading.paths import STDIN

GZIP = b"\x1f\x8b"
# Times the packed size, past which something larger than one article may be is a bomb. News packs 4 to 6 times, its
# most repetitive records under 40 times; gzip reaches 1,030.
BOMB = 100
UNREADABLE = (OSError, EOFError, zlib.error)
Count = Callable[[int], None]


@contextmanager
def opened(
    location: str, limit: int, stdin: IO[bytes] | None = None, count: Count | None = None
) -> Iterator[io.BufferedReader]:
    """The bytes of an input, unpacked. A name that ends in .gz must be gzip, other content may be.

    What goes wrong, here and while it is read, is one of UNREADABLE; `reason_of` tells it. `count` is called with the
    bytes taken from the file, as they are taken.
    """
    if location == STDIN:
        if stdin is None and sys.stdin is None:
            raise OSError("standard input is closed")
        yield _unpacked(stdin or sys.stdin.buffer, limit, named=False)
        return
    with open(location, "rb", SAMPLE) as file:  # noqa: PTH123 - names may hold what Path folds away
        yield _unpacked(_counted(file, count) if count else file, limit, named=location.lower().endswith(".gz"))


def _counted(file: BinaryIO, count: Count) -> io.BufferedReader:
    def taken(size: int) -> bytes:
        data = file.read(size)
        count(len(data))
        return data

    return drawn(taken)


def _unpacked(stream: IO[bytes], limit: int, *, named: bool) -> io.BufferedReader:
    buffered = stream if isinstance(stream, io.BufferedReader) else drawn(stream.read)
    if not named and buffered.peek(2)[:2] != GZIP:
        return buffered
    packed = size = 0

    def counted(count: int) -> bytes:
        nonlocal packed
        data = buffered.read1(count)
        packed += len(data)
        return data

    unpacked = gzip.GzipFile(fileobj=drawn(counted))

    def checked(count: int) -> bytes:
        nonlocal size
        data = unpacked.read1(count)
        size += len(data)
        if size > limit and size > BOMB * packed:
            raise OSError(f"a compression bomb: {size:,} bytes of {packed:,}; {raise_limit(limit)}")
        return data

    return drawn(checked)


def drawn(read: Callable[[int], bytes]) -> io.BufferedReader:
    """What a function reads, as a stream."""
    return io.BufferedReader(_Drawn(read), SAMPLE)


class _Drawn(io.RawIOBase):
    def __init__(self, read: Callable[[int], bytes]) -> None:
        self.draw = read

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.draw(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def raise_limit(limit: int) -> str:
    """What to do about it."""
    return f"--max-bytes allows {limit:,}"


def reason_of(error: Exception) -> str:
    """Why an input could not be read, in a few words."""
    match error:
        case FileNotFoundError():
            return "no such file or folder"
        case PermissionError():
            return "permission denied"
        case gzip.BadGzipFile():
            return "not gzip"
        case EOFError():
            return "gzip data cut off"
        case zlib.error():
            return "gzip data damaged"
        case OSError():
            return (error.strerror or str(error)).lower()
    return str(error)

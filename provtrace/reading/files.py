"""Paths as given to the files that will be read, in order. Lists folders, opens nothing."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from provtrace.models import Failure

Form = Literal["text", "records", "either"]  # "either": the content decides

STDIN = "-"
FORMS: dict[str, Form] = {".txt": "text", ".jsonl": "records"}


class Input(Struct, frozen=True):
    """A file to read: where it is for the system, how it is shown, and what it holds. `-` is standard input."""

    location: str
    shown: str
    form: Form


class Found(Struct, frozen=True):
    """What the paths lead to, in the order given, folders sorted; `skipped` counts files of unknown extension."""

    inputs: tuple[Input | Failure, ...]
    skipped: int


def find(paths: Iterable[str | os.PathLike[str]]) -> Found:
    """The files of `paths`: each once, folders with all that is in them but hidden files.

    In a folder the extension decides what is read; a file that is named itself is read whatever it is called.
    """
    inputs: list[Input | Failure] = []
    seen: set[str] = set()
    skipped = 0
    for path in [os.fspath(path) for path in paths]:
        for item in _expand(path):
            if item is None:
                skipped += 1
                continue
            key = item.path if isinstance(item, Failure) else _absolute(item.location)
            if key not in seen:
                seen.add(key)
                inputs.append(item)
    return Found(tuple(inputs), skipped)


def _expand(path: str) -> Iterator[Input | Failure | None]:
    """One given path; None stands for a file that is not read."""
    if path == STDIN:
        yield Input(STDIN, STDIN, "either")
    elif _is_folder(path):
        yield from _folder(path)
    else:  # what is missing or unreadable says so when it is opened
        yield Input(path, _shown(path), _form(path) or "either")


def _folder(path: str) -> Iterator[Input | Failure | None]:
    """Everything below a folder, sorted by code points of the whole path. Links to folders are not followed."""
    found: list[Input | Failure] = []

    def cannot_list(error: OSError) -> None:
        found.append(Failure(_shown(os.fsdecode(error.filename)), None, (error.strerror or str(error)).lower()))

    for where, folders, names in os.walk(path, onerror=cannot_list):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            location = os.path.join(where, name)  # noqa: PTH118 - a Path for each of a million files is slow
            known = _form(name)
            if name.startswith("."):
                continue
            if known is None or _special(location):
                yield None
            else:
                found.append(Input(location, _shown(location), known))
    yield from sorted(found, key=lambda item: item.path if isinstance(item, Failure) else item.shown)


def _form(name: str) -> Form | None:
    """What a file of this name holds, None where the name does not say."""
    name = name.lower().removesuffix(".gz")
    return next((known for extension, known in FORMS.items() if name.endswith(extension)), None)


def _special(location: str) -> bool:
    """A pipe or a device in a folder: opening it could wait for ever. What cannot be asked says so when opened."""
    try:
        return not stat.S_ISREG(Path(location).stat().st_mode)
    except OSError:
        return False


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:
        return False


def _absolute(location: str) -> str:
    return location if location == STDIN else os.path.normpath(Path(location).absolute())


def _shown(location: str) -> str:
    """As it stands in the output: posix, relative to the working directory when under it, else as it was given."""
    path, here = Path(_absolute(location)), Path.cwd()
    path = path.relative_to(here) if path.is_relative_to(here) else Path(os.path.normpath(location))
    # A name that is no UTF-8 could not be written into any output.
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")

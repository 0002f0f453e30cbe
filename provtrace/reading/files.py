"""Paths as given to the files that will be read, in order. Lists folders; opens nothing but the --meta file."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from provtrace.models import Failure, Notice
from provtrace.reading.metadata import NOTHING, Known, read_meta
from provtrace.reading.paths import STDIN, absolute, shown
from provtrace.reading.settings import EXTENSIONS, Form, Settings


class Input(Struct, frozen=True):
    """A file to read: where it is for the system, how it is shown, what it holds (None: its content tells)."""

    location: str
    shown: str
    form: Form | None
    settings: Settings = Settings()
    known: Known = NOTHING  # what --meta says of it


class Found(Struct, frozen=True):
    """What the paths lead to, in the order given, folders sorted; `skipped` counts files of unknown extension."""

    inputs: tuple[Input | Failure | Notice, ...]
    skipped: int


def find(paths: Iterable[str | os.PathLike[str]], settings: Settings | None = None) -> Found:
    """The files of `paths`: each once, folders with all that is in them but hidden files and the --meta file.

    In a folder the extension decides what is read; a file that is named itself is read whatever it is called. Raises
    SettingsError where the --meta file cannot be used.
    """
    settings = settings or Settings()
    meta = read_meta(settings)
    inputs: list[Input | Failure | Notice] = []
    seen = {name(os.fspath(settings.meta)) for name in (absolute, os.path.realpath)} if settings.meta else set()
    used = skipped = 0
    for item in (item for path in paths for item in _expand(os.fspath(path))):
        if item is None:
            skipped += 1
            continue
        key = absolute(item.location) if isinstance(item, Input) else item.path
        if key in seen:
            continue
        seen.add(key)
        used += key in meta
        inputs.append(_told(item, settings, meta.get(key, NOTHING)) if isinstance(item, Input) else item)
    if meta and not used:
        inputs.append(Notice(os.fspath(settings.meta or ""), None, "none of the paths in it is read"))
    return Found(tuple(inputs), skipped)


def _told(item: Input, settings: Settings, known: Known) -> Input:
    return replace(item, form=settings.form or item.form, settings=settings, known=known)


def _expand(path: str) -> Iterator[Input | Failure | Notice | None]:
    """One given path; None stands for a file that is not read."""
    if path == STDIN:
        yield Input(STDIN, STDIN, None)
    elif _is_folder(path):
        yield from _folder(path)
    else:  # what is missing or unreadable says so when it is opened
        yield Input(path, shown(path), _form(path))


def _folder(path: str) -> Iterator[Input | Failure | Notice | None]:
    """Everything below a folder, by code points of the whole path; a folder is read once, however it is linked."""
    found: list[Input | Failure | Notice] = []

    def cannot_list(error: OSError) -> None:
        found.append(Failure(shown(os.fsdecode(error.filename)), None, (error.strerror or str(error)).lower()))

    tops, seen = [path], set[str]()
    for top in tops:  # the path itself, then the links that are met below it
        if _goes_round(top):
            found.append(Notice(shown(top), None, "a link to a folder that it is in: not followed"))
            continue
        for where, folders, names in os.walk(top, onerror=cannot_list):
            real = os.path.realpath(where)
            folders[:] = sorted(name for name in folders if real not in seen and not name.startswith("."))
            if real in seen:
                continue
            seen.add(real)
            tops += [inner for name in folders if Path(inner := f"{where}/{name}").is_symlink()]
            for name in names:
                location = os.path.join(where, name)  # noqa: PTH118 - a Path for each of a million files is slow
                known = _form(name)
                if name.startswith("."):
                    continue
                if known is None or _special(location):
                    yield None
                else:
                    found.append(Input(location, shown(location), known))
    yield from sorted(found, key=lambda item: item.shown if isinstance(item, Input) else item.path)


def _goes_round(folder: str) -> bool:
    """A link to a folder that the link itself is in."""
    path = Path(folder)
    return path.is_symlink() and Path(os.path.realpath(path.parent)).is_relative_to(os.path.realpath(path))


def _form(name: str) -> Form | None:
    """What a file of this name holds, None where the name does not say."""
    name = name.lower().removesuffix(".gz")
    return next((known for extension, known in EXTENSIONS.items() if name.endswith(extension)), None)


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

"""How paths are compared and shown. Pure but for the working directory."""

import os
from pathlib import Path

STDIN = "-"


def absolute(location: str) -> str:
    """The key by which two paths to one file are one; links are not resolved."""
    return location if location == STDIN else os.path.normpath(Path(location).absolute())


def shown(location: str) -> str:
    """As it stands in the output: posix, relative to the working directory when under it, else as it was given."""
    path, here = Path(absolute(location)), Path.cwd()
    path = path.relative_to(here) if path.is_relative_to(here) else Path(os.path.normpath(location))
    # A name that is no UTF-8 could not be written into any output.
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")

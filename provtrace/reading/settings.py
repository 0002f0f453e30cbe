"""How inputs are read: one value, the same for every command and for Python. Pure."""

import codecs
import os
from typing import Literal

from msgspec import Struct

from provtrace.errors import SettingsError

Form = Literal["text", "jsonl", "json", "csv"]

EXTENSIONS: dict[str, Form] = {
    ".txt": "text",
    ".md": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
}
FIELDS = ("text", "id", "outlet", "date", "title", "author", "url")
# Bytes of one article. A line of 50 MB is read; tracing takes some thirty times its bytes in memory.
MAX_BYTES = 1 << 28


class Settings(Struct, frozen=True):
    """How inputs are read. Raises SettingsError, which lists every mistake.

    `encoding` is a codec of Python's; None: detected. `fields` maps a name of FIELDS to the one that records use
    (`{"text": "content"}`). `meta` is a .csv or .jsonl of what is known of texts by their path. `max_bytes` bounds one
    article, unpacked. `form` holds for every input, whatever it is called; None: its name decides, else its content.
    """

    encoding: str | None = None
    fields: dict[str, str] = {}
    meta: str | os.PathLike[str] | None = None
    max_bytes: int = MAX_BYTES
    form: Form | None = None

    def __post_init__(self) -> None:
        mistakes = []
        if self.encoding is not None and not _is_text(self.encoding):
            mistakes.append(f"no encoding is called {self.encoding}: utf-8, utf-16, cp1256, iso8859-6 are")
        mistakes += [
            f"no field is called {name}: there are {', '.join(FIELDS)}" for name in self.fields if name not in FIELDS
        ]
        if self.max_bytes < 1:
            mistakes.append("max_bytes must be 1 or more")
        if mistakes:
            raise SettingsError("\n".join(mistakes))


def _is_text(encoding: str) -> bool:
    """Whether Python can make text of it: rot13 and base64 are codecs too."""
    try:
        return bool(codecs.lookup(encoding)._is_text_encoding)  # noqa: SLF001 - what str.encode asks itself
    except LookupError:
        return False

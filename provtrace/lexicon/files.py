"""data/*.toml as it is written, and its digest. Reads the package's own data files, the only one that does."""

import hashlib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Final

import rtoml

from provtrace.errors import LexiconError

FILES: Final = (
    "anaphora", "cues", "dates", "furniture", "media", "names", "titles", "unnamed", "verb_forms", "verbs",
    "vocabulary",
)  # fmt: skip


def data_digest() -> str:
    """The digest of the package's data, without parsing it."""
    digest = hashlib.blake2b(digest_size=8)
    for _, raw in _raw():
        digest.update(raw)
    return digest.hexdigest()


def _raw() -> Iterator[tuple[str, bytes]]:
    for name in FILES:
        yield name, files("provtrace").joinpath("data", f"{name}.toml").read_bytes()


def read_data() -> tuple[dict[str, dict[str, Any]], str]:
    """The package's data, parsed, and the blake2b digest (16 hex digits) of the bytes it was parsed from."""
    digest = hashlib.blake2b(digest_size=8)
    data: dict[str, dict[str, Any]] = {}
    for name, raw in _raw():
        digest.update(raw)
        try:
            data[name] = rtoml.loads(raw.decode("utf-8"))
        except (rtoml.TomlParsingError, UnicodeDecodeError) as error:
            raise LexiconError(f"data/{name}.toml: {error}") from error
    return data, digest.hexdigest()

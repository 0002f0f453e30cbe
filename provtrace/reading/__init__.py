"""Bytes to articles: which files, in what encoding, one text or many records. Opens files, and only for reading."""

from provtrace.reading.files import Found, Input, find
from provtrace.reading.inputs import read
from provtrace.reading.oddities import oddities
from provtrace.reading.settings import MAX_BYTES, Settings

__all__ = ["MAX_BYTES", "Found", "Input", "Settings", "find", "oddities", "read"]

"""Bytes to articles: which files, in what encoding, one text or many records. Opens files, and only for reading."""

from provtrace.reading.files import Found, Input, find
from provtrace.reading.inputs import read

__all__ = ["Found", "Input", "find", "read"]

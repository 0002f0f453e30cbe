"""Front matter: `key: value` lines at the start of a text, ended by a line of dashes. Pure."""

import re
from itertools import islice

from msgspec.structs import fields

from provtrace.reading.metadata import NOTHING, Known

DASHES = "---"
LONGEST = 64  # lines; what is longer is text with a rule across it
LINE = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?")
START = re.compile(rf"{DASHES}[ \t]*\r?\n|[A-Za-z][\w-]*[ \t]*:")  # of nearly every text it is the last question
NAMES = {field.name for field in fields(Known)}
QUOTES = "\"'"


def front_matter(text: str) -> tuple[Known, int]:
    """What it says, and the code point where the article begins; 0 where there is none.

    The line of dashes before it may be left out. At least one key must be a name of Known's.
    """
    if not START.match(text):
        return NOTHING, 0
    at, lines = 0, list[str]()
    for line in islice(re.finditer(r"[^\n]*\n?", text), LONGEST):
        at, words = line.end(), line[0].strip()
        if words == DASHES and line.start():
            return _said(lines, at)
        if words != DASHES:
            lines.append(words)
        # Between two lines of dashes there may be lists and comments, as other programs write them.
        if not text.startswith(DASHES) and not LINE.fullmatch(words):
            break
    return NOTHING, 0


def _said(lines: list[str], end: int) -> tuple[Known, int]:
    pairs = {found[1].lower(): _bare(found[2] or "") for line in lines if (found := LINE.fullmatch(line))}
    said = {name: value for name, value in pairs.items() if name in NAMES and value}
    return (Known(**said), end) if pairs.keys() & NAMES else (NOTHING, 0)


def _bare(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in QUOTES else value

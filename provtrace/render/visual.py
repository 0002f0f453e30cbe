"""Arabic for terminals that neither join nor reorder letters, styles kept; needs the extra `bidi`. Pure."""

import unicodedata
from collections import defaultdict
from functools import cache
from itertools import groupby

from rich.text import Text

LETTERS = 0x2300  # of the characters below it, every class of direction has several that are not mirrored


def visual(run: str, base: str = "R") -> str:
    """The letters joined and in the order in which they stand on the screen; `base`: R or L."""
    return _turned(_joined(run), base)


def visual_text(run: Text) -> Text:
    """As `visual`, each letter in its own style.

    The order follows from the letters' classes alone. So a second string is turned with it, in which another letter of
    the same class stands for each, one for each style.
    """
    joined = _joined(run.plain)
    places = _places(run.plain, joined)
    worn = [tuple(str(span.style) for span in run.spans if span.start <= at < span.end) for at in places]
    known = list(dict.fromkeys(worn))
    doubles = [_alike()[unicodedata.bidirectional(letter)] for letter in joined]
    painted = "".join(double[known.index(style)] for double, style in zip(doubles, worn, strict=True))
    back = {double[n]: style for double in doubles for n, style in enumerate(known)}
    styles = [back[letter] for letter in _turned(painted, "R")]
    shown = Text()
    for style, group in groupby(zip(_turned(joined, "R"), styles, strict=True), key=lambda pair: pair[1]):
        shown.append("".join(letter for letter, _ in group), " ".join(style))
    return shown


def _joined(run: str) -> str:
    from arabic_reshaper import reshape

    joined: str = reshape(run)
    return joined


def _turned(run: str, base: str) -> str:
    from bidi.algorithm import get_display  # the other one of the package does not mirror brackets

    turned: str = get_display(run, base_dir=base)
    return turned


def _places(run: str, joined: str) -> list[int]:
    """Where each joined letter stands in the run: a ligature at its first, what joining leaves out nowhere."""
    places, at = [], 0
    for form in joined:
        letters = [form] if run[at : at + 1] == form else unicodedata.normalize("NFKC", form)
        for nth, letter in enumerate(letters):
            at = max(run.find(letter, at), at)
            if nth == 0:
                places.append(at)
            at += 1
    return places


@cache
def _alike() -> dict[str, str]:
    """Characters by their class of direction."""
    found = defaultdict[str, list[str]](list)
    for letter in map(chr, range(LETTERS)):
        if not unicodedata.mirrored(letter):
            found[unicodedata.bidirectional(letter)].append(letter)
    return {name: "".join(letters) for name, letters in found.items()}

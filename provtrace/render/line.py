"""One line of the tree: Latin words, counts and a path first, then one Arabic run, cropped. Pure.

A count after Arabic lands on the wrong side of the name on terminals that reorder, so nothing follows the run. On such
a terminal the run stands between U+2067 and U+2069; not U+2068, which scrambles a name like «BBC عربي».
"""

from html import unescape
from itertools import accumulate
from typing import Literal, NamedTuple

import regex
from rich.cells import cell_len, get_character_cell_size
from rich.text import Text

from provtrace.render.visual import visual

# What moves, hides or redraws text: it comes from articles and file names, and can spoof. Joiners are spelling.
UNSEEN = regex.compile(r"[\p{C}--[\u200c\u200d]]", flags=regex.V1)
SPACE = regex.compile(r"\s+")
RTL = regex.compile(r"[\p{bidi_class=R}\p{bidi_class=AL}\p{bidi_class=AN}]")

RUN = 60  # cells of Arabic where no terminal gives a width: a line of evidence, the article is at path:line
LEAST = 24  # cells that the run keeps, if shortening the path can give them
FEW = 10  # cells of it below which a label is said in brief: two short words
GAP = "  "
CUT = "…"

# Colours of middling lightness: at least 4 to 1 against black and against white, which the eight basic ones are not.
OCHRE, TEAL, GREEN = "color(130)", "color(30)", "color(28)"

# What a terminal needs so that Arabic stands right: `isolate` for one that reorders, `visual` (letters joined and
# reordered here) for one that does not, `none` for files and pipes.
Bidi = Literal["isolate", "visual", "none"]


class Line(NamedTuple):
    """`label` `path` `after`, then the run: `run` is cropped, `close` always stands behind it.

    `brief` is a shorter label, taken where the whole one leaves the run too little.
    """

    label: str
    path: str = ""
    after: str = ""
    run: str = ""
    close: str = ""
    style: str = ""
    brief: str = ""


def clean(text: str) -> str:
    """Text from an input, fit to be shown: one line, without control and bidi characters."""
    return unspoofed(text).strip()


def unspoofed(text: str) -> str:
    """As `clean`, with the blanks at both ends: a piece of a line."""
    shown: str = UNSEEN.sub("", SPACE.sub(" ", text))
    return shown


def many(count: int, one: str, more: str = "") -> str:
    """`1 story`, `2 stories`."""
    return f"{count} {one if count == 1 else more or one + 's'}"


def text(line: Line, room: int | None, bidi: Bidi = "none") -> Text:
    """The line within `room` cells; None: as long as it comes, the run RUN cells at most.

    Entities that a scrape left in the run (`&quot;`) are read.
    """
    run, close = clean(unescape(line.run)), line.close
    label, path, left = _placed(line, line.label, room, cell_len(run + close))
    if line.brief and left < min(FEW, cell_len(run + close)):
        label, path, left = _placed(line, line.brief, room, cell_len(run + close))
    shown = Text(label, style=line.style, no_wrap=True, overflow="crop")
    if path:
        shown.append(GAP if label else "")
        shown.append(ordered(path, bidi, "\u2066") if RTL.search(path) else path, style="dim default")
    shown.append(line.after)
    if cell_len(run + close) > left:
        close = close.removeprefix(CUT)  # one mark is enough
    if run and (run := cropped(run, left - cell_len(close))):
        shown.append(GAP)
        shown.append(ordered(run + close, bidi), style="not bold default")
    return shown


def _placed(line: Line, label: str, room: int | None, wide: int) -> tuple[str, str, int]:
    """A label, what room leaves of the path beside it and a run `wide` cells long, and the cells left for the run."""
    fixed = cell_len(label) + cell_len(line.after) + 2 * len(GAP)
    path = line.path
    if room is not None and path:
        path = shortened(path, room - fixed - min(LEAST, wide))
    return label, path, RUN if room is None else room - fixed - cell_len(path)


def ordered(run: str, bidi: Bidi, opens: str = "\u2067") -> str:
    """A run as the terminal needs it; `visual` needs the extra of that name."""
    if bidi == "isolate":
        return f"{opens}{run}\u2069"
    if bidi == "none":
        return run
    return visual(run, "R" if opens == "\u2067" else "L")


def cropped(text: str, room: int) -> str:
    """The text in `room` cells, cut after a word if that leaves enough of it; nothing where not one letter fits."""
    if cell_len(text) <= room:
        return text
    widths = accumulate(map(get_character_cell_size, text))
    kept = text[: sum(width < room for width in widths)]
    space = kept.rfind(" ")
    if not text[len(kept) :].startswith(" ") and space > len(kept) / 2:
        kept = kept[:space]
    return f"{kept.rstrip()}{CUT}" if kept else ""


def shortened(path: str, room: int) -> str:
    """A path with the middle of its last name cut out; folders, extension and line number stay."""
    folder, slash, name = path.rpartition("/")
    stem, dot, end = name.partition(".")
    spare = cell_len(path) - room
    keep = len(stem) - spare - 1
    if spare <= 0 or not dot or len(stem) < 6:  # a short stem tells little when cut
        return path
    return f"{folder}{slash}{stem[: max(keep, 4)]}{CUT}{dot}{end}" if keep < len(stem) - 1 else path

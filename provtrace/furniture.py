"""What of a page is no article: where the body ends, and the lines inside it that are left out. Below anatomy."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from provtrace.cues import Passage
from provtrace.lexicon import Entry

# Tokens; a line that is no longer, and has no stop, is a link or a caption; the gold's headlines have 24
HEADLINE: Final = 25
SENTENCE: Final = 8  # tokens of a line with a stop that is the article's own
PARAGRAPH: Final = 25  # tokens from which a line with a stop is a paragraph: summaries under a link have fewer
WORDS: Final = 8  # words of a line's start that are looked at; the longest phrase of the data has as many
# Tokens that may follow furniture on its line, half as many before a stop: more are news that begins alike
SHORT: Final = 6
SEAMS: Final = (":", ".", "،", "-", "|", "…", "!")  # marks after furniture that no news has there
BUTTON: Final = 3  # tokens of a line in a share bar
BAR: Final = 12  # lines of one
NUMBER: Final = "{N}"
STOPS: Final = (".", "!", "؟", "»", '"', "”", ")")  # what running text ends with

Lines = Sequence[tuple[int, int]]


class Page(NamedTuple):
    """Where the body ends (token), and the token ranges inside it that are left out, in order."""

    end: int
    asides: tuple[tuple[int, int], ...]

    def leaves_out(self, i: int) -> bool:
        """Whether token i stands in a line that is left out."""
        n = bisect_right(self.asides, (i, self.end)) - 1
        return n >= 0 and self.asides[n][0] <= i < self.asides[n][1]

    def past(self, i: int) -> int:
        """Token i, or the end of the lines that are left out from there on."""
        for start, stop in self.asides:
            if start - 1 <= i < stop:
                i = stop
        return i


def page(passage: Passage, title: tuple[int, int], begin: int) -> Page:
    """What of a passage is furniture from token `begin` on."""
    every = _lines(passage, begin)
    end, links = _end(passage, begin, every)
    asides = {(i, j) for i, j in every if j <= end and _aside(passage, title, i, j, end)}
    return Page(end, tuple(sorted(asides.union(links))))


def _lines(passage: Passage, begin: int) -> list[tuple[int, int]]:
    """The lines that hold anything, as tokens [start, end) without the line's end."""
    ends = [i for i in passage.marks if i >= begin and passage.words[i].shape == "line"]
    return [(i + 1, j) for i, j in pairwise([begin - 1, *ends, passage.end]) if i + 1 < j]


# ---------------------------------------------------------------- where the body ends
def _end(passage: Passage, begin: int, every: Lines) -> tuple[int, list[tuple[int, int]]]:
    """The token where furniture starts, and the furniture before it after which the article goes on."""
    first = next((i for i, j in every if _is_text(passage, i, j, SENTENCE)), begin)
    last = next((i for i, j in reversed(every) if _is_text(passage, i, j, PARAGRAPH)), begin)
    left_out: list[tuple[int, int]] = []
    past = begin
    for i in passage.noted:
        if i < past:
            continue
        parted = i == begin or passage.words[i - 1].shape in ("mark", "number", "line")
        entry = passage.phrase(i, "furniture", "furniture_line") if parted else passage.phrase(i, "furniture")
        if entry is not None and _is_furniture(passage, i, entry):
            here = bisect_right(every, (i, passage.end)) - 1
            if i == every[here][0] and i < min(first, last):
                past = every[here][1]  # a share bar between headline and text
            else:
                past = _past_link(passage, every, here, entry) if i == every[here][0] and i < last else 0
            if not past:
                return _begin(passage, i), left_out
            left_out.append((i, past))
        elif i > first and i == passage.opened[i] and footer(passage, i) is not None:
            return i, left_out
    return passage.end, left_out


def _is_text(passage: Passage, i: int, j: int, least: int) -> bool:
    """Whether the line of tokens [i, j) is running text: with a stop, and no shorter than `least`."""
    return j - i >= least and passage.words[j - 1].raw in STOPS


def _is_furniture(passage: Passage, i: int, entry: Entry) -> bool:
    """Whether a phrase is furniture where it stands, and no news that begins alike."""
    if entry.value == "anywhere":
        return True
    if entry.value == "whole":
        return _has_its_line(passage, i, i + len(entry.words))
    return _begin(passage, i) == passage.opened[i] and _stands_alone(passage, i, i + len(entry.words))


def _begin(passage: Passage, i: int) -> int:
    """Token i, or the bracket around it, or the marks and numbers before it in its sentence.

    (إعداد … للنشرة العربية), © 2024 جميع الحقوق محفوظة.
    """
    for k in range(i - 1, max(passage.opened[i], i - HEADLINE) - 1, -1):
        if passage.bracket(k) > i:
            return k
    k = i
    while k > passage.opened[i] and passage.words[k - 1].shape in ("mark", "number"):
        k -= 1
    return k if k == passage.opened[i] else i


def _has_its_line(passage: Passage, i: int, past: int) -> bool:
    """Whether nothing but marks, or an address after them, stands around tokens [i, past) on their line."""
    while i > 0 and passage.words[i - 1].shape == "mark":
        i -= 1
    while past < passage.end and passage.words[past].shape in ("mark", "number", "latin"):
        past += 1
    return passage.line_start(i) and (past == passage.end or passage.words[past].shape == "line")


def _stands_alone(passage: Passage, i: int, past: int) -> bool:
    """Whether tokens [i, past) at a sentence's start end with their line, with a mark, or in a short line."""
    if past == passage.end or passage.words[past].shape == "line" or passage.words[past].raw in SEAMS:
        return True
    stop = passage.past[i]
    told = stop < passage.end and passage.words[stop].shape != "line"
    return passage.line_start(i) and stop - past <= (SHORT // 2 if told else SHORT)


def _past_link(passage: Passage, every: Lines, here: int, entry: Entry) -> int:
    """The token past a link or a bar inside an article, where a paragraph goes on after it, else 0."""
    teaser = entry.words in passage.lexicon.teasers
    if not teaser and entry.value != "whole":
        return 0
    start, past = every[here]
    if teaser and past - start <= len(entry.words) + 2 and here + 2 < len(every):  # the link has a line of its own
        here += 1
        start, past = every[here]
    if past - start > HEADLINE:
        return 0
    for after, end in every[here + 1 : here + BAR]:
        if teaser or end - after > BUTTON:
            return past if _is_text(passage, after, end, PARAGRAPH) else 0
        past = end
    return 0


def footer(passage: Passage, i: int) -> tuple[Entry, int, int] | None:
    """The medium that a footer at token i names (تابع الجزيرة نت على), and its tokens [start, end)."""
    entry = passage.phrase(i, "footer")
    if entry is None:
        return None
    at = i + len(entry.words)
    while at < passage.end and (passage.words[at].raw == ":" or passage.words[at].shape == "number"):
        at += 1
    found = passage.phrase(at, "medium", "shared_medium")
    if found is None:
        return None
    past = at + len(found.words)
    for clitic, after in entry.value:
        if passage.words[at].clitic == clitic and after == tuple(
            w.fold for w in passage.words[past : past + len(after)]
        ):
            return found, at, past
    return None


# ---------------------------------------------------------------- lines inside the body
def _aside(passage: Passage, title: tuple[int, int], i: int, j: int, end: int) -> bool:
    """Whether the line of tokens [i, j) is no part of the article."""
    words = [
        NUMBER if w.shape == "number" else w.fold for w in passage.words[i : min(j, i + 3 * WORDS)] if w.shape != "mark"
    ]
    return (
        set(words) <= {NUMBER}
        or _inline(passage, words, i, j)
        or (j < end and _caption(passage, i, j))
        or (0 < title[1] - title[0] == j - i and passage.raws(*title) == passage.raws(i, j))
    )


def _inline(passage: Passage, words: list[str], i: int, j: int) -> bool:
    """Whether a line is a page's own: the whole of it, or its start where a colon follows or no sentence does."""
    for entry, whole in passage.lexicon.inline.get(words[0], ()):
        n = len(entry)
        if tuple(words[:n]) != entry:
            continue
        if len(words) == n:
            return True
        if not whole:
            marked = any(w.shape in ("mark", "number") for w in passage.words[i + n : i + n + 1])
            if marked or (n > 1 and j - i <= HEADLINE and passage.words[j - 1].raw not in ".؟"):
                return True
    return False


def _caption(passage: Passage, i: int, j: int) -> bool:
    """Whether a line is a picture's caption: short, one sentence without a stop, and a photo credit ends it."""
    open_ = passage.partner[j - 1] if passage.words[j - 1].raw in ")]" else -1
    if not i < open_ or j - i > HEADLINE or passage.past[i] < j or passage.line_start(open_):
        return False
    named = tuple(w.fold for w in passage.words[open_ + 1 : j - 1] if w.shape != "mark")
    return named in passage.lexicon.captions and not _dateline(passage, i, open_)


def _dateline(passage: Passage, i: int, bracket: int) -> bool:
    """Whether only places stand before a bracket: القاهرة (رويترز)."""
    return all(
        w.shape == "mark" or "place" in w.tags or w.name in ("unknown", "family") for w in passage.words[i:bracket]
    )

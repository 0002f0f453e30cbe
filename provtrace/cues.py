"""text + Lexicon -> a Passage (its tokens, with all that is known of them) and the cues in it. Below attribution."""

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

from provtrace.lexicon import Entry, Lexicon, Reading, Word
from provtrace.sentences import LONGEST_QUOTE, QUOTES, enclosing_quote, pair_marks, sentence_bounds


class Passage:
    """One field of an article as tokens: parallel lists, offsets in code points. Not changed once built."""

    __slots__ = (
        "_lines",
        "cues",
        "end",
        "field",
        "inside",
        "lexicon",
        "marks",
        "noted",
        "opened",
        "partner",
        "past",
        "starts",
        "text",
        "words",
    )  # fmt: skip

    def __init__(self, text: str, lexicon: Lexicon, field: str = "text") -> None:
        self.text, self.lexicon, self.field = text, lexicon, field
        words: list[Word] = []
        starts: list[int] = []
        noted: list[int] = []
        at = 0
        for spelling in text.split(" "):
            chunk = lexicon.chunks[spelling]
            if isinstance(chunk, Word):
                if chunk.part:
                    noted.append(len(words))
                words.append(chunk)
                starts.append(at)
            else:
                for k, word in enumerate(chunk.words):
                    if word.part:
                        noted.append(len(words))
                    words.append(word)
                    starts.append(at + chunk.starts[k])
            at += len(spelling) + 1
        letters = lexicon.grammar.letter
        repairs = [
            i
            for i in noted
            if words[i].part & 8 or (words[i].raw == "." and _abbreviates(starts, words, i, text, letters))
        ]
        if repairs:
            _repair(starts, words, repairs, lexicon)
            noted = [i for i, word in enumerate(words) if word.part]
        self.words, self.starts = words, starts
        self.end = len(words)
        self._lines: list[int] | None = None
        self.marks = [i for i in noted if words[i].part & 1]
        self.cues = [i for i in noted if words[i].part & 2]
        self.noted = [i for i in noted if words[i].part & 4]
        self.partner = pair_marks(words, starts, self.marks)
        self.inside = enclosing_quote(words, self.partner, self.marks)
        self.opened, self.past = sentence_bounds(words, self.marks)

    def raws(self, start: int = 0, end: int | None = None) -> list[str]:
        """Tokens [start, end) as they stand in the text."""
        return [word.raw for word in self.words[start:end]]

    def after(self, i: int) -> int:
        """The code point after token i."""
        return self.starts[i] + self.words[i].length

    def until(self, offset: int) -> int:
        """The first token that starts at or after a code point."""
        return bisect_left(self.starts, offset)

    def line(self, offset: int) -> int:
        """The line that a code point is on, counted from 1."""
        if self._lines is None:
            self._lines = list(accumulate([len(line) + 1 for line in self.text.split("\n")]))
        return bisect_right(self._lines, offset) + 1

    def phrase(self, i: int, *tags: str) -> Entry | None:
        """The longest phrase of any of the tags at token i."""
        if i >= self.end:
            return None
        word = self.words[i]
        return self.lexicon.find(self.words, i, word, tags) if word.phrases else None

    def line_start(self, i: int) -> bool:
        """Whether token i is the first of its line."""
        return i == 0 or self.words[i - 1].shape == "line"

    def quote(self, i: int) -> int:
        """The token that closes the quotation opened at i, or -1."""
        return self.partner[i] if self.partner[i] > i and self.words[i].raw in QUOTES else -1

    def opens_unclosed(self, i: int) -> bool:
        """Whether a quotation opens at token i that nothing closes."""
        if self.partner[i] >= 0 or self.words[i].raw not in QUOTES or not 0 < i < self.end - 1:
            return False
        if self.past[i] - i > LONGEST_QUOTE:
            return False  # it cannot end with its sentence
        return bool(self.after(i) == self.starts[i + 1] and self.after(i - 1) < self.starts[i])

    def bracket(self, i: int) -> int:
        """The token that closes the bracket opened at i, or -1."""
        return self.partner[i] if self.partner[i] > i and self.words[i].raw in "([{" else -1


def _abbreviates(starts: list[int], words: list[Word], i: int, text: str, letters: frozenset[str]) -> bool:
    """Whether the stop at token i belongs to the letter before it (د. أ.ف.ب بي.بي.سي), and a line goes on."""
    if i == 0 or starts[i - 1] + words[i - 1].length != starts[i]:
        return False
    before = words[i - 1]
    if before.raw[-1].isdigit():  # و2.289
        return text[starts[i] + 1 : starts[i] + 2].isdigit()
    if len(before.raw) == 1:
        return before.raw.isalpha() and text[starts[i] + 1 : starts[i] + 2] not in ("", "\n")
    if before.fold not in letters and before.rest not in letters:
        return False
    if i + 1 == len(words):
        return False
    if i > 1 and words[i - 2].name == "given" and words[i + 1].shape == "word":
        return True  # ديفيد إيه. تومسون
    return starts[i + 1] == starts[i] + 1 and words[i + 1].fold in letters


def _repair(starts: list[int], words: list[Word], repairs: list[int], lexicon: Lexicon) -> None:
    """Take out the stops of abbreviations, and part the tokens whose space was lost."""
    for i in reversed(repairs):
        raw, cut = words[i].raw, words[i].cut
        starts[i : i + 1] = [starts[i], starts[i] + cut] if cut else []
        words[i : i + 1] = [lexicon.word(raw[:cut]), lexicon.word(raw[cut:])] if cut else []


class CueSpot(NamedTuple):
    """Where something may credit: tokens [start, end), and what makes it a cue."""

    start: int
    end: int
    marker: str  # verb participle adverbial
    readings: tuple[Reading, ...]
    entry: Entry | None


def find_cues(passage: Passage, begin: int, end: int) -> list[CueSpot]:
    """The words in tokens [begin, end) that can credit, longest first at each place, not overlapping."""
    found: list[CueSpot] = []
    words = passage.words
    past = begin
    for i in passage.cues:
        word = words[i]
        if i < past or i >= end:
            continue
        entry = passage.phrase(i, "adverbial") if "adverbial" in word.opens else None
        if entry is not None:
            past = i + len(entry.words)
            found.append(CueSpot(i, past, "adverbial", (), entry))
        elif word.verbs:
            found.append(CueSpot(i, i + 1, "participle" if word.participle else "verb", word.verbs, None))
    return found

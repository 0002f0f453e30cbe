"""text + Lexicon -> a Passage (its tokens, with all that is known of them) and the cues in it. Below attribution."""

from typing import NamedTuple

from provtrace.lexicon import Entry, Lexicon, Reading, Word
from provtrace.normalise import TOKEN
from provtrace.sentences import QUOTES, enclosing_quote, pair_marks, sentence_bounds


class Passage:
    """One field of an article as tokens: parallel lists, offsets in code points. Not changed once built."""

    __slots__ = ("bares", "end", "ends", "field", "folds", "inside", "lexicon", "opened", "partner", "past", "raws",
                 "starts", "text", "words")  # fmt: skip

    def __init__(self, text: str, lexicon: Lexicon, field: str = "text") -> None:
        self.text, self.lexicon, self.field = text, lexicon, field
        raws: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for match in TOKEN.finditer(text):
            raw = match.group()
            # The stop of an abbreviation (د. أ.ف.ب) joins its letter.
            if raw == "." and raws and len(raws[-1]) == 1 and raws[-1].isalpha() and ends[-1] == match.start():
                if text[match.end() : match.end() + 1] not in ("", "\n"):
                    continue
            cut = lexicon.unglue(raw) if len(raw) > 6 and lexicon.word(raw).name == "unknown" and raw[0] > "\u0600" else 0
            if cut:
                raws.append(raw[:cut])
                starts.append(match.start())
                ends.append(match.start() + cut)
            raws.append(raw[cut:])
            starts.append(match.start() + cut)
            ends.append(match.end())
        self.raws, self.starts, self.ends = raws, starts, ends
        self.words: list[Word] = [lexicon.word(raw) for raw in raws]
        self.folds = [word.fold for word in self.words]
        self.bares = [word.bare for word in self.words]
        self.partner = pair_marks(raws, starts, ends)
        self.inside = enclosing_quote(raws, self.partner)
        self.opened, self.past = sentence_bounds(raws)
        self.end = len(raws)

    def until(self, offset: int) -> int:
        """The first token that starts at or after a code point."""
        low, high = 0, len(self.starts)
        while low < high:
            middle = (low + high) // 2
            if self.starts[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def line_start(self, i: int) -> bool:
        """Whether token i is the first of its line."""
        return i == 0 or self.words[i - 1].shape == "line"

    def quote(self, i: int) -> int:
        """The token that closes the quotation opened at i, or -1."""
        return self.partner[i] if self.partner[i] > i and self.raws[i] in QUOTES else -1

    def bracket(self, i: int) -> int:
        """The token that closes the bracket opened at i, or -1."""
        return self.partner[i] if self.partner[i] > i and self.raws[i] in "([{" else -1


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
    lexicon = passage.lexicon
    words, folds = passage.words, passage.folds
    openers = lexicon.adverbial_openers
    i = begin
    while i < end:
        word = words[i]
        if word.bare in openers:
            entry = lexicon.phrase(folds, i, "adverbial", word.bare)
            if entry is not None:
                found.append(CueSpot(i, i + len(entry.words), "adverbial", (), entry))
                i += len(entry.words)
                continue
        if word.verbs:
            marker = "participle" if all(r.tense == "r" for r in word.verbs) else "verb"
            found.append(CueSpot(i, i + 1, marker, word.verbs, None))
        i += 1
    return found

"""The lexicon: what the steps ask of data/*.toml, folded and compiled.

`Lexicon.word` tells all that is known of one token; `Lexicon.find` finds the longest phrase that starts at a token.
Words are memoised by spelling, for a few thousand spellings make up nearly all of the news.
"""

import functools
from collections.abc import Callable, Mapping
from typing import Any

from provtrace.lexicon.entries import Descriptor, Entry, Head, Medium, Reading, Verb
from provtrace.lexicon.files import data_digest, read_data
from provtrace.lexicon.tables import Tables
from provtrace.lexicon.words import AND, BY, CLITICS, LIKE, OBJECTS, TANWIN, TO, Analysis, Chunks, Word, pronoun
from provtrace.normalise import fold_phrase

__all__ = [
    "AND", "BY", "CLITICS", "LIKE", "OBJECTS", "TANWIN", "TO",
    "Descriptor", "Entry", "Head", "Lexicon", "Medium", "Reading", "Verb", "Word",
    "default", "pronoun",
]  # fmt: skip


class Lexicon(Tables):
    """The tables and what can be asked of them. Frozen after loading; safe to share between steps."""

    def __init__(self, data: Mapping[str, Mapping[str, Any]], digest: str) -> None:
        super().__init__(data)
        self._data, self.digest = data, digest
        analysis = Analysis(self)
        self.chunks = Chunks(analysis)
        self.known = analysis.known

    def __reduce__(self) -> tuple[Callable[..., "Lexicon"], tuple[Any, ...]]:
        """Another process gets the data, not what was made of it; of the package's own not even those."""
        return (default, ()) if self.digest == data_digest() else (Lexicon, (self._data, self.digest))

    def word(self, raw: str) -> Word:
        """All that is known of a token as it stands in the text."""
        return self.chunks.word(raw)

    def tokens(self, text: str) -> list[Word]:
        """All that is known of the tokens of a text, where nobody asks at which code points they stand."""
        found: list[Word] = []
        for spelling in text.split(" "):
            chunk = self.chunks[spelling]
            if isinstance(chunk, Word):
                found.append(chunk)
            else:
                found += chunk.words
        return found

    def medium(self, name: str) -> Medium | None:
        """The medium that goes by a name, however it is spelled, with its common noun before it or without."""
        folded = fold_phrase(name)
        head, _, rest = folded.partition(" ")
        return self.by_name.get(folded) or (self.by_name.get(rest) if head in self.media_heads else None)

    def shared_name(self, spelling: str) -> bool:
        """Whether a folded spelling is a name or a particle of names, and an ordinary word as well: فان."""
        return spelling in self.name_or_word

    def feminine(self, spelling: str) -> bool:
        """Whether a folded given name is a woman's."""
        return spelling in self.women

    def find(self, words: list[Word], i: int, word: Word, tags: tuple[str, ...]) -> Entry | None:
        """The longest phrase of any of the tags that stands at words[i:], `word` standing in for the first of them.

        Between equals the tag named first wins.
        """
        following = words[i + 1].fold if i + 1 < len(words) else ""
        best: Entry | None = None
        longest = 0
        for tag in tags:
            phrases = word.phrases.get(tag)
            if phrases is None:
                continue
            for entry in phrases.get(following) or phrases.get("", []):
                n = len(entry.words)
                if n <= longest:
                    break
                if n < 3 or entry.words[2:] == tuple([w.fold for w in words[i + 2 : i + n]]):
                    best, longest = entry, n
                    break
        return best


@functools.cache
def default() -> Lexicon:
    """The lexicon that comes with the package."""
    return Lexicon(*read_data())

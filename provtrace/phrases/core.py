"""Which reader reads the phrase at a token, and the small tools that every reader has. Knows no reader by name.

The readers are handed in as a table, so that they may ask for the phrase at another token without a circle of imports.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import TypeAlias, cast

from msgspec.structs import replace

from provtrace.cues import Passage
from provtrace.lexicon import AND, TO, Entry, Medium, Word
from provtrace.models import Kind
from provtrace.phrases.classes import ARTICLE, CLOSED, TITLES, WHOLE
from provtrace.phrases.phrase import Phrase

Reader: TypeAlias = "Callable[[Core, int, Word, int], Phrase | None]"  # token, its word, the code point it starts at
Quoted: TypeAlias = "Callable[[Core, int, int], Phrase | None]"  # the tokens of the two quotation marks
Fits: TypeAlias = Callable[[Word], object]  # may ask for tags, opens, name and shape alone: the plan's key


class Readers:
    """The readers in the order they are tried, each with the words that it may find something at."""

    def __init__(self, quoted: Quoted, *rows: tuple[Fits, Reader]) -> None:
        self.quoted, self.rows = quoted, rows
        self._plans: dict[tuple[frozenset[str], frozenset[str], str, str], tuple[Reader, ...]] = {}

    def plan(self, word: Word) -> tuple[Reader, ...]:
        """The readers worth trying at a word; made once for each kind of word, for there are few kinds."""
        key = (word.tags, word.opens, word.name, word.shape)
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plans[key] = tuple(reader for fits, reader in self.rows if fits(word))
        return plan


class Core:
    """The phrases of one passage by token, each read once."""

    def __init__(self, passage: Passage, readers: Readers) -> None:
        self.p = passage
        self.lexicon = passage.lexicon
        self.grammar = passage.lexicon.grammar
        self._readers = readers
        self._memo: dict[int, Phrase | None] = {}
        self.nested = 0  # how many readings of describing words stand around the one at hand
        self._surnames: frozenset[str] | None = None
        self._seconds: frozenset[str] | None = None
        self._twice: frozenset[str] | None = None
        self._firms: frozenset[str] | None = None

    # ------------------------------------------------------------ the phrase at a token
    def at(self, i: int) -> Phrase | None:
        """The phrase that starts at token i, its و/ف and a quotation mark before it left out."""
        if i in self._memo:
            return self._memo[i]
        found: Phrase | None = None
        if i < self.p.end:
            word = self.p.words[i]
            found = None if word.clitic else self._read(i, word, word.conj)
        self._memo[i] = found
        return found

    def joined(self, i: int) -> Phrase | None:
        """The phrase that و at token i joins to one before; a name too, which behind و alone is seldom one."""
        found = self.at(i)
        if found is not None or i >= self.p.end or self.p.words[i].raw[0] != AND:
            return found
        name = self.lexicon.word(self.p.words[i].raw[1:])
        found = self._read(i, name, 1) if name.name in ("given", "family", "unknown", "shared") else None
        return found if found is not None and found.kind == "person" else None

    def after_clitic(self, i: int, clitic: str) -> Phrase | None:
        """The phrase at token i when its first letter is the preposition `clitic` (لرويترز, للوزير), else None."""
        if i >= self.p.end:
            return None
        word, raw = self.p.words[i], self.p.words[i].raw
        if word.fold == clitic:  # ل"رويترز", لـ رويترز
            return self.at(i + 1)
        if not word.bare.startswith(clitic) or len(word.bare) < 3:
            return None
        article = word.bare.startswith(clitic * 2)  # للوزارة: the article lost its alif
        past = word.conj + 1
        head = self.lexicon.word(("ا" if article else "") + raw[past:].lstrip("ـ"))
        if article and not head.tags:
            doubled = self.lexicon.word(ARTICLE + raw[past:])  # للجنة: اللجنة
            head = doubled if doubled.tags else head
        found = self._read(i, head, past + article)
        if found is None or not article or found.key or (found.kind == "person" and not found.back):
            return found
        return self._with_article(found, head)

    def written_on(self, i: int, clitic: str) -> Phrase | None:
        """As after_clitic, but only where the first letter must be the preposition: ليبرمان is no one's recipient."""
        word = self.p.words[i]
        whole = word.clitic != clitic and word.fold != clitic and not word.bare.startswith(clitic * 2)
        if whole and (word.name != "unknown" or not self.lexicon.known(word.bare[1:])):
            return None
        if word.clitic == clitic and word.definite:  # one speaks to a medium, not to the place of its name: للرياض
            told = self._told(i, self.lexicon.word(word.rest), self.p.starts[i] + word.conj + 2)
            if told is not None:
                return told
        return self.after_clitic(i, clitic)

    def wire(self, i: int) -> Phrase | None:
        """An agency by its nationality alone where a clause ends: وفقا للألمانية."""
        word = self.p.words[i]
        if "nationality" not in word.tags or "shared_medium" not in word.opens or not self._ends(i + 1):
            return None
        entry = self.gazetteer(i, self.lexicon.word(word.rest), shared=True)
        if entry is None or entry.value.kind != "agency" or len(entry.words) > 1:
            return None
        swallowed = word.clitic == TO and word.definite  # the article's alif
        return self.medium(i, i + 1, self.p.starts[i] + len(word.fold) - len(word.rest) + 2 * swallowed, entry.value)

    def _ends(self, i: int) -> bool:
        return i >= self.p.end or self.p.words[i].shape in ("mark", "line")

    def _read(self, i: int, word: Word, offset: int) -> Phrase | None:
        """What the first reader finds that finds anything; `word` is what is left of token i after `offset` letters."""
        if word.shape == "mark" or word.shape == "line":
            close = self.p.quote(i)
            return self._readers.quoted(self, i, close) if close > 0 else None
        tags, opens = word.tags, word.opens
        if not (tags or opens or word.name or word.shape == "number"):
            return None
        same = "same_before" in opens
        if not same and tags & CLOSED and not word.definite and "number_word" not in tags:
            return None
        start = self.p.starts[i] + offset
        entry = self.lexicon.find(self.p.words, i, word, ("same_before",)) if same else None
        if entry is not None:  # ذات المصدر, هذه المصادر
            found = self.at(i + len(entry.words))
            if found is not None and found.back:
                return replace(found, start=i, at=start)
            if tags & CLOSED:
                return None
        for reader in self._readers.plan(word):
            read = reader(self, i, word, start)
            if read is not None:
                return read
        return None

    def _with_article(self, found: Phrase, head: Word) -> Phrase:
        """The phrase with the article that a ل before it had swallowed: للوزارة is said of الوزارة."""
        if self.lexicon.word(found.name.split(" ", 1)[0]).definite:
            return found
        doubled = head.bare.startswith(ARTICLE + "ل") and not found.name.startswith("ل")
        return replace(found, name=ARTICLE + "ل" * doubled + found.name)

    def _told(self, i: int, word: Word, start: int) -> Phrase | None:
        """A medium with a word's name to which somebody speaks: قال مصدر للميادين; what follows describes no thing."""
        entry = self.gazetteer(i, word, shared=True)
        if entry is None or not word.definite or (word.common and len(entry.words) == 1):
            return None
        after = self.word(i + len(entry.words))
        if after is not None and after.definite and not after.conj:
            return None
        return self.medium(i, i + len(entry.words), start, entry.value)

    # ------------------------------------------------------------ small tools
    @property
    def seconds(self) -> frozenset[str]:
        """The words that stand behind a name of any kind somewhere in the passage, folded."""
        if self._seconds is None:
            self._seconds = frozenset(b.fold for a, b in pairwise(self.p.words) if a.name and b.name)
        return self._seconds

    @property
    def surnames(self) -> frozenset[str]:
        """The words that stand behind a given name somewhere in the passage, folded."""
        if self._surnames is None:
            words, found = self.p.words, set[str]()
            for k in range(1, len(words)):
                name = words[k - 1].name if words[k].definite and not words[k - 1].verbs else ""
                # A title before a word that is a name too makes it one: اللواء منصور التركي.
                titled = name == "shared" and k > 1 and not words[k - 2].tags.isdisjoint(TITLES)
                if titled or name == "given":
                    found.add(words[k].fold)
            self._surnames = frozenset(found)
        return self._surnames

    @property
    def firms(self) -> frozenset[str]:
        """The names that stand behind شركة, نادي and their kin somewhere in the passage, folded, and are nobody's."""
        if self._firms is None:
            words, heads, found = self.p.words, self.grammar.trading, set[str]()
            for k in range(1, len(words)):
                head = words[k - 1 - (self.p.quote(k - 1) > k and k > 1)]
                if head.stem not in heads or head.definite or words[k].definite or words[k].clitic:
                    continue
                if words[k].name in WHOLE and words[k].fold not in self.seconds:
                    found.add(words[k].fold)
            self._firms = frozenset(found)
        return self._firms

    def recurs(self, word: Word) -> bool:
        """Whether a word stands in the passage more than once, as a surname does."""
        if self._twice is None:
            once, twice = set[str](), set[str]()
            for other in self.p.words:
                (twice if other.fold in once else once).add(other.fold)
            self._twice = frozenset(twice)
        return word.fold in self._twice

    def word(self, i: int) -> Word | None:
        """The word at token i, or None past the end."""
        return self.p.words[i] if i < self.p.end else None

    def stops(self, i: int) -> bool:
        """Whether a phrase cannot go on with the word at i whatever it is."""
        if i >= self.p.end:
            return True
        word = self.p.words[i]
        return word.shape == "mark" or word.shape == "line" or not word.tags.isdisjoint(CLOSED)

    def gazetteer(self, i: int, word: Word, *, shared: bool) -> Entry | None:
        """The medium that stands at token i; `shared`: under a name too that others share with it."""
        if shared:
            return self.lexicon.find(self.p.words, i, word, ("medium", "shared_medium"))
        return self.lexicon.find(self.p.words, i, word, ("medium",))

    def text(self, start: int, end_token: int) -> str:
        """The words of text from a code point to a token's start, without marks and brackets, singly spaced."""
        p = self.p
        parts: list[str] = []
        i = p.until(start)
        if i > 0 and p.after(i - 1) > start:
            parts.append(p.text[start : p.after(i - 1)])
        depth = 0
        for k in range(i, end_token):
            raw = p.words[k].raw
            if raw in "([{" and p.partner[k] > k:
                depth += 1
            elif raw in ")]}" and p.partner[k] >= 0:
                depth -= 1
            elif depth == 0 and p.words[k].shape in ("word", "latin", "number"):
                parts.append(self.lexicon.spelling.get(p.words[k].fold, raw))
        return " ".join(parts)

    def make(self, i: int, end: int, start: int, kind: Kind, name: str | None = None, **more: object) -> Phrase:
        """The phrase of tokens [i, end) whose text starts at code point `start`; its words are its name unless told."""
        to = self.p.after(end - 1) if end > i else self.p.after(i)
        return Phrase(i, end, start, to, kind, name or self.text(start, end), **more)  # type: ignore[arg-type]

    def medium(self, i: int, end: int, start: int, medium: Medium, **more: object) -> Phrase:
        """As make, for a medium of the gazetteer."""
        return self.make(i, end, start, cast("Kind", medium.kind), medium.name, key=medium.id, **more)

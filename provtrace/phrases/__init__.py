"""The noun phrase that starts at a token -> who it names, of what kind, and where it ends. Below attribution.

Parser is what the other steps ask; each kind of phrase has its reader, one file a kind.
"""

from typing import Final

from provtrace.cues import Passage
from provtrace.phrases import attributes, bodies, documents, media, names, references, titles, unnamed
from provtrace.phrases.classes import BODIES, CLOSED, COMMAS, GROUPS, PLACES, TITLES
from provtrace.phrases.core import Core, Readers
from provtrace.phrases.phrase import Phrase
from provtrace.phrases.quoted import quoted

__all__ = ["COMMAS", "GROUPS", "TITLES", "Parser", "Phrase"]

AGE: Final = 4  # tokens after a name within which its bearer's age stands, a surname and marks among them

# In the order they are tried: a number before what it counts, a title before the name that follows it.
READERS: Final = Readers(
    quoted,
    (lambda w: w.shape == "number" or "number_word" in w.tags or "quantifier" in w.opens, unnamed.counted),
    (lambda w: "media_head" in w.tags or "medium" in w.opens, media.medium),
    (lambda w: w.opens & {"unspecified", "unspecified_weak"}, media.unspecified),
    (lambda w: (w.tags | w.opens) & TITLES, titles.titled),
    (lambda w: "nationality" in w.tags, titles.of_country),
    (lambda w: "unnamed" in w.tags or w.opens & {"unnamed", "one_of"}, unnamed.unnamed),
    (lambda w: w.tags & (PLACES | BODIES) or w.opens & PLACES, bodies.body),
    (lambda w: w.tags & {"document", "latest"}, documents.document),
    (lambda w: w.name == "particle", unnamed.child),
    (lambda w: w.name, names.person),
    (lambda w: w.tags & (GROUPS | {"nationality_plural"}), unnamed.group),
    (lambda w: "back" in w.tags, references.back),
)


class Parser(Core):
    """Reads phrases of one passage; every method takes a token index."""

    def __init__(self, passage: Passage) -> None:
        super().__init__(passage, READERS)

    def attributes(self, j: int, *, closed: bool, join: bool = False, titled: bool = False) -> tuple[int, bool]:
        """Where the words that describe a head end, and whether they close the phrase: see attributes.attributes."""
        return attributes.attributes(self, j, closed=closed, join=join, titled=titled)

    def by_trade(self, i: int) -> Phrase | None:
        """Somebody by name behind a noun that is no title elsewhere: see titles.by_trade."""
        return titles.by_trade(self, i)

    def called(self, i: int) -> Phrase | None:
        """The name in full of somebody described right before token i, a comma or his title before it left out."""
        name = names.named_after(self, i)
        return self.make(i, name.end, self.p.starts[i], "person", name.text) if name is not None else None

    def name_ends(self, i: int) -> bool:
        """Whether a speaker's name may end before token i: see names.name_ends."""
        return names.name_ends(self, i)

    def alone(self, i: int) -> Phrase | None:
        """A medium with a word's name where only a medium can stand and the clause ends: تقرير نشرته الميدان."""
        entry = self.gazetteer(i, self.p.words[i], shared=True)
        if entry is None or not self._ends(i + len(entry.words)):
            return None
        return self.medium(i, i + len(entry.words), self.p.starts[i], entry.value)

    def twin(self, j: int, before: Phrase) -> Phrase | None:
        """The second of two media whose one head is a dual, behind و at token j: see media.twin."""
        return media.twin(self, j, before)

    def aged(self, i: int) -> bool:
        """Whether an age follows the name before token i, so that it is somebody's: (28 عاما), البالغة من العمر."""
        for word in self.p.words[i : min(i + AGE, self.p.end)]:
            if word.verbs or not word.tags.isdisjoint(CLOSED):
                return False
            if word.stem in self.grammar.age:
                return True
        return False

    def reason(self, i: int) -> int:
        """The token past why a source is not named, where that starts at token i, else 0."""
        return unnamed.reason_at(self, i)

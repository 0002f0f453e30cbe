"""A verb in its place with what was read around it. Below nobody and evidence, which weigh it."""

from typing import Final

from msgspec import Struct

from provtrace.clause import CARRIERS, Clause
from provtrace.lexicon import Reading, Verb, Word
from provtrace.phrases import Phrase

TEXT: Final = frozenset({"speech", "document"})
NAMELESS: Final = frozenset({"unnamed", "document"})
COUNTING: Final = CARRIERS | {"document"}


class Report(Struct):
    """A verb in its place with what was read around it: what decides whether it credits somebody."""

    i: int
    word: Word
    verb: Verb
    readings: tuple[Reading, ...]
    participle: bool
    clause: Clause
    left: Phrase | None = None  # the subject, where it stands before the verb

    @property
    def speaker(self) -> Phrase | None:
        """Who speaks, or None where the text leaves it out."""
        return self.clause.speakers[0] if self.clause.speakers else None

    @property
    def present(self) -> bool:
        """Whether the verb is in the imperfect, whatever else it may be."""
        return all(reading.tense in ("i", "s") for reading in self.readings)

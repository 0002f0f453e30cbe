"""Definite nouns that refer to what was said before: الوكالة, الأخير, and نفسه after them. Leaves to resolve whom."""

from typing import Final, cast, get_args

from provtrace.lexicon import Word
from provtrace.models import Kind
from provtrace.phrases.classes import ARTICLE
from provtrace.phrases.core import Core
from provtrace.phrases.phrase import Phrase

_KINDS: Final = frozenset(get_args(Kind))


def back(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """A definite noun that refers to what was said before: الشركة, الأخير."""
    return anaphor(core, i, i + 1, word, start)


def anaphor(core: Core, i: int, end: int, word: Word, start: int) -> Phrase | None:
    """As back, for a noun whose adjectives end at token `end`: الصحيفة الإسبانية."""
    known = core.lexicon.back
    found = known.get(word.bare) or known.get(ARTICLE + word.stem)
    if found is None or (not word.definite and word.bare not in known):
        return None
    kind = cast("Kind", found.to if found.to in _KINDS else "unspecified")
    end = same_after(core, end)
    return core.make(i, end, start, kind, gender=found.gender, number=found.number, head=word.stem, back=True)


def same_after(core: Core, k: int) -> int:
    """Past نفسه, المذكور and their kin at token k."""
    entry = core.p.phrase(k, "same_after")
    return k + len(entry.words) if entry is not None else k

"""Reports, statements, studies, and whose they are: تقرير لصحيفة المدار is the paper's. Asks core for the author."""

from typing import Final

from msgspec.structs import replace

from provtrace.lexicon import Word
from provtrace.phrases.attributes import attributes
from provtrace.phrases.classes import FEMININE_ENDINGS
from provtrace.phrases.core import Core
from provtrace.phrases.phrase import Phrase

_CARRIERS: Final = ("agency", "outlet")
_AUTHORS: Final = (*_CARRIERS, "organization")


def document(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """A document with its author inside, or the author alone where the document is no more than his words."""
    after = core.word(i + 1)
    if "latest" in word.tags and after is not None and "document" in after.tags:
        found = document(core, i + 1, after, core.p.starts[i + 1])  # أحدث إحصاء
        return replace(found, start=i, at=start, gender="") if found is not None else None
    if "document" not in word.tags or (word.verbs and after is not None and "document" in after.tags):
        return None  # كشف استطلاع: a verb
    end, _ = attributes(core, i + 1, closed=word.definite)
    first, issued = end, _issued(core, end)
    end = issued if issued > end else _came_out(core, i, end)
    author = _author(core, i + 1, end)
    if author is None and issued == end and issued > first and word.stem in core.grammar.statement:
        author = _sender(core, first + 1, end)
    if author is not None:
        end = max(end, author.end)
    gender = "f" if word.stem.endswith(FEMININE_ENDINGS) or "feminine" in word.tags else "m"
    if author is not None and (author.kind in _CARRIERS or word.stem in core.grammar.statement):
        return replace(author, start=i, end=end, at=start, to=core.p.after(end - 1), gender=gender)
    back = word.definite and end == i + 1
    return core.make(i, end, start, "document", gender=gender, head=word.stem, back=back, inner=author)


def _issued(core: Core, end: int) -> int:
    """Past whom a text came from, where its adjective or verb asks for it: البيانات الصادرة عن المطار."""
    word = core.word(end)
    if word is None or core.p.words[end - 1].stem not in core.grammar.issued:
        return end
    if word.fold not in core.grammar.about and word.fold not in core.grammar.from_:
        return end
    past, _ = attributes(core, end + 1, closed=False, join=True)
    return past if past > end + 1 else end


def _sender(core: Core, j: int, end: int) -> Phrase:
    """Who speaks in a statement that came from them, known as a body or not: بيان صادر عن الجماعة."""
    found = core.at(j)
    if found is not None and found.kind in ("person", "organization") and found.end == end:
        return found
    return core.make(j, end, core.p.starts[j], "organization", head=core.p.words[j].stem)


def _came_out(core: Core, i: int, end: int) -> int:
    """The end of a text's words without what only says when it came out: تقرير صدر حديثا, البيانات الصادرة أمس."""
    return end - 1 if end > i + 1 and core.p.words[end - 1].stem in core.grammar.issued else end


def _author(core: Core, first: int, end: int) -> Phrase | None:
    """The first medium or body in the words that describe a document, or just behind them."""
    words = core.p.words
    for k in range(first, min(end + 2, core.p.end)):
        if k >= end and (words[k].verbs or "complementizer" in words[k - 1].tags | words[k].tags):
            break
        clitic = words[k].clitic
        found = core.after_clitic(k, clitic) if clitic else core.at(k)
        if found is not None and found.kind in _AUTHORS and not found.back:
            return found
    return None

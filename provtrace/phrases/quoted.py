"""A name in quotation marks: a medium, or what else core finds there. A long quotation is words, no name."""

from typing import Final

from msgspec.structs import replace

from provtrace.phrases.attributes import adjectives
from provtrace.phrases.core import Core
from provtrace.phrases.phrase import Phrase

LONGEST: Final = 6  # tokens from mark to mark


def quoted(core: Core, i: int, close: int) -> Phrase | None:
    """Who is named between the quotation marks at tokens i and close; a common noun needs an adjective behind."""
    if close - i > LONGEST:
        return None
    p, inside = core.p, i + 1
    entry = core.gazetteer(inside, p.words[inside], shared=True)
    surname = entry is not None and entry.tag == "shared_medium" and p.words[inside].fold in core.surnames
    if entry is not None and inside + len(entry.words) == close and not surname:
        return core.medium(i, close + 1, p.starts[i], entry.value)
    found = core.at(inside)
    if found is None or found.end != close:
        return None
    end = adjectives(core, close + 1)
    described = end > close + 1
    if found.back and not described:
        return None
    name = core.text(p.starts[inside], end) if described else found.name
    return replace(found, start=i, end=end, at=p.starts[i], to=p.after(end - 1), name=name, back=False)

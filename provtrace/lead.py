"""Which attributions credit the article's main news, and where that news originates. Below article."""

from collections.abc import Sequence

from provtrace.cues import Passage
from provtrace.models import Link, Source
from provtrace.resolve import Resolved

REPEATS = 0.5  # share of the headline's words that a later content repeats to be the main news; chosen on dev
OPENS = 0.2  # the same for the first sentence, which is the main news already
NEAR = 3  # sentences at the start of the body that may carry the main news


def content_words(passage: Passage, start: int, end: int) -> frozenset[str]:
    """The words of a stretch [start, end) of tokens that carry meaning, as stems without endings."""
    return frozenset(
        _root(word.stem)
        for word in passage.words[start:end]
        if word.shape in ("word", "latin", "number") and len(word.stem) > 2 and not word.tags & {"preposition", "complementizer", "relative"}
    )


def _root(stem: str) -> str:
    """A stem cut to what inflections share, for comparing a headline with its story."""
    for ending in ("ات", "ون", "ين", "ان", "وا", "ها", "هم", "ه", "ي"):
        if stem.endswith(ending) and len(stem) - len(ending) >= 3:
            return stem[: -len(ending)]
    return stem


def leads(passage: Passage, found: Sequence[Resolved], title: tuple[int, int], title_words: frozenset[str], begin: int) -> list[bool]:
    """For each attribution whether it credits the main news."""
    result = [False] * len(found)
    sentences = _first_sentences(passage, begin)
    for n, one in enumerate(found):
        claim = one.claim
        if claim.scope == "article":
            continue
        if title[0] <= claim.start < title[1]:
            result[n] = True
            continue
        words = frozenset[str]()
        if claim.content is not None:
            words = content_words(passage, passage.until(claim.content[0]), passage.until(claim.content[1]))
        share = len(words & title_words) / len(title_words) if title_words else 0.0
        opened = passage.opened[claim.start]
        if sentences and opened == sentences[0]:
            result[n] = not title_words or share >= OPENS
        elif opened in sentences[:NEAR]:
            result[n] = bool(title_words) and share >= REPEATS
    if not any(result):
        for n, one in enumerate(found):
            if one.claim.scope == "article":
                result[n] = True
    return result


def _first_sentences(passage: Passage, begin: int) -> list[int]:
    """Where the first sentences of the body start, short ones (datelines) left out."""
    starts: list[int] = []
    i = begin
    while i < passage.end and len(starts) < NEAR + 1:
        if passage.past[i] - i >= 5:
            starts.append(passage.opened[i])
        i = max(passage.past[i] + 1, i + 1)
    return starts


def origins(found: Sequence[Resolved], lead: Sequence[bool]) -> tuple[Source, ...]:
    """The far ends of the lead chains, each source once."""
    chains = [[*one.via, *one.chain] for one, is_lead in zip(found, lead, strict=True) if is_lead and one.claim.polarity == "affirm"]
    if not chains:
        chains = [[*one.via, *one.chain] for one, is_lead in zip(found, lead, strict=True) if is_lead]
    ids = [tuple(link.id for link in chain) for chain in chains]
    ends: dict[str, Source] = {}
    seen: list[Link] = []
    for chain, own in zip(chains, ids, strict=True):
        last = chain[-1]
        if last.unresolved is not None or last.id in ends:
            continue
        if any(own == other[: len(own)] and len(other) > len(own) for other in ids):
            continue
        if any(_same(last, other) for other in seen):
            continue
        seen.append(last)
        ends[last.id] = Source(last.id, last.name, last.kind)
    return tuple(ends.values())


def _same(a: Link, b: Link) -> bool:
    """Whether two unnamed sources of one article's main news are one under two descriptions."""
    if a.kind != "unnamed" or b.kind != "unnamed" or not a.unnamed or not b.unnamed:
        return False
    return a.unnamed.affiliation == b.unnamed.affiliation and (a.unnamed.affiliation is not None or a.unnamed.plural == b.unnamed.plural)

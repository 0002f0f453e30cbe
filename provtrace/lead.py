"""Which attributions credit the article's main news, and where that news originates. Below article."""

from collections.abc import Sequence

from provtrace.cues import Passage
from provtrace.models import Link, Source
from provtrace.resolve import Resolved

# Shares of the headline's words that a clause repeats to be the main news: the first attribution of the body, others
# near its start, and those farther down. Chosen on dev and the seeds; F1 of the leads moves by less than 0.02 within
# 0.05.
FIRST, NEAR, FAR = 0.2, 0.4, 0.7
OPENING = 4  # sentences at the start of the body that are near; half as many more where there is no headline


def content_words(passage: Passage, start: int, end: int) -> frozenset[str]:
    """The words of a stretch [start, end) of tokens that carry meaning, as stems without endings."""
    return frozenset(word.root for word in passage.words[start:end]) - {""}


def leads(
    passage: Passage, found: Sequence[Resolved], title: tuple[int, int], title_words: frozenset[str], begin: int
) -> list[bool]:
    """For each attribution whether it credits the main news."""
    result = [False] * len(found)
    opening = _opening(passage, begin, OPENING if title_words else OPENING * 3 // 2)
    if not title_words and opening:  # without a headline the first sentence says the main news
        told = [
            one.claim.content for one in found if passage.opened[one.claim.start] == opening[0] and one.claim.content
        ]
        begin, end = map(passage.until, told[0]) if told else (opening[0], passage.past[opening[0]])
        title_words = content_words(passage, begin, end)
    first = True
    for n, one in enumerate(found):
        claim = one.claim
        if claim.scope == "article":
            continue
        if title[0] <= claim.start < title[1]:
            result[n] = True
            continue
        near = passage.opened[claim.start] in opening
        asked = FIRST if first and passage.opened[claim.start] in opening[:3] else NEAR if near else FAR
        result[n] = len(_clause_words(passage, one) & title_words) >= asked * len(title_words)
        first = False
    if not any(result):
        result = [one.claim.scope == "article" for one in found]
    return result


def _clause_words(passage: Passage, one: Resolved) -> frozenset[str]:
    claim = one.claim
    begin, end = claim.at, claim.to
    if claim.content is not None:
        begin, end = min(begin, passage.until(claim.content[0])), max(end, passage.until(claim.content[1]))
    else:
        end = max(end, passage.past[claim.start])
    return content_words(passage, begin, end)


def _opening(passage: Passage, begin: int, count: int) -> list[int]:
    """Where the first sentences of the body start, short ones (datelines) left out."""
    starts: list[int] = []
    i = begin
    while i < passage.end and len(starts) < count:
        if passage.past[i] - i >= 5:
            starts.append(passage.opened[i])
        i = max(passage.past[i] + 1, i + 1)
    return starts


def origins(found: Sequence[Resolved], lead: Sequence[bool]) -> tuple[Source, ...]:
    """The far ends of the lead chains, each source once."""
    chains = [
        [*one.via, *one.chain]
        for one, is_lead in zip(found, lead, strict=True)
        if is_lead and one.claim.polarity == "affirm"
    ]
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
    return a.unnamed.affiliation == b.unnamed.affiliation and (
        a.unnamed.affiliation is not None or a.unnamed.plural == b.unnamed.plural
    )

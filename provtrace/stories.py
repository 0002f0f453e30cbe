"""Which articles tell one story: by the words of titles and leads, never all pairs. Imports cues and below.

Average-link clustering (UPGMA) of TF-IDF vectors, whose candidates come from an index of each lead's rarest words.
"""

import heapq
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain
from math import log, sqrt
from operator import mul
from typing import Any, Final, TypeAlias

from msgspec import Struct

from provtrace.cues import Passage
from provtrace.lexicon import Word
from provtrace.models import ArticleTrace
from provtrace.shingles import keys

# Where the numbers come from: 326 articles of 2015-08-10, grouped by hand into 155 stories, and the five seeds, which
# must come out exactly. Each was moved alone, in steps of a tenth and wider, and stands inside the stretch where both
# figures are best, or where they stop to rise. B-cubed F1 is 0.963 and pairs F1 0.937; within 14,747 articles of 17
# days (then) 0.965 and 0.938. A tenth more or less of any leaves B-cubed F1 at 0.953 and pairs F1 at 0.922 or more:
# tests/test_thresholds.py moves them all (make gold).

# The mean cosine from which two groups are one story. 0.36: 0.966, 0.44: 0.958; below 0.35 templates run together
# (greetings to two heads of state), above 0.42 the seeds' first story falls apart.
_SAME: Final = 0.4
# Words of the body that are its lead. 72: 0.957, 88: 0.961; longer leads hold background that stories share.
_LEAD: Final = 80
# Characters a counted word takes up with what stands around it: news of the corpus has 7.1, short words and all.
_WIDE: Final = 8
# Weights of places, in 32nds: the first word of a lead 1, the last a third, half as much for every repetition, and
# 1.5 more for a word of the title (43: 0.963, 53: 0.958). A byte holds a weight.
_FIRST: Final = 32
_FALL: Final = 22
_TITLE: Final = 48
_MOST: Final = 255
# Figures count double: the dead and the percentages of one event are its fingerprint, and tell templates apart. The
# middle of where it is best, 1.9 to 2.2. Without it 0.948, 1.8: 0.956, 2.3: 0.961.
_FIGURE: Final = 2.1
# Rarity is log((articles + prior) / (articles with the word + common)): with a handful of articles nearly level, for
# what three articles of one story share is not common. Prior 1: 0.961 and wrong seeds, 50: 0.961; common 1: 0.958.
_PRIOR: Final = 300
_COMMON: Final = 5
# Days that a story lasts at most, from its first article to its last: a reprint on the morrow, time zones, one more.
_DAYS: Final = 2
# Candidates: of each of the 10 heaviest words the 10 articles before; of these, where these words alone give a fifth
# of the cosine that is asked for, the 12 best. Every bound could be a tenth lower or any amount higher at the same F1.
_RAREST: Final = 10
_RECENT: Final = 10
_CANDIDATES: Final = 12
_PART: Final = 0.2
_EXACT: Final = 1e-9  # what rounding can make of a mean

Key: TypeAlias = Any  # an int that is only looked up: compiled code need not unpack it and pack it again
Vector = dict[Key, float]


class Digest(Struct, frozen=True):
    """What grouping needs of one article: words as keys (4 bytes each) and their weights (one byte each)."""

    id: str
    day: int | None
    keys: bytes
    weights: bytes


def digest(trace: ArticleTrace, passage: Passage) -> Digest:
    """The words of an article's title and lead, weighted by where they stand. Pure; made beside the trace.

    `passage` is the text that was traced; of its lexicon's knowledge nothing counts.
    """
    wide = _LEAD * _WIDE
    title = passage.lexicon.tokens((trace.title or "")[:wide])
    begin, end = trace.body.start, min(trace.body.end, trace.body.start + wide)
    weights = _weigh(_keys(title), _keys(passage.words[passage.until(begin) : passage.until(end)]))
    return Digest(trace.id, _day(trace.date), array("I", weights).tobytes(), bytes(weights.values()))


def _keys(words: list[Word]) -> list[Key]:
    """The keys of the first words of a text, in reading order."""
    found: list[Key] = []
    for word in words:
        own = word.keys
        if own is None:
            own = word.keys = keys(word.raw, word.fold)
        if len(own) == 1:
            found.append(own[0])
        elif own:
            found += own
    return found[:_LEAD]


def _weigh(title: list[Key], body: list[Key]) -> dict[Key, int]:
    """Each word of a lead and how much it says: more early than late, more again when repeated or in the title."""
    weights: dict[Key, int] = {}
    for place, word in enumerate(body):
        here = _FIRST - _FALL * place // _LEAD
        weights[word] = min(_MOST, weights[word] + here // 2) if word in weights else here
    for word in set(title):
        weights[word] = min(_MOST, weights.get(word, 0) + _TITLE)
    return weights


def group(digests: Sequence[Digest]) -> list[list[int]]:
    """The stories as lists of places in `digests`; every place in exactly one list.

    The result does not depend on the order of `digests`. Near-linear: each article is compared with at most
    `_CANDIDATES` others, and a story is one vector however many articles it has.
    """
    copies: dict[object, list[int]] = defaultdict(list)
    for place, one in enumerate(digests):
        copies[(one.keys, one.weights, one.day) if one.keys else place].append(place)
    firsts = sorted(copies.values(), key=lambda same: _order(digests, same))
    days = [digests[same[0]].day for same in firsts]
    vectors = _vectors([digests[same[0]] for same in firsts])
    merged = _cluster(vectors, days, [len(same) for same in firsts])
    return sorted(sorted(place for index in one for place in firsts[index]) for one in merged)


class Likeness(Struct, frozen=True):
    """How alike the leads of two articles are: a cosine, 0 to 1; the days between them; the words both weigh most."""

    id: str
    cosine: float
    days: int | None
    keys: tuple[int, ...]


def alike(digests: Sequence[Digest], place: int, words: int = 5) -> list[Likeness]:
    """All other articles as `group` sees them beside one of them, the most alike first."""
    vectors, mine = _vectors(digests), digests[place]
    vector = vectors[place]
    found = []
    for other, digest in zip(vectors, digests, strict=True):
        if digest is mine:
            continue
        shared = sorted(vector.keys() & other.keys(), key=lambda word: (-vector[word] * other[word], word))
        days = None if mine.day is None or digest.day is None else abs(mine.day - digest.day)
        found.append(Likeness(digest.id, _dot(vector, other), days, tuple(shared[:words])))
    return sorted(found, key=lambda one: (-one.cosine, one.id))


def limits() -> tuple[float, int]:
    """The mean likeness from which two groups are one story, and the days that a story lasts at most."""
    return _SAME, _DAYS


def _order(digests: Sequence[Digest], same: list[int]) -> tuple[int, str]:
    return digests[same[0]].day or 0, min(digests[place].id for place in same)


@lru_cache(1 << 10)
def _day(iso: str | None) -> int | None:
    try:
        return date.fromisoformat(iso[:10]).toordinal() if iso else None
    except ValueError:
        return None


def _vectors(digests: Sequence[Digest]) -> list[Vector]:
    """Unit vectors. Rare words weigh more; the prior keeps weights level where a handful of articles says little."""
    same: dict[Key, Key] = {}  # equal words are one object: dicts find them faster, and memory holds each once
    words = [list(map(same.setdefault, row, row)) for row in (array("I", one.keys) for one in digests)]
    spread = Counter(chain.from_iterable(words))
    total = len(digests) + _PRIOR
    rarity = {word: log(total / (count + _COMMON)) * (_FIGURE if word & 1 else 1.0) for word, count in spread.items()}
    vectors = []
    for one, row in zip(digests, words, strict=True):
        values = [weight * rarity[word] for word, weight in zip(row, one.weights, strict=True)]
        length = sqrt(sum(map(mul, values, values))) or 1.0
        vectors.append({word: value / length for word, value in zip(row, values, strict=True)})
    return vectors


def _pairs(vectors: Sequence[Vector], days: Sequence[int | None]) -> Iterator[tuple[float, int, int]]:
    """Likely pairs and their cosine. Each rare word remembers the last few articles that led with it.

    Vectors stand by day, those without one first: they are near every other.
    """
    recent: dict[Key, list[tuple[int, float]]] = defaultdict(list)
    since = undated = days.count(None)
    least = _SAME * _PART
    for here, vector in enumerate(vectors):
        day = days[here]
        while day is not None and day - (days[since] or day) > _DAYS:
            since += 1
        part: dict[int, float] = defaultdict(float)
        for word in sorted(vector, key=vector.__getitem__, reverse=True)[:_RAREST]:
            weight, seen = vector[word], recent[word]
            while seen and undated <= seen[0][0] < since:
                del seen[0]
            for there, other in seen:
                part[there] += weight * other
            seen.append((here, weight))
            if len(seen) > _RECENT:
                del seen[0]
        likely = [there for there, cosine in part.items() if cosine >= least and (there >= since or there < undated)]
        if len(likely) > _CANDIDATES:
            likely = sorted(likely, key=part.__getitem__, reverse=True)[:_CANDIDATES]
        for there in likely:
            if (same := _dot(vector, vectors[there])) >= _SAME:
                yield same, there, here


def _dot(one: Vector, other: Vector) -> float:
    if len(one) > len(other):
        one, other = other, one
    total = 0.0
    for word, weight in one.items():
        if word in other:
            total += weight * other[word]
    return total


def _cluster(vectors: list[Vector], days: list[int | None], sizes: list[int]) -> list[list[int]]:
    """Average link: the two most alike groups become one while the mean cosine between them is high enough.

    The mean over all pairs of two groups is the product of their sums over both sizes, so no pair is looked at
    again. A merge never raises a mean above the higher of the two before it: what stands in the queue is a bound,
    and is computed anew only when its turn comes.
    """
    queue = [(-same, there, here) for same, there, here in _pairs(vectors, days)]
    heapq.heapify(queue)
    sums = [_times(vector, size) for vector, size in zip(vectors, sizes, strict=True)]  # `vectors` are needed no more
    spans = [None if day is None else (day, day) for day in days]
    members, home = [[index] for index in range(len(vectors))], list(range(len(vectors)))
    while queue:
        bound, one, other = heapq.heappop(queue)
        left, right = sorted((_find(home, one), _find(home, other)))
        span = _join(spans[left], spans[right])
        if left == right or (span and span[1] - span[0] > _DAYS):
            continue
        pairs = sizes[left] * sizes[right]
        mean = _dot(sums[left], sums[right]) / pairs if pairs > 1 else -bound
        if mean < -bound - _EXACT and mean >= _SAME:
            heapq.heappush(queue, (-mean, left, right))
        elif mean >= _SAME:
            if len(sums[left]) < len(sums[right]):
                left, right = right, left
            _add(sums[left], sums[right])
            members[left] += members[right]
            sizes[left] += sizes[right]
            spans[left], home[right] = span, left
            sums[right], members[right] = {}, []
    return [one for one in members if one]


def _times(vector: Vector, size: int) -> Vector:
    return {word: weight * size for word, weight in vector.items()} if size > 1 else vector


def _add(total: Vector, vector: Vector) -> None:
    for word, weight in vector.items():
        total[word] = total.get(word, 0.0) + weight


def _join(one: tuple[int, int] | None, other: tuple[int, int] | None) -> tuple[int, int] | None:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])


def _find(home: list[int], index: int) -> int:
    while home[index] != index:
        home[index] = home[home[index]]
        index = home[index]
    return index

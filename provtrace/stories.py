"""Which articles tell one story: by the words of titles and leads, never all pairs. Imports shingles and models alone.

Average-link clustering of TF-IDF vectors (Salton and Buckley 1988; UPGMA), with candidates from an index of each
lead's rarest words. All figures below are from 326 articles of one day, grouped by hand into 155 stories; F1 is
B-cubed, then pairs.
"""

import heapq
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from math import log, sqrt
from operator import mul

from msgspec import Struct

from provtrace.models import Article, ArticleTrace
from provtrace.shingles import keys

_LEAD = 80
_TITLE = 48
_PLACES = tuple(round(32 - 22 * place / _LEAD) for place in range(_LEAD))
_MOST = 255
_FIGURE = 2.0
_SAME = 0.4
_PRIOR = 300
_COMMON = 5
_DAYS = 2
_RAREST = 10
_RECENT = 10
_CANDIDATES = 12
_PART = 0.08
_EXACT = 1e-9

Vector = dict[int, float]


class Digest(Struct, frozen=True):
    """What grouping needs of one article: words as keys (4 bytes each) and their weights (one byte each)."""

    id: str
    day: int | None
    keys: bytes
    weights: bytes


def digest(article: Article, trace: ArticleTrace) -> Digest:
    """The words of an article's title and lead, weighted by where they stand. Pure; made beside the trace."""
    weights = weigh(trace.title or "", article.text[trace.body.start : trace.body.end])
    return Digest(article.id, _day(trace.date), array("I", weights).tobytes(), bytes(weights.values()))


def weigh(title: str, body: str) -> dict[int, int]:
    """Each word of a lead and how much it says: more early than late, more again when repeated or in the title."""
    weights: dict[int, int] = {}
    for word, here in zip(keys(body, _LEAD), _PLACES, strict=False):
        weights[word] = min(_MOST, weights[word] + here // 2) if word in weights else here
    for word in set(keys(title, _LEAD)):
        weights[word] = min(_MOST, weights.get(word, 0) + _TITLE)
    return weights


def group(digests: Sequence[Digest]) -> list[list[int]]:
    """The stories as lists of places in `digests`; every place in exactly one list.

    The result does not depend on the order of `digests`. Near-linear: each article is compared with at most
    `_CANDIDATES` others, and a story is one vector however many articles it has.
    """
    copies: dict[tuple[bytes, bytes, int | None], list[int]] = defaultdict(list)
    for place, one in enumerate(digests):
        copies[one.keys, one.weights, one.day].append(place)
    firsts = sorted(copies.values(), key=lambda same: _order(digests, same))
    days = [digests[same[0]].day for same in firsts]
    vectors = _vectors([digests[same[0]] for same in firsts])
    merged = _cluster(vectors, days, [len(same) for same in firsts])
    return sorted(sorted(place for index in one for place in firsts[index]) for one in merged)


def _order(digests: Sequence[Digest], same: list[int]) -> tuple[int, str]:
    return digests[same[0]].day or 0, min(digests[place].id for place in same)


def _day(iso: str | None) -> int | None:
    try:
        return date.fromisoformat(iso[:10]).toordinal() if iso else None
    except ValueError:
        return None


def _vectors(digests: Sequence[Digest]) -> list[Vector]:
    """Unit vectors. Rare words weigh more; the prior keeps weights level where a handful of articles says little."""
    words = [array("I", one.keys) for one in digests]
    spread = Counter(word for row in words for word in row)
    total = len(digests) + _PRIOR
    rarity = {word: log(total / (count + _COMMON)) * (_FIGURE if word & 1 else 1.0) for word, count in spread.items()}
    vectors = []
    for one, row in zip(digests, words, strict=True):
        values = [weight * rarity[word] for word, weight in zip(row, one.weights, strict=True)]
        length = sqrt(sum(map(mul, values, values))) or 1.0
        vectors.append(dict(zip(row, [value / length for value in values], strict=True)))
    return vectors


def _pairs(vectors: Sequence[Vector], days: Sequence[int | None]) -> Iterator[tuple[float, int, int]]:
    """Likely pairs and their cosine. Each rare word remembers the last few articles that led with it."""
    recent: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for here, vector in enumerate(vectors):
        part: dict[int, float] = defaultdict(float)
        for word in sorted(vector, key=vector.__getitem__, reverse=True)[:_RAREST]:
            weight, seen = vector[word], recent[word]
            for there, other in seen:
                part[there] += weight * other
            seen.append((here, weight))
            del seen[:-_RECENT]
        likely = [there for there, cosine in part.items() if cosine >= _PART and _near(days[here], days[there])]
        if len(likely) > _CANDIDATES:
            likely = heapq.nlargest(_CANDIDATES, likely, key=part.__getitem__)
        for there in likely:
            if (same := _dot(vector, vectors[there])) >= _SAME:
                yield same, there, here


def _near(one: int | None, other: int | None) -> bool:
    return one is None or other is None or abs(one - other) <= _DAYS


def _dot(one: Vector, other: Vector) -> float:
    return sum([one[word] * other[word] for word in one.keys() & other.keys()])


def _cluster(vectors: list[Vector], days: list[int | None], sizes: list[int]) -> list[list[int]]:
    """Average link: the two most alike groups become one while the mean cosine between them is high enough.

    The mean over all pairs of two groups is the product of their sums over both sizes, so no pair is looked at
    again. A merge never raises a mean above the higher of the two before it: what stands in the queue is a bound,
    and is computed anew only when its turn comes.
    """
    sums = [_times(vector, size) for vector, size in zip(vectors, sizes, strict=True)]
    spans = [None if day is None else (day, day) for day in days]
    members, home = [[index] for index in range(len(vectors))], list(range(len(vectors)))
    queue = [(-same, there, here) for same, there, here in _pairs(vectors, days)]
    heapq.heapify(queue)
    while queue:
        bound, one, other = heapq.heappop(queue)
        left, right = sorted((_find(home, one), _find(home, other)))
        span = _join(spans[left], spans[right])
        if left == right or (span and span[1] - span[0] > _DAYS):
            continue
        mean = _dot(sums[left], sums[right]) / (sizes[left] * sizes[right])
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
    return {word: weight * size for word, weight in vector.items()} if size > 1 else dict(vector)


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

"""Media that credit each other in a circle, and credits to something published later, in one story."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from provtrace.models import Cycle
from provtrace.origins.chains import MEDIA, Chain, Telling

Edge = tuple[str, str]

# Circles of one story that are told. Where there are more, every credit to a smaller id is cut: no circle is left.
CIRCLES: Final = 100


def find(tellings: Sequence[Telling]) -> tuple[tuple[Cycle, ...], list[Telling]]:
    """The cycles, and the tellings without the credits at which the circles break.

    A circle breaks at the credit that points to the later article, without times at the smallest by id. A credit
    to something later that is on no circle is a cycle of one edge; it stays, for what it credits stood elsewhere.
    """
    times = _times(tellings)
    edges = sorted({edge for one in tellings for chain in one.chains for edge in _credits(one.trace.outlet.id, chain)})
    onward: dict[str, list[str]] = defaultdict(list)
    for source, target in edges:
        onward[source].append(target)
    found, cut = list[Cycle](), dict[Edge, frozenset[str]]()
    while len(found) < CIRCLES and (circle := _circle(onward)):
        breaks = min([edge for edge in circle if _early(edge, times)] or circle)
        onward[breaks[0]].remove(breaks[1])
        found.append(Cycle(tuple(circle), breaks))
        cut[breaks] = frozenset(node for edge in circle for node in edge)
    if len(found) == CIRCLES:
        cut |= {edge: frozenset(edge) for edge in edges if edge[0] > edge[1] and edge[1] in onward and edge not in cut}
    found += [Cycle((edge,), edge) for edge in edges if edge not in cut and _early(edge, times)]
    kept = [_without(one, cut) for one in tellings] if cut else list(tellings)
    return tuple(sorted(found, key=lambda cycle: cycle.edges)), kept


def _credits(publisher: str, chain: Chain) -> Iterator[Edge]:
    """Which medium credits which, from the publisher to the first link that is no medium."""
    nodes = [publisher]
    for link in chain:
        if link.kind not in MEDIA:
            break
        nodes.append(link.id)
    return pairwise(nodes)


def _times(tellings: Iterable[Telling]) -> dict[str, str]:
    """When each publisher's first article of the story came out, as far as it is told."""
    times: dict[str, str] = {}
    for one in tellings:
        if one.trace.date:
            outlet, moment = one.trace.outlet.id, one.trace.date[:19].replace("T", " ")
            times[outlet] = min(moment, times.get(outlet, moment))
    return times


def _early(edge: Edge, times: Mapping[str, str]) -> bool:
    """Whether a credit points to what came out later, as far as both dates are precise. ISO dates sort as text."""
    source, target = times.get(edge[0], ""), times.get(edge[1], "")
    size = min(len(source), len(target))
    return source[:size] < target[:size]


def _circle(onward: Mapping[str, list[str]]) -> list[Edge]:
    """The first circle that a walk from the smallest id meets, as its edges from its smallest id; else nothing."""
    done: set[str] = set()
    for start in sorted(onward):
        walk, steps = {start: 0}, [iter(onward[start])]  # the nodes of the walk and their places, in order
        while walk and start not in done:
            step = next((node for node in steps[-1] if node not in done), None)
            if step is None:
                done.add(walk.popitem()[0])
                steps.pop()
            elif step in walk:
                circle = list(walk)[walk[step] :]
                least = circle.index(min(circle))
                circle = circle[least:] + circle[:least]
                return list(pairwise([*circle, circle[0]]))
            else:
                walk[step] = len(walk)
                steps.append(iter(onward.get(step, ())))
    return []


def _without(one: Telling, cut: Mapping[Edge, frozenset[str]]) -> Telling:
    """A chain that ends inside a circle stops where the circle breaks; one that leads out of it stays."""
    chains = []
    for chain in one.chains:
        nodes = [one.trace.outlet.id, *(link.id for link in chain)]
        ends = (at for at, edge in enumerate(pairwise(nodes)) if nodes[-1] in cut.get(edge, ()))
        kept = chain[: next(ends, len(chain))]
        if kept:
            chains.append(kept)
    return one._replace(chains=tuple(chains))

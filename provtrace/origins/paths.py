"""The paths of a story, from outlets through media to origins, and what they have in common."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from provtrace.models import Kind, StoryOrigin
from provtrace.origins.chains import MEDIA, Family, Path, Telling

# Ways on from one medium that are followed: a bound for a thousand chains through one node; real stories have few.
WAYS: Final = 64


def trails(tellings: Sequence[Telling], nodes: Mapping[tuple[int, str], str], family: Family) -> list[list[Path]]:
    """For each article every path from its outlet to an origin; an outlet alone reports on its own account.

    What a medium rests on is told by its own articles in the story; where none of them credits anybody, by those who
    cite it.
    """
    if len(tellings) == 1:
        outlet = tellings[0].trace.outlet.id
        found = [(outlet, *(nodes.get((0, link.id), link.id) for link in chain)) for chain in tellings[0].chains]
        return [sorted(found) or ([] if tellings[0].broken or tellings[0].denies else [(outlet,)])]
    chains = [
        [tuple(nodes.get((place, link.id), link.id) for link in chain) for chain in one.chains]
        for place, one in enumerate(tellings)
    ]
    media = {link.id for one in tellings for chain in one.chains for link in chain if link.kind in MEDIA}
    known = _beyond(_onward(tellings, chains, family, media), media, family)
    result = []
    for one, found in zip(tellings, chains, strict=True):
        outlet = one.trace.outlet.id
        starts: list[Path] = [(outlet, *path) for path in found]
        if not starts and not one.denies and not one.broken:
            starts = [(outlet,)]
        full = {
            _once(path + tail)
            for path in starts
            for tail in (known.get(family(path[-1]), [()]) if len(path) == 1 or path[-1] in media else [()])
        }
        result.append(sorted(full))
    return result


def _onward(
    tellings: Sequence[Telling], chains: Sequence[Sequence[Path]], family: Family, media: Collection[str]
) -> dict[str, list[Path]]:
    """What each medium credits: in its own articles, else as others have it."""
    own, cited = defaultdict[str, set[Path]](set), defaultdict[str, set[Path]](set)
    for one, found in zip(tellings, chains, strict=True):
        own[family(one.trace.outlet.id)].update(found)
        for path in found:
            for at, node in enumerate(path[:-1], 1):
                if node in media:
                    cited[family(node)].add(path[at:])
    both = {medium: own.get(medium) or cited.get(medium, set()) for medium in {*own, *cited}}
    return {medium: _few(ways) for medium, ways in both.items() if ways}


def _beyond(onward: Mapping[str, list[Path]], media: Collection[str], family: Family) -> dict[str, list[Path]]:
    """Every way on from each medium to where it ends. Those that others rest on come first, however long the row."""
    known: dict[str, list[Path]] = {}
    for start in sorted(onward):
        waiting, entered = [start], set[str]()
        while waiting:
            medium = waiting[-1]
            needs = [family(path[-1]) for path in onward[medium] if path[-1] in media]
            missing = [need for need in needs if need in onward and need not in known and need not in entered]
            entered.add(medium)
            if missing and medium not in known:
                waiting += missing
                continue
            waiting.pop()
            if medium not in known:
                known[medium] = _few(
                    {
                        path + tail
                        for path in onward[medium]
                        for tail in (known.get(family(path[-1]), [()]) if path[-1] in media else [()])
                    }
                )
    return known


def _once(path: Path) -> Path:
    """A path up to where it comes back to a node."""
    seen = dict.fromkeys(path)
    if len(seen) == len(path):
        return path
    return path[: next(at for at, node in enumerate(path) if node in path[:at])]


def _few(paths: Collection[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: (len(path), path))[:WAYS]


def ends(
    trails: Sequence[Sequence[Path]], tellings: Sequence[Telling], nodes: Mapping[tuple[int, str], str]
) -> tuple[StoryOrigin, ...]:
    """The origins of the paths, by id."""
    known: dict[str, tuple[str | None, Kind]] = {}
    for place, one in enumerate(tellings):
        outlet = one.trace.outlet
        known.setdefault(outlet.id, (outlet.name, outlet.kind))
        for chain in one.chains:
            for link in chain:
                known.setdefault(nodes.get((place, link.id), link.id), (link.name, link.kind))
    found: dict[str, tuple[set[str], set[Path]]] = defaultdict(lambda: (set(), set()))
    for one, ways in zip(tellings, trails, strict=True):
        for path in ways:
            found[path[-1]][0].add(one.trace.id)
            found[path[-1]][1].add(path)
    return tuple(
        StoryOrigin(node, *known[node], tuple(sorted(articles)), tuple(sorted(ways)))
        for node, (articles, ways) in sorted(found.items())
    )


def breadth(paths: Sequence[Path]) -> tuple[int, ...]:
    """How many nodes stand at each depth."""
    depth = max(map(len, paths), default=0)
    return tuple(len({path[at] for path in paths if len(path) > at}) for at in range(depth))


def bottleneck(paths: Sequence[Path], apart: Collection[str]) -> str | None:
    """The node nearest the outlets that is on every path; outlets and origins stand `apart`."""
    if not paths:
        return None
    common = set(paths[0]).difference(apart).intersection(*paths[1:])
    return min(common, key=lambda node: (max(path.index(node) for path in paths), node), default=None)


def isnad(tellings: Sequence[Telling]) -> str:
    """connected; broken where a link of the main news is unresolved; unnamed where one has no name."""
    if any(one.broken for one in tellings):
        return "broken"
    links = (link for one in tellings for chain in one.chains for link in chain)
    return "unnamed" if any(link.kind in ("unnamed", "unspecified") for link in links) else "connected"

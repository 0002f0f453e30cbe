"""Where one story comes from: paths, origins, how many of them are independent, cycles. Imports lexicon and models.

All of it is read from the lead attributions of the story's articles, never from the graph of the whole corpus.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations, pairwise
from typing import NamedTuple

from provtrace.lexicon import Lexicon, default
from provtrace.models import (
    ArticleTrace,
    Attribution,
    Cycle,
    Interval,
    Kind,
    Link,
    Outlet,
    Reason,
    Same,
    Story,
    StoryOrigin,
    Unnamed,
)
from provtrace.shingles import keys

Chain = tuple[Link, ...]
Path = tuple[str, ...]
Edge = tuple[str, str]

MEDIA = ("agency", "outlet")
# What one man is not at once. The other categories (official, insider, political, local) go with any of these.
CALLINGS = {"military": "security"} | {
    name: name
    for name in ("activist", "business", "diplomatic", "expert", "eyewitness", "legal", "media", "medical", "security")
}
# Ways on from one medium that are followed: a bound for a thousand chains through one node; real stories have few.
WAYS = 64
# Reasons that are listed: all of up to ten origins; of a longer list the first, those that join or may join before "no".
REASONS = 45
_SIZE = 5


class Telling(NamedTuple):
    """One article, and the chains that credit its main news; `broken` if one of them could not be followed."""

    trace: ArticleTrace
    chains: tuple[Chain, ...]
    broken: bool
    denies: bool


class Said(NamedTuple):
    """An unnamed source as one article credits it. `told` is who tells of it, `by` all media on the way."""

    article: int
    id: str
    name: str
    about: Unnamed
    told: str
    by: frozenset[str]


class Unit(NamedTuple):
    """What may be one independent origin: one or more origins that the texts show to be one."""

    ids: tuple[str, ...]
    kind: Kind
    names: frozenset[str]
    said: tuple[Said, ...]
    own: bool
    family: str


Judgement = tuple[Same, str] | None


def tell(members: Sequence[ArticleTrace], lexicon: Lexicon | None = None) -> Story:
    """The story that these articles tell; the same for any order of them. Ids are as OUTPUT.md has them."""
    lexicon = lexicon or default()
    traces = sorted(members, key=lambda trace: trace.id)
    ids = tuple(trace.id for trace in traces)
    story = story_id(ids)

    def family(medium: str) -> str:
        known = lexicon.media.get(medium)
        return known.family if known else medium

    tellings = [_telling(trace, family, affirm=True) for trace in traces]
    if not any(one.chains or one.broken for one in tellings) and all(one.denies for one in tellings):
        tellings = [_telling(trace, family, affirm=False) for trace in traces]  # the denial is the news
    cycles, cut = _cycles(tellings, family)
    tellings = [_uncircled(one, cut) for one in tellings]
    mentions = _mentions(tellings)
    clusters = _clusters(mentions, lexicon)
    names = _names(story, clusters)
    paths = _paths(tellings, names, family)
    origins = _origins(paths, tellings, names)
    units = _units(origins, clusters, names, paths, family)
    words = _words(traces) if len(units) > 1 else {}
    interval = _interval(units, [origin for group in clusters for origin in _joined(group, names)], words)
    lost = {family(one.trace.outlet.id) for one in tellings if one.broken and not one.chains}
    if lost:
        interval = Interval(interval.min, interval.max + len(lost), interval.reasons)
    ways = [path for found in paths for path in found]
    return Story(
        id=story,
        title=_title(traces),
        articles=ids,
        outlets=tuple(sorted({trace.outlet.id for trace in traces})),
        origins=origins,
        independent_origins=interval,
        breadth=_breadth(ways),
        bottleneck=_bottleneck(ways, {trace.outlet.id for trace in traces} | {origin.id for origin in origins}),
        isnad=_isnad(tellings),
        cycles=cycles,
    )


def story_id(articles: Iterable[str]) -> str:
    """A story's id, from the smallest id of its articles."""
    return "s-" + blake2b(min(articles).encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()


def _title(traces: Sequence[ArticleTrace]) -> str | None:
    """The headline of the first article, by date as far as there is one, then by id."""
    titled = [trace for trace in traces if trace.title]
    return min(titled, key=lambda trace: (trace.date or "~", trace.id)).title if titled else None


# ---------------------------------------------------------------- what one article credits
def _telling(trace: ArticleTrace, family: Callable[[str], str], *, affirm: bool) -> Telling:
    chains: dict[Path, Chain] = {}
    broken = denies = False
    for one in trace.attributions:
        if not one.lead:
            continue
        if affirm and one.polarity == "deny":
            denies = True
            continue
        chain, whole = _chain(one, trace.outlet.id, family)
        if not whole:
            broken = True
        elif chain:
            chains.setdefault(tuple(link.id for link in chain), chain)
    return Telling(trace, _longest(chains), broken, denies and not chains)


def _chain(one: Attribution, publisher: str, family: Callable[[str], str]) -> tuple[Chain, bool]:
    """The links of an attribution, nobody twice in a row, the publisher not at all; False if one is unresolved."""
    links: list[Link] = []
    for link in (*one.via, *one.chain):
        if link.unresolved is not None or link.id.startswith("unresolved:"):
            return tuple(links), False
        if link.kind in MEDIA and family(link.id) == family(publisher):
            if links:
                break  # who is cited cites the publisher: the story comes back to where it is told
            continue
        if not any(link.id == other.id for other in links):
            links.append(link)
    return tuple(links), True


def _longest(chains: Mapping[Path, Chain]) -> tuple[Chain, ...]:
    """A chain that is part of another of the same article adds nothing: the headline names the agency alone, or the
    source before the agency that carried it."""
    if len(chains) == 1:
        return tuple(chains.values())
    return tuple(
        chain for path, chain in chains.items() if not any(_within(path, other) for other in chains if other is not path)
    )


def _within(part: Path, whole: Path) -> bool:
    size = len(part)
    return size < len(whole) and any(whole[at : at + size] == part for at in range(len(whole) - size + 1))


# ---------------------------------------------------------------- cycles and impossible order
def _cycles(tellings: Sequence[Telling], family: Callable[[str], str]) -> tuple[tuple[Cycle, ...], dict[Edge, frozenset[str]]]:
    """Media that credit each other in a circle, and credits to something later; and the credits to cut.

    A credit that is cut maps to the media of its circle.
    """
    if len(tellings) < 2:
        return (), {}
    times = _times(tellings)
    edges = sorted({edge for one in tellings for chain in one.chains for edge in _media_edges(one.trace.outlet, chain)})
    onward: dict[str, list[str]] = defaultdict(list)
    for source, target in edges:
        onward[source].append(target)
    found, cut = [], dict[Edge, frozenset[str]]()
    while circle := _circle(onward):
        late = [edge for edge in circle if _later(times.get(edge[1]), times.get(edge[0]))]
        breaks = min(late or circle)
        onward[breaks[0]].remove(breaks[1])
        found.append(Cycle(tuple(circle), breaks))
        cut[breaks] = frozenset(node for edge in circle for node in edge)
    for edge in edges:
        if edge not in cut and _later(times.get(edge[1]), times.get(edge[0])):
            found.append(Cycle((edge,), edge))
    return tuple(sorted(found, key=lambda cycle: cycle.edges)), cut


def _media_edges(publisher: Outlet, chain: Chain) -> Iterator[Edge]:
    media = [publisher.id]
    for link in chain:
        if link.kind not in MEDIA:
            break
        media.append(link.id)
    return pairwise(media)


def _times(tellings: Sequence[Telling]) -> dict[str, str]:
    """When each publisher's first article of the story came out."""
    times: dict[str, str] = {}
    for one in tellings:
        if one.trace.date:
            outlet = one.trace.outlet.id
            times[outlet] = min(one.trace.date, times.get(outlet, one.trace.date))
    return times


def _later(one: str | None, other: str | None) -> bool:
    """Whether one date is after the other as far as both are precise; ISO dates sort as text."""
    if not one or not other:
        return False
    size = min(len(one), len(other), 19)
    return one[:size].replace("T", " ") > other[:size].replace("T", " ")


def _circle(onward: Mapping[str, list[str]]) -> list[Edge]:
    """The first circle that a walk from the smallest id meets, as its edges; empty if there is none."""
    done: set[str] = set()
    for start in sorted(onward):
        walk, ways = [start], [iter(onward.get(start, ()))]
        on = {start}
        while walk and start not in done:
            step = next((node for node in ways[-1] if node not in done), None)
            if step is None:
                done.add(walk[-1])
                on.discard(walk.pop())
                ways.pop()
            elif step in on:
                circle = walk[walk.index(step) :]
                least = circle.index(min(circle))
                circle = circle[least:] + circle[:least]
                return list(pairwise([*circle, circle[0]]))
            else:
                walk.append(step)
                on.add(step)
                ways.append(iter(onward.get(step, ())))
    return []


def _uncircled(one: Telling, cut: Mapping[Edge, frozenset[str]]) -> Telling:
    """The chains without what only leads round: a chain that ends inside a circle stops where the circle breaks."""
    if not cut:
        return one
    chains = []
    for chain in one.chains:
        media = [one.trace.outlet.id, *(link.id for link in chain)]
        ends = [at for at, edge in enumerate(pairwise(media)) if edge in cut and media[-1] in cut[edge]]
        kept = chain[: ends[0]] if ends else chain
        if kept:
            chains.append(kept)
    return one._replace(chains=tuple(chains))


# ---------------------------------------------------------------- unnamed sources: who is shown to be one
def _mentions(tellings: Sequence[Telling]) -> list[Said]:
    found = []
    for place, one in enumerate(tellings):
        for chain in one.chains:
            last = chain[-1]
            if last.kind == "unnamed" and isinstance(last.unnamed, Unnamed):
                media = [one.trace.outlet.id, *(link.id for link in chain[:-1] if link.kind in MEDIA)]
                found.append(Said(place, last.id, last.name or "", last.unnamed, media[-1], frozenset(media)))
    return found


def _clusters(mentions: Sequence[Said], lexicon: Lexicon) -> list[list[Said]]:
    """Mentions that are one source: joined by what shows it, kept apart by anything that tells two of them apart."""
    clusters: list[list[Said]] = []
    by: dict[str, set[int]] = defaultdict(set)
    known: dict[tuple[object, ...], int] = {}
    for one in sorted(mentions, key=lambda said: (len(said.by) < 2, said.article, said.id)):
        same = (one.id, one.told, one.by, one.about)
        home = known.get(same)
        if home is None:
            near = sorted(set().union(*(by[medium] for medium in one.by)))
            home = next((index for index in near if _belongs(one, clusters[index], lexicon)), None)
            if home is None:
                clusters.append([])
                home = len(clusters) - 1
            known[same] = home
            for medium in one.by:
                by[medium].add(home)
        clusters[home].append(one)
    return clusters


def _belongs(one: Said, cluster: Sequence[Said], lexicon: Lexicon) -> bool:
    kinds = {(other.id, other.told, other.about): other for other in cluster}.values()
    shown = any(_shown(one, other) for other in kinds)
    return shown and not any(_apart(one, other, lexicon) for other in kinds)


def _shown(one: Said, other: Said) -> bool:
    """Whether the texts show two mentions to be one source, if nothing tells them apart."""
    if one.article == other.article:
        return one.id == other.id or _without_carrier(one, other) or _without_carrier(other, one)
    return one.told in other.by or other.told in one.by


def _without_carrier(one: Said, other: Said) -> bool:
    """In one article: told before it is credited, or a plural that repeats a singular's claim."""
    return len(one.by) == 1 and (len(other.by) > 1 or one.about.plural != other.about.plural)


def _apart(one: Said, other: Said, lexicon: Lexicon) -> str:
    """What tells two unnamed mentions apart, in words; "" if nothing does."""
    if one.about == other.about and one.id == other.id:
        return ""
    here = one.article == other.article
    if here and _is_other(one, lexicon) != _is_other(other, lexicon):
        return "the article calls one of them another source"
    if _affiliation(one.about, other.about) != "equal":
        return "not the same affiliation"
    if _calling(one.about) and _calling(other.about) and _calling(one.about) != _calling(other.about):
        return "not the same calling"
    if _number(one.about) != _number(other.about) and not (
        here and one.about.plural != other.about.plural and (len(one.by) == 1 or len(other.by) == 1)
    ):
        return "not the same number"
    if _head(one, lexicon) != _head(other, lexicon) or _ranks(one, lexicon).isdisjoint(_ranks(other, lexicon) or {None}):
        return "not the same rank"
    return ""


def _number(about: Unnamed) -> int:
    """One, or more than one with the number where it is told: "sources" and "3 sources" can be the same."""
    return 1 if not about.plural else 2


def _is_other(said: Said, lexicon: Lexicon) -> bool:
    return any("other" in lexicon.word(word).tags for word in said.name.split())


def _head(said: Said, lexicon: Lexicon) -> str:
    """The class of the head: source for مصدر, شخص, مسؤول."""
    for word in said.name.split():
        known = lexicon.heads.get(lexicon.word(word).stem)
        if known:
            return known.kind
    return "source"


def _ranks(said: Said, lexicon: Lexicon) -> frozenset[str | None]:
    """The fields and ranks that a description gives; {None} where it gives none."""
    words = (lexicon.word(word).stem for word in said.name.split())
    return frozenset(word for word in words if lexicon.descriptors.get(word, ("", 0))[1] > 1) or frozenset({None})


def _affiliation(one: Unnamed, other: Unnamed) -> str:
    """equal, open (one of them is not told) or other."""
    mine, theirs = _stems(one.affiliation), _stems(other.affiliation)
    if mine == theirs or (mine and theirs and (mine <= theirs or theirs <= mine)):
        return "equal"
    return "other" if mine and theirs else "open"


def _calling(about: Unnamed) -> str:
    return CALLINGS.get(about.category or "", "")


def _stems(words: str | None) -> frozenset[int]:
    return frozenset(keys(words, 12)) if words else frozenset()


def _names(story: str, clusters: Sequence[Sequence[Said]]) -> dict[tuple[int, str], str]:
    """The node of each unnamed mention by its article and id. Two that only look alike get their teller's name."""
    homes: dict[str, set[int]] = defaultdict(set)
    for index, cluster in enumerate(clusters):
        for said in cluster:
            homes[said.id].add(index)
    names = {}
    for cluster in clusters:
        teller = min((said.told for said in cluster), default="").replace("/", "-")
        for said in cluster:
            place = story if len(homes[said.id]) == 1 else f"{story}@{teller}"
            names[said.article, said.id] = f"unnamed:{place}/{said.id.partition(':')[2]}"
    return names


def _joined(cluster: Sequence[Said], names: Mapping[tuple[int, str], str]) -> Iterator[Reason]:
    """Why the nodes of one cluster are one."""
    first: dict[str, Said] = {}
    for said in cluster:
        first.setdefault(names[said.article, said.id], said)
    (node, one), *rest = first.items()
    for other_node, other in rest:
        yield Reason(*sorted((node, other_node)), "yes", _why_one(one, other))


def _why_one(one: Said, other: Said) -> str:
    if one.article != other.article:
        return "both told by the same medium, and nothing tells them apart"
    if one.about.plural != other.about.plural:
        return "in one article the plural repeats what the singular is credited with"
    return "in one article, once with and once without the medium that carried it"


# ---------------------------------------------------------------- paths
def _paths(
    tellings: Sequence[Telling], names: Mapping[tuple[int, str], str], family: Callable[[str], str]
) -> list[list[Path]]:
    """For each article every way from its outlet to an origin; an outlet alone reports on its own account.

    What a medium rests on is told by its own articles; where none credits anybody, by those who cite it.
    """
    chains = [
        [tuple(names.get((place, link.id), link.id) for link in chain) for chain in one.chains]
        for place, one in enumerate(tellings)
    ]
    own: dict[str, set[Path]] = defaultdict(set)
    cited: dict[str, set[Path]] = defaultdict(set)
    for one, found in zip(tellings, chains, strict=True):
        own[family(one.trace.outlet.id)].update(found)
        for chain, path in zip(one.chains, found, strict=True):
            for at, link in enumerate(chain[:-1], 1):
                if link.kind in MEDIA:
                    cited[family(link.id)].add(path[at:])
    onward = {medium: _few(own.get(medium) or cited.get(medium, set())) for medium in {*own, *cited}}
    media = {link.id for one in tellings for chain in one.chains for link in chain if link.kind in MEDIA}
    known: dict[str, tuple[Path, ...]] = {}

    def ways(medium: str, seen: frozenset[str]) -> tuple[Path, ...]:
        """How the path goes on from a medium; nowhere twice."""
        if medium in known:
            return known[medium]
        on: set[Path] = set()
        for path in onward.get(medium, ()):
            free = next((at for at, node in enumerate(path) if node in media and family(node) in seen), len(path))
            path = path[:free]
            if path and path[-1] in media and free:
                last = family(path[-1])
                tails = ways(last, seen | {family(node) for node in path if node in media})
                on.update(path + tail for tail in tails)
                if not tails:
                    on.add(path)
            elif path:
                on.add(path)
        found = tuple(_few(on))
        if len(seen) == 1:
            known[medium] = found
        return found

    result = []
    for one, found in zip(tellings, chains, strict=True):
        outlet = one.trace.outlet.id
        if not found and (one.denies or one.broken):
            result.append([])
            continue
        full: set[Path] = set()
        for path in found:
            if path[-1] in media:
                seen = frozenset([family(outlet), *(family(node) for node in path if node in media)])
                full.update((outlet, *path, *tail) for tail in ways(family(path[-1]), seen) or ((),))
            else:
                full.add((outlet, *path))
        if not found:
            full.update((outlet, *tail) for tail in ways(family(outlet), frozenset([family(outlet)])) or ((),))
        result.append(sorted(full))
    return result


def _few(paths: Collection[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: (len(path), path))[:WAYS]


def _origins(
    paths: Sequence[Sequence[Path]], tellings: Sequence[Telling], names: Mapping[tuple[int, str], str]
) -> tuple[StoryOrigin, ...]:
    """The ends of the paths, by id."""
    known: dict[str, tuple[str | None, Kind]] = {}
    for place, one in enumerate(tellings):
        outlet = one.trace.outlet
        known.setdefault(outlet.id, (outlet.name, outlet.kind))
        for chain in one.chains:
            for link in chain:
                known.setdefault(names.get((place, link.id), link.id), (link.name, link.kind))
    ends: dict[str, tuple[set[str], set[Path]]] = defaultdict(lambda: (set(), set()))
    for one, found in zip(tellings, paths, strict=True):
        for path in found:
            articles, ways = ends[path[-1]]
            articles.add(one.trace.id)
            ways.add(path)
    return tuple(
        StoryOrigin(node, *known[node], tuple(sorted(articles)), tuple(sorted(ways)))
        for node, (articles, ways) in sorted(ends.items())
    )


def _breadth(ways: Sequence[Path]) -> tuple[int, ...]:
    depth = max(map(len, ways), default=0)
    return tuple(len({path[at] for path in ways if len(path) > at}) for at in range(depth))


def _bottleneck(ways: Sequence[Path], ends: Collection[str]) -> str | None:
    """The node nearest the outlets that every path goes through, if it is no outlet and no origin."""
    if not ways:
        return None
    common = set(ways[0]).difference(ends).intersection(*ways)
    return min(common, key=lambda node: (max(path.index(node) for path in ways), node), default=None)


def _isnad(tellings: Sequence[Telling]) -> str:
    """connected; broken where a link of the main news is unresolved; unnamed where one has no name."""
    if any(one.broken for one in tellings):
        return "broken"
    links = (link for one in tellings for chain in one.chains for link in chain)
    return "unnamed" if any(link.kind in ("unnamed", "unspecified") for link in links) else "connected"


# ---------------------------------------------------------------- how many are independent
def _units(
    origins: Sequence[StoryOrigin],
    clusters: Sequence[Sequence[Said]],
    names: Mapping[tuple[int, str], str],
    paths: Sequence[Sequence[Path]],
    family: Callable[[str], str],
) -> list[Unit]:
    """The origins, those shown to be one together: descriptions of one source, media of one family."""
    home = {names[said.article, said.id]: index for index, cluster in enumerate(clusters) for said in cluster}
    credited = {path[-1] for found in paths for path in found if len(path) > 1}
    groups: dict[object, list[StoryOrigin]] = defaultdict(list)
    for origin in origins:
        key: object = home.get(origin.id, origin.id)
        groups[f"family:{family(origin.id)}" if origin.kind in MEDIA else key].append(origin)
    units = []
    for group in groups.values():
        ids = tuple(origin.id for origin in group)
        said = tuple(clusters[home[ids[0]]]) if ids[0] in home else ()
        own = group[0].kind in MEDIA and not credited.intersection(ids)
        names_of = frozenset(origin.name for origin in group if origin.name)
        units.append(Unit(ids, group[0].kind, names_of, said, own, family(ids[0])))
    return sorted(units, key=_firmness)


def _firmness(unit: Unit) -> tuple[int, int, str]:
    """Those first that least can be another: what stands behind one of them cannot push it out."""
    order = ("person", "document", "agency", "outlet", "organization", "unnamed", "unspecified")
    detail = sum((said.about.affiliation is not None) + bool(_calling(said.about)) for said in unit.said[:1])
    return order.index(unit.kind), -detail, unit.ids[0]


def _words(traces: Sequence[ArticleTrace]) -> dict[str, frozenset[int]]:
    """All words that stand in the mentions of a named source anywhere in the story: its titles and offices."""
    texts: dict[str, set[str]] = defaultdict(set)
    for trace in traces:
        for one in trace.attributions:
            for link in (*one.via, *one.chain):
                if link.mention and link.kind in ("person", "organization", "document"):
                    texts[link.id].add(link.mention.text)
    return {node: _stems(" ".join(sorted(found)[:8])) for node, found in texts.items()}


def _interval(units: Sequence[Unit], joined: Sequence[Reason], words: Mapping[str, frozenset[int]]) -> Interval:
    """At most every unit; at least those that are surely different from each other: a set in which no pair could be
    one. Media on their own account are in no such set."""
    reasons = [*joined, *(_one_family(unit) for unit in units if unit.kind in MEDIA and len(unit.ids) > 1)]
    firm: list[Unit] = []
    for unit in units:
        found = [(_judge(unit, other, words), other) for other in firm]
        if not unit.own and all(same == "no" for (same, _), _ in found):
            firm.append(unit)
    pairs = combinations(units, 2) if len(units) <= WAYS else ((unit, other) for unit in units for other in firm[:1])
    for one, other in pairs:
        same, why = _judge(one, other, words)
        reasons.append(Reason(*sorted((one.ids[0], other.ids[0])), same, why))
    rank = ("yes", "perhaps", "no")
    reasons.sort(key=lambda reason: (rank.index(reason.same), reason.a, reason.b))
    return Interval(len(firm), len(units), tuple(reasons[:REASONS]))


def _one_family(unit: Unit) -> Reason:
    return Reason(unit.ids[0], unit.ids[1], "yes", "media of one family")


def _judge(one: Unit, other: Unit, words: Mapping[str, frozenset[int]]) -> tuple[Same, str]:
    """The first rule of DESIGN 5 that has something to say of two units."""
    for rule in RULES:
        for pair in ((one, other), (other, one)):
            found = rule(*pair, words)
            if found:
                return found
    return "no", "two named sources"


def _own_account(one: Unit, other: Unit, words: Mapping[str, frozenset[int]]) -> Judgement:
    return ("perhaps", "a medium on its own account: whom it rests on is not told") if one.own else None


def _unspecified(one: Unit, other: Unit, words: Mapping[str, frozenset[int]]) -> Judgement:
    return ("perhaps", "media without a name can be anybody") if one.kind == "unspecified" else None


def _two_unnamed(one: Unit, other: Unit, words: Mapping[str, frozenset[int]]) -> Judgement:
    """Two descriptions that are not shown to be one: what would forbid it?"""
    if not one.said or not other.said:
        return None
    for mine, theirs in ((mine, theirs) for mine in one.said[:WAYS] for theirs in other.said[:WAYS]):
        if _calling(mine.about) and _calling(theirs.about) and _calling(mine.about) != _calling(theirs.about):
            return "no", "nobody is both: the callings differ"
        together = mine.article == theirs.article
        if _affiliation(mine.about, theirs.about) == "other" and (together or not mine.by & theirs.by):
            return "no", "two affiliations"
        if together and _tells_other(mine, theirs):
            return "no", "the article calls one of them another source"
    return "perhaps", "nothing shows that these descriptions are one source, nothing that they are not"


def _tells_other(mine: Said, theirs: Said) -> bool:
    return _is_other(mine, default()) != _is_other(theirs, default())


def _unnamed_and_named(one: Unit, other: Unit, words: Mapping[str, frozenset[int]]) -> Judgement:
    """An unnamed source could be a named one unless it is said to belong elsewhere."""
    if not one.said:
        return None
    if other.kind == "document":
        return "no", "a source and a document"
    theirs = frozenset().union(*(words.get(node, frozenset()) for node in other.ids))
    bare = frozenset().union(*(_stems(name) for name in other.names))
    for said in one.said[:WAYS]:
        mine = _stems(said.about.affiliation)
        told = theirs | bare if other.kind == "organization" else theirs - bare
        if mine and told and mine.isdisjoint(told) and other.kind not in MEDIA:
            return "no", "the unnamed source belongs elsewhere"
    return "perhaps", "the unnamed source could be the named one"


def _body_and_speaker(one: Unit, other: Unit, words: Mapping[str, frozenset[int]]) -> Judgement:
    """A body and the one who speaks for it or holds its office: the words of its name stand in his title."""
    if one.kind != "organization" or other.kind not in ("person", "document"):
        return None
    title = frozenset().union(*(words.get(node, frozenset()) for node in other.ids))
    for name in sorted(one.names):
        found = keys(name, 12)
        body = frozenset(found[1:] or found)  # وزير and وزارة differ, الخارجية does not
        if body and body <= title:
            return "perhaps", "a body and who speaks for it"
    return None


def _short_name(one: Unit, other: Unit, words: Mapping[str, frozenset[int]]) -> Judgement:
    """Two names of one kind, one within the other."""
    if one.kind != other.kind or one.kind not in ("person", "organization"):
        return None
    for mine in map(_stems, sorted(one.names)):
        if mine and any(mine <= _stems(name) for name in sorted(other.names)):
            return "perhaps", "one name can be short for the other"
    return None


RULES: tuple[Callable[[Unit, Unit, Mapping[str, frozenset[int]]], Judgement], ...] = (
    _own_account,
    _unspecified,
    _two_unnamed,
    _unnamed_and_named,
    _body_and_speaker,
    _short_name,
)

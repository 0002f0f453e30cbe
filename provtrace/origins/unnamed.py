"""Which unnamed mentions of a story the texts show to be one source, and the node of each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from provtrace.lexicon import Lexicon
from provtrace.models import Reason, Unnamed
from provtrace.origins.chains import MEDIA, Chain, Telling
from provtrace.shingles import skeletons

# Nobody is two of these at once. The other categories (official, insider, political, local) go with any of them.
CALLINGS: Final = {"military": "security"} | {
    name: name
    for name in ("activist", "business", "diplomatic", "expert", "eyewitness", "legal", "media", "medical", "security")
}
FIELD: Final = 2  # the rung from which a descriptor is a field or a rank (OUTPUT.md, specificity)
# Clusters that one mention is compared with: a bound for a story of thousands of descriptions. Beyond it mentions stay
# apart, which leaves the interval wider and right.
NEAR: Final = 200

Place = tuple[int, str]  # an article's place among the story's, and the source's id in it


class Said(NamedTuple):
    """An unnamed source as one article credits it: `told` is the medium that tells of it, `by` all on the way to it."""

    article: int
    id: str
    told: str
    by: frozenset[str]
    about: Unnamed
    belongs: frozenset[str]  # the words of its affiliation
    callings: frozenset[str]
    ranks: frozenset[str]
    head: str
    other: bool


def mentions(tellings: Sequence[Telling], lexicon: Lexicon) -> list[Said]:
    """The unnamed ends of all chains."""
    return [
        _said(place, one.trace.outlet.id, chain, chain[-1].unnamed, lexicon)
        for place, one in enumerate(tellings)
        for chain in one.chains
        if chain[-1].kind == "unnamed" and isinstance(chain[-1].unnamed, Unnamed)
    ]


def _said(place: int, outlet: str, chain: Chain, about: Unnamed, lexicon: Lexicon) -> Said:
    media = [outlet, *(link.id for link in chain[:-1] if link.kind in MEDIA)]
    words = [lexicon.word(word) for word in (chain[-1].name or "").split()]
    ranks = frozenset(rank for word in words[1:] if (rank := _rank(word.stem, lexicon)))
    return Said(
        article=place,
        id=chain[-1].id,
        told=media[-1],
        by=frozenset(media),
        about=about,
        belongs=skeletons(about.affiliation or ""),
        callings=frozenset(CALLINGS[name] for name in (about.category, *ranks) if name in CALLINGS),
        ranks=ranks,
        head=next((lexicon.heads[word.stem].kind for word in words if word.stem in lexicon.heads), ""),
        other=any("other" in word.tags for word in words),
    )


def _rank(word: str, lexicon: Lexicon) -> str:
    """The field that a descriptor names, or the rank itself; how near somebody is (مقرب, قريب) is neither."""
    said = lexicon.descriptors.get(word)
    return "" if said is None or said.rung < FIELD or said.category == "insider" else said.category or word


class Cluster:
    """Mentions that are one source, and what a further mention is compared with: each sort of them once."""

    def __init__(self) -> None:
        self.said: list[Said] = []
        self.sorts: dict[tuple[str, Unnamed], Said] = {}
        self.told: set[str] = set()
        self.by: set[str] = set()
        self.here: dict[int, list[Said]] = defaultdict(list)

    def add(self, one: Said) -> None:
        """Take in a mention that fits."""
        self.said.append(one)
        self.sorts.setdefault((one.id, one.about), one)
        self.told.add(one.told)
        self.by |= one.by
        self.here[one.article].append(one)

    def fits(self, one: Said) -> bool:
        """Whether something shows a mention to be this source, and nothing tells it apart from any other."""
        here = self.here.get(one.article, ())
        shown = all(_one_text(one, other) for other in here) if here else one.told in self.by or self.told & one.by
        number = not any(_repeats(one, other) for other in here)
        return bool(shown) and not any(apart(one, other, number=number) for other in self.sorts.values())


def clusters(said: Sequence[Said]) -> list[list[Said]]:
    """Mentions that are one source: something shows it, and nothing tells any two of them apart."""
    if len(said) == 1:
        return [list(said)]
    found: list[Cluster] = []
    by: dict[str, dict[int, None]] = defaultdict(dict)
    for one in sorted(said, key=lambda one: (len(one.by) == 1, one.article, one.id)):
        near = list(dict.fromkeys(index for medium in sorted(one.by) for index in by[medium]))
        home = next((index for index in near[:NEAR] if found[index].fits(one)), len(found))
        if home == len(found):
            found.append(Cluster())
        found[home].add(one)
        for medium in one.by:
            by[medium][home] = None
    return [cluster.said for cluster in found]


def _one_text(one: Said, other: Said) -> bool:
    """Two descriptions in one article are two sources, unless they tell the same affiliation and carrier.

    Or unless one is told with and without the medium that carried it, or a plural repeats a singular's claim.
    """
    if one.other != other.other:
        return False
    same = one.id == other.id or (bool(one.belongs) and one.told == other.told)
    return same or (len(one.by) == 1) != (len(other.by) == 1) or _repeats(one, other)


def _repeats(one: Said, other: Said) -> bool:
    """A plural that nobody carried and a singular, each credited with the main news: one source, inflated."""
    plural = one if one.about.plural else other
    return len(plural.by) == 1 and one.about.plural != other.about.plural


def apart(one: Said, other: Said, *, number: bool = True) -> str:
    """What tells two mentions apart that could be one by who tells of them, in words; else nothing."""
    if affiliation(one, other) != "equal":
        return "not the same affiliation"
    if two_callings(one, other):
        return "not the same calling"
    if number and _another_number(one.about, other.about):
        return "not the same number"
    if one.head != other.head or (one.ranks and other.ranks and one.ranks.isdisjoint(other.ranks)):
        return "not the same rank"
    return ""


def affiliation(one: Said, other: Said) -> str:
    """equal, open (not told of one of them) or other."""
    if not one.belongs or not other.belongs:
        return "open" if one.belongs or other.belongs else "equal"
    return "equal" if one.belongs <= other.belongs or other.belongs <= one.belongs else "other"


def two_callings(one: Said, other: Said) -> bool:
    """Whether nobody is both."""
    return bool(one.callings and other.callings and one.callings.isdisjoint(other.callings))


def _another_number(one: Unnamed, other: Unnamed) -> bool:
    """Whether a number is contradicted: sources can be three sources, one source cannot be two."""
    return one.plural != other.plural or (one.count != other.count and None not in (one.count, other.count))


def carried(tellings: Sequence[Telling], found: Sequence[Sequence[Said]]) -> list[Telling]:
    """The chains without those of a source that the same article credits through a medium elsewhere."""
    idle: dict[int, set[str]] = defaultdict(set)
    for cluster in found:
        through = {said.article for said in cluster if len(said.by) > 1}
        for said in cluster:
            if len(said.by) == 1 and said.article in through:
                idle[said.article].add(said.id)
    kept = []
    for place, one in enumerate(tellings):
        known = idle.get(place, ())
        chains = (chain for chain in one.chains if len(chain) > 1 or chain[0].id not in known)
        kept.append(one._replace(chains=tuple(chains)) if known else one)
    return kept


def names(story: str, found: Sequence[Sequence[Said]]) -> dict[Place, str]:
    """The node of each mention. Where the same words name two sources, their nodes say who tells of each."""
    homes: dict[str, set[int]] = defaultdict(set)
    for index, cluster in enumerate(found):
        for said in cluster:
            homes[said.id].add(index)
    nodes = {}
    for cluster in found:
        teller = min(said.told for said in cluster).replace("/", "-")
        for said in cluster:
            home = story if len(homes[said.id]) == 1 else f"{story}@{teller}"
            nodes[said.article, said.id] = f"unnamed:{home}/{said.id.partition(':')[2]}"
    return nodes


def reasons(found: Sequence[Sequence[Said]], nodes: Mapping[Place, str]) -> list[Reason]:
    """Why several nodes are one source: one row for each node after the first of its cluster."""
    rows = []
    for cluster in found:
        places: dict[str, list[Said]] = defaultdict(list)
        for said in cluster:
            places[nodes[said.article, said.id]].append(said)
        first, *rest = sorted(places)
        rows += [Reason(first, node, "yes", _why(places[node], cluster)) for node in rest]
    return rows


def _why(mentions: Sequence[Said], cluster: Sequence[Said]) -> str:
    """What shows that these mentions are the cluster's source: their own article, else who tells of them."""
    articles = {one.article: one for one in mentions}
    here = [(articles[other.article], other) for other in cluster if other.article in articles]
    if any(_repeats(one, other) for one, other in here):
        return "in one article the plural repeats what the singular is credited with"
    if any((len(one.by) == 1) != (len(other.by) == 1) for one, other in here):
        return "in one article, with and without the medium that carried it"
    return "the same medium tells of both, and nothing tells them apart"

"""How many origins of a story are really different: an interval, with the reason for each pair (DESIGN 5)."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import Final, NamedTuple

from provtrace.models import ArticleTrace, Interval, Kind, Reason, Same, StoryOrigin
from provtrace.origins.chains import MEDIA, Family, Path
from provtrace.origins.unnamed import Place, Said, affiliation, two_callings
from provtrace.shingles import skeletons

# Reasons that are listed: all pairs of ten origins; of more the first, those that join or may join before "no".
REASONS: Final = 45
# Mentions of one source that are looked at, units of which every pair is looked at for its reason.
SEEN: Final = 16
PAIRS: Final = 64
NAMED: Final = ("person", "agency", "outlet", "organization")
FIRMEST: Final = (*NAMED, "document", "unnamed", "unspecified")

# A document of fewer words names nobody: "a press statement", "a recent study".
NAMED_WITH: Final = 3

Judgement = tuple[Same, str] | None


class Unit(NamedTuple):
    """What may be one independent origin: one or several nodes that the texts show to be one."""

    ids: tuple[str, ...]
    kind: Kind
    said: tuple[Said, ...]  # its mentions, if it is unnamed, one of each sort
    articles: frozenset[int]  # where it is mentioned, if it is unnamed
    others: frozenset[int]  # those that call it another source
    own: bool  # a medium that nobody credits and that credits nobody
    names: tuple[frozenset[str], ...]  # the words of each of its names
    bodies: tuple[frozenset[str], ...]  # the same without the head: وزير and وزارة differ, الخارجية does not
    titles: frozenset[str]  # all words of its mentions that are not its name


def units(
    origins: Sequence[StoryOrigin],
    clusters: Sequence[Sequence[Said]],
    nodes: Mapping[Place, str],
    trails: Iterable[Sequence[Path]],
    traces: Sequence[ArticleTrace],
    family: Family,
) -> list[Unit]:
    """The origins, with those together that are shown to be one: descriptions of one source, media of one family."""
    home = {nodes[said.article, said.id]: index for index, cluster in enumerate(clusters) for said in cluster}
    groups: dict[str, list[StoryOrigin]] = defaultdict(list)
    for origin in origins:
        key = f"family:{family(origin.id)}" if origin.kind in MEDIA else origin.id
        groups[f"cluster:{home[origin.id]}" if origin.id in home else key].append(origin)
    credited = {path[-1] for found in trails for path in found if len(path) > 1}
    several = len(groups) > 1  # words are for telling units apart; most stories have one
    texts = _texts(traces) if several else {}
    made = []
    for group in groups.values():
        ids = tuple(origin.id for origin in group)
        cluster = clusters[home[ids[0]]] if ids[0] in home else ()
        said = tuple({(one.id, one.told, one.about): one for one in cluster}.values())[:SEEN]
        articles = frozenset(one.article for one in cluster)
        others = frozenset(one.article for one in cluster if one.other)
        called = [origin.name for origin in group if origin.name and several]
        names = tuple(map(skeletons, called))
        titles = frozenset().union(*(texts.get(node, frozenset()) for node in ids)).difference(*names)
        own = group[0].kind in MEDIA and credited.isdisjoint(ids)
        bodies = tuple(skeletons(" ".join(name.split()[1:])) or skeletons(name) for name in called)
        made.append(Unit(ids, group[0].kind, said, articles, others, own, names, bodies, titles))
    return sorted(made, key=_firmness)


def _texts(traces: Sequence[ArticleTrace]) -> dict[str, frozenset[str]]:
    """The words of the mentions of each named source anywhere in the story: its titles and offices."""
    texts: dict[str, dict[str, None]] = defaultdict(dict)
    for trace in traces:
        for one in trace.attributions:
            for link in (*one.via, *one.chain):
                if link.mention and link.kind in ("person", "organization", "document"):
                    texts[link.id][link.mention.text] = None
    return {node: frozenset().union(*map(skeletons, list(found)[:SEEN])) for node, found in texts.items()}


def _firmness(unit: Unit) -> tuple[int, int, str]:
    """Those first that can least be another, so that they stand in nobody's way when the different are counted."""
    told = sum(bool(said.belongs) + bool(said.callings) for said in unit.said[:1])
    return FIRMEST.index(unit.kind), -told, unit.ids[0]


def interval(found: Sequence[Unit], joined: Sequence[Reason], lost: Collection[str] = ()) -> Interval:
    """At most all units; at least a set of which no two could be one. A medium on its own account is not in it.

    `lost`: outlets whose credit cannot be resolved. Each may rest on one of the units, or on somebody more.
    """
    firm = _different(found)
    reasons = list(joined)
    if found:
        for outlet in sorted(lost)[:REASONS]:
            a, b = sorted((outlet, found[0].ids[0]))
            reasons.append(Reason(a, b, "perhaps", "whom the outlet credits cannot be found"))
    for unit in found:
        if unit.kind in MEDIA:
            reasons += [Reason(unit.ids[0], node, "yes", "media of one family") for node in unit.ids[1:]]
    pairs = combinations(found if len(found) <= PAIRS else found[: REASONS + 1], 2)
    for one, other in pairs:
        a, b = sorted((one.ids[0], other.ids[0]))
        reasons.append(Reason(a, b, *judge(one, other)))
    rank = ("yes", "perhaps", "no")
    reasons.sort(key=lambda reason: (rank.index(reason.same), reason.a, reason.b))
    return Interval(len(firm), len(found) + len(lost), tuple(reasons[:REASONS]))


def _different(found: Sequence[Unit]) -> list[Unit]:
    """The first units of which no two could be one. Two named ones can only if they share a word: an index finds it."""
    firm: list[Unit] = []
    sharing: dict[str, list[Unit]] = defaultdict(list)
    for unit in found:
        words = unit.titles.union(*unit.names, *unit.bodies)
        named = unit.kind in NAMED
        near = [other for word in words for other in sharing[word]] if named else firm
        if not unit.own and all(judge(unit, other)[0] == "no" for other in near):
            firm.append(unit)
            for word in words:
                sharing[word].append(unit)
    return firm


def judge(one: Unit, other: Unit) -> tuple[Same, str]:
    """Whether two units could be one: the first rule that has something to say of them, in either order."""
    for rule in RULES:
        found = rule(one, other) or rule(other, one)
        if found:
            return found
    return "no", "two named sources"


def _own_account(one: Unit, other: Unit) -> Judgement:
    return ("perhaps", "a medium on its own account does not tell whom it rests on") if one.own else None


def _unspecified(one: Unit, other: Unit) -> Judgement:
    return ("perhaps", "media without a name can be any") if one.kind == "unspecified" else None


def _two_unnamed(one: Unit, other: Unit) -> Judgement:
    if not one.said or not other.said:
        return None
    if one.others & other.articles - other.others or other.others & one.articles - one.others:
        return "no", "an article calls one of them another source"
    for mine, theirs in product(one.said, other.said):
        here = mine.article == theirs.article
        if two_callings(mine, theirs):
            return "no", "nobody has both callings"
        # What one medium tells of in two articles, or one article before and after the credit, can be put in two ways.
        apart = mine.by.isdisjoint(theirs.by) if not here else mine.told == theirs.told
        if apart and affiliation(mine, theirs) == "other":
            return "no", "two affiliations"
    return "perhaps", "nothing shows that they are one source, nothing that they are two"


def _unnamed_and_named(one: Unit, other: Unit) -> Judgement:
    """An unnamed source could be a named one, unless it is said to belong elsewhere."""
    if not one.said:
        return None
    if other.kind == "document":
        return "no", "a source and a document"
    told = other.titles.union(*other.names) if other.kind == "organization" else other.titles
    if other.kind not in MEDIA and told and any(said.belongs and told.isdisjoint(said.belongs) for said in one.said):
        return "no", "the unnamed source belongs elsewhere"
    return "perhaps", "the unnamed source could be the named one"


def _loose_document(one: Unit, other: Unit) -> Judgement:
    """A statement or a report that nobody is named with may be anybody's."""
    loose = one.kind == "document" and any(len(name) < NAMED_WITH for name in one.names)
    return ("perhaps", "whose document it is is not told") if loose and other.kind not in MEDIA else None


def _body_and_speaker(one: Unit, other: Unit) -> Judgement:
    """A body and who speaks for it or holds its office: the words of its name stand in his title."""
    if one.kind != "organization" or other.kind not in ("person", "document"):
        return None
    said = other.titles.union(*other.names)
    return ("perhaps", "a body and who speaks for it") if any(body <= said for body in one.bodies if body) else None


def _short_name(one: Unit, other: Unit) -> Judgement:
    """Two names of one kind: one is short for the other, or the office that the other holds."""
    if one.kind != other.kind or one.kind not in ("person", "organization"):
        return None
    short = any(mine <= name | other.titles for mine in one.names if mine for name in other.names)
    return ("perhaps", "one name can be short for the other") if short else None


RULES: tuple[Callable[[Unit, Unit], Judgement], ...] = (
    _own_account,
    _unspecified,
    _two_unnamed,
    _unnamed_and_named,
    _loose_document,
    _body_and_speaker,
    _short_name,
)

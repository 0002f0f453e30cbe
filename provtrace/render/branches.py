"""A story's paths turned round: from each origin through what carried it to the articles. Pure."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from provtrace.models import ArticleTrace, Source, Story, StoryOrigin
from provtrace.render.evidence import Evidence, credit, local, number, unnamed


class Branch(NamedTuple):
    """A source, the articles that credit it directly, and the carriers that do."""

    source: Source
    leaves: list[Evidence]
    children: list["Branch"]


class Head(NamedTuple):
    """An origin, with what the story says of it if it has no name."""

    branch: Branch
    number: str
    category: str | None
    reason: bool


def heads(
    story: Story, members: Sequence[ArticleTrace], names: dict[str, Source]
) -> tuple[list[Head], list[ArticleTrace]]:
    """The story's origins, those held to be one together, broadest first; and the articles under none of them."""
    known = sources(members, names)
    same = _classes(story)
    found, placed = [], set[str]()
    for origins in same:
        head = _grown(story, origins, members, known, same)
        found.append(head)
        placed.update(item.article.id for item in _below(head.branch))
    found.sort(key=lambda head: (-len({item.article.id for item in _below(head.branch)}), head.branch.source.id))
    return found, [article for article in members if article.id not in placed]


def ways(found: Sequence[Head]) -> Iterator[tuple[Evidence, tuple[Source, ...], Head]]:
    """From the articles up: each article's credit, who carried it, nearest to the outlet first, and the origin."""
    for head in found:
        yield from _up(head.branch, (), head)


def _up(
    branch: Branch, carriers: tuple[Source, ...], head: Head
) -> Iterator[tuple[Evidence, tuple[Source, ...], Head]]:
    for leaf in branch.leaves:
        yield leaf, carriers, head
    for child in branch.children:
        yield from _up(child, (child.source, *carriers), head)


def sources(members: Sequence[ArticleTrace], names: Mapping[str, Source]) -> dict[str, Source]:
    """Every source of a story's articles by its id, beside those that have `names`."""
    return {**names, **{link.id: link for link in _links(members)}}


def named(node: str, known: Mapping[str, Source]) -> Source:
    """A node of a path; of an unnamed one that is no origin the article knows the description."""
    return known.get(node) or known.get(local(node)) or Source(node, None, "unspecified")


def by_outlet(members: Sequence[ArticleTrace]) -> dict[str, list[ArticleTrace]]:
    """A story's articles by publisher, so that a path finds its own among thousands."""
    found = defaultdict[str, list[ArticleTrace]](list)
    for article in members:
        found[article.outlet.id].append(article)
    return found


def _links(members: Sequence[ArticleTrace]) -> Iterator[Source]:
    for article in members:
        yield Source(article.outlet.id, article.outlet.name, article.outlet.kind)
        for attribution in article.attributions:
            for link in (*attribution.via, *attribution.chain):
                yield Source(link.id, link.name, link.kind)


def _classes(story: Story) -> list[list[StoryOrigin]]:
    """The origins, those that the story's reasons hold to be the same in one list."""
    groups = {origin.id: [origin] for origin in story.origins}
    for reason in story.independent_origins.reasons:
        a, b = groups.get(reason.a), groups.get(reason.b)
        if reason.same == "yes" and a is not None and b is not None and a is not b:
            a += b
            groups.update({origin.id: a for origin in b})
    return list({id(group): group for group in groups.values()}.values())


def _grown(
    story: Story,
    origins: list[StoryOrigin],
    members: Sequence[ArticleTrace],
    known: dict[str, Source],
    same: list[list[StoryOrigin]],
) -> Head:
    """One origin's branch. It is called by the description that most articles use."""
    first = min(origins, key=lambda origin: (-len(origin.articles), origin.id))
    root = Branch(Source(first.id, first.name, first.kind), [], [])
    shown = set[tuple[str, int]]()  # article and cue: a plural that only repeats the singular gets no second line
    ways = [(path, origin) for origin in origins for path in origin.paths]
    resting = {origin.id: frozenset(origin.articles) for origin in origins}
    outlets = by_outlet(members)
    for path, origin in sorted(ways, key=lambda way: (-len(way[0]), way[0])):
        at = root
        for article in outlets.get(path[0], ()):
            if article.id not in resting[origin.id]:
                continue
            leaf = _evidence(story, article, path, origin, same)
            place = (article.id, leaf.attribution.cue.start if leaf.attribution else -1)
            if place in shown:
                continue
            shown.update([place, *((article.id, item.cue.start) for item in leaf.also)])
            if at is root:
                for node in reversed(path[1:-1]):
                    at = _step(at, named(node, known))
            at.leaves.append(leaf)
    said = [found for item in _below(root) if item.attribution and (found := unnamed(item.attribution))]
    counts = sorted((number(found) for found in said), key=lambda count: (not count.isdigit(), count.zfill(9)))
    category = next((found.category for found in said if found.category), None)
    return Head(root, counts[0] if counts else "", category, any(found.reason for found in said))


def _step(branch: Branch, source: Source) -> Branch:
    for child in branch.children:
        if child.source.id == source.id:
            return child
    branch.children.append(Branch(source, [], []))
    return branch.children[-1]


def _below(branch: Branch) -> Iterator[Evidence]:
    yield from branch.leaves
    for child in branch.children:
        yield from _below(child)


def _evidence(
    story: Story, article: ArticleTrace, path: tuple[str, ...], origin: StoryOrigin, same: list[list[StoryOrigin]]
) -> Evidence:
    """The credit of one article, and where else it counts the same unnamed source differently."""
    main = credit(article, path, origin.kind) if len(path) > 1 else None
    if main is None or (said := unnamed(main)) is None:
        return Evidence(article, main, elsewhere=main is None and len(path) > 1)
    mine = next(group for group in same if origin in group)
    also = [
        item
        for item in article.attributions
        if item.lead
        and (other := unnamed(item))
        and number(other) != number(said)
        and _belongs(item.chain[-1].id, article, mine, same)
    ]
    return Evidence(article, main, tuple(also))


def _belongs(link: str, article: ArticleTrace, mine: list[StoryOrigin], same: list[list[StoryOrigin]]) -> bool:
    """A link's id names an origin of this class; or of none, and the article has no other class of unnamed origins."""
    if any(local(origin.id) == link and article.id in origin.articles for group in same for origin in group):
        return any(local(origin.id) == link for origin in mine)
    classes_here = [group for group in same if any(o.kind == "unnamed" and article.id in o.articles for o in group)]
    return classes_here == [mine]

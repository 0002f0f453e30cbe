"""The document as a tree on a terminal: every story, its origins, what carried them, the articles. Pure.

Stories of several articles first, the broadest on top; stories of one article in a line each; last the totals.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from provtrace.models import ArticleTrace, Document, Source, Story
from provtrace.render import isnad
from provtrace.render.branches import Branch, Head, heads, ways
from provtrace.render.choice import Choice, Chosen, chosen
from provtrace.render.evidence import Evidence, independent, line_of, number, path_line, quote, unnamed
from provtrace.render.line import CUT, GREEN, OCHRE, TEAL, Bidi, Line, clean, many, text

INDENT = 4  # cells a level of rich.tree
Root = Literal["origin", "outlet", "isnad"]


class Look(NamedTuple):
    """How lines are drawn: `width` in cells, None for no terminal."""

    width: int | None = None
    bidi: Bidi = "none"

    def line(self, line: Line, depth: int = 0) -> Text:
        """A line at a depth of the tree, cropped to what the terminal leaves it."""
        room = None if self.width is None else self.width - depth * INDENT
        return text(line, room, self.bidi)


def render(
    document: Document,
    *,
    width: int | None = None,
    bidi: Bidi = "none",
    limit: int | None = None,
    shown: Chosen | None = None,
    root: Root = "origin",
) -> RenderableType:
    """At most `limit` stories (None: all) of those `shown` (None: all), the rest counted.

    `root` is what stands at the top of a story: its origins, or its outlets; or it is `isnad`: a line a chain. Quotes
    are longer where the articles hold their text.
    """
    look = Look(width, bidi)
    return Group(*_lines(document, shown or chosen(document, Choice()), look, limit, root))


def _lines(document: Document, wanted: Chosen, look: Look, limit: int | None, root: Root) -> Iterator[RenderableType]:
    articles = {article.id: article for article in document.articles}
    names = {node.id: Source(node.id, node.name, node.kind) for node in document.graph.nodes}
    shown = 0
    stories = sorted(wanted.stories, key=_broadest)
    for story in stories[:limit]:
        members = [articles[name] for name in story.articles]
        shown += 1
        whole = len(members) > 1 or root == "isnad"
        yield _story_tree(story, members, names, look, root) if whole else _single(members[0], story, look)
    for article in wanted.alone[: None if limit is None else max(0, limit - shown)]:
        shown += 1
        yield _single(article, None, look)
    if rest := len(document.stories) + sum(not article.story for article in document.articles) - shown:
        yield look.line(Line(f"… {rest} more ({shown} shown)", style="dim"))
    yield look.line(_totals(document))


def _broadest(story: Story) -> tuple[bool, int, int, str]:
    return len(story.articles) == 1, -len(story.outlets), -len(story.articles), story.id


def _totals(document: Document) -> Line:
    silent = sum(not article.attributions for article in document.articles)
    parts = [
        many(len(document.articles), "article"),
        many(len(document.stories), "story", "stories"),
        many(len(document.errors), "error"),
        f"{many(silent, 'article')} credit{'s' * (silent == 1)} nobody",
    ]
    return Line(" · ".join(parts), style="bold")


def _carrier(story: Story | None, words: str) -> list[str]:
    """The bottleneck, by its id; one that is not Latin would be a second Arabic run."""
    if not story or not story.bottleneck:
        return []
    return [f"{words} {story.bottleneck if story.bottleneck.isascii() else 'one carrier'}"]


def _story_tree(
    story: Story, members: Sequence[ArticleTrace], names: dict[str, Source], look: Look, root: Root
) -> Tree:
    parts = [
        many(len(members), "article"),
        many(len({article.outlet.id for article in members}), "outlet"),
        independent(story),
    ]
    parts += _carrier(story, "all via")
    if story.cycles:
        parts.append("circular")
    line = Line(" · ".join(parts), run=story.title or "", style="bold", brief=" · ".join(parts[:1] + parts[2:3]))
    tree = Tree(look.line(line), guide_style="dim")
    if root == "isnad":
        for line in isnad.lines(story, members, names):
            tree.add(look.line(line, 1))
        return tree
    found, silent = heads(story, members, names)
    _from_outlets(tree, found, look) if root == "outlet" else _from_origins(tree, found, look)
    for article in silent:
        tree.add(look.line(_leaf(Evidence(article), "no origin"), 1))
    return tree


def _from_origins(tree: Tree, found: Sequence[Head], look: Look) -> None:
    for head in found:
        if _credited(head):
            _grow(tree.add(look.line(_head_line(head), 1)), head.branch, look, 2)
        else:  # a medium that only itself says so: the origin and the article are one line
            _grow(tree, head.branch, look, 1)


def _from_outlets(tree: Tree, found: Sequence[Head], look: Look) -> None:
    """Each article's credit, under it who carried it, last the origin: from the reader's end."""
    for item, carriers, head in sorted(ways(found), key=lambda way: _place(way[0])):
        at, depth = tree.add(look.line(_leaf(item), 1)), 2
        for source in carriers:
            at, depth = at.add(look.line(_carrier_line(source), depth)), depth + 1
        if _credited(head):
            at.add(look.line(_head_line(head), depth))


def _credited(head: Head) -> bool:
    return bool(head.branch.children) or any(item.attribution for item in head.branch.leaves)


def _place(item: Evidence) -> tuple[str, int, int]:
    start = item.attribution.cue.start if item.attribution else -1
    return item.article.path, item.article.record or 0, start


def _carrier_line(source: Source) -> Line:
    return Line(source.kind, run=source.name or "", style=TEAL)


def _grow(tree: Tree, branch: Branch, look: Look, depth: int) -> None:
    for item in sorted(branch.leaves, key=_place):
        tree.add(look.line(_leaf(item), depth))
    for child in sorted(branch.children, key=lambda child: child.source.id):
        _grow(tree.add(look.line(_carrier_line(child.source), depth)), child, look, depth + 1)


def _head_line(head: Head) -> Line:
    """An origin. One without a name says how many, of what kind, and whether the text gives a reason."""
    source = head.branch.source
    shown: str = source.kind
    if source.kind != "unnamed":
        return Line(shown, run=source.name or "", style=TEAL)
    if head.number:
        shown += f" ×{head.number}"
    parts = [shown, *([head.category] if head.category else []), "reason given" if head.reason else "no reason given"]
    return Line(" · ".join(parts), run=source.name or "", style=OCHRE, brief=" · ".join(parts[:-1]))


def _leaf(item: Evidence, otherwise: str = "own report") -> Line:
    """An article: its publisher (`?`: the text shows none), the place of the credit, the words."""
    article, outlet = item.article, item.article.outlet
    label = outlet.kind if outlet.name else f"{outlet.kind} ?"
    also = {number(said): line_of(one) for one in reversed(item.also) if (said := unnamed(one))}
    after = "".join(f' · also as "{words}" {place}' for words, place in sorted(also.items()))
    if item.attribution is None:
        run = ": ".join(filter(None, [clean(outlet.name or ""), clean(article.title or "")]))
        own = "credited in another of its articles" if item.elsewhere else otherwise
        return Line(label, path_line(article), f" · {own}", run, style=GREEN)
    name = f"{clean(outlet.name)}: " if outlet.name else ""
    run = f"{name}«{quote(article, item.attribution)}"
    return Line(label, path_line(article, item.attribution), after, run, f"{CUT}»", GREEN)


def _single(article: ArticleTrace, story: Story | None, look: Look) -> Text:
    """A story of one article, or an article of no story, in one line: who is its origin, then its title."""
    parts = ["1 article", *([independent(story)] if story else [])]
    kinds = [origin.kind for origin in article.origins]
    parts += [kind if kinds.count(kind) == 1 else f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds)]
    parts += _carrier(story, "via")
    leads = [item for item in article.attributions if item.lead] or list(article.attributions)
    where = path_line(article, leads[0] if leads else None)
    who = "، ".join(clean(origin.name) for origin in article.origins if origin.name)
    title = clean(article.title or (story.title if story else "") or "")
    run = ": ".join(filter(None, [who, title]))
    brief = " · ".join(["1 article", *parts[1 + (story is not None) :]])
    return look.line(Line(" · ".join(parts), where, run=run, brief=brief))

"""Which stories of a document are shown: of an outlet, of a source, or by their own ids. Pure."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from provtrace.models import ArticleTrace, Document, Story
from provtrace.normalise import fold_phrase
from provtrace.render.evidence import local


class Choice(NamedTuple):
    """Ids or names; a story is also known by an article of it. Nothing asked for: everything is shown."""

    stories: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Chosen(NamedTuple):
    """The stories and storyless articles that are shown, and what was asked for and is nowhere, with what is near."""

    stories: tuple[Story, ...]
    alone: tuple[ArticleTrace, ...]
    missing: tuple[tuple[str, tuple[str, ...]], ...]


def chosen(document: Document, choice: Choice) -> Chosen:
    """What is shown of a document; every kind of request must be met, one of each is enough."""
    articles = {article.id: article for article in document.articles}
    alone = [article for article in document.articles if not article.story]
    if not any(choice):
        return Chosen(document.stories, tuple(alone), ())
    names = dict(_names(document))
    missing = []
    wanted: list[set[str]] = []
    for asked, there in zip(choice, (_story_names(document), names, names), strict=True):
        found = {request: _ids(request, there) for request in asked}
        missing += [(request, _near(request, there)) for request, ids in found.items() if not ids]
        wanted.append(set().union(*found.values()))

    def fits(stories: Iterable[str], outlets: Iterable[str], sources: Iterable[str]) -> bool:
        here = zip(choice, wanted, (stories, outlets, sources), strict=True)
        return all(not asked or not ids.isdisjoint(has) for asked, ids, has in here)

    return Chosen(
        tuple(one for one in document.stories if fits([one.id], one.outlets, _sources(one, articles))),
        tuple(one for one in alone if fits([], [one.outlet.id], _leads(one))),
        tuple(missing),
    )


def _names(document: Document) -> Iterator[tuple[str, str]]:
    for article in document.articles:
        yield article.outlet.id, article.outlet.name or ""
        for one in article.attributions:
            yield from ((link.id, link.name or "") for link in (*one.via, *one.chain))
    for story in document.stories:
        yield from ((origin.id, origin.name or "") for origin in story.origins)


def _story_names(document: Document) -> dict[str, str]:
    """Story ids, and article ids standing for their stories."""
    return {story.id: "" for story in document.stories} | {one.id: one.story or "" for one in document.articles}


def _ids(request: str, there: dict[str, str]) -> set[str]:
    """The ids that a request means: itself, what is called so, the story of an article."""
    folded = fold_phrase(request)
    ids = {name for name, called in there.items() if name == request or (called and fold_phrase(called) == folded)}
    return ids | {there[name] for name in ids if there[name]}


def _near(request: str, there: dict[str, str]) -> tuple[str, ...]:
    """Three names or ids at most that hold the request or are spelled like it."""
    known = sorted({*there, *there.values()} - {""})
    return tuple([name for name in known if request in name][:3] or get_close_matches(request, known, 3))


def _sources(story: Story, articles: dict[str, ArticleTrace]) -> set[str]:
    """Who stands on the story's paths behind the outlet, as node ids and as the articles call them."""
    nodes = {node for origin in story.origins for path in origin.paths for node in path[1:]}
    nodes |= {origin.id for origin in story.origins}
    return nodes | {local(node) for node in nodes} | {name for one in story.articles for name in _leads(articles[one])}


def _leads(article: ArticleTrace) -> set[str]:
    return {link.id for one in article.attributions if one.lead for link in (*one.via, *one.chain)}

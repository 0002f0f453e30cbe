"""Paths to a Document: the one way through all steps, for the command line and for Python. Reads files, writes none.

Articles are traced one by one as they are read, in this process or in several; then their stories are told.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import blake2b
from typing import NamedTuple

from msgspec.structs import replace

from provtrace import graph, origins, reading
from provtrace.article import parse, trace_parsed
from provtrace.engines.local import mapped
from provtrace.lexicon import Lexicon
from provtrace.lexicon import default as default_lexicon
from provtrace.lexicon.files import data_digest
from provtrace.models import (
    SCHEMA,
    Article,
    ArticleTrace,
    Document,
    Edge,
    Failure,
    Generator,
    Graph,
    Node,
    Notice,
    Story,
)
from provtrace.stories import Digest, digest, group

Event = Generator | ArticleTrace | Failure | Story | Node | Edge


class Options(NamedTuple):
    """What a run is asked for; travels to every process."""

    lexicon: Lexicon | None = None  # None: the one that comes with provtrace
    stories: bool = True
    include_text: bool = False
    content: bool = True


class Traced(NamedTuple):
    """One article's trace, and what grouping it into stories needs to know."""

    trace: ArticleTrace
    digest: Digest | None


def trace(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    jobs: int = 1,
    lexicon: Lexicon | None = None,
    stories: bool = True,
    include_text: bool = False,
    content: bool = True,
    settings: reading.Settings | None = None,
) -> Document:
    """Trace every article of files and folders ("-" is standard input).

    `jobs` is the number of processes; the result is the same for any. `stories=False` leaves stories and graph empty,
    `include_text` adds the articles' fields, `content=False` leaves out what is credited; `settings` say how files are
    read. An input that cannot be read
    is an entry in the document's `errors`. With more than one job a script guards its main part
    (`if __name__ == "__main__":`), as for any use of processes.
    """
    given = [paths] if isinstance(paths, str | os.PathLike) else paths
    options = Options(lexicon, stories, include_text, content)
    return gather(events(reading.find(given, settings).inputs, options, jobs=jobs))


def trace_article(
    text: str,
    *,
    title: str | None = None,
    author: str | None = None,
    outlet: str | None = None,
    date: str | None = None,
    url: str | None = None,
    lexicon: Lexicon | None = None,
) -> ArticleTrace:
    """Trace one article. Offsets count code points of `text`, or of the field that a span names.

    `author` is a byline and is read as one, `outlet` the publisher's name or id, `date` ISO 8601.
    """
    article = Article(id="-", path="-", text=text, title=title, author=author, outlet=outlet, date=date, url=url)
    return trace_parsed(article, lexicon or default_lexicon())


def events(
    inputs: Iterable[reading.Input | Failure | Notice],
    options: Options | None = None,
    *,
    jobs: int = 1,
    count: Callable[[int], None] | None = None,
) -> Iterator[Event | Notice]:
    """A run as it goes: its Generator, then articles, failures and notices in the order of the input, then the rest.

    Without stories nothing is kept but a digest of each id. `count` is told the bytes as they are taken from files.
    """
    options = options or Options()
    yield Generator("provtrace", version(), options.lexicon.digest if options.lexicon else data_digest())
    kept = []
    for result in traced(reading.read(inputs, count=count), options, jobs=jobs):
        if not isinstance(result, Traced):
            yield result
            continue
        yield result.trace
        if result.digest is not None:
            kept.append(result)
    if options.stories:
        yield from tell(kept, options.lexicon or default_lexicon())


def traced(
    items: Iterable[Article | Failure | Notice], options: Options | None = None, *, jobs: int = 1
) -> Iterator[Traced | Failure | Notice]:
    """Each article by itself, in the order of the input; ids are made different."""
    return mapped(partial(work, options=options or Options()), unique(items), jobs)


def work(items: Sequence[Article | Failure | Notice], options: Options) -> list[Traced | Failure | Notice]:
    """The steps that see one article alone; runs in any process."""
    lexicon = options.lexicon or default_lexicon()
    done: list[Traced | Failure | Notice] = []
    for item in items:
        if isinstance(item, Article):
            done.append(_one(item, lexicon, options))
            done += reading.oddities(item)
        else:
            done.append(item)
    return done


def _one(article: Article, lexicon: Lexicon, options: Options) -> Traced:
    found, passage = parse(article, lexicon)
    known = digest(found, passage) if options.stories else None
    if not options.content:
        found = replace(found, attributions=tuple(replace(item, content=None) for item in found.attributions))
    if options.include_text:
        found = replace(found, text=article.text, author=article.author)
    return Traced(found if options.stories else replace(found, story=None), known)


def tell(kept: Sequence[Traced], lexicon: Lexicon) -> Iterator[Event]:
    """The steps that see the corpus: which articles tell one story, where each story comes from, who credits whom."""
    kept = sorted(kept, key=lambda item: _place(item.trace))
    members = [item.trace for item in kept]
    stories = []
    for indices in group([item.digest for item in kept if item.digest is not None]):
        story = origins.tell([members[index] for index in indices], lexicon)
        stories.append(story)
        for index in indices:
            members[index] = replace(members[index], story=story.id)
    stories.sort(key=lambda story: story.id)
    yield from stories
    whole = graph.node_link(members, stories)
    yield from whole.nodes
    yield from whole.edges


def gather(run: Iterable[Event | Notice]) -> Document:
    """The events of a run as one document, without notices: articles by path and record, errors too, the rest by id."""
    generator = Generator("provtrace", version(), "")
    articles, failures = list[ArticleTrace](), list[Failure]()
    stories, nodes, edges = list[Story](), list[Node](), list[Edge]()
    for event in run:
        match event:
            case ArticleTrace():
                articles.append(event)
            case Failure():
                failures.append(event)
            case Story():
                stories.append(event)
            case Node():
                nodes.append(event)
            case Edge():
                edges.append(event)
            case Generator():
                generator = event
    home = {article: story.id for story in stories for article in story.articles}
    if stories:
        articles = [replace(article, story=home.get(article.id)) for article in articles]
    return Document(
        schema=SCHEMA,
        generator=generator,
        articles=tuple(sorted(articles, key=_place)),
        stories=tuple(stories),
        graph=Graph(nodes=tuple(nodes), edges=tuple(edges)),
        errors=tuple(sorted(failures, key=_place)),
    )


def _place(item: ArticleTrace | Failure) -> tuple[str, int]:
    return item.path, item.record or 0


def unique(items: Iterable[Article | Failure | Notice]) -> Iterator[Article | Failure | Notice]:
    """Ids made different: the second article of an id gets "#2", the third "#3"."""
    seen: set[bytes] = set()
    again: dict[str, int] = {}
    for item in items:
        if not isinstance(item, Article):
            yield item
            continue
        name = item.id
        while (key := blake2b(name.encode(), digest_size=16).digest()) in seen:
            again[item.id] = again.get(item.id, 1) + 1
            name = f"{item.id}#{again[item.id]}"
        seen.add(key)
        yield item if name == item.id else replace(item, id=name)


def version() -> str:
    """The version of the installed package."""
    from importlib import metadata  # imports a mail parser

    return metadata.version("provtrace")

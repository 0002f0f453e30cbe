"""`provtrace explain`: one article, its attributions shown where they stand. Below the app."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from provtrace.cli.additions import LexiconFiles, lexicon_with
from provtrace.cli.articles import reads_articles
from provtrace.cli.options import BidiChoice, BidiOption, Jobs, Output, Quiet, limit_of, writes_bidi
from provtrace.cli.progress import Meter
from provtrace.cli.streams import UNREADABLE, tell, watched, write_json, write_text, writing

if TYPE_CHECKING:
    from provtrace.corpus import Traced
    from provtrace.explain import Explanation, Membership
    from provtrace.lexicon import Lexicon
    from provtrace.models import Article, ArticleTrace, Failure, Notice
    from provtrace.reading import Settings

PLACE = re.compile(r"(.+?):(\d+)(?::(?:\d+|\w+))?")  # FILE:RECORD, also as the tree writes it, with the cue's line


class ExplainFormat(StrEnum):
    """What `explain` prints."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


@reads_articles
def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="One article; of a file of records, FILE:LINE.")],
    corpus: Annotated[
        list[str] | None,
        typer.Option(metavar="PATH", help="Other articles: which story is it, and why? May stand more than once."),
    ] = None,
    form: Annotated[ExplainFormat, typer.Option("--format", help="How it is printed.")] = ExplainFormat.TEXT,
    output: Output = "-",
    jobs: Jobs = 1,
    limit: Annotated[int | None, limit_of("Other articles in text")] = None,
    bidi: BidiChoice = BidiOption.AUTO,
    lexicon: LexiconFiles = None,
    quiet: Quiet = False,
    *,
    settings: "Settings",
) -> None:
    """Show one article with its attributions marked in place: who is credited, for what, and how that was found.

    Example: provtrace explain article.txt --format html -o article.html

    Example: provtrace explain corpus/day.jsonl:120 --corpus corpus/

    Exit code 3: an input could not be read.
    """
    from provtrace.lexicon import default

    writes_bidi(bidi)
    failed: list[Failure] = []
    known = lexicon_with(lexicon) or default()
    article = chosen(file, settings)
    with writing(output) as out:
        found = explained(article, corpus or [], known, settings, failed, jobs=jobs, quiet=quiet)
        if form is ExplainFormat.JSON:
            write_json(found, out)
        elif form is ExplainFormat.HTML:
            from provtrace.render import page

            out.write(page.render(found))
        else:
            from provtrace.render import explanation

            write_text(lambda **look: explanation.render(found, **look), out, limit, bidi)
    if failed:
        raise typer.Exit(UNREADABLE)


def chosen(file: str, settings: "Settings") -> "Article":
    """The one article that is meant. Of several, which? is a usage error; one that cannot be read ends the run."""
    from provtrace import reading
    from provtrace.models import Failure, Notice

    path, record = file, None
    if not Path(file).exists() and (place := PLACE.fullmatch(file)) and Path(place[1]).exists():
        path, record = place[1], int(place[2])
    read = reading.read(reading.find([path], settings).inputs)
    items = (item for item in read if not isinstance(item, Notice))
    if record is not None:  # a file that is one article has no records: the line is one of its own
        items = (item for item in items if item.record in (record, None))
    first = list(islice(items, 1 if record is not None else 2))
    if not first:
        what = "no article" if record is None else f"no record that begins on line {record}"
        raise typer.BadParameter(f"{path} holds {what}", param_hint="FILE")
    if len(first) > 1:
        hint = f"{first[0].path}:{first[0].record}" if first[0].record else first[0].path
        raise typer.BadParameter(f"{path} holds several articles: name one, like {hint}", param_hint="FILE")
    if isinstance(first[0], Failure):
        tell(f"{first[0].path}: {first[0].reason}")
        raise typer.Exit(UNREADABLE)
    return first[0]


def explained(
    article: "Article",
    paths: list[str],
    lexicon: "Lexicon",
    settings: "Settings",
    failed: "list[Failure]",
    *,
    jobs: int,
    quiet: bool,
) -> "Explanation":
    """The article's trace with its own fields, and among the articles of `paths` its story."""
    from msgspec.structs import replace

    from provtrace import corpus, reading
    from provtrace.explain import Explanation, membership
    from provtrace.models import Generator, Story

    inputs = reading.find(paths, settings).inputs
    meter = Meter(inputs)
    others = reading.read(inputs, count=meter.read)
    items = beside(others, article) if paths else [article]
    kept = list[corpus.Traced]()
    run = corpus.traced(items, corpus.Options(lexicon), jobs=jobs)
    for _ in watched(noted(run, kept), failed, meter=meter, quiet=quiet, hidden=not paths):
        pass
    [trace] = [one.trace for one in kept if _place(one.trace) == _place(article)]
    trace = replace(trace, text=article.text, author=article.author)
    known: Membership | None = None
    if paths:
        told = list(corpus.tell(kept, lexicon))
        stories = [event for event in told if isinstance(event, Story)]
        home = next(story.id for story in stories if trace.id in story.articles)
        trace = replace(trace, story=home)
        known = membership(trace, [one.digest for one in kept if one.digest], stories)
    return Explanation(Generator("provtrace", corpus.version(), lexicon.digest), trace, known)


def beside(items: "Iterable[Article | Failure | Notice]", article: "Article") -> "Iterator[Article | Failure | Notice]":
    """The items, and the article if it is none of them."""
    there = False
    for item in items:
        there = there or _place(item) == _place(article)
        yield item
    if not there:
        yield article


def noted(
    run: "Iterable[Traced | Failure | Notice]", kept: "list[Traced]"
) -> "Iterator[ArticleTrace | Failure | Notice]":
    """The run as events; what was traced is kept."""
    from provtrace.corpus import Traced

    for item in run:
        if isinstance(item, Traced):
            kept.append(item)
            yield item.trace
        else:
            yield item


def _place(item: "Article | ArticleTrace | Failure | Notice") -> tuple[str, int | None]:
    return item.path, item.record

"""Factories: articles and traces written short, for tests of the steps that see several articles."""

import importlib.util
import os
import re
import shutil
import signal
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest
from msgspec import UNSET
from msgspec.structs import replace

from provtrace.models import (
    SCHEMA,
    Article,
    ArticleTrace,
    Attribution,
    Body,
    Cue,
    Document,
    Generator,
    Graph,
    Kind,
    Link,
    Outlet,
    Polarity,
    Span,
    Unnamed,
)
from provtrace.normalise import fold_phrase
from provtrace.origins import tell

# A shell's background job ignores it, and what the tests start would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

AGENCIES = ("reuters", "afp", "bloomberg", "was", "tass")
MANY = 0  # a plural without a number


def needs(tool: str) -> pytest.MarkDecorator:
    """A test of a tool outside Python: skipped, by name, where that is absent; in CI it fails there instead."""
    absent = shutil.which(tool) is None and not os.environ.get("CI")
    return pytest.mark.skipif(absent, reason=f"{tool} is not installed: .ci/setup does that")


def put(name: str, data: bytes | str) -> str:
    """A file below the working directory, and its name."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return name


def printed_on(terminal: int) -> bytes:
    """All that comes out of a terminal until the programs at its other end are gone; it is closed then."""
    page = b""
    with suppress(OSError):  # Linux: the other end is closed
        while data := os.read(terminal, 1 << 16):
            page += data
    os.close(terminal)
    return page


def loaded(path: Path) -> ModuleType:
    """A script, which is no part of a package, as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def link(words: str) -> Link:
    """A source: `reuters`, `person:زيد [الوزير زيد]` (its words in the text), `!` (unresolved), or `?مصدر أمني (…)`.

    In the brackets of an unnamed source, divided by semicolons: a number (0 for "sources"), a category in Latin
    letters, an affiliation.
    """
    words = words.strip()
    if words == "!":
        return Link("unresolved:a@1", "الوكالة", "agency", None, "unresolved", "two agencies precede")
    if words.startswith("?"):
        return _unnamed(words[1:].strip())
    found = re.fullmatch(r"(?:(\w+):)?(.*?)(?: \[(.*)\])?", words)
    assert found
    kind, name, mention = found.groups()
    if not kind:
        kind = "agency" if name in AGENCIES else "outlet"
        return Link(name, name, cast("Kind", kind), None, "name", None)
    span = Span(mention or name, 0, len(mention or name))
    return Link(f"{kind}:{fold_phrase(name).replace(' ', '-')}", name, cast("Kind", kind), span, "name", None)


def _unnamed(words: str) -> Link:
    name, _, rest = words.partition(" (")
    count, category, affiliation = 1, None, None
    for part in filter(None, map(str.strip, rest.rstrip(")").split(";"))):
        if part.isdigit():
            count = int(part)
        elif part.isascii():
            category = part
        else:
            affiliation = part
    about = Unnamed(count or None, count != 1, affiliation, category, 3 if affiliation else 1, None)
    slug = fold_phrase(name).replace(" ", "-")
    return Link(f"unnamed:{slug}", name, "unnamed", Span(name, 0, len(name)), "description", None, about)


def said(chain: str, *, lead: bool = True, start: int = 0) -> Attribution:
    """An attribution: links divided by ">", what stands before "=>" is its `via`; "deny " before all denies."""
    denied, chain = chain.startswith("deny "), chain.removeprefix("deny ")
    before, arrow, after = chain.rpartition("=>")
    via, links = (tuple(map(link, part.split(">"))) if part.strip() else () for part in (before, after))
    polarity: Polarity = "deny" if denied else "affirm"
    cue = Cue("قال", start, start + 3, 1)
    return Attribution(cue, "verb", links, via if arrow else (), None, None, False, polarity, "clause", lead)


def told(
    name: str, *chains: str, outlet: str | None = "", date: str | None = None, aside: tuple[str, ...] = ()
) -> ArticleTrace:
    """The trace of an article whose leads are these chains. It has its own outlet, called like it, if none is given."""
    publisher = Outlet(f"article:{name}", None, "outlet", None, None)
    if outlet is not None:
        known = outlet or name
        publisher = Outlet(known, known, "agency" if known in AGENCIES else "outlet", "metadata", None)
    attributions = [said(chain, start=10 * at) for at, chain in enumerate(chains)]
    attributions += [said(chain, lead=False, start=1000 + 10 * at) for at, chain in enumerate(aside)]
    return ArticleTrace(
        name, name, None, "", f"عنوان {name}", None, date, publisher, Body(0, 0), tuple(attributions), (), UNSET
    )


def written(name: str, title: str, text: str, date: str | None = None) -> tuple[Article, ArticleTrace]:
    """An article of nothing but words, and a trace of it without attributions."""
    article = Article(name, name, text, title=title, date=date, outlet=name)
    publisher = Outlet(name, name, "outlet", "metadata", None)
    trace = ArticleTrace(name, name, None, "", title, None, date, publisher, Body(0, len(text)), (), ())
    return article, trace


def document(*stories: list[ArticleTrace]) -> Document:
    """The document of stories that are given, not grouped."""
    found = [tell(members) for members in stories]
    home = {article: story.id for story in found for article in story.articles}
    articles = tuple(replace(trace, story=home[trace.id]) for members in stories for trace in members)
    return Document(SCHEMA, Generator("provtrace", "0", ""), articles, tuple(found), Graph(), ())

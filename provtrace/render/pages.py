"""The rules of `check` as text: a list, or the page of each. Pure. Lines are those of the tree (render.line)."""

import textwrap
from collections.abc import Iterator, Sequence

from rich.console import Group
from rich.text import Text

from provtrace.models import Rule
from provtrace.render.line import Bidi, clean, ordered

WIDTH = 100  # columns of a page where no terminal is narrower


def render(
    rules: Sequence[Rule], *, whole: bool, width: int | None = None, bidi: Bidi = "none", limit: int | None = None
) -> Group:
    """With `whole` the pages, else a line a rule. Nothing is left out, whatever the limit."""
    del limit
    room = min(width or WIDTH, WIDTH)
    lines = [line for rule in rules for line in (_page(rule, room, bidi) if whole else _row(rule))]
    return Group(*(Text(line, style=style) for line, style in lines))


def _row(rule: Rule) -> Iterator[tuple[str, str]]:
    off = "" if rule.default else " (off by default)"
    yield f"{rule.code}  {rule.severity:<7}  {rule.name}{off}: {rule.title.split('. ')[0].rstrip('.')}", ""


def _page(rule: Rule, room: int, bidi: Bidi) -> Iterator[tuple[str, str]]:
    yield f"{rule.code} {rule.name} · {rule.severity}" + ("" if rule.default else " · off by default"), "bold"
    for name, text in (("", rule.title), ("Why", rule.why), ("Mend", rule.mend), ("Settings", rule.settings)):
        label = f"{name}: " if name else ""
        for line in textwrap.wrap(label + text, room) if text else ():
            yield line, ""
    for name, articles in (("Fails", rule.fails), ("Passes", rule.passes)):
        yield f"{name}:", "bold"
        for article in articles:
            yield from _example(article, room, bidi)
    yield "", ""


def _example(article: str, room: int, bidi: Bidi) -> Iterator[tuple[str, str]]:
    """An article; its outlet, where it matters, on a line before it."""
    outlet, bracket, text = article.partition("] ")
    if bracket and outlet.startswith("["):
        yield f"  {outlet}]", ""
        article = text
    for paragraph in article.splitlines():
        for line in textwrap.wrap(clean(paragraph), room - 4):
            yield f"    {ordered(line, bidi)}", ""

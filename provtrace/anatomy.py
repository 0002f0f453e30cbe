"""An article's parts: title, body, publisher. Below resolve; reads a Passage and the lexicon."""

from typing import NamedTuple

from provtrace.cues import Passage
from provtrace.furniture import Page, footer, page
from provtrace.lexicon import Lexicon, Medium
from provtrace.models import Article, Outlet, Span

LONGEST_TITLE = 220  # code points; the longest first line of the gold that is a headline has 171
OPENING = 14  # tokens at the start of a body where a dateline stands


class Anatomy(NamedTuple):
    """Token ranges of one article's text. The title is empty where the record has its own or the text shows none."""

    title: tuple[int, int]
    body: tuple[int, int]
    page: Page
    title_text: str | None
    publisher: Outlet


def dissect(article: Article, passage: Passage) -> Anatomy:
    """Where title and body of an article are, and who publishes it."""
    title = _title(article, passage)
    begin = 0
    while begin < passage.end and passage.words[begin].shape == "line":
        begin += 1
    page_ = page(passage, title, max(begin, title[1]))
    title_text = article.title or (
        passage.text[passage.starts[title[0]] : passage.ends[title[1] - 1]] if title[1] else None
    )
    return Anatomy(title, (begin, page_.end), page_, title_text, _publisher(article, passage, title[1] or begin, page_))


def _title(article: Article, passage: Passage) -> tuple[int, int]:
    if article.title:
        return 0, 0
    i = 0
    while i < passage.end and passage.words[i].shape == "line":
        i += 1
    j = i
    while j < passage.end and passage.words[j].shape != "line":
        j += 1
    if (
        j == passage.end
        or j == i
        or passage.ends[j - 1] - passage.starts[i] > LONGEST_TITLE
        or passage.raws[j - 1] == "."
    ):
        return 0, 0
    return i, j


# ---------------------------------------------------------------- publisher
def outlet_of(medium: Medium, found_by: str, mention: Span | None = None) -> Outlet:
    """A medium of the lexicon as the publisher of an article."""
    return Outlet(medium.id, medium.name, medium.kind, found_by, mention)  # type: ignore[arg-type]


def _publisher(article: Article, passage: Passage, begin: int, page: Page) -> Outlet:
    lexicon = passage.lexicon
    if article.outlet:
        medium = lexicon.media.get(article.outlet) or lexicon.medium(article.outlet)
        if medium is not None:
            return outlet_of(medium, "metadata")
        return Outlet(f"outlet:{article.outlet}", article.outlet, "outlet", "metadata", None)
    folders = article.path.replace("\\", "/").split("/")[:-1]
    if folders:
        medium = lexicon.media.get(folders[-1]) or lexicon.medium(folders[-1])
        if medium is not None:
            return outlet_of(medium, "folder")
    medium = domain(lexicon, article.url)
    if medium is not None:
        return outlet_of(medium, "url")
    return (
        _dateline(passage, begin)
        or _dated(passage, begin)
        or _footer(passage, page.end)
        or Outlet(f"article:{article.id}", None, "outlet", None, None)
    )


def domain(lexicon: Lexicon, url: str | None) -> Medium | None:
    """The medium whose domain a URL lies in."""
    if not url:
        return None
    host = url.split("//")[-1].split("/")[0].split(":")[0].lower().removeprefix("www.")
    while "." in host:
        if host in lexicon.domains:
            return lexicon.media[lexicon.domains[host]]
        host = host.split(".", 1)[1]
    return None


def _dateline(passage: Passage, begin: int) -> Outlet | None:
    """The publisher in its own dateline: سبق- مكة:, (CNN) --, بغداد اليوم- متابعة."""
    p = passage
    i, lines = begin, 0
    while i < p.end and i < begin + 60 and lines < 6:
        if p.words[i].shape == "line":
            lines += 1
            i += 1
            continue
        if not p.line_start(i) and i != begin:
            i += 1
            continue
        k = i
        while k < min(p.past[i], i + OPENING):
            at = k + 1 if p.raws[k] == "(" else k
            entry = p.phrase(at, "medium", "shared_medium")
            if entry is not None:
                after = at + len(entry.words)
                bracketed = at > k
                dash = after + bracketed
                if dash < p.end and p.raws[dash] in "-–—/" and (k == i or p.raws[k - 1] in "-–—/"):
                    medium: Medium = entry.value
                    if medium.kind == "outlet":
                        span = Span(p.text[p.starts[at] : p.ends[after - 1]], p.starts[at], p.ends[after - 1])
                        return outlet_of(medium, "byline" if p.raws[dash] != "-" or not bracketed else "dateline", span)
            k += 1
            while k < p.end and k < i + OPENING and p.raws[k - 1] not in "-–—/(":
                k += 1
        i = max(p.past[i], i + 1)
    return None


def _dated(passage: Passage, begin: int) -> Outlet | None:
    """An agency's own dateline: place and date, then its name ends the line (… 2015 م واس)."""
    p = passage
    i = begin
    for _ in range(3):
        while i < p.end and p.words[i].shape == "line":
            i += 1
        if i >= p.end:
            return None
        last = p.past[i] - 1
        entry = p.phrase(last, "medium") if last - i < OPENING and last - i > 3 else None
        if (
            entry is not None
            and p.words[last - 1].fold in p.lexicon.grammar.era
            and any(w.shape == "number" for w in p.words[i:last])
        ):
            return outlet_of(entry.value, "dateline", Span(p.raws[last], p.starts[last], p.ends[last]))
        i = p.past[i] + 1
    return None


def _footer(passage: Passage, end: int) -> Outlet | None:
    """The publisher in what follows the body: ادعم عنب بلدي, تابع الجزيرة نت على."""
    for i in range(end, passage.end):
        named = footer(passage, i)
        if named is not None:
            entry, start, past = named
            at = passage.starts[start] + len(passage.words[start].clitic)
            return outlet_of(
                entry.value, "footer", Span(passage.text[at : passage.ends[past - 1]], at, passage.ends[past - 1])
            )
    return None

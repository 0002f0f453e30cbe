"""An article's parts: title, body, and what of the page is neither. Below resolve; reads a Passage."""

from typing import Final, NamedTuple

from provtrace.cues import Passage
from provtrace.furniture import Page, page
from provtrace.models import Article

OPENING: Final = frozenset("«“(")
CLOSING: Final = frozenset("»”)")
DASHES: Final = frozenset("-–—")
LONGEST_DATELINE: Final = 8  # tokens of a line that is nothing but a dateline
LONGEST_TITLE: Final = 220  # code points; the longest first line of the gold that is a headline has 171


class Anatomy(NamedTuple):
    """Token ranges of one article's text. The title is empty where the record has its own or the text shows none."""

    title: tuple[int, int]
    body: tuple[int, int]
    page: Page
    title_text: str | None


def dissect(article: Article, passage: Passage) -> Anatomy:
    """Where title and body of an article are."""
    title = _title(article, passage)
    begin = 0
    while begin < passage.end and passage.words[begin].shape == "line":
        begin += 1
    page_ = page(passage, title, max(begin, title[1]))
    title_text = article.title or (
        passage.text[passage.starts[title[0]] : passage.after(title[1] - 1)] if title[1] else None
    )
    return Anatomy(title, (begin, page_.end), page_, title_text)


def _title(article: Article, passage: Passage) -> tuple[int, int]:
    if article.title:
        return 0, 0
    i = 0
    while i < passage.end and passage.words[i].shape == "line":
        i += 1
    j = _line_end(passage, i)
    k = _line_end(passage, j + 1)
    if (
        i < j < k < passage.end
        and passage.words[j].raw == "\n"
        and passage.words[k - 1].raw != "."
        and _hangs(passage, i, j)
    ):
        j = k  # a headline broken over two lines
    if (
        j == passage.end
        or j == i
        or passage.after(j - 1) - passage.starts[i] > LONGEST_TITLE
        or passage.words[j - 1].raw == "."
        or _dateline(passage, i, j)
    ):
        return 0, 0
    return i, j


def _dateline(passage: Passage, i: int, j: int) -> bool:
    """Whether the line of tokens [i, j) only says where its story was sent from, and by whom: القاهرة - وكالات."""
    dash = next((k for k in range(i + 1, j) if passage.words[k].raw in DASHES), j)
    wire = passage.phrase(dash + 1, "medium", "unspecified") if j - i <= LONGEST_DATELINE and dash + 1 < j else None
    if wire is None or dash + 1 + len(wire.words) != j or not passage.words[i].tags & {"place"}:
        return False
    return wire.tag == "unspecified" or wire.value.kind == "agency"


def _line_end(passage: Passage, i: int) -> int:
    """The token that ends the line of token i."""
    while i < passage.end and passage.words[i].shape != "line":
        i += 1
    return i


def _hangs(passage: Passage, i: int, j: int) -> bool:
    """Whether the line of tokens [i, j) cannot end there: after a preposition, or inside quotation marks."""
    raws = passage.raws(i, j)
    opened = sum(raw in OPENING for raw in raws) > sum(raw in CLOSING for raw in raws)
    return opened or bool(passage.words[j - 1].tags & {"preposition", "complementizer", "relative"})

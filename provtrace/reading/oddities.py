"""What stands in an article and should not, though it is read all the same. Pure."""

import re
from collections.abc import Iterator

from provtrace.models import Article, Notice

# Overrides, embeddings and isolates: they show a text in another order than it is read. Mere marks are common in copy.
# Said by what may stand, for that is found three times as fast as what may not.
PLAIN = re.compile("[\t-\r -~\xa0-\u2029\u202f-\u2065\u206a-\ufffc\ufffe-\U0010ffff]*")
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile("[\0-\b\x0e-\x1f\x7f-\x9f]")
ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
LONG = 1_000_000  # code points in a line; the longest line of 14,588 articles has 20,000


def oddities(article: Article) -> Iterator[Notice]:
    """A notice for each kind of thing."""
    for message in _oddities(article.text):
        yield Notice(article.path, article.record, message)


def _oddities(text: str) -> Iterator[str]:
    if not PLAIN.fullmatch(text):
        if "\0" in text:
            yield "NUL characters"
        if CONTROL.search(text.replace("\0", "")):
            yield "control characters"
        if BIDI.search(text):
            yield "characters that turn the direction of writing"
        if "\ufffd" in text:
            yield "characters that were lost and stand as U+FFFD"
    if not ARABIC.search(text):
        yield "no Arabic"
    if len(text) > LONG and max(map(len, text.split("\n"))) > LONG:
        yield "a line of more than a million characters"

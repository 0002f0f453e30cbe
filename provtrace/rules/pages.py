"""A rule's docstring -> its page. Pure. The parts of a docstring stand in a fixed order, its examples last."""

import inspect
import re
from collections.abc import Callable
from typing import Any

PART = re.compile(r"^(Why|Mend|Settings|Fails|Passes):[ ]*\n?", re.MULTILINE)
ARTICLE = re.compile(r"^(?=\[[\w-]+\] |\{)", re.MULTILINE)


def parts(function: Callable[..., Any]) -> dict[str, str]:
    """The parts by name. What stands before the first one is the `Title`, and after its first paragraph the `About`."""
    text = inspect.getdoc(function) or ""
    title, *rest = PART.split(text)
    first, _, about = title.strip().partition("\n\n")
    found = {"Title": " ".join(first.split()), "About": " ".join(about.split())}
    for name, body in zip(rest[::2], rest[1::2], strict=True):
        example = name in ("Fails", "Passes")
        found[name] = inspect.cleandoc("\n" + body) if example else " ".join(body.split())
    return found


def articles(example: str) -> tuple[str, ...]:
    """The articles of an example: one, or several that each begin with their outlet in brackets.

    A blank line divides paragraphs; the line ends between are those of the source file.
    """
    pieces = (piece.strip() for piece in ARTICLE.split(example))
    return tuple("\n".join(" ".join(part.split()) for part in piece.split("\n\n")) for piece in pieces if piece)

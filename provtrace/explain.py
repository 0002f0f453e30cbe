"""One article explained: its trace, and among others which story it belongs to and why, or why to none. Pure."""

from collections.abc import Sequence
from typing import Final, Literal

from msgspec import Struct

from provtrace.models import ArticleTrace, Generator, Story
from provtrace.normalise import tokens
from provtrace.shingles import key
from provtrace.stories import Digest, Likeness, alike, limits

SCHEMA: Final = "provtrace.explain/1"
NEAREST = 5  # articles that are shown beside it, besides those of its story: enough to see what it is close to


class Neighbour(Struct, frozen=True):
    """Another article: how alike both leads are (cosine), days between them, words that both weigh most."""

    article: str
    likeness: float
    days: int | None
    words: tuple[str, ...]
    same_story: bool


class Membership(Struct, frozen=True):
    """The story of an article; `needed` is the mean likeness from which articles are one story."""

    story: Story
    why: str
    needed: float
    neighbours: tuple[Neighbour, ...]


class Explanation(Struct, frozen=True):
    """What `explain --format json` prints. `article` holds its own fields; `membership` is there with a corpus."""

    generator: Generator
    article: ArticleTrace
    membership: Membership | None = None
    schema: Literal["provtrace.explain/1"] = SCHEMA


def membership(article: ArticleTrace, digests: Sequence[Digest], stories: Sequence[Story]) -> Membership:
    """Why an article, which is one of `digests`, belongs to its story and to no other."""
    place = next(at for at, digest in enumerate(digests) if digest.id == article.id)
    home = {member: story for story in stories for member in story.articles}
    story = home[article.id]
    found = alike(digests, place)
    mine = [one for one in found if home[one.id] is story]
    others = [one for one in found if home[one.id] is not story and one.keys][:NEAREST]
    words = _words(article)
    return Membership(
        story,
        _why(mine, others, found, home),
        limits()[0],
        tuple(_neighbour(one, story, home, words) for one in mine + others),
    )


def _neighbour(one: Likeness, story: Story, home: dict[str, Story], words: dict[int, str]) -> Neighbour:
    shared = tuple(words[word] for word in one.keys if word in words)
    return Neighbour(one.id, round(one.cosine, 2), one.days, shared, home[one.id] is story)


def _words(article: ArticleTrace) -> dict[int, str]:
    """The article's words by what grouping knows them as; the first spelling of each."""
    text = article.text if isinstance(article.text, str) else ""
    found: dict[int, str] = {}
    for token in tokens(f"{article.title or ''}\n{text[article.body.start : article.body.end]}"):
        if number := key(token):
            found.setdefault(number, token)
    return found


def _why(
    mine: Sequence[Likeness], others: Sequence[Likeness], found: Sequence[Likeness], home: dict[str, Story]
) -> str:
    needed, days = limits()
    if mine:
        others_of_it = "the other article" if len(mine) == 1 else f"the {len(mine)} other articles"
        return (
            f"its title and first words are like those of {others_of_it}: {_mean(mine):.2f} on average "
            f"(groups of articles are one story from {needed:.2f} on)"
        )
    if not others:
        return "no other article shares a word with its title and first words"
    near = others[0]
    if near.cosine < needed:
        return f"the article most like it reaches {near.cosine:.2f}, {needed:.2f} is needed"
    if near.days is not None and near.days > days:
        return f"the article most like it ({near.cosine:.2f}) is {near.days} days away, a story lasts {days} at most"
    theirs = [one for one in found if home[one.id] is home[near.id]]
    return (
        f"one article is like it ({near.cosine:.2f}), but the story of that one is not: "
        f"{_mean(theirs):.2f} on average, {needed:.2f} is needed"
    )


def _mean(found: Sequence[Likeness]) -> float:
    return sum(one.cosine for one in found) / len(found)

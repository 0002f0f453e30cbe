"""The unnamed sources of one article, each once however often and however fully it is described. Below the rules."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from provtrace.lexicon import Lexicon
from provtrace.models import ArticleTrace, Attribution, Link, Unnamed
from provtrace.rules.material import links
from provtrace.shingles import skeletons

# Crowds that speak in the open: nobody gave them a promise, so no handbook asks why they have no name.
PUBLIC = frozenset({"expert", "eyewitness", "activist", "media"})


# Whose name is withheld, by the class of the head in unnamed.toml. Other heads (a director, a father, the citizens) are
# roles: who bears one is mostly named beside it, and reading does not always see that.
WITHHELD = frozenset({"source", "witness", "medical"})


class Said(NamedTuple):
    """An unnamed source at one place."""

    attribution: Attribution
    link: Link
    about: Unnamed
    words: frozenset[str]  # its name without numbers, spelling evened out


class Anonymous(Struct):
    """One unnamed source of an article and all its places, in reading order."""

    said: list[Said]

    @property
    def reason(self) -> str | None:
        """Why it is not named, wherever the article says so."""
        return next((one.about.reason for one in self.said if one.about.reason), None)


def sayings(trace: ArticleTrace, lexicon: Lexicon) -> Iterator[Said]:
    """Every mention of an unnamed source that is known to be one."""
    for one in trace.attributions:
        for link in links(one):
            if isinstance(link.unnamed, Unnamed) and link.unresolved is None:
                yield Said(one, link, link.unnamed, _words(link.name or "", lexicon))


def sources(trace: ArticleTrace, lexicon: Lexicon) -> list[Anonymous]:
    """The unnamed sources, in reading order."""
    found: list[Anonymous] = []
    for one in sayings(trace, lexicon):
        home = next((known for known in found if any(_same(one, other) for other in known.said)), None)
        if home is None:
            found.append(Anonymous([one]))
        else:
            home.said.append(one)
    return found


def withheld(link: Link, lexicon: Lexicon) -> bool:
    """Whether the words for an unnamed source say that it is one: a source, an official, one of them."""
    words = [lexicon.word(raw) for raw in (link.name or "").split()]
    if len(words) == 1 and "one_of" in words[0].opens:
        return True
    for word in words:
        if word.stem in lexicon.heads:
            head = lexicon.heads[word.stem]
            return head.kind in WITHHELD or head.category == "diplomatic"
    return False


def public(about: Unnamed) -> bool:
    """Whether these are many who speak in the open (experts, witnesses), so that anonymity is no favour."""
    return about.plural and about.category in PUBLIC


def _same(one: Said, other: Said) -> bool:
    """Whether two mentions of an article describe one source: same words, or same body and calling."""
    if one.link.id == other.link.id:
        return True
    if one.about.category != other.about.category:
        return False
    if one.about.affiliation is not None and one.about.affiliation == other.about.affiliation:
        return True
    if one.about.plural != other.about.plural or one.about.affiliation != other.about.affiliation:
        return False
    counts = {one.about.count, other.about.count} - {None}
    return len(counts) < 2 and bool(one.words) and one.words == other.words


def _words(name: str, lexicon: Lexicon) -> frozenset[str]:
    """`3 مصادر مطلعة` and `مصادر مطلعة` have the same ones."""
    kept = [word for word in name.split() if not _number(word, lexicon)]
    return skeletons(" ".join(kept))


def _number(word: str, lexicon: Lexicon) -> bool:
    known = lexicon.word(word)
    return known.shape == "number" or "number_word" in known.tags

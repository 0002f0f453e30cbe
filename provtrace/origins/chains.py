"""What each article of a story credits its main news to. Imports models alone."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from provtrace.models import ArticleTrace, Attribution, Link

Chain = tuple[Link, ...]
Path = tuple[str, ...]
Family = Callable[[str], str]

MEDIA: Final = ("agency", "outlet")


class Telling(NamedTuple):
    """One article and the chains of its main news. `broken`: one cannot be followed; `denies`: it only denies."""

    trace: ArticleTrace
    chains: tuple[Chain, ...]
    broken: bool
    denies: bool


def telling(trace: ArticleTrace, family: Family, *, denials: bool = False) -> Telling:
    """The chains of the lead attributions. A denial corroborates nothing; with `denials` it is the news itself."""
    chains: dict[Path, Chain] = {}
    broken = denies = False
    for one in trace.attributions:
        if not one.lead:
            continue
        if one.polarity == "deny" and not denials:
            denies = True
            continue
        links = followed(one, trace.outlet.id, family)
        if links is None:
            broken = True
        elif links:
            chains.setdefault(tuple(link.id for link in links), links)
    return Telling(trace, longest(chains), broken, denies and not chains)


def followed(one: Attribution, publisher: str, family: Family) -> Chain | None:
    """The links of an attribution, each once; None if one is unresolved. A publisher is not its own source."""
    links: dict[str, Link] = {}
    for link in (*one.via, *one.chain):
        if link.unresolved is not None or link.id.startswith("unresolved:"):
            return None
        if link.kind in MEDIA and family(link.id) == family(publisher):
            if links:
                break  # who is cited cites the publisher: the chain comes back to where it is told
            continue
        links.setdefault(link.id, link)
    return tuple(links.values())


def longest(chains: Mapping[Path, Chain]) -> tuple[Chain, ...]:
    """The chains without those that are part of another of the article.

    A headline names the agency alone, or the source without the agency that carried it.
    """
    if len(chains) == 1:
        return tuple(chains.values())
    return tuple(chain for path, chain in chains.items() if not any(within(path, other) for other in chains))


def within(part: Path, whole: Path) -> bool:
    """Whether a path is a shorter stretch of another."""
    size = len(part)
    return size < len(whole) and any(whole[at : at + size] == part for at in range(len(whole) - size + 1))

"""Which attributions credit the article's main news, and where that news originates. Below article."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from provtrace.attribution import Claim
from provtrace.cues import Passage
from provtrace.furniture import Page
from provtrace.models import Link, Source
from provtrace.resolve import Resolved

# Shares of the headline's words that a clause repeats to be the main news: the first attribution of the body, others
# near its start, and those farther down. Of one part of a headline an attribution near the start must repeat as much as
# one farther down of the whole. Chosen on dev and the seeds; F1 of the leads moves by less than 0.02 within 0.05.
FIRST: Final = 0.2
NEAR: Final = 0.4
FAR: Final = 0.7
# Share of what the clearest repeats that others must repeat; dev's origins have F1 0.03 less without
OF_BEST: Final = 0.6
OPENING: Final = 4  # sentences at the start of the body that are near; half as many more where there is no headline
PARTS: Final = frozenset(("..", "...", "…", "؛", "|", "،"))  # between the parts of a headline
PART: Final = 3  # words of meaning that a part has at least: fewer are a topic (اليمن.. مقتل عشرة)
DETAILED: Final = 3  # sentences within which the one stands that tells news in full whose credit stood behind it
DETAIL: Final = 0.25  # of the headline that it repeats; at 0.2 two of dev that are none come with it
# Of what a lead credits that its source, named in full once more, repeats; 0.25 to 0.4 are alike on dev
AGAIN: Final = 0.3
FRESH: Final = 2  # sentences of which either may say the main news first: the standfirst, the first paragraph after it


def content_words(passage: Passage, start: int, end: int) -> set[str]:
    """The words of a stretch [start, end) of tokens that carry meaning, as stems without endings."""
    found = {word.root for word in passage.words[start:end]}
    found.discard("")
    return found


def headline_words(passage: Passage, start: int, end: int) -> list[set[str]]:
    """The words of a headline in tokens [start, end), and those of each part where it tells of several things."""
    cuts = [start - 1, *(i for i in range(start, end) if passage.words[i].raw in PARTS), end]
    parts = [content_words(passage, a + 1, b) for a, b in pairwise(cuts)]
    return [content_words(passage, start, end), *(part for part in parts if len(part) >= PART and len(parts) > 1)]


def leads(
    passage: Passage, found: Sequence[Resolved], title: tuple[int, int], headline: Sequence[set[str]], page: Page
) -> list[bool]:
    """For each attribution whether it credits the main news; `headline` as headline_words gives it."""
    news = _News(passage, found, title, headline, page)
    for n, one in enumerate(found):
        if one.claim.scope != "article":
            news.judge(n, one)
    result = news.leads()
    return result if any(result) else [one.claim.scope == "article" for one in found]


class _News:
    """The main news, and which attributions credit it; they are judged in reading order."""

    def __init__(
        self,
        passage: Passage,
        found: Sequence[Resolved],
        title: tuple[int, int],
        headline: Sequence[set[str]],
        page: Page,
    ) -> None:
        self.p, self.found, self.title, self.headline = passage, found, title, headline
        self.opening = _opening(passage, title[1], page, OPENING if headline[0] else OPENING * 3 // 2)
        # Without a headline the first sentence says it.
        self.news = headline[0] or _first_told(passage, found, self.opening)
        self.result = [False] * len(found)
        self.repeated: dict[int, float] = {}  # those that are leads, if at all, by what they repeat of the headline
        self.best, self.first = 0.0, True
        self.behind: list[bool] = []  # of the first sentence's leads, whether each stands behind its words
        self.told: dict[str, set[str]] = {}  # by who was credited for it
        self.past_first = False  # an attribution of a later sentence was met

    def leads(self) -> list[bool]:
        """For each attribution whether it is a lead, once all are judged."""
        for n, share in self.repeated.items():
            self.result[n] = self.result[n] and share >= OF_BEST * self.best
        return self.result

    def judge(self, n: int, one: Resolved) -> None:
        """Whether the attribution `n` is a lead, as far as those before it tell."""
        if self.title[0] <= one.claim.start < self.title[1]:
            self.result[n] = True
            return
        start = self.p.opened[one.claim.start]
        place = self.opening.index(start) if start in self.opening else len(self.opening)
        words = _clause_words(self.p, one)
        share = _share(words, self.news)
        self.result[n] = self._credits(n, place, words, share)
        if self.result[n] and self.headline[0]:  # a first sentence repeats itself wholly
            self.best = max(self.best, share)
        if self.result[n]:
            self._remember(one)
            if place == 0:
                self.behind.append(_behind(self.p, one.claim))
        self.first, self.past_first = False, self.past_first or place > 0

    def _credits(self, n: int, place: int, words: set[str], share: float) -> bool:
        claim = self.found[n].claim
        start = self.p.opened[claim.start]
        aside = claim.nested or _related(self.p, claim.start)
        opens = not self.p.words[start].conj
        if opens and not aside and ((self.first and place == 0) or _fresh(self.p, start, place)):
            return True
        if self.first and place < FRESH and not aside:
            return share >= FIRST
        if not aside and place < DETAILED and share >= DETAIL and self._details(claim):
            return True
        if self._again(n, words):
            return True
        near = place < len(self.opening)
        part = near and any(_share(words, part) >= FAR for part in self.headline[1:])
        self.repeated[n] = share
        return part or share >= (NEAR if near else FAR)

    def _details(self, claim: Claim) -> bool:
        """Whether a verb with its speaker is the first after news whose credit stood behind it: …، بحسب الشرطة."""
        told = bool(self.behind) and all(self.behind) and not self.past_first
        return told and claim.marker == "verb" and claim.speaker is not None

    def _again(self, n: int, words: set[str]) -> bool:
        """Whether the source of an earlier lead, named in full once more, says again what that one credits."""
        source = self.found[n].chain[-1]
        told = self.told.get(source.id, set[str]())
        return source.resolved_by in ("name", "description") and _share(words, told) >= AGAIN

    def _remember(self, one: Resolved) -> None:
        """Keep what the first lead of each source credits."""
        content, source = one.claim.content, one.chain[-1].id
        if content is not None and source not in self.told:
            told = content_words(self.p, self.p.until(content[0]), self.p.until(content[1]))
            if len(told) > PART:
                self.told[source] = told


def _behind(passage: Passage, claim: Claim) -> bool:
    """Whether the credit stands behind the words that it is for."""
    return claim.content is not None and claim.content[0] < passage.starts[claim.start]


def _first_told(passage: Passage, found: Sequence[Resolved], opening: Sequence[int]) -> set[str]:
    """The words of the body's first sentence; of what it credits, where it does."""
    if not opening:
        return set()
    told = [one.claim.content for one in found if passage.opened[one.claim.start] == opening[0] and one.claim.content]
    begin, end = map(passage.until, told[0]) if told else (opening[0], passage.past[opening[0]])
    return content_words(passage, begin, end)


def _fresh(passage: Passage, start: int, place: int) -> bool:
    """Whether a sentence starts the story once more, as the first paragraph does after a standfirst.

    A paragraph that goes on is joined to the one before it (و ف كما من جهته); one that is not begins anew.
    """
    if not 0 < place < FRESH or not passage.line_start(start):
        return False
    return any(reading.tense == "p" for reading in passage.words[start].verbs)


def _related(passage: Passage, cue: int) -> bool:
    """Whether a cue only tells of somebody by the way: الوزير الذي أعلن …"""
    return cue > 0 and "relative" in passage.words[cue - 1].tags


def _share(words: set[str], news: set[str]) -> float:
    return len(words & news) / len(news) if news else 0.0


def _clause_words(passage: Passage, one: Resolved) -> set[str]:
    claim = one.claim
    begin, end = claim.at, claim.to
    if claim.content is not None:
        begin, end = min(begin, passage.until(claim.content[0])), max(end, passage.until(claim.content[1]))
    else:
        end = max(end, passage.past[claim.start])
    return content_words(passage, begin, end)


def _opening(passage: Passage, begin: int, page: Page, count: int) -> list[int]:
    """Where the first sentences of the body start, short ones (datelines) left out."""
    starts: list[int] = []
    i = begin
    while i < page.end and len(starts) < count:
        if passage.past[i] - i >= 5 and not page.leaves_out(i):
            starts.append(passage.opened[i])
        i = max(passage.past[i] + 1, i + 1)
    return starts


def origins(found: Sequence[Resolved], lead: Sequence[bool]) -> tuple[Source, ...]:
    """The far ends of the lead chains, each source once; who only passes the news on is none."""
    leading = [one for one, is_lead in zip(found, lead, strict=True) if is_lead]
    leading = [one for one in leading if one.claim.polarity == "affirm"] or leading
    ids = [tuple(link.id for link in (*one.via, *one.chain)) for one in leading]
    goes_on = {own[:n] for own in ids for n in range(1, len(own))}  # a chain that another one lengthens ends nowhere
    ends: dict[str, Link] = {}
    inner: dict[str, Link] = {}
    for one, own in zip(leading, ids, strict=True):
        last = one.chain[-1]
        if last.unresolved is None and own not in goes_on:
            (inner if one.claim.nested else ends).setdefault(last.id, last)
    nearest = _farthest(list(ends.values()))
    if all(map(_rank, nearest)):
        nearest = _farthest([*nearest, *inner.values()])
    return tuple(Source(link.id, link.name, link.kind) for link in _distinct(nearest))


def _distinct(ends: Sequence[Link]) -> list[Link]:
    """Each unnamed source once, though it is described in two ways."""
    kept: list[Link] = []
    for link in ends:
        if link.kind != "unnamed" or not any(_same(link, other) for other in kept):
            kept.append(link)
    return kept


def _farthest(ends: Sequence[Link]) -> list[Link]:
    """Those who are nearest to the fact: a medium yields to whom it heard, a paper or media without a name to anybody.

    Of 85 articles of dev one has a medium among its origins besides somebody who is none, and two have both a medium
    with and one without a name.
    """
    nearest = min(map(_rank, ends), default=0)
    return [link for link in ends if _rank(link) == nearest]


def _rank(link: Link) -> int:
    return {"agency": 1, "outlet": 1, "document": 2, "unspecified": 2}.get(link.kind, 0)


def _same(a: Link, b: Link) -> bool:
    """Whether two unnamed sources of one article's main news are one under two descriptions."""
    if a.kind != "unnamed" or b.kind != "unnamed" or not a.unnamed or not b.unnamed:
        return False
    return a.unnamed.affiliation == b.unnamed.affiliation and (
        a.unnamed.affiliation is not None or a.unnamed.plural == b.unnamed.plural
    )

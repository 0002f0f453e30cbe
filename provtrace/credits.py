"""Credits without a verb: colon headlines, labels, bylines and wire marks. Beside attribution, below resolve."""

from collections.abc import Sequence

from provtrace.attribution import Claim
from provtrace.clause import CARRIERS
from provtrace.cues import Passage
from provtrace.lexicon import TO
from provtrace.models import Outlet, Span
from provtrace.phrases import Parser, Phrase

LONGEST_QUOTED = 5  # tokens of a quotation before a headline's colon that names a source
LONGEST_NAME = 12  # tokens before a headline's colon that may name a source


def colons(
    passage: Passage, parser: Parser, begin: int, end: int, title: tuple[int, int], known: Sequence[Claim]
) -> list[Claim]:
    """«لافروف: ...» in a headline or at a line's start: the colon credits whom the words before it name."""
    p = passage
    taken = {claim.to for claim in known if claim.credits} | {claim.to - 1 for claim in known if claim.credits}
    found: list[Claim] = []
    for c in p.marks:
        if (
            p.raws[c] != ":"
            or not begin <= c < end
            or c in taken
            or p.inside[c] >= 0
            or c + 1 >= p.end
            or p.words[c + 1].shape == "line"
        ):
            continue
        in_title = title[0] <= c < title[1]
        start = c
        while (
            start > p.opened[c]
            and c - start < LONGEST_NAME
            and p.raws[start - 1] not in ("..", "…", "|", "-", "–", "...", "،")
        ):
            start -= 1
        source = _named_before(parser, start, c)
        if (
            source is None
            and in_title
            and start == p.opened[c]
            and p.quote(start) == c - 1
            and c - start <= LONGEST_QUOTED
        ):
            name = parser.text(p.starts[start + 1], c - 1)  # «الأرصاد»: …
            source = parser.make(start, c, p.starts[start], "organization", name, head=p.words[start + 1].stem)
        if source is None or (source.back and source.kind not in ("organization", "person")):
            continue
        if source.kind == "organization" and p.words[source.start].tags & {"place"} and p.quote(c + 1) < 0:
            continue  # a dateline or a topic: أفغانستان: مقتل …
        if not in_title and not (
            p.line_start(start)
            and (source.kind in CARRIERS or (source.kind == "person" and len(source.name.split()) > 1))
        ):
            continue
        if any(claim.start >= start and claim.start < c and claim.credits for claim in known):
            continue
        close = p.quote(c + 1)
        last = p.past[c] - 1
        if close > 0 and close >= last:
            content, quoted = (p.starts[c + 2], p.ends[close - 1]), True
        else:
            content, quoted = (p.starts[c + 1], p.ends[max(last, c + 1)]), False
        told = parser.written_on(source.end, TO) if source.end < c else None  # ياسين لـ«الرياض»:
        carriers = (told,) if told is not None and told.kind in CARRIERS else ()
        found.append(Claim(c, c + 1, "colon", start, c + 1, source, carriers=carriers, content=content, quoted=quoted))
    return found


def _named_before(parser: Parser, start: int, colon: int) -> Phrase | None:
    """The source whose phrase reaches from `start` to the colon, an adjunct after it left out (بعد لقاء باريس)."""
    p = parser.p
    for s in range(start, colon):
        source = parser.at(s)
        if source is None:
            continue
        if source.end == colon or (
            source.end < colon and p.words[source.end].fold in p.lexicon.grammar.after_name and s == start
        ):
            return source
        if s == start and source.end < colon - 1:
            continue
    return None


def labels(passage: Passage, parser: Parser, begin: int, end: int) -> list[Claim]:
    """«المصدر: رويترز» on a line of its own credits the whole article."""
    p = passage
    found: list[Claim] = []
    for i in p.noted:
        if "label" not in p.words[i].opens or i != p.opened[i] or not begin <= i < end:
            continue
        entry = p.phrase(i, "label")
        if entry is None:
            continue
        c = i + len(entry.words)
        if c >= end or p.raws[c] != ":" or p.past[c] - c > 10:
            continue
        source = parser.at(c + 1)
        while source is not None and source.end <= end:
            found.append(Claim(i, c, "label", i, source.end, source, scope="article"))
            nxt = source.end
            joined = nxt < end and (p.raws[nxt] in "،,+-–/" or p.words[nxt].conj)
            source = parser.at(nxt if nxt < end and p.words[nxt].conj else nxt + 1) if joined else None
    return found


def bylines(passage: Passage, parser: Parser, begin: int, end: int, *, whole: bool = False) -> list[Claim]:
    """Wire marks: «القاهرة - رويترز:» before the text, «(د ب أ)» in a bracket, a bare «أ ف ب» as the last line.

    `whole`: the passage is a byline itself (a record's author).
    """
    p = passage
    found: list[Claim] = []
    places = _slots(p, begin, end, whole)
    for i in places:
        source = parser.at(i)
        if source is None or source.kind not in ("agency", "unspecified") or source.back:
            continue
        nxt = source.end
        bounded = nxt >= end or p.words[nxt].shape in ("line", "mark") or p.words[nxt].conj
        if not bounded or (source.kind == "unspecified" and p.words[i].fold not in p.lexicon.byline_words):
            continue
        found.append(Claim(i, nxt, "byline", i, nxt, source, scope="article"))
    return found


def self_reference(passage: Passage, parser: Parser, claims: Sequence[Claim]) -> Outlet | None:
    """The publisher by its own words: «قال لـ«اليوم»», «علمت «سبق» من مصادرها»; one medium or none."""
    found: dict[str, Phrase] = {}
    for claim in claims:
        for phrase in (*claim.carriers, *claim.relayed):
            if phrase.key and not phrase.head and _told(passage, phrase) and _may_publish(passage, phrase):
                found.setdefault(phrase.key, phrase)
    for i in passage.noted:
        if "own_work" in passage.words[i].opens:
            bracketed = i + 1 < passage.end and passage.bracket(i + 1) > 0
            own = parser.at(i + 1 + bracketed)
            if own is not None and own.key and not own.head and _may_publish(passage, own):
                found.setdefault(own.key, own)
    credited = {
        claim.speaker.key
        for claim in claims
        if claim.speaker is not None and claim.verb is not None and claim.verb.kind != "know"
    }
    candidates = [phrase for key, phrase in found.items() if key not in credited]
    if len(candidates) != 1:
        return None
    one = candidates[0]
    mention = Span(passage.text[one.at : one.to], one.at, one.to)
    medium = passage.lexicon.media[one.key]
    return Outlet(medium.id, medium.name, medium.kind, "self_reference", mention)  # type: ignore[arg-type]


def _may_publish(passage: Passage, phrase: Phrase) -> bool:
    """Whether a medium can be the publisher of an Arabic article: an agency or a foreign paper is only quoted."""
    return phrase.kind == "outlet" and passage.lexicon.media[phrase.key].arabic


def _told(passage: Passage, phrase: Phrase) -> bool:
    """Whether لـ is written before a phrase: somebody spoke to it."""
    before = passage.text[: phrase.at].rstrip(' \u0640"«“(')
    return before.endswith(TO) and not before[-2:-1].isalpha()


def _slots(p: Passage, begin: int, end: int, whole: bool) -> list[int]:
    """The tokens at which a wire may be named: after the dashes of a dateline, in a bracket, alone on the last line."""
    slots: list[int] = []
    i, lines = begin, 0
    while i < end and lines < (1 if not whole else 9):
        if p.words[i].shape == "line":
            i += 1
            continue
        lines += 1
        stop = p.past[i]
        k = i
        while k < min(stop, i + 12, end):
            parted = k == i or p.raws[k - 1] in "-–—/(:،,\u200f" or "place" in p.words[k - 1].tags
            if whole or (parted and _dateline(p, i, k, end)):
                slots.append(k)
            k += 1
        i = stop + 1
    last = end - 1
    while last > begin and p.words[last].shape in ("line", "mark"):
        last -= 1
    start = p.opened[last] if last > begin else begin
    if not whole and last > begin and last - start < 8 and start > begin + 8:
        slots.append(start + (p.raws[start] in "(-[–"))
    return slots


def _dateline(p: Passage, i: int, k: int, end: int) -> bool:
    """Whether what stands between the line's start i and a mark after k is a dateline: places, names, dashes."""
    for n in range(k, min(k + 8, end)):
        if p.raws[n] in "-–—:/)" or p.words[n].shape == "line":
            return all(not w.verbs and not w.tags & {"complementizer", "relative"} for w in p.words[i:n])
    return False

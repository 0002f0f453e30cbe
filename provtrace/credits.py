"""Credits without a verb: colon headlines, labels, bylines and wire marks. Beside attribution, below resolve."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from provtrace.attribution import Claim
from provtrace.clause import CARRIERS
from provtrace.cues import Passage
from provtrace.lexicon import AND, TO
from provtrace.models import Kind
from provtrace.phrases import GROUPS, Parser, Phrase
from provtrace.phrases.classes import BODIES, NAMED

LONGEST_QUOTED: Final = 5  # tokens of a quotation before a headline's colon that names a source
SIGNATURE: Final = 20  # tokens of the line that wires and editors sign: ع.ش/ أ.ح (د ب أ، رويترز)
INITIALS: Final = 2  # letters of an editor's name there
LAST_WORDS: Final = 3  # of a name, before a headline's colon
SINGLE: Final = 3  # tokens of one word in marks
BEFORE_THEM: Final = 10  # tokens of a title and the names before them in the body
LONGEST_NAME: Final = 12  # tokens before a headline's colon that may name a source
_HEARING: Final = frozenset({"office_head", "rank", "honorific"})  # whom a headline's speaker speaks to


def colons(
    passage: Passage, parser: Parser, begin: int, end: int, title: tuple[int, int], known: Sequence[Claim]
) -> list[Claim]:
    """«لافروف: ...» in a headline or at a line's start: the colon credits whom the words before it name."""
    p = passage
    taken = {claim.to for claim in known if claim.credits} | {claim.to - 1 for claim in known if claim.credits}
    found: list[Claim] = []
    for c in p.marks:
        if (
            p.words[c].raw != ":"
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
            and p.words[start - 1].raw not in ("..", "…", "|", "-", "–", "...", "،")
        ):
            start -= 1
        source = _headline(parser, start, c, title[1]) if in_title else _named_before(parser, start, c)
        if source is None or (source.back and source.kind not in ("organization", "person")):
            continue
        if source.kind == "organization" and p.words[source.start].tags & {"place"} and not _quotes(p, c + 1):
            continue  # a dateline or a topic: أفغانستان: مقتل …, أفغانستان: «الحزام» يغلق
        if not in_title and not (_line_start(p, start) and _speaks_in_body(p, source, start)):
            continue
        if any(claim.start >= start and claim.start < c and claim.credits for claim in known):
            continue
        close = p.quote(c + 1)
        last = p.past[c] - 1
        if close > 0 and close >= last:
            content, quoted = (p.starts[c + 2], p.after(close - 1)), True
        else:
            content, quoted = (p.starts[c + 1], p.after(max(last, c + 1))), False
        told = parser.written_on(source.end, TO) if source.end < c else None  # ياسين لـ«الرياض»:
        carriers = (told,) if told is not None and told.kind in CARRIERS else ()
        found.append(Claim(c, c + 1, "colon", start, c + 1, source, carriers=carriers, content=content, quoted=quoted))
    return found


def _in_marks(parser: Parser, start: int, colon: int, body: int) -> Phrase:
    """Who stands in marks: whom the body names in full («الحداد»: …), an office, else a body («الأرصاد»: …)."""
    p, inside, close = parser.p, start + 1, colon - 1
    full = _in_full(parser, inside, close, body)
    name = full.name if full is not None else parser.text(p.starts[inside], close)
    kind: Kind = full.kind if full is not None else "organization"
    word, title = p.words[inside], frozenset[str]()
    if full is None and colon - start == SINGLE and (word.name or "office_head" in word.tags):
        kind = "person"  # «الحربي»: …, «المفتي»: …
        title = frozenset() if word.name else frozenset({word.stem})
    return parser.make(start, colon, p.starts[start], kind, name, head=word.stem, title=title)


def _in_full(parser: Parser, start: int, colon: int, body: int) -> Phrase | None:
    """Whom the body names in full where the headline has but the last words: بري, and نبيه بري in the body."""
    p, n = parser.p, colon - start
    words = [word.fold for word in p.words[start:colon]]
    if not 0 < n <= LAST_WORDS or "place" in p.words[start].tags:
        return None
    for k in range(body, p.end - n + 1):
        if p.words[k].fold != words[0] or [word.fold for word in p.words[k : k + n]] != words:
            continue
        for s in range(max(body, k - BEFORE_THEM), k):
            found = parser.at(s) if p.words[s].name or p.words[s].tags else None
            if found is not None and found.kind in ("person", "organization") and found.end == k + n and not found.back:
                more = {"head": found.head, "gender": found.gender, "number": found.number}
                return parser.make(start, colon, p.starts[start], found.kind, found.name, **more)
    return None


def _headline(parser: Parser, start: int, colon: int, body: int) -> Phrase | None:
    """Who is named before a headline's colon, in marks, or in full in the body."""
    p, source = parser.p, _named_before(parser, start, colon)
    if source is not None:
        return _headed(parser, source, start, colon, body)
    if start == p.opened[colon] and p.quote(start) == colon - 1 and colon - start <= LONGEST_QUOTED:
        return _in_marks(parser, start, colon, body)
    return _in_full(parser, start, colon, body)


def _headed(parser: Parser, source: Phrase, start: int, colon: int, body: int) -> Phrase | None:
    """Who speaks in a headline of those whom the words before its colon name, or None where nobody does."""
    p, first = parser.p, source.start
    before = p.words[first - 1] if first > start else None
    if before is not None and (TO in (before.fold, before.clitic) or before.fold in p.lexicon.grammar.calling):
        return None  # كوشك لـ«المدار», كوشك لشقيقه الراحل: who was told; يا وزير العمل: who is called
    named = source.kind == "document" and source.head in p.lexicon.grammar.showing
    if named or (p.words[first].fold in p.lexicon.grammar.showing and source.end == first + 1):
        return None  # شاهد: لحظة انهيار الجسر, إعلان الميناء: أهم البنود
    if (source.kind == "unnamed" or source.back) and source.end == first + 1 == colon:
        full = _in_full(parser, first, colon, body)
        if full is not None and full.kind == "person":
            return full  # مسرحي: …, and سلطان مسرحي in the body
    return _unheard(parser, source)


def _unheard(parser: Parser, source: Phrase) -> Phrase | None:
    """A source without whom he speaks to: وزير الدفاع للصحفيين, أمير المنطقة للأهالي."""
    p = parser.p
    for k in range(source.start + 1, source.end):
        word = p.words[k]
        many = source.kind == "unnamed" and source.number == "p"  # أهالي مكة لوزارة التجارة
        if word.clitic != TO or not (word.tags & (GROUPS | _HEARING) or (many and word.tags & BODIES)):
            continue
        if source.kind == "person" and not p.words[source.start].tags & {"office_head"}:
            return None  # what is his name, and what another's?
        return replace(source, end=k, to=p.after(k - 1), name=parser.text(source.at, k))
    return source


def _quotes(p: Passage, i: int) -> bool:
    """Whether what follows a colon stands in quotation marks as a whole, or far: no word set apart."""
    close = p.quote(i)
    return close > 0 and (close + 1 >= p.past[i] or close - i > LONGEST_QUOTED)


def _speaks_in_body(p: Passage, source: Phrase, start: int) -> bool:
    """Whether who stands before a colon at a line's start speaks: a medium, somebody by name, who spoke at a time."""
    if source.kind in CARRIERS or _timed(p, source.start):
        return True
    first = p.words[source.start]
    whole = source.kind == "person" and len(source.name.split()) > 1
    known = source.title or first.shape != "word" or (first.name in NAMED and first.name != "unknown")
    if not whole or not (known or (first.name and not first.definite)):
        return False  # العامل الأخير: …
    alone = all(word.shape == "mark" for word in p.words[start : source.start])
    return alone and not (source.start > 0 and _numbered(p, source.start))


def _numbered(p: Passage, i: int) -> bool:
    """Whether token i follows the number of an entry: 1 - سامر الحداد: قائد …"""
    while i > 0 and p.words[i - 1].shape == "mark":
        i -= 1
    return i > 0 and p.words[i - 1].shape == "number"


def _line_start(p: Passage, i: int) -> bool:
    """Whether token i is the first word of its line, but for a time and marks: 18:45 - وزارة الصحة: …"""
    while i > 0 and p.words[i - 1].shape in ("number", "mark"):
        i -= 1
    return p.line_start(i)


def _timed(p: Passage, i: int) -> bool:
    """Whether token i follows a time, as the entries of a live blog do; who speaks there is not told again."""
    while i > 0 and p.words[i - 1].shape == "mark":
        i -= 1
    return i > 0 and p.words[i - 1].shape == "number" and ":" in p.words[i - 1].raw


def _named_before(parser: Parser, start: int, colon: int) -> Phrase | None:
    """The source whose phrase reaches from `start` to the colon, an adjunct after it left out (بعد لقاء باريس)."""
    p = parser.p
    for s in range(start, colon):
        source = parser.at(s)
        if source is None:
            continue
        if s > start and source.kind in ("organization", "unnamed") and not _apart(p, s):
            return None
        if source.end == colon or (
            source.end < colon and p.words[source.end].fold in p.lexicon.grammar.after_name and s == start
        ):
            return source
        if s == start and source.end < colon - 1:
            continue
    return None


def _apart(p: Passage, s: int) -> bool:
    """Whether the words before token s are of no one phrase with it: تنبيه من الأرصاد, not فضائح الفيفا."""
    before = p.words[s - 1]
    return p.words[s].conj or before.shape != "word" or before.fold in p.lexicon.grammar.from_ | {AND}


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
        if c >= end or p.words[c].raw != ":" or p.past[c] - c > 10:
            continue
        source = parser.at(c + 1) or _shared(parser, c + 1, "outlet")
        while source is not None and source.end <= end:
            found.append(Claim(i, c, "label", i, source.end, source, scope="article"))
            nxt = source.end
            joined = nxt < end and (p.words[nxt].raw in "،,+-–/" or p.words[nxt].conj)
            source = parser.at(nxt if nxt < end and p.words[nxt].conj else nxt + 1) if joined else None
    return found


def bylines(passage: Passage, parser: Parser, begin: int, end: int, *, whole: bool = False) -> list[Claim]:
    """Wire marks: «القاهرة - رويترز:» before the text, «(د ب أ)» in a bracket, a bare «أ ف ب» as the last line.

    `whole`: the passage is a byline itself (a record's author).
    """
    p = passage
    found: list[Claim] = []
    closing = [] if whole else _closing(parser, begin, end)
    for i in (*_slots(p, begin, end, whole), *closing):
        source = parser.at(i) or _shared(parser, i, "agency")
        if source is None or source.kind not in ("agency", "unspecified") or source.back:
            continue
        nxt = source.end
        bounded = nxt >= end or p.words[nxt].shape in ("line", "mark") or p.words[nxt].conj
        if not bounded or (source.kind == "unspecified" and p.words[i].fold not in p.lexicon.byline_words):
            continue
        found.append(Claim(i, nxt, "byline", i, nxt, source, scope="article"))
    return found


def _shared(parser: Parser, i: int, kind: str) -> Phrase | None:
    """A medium whose name is a word too, alone where only a medium can stand: المصدر: عكاظ, (بترا)."""
    p = parser.p
    entry = p.phrase(i, "shared_medium")
    if entry is None or entry.value.kind != kind:
        return None
    past = i + len(entry.words)
    alone = past >= p.end or p.words[past].shape in ("line", "mark")
    return parser.medium(i, past, p.starts[i], entry.value) if alone else None


def _slots(p: Passage, begin: int, end: int, whole: bool) -> list[int]:
    """The tokens at which a dateline may name a wire: after its dashes, in a bracket."""
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
            parted = k == i or p.words[k - 1].raw in "-–—/(:،,\u200f" or "place" in p.words[k - 1].tags
            if whole or (parted and _dateline(p, i, k, end)):
                slots.append(k)
            k += 1
        i = stop + 1
    return slots


def _closing(parser: Parser, begin: int, end: int) -> list[int]:
    """The tokens at which wires sign the article on its last line: media, initials and marks alone are on it."""
    p, last = parser.p, end - 1
    while last > begin and p.words[last].shape == "line":
        last -= 1
    i = last
    while i > begin and last - i < SIGNATURE and p.words[i - 1].shape != "line":
        i -= 1
    found: list[int] = []
    if i <= begin + 8 or p.words[i - 1].shape != "line":
        return found
    while i <= last:
        source = parser.at(i) or _shared(parser, i, "agency")
        if source is not None and source.kind in CARRIERS and source.end <= last + 1:
            found.append(i)
            i = source.end
        elif p.words[i].shape == "mark" or len(p.words[i].raw) <= INITIALS:
            i += 1
        else:
            return []
    return found


def _dateline(p: Passage, i: int, k: int, end: int) -> bool:
    """Whether what stands between the line's start i and a mark after k is a dateline: places, names, dashes."""
    for n in range(k, min(k + 8, end)):
        if p.words[n].raw in "-–—:/)" or p.words[n].shape == "line":
            return all(not w.verbs and not w.tags & {"complementizer", "relative"} for w in p.words[i:n])
    return False

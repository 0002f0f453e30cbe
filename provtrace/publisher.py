"""Who publishes an article: by its metadata, or by how it speaks of itself. Beside credits, below article."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from provtrace.attribution import Claim
from provtrace.cues import Passage
from provtrace.furniture import Page, footer
from provtrace.lexicon import BY, TO, Entry, Lexicon, Medium
from provtrace.models import Article, Outlet, Span
from provtrace.normalise import fold_phrase
from provtrace.phrases import Parser

OPENING: Final = 14  # tokens at the start of a line in which a dateline or a byline stands
LINES: Final = 5  # lines at the start of a body among which it is sought
DASHES: Final = "-–—ـ/|"
TWICE: Final = 2  # times that an article says of a name what only its publisher does, where the lexicon lacks the name
SPEAKERS: Final = frozenset({"organization", "person", "unnamed"})  # who can speak to a paper
LONGEST_NAME: Final = 3  # tokens of such a name


def publisher(
    article: Article, passage: Passage, parser: Parser, claims: Sequence[Claim], begin: int, page: Page
) -> Outlet:
    """Who publishes an article whose body starts at token `begin`; without a name where nothing shows it."""
    return (
        _metadata(article, passage.lexicon)
        or _byline(passage, begin, page.end)
        or _dated(passage, begin)
        or _footer(passage, page.end)
        or _author(article, passage.lexicon)
        or _self_reference(passage, parser, claims, page)
        or Outlet(f"article:{article.id}", None, "outlet", None, None)
    )


# ---------------------------------------------------------------- from outside
def _metadata(article: Article, lexicon: Lexicon) -> Outlet | None:
    """By the record's own word, the name of the folder, the URL."""
    if article.outlet:
        medium = lexicon.media.get(article.outlet) or lexicon.medium(article.outlet)
        if medium is None:
            return Outlet(f"outlet:{fold_phrase(article.outlet)}", article.outlet, "outlet", "metadata", None)
        return _outlet(medium, "metadata")
    folders = article.path.replace("\\", "/").split("/")[:-1]
    medium = (lexicon.media.get(folders[-1]) or lexicon.medium(folders[-1])) if folders else None
    if medium is not None:
        return _outlet(medium, "folder")
    medium = domain(lexicon, article.url)
    return _outlet(medium, "url") if medium is not None else None


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


def _author(article: Article, lexicon: Lexicon) -> Outlet | None:
    """The paper in a record's author: سبق - الرياض."""
    if not article.author:
        return None
    found = _byline(Passage(article.author, lexicon, "author"), 0, OPENING, alone=True)
    return Outlet(found.id, found.name, found.kind, found.found_by, None) if found is not None else None


def _written(lexicon: Lexicon, medium: Medium, name: str) -> Medium:
    """The paper that goes by a channel's name, if there is one: who publishes an article under it writes."""
    for head in lexicon.grammar.paper:
        paper = lexicon.by_head.get((head, fold_phrase(name)))
        if paper is not None:
            return lexicon.media[paper]
    return medium


def _outlet(medium: Medium, found_by: str, mention: Span | None = None) -> Outlet:
    return Outlet(medium.id, medium.name, medium.kind, found_by, mention)  # type: ignore[arg-type]


def _shown(p: Passage, entry: Entry, found_by: str, start: int) -> Outlet:
    """The medium whose name stands at token `start` as the publisher."""
    mention = _span(p, start, start + len(entry.words))
    return _outlet(_written(p.lexicon, entry.value, mention.text), found_by, mention)


def _span(p: Passage, start: int, past: int) -> Span:
    """The text of tokens [start, past), without the preposition written onto it."""
    at = p.starts[start] + len(p.words[start].clitic)
    return Span(p.text[at : p.after(past - 1)], at, p.after(past - 1))


# ---------------------------------------------------------------- at the head and the foot
def _byline(p: Passage, begin: int, end: int, alone: bool = False) -> Outlet | None:
    """The publisher in its own dateline or byline: سبق- مكة:, دبي (CNN) --, لندن: «الشرق الأوسط».

    `alone`: the line may hold nothing else.
    """
    i, lines = begin, 0
    while i < min(end, p.end) and lines < LINES:
        if p.words[i].shape != "line":
            lines += 1
            found = next(_in_line(p, i, min(p.past[i], i + OPENING), alone), None)
            if found is not None:
                return found
            while i < p.end and p.words[i].shape != "line":
                i = max(p.past[i], i + 1)
        i += 1
    return None


def _in_line(p: Passage, i: int, stop: int, alone: bool) -> Iterator[Outlet]:
    """The outlets that a dateline which starts at token i names."""
    for k in range(i, stop):
        if p.words[k].verbs or p.words[k].tags & {"complementizer", "relative"}:
            return
        entry = p.phrase(k, "medium", "shared_medium")
        if entry is None or entry.value.kind != "outlet" or p.words[k].clitic:
            continue
        past = k + len(entry.words)
        wrapped = k > i and p.partner[k - 1] == past
        if _shows(p, entry, k - wrapped, past + wrapped, i, alone):
            dateline = wrapped and p.words[k - 1].raw == "("
            yield _shown(p, entry, "dateline" if dateline else "byline", k)


def _shows(p: Passage, entry: Entry, start: int, past: int, i: int, alone: bool) -> bool:
    """Whether a dateline or byline from token i on shows its medium at [start, past) as the publisher."""
    last = past >= p.end or p.words[past].shape == "line"
    if start + len(entry.words) == past:  # without quotation marks or a bracket
        if start > i and p.words[start - 1].raw not in DASHES and p.words[start - 1].stem not in p.lexicon.grammar.own:
            return False
        city = start + 1 == past and "place" in p.words[start].tags
        if city or (last and entry.tag == "shared_medium"):
            return False  # a city that a paper is named after, a word that is a paper too
    if last:
        return start > i or alone
    if p.words[past].raw == "،" and start == i:  # سبق، واس- الباحة
        return p.phrase(past + 1, "medium") is not None
    return p.words[past].raw in DASHES or (start > i and p.words[past].raw == ":")


def _dated(p: Passage, begin: int) -> Outlet | None:
    """An agency's own dateline: place and date, then its name ends the line (… 2015 م واس)."""
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
            and p.words[last - 1].fold.lstrip("0123456789") in p.lexicon.grammar.era
            and any(w.fold[:1].isdigit() for w in p.words[i:last])
        ):
            return _outlet(entry.value, "dateline", _span(p, last, last + 1))
        i = p.past[i] + 1
    return None


def _footer(p: Passage, end: int) -> Outlet | None:
    """The publisher in what follows the body: ادعم عنب بلدي, تابع الجزيرة نت على."""
    for i in range(end, p.end):
        named = footer(p, i)
        if named is not None:
            entry, start, past = named
            return _outlet(entry.value, "footer", _span(p, start, past))
    return None


# ---------------------------------------------------------------- by its own words
def _self_reference(p: Passage, parser: Parser, claims: Sequence[Claim], page: Page) -> Outlet | None:
    """The publisher by its own words: «قال لـ«اليوم»», «علمت «سبق» من مصادرها»; one medium or none."""
    credited = {
        claim.speaker.key
        for claim in claims
        if claim.speaker is not None
        and claim.verb is not None
        and claim.verb.kind != "know"
        and "own_work" not in p.words[claim.start].opens
        and p.words[claim.start].stem not in p.lexicon.grammar.own
    }
    found: dict[str, Outlet] = {}
    for medium, start, past in (*_told(p, claims), *_own(p, parser, page.end)):
        # An agency, or a paper of another language, is only quoted.
        if medium.kind == "outlet" and medium.arabic and medium.id not in credited:
            inside = p.partner[start] == past - 1  # the marks are part of the phrase
            mention = _span(p, start + inside, past - inside)
            quoted = inside or (start > 0 and p.partner[start - 1] == past)
            paper = _written(p.lexicon, medium, mention.text) if quoted else medium
            found.setdefault(paper.id, _outlet(paper, "self_reference", mention))
    if len(found) == 1:
        return next(iter(found.values()))
    return _unlisted(p, page.end) if not found else None


def _told(p: Passage, claims: Sequence[Claim]) -> Iterator[tuple[Medium, int, int]]:
    """The media that somebody spoke to: others say لصحيفة كذا, a site says لكذا, or in full لجريدة كذا الإلكترونية."""
    for claim in claims:
        for phrase in (*claim.carriers, *claim.relayed):
            named = not phrase.head or p.words[phrase.end - 1].stem in p.lexicon.grammar.electronic
            if phrase.key and named and _to(p, phrase.start):
                yield p.lexicon.media[phrase.key], phrase.start, phrase.end
    bare = list(_bare(p, claims))
    times = Counter(entry.value.id for entry, _, _ in bare)
    for entry, k, sure in bare:  # a word that is a paper too (للميادين) is one where it is told things again and again
        if sure or entry.tag == "medium" or times[entry.value.id] >= TWICE:
            yield entry.value, k, k + len(entry.words)


def _bare(p: Passage, claims: Sequence[Claim]) -> Iterator[tuple[Entry, int, bool]]:
    """The media's names right behind a speaker, and whether that is proof: مصادر للميادين, مراسل الميادين."""
    for claim in claims:
        speaker = claim.speaker
        if speaker is None or speaker.kind not in SPEAKERS:
            continue
        for k in (speaker.end - 1, speaker.end):
            entry = p.phrase(k, "medium", "shared_medium") if k < p.end and p.words[k].clitic == TO else None
            if entry is not None:
                yield entry, k, speaker.kind == "unnamed"
        entry = p.phrase(speaker.start + 1, "medium", "shared_medium")
        reporter = p.words[speaker.start].stem in p.lexicon.grammar.reporter
        if entry is not None and (reporter or (speaker.kind == "unnamed" and entry.tag == "medium")):
            yield entry, speaker.start + 1, True


def _to(p: Passage, i: int) -> bool:
    """Whether لـ is written to token i, or to the mark before it."""
    if p.words[i].clitic == TO:
        return True
    i -= 1
    while i > 0 and p.words[i].shape == "mark":
        i -= 1
    return i >= 0 and p.words[i].fold in (TO, TO + TO)


def _own(p: Passage, parser: Parser, end: int) -> Iterator[tuple[Medium, int, int]]:
    """The media of which the text says what only a publisher says of itself: علمت «سبق», «سبق» زارت, مصادر «سبق»."""
    for i in p.noted:
        if i + 2 < end and "own_work" in p.words[i].opens:
            at = i + 1 + (p.words[i + 1].fold in p.lexicon.grammar.to_it)
            name = parser.at(at) if p.words[at].shape != "mark" else None
            if name is not None and name.key and not name.head:
                yield p.lexicon.media[name.key], name.start, name.end
    for start, past in _quoted(p, end):
        entry = p.phrase(start, "medium", "shared_medium")
        if entry is not None and start + len(entry.words) == past and _does(p, start - 1, past + 1):
            yield entry.value, start, past


def _quoted(p: Passage, end: int) -> Iterator[tuple[int, int]]:
    """The short names in quotation marks or brackets, as tokens [start, past) inside them."""
    for i in p.marks:
        if i < end and i + 1 < p.partner[i] <= i + 1 + LONGEST_NAME:
            yield i + 1, p.partner[i]


def _does(p: Passage, i: int, past: int) -> bool:
    """Whether tokens [i, past) are told something, do a publisher's work, or have people of their own."""
    if _does_work(p, i, past):
        return True
    if i == 0:
        return False
    before, own = p.words[i - 1], p.lexicon.grammar.own
    if before.fold in p.lexicon.grammar.to_it and i > 1 and "own_work" in p.words[i - 2].opens:
        return True
    if i == 1 or before.fold not in p.lexicon.grammar.own_link:
        return before.stem in own
    told = before.fold in (TO, TO + TO) and any(w.verbs or "speech" in w.tags for w in p.words[p.opened[i] : i - 1])
    return told or p.words[i - 2].stem in own or (before.fold != BY and "speech" in p.words[i - 2].tags)


def _unlisted(p: Passage, end: int) -> Outlet | None:
    """A name that the lexicon lacks, of which the text says so more than once: علمت «المدار» … زارت «المدار»."""
    names = Counter(
        " ".join(p.raws(start, past)) for start, past in _quoted(p, end) if _does_work(p, start - 1, past + 1)
    )
    said = [name for name, times in names.items() if times >= TWICE]
    if len(said) != 1:
        return None
    start, past = next((a, b) for a, b in _quoted(p, end) if " ".join(p.raws(a, b)) == said[0])
    return Outlet(f"outlet:{fold_phrase(said[0])}", said[0], "outlet", "self_reference", _span(p, start, past))


def _does_work(p: Passage, i: int, past: int) -> bool:
    """Whether a publisher's work is said of tokens [i, past), by a verb beside them."""
    return (i > 0 and "own_work" in p.words[i - 1].opens) or (past < p.end and "own_work" in p.words[past].opens)

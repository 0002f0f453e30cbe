"""Traces -> the names in a medium's slot that the lexicon lacks, counted. Pure; needs traces that hold their text.

A slot is where Arabic news names a medium: after a head (وكالة صحيفة قناة موقع), in a label (المصدر:), in a byline or a
dateline, after «قال لـ», as the publisher. What stands there is a candidate for media.toml, to be read by a person.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import regex
from msgspec import Struct

from provtrace.lexicon import Lexicon, Word
from provtrace.models import ArticleTrace, Attribution
from provtrace.normalise import fold_phrase

Slot = Literal["head", "told", "label", "byline", "publisher"]

MENTIONS = 3
LONGEST = 6  # words of a name in a slot; the longest medium of media.toml has seven, with a head that is not in it
OPENING = 3  # lines in which a dateline may stand
REACH = 120  # characters from a reporting verb to «لـ»
MEDIA = ("agency", "outlet")
TOLD = regex.compile(r"(?<!\w)ل\u0640*\s*[«\"“„]([^«»\"“”„\n]{2,60})[»\"”]")
SENTENCE = regex.compile(r"[.!?؟\n]")
QUOTES = str.maketrans(dict.fromkeys('«»"“”„()', " "))
DASHES = regex.compile(r"\s*[-–—/|:()،,+]\s*")


class Place(Struct, frozen=True):
    """Where a name stands; `line` is counted from 1, of the article's field `in` (left out: its text)."""

    path: str
    record: int | None
    line: int
    field: str | None = None


class Unknown(Struct, frozen=True):
    """A name: how often, in how many articles, in which slots. `kind` is None where no head word tells it."""

    name: str
    kind: str | None
    count: int
    articles: int
    slots: dict[str, int]
    first: Place
    mentions: tuple[str, ...]


class Sighting(NamedTuple):
    """A name once in a slot."""

    name: str
    kind: str | None
    slot: Slot
    mention: str
    line: int = 1
    field: str | None = None


def unknown(traces: Iterable[ArticleTrace], lexicon: Lexicon) -> list[Unknown]:
    """The most frequent first; names that fold alike are one. One pass, nothing is kept but the names."""
    found: dict[str, _Tally] = {}
    for trace in traces:
        here = set()
        for one in sightings(trace, lexicon):
            key = fold_phrase(one.name)
            if key not in found:
                found[key] = _Tally(Place(trace.path, trace.record, one.line, one.field))
            found[key].add(one)
            here.add(key)
        for key in here:
            found[key].articles += 1
    whole = [tally.whole() for tally in found.values()]
    return sorted(whole, key=lambda item: (-item.count, item.name))


class _Tally:
    """What is known of a name so far."""

    def __init__(self, first: Place) -> None:
        self.first, self.articles = first, 0
        self.names, self.kinds, self.slots = Counter[str](), Counter[str](), Counter[str]()
        self.mentions: dict[str, None] = {}

    def add(self, one: Sighting) -> None:
        self.names[one.name] += 1
        self.slots[one.slot] += 1
        if one.kind:
            self.kinds[one.kind] += 1
        if len(self.mentions) < MENTIONS:
            self.mentions[one.mention] = None

    def whole(self) -> Unknown:
        """Its commonest spelling and kind."""
        [(name, _)] = self.names.most_common(1)
        kind = self.kinds.most_common(1)[0][0] if self.kinds else None
        slots = dict(sorted(self.slots.items()))
        return Unknown(name, kind, self.slots.total(), self.articles, slots, self.first, tuple(self.mentions))


def sightings(trace: ArticleTrace, lexicon: Lexicon) -> Iterator[Sighting]:
    """Every unknown name in a slot of one article."""
    outlet = trace.outlet
    if outlet.found_by is not None and outlet.name and outlet.id not in lexicon.media:
        yield Sighting(outlet.name, outlet.kind, "publisher", outlet.mention.text if outlet.mention else outlet.name)
    for one in trace.attributions:
        yield from _heads(one, lexicon)
    if isinstance(trace.text, str):
        yield from _told(trace.text, trace.attributions, lexicon)
        yield from _lines(trace, trace.text, lexicon)
    if isinstance(trace.author, str):
        for piece in _pieces(trace.author, lexicon):
            yield Sighting(piece, None, "byline", piece, 1, "author")


def _heads(one: Attribution, lexicon: Lexicon) -> Iterator[Sighting]:
    """The links that were read as media without being in the lexicon; a bare head (الصحيفة) names nobody."""
    for link in one.chain:
        if (
            link.kind in MEDIA
            and link.unresolved is None
            and link.id not in lexicon.media
            and link.mention
            and link.name
        ):
            named = set(fold_phrase(link.name).split()) & set(fold_phrase(link.mention.text.translate(QUOTES)).split())
            if named and not all(lexicon.word(word).stem in lexicon.media_heads for word in named):
                field = one.cue.field if isinstance(one.cue.field, str) else None
                slot: Slot = "label" if one.marker == "label" else "byline" if one.marker == "byline" else "head"
                yield Sighting(link.name, link.kind, slot, link.mention.text, one.cue.line, field)


def _told(text: str, attributions: Iterable[Attribution], lexicon: Lexicon) -> Iterator[Sighting]:
    """«قال الوزير لـ«صدى الوادي»»: quoted after لـ, in the sentence of a reporting verb and behind it."""
    verbs = sorted(one.cue.end for one in attributions if one.marker == "verb" and not isinstance(one.cue.field, str))
    line, counted = 1, 0
    for spot in TOLD.finditer(text):
        at = bisect_right(verbs, spot.start()) - 1
        name = spot[1].strip()
        if at < 0 or spot.start() - verbs[at] > REACH or SENTENCE.search(text, verbs[at], spot.start()):
            continue
        if _may_be_medium(name, lexicon):
            line, counted = line + text.count("\n", counted, spot.start()), spot.start()
            yield Sighting(name, None, "told", spot[0], line)


def _lines(trace: ArticleTrace, text: str, lexicon: Lexicon) -> Iterator[Sighting]:
    """«المصدر: صدى الوادي» on a line of its own; «الرياض - صدى الوادي:» before the first words."""
    first = text.count("\n", 0, trace.body.start) + 1
    read = _read_in_labels(trace)
    for number, line in enumerate(text[trace.body.start : trace.body.end].split("\n"), first):
        before, colon, after = line.partition(":")
        if not colon or len(before) > REACH or (len(after) > REACH and number - first >= OPENING):
            continue
        if _is_label(before, lexicon):
            for piece in _pieces(after[:REACH], lexicon, label=True):
                if not any(piece in words or words in piece for words in read.get(number, ())):
                    yield Sighting(piece, None, "label", line.strip()[:REACH], number)
        elif number - first < OPENING and DASHES.search(before.strip()) and not _has_verb(before, lexicon):
            for piece in _pieces(before, lexicon):
                yield Sighting(piece, None, "byline", f"{before.strip()}:", number)


def _has_verb(words: str, lexicon: Lexicon) -> bool:
    return any(word.verbs for word in _words(words, lexicon))


def _read_in_labels(trace: ArticleTrace) -> dict[int, list[str]]:
    """By line, what a label credits that is something else than a person: what is taken for one may be a medium."""
    found: dict[int, list[str]] = {}
    for one in trace.attributions:
        if one.marker == "label":
            words = [link.mention.text for link in one.chain if link.mention and link.kind != "person"]
            found.setdefault(one.cue.line, []).extend(words)
    return found


def _is_label(before: str, lexicon: Lexicon) -> bool:
    words = _words(before, lexicon)
    found = lexicon.find(words, 0, words[0], ("label",)) if words else None
    return found is not None and len(found.words) == len(words)


def _pieces(line: str, lexicon: Lexicon, *, label: bool = False) -> Iterator[str]:
    """What dashes part, without what the lexicon can explain: media, places, dates, persons; in bylines any word."""
    for piece in filter(None, (part.strip(' .\u200f\u200e«»"“”') for part in DASHES.split(line))):
        if _may_be_medium(piece, lexicon) and (label or _unheard(piece, lexicon)):
            yield piece


def _unheard(piece: str, lexicon: Lexicon) -> bool:
    """Whether nothing in a byline's piece is known: no person's name, no ordinary word."""
    return all(word.name == "unknown" for word in _words(piece, lexicon))


def _may_be_medium(name: str, lexicon: Lexicon) -> bool:
    """Whether words can be the name of a medium that the lexicon lacks."""
    words = _words(name, lexicon)
    if not words or len(words) > LONGEST or words[0].shape not in ("word", "latin") or words[0].name == "given":
        return False
    tags = ("medium", "shared_medium", "unspecified", "unspecified_weak")
    if lexicon.medium(name.replace(".", " ")) or lexicon.find(words, 0, words[0], tags):
        return False
    return not any("place" in word.tags or "time" in word.tags or "media_head" in word.tags for word in words)


def _words(text: str, lexicon: Lexicon) -> list[Word]:
    return [lexicon.word(word) for word in text.split()]

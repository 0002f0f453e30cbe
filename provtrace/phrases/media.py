"""Media: by name, by a head before a name (وكالة X, صحيفة «X»), by their kind alone. The gazetteer is the lexicon's."""

from typing import Final, cast

from msgspec.structs import replace

from provtrace.lexicon import AND, Entry, Word
from provtrace.models import Kind
from provtrace.phrases.attributes import acronym, adjectives, attributes, purpose
from provtrace.phrases.classes import ARTICLE, BODIES, CLOSED, GROUPS, PLACES, TITLES
from provtrace.phrases.core import Core
from provtrace.phrases.phrase import Phrase
from provtrace.phrases.references import anaphor

LONGEST_QUOTE: Final = 7  # tokens from mark to mark of a medium's name
LONGEST_ACRONYM: Final = 6
_DUAL: Final = ("تا", "تي")  # ends of a head of two media
LONGEST_NAME: Final = 4  # tokens of a name without marks that the gazetteer lacks


def medium(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """A medium by its name, or by its head and a name."""
    headed = "media_head" in word.tags
    entry = core.gazetteer(i, word, shared=False)
    if entry is None and headed:  # القناة الثانية: a shared name that brings its head
        entry = core.lexicon.find(core.p.words, i, word, ("shared_medium",))
        entry = entry if entry is not None and len(entry.words) > 1 else None
    found = None
    if entry is None and headed and _several(core, i, word):
        return None  # وكالات الأنباء
    if entry is not None:
        gender = _gender(core, word) if headed else ""
        end = i + len(entry.words)
        end = adjectives(core, end) if headed else end  # وكالة الأنباء الكويتية الرسمية
        found = core.medium(i, acronym(core, end), start, entry.value, gender=gender)
        found = _as_headed(core, found, word, entry.value.type) if headed else found
    if not headed:
        return found
    by_name = _Headed(core, i, word, start).read()  # قناة عدن لايف, though قناة عدن is another's name
    longer = found is None or (by_name is not None and by_name.key and by_name.end > found.end)
    return by_name if longer else found


def unspecified(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """Media that nobody names: وسائل إعلام محلية, تقارير صحفية."""
    entry = core.lexicon.find(core.p.words, i, word, ("unspecified",))
    if entry is None:
        entry = core.lexicon.find(core.p.words, i, word, ("unspecified_weak",))
        if entry is None or not _describes(core, i + len(entry.words), word):
            return None
    closed = any(w.startswith(ARTICLE) for w in entry.words)
    end, _ = attributes(core, i + len(entry.words), closed=closed)
    return core.make(i, end, start, "unspecified", number="p", head=word.stem)


def _several(core: Core, i: int, word: Word) -> bool:
    """Whether a head of media begins a phrase for media that nobody names."""
    entry = core.lexicon.find(core.p.words, i, word, ("unspecified",))
    return entry is not None and len(entry.words) > 1


def _describes(core: Core, j: int, head: Word) -> bool:
    """Whether the word at j is an adjective of the head, without which تقارير is anybody's."""
    word = core.word(j)
    if word is None or word.definite != head.definite:
        return False
    return "nationality" in word.tags or word.stem in core.lexicon.plain_adjectives


def _as_headed(core: Core, found: Phrase, head: Word, kept: str) -> Phrase:
    """A medium as its head says: تلفزيون بلومبرغ is no agency, وكالة «الشرق الأوسط» no newspaper."""
    stem = head.stem if head.definite else head.bare.removeprefix(ARTICLE)
    kind = core.lexicon.media_heads.get(stem)
    if kind is None or kept in core.lexicon.media_types.get(stem, ()):
        return found
    return replace(found, kind=cast("Kind", kind))


def _gender(core: Core, word: Word) -> str:
    return "m" if word.stem in core.lexicon.masculine_media else "f"


class _Headed:
    """A medium by its head at token i, whether the gazetteer knows its name or not: وكالة X, صحيفة «X» الفرنسية."""

    __slots__ = ("core", "gender", "i", "kind", "p", "start", "word")

    def __init__(self, core: Core, i: int, word: Word, start: int) -> None:
        self.core, self.p = core, core.p
        self.i, self.word, self.start = i, word, start
        head = word.stem if word.definite else word.bare.removeprefix(ARTICLE)
        self.kind = cast("Kind", core.lexicon.media_heads.get(head, "outlet"))
        self.gender = _gender(core, word)

    def read(self) -> Phrase | None:
        """What the words after the head make of it; alone it refers back."""
        core, p, word = self.core, self.p, self.word
        j = self._past_nationalities()
        if j > self.i + 1 and word.stem in core.lexicon.broadcasters:  # التلفزيون المصري
            return core.make(self.i, j, self.start, "outlet", gender=self.gender, head=word.stem)
        after = core.word(j)
        if after is None or after.shape == "line" or "no_medium" in after.tags:
            return anaphor(core, self.i, j, word, self.start)
        close = max(p.quote(j), p.bracket(j))
        inner = j + 1 if close > j else j
        if p.phrase(inner, "channel") is not None:
            return None  # منصة «إكس» carries nobody
        second = p.words[inner]
        heads = second.definite or (self.kind == "outlet" and inner == j and not (second.conj or second.clitic))
        if heads and "media_head" in second.tags and close in (-1, inner + 1):
            return self._as_second(inner, close)  # موقع القناة, موقع صحيفة كذا
        if 0 < close - j <= LONGEST_QUOTE:
            return self._marked(j, close)
        entry = core.gazetteer(j, after, shared=True)
        if entry is not None and not self._other_name(j, entry):
            return self._known(acronym(core, adjectives(core, j + len(entry.words))), entry)
        return anaphor(core, self.i, j, word, self.start) if word.definite else self._unknown(j, after)

    def _past_nationalities(self) -> int:
        """Past الإسبانية of الصحيفة الإسبانية."""
        j = self.i + 1
        if self.word.definite and self.word.stem in self.core.lexicon.broadcasters:
            return adjectives(self.core, j)  # التلفزيون الحكومي الروسي
        if self.word.definite:
            while j < self.p.end and self.p.words[j].definite and "nationality" in self.p.words[j].tags:
                j += 1
        return j

    def _as_second(self, inner: int, close: int) -> Phrase | None:
        """The medium of a second head that the first belongs to: موقع القناة, موقع «القناة»."""
        found = self.core.at(inner)
        if found is None:
            return None
        end = found.end if close < 0 else close + 1
        return replace(found, start=self.i, end=end, at=self.start, gender=self.gender)

    def _marked(self, j: int, close: int) -> Phrase:
        """The medium whose name stands in the marks at tokens j and close."""
        core = self.core
        entry = core.gazetteer(j + 1, self.p.words[j + 1], shared=True)
        end = adjectives(core, close + 1)
        named = core.at(j + 1) if entry is None and self.kind == "agency" else None
        if named is not None and named.kind == "organization" and named.end == close:  # وكالة «موديز»
            end = purpose(core, end)  # وكالة «موديز» للتصنيف الائتماني
            return replace(named, start=self.i, end=end, at=self.start, to=self.p.after(end - 1))
        if entry is not None and j + 1 + len(entry.words) >= close:
            return self._known(end, entry)
        return self._by_name(end, core.text(self.p.starts[j + 1], close))

    def _unknown(self, j: int, after: Word) -> Phrase | None:
        """The medium that an indefinite head makes of words at j that the gazetteer lacks."""
        core = self.core
        if after.verbs or after.conj or core.stops(j):
            return None
        if not after.definite and self._adjective(after):
            end, _ = attributes(core, j + 1, closed=True)  # صحيفة بريطانية, محطة إذاعية
            return core.make(self.i, end, self.start, "unspecified", gender=self.gender)
        if self.kind == "agency" and ((after.definite and after.tags & BODIES) or "masdar" in after.tags):
            return None  # وكالة الوزارة للتعليم, وكالة مكافحة الاحتيال
        if after.tags & GROUPS or (not after.definite and after.tags & (BODIES | {"body"})):
            return None
        if after.definite and after.tags & BODIES and "site" in core.lexicon.media_types.get(self.word.stem, ()):
            owner = core.at(j)  # موقع الوزارة: its head tells that it is no paper
            if owner is None:
                return None
            name = core.text(self.start, owner.end)
            return core.make(self.i, owner.end, self.start, "outlet", name, gender="m", head=owner.head)
        end = _past_name(core, j)
        if end == j:
            return None
        close = max(self.p.bracket(end), self.p.quote(end)) if end < self.p.end else -1
        inside = None
        if 0 < close - end <= LONGEST_ACRONYM:
            inside = core.gazetteer(end + 1, self.p.words[end + 1], shared=True)
        if inside is not None:  # وكالة الأنباء الرسمية (سانا), وكالة أنباء «فارس» الإيرانية
            return self._known(adjectives(core, close + 1), inside)
        last = core.gazetteer(j + 1, self.p.words[j + 1], shared=True) if end > j + 1 else None
        if self.kind == "agency" and last is not None and j + 1 + len(last.words) == end:
            return self._known(end, last)  # وكالة الأنباء دوغان
        whole = after.stem in core.grammar.news and self.kind == "agency"  # وكالة الأنباء الرسمية
        if whole and 0 < close - end <= LONGEST_ACRONYM and self._unheard(end + 1, close):  # وكالة الأنباء (ميدافارس)
            return self._by_name(adjectives(core, close + 1), core.text(self.p.starts[end + 1], close))
        return self._by_name(end, core.text(self.start if whole else self.p.starts[j], end))

    def _unheard(self, j: int, close: int) -> bool:
        """Whether the words between two marks, from token j on, are a name that nobody knows, and no speech."""
        return all(w.shape == "latin" or (w.name == "unknown" and not w.clitic) for w in self.p.words[j:close])

    def _adjective(self, word: Word) -> bool:
        lexicon = self.core.lexicon
        return "nationality" in word.tags or word.bare in lexicon.descriptors or word.stem in lexicon.plain_adjectives

    def _other_name(self, j: int, entry: Entry) -> bool:
        """Whether a medium that is a word too begins another's name: وكالة الأنباء الرسمية, شبكة حلول التنمية."""
        if entry.tag != "shared_medium" or len(entry.words) > 1:
            return False
        if self.kind == "agency" and entry.value.type == "newspaper":
            return True
        after = self.core.word(j + 1)
        if after is None or not after.definite or after.conj or after.tags & (TITLES | CLOSED):
            return False  # صحيفة بيلد التي
        return adjectives(self.core, j + 1) == j + 1

    def _known(self, end: int, entry: Entry) -> Phrase:
        """The gazetteer's medium; of several with one name the head tells which."""
        lexicon, head = self.core.lexicon, self.word.stem
        key = lexicon.by_head.get((head, " ".join(entry.words)))
        found = entry.value if key is None else lexicon.media[key]
        made = self.core.medium(self.i, end, self.start, found, gender=self.gender, head=head)
        return _as_headed(self.core, made, self.word, found.type)

    def _by_name(self, end: int, name: str) -> Phrase:
        return self.core.make(self.i, end, self.start, self.kind, name, gender=self.gender, head=self.word.stem)


def twin(core: Core, j: int, before: Phrase) -> Phrase | None:
    """The second of two media whose one head is a dual, behind و at token j: صحيفتا «المدار» | و«الساحل»."""
    head, word = core.lexicon.word(before.head), core.p.words[j]
    if "media_head" not in head.tags or not before.head.endswith(_DUAL):
        return None
    if word.fold == AND:
        return _Headed(core, j, head, core.p.starts[j + 1]).read() if j + 1 < core.p.end else None
    name = core.lexicon.word(word.raw[1:])
    entry = core.gazetteer(j, name, shared=True) if word.raw[0] == AND else None
    if entry is None:
        return None
    return core.medium(j, adjectives(core, j + len(entry.words)), core.p.starts[j] + 1, entry.value)


def _past_name(core: Core, first: int) -> int:
    """Past the words of an unquoted name that the gazetteer lacks: الخبر اليوم, ديلي بيست."""
    words, j = core.p.words, first
    while j < core.p.end and j - first < LONGEST_NAME:
        word = words[j]
        foreign = j > first and word.bare in core.grammar.firm  # شيكاغو بوست
        if core.stops(j) or word.verbs or word.conj or (word.clitic and not foreign):
            break
        if j > first and core.p.phrase(j, "relation") is not None:
            break  # قناة المسيرة التابعة للحوثيين
        if j > first and not foreign:
            if not (word.definite or word.shape == "latin" or word.name or word.tags & PLACES):
                break
            if word.definite and not words[j - 1].definite:
                return adjectives(core, j)
        j += 1
    return j

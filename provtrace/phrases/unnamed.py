"""Sources without a name: sources, officials, experts, so many of them, and what is said of them (Unnamed).

Asks attributes where a body's words end, and names whether a name follows that makes somebody of the unnamed.
"""

from msgspec.structs import replace

from provtrace.lexicon import BY, Entry, Head, Word
from provtrace.models import Unnamed
from provtrace.phrases.attributes import acronym, adjectives, attributes
from provtrace.phrases.classes import ARTICLE, BODIES, GROUPS, OCCASIONS, PLACES
from provtrace.phrases.core import Core
from provtrace.phrases.documents import document
from provtrace.phrases.names import named_after
from provtrace.phrases.phrase import Phrase
from provtrace.phrases.references import same_after

REASON_WITHIN = 16  # tokens after a mention in which the reason for anonymity stands; the gold's farthest is 9
OPENER_TO_CORE = 4  # tokens between how such a reason starts and the word that makes it one
FROM_WITHIN = 7  # tokens after «described as» in which من brings the body
LONGEST_BODY = 4  # tokens from mark to mark of a body's quoted name
_PERCENT = ("%", "٪")
_NUMBERS: dict[int | None, str] = {1: "s", 2: "d"}  # of words that go with so many; else the plural
_PEOPLE = GROUPS | {"unnamed", "role"}
_GROUP = Head(None, True, "m", "group", "")


# ------------------------------------------------------------ the readers
def counted(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """3 مصادر مطلعة, عدد من الخبراء, أحد المشاركين, 75% من المغتربين."""
    number = _number(core, i, word)
    if number is None:
        return None
    count, j = number
    head = core.word(j)
    if head is not None and head.fold in _PERCENT:
        j, count, head = j + 1, None, core.word(j + 1)
    while head is not None and head.fold in core.grammar.among:
        j, head = j + 1, core.word(j + 1)
    if head is None or head.shape != "word":
        return None
    if "document" in head.tags and count != 1:  # بعض الدراسات, عدد من التقارير
        several = document(core, j, head, core.p.starts[j])
        if several is None:
            return None
        return replace(several, start=i, at=start, name=core.text(start, several.end), back=False)
    if not _counts_people(head):
        return None
    found = described(core, i, j, head, start, core.lexicon.heads.get(head.stem))
    if found.unnamed is None:
        return None
    gender = found.gender
    if count == 1:  # أحد المصادر, إحدى الطبيبات
        gender = "f" if "feminine" in word.tags else "m"
    about = replace(found.unnamed, count=count, plural=count != 1)
    return replace(found, number=_NUMBERS.get(count, "p"), gender=gender, back=False, kind="unnamed", unnamed=about)


def unnamed(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """A source by a word for sources, alone or of several words: مصدر مطلع, شهود عيان, أحدهم."""
    one = core.lexicon.find(core.p.words, i, word, "one_of")
    if one is not None:
        return _one_of(core, i, start, one)
    entry = core.lexicon.find(core.p.words, i, word, "unnamed")
    if entry is not None:
        return described(core, i, i + len(entry.words) - 1, word, start, entry.value)
    head = core.lexicon.heads.get(word.stem) if "unnamed" in word.tags else None
    after = core.word(i + 1)
    if head is None or (after is not None and "not_source" in after.tags):
        return None
    found = described(core, i, i, word, start, head)
    if head.count == 1 and head.kind != "source" and not word.definite:
        name = named_after(core, found.end)
        if name is not None:  # المحلل فلان, ناشط يدعى فلان
            to = core.p.ends[name.end - 1]
            return replace(found, end=name.end, kind="person", name=name.text, unnamed=None, to=to)
    return found


def group(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """People by what they are: مسؤولون أميركيون, الإماراتيون, خبراء الاقتصاد."""
    if not word.tags & GROUPS and "nationality_plural" not in word.tags:
        return None
    return replace(described(core, i, i, word, start, _GROUP), back=False)


def _one_of(core: Core, i: int, start: int, entry: Entry) -> Phrase:
    """أحدهم, بعضهم: some of those before refer back; one of them is somebody new."""
    count, gender = entry.value["count"] or None, entry.value["gender"]
    about = Unnamed(count, count != 1, None, None, 0, None)
    number, back = "s" if count == 1 else "p", count is None
    end = i + len(entry.words)
    return core.make(i, end, start, "unnamed", gender=gender, number=number, back=back, unnamed=about)


def _number(core: Core, i: int, word: Word) -> tuple[int | None, int] | None:
    """How many the words at i say, None for a vague number, and the token past them."""
    entry = core.lexicon.find(core.p.words, i, word, "quantifier")
    if entry is not None:
        return entry.value, i + len(entry.words)
    if word.shape == "number" and word.fold.isdigit() and len(word.fold) < 4:
        return int(word.fold), i + 1
    if word.bare in core.lexicon.numbers:
        return core.lexicon.numbers[word.bare], i + 1
    return None


def _counts_people(word: Word) -> bool:
    if "not_source" in word.tags and "unnamed" not in word.tags:
        return False
    return bool(word.tags & _PEOPLE) or (word.definite and "nationality_plural" in word.tags)


# ------------------------------------------------------------ what is said of them
def described(core: Core, i: int, j: int, word: Word, start: int, head: Head | None) -> Phrase:
    """The unnamed source of tokens i to j, whose head is j, with all that the words behind say of it.

    Without a `head` of the lexicon it is a group.
    """
    said = _Description(core, j, word, head.category if head else "", rung=0 if head else 1)
    said.read()
    count, plural = (head.count, head.plural) if head else (None, True)
    gender = head.gender if head else ("f" if word.stem.endswith("ه") else "m")
    number = "d" if count == 2 else "p" if plural else "s"
    affiliation, category = said.affiliation or said.country, said.category or None
    about = Unnamed(count, plural, affiliation, category, said.rung, _reason(core, said.k))
    back = word.definite and i == j and said.affiliation is None
    end = same_after(core, said.k)
    return core.make(i, end, start, "unnamed", gender=gender, number=number, head=word.stem, back=back, unnamed=about)


class _Description:
    """The words behind an unnamed head at token j. Each method tells whether the word at k is its affair.

    If so, it moves past what it takes; `over` is set when nothing more describes the source.
    """

    __slots__ = ("affiliation", "category", "core", "country", "head", "j", "k", "over", "p", "rung")

    def __init__(self, core: Core, j: int, head: Word, category: str, rung: int) -> None:
        self.core, self.p = core, core.p
        self.j, self.k, self.head = j, j + 1, head
        self.category, self.rung = category, rung
        self.country = core.lexicon.countries.get(head.stem)  # إماراتيون
        self.affiliation: str | None = None
        self.over = False

    def read(self) -> None:
        """Move to the first word that says nothing of the source."""
        while not self.over and self.k < self.p.end and self._word(self.p.words[self.k]):
            pass

    def _word(self, word: Word) -> bool:
        return (
            self._owner(word)
            or self._phrase()
            or self._relation(word)
            or self._descriptor(word)
            or self._nationality(word)
            or self._several(word)
            or self._described_as(word)
            or self._body(word)
        )

    def _says(self, rung: int, past: int, category: str = "") -> bool:
        self.rung, self.k = max(self.rung, rung), past
        self.category = self.category or category
        return True

    def _belongs(self, affiliation: str, past: int, rung: int = 3) -> bool:
        self.affiliation, self.over = affiliation, True
        return self._says(rung, past)

    def _owner(self, word: Word) -> bool:
        """A definite noun right after an indefinite head is whose they are: مصادر الوزارة, سكان المدينة."""
        if self.k > self.j + 1 or not word.definite or self.head.definite or word.conj or not word.tags:
            return False
        end, _ = attributes(self.core, self.k, closed=False)
        return self._belongs(self.core.text(self.p.starts[self.k], end), end)

    def _phrase(self) -> bool:
        """A descriptor of several words: رفيع المستوى."""
        entry = self.p.phrase(self.k, "descriptor")
        return entry is not None and self._says(entry.value[1], self.k + len(entry.words), entry.value[0])

    def _relation(self, word: Word) -> bool:
        """What ties them to a body: في الوزارة, مقربة من الرئاسة; or to a matter: مطلعة على الملف."""
        entry = self.p.phrase(self.k, "relation")
        if entry is None and (word.clitic != BY or not word.tags & (BODIES | PLACES)):
            return False
        tied = _relation(self.core, self.k, entry)
        kind = entry.value[0] if entry is not None else ""
        if tied is not None:
            if kind == "close":
                self.category = self.category or "insider"
            return self._belongs(*tied, rung=4 if self.rung >= 2 else 3)
        if entry is not None and kind == "knows":
            return self._says(1, self.k + len(entry.words))
        self.over = self._known(word) is None
        return self.over

    def _known(self, word: Word) -> tuple[str, int] | None:
        descriptors = self.core.lexicon.descriptors
        return descriptors.get(word.bare) or descriptors.get(word.bare.removeprefix(ARTICLE))

    def _descriptor(self, word: Word) -> bool:
        known = self._known(word)
        if known is None or (word.definite and not self.head.definite):
            return False
        return self._says(known[1], self.k + 1, known[0])

    def _nationality(self, word: Word) -> bool:
        nationality = word.tags & {"nationality", "nationality_plural"}
        if not nationality or word.clitic or word.definite != self.head.definite:
            return False
        self.country = self.core.lexicon.countries.get(word.stem)
        return self._says(2, self.k + 1)

    def _several(self, word: Word) -> bool:
        """مصادر أخرى, مصادر عدة: says nothing of them."""
        return ("other" in word.tags or word.fold in self.core.grammar.several) and self._says(0, self.k + 1)

    def _described_as(self, word: Word) -> bool:
        """مصدر وصف بـ"المقرب" من الرئاسة."""
        core, k = self.core, self.k
        if not word.verbs or word.verbs[0].lemma not in core.lexicon.describing:
            return False
        near = range(k + 1, min(k + FROM_WITHIN, self.p.end))
        first = next((m + 1 for m in near if self.p.words[m].fold in core.grammar.from_), 0)
        end = attributes(core, first, closed=False)[0] if first else 0
        if end <= first:
            return False
        self.category, self.rung = self.category or "insider", 0
        return self._belongs(_or_bracket(core, first, end), acronym(core, end))

    def _body(self, word: Word) -> bool:
        """A body or a name right after the head: مصادر هيومن رايتس."""
        if self.k > self.j + 1 or word.shape != "word" or word.conj or word.clitic or word.verbs:
            return False
        named = word.tags & (PLACES | BODIES) or word.definite or word.name in ("given", "family", "unknown")
        if not named or self.core.stops(self.k):
            return False
        end, _ = attributes(self.core, self.k, closed=False)
        return end > self.k and self._belongs(self.core.text(self.p.starts[self.k], end), end)


def _relation(core: Core, k: int, entry: Entry | None) -> tuple[str, int] | None:
    """The body that an unnamed source is of or close to: its text and the token past it.

    Without an entry the word at k has a ب written onto it: مسؤول بالوزارة.
    """
    p = core.p
    if entry is None:
        end, _ = attributes(core, k + 1, closed=p.words[k].definite or bool(p.words[k].tags & PLACES))
        return core.text(p.starts[k] + 1, end), end
    kind, clitic = entry.value
    j = k + len(entry.words)
    word = core.word(j)
    if kind == "knows" or word is None:
        return None
    if clitic:
        if not word.bare.startswith(clitic):
            return None
        end, _ = attributes(core, j + 1, closed=True)
        return core.text(p.starts[j] + 1, end), end
    if word.tags & OCCASIONS or (kind == "of" and "masdar" in word.tags and not word.tags & BODIES):
        return None
    close = p.quote(j)
    if 0 < close - j <= LONGEST_BODY:
        return core.text(p.starts[j + 1], close), acronym(core, adjectives(core, close + 1))
    if core.stops(j) or (word.verbs and not word.definite):
        return None
    end, _ = attributes(core, j, closed=False)
    return (core.text(p.starts[j], end), acronym(core, end)) if end > j else None


def _or_bracket(core: Core, i: int, end: int) -> str:
    """The body at tokens [i, end), or by the shorter name in the bracket at its end: الرئاسة الروسية (الكرملين)."""
    p = core.p
    close = end - 1 if p.raws[end - 1] == ")" else end
    if close < p.end and p.raws[close] == ")":
        opened = p.partner[close]
        if opened > i and "body" in p.words[opened + 1].tags:
            return core.text(p.starts[opened + 1], close)
    return core.text(p.starts[i], end)


def _reason(core: Core, k: int) -> str | None:
    """Why a source is not named, in the article's words, where they follow its mention in the same clause."""
    p = core.p
    for i in range(k, min(k + REASON_WITHIN, p.end)):
        word = p.words[i]
        if word.shape == "line" or p.raws[i] == "." or p.quote(i) > 0:
            return None
        if not word.opens:
            continue
        fixed = p.phrase(i, "reason_fixed")
        if fixed is not None:
            return p.text[p.starts[i] : p.ends[i + len(fixed.words) - 1]]
        opener = p.phrase(i, "reason_opener")
        last = _end_of_reason(core, i + len(opener.words)) if opener is not None else None
        if last is not None:
            return p.text[p.starts[i] + word.conj : p.ends[last]]
    return None


def _end_of_reason(core: Core, first: int) -> int | None:
    """The last token of the words that make a reason of what was opened before token `first`."""
    for j in range(first, min(first + OPENER_TO_CORE, core.p.end)):
        entry = core.p.phrase(j, "reason_core")
        if entry is not None:
            return j + len(entry.words) - 1
    return None

"""Sources without a name: sources, officials, experts, so many of them, and what is said of them (Unnamed).

Asks attributes where a body's words end, and names whether a name follows that makes somebody of the unnamed.
"""

from typing import Final

from msgspec.structs import replace

from provtrace.lexicon import AND, BY, TANWIN, TO, Descriptor, Entry, Head, Word
from provtrace.models import Kind, Unnamed
from provtrace.phrases.attributes import acronym, adjectives, attributes, dangling
from provtrace.phrases.classes import (
    ARTICLE,
    BODIES,
    CLOSED,
    COMMAS,
    DASHES,
    GROUPS,
    MEN_ENDINGS,
    OCCASIONS,
    PLACES,
    TITLES,
)
from provtrace.phrases.core import Core
from provtrace.phrases.documents import document
from provtrace.phrases.media import unspecified
from provtrace.phrases.names import Name, named_after
from provtrace.phrases.phrase import Phrase
from provtrace.phrases.references import same_after

REASON_WITHIN: Final = 16  # tokens after a mention in which the reason for anonymity stands; the gold's farthest is 9
TEXTS_WITHIN: Final = 24  # tokens before بعضها within which the texts are told of that it is some of
_THEIR_OWN: Final = "ها"  # the pronoun of things
_PRESS: Final = frozenset({"unspecified", "unspecified_weak"})
LONGEST_CAUSE: Final = 12  # tokens from how a cause starts to the mark or the complementizer that ends it
OPENER_TO_CORE: Final = 4  # tokens between how such a reason starts and the word that makes it one
_REASONS: Final = frozenset({"reason_fixed", "reason_barred", "reason_opener"})
FROM_WITHIN: Final = 7  # tokens after «described as» in which من brings the body
LONGEST_BODY: Final = 4  # tokens from mark to mark of a body's quoted name
_OF_MEN: Final = frozenset({"role_plural", "unnamed", "not_source"})
_PRONOUNS: Final = ("ها", "هما", "هم")  # ends of a head that has its owner: رئيسها
_NO_OWNER: Final = (CLOSED - {"preposition"}) | TITLES | {"time", "adverb", "turn", "speech", "event_noun"}
_HEARERS: Final = ("agency", "outlet", "unspecified")  # kinds of whom somebody speaks to
_MEANWHILE: Final = ("time", "turn")
_PERCENT: Final = ("%", "٪")
LAST_OF_PLURALS: Final = 10  # after a greater number what is counted stands in the singular
_NUMBERS: dict[int | None, str] = {1: "s", 2: "d"}  # of words that go with so many; else the plural
_PEOPLE: Final = GROUPS | {"unnamed", "role"}
_GROUP: Final = Head(None, True, "m", "group", "")
_CHILD: Final = Head(1, False, "m", "person", "")
OF_A_FIELD: Final = frozenset({"expert", "medical", "activist"})  # what stands behind such a head is what they know of
# What a source confirms rather than belongs to
_THINGS: Final = frozenset({"masdar", "document", "event_noun", "speech"})
# The endings of a nisba that agrees with a head, by its gender and number; behind a definite head any adjective's.
_NISBA: Final = {
    "ms": ("ي",), "fs": ("يه",), "md": ("يان", "يين"),
    "fd": ("يتان", "يتين"), "mp": ("يون", "يين"), "fp": ("يه", "يات"),
}  # fmt: skip
_DEFINITE: Final = {
    "ms": ("ي",), "fs": ("ه",), "md": ("ان", "ين"), "fd": ("تان", "تين"), "mp": ("ون", "ين"), "fp": ("ه", "ات"),
}  # fmt: skip


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
    writers = count != 1 and head.definite and head.stem in core.grammar.writers
    texts = _texts(core, j, head) if count != 1 and not writers else None
    if texts is not None:
        gender = "" if word.stem in core.grammar.many else texts.gender  # أكد عدد من الدراسات, and أكدت
        return replace(texts, start=i, at=start, name=core.text(start, texts.end), back=False, gender=gender)
    if not (writers or _counts_people(head)) or ("document" in head.tags and count != 1 and not writers):
        return _bodies(core, i, j, start, count, "f" if "feminine" in word.tags else "m")
    several = core.p.phrase(j, "unnamed")  # إحدى سيدات الأعمال
    if several is not None:
        found = described(core, i, j + len(several.words) - 1, head, start, several.value)
    else:
        found = described(core, i, j, head, start, core.lexicon.heads.get(head.stem))
    if found.unnamed is None:
        return None
    gender = found.gender
    end = _joined_people(core, found.end, head) if count != 1 else found.end
    about = found.unnamed
    if end > found.end:
        found = replace(found, end=end, name=core.text(start, end), to=core.p.after(end - 1))
    if count == 1:  # أحد المصادر, إحدى الطبيبات
        name = _one_by_name(core, found.end) or introduced(core, found.end)
        if name is not None:  # أحد المشاركين فلان
            to = core.p.after(name.end - 1)
            return replace(found, end=name.end, kind="person", name=name.text, unnamed=None, back=False, to=to)
        gender = "f" if "feminine" in word.tags else "m"
    about = replace(about, count=count, plural=count != 1)
    return replace(found, number=_NUMBERS.get(count, "p"), gender=gender, back=False, kind="unnamed", unnamed=about)


def _bodies(core: Core, i: int, j: int, start: int, count: int | None, gender: str) -> Phrase | None:
    """Bodies without a name of which so many are told: عدد من البنوك, إحدى الشركات."""
    head = core.p.words[j]
    if (count or 0) > LAST_OF_PLURALS and "institution" in head.tags and not head.definite:  # أكدت 20 دولة
        end, _ = attributes(core, j + 1, closed=False)
        several = Unnamed(count, True, None, None, 0 if end == j + 1 else 2, None)
        return core.make(i, end, start, "unnamed", head=head.stem, unnamed=several)
    found = core.at(j) if head.stem in core.grammar.sorts else None
    if found is None or found.unnamed is None:
        return None
    about = replace(found.unnamed, count=count, plural=count != 1)
    gender, name = gender if count == 1 else "", core.text(start, found.end)
    return replace(found, start=i, at=start, name=name, gender=gender, back=False, unnamed=about)


def _joined_people(core: Core, k: int, head: Word) -> int:
    """Past the people whom و joins from token k on to those that were counted: معظم الزوار والسكان."""
    word = core.word(k)
    while word is not None and word.conj and word.raw[0] == AND and head.definite and word.definite:
        also = core.at(k) if _counts_people(word) and not word.clitic else None
        if also is None or also.kind != "unnamed":
            break
        k = also.end
        word = core.word(k)
    return k


def _texts(core: Core, j: int, head: Word) -> Phrase | None:
    """The press or the texts of which so many are told: جميع التقارير الإخبارية, بعض الدراسات, عدد من التقارير."""
    found = unspecified(core, j, head, core.p.starts[j]) if head.opens & _PRESS else None
    return found or (document(core, j, head, core.p.starts[j]) if "document" in head.tags else None)


def unnamed(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """A source by a word for sources, alone or of several words: مصدر مطلع, شهود عيان, أحدهم."""
    one = core.lexicon.find(core.p.words, i, word, ("one_of",))
    if one is not None:
        return _one_of(core, i, start, one)
    entry = core.lexicon.find(core.p.words, i, word, ("unnamed",))
    if entry is not None:
        return described(core, i, i + len(entry.words) - 1, word, start, entry.value)
    if word.definite and word.fold in core.surnames:
        return core.make(i, i + 1, start, "person")  # الفردان, after سامر الفردان
    everyone = core.lexicon.heads.get(word.bare) if word.definite else None
    head = everyone or (core.lexicon.heads.get(word.stem) if "unnamed" in word.tags else None)
    after = core.word(i + 1)
    if word.name == "particle" and after is not None and after.name in ("given", "shared", "unknown"):
        return None  # أم خالد: a name
    if word.name == "given" and not word.definite and after is not None and after.name == "family" and not after.conj:
        return None  # مؤيد الحداد
    if head is None or (after is not None and "not_source" in after.tags):
        return None
    found = described(core, i, i, word, start, head)
    if everyone is not None:  # البعض, الجميع: whoever they are, nobody was spoken of before
        return replace(found, back=False)
    return (_by_name(core, word, found) or found) if head.count in (1, 2) and head.kind != "source" else found


def _by_name(core: Core, word: Word, found: Phrase) -> Phrase | None:
    """Whoever is named in full behind what describes him: المحلل فلان, ناشط يدعى فلان, الطالبتان فلانة وفلانة."""
    follows = core.word(found.end)
    given = follows is not None and _bears_name(core, found.end, follows)  # العالمة النفسية فلانة الفلانية
    given = given or (follows is not None and not follows.conj and "honorific" in follows.tags)  # المدربان الدكتور فلان
    if not (given or (found.number == "s" and not word.definite)):
        return None
    name = named_after(core, found.end) or introduced(core, found.end)
    if name is None or not (" " in name.text or (found.number == "s" and not word.definite)):
        return None
    to = core.p.after(name.end - 1)
    return replace(found, end=name.end, kind="person", name=name.text, unnamed=None, back=False, to=to)


def _bears_name(core: Core, j: int, word: Word) -> bool:
    """Whether a name starts at j that is nothing else: a given name, عبد, or two words that nobody knows."""
    after = core.word(j + 1)
    sure = word.name in ("given", "particle")
    if word.conj or sure or after is None:
        return sure and not word.conj
    unknown = word.name == "unknown" and not word.definite and not word.clitic
    return unknown and after.name in ("unknown", "family", "given") and not (after.conj or after.definite)


def child(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """A son or daughter of somebody without a name: ابن المريضة, not ابن المبارك."""
    after = core.word(i + 1)
    if word.stem not in core.grammar.kin or after is None or not after.definite or after.name or after.conj:
        return None
    return None if after.tags.isdisjoint(TITLES) else described(core, i, i, word, start, _CHILD)


def group(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """People by what they are: مسؤولون أميركيون, الإماراتيون, خبراء الاقتصاد."""
    if not word.tags & GROUPS and "nationality_plural" not in word.tags:
        return None
    found = replace(described(core, i, i, word, start, _GROUP), back=False)
    return (_by_name(core, word, found) if word.definite else None) or found  # اللاعبان فلان وفلان


def _one_by_name(core: Core, j: int) -> Name | None:
    """The name in full, right behind, of the one that was counted."""
    word = core.word(j)
    bears = word is not None and (word.name == "shared" or _bears_name(core, j, word))
    name = named_after(core, j) if bears else None
    return name if name is not None and " " in name.text else None


def introduced(core: Core, j: int) -> Name | None:
    """The name in full of somebody described before token j: by a title, in a bracket, by what he is called."""
    word = core.word(j)
    if word is None:
        return None
    after = core.word(j + 1)
    if word.raw in COMMAS and after is not None and after.bare in core.grammar.called:  # أحد السكان، ويدعى فلان
        j, word = j + 1, after
    close = core.p.bracket(j)
    if word.bare in core.grammar.called or close > 0:  # أحد المغردين ويدعى فلان, أحد الحكماء (فلان)
        name = named_after(core, j + 1)
        whole = name is not None and " " in name.text and (close < 0 or name.end == close)
        return Name(name.text, max(name.end, close + 1)) if name is not None and whole else None
    if word.conj or not word.tags & TITLES:
        return None
    found = core.at(j)  # أحد المشاركين الدكتور فلان
    if found is None or found.kind != "person" or not found.title or " " not in found.name or not word.definite:
        return None
    return Name(found.name, found.end) if found.name != core.text(found.at, found.end) else None


def _one_of(core: Core, i: int, start: int, entry: Entry) -> Phrase | None:
    """أحدهم, بعضهم: some of those before refer back; one of them is somebody new; بعضها is of things, or of texts."""
    if entry.words[-1].endswith(_THEIR_OWN):
        return _some_texts(core, i, start, i + len(entry.words))
    count, gender = entry.value["count"] or None, entry.value["gender"]
    about = Unnamed(count, count != 1, None, None, 0, None)
    number, back = "s" if count == 1 else "p", count is None
    end = i + len(entry.words)
    kind: Kind = entry.value.get("to", "unnamed")
    name = _one_by_name(core, end) if count == 1 and kind == "unnamed" else None
    if name is not None:  # أحدهم فلان الفلاني
        return core.make(i, name.end, core.p.starts[end], "person", name.text, gender=gender)
    return core.make(
        i, end, start, kind, gender=gender, number=number, back=back, unnamed=about if kind == "unnamed" else None
    )


def _some_texts(core: Core, i: int, start: int, end: int) -> Phrase | None:
    """Some of the texts or media told of right before: الدراسات … إحداها; of other things nothing is said."""
    near = core.p.words[max(core.p.opened[i] - FROM_WITHIN, i - TEXTS_WITHIN, 0) : i]
    if any("media_head" in word.tags or not word.opens.isdisjoint(_PRESS) for word in near):
        return core.make(i, end, start, "unspecified", number="p")
    texts = any("document" in word.tags for word in near)
    return core.make(i, end, start, "document") if texts else None


def _number(core: Core, i: int, word: Word) -> tuple[int | None, int] | None:
    """How many the words at i say, None for a vague number, and the token past them."""
    entry = core.lexicon.find(core.p.words, i, word, ("quantifier",))
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
    said = _Description(core, j, word, head)
    said.read()
    count, plural = (head.count, head.plural) if head else (None, True)
    gender, number = said.gender, said.number
    if gender == "f" and core.p.words[j].raw.endswith("ه"):
        gender = ""  # شقيقه: folded like شقيقة
    if said.owned and _dual(core, word):
        count, plural, number = 2, True, "d"
    about = Unnamed(count, plural, said.whose(), said.category or None, said.rung, _reason(core, said.k))
    owner = said.owner or (head.owner if head else "")
    back = word.definite and i == j and said.affiliation is None and not (said.tied and plural)
    end = dangling(core, j + 1, same_after(core, said.k))
    return core.make(
        i, end, start, "unnamed", gender=gender, number=number, head=word.stem, back=back, owner=owner, unnamed=about
    )


def _dual(core: Core, word: Word) -> bool:
    """Whether a head with somebody behind whose they are is two, not an accusative: ممثلا النادي."""
    one = core.lexicon.heads.get(word.stem[:-1]) if word.stem.endswith("ا") else None
    return one is not None and one.count == 1


class _Description:
    """The words behind an unnamed head at token j. Each method tells whether the word at k is its affair.

    If so, it moves past what it takes; `over` is set when nothing more describes the source.
    """

    __slots__ = (
        "affiliation", "body", "category", "core", "countries", "gender", "head", "j", "k", "kind", "number", "of",
        "over", "owned", "owner", "p", "possessed", "rung", "tied",
    )  # fmt: skip

    def __init__(self, core: Core, j: int, word: Word, head: Head | None) -> None:
        self.core, self.p = core, core.p
        self.j, self.k, self.head = j, j + 1, word
        self.kind = head.kind if head else "group"
        self.gender = head.gender if head else ("f" if word.stem.endswith("ه") else "m")
        self.number = "p" if head is None or head.count is None else "d" if head.count == 2 else "s"
        self.category, self.rung = (head.category, 0) if head else ("", 1)
        self.countries: list[str] = []  # the nisbas, as the lexicon spells them
        self._country(word)  # إماراتيون
        self.affiliation: str | None = None
        self.of = self.body = ""  # what an adjective says of whom they are: أممي, حكومي
        self.owner = ""  # the gender of a pronoun that stands for whose they are: مقرب منه
        self.owned = False  # a noun right behind the head says whose they are
        self.possessed = bool(head and head.owner)  # its pronoun says whose they are
        self.tied = False  # a relation was read
        self.over = False

    def read(self) -> None:
        """Move to the first word that says nothing of the source."""
        self._own_relation()
        self._read_on()
        word = self.core.word(self.k)
        if not self.over or word is None or self.k == self.j + 1:
            return
        inside = word.fold in self.core.grammar.inside
        at = self.k + inside
        if at < self.p.end and (inside or word.clitic == BY) and self._there(self.p.words[at]):  # … في وزارة كذا
            end, _ = attributes(self.core, at + 1, closed=self._closes(self.p.words[at]), join=True)
            self.k = end
        self._also_tied()

    def _also_tied(self) -> None:
        """Move past a second tie, to somebody else: تاجر في آسيا وثيق الصلة بشركة كذا."""
        entry = self.p.phrase(self.k, "relation")
        if entry is None or entry.value.kind == "of" or len(entry.words) + len(entry.value.clitic) < 2:
            return
        tied = _relation(self.core, self.k, entry)
        self.k = tied[1] if tied is not None else self.k

    def _closes(self, word: Word) -> bool:
        return word.definite or bool(word.tags & PLACES)

    def _there(self, word: Word) -> bool:
        """Whether a word that في or ب brings says where somebody is, and not in what he said something."""
        where = word.tags & (BODIES | PLACES) or _where(self.core, word) or self._one_of_them(word)
        return bool(where) and not (word.tags & OCCASIONS or _occasion(self.core, word))

    def _one_of_them(self, word: Word) -> bool:
        """Whether a word is the number of bodies behind it: مدير الحجوزات في إحدى شركات السفر."""
        after = self.core.word(self.k + 2) if word is self.core.word(self.k + 1) else None
        return after is not None and "number_word" in word.tags and bool(after.tags & BODIES)

    def _read_on(self) -> None:
        """Move past each word that says something of the source."""
        while not self.over and self.k < self.p.end and self._word(self.p.words[self.k]):
            pass

    def whose(self) -> str | None:
        """The affiliation: a body before the country that an adjective names, that before an adjective alone."""
        if self.affiliation is not None or len(self.countries) != 1:
            return self.affiliation or self.of or None
        nisba, lexicon = self.countries[0], self.core.lexicon
        if self.body:
            return f"{self.body} {ARTICLE}{nisba}ة"  # حكومي يوناني: الحكومة اليونانية
        return lexicon.country_of[nisba]

    def _word(self, word: Word) -> bool:
        if word.raw.endswith(TANWIN) and not self.head.bare.endswith("ا"):
            return False  # أعلنت مصادر طبية سابقاً
        return (
            self._reporter(word)
            or self._ally(word)
            or self._twin(word)
            or self._marked()
            or self._owner(word)
            or self._phrase()
            or self._relation(word)
            or self._descriptor(word)
            or self._nationality(word)
            or self._several(word)
            or self._described_as(word)
            or self._adjective(word)
            or self._body(word)
            or self._all_of_it(word)
        )

    def _says(self, rung: int, past: int, category: str = "") -> bool:
        self.rung, self.k = max(self.rung, rung), past
        self.category = self.category or category
        return True

    def _belongs(self, affiliation: str | None, past: int, rung: int = 3) -> bool:
        self.affiliation, self.over = affiliation, True
        return self._says(rung, past)

    def _right_behind(self, word: Word) -> bool:
        """Whether the word at k is in the place of an owner: right behind an indefinite head, not مراقبون الهبوط."""
        if self.k > self.j + 1 or self.head.definite or word.conj or self.head.stem.endswith(_PRONOUNS):
            return False
        return not (word.definite and self.number == "p" and self.head.stem.endswith("ون") and self.head.tags & GROUPS)

    def _own_relation(self) -> None:
        """The head itself says how they are tied: المشرفون على الدراسة, أحد المتعاملين مع الشركة."""
        entry = self.p.phrase(self.j, "relation")
        if entry is None or (len(entry.words) == 1 and not entry.value.clitic):
            return
        if self.head.definite and self.number == "s":  # المنظمة المتخصصة في: an adjective as well
            return
        if _relation(self.core, self.j, entry) is not None or entry.value.owner:
            self.k = self.j
            self._tied(entry)

    def _reporter(self, word: Word) -> bool:
        """The medium that a reporter works for: مراسل لوكالة رويترز, مصور قناة «المدار»."""
        if self.k > self.j + 1 or self.head.definite or self.head.stem not in self.core.grammar.reports:
            return False
        if "media_head" in word.tags and not word.clitic:
            found = self.core.at(self.k)
        else:
            found = self.core.after_clitic(self.k, TO)
        if found is None or found.kind not in ("agency", "outlet"):
            return False
        self.owned = True
        return self._belongs(found.name, found.end)

    def _ally(self, word: Word) -> bool:
        """Whose allies they are, by ل: حلفاء غربيون لتركيا."""
        known = word.definite or bool(word.tags & (PLACES | BODIES))
        if word.clitic != TO or not known or self.head.definite or self.head.stem not in self.core.grammar.allied:
            return False
        end, _ = attributes(self.core, self.k + 1, closed=True, join=True)
        return self._belongs(self.core.text(self.p.starts[self.k] + 1, end), end)

    def _twin(self, word: Word) -> bool:
        """A second head before whose they are: أئمة وخطباء المساجد."""
        after = self.core.word(self.k + 1)
        twin = (
            self.k == self.j + 1 and word.conj and word.tags & GROUPS and not word.definite and not self.head.definite
        )
        if not twin or self.number != "p" or after is None or after.conj or after.clitic:
            return False
        if not after.definite and not (
            after.tags & BODIES and self.head.stem.endswith(("و", "ي"))
        ):  # موظفي وأعضاء هيئة
            return False
        self.j = self.k
        return self._says(self.rung, self.k + 1)

    def _marked(self) -> bool:
        """A medium between marks right behind the head: مصادر «المدار», مصادر (المدار)."""
        p, k = self.p, self.k
        close = p.partner[k]
        if k > self.j + 1 or self.head.definite or not 0 < close - k <= LONGEST_BODY:
            return False
        if p.words[k].raw in "([{":
            entry = self.core.gazetteer(k + 1, p.words[k + 1], shared=True)
            if entry is None or k + 1 + len(entry.words) != close:
                return False
        elif self.kind != "source" and self.number == "s" and named_after(self.core, k) is not None:
            return False  # والدته «فلانة الفلانية»
        self.owned = True
        return self._belongs(self.core.text(p.starts[k + 1], close), close + 1)

    def _owner(self, word: Word) -> bool:
        """A definite noun right after an indefinite head is whose they are, or what: مصادر الوزارة, خبراء الأرصاد."""
        if not self._right_behind(word) or word.clitic or not (word.definite or self._construct(word)):
            return False
        if word.definite and not word.tags | word.opens:
            return False
        source = self.kind == "source"
        if source and word.tags & _THINGS and not word.tags & (BODIES | PLACES):  # أكد مصدر التصريحات
            return False
        end, _ = attributes(self.core, self.k, closed=False, join=not source)
        if end == self.k:
            return False
        end = self._joined(end if source else max(end, self._owner_by_name()))
        if self._alone(word, end):
            end = self.k + 1
        self.owned = True
        if self.kind in OF_A_FIELD and not word.tags & (BODIES | PLACES | {"media_head"}):
            return self._says(2, end)
        self.affiliation = self.core.text(self.p.starts[self.k], end)
        self.over = bool(word.tags & (BODIES | PLACES))
        return self._says(3, end)

    def _alone(self, word: Word, end: int) -> bool:
        """Whether an indefinite noun at k, of which nothing is known, is a name: أحد سكان سيفاري طالبا."""
        after = self.core.word(self.k + 1)
        if end == self.k + 1 or after is None or word.definite or word.tags or word.opens:
            return False
        return not (after.definite or after.name or after.tags & PLACES)

    def _owner_by_name(self) -> int:
        """Past the name in full of the one whose they are, at k, or 0: عائلة زعيم الحركة الراحل سامر الحداد."""
        found = self.core.at(self.k)
        whole = found is not None and found.kind == "person" and " " in found.name
        return found.end if found is not None and whole and not self._one() else 0

    def _one(self) -> bool:
        """Whether one of the head's is told of: أحد سكان."""
        return self.p.words[self.j - 1].bare in self.core.grammar.anybody

    def _joined(self, end: int) -> int:
        """Past the body or place that و joins before token `end`, behind a head that asks for it: مندوبا مصر وتونس."""
        word = self.core.word(end)
        if word is None or not word.conj or self.head.stem[-1:] not in ("و", "ا"):
            return end
        also = self.core.at(end)
        return also.end if also is not None and also.kind == "organization" else end

    def _construct(self, word: Word) -> bool:
        """Whether the head's spelling asks for a noun and the word at k can be it: مسؤولو عمليات الطوارئ."""
        stem = self.head.stem
        asks = stem.endswith("و") and self.number == "p"
        asks = asks or (stem.endswith("ي") and bool(self.core.lexicon.word(stem + "ن").tags & GROUPS))  # مستخدمي
        asks = asks or (self.gender == "f" and self.kind != "source" and "office_head" in word.tags)  # عائلة زعيم
        if self._one() and not (self.head.definite or _with_pronoun(self.core, self.head)):  # أحد سكان حي الربوة
            return word.shape == "word" and not (word.verbs or word.tags & CLOSED or self.core.stops(self.k))
        return asks and word.shape == "word" and word.common and not (word.verbs or word.tags & CLOSED)

    def _phrase(self) -> bool:
        """A descriptor of several words: رفيع المستوى."""
        entry, tie = self.p.phrase(self.k, "descriptor"), self.p.phrase(self.k, "relation")
        if entry is None or (tie is not None and len(tie.words) > len(entry.words)):  # على اطلاع على
            return False
        return self._describes(entry.value, self.k + len(entry.words))

    def _describes(self, said: Descriptor, past: int) -> bool:
        self.of, self.body = self.of or said.of, self.body or said.body
        return self._says(said.rung, past, said.category)

    def _relation(self, word: Word) -> bool:
        """What ties them to a body: في الوزارة, مقربة من الرئاسة; or to a matter: مطلعة على الملف."""
        if word.clitic == TO and word.tags & GROUPS:  # قال الناجون للمتطوعين
            return False
        entry = self.p.phrase(self.k, "relation")
        if entry is not None:
            return self._tied(entry)
        if word.clitic != BY or not (word.tags & (BODIES | PLACES) or _where(self.core, word)):
            return False
        end, _ = attributes(self.core, self.k + 1, closed=word.definite or bool(word.tags & PLACES), join=True)
        return self._of(self.core.text(self.p.starts[self.k] + 1, end), end)

    def _of(self, affiliation: str, past: int) -> bool:
        if self.body and self.core.lexicon.word(affiliation).tags & PLACES:  # حكوميان في بنغلاديش: حكومة بنغلاديش
            affiliation = f"{self.body.removeprefix(ARTICLE)} {affiliation}"
        elif self.countries and self.core.lexicon.word(affiliation).tags & PLACES:  # لاجئون سوريون في لبنان
            return self._belongs(None, past, rung=max(self.rung, 2))
        return self._belongs(affiliation, past, rung=4 if self.rung >= 2 else 3)

    def _tied(self, entry: Entry) -> bool:
        """As _relation, for the words of an entry at token k."""
        self.tied = True
        past = self.k + len(entry.words)
        kind = entry.value.kind
        if kind == "of" and self.k > self.j and len(entry.words) + len(entry.value.clitic) > 1:  # مصدر مسؤول في
            self._descriptor(self.p.words[self.k])
            self.k = past - len(entry.words)
        if entry.value.owner:  # مقرب منه
            self.owner, self.over = entry.value.owner, True
            self.category = self.category or "insider" * (kind == "close")
            return self._says(3, past)
        field = self._field(past) if kind == "of" and self.kind in OF_A_FIELD else 0
        if field:  # باحث في التاريخ
            self.over = True
            return self._says(2, field)
        tied = _relation(self.core, self.k, entry)
        if tied is not None and kind == "knows":
            word = self.core.word(tied[1])
            self.over = word is None or not (word.fold in self.core.grammar.inside or word.clitic == BY)
            return self._says(1, tied[1])
        if tied is not None:
            self.category = self.category or "insider" * (kind == "close")
            return self._of(*tied)
        self.over = kind != "of" or not entry.value.clitic  # مصدر قيادي كبير في الحركة
        if kind == "knows" or (kind == "close" and len(entry.words) > 1):
            return self._says(1, past - (len(entry.words) > 1), "insider" * (kind == "close"))
        return False

    def _field(self, j: int) -> int:
        """The token past what an expert knows of, a noun of deed at j that others say something in, or 0."""
        word = self.core.word(j)
        if word is None or self.p.words[j - 1].fold not in self.core.grammar.inside:
            return 0
        known = word.stem in self.core.grammar.science
        if word.tags & (OCCASIONS | BODIES) or not (known or (word.definite and "masdar" in word.tags)):
            return 0
        over = j + 1 < self.p.end and self.p.words[j + 1].fold in self.core.grammar.overseeing
        return attributes(self.core, j + 1 + over, closed=word.definite and not over, join=True)[0]

    def _descriptor(self, word: Word) -> bool:
        descriptors = self.core.lexicon.descriptors
        known = descriptors.get(word.bare) or descriptors.get(word.bare.removeprefix(ARTICLE))
        if known is None or (word.definite and not self.head.definite):
            return False
        if word.conj and self.countries and "nationality" in word.tags and word.stem not in self.core.lexicon.countries:
            self.countries.append("")  # إسرائيلية وعربية
        if word.conj and word.tags & GROUPS and self.number == "p":  # سكان ومسؤولون محليون
            self.head, self.j, self.over = word, self.k, False
        return self._describes(known, self.k + 1)

    def _nationality(self, word: Word) -> bool:
        nationality = word.tags & {"nationality", "nationality_plural"}
        if not nationality or word.clitic or word.definite != self.head.definite:
            return False
        self._country(word)
        return self._says(2, self.k + 1)

    def _country(self, word: Word) -> None:
        nisba = self.core.lexicon.countries.get(word.stem)
        if nisba is not None and nisba not in self.countries:
            self.countries.append(nisba)

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

    def _adjective(self, word: Word) -> bool:
        """An adjective that no lexicon has, where it agrees with the head: مصدر جمعوي, النساء المنشقات."""
        if word.shape != "word" or word.clitic or word.conj or word.verbs or word.definite != self.head.definite:
            return False
        if word.name in ("given", "family", "particle"):
            return False
        if word.tags - {"not_source", "masdar"} and not self._participle(word):
            return False
        ends = (_DEFINITE if word.definite else _NISBA)[self.gender + self.number]
        return word.stem.endswith(ends) and self._says(2, self.k + 1)

    def _participle(self, word: Word) -> bool:
        """Whether a plural of men that could stand alone describes the one before, by its case: الطلاب المتضررون."""
        if word.tags - _OF_MEN or self.gender + self.number != "mp":
            return False
        if not word.definite:  # مسؤولون بيطريون
            return any(self.head.stem.endswith(e) and word.stem.endswith("ي" + e) for e in MEN_ENDINGS)
        genitive = self.head.stem.endswith("ين") or self.core.p.words[self.j - 1].fold in self.core.grammar.among
        return word.stem.endswith("ون") or (genitive and word.stem.endswith("ين"))

    def _body(self, word: Word) -> bool:
        """A body or a name right after the head: مصادر هيومن رايتس."""
        if not self._right_behind(word) or word.shape != "word" or word.clitic or word.verbs:
            return False
        named = word.tags & (PLACES | BODIES) or word.definite or word.name in ("given", "family", "unknown")
        if not named or self.core.stops(self.k) or "reason_opener" in word.opens:
            return False
        joins = self.kind != "source" and bool(word.tags & BODIES)  # محققو جهاز الأمن والشرطة المحلية
        end, _ = attributes(self.core, self.k, closed=False, join=joins)
        goods = self.core.word(end)
        if word.definite and not word.tags and goods is not None and goods.conj and goods.definite and not goods.tags:
            end += goods.common  # تجار الخضراوات والفاكهة
        if self.kind in OF_A_FIELD and word.definite and word.common:  # خبراء الطقس
            return end > self.k and self._says(2, end)
        self.owned = end > self.k
        end = self._joined(end) if self.owned else end
        return self.owned and self._belongs(self.core.text(self.p.starts[self.k], end), end)

    def _all_of_it(self, word: Word) -> bool:
        """Whatever else stands between the head and its أن or colon is of it too: حراس أمن المستشفى:, شيوخ قبائل أن."""
        core, stem = self.core, self.head.stem
        if self.p.words[self.j].definite or not self._right_behind(word):
            return False
        if stem in core.grammar.source_word or self.possessed or not self._noun(word):
            return False
        if stem.endswith(MEN_ENDINGS) or (self.number == "d" and stem.endswith("ان")):
            return False  # قال مسؤولون: a plural that has its nun has nobody behind
        end, closed = attributes(core, self.k, closed=False, join=True)
        follows = self._said(end) or (closed and (self._told(end) or _holder(core, end) is not None))
        if end == self.k or not follows:
            return False
        if not closed and not all(map(self._noun, self.p.words[self.k : end])):
            return False
        if self.kind in OF_A_FIELD:
            self.over = True
            return self._says(2, end)
        self.owned = True
        return self._belongs(core.text(self.p.starts[self.k], end), end)

    def _noun(self, word: Word) -> bool:
        """Whether a word may be a noun behind another that it tells more of, and no time, title or deed."""
        if word.fold in self.core.grammar.this:
            return True
        known = word.common or (word.name and self.head.stem in self.core.grammar.led)  # أسرة قنديل
        ordinary = word.shape == "word" and known and not (word.conj or word.clitic or word.acts or word.definite)
        if word.fold in self.core.grammar.saying:
            return False
        accusative = word.bare.endswith("ا") or "time" in word.opens
        return bool(ordinary) and word.tags.isdisjoint(_NO_OWNER) and not accusative

    def _said(self, j: int) -> bool:
        """Whether أن stands at j, a comma or a preposition before it left out, or a colon, or a dash."""
        word = self.core.word(j)
        if word is not None and word.raw in COMMAS:
            j, word = j + 1, self.core.word(j + 1)
        if word is not None and word.fold in self.core.grammar.to | self.core.grammar.overseeing:
            leads, word = word.fold in self.core.grammar.toward, self.core.word(j + 1)
            if leads and word is not None and "masdar" in word.tags and not (word.conj or word.definite):
                return True  # زوار مواقع العيد إلى نجاح البلدية
        if word is None or word.raw == ":" or word.raw in DASHES:
            return word is not None
        return "complementizer" in word.tags and not word.conj

    def _told(self, j: int) -> bool:
        """Whether what is said is a deed, at j: طلاب مرحلة الدكتوراه أهمية البحث."""
        word = self.core.word(j)
        return word is not None and "masdar" in word.tags and not (word.definite or word.conj or word.clitic)


def _holder(core: Core, j: int) -> Name | None:
    """The name in full, behind a title of his own, of whose office ends before j: مسؤول التوعية الشيخ فلان."""
    word = core.word(j)
    if word is None or not word.definite or word.conj or word.clitic or not word.tags & TITLES:
        return None
    return introduced(core, j)


def _relation(core: Core, k: int, entry: Entry) -> tuple[str, int] | None:
    """The body or the matter that an unnamed source is of, close to or knows: its text and the token past it."""
    p = core.p
    kind, clitic = entry.value.kind, entry.value.clitic
    j = k + len(entry.words)
    word = core.word(j)
    if word is None or core.p.phrase(j - 1, *_MEANWHILE) is not None:
        return None  # قال مسؤولون في السابق, توقع المحللون في المتوسط
    if clitic:
        if word.clitic != clitic and not (word.name == "unknown" and word.bare.startswith(clitic)):
            return None
        heard = core.after_clitic(j, TO) if clitic == TO and kind != "of" else None
        if heard is not None and heard.kind in _HEARERS:
            return None  # قال محلل لرويترز
        closed = word.definite or bool(word.tags & PLACES) or bool(word.name)
        end, _ = attributes(core, j + 1, closed=closed, join=True)
        article = "ا" if word.bare.startswith(TO + TO) else ""  # للحكومة: the article lost its alif
        return article + core.text(p.starts[j] + 1, end), end
    if word.stem in core.grammar.while_ or (kind == "of" and (word.tags & OCCASIONS or _occasion(core, word))):
        return None
    theirs = not (word.definite or word.raw.endswith("ة")) and _with_pronoun(core, word)
    if kind != "of" and p.words[j - 1].fold in core.grammar.inside and theirs:
        return None  # المختصون في تناولهم للأمر
    close = p.quote(j)
    if 0 < close - j <= LONGEST_BODY:
        return core.text(p.starts[j + 1], close), acronym(core, adjectives(core, close + 1))
    if core.stops(j) or (word.verbs and not word.definite):
        return None
    several = ("number_word" in word.tags or "quantifier" in word.opens) and not word.definite  # من مختلف أفراد المجتمع
    end, _ = attributes(core, j + several, closed=False, join=True)
    whose = core.at(j) if word.definite and not word.tags.isdisjoint(TITLES | {"nationality"}) else None
    if whose is not None and whose.kind == "person" and " " in whose.name:  # مقرب من الفرنسي فلان الفلاني
        end = max(end, whose.end)
    return (core.text(p.starts[j], end), acronym(core, end)) if end > j else None


def _where(core: Core, word: Word) -> bool:
    """Whether a noun with a preposition says where somebody is: بمدينة جدة, بشمال سيناء."""
    return "place" in word.opens or word.stem in core.grammar.quarter or word.stem in core.grammar.where


def _occasion(core: Core, word: Word) -> bool:
    """Whether a word after في says when or in what something was said: في مارس, في تناولهم, في رفض العرض."""
    if word.tags & BODIES:
        return False
    if word.tags & {"masdar", "document"} or word.stem in core.lexicon.months:
        return True
    if word.definite or word.name in ("given", "family") or word.raw.endswith("ة"):
        return False
    return _with_pronoun(core, word)


def _with_pronoun(core: Core, word: Word) -> bool:
    """Whether a noun that is no body has a pronoun: تناولهم."""
    return any(
        word.stem.endswith(pronoun) and _something(core, word.stem.removesuffix(pronoun))
        for pronoun in core.grammar.theirs
        if len(word.stem) > len(pronoun) + 2
    )


def _something(core: Core, fold: str) -> bool:
    """Whether a noun that a pronoun hangs on is no body, and a noun at all: بيانه, دراستهم, not متنزه."""
    word = core.lexicon.word(fold)
    known = word.common or word.clitic != "" or (fold.endswith("ت") and core.lexicon.word(fold[:-1] + "ه").common)
    return known and not word.tags & BODIES


def _or_bracket(core: Core, i: int, end: int) -> str:
    """The body at tokens [i, end), or by the shorter name in the bracket at its end: الرئاسة الروسية (الكرملين)."""
    p = core.p
    close = end - 1 if p.words[end - 1].raw == ")" else end
    if close < p.end and p.words[close].raw == ")":
        opened = p.partner[close]
        if opened > i and "body" in p.words[opened + 1].tags:
            return core.text(p.starts[opened + 1], close)
    return core.text(p.starts[i], end)


def _reason(core: Core, k: int) -> str | None:
    """Why a source is not named, in the article's words, where they follow its mention in the same sentence."""
    p, told = core.p, False
    for i in range(k, min(k + REASON_WITHIN, p.end)):
        word = p.words[i]
        if word.shape == "line" or p.words[i].raw == "." or p.quote(i) > 0:
            return None
        told = told or ("complementizer" in word.tags and not word.clitic)
        if not word.opens:
            continue
        past = 0 if told and _of_another(word) else reason_at(core, i)
        if past:
            return p.text[p.starts[i] + word.conj : p.after(past - 1)]
    return None


def _of_another(word: Word) -> bool:
    """Whether a verb in what was told is another's: قال إن الوزير رفض ذكر اسمه."""
    finite = "negation" in word.tags or (bool(word.verbs) and all(r.tense in "pi" for r in word.verbs))
    return finite and not word.conj


def reason_at(core: Core, i: int) -> int:
    """The token past why a source is not named, where that starts at token i, else 0."""
    p = core.p
    if i >= p.end or p.words[i].opens.isdisjoint(_REASONS):
        return 0
    fixed, opener = p.phrase(i, "reason_fixed", "reason_barred"), p.phrase(i, "reason_opener")
    last = _end_of_reason(core, i + len(opener.words)) if opener is not None else 0
    if fixed is not None:
        end = i + len(fixed.words) - 1
        last = max(last, _to_whom(core, end) if fixed.tag == "reason_barred" else end)
    return _why(core, last) + 1 if last else 0


def _end_of_reason(core: Core, first: int) -> int:
    """The last token of the words that make a reason of what was opened before token `first`, or 0."""
    cores = ((j, core.p.phrase(j, "reason_core")) for j in range(first, min(first + OPENER_TO_CORE, core.p.end)))
    return max((j + len(entry.words) - 1 for j, entry in cores if entry is not None), default=0)


def _to_whom(core: Core, last: int) -> int:
    """Past whom somebody may not speak to, or of what, behind token `last`: غير مخول بالتصريح للإعلام."""
    p, word = core.p, core.word(last + 1)
    if word is None or not (word.clitic == TO or word.fold in core.grammar.to or word.fold in core.grammar.about):
        return last
    return attributes(core, last + 2, closed=word.definite)[0] - 1 if last + 2 <= p.end else last


def _why(core: Core, last: int) -> int:
    """Past the cause of a wish not to be named, behind token `last`: … لحساسية الموضوع, … لأنه غير مخول الحديث."""
    p, first = core.p, last + 1
    if first < p.end and p.words[first].raw in COMMAS:
        first += 1
    entry = p.phrase(first, "reason_cause", "reason_barred", "reason_fixed")
    if entry is None:
        return last
    known = first + len(entry.words)
    for j in range(known, min(known + LONGEST_CAUSE, p.end)):
        word = p.words[j]
        if word.shape in ("mark", "line") or ("complementizer" in word.tags and not word.clitic):
            return j - 1
    return known - 1

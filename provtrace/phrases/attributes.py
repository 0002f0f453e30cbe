"""Where the words that describe a head end. Makes no phrase; asks core for one where a title is of a quoted body.

A phrase ends by the grammar of definiteness: an indefinite head takes further nouns until one that is definite or
proper closes it; a closed phrase takes only definite words, and the name it is a title of.
"""

from typing import Final

from provtrace.lexicon import AND, BY, TANWIN, TO, Entry, Word
from provtrace.phrases.classes import (
    ARTICLE,
    BODIES,
    CLOSED,
    COMMAS,
    FEMININE_ENDINGS,
    GROUPS,
    MEN_ENDINGS,
    NAMED,
    NISBA_ENDINGS,
    OCCASIONS,
    PLACES,
    TITLES,
)
from provtrace.phrases.core import Core

LOW_HAMZA: Final = "إ"  # no verb of four letters begins with it: نادي إنبي
DEEPEST: Final = 6  # phrases that describe one another, each part of the one before; those of the gold are three deep
LONGEST: Final = 24  # tokens in one phrase; the longest of the gold has 17
LONGEST_BRACKET: Final = 5  # tokens of a bracket that a phrase goes on after, its first mark among them
LONGEST_QUOTE: Final = 7  # tokens of a quoted name that a head takes: منظمة «أطباء بلا حدود»
LONGEST_AFTER_NAME: Final = 3  # of one after a name, which has what it needs
LONGEST_PLACE: Final = 3  # words of a place
LONGEST_ACRONYM: Final = 6  # (أ ف ب)
LONGEST_CALLED: Final = 5  # tokens of a name in marks behind what describes its bearer, the first mark among them
_ANOTHER: Final = BODIES | {"nationality_plural", "document", "event_noun", "masdar"}
_NO_TWIN: Final = TITLES | GROUPS | PLACES | CLOSED | {"institution"}
_OFFICES: Final = TITLES - {"rank", "honorific"}  # titles that need no name behind them
_SAID: Final = frozenset({"masdar", "speech"})
_FIELDS: Final = frozenset({"masdar", "no_medium", "feminine"})  # tags of what a body may be for: وحماية البيئة
_NISBA: Final = frozenset({"nationality"})
_SINGLE: Final = frozenset({"institution", "document"})
_DEEDS: Final = frozenset({"masdar", "time", "turn", "event_noun"})
OWNED: Final = ("تها", "تهم")  # ends of a feminine noun and whose it is
SHORTEST: Final = 3  # letters of a noun that is as likely a verb: أجرتها
_AUDIENCES: Final = frozenset({"unnamed", "media_head", "speech", "event_noun", "turn"})  # whom or what one speaks to
_LOCATED: Final = (("place",), ("place", "body"))  # of an office also: نائب السفير في الأمم المتحدة
_NO_PURPOSE: Final = BODIES | GROUPS | PLACES | TITLES | CLOSED | _AUDIENCES


def attributes(core: Core, j: int, *, closed: bool, join: bool = False, titled: bool = False) -> tuple[int, bool]:
    """Where the words that describe a head end, from token j on, and whether the phrase is closed by then.

    `join`: و with a definite noun goes on (وزارة الطاقة والمناجم); `titled`: a name after it is a person's.
    """
    if core.nested == DEEPEST:
        return j, closed
    run = _Run(core, j, closed, join, titled)
    words, last = core.p.words, min(core.p.end, j + LONGEST)
    core.nested += 1
    while run.j < last and run.takes(words[run.j]):
        pass
    core.nested -= 1
    return (run.j, run.closed) if titled else (dangling(core, run.first, run.j), run.closed)


class _Run:
    """The describing words read so far. Each method moves past what it takes, or says that the phrase ends before."""

    __slots__ = ("closed", "core", "first", "j", "join", "p", "proper", "titled")

    def __init__(self, core: Core, j: int, closed: bool, join: bool, titled: bool) -> None:
        self.core, self.p = core, core.p
        self.first = self.j = j
        self.closed, self.join, self.titled = closed, join, titled
        self.proper = False  # the last word was a name, so another may follow

    def takes(self, word: Word) -> bool:
        """Whether the phrase goes on with the word at j."""
        j = self.j
        if self.p.partner[j] > j:
            return self._enclosed(self.p.partner[j])
        if self.core.stops(j):
            return self._governed(word)
        if word.fold == TO and j + 1 < self.p.end and self.p.quote(j + 1) > 0 and self._heard(j + 2):
            return False  # مصادر في عدن ل«المدار»
        if word.raw.endswith(TANWIN) and not self.titled:
            return False  # وزارة الصحة إلحاقاً للبيان
        if word.definite and "time" in word.opens and self.p.phrase(j, "time") is not None:
            return False  # وزارة الدفاع الأسبوع الماضي
        if word.fold in self.core.grammar.saying:
            return False  # نقل عن أحد موظفيها قوله, ختم المحلل السياسي القول
        if word.fold in self.core.grammar.this:
            return self._pointed()
        if word.conj:
            return self._joined(word)
        if word.clitic:
            return self._with_clitic(word)
        return self._definite(word) if word.definite else self._indefinite(word)

    def _pointed(self) -> bool:
        """A demonstrative and its noun: عمدة هذه المقاطعة."""
        after = self.core.word(self.j + 1)
        return not self.closed and after is not None and after.definite and self._to(self.j + 2, True)

    def _to(self, j: int, closed: bool) -> bool:
        self.j, self.closed = j, closed
        return True

    def _enclosed(self, close: int) -> bool:
        """A bracket is passed over; a quotation is the head's name."""
        length = close - self.j
        if self.p.words[self.j].raw in "([{":
            return length <= LONGEST_BRACKET and self._to(close + 1, self.closed)
        named = not self.closed and length <= LONGEST_QUOTE
        return (named or (self.proper and length <= LONGEST_AFTER_NAME)) and self._to(close + 1, True)

    def _governed(self, word: Word) -> bool:
        """What an office is over or in, after a preposition: المشرف العام على الصندوق, السفير في دمشق."""
        core, grammar = self.core, self.core.grammar
        oversees = self.titled and word.fold in grammar.overseeing and self._oversees()
        if oversees or (word.fold in grammar.inside and self._asked_for()):
            first = self.j + 1  # what one oversees may be a deed: المسؤولة عن حماية الأطفال
            deed = first < self.p.end and "masdar" in self.p.words[first].tags
            end, closed = attributes(core, first + deed, closed=False, join=True, titled=self.titled)
            return end > first + deed and self._to(end, closed)
        shields = word.fold in grammar.from_ and self.p.words[self.j - 1].stem in grammar.shielding
        if not self.titled and (shields or (word.fold in grammar.overseeing and self._guards()) or self._looks_into()):
            end, closed = attributes(core, self.j + 1, closed=False, join=True)  # مجلس الدفاع عن الموارد القومية
            return end > self.j + 1 and self._to(end, closed)
        if word.fold in grammar.from_ and self._for_sake_of():
            end, closed = attributes(core, self.j + 2, closed=False, join=True)  # مجموعة العمل من أجل كذا
            return closed and end > self.j + 2 and self._to(end, True)
        if not self.titled and word.fold in grammar.inside and self._part_of():
            return self._to(_end_of_named(core, self.j + 1), True)
        after = core.word(self.j + 1)
        if (
            self.titled
            and not self.closed
            and word.fold in grammar.quarter
            and after is not None
            and after.tags & PLACES
        ):
            return self._to(self.j + 2, True)  # رئيس بلدية وسط الدمام
        end = _located(core, self.j + 1, self.titled) if word.fold in grammar.inside else 0
        return end > 0 and self._to(end, True)

    def _guards(self) -> bool:
        """Whether the word before j is what a body is for, and no ministry's name."""
        words = self.p.words
        several = self.first > 0 and "institution_plural" in words[self.first - 1].tags  # منظمات الدفاع عن الحقوق
        ministry = words[self.j - 1].fold in self.core.lexicon.ministries and self.j - self.first == 1 and not several
        return words[self.j - 1].stem in self.core.grammar.guarding and not ministry

    def _looks_into(self) -> bool:
        """Whether في at j brings what a body is to look into: لجنة النظر في المخالفات."""
        words, after = self.p.words, self.core.word(self.j + 1)
        if words[self.j].fold not in self.core.grammar.inside or self.j != self.first + 1 or after is None:
            return False
        head, deed = words[self.first - 1], words[self.first]
        body = self.first > 0 and not head.definite and not head.tags.isdisjoint(BODIES)
        return body and deed.definite and deed.stem in self.core.grammar.looking and not after.tags & OCCASIONS

    def _for_sake_of(self) -> bool:
        """Whether من أجل stands at j behind a body's name, of which it tells what it is for."""
        after = self.core.word(self.j + 1)
        if self.titled or self.first == 0 or after is None or after.fold not in self.core.grammar.sake:
            return False
        return self.j > self.first and not self.p.words[self.first - 1].tags.isdisjoint(BODIES)

    def _part_of(self) -> bool:
        """Whether the body after في at j is what the body before is a part of: عمادة القبول في الجامعة الإسلامية."""
        if self.first == 0 or self.p.words[self.first - 1].stem not in self.core.grammar.unit:
            return False
        whole = self.core.word(self.j + 1)
        if whole is None or whole.conj or whole.clitic or whole.tags & OCCASIONS:
            return False
        if whole.tags.isdisjoint(BODIES) and "body" not in whole.opens:
            return False
        found = self.core.at(self.j + 1)
        return found is not None and found.kind == "organization" and not found.back

    def _oversees(self) -> bool:
        """Whether على, عن or إلى at j belongs to the office before it: المشرف العام على, المبعوث الأممي إلى سوريا."""
        grammar, word = self.core.grammar, self.p.words[self.j]
        offices = grammar.envoy if word.fold in grammar.toward else grammar.overseer
        if word.fold in grammar.about:
            offices |= grammar.deputy
        return any(w.stem in offices for w in self.p.words[max(0, self.first - 3) : self.j])

    def _joined(self, word: Word) -> bool:
        before = self.p.words[self.j - 1]
        alike = (
            word.definite
            and before.definite
            and any(before.stem.endswith(e) and word.stem.endswith(e) for e in NISBA_ENDINGS)
        )  # البلدية والقروية
        if not self.closed and not word.definite and self._twins(before, word):
            return self._to(self.j + 1, False)  # تصنيع وإنتاج التمور
        if not self.titled and self.j > self.first and _both_describe(before, word):
            return self._to(self.j + 1, self.closed)  # تقارير أردنية وإسرائيلية
        placed = self.closed and (bool(before.tags & PLACES) or self._past_long_place())
        if placed and word.tags & PLACES:
            entry = self.p.phrase(self.j, "place")  # الهيئة الملكية للجبيل وينبع, مصادر في غزة والمدينة المنورة
            return self._to(self.j + (len(entry.words) if entry is not None else 1), True)
        if placed and self.titled and word.tags & BODIES and not word.definite:  # لاعب برشلونة ومنتخب إسبانيا
            return self._to(*attributes(self.core, self.j + 1, closed=False, titled=True))
        if not self.join or not self.closed or (word.tags & TITLES and not alike):
            return False
        if word.definite:
            return self._to(self.j + 1, True)
        # هيئة الاتصالات وتقنية المعلومات: what a body is for goes on with a noun and its owner.
        after = self.core.word(self.j + 1)
        affairs = word.stem in self.core.grammar.affairs or "masdar" in word.tags
        owned = after is not None and after.definite and not after.conj and (affairs or not after.tags & BODIES)
        noun = word.common and not (word.verbs or word.clitic or (word.tags - _FIELDS and not affairs))
        if noun and not owned and after is not None and after.common and not (after.conj or after.clitic or after.tags):
            self.j += 1  # وتطوير بيئة العمل
            after = self.core.word(self.j + 1)
            owned = after is not None and after.definite and not after.conj and not after.tags & BODIES
            self.j -= not owned
        return noun and owned and self._to(self.j + 2, True)

    def _past_long_place(self) -> bool:
        """Whether a place of several words ends before j: مصادر في الضفة الغربية والقدس."""
        for k in range(max(self.first, self.j - LONGEST_PLACE), self.j - 1):
            entry = self.p.phrase(k, "place") if "place" in self.p.words[k].opens else None
            if entry is not None and k + len(entry.words) == self.j:
                return True
        return False

    def _twins(self, before: Word, word: Word) -> bool:
        """Whether two nouns that و joins share the owner behind: المشرف على برامج وفعاليات القرية."""
        if "masdar" in word.tags & before.tags:
            return True
        after = self.core.word(self.j + 1)
        owned = after is not None and after.definite and not after.conj and not after.clitic
        if not self.titled or not owned or word.verbs or (word.tags | before.tags) & _NO_TWIN:
            return False
        return before.common and word.common

    def _with_clitic(self, word: Word) -> bool:
        entry = self.p.phrase(self.j, "place", "body") if self.titled else None
        if entry is not None:  # الأمين العام لحزب الله
            return self._to(self.j + len(entry.words), True)
        medium = "media_head" in word.tags and not (self.titled and word.clitic == BY) and not self._of_a_body()
        if medium or (word.clitic == TO and self._told(word)):
            return False
        if word.clitic == TO and self._after_to(word):
            return True
        region = _past_region(self.core, self.j) if word.clitic == BY else 0
        if region:
            return self._to(region, True)  # الدفاع المدني بمنطقة عسير
        if self._asked_for():
            closed = word.definite
        elif word.clitic == BY and self._after_by(word):
            closed = word.definite or bool(word.tags & PLACES)
        else:
            return False
        return self._to(*attributes(self.core, self.j + 1, closed=closed, join=self.join, titled=self.titled))

    def _heard(self, j: int) -> bool:
        """Whether what stands in marks from token j on is a medium, to which somebody spoke."""
        return self.core.gazetteer(j, self.p.words[j], shared=True) is not None

    def _told(self, word: Word) -> bool:
        """Whether ل brings the medium that was told, and no more of a body's name: مصدر في الوزارة للأناضول إن."""
        core = self.core
        shows = "event_noun" in word.tags and not word.definite and "office_head" not in self.p.words[self.j - 1].tags
        if shows and self.titled and "role" in self.p.words[self.j - 1].tags:  # قال اللاعب لبرنامج كذا
            return True
        told = core.lexicon.word(word.rest)
        if core.lexicon.find(core.p.words, self.j, told, ("unspecified",)) is not None:
            return True  # صرح المدرب لوسائل الإعلام
        many = "quantifier" in told.opens and not word.definite
        if many and any(w.fold in core.grammar.from_ for w in self.p.words[self.j + 1 : self.j + 3]):
            return True  # قال دبلوماسي لمجموعة صغيرة من الصحفيين
        if self.titled and not word.definite and "role_plural" in word.tags and word.stem.endswith("ين"):
            return True  # صرح المحافظ لصحافيين
        if not word.definite:  # قال قائد محلي لرويترز
            return core.gazetteer(self.j, core.lexicon.word(word.rest), shared=False) is not None
        if self.titled:
            return False
        medium = core.gazetteer(self.j, core.lexicon.word(word.rest), shared=True)
        after = core.word(self.j + len(medium.words)) if medium is not None else None
        return after is not None and "complementizer" in after.tags

    def _of_a_body(self) -> bool:
        """Whether the agency at j is no medium but a known body: وكالة الأونروا."""
        after = self.core.word(self.j + 1)
        return self.titled and after is not None and "body" in after.tags

    def _asked_for(self) -> bool:
        """Whether the word before j is an adjective that governs by a preposition: المعني باستراتيجية التصدي."""
        before = self.p.words[self.j - 1]
        return (self.j > self.first or self.titled) and before.definite and before.stem in self.core.lexicon.governing

    def _after_to(self, word: Word) -> bool:
        """المدير العام للشركة, رئيس لجنة لحقوق الإنسان."""
        place = bool(word.tags & PLACES)
        if word.definite or place or word.tags & BODIES or (word.common and not word.verbs and not self.closed):
            return not self._heads_for() and self._to(self.j + 1, word.definite or place)
        after = self.core.word(self.j + 1)
        known = after is not None and (after.definite or bool(after.tags & PLACES) or "shared_medium" in after.opens)
        known = known or (after is not None and self.titled and after.name == "unknown" and not after.clitic)
        owner = known and after is not None and not after.conj and "relative" not in after.tags
        noun = word.common or "masdar" in word.tags
        if noun and owner:
            return self._to(self.j + 2, True)  # الأمانة العامة لسوق عكاظ
        named = word.common and not (word.verbs or word.tags & _NO_TWIN or "unnamed" in word.tags)
        quoted = named and after is not None and self.p.quote(self.j + 1) > 0
        if self.titled or not (quoted or ("masdar" in word.tags and after is not None and after.shape == "word")):
            return False
        end, closed = attributes(self.core, self.j + 1, closed=False, join=True)
        return closed and end > self.j + 1 and self._to(end, True)  # الهيئة العليا لتطوير مدينة الرياض

    def _heads_for(self) -> bool:
        """Whether a deed after ل goes on with where it leads, as no body's purpose does: الجامعة للتقدم لوظيفة."""
        word, after = self.p.words[self.j], self.core.word(self.j + 1)
        head = self.first > 0 and bool(self.p.words[self.first - 1].tags & BODIES)
        if not head or self.titled or not word.definite or word.tags & (BODIES | PLACES | TITLES):
            return False
        return after is not None and after.clitic == TO and not (after.definite or "media_head" in after.tags)

    def _after_by(self, word: Word) -> bool:
        """الجامعة بالقاهرة; of a title also what it is busy with: الباحث بالتاريخ."""
        after = self.core.word(self.j + 1)
        if word.stem in self.core.grammar.leading:
            return after is not None and bool(after.tags & (PLACES | BODIES if self.titled else PLACES))
        if word.tags & (PLACES | BODIES):
            return True
        unit = self.first > 0 and self.p.words[self.first - 1].stem in self.core.grammar.unit
        if unit and word.stem in self.core.grammar.department:  # إدارة المباني بتعليم عنيزة
            return after is not None and bool(after.tags & PLACES or after.stem in self.core.grammar.region)
        if self.titled and after is not None and after.tags & (PLACES | BODIES) and not after.conj:
            return True  # مدير الإعلام بصحة تبوك
        if self.titled and word.stem in self.core.grammar.department and after is not None and not after.conj:
            return after.definite or after.common  # المتحدث بصحة المنطقة
        before = self.p.words[self.j - 1]
        if self.j == self.first and not word.definite and before.definite and "spokesman" not in before.tags:
            return False  # تحدث الرئيس بحرارة
        closed = before.tags & PLACES  # نوه أمير نجران بالجهود
        return self.titled and not closed and (word.definite or word.common) and not word.tags & _DEEDS

    def _definite(self, word: Word) -> bool:
        if word.stem in self.core.grammar.recognised:
            return self._to(self._past_recognised(), True)
        if word.common and not word.tags & PLACES and self._described_by():
            return False  # بدأت وسائل إعلام ألمانية التحقيق
        if self.titled and self.closed and word.name == "given" and not (word.common or word.tags) and self._borne():
            return False  # الوزير الروسي الكسندر نوفاك: a name that only seems to have the article
        owned = self.closed and self.j == self.first and not self.p.words[self.j - 1].definite  # رئيسها
        place = word.tags & PLACES or self.p.phrase(self.j, "place") is not None
        if owned and self.titled and place and "nationality" not in word.tags:
            return False
        if self.closed and not (self.titled and word.stem in self.core.grammar.elect):
            if word.stem.endswith(MEN_ENDINGS) and self._of_others(word):
                return False
            if self._after_definite() and _another(word) and not self._adjective(word):
                return False
            if self.titled and word.tags & TITLES and "nationality" not in word.tags:
                return False
            if not self.titled and self._no_body(word):
                return False
        self.proper = False
        return self._to(self.j + 1, True)

    def _no_body(self, word: Word) -> bool:
        """Whether a definite word behind a closed body is another part of the clause: whom, how many, which deed."""
        if word.tags & TITLES and self._borne():  # شرطة المنطقة العقيد زياد, وزارة الخارجية السفير زياد
            return True
        if word.tags & GROUPS and self._described_alone():  # دعت الجوازات الأشقاء اليمنيين
            return True
        if "quantifier" in word.opens and "number_word" in word.tags:  # أضافت الشركة العديد من
            return True
        if "masdar" in word.tags and self.j > self.first and self._owned(self.p.words[self.j - 1]):
            return True  # رفضت إدارة ناديه التخلي
        return self._of_another_gender(word) or self._past_where(word)

    def _described_alone(self) -> bool:
        """Whether nothing but a body's definite head and its nationality stands before j."""
        before = self.p.words[self.first - 1 : self.j] if self.first else []
        if not before or not before[0].definite or before[0].clitic or before[0].tags.isdisjoint(BODIES):
            return False
        return all("nationality" in word.tags for word in before[1:])

    def _after_definite(self) -> bool:
        """Whether a definite noun stands before j, but men whom a plural describes: الصحافيين الإسبان."""
        before, word = self.p.words[self.j - 1], self.p.words[self.j]
        men = "nationality_plural" in word.tags and not before.tags.isdisjoint(GROUPS)
        return self.j > 0 and before.definite and not men

    def _past_recognised(self) -> int:
        """Past المعترف بها دوليا, of which المعترف is at j."""
        by, how = self.core.word(self.j + 1), self.core.word(self.j + 2)
        if by is None or by.bare[:1] != BY or "preposition" not in by.tags:
            return self.j + 1
        adverb = how is not None and how.bare.endswith("ا") and how.common and not (how.definite or how.conj)
        return self.j + 2 + adverb

    def _of_another_gender(self, word: Word) -> bool:
        """Whether a definite word behind a definite head and its adjectives describes it no more by its gender."""
        head, between = self.p.words[self.first - 1], self.p.words[self.first : self.j]
        if between and not (head.definite and all(w.definite and not (w.clitic or w.conj) for w in between)):
            return False
        texts = "document" in head.tags and bool(between) and between[-1].stem.endswith("ه")
        if texts and word.common and not (word.name or word.stem.endswith(FEMININE_ENDINGS)):
            return True  # أظهرت الصور المتداولة المصاحف
        return _disagrees(head, word)

    def _past_where(self, word: Word) -> bool:
        """Whether a definite noun follows where a body is, which it cannot describe: البعثة في الصومال الاتهامات."""
        words, j = self.p.words, self.j
        if "place" not in words[j - 1].tags or not word.common or "nationality" in word.tags:
            return False
        if word.stem.endswith(NISBA_ENDINGS) or word.stem in self.core.grammar.kind_of_body:
            return False
        return any(w.clitic == BY or w.fold in self.core.grammar.inside for w in words[max(0, j - 3) : j])

    def _adjective(self, word: Word) -> bool:
        """Whether a word that is a noun as well can only describe what it agrees with: الفريق الأول, اللجنة المنظمة."""
        if word.stem not in self.core.grammar.describes:
            return False
        return word.stem.endswith("ه") == self.p.words[self.j - 1].stem.endswith(FEMININE_ENDINGS)

    def _borne(self) -> bool:
        """Whether a name follows the title at j."""
        after = self.core.word(self.j + 1)
        if after is None or after.conj:
            return False
        if after.definite and self.p.words[self.j].tags & _OFFICES:
            return False  # شركة التطوير العقاري الفاخر
        return after.name in NAMED or ("rank_tail" in after.tags and not after.definite)  # العميد ركن فلان

    def _of_others(self, word: Word) -> bool:
        """Whether a plural of men describes nothing before it: نصحت الشركة المستخدمين, حذرت الوزارة المواطنين."""
        head = self.p.words[self.j - 1]
        if head.tags & GROUPS:
            return False  # الأطباء البيطريين
        single = head.stem.endswith("ه") or head.tags & _SINGLE
        return bool(word.tags & GROUPS) or (self.j == self.first and bool(single) and "body" not in head.opens)

    def _indefinite(self, word: Word) -> bool:
        p, j = self.p, self.j
        if self.closed and not self.titled and self._how_many(word):
            return self._to(j + 1, True)
        if self._housed(word):
            return self._to(self._past_particles(), True)
        entry = p.phrase(j, "place", "body")
        if self._done(word) or (word.tags & _SAID and not word.name and self._described_by()):
            return False  # ذكرت صحف كويتية حصول حادث
        if entry is not None:
            self.proper = False
            alone = self.closed and j == self.first and not self.titled and self.p.words[j - 1].definite
            return not alone and self._to(j + len(entry.words), True)  # دعا بيان الوزارة إسرائيل إلى
        if self.proper and not self.titled and word.fold in self.core.grammar.joint:
            after = self.core.word(j + 1)
            return after is not None and after.shape == "word" and self._to(j + 2, True)  # فروست آند سوليفان
        if not self.titled and word.stem in self.core.grammar.firm and not self.p.words[j - 1].definite:
            return self._to(j + 1, True)  # نيلسن ميديا ريسيرش
        after = self.core.word(j + 1)
        if word.stem in self.core.grammar.year and after is not None and after.shape == "number":
            return False  # إحصاءات | عام 2012
        if word.shape == "number" or (word.name and self._acts(word)):
            return False
        if word.shape == "latin" or _proper(word):
            return self._name(word)
        verb = (word.verbs or word.acts) and word.raw[0] != LOW_HAMZA and not self._noun_after_all()
        # An office takes no deed, but what a body is for may be one: المشرف على برنامج إعداد القادة.
        deed = self.titled and "masdar" in word.tags and (self.closed or j == self.first) and not self._headed()
        ends = self.closed or verb or deed or self._someone_else(word)
        return not ends and self._to(j + 1, self._owned(word))

    def _owned(self, word: Word) -> bool:
        """Whether a noun at j has an owner's pronoun, so that nothing more describes it: وزارة خارجيتها."""
        noun = word.bare[: -len(OWNED[0])] if word.bare.endswith(OWNED) else ""
        return len(noun) > SHORTEST and self.core.lexicon.word(noun + "ه").common

    def _how_many(self, word: Word) -> bool:
        """Whether j tells how many the bodies before are: الدول الـ12, الدول الـ 12."""
        before = self.p.words[self.j - 1]
        if word.fold == ARTICLE:
            after = self.core.word(self.j + 1)
            return after is not None and after.shape == "number" and "institution_plural" in before.tags
        article = before.fold == ARTICLE or (word.raw[:1] == ARTICLE[:1] and "institution_plural" in before.tags)
        return word.shape == "number" and article

    def _described_by(self) -> bool:
        """Whether an indefinite adjective of a country stands before j, so that no owner follows: صحف كويتية."""
        before = self.p.words[self.j - 1]
        nisba = "nationality" in before.tags and before.stem.endswith(NISBA_ENDINGS)  # not مجريات
        return nisba and not self.titled and not self.closed and not before.definite

    def _done(self, word: Word) -> bool:
        """Whether a body described by then does what j says: الحكومة اليمنية فتح مطار, جماعات مسلحة مسؤوليتها."""
        if self.titled or self.j == self.first or word.name:
            return False
        before, after = self.p.words[self.j - 1], self.core.word(self.j + 1)
        if self.closed:  # a body's name is a noun of deed as well
            deed = "masdar" in word.tags and "nationality" in before.tags and before.definite
            return deed and after is not None and after.shape == "word" and after.common and not after.tags & CLOSED
        if before.definite or not before.stem.endswith(FEMININE_ENDINGS) or not word.bare.endswith(OWNED):
            return False
        return self.core.lexicon.word(word.bare[:-3] + "ه").common

    def _acts(self, word: Word) -> bool:
        """Whether the name at j is a verb of a relative clause after all: دراسة حديثة أشرف عليها باحثون."""
        after = self.core.word(self.j + 1)
        return word.shape == "word" and after is not None and after.fold in self.core.grammar.hanging

    def _someone_else(self, word: Word) -> bool:
        """Whether an indefinite noun for people at j follows an adjective, and so is another: جنرال بارز أعضاء …"""
        adjectives, before = self.core.lexicon.descriptors, self.p.words[self.j - 1]
        described = before.bare in adjectives or "nationality" in before.tags
        people = bool(word.tags & (TITLES | GROUPS | {"unnamed"}))
        return described and people and word.bare not in adjectives and "nationality" not in word.tags

    def _headed(self) -> bool:
        """Whether the noun at j is what the office right before it is head of: مدير مشروع الطرد, وزير حقوق الإنسان."""
        before, after = self.p.words[self.j - 1], self.core.word(self.j + 1)
        owned = after is not None and (after.definite or bool(after.tags & PLACES)) and not after.conj
        owned = owned or (self.j + 1 < self.p.end and self.p.quote(self.j + 1) > 0)  # رئيس تحرير «المدار»
        heads = _heads(before) or (bool(before.tags & BODIES) and not before.definite)  # رئيس لجنة حقوق الإنسان
        if before.common and not (before.definite or before.tags) and self.j > 1:
            heads = heads or _heads(self.p.words[self.j - 2])  # مدير عام صحة عسير
        return self.j == self.first and heads and owned  # مدير صحة عسير

    def _noun_after_all(self) -> bool:
        """Whether a noun spelled like a verb stands right behind an office or a text, before what it is of.

        أستاذ علم النفس, بيان تجمع الشخصيات.
        """
        after = self.core.word(self.j + 1)
        noun = self.titled or not self.p.words[self.j].tags.isdisjoint(BODIES)
        return noun and self.j == self.first and after is not None and after.definite and not after.conj

    def _name(self, word: Word) -> bool:
        """A name that belongs to the phrase; after a title it is the person's, who is no part of the office."""
        if not word.tags & PLACES:
            if not self.titled and self._bearer(word):
                return self._to(self._past_bearer(), True)
            if self.titled and (self.closed or word.name == "given"):
                return False
            if self.closed and not self.proper:
                return False
            if self.closed and word.name == "given" and self._past_place():
                return False  # البعثة في أفغانستان براين تريبس
        self.proper = True
        return self._to(self.j + 1, True)

    def _past_place(self) -> bool:
        """Whether a place stands before j that no office is of, so that a name there is somebody else's."""
        words = self.p.words
        return bool(words[self.j - 1].tags & PLACES) and not words[self.j - 2].tags & TITLES

    def _bearer(self, word: Word) -> bool:
        """Whether the given name at j is whose title the phrase ends with: مكتب الرئيس الفرنسي فرانسوا هولاند."""
        before = self.p.words[self.j - 1]
        if "nationality" in before.tags and self.j > self.first:
            before = self.p.words[self.j - 2]
        owned = before.definite and not before.clitic and bool(before.tags & TITLES)
        owned = owned and "institution" not in before.tags  # أحد أعضاء الفريق سامر الحداد
        if not owned and before.definite and self.j > self.first + 1:  # مكتب رئيس الوزراء أحمد داود
            owned = any(w.tags & {"office_head"} and not w.definite for w in self.p.words[self.j - 3 : self.j - 1])
        of_country = "nationality" in self.p.words[self.j - 1].tags
        known = word.name in ("given", "family") or (word.name == "unknown" and of_country)
        return owned and known and self.j > self.first

    def _past_bearer(self) -> int:
        words, j = self.p.words, self.j + 1
        while j < self.p.end and words[j].name in NAMED and words[j].shape == "word" and not words[j].conj:
            j += 1
        return j

    def _housed(self, word: Word) -> bool:
        """Whether the name at j is one after whom a house is named: مركز الملك فيصل, مستشفى كمال عدوان."""
        words, j, grammar = self.p.words, self.j, self.core.grammar
        if word.name not in ("given", "shared", "particle") or j < 2:
            return False
        ruler = words[j - 1].fold in grammar.ruler
        house = words[j - 1 - ruler]
        if house.definite or not (house.tags & BODIES or house.stem in grammar.house):
            return False
        return ruler or (self.titled and word.name != "particle" and self._named_twice())

    def _named_twice(self) -> bool:
        """Whether the name at j is followed by another, or by an ordinal: جامعة محمد الخامس."""
        words, k = self.p.words, self.j + 2
        if k >= self.p.end or words[k - 1].shape != "word" or words[k - 1].conj:
            return False
        if words[k - 1].stem in self.core.grammar.ordinal:
            return True
        k += words[k].fold in COMMAS
        return k < self.p.end and words[k].name in ("given", "particle") and not words[k].conj

    def _past_particles(self) -> int:
        """Past the name at j, a ruler's with all its particles: عبد الله بن عبد العزيز."""
        words, j = self.p.words, self.j
        if words[j - 1].fold not in self.core.grammar.ruler:
            return j + 2  # كمال عدوان: the second of two words
        j += words[j].name != "particle"
        while j + 1 < self.p.end and words[j].name == "particle" and words[j + 1].shape == "word":
            j += 2
        return max(j, self.j + 1)  # a particle that nothing follows is passed all the same


def _heads(word: Word) -> bool:
    """Whether an indefinite title asks for what it is over: مدير, رئيس; مسؤول may stand alone."""
    return "office_head" in word.tags and not word.definite


def _both_describe(before: Word, word: Word) -> bool:
    """Whether an adjective that و joins is of the same form as the one before it: المحلية والعالمية."""
    if before.definite != word.definite or word.raw[0] != AND or word.tags - _NISBA or word.name:
        return False
    ending = next((e for e in NISBA_ENDINGS[::-1] if before.stem.endswith(e)), None)
    adjective = word.stem if word.definite else word.bare
    return ending is not None and adjective.endswith(ending) and not word.clitic


def _proper(word: Word) -> bool:
    return bool(word.tags & PLACES) or (word.name in ("given", "family", "unknown", "particle") and not word.verbs)


def _another(word: Word) -> bool:
    """Whether a definite noun after a definite one is another part of the clause: أصدر الجيش الهجوم."""
    tags = word.tags
    return bool(tags & _ANOTHER) and "nationality" not in tags and not word.stem.endswith(NISBA_ENDINGS)


def _disagrees(head: Word, word: Word) -> bool:
    """Whether a definite word right behind a body's head is no adjective of it by its gender: سمع الوفد الأسئلة."""
    if not word.common or word.name or "nationality" in word.tags:
        return False
    feminine = word.stem.endswith(FEMININE_ENDINGS)
    if "document" in head.tags and head.stem.endswith(FEMININE_ENDINGS):  # نبهت الدراسة الآباء
        return not feminine and not word.stem.endswith((*MEN_ENDINGS, "ي", "ا"))
    if "institution" not in head.tags:
        return False
    if not head.stem.endswith(FEMININE_ENDINGS):
        return feminine and "institution_plural" not in head.tags
    return not feminine and not word.stem.endswith((*MEN_ENDINGS, "ي", "ا", "اء"))  # الأولى, العليا, البيضاء


def purpose(core: Core, j: int) -> int:
    """Past what a body of a listed name is for, from token j on: الاتحاد الأوروبي لكرة القدم, … المتحدة للطفولة."""
    word, after = core.word(j), core.word(j + 1)
    if word is None or word.clitic != TO or word.tags & _NO_PURPOSE or "time" in word.opens or not word.common:
        return j
    if core.lexicon.find(core.p.words, j, core.lexicon.word(word.rest), ("medium", "unspecified")) is not None:
        return j
    if not word.definite and ("masdar" in word.tags or after is None or not after.definite or after.tags & GROUPS):
        return j
    return attributes(core, j + 1, closed=word.definite, join=True)[0]


def dangling(core: Core, first: int, end: int) -> int:
    """Where the words from token `first` on end whose last asks for more: السلطات المكلفة بالبحث, الدول المنضمة حديثا.

    A head alone needs the adjective and what it governs (اللجنة المشرفة على الألعاب); a name does without both.
    """
    words, pairs, last = core.p.words, core.grammar.dangling, core.p.words[end - 1]
    if not first < end < core.p.end or not last.definite or last.conj:
        return end
    when = core.p.phrase(end, "time")
    past = end + (len(when.words) if when is not None else not words[end].tags.isdisjoint({"adverb", "time"}))
    after = core.word(past)
    governs = after is not None and f"{last.stem} {after.clitic or after.fold}" in pairs
    if after is not None and "masdar" in after.tags and after.definite:
        governs = governs or f"{last.stem} {BY}" in pairs
    if not governs:
        return past if last.stem in core.grammar.unfinished else end
    if end > first + 1 or not words[first - 1].definite:
        return end - 1
    thing = core.word(past + 1)
    if thing is not None and (thing.tags & {"time", "latest"} or core.p.phrase(past + 1, "time") is not None):
        return end  # أعلنت الجهات المختصة في آخر أيام الشهر
    past, closed = attributes(core, past + 1, closed=words[past].definite, join=True)
    return past if closed else end - ("document" in words[first - 1].tags)  # التوقعات | المبنية على صور


def at_place(core: Core, j: int) -> int:
    """Past where a body of a listed name is, from token j on: الدفاع المدني بتبوك, … بمنطقة عسير, … في دبي."""
    word = core.word(j)
    if word is not None and word.fold in core.grammar.inside:
        j, word = j + 1, core.word(j + 1)
        return (_past_place(core, j, word, core.p.phrase(j, "place")) if word is not None else 0) or j - 1
    if word is None or word.clitic != BY:
        return j
    return _past_place(core, j, word, core.lexicon.find(core.p.words, j, core.lexicon.word(word.rest), ("place",))) or j


def _past_place(core: Core, j: int, word: Word, place: Entry | None) -> int:
    """Past the place or the region at token j, or 0."""
    if place is not None:
        return j + len(place.words)
    return j + 1 if "place" in word.tags and not word.conj else _past_region(core, j)


def _located(core: Core, j: int, titled: bool) -> int:
    """The end of a place or body after في, or 0 where what follows is an occasion (في بيان)."""
    word = core.word(j)
    if word is None or word.tags & OCCASIONS or word.conj:
        return 0
    if core.p.quote(j) > 0:
        return _end_of_named(core, j) if titled else 0
    if word.tags & PLACES or core.p.phrase(j, *_LOCATED[titled]) is not None:
        return attributes(core, j, closed=False, titled=titled)[0]
    region = _past_region(core, j)
    if region:
        return region
    if titled and "media_head" in word.tags:
        return _end_of_named(core, j)
    if titled and word.tags & BODIES:
        return attributes(core, j, closed=False, join=True, titled=titled)[0]
    return 0


def _past_region(core: Core, j: int) -> int:
    """Past a word for a region at token j and its name (منطقة عسير, المنطقة الشرقية), or 0."""
    word, name = core.word(j), core.word(j + 1)
    if word is None or word.stem not in core.grammar.region:
        return 0
    end = j + 1
    if not word.definite:
        if name is None or name.shape != "word" or name.verbs or name.conj or name.clitic or name.tags & CLOSED:
            return 0
        place = core.p.phrase(end, "place")
        end += len(place.words) if place is not None else 1
    while (after := core.word(end)) is not None and after.definite and not (after.conj or after.clitic):
        if after.tags & CLOSED or not ("nationality" in after.tags or after.stem.endswith(NISBA_ENDINGS)):
            break
        end += 1
    return end


def _end_of_named(core: Core, j: int) -> int:
    found = core.at(j)
    return found.end if found is not None else 0


def adjectives(core: Core, j: int) -> int:
    """Past the adjectives after a name, from token j on: «المدار» الفرنسية."""
    words, fixed = core.p.words, core.lexicon.media_adjectives
    while j < core.p.end:
        word = words[j]
        described = word.definite and not word.conj and ("nationality" in word.tags or word.stem in fixed)
        if not described and word.fold not in fixed:
            break
        j += 1
    return j


def acronym(core: Core, j: int) -> int:
    """Past a bracket, or letters in quotation marks, at token j that repeat the name just read: (أ ف ب), «د ب أ»."""
    p = core.p
    if j < p.end and 0 < p.bracket(j) - j <= LONGEST_ACRONYM:
        return p.bracket(j) + 1
    if j < p.end and 2 < p.quote(j) - j <= LONGEST_ACRONYM and all(len(raw) == 1 for raw in p.raws(j + 1, p.quote(j))):
        return p.quote(j) + 1
    return j


def called(core: Core, j: int) -> int:
    """Past what a body is called, in marks at token j behind what describes it: وكالة الإغاثة «أوكسفام» أن."""
    p, close = core.p, core.p.quote(j) if j < core.p.end else -1
    after = core.word(close + 1)
    if not 1 < close - j <= LONGEST_CALLED or after is None:
        return j
    inner = p.words[j + 1 : close]
    if any(w.shape == "mark" or w.verbs or w.acts or not w.tags.isdisjoint(CLOSED) for w in inner):
        return j
    proper = all(w.shape in ("latin", "number") or w.tags & PLACES or w.name == "unknown" for w in inner)
    proper = proper and inner[0].shape != "number"
    that = "complementizer" in after.tags and after.fold in core.grammar.that
    follows = that or after.fold in core.grammar.about or after.raw in COMMAS or after.raw == ":"
    if proper:
        # أعلنت شركة الساحل «جاكو» شراء الأرض: what is announced stands in no marks before another object
        deed = "masdar" in after.tags and not (after.definite or after.conj or after.clitic)
        follows = follows or deed or after.raw == "." or bool(after.tags & {"time", "preposition"})
        follows = follows or p.phrase(close + 1, "time") is not None
    # What stands between a body and أن is no content, whatever words it has.
    return adjectives(core, close + 1) if follows and (proper or that or len(inner) == 1) else j

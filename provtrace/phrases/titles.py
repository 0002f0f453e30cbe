"""Titles: what they are of and the name they stand before, or who is meant without a name. Below Parser alone.

A chain of titles (النائب الأول لرئيس الوزراء الفريق الركن …) is read from left to right, one title a step.
"""

from typing import Final

from msgspec.structs import replace

from provtrace.lexicon import BY, CLITICS, LIKE, TO, Entry, Word
from provtrace.models import Unnamed
from provtrace.normalise import fold
from provtrace.phrases.attributes import attributes, called
from provtrace.phrases.classes import (
    BODIES,
    CLOSED,
    COMMAS,
    NAMED,
    NISBA_ENDINGS,
    OCCASIONS,
    PLACES,
    QUOTES,
    TITLE_ORDER,
    TITLES,
)
from provtrace.phrases.core import Core
from provtrace.phrases.names import Name, named, named_after, named_at_title
from provtrace.phrases.phrase import Phrase
from provtrace.phrases.unnamed import OF_A_FIELD, described, introduced

MOST: Final = 8  # titles before one name
SHORT_NAME: Final = 4  # tokens from mark to mark of a body's short name, behind its long one
SHORTEST: Final = 3  # letters of an honorific that is no abbreviation
LONGEST_STRANGER: Final = 4  # tokens of a name of which nothing else is known
REACH: Final = 12  # tokens from an office to its holder's name
_PERSONAL: Final = frozenset({"rank", "honorific"})  # titles that stand right before a name
_CLOSING: Final = PLACES | _PERSONAL | {"rank_tail", "number_word"}  # tags of indefinite words that need nothing more
_NO_ADJUNCT: Final = OCCASIONS | (CLOSED - {"preposition"})


def titled(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """A title, what it is of, and the name it stands before; without a name by what the title is."""
    entry = core.lexicon.find(core.p.words, i, word, TITLE_ORDER)
    if _of_spokesman(core, i, word):
        name = named(core, i)
        return core.make(i, name.end, start, "person", name.text) if name is not None else None
    if "honorific" in word.tags and "back" in word.tags and word.stem.endswith("ه") and core.p.words[i].raw[-1] == "ه":
        return None  # دعا سموه الباري: his own is the pronoun, so nobody's name follows
    if entry is None and (not word.tags & TITLES or _begins_name(core, i, word)):
        return None
    after = core.word(i + 1)
    if "honorific" in word.tags and word.tags & BODIES and after is not None and after.tags & PLACES:
        state = core.at(i + 1)  # دولة الإمارات
        return (
            replace(state, start=i, at=start, gender="f")
            if state is not None and state.kind == "organization"
            else None
        )
    return _Titles(core, i, word, start, entry).read()


def of_country(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """A name behind a nationality that stands for a title: البرتغالي جوزيه مورينيو."""
    after = core.word(i + 1)
    if not word.definite or after is None or after.conj or after.definite or after.name not in ("given", "unknown"):
        return None
    name = named(core, i + 1, titled=True)
    if name is None or " " not in name.text:
        return None
    return core.make(i, name.end, start, "person", name.text, title=frozenset({word.stem}), gender=_gender_of(word))


def by_trade(core: Core, i: int) -> Phrase | None:
    """Somebody by name behind a noun that no list of titles has, where a subject is awaited: الفوتوغرافي زكي السالم."""
    word, after = core.p.words[i], core.word(i + 1)
    if not word.definite or word.tags or word.name not in ("", "unknown"):
        return None
    nationality = after is not None and after.definite and "nationality" in after.tags
    name = named_at_title(core, i + 1 + nationality, given=True)
    if name is None or " " not in name.text:
        return None
    gender = _gender_of(word)
    return core.make(i, name.end, core.p.starts[i], "person", name.text, title=frozenset({word.stem}), gender=gender)


def _gender_of(word: Word) -> str:
    return "f" if word.stem.endswith("ه") else "m"


def _of_spokesman(core: Core, i: int, word: Word) -> bool:
    """Whether a title is the first of two names that a spokesman has: مساعد غالي المتحدث باسم الهيئة."""
    after, office = core.word(i + 1), core.word(i + 2)
    if word.name != "shared" or word.definite or after is None or office is None or after.name != "shared":
        return False
    return office.definite and "spokesman" in office.tags and not (after.definite or after.conj or after.tags)


def _begins_name(core: Core, i: int, word: Word) -> bool:
    """Whether the title is the given name of somebody: أمير الحداد."""
    after = core.word(i + 1)
    if after is not None and after.fold in core.grammar.son and word.name and not word.definite:
        return True  # فلاح بن عبد الله
    surname = after is not None and after.name in ("family", "unknown") and not after.tags
    if word.name == "shared" and not word.definite and surname and not (after is None or after.conj):
        return True  # مختار الرحبي
    if word.name != "given" or word.definite or word.tags & {"role", "spokesman"}:
        return False
    found = named(core, i)
    return found is not None and found.end > i + 1


class _Titles:
    """The titles read so far, of tokens [i, j); `tag` is what the last of them is."""

    __slots__ = ("closed", "core", "gender", "held", "i", "inner", "j", "listed", "p", "start", "tag", "title", "word")

    def __init__(self, core: Core, i: int, word: Word, start: int, entry: Entry | None) -> None:
        self.core, self.p = core, core.p
        self.i, self.word, self.start = i, word, start
        self.tag = entry.tag if entry is not None else _tag_of(word)
        self.j = i + (len(entry.words) if entry is not None else 1)
        if entry is not None and entry.words[-1] in core.grammar.on_behalf:
            self.j -= 1  # المتحدث باسم: whom he speaks for is read with it
        self.title = {word.stem}
        self.gender = "" if self.tag == "honorific" else self._ending()  # فضيلة الشيخ is a man
        self.closed = word.definite or (self.j > i + 1 and self.p.words[self.j - 1].definite)  # رئيس الجمهورية
        self.closed = self.closed or word.stem.endswith(("ها", "هم"))  # رئيسها
        self.inner: Phrase | None = None
        self.held: tuple[int, str, bool] | None = None  # past the office before the last title, its class, and closed
        self.listed = entry is not None and len(entry.words) > 1  # خادم الحرمين الشريفين: an office of its own

    def read(self) -> Phrase | None:
        """The person by name, or what the titles alone tell."""
        if self.tag == "honorific":
            found = self._honoured()
            if found is not None:
                return found
        surname = self._surname()
        if surname is not None:
            return self._person(surname)
        for _ in range(MOST):
            name = self._right_after()
            if name is None:
                moved = self._read_office()
                name = named_after(self.core, self.j)
                if name is None and (self._next_title() or self._past_adjunct()):
                    continue
                if name is None and (moved or self.inner is not None) and self._comma():
                    name = named_at_title(self.core, self.j + 1)
            if name is not None and self._next_holder(name.end):
                self.j, self.closed = name.end, True  # مدير مؤسسة زياد الحداد الدكتور سامر
                if self._next_title():
                    continue
            end = self._anothers(name) if name is not None else 0
            if name is not None and end:
                self.j, self.closed = end, True
                office = self._without_name()
                to = self.p.after(name.end - 1)
                if office is not None and office.kind == "unnamed":
                    office = replace(office, name=self.core.text(self.start, name.end))
                return replace(office, end=name.end, to=to) if office is not None else None
            name = name or self._stranger()
            return self._person(name) if name is not None else self._without_name()
        return self._without_name()

    def _next_holder(self, k: int) -> bool:
        """Whether somebody by name stands right behind a name, which so is what his office is of."""
        word = self.core.word(k)
        if word is None or word.conj or word.clitic or word.tags.isdisjoint(_PERSONAL) or self.tag in _PERSONAL:
            return False
        return self._leads_to_name(k)

    # ------------------------------------------------------------ one title
    def _right_after(self) -> Name | None:
        """The name right after a title, or after whom it speaks for."""
        if self.tag == "spokesman":
            body = self._spoken_for()
            if body is not None and self._parted(body):
                return Name(body.name, body.end)  # المتحدث باسم الرئيس، سامر الحداد
            if body is not None:
                self.inner, self.j, self.closed = body, body.end, True
        if "rank" in self.p.words[self.j - 1].tags:
            self._past_tails()
        return named_after(self.core, self.j, given=self.tag == "office_head" and not self.closed)

    def _parted(self, body: Phrase) -> bool:
        """Whether a comma parts the name from the title of the one spoken for, so that it is the spokesman's."""
        titled = body.kind == "person" and body.title and " " in body.name
        return bool(titled) and any(w.raw in COMMAS for w in self.p.words[body.start : body.end])

    def _past_tails(self) -> None:
        """Move past what only tells a rank's branch, where a name follows: العميد ركن طيار فلان."""
        k = self.j
        word = self.core.word(k)
        while word is not None and "rank_tail" in word.tags and not (word.definite or word.conj):
            k += 1
            word = self.core.word(k)
        titled = word is not None and word.definite and not word.tags.isdisjoint(_PERSONAL)  # المقدم بحري الدكتور سامر
        if k > self.j and word is not None and (word.name in NAMED or titled):
            self.j = k

    def _anothers(self, name: Name) -> int:
        """Where the office ends, if its last words are the title of somebody else, whose the name is; or 0."""
        k = self.j - 1
        if self._of_kin(name):
            return name.end
        if k < self.i + 2:
            return 0
        if self.p.words[k].clitic == TO and self.p.words[k].rest in self.core.grammar.ruler:
            return k  # وزير الداخلية للأمير سامر: whom he speaks to
        while k > self.i + 1 and self.p.words[k].definite and "office_head" not in self.p.words[k].tags:
            k -= 1
        word, body = self.p.words[k], self.p.words[k - 1]
        heads = word.definite and not word.clitic and "office_head" in word.tags and "institution" not in word.tags
        inner = heads and k > self.i + 1 and not (body.definite or body.tags.isdisjoint(BODIES))
        return name.end if inner else 0  # عضو في حزب الرئيس سامر

    def _of_kin(self, name: Name) -> bool:
        """Whether the name is not his whose title it is, but whose kin he is: والد الشهيد سامر الحداد.

        A title of the other gender, or another noun, shows that it is his own: والدة الطفل سهام.
        """
        kin, words = self.core.grammar.kin, self.p.words
        i = self.i + (words[self.i].stem in kin and words[self.i + 1].stem in kin)
        if self.word.definite or words[i].stem not in kin or words[i].raw[-1] == "ه":
            return False  # شقيقه سامر: it is his own
        between = words[i + 1 : self.j]
        if not between:
            return words[i].name == ""
        if words[self.j].raw in COMMAS:
            return False  # والد الشهيد، سامر الحداد،
        if any(word.conj or word.clitic or word.tags.isdisjoint(TITLES | {"rank_tail"}) for word in between):
            return False
        genders = {_gender_of(word) for word in between if word.definite}
        named = "f" if self.core.lexicon.feminine(fold(name.text.split()[0])) else "m"
        return genders == {named}

    def _read_office(self) -> bool:
        """Move past the words that the title is of; whether there are any."""
        first = self.j
        self.j, self.closed = attributes(self.core, first, closed=self.closed, join=True, titled=True)
        self.title |= {w.stem for w in self.p.words[first : self.j] if w.shape == "word"}
        last, word = self.p.words[self.j - 1], self.core.word(self.j)
        if (
            self.j > first
            and "spokesman" in last.tags
            and word is not None
            and word.fold in self.core.grammar.on_behalf
        ):
            self.tag = "spokesman"  # مساعد الناطق باسم الوزارة
            body = self._spoken_for()
            if body is not None:
                self.inner, self.j, self.closed = body, body.end, True
        return self.j > first

    def _past_adjunct(self) -> bool:
        """Move past where or for whom the office is held, if that ends at its holder: أمين المنطقة بالإنابة الدكتور"""
        if not self.closed or self.tag not in ("office_head", "spokesman", "role"):
            return False
        k, stop = self.j, min(self.p.end, self.j + REACH)
        while k < stop:
            if k > self.j and self._holder(k):
                self.j = k
                return True
            if self.p.words[k].raw in COMMAS:  # المتحدث باسم الصحة بالنيابة، فلان
                if k == self.j or not self._after_comma(k):
                    return False
                self.j = k
                return True
            past = self._past_word(k)
            if past == k:
                return False
            k = past
        return False

    def _past_word(self, k: int) -> int:
        """Past the word at k, or the name in marks there, or k where the words about an office end before it."""
        word, grammar = self.p.words[k], self.core.grammar
        if self.p.partner[k] > k:
            return self.p.partner[k] + 1 if self.p.partner[k] - k <= SHORT_NAME else k
        if word.shape in ("mark", "line") or not word.tags.isdisjoint(_NO_ADJUNCT):
            return k + 1 if "rank_tail" in word.tags else k  # سابقا
        if word.fold in grammar.hanging:
            return k + 1  # السجناء والمفرج عنهم
        if "preposition" in word.tags:
            governs = word.fold in grammar.inside or word.fold in grammar.overseeing or word.fold in grammar.about
            return k + (governs or not self._governs(k))
        if word.fold in grammar.quarter and not word.definite:
            return k + 1  # شمال غرب طهران
        titled = bool(word.tags & TITLES)
        deed = (word.verbs or word.acts) and not (word.definite or word.clitic or word.name)
        another = word.clitic != "" and (titled or "honorific" in word.opens)  # لمقام الملك
        another = another or (titled and word.definite and self._governs(k - 1))  # وفاة المعلمة فلانة
        # A closed phrase takes no indefinite noun: رئيس الديوان أسمى آيات
        loose = self._owned(k) and not (word.conj or word.clitic or self._governs(k - 1))
        loose = loose and (k > self.j or self.p.words[k - 1].name != "unknown")  # مدرب فريق رافنتون يونايتد
        return k if deed or another or loose else k + 1

    def _holder(self, k: int) -> bool:
        """Whether a definite title with a name, or a name that is nothing else, stands at k."""
        word, before = self.core.word(k), self.p.words[k - 1]
        if word is None or word.conj or word.clitic or self._governs(k - 1):
            return False
        if (word.definite and word.tags & TITLES) or self.p.phrase(k, "honorific") is not None:
            return self._leads_to_name(k)
        first = word.name in ("given", "shared", "particle") and not (word.common or word.fold in self.core.grammar.son)
        after = self.core.word(k + 1)
        strange = word.name == "unknown" and not word.definite and after is not None and not after.conj
        strange = strange and after is not None and after.name in ("unknown", "family", "given")
        name = named_at_title(self.core, k) if first or strange else None
        return name is not None and (" " in name.text or "rank_tail" in before.tags)

    def _governs(self, k: int) -> bool:
        """Whether what follows token k belongs to it, and so is nobody's who is told of: مع, مكتب."""
        word = self.p.words[k]
        if word.fold in self.core.grammar.hanging:
            return False  # المفرج عنهم
        if "preposition" in word.tags:
            return self.p.words[k - 1].fold not in self.core.grammar.about  # التعليم عن بعد
        return word.fold in CLITICS or self._owned(k)

    def _owned(self, k: int) -> bool:
        """Whether an indefinite noun stands at k, which what follows tells more of."""
        word = self.p.words[k]
        if word.definite or word.name or word.shape != "word" or len(word.fold) < 2:
            return False
        if not word.tags.isdisjoint(_CLOSING):
            return False
        return word.stem not in self.core.grammar.ordinal and self.core.gazetteer(k, word, shared=True) is None

    def _after_comma(self, k: int) -> bool:
        """Whether the name of the office's holder follows the comma at k."""
        if named_after(self.core, k) is not None:
            return True
        word = self.core.word(k + 1)
        return word is not None and word.definite and bool(word.tags & TITLES) and self._leads_to_name(k + 1)

    def _comma(self) -> bool:
        word = self.core.word(self.j)
        return word is not None and word.fold in COMMAS

    def _next_title(self) -> bool:
        """Move past the next title of the same person, right behind this one or after a comma, if there is one."""
        comma = self._comma()
        k = self.j + comma
        word, honorific = self.core.word(k), self.p.phrase(k, "honorific")
        if word is None or word.clitic or not (word.tags & TITLES or honorific):
            return False
        if comma:
            goes_on = word.conj or self._leads_to_name(k)
        else:
            goes_on = word.conj or self.closed or self.tag in ("honorific", "rank")
        if goes_on:
            self.held = (self.j, self.tag, self.closed)
            self.tag, self.closed = _tag_of(word), word.definite
            self.title.add(word.stem)
            self.j = k + (len(honorific.words) if honorific is not None else 1)
        return goes_on

    def _leads_to_name(self, k: int) -> bool:
        """Whether the title at k, after a comma, has a name of its own further on, or another title that has one."""
        for _ in range(MOST):
            end, _ = attributes(self.core, k + 1, closed=self.p.words[k].definite, join=True, titled=True)
            if named_after(self.core, end) is not None:
                return True
            tail = self.core.word(k + 1)  # العقيد دكتور فلان
            tailed = "rank" in self.p.words[k].tags and tail is not None and "rank_tail" in tail.tags
            if tailed and named_at_title(self.core, k + 2) is not None:
                return True
            comma = end < self.p.end and self.p.words[end].raw in COMMAS
            word = self.core.word(end + comma)
            if word is None or word.conj or word.clitic or not word.tags & (TITLES if comma else _PERSONAL):
                return False
            k = end + comma  # ، رئيس اللجنة المهندس فلان
        return False

    def _stranger(self) -> Name | None:
        """The words between an office and what its holder says, which cannot belong to it and have a name among them.

        وزير الدفاع الأمريكي آش كارتر أن: behind a definite word no indefinite one goes on.
        """
        core, words, j = self.core, self.p.words, self.j
        if not self.closed or self.tag not in ("office_head", "spokesman", "role"):
            return None
        k, known = j, False
        while k < self.p.end and k - j < LONGEST_STRANGER and words[k].shape == "word" and not self._says(k):
            word = words[k]
            common = word.common or word.tags
            own = word.clitic == LIKE or (word.clitic == BY and k > j and not word.definite)  # كوشيك, باحسن
            if word.verbs or word.tags or (word.conj and k == j) or (word.clitic and not own) or word.fold == TO:
                return None
            if word.definite and (k == j or (common and not self._son(k))):
                return None
            known = known or (word.name in NAMED and not common)
            k += 1
        return Name(core.text(self.p.starts[j], k), k) if known and k > j + 1 and self._says(k) else None

    def _son(self, k: int) -> bool:
        after = self.core.word(k + 1)
        return after is not None and after.fold in self.core.grammar.son

    def _says(self, k: int) -> bool:
        """Whether what somebody says follows at k: أن, a colon, a quotation."""
        words = self.p.words
        if k >= self.p.end:
            return False
        k += words[k].raw in COMMAS and k + 1 < self.p.end
        k += words[k].fold in self.core.grammar.to and k + 1 < self.p.end
        that = "complementizer" in words[k].tags and words[k].fold in self.core.grammar.that
        return that or words[k].raw == ":" or self.p.quote(k) > 0

    def _spoken_for(self) -> Phrase | None:
        """Whom a spokesman speaks for: باسم الجيش, بلسان, للوزارة."""
        core, k = self.core, self.j
        word = core.word(k)
        while word is not None and (
            word.stem in core.lexicon.descriptors or (word.definite and "nationality" in word.tags)
        ):
            k += 1
            word = core.word(k)
        if word is None:
            return None
        if word.tags & BODIES and not self.word.definite and not word.clitic:  # متحدث وزارة الصحة
            return core.at(k)
        if word.clitic == TO and word.stem in core.grammar.department:  # المتحدث لصحة المنطقة
            end, closed = attributes(core, k + 1, closed=word.definite, titled=True)
            return core.make(k, end, self.p.starts[k] + 1, "organization", head=word.stem) if closed else None
        if word.fold in core.grammar.on_behalf:
            return self._on_behalf(k + 1)
        told = not self.word.definite and "media_head" in word.tags  # قال متحدث لوكالة المدار
        return None if told else core.after_clitic(k, TO)

    def _on_behalf(self, k: int) -> Phrase | None:
        """Whom باسم brings, at token k: what is listed for no body is one all the same, if it is of something."""
        core, word = self.core, self.core.word(k)
        found = core.at(k)
        close = core.p.quote(k) if found is None and core.p.words[k - 1].fold not in core.grammar.about else -1
        if close > 0:  # المتحدث باسم «مدن»
            return core.make(k, close + 1, core.p.starts[k], "organization", core.text(core.p.starts[k + 1], close))
        if found is not None or word is None or not word.common or word.conj or core.stops(k):
            return found
        end, closed = attributes(core, k + 1, closed=word.definite, titled=True)
        if not closed or end == k + 1:
            return None
        return core.make(k, called(core, end), self.p.starts[k], "organization", head=word.stem)

    # ------------------------------------------------------------ with a name
    def _person(self, name: Name) -> Phrase:
        gender = self.gender
        if gender == "m" and self.core.lexicon.feminine(fold(name.text.split()[0])):
            gender = ""  # وزير الصحة مي الكيلة: the verb tells
        title = frozenset(self.title)
        return self.core.make(
            self.i, name.end, self.start, "person", name.text, gender=gender, title=title, inner=self.inner
        )

    def _honoured(self) -> Phrase | None:
        """After an honorific an office that is one's own (معالي وزير الصحة), or a word that can only be his name."""
        core, p, j = self.core, self.p, self.j
        word = core.word(j)
        if word is None or word.conj:
            return None
        office = core.at(j)
        if office is not None and office.kind == "person" and office.title:
            whole = not office.back and office.name == core.text(office.at, office.end)
            name = core.text(self.start, office.end) if whole else office.name
            return replace(office, start=self.i, at=self.start, name=name)
        if word.shape != "word" or word.clitic or word.verbs or not word.name or named_after(core, j) is not None:
            return None
        if word.tags & (CLOSED | TITLES | {"nationality"}) or p.phrase(j, *TITLE_ORDER):
            return None
        return self._person(Name(core.text(p.starts[j], j + 1), j + 1))

    def _surname(self) -> Name | None:
        """The surname right after a rank that looks like another word: اللواء التركي, after منصور التركي."""
        word = self.core.word(self.j)
        if self.tag not in ("rank", "honorific") or word is None or not word.definite or word.conj:
            return None
        if "nationality" not in word.tags and (not word.common or word.tags & (TITLES | CLOSED)):
            return None
        after = self.core.word(self.j + 1)
        alone = after is None or after.conj or not (after.name in NAMED or after.definite)
        known = word.fold in self.core.surnames or len(self.p.words[self.j - 1].bare) < SHORTEST  # د. الثقيل
        return Name(word.raw, self.j + 1) if alone and known else None

    def _ending(self) -> str:
        """The gender that a title's spelling shows; صديقه may be his friend."""
        if not self.word.stem.endswith("ه"):
            return "m"
        return "f" if "ة" in self.p.words[self.i].raw[-2:] else ""

    # ------------------------------------------------------------ without one
    def _without_name(self) -> Phrase | None:
        """One person by a unique office, a body by its spokesman, else someone unnamed."""
        if self.held is not None and self.tag in _PERSONAL and self.held[1] not in _PERSONAL:
            self.j, self.tag, self.closed = self.held  # a rank without a name is no part of the office before it
        alone, definite, tag = self.j == self.i + 1, self.word.definite, self.tag
        if tag == "role" and _tag_of(self.word) == "office_head" and (self.held is not None or self._of_a_body()):
            tag = "office_head"  # أمين عام الغرفة عضو المجلس: the first office tells who he is
        if tag == "spokesman" and self.inner is None:
            self.inner = self._employer()
        if tag == "spokesman" and self.inner is not None:
            return self._spokesman(self.inner)
        if (tag == "honorific" and self.word.tags & BODIES) or self._only_describes():
            return None  # أعلنت الدولة
        if definite and (alone or tag == "spokesman"):
            return self._office(back=True)
        if not alone and self.word.stem in self.core.grammar.coach and self._of_a_team():
            return self._office(back=False)
        if tag == "honorific" or (tag == "rank" and definite):
            return None
        one_of_many = not alone and self._in_a_body(self.p.words[self.i + 1])
        if tag == "office_head" and not alone and not one_of_many and not self._common():
            return self._office(back=False)
        one_of_many = one_of_many and "unnamed" in self.word.tags  # المسؤول في الهيئة
        if definite and tag == "role" and (one_of_many or self._numbered()):
            return self._somebody()
        if definite:
            return self._office(back=all(map(self._adjective, self.p.words[self.i + 1 : self.j])))
        return self._somebody()

    def _of_a_body(self) -> bool:
        """Whether an office of several words is of a body that it names: مدير مكتب الهيئة, not مدير مكتب في جدة."""
        words, first = self.p.words[self.i + 1 : self.j], self.i + 2
        if not self.listed or first >= self.j or (not self.closed and words[-1].tags & BODIES):
            return False
        return self.p.words[first].fold not in self.core.grammar.inside and any(w.tags & BODIES for w in words[1:])

    def _in_a_body(self, word: Word) -> bool:
        """Whether the word behind a title only tells where he is: نائب في البرلمان, مندوب بالمنظمة, المسؤول بالهيئة."""
        if word.fold in self.core.grammar.inside:
            return True
        inside = word.clitic == BY or (word.clitic == TO and not self.word.definite)
        return inside and (word.definite or not word.tags.isdisjoint(PLACES | BODIES))

    def _indefinite(self, last: Word) -> bool:
        """Whether an ordinary indefinite word ends an indefinite office, one of several: قائد قوات محلية."""
        if self.word.definite or self.listed or last.definite or last.tags & PLACES or last.clitic:
            return False
        describes = last.bare in self.core.lexicon.descriptors or "nationality" in last.tags
        return describes or last.stem in self.core.grammar.ordinal

    def _only_describes(self) -> bool:
        """Whether the title is an adjective too, and nothing that it is of follows: إقبال كبير لتطبيق الفكرة."""
        if self.word.definite or self.word.bare not in self.core.lexicon.descriptors:
            return False
        return self.j > self.i + 1 and bool(self.p.words[self.i + 1].clitic)

    def _numbered(self) -> bool:
        """Whether a definite role is told from its like by an ordinal alone: المتهم الأول."""
        words = self.p.words[self.i + 1 : self.j]
        return bool(words) and all(word.stem in self.core.grammar.ordinal for word in words)

    def _of_a_team(self) -> bool:
        """Whether a role is of a place or of what has a name, so that one holds it: مدرب برشلونة, مدرب الأرجنتين."""
        words = self.p.words[self.i + 1 : self.j]
        proper = any(w.tags & (PLACES | BODIES) or w.name == "unknown" for w in words)
        return proper and not any(w.stem in self.core.lexicon.descriptors for w in words)

    def _employer(self) -> Phrase | None:
        """The body that a spokesman speaks in: المتحدث الأمني في وزارة الداخلية, الناطق بوزارة الدفاع."""
        core, words = self.core, self.p.words
        for k in range(self.i + 1, self.j):
            if words[k].fold in core.grammar.inside:
                found = core.at(k + 1)
            else:
                found = core.after_clitic(k, BY) if words[k].clitic == BY else None
            if found is None or found.kind != "organization" or found.back or found.end > self.j:
                continue
            if core.lexicon.word(found.name.split()[0]).tags & BODIES:  # not متحدث في لندن
                return found
        return None

    def _spokesman(self, inner: Phrase) -> Phrase:
        """A spokesman's words are his body's; a person's spokesman is somebody else."""
        core, head = self.core, self.word.stem
        if inner.kind == "person":
            about = Unnamed(1, False, inner.name, "official", 4, None)
            return core.make(self.i, self.j, self.start, "unnamed", gender=self.gender, head=head, unnamed=about)
        return core.make(
            self.i, self.j, self.start, "organization", inner.name,
            gender=self.gender, head=head, inner=inner, title=frozenset(self.title),
        )  # fmt: skip

    def _office(self, *, back: bool) -> Phrase:
        title = frozenset(self.title)
        return self.core.make(
            self.i, self.j, self.start, "person", gender=self.gender, head=self.word.stem, back=back, title=title
        )

    def _common(self) -> bool:
        """Whether the office is one that many hold, of no body or place: مدير عام, قائد عسكري."""
        words = self.p.words[self.i + 1 : self.j]
        if not words[0].definite and self._one_such(words[0]):
            return True
        if any(map(self._counts, range(self.i + 1, self.j))):
            return True  # مديرة إحدى المدارس
        deputy = "office_head" in self.p.words[self.i + 1].tags  # نائب أمير المنطقة, نائب خادم الحرمين
        deputy = deputy or self.p.phrase(self.i + 1, "honorific") is not None
        if self._indefinite(words[-1]):
            return True
        if self.listed or deputy or "role" not in self.word.tags:
            return False
        return not any(w.tags & (BODIES | PLACES | {"media_head"}) for w in self.p.words[self.i + 1 : self.j])

    def _counts(self, k: int) -> bool:
        """Whether the word at k is a number, and no body's name: مجموعة اليورو, هيئة كبار العلماء."""
        word = self.p.words[k]
        if "one_of" in word.opens:
            return True
        return "number_word" in word.tags and not (word.tags | self.p.words[k - 1].tags) & BODIES

    def _one_such(self, word: Word) -> bool:
        """Whether an indefinite word behind an indefinite office only says which kind of man: وزير كويتي."""
        if word.tags & (PLACES | BODIES) or word.clitic or word.name in NAMED or self.word.definite:
            return False
        return "nationality" in word.tags or word.bare in self.core.lexicon.descriptors

    def _adjective(self, word: Word) -> bool:
        """Whether a word after a definite title only describes: الخبير العسكري."""
        if not word.definite:
            return False
        known = "nationality" in word.tags or word.stem in self.core.lexicon.descriptors
        return known or word.stem.endswith(NISBA_ENDINGS)

    def _somebody(self) -> Phrase | None:
        core, word, i, j = self.core, self.word, self.i, self.j
        if j == i + 1 and word.bare in core.lexicon.descriptors and word.stem not in core.lexicon.heads:
            return None  # أمر كبير, though كبير المفاوضين is somebody
        known = core.p.phrase(i, "unnamed")  # شاهد عيان
        head = known.value if known is not None else core.lexicon.heads.get(word.stem)
        if head is not None and core.p.words[i] is word:
            last = i + (len(known.words) if known is not None else 1) - 1
            found = described(core, i, last, word, self.start, head)
            ends = found.end > last + 1 and (
                core.p.words[found.end - 1].definite or core.p.words[found.end - 1].tags & PLACES
            )
            name = introduced(core, found.end) if head.count == 1 and ends and found.end >= j else None
            if name is not None:  # مسؤول توعية الجاليات الشيخ فلان
                return self._person(name)
            part = self.p.words[i : last + 2 if found.end == last + 1 and head.count == 1 else j]
            marked = any(map(_ends_office, part))  # not مدير أنشطة التخزين في «المدار»
            reaches = found.end < j and bool(self.p.words[found.end].clitic)  # مدير الحجوزات بفندق الميناء
            if (found.end > last + 1 and not reaches) or last + 1 == j or found.unnamed is None or marked:
                return found
            if found.end > last + 1:
                return replace(found, end=j, to=core.p.after(j - 1), name=core.text(self.start, j))
            field = head.kind in OF_A_FIELD  # خبير تغذية
            whose = None if field else core.text(self.p.starts[last + 1], j)
            about = replace(found.unnamed, affiliation=whose, specificity=2 if field else 3)
            return core.make(i, j, self.start, "unnamed", gender=self.gender, head=word.stem, unnamed=about)
        affiliation = core.text(self.p.starts[i + 1], j) if j > i + 1 else None
        about = Unnamed(1, False, affiliation, None, 2, None)
        return core.make(i, j, self.start, "unnamed", gender=self.gender, head=word.stem, unnamed=about)


def _tag_of(word: Word) -> str:
    """The first class of titles that a word is of; an honorific of several words has no tag of its own."""
    return next((tag for tag in TITLE_ORDER if tag in word.tags), "honorific")


def _ends_office(word: Word) -> bool:
    """Whether a word is no part of what a common office is of."""
    other = word.shape != "word" and word.raw not in QUOTES  # عضو قائمة «المدار»
    return other or "preposition" in word.tags or "reason_opener" in word.opens

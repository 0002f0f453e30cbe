"""Personal names: where one starts, which words it takes, where it ends. Asks core for a medium written onto ل."""

import re
from typing import Final, NamedTuple

from provtrace.lexicon import BY, LIKE, TANWIN, TO, Word
from provtrace.models import Unnamed
from provtrace.normalise import fold
from provtrace.phrases.classes import (
    BODIES,
    CLOSED,
    COMMAS,
    DASHES,
    GROUPS,
    NAMED,
    NISBA_ENDINGS,
    OCCASIONS,
    PLACES,
    TITLES,
)
from provtrace.phrases.core import Core
from provtrace.phrases.inflection import inflected, of_men
from provtrace.phrases.phrase import Phrase

LONGEST: Final = 12  # tokens of a name: محمد بن عبد الرحمن بن عبد العزيز آل سعود has nine
LONGEST_SURNAME: Final = 2  # tokens
LONGEST_TOLD: Final = 2  # unknown words that tell of whose name follows
LONGEST_IN_MARKS: Final = 4  # words between marks that are somebody's name, whatever they are else
LONGEST_FIRST: Final = 3  # tokens after which a definite word is a surname no more
SHORTEST_WITH_BA: Final = 4  # letters behind ب
LENGTH_OF_MAKING: Final = 5  # letters of the verbal noun of أفعل
_NO_SURNAME_WITH_BA: Final = frozenset({"masdar", "institution", "place"})
_JOINING: Final = ("است", "ان", "اض", "از", "اد", "اط")  # how a verbal noun begins whose alif has no hamza
_BEFORE_SURNAME: Final = ("given", "shared", "particle", "unknown")
_NO_SURNAME_AT_END: Final = (
    CLOSED | TITLES | BODIES | {"masdar", "speech", "event_noun", "media_head", "unnamed", "role_plural"}
)
_PERSONAL: Final = frozenset({"rank", "honorific"})  # titles that nothing but a name follows
_NO_FIRST: Final = (
    CLOSED | TITLES | PLACES | BODIES | {"adverb", "turn", "speech", "document", "unnamed", "role_plural"}
)
# Behind a father's name
_NEVER_SURNAME: Final = CLOSED | TITLES | {"masdar", "role_plural", "speech", "adverb", "turn"}
_ALSO_OF_A_SURNAME: Final = frozenset({"back", "place", "nationality"})  # أحمد المدينة
_ALSO_SURNAME: Final = TITLES | {"back", "unnamed"}  # محمد المرشد, عمر القاضي
_NISBA: Final = frozenset({"nationality"})
_DEED_OF: Final = GROUPS | {"masdar"}
_POSTS: Final = frozenset({"role", "office_head"})
_NO_ONLY_SURNAME: Final = (CLOSED - {"preposition"}) | {"adverb", "turn", "masdar", "speech", "rank_tail", "spokesman"}
_PARTICIPLE: Final = re.compile("م.{4,6}ا")  # in the accusative
_OF_ONE: Final = frozenset({"role", "rank", "honorific"})  # titles of one man, with the article
_NO_HOLDER: Final = CLOSED | TITLES | PLACES | {"masdar", "speech"}
_OF_A_THING: Final = frozenset({"role", "masdar"})  # what a name that is a word too is, of a thing: نجاح الموسم
_NO_SECOND: Final = frozenset({"complementizer", "preposition"})
_LISTENS: Final = TITLES | BODIES | {"role_plural", "unnamed", "back"}
_NO_SURNAME: Final = _NO_SURNAME_AT_END | {"nationality"}


class Name(NamedTuple):
    """A person's name, and the token past it."""

    text: str
    end: int


class _Part(NamedTuple):
    """What the words at a token add to a name: how many tokens, and whether they can be nothing but a name."""

    length: int
    strong: bool


_NONE: Final = _Part(0, False)
_WEAK: Final = _Part(1, False)
_STRONG: Final = _Part(1, True)
_PAIR: Final = _Part(2, True)
_TRIPLE: Final = _Part(3, True)


def person(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """Somebody by name alone; `word` is what a clitic left of the first token, where there is one."""
    if word.shape == "latin" and not core.p.words[i].raw[0].isupper():
        return None
    if (word.tags & PLACES or word.verbs) and word.name not in ("given", "family"):
        return None
    after = core.word(i + 1)
    other = after is not None and (after.definite or after.name == "shared")
    if word.fold in core.grammar.of_me and word.raw.endswith("ي") and (other or word.name != "shared"):
        return None  # طلب مني أن, قال لي صديق, though a name folds like it: منى, لي جونج
    if (i and _belongs_before(core, word, core.p.words[i - 1])) or _of_thing(word, after):
        return None
    if word.definite and "nationality" in word.tags and after is not None and after.name == "given":
        return None  # رئيس الوزراء الكندي ستيفن: the adjective of what stands before
    if word.definite and word.name == "unknown" and after is not None and _first_name(after):
        titled = named(core, i + 1)  # الواعد سامر الحداد, اللاتفي أندرس بيرزينز
        if titled is not None and " " in titled.text:
            return core.make(i, titled.end, start, "person", titled.text)
    found = _read_name(core, i, word, start)
    if found is None:
        return None
    alone = word.name == "unknown" and found.end == i + 1 and not word.definite
    if alone and (len(word.bare) < 4 or (after is not None and _owner(core, word, after))):
        return None
    if word.name == "unknown" and found.end == i + 1:
        return _unknown(core, i, word, start, found)
    last = core.p.words[found.end - 1]
    of_country = last.definite and "nationality" in last.tags and last.stem.endswith("ه") and found.end > i + 1
    of_country = of_country and (not word.definite or found.end > i + 2)  # but الحسناء الألمانية
    if word.name == "unknown" and (last.fold in core.grammar.firm or of_country):
        return core.make(i, found.end, start, "organization", found.text)  # ريستاد إنرجي, تالجو الإسبانية
    return core.make(i, found.end, start, "person", found.text)


def _of_thing(word: Word, after: Word | None) -> bool:
    """Whether a name that is a word too is one here, of the people or the deed behind it: نجاح المشعوذين."""
    if word.name != "shared" or word.definite or after is None or not after.definite or not after.common:
        return False
    return not (after.name or after.conj or after.clitic) and not after.tags.isdisjoint(_DEED_OF)


def _belongs_before(core: Core, word: Word, before: Word) -> bool:
    """Whether a name goes on at a word (مؤسسة محمد بن سلمان), or a verb that the lexicon lacks: الأسئلة التي تمحورت."""
    return before.fold in core.grammar.son or (word.name == "unknown" and _awaits_verb(core, before))


def _read_name(core: Core, i: int, word: Word, start: int) -> Name | None:
    """The name at token i, of which `word` is left, so that it starts at code point `start`."""
    if core.p.words[i] is word:
        return named(core, i)
    first = core.p.words[i].raw[start - core.p.starts[i] :]
    if word.name == "given":  # لجيفري كوري
        end = _past_parts(core, i, i + 1)
        rest = core.text(core.p.starts[i + 1], end) if end > i + 1 else ""
        return Name(f"{first} {rest}".rstrip(), end)
    further = named(core, i + 1)
    return Name(f"{first} {further.text}", further.end) if further is not None else Name(first, i + 1)


def _past_unknown(core: Core, j: int) -> int:
    """Past what only tells of whose first name follows, or j: المدرب الأروجوياني خوان, صاحب الفكرة ومطلقها سامر."""
    words, k = core.p.words, j
    while k + 1 < core.p.end and k - j < LONGEST_TOLD:
        word = words[k]
        told = word.definite and (word.name == "unknown" or (k > j and "nationality" in word.tags))
        if not told and not (word.name == "unknown" and inflected(core, k, word)):
            return j
        k += 1
        if _first_name(words[k]):
            return k
    return j


def _first_name(word: Word) -> bool:
    """Whether a name starts at a word, though another word of which nothing is known stands before."""
    return word.name == "given" and not (word.definite or word.conj or word.clitic or word.common)


def _unknown(core: Core, i: int, word: Word, start: int, found: Name) -> Phrase | None:
    """Whom a word names that stands alone and that the lexicon lacks, by its spelling."""
    if inflected(core, i, word):
        return None
    if of_men(word) and word.fold not in core.surnames:
        some = Unnamed(None, True, None, None, 1, None)
        return core.make(i, i + 1, start, "unnamed", gender="m", number="p", head=word.stem, unnamed=some)
    return core.make(i, found.end, start, "person", found.text)


def _owner(core: Core, word: Word, after: Word) -> bool:
    """Whether a definite noun shows that the unknown word before it is one too: منظرو القاعدة, موجهات اللجنة."""
    if not after.definite or not after.common or after.conj or after.clitic or word.fold in core.seconds:
        return False
    return not after.tags & (TITLES | CLOSED | {"masdar", "nationality"})


def _awaits_verb(core: Core, before: Word) -> bool:
    """Whether what follows a small word is a verb, though the lexicon lacks it: قد يؤذونه, التي تمحورت."""
    return "relative" in before.tags or before.bare in core.grammar.awaiting


def named_after(core: Core, j: int, *, given: bool = False) -> Name | None:
    """The name that a title before token j belongs to, after a comma too; `given`: a given name must start it."""
    if j < core.p.end and core.p.words[j].raw in COMMAS:
        titled = j + 1 < core.p.end and core.p.words[j + 1].tags & _PERSONAL and core.p.words[j + 1].definite
        first = j + 1 + _of_country(core, j + 1)
        found = named(core, first) if not titled else None  # رئيس المركز، الشيخ سامر: a title first
        return found if found is not None and _ends_apposition(core, found.end) and " " in found.text else None
    if j < core.p.end and core.p.words[j].raw in DASHES:  # أمين عام المنظمة -فلان الفلاني-
        found = named(core, j + 1)
        if found is None or " " not in found.text or found.end >= core.p.end:
            return None
        dash = core.p.words[found.end].raw in DASHES
        ended = dash or core.p.words[found.end].raw == ":" or core.p.quote(found.end) > 0
        ended = ended or "complementizer" in core.p.words[found.end].tags
        return Name(found.text, found.end + dash) if ended else None
    return named_at_title(core, j, given=given)


def _of_country(core: Core, j: int) -> bool:
    """Whether the word at j tells of which country he is whose name follows: رئيس النادي، القطري ناصر الخليفي."""
    word, after = core.word(j), core.word(j + 1)
    if word is None or not word.definite or word.conj or "nationality" not in word.tags or after is None:
        return False
    return after.name in ("given", "shared") and not (after.definite or after.conj)


def named_at_title(core: Core, j: int, *, given: bool = False) -> Name | None:
    """The name at token j of whom a title before it is, unless what stands there is a place or a body."""
    word = core.word(j)
    if word is not None and word.raw == "/":  # السيد / فلان الفلاني
        j, word = j + 1, core.word(j + 1)
    close = core.p.quote(j) if word is not None else -1
    if close > 0:  # المبعوث «فلان الفلاني»
        titled = core.at(j + 1)
        if titled is not None and titled.kind == "person" and titled.title and titled.end >= close - 1 > j + 2:
            rest = core.text(core.p.starts[titled.end], close)  # "المهندس سامر المخرج"
            return Name(f"{titled.name} {rest}".rstrip(), close + 1)
        inside = named_at_title(core, j + 1)
        short = close == j + 2 and not _in_marks(core, j)
        if inside is not None and inside.end == close and not short:
            return Name(inside.text, close + 1)
        whole = _all_in_marks(core, j, close) or _first_in_marks(core, j, close)
        return Name(core.text(core.p.starts[j + 1], close), close + 1) if whole else None
    if word is None or word.conj or (given and word.name not in ("given", "particle")):
        return None
    if core.gazetteer(j, word, shared=False) is not None:  # مصور فرانس برس
        return None
    first = _past_unknown(core, j)
    if first == j and _no_first_name(core, j, word):
        return None
    return named(core, first, titled=True)


def _in_marks(core: Core, j: int) -> bool:
    """Whether the one word in the marks at j is a name that nothing but its bearer can have: الجراح الشهير «لافال»."""
    words, k = core.p.words, j - 1
    if words[j + 1].name not in ("given", "unknown") or words[j + 1].definite:
        return False
    while k > 0 and ("nationality" in words[k].tags or words[k].stem in core.grammar.told_of_men):
        k -= 1
    return k >= 0 and words[k].definite and bool(words[k].tags & TITLES)


def _all_in_marks(core: Core, j: int, close: int) -> bool:
    """Whether the words in marks behind a definite title of one man can only be his name: المؤلف «ريف كيور» أن."""
    before, inside, after = core.p.words[j - 1], core.p.words[j + 1 : close], core.word(close + 1)
    if not before.definite or before.tags.isdisjoint(_OF_ONE) or "office_head" in before.tags or after is None:
        return False
    if not 1 < len(inside) <= LONGEST_IN_MARKS or any(word.shape != "word" or word.conj for word in inside):
        return False
    first = inside[0]
    if first.definite or first.clitic or first.verbs or not first.tags.isdisjoint(_NO_FIRST):
        return False
    titled = not (after.conj or after.clitic or after.tags.isdisjoint(TITLES))
    return titled or "complementizer" in after.tags or after.raw in DASHES


def _first_in_marks(core: Core, j: int, close: int) -> bool:
    """Whether the words in marks behind a title are a name by their first, and what is said follows.

    قائد الفرقة «سامر بالطيور» أن: a word that is no name elsewhere may be the surname.
    """
    before, inside, after = core.p.words[j - 1], core.p.words[j + 1 : close], core.word(close + 1)
    if not 1 < len(inside) <= LONGEST_IN_MARKS or after is None or not before.definite:
        return False
    first = inside[0]
    if first.name != "given" or first.definite or first.clitic or first.common:
        return False
    if any(word.shape != "word" or word.conj or word.verbs for word in inside):
        return False
    return after.raw == ":" or ("complementizer" in after.tags and not (after.conj or after.clitic))


def named(core: Core, i: int, *, titled: bool = False) -> Name | None:
    """A personal name at token i; `titled`: a title stands before it, so a word that is seldom a name may be one."""
    p = core.p
    if i >= p.end or p.quote(i) > 0:
        return None
    j, strong = i, False
    while j < p.end and j - i < LONGEST:
        part = _part(core, i, j, titled)
        if not part.length:
            break
        j, strong = j + part.length, strong or part.strong
    if j == i:
        return None
    first = p.words[i]
    if not strong and first.shape == "word" and first.definite and first.common:
        return None
    return Name(core.text(p.starts[i] + first.conj, j), j)


def _past_parts(core: Core, i: int, j: int) -> int:
    """Past the words from token j on that belong to the name that starts at i."""
    while j < core.p.end and j - i < LONGEST:
        part = _part(core, i, j, titled=False)
        if not part.length:
            break
        j += part.length
    return j


def _part(core: Core, i: int, j: int, titled: bool) -> _Part:
    """What the words at token j add to the name that starts at i."""
    p, word = core.p, core.p.words[j]
    if j == i and _small_words(core, j):
        return _TRIPLE
    if j == i and titled and (held := _holders(core, j, word)).length:
        return held
    if word.shape != "word":
        return _PAIR if _hyphen(core, i, j) else _WEAK if _latin(core, i, j, word) else _NONE
    further = _further(core, i, j, word) if j > i else _NONE
    if further.length:
        return further
    if _no_part(core, i, j):
        return _NONE
    if word.name == "given" or word.name == "family":
        return _STRONG
    if word.name == "particle":  # it takes the next word, whatever that is
        after = core.word(j + 1)
        kin = after is not None and "role" in after.tags and not (after.definite or after.name)
        if kin and j > i and word.fold not in core.grammar.clan:
            return _NONE  # سامر الحداد ابن عم الشهيد, but نايف بن ناشي
        if after is not None and _takes(core, i, j, after):
            return _PAIR
        return _WEAK if j > i else _NONE  # داود أوغلو في
    if word.name == "shared":
        return _WEAK if j > i or _starts_with_shared(core, j, titled) else _NONE
    if word.name == "unknown" or (j > i and _surname(core, i, j, p.words[j - 1])):
        return _WEAK
    return _NONE


def _takes(core: Core, i: int, j: int, after: Word) -> bool:
    """Whether the particle at j has the word after it for the rest of a name: ابن السد, but not أوغلو في."""
    if after.shape != "word" or (j == i and "institution" in after.tags) or _accusative(core, after):
        return False
    named = after.name or after.bare in core.lexicon.name_tails or after.fold in core.grammar.ali
    return bool(named) or after.tags.isdisjoint(_NO_SECOND)


def _further(core: Core, i: int, j: int, word: Word) -> _Part:
    """What a word adds to a name behind its first word though it is spelled as no name is."""
    if word.bare in core.lexicon.name_tails and not core.p.words[j - 1].definite:
        return _STRONG  # سميع الحق, صلاح الدين, نصر الله
    if word.definite and not (word.conj or word.clitic) and _tailed(core, i, j):
        return _PAIR
    if _with_kaf(core, i, j) or _ali(core, j):
        return _WEAK
    if word.conj and _foreign(core, j):
        return _PAIR if "complementizer" in word.tags else _WEAK  # فان در كلاوو
    return _WEAK if j == i + 1 and _only_surname(core, i, j) else _NONE


def _tailed(core: Core, i: int, j: int) -> bool:
    """Whether a definite word and the tail behind it are a surname: إبراهيم الجار الله, سامر العبد الكريم."""
    word, after = core.p.words[j], core.word(j + 1)
    if after is None or after.conj or not _first_alone(core, i, j, shared=True):
        return False
    return word.stem in core.grammar.of_god and after.bare in core.lexicon.name_tails


def _only_surname(core: Core, i: int, j: int) -> bool:
    """Whether the one word between a first name and the end of the subject is his surname, whatever it is else.

    فهد السويد أن, سمير حلبية رئيس اللجنة, فيرناندو فال كبير المسؤولين: nobody is called by his first name alone there.
    """
    word, first, grammar = core.p.words[j], core.p.words[i], core.grammar
    foreign = word.conj and word.raw[0] == "ف" and first.name in ("unknown", "family")
    after = core.word(j + 1)
    strange = word.clitic == BY and after is not None and (after.definite or after.conj)  # شيفاني بانديا المدير
    strange = strange and not core.lexicon.word(word.rest).tags
    named = foreign or first.name in ("given", "shared") or strange
    if first.definite or not named or word.shape != "word":
        return False
    if not word.tags.isdisjoint(_NO_ONLY_SURNAME):
        return False
    if word.verbs or word.fold in grammar.saying or "same_after" in word.opens or not _speaker_ends(core, j + 1):
        return False
    if word.definite:
        told = word.stem in grammar.told_of_men or _told(core, i, word)
        return not (word.conj or word.clitic or told)
    if word.conj:  # two persons are never joined by ف
        return word.raw[0] == "ف" or word.acts
    titled = core.p.words[j + 1].shape == "word" and "complementizer" not in core.p.words[j + 1].tags
    if titled:  # سارة لينش مسؤولة: behind ل no verb follows its subject
        return word.clitic == BY or word.tags == _NISBA or (word.clitic == TO and core.lexicon.word(word.rest).acts)
    alone = word.clitic == BY and core.p.words[j + 1].raw == ":" and _of_office(core, i, j)  # القنصل دونالد بلوم:
    return alone and not core.lexicon.word(word.rest).tags


def _told(core: Core, i: int, word: Word) -> bool:
    """Whether a definite word behind the name at i is whom he tells: أبلغ سامر الشرطة أن."""
    if word.tags.isdisjoint(_LISTENS) or not i:
        return False
    return any(fold(reading.lemma) in core.grammar.telling for reading in core.p.words[i - 1].verbs)


def _speaker_ends(core: Core, j: int) -> bool:
    """Whether the words about a speaker end before j: at أن, a colon, a dash, his office, وهو."""
    word = core.word(j)
    if word is None or word.raw == ":" or word.raw in DASHES or "complementizer" in word.tags:
        return word is not None
    if word.conj:  # محمد الجري وصالح العمير
        after = core.word(j + 1)
        another = word.name in ("given", "shared") and after is not None and after.name in NAMED and not after.conj
        return another or word.bare in core.grammar.himself
    if "turn" in word.opens and core.p.phrase(j, "turn") is not None:  # من جانبه
        return True
    if word.clitic == TO and ("role_plural" in word.tags or _recipient(core, j)):  # للصحفيين
        return True
    return not (word.clitic or word.tags.isdisjoint(TITLES) or "nationality" in word.tags)


def _son(core: Core, j: int) -> bool:
    """Whether بن or آل follows, which makes a name of any word before it."""
    after = core.word(j + 1)
    return after is not None and (after.fold in core.grammar.son or after.fold in core.grammar.clan)


def _ali(core: Core, j: int) -> bool:
    """Whether على between a given name and a surname is علي: محمد على المقدشي."""
    before, after = core.p.words[j - 1], core.word(j + 1)
    if core.p.words[j].fold not in core.grammar.ali or before.name != "given" or after is None:
        return False
    return after.definite and not (after.common or after.tags) and name_ends(core, j + 2)


def _holders(core: Core, j: int, word: Word) -> _Part:
    """What an indefinite word behind a title adds that can only be its holder's: اللواء صباح بن عايد."""
    if word.shape != "word" or word.definite or word.conj or word.clitic:
        return _NONE
    if _son(core, j) or _only_name(core, j, word):
        return _WEAK
    return _PAIR if j > 0 and _whoever(core, j) else _NONE


def _only_name(core: Core, j: int, word: Word) -> bool:
    """Whether an indefinite word right behind a definite title can be nothing but its holder's: الدكتور سداد الحسيني.

    Behind an office, which a thing may follow too, the name must end there: وزير الزراعة لوبي كولديريتي أن.
    """
    before, after = core.word(j - 1) if j else None, core.word(j + 1)
    if before is None or not (before.definite or before.tags & PLACES) or after is None:
        return False
    if after.shape != "word" or after.conj or after.clitic:
        return False
    if word.verbs or word.tags & _NO_FIRST or after.tags & (CLOSED | TITLES) or after.verbs:
        return False
    named = after.name in NAMED and not after.common
    if before.tags & _PERSONAL:
        surname = after.definite and (not after.common or (after.stem.endswith("ي") and not after.tags))
        return (named or surname) and not word.acts
    ended = name_ends(core, j + 2) or (name_ends(core, j + 3) and core.p.words[j + 2].name in NAMED)
    return named and not (word.tags or word.acts) and ended


def _whoever(core: Core, j: int) -> bool:
    """Whether two words between a definite title and أن, his office or وهو are the name, though not spelled so.

    الدكتورة وحدة الجميلي مستشارة, السناتور تشاك شومر وهو, الطالبة عهد الجرف أن: a definite title has no owner behind.
    """
    before, word, surname = core.p.words[j - 1], core.p.words[j], core.word(j + 1)
    if not before.definite or before.tags.isdisjoint(_OF_ONE) or surname is None:
        return False
    if "office_head" in before.tags and before.tags.isdisjoint(_PERSONAL):
        return False
    if any(w.shape != "word" or w.conj or w.clitic for w in (word, surname)) or word.definite:
        return False
    if word.tags & _NO_HOLDER or surname.verbs or surname.acts:
        return False
    if surname.tags & (CLOSED | TITLES) and surname.name != "family":  # المطران متى الخوري
        return False
    if not (surname.definite or (surname.name in NAMED and not surname.common)):
        return False
    after = core.word(j + 2)
    if after is None or after.shape != "word":
        return False
    himself = after.conj and after.bare in core.grammar.himself
    office = not (after.conj or after.definite or after.clitic or after.tags.isdisjoint(TITLES))
    return himself or office or ("complementizer" in after.tags and not after.clitic)


def name_ends(core: Core, j: int) -> bool:
    """Whether a name may end before j: at what _closed_by names, إلى أن, an adjunct of speech, a title, الذي."""
    word, after = core.word(j), core.word(j + 1)
    if _closed_by(core, j) or word is None or word.fold in core.grammar.saying or "relative" in word.tags:
        return True
    if word.tags & TITLES and not (word.conj or word.clitic):
        return True
    if after is None or word.conj:
        return False
    said = word.fold in core.grammar.to and "complementizer" in after.tags
    return said or (word.fold in core.grammar.inside and bool(after.tags & OCCASIONS)) or _recipient(core, j)


def _small_words(core: Core, j: int) -> bool:
    """Whether three syllables spelled like small words are a Korean name: بان كي مون, whose first reads as بأن."""
    word, middle, last = core.p.words[j], core.word(j + 1), core.word(j + 2)
    if "complementizer" not in word.tags or middle is None or last is None or middle.conj:
        return False
    return core.lexicon.shared_name(middle.fold) and last.name == "given" and not last.definite


def _no_part(core: Core, i: int, j: int) -> bool:
    """Whether the word at token j cannot belong to the name that starts at i, whatever else it is."""
    word = core.p.words[j]
    if word.conj or (word.clitic and word.name != "given") or len(word.bare) < 2:
        return True
    if word.tags & CLOSED and not (word.name and _surname_after_all(core, i, j)):
        return True
    if _accusative(core, word) or _owned(core, word):  # ختم الدكتور سمير كلامه
        return True
    if "adverbial" in word.opens or _recipient(core, j):  # السلمي بقوله
        return True
    return core.p.phrase(j, "blessing") is not None or (j > i and _parted(core, i, j))  # رحمه الله


def _surname_after_all(core: Core, i: int, j: int) -> bool:
    """Whether a word at j that is a time as well is a name: صباح عيدان, أحمد الصباح, المدير أحمد الخميس."""
    word, before = core.p.words[j], core.p.words[j - 1] if j > i else None
    if word.name == "family":
        return before is not None and before.name in NAMED
    if word.name != "shared":
        return False
    if word.definite:  # nobody is called by his first name alone but a ruler: الملك سلمان الخميس
        return before is not None and _first_alone(core, i, j, shared=True) and _of_office(core, i, j)
    return _only_a_name(core.word(j + 1))


def _of_office(core: Core, i: int, j: int) -> bool:
    """Whether the office, and no reign, of him whose name is [i, j) stands before it or right behind."""
    k = i - (i > 1 and core.p.words[i - 1].raw in COMMAS)
    after, before = core.word(j + 1), core.p.words[k - 1] if k else None
    if after is not None and after.tags & TITLES and not (after.definite or after.conj):
        return True  # محمد الخميس رئيس اللجنة
    if before is None or any(word.fold in core.grammar.ruler for word in core.p.words[max(0, i - 3) : i]):
        return False
    return bool(before.tags & TITLES) or before.definite


def _accusative(core: Core, word: Word) -> bool:
    """Whether a word can only tell how something was said: شينزو آبي مخاطبا."""
    if word.raw.endswith(TANWIN):
        return True
    ending = not word.name and _PARTICIPLE.fullmatch(word.bare) is not None
    return ending and core.lexicon.word(word.bare[:-1]).common


def _only_a_name(word: Word | None) -> bool:
    """Whether a word can be nothing but a name."""
    return (
        word is not None and word.name in ("given", "family", "unknown") and not (word.tags or word.conj or word.common)
    )


def _owned(core: Core, word: Word) -> bool:
    """Whether an ordinary noun with his or her pronoun stands there: كلامه, though a ة is folded like it."""
    if not word.common or word.name or word.definite or word.raw.endswith("ة"):
        return False
    noun = word.rest.removesuffix("ها") if word.rest.endswith("ها") else word.rest.removesuffix("ه")
    return 2 < len(noun) < len(word.rest) and core.lexicon.word(noun).common


def _parted(core: Core, i: int, j: int) -> bool:
    """Whether the given name at j begins something else: ونوه العثيم بدور البرنامج, وائل السرحان مساعد رئيس."""
    word, before, after = core.p.words[j], core.p.words[j - 1], core.word(j + 1)
    if word.name not in ("given", "shared") or after is None:
        return False
    if after.conj or after.name in NAMED:
        # سامر بن زياد الحداد مساعد أمين المنطقة, زياد الحداد مالك ورئيس الشركة
        held = word.name == "shared" and not word.definite and "role" in word.tags and "office_head" in after.tags
        return held and j - i > 1
    of_a_thing = after.common and not (after.name or after.tags & TITLES)
    # مانويل نيوير حارس مرمى, but not محمد طه فقيه مدير عام
    office = "office_head" in word.tags or (not word.tags.isdisjoint(_OF_A_THING) and of_a_thing)
    office = office and (j - i > 1 or before.definite) and after.shape == "word" and not after.tags & CLOSED
    if j == i + 1 and before.definite and before.name in ("family", "unknown") and word.name == "shared":
        return True  # توقع الجريفاني إقبال الناس: a surname stands before no first name
    particle = (
        j - i > 1 and core.p.words[j - 2].name == "particle" and core.p.words[j - 2].fold not in core.grammar.clan
    )
    surname = before.definite and before.name != "given" and not particle and before.bare not in core.lexicon.name_tails
    # خالد الخاجة نجاح مثل هذه, خالد العطوي حسن استعداده
    deed = bool((word.tags | after.tags) & {"masdar"}) and before.name in ("family", "unknown")
    return office or (surname and after.shape == "word" and (deed or (after.definite and after.common)))


def _foreign(core: Core, j: int) -> bool:
    """Whether the و or ف of the word at j is the first letter of a surname: يوجين فاريل, ديبورا والش نائبة الرئيس."""
    word, before, after = core.p.words[j], core.p.words[j - 1], core.word(j + 1)
    if "relative" in word.tags:
        return False  # دي والتي
    if core.lexicon.shared_name(word.fold) and before.name in ("given", "unknown") and after is not None:
        of_van = after.name in ("unknown", "family", "shared") or (after.name == "given" and _closed_by(core, j + 2))
        if before.name == "given" and of_van and not after.conj:
            return True  # لويس فان جال, روبن فان بيرسي أن
        further = core.word(j + 2)
        return not after.tags & CLOSED and not after.definite and further is not None and further.name == "unknown"
    title = after is not None and not after.conj and bool(after.tags & TITLES)
    if word.raw[0] == "ف" and before.name == "given" and title and not (word.definite or word.verbs or word.acts):
        return True  # بيتر فليشر المستشار
    if word.definite or word.clitic or word.verbs or word.tags or before.name not in ("given", "unknown"):
        return False
    if word.raw[0] == "ف":  # two persons are never joined by it
        return word.name in NAMED
    ended = after is None or after.shape == "mark" or bool(after.tags & TITLES)
    return (word.name == "unknown" or word.acts) and ended and before.name == "given"


def _with_kaf(core: Core, i: int, j: int) -> bool:
    """Whether the ك or ب of the word at j is a foreign surname's first letter: جون كواتس نائب الرئيس."""
    word, before, after = core.p.words[j], core.p.words[j - 1], core.word(j + 1)
    if word.clitic == BY and _fathered(core, j) and _grandfathers(core, j, word):
        return True
    if word.clitic not in (LIKE, BY) or word.tags & TITLES or before.name not in ("given", "unknown", "shared"):
        return False
    if word.definite and (word.clitic != BY or word.common):
        return False  # جنيفر بالمييري
    if word.definite and not word.tags and not before.definite:  # جميل بالقاسم, المدير أحمد بالغنيم
        alone = _first_alone(core, i, j, shared=True) and _of_office(core, i, j)
        if alone or core.recurs(word):
            return True
    if before.name == "shared" and not word.definite:
        return False
    common = word.clitic == BY and not _with_ba(word)
    if common and (word.tags or (word.common and not core.lexicon.word(word.rest).acts)):
        return False
    return _closed_by(core, j + 1) or (after is not None and not after.conj and bool(after.tags & TITLES))


def _grandfathers(core: Core, j: int, word: Word) -> bool:
    """Whether the ب of the word behind a father's name is its own: before his office, or of an adjective that is one.

    سامر بن زياد بصفر رئيس اللجنة, إياس بن علي بجوي أن, but not بصفته رئيس اللجنة.
    """
    if word.definite or word.bare.endswith(tuple(core.grammar.theirs)):
        return False
    if not word.tags.isdisjoint(PLACES | BODIES | TITLES):
        return False
    return _office_follows(core, j + 1) or (word.bare[-1] == "ي" and _closed_by(core, j + 1))


def _with_ba(word: Word) -> bool:
    """Whether با begins a surname: باسودان. Before a noun ب would leave the hamza, but for verbal nouns: باختصار."""
    if word.raw[:2] != "با" or word.definite or len(word.rest) < SHORTEST_WITH_BA:
        return False
    if not word.tags.isdisjoint(_NO_SURNAME_WITH_BA):
        return False
    making = len(word.rest) == LENGTH_OF_MAKING and word.rest[3] == "ا"  # باسهاب, its hamza left out
    return not (making or word.rest[2] == "ت" or word.rest.startswith(_JOINING))


def _office_follows(core: Core, j: int) -> bool:
    """Whether an office or a trade of somebody named before stands at j, with no small word before it."""
    word = core.word(j)
    return word is not None and not (word.conj or word.clitic or word.tags.isdisjoint(_POSTS))


def _latin(core: Core, i: int, j: int, word: Word) -> bool:
    """John Smith: Latin words follow Latin words alone."""
    p = core.p
    follows = j == i or p.words[j - 1].shape == "latin" or (j == i + 1 and p.words[i].name == "given")
    return word.shape == "latin" and follows and p.words[j].raw[0].isupper()


def _hyphen(core: Core, i: int, j: int) -> bool:
    """Whether token j joins the words on its two sides, without spaces."""
    p = core.p
    if p.words[j].raw != "-" or j == i or j + 1 >= p.end or p.words[j + 1].shape not in ("word", "latin"):
        return False
    after = p.words[j + 1]
    if after.definite or after.conj or after.tags & (TITLES | CLOSED | PLACES):  # سامر الحداد-مدير السد
        return False
    return bool(p.starts[j] == p.after(j - 1) and p.starts[j + 1] == p.after(j))


def _recipient(core: Core, j: int) -> bool:
    """Whether a medium is written onto ل at j, or behind it: قال زيد لفرانس برس, لـ«المدار»."""
    if core.p.words[j].bare[:1] != TO:
        return False
    found = core.after_clitic(j, TO)
    return core.p.words[j].fold == TO or (found is not None and bool(found.key))


def _starts_with_shared(core: Core, j: int, titled: bool) -> bool:
    """Whether a name that is a word too starts a person's name at j: another name follows, or nothing after a title."""
    after = core.word(j + 1)
    if after is not None and after.name in NAMED and not after.conj:
        return True
    if not titled:
        return False
    # العميد عادل الحشاش أن: an indefinite word is no adjective of a definite title, so the words to أن are the name.
    before = core.word(j - 1) if j else None
    holder = before is not None and (before.definite or bool(before.tags & PLACES))  # سفير إيران في موسكو مهدي
    named = holder and _closed_within(core, j + 1)
    ranked = before is not None and before.definite and before.tags & {"rank", "rank_tail"} and not core.p.words[j].tags
    if ranked and after is not None and not (after.conj or after.clitic) and (not after.common or after.tags == _NISBA):
        return True  # العميد الركن عادل الحضرمي, العميد رسول سنائي إلى
    return named or _closed_by(core, j + 1) or core.stops(j + 1)


def _closed_within(core: Core, j: int) -> bool:
    """Whether nothing but a surname or two stands between j and a mark, a line's end or the complementizer."""
    for k in range(j, j + LONGEST_SURNAME + 1):
        if _closed_by(core, k) or (k > j and name_ends(core, k)):
            return True
        word = core.p.words[k]
        if k > j and "relative" in word.tags:
            return True  # الممثلة زينة كلاب التي
        if word.conj or word.clitic or word.verbs or core.stops(k) or word.tags & _NO_SURNAME_AT_END:
            return False
    return False


def _surname(core: Core, i: int, j: int, before: Word) -> bool:
    """Whether the ordinary word at j belongs to the name that starts at i."""
    word = core.p.words[j]
    if word.definite:
        after_name = (
            before.name in _BEFORE_SURNAME
            or before.fold in core.grammar.ali
            or (j - i > 1 and core.p.words[j - 2].name == "particle")
        )
        if j - i > LONGEST_FIRST:
            return _fathered(core, j) and _definite_surname(core, i, j, word)
        return after_name and _definite_surname(core, i, j, word)
    if word.tags and word.tags <= _NISBA and not word.verbs and before.name in ("given", "shared"):
        return word.stem.endswith("ي")  # جيفري كوري: an adjective of a name would be definite
    if _middle(core, j, before):
        return True
    # A given name is seldom alone: what follows is a surname, though it be a word too.
    if j > i + 1:
        return _third(core, i, j)
    return not word.verbs and _last_word(core, i, j)


def _definite_surname(core: Core, i: int, j: int, word: Word) -> bool:
    if not word.common or "nationality" in word.tags:
        return True
    if "spokesman" in word.tags:
        return False  # سامر الحمد مصطفى المتحدث الإعلامي
    if word.stem not in core.grammar.told_of_men and word.fold not in core.grammar.saying and _first_alone(core, i, j):
        fathered = _fathered(core, j)
        never = _NEVER_SURNAME - TITLES if fathered and _closed_by(core, j + 1) else _NEVER_SURNAME  # المرشد أن
        no_surname = word.tags & never if fathered else word.tags - _ALSO_OF_A_SURNAME
        if not no_surname and (fathered or _titled(core, i) or core.recurs(word)):
            return True
    if word.tags and (word.tags - _ALSO_SURNAME or core.p.words[j - 1].name not in ("given", "shared")):
        return False
    if word.fold in core.grammar.saying:
        return False
    after = core.word(j + 1)
    if word.tags & TITLES and after is not None and after.definite and after.stem.endswith(NISBA_ENDINGS):
        return False  # سامر محمد الحداد المستشار التربوي
    ended = name_ends(core, j + 1) and not (word.tags and after is not None and after.shape == "mark")
    said = after is not None and (after.fold in core.grammar.saying or (not after.conj and bool(after.tags & TITLES)))
    return ended or said


def _first_alone(core: Core, i: int, j: int, *, shared: bool = False) -> bool:
    """Whether all that stands before j is a first name, or the last of it a father's: who has no surname yet.

    `shared`: a first name that is a word too will do.
    """
    before = core.p.words[j - 1]
    if _fathered(core, j):
        return bool(before.name) and (not before.definite or _of_two(core, j))
    first = before.name == "given" or (shared and before.name == "shared")
    return first and not before.definite and j == i + 1


def _middle(core: Core, j: int, before: Word) -> bool:
    """Whether an ordinary word at j stands between a name and its surname, with which the subject ends.

    حسين بن أحمد هامل الحريصي أن: a noun there would make the subject a sentence without a verb.
    """
    word, after, end = core.p.words[j], core.word(j + 1), core.word(j + 2)
    if word.tags or word.verbs or word.acts or before.definite or before.name not in NAMED or after is None:
        return False
    surname = after.definite and after.name in ("family", "unknown") and not (after.common or after.tags or after.conj)
    if not surname or end is None:
        return False
    said = core.word(j + 3) if end.raw in COMMAS else end
    title = end is said and end.tags & TITLES and not (end.conj or end.clitic)
    that = said is not None and "complementizer" in said.tags and not said.clitic
    return bool(title) or end.raw == ":" or end.raw in DASHES or that


def _titled(core: Core, i: int) -> bool:
    """Whether a title of whoever is named at i stands before: المواطن سليمان الصعب."""
    before = core.word(i - 1) if i else None
    return before is not None and (bool(before.tags & TITLES) or before.definite or bool(before.tags & PLACES))


def _fathered(core: Core, j: int) -> bool:
    """Whether what stands before j is a father's name: محمد بن علي, محمد بن عبد الرحمن."""
    k = j - 2 - _of_two(core, j)
    return k >= 0 and core.p.words[k].fold in core.grammar.son


def _of_two(core: Core, j: int) -> bool:
    """Whether a name of a particle and its word ends before j: عبد الرحمن."""
    particle = core.p.words[j - 2] if j > 2 else None
    return particle is not None and particle.name == "particle" and particle.fold not in core.grammar.son


def _third(core: Core, i: int, j: int) -> bool:
    """Whether an ordinary word at j ends a name of two words and more that has no surname: محمد بن عبد الله باجودة."""
    word, before = core.p.words[j], core.p.words[j - 1]
    ended = core.p.words[j - 2].name == "particle" or before.bare in core.lexicon.name_tails
    tail = before.definite and j - i > 1 and ended  # عبد الستار بارز, عزيز الله رمضاني
    if word.tags or word.verbs or word.acts or not (tail or before.name in ("given", "unknown")):
        return False
    after = core.word(j + 1)
    if before.definite and (not tail or (after is not None and after.definite and after.tags & _PERSONAL)):
        return False  # سامر أبو الفضل جد الطفلة
    owned = word.raw[-1] != "ة" and word.bare.endswith(tuple(core.grammar.theirs))  # لخص أفكاره
    opens = j + 1 < core.p.end and core.p.partner[j + 1] > j + 1  # جدارة «الأخضر»
    return not owned and not opens and name_ends(core, j + 1)


def _last_word(core: Core, i: int, j: int) -> bool:
    """Whether an ordinary word at j ends the name that starts at i."""
    word, first, after = core.p.words[j], core.p.words[i], core.word(j + 1)
    ended = name_ends(core, j + 1)
    if first.name == "given" and word.tags & _POSTS and after is not None and after.tags & {"office_head"}:
        return not after.conj and not after.definite  # فراس مؤذن مدير الاحتراف, غادة والي وزيرة التضامن
    if first.name == "given":
        owned = not ended and after is not None and after.definite and after.common and not after.name
        owned = owned and after is not None and not (after.conj or after.clitic or "time" in after.opens)
        owned = owned and after is not None and after.bare not in core.lexicon.name_tails  # أحمد حكمة الله
        if owned and not word.tags & _NISBA:
            return False  # أعلن المدرب خورخي قائمة اللاعبين
        return not word.tags & (_NO_SURNAME_AT_END if ended else _NO_SURNAME)
    return first.name in ("unknown", "shared") and ended and not word.tags & _NO_SURNAME_AT_END


def _no_first_name(core: Core, j: int, word: Word) -> bool:
    """Whether the word at j, after a title, is a place, a nationality, a further title or a thing, and no name."""
    after = core.word(j + 1)
    next_name = after.name if after is not None and not after.conj else ""
    given = word.name == "given"
    surname = after is not None and next_name in ("family", "unknown") and after.definite
    # but اللواء فضل حسن, المحلل فضل البوعينين
    reason = "reason_opener" in word.opens and next_name not in ("given", "shared") and not surname
    if (word.tags & PLACES or reason) and not given:
        return True
    if "nationality" in word.tags and (word.definite or not given or next_name not in NAMED):
        return True
    before = core.word(j - 1) if j else None
    bare = word.name == "shared" and not word.definite and before is not None and before.definite
    if word.tags & TITLES and next_name in ("given", "shared") and not bare:  # القاضي جاسم: a title, though a name too
        return True
    further = core.word(j + 2)
    owned = after is not None and after.common and not (after.definite or after.conj or after.name or after.tags)
    owned = owned and further is not None and (further.definite or bool(further.tags & PLACES))
    if "office_head" in word.tags and not word.definite and owned:
        return True  # أمين منطقة كذا
    return word.definite and word.name not in ("given", "family") and bool(word.common or word.tags)


def _ends_apposition(core: Core, j: int) -> bool:
    word = core.word(j)
    return word is None or bool(word.verbs) or core.stops(j)


def _closed_by(core: Core, j: int) -> bool:
    """Whether a mark, a line's end or the complementizer stands at j."""
    word = core.word(j)
    return word is None or word.shape in ("mark", "line") or "complementizer" in word.tags

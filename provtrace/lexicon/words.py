"""A token -> all that is known of it: what is written onto it, its verb forms, its name, its phrases. Pure."""

from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, TypeVar, cast

from provtrace.lexicon.entries import Phrases, Reading
from provtrace.lexicon.tables import Tables
from provtrace.normalise import BLANKS, PIECE, fold

AND: Final = "و"
BY: Final = "ب"
TO: Final = "ل"
LIKE: Final = "ك"
CLITICS: Final = (BY, TO, LIKE)
OBJECTS: Final = ("ها", "هم", "هما", "هن", "ه", "نا", "ني")  # pronouns that hang on a verb
_HEADS: Final = ("عن", "ان")
_GLUED: Final = frozenset(("ان", "انه", "انها", "بان", "عن", "الي", "علا"))
CLOSED_CLASS: Final = frozenset({"complementizer", "preposition", "relative", "negation", "auxiliary"})
ENDINGS: Final = ("ات", "ون", "ين", "ان", "وا", "ها", "هم", "ه", "ي")
_AGREEMENT: Final = (("هما", "d", ""), ("هم", "p", "m"), ("هن", "p", "f"), ("ها", "s", "f"))
PRONOUNS: Final = ("ها", "هم", "هما", "نا", "ه", "ك", "كم", "ي")  # on a noun
_ENDS_NAMES: Final = frozenset({"نا", "ي"})  # pronouns that end names too: إيلانا, جمالي
_DEEDS: Final = frozenset({"masdar"})
_PLACE: Final = frozenset({"place"})
_NOT_SOURCE: Final = frozenset({"not_source"})
FATHATAN: Final = "ً"
TANWIN: Final = ("ًا", "اً")  # the accusative of an indefinite word
PLURAL_OF: Final = ("اته", "اتها", "اتهم", "اتنا")
OF_THEIRS: Final = ("هم", "هما", "كم")
NOTED: Final = frozenset({"footer", "furniture", "furniture_line", "label", "own_work"})
HAMZA: Final = "أإ"  # on an alif that is no article's
LONGEST: Final = 20  # letters of a word with all that is written onto it
FULL: Final = 400_000  # spellings; 15,000 articles have 320,000, and a text of junk must not fill the memory
CORE: Final = FULL // 3
NOTHING: Final[frozenset[str]] = frozenset()
_UNREAL: Final = frozenset({"unreal"})
BELOW: Final = "إ"  # so is no preposition spelled that is a noun as well: إمام, not أمام
INDEFINITE: Final = frozenset({"preposition"})  # tags of a word that it has not with the article: أمام, الإمام
CHUNK: Final = 40  # code points
Shared = TypeVar("Shared", str, frozenset[str])
Kept = TypeVar("Kept")


@dataclass(slots=True, eq=False, init=False)
class Word:
    """What is known of one token. `bare` is its spelling without و/ف before it, `stem` without the article too."""

    raw: str  # as it stands in the text
    length: int  # of `raw`, in code points
    part: int  # what a passage notes it for: 1 a mark, 2 it may credit, 4 it may begin furniture or a label, 8 to part
    keys: tuple[int, ...] | None  # as shingles gives them, once asked for
    fold: str
    bare: str
    stem: str
    shape: str  # word latin number line mark
    conj: bool
    clitic: str  # the preposition that is written onto it
    definite: bool
    tags: frozenset[str]
    verbs: tuple[Reading, ...]
    participle: bool  # all of these are
    name: str  # given family shared particle unknown, or "" for what is no name
    common: bool
    rest: str  # `bare` without the preposition too
    opens: frozenset[str]  # the tags of the phrases that it may begin
    phrases: dict[str, Phrases]  # these phrases by tag
    root: str  # what inflections of the word share, for comparing texts; "" for small words
    cut: int  # where a lost space parts it into two known words, or 0
    acts: bool  # a verb that reports nothing, and no noun
    plain: bool  # a word of which nothing is known that a clause would stop at

    # By hand, for mypyc leaves a dataclass its own interpreted one, and a corpus has a million words.
    def __init__(
        self, raw: str, shape: str, fold: str, bare: str, rest: str, stem: str, root: str, conj: bool, clitic: str,
        definite: bool, tags: frozenset[str], verbs: tuple[Reading, ...], name: str, common: bool,
        phrases: dict[str, Phrases], opens: frozenset[str], cut: int, acts: bool,
    ) -> None:  # fmt: skip
        self.raw, self.length, self.shape, self.keys = raw, len(raw), shape, None
        self.fold, self.bare, self.rest, self.stem, self.root = fold, bare, rest, stem, root
        self.conj, self.clitic, self.definite = conj, clitic, definite
        self.tags, self.verbs, self.name, self.common = tags, verbs, name, common
        self.phrases, self.opens, self.cut, self.acts = phrases, opens, cut, acts
        self.participle = bool(verbs) and all(reading.tense == "r" for reading in verbs)
        self.part = (shape in ("mark", "line")) | 2 * bool(verbs or "adverbial" in opens)
        self.part |= 4 * (not opens.isdisjoint(NOTED)) | 8 * bool(cut)
        self.plain = shape == "word" and not (tags or verbs or opens or clitic) and bare[0] not in CLITICS


class Analysis:
    """What the tables tell of a spelling."""

    def __init__(self, tables: Tables) -> None:
        self._seen: dict[Any, Any] = {}
        self._tags = {word: self._one(frozenset(tags)) for word, tags in tables.tags.items()}
        self._openers = tables.openers
        self._first = tables.first
        self._forms = tables.forms
        self._before_object = tables.before_object
        self._given = tables.given
        self._family = tables.family
        self._particles = tables.particles
        self._name_or_word = tables.name_or_word
        self._finite = tables.finite
        self._common = tables.common
        self._index = tables.index
        self._only_first = tables.only_first
        self._known = tables.spellings
        self._regions = tables.grammar.region
        self._media_words = tables.media_words
        self._descriptors = tables.descriptors
        self._numbers = tables.numbers
        self._tails = (*_GLUED, *tables.media_heads)

    def _one(self, value: Shared) -> Shared:
        """The first value seen that is equal to this one: words share their parts, for near memory is fast memory."""
        if len(self._seen) > FULL:
            self._seen.clear()
        shared: Shared = self._seen.setdefault(value, value)
        return shared

    def known(self, spelling: str) -> bool:
        """Whether a folded spelling stands anywhere in the lexicon, with or without the article."""
        return spelling in self._known or (spelling.startswith("ال") and spelling[2:] in self._known)

    def _is_whole(self, spelling: str) -> bool:
        """As `known`, for a word whose first letter is its own: none of للنفط, and of بشكل before رسمي."""
        known = spelling in self._known
        if known and (self._tags.get(spelling) == _NOT_SOURCE or spelling in self._only_first):
            return self._unclitic(spelling) == ("", spelling)
        place = spelling[1:] in self._regions or self._tags.get(spelling[1:], NOTHING) & _PLACE
        if place and spelling[0] in CLITICS and not self._listed(spelling):
            return False  # بأبها, بقرية, which the counts of words have whole
        return known or self.known(spelling)

    def analyse(self, raw: str) -> Word:
        """All that is known of a token as it stands in the text."""
        spelling = fold(raw)
        if spelling is not raw:
            spelling = self._one(spelling)
        first = spelling[:1]
        if not first or not first.isalnum():
            shape = "line" if raw.startswith("\n") else "mark"
            return self._plain(raw, spelling or raw, shape)
        if first.isdigit():
            return self._plain(raw, spelling, "number", root=spelling)
        if first.isascii():
            return self._plain(raw, spelling, "latin", root=spelling, name="unknown")
        conj = first in "وف" and len(spelling) > 2 and self._joined(spelling, spelling[1:])
        bare = spelling[1:] if conj else spelling
        clitic, rest = ("", bare) if self._is_whole(bare) else self._unclitic(bare)
        known = rest in self._known  # else it has no tag, is no verb's form and nobody's name
        definite = rest.startswith("ال") and len(rest) > 3
        if definite and len(raw) == len(spelling) and raw[len(spelling) - len(rest)] in HAMZA:
            definite = False  # إلكتروني, ألعاب
        elif definite and known and rest in self._forms and rest[2:] not in self._tags:
            definite = False
        stem = rest if rest is spelling and not definite else self._one(rest[2:] if definite else rest)
        tags = self._tags_of(rest, stem, known)
        if definite and "complementizer" in tags:
            tags = self._one(tags - CLOSED_CLASS - _UNREAL)  # الآن is no أن
        if BELOW in raw[:3] and "role" in tags:
            tags = self._one(tags - INDEFINITE)
        if clitic and bare in self._tags:
            tags = self._one(tags | self._tags[bare])
        verbs = () if clitic or definite else self._readings(rest, "ة" not in raw[-2:])
        common = (known and rest in self._common) or (stem is not rest and stem in self._common)
        name = self._name(rest, stem, known, tags, verbs, common or FATHATAN in raw[-2:] or "سأ" in raw[:3])
        root = "" if len(stem) < 3 or tags & CLOSED_CLASS else _root(stem)
        if root is not stem:
            root = self._one(root)
        cut = self._unglue(raw, spelling) if name == "unknown" and len(raw) > 6 else 0
        phrases = self._index.get(bare, {})
        if rest != bare and rest in self._index:
            phrases = {**self._index[rest], **phrases}
        opens = self._one(frozenset(phrases)) if phrases else NOTHING
        acts = not (tags or verbs or clitic or definite or name) and rest in self._finite
        return Word(
            raw, "word", spelling, bare, rest, stem, root, conj, clitic, definite, tags, verbs, name, common, phrases,
            opens, cut, acts,
        )  # fmt: skip

    def _plain(self, raw: str, spelling: str, shape: str, root: str = "", name: str = "") -> Word:
        """A token that has no inflection to analyse: a mark, a number, a Latin word."""
        tags, phrases = self._tags_of(spelling, spelling, known=True), self._index.get(spelling, {})
        opens = self._one(frozenset(phrases))
        return Word(
            raw, shape, spelling, spelling, spelling, spelling, root, False, "", False, tags, (), name, False, phrases,
            opens, 0, False,
        )  # fmt: skip

    def _unglue(self, raw: str, spelling: str) -> int:
        """Where a lost space parts a token into two that are known (كشفتصحيفة, المصادرإن), or 0."""
        for cut in self._seams(spelling):
            left, right = spelling[:cut], spelling[cut:]
            if left not in _GLUED and left[0] in "وف" and left not in self._forms:
                left = left[1:]
            if right == "الي" and raw[-1] != "ى":
                continue  # الجبالي, البقالي
            if right == "ان" and raw[-2] == "ا" and left.startswith("ال") and not self._several(left):
                continue  # الفريدان, الوزيران
            if right == "انه" and raw[-1] == "ة":
                continue  # الربانة
            known = left in _GLUED or (len(left) > 2 and (left in self._forms or self.known(left)))
            if known and (right in _GLUED or self.known(right) or self.known("ا" + right[1:])):
                places = [k for k, letter in enumerate(raw) if fold(letter)]
                return places[cut] if len(places) == len(spelling) and spelling not in self._media_words else 0
        return 0

    def _several(self, definite: str) -> bool:
        """Whether a definite noun is a plural of men, which takes no ending of two."""
        return not self._tags.get(definite[2:], NOTHING).isdisjoint(("role_plural", "office_plural"))

    def _seams(self, spelling: str) -> list[int]:
        """Where a second word may start in a token: at an article, a small word at its end, a medium's head."""
        found = [spelling.rfind("ال", 2, -3), spelling.rfind("لل", 2, -3)]
        if spelling.endswith(self._tails):
            found += [len(spelling) - len(word) for word in self._tails if spelling.endswith(word)]
        if len(spelling) > 7 and spelling.startswith(_HEADS):
            found.append(2)
        return sorted((cut for cut in found if cut > 1), reverse=True)

    def _joined(self, whole: str, rest: str) -> bool:
        """Whether the first letter is the conjunction: what is listed whole stays whole, mere vocabulary does not."""
        if whole in self._first and "complementizer" in self._tags.get(rest, NOTHING):
            return True  # وأن, though وان نيوز is a medium
        if self._listed(whole):
            named = whole not in self._tags and whole not in self._openers and not self._readings(whole)
            return named and rest in self._forms and whole not in self._given  # فيرى is read before Ferry, not فيدل
        if self._listed(rest):
            # فنون: ف joins no names
            return whole[0] == AND or not self.known(whole) or rest in self._tags or rest in self._openers
        return not self.known(whole) and (
            self.known(rest) or rest.startswith("ال") or self._unclitic(rest) != ("", rest)
        )

    def _listed(self, spelling: str) -> bool:
        tables = (self._tags, self._openers, self._first, self._given, self._family)
        if spelling in self._known and any(spelling in table for table in tables):
            return True
        return spelling in self._particles or bool(self._readings(spelling))  # ولد

    def _tags_of(self, rest: str, stem: str, known: bool) -> frozenset[str]:
        tags = self._tags.get(rest, NOTHING) if known else NOTHING
        accusative = not tags and stem[-1:] == "ا" and len(stem) > 4  # تصريحا
        if accusative and not (known and (rest in self._forms or rest in self._given)):
            tags = self._tags.get(stem[:-1], NOTHING)
        if stem == rest or stem not in self._tags:
            return tags
        inherited = self._tags[stem]
        if len(stem) > 2 and not inherited.isdisjoint(INDEFINITE):
            inherited = self._one(frozenset(inherited - INDEFINITE))
        return self._one(tags | inherited) if tags else inherited

    def _unclitic(self, spelling: str) -> tuple[str, str]:
        """The preposition written onto a word, and the word: للوزير -> ل, الوزير."""
        if spelling.startswith("لل") and (len(spelling) > 4 or self.known("ا" + spelling[1:])):
            return "ل", "ا" + spelling[1:]
        if spelling[:1] in CLITICS and (len(spelling) > 3 or spelling[1:] in self._regions):
            rest = spelling[1:]
            # A short given name is seldom what a preposition is written onto: بادو is no «ب أدو».
            named = rest in self._given and len(rest) < (4 if spelling[0] == "ل" else 5)
            if rest.startswith("ال") or (self.known(rest) and not named):
                return spelling[0], rest
        return "", spelling

    def _readings(self, spelling: str, objects: bool = True) -> tuple[Reading, ...]:
        """The verb forms that a spelling can be, bare or with an object pronoun."""
        own = self._forms.get(spelling)
        if own:
            return tuple(own)
        if not objects or not spelling.endswith(OBJECTS):
            return ()
        for pronoun in OBJECTS:
            stem = spelling.removesuffix(pronoun)
            if stem != spelling and len(stem) > 1:
                known = [*self._forms.get(stem, ()), *self._before_object.get(stem, ())]
                found = [r._replace(object=True) for r in known if r.tense in "pi"]
                if found:
                    return tuple(found)
        return ()

    def _name(
        self, rest: str, stem: str, known: bool, tags: frozenset[str], verbs: tuple[Reading, ...], common: bool
    ) -> str:
        if tags & CLOSED_CLASS:
            return ""
        if known and rest in self._given:
            return "given"
        if known and rest in self._family:
            return "family"
        if rest in self._particles:
            return "particle"
        if known and rest in self._name_or_word:
            return "shared"
        if common or verbs or tags or len(rest) < 3 or (known and (rest in self._descriptors or rest in self._numbers)):
            return ""
        future = rest[:2] in ("سي", "ست", "سن") and self.known(rest[1:])  # سيعلن
        future = future or (len(rest) > 5 and rest[:3] in ("وسي", "وست", "فسي", "فست"))  # وسيكرر
        return "" if future or self._inflected(rest, stem) else "unknown"

    def _inflected(self, rest: str, stem: str) -> bool:
        """Whether an unknown word ends as no name does: with a pronoun on a known word, or as a plural participle."""
        if stem != rest:
            return stem[0] == "م" and len(stem) > 5 and stem.endswith(("ون", "ين")) and rest[:-2] in self._common
        if rest.endswith(OF_THEIRS) and len(rest) > 4:
            return True  # يخبرهم
        if rest.endswith(PLURAL_OF) or (rest[:2] in ("سي", "ست") and rest.endswith("ون") and len(rest) > 5):
            return True
        if rest[0] == "ا" and len(rest) > 6 and rest[-1] == "ي" and rest[:-1] in self._common:
            return True  # انتباهي
        if rest[-1] == "ا" and len(rest) > 4 and self._tags.get(rest[:-1], NOTHING) & _DEEDS:
            return True  # تبذيرا
        if rest.endswith("ني") and rest[:-2] in self._finite:
            return True  # دفعني
        if rest[0] in CLITICS and 5 < len(rest) < LONGEST and self._inflected(rest[1:], rest[1:]):
            return True  # بأهميتك
        for pronoun in PRONOUNS:
            owned = rest.removesuffix(pronoun)
            if owned == rest or len(owned) < (5 if pronoun == "ك" else 3):
                continue
            feminine = owned[-1] == "ت" and owned[:-1] + "ه" in self._common
            if feminine or (pronoun not in _ENDS_NAMES and (owned in self._common or owned in self._tags)):
                return True
        return False


class Cache(dict[str, Kept]):
    """What is known of spellings. When full only what was met first stays: what is common."""

    def keep(self, spelling: str, found: Kept) -> Kept:
        """Remember what was found of a spelling."""
        if len(self) >= FULL:
            core = dict(islice(self.items(), CORE))
            self.clear()
            self.update(core)
        self[spelling] = found
        return found


class Words(Cache[Word]):
    """Tokens as they stand in the text, words with nothing on them apart: these are chunks of their own."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__()
        self._analysis = analysis

    def __missing__(self, spelling: str) -> Word:
        return self.keep(spelling, self._analysis.analyse(spelling))


class Chunk:
    """The tokens of what stands between two spaces, and where in it each starts."""

    __slots__ = ("starts", "words")

    def __init__(self, words: tuple[Word, ...], starts: tuple[int, ...]) -> None:
        self.words, self.starts = words, starts


class Chunks(Cache[Word | Chunk]):
    """What stands between two spaces as its tokens; most are one word. No token holds a space, so none is cut."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__()
        self._analysis, self._words = analysis, Words(analysis)

    def word(self, raw: str) -> Word:
        """A token as it stands in the text."""
        found = self[raw] if raw.isalpha() else self._words[raw]
        return cast("Word", found)  # letters alone are one token

    def __missing__(self, spelling: str) -> Word | Chunk:
        found = self._parted(spelling)
        if len(spelling) > CHUNK or "\n" in spelling:  # seldom met again
            return found
        return self.keep(spelling, found)

    def _parted(self, spelling: str) -> Word | Chunk:
        if spelling.isalpha():
            return self._analysis.analyse(spelling)
        words: list[Word] = []
        starts: list[int] = []
        end = 0
        for piece in PIECE.findall(spelling):
            end += len(piece)
            if raw := piece.lstrip(BLANKS):
                words.append(self.word(raw))
                starts.append(end - len(raw))
        whole = len(words) == 1 and words[0].length == len(spelling)
        return words[0] if whole else Chunk(tuple(words), tuple(starts))


def pronoun(word: str) -> tuple[str, str]:
    """Number and gender of the pronoun that a folded word ends with; of two either gender, so ""."""
    for ending, number, gender in _AGREEMENT:
        if word.endswith(ending):
            return number, gender
    return "s", "m"


def _root(stem: str) -> str:
    """A stem cut to what its inflections share."""
    if stem.endswith(ENDINGS):
        for ending in ENDINGS:
            if stem.endswith(ending) and len(stem) - len(ending) >= 3:
                return stem[: -len(ending)]
    return stem

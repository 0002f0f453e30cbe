"""The lexicon: data/*.toml, folded and compiled into what the steps look up. Reads the package's own data only.

`Lexicon.word` tells all that is known of one token; `Lexicon.phrase` finds the longest phrase that starts at a token.
Both are memoised by spelling, for a few thousand spellings make up nearly all of the news.
"""

import functools
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any, NamedTuple, TypeAlias

import rtoml
from msgspec import Struct, convert

from provtrace.errors import LexiconError
from provtrace.normalise import BLANKS, fold, fold_phrase

FILES = (
    "anaphora", "cues", "dates", "furniture", "media", "names", "titles", "unnamed", "verb_forms", "verbs",
    "vocabulary",
)  # fmt: skip
AND, BY, TO, LIKE = "و", "ب", "ل", "ك"
CLITICS = (BY, TO, LIKE)
OBJECTS = ("ها", "هم", "هما", "هن", "ه", "نا", "ني")  # pronouns that hang on a verb
_HEADS = ("عن", "ان")
_GLUED = frozenset(("ان", "انه", "انها", "بان", "عن", "الي", "علا"))
CLOSED_CLASS = frozenset({"complementizer", "preposition", "relative", "negation", "auxiliary"})
SMALL = CLOSED_CLASS
ENDINGS = ("ات", "ون", "ين", "ان", "وا", "ها", "هم", "ه", "ي")
PRONOUNS = ("ها", "هم", "هما", "نا", "ه", "ك", "كم", "ي")  # on a noun
_ENDS_NAMES = frozenset({"نا", "ي"})  # pronouns that end names too: إيلانا, جمالي
_DEEDS = frozenset({"masdar"})
FATHATAN = "ً"
TANWIN = ("ًا", "اً")  # the accusative of an indefinite word
PLURAL_OF = ("اته", "اتها", "اتهم", "اتنا")
NOTED = frozenset({"footer", "furniture", "furniture_line", "label", "own_work"})
HAMZA = "أإ"  # on an alif that is no article's
NISBA = ("ه", "ا", "ان", "ين", "ات", "تان", "تين")  # endings of an adjective in ي
NISBA_PLURAL = ("ون", "ين")
CACHE = 160_000  # spellings of a generation; a text of junk must not fill the memory
NOTHING: frozenset[str] = frozenset()


class Reading(NamedTuple):
    """One reading of a verb form: its lemma's entry and what the form says of its subject."""

    lemma: str
    tense: str  # p perfect, i imperfect, s subjunctive or jussive, r participle
    number: str  # s d p
    gender: str  # m f c
    passive: bool
    object: bool  # a pronoun hangs on it


class Word(Struct, frozen=True, gc=False):
    """What is known of one token. `bare` is its spelling without و/ف before it, `stem` without the article too."""

    raw: str  # as it stands in the text
    fold: str
    bare: str
    stem: str
    shape: str  # word latin number line mark
    conj: bool
    clitic: str  # the preposition that is written onto it
    definite: bool
    tags: frozenset[str]
    verbs: tuple[Reading, ...]
    name: str  # given family shared particle unknown, or "" for what is no name
    common: bool
    rest: str  # `bare` without the preposition too
    opens: frozenset[str]  # the tags of the phrases that it may begin
    phrases: "Mapping[str, Phrases]"  # these phrases by tag
    root: str  # what inflections of the word share, for comparing texts; "" for small words
    cut: int  # where a lost space parts it into two known words, or 0
    acts: bool  # a verb that reports nothing, and no noun
    plain: bool  # a word of which nothing is known that a clause would stop at
    part: int  # what a passage notes it for: 1 a mark, 2 it may credit, 4 it may begin furniture or a label, 8 to part


class Verb(Struct, frozen=True):
    """A reporting verb's entry of verbs.toml."""

    lemma: str
    kind: str
    takes: frozenset[str]
    prepositions: frozenset[str]
    homographs: bool
    direct: bool  # أن must follow verb and subject with only adjuncts between
    bare: bool  # its words may follow with neither mark nor أن
    goes_on: bool  # it goes on with what the last speaker said
    deed: bool  # what it does to a thing is no saying: التي أقرها المجلس


class Medium(Struct, frozen=True):
    """A medium's entry of media.toml."""

    id: str
    name: str
    kind: str
    type: str
    family: str
    arabic: bool  # it publishes in Arabic


class Head(Struct, frozen=True):
    """A word that unnamed sources are called by. `count` is None for a plural without a number."""

    count: int | None
    plural: bool
    gender: str
    kind: str
    category: str
    owner: str = ""  # the gender of a pronoun written onto it: أقرباؤه


class Descriptor(NamedTuple):
    """What an adjective says of an unnamed source."""

    category: str
    rung: int  # of the ladder of specificity
    of: str  # whom they are of: أممي, الأمم المتحدة
    body: str  # which body of the country that a nationality beside it names: حكومي, الحكومة


class Relation(NamedTuple):
    """How an unnamed source is tied to what follows."""

    kind: str  # of, close or knows
    clitic: str  # the preposition written onto the next word
    owner: str  # the gender of the pronoun it ends with instead: مقرب منه


class Back(Struct, frozen=True):
    """A definite word that refers back: to which kind, and the words that must agree with it."""

    to: str
    gender: str
    number: str


class Grammar(Struct, frozen=True, rename={"as_": "as", "from_": "from"}):
    """Small words, folded, by what they do; cues.toml says it of each."""

    about: frozenset[str]
    adjunct: frozenset[str]
    after_name: frozenset[str]
    among: frozenset[str]
    awaiting: frozenset[str]
    as_: frozenset[str]
    by: frozenset[str]
    clausal: frozenset[str]
    courtesy: frozenset[str]
    deputy: frozenset[str]
    each_of: frozenset[str]
    elect: frozenset[str]
    envoy: frozenset[str]
    electronic: frozenset[str]
    era: frozenset[str]
    for_him: frozenset[str]
    from_: frozenset[str]
    from_him: frozenset[str]
    hanging: frozenset[str]
    himself: frozenset[str]
    house: frozenset[str]
    impersonal: frozenset[str]
    in_place: frozenset[str]
    inside: frozenset[str]
    inwards: frozenset[str]
    jussive: frozenset[str]
    keeping: frozenset[str]
    leaning: frozenset[str]
    negating: frozenset[str]
    news: frozenset[str]
    nominal: frozenset[str]
    on_behalf: frozenset[str]
    own: frozenset[str]
    own_link: frozenset[str]
    paper: frozenset[str]
    reporter: frozenset[str]
    opening: frozenset[str]
    overseeing: frozenset[str]
    overseer: frozenset[str]
    parting: frozenset[str]
    ordinal: frozenset[str]
    platform: frozenset[str]
    quoting: frozenset[str]
    ruler: frozenset[str]
    said_before: frozenset[str]
    saying: frozenset[str]
    several: frozenset[str]
    she_who: frozenset[str]
    son: frozenset[str]
    source_word: frozenset[str]
    speaker_word: frozenset[str]
    statement: frozenset[str]
    that: frozenset[str]
    theirs: frozenset[str]
    then: frozenset[str]
    this: frozenset[str]
    to: frozenset[str]
    to_it: frozenset[str]
    toward: frozenset[str]
    unreal: frozenset[str]
    verbal: frozenset[str]
    we: frozenset[str]
    what: frozenset[str]
    wire_word: frozenset[str]


class Entry(NamedTuple):
    """A phrase of the lexicon: its words, what it is, and its value."""

    words: tuple[str, ...]
    tag: str
    value: Any


Phrases: TypeAlias = dict[str, list[Entry]]  # by second word, longest first; that of one word is in each, and under ""


class Lexicon:
    """All data, compiled. Frozen after loading; safe to share between steps, cheap to rebuild in a worker."""

    def __init__(self, data: Mapping[str, Mapping[str, Any]], digest: str) -> None:
        self.digest = digest
        self._tags: dict[str, set[str]] = {}
        self._phrases: list[Entry] = []
        self._openers: set[str] = set()
        self._first: set[str] = set()  # of phrases of several words, so no words of their own: بشكل رسمي
        self._forms: dict[str, list[Reading]] = {}
        self._before_object: dict[str, list[Reading]] = {}
        self.verbs: dict[str, Verb] = {}
        self.media: dict[str, Medium] = {}
        self.domains: dict[str, str] = {}
        self.shared: set[str] = set()
        self.by_head: dict[tuple[str, str], str] = {}
        self.heads: dict[str, Head] = {}
        self.descriptors: dict[str, Descriptor] = {}
        self.back: dict[str, Back] = {}
        self.numbers: dict[str, int | None] = {}
        self.nationalities: dict[str, str] = {}  # of each country the nisba, folded
        self.countries: dict[str, str] = {}  # of each form of a nisba the nisba as it is spelled
        self.country_of: dict[str, str] = {}
        self.months: dict[str, int] = {}  # those that are other words too
        self.media_heads: dict[str, str] = {}
        self.broadcasters: set[str] = set()
        self.masculine_media: set[str] = set()
        self.media_types: dict[str, frozenset[str]] = {}
        self.teasers: set[tuple[str, ...]] = set()  # furniture that may be a link inside an article
        self.inline: dict[str, list[tuple[tuple[str, ...], bool]]] = {}  # by first word; whether nothing may follow
        self.captions: frozenset[tuple[str, ...]] = frozenset()
        self._media_words: set[str] = set()
        self.words = _Words(self)
        self.grammar = convert({e["name"]: frozenset(map(fold, e["words"])) for e in data["cues"]["grammar"]}, Grammar)
        self._load_cues(data["cues"])
        self._load_verbs(data["verbs"], data["verb_forms"])
        self._load_names(data["names"], data["vocabulary"])
        self._load_media(data["media"], data["cues"])
        self._load_titles(data["titles"])
        self._load_unnamed(data["unnamed"])
        self._load_anaphora(data["anaphora"])
        self._load_furniture(data["furniture"])
        self._load_dates(data["dates"])
        self._index = _index(self._phrases)
        self._tails = (*_GLUED, *self.media_heads)
        whole = frozenset().union(
            self._tags, self._forms, self._openers, self._given, self._family, self._name_or_word, self._common,
            self.descriptors, self.numbers, self.back,
        )  # fmt: skip
        self._only_first = frozenset(self._first - whole)
        self._known = whole | self._first
        self._by_name = {" ".join(e.words): e.value for e in self._phrases if e.tag.endswith("medium")}
        self.media_adjectives = frozenset(map(fold, data["cues"]["media_adjective"][0]["words"]))
        self.offices = frozenset(
            fold(w) for c in data["titles"]["class"] if c["tag"] == "office_head" for w in c["words"]
        )
        self.governing = frozenset(fold(w) for w in data["cues"]["governing"][0]["words"])
        self.name_tails = frozenset(fold(w) for w in data["cues"]["name_tail"][0]["words"])
        self.others = frozenset(fold(entry["word"]) for entry in data["anaphora"]["other"])
        self.describing = frozenset(v.lemma for v in self.verbs.values() if v.kind == "describe")
        self.plain_adjectives = frozenset(fold(w) for w in data["cues"]["plain_adjective"][0]["words"])
        self.respelled = {
            fold(variant): fold(entry["name"]) for entry in data["cues"]["respelled"] for variant in entry["variants"]
        }
        self.courteous = {
            fold(word): frozenset(map(fold, entry["titles"]))
            for entry in data["cues"]["courteous"]
            for word in entry["words"]
        }
        self.ministries = frozenset(fold(word) for word in data["cues"]["ministry"][0]["words"])
        self.spelling = {fold(v): entry["name"] for entry in data["cues"]["spelling"] for v in entry["variants"]}
        self.rules = frozenset(fold(w) for w in data["cues"]["rule"][0]["words"])
        self.byline_words = frozenset(fold_phrase(w) for w in data["cues"]["byline"][0]["words"])

    # ------------------------------------------------------------ loading
    def _tag(self, words: Iterable[str], tag: str) -> None:
        for word in words:
            self._tags.setdefault(fold(word), set()).add(tag)

    def _phrase(self, words: str, tag: str, value: Any = None, reads: bool = True) -> None:
        """List a phrase; one that no news reads (`reads`) tells nothing of its first word's spelling."""
        folded = tuple(fold_phrase(words).split())
        self._phrases.append(Entry(folded, tag, value))
        if reads:
            (self._openers if len(folded) == 1 else self._first).add(folded[0])

    def _load_cues(self, data: Mapping[str, Any]) -> None:
        for entry in data["adverbial"]:
            for words in entry["words"]:
                plain, _, clitic = words.partition(" +")
                self._phrase(plain, "adverbial", (entry["governs"], clitic))
        for tag in ("channel", "own_work", "label", "scripture"):
            for entry in data[tag]:
                for words in entry["words"]:
                    self._phrase(words, tag, entry.get("id"))
        self._load_media_heads(data["media_head"])
        for tag in ("speech", "complementizer", "no_medium", "negation", "unreal", "rule"):
            for entry in data[tag]:
                self._tag((w for w in entry["words"] if " " not in w), tag)
        for entry in data["latest"]:
            self._tag(entry["words"], "latest")
        for entry in data["function"]:
            self._tag(entry["words"], entry["tag"])

    def _load_media_heads(self, entries: Iterable[Mapping[str, Any]]) -> None:
        for entry in entries:
            self.media_heads.update(dict.fromkeys(map(fold, entry["words"]), entry["kind"]))
            self._tag(entry["words"], "media_head")
            if entry.get("gender") == "m":
                self.masculine_media.update(map(fold, entry["words"]))
            if "types" in entry:
                self.media_types.update(dict.fromkeys(map(fold, entry["words"]), frozenset(entry["types"])))
            if entry.get("broadcasts"):
                self.broadcasters.update(map(fold, entry["words"]))

    def _load_verbs(self, verbs: Mapping[str, Any], forms: Mapping[str, Any]) -> None:
        for entry in verbs["verb"]:
            self.verbs[entry["lemma"]] = Verb(
                entry["lemma"], entry["class"], frozenset(entry["takes"]),
                frozenset(map(fold, entry["prepositions"])), entry.get("homographs", False),
                entry.get("direct", False),
                entry.get("bare", False),
                entry.get("goes_on", False),
                entry.get("deed", False),
            )  # fmt: skip
        for lemma, spellings in forms["forms"].items():
            for spelling, codes in spellings.items():
                for code in [codes] if isinstance(codes, str) else codes:
                    reading = Reading(lemma, code[0], code[1], code[2], code[3] == "p", False)
                    table = self._before_object if code.endswith("o") else self._forms
                    table.setdefault(fold(spelling), []).append(reading)
        for lemma, spellings in forms["participles"].items():
            for spelling, codes in spellings.items():
                for code in [codes] if isinstance(codes, str) else codes:
                    reading = Reading(lemma, "r", code[1], code[2], False, False)
                    self._forms.setdefault(fold(spelling), []).append(reading)

    @staticmethod
    def _publishes(entry: Mapping[str, Any], cues: Mapping[str, Any]) -> bool:
        """Whether a medium publishes in Arabic: by its country, or by its name (بي بي سي عربي)."""
        return entry["country"] in cues["arabic"]["countries"] or any(
            word in entry["name"] for word in cues["arabic"]["words"]
        )

    def _load_media(self, data: Mapping[str, Any], cues: Mapping[str, Any]) -> None:
        for entry in data["media"]:
            medium = Medium(
                entry["id"],
                entry["name"],
                entry["kind"],
                entry["type"],
                entry.get("family", entry["id"]),
                self._publishes(entry, cues),
            )
            self.media[medium.id] = medium
            shared = set(map(fold_phrase, entry.get("shared", ())))
            for name in {entry["name"], entry.get("latin", ""), *entry.get("aliases", ())} - {""}:
                folded = fold_phrase(name)
                # A short or given name is too likely somebody else's to stand without a head: بليك, أوليه.
                short = medium.kind == "outlet" and " " not in folded and (len(folded) < 5 or folded in self._given)
                self._phrase(name, "shared_medium" if short or folded in shared else "medium", medium)
                self._media_words.update(folded.split())
            self.domains.update(dict.fromkeys(entry.get("domains", ()), medium.id))
        for entry in data["media"]:  # after all owners of a bare name
            for head, names in entry.get("by_head", {}).items():
                for name in names:
                    self._phrase(name, "shared_medium", self.media[entry["id"]])
                    self.by_head[fold(head), fold_phrase(name)] = entry["id"]

    def _load_titles(self, data: Mapping[str, Any]) -> None:
        for entry in data["country"]:
            nisba = fold(entry["word"])
            self.country_of[entry["word"]] = entry["name"]
            self.nationalities.setdefault(fold(entry["name"]), nisba)
            self.countries.update(
                dict.fromkeys((nisba + ending for ending in ("", *NISBA, *NISBA_PLURAL)), entry["word"])
            )
        for entry in data["class"]:
            self._tag((w for w in entry["words"] if " " not in w), entry["tag"])
            for words in entry["words"]:
                if " " in words:
                    self._phrase(words, entry["tag"])
                elif entry["tag"] == "nationality":
                    nisba = fold(words)
                    self._tag((nisba + ending for ending in NISBA), "nationality")
                    self._tag((nisba + ending for ending in NISBA_PLURAL), "nationality_plural")

    def _load_names(self, names: Mapping[str, Any], vocabulary: Mapping[str, Any]) -> None:
        self._given = frozenset(map(fold, names["given"]))
        self._feminine = frozenset(map(fold, names["given_feminine"]))
        self._family = frozenset(map(fold, names["family"]))
        self._particles = frozenset(map(fold, names["particles"]))
        self._name_or_word = frozenset(map(fold, [*names["family_shared"], *names.get("particles_shared", ())]))
        self._finite = frozenset(map(fold, vocabulary["verbs"]))  # verbs of any meaning that are no nouns
        self._common = self._finite.union(map(fold, vocabulary["common"]))

    def _load_unnamed(self, data: Mapping[str, Any]) -> None:
        for entry in data["head"]:
            count = entry["count"] or None
            head = Head(count, count != 1, entry["gender"], entry["class"], entry["category"], entry.get("owner", ""))
            if " " in entry["word"]:
                self._phrase(entry["word"], "unnamed", head)
            else:
                self.heads[fold(entry["word"])] = head
                self._tag([entry["word"]], "unnamed")
        self._load_descriptions(data)
        for entry in data["quantifier"]:
            count = entry.get("count") or None
            if " " in entry["word"]:
                self._phrase(entry["word"], "quantifier", count)
            else:
                self.numbers[fold(entry["word"])] = count
                self._tag([entry["word"]], "number_word")
        for entry in data["unspecified"]:
            self._phrase(entry["word"], "unspecified_weak" if entry.get("weak") else "unspecified")
            if entry.get("weak"):
                self._phrase("ال" + entry["word"], "unspecified_weak")
        for entry in data["not_source"]:
            self._tag(entry["words"], "not_source")

    def _load_descriptions(self, data: Mapping[str, Any]) -> None:
        """What is said of an unnamed source: adjectives, whom it is of, why it is not named."""
        for entry in data["descriptor"]:
            value = Descriptor(entry["category"], entry["rung"], entry.get("of", ""), entry.get("body", ""))
            for word in entry["words"]:
                if " " in word:
                    self._phrase(word, "descriptor", value)
                    self._phrase("ال" + word, "descriptor", value)
                else:
                    self.descriptors[fold(word)] = value
        for entry in data["relation"]:
            for phrase in entry["words"]:
                plain, clitic = (phrase[:-2], phrase[-1]) if phrase[-2:] in (" ب", " ل") else (phrase, "")
                article = "preposition" not in self._tags.get(fold(plain.split()[0]), NOTHING)
                for the in ("", "ال") if article else ("",):
                    self._phrase(the + plain, "relation", Relation(entry["kind"], clitic, ""))
                    self._pronouns(the + plain, clitic, entry["kind"], data["pronoun"])
        for entry in data["reason"]:
            for words in entry["words"]:
                self._phrase(words, "reason_" + entry["kind"])

    def _pronouns(self, words: str, clitic: str, kind: str, pronouns: Iterable[Mapping[str, Any]]) -> None:
        """A relation that ends with a pronoun: مقرب منه, مسؤولون فيها."""
        stem, _, last = words.rpartition(" ")
        for entry in pronouns:
            if stem and last == entry["of"] and not clitic:
                self._phrase(f"{stem} {entry['word']}", "relation", Relation(kind, "", entry["owner"]))
            elif clitic and clitic == entry["of"]:
                self._phrase(f"{words} {entry['word']}", "relation", Relation(kind, "", entry["owner"]))

    def _load_anaphora(self, data: Mapping[str, Any]) -> None:
        for entry in data["back"]:
            self.back.setdefault(fold_phrase(entry["word"]), Back(entry["to"], entry["gender"], entry["number"]))
        for entry in data["last"]:
            self.back.setdefault(fold_phrase(entry["word"]), Back("person", entry["gender"], entry["number"]))
        self._tag((word for word in self.back if " " not in word), "back")
        for entry in data["turn"]:
            if " " in entry["word"]:
                self._phrase(entry["word"], "turn")
            else:
                self._tag([entry["word"]], "turn")
        self._tag((entry["word"] for entry in data["other"]), "other")
        for entry in data["same"]:
            self._phrase(entry["word"], "same_" + entry["position"])
        for entry in data["one_of"]:
            self._phrase(entry["word"], "one_of", entry)
        for entry in data["pair"]:
            self._phrase(entry["word"], "one_of", {**entry, "count": 2})

    def _load_furniture(self, data: Mapping[str, Any]) -> None:
        for entry in data["end"]:
            mode = entry["mode"]
            self._phrase(entry["words"], "furniture" if mode == "anywhere" else "furniture_line", mode, reads=False)
            if entry.get("teaser"):
                self.teasers.add(tuple(fold_phrase(entry["words"]).split()))
        self.captions = frozenset(_line(e["words"]) for e in data["credit"] if e["inside"] == "brackets")
        for entry in (*data["inline"], *(e for e in data["credit"] if e["inside"] == "line")):
            words = _line(entry["words"])
            self.inline.setdefault(words[0], []).append((words, entry.get("mode") == "whole"))
        footers: dict[str, set[tuple[str, tuple[str, ...]]]] = {}
        for entry in data["footer"]:
            before, _, after = entry["words"].partition(" {X}")
            before, clitic = (before[:-2], before[-1]) if before[-2:] in (" ل", " ب") else (before, "")
            footers.setdefault(before, set()).add((clitic, _line(after)))
        for before, ends in footers.items():
            self._phrase(before, "footer", frozenset(ends), reads=False)

    def _load_dates(self, data: Mapping[str, Any]) -> None:
        for key in ("month", "weekday", "relative", "adverb"):
            for entry in data.get(key, ()):
                if entry.get("weak"):
                    self.months.update({fold(entry["word"]): entry["number"]} if key == "month" else {})
                    continue
                for words in entry["words"] if "words" in entry else [entry["word"]]:
                    if " " in words:
                        self._phrase(words, "time")
                    else:
                        self._tag([words], "time")

    # ------------------------------------------------------------ asking
    def known(self, spelling: str) -> bool:
        """Whether a folded spelling stands anywhere in the lexicon, with or without the article."""
        return spelling in self._known or (spelling.startswith("ال") and spelling[2:] in self._known)

    def _is_whole(self, spelling: str) -> bool:
        """As `known`, for a word whose first letter is its own: none of للنفط, and of بشكل before رسمي."""
        if self._tags.get(spelling) == {"not_source"} or spelling in self._only_first:
            return self._unclitic(spelling) == ("", spelling)
        return self.known(spelling)

    def word(self, raw: str) -> Word:
        """All that is known of a token as it stands in the text."""
        return self.words[raw]

    def analyse(self, raw: str) -> Word:
        """As `word`, without remembering it."""
        spelling = fold(raw)
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
        own = len(raw) == len(spelling) and raw[len(spelling) - len(rest)] in HAMZA  # إلكتروني, ألعاب
        own = own or (rest in self._forms and rest[2:] not in self._tags)
        definite = rest.startswith("ال") and len(rest) > 3 and not own
        stem = rest[2:] if definite else rest
        tags = self._tags_of(rest, stem) | (self._tags.get(bare, NOTHING) if clitic else NOTHING)
        verbs = () if clitic or definite else self._readings(rest, "ة" not in raw[-2:])
        common = rest in self._common or stem in self._common
        name = self._name(rest, stem, tags, verbs, common or FATHATAN in raw[-2:] or "سأ" in raw[:3])
        root = "" if len(stem) < 3 or tags & SMALL else _root(stem)
        cut = self._unglue(raw, spelling) if name == "unknown" and len(raw) > 6 else 0
        phrases = self._index.get(bare, {})
        if rest != bare and rest in self._index:
            phrases = {**self._index[rest], **phrases}
        opens = frozenset(phrases)
        acts = not (tags or verbs or clitic or definite or name) and rest in self._finite
        plain = not (tags or verbs or opens or clitic) and bare[0] not in CLITICS
        part = _part(verbs, opens, cut)
        return Word(
            raw,
            spelling,
            bare,
            stem,
            "word",
            conj,
            clitic,
            definite,
            tags,
            verbs,
            name,
            common,
            rest,
            opens,
            phrases,
            root,
            cut,
            acts,
            plain,
            part,
        )

    def _plain(self, raw: str, spelling: str, shape: str, root: str = "", name: str = "") -> Word:
        """A token that has no inflection to analyse: a mark, a number, a Latin word."""
        tags, phrases = self._tags_of(spelling, spelling), self._index.get(spelling, {})
        opens = frozenset(phrases)
        part = _part((), opens, 0) | (shape in ("mark", "line"))
        return Word(
            raw,
            spelling,
            spelling,
            spelling,
            shape,
            False,
            "",
            False,
            tags,
            (),
            name,
            False,
            spelling,
            opens,
            phrases,
            root,
            0,
            False,
            False,
            part,
        )

    def _unglue(self, raw: str, spelling: str) -> int:
        """Where a lost space parts a token into two that are known (كشفتصحيفة, المصادرإن), or 0."""
        for cut in self._seams(spelling):
            left, right = spelling[:cut], spelling[cut:]
            if left not in _GLUED and left[0] in "وف" and left not in self._forms:
                left = left[1:]
            if right == "الي" and raw[-1] != "ى":
                continue  # الجبالي, البقالي
            known = left in _GLUED or (len(left) > 2 and (left in self._forms or self.known(left)))
            if known and (right in _GLUED or self.known(right) or self.known("ا" + right[1:])):
                places = [k for k, letter in enumerate(raw) if fold(letter)]
                return places[cut] if len(places) == len(spelling) and spelling not in self._media_words else 0
        return 0

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
            return True
        return not self.known(whole) and (
            self.known(rest) or rest.startswith("ال") or self._unclitic(rest) != ("", rest)
        )

    def _listed(self, spelling: str) -> bool:
        return (
            spelling in self._tags
            or spelling in self._openers
            or spelling in self._first
            or spelling in self._given
            or spelling in self._family
            or spelling in self._particles  # ولد
            or bool(self._readings(spelling))
        )

    def _tags_of(self, rest: str, stem: str) -> frozenset[str]:
        tags = self._tags.get(rest, NOTHING)
        bare = rest not in self._forms and rest not in self._given
        if not tags and stem[-1:] == "ا" and len(stem) > 4 and bare:  # the accusative: تصريحا
            tags = self._tags.get(stem[:-1], NOTHING)
        if stem == rest or stem not in self._tags:
            return frozenset(tags)
        return frozenset(tags | self._tags[stem])

    def _unclitic(self, spelling: str) -> tuple[str, str]:
        """The preposition written onto a word, and the word: للوزير -> ل, الوزير."""
        if spelling.startswith("لل") and (len(spelling) > 4 or self.known("ا" + spelling[1:])):
            return "ل", "ا" + spelling[1:]
        if spelling[:1] in CLITICS and len(spelling) > 3:
            rest = spelling[1:]
            # A short given name is seldom what a preposition is written onto: بادو is no «ب أدو».
            named = rest in self._given and len(rest) < (4 if spelling[0] == "ل" else 5)
            if rest.startswith("ال") or (self.known(rest) and not named):
                return spelling[0], rest
        return "", spelling

    def _readings(self, spelling: str, objects: bool = True) -> tuple[Reading, ...]:
        """The verb forms that a spelling can be, bare or with an object pronoun."""
        readings = list(self._forms.get(spelling, ()))
        if not readings and objects and spelling.endswith(OBJECTS):
            for pronoun in OBJECTS:
                stem = spelling.removesuffix(pronoun)
                if stem != spelling and len(stem) > 1:
                    known = [*self._forms.get(stem, ()), *self._before_object.get(stem, ())]
                    found = [r for r in known if r.tense in "pi"]
                    readings += [r._replace(object=True) for r in found]
                    if readings:
                        break
        return tuple(readings)

    def _name(self, rest: str, stem: str, tags: frozenset[str], verbs: tuple[Reading, ...], common: bool) -> str:
        if tags & CLOSED_CLASS:
            return ""
        if rest in self._given:
            return "given"
        if rest in self._family:
            return "family"
        if rest in self._particles:
            return "particle"
        if rest in self._name_or_word:
            return "shared"
        future = rest[:2] in ("سي", "ست", "سن") and self.known(rest[1:])  # سيعلن
        if common or verbs or tags or future or len(rest) < 3 or rest in self.descriptors or rest in self.numbers:
            return ""
        return "" if self._inflected(rest, stem) else "unknown"

    def _inflected(self, rest: str, stem: str) -> bool:
        """Whether an unknown word ends as no name does: with a pronoun on a known word, or as a plural participle."""
        if stem != rest:
            return stem[0] == "م" and len(stem) > 5 and stem.endswith(("ون", "ين")) and rest[:-2] in self._common
        if rest.endswith(PLURAL_OF) or (rest[:2] in ("سي", "ست") and rest.endswith("ون") and len(rest) > 5):
            return True
        if rest[0] == "ا" and len(rest) > 6 and rest[-1] == "ي" and rest[:-1] in self._common:
            return True  # انتباهي
        if rest[-1] == "ا" and len(rest) > 4 and self._tags.get(rest[:-1], NOTHING) & _DEEDS:
            return True  # تبذيرا
        if rest.endswith("ني") and rest[:-2] in self._finite:
            return True  # دفعني
        if rest[0] in CLITICS and len(rest) > 5 and self._inflected(rest[1:], rest[1:]):
            return True  # بأهميتك
        for pronoun in PRONOUNS:
            owned = rest.removesuffix(pronoun)
            if owned == rest or len(owned) < (5 if pronoun == "ك" else 3):
                continue
            feminine = owned[-1] == "ت" and owned[:-1] + "ه" in self._common
            if feminine or (pronoun not in _ENDS_NAMES and (owned in self._common or owned in self._tags)):
                return True
        return False

    def medium(self, name: str) -> Medium | None:
        """The medium that goes by a name, however it is spelled, with its common noun before it or without."""
        folded = fold_phrase(name)
        head, _, rest = folded.partition(" ")
        return self._by_name.get(folded) or (self._by_name.get(rest) if head in self.media_heads else None)

    def shared_name(self, spelling: str) -> bool:
        """Whether a folded spelling is a name or a particle of names, and an ordinary word as well: فان."""
        return spelling in self._name_or_word

    def feminine(self, spelling: str) -> bool:
        """Whether a folded given name is a woman's."""
        return spelling in self._feminine

    def find(self, words: Sequence[Word], i: int, word: Word, *tags: str) -> Entry | None:
        """The longest phrase of any of the tags that stands at words[i:], `word` standing in for the first of them.

        Between equals the tag named first wins.
        """
        following = words[i + 1].fold if i + 1 < len(words) else ""
        best: Entry | None = None
        longest = 0
        for tag in tags:
            phrases = word.phrases.get(tag)
            if phrases is None:
                continue
            for entry in phrases.get(following) or phrases.get("", []):
                n = len(entry.words)
                if n <= longest:
                    break
                if n < 3 or entry.words[2:] == tuple([w.fold for w in words[i + 2 : i + n]]):
                    best, longest = entry, n
                    break
        return best


class _Words(dict[str, Word]):
    """The words met lately by spelling, with the blanks before it or without; a new one is analysed.

    What the last generation of spellings has and the present one does not ask for is forgotten with it.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._last: dict[str, Word] = {}

    def __missing__(self, piece: str) -> Word:
        if len(self) >= CACHE:
            self._last = dict(self)
            self.clear()
        raw = piece.lstrip(BLANKS)
        twin = " " + raw if raw == piece else raw
        found = self[piece] = self._last.get(piece) or self.get(twin) or self._lexicon.analyse(raw)
        return found


def _line(words: str) -> tuple[str, ...]:
    """The folded words of a line; {N}, any number, is no word."""
    return tuple(word if word == "{N}" else fold(word) for word in words.split())


def _part(verbs: tuple[Reading, ...], opens: frozenset[str], cut: int) -> int:
    return 2 * bool(verbs or "adverbial" in opens) + 4 * (not opens.isdisjoint(NOTED)) + 8 * bool(cut)


def _root(stem: str) -> str:
    """A stem cut to what its inflections share."""
    for ending in ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= 3:
            return stem[: -len(ending)]
    return stem


def _index(entries: Iterable[Entry]) -> dict[str, dict[str, Phrases]]:
    """Phrases by first word and tag; of those that are spelled alike the first comes first."""
    index: dict[str, dict[str, Phrases]] = {}
    for entry in sorted(entries, key=lambda entry: -len(entry.words)):
        phrases = index.setdefault(entry.words[0], {}).setdefault(entry.tag, {})
        if len(entry.words) > 1:
            phrases.setdefault(entry.words[1], []).append(entry)
            continue
        for others in phrases.values():
            others.append(entry)
        phrases.setdefault("", [entry])
    return index


def data_digest() -> str:
    """The digest of the package's data, without parsing it."""
    digest = hashlib.blake2b(digest_size=8)
    for _, raw in _raw():
        digest.update(raw)
    return digest.hexdigest()


def _raw() -> Iterator[tuple[str, bytes]]:
    for name in FILES:
        yield name, files("provtrace").joinpath("data", f"{name}.toml").read_bytes()


def read_data() -> tuple[dict[str, dict[str, Any]], str]:
    """The package's data, parsed, and the blake2b digest (16 hex digits) of the bytes it was parsed from."""
    digest = hashlib.blake2b(digest_size=8)
    data: dict[str, dict[str, Any]] = {}
    for name, raw in _raw():
        digest.update(raw)
        try:
            data[name] = rtoml.loads(raw.decode("utf-8"))
        except (rtoml.TomlParsingError, UnicodeDecodeError) as error:
            raise LexiconError(f"data/{name}.toml: {error}") from error
    return data, digest.hexdigest()


@functools.cache
def default() -> Lexicon:
    """The lexicon that comes with the package."""
    return Lexicon(*read_data())

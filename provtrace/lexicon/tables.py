"""The parsed data, folded and compiled into the tables that the steps look up. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from msgspec import convert

from provtrace.lexicon.entries import Back, Descriptor, Entry, Grammar, Head, Medium, Phrases, Reading, Relation, Verb
from provtrace.normalise import fold, fold_phrase

NISBA: Final = ("ه", "ا", "ان", "ين", "ات", "تان", "تين")  # endings of an adjective in ي
NISBA_PLURAL: Final = ("ون", "ين")


class Tables:
    """All data, compiled. Frozen once it is built, which is cheap enough for each worker."""

    def __init__(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        self.tags: dict[str, set[str]] = {}
        self.phrases: list[Entry] = []
        self.openers: set[str] = set()
        self.first: set[str] = set()  # of phrases of several words, so no words of their own: بشكل رسمي
        self.forms: dict[str, list[Reading]] = {}
        self.before_object: dict[str, list[Reading]] = {}
        self.verbs: dict[str, Verb] = {}
        self.media: dict[str, Medium] = {}
        self.domains: dict[str, str] = {}
        self.by_head: dict[tuple[str, str], str] = {}
        self.by_tail: dict[str, set[str]] = {}  # by what stands behind these heads
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
        self.media_words: set[str] = set()
        self.grammar = convert(
            {e["name"]: frozenset(map(fold_phrase, e["words"])) for e in data["cues"]["grammar"]}, Grammar
        )
        self._load_cues(data["cues"])
        self._load_verbs(data["verbs"], data["verb_forms"])
        self._load_names(data["names"], data["vocabulary"])
        self._load_media(data["media"], data["cues"])
        self._load_titles(data["titles"])
        self._load_unnamed(data["unnamed"])
        self._load_anaphora(data["anaphora"])
        self._load_furniture(data["furniture"])
        self._load_dates(data["dates"])
        self.index = _index(self.phrases)
        whole = frozenset().union(
            self.tags, self.forms, self.openers, self.given, self.family, self.name_or_word, self.common,
            self.descriptors, self.numbers, self.back,
        )  # fmt: skip
        self.only_first = frozenset(self.first - whole)
        self.spellings = whole | self.first
        self.by_name = {" ".join(e.words): e.value for e in self.phrases if e.tag.endswith("medium")}
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
        self.in_full = {body: fold(word) for body, word in data["cues"]["in_full"].items()}
        self.spelling = {fold(v): entry["name"] for entry in data["cues"]["spelling"] for v in entry["variants"]}
        self.rules = frozenset(fold(w) for w in data["cues"]["rule"][0]["words"])
        self.byline_words = frozenset(fold_phrase(w) for w in data["cues"]["byline"][0]["words"])

    def _tag(self, words: Iterable[str], tag: str) -> None:
        for word in words:
            self.tags.setdefault(fold(word), set()).add(tag)

    def _phrase(self, words: str, tag: str, value: Any = None, reads: bool = True) -> None:
        """List a phrase; one that no news reads (`reads`) tells nothing of its first word's spelling."""
        folded = tuple(fold_phrase(words).split())
        self.phrases.append(Entry(folded, tag, value))
        if reads:
            (self.openers if len(folded) == 1 else self.first).add(folded[0])

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
                entry["lemma"], fold(entry["lemma"]), entry["class"], frozenset(entry["takes"]),
                frozenset(map(fold, entry["prepositions"])), entry.get("homographs", False),
                entry.get("direct", False),
                entry.get("bare", False),
                entry.get("goes_on", False),
                entry.get("deed", False), entry.get("addressed", False),
            )  # fmt: skip
        for lemma, spellings in forms["forms"].items():
            for spelling, codes in spellings.items():
                for code in [codes] if isinstance(codes, str) else codes:
                    reading = Reading(lemma, code[0], code[1], code[2], code[3] == "p", False)
                    table = self.before_object if code.endswith("o") else self.forms
                    table.setdefault(fold(spelling), []).append(reading)
        for lemma, spellings in forms["participles"].items():
            for spelling, codes in spellings.items():
                for code in [codes] if isinstance(codes, str) else codes:
                    reading = Reading(lemma, "r", code[1], code[2], False, False)
                    self.forms.setdefault(fold(spelling), []).append(reading)

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
                short = medium.kind == "outlet" and " " not in folded and (len(folded) < 5 or folded in self.given)
                self._phrase(name, "shared_medium" if short or folded in shared else "medium", medium)
                self.media_words.update(folded.split())
            self.domains.update(dict.fromkeys(entry.get("domains", ()), medium.id))
        for entry in data["media"]:  # after all owners of a bare name
            for head, names in entry.get("by_head", {}).items():
                for name in names:
                    self._phrase(name, "shared_medium", self.media[entry["id"]])
                    self.by_head[fold(head), fold_phrase(name)] = entry["id"]
                    self.by_tail.setdefault(fold_phrase(name), set()).add(entry["id"])

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
        self.given = frozenset(map(fold, names["given"]))
        self.women = frozenset(map(fold, names["given_feminine"]))
        self.family = frozenset(map(fold, names["family"]))
        self.particles = frozenset(map(fold, names["particles"]))
        self.name_or_word = frozenset(map(fold, [*names["family_shared"], *names.get("particles_shared", ())]))
        self.finite = frozenset(map(fold, vocabulary["verbs"]))  # verbs of any meaning that are no nouns
        self.common = self.finite.union(map(fold, vocabulary["common"]))

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
                article = "preposition" not in self.tags.get(fold(plain.split()[0]), ())
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


def _line(words: str) -> tuple[str, ...]:
    """The folded words of a line; {N}, any number, is no word."""
    return tuple(word if word == "{N}" else fold(word) for word in words.split())


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

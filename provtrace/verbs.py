"""A spelling in its place -> the verb that it is there, if any. Below attribution."""

from typing import Final

from provtrace.clause import WINDOW, Clauses
from provtrace.cues import Passage
from provtrace.lexicon import OBJECTS, TO, Reading, Verb, Word
from provtrace.normalise import fold
from provtrace.phrases import GROUPS, Parser
from provtrace.phrases.classes import CLOSED, PRONOUNS

# Tokens from a sentence's start within which a verb that credits nothing may still name who speaks on
SILENT: Final = 12
PAIR: Final = 14  # tokens from بين to the وبين that goes with it
SAID_WITHIN: Final = 16  # tokens after the subject of بين within which its أن stands
ALIF: Final = "ى"
LOW_HAMZA: Final = "إ"
IF: Final = "إن"
AS_IF: Final = "كأن"  # folds as كان
HIGH_HAMZA: Final = "أ"
HAMZA_ON_WAW: Final = "ؤ"
HAMZAS: Final = frozenset("أآإؤئء")
ROOT: Final = 3  # letters of a verb of form I
GUTTURALS: Final = frozenset("أحخعغه")  # the middle one makes a form I end in ى: يرى, ينهى
DAMMA: Final = "\u064f"
I_DID: Final = "ت" + DAMMA  # the perfect of the writer himself: حذرتُ
SHADDA: Final = "\u0651"
BEFORE: Final = frozenset({"،", ",", "-", "–", "”", "»", '"'})  # a credit may follow its words after one of these
_DEED: Final = frozenset({"masdar"})
_OWNERS: Final = frozenset({"institution", "media_head"})
WORDS: Final = frozenset({"masdar", "speech", "document"})
OPENS_CONTENT: Final = frozenset({":", '"', "“", "«", "”", "&quot;"})


class Verbs:
    """Tells the verbs of one passage from the nouns, prepositions and names that are spelled like them."""

    def __init__(self, passage: Passage, parser: Parser, clauses: Clauses) -> None:
        self.p, self.parser, self.clauses = passage, parser, clauses
        self.lexicon = passage.lexicon
        self.grammar = passage.lexicon.grammar

    def readings(self, i: int, word: Word) -> tuple[Reading, ...]:
        """The readings that the word before and the spelling leave: no purpose, no passive, no noun."""
        p, grammar = self.p, self.grammar
        readings = word.verbs
        objects = any(r.object for r in readings)
        if objects:
            readings = tuple(r for r in readings if not (r.object and self._noun_too(r, word)))
        if objects and "masdar" in word.tags:
            readings = tuple(r for r in readings if not r.object)  # تنبيه
        if any(r.passive for r in readings):
            if DAMMA in p.words[i].raw[: 3 if word.conj else 2]:
                return ()
            readings = tuple(r for r in readings if not r.passive)
        says = self.clauses.complements(i + 1) if p.words[i].raw[-1] == ALIF else False
        readings = _spelled(readings, p.words[i].raw, opens=i == p.opened[i], says=says, own=grammar.believing)
        if all(r.tense == "s" for r in readings) and (i == p.opened[i] or p.words[i - 1].bare not in grammar.jussive):
            readings = ()  # لا يقل عن
        if not readings or ("preposition" in word.tags and not self._verb_after_all(i, readings)):
            return ()
        readings = self._no_nouns(i, word, readings)
        if i == p.opened[i] or word.conj:
            return readings
        before = p.words[i - 1]
        if (before.fold in grammar.impersonal and not objects) or self._mine(i) or self._turns_out(i):
            return ()  # ما يشير إلى
        if before.bare in grammar.hypothetical or before.raw.lstrip("وف") in (IF, AS_IF):  # إن وجدت, كأن يقول أحدهم
            return ()
        if before.bare in grammar.unreal:
            readings = tuple(r for r in readings if r.tense in "pr")
        noun = any(r.tense != "r" and self.lexicon.verbs[r.lemma].homographs for r in readings)
        if noun and self._noun_there(i, word):
            return ()
        return readings

    def _noun_there(self, i: int, word: Word) -> bool:
        """Whether the word before i makes a noun of a spelling that is one too: بعض كتب الفقه, هو أمر مطروح."""
        p, grammar = self.p, self.grammar
        before = p.words[i - 1]
        noun = before.bare in grammar.nominal or ("preposition" in before.tags and before.fold not in grammar.verbal)
        if noun:  # not إلى ذلك كشف الوزير عن
            return i - 2 < p.opened[i] or p.phrase(i - 2, "turn") is None
        if before.fold in grammar.pronouns and word.bare in grammar.noun_too:
            return True
        counted = "quantifier" in before.opens and before.fold not in grammar.impersonal
        return counted and not before.definite

    def _turns_out(self, i: int) -> bool:
        """Whether the verb at i tells what turns out, and no text before it says it: فقد تبين أن, تبين لنا أن."""
        p, before = self.p, self.p.words[i - 1]
        if p.words[i].bare not in self.grammar.turning_out:
            return False
        hangs = i + 1 < p.end and p.words[i + 1].bare[:1] == TO and len(p.words[i + 1].bare) < 4
        impersonal = before.bare in self.grammar.awaiting or self.clauses.complements(i + 1 + hangs)
        return impersonal and before.tags.isdisjoint(WORDS)

    def _mine(self, i: int) -> bool:
        """Whether the writer is the subject of the verb at i: كنت قد ذكرت."""
        return any(word.fold in self.grammar.i_was for word in self.p.words[max(0, i - 2) : i])

    def _no_nouns(self, i: int, word: Word, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
        """The readings without those that a noun before makes a noun: تعزيز ونشر الثقافة, شبكة نقل المعلومات."""
        before = self.p.words[i - 1]
        deed = not word.conj and bool(before.acts or before.verbs) and not (before.tags or before.name)
        deed = deed or (not word.conj and before.clitic == TO and before.common and not before.tags)  # لفترة حكم الرئيس
        if i == self.p.opened[i] or before.definite:
            return readings
        inside = i + 1 < self.p.end and self.p.words[i + 1].fold in self.grammar.inwards  # بعد اجتماع كشف فيه أن
        if not deed and before.tags.isdisjoint(_OWNERS if inside else _DEED if word.conj else _OWNERS | _DEED):
            return readings
        return tuple(
            r for r in readings if r.gender == "f" or r.tense == "i" or not self.lexicon.verbs[r.lemma].homographs
        )

    def _noun_too(self, reading: Reading, word: Word) -> bool:
        """Whether a verb with a pronoun is as likely a noun with one: نقلها, بينهم."""
        verb = self.lexicon.verbs[reading.lemma]
        if not verb.homographs or not word.bare.startswith(verb.folded):
            return False
        past = word.bare.removeprefix(verb.folded)
        noun = verb.kind in ("relay", "see") and past.startswith("ت") and self.lexicon.word(verb.folded + "ه").common
        return past in OBJECTS or (noun and past[1:] in OBJECTS)  # نسبته

    def _verb_after_all(self, i: int, readings: tuple[Reading, ...]) -> bool:
        """Whether a spelling that is a preposition is a verb here: بيّن, بين أن, بين الوزير أن, عبر عن."""
        p, takes = self.p, self.lexicon.verbs[readings[0].lemma].prepositions
        if SHADDA in p.words[i].raw or self.clauses.complements(i + 1):
            return True
        if not p.words[i].conj and i > p.opened[i] and self._parts(i):
            return False
        if any("channel" in word.opens for word in p.words[i + 1 : i + 3]):
            return False  # عبر «تويتر»
        if i + 1 < p.end and p.words[i + 1].fold in takes:
            return True
        if not any("complementizer" in word.tags or word.fold in takes for word in p.words[i + 2 : p.past[i] + 3]):
            return False  # nothing that the rest asks for
        if p.words[i].conj and any(w.bare.startswith(p.words[i].bare) for w in p.words[max(p.opened[i], i - PAIR) : i]):
            return False  # بينهم وبين أبنائهم
        j = i + 1
        while (turn := p.phrase(j, "turn")) is not None:
            j += len(turn.words)
        found = self.parser.at(j)
        if found is None or self.clauses.complements(found.end):
            return found is not None
        if found.end < p.end and p.words[found.end].fold in takes:
            return True  # وعبر المسؤول عن أمله
        opens = i == p.opened[i] or p.words[i].conj or j > i + 1 or bool(p.words[i - 1].tags & {"turn", "adverb"})
        return opens and found.kind in ("person", "unnamed", "document") and self._said_later(found.end, p.past[i])

    def _parts(self, i: int) -> bool:
        """Whether a plural behind بين is spelled, or stands behind a noun, as whom it parts: الفتنة بين المسلمين."""
        word, before = self.p.words[i + 1] if i + 1 < self.p.end else None, self.p.words[i - 1]
        if word is None or word.shape != "word" or not word.tags & GROUPS:
            return False
        noun = before.shape == "word" and before.definite and not before.tags & CLOSED
        return word.stem.endswith("ين") or (noun and word.stem.endswith(PRONOUNS))

    def _said_later(self, j: int, stop: int) -> bool:
        """Whether أن follows before another verb and before a noun joined by و (which بين would part: بين زيد وعمر)."""
        p = self.p
        if j < stop and p.words[j].conj:
            return False
        for word in p.words[j : min(stop, j + SAID_WITHIN)]:
            if "complementizer" in word.tags and not word.clitic:
                return True
            if word.verbs and not word.definite and "preposition" not in word.tags and not word.name:
                return False
        return False

    def evidence(self, i: int, verb: Verb, readings: tuple[Reading, ...]) -> bool:
        """Whether anything in the sentence can make the verb at i a credit: a quick look that spares most the walk."""
        p = self.p
        noun = "noun" in verb.takes
        if (noun and not verb.homographs) or (verb.kind == "act" and i - p.opened[i] <= SILENT) or verb.bare:
            return True
        if i and (p.words[i - 1].raw in BEFORE or p.words[i - 1].fold in self.grammar.as_):
            return True
        if any(r.object for r in readings):
            return True
        if i + 1 < p.end and p.words[i + 1].bare in self.grammar.said_before:
            return True
        for word in p.words[i + 1 : min(p.past[i] + 1, i + WINDOW)]:
            that = "complementizer" in word.tags and not word.conj  # وأن goes on with an earlier أن
            if that or word.fold in OPENS_CONTENT or (noun and "masdar" in word.tags):
                return True
            if verb.prepositions and (word.fold in verb.prepositions or word.clitic in verb.prepositions):
                return True
        return False


def _passive_by_alif(lemma: str) -> bool:
    """Whether the imperfect of a verb is passive where ى ends it: يدعى زياد, but يرى, يتمنى."""
    return lemma[-1] == "ى" and lemma[0] != "ت" and not (len(lemma) == ROOT and lemma[1] in GUTTURALS)


def _spelled(
    readings: tuple[Reading, ...], raw: str, *, opens: bool, says: bool, own: frozenset[str]
) -> tuple[Reading, ...]:
    """The readings that the hamza and the last letter of a word leave, which folding hides.

    `own`: verbs that with a hamza are the writer's own, though some write others so: أعتقد, but أعتبر الوزير.
    """
    if raw[-1] == "ي" and not opens:  # ورأي, تبني: the perfect ends in ى
        readings = tuple(r for r in readings if r.tense != "p")
    if raw.endswith(I_DID):
        readings = tuple(r for r in readings if r.tense != "p")
    if raw[-1] == ALIF and not says:  # but يدعى أن, for some write no dots
        readings = tuple(r for r in readings if r.tense != "i" or not _passive_by_alif(r.lemma))
    if raw.lstrip("وف").startswith(HIGH_HAMZA):  # أعتقد: the writer himself
        readings = tuple(r for r in readings if r.tense != "p" or fold(r.lemma) not in own)
    if raw.lstrip("وف").startswith(LOW_HAMZA):  # إبان, إعلان: form IV has no such perfect
        readings = tuple(r for r in readings if r.tense != "p" or r.lemma[0] != "أ")
    if HAMZA_ON_WAW in raw:  # رؤى is no روى
        readings = tuple(r for r in readings if not HAMZAS.isdisjoint(r.lemma))
    return readings

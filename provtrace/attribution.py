"""A cue and what stands around it -> who is credited, through whom, for what. Names are not resolved here.

What it finds is a Claim: phrases in their places, and None where the text leaves the speaker out.
"""

import re
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from provtrace.clause import CARRIERS, MEDIA, WINDOW, Clause, Clauses
from provtrace.cues import CueSpot, Passage
from provtrace.lexicon import BY, OBJECTS, TO, Reading, Verb, Word, pronoun
from provtrace.models import Polarity, Scope
from provtrace.normalise import fold
from provtrace.phrases import COMMAS, GROUPS, TITLES, Parser, Phrase
from provtrace.phrases.classes import CLOSED, PLACES
from provtrace.sentences import QUOTES
from provtrace.subject import SO, Subjects

# Tokens from a sentence's start within which a verb that credits nothing may still name who speaks on
SILENT: Final = 12
VARYING: Final = 4  # tokens before an adverbial within which what varies by its source is told
NOUN: Final = 4  # tokens before a verb with فيه within which the text or talk stands that its words are in
ADJUNCT: Final = 12  # tokens of an adjunct that opens a sentence
PRONOUNS: Final = ("ه", "ها", "هم", "هما", "هن")
PAIR: Final = 14  # tokens from بين to the وبين that goes with it
SAID_WITHIN: Final = 16  # tokens after the subject of بين within which its أن stands
ALIF: Final = "ى"
DIRECTLY: Final = 4  # tokens from who thinks to his أن, of a verb that takes a noun too: يعتبر الخبراء أن
ACCUSATIVE: Final = 3  # letters of the longest small word in ا that is no noun: لذا
LOW_HAMZA: Final = "إ"
IF: Final = "إن"
HIGH_HAMZA: Final = "أ"
BELIEVES: Final = "اعتقد"
HAMZA_ON_WAW: Final = "ؤ"
HAMZAS: Final = frozenset("أآإؤئء")
ROOT: Final = 3  # letters of a verb of form I
GUTTURALS: Final = frozenset("أحخعغه")  # the middle one makes a form I end in ى: يرى, ينهى
DAMMA: Final = "\u064f"
PASSIVE: Final = re.compile("م..و.ا")  # a participle in the accusative: مفقودا
SHADDA: Final = "\u0651"
_BEFORE: Final = frozenset({"،", ",", "-", "–", "”", "»", '"'})  # a credit may follow its words after one of these
_DEED: Final = frozenset({"masdar"})
_OWNERS: Final = frozenset({"institution", "media_head"})
_WORDS: Final = frozenset({"masdar", "speech", "document"})
_TEXT: Final = frozenset({"speech", "document"})
QUOTED: Final = 5  # tokens of a quotation that is all that was said; what follows a shorter one goes on with it
_BETWEEN: Final = frozenset({"negation", "auxiliary"})
_SET_APART: Final = frozenset({"adverb", "time", "turn", "preposition"})
_ENDS: Final = frozenset({".", "..", "...", "…", "؛", ";", "؟", "?", "!"})  # marks that end what somebody wants said
_COUNTING: Final = CARRIERS | {"document"}
_OPENS_CONTENT: Final = frozenset({":", '"', "“", "«", "”", "&quot;"})


class Claim(Struct, gc=False):
    """What one cue says before anything is resolved. Token spans are [start, end); content is in code points."""

    start: int
    end: int
    marker: str
    at: int  # first token of the clause
    to: int  # past the last token looked at
    speaker: Phrase | None
    verb: Verb | None = None
    readings: tuple[Reading, ...] = ()
    carriers: tuple[Phrase, ...] = ()  # nearer to the outlet than the speaker
    relayed: tuple[Phrase, ...] = ()  # farther than the speaker
    channel: str | None = None
    content: tuple[int, int] | None = None
    quoted: bool = False
    polarity: Polarity = "affirm"
    scope: Scope = "clause"
    certain: bool = True  # it credits somebody though nobody be found: a participle after a comma, with its clause
    credits: bool = True  # False: it only tells the discourse who acts (دعا الوزير), and is not put out
    nested: bool = False  # it stands inside the words that another claim of its sentence reports


class Report(Struct):
    """A verb in its place with what was read around it: what decides whether it credits somebody."""

    i: int
    word: Word
    verb: Verb
    readings: tuple[Reading, ...]
    participle: bool
    clause: Clause
    left: Phrase | None = None  # the subject, where it stands before the verb

    @property
    def speaker(self) -> Phrase | None:
        """Who speaks, or None where the text leaves it out."""
        return self.clause.speakers[0] if self.clause.speakers else None


class Reader:
    """Reads the claims of one passage."""

    def __init__(self, passage: Passage, parser: Parser) -> None:
        self.p, self.parser = passage, parser
        self.lexicon = passage.lexicon
        self.grammar = passage.lexicon.grammar
        self.clauses = Clauses(passage, parser)
        self.subjects = Subjects(passage, parser)
        self.renewed = tuple(self.grammar.renewed)
        grammar = self.grammar
        self.linking = grammar.as_ | grammar.impersonal | grammar.himself | grammar.this  # وهو ما أكده, كما قال
        self.waged = tuple(grammar.waged)

    def read(self, spot: CueSpot) -> list[Claim]:
        """The claims of one cue: none, one, or one for each coordinate source."""
        return self._adverbial(spot) if spot.marker == "adverbial" else self._reporting(spot)

    # ------------------------------------------------------------ verbs and participles
    def _reporting(self, spot: CueSpot) -> list[Claim]:
        i = spot.start
        if i > 0 and self.p.quote(i - 1) == i + 1 and not (i + 2 < self.p.end and self.p.words[i + 2].raw == ":"):
            return []  # «تداول»: a name
        readings = self._readings(i, self.p.words[i])
        if not readings or self._unnaming(i) or self.p.phrase(i + 1, "scripture") is not None:
            return []
        verb = self.lexicon.verbs[readings[0].lemma]
        if verb.kind not in ("relay", "know") and not self._evidence(i, verb, readings):
            return []
        report = self._report(i, verb, readings, spot.marker == "participle" or all(r.tense == "r" for r in readings))
        if not self._credits(report):
            return self._silent(report)
        negated = not report.participle and i > 0 and "negation" in self.p.words[i - 1].tags
        hangs = i + 1 < self.p.end and self.p.words[i + 1].fold in self.grammar.hanging
        if self.p.words[i - 1].bare in self.grammar.impersonal and (hangs or any(r.object for r in readings)):
            negated = False  # هذا ما أعلنه, ما كشفت عنه
        if negated and not self._denies(report):
            return []
        polarity: Polarity = "deny" if negated != (verb.kind == "deny") and verb.kind != "exclude" else "affirm"
        return self._claims(report, polarity)

    def _denies(self, report: Report) -> bool:
        """Whether a negated verb credits still: لم تؤكد الوزارة, لا يتوقع خبراء; not لم تعلن الشركة."""
        verb, speaker = report.verb, report.speaker
        if verb.kind in ("deny", "exclude"):
            return True
        if report.clause.complement not in ("that", "noun", "prep"):
            return False
        text = speaker is not None and speaker.kind in ("document", "unspecified")
        if verb.kind == "see":  # not كتابا لا يتوقع أن يباع
            return not (text or verb.deed) and self.p.words[report.i - 1].bare not in self.grammar.jussive
        return verb.folded in (self.grammar.pointing if text else self.grammar.confirming)

    def _unnaming(self, i: int) -> bool:
        """Whether the verb at i tells why a source is not named: تحدث شريطة عدم ذكر اسمه, رافضا كشف هويته."""
        p, reason = self.p, self.parser.reason
        if not p.words[i].conj and i > p.opened[i] and p.words[i - 1].shape == "word" and reason(i + 1):
            return True
        return reason(i) > 0 or (i > 0 and reason(i - 1) > i)

    def _report(self, i: int, verb: Verb, readings: tuple[Reading, ...], participle: bool) -> Report:
        """The clause around the verb at i: to the right, then to the left where no subject followed."""
        antecedent = None if participle else self.subjects.antecedent(i, readings)
        first = None if participle or antecedent is not None else self.subjects.first(i, readings)
        if antecedent is None and first is None and not participle:
            first = self.subjects.author(i, readings)
            first = first or (self.subjects.behind_that(i, readings) if verb.kind != "exclude" else None)
        headed = participle or self._of_whoever(i) or self.subjects.headed(i, readings)
        headed = headed or self.subjects.has_been(i, readings) or self._tells(i, readings)
        clause = self.clauses.after(i, verb, readings, participle=headed, antecedent=antecedent or first)
        report = Report(i, self.p.words[i], verb, readings, participle, clause, first)
        if verb.kind == "know":
            if clause.relayed:
                clause.speakers, clause.relayed = clause.relayed, []
            clause.speakers = [self._own(speaker) for speaker in clause.speakers]
        objects = any(r.object for r in readings)
        if objects and not clause.complement and clause.speakers:
            clause.complement = "before"  # حصيلة أعلنتها مصادر
        related = i > 0 and "relative" in self.p.words[i - 1].tags  # الحزب الذي تصفه بأنه, الخلايا التي أعلنت الشرطة
        related = related and (objects or self.subjects.astray(i, readings))
        if not clause.speakers and not participle and not related:
            report.left = self.subjects.before(i, readings)
            clause.speakers = [report.left] if report.left is not None else []
            made = (
                self.clauses.made(report.left) if report.left is not None and report.left.kind == "document" else None
            )
            if made is not None:  # تسريبات نقلتها المدار عن مسؤولين، كشفت أن
                clause.carriers, clause.speakers = [made[0], *made[2]][:-1], [made[0], *made[2]][-1:]
        elif not clause.complement and clause.speakers and self._closes(clause, i):
            clause.complement = "before"
        return report

    def _of_whoever(self, i: int) -> bool:
        """Whether من right before the verb at i is whoever does it, so that no subject follows: من يتهم الأزهر بأنه."""
        return i > self.p.opened[i] and self.p.words[i - 1].fold in self.grammar.from_ and not self.p.words[i].conj

    def _tells(self, i: int, readings: tuple[Reading, ...]) -> bool:
        """Whether a pronoun before the verb at i tells somebody, so that no subject follows: بأنه أبلغ فلانا."""
        told = i > self.p.opened[i] and fold(readings[0].lemma) in self.grammar.telling
        return told and self._pronoun_before(self.p.words[i - 1])

    def _own(self, speaker: Phrase) -> Phrase:
        """A paper by a name in quotation marks that nobody lists, where it came to know something: علمت «الملاعب»."""
        listed = speaker.key or speaker.kind not in ("person", "organization") or self.p.quote(speaker.start) < 0
        return speaker if listed else replace(speaker, kind="outlet")

    def _claims(self, report: Report, polarity: Polarity) -> list[Claim]:
        i, clause = report.i, report.clause
        fronted = self.subjects.fronted(i) if not clause.carriers else None
        if fronted is not None:
            clause.carriers.append(fronted)
        genders = {r.gender for r in report.readings if r.tense != "r"}
        if len(genders) == 1 and not report.participle:  # the verb tells the gender that the name does not
            clause.speakers = [s if s.gender else self._gendered(s, min(genders)) for s in clause.speakers]
        content, quoted = self._content(clause, i)
        at = report.left.start if report.left is not None else i
        claim = Claim(
            i, i + 1, "participle" if report.participle else "verb", at, clause.j, None, report.verb, report.readings,
            tuple(clause.carriers), tuple(clause.relayed), clause.channel, content, quoted, polarity,
            certain=not report.participle or self._parted(report),
        )  # fmt: skip
        return [replace(claim, speaker=speaker) for speaker in clause.speakers] or [claim]

    def _gendered(self, speaker: Phrase, gender: str) -> Phrase:
        """A speaker of whom the verb alone tells the gender; a she in marks without a woman's name is a body."""
        first = self.p.words[speaker.start + 1] if self.p.quote(speaker.start) > 0 else None
        if first is None or gender == "m" or speaker.kind != "person" or speaker.title:
            return replace(speaker, gender=gender)
        named = first.name in ("given", "family", "particle") or self.lexicon.feminine(first.fold)
        if named or first.fold in self.parser.seconds:
            return replace(speaker, gender=gender)
        body = self.parser.at(speaker.start + 1)  # «الهيئة» is one told of before
        body = body if body is not None and body.kind == "organization" else replace(speaker, kind="organization")
        return replace(body, start=speaker.start, end=speaker.end, at=speaker.at, to=speaker.to, gender=gender)

    def _readings(self, i: int, word: Word) -> tuple[Reading, ...]:
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
        readings = _spelled(readings, p.words[i].raw, opens=i == p.opened[i], says=says)
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
        if before.bare in grammar.hypothetical or before.raw.lstrip("وف") == IF:  # إن وجدت
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
        return impersonal and before.tags.isdisjoint(_WORDS)

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
        if not deed and before.tags.isdisjoint(_DEED if word.conj else _OWNERS):
            return readings
        return tuple(r for r in readings if r.gender == "f" or not self.lexicon.verbs[r.lemma].homographs)

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

    def _evidence(self, i: int, verb: Verb, readings: tuple[Reading, ...]) -> bool:
        """Whether anything in the sentence can make the verb at i a credit: a quick look that spares most the walk."""
        p = self.p
        noun = "noun" in verb.takes
        if (noun and not verb.homographs) or (verb.kind == "act" and i - p.opened[i] <= SILENT) or verb.bare:
            return True
        if i and (p.words[i - 1].raw in _BEFORE or p.words[i - 1].fold in self.grammar.as_):
            return True
        if any(r.object for r in readings):
            return True
        if i + 1 < p.end and p.words[i + 1].bare in self.grammar.said_before:
            return True
        for word in p.words[i + 1 : min(p.past[i] + 1, i + WINDOW)]:
            that = "complementizer" in word.tags and not word.conj  # وأن goes on with an earlier أن
            if that or word.fold in _OPENS_CONTENT or (noun and "masdar" in word.tags):
                return True
            if verb.prepositions and (word.fold in verb.prepositions or word.clitic in verb.prepositions):
                return True
        return False

    def _closes(self, clause: Clause, i: int) -> bool:
        """Whether verb and speaker stand after the words they credit: «…»، قال الوزير; التي أشار إليها البنك."""
        p = self.p
        if i == 0:
            return False
        before = p.words[i - 1]
        if "relative" in before.tags and i + 1 < p.end and p.words[i + 1].fold in self.grammar.hanging:
            return True
        ended = clause.j >= p.end or p.words[clause.j].shape in ("line", "mark")
        return ended and (before.fold in self.grammar.as_ or p.words[i - 1].raw in _BEFORE)

    # ------------------------------------------------------------ does it credit?
    def _credits(self, report: Report) -> bool:
        """Whether verb, speaker and complement together credit somebody for something."""
        verb, clause, speaker = report.verb, report.clause, report.speaker
        complement = clause.complement
        objects = any(r.object for r in report.readings)
        if (verb.deed and (complement in ("before", "noun") or objects)) or (objects and self._done_to(report)):
            return False
        if speaker is not None and self._no_source(report, speaker):
            return False
        if verb.bare and complement in ("", "noun") and not report.participle:
            return speaker is not None and report.left is None and report.word.conj
        if complement == "":
            return verb.kind == "relay" and clause.from_source and speaker is not None
        if complement == "before":
            return speaker is not None and self._closing(report) and not self._aimed(report, speaker)
        if verb.kind == "relay":
            return self._relays(report)
        strict = complement in ("that", "quote", "colon")
        if (verb.kind == "show" and not self._shows(report, strict)) or not self._lets_know(report):
            return False
        if speaker is None and not report.participle and not report.word.conj and not self._leans(report):
            return False  # يذكر أن, يشار إلى أن: nobody is credited
        if verb.kind == "act":
            return self._acts(report)
        strays = verb.direct or (verb.deed and not verb.goes_on and complement != "that") or self._done(report)
        told = complement in ("that", "quote") or (complement == "colon" and not self._announced(report))
        if told and strays and not clause.clean:
            return False
        if complement == "that":
            return speaker is not None or verb.kind != "see" or self.p.words[clause.content].fold not in self.grammar.we
        return complement in verb.takes and self._loosely(report)

    def _done(self, report: Report) -> bool:
        """Whether a verb that is no saying has a thing for its object: أقر المجلس عددا من الإجراءات منها أن."""
        verb, clause = report.verb, report.clause
        if clause.object < 0 or clause.object == clause.content or not verb.deed:
            return False
        word, before, that = (self.p.words[k] for k in (clause.object, clause.content - 1, clause.content))
        if clause.complement == "that" and not verb.prepositions.isdisjoint((that.bare[0], before.fold)):
            return False  # شبه الكاتب الأزمة بأنها زلزال, توصل تحليل شمل مئة إلى أن
        if not word.common or (word.definite and "quantifier" not in word.opens and verb.goes_on):
            return False
        if verb.goes_on:  # أضاف الوزير مبتسما
            return clause.complement != "that" and not (word.verbs or word.bare.endswith("ا"))
        person = report.speaker is not None and report.speaker.kind == "person"  # يدرك المدرب حامل اللقب أن
        return "masdar" in word.tags if person else word.tags.isdisjoint(_TEXT | TITLES)

    def _apart(self, report: Report) -> bool:
        """Whether in the present أن stands too far off to be a verb's object, or a pronoun is its object already."""
        i, clause, verb = report.i, report.clause, report.verb
        if clause.complement not in ("that", "quote") or report.speaker is None:
            return False
        if verb.direct:  # تعتبر الرواية الثانية للكاتب، وعن مضمونها فإنها
            prepared = self.p.words[clause.content - 1].fold in verb.prepositions  # يجمع … على أن
            return not prepared and clause.content - max(i + 1, report.speaker.end) > DIRECTLY
        nxt = self.p.words[i + 1] if i + 1 < self.p.end else None
        hangs = nxt is not None and nxt.fold in self.grammar.hanging and not clause.clean  # يعترف بها صوريا
        return hangs and nxt is not None and nxt.fold.startswith(tuple(verb.prepositions))

    def _sees_in(self, report: Report) -> bool:
        """Whether one sees something in somebody, and thinks nothing of it: يرون فيه الشخصية القوية."""
        p, speaker = self.p, report.speaker
        if report.verb.folded not in self.grammar.seeing or speaker is None:
            return False
        if report.i + 1 < p.end and p.words[report.i + 1].fold in self.grammar.inwards:
            return True
        j = max(report.i + 1, speaker.end)
        return j < p.end and p.words[j].bare in self.grammar.inside and not report.clause.clean

    def _unknown(self, report: Report, speaker: Phrase) -> bool:
        """Whether a word that nobody knows is behind what may be «you», and no أن or colon follows: تذكر كلمتين."""
        word, clause = self.p.words[speaker.start], report.clause
        alone = speaker.start == report.i + 1 == speaker.end - 1 and not speaker.key and not speaker.title
        if not alone or word.name != "unknown" or word.definite or not self._present(report):
            return False
        if any(reading.gender != "f" for reading in report.readings):
            return False
        told = clause.complement in ("that", "colon", "quote") and clause.clean
        return not told and word.fold not in self.parser.surnames and not self.parser.recurs(word)

    def _no_source(self, report: Report, speaker: Phrase) -> bool:
        """Whether who seems to speak is an object, nobody in particular, or a text that is only described."""
        if speaker.end < self.p.end and self.p.words[speaker.end].fold in self.grammar.god:
            return True  # سألت الأمانة الله أن: a prayer tells nobody anything
        if report.verb.folded in self.grammar.declaring and self._declared(report, speaker):
            return True
        if (speaker.start > report.i and self._object_of(report)) or self._nobody(report, speaker):
            return True
        if self._unknown(report, speaker) or self._described(report, speaker) or self._states(report):
            return True
        if report.clause.parted and report.clause.complement not in ("that", "quote", "colon"):
            return True  # يبرز من هذه الأسماء قائد الفريق
        if report.left is not None and report.clause.complement in ("noun", "prep") and self._used_to(report, speaker):
            return True
        if self._present(report) and (self._notices(report) or self._apart(report) or self._sees_in(report)):
            return True
        return speaker.kind == "document" and (self._about_it(report, speaker) or self._pictured(report, speaker))

    def _notices(self, report: Report) -> bool:
        """Whether the verb tells what somebody knows: تدرك الحكومة أن."""
        return report.verb.folded in self.grammar.noticing

    def _pictured(self, report: Report, speaker: Phrase) -> bool:
        """Whether a picture shows a thing, or a decision means it: تظهر الصورة حال الحديقة, هذا القرار يؤكد."""
        if not self._present(report):
            return False
        if speaker.head in self.grammar.pictures:
            return report.clause.complement in ("noun", "prep") or not report.clause.clean
        return speaker.head in self.grammar.shown and report.verb.kind == "say"

    def _states(self, report: Report) -> bool:
        """Whether the verb is a noun that says what its subject is (الفرح أمر نسبي), or a passive: أعلن مفقودا."""
        clause, content = report.clause, report.clause.content
        if report.left is not None and report.word.bare in self.grammar.noun_too and not clause.clean:
            return True
        if clause.complement != "noun" or content < 0 or report.verb.kind != "say":
            return False
        word = self.p.words[content]
        missing = content == report.i + 1 and PASSIVE.fullmatch(word.bare) is not None
        return missing or (word.stem.startswith(self.waged) and "masdar" not in word.tags)

    def _described(self, report: Report, speaker: Phrase) -> bool:
        """Whether a relative clause in the present tells what they are like, and nothing they said: الدول التي تعلن."""
        complement, about = report.clause.complement, speaker.unnamed
        if speaker.start > report.i or speaker.kind == "unspecified" or report.verb.kind in ("deny", "show"):
            return False
        k = report.i - 1
        while k > 0 and self.p.words[k].tags & _BETWEEN:  # الذين كانوا لا يرون
            k -= 1
        relative = self.p.words[k]
        if "relative" not in relative.tags or any(r.tense != "i" or r.object for r in report.readings):
            return False
        if speaker.kind != "person" and complement in ("noun", "prep"):
            return speaker.kind != "document" or report.verb.kind != "see"
        if self._believed(report, relative):
            return True
        if about is not None:
            return about.category is None
        head = self.lexicon.heads.get(speaker.head)
        known = speaker.head in self.lexicon.offices or (head is not None and head.category)
        return speaker.back and (speaker.kind == "organization" or not known)

    def _believed(self, report: Report, relative: Word) -> bool:
        """Whether it is a passive of whom something is believed: مساعد الطيار الذي يعتقد أنه."""
        word = self.p.words[report.clause.content]
        one = report.clause.complement == "that" and report.verb.folded in self.grammar.believing
        return one and relative.stem in self.grammar.he_who and pronoun(word.bare) == ("s", "m")

    def _declared(self, report: Report, speaker: Phrase) -> bool:
        """Whether a body without a name is what something is declared to be: أعلنتها جماعة إرهابية."""
        words = self.p.words[speaker.start : speaker.end]
        named = any(w.definite or w.name or w.clitic or w.tags & PLACES for w in words)
        unnamed = speaker.kind == "organization" and not named
        return unnamed and speaker.start == report.i + 1 and any(r.object for r in report.readings)

    def _about_it(self, report: Report, speaker: Phrase) -> bool:
        """Whether a relative clause only tells what a text is: الشهادات التي تؤكد خلوهم, وخريطة تبين موقعه."""
        p, start = self.p, speaker.start
        if speaker.start > report.i or report.clause.complement != "noun":
            return False
        if "relative" in p.words[report.i - 1].tags:
            return True
        before = p.words[start - 1]
        opens = start == p.opened[report.i] or bool(before.tags & {"complementizer", "auxiliary"})
        opens = opens or before.bare in self.grammar.opening or before.shape != "word"
        return not opens and speaker.end == report.i and not any(w.definite for w in p.words[start : speaker.end])

    def _nobody(self, report: Report, speaker: Phrase) -> bool:
        """Whether people at large are meant (يظن الناس), a thing shows it, or the verb is none: أحد أبرز الشعراء."""
        alone = speaker.end == speaker.start + 1
        if alone and speaker.back and speaker.head in self.grammar.anyone and not report.verb.goes_on:
            return self._present(report)  # يدرك المتابع
        if alone and self.p.words[speaker.start].definite and speaker.head in self.grammar.world:
            return True
        if speaker.kind != "unnamed":
            return speaker.kind == "organization" and self._only_shows(report, speaker)
        at_large = alone and speaker.head in self.grammar.nobody
        noun = report.word.bare in self.grammar.noun_too and speaker.start == report.i + 1  # ولي أمر المسلمين
        events = speaker.number == "p" and speaker.gender == "f" and speaker.start == report.i + 1
        events = events and report.clause.complement != "that" and all(r.gender == "m" for r in report.readings)
        events = events and speaker.head not in self.grammar.source_word
        noun = noun or events  # سباق استهل فعاليات «المهرجان»
        described = speaker.number == "p" or not self.p.words[speaker.start].definite  # أبرز معارض في الحزب
        return at_large or noun or (described and report.word.bare in self.grammar.elative)

    def _only_shows(self, report: Report, speaker: Phrase) -> bool:
        """Whether it is a thing that shows or means something: هذا المشروع يؤكد الاهتمام, not أكد المشروع أن."""
        if speaker.head not in self.grammar.shown or report.verb.kind != "say":
            return False
        return self._present(report) and report.verb.folded not in self.grammar.uttering

    def _used_to(self, report: Report, left: Phrase) -> bool:
        """Whether كان tells what somebody did for long, and nothing that he said: كان الوالي يعلق."""
        if left.kind not in ("person", "unnamed") or any(reading.tense != "i" for reading in report.readings):
            return False
        near = self.p.words[max(0, left.start - 1) : report.i]
        return any(word.fold in self.grammar.was for word in near)

    def _done_to(self, report: Report) -> bool:
        """Whether what a pronoun hangs on is done or seen and nothing is said of it: الصورة التي يرانا الناس عليها."""
        if report.verb.kind == "see":
            return report.clause.complement in ("that", "quote") and not report.clause.clean
        return report.verb.kind == "act"

    def _announced(self, report: Report) -> bool:
        """Whether a quotation, or a noun of speech before it, makes words of what a colon brings: ختم حديثه: …"""
        content = report.clause.content
        between = self.p.words[report.i + 1 : content]
        quoted = content < self.p.end and self.p.quote(content) > 0
        return quoted or any(word.tags & _WORDS for word in between)

    def _closing(self, report: Report) -> bool:
        """Whether what stands before verb and speaker is said: هذا ما قاله, not هجوم نسبته السلطات إلى التنظيم."""
        verb = report.verb
        if any(phrase.head not in self.grammar.source_word for phrase in report.clause.relayed):
            return verb.prepositions.isdisjoint(self.grammar.to)
        if any(r.object for r in report.readings) and verb.folded in self.grammar.composing:
            return not self.p.words[max(0, report.i - 2)].tags.isdisjoint(_WORDS)  # not الرواية التي كتبتها
        passive = verb.kind == "relay" and verb.homographs and report.speaker is not None
        if passive and report.speaker is not None and report.speaker.kind == "document":
            return False  # «…». ونشرت نتائج الدراسة في دورية
        if verb.kind == "relay" and report.speaker is not None and self._spreads(report, report.speaker):
            return False
        told = verb.kind in ("say", "relay")
        return told or (verb.kind in ("see", "deny", "know") and not any(r.object for r in report.readings))

    def _spreads(self, report: Report, speaker: Phrase) -> bool:
        """Whether a thing and no text is spread, or people at large repeat it: العنف الذي ينشره التنظيم."""
        if self._goes_round(report, speaker):
            return True
        transports = report.verb.homographs and "colon" in report.verb.takes
        if not transports or speaker.kind in MEDIA or not any(reading.object for reading in report.readings):
            return False
        near = self.p.words[max(0, report.i - 2) : report.i]
        words = any(not w.tags.isdisjoint(_TEXT) or w.stem in self.grammar.hearsay for w in near)
        return self._present(report) and not words

    def _aimed(self, report: Report, speaker: Phrase) -> bool:
        """Whether what follows the speaker of words told before is what he did: كما أجاب المدرب على الأسئلة."""
        end = speaker.end
        if any(r.object for r in report.readings) or speaker.start < report.i or end >= report.clause.j:
            return False
        return self.p.words[end].fold in self.grammar.overseeing

    def _object_of(self, report: Report) -> bool:
        """Whether what follows a relative clause's verb is its object: الأسباب التي دعت الحكومة, not التي قالت إنها."""
        i, complement = report.i, report.clause.complement
        related = i > 0 and "relative" in self.p.words[i - 1].tags and not any(r.object for r in report.readings)
        present = any(r.tense == "i" for r in report.readings)
        if (
            self._present(report)
            and not related
            and not report.word.conj
            and complement in ("noun", "prep", "quote", "that")
        ):
            before = self.p.words[i - 1] if i > self.p.opened[i] else None
            thing = before is not None and not before.definite and before.shape == "word"
            if thing and before is not None and (before.tags & _TEXT or self._accusative(before)):
                return not (before.tags & _SET_APART) and not (complement == "that" and report.clause.clean)
        if related and present and complement in ("that", "quote") and not report.clause.clean:
            return i + 1 >= self.p.end or self.p.words[i + 1].fold not in self.grammar.hanging  # التي تفيد الناخب، وأنه
        if related and i > 1 and report.verb.kind == "act" and self.p.words[i - 2].stem in self.grammar.matter:
            return True  # الأمر الذي دعا السكان إلى أن
        return related and complement in ("noun", "prep") and (complement == "noun" or report.verb.kind == "act")

    def _accusative(self, word: Word) -> bool:
        """Whether an indefinite word is spelled as an object is: سلاحا, not سلاحها."""
        return word.common and len(word.bare) > ACCUSATIVE and word.bare[-1] == "ا" and word.bare[-2] not in "هن"

    def _shows(self, report: Report, strict: bool) -> bool:
        """Whether it is a text that shows: جاء في البيان أن, not جاء الوزير ليؤكد أن."""
        verb, speaker = report.verb, report.speaker
        if speaker is None:
            return False
        inside, content = self.grammar.inside, self.p.words[report.clause.content]
        if speaker.kind in ("document", "unspecified"):
            return verb.prepositions.isdisjoint(inside) or (strict and self._stands_in(report))
        if verb.kind == "show" and not any(r.tense == "p" for r in report.readings):
            return False  # يظهر شخص: he appears
        if verb.prepositions.isdisjoint(inside):  # أثبتت الدول أنها حريصة: a deed; أثبت باحثون أن: a finding
            text = not self.p.words[speaker.start].tags.isdisjoint(_WORDS)  # مسح لرويترز
            return strict and (verb.folded not in self.grammar.proving or speaker.kind == "unnamed" or text)
        if content.fold[0] == BY:  # ورد الأخير بأن: he answers
            return strict
        return strict and any(word.fold in inside for word in self.p.words[report.i + 1 : speaker.start])

    def _stands_in(self, report: Report) -> bool:
        """Whether something stands in a text, which does not only come: جاء في التقرير, not جاء القرار."""
        near = self.p.words[report.i + 1 : max(report.i + 2, report.speaker.start if report.speaker else 0)]
        return any(word.fold in self.grammar.inside | self.grammar.inwards for word in near)

    def _acts(self, report: Report) -> bool:
        """Whether a speech act is told with its words: a clause, or a quotation that is announced."""
        complement, takes, speaker = report.clause.complement, report.verb.takes, report.speaker
        if not report.clause.clean and complement == "that" and speaker is not None and self._loses(report, speaker):
            return False  # ولم يقبل طلبه الرجل فذهب وقال إنه
        if report.verb.direct and not report.clause.clean and "relative" in self.p.words[report.i - 1].tags:
            return False  # الشهداء الذين قضوا في
        if complement == "that" and not report.clause.clean and report.clause.object >= 0 and not report.verb.deed:
            that = self.p.words[report.clause.content]
            if that.bare[0] == BY and BY not in report.verb.prepositions:
                return False  # رفضت المحكمة حجة الدفاع بأنه
        strays = (report.verb.deed or report.verb.direct) and not report.clause.clean
        colon = self.p.words[report.clause.content - 1].raw == ":"
        announced = "quote" in takes or colon
        quoted = complement == "quote" and announced and not report.participle
        if strays and not colon:
            quoted = False  # يهدد أشجار «السرو»
        return quoted or (complement == "that" and "that" in takes)

    def _loses(self, report: Report, speaker: Phrase) -> bool:
        """Whether another verb or an end of a clause parts an unnamed speaker from the أن of his act."""
        words = self.p.words[max(report.i + 1, speaker.end) : report.clause.content]
        parted = any(((w.acts or w.verbs) and not w.definite) or w.raw in _ENDS for w in words)
        return speaker.kind == "unnamed" and (parted or self.p.words[report.clause.content].fold[0] == SO)

    def _lets_know(self, report: Report) -> bool:
        """Whether it is a medium or a source that came to know: علمت «سبق» من مصادرها, not علم فرنسا."""
        speaker = report.speaker
        if report.verb.kind != "know" or speaker is None or speaker.kind in CARRIERS or report.clause.relayed:
            return True
        tied = speaker.unnamed is not None and speaker.unnamed.affiliation is not None  # مراسلنا من شهود
        return tied or bool(speaker.owner) or speaker.head in self.grammar.source_word

    def _relays(self, report: Report) -> bool:
        """نقلت رويترز عن مصدر; نشرت المدار بيانا; أوردت المدار أن."""
        clause, speaker = report.clause, report.speaker
        if clause.from_source:
            strict = clause.complement in ("that", "quote", "colon")
            if not report.verb.prepositions.isdisjoint(self.grammar.to):
                return strict or clause.relayed[0].head in self.grammar.source_word  # not نسبت الهجوم إلى التنظيم
            thing = clause.complement == "noun" and self.p.words[clause.content].tags.isdisjoint(_WORDS)
            person = speaker is not None and speaker.kind == "person"  # نقلت مشاعرها عن الإخوة
            carries = speaker is not None and not (person and (thing or clause.complement == ""))
            return carries or strict or (speaker is None and clause.relayed[0].kind in ("unnamed", "person"))
        if speaker is None or self._goes_round(report, speaker):
            return False
        transports = report.verb.homographs and "colon" in report.verb.takes  # نقل, نشر, بث
        if transports and speaker.kind not in CARRIERS:
            return False  # الطائرة التي تنقل الحطام; نشر الجنود
        if clause.complement == "noun":
            return speaker.kind in CARRIERS and bool(self.p.words[clause.content].tags & {"speech", "document"})
        return clause.complement == "that" or (clause.complement == "colon" and speaker.kind != "document")

    def _goes_round(self, report: Report, speaker: Phrase) -> bool:
        """Whether it is what people at large repeat: كما يروج البعض, ما يردده الناس."""
        at_large = speaker.unnamed is not None and speaker.unnamed.category is None
        return at_large and speaker.head not in self.grammar.source_word and self._present(report)

    def _present(self, report: Report) -> bool:
        """Whether the verb is in the imperfect, whatever else it may be."""
        return all(reading.tense == "i" for reading in report.readings)

    def _loosely(self, report: Report) -> bool:
        """Whether a complement that is no that-clause is enough, for a verb that takes it."""
        verb, clause, word, speaker = report.verb, report.clause, report.word, report.speaker
        before = self.p.words[report.i - 1].raw if report.i else ""
        if clause.complement in ("quote", "colon"):
            return speaker is not None or word.conj or report.participle or not verb.homographs or before in _BEFORE
        adjective = clause.complement == "noun" and not word.conj and self.p.words[report.i - 1].shape == "word"
        if report.participle and (word.definite or adjective):
            return False  # هجمات مفترضة
        if clause.complement == "prep":  # تقدر تكلفتها بمليار: what takes a noun too is passive with no subject behind
            if verb.kind != "see" or "noun" not in verb.takes or any(r.object for r in report.readings):
                return True
            counts = speaker is not None and (speaker.start > report.i or speaker.kind in _COUNTING)
            related = "relative" in self.p.words[report.i - 1].tags and clause.content == report.i + 1
            return counts and not related  # نفقات التي قدرت بمليار
        if verb.kind == "deny" and (word.conj or report.participle):
            return True
        if verb.goes_on and speaker is not None and speaker.kind == "unnamed":
            return False  # تابع الكثيرون السباق
        many = speaker is not None and (speaker.kind, speaker.number, speaker.gender) == ("unnamed", "p", "f")
        if many and all(r.gender == "m" for r in report.readings):
            return False  # أبرز الفعاليات
        if verb.folded in self.grammar.renewing and not self._of_words(clause.content):
            return False
        masdar = "masdar" in self.p.words[clause.content].tags
        if verb.kind == "exclude" and not masdar and self._put_out(clause.content):
            return False
        if not masdar and verb.kind != "deny" and speaker is not None and self._goes_round(report, speaker):
            return False  # يبين المهتمون مرئياتهم
        return masdar and speaker is not None if verb.homographs else masdar or speaker is not None

    def _put_out(self, j: int) -> bool:
        """Whether it is somebody or something that is left out, and no thought of: استبعد النادي لاعبه من القائمة."""
        word = self.p.words[j]
        return bool(word.tags & (TITLES | GROUPS)) or word.name in ("given", "family") or self.parser.at(j) is not None

    def _of_words(self, j: int) -> bool:
        """Whether the noun at j is one for words, which may be said again: جدد رفضه, not جدد عقده."""
        word = self.p.words[j]
        return word.stem.startswith(self.renewed) or word.bare.startswith(self.renewed)

    def _leans(self, report: Report) -> bool:
        """Whether a verb without و and without a subject can lean on an earlier one: قال إن, حيث قال, كما قال."""
        p, i = self.p, report.i
        before = p.words[i - 1] if i > p.opened[i] else None
        if before is not None and "auxiliary" in before.tags and i > 1:
            before = p.words[i - 2]
        if before is None or before.shape == "mark":
            return any(r.tense == "p" or r.gender == "f" or r.number != "s" for r in report.readings)
        if before.fold in self.grammar.leaning or self._pronoun_before(before) or self._adjunct_opens(i):
            return True
        if "relative" in before.tags and p.words[i - 2].raw in COMMAS and report.verb.folded in self.grammar.uttering:
            return True  # فلانة، من مدينة على نهر الفولغا، التي قالت
        inwards = i + 1 < p.end and p.words[i + 1].fold in self.grammar.inwards
        if not self.clauses.complements(i + 1) and not inwards:
            return False
        if inwards and "relative" not in before.tags and any(w.tags & _TEXT for w in p.words[max(0, i - NOUN) : i]):
            return True  # في تصريح صحفي أكد فيه أن
        # a relative clause without a pronoun: أصدرت اللجنة بيانا أكدت فيه أن, صورا قالت إنها
        accusative = before.shape == "word" and not before.definite and before.bare.endswith("ا")
        return accusative or bool(before.tags & {"speech", "document"})

    def _pronoun_before(self, before: Word) -> bool:
        """Whether a complementizer with its pronoun is the verb's subject: إلا أنه أعلن, بيد أنها قالت."""
        return "complementizer" in before.tags and before.bare.endswith(PRONOUNS)

    def _adjunct_opens(self, i: int) -> bool:
        """Whether nothing but an adjunct stands before the verb at i: وعن خططه المستقبلية قال إن."""
        p, k = self.p, self.p.opened[i]
        said = self.clauses.complements(i + 1) or (i + 1 < p.end and p.words[i + 1].raw in _OPENS_CONTENT)
        if i - k > ADJUNCT or "preposition" not in p.words[k].tags or not said:
            return False
        return not any(
            "relative" in w.tags or w.tags & {"complementizer"} or (w.verbs and not w.definite) for w in p.words[k:i]
        )

    def _parted(self, report: Report) -> bool:
        """Whether a participle can only go on with what somebody said: …، مشيرا إلى أن, at a sentence's start too."""
        i = report.i
        parted = i == 0 or i == self.p.opened[i] or self.p.words[i - 1].raw in _BEFORE
        return parted and report.clause.complement in ("that", "quote") and not report.word.definite

    def _silent(self, report: Report) -> list[Claim]:
        """A verb that credits nothing but names who acts, for the participle or pronoun that follows."""
        p, i, speaker = self.p, report.i, report.speaker
        if report.participle or speaker is None or any(r.object for r in report.readings):
            return []
        if speaker.back and speaker.kind not in ("person", "organization"):
            return []
        if i - p.opened[i] > SILENT or (i > 0 and "relative" in p.words[i - 1].tags):
            return []
        state = report.verb.kind == "act" and speaker.start == i + 1 and speaker.kind == "organization"  # رفضت إيران
        if ("place" in p.words[speaker.start].tags and not state) or speaker.kind == "document":
            return []
        genders = {r.gender for r in report.readings if r.tense != "r"}
        if len(genders) == 1 and not speaker.gender:
            speaker = replace(speaker, gender=min(genders))
        return [Claim(i, i + 1, "verb", i, report.clause.j, speaker, report.verb, report.readings, credits=False)]

    # ------------------------------------------------------------ adverbials
    def _adverbial(self, spot: CueSpot) -> list[Claim]:
        """بحسب X, نقلا عن X, حسبما ذكرت X: who is credited, and for the clause before or after it."""
        governs, clitic = spot.entry.value if spot.entry is not None else ("", "")
        if governs == "said":
            return self._said(spot)
        if governs == "deed":
            return self._deed(spot)
        if governs == "pronoun":
            return [self._elided(spot, spot.end)]
        found = self.clauses.governed(spot.end, (governs, clitic))
        if found is None and spot.end - spot.start > 1 and "document" in self.p.words[spot.end - 1].tags:
            spot = spot._replace(end=spot.end - 1)  # بحسب تقديرات رسمية: nobody's estimates, the text itself
            found = self.clauses.governed(spot.end, ("np", ""))
        if found is None:
            return self._without(spot, governs)
        source, j, more = found
        if self._one_goes_by(spot, source):
            return []
        carriers: list[Phrase] = []
        if more and source.kind not in CARRIERS and more[0].kind in CARRIERS:
            carriers, more = more[:1], more[1:]
        claim = Claim(spot.start, spot.end, "adverbial", spot.start, j, source, relayed=tuple(more),
                      carriers=tuple(carriers), content=self._around(spot.start, j))  # fmt: skip
        joined = self.clauses.coordinate(j, source) if not more else []
        return [claim, *(replace(claim, speaker=also, to=also.end) for also in joined)]

    def _one_goes_by(self, spot: CueSpot, source: Phrase) -> bool:
        """Whether an adverbial tells by what somebody goes, differs or sees, and repeats nobody's words."""
        p, words, first = self.p, self.p.words, self.p.words[spot.start]
        if source.kind == "document" and source.head in self.lexicon.rules:
            return True  # وفق ما ورد في النظام
        last = words[spot.end - 1].fold
        if source.kind == "unnamed" and last in self.grammar.resting:
            return True  # اعتمادا على الكوادر: nobody's words
        if first.bare in self.grammar.based and self._a_ground(source):
            return True
        if last in self.grammar.view and source.kind != "person":
            return True  # في نظر الناس, من وجهة نظر المستفيدين
        near = words[max(p.opened[spot.start], spot.start - VARYING) : spot.start]
        if any(w.bare in self.grammar.varying for w in near) and source.kind not in CARRIERS | {"person"}:
            return True  # تختلف الأسعار بحسب الجهة
        if first.bare not in self.grammar.agreeing or spot.end > spot.start + 1:
            return False
        if "latest" in words[source.start].tags and source.head.endswith("ات"):
            return True  # على أسس علمية وفق أحدث الدراسات
        before = words[spot.start - 1] if spot.start > p.opened[spot.start] else None
        return SHADDA in first.raw or (before is not None and before.bare.lstrip("وف") in self.grammar.awaiting)

    def _a_ground(self, source: Phrase) -> bool:
        """Whether what something rests on is no report: استنادا إلى نتائج الاستفتاء, بالاستناد إلى بيان جنيف."""
        head = self.p.words[source.start].stem
        if source.kind == "document":
            return source.back or source.head in self.grammar.ground or head in self.grammar.statement
        alone = source.kind == "person" and not source.title and " " not in source.name  # استنادا لنجاح العام الماضي
        return alone or head in self.grammar.statement

    def _without(self, spot: CueSpot, governs: str) -> list[Claim]:
        """An adverbial whose source is left out: وفقا له, حسبما صرح به عبر حسابه."""
        p, k = self.p, spot.end
        if k < p.end and p.words[k].bare in self.grammar.for_him:
            return [self._elided(spot, k + 1)]
        k += k < p.end and p.words[k].fold in self.grammar.what
        readings = tuple(r for r in p.words[k].verbs if r.tense != "r") if k < p.end else ()
        hangs = k + 1 < p.end and p.words[k + 1].fold in self.grammar.hanging
        if governs == "np" or not readings or not hangs or self.lexicon.verbs[readings[0].lemma].kind != "say":
            return []
        claim = self._elided(spot, k + 2)
        claim.readings = readings
        return [claim]

    def _elided(self, spot: CueSpot, end: int) -> Claim:
        """على حد تعبيره, وفقا لها: the pronoun's number and gender stand in for a verb's."""
        around = self._around(spot.start, end)
        readings = _pronoun(self.p.words[end - 1].bare)
        return Claim(
            spot.start, end, "adverbial", spot.start, end, None, readings=readings, content=around, certain=False
        )

    def _deed(self, spot: CueSpot) -> list[Claim]:
        """مع تأكيد مصادر أن: a noun of saying, its speaker and the clause."""
        p = self.p
        speaker = self.parser.at(spot.end) if spot.end < p.end else None
        if speaker is None or speaker.kind == "document" or not self.clauses.complements(speaker.end):
            return []
        clause = Clause(speaker.end)
        that = next(k for k in range(speaker.end, p.end) if "complementizer" in p.words[k].tags)
        clause.complement, clause.content = "that", that
        content, quoted = self._content(clause, spot.start)
        at = spot.end - 1
        return [Claim(at, spot.end, "noun", spot.start, that, speaker, content=content, quoted=quoted)]

    def _said(self, spot: CueSpot) -> list[Claim]:
        """بقوله: «…»."""
        p, end = self.p, spot.end
        that = end < p.end and "complementizer" in p.words[end].tags
        if end >= p.end or not (that or p.words[end].raw == ":" or p.quote(end) > 0):
            return []
        clause = Clause(end)
        clause.complement, clause.content = "that" if that else "colon", end
        content, quoted = self._content(clause, spot.start)
        readings = _pronoun(p.words[spot.start].bare)
        return [
            Claim(
                spot.start, end, "participle", spot.start, end, None,
                readings=readings, content=content, quoted=quoted, certain=False,
            )
        ]  # fmt: skip

    def _around(self, i: int, j: int) -> tuple[int, int] | None:
        """What an adverbial at tokens [i, j) credits: the clause before it, or after it where it opens the sentence."""
        p = self.p
        begin, end = p.opened[i], p.past[i]
        follows = j < end and (p.words[j].raw in "،," or p.words[j].fold in self.grammar.then)
        fronted = follows and p.words[i].conj and p.words[i - 1].raw in "،,؛"  # …، وبحسب رويترز، فإن
        if i - begin > 2 and not fronted and not self._set_between(i, j):
            last = i - 1
            while last > begin and p.words[last].raw in "،,-–(":
                last -= 1
            return (p.starts[begin] + p.words[begin].conj, p.after(last))
        k = j
        while k < end and (p.words[k].raw in "،,:-–" or p.words[k].fold in self.grammar.then):
            k += 1
        return (p.starts[k], p.after(end - 1)) if k < end else None

    def _set_between(self, i: int, j: int) -> bool:
        """Whether an adverbial at [i, j) parts a subject from its verb: لكن الحل -بحسب الوزير- سيكون مكلفا."""
        p = self.p
        k = j + (j < p.end and p.words[j].raw in "،,-–")
        k += k < p.end and p.words[k].raw in QUOTES
        if k >= p.past[i] or p.words[i].conj:
            return False
        word = p.words[k]
        verb = word.acts or any(r.tense != "r" for r in word.verbs) or word.fold in self.grammar.keeping
        return bool(verb) and not word.conj and not word.definite

    # ------------------------------------------------------------ content
    def _content(self, clause: Clause, i: int) -> tuple[tuple[int, int] | None, bool]:
        """The words credited, in code points, and whether they stand in quotation marks."""
        p, j = self.p, clause.content
        if clause.complement == "before":
            begin = p.opened[i]
            last = i - 1
            while last > begin and (p.words[last].raw in "،,-–" or p.words[last].bare in self.linking):
                last -= 1
            if p.words[last].raw in '”»"' and p.partner[last] >= 0:
                return (p.starts[p.partner[last] + 1], p.after(last - 1)), True
            return ((p.starts[begin], p.after(last)) if last > begin else None), False
        if j < 0 or j >= p.end:
            return None, False
        j += clause.complement == "that" and p.words[j].fold in self.grammar.that
        while j < p.end and p.words[j].raw in ":،,":
            j += 1
        if j >= p.end or p.words[j].shape == "line":
            return None, False
        close = p.quote(j)
        whole = close - j > QUOTED or close + 1 >= p.past[i] or p.words[close + 1].raw in ".،,؛\n"
        if close > 0 and whole:
            return ((p.starts[j + 1], p.after(close - 1)) if close > j + 1 else None), True
        hangs = "complementizer" in p.words[j].tags and j + 1 < p.end
        close = p.quote(j + 1) if hangs else -1
        if close - j - 1 > QUOTED:  # أنها «…»
            return (p.starts[j], p.after(close)), False
        end = p.past[j]
        while end < p.end and p.inside[end] >= 0 and p.inside[end] >= j:
            end = p.past[min(p.partner[p.inside[end]], p.end - 1)]  # a stop inside a quotation ends no sentence
        while end > j and p.words[end - 1].shape == "mark" and p.words[end - 1].raw not in ')”»"':
            end -= 1
        by = clause.complement == "prep" and p.words[j].clitic == BY and not p.words[j].conj  # أفاد بتقدم
        return ((p.starts[j] + by, p.after(end - 1)) if end > j else None), False


def _pronoun(word: str) -> tuple[Reading, ...]:
    """The pronoun at a word's end, as a reading that an elided source must agree with."""
    number, gender = pronoun(word)
    return (Reading("", "r", number, gender or "c", False, False),)


def _passive_by_alif(lemma: str) -> bool:
    """Whether the imperfect of a verb is passive where ى ends it: يدعى زياد, but يرى, يتمنى."""
    return lemma[-1] == "ى" and lemma[0] != "ت" and not (len(lemma) == ROOT and lemma[1] in GUTTURALS)


def _spelled(readings: tuple[Reading, ...], raw: str, *, opens: bool, says: bool) -> tuple[Reading, ...]:
    """The readings that the hamza and the last letter of a word leave, which folding hides."""
    if raw[-1] == "ي" and not opens:  # ورأي, تبني: the perfect ends in ى
        readings = tuple(r for r in readings if r.tense != "p")
    if raw[-1] == ALIF and not says:  # but يدعى أن, for some write no dots
        readings = tuple(r for r in readings if r.tense != "i" or not _passive_by_alif(r.lemma))
    if raw.lstrip("وف").startswith(HIGH_HAMZA):  # أعتقد: the writer himself
        readings = tuple(r for r in readings if r.tense != "p" or r.lemma != BELIEVES)
    if raw.lstrip("وف").startswith(LOW_HAMZA):  # إبان, إعلان: form IV has no such perfect
        readings = tuple(r for r in readings if r.tense != "p" or r.lemma[0] != "أ")
    if HAMZA_ON_WAW in raw:  # رؤى is no روى
        readings = tuple(r for r in readings if not HAMZAS.isdisjoint(r.lemma))
    return readings

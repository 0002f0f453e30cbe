"""A verb, its subject and what follows -> whether they credit somebody. Below attribution."""

import re
from typing import Final

from msgspec import Struct

from provtrace.clause import CARRIERS, MEDIA, THAT, Clause, Clauses
from provtrace.cues import Passage
from provtrace.lexicon import BY, TO, Reading, Verb, Word, pronoun
from provtrace.phrases import COMMAS, GROUPS, TITLES, Parser, Phrase
from provtrace.phrases.classes import BODIES, PLACES
from provtrace.phrases.inflection import has_subject
from provtrace.subject import SO
from provtrace.verbs import BEFORE, OPENS_CONTENT, WORDS

NOUN: Final = 4  # tokens before a verb with فيه within which the text or talk stands that its words are in
ADJUNCT: Final = 12  # tokens of an adjunct that opens a sentence
DIRECTLY: Final = 4  # tokens from who thinks to his أن, of a verb that takes a noun too: يعتبر الخبراء أن
ACCUSATIVE: Final = 3  # letters of the longest small word in ا that is no noun: لذا
LINE: Final = 12  # tokens of the longest line of verse
PASSIVE: Final = re.compile("م..و.ا")  # a participle in the accusative: مفقودا
_TEXT: Final = frozenset({"speech", "document"})
_KNOWING: Final = frozenset({"expert", "official", "legal"})  # what they think they tell
_NAMELESS: Final = frozenset({"unnamed", "document"})
_BETWEEN: Final = frozenset({"negation", "auxiliary"})
_SET_APART: Final = frozenset({"adverb", "time", "turn", "preposition"})
_ENDS: Final = frozenset({".", "..", "...", "…", "؛", ";", "؟", "?", "!"})  # marks that end what somebody wants said
_WRITTEN: Final = frozenset({"document", "organization", "unspecified"})  # وفقا للتنظيم التالي
_COUNTING: Final = CARRIERS | {"document"}


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


class Evidence:
    """Weighs the reports of one passage."""

    def __init__(self, passage: Passage, parser: Parser, clauses: Clauses) -> None:
        self.p, self.parser, self.clauses = passage, parser, clauses
        self.lexicon = passage.lexicon
        self.grammar = passage.lexicon.grammar
        self.sung = False  # verse was quoted before
        self.linking = self.grammar.as_ | self.grammar.what | self.grammar.this
        self.renewed, self.waged = tuple(self.grammar.renewed), tuple(self.grammar.waged)

    def credits(self, report: Report) -> bool:
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
        strays = verb.direct or (verb.deed and not verb.goes_on and self._ungoverned(report)) or self._done(report)
        told = complement in ("that", "quote") or (complement == "colon" and not self._announced(report))
        if told and strays and not clause.clean:
            return False
        if complement == "that":
            return speaker is not None or verb.kind != "see" or self.p.words[clause.content].fold not in self.grammar.we
        return complement in verb.takes and self._loosely(report)

    def weak(self, report: Report) -> bool:
        """Whether it credits somebody in news only: a speech act, or within a sentence what is far off or only thought.

        A column, a review or a tale has thoughts and deeds of people that nobody reported to its author.
        """
        clause, speaker = report.clause, report.speaker
        if report.verb.kind == "act":
            return True
        if report.i == self.p.opened[report.i] or clause.complement in ("colon", "quote"):
            return False
        if clause.complement == "that" and not clause.clean:
            return True
        unnamed = speaker is not None and speaker.kind == "unnamed" and speaker.start > report.i
        if unnamed and clause.complement != "that" and any(r.object for r in report.readings):
            return True  # عبارة قالها صديق
        stranger = speaker is not None and speaker.kind == "person" and not speaker.title
        return self._present(report) and (stranger or (speaker is not None and speaker.kind == "organization"))

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

    def _ungoverned(self, report: Report) -> bool:
        """Whether a deed has no أن of its own, which its preposition brings: طرح النادي ما دار بينهما وأكد بأن."""
        clause, speaker = report.clause, report.speaker
        if clause.complement != "that" or speaker is None or not self.p.opened[report.i] < report.i < speaker.start:
            return clause.complement != "that"
        that, before = self.p.words[clause.content], self.p.words[clause.content - 1]
        return report.verb.prepositions.isdisjoint((that.bare[0], before.fold))

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

    def _goes_about(self, report: Report, speaker: Phrase) -> bool:
        """Whether somebody does in the present what other words tell, far from any أن.

        الحركة توضح جمالك لذا من المهم أن, not الكاتب يرى بكل وضوح أن; and people told of before, behind the verb:
        يطرح الكتاب موضوعات شتى منها:, not تقول الدراسة التي شملت مئة إن.
        """
        clause, end, started = report.clause, speaker.end, speaker.start <= report.i
        if clause.clean or clause.content < 0 or not self._present(report):
            return False
        if report.verb.bare or report.verb.kind == "describe":
            return False  # واشنطن تصف مقتل الطفل بأنه
        if started:
            return clause.complement == "that" and clause.content - report.i > DIRECTLY
        nameless = speaker.back and speaker.kind in _NAMELESS
        related = end < self.p.end and "relative" in self.p.words[end].tags
        return nameless and not related and clause.content - end >= DIRECTLY

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
        """Whether one word that is no name is behind the verb, and no أن or colon follows it.

        تذكر كلمتين, where the verb may be «you»; المرض الذي ينقله البعوض; within a sentence: يعلن تأميم القناة.
        """
        word, clause = self.p.words[speaker.start], report.clause
        alone = report.i < speaker.start == speaker.end - 1 and not speaker.key and not speaker.title
        if not alone or word.fold in self.parser.surnames:
            return False
        before, unknown = self.p.words[report.i - 1], word.name == "unknown"
        if unknown and report.i > 0 and "relative" in before.tags:
            return word.fold not in self.parser.seconds and (not clause.clean or clause.complement == "before")
        told = clause.complement in ("that", "colon", "quote") and clause.clean
        if told or not self._present(report) or self.parser.recurs(word):
            return False
        you = unknown and not word.definite and all(reading.gender == "f" for reading in report.readings)
        inside = report.i > self.p.opened[report.i] and before.fold not in self.grammar.as_
        inside = inside and clause.complement in ("that", "noun") and not clause.clean
        return (inside and speaker.kind == "person") or (you and speaker.start == report.i + 1)

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
        if self._verse(report, speaker):
            return True
        if report.clause.parted and report.clause.complement not in ("that", "quote", "colon"):
            return True  # يبرز من هذه الأسماء قائد الفريق
        if report.left is not None and report.clause.complement in ("noun", "prep") and self._used_to(report, speaker):
            return True
        if self._present(report) and (self._apart(report) or self._sees_in(report)):
            return True
        if self._notices(report, speaker) or self._goes_about(report, speaker):
            return True
        if speaker.kind == "document" and (self._about_it(report, speaker) or self._pictured(report, speaker)):
            return True
        return self.own_text(speaker) or self._evident(report, speaker)

    def own_text(self, speaker: Phrase) -> bool:
        """Whether it is what stands next in the article itself: البيانات التالية, الجدول أدناه."""
        words, end = self.p.words, speaker.end
        nexts = end < self.p.end and words[end].bare in self.grammar.below
        return speaker.kind in _WRITTEN and (nexts or words[end - 1].bare in self.grammar.below)

    def _verse(self, report: Report, speaker: Phrase) -> bool:
        """Whether it is verse: lines that no mark ends, what a poet says with no marks in and around it, a poem named.

        يقول الحداد في أبياته; كتب الحداد مرثية.
        """
        words, j = self.p.words, report.clause.content
        behind = max(report.i + 1, speaker.end)
        if any(word.stem in self.grammar.poem for word in words[behind : behind + 2]):
            return True
        if report.clause.complement not in ("colon", "quote"):
            return False
        poet = self.sung or any(word.stem in self.grammar.verse for word in words[report.i + 1 : j])
        unmarked = poet and (all(word.shape == "word" for word in words[j : j + LINE]) or self._sung(j, 1))
        self.sung = self.sung or unmarked or self._sung(j, 2)
        return unmarked or self._sung(j, 2)

    def _sung(self, j: int, lines: int) -> bool:
        """Whether so many lines of verse start at token j; a poet's one may end in a cry."""
        p = self.p
        for _ in range(lines):
            while j < p.end and p.words[j].shape == "line":
                j += 1
            begin, j = j, p.past[j] if j < p.end else j
            while lines == 1 and j < p.end and p.words[j].raw == "!":
                j += 1
            unstopped = j == p.end or p.words[j].shape == "line"
            if not (p.line_start(begin) and unstopped and 1 < j - begin <= LINE):
                return False
        return True

    def _evident(self, report: Report, speaker: Phrase) -> bool:
        """Whether a test shows something, or the facts do, which nobody tells: المؤشرات تؤكد, هذه الأرقام تشير.

        Where it is told whose they are, he tells it: المؤشرات الصادرة عن الوزارة, الأدلة التي جمعتها الشرطة.
        """
        if speaker.kind not in _COUNTING:
            return False
        words, present = self.p.words[speaker.start : speaker.end], self._present(report)
        if words[0].fold in self.grammar.this and speaker.head in self.grammar.figures:
            return present
        told = speaker.end < self.p.end and "relative" in self.p.words[speaker.end].tags and not present
        alone = all(w.definite or "quantifier" in w.opens for w in words) and words[-1].definite and not told
        alone = alone or (present and words[0].bare in self.grammar.all_of)
        return speaker.head in self.grammar.tests or (alone and any(w.stem in self.grammar.facts for w in words))

    def _notices(self, report: Report, speaker: Phrase) -> bool:
        """Whether the verb tells what somebody knows, or what he supposed or found out, men of science apart.

        تدرك الحكومة أن, ظنت الحكومة أن.
        """
        if (report.verb.folded in self.grammar.noticing and self._present(report)) or self._imputed(report, speaker):
            return True
        finds = speaker.kind == "document" or (speaker.unnamed is not None and speaker.unnamed.category == "expert")
        return report.verb.folded in self.grammar.supposing and not finds

    def _imputed(self, report: Report, speaker: Phrase) -> bool:
        """Whether others tell what people think or saw, who are no experts, officials or asked by a poll.

        قال الوزير إن المخربين يعتقدون أن, not إن الخبراء يعتقدون.
        """
        about = speaker.unnamed
        if speaker.start > report.i or report.verb.folded not in self.grammar.imputing or about is None:
            return False
        words, start = self.p.words, speaker.start
        told = "complementizer" in words[start - 1].tags
        told = told or any(word.stem in self.grammar.was for word in words[max(0, start - 1) : report.i])
        known = about.category in _KNOWING or speaker.head in self.grammar.asked
        return told and not known

    def _pictured(self, report: Report, speaker: Phrase) -> bool:
        """Whether a picture shows a thing, or how it was, or a decision means it: هذا القرار يؤكد.

        أظهرت الصورة حال الحديقة, كيف هرب الناس; but أظهرت الصورة أن.
        """
        clause = report.clause
        if speaker.head in self.grammar.pictures:
            that = clause.complement == "that" and THAT in self.p.words[clause.content].bare
            return not (that or clause.complement == "colon") or (self._present(report) and not clause.clean)
        return speaker.head in self.grammar.shown and report.verb.kind == "say" and self._present(report)

    def _states(self, report: Report) -> bool:
        """Whether the verb is a noun that says what its subject is (الفرح أمر نسبي), or a passive: أعلن مفقودا.

        Or what stands in marks behind a deed is what its subject is called: أقر القانون «حول المياه».
        """
        clause, content = report.clause, report.clause.content
        if clause.complement == "quote" and report.verb.deed and not report.verb.goes_on:
            return clause.speakers[0].kind != "person" and self.p.words[content - 1].raw != ":"
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
        if speaker.kind == "person" and complement in ("noun", "prep") and not self._insists(report):
            return True  # فيلم المخرجة الذي يحكي عن
        if self._believed(report, relative):
            return True
        if about is not None:
            return about.category is None
        head = self.lexicon.heads.get(speaker.head)
        known = speaker.head in self.lexicon.offices or (head is not None and head.category)
        return speaker.back and (speaker.kind == "organization" or not known)

    def _insists(self, report: Report) -> bool:
        """Whether one says it again and again, or in a text: الذي يؤكد دائما على, الذي يشير في مقاله إلى."""
        near = self.p.words[report.i + 1 : report.clause.content]
        return report.verb.folded in self.grammar.confirming or any(not w.tags.isdisjoint(_TEXT) for w in near)

    def _believed(self, report: Report, relative: Word) -> bool:
        """Whether it is a passive of whom something is believed: مساعد الطيار الذي يعتقد أنه."""
        word = self.p.words[report.clause.content]
        one = report.clause.complement == "that" and report.verb.folded in self.grammar.believing
        return one and relative.stem in self.grammar.he_who and pronoun(word.bare) == ("s", "m")

    def _declared(self, report: Report, speaker: Phrase) -> bool:
        """Whether a body without a name is what something is declared to be: أعلنتها جماعة إرهابية."""
        words = self.p.words[speaker.start : speaker.end]
        named = any(w.definite or w.name or w.clitic or w.tags & PLACES for w in words)
        unnamed = (speaker.kind == "organization" or words[0].tags & BODIES) and not named
        return bool(unnamed) and speaker.start == report.i + 1 and any(r.object for r in report.readings)

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
        follows = not alone and self.p.words[speaker.start + 1].clitic == TO
        whoever = (alone and speaker.back) or (follows and self.p.words[speaker.start].definite)
        if whoever and speaker.head in self.grammar.anyone and not report.verb.goes_on:
            return self._present(report)  # يدرك المتابع, المتابع للسوق يرى
        if alone and self.p.words[speaker.start].definite and speaker.head in self.grammar.world:
            return True
        deed = speaker.back and report.clause.complement == "noun"  # أعلن الحكم إشارة البدء
        at_large = alone and speaker.head in self.grammar.nobody and (deed or speaker.kind == "unnamed")
        if speaker.kind != "unnamed":
            return at_large or (speaker.kind == "organization" and self._only_shows(report, speaker))
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
        return quoted or any(word.tags & WORDS for word in between)

    def _closing(self, report: Report) -> bool:
        """Whether what stands before verb and speaker is said: هذا ما قاله, not هجوم نسبته السلطات إلى التنظيم."""
        verb = report.verb
        if any(phrase.head not in self.grammar.source_word for phrase in report.clause.relayed):
            return verb.prepositions.isdisjoint(self.grammar.to)
        objects, speaker = any(r.object for r in report.readings), report.speaker
        if objects and verb.folded in self.grammar.composing:
            return not self.p.words[max(0, report.i - 2)].tags.isdisjoint(_TEXT)  # not الرواية التي كتبتها
        if objects and speaker is not None and speaker.kind in _NAMELESS and not report.word.conj:
            near = (word.bare for word in self.p.words[max(0, report.i - 2) : report.i])
            if self.linking.isdisjoint(near) and self._at_work(report):
                return False
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
        if (
            not _transports(report.verb)
            or speaker.kind in MEDIA
            or not any(reading.object for reading in report.readings)
        ):
            return False
        return self._at_work(report)

    def _at_work(self, report: Report) -> bool:
        """Whether a thing and no words is what somebody does in the present: الآمال التي يعلقونها, not ما يقولونه."""
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
        follows = self._present(report) and not related and not report.word.conj and i > self.p.opened[i]
        if follows and complement in ("noun", "prep", "quote", "that"):
            before = self.p.words[i - 1]
            thing = not before.definite and before.shape == "word"
            if thing and (before.tags & _TEXT or self._accusative(before)):
                return not (before.tags & _SET_APART) and not (complement == "that" and report.clause.clean)
        goes_on = any(r.tense == "i" for r in report.readings)
        if related and goes_on and complement in ("that", "quote") and not report.clause.clean:
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
            text = not self.p.words[speaker.start].tags.isdisjoint(WORDS)  # مسح لرويترز
            knows = speaker.unnamed is not None and bool(speaker.unnamed.category)
            people = knows and self.lexicon.word(speaker.head).tags.isdisjoint(BODIES)
            return strict and (verb.folded not in self.grammar.proving or people or text)
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
        if complement == "that" and not report.clause.clean and "relative" in self.p.words[report.i - 1].tags:
            return False  # الشهداء الذين قضوا في, الإدارة التي اشترطت على اللاعب أن
        if complement == "that" and (self._resolves(report) or self._unannounced(report)):
            return False
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

    def _resolves(self, report: Report) -> bool:
        """Whether somebody resolves to do what أن brings, which is no statement: قرر النادي أن يلعب, not قرر أنه."""
        if report.verb.folded not in self.grammar.resolving:
            return False
        words, content = self.p.words, report.clause.content
        nxt = words[content + 1] if content + 1 < self.p.end else None
        told = nxt is not None and (nxt.definite or "masdar" in nxt.tags or nxt.shape != "word")
        return not report.clause.clean or (words[content].fold in self.grammar.that and not told)

    def _unannounced(self, report: Report) -> bool:
        """Whether the preposition of a word that is often none of saying is missing: عبرت النهر, not عبر عن قلقه."""
        verb, clause = report.verb, report.clause
        if clause.clean or verb.addressed or not (verb.homographs and verb.prepositions):
            return False
        near = self.p.words[report.i + 1 : clause.content + 1]
        return verb.prepositions.isdisjoint(x for w in near for x in (w.fold, w.clitic, w.bare[0]))

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
            thing = clause.complement == "noun" and self.p.words[clause.content].tags.isdisjoint(WORDS)
            person = speaker is not None and speaker.kind == "person"  # نقلت مشاعرها عن الإخوة
            carries = speaker is not None and not (person and (thing or clause.complement == ""))
            return carries or strict or (speaker is None and clause.relayed[0].kind in ("unnamed", "person"))
        if speaker is None or self._goes_round(report, speaker):
            return False
        if _transports(report.verb) and speaker.kind not in CARRIERS:
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
        return all(reading.tense in ("i", "s") for reading in report.readings)

    def _loosely(self, report: Report) -> bool:
        """Whether a complement that is no that-clause is enough, for a verb that takes it."""
        verb, clause, word, speaker = report.verb, report.clause, report.word, report.speaker
        before = self.p.words[report.i - 1].raw if report.i else ""
        if clause.complement in ("quote", "colon"):
            return speaker is not None or word.conj or report.participle or not verb.homographs or before in BEFORE
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
            return False  # استبعد النادي لاعبه من القائمة
        if not masdar and verb.kind != "deny" and speaker is not None and self._goes_round(report, speaker):
            return False  # يبين المهتمون مرئياتهم
        return masdar and speaker is not None if verb.homographs else masdar or speaker is not None

    def _put_out(self, j: int) -> bool:
        """Whether it is somebody or something that is left out, and no thought of: استبعد المنظمون تراث المدينة."""
        word = self.p.words[j]
        thing = not self._accusative(word) or bool(word.tags & (TITLES | GROUPS))  # not استبعد خفضا في السعر
        near = self.p.words[j : min(j + 2, self.p.end)]  # استبعد مرتين فرضية التسميم
        return thing and all(w.stem not in self.grammar.supposed for w in near)

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
        if before.fold in self.grammar.leaning or has_subject(before) or self._adjunct_opens(i):
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

    def _adjunct_opens(self, i: int) -> bool:
        """Whether nothing but an adjunct stands before the verb at i: وعن خططه المستقبلية قال إن."""
        p, k = self.p, self.p.opened[i]
        said = self.clauses.complements(i + 1) or (i + 1 < p.end and p.words[i + 1].raw in OPENS_CONTENT)
        if i - k > ADJUNCT or "preposition" not in p.words[k].tags or not said:
            return False
        return not any(
            "relative" in w.tags or w.tags & {"complementizer"} or (w.verbs and not w.definite) for w in p.words[k:i]
        )

    def parted(self, report: Report) -> bool:
        """Whether a participle can only go on with what somebody said: …، مشيرا إلى أن, at a sentence's start too."""
        i = report.i
        parted = i == 0 or i == self.p.opened[i] or self.p.words[i - 1].raw in BEFORE
        return parted and report.clause.complement in ("that", "quote") and not report.word.definite


def _transports(verb: Verb) -> bool:
    """Whether a relay verb is as often one of carrying: نقل, نشر, بث."""
    return verb.homographs and "colon" in verb.takes

"""A verb, its subject and what follows -> whether they credit somebody. Below attribution."""

from typing import Final

from provtrace.clause import CARRIERS, MEDIA, Clauses
from provtrace.cues import Passage
from provtrace.lexicon import BY, Verb
from provtrace.nobody import Nobody, accusative
from provtrace.phrases import COMMAS, GROUPS, TITLES, Parser, Phrase
from provtrace.phrases.classes import BODIES
from provtrace.phrases.inflection import has_subject
from provtrace.report import COUNTING, NAMELESS, TEXT, Report
from provtrace.subject import SO
from provtrace.verbs import BEFORE, OPENS_CONTENT, WORDS

NOUN: Final = 4  # tokens before a verb with فيه within which the text or talk stands that its words are in
ADJUNCT: Final = 12  # tokens of an adjunct that opens a sentence
_ENDS: Final = frozenset({".", "..", "...", "…", "؛", ";", "؟", "?", "!"})  # marks that end what somebody wants said


class Evidence:
    """Weighs the reports of one passage."""

    def __init__(self, passage: Passage, parser: Parser, clauses: Clauses) -> None:
        self.p, self.parser, self.clauses = passage, parser, clauses
        self.lexicon = passage.lexicon
        self.grammar = passage.lexicon.grammar
        self.linking = self.grammar.as_ | self.grammar.what | self.grammar.this
        self.renewed = tuple(self.grammar.renewed)
        self.nobody = Nobody(passage, parser)

    def credits(self, report: Report) -> bool:
        """Whether verb, speaker and complement together credit somebody for something."""
        verb, clause, speaker = report.verb, report.clause, report.speaker
        complement = clause.complement
        objects = any(r.object for r in report.readings)
        if (verb.deed and (complement in ("before", "noun") or objects)) or (objects and self._done_to(report)):
            return False
        if speaker is not None and self.nobody.speaks(report, speaker):
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
        return report.present and (stranger or (speaker is not None and speaker.kind == "organization"))

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
        return "masdar" in word.tags if person else word.tags.isdisjoint(TEXT | TITLES)

    def _ungoverned(self, report: Report) -> bool:
        """Whether a deed has no أن of its own, which its preposition brings: طرح النادي ما دار بينهما وأكد بأن."""
        clause, speaker = report.clause, report.speaker
        if clause.complement != "that" or speaker is None or not self.p.opened[report.i] < report.i < speaker.start:
            return clause.complement != "that"
        that, before = self.p.words[clause.content], self.p.words[clause.content - 1]
        return report.verb.prepositions.isdisjoint((that.bare[0], before.fold))

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
            return not self.p.words[max(0, report.i - 2)].tags.isdisjoint(TEXT)  # not الرواية التي كتبتها
        if objects and speaker is not None and speaker.kind in NAMELESS and not report.word.conj:
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
        words = any(not w.tags.isdisjoint(TEXT) or w.stem in self.grammar.hearsay for w in near)
        return report.present and not words

    def _aimed(self, report: Report, speaker: Phrase) -> bool:
        """Whether what follows the speaker of words told before is what he did: كما أجاب المدرب على الأسئلة."""
        end = speaker.end
        if any(r.object for r in report.readings) or speaker.start < report.i or end >= report.clause.j:
            return False
        return self.p.words[end].fold in self.grammar.overseeing

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
        return at_large and speaker.head not in self.grammar.source_word and report.present

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
            counts = speaker is not None and (speaker.start > report.i or speaker.kind in COUNTING)
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
        thing = not accusative(word) or bool(word.tags & (TITLES | GROUPS))  # not استبعد خفضا في السعر
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
        if inwards and "relative" not in before.tags and any(w.tags & TEXT for w in p.words[max(0, i - NOUN) : i]):
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

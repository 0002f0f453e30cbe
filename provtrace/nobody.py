"""Who seems to speak and is no source: objects, things, people at large, verse. Below evidence."""

import re
from typing import Final

from provtrace.clause import THAT
from provtrace.cues import Passage
from provtrace.lexicon import TO, Word, pronoun
from provtrace.phrases import Parser, Phrase
from provtrace.phrases.classes import BODIES, PLACES
from provtrace.report import COUNTING, NAMELESS, TEXT, Report

DIRECTLY: Final = 4  # tokens from who thinks to his أن, of a verb that takes a noun too: يعتبر الخبراء أن
ACCUSATIVE: Final = 3  # letters of the longest small word in ا that is no noun: لذا
LINE: Final = 12  # tokens of the longest line of verse
PASSIVE: Final = re.compile("م..و.ا")  # a participle in the accusative: مفقودا
_KNOWING: Final = frozenset({"expert", "official", "legal"})  # what they think they tell
_BETWEEN: Final = frozenset({"negation", "auxiliary"})
_SET_APART: Final = frozenset({"adverb", "time", "turn", "preposition"})
_WRITTEN: Final = frozenset({"document", "organization", "unspecified"})  # وفقا للتنظيم التالي


class Nobody:
    """Knows of the speakers of one passage whether they are sources at all."""

    def __init__(self, passage: Passage, parser: Parser) -> None:
        self.p, self.parser = passage, parser
        self.lexicon = passage.lexicon
        self.grammar = passage.lexicon.grammar
        self.sung = False  # verse was quoted before
        self.waged = tuple(self.grammar.waged)

    def speaks(self, report: Report, speaker: Phrase) -> bool:
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
        if report.present and (self._apart(report) or self._sees_in(report)):
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
        if told or not report.present or self.parser.recurs(word):
            return False
        you = unknown and not word.definite and all(reading.gender == "f" for reading in report.readings)
        inside = report.i > self.p.opened[report.i] and before.fold not in self.grammar.as_
        inside = inside and clause.complement in ("that", "noun") and not clause.clean
        return (inside and speaker.kind == "person") or (you and speaker.start == report.i + 1)

    def _object_of(self, report: Report) -> bool:
        """Whether what follows a relative clause's verb is its object: الأسباب التي دعت الحكومة, not التي قالت إنها."""
        i, complement = report.i, report.clause.complement
        related = i > 0 and "relative" in self.p.words[i - 1].tags and not any(r.object for r in report.readings)
        follows = report.present and not related and not report.word.conj and i > self.p.opened[i]
        if follows and complement in ("noun", "prep", "quote", "that"):
            before = self.p.words[i - 1]
            thing = not before.definite and before.shape == "word"
            if thing and (before.tags & TEXT or accusative(before)):
                return not (before.tags & _SET_APART) and not (complement == "that" and report.clause.clean)
        goes_on = any(r.tense == "i" for r in report.readings)
        if related and goes_on and complement in ("that", "quote") and not report.clause.clean:
            return i + 1 >= self.p.end or self.p.words[i + 1].fold not in self.grammar.hanging  # التي تفيد الناخب، وأنه
        if related and i > 1 and report.verb.kind == "act" and self.p.words[i - 2].stem in self.grammar.matter:
            return True  # الأمر الذي دعا السكان إلى أن
        return related and complement in ("noun", "prep") and (complement == "noun" or report.verb.kind == "act")

    def _nobody(self, report: Report, speaker: Phrase) -> bool:
        """Whether people at large are meant (يظن الناس), a thing shows it, or the verb is none: أحد أبرز الشعراء."""
        alone = speaker.end == speaker.start + 1
        follows = not alone and self.p.words[speaker.start + 1].clitic == TO
        whoever = (alone and speaker.back) or (follows and self.p.words[speaker.start].definite)
        if whoever and speaker.head in self.grammar.anyone and not report.verb.goes_on:
            return report.present  # يدرك المتابع, المتابع للسوق يرى
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
        return report.present and report.verb.folded not in self.grammar.uttering

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
        return report.verb.folded in self.grammar.confirming or any(not w.tags.isdisjoint(TEXT) for w in near)

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

    def _used_to(self, report: Report, left: Phrase) -> bool:
        """Whether كان tells what somebody did for long, and nothing that he said: كان الوالي يعلق."""
        if left.kind not in ("person", "unnamed") or any(reading.tense != "i" for reading in report.readings):
            return False
        near = self.p.words[max(0, left.start - 1) : report.i]
        return any(word.fold in self.grammar.was for word in near)

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

    def _notices(self, report: Report, speaker: Phrase) -> bool:
        """Whether the verb tells what somebody knows, or what he supposed or found out, men of science apart.

        تدرك الحكومة أن, ظنت الحكومة أن.
        """
        if (report.verb.folded in self.grammar.noticing and report.present) or self._imputed(report, speaker):
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

    def _goes_about(self, report: Report, speaker: Phrase) -> bool:
        """Whether somebody does in the present what other words tell, far from any أن.

        الحركة توضح جمالك لذا من المهم أن, not الكاتب يرى بكل وضوح أن; and people told of before, behind the verb:
        يطرح الكتاب موضوعات شتى منها:, not تقول الدراسة التي شملت مئة إن.
        """
        clause, end, started = report.clause, speaker.end, speaker.start <= report.i
        if clause.clean or clause.content < 0 or not report.present:
            return False
        if report.verb.bare or report.verb.kind == "describe":
            return False  # واشنطن تصف مقتل الطفل بأنه
        if started:
            return clause.complement == "that" and clause.content - report.i > DIRECTLY
        nameless = speaker.back and speaker.kind in NAMELESS
        related = end < self.p.end and "relative" in self.p.words[end].tags
        return nameless and not related and clause.content - end >= DIRECTLY

    def _pictured(self, report: Report, speaker: Phrase) -> bool:
        """Whether a picture shows a thing, or how it was, or a decision means it: هذا القرار يؤكد.

        أظهرت الصورة حال الحديقة, كيف هرب الناس; but أظهرت الصورة أن.
        """
        clause = report.clause
        if speaker.head in self.grammar.pictures:
            that = clause.complement == "that" and THAT in self.p.words[clause.content].bare
            return not (that or clause.complement == "colon") or (report.present and not clause.clean)
        return speaker.head in self.grammar.shown and report.verb.kind == "say" and report.present

    def _evident(self, report: Report, speaker: Phrase) -> bool:
        """Whether a test shows something, or the facts do, which nobody tells: المؤشرات تؤكد, هذه الأرقام تشير.

        Where it is told whose they are, he tells it: المؤشرات الصادرة عن الوزارة, الأدلة التي جمعتها الشرطة.
        """
        if speaker.kind not in COUNTING:
            return False
        words, present = self.p.words[speaker.start : speaker.end], report.present
        if words[0].fold in self.grammar.this and speaker.head in self.grammar.figures:
            return present
        told = speaker.end < self.p.end and "relative" in self.p.words[speaker.end].tags and not present
        alone = all(w.definite or "quantifier" in w.opens for w in words) and words[-1].definite and not told
        alone = alone or (present and words[0].bare in self.grammar.all_of)
        return speaker.head in self.grammar.tests or (alone and any(w.stem in self.grammar.facts for w in words))

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


def accusative(word: Word) -> bool:
    """Whether an indefinite word is spelled as an object is: سلاحا, not سلاحها."""
    return word.common and len(word.bare) > ACCUSATIVE and word.bare[-1] == "ا" and word.bare[-2] not in "هن"

"""A cue and what stands around it -> who is credited, through whom, for what. Names are not resolved here.

What it finds is a Claim: phrases in their places, and None where the text leaves the speaker out.
"""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from provtrace.clause import CARRIERS, Clause, Clauses
from provtrace.cues import CueSpot, Passage
from provtrace.evidence import Evidence
from provtrace.lexicon import BY, Reading, Verb, pronoun
from provtrace.models import Polarity, Scope
from provtrace.normalise import fold
from provtrace.phrases import Parser, Phrase
from provtrace.phrases.inflection import has_subject
from provtrace.report import Report
from provtrace.sentences import QUOTES
from provtrace.subject import Subjects
from provtrace.verbs import BEFORE, SILENT, Verbs
from provtrace.walk import clause_after

VARYING: Final = 4  # tokens before an adverbial within which what varies by its source is told
FAR: Final = 2  # tokens from a verb to who stands behind another noun than his subject
SHADDA: Final = "\u0651"
QUOTED: Final = 5  # tokens of a quotation that is all that was said; what follows a shorter one goes on with it


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
    weak: bool = False  # it credits somebody in an article that credits others too, and in no other


class Reader:
    """Reads the claims of one passage."""

    def __init__(self, passage: Passage, parser: Parser) -> None:
        self.p, self.parser = passage, parser
        self.lexicon = passage.lexicon
        self.grammar = passage.lexicon.grammar
        self.clauses = Clauses(passage, parser)
        self.subjects = Subjects(passage, parser)
        self.verbs = Verbs(passage, parser, self.clauses)
        self.evidence = Evidence(passage, parser, self.clauses)
        grammar = self.grammar
        self.linking = grammar.as_ | grammar.impersonal | grammar.himself | grammar.this  # وهو ما أكده, كما قال

    def read(self, spot: CueSpot) -> list[Claim]:
        """The claims of one cue: none, one, or one for each coordinate source."""
        return self._adverbial(spot) if spot.marker == "adverbial" else self._reporting(spot)

    # ------------------------------------------------------------ verbs and participles
    def _reporting(self, spot: CueSpot) -> list[Claim]:
        i = spot.start
        if i > 0 and self.p.quote(i - 1) == i + 1 and not (i + 2 < self.p.end and self.p.words[i + 2].raw == ":"):
            return []  # «تداول»: a name
        readings = self.verbs.readings(i, self.p.words[i])
        if not readings or self._unnaming(i) or self.p.phrase(i + 1, "scripture") is not None:
            return []
        verb = self.lexicon.verbs[readings[0].lemma]
        if verb.kind not in ("relay", "know") and not self.verbs.evidence(i, verb, readings):
            return []
        report = self._report(i, verb, readings, spot.marker == "participle" or all(r.tense == "r" for r in readings))
        if not self.evidence.credits(report):
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
        if report.clause.complement == "noun" and report.left is not None and verb.kind == "say":
            return False  # غير أن الجيش لم يؤكد الأمر
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
        clause = clause_after(self.clauses, i, verb, readings, participle=headed, antecedent=antecedent or first)
        report = Report(i, self.p.words[i], verb, readings, participle, clause, first)
        if self._behind_another(i, clause):
            clause.speakers = []
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

    def _behind_another(self, i: int, clause: Clause) -> bool:
        """Whether who seems to speak is far behind the verb at i, past what a preposition brings, and far from any أن.

        قال في كلمة أمام المنتدى الاقتصادي، المنعقد في المدينة، إنه; but أكد كل من سامر وزياد.
        """
        words, grammar = self.p.words, self.grammar
        if not clause.speakers or clause.speakers[0].start - i <= FAR:
            return False
        if clause.speakers[0].start == i + FAR + 1 and "event_noun" in words[i + FAR].tags:
            before = words[i + 1]  # أعلن بعد اجتماع المجلس أن, not جاء في تقرير المجلس أن
            return "preposition" in before.tags and before.fold not in grammar.inside
        if clause.clean:
            return False
        ks = range(i + 1, clause.speakers[0].start - 1)
        brought = (k for k in ks if "preposition" in words[k].tags and words[k + 1].shape == "word")
        apart = grammar.hanging | grammar.said_before
        return any(words[k].fold not in apart and words[k - 1].fold not in grammar.each_of for k in brought)

    def _of_whoever(self, i: int) -> bool:
        """Whether من right before the verb at i is whoever does it, so that no subject follows: من يتهم الأزهر بأنه."""
        return i > self.p.opened[i] and self.p.words[i - 1].fold in self.grammar.from_ and not self.p.words[i].conj

    def _tells(self, i: int, readings: tuple[Reading, ...]) -> bool:
        """Whether a pronoun before the verb at i tells somebody, so that no subject follows: بأنه أبلغ فلانا."""
        told = i > self.p.opened[i] and fold(readings[0].lemma) in self.grammar.telling
        return told and has_subject(self.p.words[i - 1])

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
            certain=not report.participle or self.evidence.parted(report), weak=self.evidence.weak(report),
        )  # fmt: skip
        return [replace(claim, speaker=speaker) for speaker in clause.speakers] or [claim]

    def _gendered(self, speaker: Phrase, gender: str) -> Phrase:
        """A speaker of whom the verb alone tells the gender; a she in marks without a woman's name is a body."""
        first = self.p.words[speaker.start + 1] if self.p.quote(speaker.start) > 0 else None
        if first is None or gender == "m" or speaker.kind != "person" or speaker.title:
            return replace(speaker, gender=gender)
        named = first.name in ("given", "family", "particle") or self.lexicon.feminine(first.fold)
        if named or first.fold in self.parser.seconds or self.parser.aged(speaker.end):
            return replace(speaker, gender=gender)
        body = self.parser.at(speaker.start + 1)  # «الهيئة» is one told of before
        body = body if body is not None and body.kind == "organization" else replace(speaker, kind="organization")
        return replace(body, start=speaker.start, end=speaker.end, at=speaker.at, to=speaker.to, gender=gender)

    def _closes(self, clause: Clause, i: int) -> bool:
        """Whether verb and speaker stand after the words they credit: «…»، قال الوزير; التي أشار إليها البنك."""
        p = self.p
        if i == 0:
            return False
        before = p.words[i - 1]
        if "relative" in before.tags and i + 1 < p.end and p.words[i + 1].fold in self.grammar.hanging:
            return True
        ended = clause.j >= p.end or p.words[clause.j].shape in ("line", "mark")
        return ended and (before.fold in self.grammar.as_ or p.words[i - 1].raw in BEFORE)

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
        if self._one_goes_by(spot, source) or self.evidence.nobody.own_text(source) or self._rests_on(spot):
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
        spokesman = any("spokesman" in w.tags and not w.clitic for w in words[max(0, spot.start - 2) : spot.start])
        if first.fold in self.grammar.on_behalf and not spokesman:
            return True  # تكلم بلسان الأبطال; but أعرب متحدث بلسان القصر عن أسفه
        if source.kind == "unnamed" and last in self.grammar.resting:
            return True  # اعتمادا على الكوادر: nobody's words
        if first.bare in self.grammar.based and self._a_ground(source):
            return True
        if last in self.grammar.view and (source.kind != "person" or source.head in self.grammar.anyone):
            return True  # في نظر الناس, من وجهة نظر المستفيد
        near = words[max(p.opened[spot.start], spot.start - VARYING) : spot.start]
        if any(w.bare in self.grammar.varying for w in near) and source.kind not in CARRIERS | {"person"}:
            return True  # تختلف الأسعار بحسب الجهة
        if first.bare not in self.grammar.agreeing or spot.end > spot.start + 1:
            return False
        if "latest" in words[source.start].tags and source.head.endswith("ات"):
            return True  # على أسس علمية وفق أحدث الدراسات
        if spot.start == p.opened[spot.start]:
            return SHADDA in first.raw
        before = words[spot.start - 1].bare
        goes = before in self.grammar.going and source.kind not in CARRIERS | {"person"}  # تسير وفق القضاء
        goes = goes or (source.kind == "document" and words[source.end - 1].bare in self.grammar.thorough)
        return goes or SHADDA in first.raw or before.lstrip("وف") in self.grammar.awaiting

    def _rests_on(self, spot: CueSpot) -> bool:
        """Whether the noun before على asks for what somebody said: ردها على ما نشرته «المدار»."""
        words, i, end = self.p.words, spot.start, spot.end
        if end - i != 2 or end >= self.p.end or i == self.p.opened[i] or words[i - 1].shape != "word":
            return False
        on = words[i].bare in self.grammar.resting and words[i + 1].fold in self.grammar.what
        return on and any(r.object for r in words[end].verbs)

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

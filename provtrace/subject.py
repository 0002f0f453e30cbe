"""What stands before a verb: its subject, its antecedent, the medium of a fronted adjunct. Below attribution."""

from typing import Final

from provtrace.cues import Passage
from provtrace.lexicon import AND, BY, CLITICS, TO, Reading, Word, pronoun
from provtrace.normalise import fold
from provtrace.phrases import TITLES, Parser, Phrase
from provtrace.phrases.classes import BODIES, CLOSED, COMMAS, DASHES, MEN, PLACES

# Tokens before a verb within which its subject starts; the longest title and name of the gold have 16
REACH: Final = 18
APPOSITION: Final = 16  # tokens between commas, or after وهو
HEADLINE: Final = 6  # tokens of a subject that opens a headline before its verb
RELATIVE: Final = 25  # tokens of a relative clause
SHORTEST: Final = 2  # letters that a name written onto a preposition has more than
MEDIA: Final = frozenset({"agency", "outlet"})
SPOKEN: Final = frozenset({"speech", "event_noun"})
SO: Final = "ف"
_NO_HEAD: Final = CLOSED | {"adverb", "turn"}
_SINGLY: Final = frozenset({"person", "document"})  # kinds that no plural of men is of: البحث … أفادوا
_SPEAKS: Final = frozenset({"person", "organization", "unnamed", "agency", "outlet", "unspecified"})


class Subjects:
    """Reads what stands before the verbs of one passage."""

    def __init__(self, passage: Passage, parser: Parser) -> None:
        self.p, self.parser = passage, parser
        self.lexicon = passage.lexicon
        self.grammar = passage.lexicon.grammar

    def before(self, i: int, readings: tuple[Reading, ...]) -> Phrase | None:
        """The subject before the verb at i: الوزير أكد, كانت رويترز قد ذكرت, بيسكوف الذي قال."""
        p, begin = self.p, self.p.opened[i]
        if i == begin:
            return None
        if p.words[i].conj:
            return self.topic(i, readings)
        k = i
        while k > begin and (
            p.words[k - 1].tags & {"auxiliary", "time", "adverb", "turn"}
            or p.words[k - 1].raw in "،,-–—"
            or p.words[k - 1].fold in self.grammar.negating
        ):
            k -= 1
        if k > begin + 1 and p.words[k - 1].fold in self.grammar.that and readings[0].tense == "p":
            return self._preceded(k - 1, begin, readings)
        if any(word.fold in self.grammar.turning for word in p.words[max(begin, k - 1) : i]):
            return None
        relative = k > begin and "relative" in p.words[k - 1].tags
        who = k - 1
        if relative:
            k -= 1
            while k > begin and p.words[k - 1].raw in "،,":
                k -= 1
        if k > begin and p.words[k - 1].raw in ")]" and p.partner[k - 1] >= begin:
            k = p.partner[k - 1]
        found = self._ending_at(k, begin, readings, relative)
        inside = i + 1 < p.end and p.words[i + 1].fold in self.grammar.inwards  # تصريحات الرئيس التي قال فيها
        astray = relative and found is not None and not inside and not self._related(p.words[who], found)
        if relative and inside and found is not None and found.kind == "unspecified":
            return None  # تصريحاته لإحدى المحطات التي ادعى فيها أن
        return None if astray else found

    def _preceded(self, that: int, begin: int, readings: tuple[Reading, ...]) -> Phrase | None:
        """Who had said it before: سبق للوزارة أن أعلنت, `that` being the token of أن."""
        p = self.p
        for s in range(max(begin + 1, that - REACH), that):
            if "auxiliary" in p.words[s - 1].tags and p.words[s].bare[:1] == TO:
                found = self.parser.written_on(s, TO)
                fits = found is not None and found.end == that and any(_agrees(reading, found) for reading in readings)
                return found if fits else None
        return None

    def topic(self, i: int, readings: tuple[Reading, ...]) -> Phrase | None:
        """The subject that أما sets before the verb at i, which ف joins to it: أما الوزير فقال إن."""
        p = self.p
        if p.words[i].fold[0] != SO:
            return None
        near = range(i - 2, max(p.opened[i], i - RELATIVE) - 1, -1)
        k = next((k for k in near if p.words[k].bare in self.grammar.topical), -1)
        found = self.parser.at(k + 1) if k >= 0 else None
        end = i - (p.words[i - 1].raw in "،,")
        if found is None or found.end > end or not any(_agrees(reading, found) for reading in readings):
            return None
        return found if found.end == end or self._bridge(found.end, end) else None

    def first(self, i: int, readings: tuple[Reading, ...]) -> Phrase | None:
        """The subject that opens the sentence right before the verb at i, of a headline mostly: القيادة تهنئ مصر."""
        p, begin = self.p, self.p.opened[i]
        if not 0 < i - begin <= HEADLINE or p.words[i].conj or "place" in p.words[begin].tags:
            return None  # القاهرة أعلنت الوزارة: a dateline
        if any(reading.tense != "i" for reading in readings):
            return None  # a heading may stand before a sentence of its own: تحرير تعز أعلنت المقاومة
        found = self.parser.at(begin)
        if found is None or found.end != i or not any(_agrees(reading, found) for reading in readings):
            return None
        return found

    def behind_that(self, i: int, readings: tuple[Reading, ...]) -> Phrase | None:
        """The subject between إن and the verb at i, so that whoever follows is its object: إن المالديف طمأنت الهند."""
        p = self.p
        if p.words[i].conj or p.words[i - 1].shape != "word" or readings[0].tense == "r":
            return None
        for s in range(i - 1, max(p.opened[i], i - HEADLINE), -1):
            if p.words[s - 1].fold in self.grammar.that:
                found = self.parser.at(s)
                if found is None or found.end != i or found.kind not in _SPEAKS:
                    return None
                if found.end == s + 1 and p.words[s].name == "unknown":
                    return None
                return found if any(_agrees(reading, found) for reading in readings) else None
        return None

    def antecedent(self, i: int, readings: tuple[Reading, ...]) -> Phrase | None:
        """Whom a relative clause's verb has for its subject: بيسكوف الذي أكد الأرقام."""
        if i == self.p.opened[i] or "relative" not in self.p.words[i - 1].tags or any(r.object for r in readings):
            return None
        if self._disagrees(i, readings) or self.of_another(i, readings):
            return None
        found = self.before(i, readings)
        return None if found is not None and self._thing(found) else found

    def astray(self, i: int, readings: tuple[Reading, ...]) -> bool:
        """Whether who stands before the relative verb at i is no subject of it, nor the text that its words are in."""
        inside = i + 1 < self.p.end and self.p.words[i + 1].fold in self.grammar.inwards
        return self.of_another(i, readings) or (self._disagrees(i, readings) and not inside)

    def _disagrees(self, i: int, readings: tuple[Reading, ...]) -> bool:
        """Whether the verb at i and the relative pronoun before it cannot be of one: الحركة التي يعتقد أنها."""
        genders = {reading.gender for reading in readings if reading.number == "s"}
        relative = self.p.words[i - 1].stem
        if relative in self.grammar.she_who:
            return genders <= {"m", "c"} and genders != {"c"}
        if relative in self.grammar.he_who:  # القرار الذي تبين أنه: nobody is meant
            return genders <= {"f", "c"} and genders != {"c"}
        return False

    def headed(self, i: int, readings: tuple[Reading, ...]) -> bool:
        """Whether the noun that opens a headline is the subject of the verb at i, known or not, so none follows."""
        p, begin = self.p, self.p.opened[i]
        if p.field != "title" or not 0 < i - begin <= HEADLINE or p.words[i].conj:
            return False
        if any(reading.tense != "i" or reading.object for reading in readings):
            return False
        first, last = p.words[begin], p.words[i - 1]
        if first.tags & _NO_HEAD or last.tags & CLOSED or last.fold in self.grammar.parting:
            return False
        return not any(w.verbs and not (w.definite or w.name) for w in p.words[begin:i])

    def has_been(self, i: int, readings: tuple[Reading, ...]) -> bool:
        """Whether كان and its noun, which open the sentence, tell who the verb at i is of: كانت الحركة حذرت القبائل."""
        p, begin = self.p, self.p.opened[i]
        if i - begin < 2 or "auxiliary" not in p.words[begin].tags or p.words[i].conj or readings[0].tense != "p":
            return False
        found = self.parser.at(begin + 1)
        past = found.end if found is not None else i
        past += past < i and p.words[past].bare in self.grammar.awaiting
        return found is not None and past == i and any(_agrees(reading, found) for reading in readings)

    def of_another(self, i: int, readings: tuple[Reading, ...]) -> bool:
        """Whether the relative clause of the verb at i has a subject of its own: الخلايا التي أعلنت الشرطة ضبطها."""
        p = self.p
        j = i + 1 + (i + 1 < p.end and p.words[i + 1].fold in self.grammar.hanging)
        if j == i + 2 and self._resumed(i):
            return True
        if j >= p.end or p.words[j].conj or p.words[j].clitic or fold(readings[0].lemma) in self.grammar.telling:
            return False
        found = self.parser.at(j)
        if found is None or found.kind not in _SPEAKS or _men(p.words[j], "ين"):
            return False
        men = found.kind == "unnamed" and found.number == "p" and p.words[j].stem.endswith(MEN)
        return any(
            reading.number == "s" and (_agrees(reading, found) or (men and reading.gender == "m"))
            for reading in readings
        )

    def _resumed(self, i: int) -> bool:
        """Whether the pronoun behind the relative verb at i stands for the noun before: الاتفاقات التي اتفقت عليها."""
        relative, hangs = self.p.words[i - 1].stem, self.p.words[i + 1]
        if hangs.fold in self.grammar.inwards:
            return False
        number, gender = pronoun(hangs.bare)
        if relative in self.grammar.she_who:
            return gender == "f"
        return relative in self.grammar.he_who and gender == "m" and number == "s"

    def _related(self, relative: Word, found: Phrase) -> bool:
        """Whether a relative pronoun agrees with whom it is taken to describe: not وسائل الإعلام، والذي يتوقع."""
        if relative.conj and found.kind == "organization" and "place" in self.p.words[found.start].tags:
            return False  # الحرب في اليمن والذي أكد فيه
        if relative.stem in self.grammar.she_who:
            return found.gender != "m" or found.number == "p"
        if relative.stem in self.grammar.they_who and relative.conj:  # الأعضاء في الكونغرس، والذين
            return found.number != "s" or found.kind not in MEDIA | {"organization"}
        return not (relative.stem in self.grammar.he_who and (found.gender == "f" or found.number == "p"))

    def _thing(self, found: Phrase) -> bool:
        """Whether a definite word of which nothing is known is no surname of the passage: القياسات السايزمية التي."""
        word = self.p.words[found.start]
        alone = found.kind == "person" and not found.title and found.end == found.start + 1
        return alone and word.definite and word.name == "unknown" and word.fold not in self.parser.surnames

    def author(self, i: int, readings: tuple[Reading, ...]) -> Phrase | None:
        """Whose talk it is that the verb at i tells of: في تصريح صحفي لمدير المستشفى أكد فيه أن."""
        p = self.p
        if i + 1 >= p.end or p.words[i + 1].fold not in self.grammar.inwards or any(r.object for r in readings):
            return None
        for j in range(i - 1, max(p.opened[i], i - REACH), -1):
            if p.words[j].bare[:1] != TO or not any(w.tags & SPOKEN for w in p.words[max(p.opened[i], j - 3) : j]):
                continue
            if "place" in self.lexicon.word(p.words[j].rest).tags:
                continue  # بعد زيارته لمصر قال فيها
            found = self.parser.written_on(j, TO)
            if found is not None and found.end == i and any(_agrees(reading, found) for reading in readings):
                return found if found.kind in ("person", "organization", "unnamed") else None
        return None

    def fronted(self, i: int) -> Phrase | None:
        """The medium of an adjunct that opens the sentence of the verb at i: وفي حديث إلى قناة المدار، قال فلان."""
        p, k = self.p, self.p.opened[i]
        if not 4 <= i - k <= APPOSITION or p.words[k].bare not in self.grammar.inside:
            return None
        if not p.words[k + 1].tags & (SPOKEN | {"document"}):
            return None
        for j in range(k + 2, min(k + 9, i)):
            if _relates(p.words[j]) or p.words[j].fold in self.grammar.to:  # في تقرير نشرته صحيفة المدار
                found = self.parser.at(j + 1)
            else:
                found = self.parser.written_on(j, TO) or self.parser.written_on(j, BY)
            if found is not None:
                return found if found.kind in MEDIA and found.end <= i else None
        return None

    def _ending_at(self, k: int, begin: int, readings: tuple[Reading, ...], relative: bool) -> Phrase | None:
        """The longest phrase that ends before token k and agrees with the verb after it, where a clause starts."""
        p = self.p
        for s in range(max(begin, k - REACH), k):
            if p.words[s].shape in ("mark", "line") and p.quote(s) < 0:
                continue
            if relative and self._describes(s, k):
                continue
            if relative and (self._in_a_name(s) or self._where(s)):
                return None
            if relative and self._of_a_body(s):
                continue
            if not (s == begin or relative or self._opens(s)) or p.inside[s] != p.inside[min(k, p.end - 1)]:
                continue
            found = self._starting_at(s, k, relative)
            if found is None or found.end > k or not any(_agrees(reading, found) for reading in readings):
                continue
            town = "place" in p.words[s].tags and all(reading.number == "p" for reading in readings)  # بيشة، يفيدون
            if town or (_men(p.words[s], MEN) and all(reading.number == "s" for reading in readings)):
                continue  # المحترفون كما ذكرت
            if self._of_a_list(s, begin, found, readings, relative):
                continue
            if found.end == k or (self._office_ends(found, k) if relative else self._bridge(found.end, k)):
                nobody = self._odd(found) or (relative and found.end == k and self._of_the_noun(s, k, found))
                return None if nobody else found
        return None

    def _starting_at(self, s: int, k: int, relative: bool) -> Phrase | None:
        """The phrase at token s; before a relative clause, at k, a preposition may be written onto it: لفلان الذي."""
        found, word = self.parser.at(s), self.p.words[s]
        if found is not None and found.kind == "person" and self._written_on(s):
            return self.parser.after_clitic(s, word.bare[0]) if relative else None
        if found is None and relative and word.clitic and not self.p.words[k].conj:
            return self.parser.after_clitic(s, word.clitic)
        return found

    def _written_on(self, s: int) -> bool:
        """Whether an unknown word at s is a preposition written onto a name: بنايف العتيبي, لعبد المنان."""
        word = self.p.words[s]
        if word.name != "unknown" or word.fold[0] not in CLITICS or word.clitic:
            return False
        rest = self.p.lexicon.word(word.fold[1:])
        return rest.name in ("given", "particle") and len(rest.fold) > SHORTEST

    def _odd(self, found: Phrase) -> bool:
        """Whether one unknown word without a title, met nowhere else in the passage, is nobody before a verb."""
        word = self.p.words[found.start]
        alone = found.kind == "person" and not found.title and found.end == found.start + 1
        return alone and word.name == "unknown" and word.shape == "word" and not self.parser.recurs(word)

    def _of_the_noun(self, s: int, k: int, found: Phrase) -> bool:
        """Whether a bare name at token s only tells whose the noun before it is, or ends a name that was not read.

        متنزه فينواي الذي, شخصية العم سام التي; كوبي براينت الذي.
        """
        p, before = self.p, self.p.words[s - 1] if s else None
        if found.kind != "person" or found.title or before is None or before.shape != "word":
            return False
        if before.definite or before.conj or before.clitic or before.verbs or before.tags & (CLOSED | TITLES | SPOKEN):
            return False
        if before.name in ("unknown", "family") or not before.common:
            return found.end == s + 1
        relative = p.words[k].stem if k < p.end else ""
        if relative in self.grammar.she_who:
            return not found.gender
        return self._odd(found)

    def _describes(self, s: int, k: int) -> bool:
        """Whether a single definite word before a relative pronoun describes the noun before: المنجز الأخير الذي."""
        word, before = self.p.words[s], self.p.words[s - 1] if s else None
        if before is None or k - s != 1 or not word.definite or word.conj or word.clitic:
            return False
        return before.definite and before.shape == "word" and not before.verbs and not before.tags & TITLES

    def _in_a_name(self, s: int) -> bool:
        """Whether a ruler at token s is whose name a house bears, so that nobody is meant: بمركز الملك خالد، الذي."""
        before = self.p.words[s - 1] if s else None
        return before is not None and self.p.words[s].fold in self.grammar.ruler and before.rest in self.grammar.house

    def _where(self, s: int) -> bool:
        """Whether a house at token s is only where it was: بمركز المدينة الحضاري، الذي."""
        word = self.p.words[s]
        return word.clitic == BY and word.rest in self.grammar.house

    def _of_a_body(self, s: int) -> bool:
        """Whether what stands at token s is what the body before it is called: شركة سيمنس."""
        before = self.p.words[s - 1] if s else None
        if before is None or self.p.words[s].tags & BODIES:  # من جانب السلطات
            return False
        return bool(before.tags & BODIES) and not (before.definite or before.verbs)

    def _opens(self, s: int) -> bool:
        """Whether a clause, and so a subject, may start at token s."""
        before = self.p.words[s - 1]
        if before.bare in self.grammar.awaiting:
            return False  # فقد طالب بتكريمه
        if self.p.words[s].conj or before.shape == "mark" or before.tags & {"complementizer", "auxiliary"}:
            return True
        return before.bare in self.grammar.opening

    def _of_a_list(self, s: int, begin: int, found: Phrase, readings: tuple[Reading, ...], relative: bool) -> bool:
        """Whether what is found at s is only listed, or is where those are of whom a verb tells.

        في سوريا واليمن، الذي, شيوخ عشائر الأنبار، قالوا.
        """
        place = "place" in self.p.words[s].tags
        if s > begin and (not relative or place) and self._listed(s, found, readings):
            return True
        return place and found.end == s + 1 and any(reading.number == "p" for reading in readings)

    def _listed(self, s: int, found: Phrase, readings: tuple[Reading, ...]) -> bool:
        """Whether و joins what is found at s to the noun before, and no clause: في الكويت والعراق قبل أعوام، ذكر."""
        before = self.p.words[s - 1]
        if self.p.words[s].raw[0] != AND or not self.p.words[s].conj or before.shape != "word" or before.verbs:
            return False
        noun = before.definite or bool(before.tags & PLACES) or (before.common and not before.tags & CLOSED)
        text = found.kind in ("document", "unspecified") and all(reading.gender == "f" for reading in readings)
        return noun and not text and all(reading.number == "s" for reading in readings)

    def _office_ends(self, found: Phrase, k: int) -> bool:
        """Whether whom found names has his office right behind his name, up to k: سامر الحداد مدير الشركة الذي قال."""
        if found.kind != "person" or " " not in found.name or found.name != self.parser.text(found.at, found.end):
            return False
        words, j = self.p.words, found.end
        j += words[j].raw in COMMAS
        office = self.parser.at(j) if words[j].tags & TITLES and not words[j].conj else None
        if office is None or office.end != k or office.kind not in ("person", "unnamed", "organization"):
            return False
        return office.name == self.parser.text(office.at, office.end)

    def _bridge(self, j: int, k: int) -> bool:
        """Whether only what may part a subject from its verb stands in [j, k): an apposition, a relative clause."""
        p = self.p
        word = p.words[j]
        if "relative" in word.tags and k - j <= RELATIVE:
            return not any(p.words[x].shape == "line" for x in range(j, k))
        if word.definite and word.tags & TITLES and k - j <= 10:
            return True  # فادي نصر الطبيب المسؤول عن العيادة أكد
        office = self.parser.at(j)
        if office is not None and office.kind == "person" and office.title and office.end == k:
            return True  # حسين لبيب رئيس النادي قد صرح
        place = "place" in p.words[j - 1].tags  # بين مكة والطائف وهو أقرب وآخرون يرون
        himself = word.conj and word.bare in self.grammar.himself and not place
        if himself and k - j <= APPOSITION:
            return True
        if p.words[j].raw in "،,-–" and p.words[k].raw in "،,-–—" and k - j <= APPOSITION:
            dashes = p.words[j].raw in DASHES and p.words[k].raw in DASHES
            return dashes or self._apposed(j, k)
        return p.bracket(j) + 1 == k or (k - j <= RELATIVE and self._only_adjuncts(j, k))

    def _apposed(self, j: int, k: int) -> bool:
        """Whether no clause of its own stands between the commas at j and k: not فلان، ولكن هذه هي اللعبة،."""
        for word in self.p.words[j:k]:
            if "relative" in word.tags:
                return True
            if word.fold in self.grammar.turning or "complementizer" in word.tags:
                return False
            if word.acts or (word.verbs and not (word.definite or word.name or word.tags or word.common)):
                return False
        return True

    def _only_adjuncts(self, j: int, k: int) -> bool:
        """Whether nothing in [j, k) but what a preposition brings, and a relative clause: مصادر مطلعة لـ«المدار»."""
        p = self.p
        first = p.words[j]
        if not (first.clitic or first.fold in CLITICS or first.fold in self.grammar.adjunct or _relates(first)):
            return False
        for x in range(j, k):
            word = p.words[x]
            if word.fold in self.grammar.turning or (word.conj and "auxiliary" in word.tags):
                return False
            if word.conj and x > j and p.words[x - 1].raw in "،," and not word.verbs:
                return False  # ابنه بدر في الابتدائية، وفي جانب آخر تكتشف
            parts = p.words[x].shape in ("line", "mark") and p.words[x].raw not in "،," and p.partner[x] < 0
            if parts or "complementizer" in p.words[x].tags:
                return False
        return not any(w.verbs and not w.definite and not _relates(w) for w in p.words[j:k])


def _men(word: Word, ending: str) -> bool:
    """Whether a word ends as a plural of men does, and is nobody's name: المراقبون, not جون."""
    return word.stem.endswith(ending) and word.name not in ("given", "family")


def _relates(word: Word) -> bool:
    """Whether a verb with a pronoun hangs on an indefinite noun: تسريبات نقلتها القناة."""
    return any(r.object for r in word.verbs)


def _agrees(reading: Reading, found: Phrase) -> bool:
    """A verb after its subject agrees in gender and number; a plural that is no person takes either gender."""
    plural = found.number == "p"
    if found.gender and reading.gender not in ("c", found.gender) and (not plural or found.kind == "person"):
        return False
    if found.number == "s" and (reading.number == "d" or (reading.number == "p" and found.kind in _SINGLY)):
        return False
    return not (plural and found.kind == "unnamed" and reading.number == "s" and reading.gender == "m")

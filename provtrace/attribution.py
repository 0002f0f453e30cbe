"""A cue and what stands around it -> who is credited, through whom, for what. Names are not resolved here.

One pass to the right over the clause, at most WINDOW tokens; to the left only over what stands between a subject and its
verb. What it finds is a Claim: phrases in their places, and None where the text leaves the speaker out.
"""

from msgspec import Struct
from msgspec.structs import replace

from provtrace.cues import CueSpot, Passage
from provtrace.lexicon import AND, CLITICS, OBJECTS, TO, Reading, Verb, Word
from provtrace.models import Kind
from provtrace.normalise import fold
from provtrace.phrases import TITLES, Parser, Phrase

WINDOW = 60  # tokens from a cue to its content; the longest of the gold has 52
SILENT = 12  # tokens from a sentence's start within which a verb that credits nothing may still name who speaks on
MEDIA = frozenset({"agency", "outlet"})
CARRIERS = frozenset({"agency", "outlet", "unspecified"})


class Claim(Struct):
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
    polarity: str = "affirm"
    scope: str = "clause"
    credits: bool = True  # False: it only tells the discourse who acts (دعا الوزير), and is not put out
    nested: bool = False  # it stands inside the words that another claim of its sentence reports


class Clause:
    """What a scan to the right of a verb collects."""

    __slots__ = ("carriers", "channel", "complement", "content", "from_source", "j", "relayed", "speakers")

    def __init__(self, j: int) -> None:
        self.j = j
        self.speakers: list[Phrase] = []
        self.carriers: list[Phrase] = []
        self.relayed: list[Phrase] = []
        self.channel: str | None = None
        self.from_source = False  # a relay verb's عن was read
        self.complement = ""  # that colon quote prep noun
        self.content = -1  # token where the content starts


class Reader:
    """Reads the claims of one passage."""

    def __init__(self, passage: Passage, parser: Parser) -> None:
        self.p = passage
        self.parser = parser
        self.lexicon = passage.lexicon
        self.grammar = passage.lexicon.grammar

    def read(self, spot: CueSpot) -> list[Claim]:
        """The claims of one cue: none, one, or one for each coordinate source."""
        if spot.marker == "adverbial":
            return self.adverbial(spot)
        return self.reporting(spot)

    # ------------------------------------------------------------ verbs and participles
    def reporting(self, spot: CueSpot) -> list[Claim]:
        p, i = self.p, spot.start
        word = p.words[i]
        readings = self._readings(i, word)
        if not readings:
            return []
        verb = self.lexicon.verbs[readings[0].lemma]
        if verb.kind not in ("relay", "know") and not self._evidence(i, verb, readings):
            return []
        participle = spot.marker == "participle" or all(r.tense == "r" for r in readings)
        negated = i > 0 and bool(p.words[i - 1].tags & {"negation"}) and not participle
        clause = self._right(i, verb, readings, participle, self._antecedent(i, readings) if not participle else None)
        if any(r.object for r in readings) and not clause.complement and clause.speakers:
            clause.complement = "before"  # حصيلة أعلنتها مصادر
        left: Phrase | None = None
        if verb.kind == "know" and clause.relayed:
            clause.speakers, clause.relayed = clause.relayed, []
        if not clause.speakers and not participle:
            left = self._left(i, readings)
            if left is not None:
                clause.speakers = [left]
        relative = (
            i > 0
            and p.words[i - 1].tags & {"relative"}
            and i + 1 < p.end
            and p.words[i + 1].fold in self.grammar.hanging
        )
        if not clause.complement and clause.speakers and left is None and (relative or self._closes(clause, i)):
            clause.complement = "before"
        if not self._credits(verb, clause, i, word, readings, participle, left):
            return self._silent(spot, verb, readings, clause, participle)
        if negated and verb.kind not in ("deny", "exclude"):
            if clause.complement not in ("that", "noun", "prep") or verb.kind not in ("say", "see"):
                return []
        polarity = "deny" if negated != (verb.kind == "deny") and verb.kind != "exclude" else "affirm"
        fronted = self._fronted(i)
        if fronted is not None and not clause.carriers:
            clause.carriers.append(fronted)
        genders = {r.gender for r in readings if r.tense != "r"}
        if len(genders) == 1 and not participle:  # the verb tells the gender that the name does not
            clause.speakers = [s if s.gender else replace(s, gender=min(genders)) for s in clause.speakers]
        content, quoted = self._content(clause, i)
        marker = "participle" if participle else "verb"
        claims = [
            Claim(
                i,
                i + 1,
                marker,
                left.start if left else i,
                clause.j,
                speaker,
                verb,
                readings,
                tuple(clause.carriers),
                tuple(clause.relayed),
                clause.channel,
                content,
                quoted,
                polarity,
            )  # fmt: skip
            for speaker in (clause.speakers or (None,))
        ]
        return claims

    def _readings(self, i: int, word: Word) -> tuple[Reading, ...]:
        """The readings that what stands before leaves: no purpose clause, no passive, no noun."""
        p = self.p
        before = p.words[i - 1] if i > p.opened[i] else None
        readings = word.verbs
        raw = p.raws[i]
        if any(r.object for r in readings):
            readings = tuple(r for r in readings if not (r.object and self._noun_too(r, word)))
        if readings and word.tags & {"preposition"}:
            follows = p.words[i + 1].fold if i + 1 < p.end else ""
            said = "\u0651" in raw or self._complements(i + 1)  # بيّن, بين أن
            if follows not in self.lexicon.verbs[readings[0].lemma].prepositions and not said:
                found = self.parser.at(i + 1)
                if found is None or not self._complements(found.end):  # بين الوزير أن
                    return ()
        if (
            before is not None
            and before.fold in self.grammar.impersonal
            and not word.conj
            and not any(r.object for r in readings)
        ):
            return ()  # ما يشير إلى
        if any(r.passive for r in readings):
            if "\u064f" in raw[: 3 if word.conj else 2]:
                return ()
            readings = tuple(r for r in readings if not r.passive)
        if before is not None:
            if before.fold in self.grammar.unreal and not word.conj:
                readings = tuple(r for r in readings if r.tense in "pr")
            finite = any(r.tense != "r" for r in readings)
            verb = self.lexicon.verbs[readings[0].lemma] if readings else None
            if (
                verb is not None
                and finite
                and verb.homographs
                and not word.conj
                and (
                    (before.tags & {"preposition"} and before.fold not in self.grammar.verbal)
                    or before.fold in self.grammar.nominal
                )
            ):
                return ()
        return readings

    def _evidence(self, i: int, verb: Verb, readings: tuple[Reading, ...]) -> bool:
        """Whether anything in the sentence can make the verb at i a credit: a quick look that spares most words the scan."""
        p = self.p
        noun = "noun" in verb.takes
        if (noun and not verb.homographs) or (verb.kind == "act" and i - p.opened[i] <= SILENT):
            return True
        before = p.raws[i - 1] if i else ""
        if before in _BEFORE or (i and p.words[i - 1].fold in self.grammar.as_) or any(r.object for r in readings):
            return True
        for word in p.words[i + 1 : min(p.past[i] + 1, i + WINDOW)]:
            if "complementizer" in word.tags or word.fold in _OPENS_CONTENT or (noun and "masdar" in word.tags):
                return True
            if verb.prepositions and (word.fold in verb.prepositions or word.clitic in verb.prepositions):
                return True
        return verb.bare

    def _noun_too(self, reading: Reading, word: Word) -> bool:
        """Whether a verb with a pronoun is as likely a noun with one: نقلها, بينهم."""
        verb = self.lexicon.verbs[reading.lemma]
        return verb.homographs and word.bare in {fold(reading.lemma) + pronoun for pronoun in OBJECTS}

    def _right(
        self, i: int, verb: Verb, readings: tuple[Reading, ...], participle: bool, antecedent: Phrase | None
    ) -> Clause:
        """The clause to the right of a verb, up to where its content starts."""
        p, parser = self.p, self.parser
        clause = Clause(i + 1)
        clause.speakers = [antecedent] if antecedent is not None else []
        stop = min(p.past[i], i + WINDOW)
        j = i + 1
        sought = not participle and antecedent is None  # whether a subject may still come
        relative = False
        weak_noun = -1
        clean = True  # nothing but subject and adjuncts so far: a noun here is what is said
        while j < stop or (
            j < p.end and j < i + WINDOW and p.words[j].shape == "mark" and p.partner[j] >= 0 and j == stop
        ):
            word = p.words[j]
            if word.plain and not sought and (weak_noun >= 0 or not clean or relative):
                clean = False
                j += 1
                continue
            raw = p.raws[j]
            if word.shape == "mark":
                if raw == ":":
                    clause.complement, clause.content = "colon", j + 1
                    break
                close = p.quote(j)
                if close > 0 and close - j <= 4 and p.words[j - 1].fold in CLITICS:
                    j = close + 1  # بـ"المقرب": a word set apart, nobody's words
                    clean = False
                    continue
                if close > 0:
                    found = parser.at(j) if sought and not clause.speakers else None
                    if found is not None and self._agrees(readings, found) and self._goes_on(found.end, stop):
                        clause.speakers.append(found)
                        j, sought = found.end, False
                        continue
                    if found is None and sought and not clause.speakers and close - j <= 4 and self._names(close + 1):
                        clause.speakers.append(
                            parser.make(j, close + 1, p.starts[j], "person", parser.text(p.starts[j + 1], close))
                        )
                        j, sought = close + 1, False
                        continue
                    if close - j <= 4 and self._goes_on(close + 1, stop) and (clause.speakers or j > i + 1):
                        j = close + 1
                        continue
                    clause.complement, clause.content = "quote", j
                    break
                if p.bracket(j) > 0:
                    j = p.bracket(j) + 1
                    continue
                if raw in ";؛" and not clause.speakers:
                    break
                j += 1
                continue
            if word.tags & {"complementizer"} and not word.clitic:
                clause.complement, clause.content = "that", j
                break
            if j > i + 1 and word.verbs and not word.definite and self._new_clause(j, word, relative, clause):
                break
            entry = p.phrase(j, "channel") if "channel" in word.opens else None
            if (
                entry is not None
                and clause.channel is None
                and (p.words[j - 1].fold in self.grammar.platform or p.words[j - 1].fold == word.fold)
                and j > i + 1
            ):
                clause.channel = entry.value
                j += len(entry.words)
                continue
            adverbial = p.phrase(j, "adverbial") if "adverbial" in word.opens else None
            if adverbial is not None:
                after = self._governed(j + len(adverbial.words), adverbial.value)
                if after is not None:
                    source, j, more = after
                    self._place(clause, source, more)
                    continue
                j += 1
                continue
            if verb.kind == "relay" and word.fold in self.grammar.about and not clause.complement:
                found = parser.at(j + 1)
                if found is not None:
                    clause.relayed.append(found)
                    clause.from_source = True
                    j, sought = found.end, False
                    also = self._coordinate(j, found)
                    while also is not None:
                        j = also.end
                        also = self._coordinate(j, also)
                    continue
            if verb.kind == "show" and word.fold in self.grammar.inside and not clause.speakers:
                found = parser.at(j + 1) if j + 1 < stop else None  # جاء في بيان للوزارة أن
                if found is not None and found.kind == "document":
                    whose = found.inner is not None and p.words[j + 1].tags & {"speech"}
                    clause.speakers.append(found.inner if whose and found.inner is not None else found)
                    j, sought = found.end, False
                    continue
            if verb.kind == "know" and word.fold in self.grammar.from_ and not clause.relayed:
                found = parser.at(j + 1) if j + 1 < stop else None  # علمت «سبق» من مصادرها
                if found is not None and found.kind in ("unnamed", "person", "organization"):
                    clause.relayed.append(found)
                    j, sought = found.end, False
                    continue
            if (
                verb.kind == "relay"
                and clause.speakers
                and word.tags & {"speech"}
                and not clause.relayed
                and not word.clitic
            ):
                k = j + 1  # نقلت رويترز تصريحات الرئيس, تصريحا صوتيا لأحد المشاركين
                while (
                    k < stop
                    and p.words[k].shape == "word"
                    and not p.words[k].definite
                    and not p.words[k].clitic
                    and parser.at(k) is None
                    and k < j + 3
                ):
                    k += 1
                found = (parser.written_on(k, TO) or parser.at(k)) if k < stop else None
                if found is not None and found.kind in ("person", "organization", "unnamed"):
                    clause.relayed.append(found)
                    clause.from_source = True
                    clause.complement, clause.content = "noun", j
                    j = found.end
                    continue
            if word.fold in verb.prepositions and verb.kind != "relay":
                nxt = p.words[j + 1] if j + 1 < p.end else None
                if nxt is not None and nxt.tags & {"complementizer"}:
                    clause.complement, clause.content = "that", j + 1
                else:
                    later = next(
                        (k for k in range(j + 2, min(j + 5, stop)) if p.words[k].tags & {"complementizer"}), -1
                    )
                    if verb.kind == "act" and later > 0:  # أعرب عن أمله بأن
                        clause.complement, clause.content = "that", later
                    else:
                        clause.complement, clause.content = "prep", j + 1
                break
            if (word.clitic and word.clitic in verb.prepositions) or (
                word.bare[:1] in verb.prepositions and word.clitic
            ):
                if not word.tags & {"turn", "time", "adverb"}:
                    clause.complement, clause.content = "prep", j
                    break
            if word.bare[:1] == TO or word.fold in self.grammar.to:
                recipient = parser.written_on(j, TO) if word.bare[:1] == TO else parser.at(j + 1)
                if recipient is not None and (word.bare[:1] == TO or p.words[j - 1].tags & {"speech", "event_noun"}):
                    if recipient.kind in CARRIERS and not clause.complement:
                        clause.carriers.append(recipient)
                    j = max(recipient.end, j + 1)
                    continue
            adjunct = p.phrase(j, "time", "turn") if "time" in word.opens or "turn" in word.opens else None
            if adjunct is not None:
                j += len(adjunct.words)
                continue
            if word.tags & {"relative"}:
                relative = True
                j += 1
                continue
            if word.fold in self.grammar.saying:
                j, sought = j + 1, False
                continue
            if word.tags & {"preposition"} and not (sought and parser.at(j) is not None):
                found = parser.at(j + 1) if word.fold in self.grammar.adjunct else None
                if j + 1 < stop and p.words[j + 1].tags & {"speech", "event_noun"}:
                    channel = p.phrase(j + 1, "channel")
                    if channel is not None and clause.channel is None:
                        clause.channel = channel.value
                    j += 2  # في إيجاز صحفي
                    while (
                        j < stop
                        and (p.words[j].bare in self.lexicon.descriptors or p.words[j].tags & {"nationality"})
                        and not p.words[j].conj
                    ):
                        j += 1
                    continue
                if found is not None and found.end > j + 1:
                    if (
                        found.kind in MEDIA
                        and word.fold in self.grammar.by
                        and any(w.tags & {"speech", "event_noun"} for w in p.words[j - 2 : j])
                    ):
                        clause.carriers.append(found)  # في لقاء عبر تلفزيون المدار
                    j = found.end
                    continue
                nxt = p.words[j + 1] if j + 1 < p.end else None
                if nxt is None or nxt.shape != "word" or nxt.verbs or nxt.tags & {"complementizer", "preposition"}:
                    j += 1
                    continue
                j = max(j + 2, parser.attributes(j + 2, closed=nxt.definite, titled=True)[0])
                continue
            if word.tags & {"time", "adverb", "turn"} or (word.shape == "number" and not self._people_after(j)):
                j += 1
                continue
            if sought and not clause.speakers:
                found = parser.at(j) or self._bare_subject(j)
                if (
                    found is not None
                    and not word.tags & {"masdar"}
                    and self._agrees(readings, found)
                    and not (verb.kind == "deny" and found.kind == "document")
                ):
                    clause.speakers.append(found)
                    j, sought = found.end, False
                    also = self._coordinate(j, found)
                    while also is not None:
                        clause.speakers.append(also)
                        j = also.end
                        also = self._coordinate(j, also)
                    continue
                sought = False
            if weak_noun < 0 and clean and not relative and not word.clitic and not (word.conj and clause.speakers):
                weak_noun = j
                if word.tags & {"masdar"} or not clause.speakers:
                    if "noun" in verb.takes or word.tags & {"masdar"}:
                        clause.complement, clause.content = "noun", j
                        break
            clean = False
            j += 1
        if not clause.complement and weak_noun >= 0:
            clause.complement, clause.content = "noun", weak_noun
        clause.j = j
        return clause

    def _bare_subject(self, j: int) -> Phrase | None:
        """A word that nothing is known of, but between a reporting verb and إن only a subject can stand: كشف سالمان أن."""
        p = self.p
        word = p.words[j]
        if word.shape != "word" or word.conj or word.clitic or word.tags & {"masdar", "time", "adverb"}:
            return None
        if not word.definite and word.bare.endswith("ا"):
            return None  # مجددا
        nxt = p.words[j + 1] if j + 1 < p.end else None
        if (
            nxt is not None
            and not word.definite
            and nxt.name in ("unknown", "family")
            and not nxt.conj
            and self._subject_ends(j + 2)
        ):
            return self.parser.make(j, j + 2, p.starts[j], "person", head=word.stem)  # دان إيفز
        for end in sorted({j + 1, self.parser.attributes(j + 1, closed=word.definite, join=True)[0]}):
            if self._complements(end):
                kind: Kind = "person" if end == j + 1 else "organization"
                return self.parser.make(j, end, p.starts[j], kind, head=word.stem)
        return None

    def _names(self, j: int) -> bool:
        """Whether a colon or the complementizer follows at j, so that the quotation before it is a name: قال «الشقيق»: …"""
        return j < self.p.end and (self.p.raws[j] == ":" or self._complements(j))

    def _subject_ends(self, j: int) -> bool:
        word = self.p.words[j] if j < self.p.end else None
        return (
            word is None or word.shape == "mark" or self._complements(j) or (word.definite and bool(word.tags & TITLES))
        )

    def _complements(self, j: int) -> bool:
        """Whether the complementizer stands at j, a comma or إلى before it left out."""
        p = self.p
        j += j < p.end and p.raws[j] in "،,"
        j += j < p.end and p.words[j].fold in self.grammar.to
        return j < p.end and bool(p.words[j].tags & {"complementizer"})

    def _people_after(self, j: int) -> bool:
        return self.parser.at(j) is not None

    def _goes_on(self, j: int, stop: int) -> bool:
        """Whether the clause goes on at j, so that the quotation before was a name and no content."""
        p = self.p
        if j >= stop:
            return False
        word = p.words[j]
        return (word.shape != "line" and p.raws[j] not in ".،,؛") or (
            j + 1 < stop and bool(p.words[j + 1].tags & {"complementizer"})
        )

    def _new_clause(self, j: int, word: Word, relative: bool, clause: Clause) -> bool:
        """Whether the verb at j opens another clause, so that the one being read has no content."""
        if self.parser.at(j) is not None and not word.conj and all(r.tense != "r" for r in word.verbs):
            return False  # a name that is spelled like a verb
        p = self.p
        before = p.words[j - 1]
        if word.tags & {"preposition"}:
            return False
        if word.verbs[0].tense == "r":
            return before.fold in ("،", ",") or word.conj
        if relative or before.tags & {"relative"} or before.fold in self.grammar.keeping:
            return False
        unnamed = bool(clause.speakers) and clause.speakers[0].kind == "unnamed" and not clause.speakers[0].back
        if unnamed and (self.lexicon.verbs[word.verbs[0].lemma].kind in ("act", "know") or before.shape != "mark"):
            return False  # a relative clause: قال مصدر طلب عدم ذكر اسمه إن
        return word.conj or before.fold in self.grammar.parting or p.raws[j - 1] in "،,"

    def _agrees(self, readings: tuple[Reading, ...], found: Phrase) -> bool:
        """Whether a verb before its subject can have this one: it agrees in gender, plural heads apart."""
        genders = {r.gender for r in readings if r.tense != "r"}
        if not found.gender or not genders or "c" in genders:
            return True
        if found.kind == "unnamed" and found.number != "s":
            return True
        if found.kind in ("unspecified",) or (found.number == "p" and found.kind != "person"):
            return True
        return found.gender in genders

    def _coordinate(self, j: int, before: Phrase) -> Phrase | None:
        """A second source joined by و: رويترز وفرانس برس."""
        p = self.p
        if j >= p.end or not p.words[j].bare:
            return None
        word = p.words[j]
        found: Phrase | None = None
        if word.conj:
            found = self.parser.at(j)
        elif word.fold == AND:
            found = self.parser.at(j + 1)
        elif (
            word.fold.startswith(AND) and word.shape == "word" and before.kind in MEDIA | {"person"} and not word.common
        ):
            found = self.parser.after_clitic(j, AND)
        if found is None or found.back or found.end <= j:
            return None
        same = (
            found.kind == before.kind
            or (found.kind in MEDIA and before.kind in MEDIA)
            or {found.kind, before.kind} <= {"person", "organization", "unnamed"}
        )
        return found if same else None

    def _place(self, clause: Clause, source: Phrase, more: list[Phrase]) -> None:
        """A source credited inside the clause: the speaker's own source, or the medium that carries the speaker."""
        speaker = clause.speakers[0] if clause.speakers else None
        if speaker is not None and speaker.kind not in CARRIERS and source.kind in CARRIERS:
            clause.carriers += [source]
        else:
            clause.relayed += [source, *more]

    def _left(self, i: int, readings: tuple[Reading, ...]) -> Phrase | None:
        """The subject before its verb: الوزير أكد, كانت رويترز قد ذكرت, بيسكوف الذي قال."""
        p = self.p
        word = p.words[i]
        begin = p.opened[i]
        if i == begin or (
            word.conj and word.bare != word.fold and i - 1 >= begin and p.words[i - 1].fold not in ("،", ",")
        ):
            return None
        if word.conj:
            return None
        k = i
        while k > begin and (
            p.words[k - 1].tags & {"auxiliary", "time", "adverb", "turn"}
            or p.raws[k - 1] in "،,-–—"
            or p.words[k - 1].fold in self.grammar.negating
        ):
            k -= 1
        relative = k > begin and bool(p.words[k - 1].tags & {"relative"})
        if relative:
            k -= 1
            while k > begin and p.raws[k - 1] in "،,":
                k -= 1
        if k > begin and p.raws[k - 1] in ")]" and p.partner[k - 1] >= begin:
            k = p.partner[k - 1]
        return self._ending_at(k, begin, readings, relative)

    def _antecedent(self, i: int, readings: tuple[Reading, ...]) -> Phrase | None:
        """Whom a relative clause's verb has for its subject: بيسكوف الذي أكد الأرقام."""
        before = self.p.words[i - 1] if i > self.p.opened[i] else None
        if before is None or not before.tags & {"relative"} or any(r.object for r in readings):
            return None
        return self._left(i, readings)

    def _ending_at(self, k: int, begin: int, readings: tuple[Reading, ...], relative: bool) -> Phrase | None:
        """The longest phrase that ends before token k and agrees with the verb after it, where a clause starts."""
        p = self.p
        for s in range(max(begin, k - 18), k):
            word = p.words[s]
            if word.shape != "word" and p.quote(s) < 0 and word.shape not in ("latin", "number"):
                continue
            opens = (
                s == begin
                or relative
                or word.conj
                or p.words[s - 1].shape == "mark"
                or bool(p.words[s - 1].tags & {"complementizer", "auxiliary"})
                or p.words[s - 1].bare in self.grammar.opening
            )
            if not opens or p.inside[s] != p.inside[min(k, p.end - 1)]:
                continue
            found = self.parser.at(s)
            if found is None or not self._agrees_after(readings, found):
                continue
            if found.end == k:
                return found
            if found.end < k and not relative and self._bridge(found.end, k):
                return found
        return None

    def _bridge(self, j: int, k: int) -> bool:
        """Whether only what may part a subject from its verb stands in [j, k): an apposition between commas, a relative clause."""
        p = self.p
        if p.words[j].tags & {"relative"} and k - j <= 25:
            return not any(p.words[x].shape == "line" for x in range(j, k))
        if p.words[j].definite and p.words[j].tags & TITLES and k - j <= 10:
            return True  # فادي نصر الطبيب المسؤول عن العيادة أكد
        if (p.raws[j] in "،,-–" and k - j <= 16) or (
            p.words[j].bare in self.grammar.himself and p.words[j].conj and k - j <= 16
        ):
            return True
        if p.bracket(j) > 0:
            return p.bracket(j) + 1 == k
        return False

    def _agrees_after(self, readings: tuple[Reading, ...], found: Phrase) -> bool:
        """A verb after its subject agrees in gender and number."""
        for reading in readings:
            if (
                found.gender
                and reading.gender not in ("c", found.gender)
                and not (found.number == "p" and found.kind != "person")
            ):
                continue
            if reading.number == "d" and found.number == "s":
                continue
            if reading.number == "p" and found.number == "s" and found.kind == "person":
                continue
            if found.number == "p" and found.kind == "unnamed" and reading.number == "s" and reading.gender == "m":
                continue
            return True
        return False

    def _fronted(self, i: int) -> Phrase | None:
        """The medium of an adjunct that opens the sentence: وفي حديث إلى قناة المدار، قال فلان."""
        p = self.p
        k = p.opened[i]
        if (
            i - k > 16
            or i - k < 4
            or p.words[k].bare not in self.grammar.inside
            or not p.words[k + 1].tags & {"speech", "event_noun"}
        ):
            return None
        for j in range(k + 2, min(k + 7, i)):
            found = self.parser.at(j + 1) if p.words[j].fold in self.grammar.to else self.parser.written_on(j, TO)
            if found is not None:
                return found if found.kind in MEDIA and found.end <= i else None
        return None

    def _closes(self, clause: Clause, i: int) -> bool:
        """Whether verb and speaker stand after the words they credit: «…»، قال الوزير."""
        p = self.p
        after = p.words[clause.j] if clause.j < p.end else None
        if after is not None and after.shape not in ("line", "mark"):
            return False
        return i > 0 and (
            p.words[i - 1].fold in self.grammar.as_ or p.raws[i - 1] in ("،", ",", "-", "–", "”", "»", '"')
        )

    def _credits(
        self,
        verb: Verb,
        clause: Clause,
        i: int,
        word: Word,
        readings: tuple[Reading, ...],
        participle: bool,
        left: Phrase | None,
    ) -> bool:
        """Whether verb, speaker and complement together credit somebody for something."""
        kind, takes, complement = verb.kind, verb.takes, clause.complement
        speaker = clause.speakers[0] if clause.speakers else None
        p = self.p
        if verb.bare and complement in ("", "noun") and not participle:
            return speaker is not None and left is None and word.conj
        if complement == "":
            return kind == "relay" and clause.from_source and speaker is not None
        if complement == "before":
            return (
                kind in ("say", "relay", "see", "deny", "know")
                and speaker is not None
                and (kind in ("say", "relay") or not any(r.object for r in readings))
            )
        if kind == "relay":
            if clause.from_source:
                return (
                    speaker is not None
                    or complement in ("that", "quote", "colon")
                    or clause.relayed[0].kind in ("unnamed", "person")
                )
            if complement == "noun":
                return (
                    speaker is not None
                    and speaker.kind in CARRIERS
                    and bool(p.words[clause.content].tags & {"speech", "document"})
                )
            return (
                speaker is not None
                and complement in ("that", "colon")
                and speaker.kind in CARRIERS | {"person", "organization", "unnamed"}
            )
        strict = complement in ("that", "quote", "colon")
        if kind == "show" and (speaker is None or (speaker.kind not in ("document", "unspecified") and not strict)):
            return False
        if speaker is None and not participle and not word.conj and not self._goes_on_from(i, readings):
            return False  # يذكر أن, يشار إلى أن: nobody is credited
        if kind == "act":
            return strict and complement != "colon" if not participle else complement == "that"
        if complement == "that":
            return speaker is not None or kind != "see" or p.words[clause.content].fold not in self.grammar.we
        if complement in ("quote", "colon"):
            if speaker is None and verb.homographs and not word.conj and not participle:
                return complement in takes and p.raws[i - 1] in '،,»”"' if i > 0 else False
            return complement in takes
        if participle and (
            word.definite or (complement not in ("that", "prep") and not word.conj and p.words[i - 1].shape == "word")
        ):
            return False  # an adjective: هجمات مفترضة
        if complement == "prep":
            return "prep" in takes
        if complement == "noun":
            if "noun" not in takes:
                return False
            if kind == "deny" and (word.conj or participle):
                return True
            if verb.homographs:
                return speaker is not None and bool(p.words[clause.content].tags & {"masdar"})
            return speaker is not None or bool(p.words[clause.content].tags & {"masdar"})
        return False

    def _goes_on_from(self, i: int, readings: tuple[Reading, ...]) -> bool:
        """Whether a verb without و and without a subject can lean on an earlier one: قال إن, حيث قال, كما قال."""
        p = self.p
        before = p.words[i - 1] if i > p.opened[i] else None
        if before is not None and before.tags & {"auxiliary"} and i > 1:
            before = p.words[i - 2]
        if before is None or before.shape == "mark":
            return any(r.tense == "p" or r.gender == "f" or r.number != "s" for r in readings)
        if self._complements(i + 1) or (i + 1 < p.end and p.words[i + 1].fold in self.grammar.inwards):
            # a relative clause without a pronoun: أصدرت اللجنة بيانا أكدت فيه أن, صورا قالت إنها
            spoken = before.tags & {"speech", "document"} or (
                before.shape == "word" and not before.definite and before.bare.endswith("ا")
            )
            return bool(spoken) or before.fold in self.grammar.leaning
        return before.fold in self.grammar.leaning

    def _silent(
        self, spot: CueSpot, verb: Verb, readings: tuple[Reading, ...], clause: Clause, participle: bool
    ) -> list[Claim]:
        """A verb that credits nothing but names who acts, for the participle or pronoun that follows."""
        p, i = self.p, spot.start
        if participle or not clause.speakers or clause.speakers[0].back or any(r.object for r in readings):
            return []
        speaker = clause.speakers[0]
        if (
            i - p.opened[i] > SILENT
            or (i > 0 and p.words[i - 1].tags & {"relative"})
            or p.words[speaker.start].tags & {"place"}
            or speaker.kind == "document"
        ):
            return []
        return [
            Claim(spot.start, spot.end, "verb", spot.start, clause.j, clause.speakers[0], verb, readings, credits=False)
        ]

    # ------------------------------------------------------------ adverbials
    def adverbial(self, spot: CueSpot) -> list[Claim]:
        """بحسب X, نقلا عن X, حسبما ذكرت X: who is credited, and for the clause before or after it."""
        assert spot.entry is not None
        p = self.p
        governs, _ = spot.entry.value
        i = spot.start
        if governs == "said":  # بقوله: «…»
            nxt = p.words[spot.end] if spot.end < p.end else None
            if nxt is None or not (p.raws[spot.end] == ":" or p.quote(spot.end) > 0 or nxt.tags & {"complementizer"}):
                return []
            clause = Clause(spot.end)
            clause.complement, clause.content = "that" if nxt.tags & {"complementizer"} else "colon", spot.end
            content, quoted = self._content(clause, i)
            return [
                Claim(
                    i,
                    spot.end,
                    "participle",
                    i,
                    spot.end,
                    None,
                    readings=_pronoun(p.words[i].bare),
                    content=content,
                    quoted=quoted,
                )
            ]
        if governs == "pronoun":
            pronoun = _pronoun(p.words[spot.end - 1].bare)
            return [
                Claim(i, spot.end, "adverbial", i, spot.end, None, readings=pronoun, content=self._around(i, spot.end))
            ]
        after = self._governed(spot.end, spot.entry.value)
        if after is None and spot.end < p.end and p.words[spot.end].bare in self.grammar.for_him:
            pronoun = _pronoun(p.words[spot.end].bare)
            return [
                Claim(
                    i,
                    spot.end + 1,
                    "adverbial",
                    i,
                    spot.end + 1,
                    None,
                    readings=pronoun,
                    content=self._around(i, spot.end + 1),
                )
            ]
        if after is None:
            return []
        source, j, more = after
        carriers: tuple[Phrase, ...] = ()
        if more and source.kind not in CARRIERS and more[0].kind in CARRIERS:
            carriers, more = (more[0],), more[1:]
        claims = [
            Claim(
                i,
                spot.end,
                "adverbial",
                i,
                j,
                source,
                relayed=tuple(more),
                carriers=carriers,
                content=self._around(i, j),
            )
        ]
        also = self._coordinate(j, source)
        while also is not None and not more:
            claims.append(Claim(i, spot.end, "adverbial", i, also.end, also, content=claims[0].content))
            also = self._coordinate(also.end, also)
        return claims

    def _governed(self, j: int, value: tuple[str, str]) -> tuple[Phrase, int, list[Phrase]] | None:
        """What an adverbial governs from token j: the source, the token past it, and whom that source relays."""
        governs, clitic = value
        p, parser = self.p, self.parser
        if j >= p.end:
            return None
        if governs in ("clause", "both"):
            k = j
            if p.words[k].fold in self.grammar.what or governs == "clause":
                k += p.words[k].fold in self.grammar.what
                found = self._subclause(k)
                if found is not None or governs == "clause":
                    return found
        if clitic:
            source = parser.after_clitic(j, clitic)
        else:
            source = parser.at(j) if not p.words[j].clitic or governs == "np" else None
        if source is None or source.head in self.lexicon.rules:
            return None
        end, more = source.end, []
        if source.kind == "document" and end < p.end and any(r.object for r in p.words[end].verbs):
            found = self._subclause(end)  # وفق حصيلة أعلنها مسؤولون
            if found is not None:
                return found
        if end < p.end and p.words[end].fold in self.grammar.about:
            relayed = parser.at(end + 1)
            if relayed is not None and source.kind in CARRIERS:
                more, end = [relayed], relayed.end
        if (
            end < p.end
            and p.words[end].verbs
            and source.kind not in CARRIERS
            and end + 1 < p.end
            and p.words[end + 1].bare[:1] == TO
        ):
            told = parser.written_on(end + 1, TO)  # بحسب تجار تحدثوا لموقع المدار
            if told is not None and told.kind in CARRIERS:
                return source, told.end, [told]
        entry = p.phrase(end, "adverbial")
        if entry is not None and source.kind in CARRIERS and entry.value[0] == "both":
            deeper = self._governed(end + len(entry.words), entry.value)
            if deeper is not None:
                return source, deeper[1], [*more, deeper[0], *deeper[2]]
        return source, end, more

    def _subclause(self, k: int) -> tuple[Phrase, int, list[Phrase]] | None:
        """The verb after ما and its subject: ما نقلت رويترز عن مصدر."""
        p = self.p
        while k < p.end and "auxiliary" in p.words[k].tags:
            k += 1
        if k >= p.end or not p.words[k].verbs:
            return None
        readings = tuple(r for r in p.words[k].verbs if r.tense != "r")
        if not readings:
            return None
        verb = self.lexicon.verbs[readings[0].lemma]
        j = k + 1
        stop = min(p.past[k], k + 20)
        more: list[Phrase] = []
        source: Phrase | None = None
        while j < stop:
            word = p.words[j]
            if source is None and p.raws[j] in "،,":
                j += 1
                continue
            if (source is None and word.fold in self.grammar.hanging) or word.tags & {"time", "adverb"}:
                j += 1
                continue
            if word.bare[:1] == TO and source is None:
                told = self.parser.written_on(j, TO)
                if told is not None:
                    if told.kind in CARRIERS:
                        more.append(told)
                    j = told.end
                    continue
            if source is None:
                found = self.parser.at(j)
                close = p.quote(j)
                if found is None and verb.kind == "relay" and 0 < close - j <= 5:  # ما نقلته «المدار المحلي»
                    found = self.parser.make(
                        j, close + 1, p.starts[j], "outlet", self.parser.text(p.starts[j + 1], close)
                    )
                if found is None or not self._agrees(readings, found):
                    return None
                source, j = found, found.end
                continue
            if word.fold in self.grammar.about and verb.kind == "relay":
                found = self.parser.at(j + 1)
                if found is not None:
                    return source, found.end, [found]
            if word.bare[:1] == TO and source.kind not in CARRIERS:
                found = self.parser.written_on(j, TO)
                if found is not None and found.kind in CARRIERS:
                    return source, found.end, [found]
            break
        return (source, j, more) if source is not None else None

    def _around(self, i: int, j: int) -> tuple[int, int] | None:
        """What an adverbial at tokens [i, j) credits: the clause before it, or after it where it opens the sentence."""
        p = self.p
        begin, end = p.opened[i], p.past[i]
        if i - begin > 2:
            last = i - 1
            while last > begin and p.raws[last] in "،,-–(":
                last -= 1
            return (p.starts[begin] + (1 if p.words[begin].conj else 0), p.ends[last])
        k = j
        while k < end and (p.raws[k] in "،,:" or p.words[k].fold in self.grammar.then):
            k += 1
        return (p.starts[k], p.ends[end - 1]) if k < end else None

    # ------------------------------------------------------------ content
    def _content(self, clause: Clause, i: int) -> tuple[tuple[int, int] | None, bool]:
        """The words credited, in code points, and whether they stand in quotation marks."""
        p, j = self.p, clause.content
        if clause.complement == "before":
            begin = p.opened[i]
            last = i - 1
            while last > begin and p.raws[last] in "،,-–":
                last -= 1
            if p.raws[last] in '”»"' and p.partner[last] >= 0:
                return (p.starts[p.partner[last] + 1], p.ends[last - 1]), True
            return ((p.starts[begin], p.ends[last]) if last > begin else None), False
        if j < 0 or j >= p.end:
            return None, False
        if clause.complement == "that":
            if p.words[j].fold in self.grammar.that:
                j += 1
        while j < p.end and p.raws[j] in ":،,":
            j += 1
        if j >= p.end or p.words[j].shape == "line":
            return None, False
        close = p.quote(j)
        if close > 0 and (close + 1 >= p.past[i] or p.raws[close + 1] in ".،,؛\n"):
            return ((p.starts[j + 1], p.ends[close - 1]) if close > j + 1 else None), True
        end = p.past[j]
        while end < p.end and p.inside[end] >= 0 and p.inside[end] >= j:
            end = p.past[min(p.partner[p.inside[end]], p.end - 1)]  # a stop inside a quotation ends no sentence
        while end > j and p.words[end - 1].shape == "mark" and p.raws[end - 1] not in ')”»"':
            end -= 1
        return ((p.starts[j], p.ends[end - 1]) if end > j else None), False


def _pronoun(word: str) -> tuple[Reading, ...]:
    """Number and gender of the pronoun at a word's end, as a reading that an elided source must agree with."""
    if word.endswith("هما"):
        return (Reading("", "r", "d", "c", False, False),)
    if word.endswith("هم"):
        return (Reading("", "r", "p", "m", False, False),)
    return (Reading("", "r", "s", "f" if word.endswith("ها") else "m", False, False),)


_BEFORE = frozenset({"،", ",", "-", "–", "”", "»", '"'})
_OPENS_CONTENT = frozenset({":", '"', "“", "«", "”", "&quot;"})

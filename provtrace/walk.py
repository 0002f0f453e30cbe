"""The walk over the clause to the right of a cue -> subject, carriers, and where the credited words start.

One walk, at most WINDOW tokens; each step looks at one token and either takes it or leaves it to the next step. Below
attribution.
"""

from typing import Final

from msgspec.structs import replace

from provtrace.clause import CARRIERS, MEDIA, SHORT, SPOKEN, THAT, WINDOW, Clause, Clauses, named
from provtrace.lexicon import AND, BY, CLITICS, TANWIN, TO, Reading, Verb, Word, pronoun
from provtrace.phrases import COMMAS, GROUPS, TITLES, Phrase
from provtrace.phrases.classes import MEN

EXCEPT: Final = "إلا"  # folds as ألا
REASON: Final = 9  # tokens from a verb of speaking to the reason why the speaker is not named
OBJECT: Final = 3  # words from a relay verb's subject to عن, of which what is relayed takes no fewer
APPOSITION: Final = 16  # tokens from a description to what is said, between which the name of the one described stands
NAME: Final = 2  # words of a name of which the first may be another word
SAID: Final = 5  # tokens after a speech act's preposition within which أن may still follow: أعرب عن أمله بأن


def clause_after(
    clauses: Clauses, i: int, verb: Verb, readings: tuple[Reading, ...], *, participle: bool, antecedent: Phrase | None
) -> Clause:
    """The clause after the verb at token i. A participle has no subject, a relative verb has one before."""
    sought = not participle and antecedent is None and any(r.number == "s" for r in readings)
    return _Walk(clauses, i, verb, readings, sought=sought).read(antecedent)


class _Walk:
    """One walk over a clause: where it is, and what may still come."""

    def __init__(self, clauses: Clauses, i: int, verb: Verb, readings: tuple[Reading, ...], *, sought: bool) -> None:
        self.c, self.p, self.parser, self.grammar = clauses, clauses.p, clauses.parser, clauses.grammar
        self.i, self.verb, self.readings = i, verb, readings
        self.stop = min(self.p.past[i], i + WINDOW)
        self.clause = Clause(i + 1)
        self.j = i + 1
        self.sought = sought  # a subject may still come
        self.relative = False  # inside a relative clause
        self.noun = -1  # the first noun that nothing else took: what is said, unless more comes
        self.pointed = False  # what was said before is the object: أكد ذلك الوزير
        self.clean = True  # nothing but subject and adjuncts so far
        self.brought = False  # what a preposition brings stood before a subject

    def read(self, antecedent: Phrase | None) -> Clause:
        clause, p = self.clause, self.p
        clause.speakers = [antecedent] if antecedent is not None else []
        while not clause.complement and self._within():
            word = p.words[self.j]
            if word.plain and not self.sought and (self.noun >= 0 or not self.clean or self.relative):
                self.clean = False
                self.j += 1
            elif word.shape == "mark":
                if not self._mark():
                    break
            elif "complementizer" in word.tags and not word.clitic:
                if not self._that(word):
                    break
            elif self._new_clause(word):
                break
            else:
                self._step(word)
        if not clause.complement and self.pointed and clause.speakers:
            clause.complement = "before"
        elif not clause.complement and self.noun >= 0:
            clause.complement, clause.content = "noun", self.noun
        clause.j = self.j
        if clause.content > 0 and len(clause.speakers) == 1:
            clause.speakers = [self._by_name(clause.speakers[0])]
        return clause

    def _that(self, word: Word) -> bool:
        """Take the أن at j, which brings what is said or is another word's; False where the clause ends at it."""
        before = self.p.words[self.j - 1]
        opens = word.fold in self.grammar.clausal and self.c.complements(self.j + 1)  # إلا أنه
        if opens or before.fold in self.grammar.clausal:
            return False  # بعد أن, قبل أن: no words of anybody's
        other = before.fold in self.grammar.governing and not self.verb.bare and self.j > self.i + 1  # يجب أن
        far = word.conj and word.bare.startswith(THAT) and not (self.clean or self.verb.bare)  # …، فإن; … وأن
        if far and (word.raw[0] == AND or before.shape == "mark"):
            return False
        if other or far or word.raw == EXCEPT:  # far, and behind no mark: فان غال
            self.clean = self.clean and not other
            self.j += 1
            return True
        return self._complement("that", self.j)

    def _by_name(self, speaker: Phrase) -> Phrase:
        """Somebody described, with the name that stands last before what is said: عضو اللجنة في الحي سامر الحداد إن."""
        begin, end = speaker.end, self._before_content()
        one = speaker.kind == "unnamed" and speaker.number == "s" and speaker.head not in self.grammar.source_word
        if not (one or self._in_office(speaker)) or end < 0:
            return speaker
        found = self._in_words(speaker)
        if found is None and 0 < end - begin <= APPOSITION:
            found = self.parser.called(begin)
            if found is None or found.end != end or " " not in found.name:
                found = self._holder(begin, end) or self._foreigner(begin, end)
        if found is None:
            return speaker
        return named(speaker, found)

    def _in_office(self, speaker: Phrase) -> bool:
        """Whether an office stands alone, or whom its holder speaks for: المتحدث باسم الوزارة, قائد المقاومة."""
        if not speaker.title or speaker.start <= self.i:
            return False
        alone = speaker.kind == "person" and speaker.name == self.parser.text(speaker.at, speaker.end)
        return alone or (speaker.kind == "organization" and speaker.inner is not None)

    def _in_words(self, speaker: Phrase) -> Phrase | None:
        """Who is named in a bracket that ends the description, or behind what he is called: ، ويدعى سامر الحداد."""
        p, end = self.p, speaker.end
        opened = p.partner[end - 1] if p.words[end - 1].raw == ")" else -1
        if opened > speaker.start:
            found = self.parser.called(opened + 1)
            whole = found is not None and found.end == end - 1 and " " in found.name
            return replace(found, end=end, to=speaker.to) if found is not None and whole else None
        end += p.words[end].raw in COMMAS
        found = self.parser.called(end + 1) if p.words[end].bare in self.grammar.called else None
        return found if found is not None and " " in found.name else None

    def _before_content(self) -> int:
        """The token past the last word before what is said, its preposition and marks left out."""
        words, end, brings = self.p.words, self.clause.content, self.verb.prepositions
        if self.clause.complement == "noun":
            return -1
        while end > self.i + 1 and (words[end - 1].shape == "mark" or words[end - 1].fold in brings):
            end -= 1
        return end

    def _foreigner(self, begin: int, end: int) -> Phrase | None:
        """The two words that alone stand in [begin, end), where the second can be nothing but a surname: دان كينغ."""
        if end - begin != NAME or self.clause.complement not in ("that", "colon"):
            return None
        first, last = self.p.words[begin], self.p.words[end - 1]
        surname = last.shape == first.shape and last.name in ("family", "unknown") and not (last.tags or last.conj)
        if not surname or first.tags or first.conj or first.clitic or first.definite:
            return None
        found = self.parser.at(begin)
        if found is not None and found.kind != "person":
            return None
        return self.parser.make(begin, end, self.p.starts[begin], "person")

    def _holder(self, begin: int, end: int) -> Phrase | None:
        """Who is named, with a title or without, last in [begin, end), where no verb stands between."""
        p = self.p
        for s in range(begin, end):
            word, before = p.words[s], p.words[s - 1]
            acts = (word.verbs or word.acts) and not (word.definite or word.name)
            if acts or "relative" in word.tags or word.shape == "line":
                return None
            if not (word.name or word.tags & TITLES) or word.conj or word.clitic:
                continue
            found = self.parser.at(s)
            if found is None or found.kind != "person" or " " not in found.name:
                continue
            named = not found.title or found.name != self.parser.text(found.at, found.end)
            free = (before.definite or "place" in before.tags or before.raw in COMMAS) and before.tags.isdisjoint(
                TITLES
            )
            if found.end == end:
                return found if named and free else None
            if named and free and self.parser.name_ends(found.end):
                return found
        return None

    def _step(self, word: Word) -> None:
        """The first step that takes the word at j; what none takes parts the clause's words from its start."""
        known = not word.plain
        if not (
            (word.opens and (self.anonymous(word) or self.channel(word) or self.credit(word)))
            or (known and (self.that_is_said(word) or self.relayed(word) or self.told_words(word)))
            or (known and (self.object(word) or self.recipient(word)))
            or self.aside(word)
            or (known and (self.preposition(word) or self.skipped(word) or self.office(word)))
            or self.subject(word)
            or self.said(word)
        ):
            self.clean = self.sought = False  # the subject of a verb is not parted from it by a word that nothing takes
            self.j += 1

    def _within(self) -> bool:
        """Whether the sentence goes on; a mark that pairs with another may stand where it ends."""
        j, p = self.j, self.p
        return j < self.stop or (j == self.stop < p.end and j < self.i + WINDOW and p.partner[j] >= 0)

    def _complement(self, complement: str, content: int) -> bool:
        self.clause.complement, self.clause.content = complement, content
        self.clause.clean, self.clause.object = self.clean, self.noun
        return True

    def _speak(self, found: Phrase, *, joined: bool = False) -> bool:
        more = self.c.coordinate(found.end, found) if joined else []
        self.clause.speakers += [found, *more]
        self.j, self.sought = (more[-1] if more else found).end, False
        further = self.parser.at(self.j) if joined and self.j < self.stop and self.p.words[self.j].conj else None
        if further is not None and self.c.his_too(found, further):
            self.j = further.end
        return True

    # ------------------------------------------------------------ marks and limits
    def _mark(self) -> bool:
        """Take the mark at j; False where the clause ends at it."""
        p, j, raw = self.p, self.j, self.p.words[self.j].raw
        written = self.verb.kind == "relay" or self.verb.folded in self.grammar.composing
        if p.words[j - 1].rest in self.grammar.entitled and not written:  # بمحاضرة بعنوان: …
            self.j, self.clean = max(j, p.quote(j)) + 1, False
            return True
        if raw == ":":  # دعت الجمعية: «…» credits the act's own words
            act = self.verb.kind == "act" and p.quote(j + 1) > 0
            return self._complement("quote" if act else "colon", j + 1)
        if p.quote(j) > 0:
            return self._quotation(p.quote(j))
        if p.opens_unclosed(j) and self.clean and "quote" in self.verb.takes:
            return self._complement("quote", j + 1)
        if raw in ";؛" and not self.clause.speakers and not self.c.complements(j + 1):
            return False
        if raw in COMMAS and (self._named_at_last() or self._apposition()):
            return True
        self.j = p.bracket(j) + 1 if p.bracket(j) > 0 else j + 1
        return True

    def _named_at_last(self) -> bool:
        """The name of an office between commas, after words about it: رئيس المركز، والمقرب من الحزب، حيدر البرزنجي،."""
        p, speakers = self.p, self.clause.speakers
        if len(speakers) != 1 or not p.words[speakers[0].start].tags & TITLES or speakers[0].back:
            return False
        office = speakers[0]
        named = office.kind == "person" and office.name != self.parser.text(office.at, office.end)
        if named and " " in office.name:
            return False  # he has his name
        found = self.parser.at(self.j + 1)
        if found is None or found.kind != "person" or found.title or " " not in found.name or found.end >= self.stop:
            return False
        if p.words[found.end].raw not in COMMAS and not self.c.complements(found.end):
            return False
        speakers[0] = replace(found, at=office.at, start=office.start, title=office.title, gender=office.gender)
        self.j = found.end
        return True

    def _apposition(self) -> bool:
        """The office of who was named, after a comma: سالم الحمد، نائب رئيس المجلس وزير الصحة،."""
        found = self.parser.at(self.j + 1) if self.clause.speakers and self.clean else None
        if found is None or found.kind != "person" or not found.title or found.back or found.end >= self.stop:
            return False
        if self.clause.speakers[-1].kind != "person" or found.name != self.parser.text(found.at, found.end):
            return False
        last = self.clause.speakers[-1]
        self.clause.speakers[-1] = replace(last, title=last.title | found.title)
        self.j = found.end
        return True

    def _quotation(self, close: int) -> bool:
        """A quotation is a word set apart, the subject's name, or what is said."""
        p, j = self.p, self.j
        short = close - j <= SHORT
        if self._called(close):
            self.j = close + 1
            return True
        if short and p.phrase(j + 1, "channel") is not None:  # على موقع «تويتر»
            self.j = close + 1
            return True
        if short and p.words[j - 1].fold in CLITICS:  # بـ"المقرب"
            self.j, self.clean = close + 1, False
            return True
        if close == j + 2 and p.words[j + 1].shape == "number":  # أضافت "156" رحلة
            self.j, self.clean = close + 1, False
            return True
        ended = close + 1 >= p.end or p.words[close + 1].shape == "mark"
        if self.verb.kind == "act" and close == j + 2 and ended and not self.sought and j == self.i + 1:
            self.j, self.clean = close + 1, False  # المدار تهنئ "الحداد"
            return True
        if self.sought and not self.clause.speakers:
            found = self.parser.at(j)
            if found is not None and self.c.agrees(self.readings, found) and self._goes_on(found.end):
                return self._speak(found)
            named = close + 1 < p.end and (p.words[close + 1].raw == ":" or self.c.complements(close + 1))
            if found is None and short and named:  # قال «الشقيق»: …
                return self._speak(self.c.quoted_name(j, "person"))
        if short and self._goes_on(close + 1) and (self.clause.speakers or j > self.i + 1):
            self.j = close + 1
            return True
        return self._complement("quote", j)

    def _called(self, close: int) -> bool:
        """Whether the one word in the marks at j is what the body right before it is called: الشركة الوطنية «مدار»،."""
        speakers, p = self.clause.speakers, self.p
        behind = bool(speakers) and speakers[-1].end == self.j and speakers[-1].kind == "organization"
        return behind and close == self.j + 2 and close + 1 < p.end and p.words[close + 1].raw in COMMAS

    def _goes_on(self, j: int) -> bool:
        """Whether the clause goes on at j, so that the quotation before was a name and no content."""
        p = self.p
        if j >= self.stop:
            return False
        if p.words[j].shape != "line" and p.words[j].raw not in ".،,؛":
            return True
        return j + 1 < self.stop and "complementizer" in p.words[j + 1].tags

    def _new_clause(self, word: Word) -> bool:
        """Whether a verb opens another clause, so that the one being read has no content."""
        p, j = self.p, self.j
        if word.acts and word.conj and not self.relative and j > self.i + 1:
            return True
        if j == self.i + 1 or not word.verbs or word.definite or "preposition" in word.tags:
            return False
        before, raw = p.words[j - 1], p.words[j - 1].raw
        if before.tags & SPOKEN and not before.definite and not word.conj and word.verbs[0].tense != "r":
            self.relative = True  # خلال مقابلة أجرتها معه القناة، أن
            return False
        if all(r.tense != "r" for r in word.verbs) and not word.conj and self.parser.at(j) is not None:
            return False  # a name that is spelled like a verb
        if word.verbs[0].tense == "r":
            return raw in "،," or word.conj
        if self.relative or "relative" in before.tags or before.fold in self.grammar.keeping:
            return False
        speaker = self.clause.speakers[0] if self.clause.speakers else None
        if speaker is not None and speaker.kind == "unnamed" and not speaker.back:
            act = self.c.lexicon.verbs[word.verbs[0].lemma].kind in ("act", "know")
            self.relative = before.shape != "mark" or act or self._unnaming(j)
            if self.relative:
                return False  # قال مصدر طلب عدم ذكر اسمه إن
        return word.conj or before.fold in self.grammar.parting or raw in "،,"

    def _unnaming(self, j: int) -> bool:
        """Whether the words after the verb at j tell why its speaker is not named: ، تحدث لقناة شريطة عدم ذكر اسمه،."""
        near = range(j + 1, min(j + REASON, self.stop))
        return any(self.p.words[k].opens and self.parser.reason(k) > 0 for k in near)

    # ------------------------------------------------------------ the steps, in the order they are tried
    def channel(self, word: Word) -> bool:
        """على تويتر, عبر حسابه في تيلجرام."""
        entry = self.p.phrase(self.j, "channel") if "channel" in word.opens else None
        before = self.p.words[self.j - 1].fold
        if entry is None or self.j == self.i + 1:
            return False
        if before not in self.grammar.platform and before != word.fold:
            return False
        self.clause.channel = self.clause.channel or entry.value  # في تغريدة على «تويتر»: told twice
        self.j += len(entry.words)
        return True

    def credit(self, word: Word) -> bool:
        """قال زيد، بحسب رويترز، إن; كشفت رويترز نقلا عن مصادر أن."""
        entry = self.p.phrase(self.j, "adverbial") if "adverbial" in word.opens else None
        if entry is None or self._of_a_verb():
            return False
        found = self.c.governed(self.j + len(entry.words), entry.value)
        if found is None:
            if word.fold in self.verb.prepositions:
                return False  # شدد على ما جاء في الاتفاق
            self.j += 1
            return True
        source, self.j, more = found
        speaker = self.clause.speakers[0] if self.clause.speakers else None
        quotes = word.fold in self.grammar.quoting
        carried = not quotes if speaker is None else speaker.kind not in CARRIERS
        if carried and (source.kind in CARRIERS or not quotes):
            self.clause.carriers += [source, *more]
        else:
            self.clause.relayed += [source, *more]
        return True

    def _of_a_verb(self) -> bool:
        """Whether the words at j belong to another verb, right before them: تعقيبا على ما جاء على لسان الوزير."""
        before = self.p.words[self.j - 1]
        return self.j > self.i + 1 and bool(before.verbs) and not (before.tags or before.name or before.definite)

    def relayed(self, word: Word) -> bool:
        """Whose a relay verb's words are: نقلت رويترز عن مصدر, نسبت إلى مصدر, جاء في بيان, علمت «سبق» من مصادرها."""
        kind, clause = self.verb.kind, self.clause
        found: Phrase | None = None
        if self.p.words[self.j - 1].fold in self.grammar.in_place:
            return False  # نقل التعازي نيابة عن الملك
        if kind == "relay" and word.fold in self.grammar.from_him and not clause.relayed:
            found = self.c.pronoun(self.j)
            clause.relayed.append(found)
            clause.from_source = True
        elif kind == "relay" and (word.fold in self.grammar.about or word.fold in self.verb.prepositions):
            found = self.parser.at(self.j + 1) if not self._told_of(word) else None
            if found is not None and word.fold in self.grammar.about and self._strays(found):
                found = None
            if found is not None:
                clause.relayed.append(found)
                clause.from_source = True
                joined = self.c.coordinate(found.end, found)
                found = joined[-1] if joined else found
        elif kind == "know" and word.fold in self.grammar.from_ and not clause.relayed:
            found = self.parser.at(self.j + 1)
            if found is None or found.kind not in ("unnamed", "person", "organization"):
                return False
            clause.relayed.append(found)
        elif kind == "show" and word.fold in self.verb.prepositions & self.grammar.inside and not clause.speakers:
            found = self.parser.at(self.j + 1)
            stated = found is not None and self.p.words[self.j + 1].stem in self.grammar.statement
            if found is None or (found.kind != "document" and not stated):
                return False
            spoken = "speech" in self.p.words[self.j + 1].tags
            clause.speakers.append(found.inner if found.inner is not None and spoken else found)
        if found is None:
            return False
        self.j, self.sought = found.end, False
        return True

    def _strays(self, found: Phrase) -> bool:
        """Whether people behind عن and other nouns are what is told of: تداولوا خبر رفع الإيقاف عن اللاعبين."""
        if found.kind != "unnamed" or found.head in self.grammar.source_word or (self.clean and self.noun < 0):
            return False
        said = found.end < self.stop and self.p.words[found.end].fold in self.grammar.saying
        first = self.clause.speakers[-1].end if self.clause.speakers else self.i + 1
        between = [word for word in self.p.words[first : self.j] if word.shape == "word"]
        near = len(between) < OBJECT or any("preposition" in word.tags for word in between)
        return not (said or near or self.c.complements(found.end))

    def _told_of(self, word: Word) -> bool:
        """Whether عن tells what the words before it are about, not whose they are: نشرت المدار أخبارا عن أب."""
        before = self.p.words[self.j - 1]
        if word.fold not in self.grammar.about or self.j == self.i + 1 or before.definite or before.shape != "word":
            return False
        return "document" in before.tags or before.stem in self.grammar.tidings

    def told_words(self, word: Word) -> bool:
        """نقلت رويترز تصريحات الرئيس, تصريحا صوتيا لأحد المشاركين."""
        p, clause = self.p, self.clause
        if (
            self.verb.kind != "relay"
            or "speech" not in word.tags
            or word.clitic
            or not clause.speakers
            or clause.relayed
            or clause.speakers[-1].kind == "document"
        ):
            return False
        k = self.j + 1
        while (
            k < min(self.stop, self.j + 3)
            and p.words[k].shape == "word"
            and not (p.words[k].definite or p.words[k].clitic)
        ):
            if self.parser.at(k) is not None:
                break
            k += 1
        if word.stem in self.grammar.tidings and (k >= self.stop or p.words[k].clitic != TO):
            return False  # خبر مقتل فلان, but مقالا لفلان
        if k + 1 < self.stop and p.words[k + 1].fold in self.grammar.hanging:
            k += 2  # أقوالا أدلى بها فلان
        found = (self.parser.written_on(k, TO) or self.parser.at(k)) if k < self.stop else None
        if found is None or found.kind not in ("person", "organization", "unnamed"):
            return False
        clause.relayed.append(found)
        clause.from_source = True
        self._complement("noun", self.j)
        self.j = found.end
        return True

    def object(self, word: Word) -> bool:
        """What the verb's own preposition brings: أشار إلى تراجع, كشف عن خطة, أقر بوجود."""
        verb, p, j = self.verb, self.p, self.j
        # وصف المهاجم بأنه: what describes may stand far behind who is described.
        brings = word.clitic in verb.prepositions and (verb.kind != "describe" or "complementizer" in word.tags)
        tightens = self.noun >= 0 and verb.folded in self.grammar.tightening and self._tightened(p.words[self.noun])
        done = self.noun >= 0 and (verb.deed or tightens)  # أقر المجلس النظام بالأغلبية, شدد الجنود الحصار على
        if brings and not word.tags & {"turn", "time", "adverb"}:
            if done and "complementizer" not in word.tags:
                return self._complement("noun", self.noun)
            return not (self.relative and self._that_follows(j)) and self._complement("prep", j)
        if word.fold not in verb.prepositions or verb.kind == "relay":
            return False
        if word.fold in self.grammar.platform and j + 1 < p.end and "channel" in p.words[j + 1].opens:
            return False  # أكد على منصة إكس أن
        if (
            self.noun >= 0
            and "noun" in verb.takes
            and not p.words[self.noun].tags & TITLES
            and not self.c.complements(j)
        ):
            return self._complement("noun", self.noun)  # أعلنت الهيئة إجمالي التحصيل عن الفترة
        near = range(j + 1, min(j + (SAID if verb.kind == "act" else 2), self.stop))
        that = next((k for k in near if "complementizer" in p.words[k].tags), -1)
        if that > 0:
            return self._complement("that", that)
        return self._complement("noun", self.noun) if done else self._complement("prep", j + 1)

    def _tightened(self, word: Word) -> bool:
        """Whether a noun is one for what is made tighter, with or without whose it is: الحصار, إجراءاتها."""
        return word.stem.startswith(tuple(self.grammar.tightened))

    def _that_follows(self, j: int) -> bool:
        """Whether أن stands after a mark further on, so that what comes before belongs to a relative clause."""
        p = self.p
        return any(p.words[k - 1].shape == "mark" and self.c.complements(k) for k in range(j + 1, self.stop))

    def recipient(self, word: Word) -> bool:
        """Whom one speaks to; a medium carries what it was told: قال لرويترز, في حديث مع قناة المدار."""
        if word.fold == TO and self.p.bracket(self.j + 1) > 0:  # لـ(عكاظ)
            found, past = self.parser.at(self.j + 2), self.p.bracket(self.j + 1)
            self.clause.carriers += [found] if found is not None and found.kind in CARRIERS else []
            self.j = past + 1
            return True
        if word.bare[:1] == TO:
            found = self.parser.written_on(self.j, TO)
        elif word.fold in self.grammar.to and self.p.words[self.j - 1].tags & SPOKEN:
            nxt = self.p.words[self.j + 1] if self.j + 1 < self.stop else None
            found = self.parser.at(self.j + 1) if nxt is not None and "channel" not in nxt.opens else None
        elif self.clause.speakers and self.j == self.clause.speakers[-1].end:  # أبلغ مسؤولان رويترز أن
            found = self.parser.at(self.j)
            if found is None or found.kind not in MEDIA or not self._tells(found.end):
                return False
        else:
            return False
        if found is None:
            return False
        if found.kind in CARRIERS and not self._at_large(found):
            self.clause.carriers.append(found)
        self.j = max(found.end, self.j + 1)
        return True

    def _tells(self, j: int) -> bool:
        """Whether what one was told begins at j: أن, or a quotation."""
        return self.c.complements(j) or (j < self.stop and self.p.quote(j) > 0)

    def _at_large(self, found: Phrase) -> bool:
        """Whether it is the press as such, the publisher among it: صرح المدرب لوسائل الإعلام."""
        last = self.p.words[found.end - 1]
        return found.kind == "unspecified" and last.definite and last.stem in self.grammar.press

    def that_is_said(self, word: Word) -> bool:
        """What was said before, as the object: أكد ذلك الوزير, صرح بذلك المتحدث, نفت الوزارة ذلك."""
        if word.bare not in self.grammar.said_before:
            return False
        speakers, nxt = self.clause.speakers, self.j + 1
        last = bool(speakers) and self.j == speakers[-1].end and (nxt >= self.stop or self.p.words[nxt].shape == "mark")
        if not last and (self.j != self.i + 1 or not self.sought):
            return False
        self.pointed = True
        self.j += 1
        return True

    def anonymous(self, word: Word) -> bool:
        """Past why a source is not named: طلب عدم ذكر اسمه, شريطة عدم الكشف عن هويته."""
        past = self.parser.reason(self.j) if word.opens else 0
        self.j = max(self.j, past)
        return past > 0

    def aside(self, word: Word) -> bool:
        """Times, turns of speech, relative pronouns, نقلت عنه قوله."""
        entry = self.p.phrase(self.j, "time", "turn") if word.opens & {"time", "turn"} else None
        if entry is not None:
            self.j += len(entry.words)
            return True
        if "relative" in word.tags:
            self.relative, self.sought = True, False
        elif word.fold in self.grammar.saying:
            self.sought = False
        else:
            return False
        self.j += 1
        return True

    def preposition(self, word: Word) -> bool:
        """An adjunct and its noun phrase: في بيان, خلال لقاء مع, أمام البرلمان."""
        p, j = self.p, self.j
        if "preposition" not in word.tags or (self.sought and self.parser.at(j) is not None):
            return False
        j += j + 1 < p.end and p.words[j + 1].fold in self.grammar.this  # من هذا الملك
        nxt = p.words[j + 1] if j + 1 < p.end else None
        nounless = self.grammar.hanging if self.verb.kind == "say" else self.grammar.inwards
        if word.fold in nounless:  # في الوقت الذي أكد فيه الوزير أن
            self.j = j + 1
            return True
        self.brought = True
        if nxt is not None and j + 1 < self.stop and nxt.tags & SPOKEN:
            self._spoken()
            return True
        if nxt is not None and "channel" in nxt.opens and word.fold in self.grammar.platform:
            self.j = j + 1
            return True
        found = self.parser.at(j + 1) if word.fold in self.grammar.adjunct else None
        if found is None and nxt is not None and self.sought:
            found = self._met(j + 1)
        if found is not None and found.end > j + 1:
            spoken = word.fold in self.grammar.by and any(w.tags & SPOKEN for w in p.words[j - 2 : j])
            writes = word.fold in self.grammar.inside and [s.kind for s in self.clause.speakers] == ["person"]
            if found.kind in MEDIA and (spoken or (writes and not found.back)):
                self.clause.carriers.append(found)  # في لقاء عبر تلفزيون المدار; كتب فلان في صحيفة المدار
            self.j = found.end
        elif nxt is None or nxt.shape != "word" or nxt.verbs or nxt.tags & {"complementizer", "preposition"}:
            self.j = j + 1
        else:
            self.j = max(j + 2, self.parser.attributes(j + 2, closed=nxt.definite, titled=True)[0])
        return True

    def _spoken(self) -> None:
        """Past في إيجاز صحفي; في تغريدة names the platform too."""
        p = self.p
        entry = p.phrase(self.j + 1, "channel")
        if entry is not None and self.clause.channel is None:
            self.clause.channel = entry.value
        self.j += 2
        if self.j < self.stop and _describes(p.words[self.j]):  # في خطاب متلفز
            self.j += 1
        while self.j < self.stop and not p.words[self.j].conj:
            word = p.words[self.j]
            known = word.bare in self.c.lexicon.descriptors or "nationality" in word.tags
            told = word.stem in self.grammar.told_of_men or word.fold in self.grammar.platform
            if not known and not (word.definite and told):  # في المقال السابق, عبر حسابه الرسمي
                break
            self.j += 1
        if self.j + 1 < self.stop and any(r.object for r in p.words[self.j].verbs):  # في تصريح نقلته رويترز
            found = self.parser.at(self.j + 1)
            if found is not None and found.kind in MEDIA | {"organization"}:
                self.clause.carriers.append(found)
                self.j = found.end

    def skipped(self, word: Word) -> bool:
        """A single adverb, a number that counts nobody."""
        if word.tags & {"time", "adverb", "turn"} or (word.shape == "number" and self.parser.at(self.j) is None):
            self.j += 1
            return True
        return False

    def office(self, word: Word) -> bool:
        """The office right behind who was named, or between dashes: قال زيد –مدير السد– إن."""
        speakers, p = self.clause.speakers, self.p
        if not speakers or speakers[-1].kind != "person" or not word.tags & TITLES or word.conj:
            return False
        end = speakers[-1].end
        if self.j != end and not (self.j == end + 1 and p.words[end].raw in "-–—،"):
            return False
        found = self.parser.at(self.j)
        if found is None or found.kind not in ("person", "unnamed") or found.end > self.stop:
            return False
        self.j = found.end
        return True

    def subject(self, word: Word) -> bool:
        """The verb's subject, once, and whom و joins to it."""
        if word.conj and self.j == self.i + 1 and word.fold[0] == AND:
            self.sought = False  # فقال وأين والده
        if not self.sought or self.clause.speakers or word.conj:
            return False
        if word.fold in self.grammar.of_me and word.raw.endswith("ي") and self.parser.at(self.j) is None:
            self.j += 1  # طلب مني أحدهم أن
            return True
        many = "quantifier" in word.opens and word.stem[:-1] in self.grammar.many and word.stem.endswith("ا")
        how = word.participle and word.bare.endswith("ا")  # قال معلقا
        # كتب آخر مقالاً: an accusative is no subject, and none is behind it
        if many or how or word.raw.endswith(TANWIN):
            self.sought = False
            return False
        if word.fold in self.grammar.each_of and self.j + 1 < self.stop:
            self.j += 1 + (self.p.words[self.j + 1].fold in self.grammar.from_)
            word = self.p.words[self.j]
        found = self.parser.by_trade(self.j) or self.parser.at(self.j) or self.c.bare_subject(self.j)
        fits = found is not None and (self.verb.kind != "deny" or found.kind != "document")
        if found is not None and found.end == self.j + 1 and word.stem in self.grammar.hearsay:
            fits = self.verb.kind not in ("deny", "relay")  # نشرت وسائل إعلام أنباء: an object
            found = replace(found, kind="unspecified", number="p", back=False)  # تحدثت تقارير عن
        if found is not None and found.kind == "unnamed" and found.number == "p":
            fits = fits and not self._object_by_form(word, found)
        if found is not None and found.kind == "organization" and self.verb.addressed:
            fits = fits and not self._addressed(found)  # أخبر طاقم الطائرة أنه
        fits = fits and found is not None and ("masdar" not in word.tags or self._more_than_deed(found))
        if fits and found is not None and self.verb.kind == "describe" and self._is_described(found):
            self.j, self.sought = found.end, False
            return True
        if found is not None and fits and self.c.agrees(self.readings, found) and not self._behind():
            self.clause.parted = self.brought
            return self._speak(found, joined=True)
        self.sought = False
        return False

    def _behind(self) -> bool:
        """Whether the noun at j belongs to a preposition right before it: عبر موقع تويتر."""
        before = self.p.words[self.j - 1]
        if before.fold not in self.grammar.adjunct or self.j - 1 <= self.i or self.verb.kind == "show":
            return False
        return self.p.words[self.j - 2].fold not in self.grammar.each_of  # كل من

    def _met(self, j: int) -> Phrase | None:
        """Whom a deed at j is done to, behind the pronoun of who does it: خلال لقائه المستشار."""
        word, known = self.p.words[j], self.c.lexicon.word
        deed = word.bare.removesuffix("ها").removesuffix("ه")
        if deed == word.bare or len(deed) < SHORT or word.definite or word.tags or j + 1 >= self.stop:
            return None
        masdar = "masdar" in known(deed).tags or (deed[-1] == "ي" and "masdar" in known(deed[:-1] + "ء").tags)
        return self.parser.at(j + 1) if masdar else None

    def _is_described(self, found: Phrase) -> bool:
        """Whether what a verb of describing has behind it is its object, of which the words tell: وصف العيد بأنه."""
        word = self.p.words[found.end] if found.end < self.stop else None
        if word is None or "complementizer" not in word.tags or word.fold in self.grammar.that:
            return False
        number, gender = pronoun(word.bare)
        agrees = found.kind != "unspecified" and (not found.gender or (gender, number) == (found.gender, found.number))
        return agrees and not any(reading.object for reading in self.readings)

    def _more_than_deed(self, found: Phrase) -> bool:
        """Whether a noun of deed is here a title (سعادة الدكتورة نورة) or the text that tells: كشف تحقيق صحفي أن."""
        if found.kind not in MEDIA | {"document"}:
            return found.kind == "person" and found.end > self.j + 1
        p, end = self.p, found.end
        if end >= self.stop:
            return False
        made = "relative" in p.words[end].tags or any(r.object for r in p.words[end].verbs)
        return made or self.c.complements(end) or p.words[end].fold in self.verb.prepositions

    def _object_by_form(self, word: Word, found: Phrase) -> bool:
        """Whether a group behind the verb is spelled, or stands, as whom somebody addresses: نبه سائقي السيارات."""
        if word.stem.endswith(tuple(self.grammar.genitive)) or self._whom_they_have(word):
            return True  # بين أبنائهم, أعلم لاعبيه
        p, end = self.p, found.end
        if not self.verb.addressed:
            return not self.c.complements(end) and self._accusative(word)
        known = any(w.definite for w in p.words[self.j : end]) and not word.stem.endswith(MEN)
        last = end >= self.stop or p.words[end].shape == "mark" or bool(p.words[end].tags & {"preposition"})
        last = last or p.words[end].conj or _adverb(p.words[end])  # ناشد قادة الأندية والاتحادات أن
        last = last or p.words[end].clitic == BY or p.words[end].fold in self.grammar.saying  # خاطب الشباب بقوله
        return self._accusative(word) or (known and (last or self.c.complements(end)))

    def _whom_they_have(self, word: Word) -> bool:
        """Whether a plural of men with whose they are is spelled as no subject is: لاعبيه, منافسيهم."""
        for whose in self.grammar.theirs:
            if word.stem.endswith("ي" + whose):
                return bool(self.c.lexicon.word(word.stem.removesuffix(whose) + "ن").tags & GROUPS)
        return False

    def _addressed(self, found: Phrase) -> bool:
        """Whether a body right before what it is told can only be whom the verb addresses: ناشد المنظمة بأن."""
        if found.end >= self.stop:
            return False
        word = self.p.words[found.end]
        asked = word.clitic == BY and BY not in self.verb.prepositions and "masdar" in word.tags
        return asked or self.c.complements(found.end)

    def _accusative(self, word: Word) -> bool:
        """Whether a plural of men is spelled as no subject is: مرشحين, سائقي السيارات."""
        if word.stem.endswith("ين"):
            return True
        return word.stem.endswith("ي") and bool(self.c.lexicon.word(word.stem + "ن").tags & GROUPS)

    def said(self, word: Word) -> bool:
        """A noun right after verb, subject and adjuncts is what is said: أكد الوزير ضرورة …"""
        if self.noun >= 0 or not self.clean or self.relative or word.clitic or (word.conj and self.clause.speakers):
            return False
        self.noun = self.j
        if "masdar" in word.tags and (self.verb.kind == "act" or "noun" in self.verb.takes):
            return self._complement("noun", self.j)
        return False


def _adverb(word: Word) -> bool:
    """Whether a word can only be an accusative: دعا نواب المحافظة جميعا إلى."""
    return word.bare.endswith("ا") and word.common and not (word.definite or word.verbs or word.tags)


def _describes(word: Word) -> bool:
    """Whether an ordinary indefinite word can only be an adjective of the noun before it."""
    ordinary = word.shape == "word" and word.common and not (word.definite or word.conj or word.clitic)
    return ordinary and not (word.tags or word.verbs or word.acts or word.name)

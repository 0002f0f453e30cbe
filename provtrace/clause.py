"""What stands in a clause: its subjects and whom they join, and what an adverbial governs. Below walk."""

from typing import Final

from msgspec.structs import replace

from provtrace.cues import Passage
from provtrace.lexicon import AND, BY, TO, Reading, Verb, Word, pronoun
from provtrace.models import Kind
from provtrace.phrases import TITLES, Parser, Phrase
from provtrace.phrases.classes import FEMININE_PLURAL, MEN

THAT: Final = "ان"  # as it folds, with the pronouns that hang on it
WINDOW: Final = 60  # tokens from a cue to its content; the longest of the gold has 52
MEDIA: Final = frozenset({"agency", "outlet"})
CARRIERS: Final = frozenset({"agency", "outlet", "unspecified"})
SPOKEN: Final = frozenset({"speech", "event_noun"})
_AFTER_NAME: Final = TITLES | {"relative"}
_NO_SUBJECT: Final = SPOKEN | {"masdar", "time", "adverb"}
_NOBODY: Final = frozenset({"not_source", "unreal"})
PLURAL: Final = (MEN, FEMININE_PLURAL)
_ADJECTIVE: Final = "يه"  # of a feminine adjective
SHORT: Final = 4  # tokens of a quotation that may be a name or a word set apart

Governed = tuple[Phrase, int, list[Phrase]]  # a source, the token past it, and whom it relays


class Clause:
    """What the walk collects. `complement`: what the content starts with, at token `content`; `j` is past the last."""

    __slots__ = (
        "carriers", "channel", "clean", "complement", "content", "from_source", "j", "object", "parted", "relayed",
        "speakers",
    )  # fmt: skip

    def __init__(self, j: int) -> None:
        self.j = j
        self.speakers: list[Phrase] = []
        self.carriers: list[Phrase] = []
        self.relayed: list[Phrase] = []
        self.channel: str | None = None
        self.from_source = False  # a relay verb's عن was read
        self.clean = False  # nothing but subject and adjuncts stood before أن
        self.parted = False  # what a preposition brings stands between verb and subject, when nothing was said
        self.complement = ""  # that colon quote prep noun before, or "" for none
        self.content = -1
        self.object = -1  # a noun that stood before what the content starts with, behind subject and adjuncts


class Clauses:
    """Reads the clauses of one passage."""

    def __init__(self, passage: Passage, parser: Parser) -> None:
        self.p, self.parser = passage, parser
        self.lexicon = passage.lexicon
        self.grammar = passage.lexicon.grammar

    # ------------------------------------------------------------ small questions
    def complements(self, j: int) -> bool:
        """Whether the complementizer stands at j, a comma or إلى before it left out."""
        p = self.p
        j += j < p.end and p.words[j].raw in "،,"
        j += j < p.end and p.words[j].fold in self.grammar.to
        return j < p.end and "complementizer" in p.words[j].tags and not p.words[j].conj

    def agrees(self, readings: tuple[Reading, ...], found: Phrase) -> bool:
        """Whether a verb before its subject can have this one: it agrees in gender, plural heads apart."""
        genders = {r.gender for r in readings if r.tense != "r"}
        if not found.gender or not genders or "c" in genders or found.gender in genders:
            return True
        others = found.kind == "unnamed" and (self._things(found) if genders == {"m"} else self._men(found))
        return found.kind == "unspecified" or (found.number != "s" and found.kind != "person" and not others)

    def _men(self, found: Phrase) -> bool:
        """Whether they are several men, whom no woman's verb has for its subject: حذرت المواطنين, not قالت جماعة من."""
        tags, first = self.lexicon.word(found.head).tags, self.p.words[found.start].stem
        women = "feminine" in tags or found.head.endswith(FEMININE_PLURAL) or first.endswith("ه")
        return "role_plural" in tags and not women

    def _things(self, found: Phrase) -> bool:
        """Whether a plural in ات with the article is of no women: أبلغ الجهات المختصة."""
        head = self.p.words[found.start]
        return head.stem.endswith(FEMININE_PLURAL) and head.tags.isdisjoint(("role_plural",))

    def coordinate(self, j: int, before: Phrase) -> list[Phrase]:
        """The sources that و joins to the one before token j: رويترز وفرانس برس."""
        joined: list[Phrase] = []
        while (found := self._joined(j, before)) is not None:
            joined.append(found)
            j, before = found.end, found
        return joined

    def _joined(self, j: int, before: Phrase) -> Phrase | None:
        p = self.p
        if j >= p.end:
            return None
        word = p.words[j]
        found: Phrase | None = None
        if word.conj and word.raw[0] == AND:
            found = self.parser.joined(j) if before.kind == "person" else self.parser.at(j)
        elif word.fold == AND:
            found = self.parser.at(j + 1)
        elif word.shape == "word" and word.fold[0] == AND and before.kind in MEDIA | {"person"} and not word.common:
            found = self.parser.after_clitic(j, AND)
        if before.kind in MEDIA and (word.fold == AND or word.conj) and (found is None or found.kind not in MEDIA):
            found = self.parser.twin(j, before) or found
        if found is None or found.back or found.end <= j or self._of_the_same(before, found):
            return None
        if self.his_too(before, found):
            return None
        people = {found.kind, before.kind} <= {"person", "organization", "unnamed"}
        return found if found.kind == before.kind or people or {found.kind, before.kind} <= MEDIA else None

    def his_too(self, before: Phrase, found: Phrase) -> bool:
        """Whether what و brings is a further office of who has his name: وزير النقل سامر الحداد ورئيس اللجنة."""
        if (
            before.kind != "person"
            or not before.title
            or found.kind not in ("person", "unnamed")
            or found.number == "p"
        ):
            return False
        text, first = self.parser.text, self.p.words[found.start]
        named = before.name != text(before.at, before.end)
        alone = found.number != "p" and bool(first.tags & TITLES) and not first.definite
        return named and alone and found.name == text(found.at, found.end)

    def _of_the_same(self, before: Phrase, found: Phrase) -> bool:
        """Whether somebody before is of this body too, and it says nothing: لاعب برشلونة ومنتخب إسبانيا."""
        last, first = self.p.words[before.end - 1], self.p.words[found.start]
        if before.kind == "unnamed" and "place" in first.tags and self._of_places(before):
            return True  # مصادر في الضفة والقدس
        office = before.kind in ("person", "unnamed") and not last.tags.isdisjoint(("place", "body"))
        return office and found.kind == "organization" and not first.definite

    def _of_places(self, before: Phrase) -> bool:
        """Whether the words about somebody end with where they are: مصادر في الضفة الغربية."""
        words, end = self.p.words, before.end
        return any(words[k].tags & {"place"} or "place" in words[k].opens for k in range(before.start + 1, end))

    def bare_subject(self, j: int) -> Phrase | None:
        """Of a word nothing is known, but between a reporting verb and إن only a subject can stand: كشف سالمان أن."""
        p = self.p
        word = p.words[j]
        if word.shape != "word" or word.conj or word.clitic or word.tags & _NO_SUBJECT:
            return None
        describes = word.stem.endswith(_ADJECTIVE) or "other" in word.tags
        if describes and not word.definite and self.complements(j + 1):
            return None  # إفادة صحفية يومية أن, فئة أخرى أن
        if p.words[j - 1].fold in self.grammar.son:
            return None  # مؤسسة محمد بن سلمان
        # What no reader took for a name though nothing is known of it is inflected.
        inflected = not (word.name or word.common or word.tags) or (word.name == "unknown" and len(word.bare) > 3)
        odd = bool(word.tags & _NOBODY) or word.bare[-1].isdigit()  # أمر جيد, لو, و30
        if not word.definite and (word.bare.endswith("ا") or odd or inflected):
            return None  # مجددا, ببالهم
        if word.fold in self.parser.surnames and word.tags <= {"nationality"}:
            return self.parser.make(j, j + 1, p.starts[j], "person", head=word.stem)
        if "unspecified_weak" in word.opens and self.complements(j + 1):
            return self.parser.make(j, j + 1, p.starts[j], "unspecified", number="p", head=word.stem)  # قالت تقارير إن
        nxt = p.words[j + 1] if j + 1 < p.end else None
        after = p.words[j + 2] if j + 2 < p.end else None
        office = after is not None and not after.conj and bool(after.tags & TITLES)
        surname = nxt is not None and nxt.shape == "word" and (office or nxt.name in ("unknown", "family", "given"))
        conj = nxt is not None and nxt.conj and not (office and nxt.fold[0] != AND)
        clitic = nxt is not None and nxt.clitic and nxt.name != "given"  # رحال لحسيني
        loose = nxt is None or conj or bool(nxt.tags or clitic or nxt.definite or nxt.opens & {"adverbial"})
        thing = word.common and (word.raw.endswith(("ة", "ات")) or word.bare.endswith(tuple(self.grammar.theirs)))
        foreign = surname and not (loose or word.definite or thing)  # but مقولة أفلاطون, خلاله نتنياهو
        if foreign and self._subject_ends(j + 2):
            return self.parser.make(j, j + 2, p.starts[j], "person", head=word.stem)  # دان إيفز
        for end in sorted({j + 1, self.parser.attributes(j + 1, closed=word.definite, join=True)[0]}):
            if self.complements(end) or self.complements(self._past_place(end)):
                kind = self._kind_of_number(j, end) if "number_word" in word.tags else _kind_of_bare(word, end - j)
                head = word.stem
                if end == j + 1 and _by_country(word):
                    kind, head = "person", ""
                return self.parser.make(j, end, p.starts[j], kind, head=head) if kind is not None else None
        return None

    def _kind_of_number(self, j: int, end: int) -> Kind | None:
        """What they are whom a word of number counts: الكثير, أحد التقديرات; of nobody nothing: لم يتصور أحد."""
        counted = self.parser.at(j + 1) if end > j + 1 else None
        if counted is not None and counted.end == end and counted.kind != "person":
            one = counted.back and counted.kind == "organization"
            one = one and "institution_plural" not in self.p.words[j + 1].tags  # أحد العمالة
            return "unnamed" if one else counted.kind
        return None if self.p.words[j].bare in self.grammar.anybody else "unnamed"

    def _past_place(self, j: int) -> int:
        """The token past the place or body that a subject is in: الشؤون الصحية بمحافظة الأحساء."""
        p = self.p
        if j >= p.end or not (p.words[j].clitic == BY or p.words[j].fold in self.grammar.inside):
            return j
        j += p.words[j].clitic != BY
        return self.parser.attributes(j + 1, closed=p.words[j].definite, join=True)[0] if j < p.end else j

    def _subject_ends(self, j: int) -> bool:
        word = self.p.words[j] if j < self.p.end else None
        return word is None or word.shape == "mark" or bool(word.tags & _AFTER_NAME) or self.complements(j)

    def pronoun(self, j: int) -> Phrase:
        """Whom the pronoun at token j's end stands for: نقلت عنه قوله."""
        number, gender = pronoun(self.p.words[j].bare)
        return self.parser.make(j, j + 1, self.p.starts[j], "person", back=True, gender=gender, number=number)

    def quoted_name(self, j: int, kind: Kind) -> Phrase:
        """The words of the quotation that opens at token j, as a name."""
        close = self.p.quote(j)
        return self.parser.make(j, close + 1, self.p.starts[j], kind, self.parser.text(self.p.starts[j + 1], close))

    def by_name(self, speaker: Phrase) -> Phrase:
        """Somebody described, with his name right behind where the words about him end: بحسب الخبير في السوق سامر."""
        if speaker.kind != "unnamed" or speaker.number != "s" or speaker.head in self.grammar.source_word:
            return speaker
        found = self.parser.called(speaker.end)
        if found is None or " " not in found.name:
            return speaker
        if found.end >= self.p.end or self.complements(found.end):
            return named(speaker, found)
        nxt = self.p.words[found.end]
        ends = nxt.shape in ("mark", "line") or nxt.fold in self.grammar.then
        return named(speaker, found) if ends else speaker

    # ------------------------------------------------------------ what an adverbial governs
    def governed(self, j: int, value: tuple[str, str]) -> Governed | None:
        """What an adverbial governs from token j: a source, or ما and a verb with its subject (بحسب ما ذكرت رويترز)."""
        governs, clitic = value
        p, parser = self.p, self.parser
        if j >= p.end or (p.words[j].conj and not clitic):
            return None  # بحسب وجهة نظر
        what = p.words[j].fold in self.grammar.what
        if governs == "clause" or (governs == "both" and what):
            found = self.subclause(j + what)
            if found is not None or governs == "clause":
                return found
        source = parser.wire(j)
        if source is not None:
            return self._further(source)
        if clitic:
            source = parser.after_clitic(j, clitic)
        else:
            source = parser.at(j) if not p.words[j].clitic or governs == "np" else None
        if source is None or source.head in self.lexicon.rules or (not clitic and self._nobody(source)):
            return None
        return self._further(self.by_name(source))

    def _nobody(self, source: Phrase) -> bool:
        """Whether words that only seem to name somebody are what one goes by: حسب تجربتي, وفق المقاييسس الدولية."""
        first = self.p.words[source.start]
        if source.kind != "person" or source.title or first.shape != "word":
            return False
        word, *more = map(self.lexicon.word, source.name.split())
        if "rule" in word.tags:
            return True  # وفق جودة عالية
        if word.name != "unknown" or word.fold in self.parser.seconds:
            return False
        if more:
            return len(more) == 1 and more[0].common and not more[0].name
        return not (word.definite and (word.stem.endswith("ي") or self.parser.recurs(word)))

    def _further(self, source: Phrase) -> Governed:
        """A governed source and what follows it: whom it quotes, whom it spoke to, who made the text it names."""
        p, end = self.p, source.end
        nxt = p.words[end] if end < p.end else None
        if source.kind == "document":
            made = self.made(source)
            if made is not None:
                return made
        if source.kind not in CARRIERS:
            told = self.parser.written_on(end + 1, TO) if nxt is not None and nxt.verbs and end + 1 < p.end else None
            if told is not None and told.kind in CARRIERS:  # بحسب تجار تحدثوا لموقع المدار
                return source, told.end, [told]
            return source, end, []
        more: list[Phrase] = []
        if nxt is not None and nxt.fold in self.grammar.about:
            relayed = self.parser.at(end + 1)
            if relayed is not None:
                more, end = [relayed], relayed.end
        entry = p.phrase(end, "adverbial")
        deeper = (
            self.governed(end + len(entry.words), entry.value)
            if entry is not None and entry.value[0] == "both"
            else None
        )
        return (source, deeper[1], [*more, deeper[0], *deeper[2]]) if deeper is not None else (source, end, more)

    def made(self, source: Phrase) -> Governed | None:
        """Who made and who published a text: حصيلة أعلنها مسؤولون, مقال للكاتب فلان نشرته صحيفة المدار."""
        p, end = self.p, source.end
        author: Phrase | None = None
        to = next((k for k in range(source.start + 1, min(end + 1, p.end)) if p.words[k].clitic == TO), -1)
        if end < p.end and p.words[end].fold in self.grammar.from_:
            author = self.parser.at(end + 1)
        elif to > 0:
            author = self.parser.written_on(to, TO)
        if author is not None and author.kind in ("person", "unnamed", "organization"):
            end = author.end
        else:
            author = None
        if end < p.end and any(r.object for r in p.words[end].verbs):
            maker = self.subclause(end)
            if maker is not None:
                return maker[0], maker[1], [*([author] if author is not None else []), *maker[2]]
        return (author, end, []) if author is not None and author.kind == "person" else None

    def subclause(self, k: int) -> Governed | None:
        """The verb at token k and its subject: (ما) نقلت رويترز عن مصدر, (ما) أفادت به وكالة المدار."""
        p = self.p
        while k < p.end and "auxiliary" in p.words[k].tags:
            k += 1
        readings = tuple(r for r in p.words[k].verbs if r.tense != "r") if k < p.end else ()
        if not readings:
            return None
        verb = self.lexicon.verbs[readings[0].lemma]
        hangs = k + 1 < p.end and p.words[k + 1].fold in self.grammar.hanging
        if verb.deed and not hangs:
            return None  # على ما يجده, but ما أقر به المسؤولون
        fit = verb.kind == "see" and any(r.object and r.tense == "i" for r in readings)
        if verb.kind == "show" and k + 2 < p.end and p.words[k + 1].fold in self.grammar.inside:
            text = self.parser.at(k + 2)  # ما جاء في التقرير
            return self._further(text) if text is not None else None
        told: list[Phrase] = []
        for j in range(k + 1, min(p.past[k], k + 20)):
            word = p.words[j]
            if (
                (told and j < told[-1].end)
                or p.words[j].raw in "،,"
                or word.fold in self.grammar.hanging
                or word.tags & {"time", "adverb"}
            ):
                continue
            recipient = self.parser.written_on(j, TO) if word.bare[:1] == TO else None
            if recipient is not None:
                told.append(recipient)
                continue
            source = self.parser.at(j)
            if verb.kind == "relay" and (source is None or source.kind not in MEDIA):
                source = self.parser.alone(j) or source
            if source is None and verb.kind == "relay" and 0 < p.quote(j) - j <= SHORT + 1:  # ما نقلته «المدار المحلي»
                source = self.quoted_name(j, "outlet")
            if source is None or not self.agrees(readings, source) or (fit and source.kind != "person"):
                return None  # بحسب ما تراه الجهات: as they see fit
            return self._relays(self.by_name(source), verb, [t for t in told if t.kind in CARRIERS])
        return None

    def _relays(self, source: Phrase, verb: Verb, told: list[Phrase]) -> Governed:
        p, j = self.p, source.end
        word = p.words[j] if j < p.end else None
        found: Phrase | None = None
        whose = word is not None and (word.fold in self.grammar.about or word.fold in verb.prepositions)
        if whose and verb.kind == "relay":
            found = self.parser.at(j + 1)
        elif word is not None and word.bare[:1] == TO and source.kind not in CARRIERS:
            found = self.parser.written_on(j, TO)
            found = found if found is not None and found.kind in CARRIERS else None
        return (source, found.end, [found]) if found is not None else (source, j, told)


def named(described: Phrase, name: Phrase) -> Phrase:
    """Somebody described by what stands before his name."""
    title = name.title | {described.head}
    return replace(name, start=described.start, at=described.at, gender=described.gender, title=title)


def _kind_of_bare(word: Word, length: int) -> Kind | None:
    """What a subject of so many tokens is of whose first word nothing else is known; None where it names nobody."""
    if word.common and not word.tags:  # يجب, القضية: known as a word, and for nobody who speaks
        if "unspecified_weak" in word.opens:
            return "unspecified"  # صفحات مجهولة
        return "organization" if "place" in word.opens and length > 1 else None  # مدينة طوكيو
    if length > 1 and word.stem.endswith("و"):
        return "unnamed"  # منظرو الجماعة: a plural of men
    if length == 1 and word.definite and word.stem.endswith(PLURAL):
        return "unnamed"  # ذكرت الباقيات أن, اعترف الخاضعون بأنهم
    by_name = word.name == "shared" and length == 2  # سيد المحدثين
    return "person" if by_name or (length == 1 and not word.tags) else "organization"


def _by_country(word: Word) -> bool:
    """Whether a definite word is somebody by his country alone, or by a surname that is one: وقال العربي."""
    return word.definite and "nationality" in word.tags and word.stem.endswith("ي")

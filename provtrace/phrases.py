"""The noun phrase that starts at a token -> who it names, of what kind, and where it ends. Below attribution.

A source's phrase ends by the grammar of definiteness: an indefinite head takes further nouns until one that is definite
or proper closes it; a closed phrase takes only definite words, and the name it is a title of.
"""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from provtrace.cues import Passage
from provtrace.lexicon import BY, TO, Entry, Head, Medium, Word
from provtrace.models import Kind, Unnamed
from provtrace.normalise import fold

REASON_WITHIN = 16  # tokens after a mention in which the reason for anonymity stands; the gold's farthest is 9
LONGEST = 24  # tokens in one phrase; the longest of the gold has 17
PLACES = frozenset({"place", "body"})
TITLE_ORDER = ("spokesman", "office_head", "rank", "honorific", "role")
TITLES = frozenset(TITLE_ORDER)
BODIES = frozenset({"institution", "institution_plural"})
GROUPS = frozenset({"role_plural", "office_plural"})
CLOSED = frozenset({"complementizer", "preposition", "relative", "time", "negation", "auxiliary"})
_NO_SURNAME = (
    CLOSED | TITLES | BODIES | {"masdar", "speech", "event_noun", "media_head", "unnamed", "role_plural", "nationality", "time"}
)
NAMED = frozenset({"given", "family", "unknown", "particle", "shared"})


class Phrase(Struct, frozen=True):
    """Who a noun phrase names: tokens [start, end), and the text at [at, to)."""

    start: int
    end: int
    at: int
    to: int
    kind: Kind
    name: str
    key: str = ""  # the medium's id, where the gazetteer knows it
    gender: str = ""  # m f, or "" where the words do not tell
    number: str = "s"
    head: str = ""  # folded first noun, by which an anaphor finds it
    back: bool = False  # a definite noun alone: it refers to something said before
    title: frozenset[str] = frozenset()  # the folded words of a person's office
    unnamed: Unnamed | None = None
    inner: "Phrase | None" = None  # whom a spokesman or a report belongs to


class Parser:
    """Reads phrases of one passage; every method takes a token index and returns a Phrase or None."""

    def __init__(self, passage: Passage) -> None:
        self.p = passage
        self.lexicon = passage.lexicon
        self._memo: dict[int, Phrase | None] = {}

    # ------------------------------------------------------------ entry points
    def at(self, i: int) -> Phrase | None:
        """The phrase that starts at token i, its و/ف and a quotation mark before it left out."""
        if i not in self._memo:
            self._memo[i] = self._read(i, self.p.words[i]) if i < self.p.end else None
        return self._memo[i]

    def after_clitic(self, i: int, clitic: str) -> Phrase | None:
        """The phrase at token i when its first letter is the preposition `clitic` (لرويترز, للوزير), else None."""
        if i >= self.p.end:
            return None
        word, raw = self.p.words[i], self.p.raws[i]
        if word.fold == clitic and i + 1 < self.p.end:  # ل"رويترز", لـ رويترز
            return self.at(i + 1)
        skip = 1 if word.conj else 0
        if not word.bare.startswith(clitic) or len(word.bare) < 3:
            return None
        article = word.bare.startswith(clitic * 2)  # للوزارة: the article lost its alif
        rest = ("ا" if article else "") + raw[skip + 1 :].lstrip("ـ")
        head = self.lexicon.word(rest)
        if article and not head.tags:
            doubled = self.lexicon.word("ال" + raw[skip + 1 :])  # للجنة: اللجنة
            head = doubled if doubled.tags else head
        found = self._read(i, head, offset=skip + 1 + article)
        if found is None or not article or found.key or found.kind == "person" and not found.back:
            return found
        first = self.lexicon.word(found.name.split(" ", 1)[0])
        return found if first.definite else replace(found, name=("الل" if head.bare.startswith("الل") and not found.name.startswith("ل") else "ال") + found.name)

    def _told(self, i: int, word: Word, start: int) -> Phrase | None:
        """A medium with a word's name that somebody speaks to: قال مصدر للميادين; what follows must not describe a thing."""
        entry = self._gazetteer(i, word, shared=True)
        after = self.word(i + len(entry.words)) if entry is not None else None
        if (
            entry is None
            or not word.definite
            or (word.common and len(entry.words) == 1)
            or (after is not None and after.definite and not after.conj)
        ):
            return None
        medium: Medium = entry.value
        return self.make(i, i + len(entry.words), start, medium.kind, medium.name, key=medium.id)  # type: ignore[arg-type]

    def written_on(self, i: int, clitic: str) -> Phrase | None:
        """As after_clitic, but only where the first letter must be the preposition: ليبرمان is no one's recipient."""
        word = self.p.words[i]
        whole = word.clitic != clitic and word.fold != clitic and not word.bare.startswith(clitic * 2)
        if whole and (word.name != "unknown" or not self.lexicon.known(word.bare[1:])):
            return None
        if word.clitic == clitic and word.definite:  # one speaks to a medium, not to the place of its name: للرياض
            told = self._told(i, self.lexicon.word(word.rest), self.p.starts[i] + word.conj + 2)
            if told is not None:
                return told
        return self.after_clitic(i, clitic)

    def _read(self, i: int, word: Word, offset: int | None = None) -> Phrase | None:
        p = self.p
        if offset is None:
            offset = 1 if word.conj else 0
            if word.clitic:
                return None
        close = p.quote(i)
        if close > 0:
            return self._quoted(i, close)
        if word.shape == "mark" or word.shape == "line":
            return None
        if (
            word.tags & CLOSED
            and not word.definite
            and not word.tags & {"number_word"}
            and "same_before" not in word.opens
        ):
            return None
        if not (word.tags or word.opens or word.name or word.shape == "number"):
            return None
        start = p.starts[i] + offset
        same = self.lexicon.find(p.words, i, word, "same_before")
        if same is not None:  # ذات المصدر, هذه المصادر
            found = self.at(i + len(same.words))
            if found is not None and found.back:
                return replace(found, start=i, at=start)
            if word.tags & CLOSED:
                return None
        key = (word.tags, word.opens, word.name, word.shape)
        plan = _PLANS.get(key)
        if plan is None:
            plan = _PLANS[key] = tuple(name for name, fits in _READERS if fits(word))
        for name in plan:
            read: Phrase | None = getattr(self, name)(i, word, start)
            if read is not None:
                return read
        return None

    # ------------------------------------------------------------ small tools
    def word(self, i: int) -> Word | None:
        return self.p.words[i] if i < self.p.end else None

    def fold(self, i: int) -> str:
        return self.p.words[i].fold if i < self.p.end else ""

    def text(self, start: int, end_token: int) -> str:
        """The words of text from a code point to a token's start, without marks and brackets, singly spaced."""
        p = self.p
        parts: list[str] = []
        i = p.until(start)
        if i > 0 and p.ends[i - 1] > start:
            parts.append(p.text[start : p.ends[i - 1]])
        depth = 0
        for k in range(i, end_token):
            raw = p.raws[k]
            if raw in "([{" and p.partner[k] > k:
                depth += 1
            elif raw in ")]}" and p.partner[k] >= 0:
                depth -= 1
            elif depth == 0 and p.words[k].shape in ("word", "latin", "number"):
                parts.append(self.lexicon.spelling.get(p.words[k].fold, raw))
        return " ".join(parts)

    def make(self, i: int, end: int, start: int, kind: Kind, name: str | None = None, **more: object) -> Phrase:
        to = self.p.ends[end - 1] if end > i else self.p.ends[i]
        return Phrase(i, end, start, to, kind, name or self.text(start, end), **more)  # type: ignore[arg-type]

    def stops(self, i: int) -> bool:
        """Whether a phrase cannot go on with the word at i whatever it is."""
        word = self.word(i)
        if word is None or word.shape in ("mark", "line"):
            return True
        return bool(word.tags & CLOSED)

    def proper(self, word: Word) -> bool:
        return bool(word.tags & PLACES) or (word.name in ("given", "family", "unknown", "particle") and not word.verbs)

    # ------------------------------------------------------------ attributes
    def attributes(self, j: int, *, closed: bool, join: bool = False, titled: bool = False) -> tuple[int, bool]:
        """Where the words that describe a head end, from token j on, and whether the phrase is closed by then.

        `join`: و with a definite noun goes on (وزارة الطاقة والمناجم); `titled`: a name after it is a person's.
        """
        p, first = self.p, j
        proper_run = False
        while j < p.end and j - first < LONGEST:
            word = p.words[j]
            close = p.partner[j] if p.partner[j] > j else -1
            if close > 0:
                if p.raws[j] in "([{":
                    if close - j <= 5:
                        j = close + 1
                        continue
                elif (not closed and close - j <= 7) or (close - j <= 3 and proper_run):
                    j, closed = close + 1, True
                    continue
                break
            if self.stops(j):
                if titled and word.fold in self.lexicon.grammar.overseeing and self._oversees(first, j):
                    j, closed = self.attributes(j + 1, closed=False, join=True, titled=True)
                    continue
                if word.fold in self.lexicon.grammar.inside and self._located(j + 1, titled):
                    j, closed = self._located(j + 1, titled), True
                    continue
                break
            if word.conj:
                if join and closed and word.definite and not word.tags & TITLES:
                    j += 1
                    continue
                break
            if word.clitic:
                if word.tags & {"media_head"}:
                    break
                if word.clitic == TO and (
                    word.definite or word.tags & (BODIES | PLACES) or (word.common and not word.verbs and not closed)
                ):
                    j, closed = j + 1, word.definite or bool(word.tags & PLACES)
                    continue
                if word.clitic == TO and word.common and self.word(j + 1) is not None and p.words[j + 1].definite:
                    j, closed = j + 2, True
                    continue
                if j > first and p.words[j - 1].definite and p.words[j - 1].stem in self.lexicon.governing:
                    j, closed = self.attributes(j + 1, closed=word.definite, join=join)  # المعني باستراتيجية التصدي
                    continue
                if word.clitic == BY and (
                    word.tags & (PLACES | BODIES)
                    or (
                        titled
                        and (word.definite or word.common)
                        and not word.tags & {"masdar", "time", "turn", "event_noun"}
                    )
                ):
                    j, closed = self.attributes(j + 1, closed=word.definite or bool(word.tags & PLACES), join=join)
                    continue
                break
            if word.definite:
                if closed and j > 0 and p.words[j - 1].definite and self._another(word):
                    break
                if titled and closed and word.tags & TITLES and not word.tags & {"nationality"}:
                    break
                j, closed, proper_run = j + 1, True, False
                continue
            if self._housed(j):
                j, closed = j + 1, True
                while j + 1 < p.end and p.words[j].name == "particle" and p.words[j + 1].shape == "word":
                    j += 2
                continue
            entry = p.phrase(j, "place", "body")
            if entry is not None:
                j, closed, proper_run = j + len(entry.words), True, False
                continue
            if word.shape == "number":
                break
            if self.proper(word) or word.shape == "latin":
                if titled and not word.tags & PLACES and (closed or word.name == "given"):
                    break
                if closed and not proper_run and not word.tags & PLACES:
                    break
                j, closed, proper_run = j + 1, True, True
                continue
            if closed or word.verbs or (word.tags & {"masdar"} and titled):
                break
            j += 1
        return j, closed

    def _another(self, word: Word) -> bool:
        """Whether a definite noun after a definite one is another part of the clause: أصدر الجيش الهجوم."""
        noun = word.tags & (BODIES | {"nationality_plural", "document", "event_noun", "masdar"})
        return bool(noun) and "nationality" not in word.tags and not word.stem.endswith(("ي", "يه"))

    def _oversees(self, first: int, j: int) -> bool:
        """Whether على or عن at j belongs to the office before it: المشرف العام على, مسؤول الرقابة عن."""
        return any(w.stem in self.lexicon.grammar.overseer for w in self.p.words[max(0, first - 3) : j])

    def _housed(self, j: int) -> bool:
        """Whether the given name at j is a ruler's after whom a house is named: مركز الملك فيصل, جامعة الأمير سلطان."""
        p, grammar = self.p, self.lexicon.grammar
        if j < 2 or p.words[j].name != "given" or p.words[j - 1].fold not in grammar.ruler:
            return False
        house = p.words[j - 2]
        return not house.definite and (bool(house.tags & BODIES) or house.stem in grammar.house)

    def _located(self, j: int, titled: bool) -> int:
        """The end of a place or body after في, or 0 where what follows is an occasion (في بيان)."""
        word = self.word(j)
        if word is None or word.tags & {"event_noun", "time", "speech"} or word.conj:
            return 0
        if self.p.quote(j) > 0:
            named = self.at(j)
            return named.end if named is not None and titled else 0
        if word.tags & PLACES or self.p.phrase(j, "place") is not None:
            return self.attributes(j, closed=False)[0]
        if titled and word.tags & {"media_head"}:
            found = self.at(j)
            return found.end if found is not None else 0
        if titled and word.tags & BODIES:
            return self.attributes(j, closed=False, join=True)[0]
        return 0

    # ------------------------------------------------------------ media
    def _quoted(self, i: int, close: int) -> Phrase | None:
        """A name in quotation marks: a medium, or a body; a long quotation is no name."""
        if close - i > 6:
            return None
        inner = self._gazetteer(i + 1, self.p.words[i + 1], shared=True)
        if inner is not None and i + 1 + len(inner.words) == close:
            medium: Medium = inner.value
            return self.make(i, close + 1, self.p.starts[i], medium.kind, medium.name, key=medium.id)  # type: ignore[arg-type]
        found = self.at(i + 1)
        if found is not None and found.end == close and (not found.back or self._adjectives(close + 1) > close + 1):
            end = self._adjectives(close + 1)
            name = found.name if end == close + 1 else self.text(self.p.starts[i + 1], end)
            return replace(found, start=i, end=end, at=self.p.starts[i], to=self.p.ends[end - 1], name=name, back=False)
        return None

    def _gazetteer(self, i: int, word: Word, *, shared: bool) -> Entry | None:
        return self.lexicon.find(self.p.words, i, word, "medium", *(("shared_medium",) if shared else ()))

    def _medium(self, i: int, word: Word, start: int) -> Phrase | None:
        entry = self._gazetteer(i, word, shared=False)
        if entry is None and word.tags & {"media_head"}:  # القناة الثانية: a shared name that brings its head
            entry = self.lexicon.find(self.p.words, i, word, "shared_medium")
            entry = entry if entry is not None and len(entry.words) > 1 else None
        if entry is not None:
            end = self._acronym(i + len(entry.words))
            medium: Medium = entry.value
            gender = ("m" if word.stem in self.lexicon.masculine_media else "f") if word.tags & {"media_head"} else ""
            return self.make(i, end, start, medium.kind, medium.name, key=medium.id, gender=gender)  # type: ignore[arg-type]
        if not word.tags & {"media_head"}:
            return None
        return self._headed_medium(i, word, start)

    def _acronym(self, j: int) -> int:
        """Past a bracket that repeats the name just read: (أ ف ب)."""
        if j < self.p.end and 0 < self.p.bracket(j) - j <= 6:
            return self.p.bracket(j) + 1
        return j

    def _headed_medium(self, i: int, word: Word, start: int) -> Phrase | None:
        """وكالة X, صحيفة «X» الفرنسية: a medium by its head, whether the gazetteer knows X or not."""
        p = self.p
        kind = self.lexicon.media_heads.get(word.stem if word.definite else word.bare.removeprefix("ال"), "outlet")
        gender = "m" if word.stem in self.lexicon.masculine_media else "f"
        j = i + 1
        while (
            j < p.end and p.words[j].tags & {"nationality"} and p.words[j].definite == word.definite and word.definite
        ):
            j += 1  # الصحيفة الإسبانية
        if j > i + 1 and word.stem in self.lexicon.broadcasters:  # التلفزيون المصري
            return self.make(i, j, start, "outlet", gender=gender, head=word.stem)
        nxt = self.word(j)
        if nxt is None or nxt.tags & {"no_medium"} or nxt.shape == "line":
            return self._anaphor(i, j, word, start)
        close = p.quote(j)
        if close < 0:
            close = p.bracket(j)
        inner = j + 1 if close - j > 0 else j
        if inner < p.end and p.phrase(inner, "channel") is not None:
            return None  # منصة «إكس» carries nobody
        if nxt.definite and nxt.tags & {"media_head"}:  # موقع القناة
            found = self.at(j)
            return replace(found, start=i, at=start, gender=gender) if found is not None else None
        if close == inner + 1 and p.words[inner].definite and p.words[inner].tags & {"media_head"}:  # موقع «القناة»
            found = self.at(inner)
            return replace(found, start=i, end=close + 1, at=start, gender=gender) if found is not None else None
        if 0 < close - j <= 7:
            entry = self._gazetteer(j + 1, p.words[j + 1], shared=True)
            end = self._adjectives(close + 1)
            if entry is not None and j + 1 + len(entry.words) >= close:
                return self._as_medium(i, end, start, entry, word, gender)
            return self.make(i, end, start, kind, self.text(p.starts[j + 1], close), gender=gender, head=word.stem)  # type: ignore[arg-type]
        entry = self._gazetteer(j, nxt, shared=True)
        if entry is not None and not self._other_name(j, entry, kind):
            return self._as_medium(i, self._acronym(self._adjectives(j + len(entry.words))), start, entry, word, gender)
        if word.definite:
            return self._anaphor(i, j, word, start)
        if nxt.shape == "mark" or self.stops(j) or nxt.verbs or nxt.conj:
            return None
        if not nxt.definite and (
            nxt.tags & {"nationality"}
            or nxt.bare in self.lexicon.descriptors
            or nxt.stem in self.lexicon.plain_adjectives
        ):
            end, _ = self.attributes(j + 1, closed=True)  # صحيفة بريطانية, محطة إذاعية
            return self.make(i, end, start, "unspecified", gender=gender)
        if (nxt.tags & (BODIES | {"body"}) and not nxt.definite) or nxt.tags & GROUPS:
            return None
        end, _ = self._name_of_medium(j)
        if end == j:
            return None
        close = p.bracket(end) if end < p.end else -1
        inside = self._gazetteer(end + 1, p.words[end + 1], shared=True) if 0 < close - end <= 6 else None
        if inside is not None:  # وكالة الأنباء الرسمية (سانا)
            return self._as_medium(i, close + 1, start, inside, word, gender)
        return self.make(i, end, start, kind, self.text(p.starts[j], end), gender=gender, head=word.stem)  # type: ignore[arg-type]

    def _other_name(self, j: int, entry: Entry, kind: str) -> bool:
        """Whether a one-word medium that is a word too is here the beginning of another name: وكالة الأنباء الرسمية, شبكة حلول التنمية."""
        if entry.tag != "shared_medium" or len(entry.words) > 1:
            return False
        if kind == "agency" and entry.value.type == "newspaper":
            return True
        after = self.word(j + 1)
        return (
            after is not None
            and after.definite
            and not after.conj
            and self._adjectives(j + 1) == j + 1
            and not after.tags & TITLES
        )

    def _name_of_medium(self, j: int) -> tuple[int, bool]:
        """Past the words of an unquoted name that the gazetteer lacks: الخبر اليوم, ديلي بيست."""
        first = j
        while j < self.p.end and j - first < 4:
            word = self.p.words[j]
            if word.shape == "mark" or self.stops(j) or word.verbs or word.conj or word.clitic:
                break
            if not (word.definite or word.shape == "latin" or word.name or word.tags & PLACES) and j > first:
                break
            if word.definite and j > first and not self.p.words[j - 1].definite:
                return self._adjectives(j), True
            j += 1
        return j, True

    def _adjectives(self, j: int) -> int:
        while j < self.p.end:
            word = self.p.words[j]
            described = (
                word.definite
                and not word.conj
                and (word.tags & {"nationality"} or word.stem in self.lexicon.media_adjectives)
            )
            if not described and word.fold not in self.lexicon.media_adjectives:
                break
            j += 1
        return j

    def _as_medium(self, i: int, end: int, start: int, entry: Entry, word: Word, gender: str) -> Phrase:
        medium: Medium = entry.value
        key = self.lexicon.by_head.get((word.stem, " ".join(entry.words)))
        if key is not None:
            medium = self.lexicon.media[key]
        return self.make(i, end, start, medium.kind, medium.name, key=medium.id, gender=gender, head=word.stem)  # type: ignore[arg-type]

    def _unspecified(self, i: int, word: Word, start: int) -> Phrase | None:
        entry = self.lexicon.find(self.p.words, i, word, "unspecified")
        if entry is None:
            entry = self.lexicon.find(self.p.words, i, word, "unspecified_weak")
            nxt = self.word(i + len(entry.words)) if entry is not None else None
            if (
                nxt is None
                or not (nxt.tags & {"nationality"} or nxt.stem in self.lexicon.plain_adjectives)
                or nxt.definite != word.definite
            ):
                return None
        assert entry is not None
        end, _ = self.attributes(i + len(entry.words), closed=any(w.startswith("ال") for w in entry.words))
        return self.make(i, end, start, "unspecified", number="p", head=word.stem)

    # ------------------------------------------------------------ unnamed
    def _counted(self, i: int, word: Word, start: int) -> Phrase | None:
        """3 مصادر مطلعة, عدد من الخبراء, أحد المشاركين, 75% من المغتربين."""
        p = self.p
        entry = self.lexicon.find(p.words, i, word, "quantifier")
        count: int | None
        if entry is not None:
            count, j = entry.value, i + len(entry.words)
        elif word.shape == "number" and word.fold.isdigit() and len(word.fold) < 4:
            count, j = int(word.fold), i + 1
        elif word.bare in self.lexicon.numbers:
            count, j = self.lexicon.numbers[word.bare], i + 1
        else:
            return None
        if self.fold(j) in ("%", "٪"):
            j, count = j + 1, None
        while self.fold(j) in self.lexicon.grammar.among:
            j += 1
        nxt = self.word(j)
        if nxt is None or nxt.shape != "word":
            return None
        if nxt.tags & {"document"} and count != 1:  # بعض الدراسات, عدد من التقارير
            found = self._document(j, nxt, p.starts[j])
            return (
                replace(found, start=i, at=start, name=self.text(start, found.end), back=False)
                if found is not None
                else None
            )
        people = nxt.tags & (GROUPS | {"unnamed", "role"}) or (nxt.definite and nxt.tags & {"nationality_plural"})
        if not people or (nxt.tags & {"not_source"} and not nxt.tags & {"unnamed"}):
            return None
        head = self.lexicon.heads.get(nxt.stem)
        found = self._described(i, j, nxt, start, head)
        if found is None or found.unnamed is None:
            return None
        about = replace(found.unnamed, count=count, plural=count != 1)
        if count == 1:  # أحد المصادر, إحدى الطبيبات
            found = replace(found, gender="f" if "feminine" in word.tags else "m")
        number = "s" if count == 1 else "d" if count == 2 else "p"
        return replace(found, number=number, back=False, kind="unnamed", unnamed=about)

    def _unnamed(self, i: int, word: Word, start: int) -> Phrase | None:
        one = self.lexicon.find(self.p.words, i, word, "one_of")
        if one is not None:
            count = one.value["count"] or None
            about = Unnamed(count, count != 1, None, None, 0, None)
            number = "s" if count == 1 else "p"
            back = count is None  # some of those before; one of them is somebody new
            return self.make(
                i,
                i + len(one.words),
                start,
                "unnamed",
                gender=one.value["gender"],
                number=number,
                back=back,
                unnamed=about,
            )
        entry = self.lexicon.find(self.p.words, i, word, "unnamed")
        if entry is not None:
            return self._described(i, i + len(entry.words) - 1, word, start, entry.value)
        if not word.tags & {"unnamed"}:
            return None
        nxt = self.word(i + 1)
        if nxt is not None and nxt.tags & {"not_source"}:
            return None
        head = self.lexicon.heads[word.stem] if word.stem in self.lexicon.heads else None
        if head is None:
            return None
        found = self._described(i, i, word, start, head)
        if found is not None and head.count == 1 and not word.definite:
            named = self._named_after(found.end)
            if named is not None and head.kind != "source":  # المحلل فلان, ناشط يدعى فلان
                return replace(
                    found, end=named[1], kind="person", name=named[0], unnamed=None, to=self.p.ends[named[1] - 1]
                )
        return found

    def _described(self, i: int, j: int, word: Word, start: int, head: Head | None) -> Phrase | None:
        """The descriptors of an unnamed head at token j, its relation to a body, and what they say of it."""
        lexicon, p = self.lexicon, self.p
        category, rung = (head.category, 0) if head else ("", 1)
        affiliation: str | None = None
        country = lexicon.countries.get(word.stem)  # إماراتيون
        k = j + 1
        while k < p.end:
            nxt = p.words[k]
            if nxt.shape == "mark" and p.quote(k) > 0 and p.quote(k) - k <= 3 and affiliation is None and k > j + 1:
                break
            spelling = nxt.bare
            if nxt.definite and not word.definite and not nxt.conj and nxt.tags and k == j + 1:
                end, _ = self.attributes(k, closed=False, join=False)  # مصادر الوزارة, سكان المدينة
                affiliation, k, rung = self.text(p.starts[k], end), end, max(rung, 3)
                break
            stem = spelling.removeprefix("ال")
            known = lexicon.descriptors.get(spelling) or lexicon.descriptors.get(stem)
            several = p.phrase(k, "descriptor")
            if several is not None:
                category, rung, k = category or several.value[0], max(rung, several.value[1]), k + len(several.words)
                continue
            entry = p.phrase(k, "relation")
            if entry is not None or (nxt.clitic == BY and nxt.tags & (BODIES | PLACES)):
                body = self._relation(k, entry)
                if body is not None:
                    affiliation, k = body
                    rung = 4 if rung >= 2 else 3
                    if entry is not None and entry.value[0] == "close":
                        category = category or "insider"
                    break
                if entry is not None and entry.value[0] == "knows":
                    k, rung = k + len(entry.words), max(rung, 1)
                    continue
                if known is None:
                    break
            if known is not None and (nxt.definite == word.definite or not nxt.definite):
                category, rung, k = category or known[0], max(rung, known[1]), k + 1
                continue
            if nxt.tags & {"nationality", "nationality_plural"} and nxt.definite == word.definite and not nxt.clitic:
                country = lexicon.countries.get(nxt.stem)
                rung, k = max(rung, 2), k + 1
                continue
            if "other" in nxt.tags or nxt.fold in lexicon.grammar.several:
                k += 1
                continue
            if nxt.verbs and nxt.verbs[0].lemma in self.lexicon.describing:  # مصدر وصف بـ"المقرب" من الرئاسة
                of = next(
                    (m for m in range(k + 1, min(k + 7, p.end)) if p.words[m].fold in self.lexicon.grammar.from_), 0
                )
                end = self.attributes(of + 1, closed=False)[0] if of else 0
                if end > of + 1:
                    affiliation, k, rung, category = (
                        self._or_bracket(of + 1, end),
                        self._acronym(end),
                        3,
                        category or "insider",
                    )
                    break
            if (
                k == j + 1
                and nxt.shape == "word"
                and not nxt.conj
                and not nxt.clitic
                and not nxt.verbs
                and not self.stops(k)
                and (
                    nxt.tags & (PLACES | BODIES)
                    or nxt.name in ("given", "family", "unknown")
                    or (nxt.definite and k > j)
                )
            ):
                end, _ = self.attributes(k, closed=False, join=False)
                if end == k:
                    break
                affiliation, k, rung = self.text(p.starts[k], end), end, max(rung, 3)
                break
            break
        gender = head.gender if head else ("f" if word.stem.endswith("ه") else "m")
        count = head.count if head else None
        plural = head.plural if head else True
        number = "p" if plural and count != 2 else "d" if count == 2 else "s"
        about = Unnamed(count, plural, affiliation or country, category or None, rung, self._reason(k))
        k = self._same_after(k)
        back = word.definite and i == j and affiliation is None
        return self.make(i, k, start, "unnamed", gender=gender, number=number, head=word.stem, back=back, unnamed=about)

    def _or_bracket(self, i: int, end: int) -> str:
        """The body at tokens [i, end), or by the shorter name in the bracket at its end: الرئاسة الروسية (الكرملين)."""
        p = self.p
        last = end - 1 if p.raws[end - 1] == ")" else end
        if (
            last < p.end
            and p.raws[last] == ")"
            and p.partner[last] > i
            and p.words[p.partner[last] + 1].tags & {"body"}
        ):
            return self.text(p.starts[p.partner[last] + 1], last)
        return self.text(p.starts[i], end)

    def _same_after(self, k: int) -> int:
        """Past نفسه, المذكور and their kin."""
        entry = self.p.phrase(k, "same_after")
        return k + len(entry.words) if entry is not None else k

    def _reason(self, k: int) -> str | None:
        """Why a source is not named, in the article's words, where they follow its mention in the same clause."""
        p = self.p
        for i in range(k, min(k + REASON_WITHIN, p.end)):
            word = p.words[i]
            if word.shape == "line" or p.raws[i] == "." or p.quote(i) > 0:
                return None
            if not word.opens:
                continue
            fixed = p.phrase(i, "reason_fixed")
            if fixed is not None:
                return p.text[p.starts[i] : p.ends[i + len(fixed.words) - 1]]
            opener = p.phrase(i, "reason_opener")
            if opener is None:
                continue
            for j in range(i + len(opener.words), min(i + len(opener.words) + 4, p.end)):
                core = p.phrase(j, "reason_core")
                if core is not None:
                    return p.text[p.starts[i] + word.conj : p.ends[j + len(core.words) - 1]]
        return None

    def _relation(self, k: int, entry: Entry | None) -> tuple[str, int] | None:
        """The body that an unnamed source is of or close to: its text and the token past it."""
        p = self.p
        if entry is None:
            end, _ = self.attributes(k + 1, closed=p.words[k].definite or bool(p.words[k].tags & PLACES))
            return self.text(p.starts[k] + 1, end), end
        kind, clitic = entry.value
        if kind == "knows":
            return None
        j = k + len(entry.words)
        if clitic:
            end, _ = self.attributes(j + 1, closed=True)
            return (self.text(p.starts[j] + 1, end), end) if j < p.end and p.words[j].bare.startswith(clitic) else None
        word = self.word(j)
        if (
            word is None
            or word.tags & {"event_noun", "time", "speech"}
            or (kind == "of" and word.tags & {"masdar"} and not word.tags & BODIES)
        ):
            return None
        close = p.quote(j)
        if 0 < close - j <= 4:
            return self.text(p.starts[j + 1], close), self._acronym(self._adjectives(close + 1))
        if self.stops(j) or (word.verbs and not word.definite):
            return None
        end, _ = self.attributes(j, closed=False, join=False)
        if end == j:
            return None
        return self.text(p.starts[j], end), self._acronym(end)

    def _group(self, i: int, word: Word, start: int) -> Phrase | None:
        """People by what they are: مسؤولون أميركيون, الإماراتيون, خبراء الاقتصاد."""
        plural = word.tags & GROUPS or word.tags & {"nationality_plural"}
        if not plural:
            return None
        found = self._described(i, i, word, start, Head(None, True, "m", "group", ""))
        return replace(found, back=False) if found is not None else None

    # ------------------------------------------------------------ persons
    def _titled(self, i: int, word: Word, start: int) -> Phrase | None:
        """A title, what it is of, and the name it stands before; without a name by what the title is."""
        p = self.p
        entry = self.lexicon.find(p.words, i, word, *TITLE_ORDER)
        if entry is None and not word.tags & TITLES:
            return None
        if word.name == "given" and entry is None and not word.definite and not word.tags & {"role", "spokesman"}:
            named = self._named(i)
            if named is not None and named[1] > i + 1:
                return None
        tag = entry.tag if entry is not None else next(t for t in TITLE_ORDER if t in word.tags)
        j = i + len(entry.words) if entry is not None else i + 1
        if entry is not None and entry.words[-1] in self.lexicon.grammar.on_behalf:
            j -= 1
        title = {word.stem}
        gender = "" if tag == "honorific" else self._ending(i, word)  # فضيلة الشيخ is a man
        if tag == "honorific":
            office = self.at(j) if j < p.end and not p.words[j].conj else None
            if office is not None and office.kind == "person" and office.title:  # معالي وزير الصحة
                whole = office.name == self.text(office.at, office.end)
                return replace(office, start=i, at=start, name=self.text(start, office.end) if whole and not office.back else office.name)
        inner: Phrase | None = None
        closed = word.definite
        if tag == "honorific":
            nxt = self.word(j)
            if (
                nxt is not None
                and nxt.shape == "word"
                and not nxt.conj
                and not nxt.clitic
                and not nxt.verbs
                and self._named_after(j) is None
                and not (nxt.tags & (CLOSED | TITLES | {"nationality"}) or p.phrase(j, *TITLE_ORDER))
            ):
                return self._person_of(i, (self.text(p.starts[j], j + 1), j + 1), start, title, gender, None)
        for _ in range(8):
            if tag == "spokesman":
                body = self._spoken_for(j)
                if body is not None:
                    inner, j, closed = body, body.end, True
            named = self._named_after(j, start_ok=tag != "office_head" or closed)
            if named is not None:
                return self._person_of(i, named, start, title, gender, inner)
            end, closed = self.attributes(j, closed=closed, join=True, titled=True)
            title |= {w.stem for w in p.words[j:end] if w.shape == "word"}
            moved, j = end > j, end
            named = self._named_after(j)
            if named is not None:
                return self._person_of(i, named, start, title, gender, inner)
            nxt = self.word(j)
            step = 1 if nxt is not None and nxt.fold in ("،", ",") else 0
            after = self.word(j + step)
            follows = p.phrase(j + step, "honorific")
            if (
                after is not None
                and (after.tags & TITLES or follows)
                and not after.clitic
                and (step == 0 or after.conj or self._leads_to_name(j + step))
            ):
                if step or after.conj or closed or tag in ("honorific", "rank"):
                    tag = next((t for t in TITLE_ORDER if t in after.tags), "honorific")
                    closed = after.definite
                    title.add(after.stem)
                    j += step + (len(follows.words) if follows else 1)
                    continue
            if not moved or step == 0:
                break
            named = self._named_after(j + 1, comma=True)
            if named is not None:
                return self._person_of(i, named, start, title, gender, inner)
            break
        return self._untitled(i, j, word, start, tag, frozenset(title), gender, inner)

    def _ending(self, i: int, word: Word) -> str:
        """The gender that a title's spelling shows; صديقه may be his friend."""
        if not word.stem.endswith("ه"):
            return "m"
        return "f" if "ة" in self.p.raws[i][-2:] else ""

    def _leads_to_name(self, j: int) -> bool:
        """Whether the title at j, after a comma, has a name of its own further on."""
        end, _ = self.attributes(j + 1, closed=self.p.words[j].definite, join=True, titled=True)
        return self._named_after(end) is not None

    def _person_of(
        self, i: int, named: tuple[str, int], start: int, title: set[str], gender: str, inner: Phrase | None
    ) -> Phrase:
        name, end = named
        if gender == "m" and self.lexicon.feminine(fold(name.split()[0])):
            gender = ""  # وزير الصحة مي الكيلة: the verb tells
        return self.make(i, end, start, "person", name, gender=gender, title=frozenset(title), inner=inner)

    def _spoken_for(self, j: int) -> Phrase | None:
        """Whom a spokesman speaks for: باسم الجيش, بلسان, للوزارة."""
        word = self.word(j)
        while word is not None and (
            word.stem in self.lexicon.descriptors or (word.definite and word.tags & {"nationality"})
        ):
            j += 1
            word = self.word(j)
        if word is None:
            return None
        if word.fold in self.lexicon.grammar.on_behalf:
            return self.at(j + 1)
        return self.after_clitic(j, TO)

    def _untitled(
        self, i: int, j: int, word: Word, start: int, tag: str, title: frozenset[str], gender: str, inner: Phrase | None
    ) -> Phrase | None:
        """A title without a name: one person by a unique office, a body by its spokesman, else someone unnamed."""
        alone = j == i + 1
        if tag == "spokesman" and inner is not None:
            if inner.kind == "person":
                about = Unnamed(1, False, inner.name, "official", 4, None)
                return self.make(i, j, start, "unnamed", gender=gender, head=word.stem, unnamed=about)
            return self.make(
                i, j, start, "organization", inner.name, gender=gender, head=word.stem, inner=inner, title=title
            )
        if (alone and word.definite) or (tag == "spokesman" and word.definite):
            return self.make(i, j, start, "person", gender=gender, head=word.stem, back=True, title=title)
        if tag in ("honorific", "rank") and not (tag == "rank" and not word.definite):
            return None
        common = (
            tag == "office_head"
            and word.tags & {"role"}
            and not any(w.tags & (BODIES | PLACES | {"media_head"}) for w in self.p.words[i + 1 : j])
        )
        if tag == "office_head" and not alone and not common:
            return self.make(i, j, start, "person", gender=gender, head=word.stem, title=title)
        if word.definite:
            described = alone or all(
                w.definite
                and (w.tags & {"nationality"} or w.stem in self.lexicon.descriptors or w.stem.endswith(("ي", "يه")))
                for w in self.p.words[i + 1 : j]
            )
            return self.make(i, j, start, "person", gender=gender, head=word.stem, back=described, title=title)
        if word.stem in self.lexicon.heads and self.word(i) is word:
            return self._described(i, i, word, start, self.lexicon.heads[word.stem])
        about = Unnamed(1, False, None, None, 2, None)
        affiliation = self.text(self.p.starts[i + 1], j) if j > i + 1 else None
        return self.make(
            i, j, start, "unnamed", gender=gender, head=word.stem, unnamed=replace(about, affiliation=affiliation)
        )

    def _named_after(self, j: int, *, comma: bool = False, start_ok: bool = True) -> tuple[str, int] | None:
        """The name at j, after a comma too, unless what stands there is a place or a body."""
        if j < self.p.end and self.p.raws[j] in "،," and not comma:
            named = self._named(j + 1)
            if named is not None and self._ends_apposition(named[1]) and len(named[0].split()) > 1:
                return named
            return None
        word = self.word(j)
        if word is None or word.conj or (not start_ok and word.name not in ("given",)):
            return None
        nxt = self.word(j + 1)
        goes_on = nxt is not None and nxt.name in NAMED and not nxt.conj
        if (word.tags & PLACES and word.name != "given") or (
            word.tags & {"nationality"} and (word.definite or word.name != "given" or not goes_on)
        ):
            return None
        if word.tags & TITLES and nxt is not None and nxt.name in ("given", "shared") and not nxt.conj:
            return None  # القاضي جاسم: a title, though a surname too
        if word.definite and word.name not in ("given", "family") and (word.common or word.tags):
            return None
        return self._named(j, titled=True)

    def _ends_apposition(self, j: int) -> bool:
        word = self.word(j)
        return word is None or word.shape in ("mark", "line") or bool(word.verbs) or self.stops(j)

    def _named(self, i: int, *, titled: bool = False) -> tuple[str, int] | None:
        """A personal name at token i: the name and the token past it."""
        p = self.p
        j, strong = i, False
        close = p.quote(i) if i < p.end else -1
        if close > 0:
            return None
        while j < p.end and j - i < 7:
            word = p.words[j]
            if word.shape == "latin" and (j == i or p.words[j - 1].shape == "latin") and p.raws[j][0].isupper():
                j += 1
                continue
            if (
                word.shape == "mark"
                and p.raws[j] == "-"
                and j > i
                and p.starts[j] == p.ends[j - 1]
                and j + 1 < p.end
                and p.starts[j + 1] == p.ends[j]
            ):
                j += 1
                continue
            if word.shape != "word" or (word.clitic and word.name != "given") or word.conj or len(word.bare) < 2:
                break
            if word.tags & CLOSED or (j > i and self._recipient(j)):
                break
            if word.bare in self.lexicon.name_tails and j > i:
                strong = True  # سميع الحق, صلاح الدين, داود أوغلو
            elif word.name in ("given", "family"):
                strong = True
            elif word.name == "particle":
                nxt = self.word(j + 1)
                if nxt is None or nxt.shape != "word" or (j == i and nxt.tags & {"institution"}):
                    break
                j += 1  # the particle takes the next word, whatever it is
                strong = True
            elif word.name == "shared":
                if (
                    j == i
                    and not (self.word(j + 1) is not None and p.words[j + 1].name in NAMED and not p.words[j + 1].conj)
                    and not (titled and (self._closed_by(j + 1) or self.stops(j + 1)))
                ):
                    break
            elif word.name == "unknown":
                pass
            elif (
                word.definite
                and j > i
                and p.words[j - 1].name in ("given", "shared", "particle", "unknown")
                and j - i <= 3
                and (
                    not word.common
                    or word.tags & {"nationality"}
                    or (not word.tags and word.fold not in self.lexicon.grammar.saying and self._closed_by(j + 1))
                )
            ):
                pass
            elif not word.definite and j == i + 1 and not word.verbs and self._surname(i, j):
                pass  # a given name is seldom alone: what follows is a surname, though it be a word too
            else:
                break
            j += 1
        if j == i:
            return None
        if not strong and p.words[i].shape == "word" and p.words[i].definite and p.words[i].common:
            return None
        return self.text(p.starts[i] + (1 if p.words[i].conj else 0), j), j

    def _recipient(self, j: int) -> bool:
        """Whether a medium is written onto ل at j: قال زيد لفرانس برس."""
        if self.p.words[j].bare[:1] != TO:
            return False
        found = self.after_clitic(j, TO)
        return found is not None and bool(found.key)

    def _surname(self, i: int, j: int) -> bool:
        """Whether an ordinary word at j ends the name that starts at i."""
        word, first = self.p.words[j], self.p.words[i]
        after = self.word(j + 1)
        ended = self._closed_by(j + 1) or (after is not None and after.definite and bool(after.tags & TITLES))
        if first.name == "given":
            return not word.tags & (_NO_SURNAME - {"nationality"} if ended else _NO_SURNAME)
        return first.name == "unknown" and ended and not word.tags & (_NO_SURNAME - {"nationality"})

    def _closed_by(self, j: int) -> bool:
        """Whether a mark, a line's end or the complementizer stands at j."""
        word = self.word(j)
        return word is None or word.shape in ("mark", "line") or bool(word.tags & {"complementizer"})

    def _person(self, i: int, word: Word, start: int) -> Phrase | None:
        if word.shape == "latin" and not self.p.raws[i][0].isupper():
            return None
        if (word.tags & PLACES and word.name not in ("given", "family")) or (
            word.verbs and word.name not in ("given", "family")
        ):
            return None
        offset = start - self.p.starts[i]
        if word.name not in NAMED or (word.name == "particle" and offset == 0 and self.p.words[i].name != "particle"):
            if word.shape != "latin":
                return None
        if self.p.words[i] is word:
            named = self._named(i)
        else:  # after a clitic: the first word is what is left of it
            rest = self._named(i + 1) if word.name in ("given", "particle", "shared", "unknown", "family") else None
            first = self.p.raws[i][offset:]
            named = (f"{first} {rest[0]}", rest[1]) if rest is not None else (first, i + 1)
        if named is None:
            return None
        name, end = named
        if word.name == "unknown" and end == i + 1 and not word.definite and len(word.bare) < 4:
            return None
        return self.make(i, end, start, "person", name)

    # ------------------------------------------------------------ bodies, documents, references
    def _body(self, i: int, word: Word, start: int) -> Phrase | None:
        entry = self.lexicon.find(self.p.words, i, word, "place", "body")
        if entry is not None or (word.tags & PLACES and word.name != "given"):
            j = i + (len(entry.words) if entry is not None else 1)
            end = self._acronym(self._adjectives(j))
            return self.make(i, end, start, "organization", head=word.bare)
        if not word.tags & BODIES:
            return None
        plural = bool(word.tags & {"institution_plural"})
        gender = "f" if word.stem.endswith(("ه", "ات")) or plural or word.tags & {"feminine"} else "m"
        end, _ = self.attributes(i + 1, closed=word.definite, join=True)
        alone = end == i + 1
        if alone and not word.definite:
            return None
        return self.make(i, end, start, "organization", gender=gender, head=word.stem, back=alone)

    def _document(self, i: int, word: Word, start: int) -> Phrase | None:
        if "latest" in word.tags and self.word(i + 1) is not None and self.p.words[i + 1].tags & {"document"}:
            found = self._document(i + 1, self.p.words[i + 1], self.p.starts[i + 1])  # أحدث إحصاء
            return replace(found, start=i, at=start) if found is not None else None
        if not word.tags & {"document"}:
            return None
        end, _ = self.attributes(i + 1, closed=word.definite)
        inner: Phrase | None = None
        for k in range(i + 1, min(end + 2, self.p.end)):
            if k >= end and {"complementizer"} & (self.p.words[k - 1].tags | self.p.words[k].tags):
                break
            found = self.at(k) if not self.p.words[k].clitic else self.after_clitic(k, self.p.words[k].clitic)
            if found is not None and found.kind in ("agency", "outlet", "organization") and not found.back:
                inner, end = found, max(end, found.end)
                break
        gender = "f" if word.stem.endswith(("ه", "ات")) else "m"
        stated = word.stem in self.lexicon.grammar.statement
        if inner is not None and (inner.kind in ("agency", "outlet") or stated):  # a paper's report, a body's statement
            return replace(inner, start=i, end=end, at=start, to=self.p.ends[end - 1], gender=gender)
        return self.make(
            i, end, start, "document", gender=gender, head=word.stem, back=word.definite and end == i + 1, inner=inner
        )

    def _anaphor(self, i: int, end: int, word: Word, start: int) -> Phrase | None:
        back = self.lexicon.back.get(word.bare) or self.lexicon.back.get("ال" + word.stem)
        if back is None or (not word.definite and word.bare not in self.lexicon.back):
            return None
        kind: Kind = (
            back.to
            if back.to in ("agency", "outlet", "person", "organization", "document", "unnamed")
            else "unspecified"
        )  # type: ignore[assignment]
        end = self._same_after(end)
        return self.make(i, end, start, kind, gender=back.gender, number=back.number, head=word.stem, back=True)

    def _back(self, i: int, word: Word, start: int) -> Phrase | None:
        """A definite noun that refers to what was said before: الشركة, الأخير."""
        return self._anaphor(i, i + 1, word, start)


# Which reader may find something at a word, in the order they are tried; the plan of each kind of word is made once.
_READERS: tuple[tuple[str, Callable[[Word], object]], ...] = (
    ("_counted", lambda w: w.shape == "number" or "number_word" in w.tags or "quantifier" in w.opens),
    ("_medium", lambda w: "media_head" in w.tags or "medium" in w.opens),
    ("_unspecified", lambda w: w.opens & {"unspecified", "unspecified_weak"}),
    ("_titled", lambda w: (w.tags | w.opens) & TITLES),
    ("_unnamed", lambda w: "unnamed" in w.tags or w.opens & {"unnamed", "one_of"}),
    ("_body", lambda w: w.tags & (PLACES | BODIES) or w.opens & PLACES),
    ("_document", lambda w: w.tags & {"document", "latest"}),
    ("_person", lambda w: w.name),
    ("_group", lambda w: w.tags & (GROUPS | {"nationality_plural"})),
    ("_back", lambda w: "back" in w.tags),
)
_PLANS: dict[tuple[frozenset[str], frozenset[str], str, str], tuple[str, ...]] = {}

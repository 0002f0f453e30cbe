"""Claims -> links: aliases, descriptions, anaphora, elision, in reading order. Below lead and article.

One candidate or none, and the reason. The discourse is a list of turns, one a claim; a back reference looks at the
nearest turns for what agrees with it in kind, gender and number.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from msgspec import UNSET, Struct
from msgspec.structs import replace

from provtrace.attribution import Claim
from provtrace.clause import MEDIA
from provtrace.cues import Passage
from provtrace.described import as_described, called, human, merged, of_body, owned
from provtrace.identity import identity
from provtrace.lexicon import Lexicon, Reading
from provtrace.models import Kind, Link, Span, Unnamed
from provtrace.normalise import fold_phrase
from provtrace.phrases import COMMAS, TITLES, Parser, Phrase
from provtrace.phrases.classes import CLOSED

# Turns back that an elided subject or an anaphor may look; farther ones were wrong more often than right
REACH: Final = 6
COURTESY: Final = 200  # tokens back that سموه may refer: it stays with one person a whole item
NAME: Final = 6  # tokens of a name before its surname
SHORTEST: Final = 3  # letters of a surname that may be another word
OF_A_BODY: Final = 3  # the rung from which an affiliation tells one source from another; a nationality does not
TOLD_APART: Final = 2  # words of an office that tell it from others: مدير المطار, not مدير
SLUG: Final = 60  # code points of a description in an id
PLACES: Final = 8  # places of a word before a token that are looked at, the nearest first
FAR: Final = 5_000  # tokens back that they are looked for: more than any news has, and a bound for what is none
# Entities that a name may be one of, the newest first; a bound for lists of names, no news has as many
KNOWN: Final = 500
INITIAL: Final = 3  # letters of an initial: إيه., م.
SURNAME: Final = 4  # tokens of a surname and the office behind it


class Entity(Struct, gc=False):
    """Somebody who was named in the article, under the fullest name it gives."""

    id: str
    name: str
    kind: Kind
    gender: str
    number: str
    head: str
    words: frozenset[str]
    title: frozenset[str]
    unnamed: Unnamed | None
    type: str = ""  # of a medium
    body: frozenset[str] = frozenset()  # the words of the body that a spokesman speaks for


class Turn(Struct, gc=False):
    """Who spoke in one claim, nearest to the outlet first, and where (token)."""

    at: int
    entities: list[Entity]
    nested: bool = False  # inside another's words


class Resolved(Struct, gc=False):
    """A claim with its links; `spoken` are the entities of its chain, None where a link is unresolved."""

    claim: Claim
    chain: list[Link]
    via: list[Link]


Elided = tuple[Entity | None, list[Entity]]  # whom a verb leaves out, and through whom that one spoke


class Discourse:
    """What has been said so far in one article, and by whom."""

    def __init__(self, passage: Passage, parser: Parser, article_id: str, publisher: str | None) -> None:
        self.p, self.parser, self.article_id, self.publisher = passage, parser, article_id, publisher
        self.lexicon: Lexicon = passage.lexicon
        self.grammar = passage.lexicon.grammar
        self.entities: dict[str, Entity] = {}
        self.turns: list[Turn] = []
        self._channel: str | None = None  # the platform of the last claim

    # ------------------------------------------------------------ one claim
    def resolve(self, claim: Claim) -> list[Resolved]:
        """The claim with its links, or once for each of those who speak together; who is named is remembered."""
        claim.speaker = claim.speaker or self._by_surname(claim)
        elided: Elided = (None, [])
        if claim.speaker is None and (claim.marker == "adverbial" or claim.readings):
            elided = self._elided(claim)
            together = self._together(claim, elided[0])
            if together:
                return [one for turn in together for one in self._linked(replace(claim), _speaker(turn))]
        return self._linked(claim, elided)

    def _linked(self, claim: Claim, elided: Elided) -> list[Resolved]:
        """A claim with its links, once or not at all; `elided` speaks where it names nobody."""
        via: list[Entity] = []
        last = self.turns[-1].entities[-1:] if self.turns else []
        before = [self._carrier(phrase, claim) for phrase in claim.carriers]
        chain: list[tuple[Entity | None, Phrase | None, str]] = [
            (e, ph, how)
            for e, ph, how in ((e, ph, "name") for e, ph in zip(before, claim.carriers, strict=True))
            if e is not None and e.id != self.publisher
        ]
        speaker: Entity | None
        if claim.speaker is None:
            speaker, via = elided
            chain.append((speaker, None, "elision" if speaker is not None else "unresolved"))
        else:
            speaker, how, via = self._named(claim.speaker, claim)
            chain.append((speaker, claim.speaker, how))
        if speaker is None and claim.relayed and claim.speaker is None:
            chain.pop()  # نُقل عن مصدر: nobody is said to have carried it
        for phrase in claim.relayed:
            entity, how, _ = self._named(phrase, claim)
            chain.append((entity, phrase, how))
        if speaker is not None and speaker.id == self.publisher and len(chain) > 1 and claim.scope == "clause":
            chain = [link for link in chain if link[0] is not speaker]
        if claim.speaker is None and speaker is None and not claim.certain:
            return []
        links: list[Link] = []
        for entity, mention, how in chain:
            link = self._link(entity, mention, how, claim)
            if all(other.id != link.id for other in links):
                links.append(link)
        seen = {link.id for link in links}
        spoken = [e for e, _, _ in chain if e is not None]
        implied = [e for e in via if e.id not in seen and e.id != self.publisher]
        if claim.channel is None and spoken[-1:] == last and claim.marker != "adverbial":
            claim.channel = self._channel  # the same post goes on
        self._channel = claim.channel
        if spoken:
            self.turns.append(Turn(claim.start, [*implied, *spoken], claim.nested))
        return [Resolved(claim, links, [self._link(e, None, "elision", claim) for e in implied])]

    def _carrier(self, phrase: Phrase, claim: Claim) -> Entity | None:
        """Who carried the words; a back reference that nothing answers is nobody (قال مصدر للصحيفة: its own paper)."""
        return self._named(phrase, claim)[0] if phrase.back else self._entity(phrase)

    def note(self, claim: Claim) -> None:
        """Remember who acts in a claim that credits nothing."""
        if claim.speaker is not None:
            entity, _, _ = self._named(claim.speaker, claim)
            if entity is not None:
                self.turns.append(Turn(claim.start, [entity]))

    def carried_later(self, found: list[Resolved]) -> list[Resolved]:
        """Told before it is credited: قال مصدر …, then نقلت رويترز عن المصدر: the medium is `via` of the first too."""
        carrier: dict[str, Link] = {}
        for one in found:
            if (
                len(one.chain) > 1
                and one.chain[-1].resolved_by == "anaphora"
                and one.chain[0].kind in MEDIA
                and one.chain[-1].kind == "unnamed"
            ):
                carrier.setdefault(one.chain[-1].id, one.chain[0])
        return [
            replace(one, via=[replace(carrier[one.chain[0].id], mention=None, resolved_by="elision")])
            if not one.via and one.chain and one.chain[0].id in carrier else one
            for one in found
        ]  # fmt: skip

    # ------------------------------------------------------------ named sources
    def _named(self, phrase: Phrase, claim: Claim) -> tuple[Entity | None, str, list[Entity]]:
        if phrase.back:
            found, via = self._anaphor(phrase, claim)
            if phrase.kind == "document" and (found is None or found.kind == "document"):
                author = self._paper(claim) or self._stating(phrase)
                if author is not None:
                    return author, "anaphora", []
            if found is not None:
                return found, "anaphora", via
            if phrase.kind in MEDIA or (phrase.kind == "unnamed" and phrase.head in self.grammar.source_word):
                return None, "unresolved", []
            if phrase.kind == "person" and (not phrase.head or phrase.head in self.grammar.poet):
                return None, "unresolved", []  # كما قال الشاعر
            if phrase.head in self.lexicon.courteous:
                return None, "unresolved", []  # معاليه: one of whom this text tells nothing
            bearer = self._bearer(phrase)
            if bearer is not None:
                return bearer, "alias", []
            if phrase.kind == "person" and phrase.head not in self.lexicon.offices:
                phrase = replace(phrase, kind="unnamed", unnamed=called(self.lexicon, phrase))  # الرجل, الطبيب
        entity = self._entity(phrase)
        how = "name"
        if entity is not None and phrase.kind == "unnamed" == entity.kind:
            how = "description"
        elif entity is not None and fold_phrase(entity.name) != fold_phrase(phrase.name):
            how = "alias"
        return entity, how, []

    def _entity(self, phrase: Phrase) -> Entity | None:
        """The entity that a phrase names: one known by more words, or a new one."""
        if phrase.key:
            key = self.publisher if self.publisher is not None and self._own_name(phrase) else phrase.key
            found = self.entities.get(key)
            if found is None:
                medium = self.lexicon.media[key]
                found = self._add(key, phrase, medium.name, medium.type)
            return found
        words = frozenset(fold_phrase(phrase.name).split())
        bearer = self._bearer(phrase) if not phrase.back else None
        if bearer is not None:
            return bearer
        if phrase.kind == "person":
            known = self._person(phrase, words)
            if known is not None:
                return known
            fuller = self._fuller_name(phrase, words) or self._company(phrase) or self._holder(phrase)
            if fuller is not None and fuller.kind == "organization" and phrase.title:
                return self._entity(of_body(self.p, phrase, fuller))  # مسؤول فياسات, of شركة فياسات
            if fuller is not None:
                phrase, words = fuller, frozenset(fold_phrase(fuller.name).split())
        elif phrase.kind == "organization" and (body := self._body(phrase, words)) is not None:
            return body
        if (
            phrase.kind == "person"
            and phrase.head
            and not phrase.title
            and self.lexicon.word(phrase.name).common
            and human(self.lexicon, phrase.head)
        ):
            phrase = replace(phrase, kind="unnamed", unnamed=called(self.lexicon, phrase))  # المحاميان, الأم
        elif phrase.kind == "unnamed":
            described = self._described(phrase) or self._counted(phrase) or self._of_office(phrase)
            if described is not None:
                return described
            phrase = owned(self.p, self.parser, phrase)
        folded = identity(self.lexicon, phrase.kind, phrase.name)
        slug = folded.replace(" ", "-")[:SLUG] if phrase.kind == "unnamed" else folded
        key = f"{phrase.kind}:{slug}"
        return self.entities.get(key) or self._add(key, phrase, phrase.name)

    def _own_name(self, phrase: Phrase) -> bool:
        """Whether a medium's name alone is one that the publisher goes by too: «الجزيرة», in صحيفة الجزيرة."""
        words = [word.rest for word in self.p.words[phrase.start : phrase.end] if word.shape == "word"]
        return self.publisher in self.lexicon.by_tail.get(" ".join(words), ())

    def _known(self) -> Iterator[Entity]:
        return islice(reversed(self.entities.values()), KNOWN)

    def _add(self, key: str, phrase: Phrase, name: str, type_: str = "") -> Entity:
        words = frozenset(fold_phrase(name).split())
        inner = phrase.inner if phrase.kind == "person" else None
        entity = Entity(
            key,
            name,
            phrase.kind,
            phrase.gender,
            phrase.number,
            phrase.head,
            words,
            phrase.title,
            phrase.unnamed,
            type_,
            self._stems(inner) if inner is not None else frozenset(),
        )
        self.entities[key] = entity
        return entity

    def _body(self, phrase: Phrase, words: frozenset[str]) -> Entity | None:
        """A body known by more words (وزارة النفط of وزارة النفط العراقية), or who was named to speak for it."""
        spokesman = self._spokesman(phrase)
        if spokesman is not None:
            return spokesman
        for entity in self._known():
            longer = entity.kind == "organization" and words < entity.words
            if longer and (phrase.head == entity.head or len(words) > 1):
                return entity
        return None

    def _person(self, phrase: Phrase, words: frozenset[str]) -> Entity | None:
        """A person already known whose name holds these words (لافروف), or who has this office (وزير الخارجية)."""
        untitled = not phrase.title or phrase.name != self.parser.text(phrase.at, phrase.end)
        for entity in self._known():
            if entity.kind != "person":
                continue
            if untitled and words <= entity.words:
                return entity
            if phrase.title and not untitled and entity.title and _office(phrase.title) <= entity.title:
                return entity
        return None

    def _bearer(self, phrase: Phrase) -> Entity | None:
        """Who was named in full earlier, by a surname that is a body's or a kinsman's as well: ليون, خال."""
        last = fold_phrase(phrase.name)
        if " " in last or (phrase.kind == "person" and not phrase.back) or phrase.kind in MEDIA:
            return None
        if phrase.kind == "organization" and phrase.gender == "f":
            return None  # قالت تركيا
        for entity in self._known():
            if entity.kind == "person" and (
                _surname(self.lexicon, entity.name) == last
                or (last in entity.words and self._named_alone(phrase, entity.name))
            ):
                return entity
        full = self._fuller_name(replace(phrase, kind="person", head="", title=frozenset()), frozenset((last,)))
        if full is None or full.kind != "person" or _surname(self.lexicon, full.name) != last:
            return None
        return self._entity(replace(full, gender=full.gender or phrase.gender))

    def _named_alone(self, phrase: Phrase, name: str) -> bool:
        """Whether a word without an article that is a noun too is one of somebody's names: قال مختار, of مختار شريف."""
        bare = (
            phrase.number == "s" and phrase.gender != "f" and not self.lexicon.word(fold_phrase(phrase.name)).definite
        )
        return bare and self.lexicon.word(fold_phrase(name).split()[0]).name != ""

    def _holder(self, phrase: Phrase) -> Phrase | None:
        """Who was named with this office earlier in the text, though nobody credited him: مدير المطار سامر الحداد."""
        office, text = self._stems(phrase), self.parser.text
        if len(office) < TOLD_APART or not phrase.title or phrase.name != text(phrase.at, phrase.end):
            return None
        for k in reversed(self._before(phrase.head, phrase.start)):
            found = self.parser.at(k)
            if found is None or found.kind != "person" or found.end > phrase.start or not found.title:
                continue
            deputy = k > 0 and not self.p.words[k - 1].tags.isdisjoint(TITLES)  # نائب مدير المطار
            if not deputy and found.name != text(found.at, found.end) and office <= self._stems(found):
                return found
        return None

    def _stems(self, phrase: Phrase) -> frozenset[str]:
        """The words of an office, without their articles."""
        return _office(word.stem for word in self.p.words[phrase.start : phrase.end])

    def _company(self, phrase: Phrase) -> Phrase | None:
        """A company or the like by a name of one word that is nobody's: a woman would be named in full first."""
        if not phrase.title and fold_phrase(phrase.name) in self.parser.firms:
            return replace(phrase, kind="organization")  # لينكولن, where شركة لينكولن is told of too
        if phrase.title or " " in phrase.name or self.p.quote(phrase.start) > 0:
            return None
        word = self.lexicon.word(phrase.name)
        foreign = phrase.gender == "f" and word.name == "unknown" and not word.definite
        foreign = foreign and not phrase.name.endswith("ة")  # سهيرة
        if not foreign and word.shape != "latin":
            return None
        surname = any(self._behind_name(k) for k in self._before(word.stem, phrase.start))
        somebody = surname or self._in_office(phrase.end) or self.parser.aged(phrase.end)
        return None if somebody else replace(phrase, kind="organization")

    def _behind_name(self, k: int) -> bool:
        """Whether a name, or the initial of one, stands before token k; behind قالت and تدعى any word is one."""
        before, asks = self.p.words[k - 1], self.p.words[max(0, k - 2)]
        if before.shape == "word" and not (before.definite or before.tags or before.conj or before.clitic):
            called = asks.bare in self.grammar.called or bool(asks.name)
            if called or any(reading.tense != "r" for reading in asks.verbs):
                return True
        return bool(before.name) or (before.raw == "." and k > 1 and len(self.p.words[k - 2].raw) <= INITIAL)

    def _in_office(self, end: int) -> bool:
        """Whether an office follows the word before token `end`, and perhaps a surname: شيفاني بانديا المديرة."""
        for word in self.p.words[end : end + SURNAME]:
            if word.shape != "word" or word.conj or not word.tags.isdisjoint(CLOSED):
                return False
            if word.definite and not word.tags.isdisjoint(TITLES):
                return True
        return False

    def _described(self, phrase: Phrase) -> Entity | None:
        """The unnamed source of this article that a second description is of: as many, of one body, not another."""
        about, source = phrase.unnamed, self.grammar.source_word
        if about is None or phrase.head not in source:
            return None
        words = frozenset(fold_phrase(phrase.name).split())
        for entity in self._known():
            if entity.unnamed is None or entity.head not in source or self.lexicon.others & (entity.words | words):
                continue
            if _of_one_body(entity.unnamed, about):
                return entity
        return None

    def _of_office(self, phrase: Phrase) -> Entity | None:
        """Who is called by the office that he was named with: مدير التعليم, of مدير التعليم بينبع سامر الحداد."""
        first, last = self.p.words[phrase.start], self.p.words[phrase.end - 1]
        office = self._stems(phrase)
        if phrase.number != "s" or len(office) < TOLD_APART or not (first.tags & TITLES and last.definite):
            return None
        return next((entity for entity in self._known() if entity.kind == "person" and office <= entity.title), None)

    def _spokesman(self, phrase: Phrase) -> Entity | None:
        """Who was named as the spokesman of the body whose spokesman is credited: الناطق باسم الهيئة."""
        if phrase.inner is None or not phrase.title or not self.p.words[phrase.start].definite:
            return None
        body = self._stems(phrase.inner)
        found = (one for one in self._known() if one.kind == "person" and body and body <= one.body | one.title)
        return next((one for one in found if any(map(self._speaks, one.title))), None)

    def _speaks(self, word: str) -> bool:
        """Whether the word of an office is one for a spokesman."""
        return "spokesman" in self.lexicon.word(word).tags

    def _counted(self, phrase: Phrase) -> Entity | None:
        """The sources of this article that were called the same before, with a number or without: 3 مصادر مطلعة."""
        about = phrase.unnamed
        if about is None or not about.plural or about.specificity < 1:
            return None
        words = as_described(self.lexicon, phrase.name)
        for entity in reversed(self.entities.values()):
            known = entity.unnamed
            if (
                known is not None
                and known.plural
                and (known.count is None) != (about.count is None)
                and as_described(self.lexicon, entity.name) == words
            ):
                return entity
        return None

    def _fuller_name(self, phrase: Phrase, words: frozenset[str]) -> Phrase | None:
        """A fuller form of a one-word name that stands earlier in the text, where no claim named it."""
        if len(words) != 1:
            return None
        (word,) = words
        for k in self._before(word.removeprefix("ال"), phrase.start):
            for start in range(max(0, k - NAME), k):
                if self.p.words[start].name in ("", "particle") and not self.p.words[start].tags:
                    continue
                found = self.parser.at(start)
                if (
                    found is not None
                    and found.kind == "organization"
                    and found.end == k + 1
                    and start == k - 1
                    and found.head
                    and found.head not in self.grammar.led
                ):
                    return found  # شركة لافارج, and then لافارج alone
                if found is not None and found.kind == "person" and found.end > k and not found.back:
                    names = fold_phrase(found.name).split()
                    if len(names) > 1 and word in names:
                        return found
        return None

    def _by_surname(self, claim: Claim) -> Phrase | None:
        """Who was named in full before, by a surname that is an ordinary word as well: وأضاف العادي."""
        j = claim.end
        if claim.marker != "verb" or j >= self.p.end:
            return None
        word = self.p.words[j]
        small = len(word.bare) < SHORTEST or not word.tags.isdisjoint(CLOSED)  # قال لي
        if word.shape != "word" or word.conj or word.clitic or word.verbs or small:
            return None
        phrase = self.parser.make(j, j + 1, self.p.starts[j], "person")
        name = frozenset((word.fold,))
        known = next((one for one in self._known() if one.kind == "person" and name <= one.words), None)
        full = known or self._fuller_name(phrase, name)
        return phrase if full is not None and fold_phrase(full.name).split()[1:][-1:] == [word.fold] else None

    def _before(self, stem: str, token: int) -> list[int]:
        """The last places before a token where a stem stands, the nearest first."""
        words, found = self.p.words, []
        for k in range(token - 1, max(token - FAR, 0) - 1, -1):
            if words[k].stem == stem:
                found.append(k)
                if len(found) == PLACES:
                    break
        return found

    # ------------------------------------------------------------ back references
    def _pronoun(self, phrase: Phrase, recent: Sequence[Turn]) -> tuple[Entity | None, list[Entity]]:
        """Whose words «عنه» brings: the last speaker of that gender and number who is no medium."""
        for turn in reversed(recent):
            entity = turn.entities[-1]
            agrees = entity.number == phrase.number and (not phrase.gender or entity.gender in ("", phrase.gender))
            if entity.kind in ("person", "unnamed", "organization") and agrees:
                return entity, []
        return None, []

    def _paper(self, claim: Claim) -> Entity | None:
        """The medium whose article or report was named with it: نشرت المدار تقريرا …, and then أشار التقرير."""
        for turn in reversed(self.turns[-REACH:]):
            medium = next((entity for entity in turn.entities if entity.kind in MEDIA), None)
            if medium is None:
                continue
            sentence = self.p.words[self.p.opened[turn.at] : min(self.p.past[turn.at], claim.start)]
            return medium if any("document" in word.tags for word in sentence) else None
        return None

    def _stating(self, phrase: Phrase) -> Entity | None:
        """Whose statement the last one that the text told of is: قالت الوزارة في بيان …, and then أضاف البيان."""
        words = self.p.words
        if phrase.head not in self.grammar.statement:
            return None
        k = next((k for k in self._before(phrase.head, phrase.start) if not words[k].definite), 0)
        told = self.parser.at(k) if k > 0 and words[k - 1].fold in self.grammar.inside else None
        if told is None or told.inner is not None or told.kind in MEDIA | {"organization"}:
            return None  # في بيان الوزارة
        turns = [turn for turn in self.turns if turn.at >= self.p.opened[k] and not turn.nested]
        said = [turn.entities[-1] for turn in turns if turn.at < k]
        if not said or said[-1].kind not in ("organization", "person", "unnamed"):
            return None
        later = [turn.entities[-1] for turn in turns if turn.at > k]
        if any(other.kind == "organization" and other.id != said[-1].id for other in later):
            return None  # another body speaks since
        return replace(said[-1], gender="")  # قالت الوزارة في بيان; أضاف البيان وتابع

    def _anaphor(self, phrase: Phrase, claim: Claim) -> tuple[Entity | None, list[Entity]]:
        """Whom a definite noun refers back to, and through whom that one spoke."""
        recent = self.turns[-REACH * 2 :]
        if phrase.kind == "person" and not phrase.head:
            return self._pronoun(phrase, recent)
        titles = self.lexicon.courteous.get(phrase.head)
        if titles is not None:
            named = [entity for turn in recent for entity in turn.entities if titles & entity.title]
            found = named[-1] if named else self._courteous(phrase)
            if found is not None:
                return found, []
        source = phrase.head in self.grammar.source_word
        # A source of the same family of words before any other that fits; «the source» is seldom somebody named.
        for kin, nameless in ((True, True), (False, True), (False, False)):
            for turn in reversed(recent):
                for n in range(len(turn.entities) - 1, -1, -1):
                    entity = turn.entities[n]
                    if source and nameless and entity.kind == "person":
                        continue
                    if self._fits(phrase, entity) and (not kin or self._kin(phrase.head, entity.head)):
                        return entity, turn.entities[:n]
        found = self._earlier(phrase)
        return (found, []) if found is not None else self._last_that_may(phrase, recent[-3:])

    def _last_that_may(self, phrase: Phrase, recent: Sequence[Turn]) -> tuple[Entity | None, list[Entity]]:
        """The last speaker, for a role nobody was said to have (الخبير) or for the statement of a body (البيان)."""
        statement = phrase.head in self.grammar.statement
        nationality = "nationality" in self.lexicon.word(phrase.head).tags
        role = phrase.kind == "person" and not nationality and phrase.head not in self.lexicon.offices
        for turn in reversed(recent):
            last = turn.entities[-1]
            if statement and last.kind == "organization":
                return last, turn.entities[:-1]
            if role and last.kind == "person" and (not last.gender or phrase.gender in (last.gender, "")):
                return last, turn.entities[:-1]
        return None, []

    def _kin(self, head: str, other: str) -> bool:
        """Whether two heads are one word or one family of words for a source."""
        return not head or head == other or head not in self.grammar.source_word or other in self.grammar.source_word

    def _fits(self, phrase: Phrase, entity: Entity) -> bool:
        if phrase.kind in MEDIA:
            if entity.kind not in MEDIA:
                return entity.kind == "organization" and entity.head == phrase.head
            if phrase.head in self.grammar.wire_word:
                return entity.kind == "agency"
            wanted = self.lexicon.media_types.get(phrase.head)
            return (
                wanted is None
                or (not entity.type and entity.head in ("", phrase.head))
                or entity.type in wanted
                or entity.head == phrase.head
            )
        if phrase.kind == "unnamed":
            if entity.kind == "unnamed":
                if not phrase.head:  # بعضهم
                    return entity.number == "p"
                if phrase.head == entity.head:
                    return True
                as_many = phrase.number == entity.number or (phrase.number, entity.number) == ("p", "d")
                return as_many and phrase.head in self.grammar.source_word
            return (
                phrase.head in self.grammar.source_word
                and phrase.number == "s"
                and entity.kind in ("person", "organization", "document")
            )
        if phrase.kind == "person":
            if entity.kind == "person":
                return phrase.head in entity.title or (
                    phrase.head in self.grammar.speaker_word
                    and (not entity.gender or phrase.gender in (entity.gender, ""))
                )
            return (entity.kind == "unnamed" and entity.head == phrase.head) or phrase.head in entity.title
        if phrase.kind in ("organization", "document"):
            return entity.head == phrase.head and entity.kind in ("organization", "document", "unnamed")
        return False

    def _earlier(self, phrase: Phrase) -> Entity | None:
        """The last full phrase with the same head before a definite noun, though nobody credited it."""
        if phrase.head in self.grammar.courtesy:
            return self._courteous(phrase)
        for k in self._before(phrase.head, phrase.start):
            word = self.p.words[k]
            found = self.parser.after_clitic(k, word.clitic) if word.clitic else self.parser.at(k)
            if found is not None and not found.back and found.kind == phrase.kind and found.end < phrase.start:
                return self._entity(self._named_before(found) or found)
        return None

    def _named_before(self, office: Phrase) -> Phrase | None:
        """Who was named right before his office: سامر الحداد مدرب برشلونة."""
        if office.kind != "person" or office.name != self.parser.text(office.at, office.end):
            return None
        for k in range(max(0, office.start - NAME), office.start):
            found = self.parser.at(k) if self.p.words[k].name else None
            if found is not None and found.kind == "person" and found.end >= office.start and " " in found.name:
                return found
        return None

    def _courteous(self, phrase: Phrase) -> Entity | None:
        """The last person of honour before سموه, معاليه, though nobody credited him."""
        for k in range(phrase.start - 1, max(-1, phrase.start - COURTESY), -1):
            if not self.p.phrase(k, "honorific") and "honorific" not in self.p.words[k].tags:
                continue
            found = self.parser.at(k)
            if found is not None and found.kind == "person" and not found.back and found.end < phrase.start:
                return self._entity(found)
        return None

    def _together(self, claim: Claim, one: Entity | None) -> list[Turn]:
        """The turns of those who spoke together last, where two or more go on: قال سامر وخالد إن …، وأضافا.

        `one` is whom the verb would be taken to leave out, for itself.
        """
        numbers = {reading.number for reading in claim.readings}
        if not numbers or "s" in numbers or not self.turns:
            return []
        last = [turn for turn in self.turns[-REACH:] if turn.at == self.turns[-1].at]
        speakers = [turn.entities[-1] for turn in last]
        if any(speaker.kind not in ("person", "unnamed", "organization") for speaker in speakers):
            return []
        enough = len(last) == 2 or (len(last) > 2 and "p" in numbers)
        return last if enough and (one is None or one in speakers) else []

    def _elided(self, claim: Claim) -> Elided:
        """The subject that a bare verb or participle leaves out, and through whom that one spoke."""
        begin = self.p.opened[claim.start]
        recent = self.turns[-REACH:]
        # What somebody's words report of another is no speaker of the next sentence, while there is an outer one.
        outer = [turn for turn in recent if not turn.nested or turn.at >= begin]
        actors = self._actors(begin, claim)
        for turn in [*reversed(outer), *reversed(recent)]:
            while actors and turn.at < actors[0][0]:
                actor = actors.pop(0)[1]
                if actor is not None:
                    return actor, []
            for n in range(len(turn.entities) - 1, -1, -1):
                entity = turn.entities[n]
                if agrees(claim.readings, entity):
                    return entity, turn.entities[:n]
        actor = next((actor for _, actor in actors if actor is not None), None)
        return actor or self._body_acting(begin, claim), []

    def _body_acting(self, begin: int, claim: Claim) -> Entity | None:
        """The body that acts in the sentence before, where nobody else can have said it: أطلقت الشركة هاتفا. وقالت."""
        if begin == 0 or self.turns:
            return None
        return self._acting(self.p.opened[self._before_sentence(begin)], begin, claim, "organization")

    def _before_sentence(self, begin: int) -> int:
        """The last token of the sentence before the one that begins at a token."""
        before = begin - 1
        while before > 0 and self.p.words[before].shape in ("mark", "line"):
            before -= 1
        return before

    def _actors(self, begin: int, claim: Claim) -> list[tuple[int, Entity | None]]:
        """Who acts in the claim's sentence and in the one before, each with the sentence's first token."""
        found: list[tuple[int, Entity | None]] = []
        if claim.start > begin:
            found.append((begin, self._subject_of(begin, claim)))
        goes_on = claim.verb is not None and (claim.verb.goes_on or claim.marker == "participle")
        if not goes_on and begin > 0:
            earlier = self.p.opened[self._before_sentence(begin)]
            found.append((earlier, self._acting(earlier, begin, claim)))
        return found

    def _acting(self, begin: int, stop: int, claim: Claim, kind: Kind = "person") -> Entity | None:
        """The subject of the verb that opens a sentence and reports nothing: زار الوزير المصنع."""
        p, k = self.p, begin
        while k < stop and (p.words[k].tags & {"auxiliary", "turn"} or p.words[k].raw in "،,"):
            k += 1
        if k + 1 >= stop or not (p.words[k].acts or self._may_act(k)):
            return None
        found = self.parser.at(k + 1)
        if found is None or found.kind != kind or found.end > stop:
            return None  # a body is as often what something happens to
        entity, _, _ = self._named(found, claim)
        return entity if entity is not None and agrees(claim.readings, entity) else None

    def _past_turn(self, k: int, stop: int) -> int:
        """The token past what joins a sentence to the one before and tells nothing: من جهته, بدوره, إلى ذلك."""
        while k < stop and (turn := self.p.phrase(k, "turn")) is not None:
            k += len(turn.words)
            k += k < stop and self.p.words[k].raw in COMMAS
        return k

    def _may_act(self, k: int) -> bool:
        """Whether the word that opens a sentence before a name can be a verb, though a noun is spelled alike."""
        word = self.p.words[k]
        return word.shape == "word" and not (word.tags or word.definite or word.clitic or word.name)

    def _subject_of(self, begin: int, claim: Claim) -> Entity | None:
        """Who acts in the sentence before the claim's verb, though no verb there reports: التقى الوزير نظيره وأكد."""
        begin = self._past_turn(begin, claim.start)
        for k in range(begin, min(begin + 3, claim.start)):
            if self.p.words[k].tags & {"place", "preposition"}:
                return None
            found = self.parser.at(k)
            if (
                found is not None
                and found.kind == "person"
                and found.end == found.start + 1
                and self.p.words[k].name == "unknown"
                and not (k > begin and self.p.words[k - 1].acts)
            ):
                return None  # more likely a verb that the lexicon lacks
            if found is not None and found.kind in ("person", "organization", "unnamed") and found.end <= claim.start:
                entity, _, _ = self._named(found, claim)
                if entity is not None and agrees(claim.readings, entity):
                    return entity
                return None
        return None

    # ------------------------------------------------------------ links
    def _link(self, entity: Entity | None, phrase: Phrase | None, how: str, claim: Claim) -> Link:
        p = self.p
        mention = None
        if phrase is not None:
            mention = Span(
                p.text[phrase.at : phrase.to], phrase.at, phrase.to, field=UNSET if p.field == "text" else p.field
            )
        if entity is None:
            name = phrase.name if phrase is not None else None
            kind: Kind = phrase.kind if phrase is not None else "unspecified"
            why = "nothing before it fits" if self.turns else "nobody precedes"
            at = p.starts[phrase.start] if phrase is not None else p.starts[claim.start]
            about = phrase.unnamed if phrase is not None and phrase.unnamed is not None else UNSET
            return Link(f"unresolved:{self.article_id}@{at}", name, kind, mention, "unresolved", why, about)
        if entity.unnamed is not None and phrase is not None and phrase.unnamed is not None:
            entity.unnamed = merged(entity.unnamed, phrase.unnamed)
        unnamed = entity.unnamed if entity.unnamed is not None else UNSET
        return Link(entity.id, entity.name, entity.kind, mention, how, None, unnamed)


def _surname(lexicon: Lexicon, name: str) -> str:
    """The last word of a name in full, folded: a given name before it, and nothing of an office or a father's name."""
    *first, last = fold_phrase(name).split() or [""]
    words = [lexicon.word(word) for word in first]
    if not any(word.name in ("given", "shared") for word in words) or words[-1].name == "particle":
        return ""
    named = words[-1].name or (len(words) > 1 and words[-2].name == "particle")  # عبد الحكيم
    return last if named and words[-1].tags.isdisjoint(TITLES) else ""


def _speaker(turn: Turn) -> Elided:
    return turn.entities[-1], turn.entities[:-1]


def _of_one_body(known: Unnamed, about: Unnamed) -> bool:
    """Whether two descriptions name one body, from the rung on which that tells sources apart, and as many."""
    of_a_body = about.affiliation is not None and min(known.specificity, about.specificity) >= OF_A_BODY
    return of_a_body and (known.affiliation, known.count, known.plural) == (
        about.affiliation,
        about.count,
        about.plural,
    )


def agrees(readings: Sequence[Reading], entity: Entity) -> bool:
    """Whether a verb or participle can have this entity for its elided subject."""
    if not readings:
        return True
    for reading in readings:
        if entity.number == "p" and entity.kind in ("unnamed", "unspecified"):
            human = entity.gender == "m" and entity.kind == "unnamed"
            if reading.number == "p" or (reading.number == "s" and reading.gender == "f" and not human):
                return True
            continue
        if (entity.number == "d" and reading.number != "d") or (reading.number == "d" and entity.number != "d"):
            continue
        if reading.number == "p" and entity.kind in ("person", "agency", "outlet"):
            continue
        if not entity.gender or reading.gender in ("c", entity.gender):
            return True
    return False


def _office(title: Iterable[str]) -> frozenset[str]:
    return frozenset(w for w in title if len(w) > 2)

"""Places and bodies: طوكيو, وزارة الدفاع الروسية, السفارة الروسية في دمشق. Where they end is attributes' task."""

from typing import Final

from provtrace.lexicon import Word
from provtrace.models import Kind, Unnamed
from provtrace.phrases.attributes import acronym, adjectives, at_place, attributes, called, purpose
from provtrace.phrases.classes import BODIES, FEMININE_ENDINGS, NISBA_ENDINGS, OCCASIONS, PLACES
from provtrace.phrases.core import Core
from provtrace.phrases.phrase import Phrase

SHORTEST: Final = 3  # letters of what may be a spelled letter: بنك إيه
_KINDS: Final = frozenset({"nationality", "other"})  # tags of what tells of what kind a body is: جامعة بريطانية
LONGEST_NAME: Final = 5  # tokens from a body to the mark after its name in quotation marks


def body(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """A place or body by its own name, or an institution by its head; a definite head alone refers back."""
    entry = core.lexicon.find(core.p.words, i, word, ("place", "body"))
    whole = entry is not None and len(entry.words) > 1
    if entry is not None and whole and _bears(core, word, i + len(entry.words)):
        return None  # صلاح الدين دمرداش
    if whole or (word.tags & PLACES and word.name != "given" and not _goes_on(core, i, word)):
        past = i + (len(entry.words) if entry is not None else 1)
        past = purpose(core, _past_kind(core, past)) if whole and word.tags & BODIES else past
        past = acronym(core, adjectives(core, past))
        past = purpose(core, past) if not whole and word.tags & BODIES else past  # المرصد الأمريكي للزلازل
        past = _firm(core, past)
        past = at_place(core, past) if whole and not word.tags & PLACES else past
        she = "f" if word.fold in core.grammar.she else ""
        return core.make(i, called(core, past), start, "organization", gender=she, head=word.bare)
    after = core.word(i + 1)
    if not word.tags & BODIES or (word.name == "given" and after is not None and after.name == "given"):
        return None  # ناديا يوسف, though ناديا الرياض والكويت are two clubs
    feminine = word.stem.endswith(FEMININE_ENDINGS) or word.tags & {"institution_plural", "feminine"}
    end, _ = attributes(core, i + 1, closed=word.definite, join=True)
    number = core.word(end)
    numbered = end == i + 1 and word.definite and number is not None and number.shape == "number"
    if numbered and (_said(core, end + 1) or word.stem in core.grammar.numbered):
        return core.make(
            i, end + 1, start, "organization", gender="f" if feminine else "m", head=word.stem
        )  # الفرقة 30
    alone = end == i + 1
    if alone and not word.definite:
        return None
    end = called(core, end) if not alone else end
    close = _called(core, i) if alone else 0
    if close:
        return core.make(i, close + 1, start, "organization", gender="f" if feminine else "m", head=word.stem)
    gender = "f" if feminine else "m"
    if _nameless(core, i, word, end):
        several = "institution_plural" in word.tags
        about = Unnamed(None if several else 1, several, None, None, 0 if alone else 2, None)
        return core.make(i, end, start, "unnamed", gender=gender, head=word.stem, back=alone, unnamed=about)
    kind: Kind = "document" if not alone and _law(core, i, word) else "organization"
    return core.make(i, end, start, kind, gender=gender, head=word.stem, back=alone)


def _nameless(core: Core, i: int, word: Word, end: int) -> bool:
    """Whether what describes a body, or bodies, tells not which they are: منظمات حقوقية, شركات التبغ, فريق بحثي."""
    words = core.p.words
    if "institution" in word.tags:
        last, told = words[end - 1], words[i:end]
        nisba = last.stem.endswith(NISBA_ENDINGS) and len(last.stem) > SHORTEST
        kind = nisba or not last.tags.isdisjoint(_KINDS) or last.bare in core.lexicon.descriptors  # لجنة مستقلة
        plain = not any(w.definite or w.conj or w.clitic or _proper(core, k) for k, w in enumerate(told[1:], i + 1))
        return kind and plain and last.common and not word.definite
    if word.stem not in core.grammar.sorts:
        return False
    past = next((k for k in range(i + 1, end) if words[k].clitic or "preposition" in words[k].tags), end)
    return not any(_proper(core, k) for k in range(i + 1, past))


def _proper(core: Core, k: int) -> bool:
    """Whether a name stands at token k, or another body, that tells which one is meant."""
    word = core.p.words[k]
    if "nationality" in word.tags and not word.name and (word.definite or word.tags.isdisjoint(PLACES)):
        return False
    named = word.shape != "word" or word.name or not word.tags.isdisjoint(PLACES | {"institution"})
    return bool(named) or core.p.phrase(k, "place", "body") is not None


def _called(core: Core, i: int) -> int:
    """The mark after the name that describes the definite body at i, or 0: الشركة «السعودية للأسماك» في بيان."""
    close = core.p.quote(i + 1) if i + 1 < core.p.end else -1
    if not i + 1 < close <= i + LONGEST_NAME or not core.p.words[i + 2].definite or core.p.words[i + 2].clitic:
        return 0
    after, further = core.word(close + 1), core.word(close + 2)
    if after is None:
        return 0
    talk = after.fold in core.grammar.inside and further is not None and bool(further.tags & OCCASIONS)
    return close if talk or "complementizer" in after.tags else 0


def _bears(core: Core, word: Word, past: int) -> bool:
    """Whether a place of a man's name is his after all, for a surname follows."""
    after = core.word(past)
    surname = after is not None and after.name in ("unknown", "family") and not after.conj
    return surname and word.name in ("given", "shared")


def _law(core: Core, i: int, word: Word) -> bool:
    """Whether a word for a law and for who rules is a law by what it is of: نظام العمل, نظام مكافحة الغش."""
    after = core.word(i + 1)
    if word.stem not in core.grammar.law or word.definite or after is None or after.conj:
        return False
    deed = "masdar" in after.tags and not after.name
    return deed or after.stem in core.grammar.law_of


def _said(core: Core, j: int) -> bool:
    word = core.word(j)
    return word is not None and "complementizer" in word.tags


def _past_kind(core: Core, j: int) -> int:
    """Past the adjectives of a body's kind that follow its listed name: هيئة الأرصاد الجوية, المؤتمر الوطني العام."""
    word = core.word(j)
    while word is not None and word.definite and not (word.conj or word.clitic or word.tags):
        if not word.stem.endswith(NISBA_ENDINGS) and word.stem not in core.grammar.kind_of_body:
            break
        j += 1
        word = core.word(j)
    return j


def _goes_on(core: Core, i: int, word: Word) -> bool:
    """Whether a body's name is an institution's head as well and is described here: الرئاسة العامة للأرصاد."""
    after = core.word(i + 1)
    described = after is not None and after.definite and not after.conj and "nationality" not in after.tags
    return bool(word.tags & BODIES) and word.definite and described


def _firm(core: Core, j: int) -> int:
    """Past the last words of a firm's foreign name, from token j on: نيسان موتور كومباني, فيات كرايسلر أوتومبيلز."""
    word = core.word(j)
    while word is not None and word.stem in core.grammar.firm and not (word.definite or word.conj or word.clitic):
        j += 1
        word = core.word(j)
    return adjectives(core, j)

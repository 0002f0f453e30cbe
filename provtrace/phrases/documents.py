"""Reports, statements, studies, and whose they are: تقرير لصحيفة المدار is the paper's. Asks core for the author."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from provtrace.lexicon import TO, Word
from provtrace.phrases.attributes import attributes
from provtrace.phrases.classes import CLOSED, FEMININE_ENDINGS, FEMININE_PLURAL, NISBA_ENDINGS
from provtrace.phrases.core import Core
from provtrace.phrases.phrase import Phrase

_CARRIERS: Final = ("agency", "outlet")
_AUTHORS: Final = (*_CARRIERS, "organization")
_GIVERS: Final = frozenset({"organization", "unnamed", "unspecified", "agency", "outlet"})


def document(core: Core, i: int, word: Word, start: int) -> Phrase | None:
    """A document with its author inside, or the author alone where the document is no more than his words."""
    after = core.word(i + 1)
    if "latest" in word.tags and after is not None and "document" in after.tags:
        found = document(core, i + 1, after, core.p.starts[i + 1])  # أحدث إحصاء
        return replace(found, start=i, at=start, gender="") if found is not None else None
    if "document" not in word.tags or (word.verbs and after is not None and "document" in after.tags):
        return None  # كشف استطلاع: a verb
    entry = core.p.phrase(i, "document")  # استطلاع رأي
    end = i + (len(entry.words) if entry is not None else 1)
    end, _ = attributes(core, end, closed=core.p.words[end - 1].definite)
    end = _said_of_it(core, i, _before_clause(core, i, end))
    bourse = core.word(end)
    if bourse is not None and bourse.rest in core.grammar.exchange and (bourse.clitic == TO or end == i + 1):
        end += bourse.clitic == TO or not word.definite  # تقرير تداول, التقرير الشهري لتداول
    first, issued = end, _issued(core, end)
    end = issued if issued > end else _came_out(core, i, end)
    seen = _stating(core, i) if word.stem in core.grammar.opinion else None
    seen = None if seen is not None and seen.back else seen
    author = seen or _author(core, i + 1, end)
    if author is None and word.stem in core.grammar.statement:
        author = _sender(core, first + 1, end) if issued == end and issued > first else _issuer(core, i, end)
        author = author or _stating(core, i)
    if author is not None and author.head and author.kind == "outlet" and not _heads_medium(core, author):
        author = None  # المنشورة على موقع البلدية: only where
    if author is not None:
        end = max(end, author.end)
    gender = "f" if word.stem.endswith(FEMININE_ENDINGS) or "feminine" in word.tags else "m"
    if author is not None and (seen is not None or author.kind in _CARRIERS or word.stem in core.grammar.statement):
        number = "" if seen is not None else author.number  # توقعات خبراء الطقس تشير
        return replace(author, start=i, end=end, at=start, to=core.p.after(end - 1), gender=gender, number=number)
    at_large = author is None and issued == first and _at_large(core, i, end)
    origin = max(end, _origin(core, i, end), _of_whom(core, i, end))
    if at_large and origin == end:
        return core.make(i, end, start, "unspecified", number="p", head=word.stem)
    end = origin
    back = word.definite and end == i + 1
    name = core.text(start, end)
    if any(core.p.bracket(k) == k + 2 and core.p.words[k + 1].shape == "number" for k in range(i, end)):
        name = " ".join(core.p.text[start : core.p.after(end - 1)].split())  # المادة (6) من النظام
    return core.make(i, end, start, "document", name, gender=gender, head=word.stem, back=back, inner=author)


def _heads_medium(core: Core, author: Phrase) -> bool:
    return "media_head" in core.lexicon.word(author.head).tags


def _at_large(core: Core, i: int, end: int) -> bool:
    """Whether nothing tells whose the reports at i are, nor of what: التقارير, المعلومات المنشورة, not تقارير طبية."""
    grammar, words = core.grammar, core.p.words
    past = next((k for k in range(i + 2, end) if (words[k].tags | words[k].opens) & {"preposition", "time"}), end)
    described = words[i + 1 : past]  # الأخبار المنشورة | في الإعلام
    if core.p.words[i].stem not in grammar.hearsay or _told_of(core, i, end):
        return False
    plain = grammar.afloat | core.lexicon.plain_adjectives | grammar.issued
    press = core.at(i + 1) if described and not described[0].clitic else None
    whose = press is not None and press.kind == "unspecified"  # تقارير وسائل الإعلام
    plain |= grammar.un  # معلومات غير رسمية
    return whose or all(w.stem in plain or w.stem in grammar.press for w in described)


def _told_of(core: Core, i: int, end: int) -> bool:
    """Whether the reports at i are certain ones: هذه المعلومات, الأنباء التي تحدثت عن ذلك, معلومات نقلتها صحيفة."""
    words, after = core.p.words, core.word(end)
    if after is not None and (any(r.object for r in after.verbs) or after.fold in core.grammar.from_):
        return True
    related = end == i + 1 and words[i].definite and after is not None and "relative" in after.tags
    return related or (i > 0 and words[i - 1].fold in core.grammar.this)


def _before_clause(core: Core, i: int, end: int) -> int:
    """The end of a text's words before its relative clause or what it shows: تحليل شمل أكثر من مئة."""
    words = core.p.words
    for k in range(i + 1, end):
        if "adverbial" in words[k].opens and core.p.phrase(k, "adverbial") is not None:
            return k  # البرقية حسب البيان
        if words[i].definite:
            continue
        adjective = k > i + 1 and words[k - 1].stem.endswith(NISBA_ENDINGS) and not words[k - 1].definite
        if words[k].bare in core.grammar.text_did or (adjective and "masdar" in words[k].tags):
            return k
    return end


def _said_of_it(core: Core, i: int, end: int) -> int:
    """Past a text's number and the law it is part of, or the many whose it is: المادة السادسة عشرة من اللائحة."""
    words, grammar = core.p.words, core.grammar
    together = words[i].stem.endswith(FEMININE_PLURAL)  # these have no number: بعض الدراسات الـ20 مليارا
    numbered = end if together else _number_of(core, end)
    if numbered > end:
        end, _ = attributes(core, numbered, closed=True)
    word = core.word(end)
    if words[i].stem in grammar.part_of_law and word is not None and word.fold in grammar.part:
        past, _ = attributes(core, end + 1, closed=False, join=True)
        return past if past > end + 1 or "back" in words[past - 1].tags else end
    if word is not None and word.bare in grammar.un and not words[end - 1].definite:  # معلومات غير رسمية
        after = core.word(end + 1)
        return end + 2 if after is not None and after.common and not (after.definite or after.conj) else end
    if end == i + 2 and "quantifier" in words[i + 1].opens:  # تقدير عدد من الخبراء
        many = core.at(i + 1)
        return max(end, many.end) if many is not None and many.kind == "unnamed" else end
    return end


def _number_of(core: Core, end: int) -> int:
    """Past the number of a text, in words or digits: الحادي والخمسون, السادسة عشرة, رقم (2), / 17 /."""
    p, words = core.p, core.p.words
    while end < p.end:
        word, close = words[end], p.partner[end]
        tens = "number_word" in word.tags and word.definite and word.conj
        teens = word.fold in core.grammar.teens and words[end - 1].definite
        sign = words[end - 1].fold in core.grammar.number_sign or "document" in words[end - 1].tags
        if tens or teens or (word.shape == "number" and sign) or word.fold in core.grammar.number_sign:
            end += 1
        elif close == end + 2 and words[end + 1].shape == "number":
            end = close + 1
        else:
            break
    return end


def _issued(core: Core, end: int) -> int:
    """Past whom a text came from, where its adjective or verb asks for it: البيانات الصادرة عن المطار."""
    word = core.word(end)
    if word is None or core.p.words[end - 1].stem not in core.grammar.issued:
        return end
    if word.fold not in core.grammar.about and word.fold not in core.grammar.from_:
        return end
    past, _ = attributes(core, end + 1, closed=False, join=True)
    return past if past > end + 1 else end


def _sender(core: Core, j: int, end: int) -> Phrase:
    """Who speaks in a statement that came from them, known as a body or not: بيان صادر عن الجماعة."""
    found = core.at(j)
    if found is not None and found.kind in ("person", "organization") and found.end == end:
        return found
    return core.make(j, end, core.p.starts[j], "organization", head=core.p.words[j].stem)


def _of_whom(core: Core, i: int, end: int) -> int:
    """Past whose text it is, where he is named further on: توجيهات صاحب السمو الملكي الأمير فلان."""
    found = core.at(i + 1) if end > i + 1 else None
    if found is None or found.kind != "person" or not found.title:
        return end
    described = core.p.words[i].definite and core.p.words[i + 1].tags == {"role"}  # الصور المتداولة المصاحف
    return end if described else found.end


def _origin(core: Core, i: int, end: int) -> int:
    """Past whom an indefinite text is from: معلومات من مصادر في الجنوب, بيان من وزارته."""
    word = core.word(end)
    if (
        word is None
        or word.fold not in core.grammar.from_
        or core.p.words[i].definite
        or core.p.words[end - 1].definite
    ):
        return end
    found = core.at(end + 1)
    if found is None or found.kind not in _GIVERS:
        return end
    after = core.word(found.end)  # تقرير من خبراء نشرته المدار: its makers are links of their own
    return end if after is not None and any(r.object for r in after.verbs) else found.end


def _stating(core: Core, i: int) -> Phrase | None:
    """Who states what the indefinite text at i tells: بيان لسامر الحداد, إفادة المراجعين."""
    word, after = core.p.words[i], core.word(i + 1)
    if word.definite or after is None or after.shape != "word":
        return None
    found = core.after_clitic(i + 1, TO) if after.clitic == TO else core.at(i + 1)
    whole = found is not None and (found.kind == "unnamed" or (found.kind == "person" and " " in found.name))
    return found if whole else None


def _issuer(core: Core, i: int, end: int) -> Phrase | None:
    """The body told of before whose statement it is: بيان للوزارة, بيان الهيئة."""
    if end != i + 2 or core.p.words[i].definite:
        return None
    clitic = core.p.words[i + 1].clitic
    found = core.after_clitic(i + 1, clitic) if clitic else core.at(i + 1)
    return found if found is not None and found.back and found.end == end and found.kind == "organization" else None


def _came_out(core: Core, i: int, end: int) -> int:
    """The end of a text's words without what only says when it came out: تقرير صدر حديثا, بيان أصدرته أمس."""
    last = core.p.words[end - 1]
    return end - 1 if end > i + 1 and (last.stem in core.grammar.issued or any(r.object for r in last.verbs)) else end


def _only_where(words: Sequence[Word], first: int, k: int) -> bool:
    """Whether the place at token k is whose the noun before it is, and no author: بيان «صحة تبوك»."""
    before = words[k - 1]
    noun = before.shape == "word" and before.common and not (before.definite or before.clitic or before.tags & CLOSED)
    return k > first and "place" in words[k].tags and noun


def _author(core: Core, first: int, end: int) -> Phrase | None:
    """The first medium or body in the words that describe a document, or just behind them."""
    words = core.p.words
    for k in range(first, min(end + 2, core.p.end)):
        if k >= end and (words[k].verbs or "complementizer" in words[k - 1].tags | words[k].tags):
            break
        if k >= end and words[k].opens and core.p.phrase(k, "adverbial") is not None:
            break
        clitic = words[k].clitic
        found = core.after_clitic(k, clitic) if clitic else core.at(k)
        if found is not None and found.kind in _AUTHORS and not found.back and not _only_where(words, first, k):
            return found
    return None

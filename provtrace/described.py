"""What is said of an unnamed source, told from more than its own words: by what it was called before, by whose it is.

Asks phrases for the persons named before a pronoun. Below resolve, which keeps who was said.
"""

from typing import Final

from msgspec.structs import replace

from provtrace.cues import Passage
from provtrace.lexicon import Lexicon
from provtrace.models import Unnamed
from provtrace.normalise import fold_phrase
from provtrace.phrases import Parser, Phrase

PRONOUN_WITHIN: Final = 60  # tokens before a pronoun within which whose it is was named
_COUNTS: dict[str, int | None] = {"s": 1, "d": 2, "p": None}
_PEOPLE: Final = frozenset(
    {"unnamed", "role", "role_plural", "office_plural", "nationality", "nationality_plural", "back"}
)


def merged(known: Unnamed, said: Unnamed) -> Unnamed:
    """What is known of a source once more is said of it; a number told once is kept."""
    return replace(
        known,
        count=known.count if known.count is not None else said.count,
        affiliation=known.affiliation or said.affiliation,
        category=known.category or said.category,
        specificity=max(known.specificity, said.specificity),
        reason=said.reason or known.reason,
    )


def as_described(lexicon: Lexicon, name: str) -> frozenset[str]:
    """The words of a description but its number: 3 مصادر مطلعة are the مصادر مطلعة of the headline."""
    words = fold_phrase(name).split()
    return frozenset(word for word in words if word not in lexicon.numbers and not word.isdigit())


def called(lexicon: Lexicon, phrase: Phrase) -> Unnamed:
    """What a noun alone says of somebody whom the article names nowhere: الطبيب, الرجل."""
    head = lexicon.heads.get(phrase.head)
    count = _COUNTS[phrase.number]
    return Unnamed(count, count != 1, None, (head.category if head else "") or None, 0, None)


def human(lexicon: Lexicon, stem: str) -> bool:
    """Whether a folded noun is one for people, as the lexicon knows it."""
    word = lexicon.word(stem)
    return stem in lexicon.heads or not word.tags.isdisjoint(_PEOPLE) or stem in lexicon.offices


def of_body(passage: Passage, phrase: Phrase, body: Phrase) -> Phrase:
    """Somebody of a body whose bare name was taken for his own: مسؤول فياسات after شركة فياسات."""
    about = Unnamed(1, False, body.name, None, 3, None)
    name = passage.text[phrase.at : phrase.to]
    return replace(phrase, kind="unnamed", name=name, title=frozenset(), unnamed=about)


def owned(passage: Passage, parser: Parser, phrase: Phrase) -> Phrase:
    """The phrase with whom its pronoun stands for as the affiliation: مصدر مقرب منها, مصادره."""
    if not phrase.owner or phrase.unnamed is None or phrase.unnamed.affiliation is not None:
        return phrase
    bare = max(filter(phrase.head.startswith, parser.grammar.source_word), key=len, default="")
    last = _before(passage, parser, phrase, ("person", "agency", "outlet") if bare else ("person",))
    name = f"{bare} {last}" if bare and last and " " not in phrase.name else phrase.name
    return replace(phrase, name=name, unnamed=replace(phrase.unnamed, affiliation=last))


def _before(passage: Passage, parser: Parser, phrase: Phrase, kinds: tuple[str, ...]) -> str | None:
    """The last of these kinds named before the phrase who agrees with its pronoun; a medium may be of either gender."""
    last: str | None = None
    k = max(0, phrase.start - PRONOUN_WITHIN)
    while k < phrase.start:
        word = passage.words[k]
        found = parser.at(k) if word.name or word.tags or word.opens or word.shape == "mark" else None
        if found is None or found.end > phrase.start:
            k += 1
            continue
        gender = found.gender or ("m" if found.kind == "person" else phrase.owner)
        if found.kind in kinds and not found.back and gender == phrase.owner:
            last = found.name
        k = found.end
    return last

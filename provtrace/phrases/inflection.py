"""What the spelling alone of an unknown word tells: that it is inflected as no name is. Makes no phrase."""

import re
from typing import Final

from provtrace.lexicon import AND, CLITICS, Word
from provtrace.phrases.classes import CLOSED, FEMININE_PLURAL, PRONOUNS, TITLES
from provtrace.phrases.core import Core

SHORTEST: Final = 3  # letters of a noun that an ending hangs on
_ABSTRACT: Final = "يه"
_DUAL: Final = ("ين", "ان")
_IMPERFECT: Final = ("ن", "ي", "ت")
_MINE: Final = "ي"
_OURS: Final = "نا"
_FEMININE: Final = "ه"
_MASDAR: Final = frozenset({"masdar"})
_FIFTH: Final = re.compile("مت.{3,4}ا")  # a participle of form V, or of a verb of four letters
# What no name ends in: مخاتلته, محتواها, حرموها, يصورونها, أجعلتني; with a verb's first letter also ليقارنوا.
_NO_NAME: Final = re.compile(".{3,}(?:ته|تها|تهم|تهما|تنا|واها|موها|ونه|ونها|ونهم|تني)|ل?[يتن].{2,}[^ا]وا")
_CALLS: Final = "يا"
_GLUED: Final = ("ما", "لا")


def inflected(core: Core, i: int, word: Word) -> bool:
    """Whether the unknown word at token i, which stands alone for a name, can only be a noun, adjective or verb."""
    if _plural_or_abstract(core, word) or _subjunctive(core, i, word) or _stray(core, i, word):
        return True
    bare = word.fold[word.fold[0] == AND :]
    if word.raw[-1] != "ة" and (_owned(core, bare) or _NO_NAME.fullmatch(bare) is not None):
        return True
    return _accusative(core, bare) or (word.fold not in core.seconds and _called_or_glued(core, word))


def _called_or_glued(core: Core, word: Word) -> bool:
    """ياعم, بسعود, ماحدث: a call, a preposition or a negation that is written onto a known word."""
    rest, near = core.lexicon.word(word.fold[2:]), core.lexicon.word(word.fold[1:])
    if word.fold.startswith(_CALLS) and len(word.fold) > SHORTEST:
        return rest.common or rest.name == "given"
    glued = word.fold.startswith(_GLUED) and not rest.name and (rest.acts or bool(rest.verbs))
    return glued or (word.fold[0] in CLITICS and near.name == "given" and len(near.fold) > SHORTEST)


def of_men(word: Word) -> bool:
    """Whether a definite word that nothing else is known of is a plural of men: المتذمرون, البلدانيون."""
    plural = word.definite and word.stem.endswith("ون")
    return plural and (word.stem.startswith("م") or word.stem.endswith("يون"))


def _plural_or_abstract(core: Core, word: Word) -> bool:
    """الموسوعات, اشترطات, البروستانتية, البندين: a passage that has it for a surname knows better."""
    if word.stem.endswith(FEMININE_PLURAL) and len(word.stem) > SHORTEST + len(FEMININE_PLURAL):
        return word.fold not in core.surnames
    if not word.definite or word.fold in core.surnames:
        return False
    if word.stem.endswith(_ABSTRACT):
        return len(word.stem) > SHORTEST + len(_ABSTRACT)
    return word.stem.endswith(_DUAL) and _noun(core, word.stem[:-2])


def _subjunctive(core: Core, i: int, word: Word) -> bool:
    """أن نقتطف في: a verb of the imperfect that the lexicon lacks, with its adjunct."""
    before, after = core.word(i - 1) if i else None, core.word(i + 1)
    if before is None or after is None or before.fold not in core.grammar.that or word.definite:
        return False
    return word.fold.startswith(_IMPERFECT) and "preposition" in after.tags


def _stray(core: Core, i: int, word: Word) -> bool:
    """ودلفنا, دلفت إلى: where no verb or small word asks for a name, a word with و, or a verb and its preposition."""
    before, after = core.word(i - 1) if i else None, core.word(i + 1)
    asked = before is not None and (before.verbs or before.tags & (CLOSED | TITLES) or "adverbial" in before.opens)
    asked = asked and not (before is not None and _has_its_own(core, before))
    asked = asked or (i > 0 and core.p.quote(i - 1) > 0)
    if asked or word.definite or word.shape != "word" or core.recurs(word):
        return False
    if word.fold[0] == AND:
        return True
    verb = word.fold.startswith(_IMPERFECT) or word.fold.endswith("ت")
    return verb and after is not None and ("preposition" in after.tags or after.clitic in CLITICS)


def _has_its_own(core: Core, word: Word) -> bool:
    """Whether a small word has a pronoun for what it governs, so that it asks for no name: أنها تجنت, فيها وخلطت."""
    return has_subject(word) or word.fold in core.grammar.hanging


def has_subject(word: Word) -> bool:
    """Whether a complementizer has its pronoun, which is the subject of the verb after it: أنها تجنت, إلا أنه أعلن."""
    return "complementizer" in word.tags and word.bare.endswith(PRONOUNS)


def _owned(core: Core, bare: str) -> bool:
    """معرفتي, روحانيته, مكارمه: a noun and whose it is."""
    for ending in (*core.grammar.theirs, _OURS, _MINE):
        noun = bare.removesuffix(ending)
        if noun == bare:
            continue
        if noun.endswith("ت") and _noun(core, noun[:-1] + _FEMININE):
            return True
        tags = core.lexicon.word(noun).tags
        mine = ending == _MINE and tags.isdisjoint(_MASDAR)  # إحساسي, though many surnames end so
        if _noun(core, noun) and not mine and not (ending == _OURS and tags & TITLES):  # سفيرنا is somebody
            return True
    return False


def _accusative(core: Core, bare: str) -> bool:
    """تبذيرا, متنهدا: an object or a circumstance."""
    if not bare.endswith("ا"):
        return False
    return _noun(core, bare[:-1]) or _FIFTH.fullmatch(bare) is not None


def _noun(core: Core, fold: str) -> bool:
    word = core.lexicon.word(fold)
    return len(fold) >= SHORTEST and word.common and not word.name and not word.definite and not word.tags & CLOSED

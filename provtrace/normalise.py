"""Arabic folding, word by word, and where the words stand. Imports the standard library and pyarabic.

Tokens carry offsets into the raw text and only the word is folded, so no map back is needed: what was
deleted or merged by folding never moves a span.
"""

import functools
import re
import unicodedata
from typing import Final

from pyarabic import araby

# Marks that are part of a word but not of its spelling: harakat, tatweel, Quranic marks, joiners.
_MARKS: Final = (
    "".join(araby.TASHKEEL)
    + araby.TATWEEL
    + "\u0610-\u061a\u0653-\u065f\u0670\u06d6-\u06ed\u200c\u200d\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad"
)

BLANKS: Final = "".join(c for c in map(chr, range(0x3001)) if c.isspace() and c != "\n")

# A token with the blanks before it, so that the pieces of a text are the whole text and their lengths tell the offsets.
PIECE: Final = re.compile(
    rf" ?[ء-ي][\w{_MARKS}]*"  # a word; most pieces end the search here
    r"|[^\S\n]*(?:"
    rf"[^\W\d_][\w{_MARKS}]*"
    r"|\d+(?:[.,:/\u066b\u066c]\d+)+"  # 12.5, 10:30, 6/12/2024
    rf"|[\w{_MARKS}]+"
    r"|\n+"
    r"|\.{2,}|\u2026"
    r"|&(?:quot|nbsp|amp|lt|gt|#\d{1,6});"  # entities that a scrape left
    r"|[^\s\w]"
    r")|[^\S\n]+"
)

_FOLD: Final = str.maketrans(
    {
        **dict.fromkeys(map(ord, araby.TASHKEEL), None),
        **dict.fromkeys([ord(araby.TATWEEL), *range(0x0610, 0x061B), *range(0x0653, 0x0660), 0x0670], None),
        **dict.fromkeys([*range(0x06D6, 0x06EE), 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF, 0x00AD], None),
        **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], None),
        **dict.fromkeys(map(ord, "أإآٱ"), "ا"),
        ord("ؤ"): "و",
        ord("ئ"): "ي",
        ord("ة"): "ه",
        ord("ى"): "ي",
        ord("ی"): "ي",
        ord("ک"): "ك",
        ord("گ"): "ك",
        **{0x0660 + n: str(n) for n in range(10)},
        **{0x06F0 + n: str(n) for n in range(10)},
    }
)
_FOLD.update({c: unicodedata.normalize("NFKC", chr(c)).translate(_FOLD) for c in range(0xFE80, 0xFEFD)})  # ﻷ


_folded_already: Final = re.compile("[ءابتثجحخدذرزسشصضطظعغفقكلمنهوي]*").fullmatch


def fold(word: str) -> str:
    """The spelling under which a word is looked up; `على` stays apart from `علي`."""
    if _folded_already(word):
        return word
    folded = word.translate(_FOLD).lower()
    if folded.startswith("ال") and folded[2:].isdigit():
        return folded[2:]  # القناة الـ12
    if folded == "الان" and "آلان" in word:
        return "الن"  # the name; no الآن
    return "علا" if folded == "علي" and "ى" in word else folded


@functools.lru_cache(maxsize=65536)
def fold_phrase(phrase: str) -> str:
    """Each word of a phrase folded, words joined by one space."""
    return " ".join(fold(word) for word in phrase.split())


def tokens(text: str) -> list[str]:
    """The words, numbers and marks of a text; a run of line ends is one token."""
    return [token for piece in PIECE.findall(text) if (token := piece.lstrip(BLANKS))]

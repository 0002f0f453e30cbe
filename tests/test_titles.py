"""Holds data/titles.toml to its form: schema, order, spelling, sizes, examples. May rewrite that file."""

import itertools
import os
import re
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

PATH = Path(__file__).parents[1] / "provtrace" / "data" / "titles.toml"
WIDTH = 110

# The least each class may hold: what DESIGN's generality asks of a lexicon, not what is there today.
SIZES = {
    "honorific": 60, "rank": 40, "rank_tail": 20, "blessing": 20, "office_head": 120, "office_plural": 60, "role": 250,
    "role_plural": 200, "spokesman": 20, "institution": 250, "institution_plural": 60, "feminine": 40,
    "document": 80, "nationality": 220, "nationality_plural": 30, "place": 600, "body": 250, "masdar": 300,
}  # fmt: skip

MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufeff]")
WORD = re.compile(r"[\u0621-\u064a]+( [\u0621-\u064a]+)*")
FOLD = str.maketrans("أإآٱؤئةى", "ااااويهي")
NISBA_ENDS = ("", "ة", "ون", "ين", "ان", "ات")


class WordClass(NamedTuple):
    """One [[class]] of the file, with its fields in the order they are written."""

    tag: str
    about: str
    examples: list[str]
    counter_examples: list[str]
    words: list[str]


def load() -> list[WordClass]:
    """The classes as written; a missing or unknown field is a TypeError that names it."""
    return [WordClass(**entry) for entry in tomllib.loads(PATH.read_text(encoding="utf-8"))["class"]]


CLASSES = load()
EACH = pytest.mark.parametrize("group", CLASSES, ids=lambda group: group.tag)


def fold(text: str) -> str:
    return " ".join("علا" if word == "على" else word.translate(FOLD) for word in text.split())


def listed(name: str, items: list[str]) -> str:
    return f"{name} = [\n" + "".join(f'    "{item}",\n' for item in items) + "]\n"


def wrapped(name: str, items: list[str]) -> str:
    lines: list[str] = []
    line = "   "
    for item in items:
        if len(line) + len(item) + 4 > WIDTH:
            lines, line = [*lines, line], "   "
        line += f' "{item}",'
    return f"{name} = [\n" + "\n".join([*lines, line]) + "\n]\n"


def canonical(source: str, groups: list[WordClass]) -> str:
    """The file as it should read: its own head, each class with its words sorted and wrapped, the countries sorted."""
    blocks = [
        f'[[class]]\ntag = "{group.tag}"\nabout = "{group.about}"\n'
        + listed("examples", group.examples)
        + listed("counter_examples", group.counter_examples)
        + wrapped("words", sorted(group.words))
        for group in groups
    ]
    return "\n".join([source.partition("\n[[class]]\n")[0], *blocks, countries(source)])


def countries(source: str) -> str:
    """The country of each nationality, sorted."""
    entries = sorted(tomllib.loads(source)["country"], key=lambda entry: entry["word"])
    rows = [f'[[country]]\nword = "{entry["word"]}"\nname = "{entry["name"]}"\n' for entry in entries]
    return (
        "# The country or body that a nationality makes a source of: مسؤول أميركي is of the United States.\n"
        + "\n".join(rows)
    )


def test_every_country_has_a_nationality_of_the_lexicon() -> None:
    known = next(forms(group) for group in CLASSES if group.tag == "nationality")
    entries = tomllib.loads(PATH.read_text(encoding="utf-8"))["country"]
    assert [entry["word"] for entry in entries if fold(entry["word"]) not in known] == []


def test_is_in_canonical_form() -> None:
    source = PATH.read_text(encoding="utf-8")
    wanted = canonical(source, CLASSES)
    if os.environ.get("PROVTRACE_REWRITE"):
        PATH.write_text(wanted, encoding="utf-8")
    assert source == wanted


def test_has_each_class_once() -> None:
    assert [group.tag for group in CLASSES] == list(SIZES)


@EACH
def test_is_large_enough(group: WordClass) -> None:
    assert len(group.words) >= SIZES[group.tag]


@EACH
def test_spells_words_plainly(group: WordClass) -> None:
    assert [word for word in group.words if not WORD.fullmatch(word) or MARKS.search(word)] == []


@EACH
def test_holds_no_word_twice_once_folded(group: WordClass) -> None:
    folded = sorted(map(fold, group.words))
    assert [a for a, b in itertools.pairwise(folded) if a == b] == []


@EACH
def test_says_what_it_is(group: WordClass) -> None:
    assert group.about.endswith(".")
    assert 2 <= len(group.examples) <= 4
    assert 1 <= len(group.counter_examples) <= 3
    assert all(text == " ".join(text.split()) for text in (*group.examples, *group.counter_examples))


def forms(group: WordClass) -> set[str]:
    """The words as they may stand in a text: folded, definite, a nisba inflected."""
    ends = NISBA_ENDS if group.tag == "nationality" else ("",)
    bare = {fold(word + end) for word in group.words for end in ends}
    return bare | {fold(f"ال{word}") for word in bare}


def holds_one(text: str, words: set[str]) -> bool:
    tokens = fold(text).split()
    for start, token in enumerate(tokens):
        heads = {token, token[1:] if token[0] in "وفبلك" else token, re.sub("^لل", "ال", token)}
        for length in range(1, 5):
            rest = tokens[start + 1 : start + length]
            if any(" ".join([head, *rest]) in words for head in heads):
                return True
    return False


@EACH
def test_examples_and_counter_examples_hold_a_word(group: WordClass) -> None:
    words = forms(group)
    assert [text for text in (*group.examples, *group.counter_examples) if not holds_one(text, words)] == []


def test_a_nisba_is_a_masculine_singular() -> None:
    words = next(group.words for group in CLASSES if group.tag == "nationality")
    assert [word for word in words if not word.endswith("ي") and word != "مسلم"] == []

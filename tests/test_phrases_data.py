"""The data of unnamed, anaphora, furniture, dates: schema, order, no doubles, examples, size. Reads provtrace/data."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from provtrace.normalise import fold, fold_phrase, tokens

DATA = Path(__file__).parents[1] / "provtrace" / "data"
Row = dict[str, Any]

TEXT: set[object] = {str}
WHOLE: set[object] = {int}
TRUE: set[object] = {True}
GENDER: set[object] = {"m", "f"}
OWNER: set[object] = {"m", "f", "p"}
NUMBER: set[object] = {"s", "d", "p"}
CLASS: set[object] = {
    "source", "person", "official", "witness", "expert", "activist", "resident", "medical", "security", "group",
}  # fmt: skip
CATEGORY: set[object] = {
    "official", "security", "military", "diplomatic", "medical", "insider", "eyewitness", "expert", "activist", "media",
    "legal", "business", "political", "local", "",
}  # fmt: skip
BACK: set[object] = {"agency", "outlet", "unnamed", "person", "organization", "document"}
MODE: set[object] = {"anywhere", "line", "whole"}

# file.group: what each key may hold (a set of values, or of one type), how few entries there may be.
# Keys in brackets may be left out.
SCHEMA: dict[str, tuple[dict[str, set[object]], int]] = {
    "unnamed.head": (
        {"word": TEXT, "count": {0, 1, 2}, "gender": GENDER, "class": CLASS, "category": CATEGORY,
         "[weak]": TRUE, "[office]": TRUE, "[owner]": OWNER}, 250),
    "unnamed.descriptor": (
        {"words": TEXT, "category": CATEGORY, "rung": {1, 2}, "[of]": TEXT, "[body]": TEXT}, 150),
    "unnamed.pronoun": ({"word": TEXT, "of": TEXT, "owner": OWNER}, 20),
    "unnamed.relation": ({"words": TEXT, "kind": {"of", "close", "knows"}}, 50),
    "unnamed.quantifier": (
        {"word": TEXT, "count": WHOLE, "kind": {"one", "number", "vague", "each", "prefix"}}, 100),
    "unnamed.reason": ({"words": TEXT, "kind": {"opener", "core", "fixed", "barred", "cause"}}, 25),
    "unnamed.unspecified": ({"word": TEXT, "count": {0, 1}, "gender": GENDER, "[weak]": TRUE}, 150),
    "unnamed.not_source": ({"words": TEXT, "topic": TEXT}, 10),
    "anaphora.back": ({"word": TEXT, "to": BACK, "gender": GENDER, "number": NUMBER}, 150),
    "anaphora.same": (
        {"word": TEXT, "position": {"after", "before"}, "kind": {"same", "mentioned", "demonstrative"},
         "[gender]": GENDER, "[number]": NUMBER}, 30),
    "anaphora.last": ({"word": TEXT, "gender": GENDER, "number": NUMBER}, 5),
    "anaphora.pair": ({"word": TEXT, "gender": GENDER, "[to]": BACK}, 10),
    "anaphora.one_of": ({"word": TEXT, "gender": GENDER, "count": {0, 1, 2, 3}}, 20),
    "anaphora.turn": ({"word": TEXT, "effect": {"new", "same", "either"}}, 80),
    "anaphora.other": ({"word": TEXT, "gender": GENDER, "number": NUMBER}, 15),
    "furniture.end": ({"words": TEXT, "mode": MODE, "[teaser]": TRUE}, 200),
    "furniture.inline": ({"words": TEXT, "mode": MODE}, 80),
    "furniture.credit": ({"words": TEXT, "inside": {"brackets", "line"}}, 60),
    "furniture.footer": ({"words": TEXT}, 40),
    "dates.month": (
        {"word": TEXT, "number": set(range(1, 13)), "calendar": {"gregorian", "hijri"}, "family": TEXT,
         "[weak]": TRUE}, 60),
    "dates.weekday": ({"word": TEXT, "number": set(range(1, 8)), "[weak]": TRUE}, 14),
    "dates.relative": ({"word": TEXT, "offset": WHOLE}, 40),
    "dates.adverb": ({"word": TEXT, "kind": {"part", "time", "manner", "place", "discourse"}}, 100),
}  # fmt: skip
FILES = {name: tomllib.loads((DATA / f"{name}.toml").read_text("utf-8")) for name in
         ("unnamed", "anaphora", "furniture", "dates")}  # fmt: skip
ABOUT = {
    *(group for group in SCHEMA if not group.startswith("dates.")),
    *(f"dates.{group}" for group in ("month", "weekday", "relative", "adverb")),
}


def rows(group: str) -> list[Row]:
    file, name = group.split(".")
    found: list[Row] = FILES[file][name]
    return found


def words(row: Row) -> list[str]:
    """An entry's words; furniture has one phrase where the others have forms."""
    found = row.get("word", row.get("words"))
    return found if isinstance(found, list) else [str(found)]


def spellings(sentence: str) -> Iterator[str]:
    """Every run of up to six words as it could be listed: with and without clitics and article on the first."""
    words = [fold(token) for token in tokens(sentence) if token[0].isalnum()]
    for at, first in enumerate(words):
        heads = {
            first,
            *(first[len(cut) :] for cut in ("و", "ب", "ل", "ال", "وال", "بال", "لل") if first.startswith(cut)),
        }
        for length in range(6):
            for head in heads:
                yield " ".join([head, *words[at + 1 : at + 1 + length]])


@pytest.mark.parametrize("group", SCHEMA)
def test_every_entry_has_the_keys_and_values_of_its_group(group: str) -> None:
    schema, least = SCHEMA[group]
    keys = {key.strip("[]"): allowed for key, allowed in schema.items()}
    needed = {key for key in schema if not key.startswith("[")}
    faults = []
    for row in rows(group):
        if not needed <= row.keys() <= keys.keys():
            faults.append(row)
        for key, value in row.items():
            allowed = keys.get(key, set())
            values = value if isinstance(value, list) else [value]
            faults += [{key: one} for one in values if one not in allowed and type(one) not in allowed]
    assert faults == []
    assert len(rows(group)) >= least


def test_no_group_is_left_out() -> None:
    there = {f"{file}.{group}" for file, data in FILES.items() for group in data if group != "about"}
    assert there == set(SCHEMA)


@pytest.mark.parametrize("group", SCHEMA)
def test_entries_are_sorted(group: str) -> None:
    first = [words(row)[0] for row in rows(group)]
    assert first == sorted(first)


@pytest.mark.parametrize("group", SCHEMA)
def test_no_word_stands_twice_after_folding(group: str) -> None:
    seen: set[str] = set()
    doubles = []
    for word in (word for row in rows(group) for word in words(row)):
        folded = fold_phrase(word)
        doubles += [word] if folded in seen else []
        seen.add(folded)
    assert doubles == []


@pytest.mark.parametrize("group", SCHEMA)
def test_words_are_plain(group: str) -> None:
    """Only letters, digits, single spaces and the slots of furniture: the tokens of a text are no more than that."""
    faults = [
        word
        for row in rows(group)
        for word in words(row)
        if word != " ".join(word.split())
        or not all(part in {"{X}", "{N}"} or len(tokens(part)) == 1 for part in word.split())
        or any("\ufb50" <= char <= "\ufeff" or "\u064b" <= char <= "\u0652" or char == "\u0640" for char in word)
    ]
    assert faults == []


@pytest.mark.parametrize("group", sorted(ABOUT))
def test_examples_hold_a_word_of_their_group(group: str) -> None:
    file, name = group.split(".")
    about = FILES[file]["about"][name]
    assert len(about["examples"]) >= 5
    assert len(about["counter_examples"]) >= 5
    if group == "furniture.footer":  # {X} stands for a name that only the gazetteer knows
        return
    known = {fold_phrase(word).replace("{n} ", "") for row in rows(group) for word in words(row)}
    if group == "unnamed.relation":  # a last ب or ل is written to the next word
        known |= {word[:-2] for word in known if word.endswith((" ب", " ل"))}
    assert [one for one in about["examples"] if known.isdisjoint(spellings(one))] == []


@pytest.mark.parametrize(
    ("group", "phrase"),
    [
        pytest.param("unnamed.head", "مصدر", id="the bare source"),
        pytest.param("unnamed.head", "مسئولون", id="the Egyptian spelling of officials"),
        pytest.param("unnamed.reason", "الكشف عن هويته", id="why it is not named"),
        pytest.param("anaphora.back", "الوكالة", id="the agency before"),
        pytest.param("furniture.end", "مواضيع ذات صلة", id="related"),
        pytest.param("dates.month", "كانون الثاني", id="a Levantine month"),
        pytest.param("dates.month", "غشت", id="a Moroccan month"),
        pytest.param("dates.month", "جويلية", id="an Algerian month"),
        pytest.param("dates.adverb", "في وقت سابق", id="an adverb of several words"),
    ],
)
def test_what_every_text_needs_is_there(group: str, phrase: str) -> None:
    assert fold_phrase(phrase) in {fold_phrase(word) for row in rows(group) for word in words(row)}


@pytest.mark.parametrize("sentence", FILES["furniture"]["about"]["end"]["counter_examples"])
def test_news_that_begins_like_furniture_is_no_furniture(sentence: str) -> None:
    """Of `anywhere` and `line` none fits the sentence's beginning; `whole` asks for a line of its own."""
    cuts = {fold_phrase(row["words"]) for row in rows("furniture.end") if row["mode"] != "whole"}
    words = [fold(token) for token in tokens(sentence)]
    assert not any(" ".join(words[:length]) in cuts for length in range(1, len(words) + 1))

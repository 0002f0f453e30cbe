"""Holds a reader's verdicts on drawn names to their sums and, where ../shared is there, to the corpus they are of."""

import gzip
import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parent / "gold"
CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "saudinewsnet-2015.jsonl.gz"
KINDS = {"agency", "outlet", "person", "organization", "document", "unnamed", "unspecified"}

# What the verdicts come to; README and CHANGELOG say no more than this.
SUMS = {
    "media": {"": 81, "missed": 11, "other": 4, "unknown": 4},
    "source": {"": 476, "cut": 8, "kind": 4, "long": 3, "no_source": 9},
}


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((GOLD / f"{name}_verdicts.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SUMS)
def test_verdicts_come_to_what_is_said_of_them(name: str) -> None:
    found = load(name)
    assert dict(Counter(one["fault"] for one in found["verdicts"])) == SUMS[name]
    assert len(found["verdicts"]) <= found["drawn"]


@pytest.mark.parametrize("name", SUMS)
def test_verdicts_are_sorted_and_each_place_is_judged_once(name: str) -> None:
    places = [(one["id"], one.get("field", ""), one["start"], one.get("kind", "")) for one in load(name)["verdicts"]]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    assert {kind for *_, kind in places} <= KINDS | {""}


def test_at_most_eight_of_a_hundred_media_are_unknown_or_read_as_another_kind() -> None:
    faults = Counter(one["fault"] for one in load("media")["verdicts"])
    assert faults.total() == 100
    assert faults["unknown"] + faults["kind"] <= 8


@pytest.mark.gold
@pytest.mark.skipif(not CORPUS.exists(), reason="needs ../shared/corpora")
def test_places_are_in_the_corpus() -> None:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        articles = {record["id"]: record for record in map(json.loads, lines)}
    for name in SUMS:
        for one in load(name)["verdicts"]:
            text = articles[one["id"]][one.get("field", "text")]
            assert 0 <= one["start"] < len(text), one


ARTICLES = load("article")
FAULTS = ("boundary", "furniture", "kind", "lead", "link", "missed", "outlet", "referent", "spurious")


def test_verdicts_on_whole_articles_come_to_what_is_said_of_them() -> None:
    verdicts = ARTICLES["verdicts"]
    assert len(verdicts) == ARTICLES["drawn"] == 200
    assert [one["id"] for one in verdicts] == sorted({one["id"] for one in verdicts})
    assert all(one["faults"] == sorted(set(one["faults"]) & set(FAULTS)) for one in verdicts)
    assert sum(not one["faults"] for one in verdicts) == 94
    assert dict(Counter(fault for one in verdicts for fault in one["faults"])) == {
        "lead": 46, "spurious": 40, "referent": 36, "missed": 33, "boundary": 23, "link": 9, "kind": 6,
    }  # fmt: skip


@pytest.mark.gold
@pytest.mark.skipif(not CORPUS.exists(), reason="needs ../shared/corpora")
def test_judged_articles_are_in_the_corpus() -> None:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        ids = {json.loads(line)["id"] for line in lines}
    assert {one["id"] for one in ARTICLES["verdicts"]} <= ids

"""Grouping on the hand-made stories: as it is, and with every threshold a tenth lower and higher. Reads ../shared.

`make gold` runs it and prints the table. No text is printed.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest
from conftest import loaded

from provtrace import reading, shingles, stories
from provtrace.article import trace_parsed
from provtrace.cues import Passage
from provtrace.lexicon import default
from provtrace.models import Article, ArticleTrace
from provtrace.stories import digest, group

GOLD = Path(__file__).parents[2] / "shared" / "gold"
STAYS_WITHIN = 0.02  # of both F1, wherever a threshold is moved by a tenth
BCUBED, PAIRS = 0.95, 0.91  # at least

pytestmark = [
    pytest.mark.gold,
    pytest.mark.skipif(not GOLD.is_dir(), reason=f"no gold at {GOLD}: no threshold is moved"),
]

# Every number of stories.py and shingles.py that decides what is one story. `_DAYS` says nothing within one day.
THRESHOLDS = [
    *((stories, name) for name in ("_SAME", "_LEAD", "_WIDE", "_FIRST", "_FALL", "_TITLE", "_FIGURE", "_PRIOR")),
    *((stories, name) for name in ("_COMMON", "_DAYS", "_RAREST", "_RECENT", "_CANDIDATES", "_PART")),
    (shingles, "_STEM"),
]
ELSEWHERE = {"_EXACT", "_MOST"}  # what rounding can do; what a byte holds


class Gold(NamedTuple):
    scorer: Any
    wanted: dict[str, str]
    articles: list[tuple[Article, ArticleTrace]]


class Figures(NamedTuple):
    bcubed: float
    pairs: float


@pytest.fixture(scope="module")
def gold() -> Gold:
    scorer = loaded(GOLD / "score_stories.py")
    rows = map(json.loads, (GOLD / "stories.jsonl").read_text(encoding="utf-8").splitlines())
    found = reading.read(reading.find([str(GOLD / "stories_articles.jsonl")]).inputs)
    articles = [(item, trace_parsed(item, default())) for item in found if isinstance(item, Article)]
    return Gold(scorer, {row["id"]: row["story"] for row in rows if row["sure"]}, articles)


def figures(gold: Gold) -> Figures:
    default.cache_clear()  # words keep their keys, which hang on the length of a stem
    made = [digest(trace, Passage(article.text, default())) for article, trace in gold.articles]
    got = {made[index].id: str(number) for number, one in enumerate(group(made)) for index in one}
    rows = gold.scorer.score(gold.wanted, got)
    return Figures(rows["bcubed"]["F1"], rows["pairs"]["F1"])


def moved(value: float) -> Iterator[float]:
    """A tenth lower and higher; of a whole number at least one."""
    if isinstance(value, int):
        step = max(1, round(value / 10))
        yield from (value - step, value + step)
    else:
        yield from (value * 0.9, value * 1.1)


@pytest.fixture(scope="module")
def today(gold: Gold) -> Figures:
    return figures(gold)


def test_the_figures_of_today(today: Figures) -> None:
    assert today.bcubed >= BCUBED
    assert today.pairs >= PAIRS


@pytest.mark.parametrize(("module", "name"), THRESHOLDS, ids=[name for _, name in THRESHOLDS])
def test_a_tenth_either_way_changes_little(
    module: ModuleType,
    name: str,
    gold: Gold,
    today: Figures,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    value = getattr(module, name)
    for other in moved(value):
        monkeypatch.setattr(module, name, other)
        there = figures(gold)
        with capsys.disabled():
            sys.stdout.write(f"\n{name:12} {value} -> {other:<5.3g}  {there.bcubed:.4f}  {there.pairs:.4f}")
        assert abs(there.bcubed - today.bcubed) <= STAYS_WITHIN
        assert abs(there.pairs - today.pairs) <= STAYS_WITHIN


def test_no_threshold_is_left_out() -> None:
    numbers = {
        name
        for module in (stories, shingles)
        for name, value in vars(module).items()
        if name.startswith("_") and name[1:].isupper() and isinstance(value, int | float)
    }
    assert numbers - ELSEWHERE == {name for _, name in THRESHOLDS}

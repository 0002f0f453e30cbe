"""Generated news whose truth is known (worlds.py), as text through every step: the interval holds it every time."""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import worlds
from worlds import World

from provtrace import normalise
from provtrace.corpus import Options, Traced, tell, work
from provtrace.lexicon import default
from provtrace.models import Article, Story

DATA = Path(normalise.__file__).parent / "data"
ALL = worlds.worlds()
SCENARIOS, DECIDED = 40, 30  # at least
MEAN_WIDTH = 0.25  # at most. 0.225: 32 of 40 scenarios give a point


@pytest.fixture(scope="module")
def stories() -> dict[str, list[Story]]:
    return {world.name: told(world) for world in ALL}


def told(world: World) -> list[Story]:
    articles = [
        Article(one.id, one.id, one.text, title=one.title, author=one.author or None, outlet=one.outlet, date=one.date)
        for one in world.articles
    ]
    traced = [item for item in work(articles, Options()) if isinstance(item, Traced)]
    return [event for event in tell(traced, default()) if isinstance(event, Story)]


@pytest.mark.parametrize("world", ALL, ids=[world.name for world in ALL])
def test_the_interval_holds_the_truth(world: World, stories: dict[str, list[Story]]) -> None:
    """One story; the true number in its interval; a point where the texts decide; a circle where there is one."""
    assert [len(story.articles) for story in stories[world.name]] == [len(world.articles)]
    story = stories[world.name][0]
    interval = story.independent_origins
    assert interval.min <= world.truth <= interval.max
    assert interval.min == interval.max or not world.decided
    assert bool(story.cycles) is world.circular


def test_every_open_interval_says_why(stories: dict[str, list[Story]]) -> None:
    for found in stories.values():
        interval = found[0].independent_origins
        if interval.max > 1 and interval.min < interval.max:
            assert any(reason.same == "perhaps" and reason.why for reason in interval.reasons)


def test_there_are_enough_and_they_are_narrow(
    stories: dict[str, list[Story]], capsys: pytest.CaptureFixture[str]
) -> None:
    decided = [world for world in ALL if world.decided]
    assert len(worlds.SCENARIOS) >= SCENARIOS
    assert len({world.name.partition(".")[0] for world in decided}) >= DECIDED
    widths = [found[0].independent_origins.max - found[0].independent_origins.min for found in stories.values()]
    mean = sum(widths) / len(widths)
    with capsys.disabled():
        sys.stdout.write(f"\n{len(ALL)} worlds, {len(decided)} of them decided; mean width {mean:.3f}\n")
    assert mean <= MEAN_WIDTH


def test_they_are_worded_otherwise_than_the_lexicon() -> None:
    examples = {
        normalise.fold_phrase(one)
        for file in DATA.glob("*.toml")
        for one in quoted(tomllib.loads(file.read_text("utf-8")))
    }
    examples = {one for one in examples if one.count(" ") >= 3}
    assert len(examples) > 1000
    for world in ALL:
        whole = normalise.fold_phrase(" ".join(f"{one.title} {one.text}" for one in world.articles))
        assert not [one for one in examples if one in whole]


def quoted(value: Any) -> Iterator[str]:
    """Every example and counter-example in a table of the lexicon."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in ("examples", "counter_examples"):
                yield from (str(one) for one in inner)
            else:
                yield from quoted(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from quoted(inner)

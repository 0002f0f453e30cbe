"""Odd corpora through every step: undated, wrongly dated, all different, thousands of copies, one article."""

import pytest
from msgspec.structs import replace

from provtrace.corpus import Options, Traced, tell, work
from provtrace.lexicon import default
from provtrace.models import Article, Story

LEAD = "نقلت وكالة رويترز عن مصدر أمني أن الجسر المعلق في مدينة الميناء سيغلق شهرين بسبب تصدع في دعامته الوسطى."
OTHERS = (
    "أعلنت وزارة الزراعة رفع سعر شراء القمح من الموسم المقبل.",
    "قال رئيس الاتحاد إن البطولة ستقام في الصيف بلا جمهور.",
    "ذكرت صحيفة الغارديان أن متحفا جديدا للفلك سيفتح في الشتاء.",
)


def stories(*articles: Article) -> list[Story]:
    traced = [item for item in work(articles, Options()) if isinstance(item, Traced)]
    return [event for event in tell(traced, default()) if isinstance(event, Story)]


def article(name: str, text: str = LEAD, outlet: str | None = None, date: str | None = None) -> Article:
    return Article(name, name, text, outlet=outlet or f"جريدة {name}", date=date)


DATES = [
    ("no dates", [None, None], 1), ("no date that can be", ["2024-13-45", "غدا"], 1),
    ("one is none", ["2024-05-01", "?"], 1),
    ("the ends of time", ["0001-01-01", "9999-12-31"], 2), ("years apart", ["2019-05-01", "2024-05-01"], 2),
]  # fmt: skip


@pytest.mark.parametrize(("dates", "count"), [row[1:] for row in DATES], ids=[row[0] for row in DATES])
def test_dates(dates: list[str | None], count: int) -> None:
    found = stories(*(article(str(n), date=date) for n, date in enumerate(dates)))
    assert len(found) == count
    assert all((one.independent_origins.min, one.independent_origins.max) == (1, 1) for one in found)


def test_all_different() -> None:
    assert len(stories(*(article(str(n), text) for n, text in enumerate(OTHERS)))) == len(OTHERS)


def test_one_article_and_none() -> None:
    assert [one.articles for one in stories(article("a"))] == [("a",)]
    assert stories() == []


def test_an_outlet_that_cites_itself() -> None:
    found = stories(article("a", "ذكرت صحيفة هسبريس أن الجسر المعلق سيغلق شهرين.", outlet="هسبريس"))
    assert [(one.independent_origins.min, one.independent_origins.max, one.cycles) for one in found] == [(0, 1, ())]


def test_a_story_of_thousands_of_copies() -> None:
    """5,000 outlets that print one wire item are one story of one origin, carried by the agency."""
    (one,) = (item for item in work([article("a")], Options()) if isinstance(item, Traced))
    assert one.digest
    copies = []
    for n in range(5000):
        name = f"{n:05}"
        outlet = replace(one.trace.outlet, id=f"outlet:{name}", name=name)
        copies.append(Traced(replace(one.trace, id=name, path=name, outlet=outlet), replace(one.digest, id=name)))
    found = [event for event in tell(copies, default()) if isinstance(event, Story)]
    assert [len(story.articles) for story in found] == [5000]
    assert len(found[0].outlets) == 5000
    assert (found[0].independent_origins.min, found[0].independent_origins.max) == (1, 1)
    assert found[0].bottleneck == "reuters"
    assert found[0].breadth == (5000, 1, 1)

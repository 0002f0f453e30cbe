"""Which articles tell one story: written news, the seeds, and what must hold of any grouping."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from conftest import written

from provtrace import stories
from provtrace.article import trace_parsed
from provtrace.cues import Passage
from provtrace.lexicon import default
from provtrace.models import Article, ArticleTrace
from provtrace.shingles import key, skeletons, stem
from provtrace.stories import Digest, _keys, digest, group

SEEDS = Path(__file__).parents[1] / "seeds"

BRIDGE = (
    "انهيار جسر في مدينة الميناء وإصابة سبعة عمال",
    (
        "أصيب سبعة عمال بجروح صباح اليوم عندما انهار جزء من جسر قيد الإنشاء في مدينة الميناء، بحسب الدفاع المدني. "
        "وقال المتحدث إن فرق الإنقاذ نقلت المصابين إلى المستشفى وإن التحقيق بدأ في أسباب الانهيار."
    ),
)
BRIDGE_TOO = (
    "سبعة مصابين في انهيار جسر بالميناء",
    (
        "قال الدفاع المدني إن سبعة عمال أصيبوا في انهيار جسر كان قيد الإنشاء بمدينة الميناء صباح اليوم، مضيفا أن فرق "
        "الإنقاذ نقلت المصابين إلى المستشفى وأن تحقيقا بدأ في أسباب انهيار الجسر."
    ),
)
BRIDGE_OPINION = (
    "من يحاسب من على الطرق؟",
    (
        "كلما وقعت حادثة عدنا إلى السؤال القديم: أين كانت لجان السلامة، ولماذا تصمت البلديات والعقود ترسو على الأرخص؟ "
        "لا تنقصنا القوانين بل تنقصنا الشجاعة في تطبيقها على الجميع من دون استثناء."
    ),
)
WHEAT = (
    "الحكومة ترفع سعر شراء القمح من المزارعين",
    (
        "أعلنت وزارة الزراعة رفع سعر شراء القمح المحلي بنسبة عشرة في المئة من الموسم المقبل لتشجيع المزارعين على "
        "توسيع المساحات المزروعة وتقليل الاستيراد."
    ),
)


def sets(digests: Sequence[Digest]) -> list[str]:
    """The groups by the ids of their members."""
    return sorted(" ".join(sorted(digests[index].id for index in one)) for one in group(digests))


CASES = [
    ("a rewrite is the same story", ["a b"], [("a", *BRIDGE), ("b", *BRIDGE_TOO)]),
    ("an opinion on it is another", ["a", "b"], [("a", *BRIDGE), ("b", *BRIDGE_OPINION)]),
    ("other news", ["a", "b"], [("a", *BRIDGE), ("b", *WHEAT)]),
    ("one article", ["a"], [("a", *BRIDGE)]),
    ("no article", [], []),
    ("no words", ["a", "b", "c"], [("a", "", ""), ("b", *BRIDGE), ("c", "", "")]),
    ("shared background under another lead", ["a", "b"],
     [("a", BRIDGE[0], BRIDGE[1]), ("b", WHEAT[0], WHEAT[1] + " " + WHEAT[1] + "\n" + BRIDGE[1])]),
]  # fmt: skip


@pytest.mark.parametrize(("want", "texts"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_group(want: list[str], texts: list[tuple[str, str, str]]) -> None:
    assert sets([digested(*written(*text)) for text in texts]) == want


DATES = [
    ("the same day", "2024-03-01", "2024-03-01T18:30:00", True),
    ("two days later", "2024-03-01", "2024-03-03", True),
    ("a week later", "2024-03-01", "2024-03-08", False),
    ("one without a date", "2024-03-01", None, True),
    ("a date that is none", "2024-03-01", "غدا", True),
]


@pytest.mark.parametrize(("one", "other", "same"), [row[1:] for row in DATES], ids=[row[0] for row in DATES])
def test_dates(one: str, other: str | None, same: bool) -> None:
    made = [
        digested(*written("a", *BRIDGE, date=one)),
        digested(*written("b", *BRIDGE_TOO, date=other)),
    ]
    assert (len(group(made)) == 1) is same


def test_a_story_does_not_run_on_from_day_to_day() -> None:
    made = [digested(*written(f"{day:02}", *BRIDGE, date=f"2024-03-{day:02}")) for day in range(1, 16)]
    assert max(len(one) for one in group(made)) == 3


def test_the_seeds() -> None:
    made = []
    for path in sorted(SEEDS.glob("*.txt")):
        article = Article(path.name[:3], path.name, path.read_text(encoding="utf-8"))
        made.append(digested(article, trace_parsed(article, default())))
    assert sets(made) == ["000 001 004", "002", "003"]


def digested(article: Article, trace: ArticleTrace) -> Digest:
    return digest(trace, Passage(article.text, default()))


def corpus(size: int, seed: int = 7) -> list[Digest]:
    """Articles of invented words: a few hundred stories of one to nine articles that share half of their words."""
    draw = random.Random(seed)
    common = [f"كلمة{number}" for number in range(300)]
    made: list[Digest] = []
    while len(made) < size:
        own = [f"خبر{len(made)}ن{number}" for number in range(40)]
        for copy in range(draw.choice((1, 1, 1, 2, 3, 9))):
            text = " ".join(draw.sample(own, 25) + draw.sample(common, 25))
            name = f"{len(made):05}-{copy}"
            made.append(digested(*written(name, " ".join(own[:6]), text, "2024-03-01")))
    return made


def test_every_article_stands_in_one_story_whatever_the_order() -> None:
    made = corpus(600)
    found = group(made)
    assert sorted(index for one in found for index in one) == list(range(len(made)))
    assert found == sorted(map(sorted, found))
    mixed = random.Random(1).sample(made, len(made))
    assert sets(mixed) == sets(made)


def test_a_story_of_thousands_and_the_work_stays_linear(monkeypatch: pytest.MonkeyPatch) -> None:
    """Comparisons are counted, not seconds: at most a few for each article, for copies and for all different."""
    counted = 0
    dot = stories._dot

    def counting(one: stories.Vector, other: stories.Vector) -> float:
        nonlocal counted
        counted += 1
        return dot(one, other)

    monkeypatch.setattr(stories, "_dot", counting)
    copies = [digested(*written(f"{n:05}", *BRIDGE, date="2024-03-01")) for n in range(5000)]
    assert [len(one) for one in group(copies)] == [5000]
    assert counted == 0
    altered = [digested(*written(f"{n:05}", BRIDGE[0], f"{BRIDGE[1]} تفصيل{n}", "2024-03-01")) for n in range(2000)]
    assert [len(one) for one in group(altered)] == [2000]
    assert counted < 2000 * 60
    counted = 0
    group(corpus(3000))
    assert counted < 3000 * 60


STEMS = [
    ("article", "السعوديين", "سعوديي"), ("and", "والشهداء", "شهداء"), ("preposition and article", "بالمدينة", "مدينه"),
    ("to the", "للشهداء", "شهداء"), ("a short word stays", "ولد", "ولد"), ("long words are cut", "مستشفيات", "مستشفي"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "want"), [row[1:] for row in STEMS], ids=[row[0] for row in STEMS])
def test_stem(word: str, want: str) -> None:
    assert stem(word.replace("ة", "ه")) == want


def test_keys() -> None:
    assert _keys(Passage("قال إن الجسر، في 1436!", default()).words) == [key("قال"), key("الجسر"), key("1436")]
    assert _keys(Passage("12.5", default()).words) == [key("12"), key("5")]
    assert key("الجسر") == key("جسرٌ") == key("وَالجسر")
    assert key("الجسر") % 2 == 0
    assert key("1436") % 2 == 1
    assert key("١٤٣٦") == key("1436")
    assert _keys(Passage("كلمة " * 500, default()).words) == [key("كلمة")] * 80


def test_skeletons() -> None:
    assert skeletons("الخارجية الأمريكية") == skeletons("خارجيه أميركية")
    assert skeletons("وزارة الدفاع") != skeletons("وزارة الداخلية")

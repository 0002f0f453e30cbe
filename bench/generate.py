"""Invented articles for the benchmark: the same bytes every time, no text of anybody's. Writes the file it is given.

    python bench/generate.py ARTICLES.jsonl [HOW_MANY]

They have what costs time in real copy (credits of several kinds, unnamed sources, back references, a byline, stories
that several outlets tell), in about its lengths; they say nothing of how well it is read.
"""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

SEED = 20240706
OUTLETS = ["aawsat", "alriyadh", "hespress", "aljazeera", "youm7", "enab-baladi", "alquds", "elkhabar"]
PLACES = "الرياض القاهرة بغداد الرباط الجزائر تونس الخرطوم عمّان دمشق بيروت صنعاء مسقط الدوحة الكويت نواكشوط".split()
AGENCIES = ["وكالة رويترز", "وكالة الأنباء الفرنسية", "وكالة الأناضول", "وكالة أسوشييتد برس", "صحيفة الغارديان"]
GIVEN = "سالم ليلى كريم هدى ياسر نجلاء طارق منى رائد سعاد بلال رنا".split()
FAMILY = "الحداد النجار الخطيب الصباغ البناء الكاتب الصائغ الرفاعي البزاز العطار".split()
OFFICES = ["وزير النقل", "المتحدث باسم البلدية", "رئيس اللجنة", "محافظ المدينة", "مديرة المستشفى"]
UNNAMED = ["مصدر أمني", "مصادر مطلعة", "مسؤول حكومي رفض الكشف عن هويته", "شهود عيان", "دبلوماسي غربي", "مصدران طبيان"]
ACTS = "افتتاح إغلاق توسعة تأجيل إلغاء تمويل ترميم مراجعة".split()
THINGS = "الجسر الميناء المطار السد المصنع المستشفى الطريق السوق المعرض الجامعة المحطة المكتبة".split()
ASIDE = "الجديد القديم الشرقي الغربي الكبير الساحلي الجبلي المركزي الصناعي الدولي".split()
TAILS = [
    "بعد أشهر من العمل المتواصل",
    "قبل نهاية العام الحالي",
    "رغم اعتراض سكان الأحياء المجاورة",
    "بكلفة لم تعلن حتى الآن",
    "في إطار خطة تمتد خمس سنوات",
    "وسط إجراءات مشددة في محيط المكان",
]


def write_articles(path: Path, count: int) -> None:
    """`count` records of the shape that `provtrace trace` reads, one a line."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for record in articles(count):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def articles(count: int) -> Iterator[dict[str, str]]:
    """Stories of one to five articles each, told by different outlets in different words after the same lead."""
    pick = random.Random(SEED)
    made = 0
    while made < count:
        event = f"{pick.choice(ACTS)} {pick.choice(THINGS)} {pick.choice(ASIDE)}"
        place, day = pick.choice(PLACES), 1 + made % 28
        number = pick.randrange(11, 9_999)
        lead = f"{event} في {place} على مسافة {number} مترا {pick.choice(TAILS)}"
        for outlet in pick.sample(OUTLETS, min(pick.choice([1, 1, 1, 1, 2, 2, 3, 5]), count - made)):
            text = "\n\n".join([opening(pick, place, lead), *(paragraph(pick) for _ in range(pick.randint(3, 12)))])
            yield {
                "id": f"generated-{made:06}",
                "outlet": outlet,
                "date": f"2024-06-{day:02}",
                "title": f"{event} في {place}",
                "author": pick.choice(
                    [f"{place} - رويترز", f"{pick.choice(GIVEN)} {pick.choice(FAMILY)} - {place}", ""]
                ),
                "text": text,
            }
            made += 1


def opening(pick: random.Random, place: str, lead: str) -> str:
    agency, unnamed = pick.choice(AGENCIES), pick.choice(UNNAMED)
    return pick.choice(
        [
            f"نقلت {agency} عن {unnamed} أن {lead}.",
            f"{place} - أعلن {person(pick)} أن {lead}.",
            f"قال {unnamed} إن {lead}، بحسب {agency}.",
            f"تقرر {lead}، وفقا لبيان صادر عن البلدية.",
        ]
    )


def paragraph(pick: random.Random) -> str:
    who, fact = person(pick), " ".join([matter(pick), pick.choice(TAILS)])
    said = pick.choice(
        [
            f"وأضاف {who} أن {fact}، مشيرا إلى أن {matter(pick)} لم يحسم بعد.",
            f"وأوضحت المصادر أن {fact}.",
            f"وذكرت الوكالة نقلا عن {pick.choice(UNNAMED)} أن {fact}.",
            f"من جهته، نفى {who} ما نشرته {pick.choice(AGENCIES)}، مؤكدا أن {fact}.",
            f"وفي تصريح لـ{pick.choice(AGENCIES)} قال {who}: «{fact}».",
            f"ويأتي ذلك في وقت تشهد فيه المنطقة أعمالا تشمل {matter(pick)}.",
        ]
    )
    return " ".join([said, *(f"وتشمل الأعمال {matter(pick)} {pick.choice(TAILS)}." for _ in range(pick.randint(0, 3)))])


def person(pick: random.Random) -> str:
    return f"{pick.choice(OFFICES)} {pick.choice(GIVEN)} {pick.choice(FAMILY)}"


def matter(pick: random.Random) -> str:
    return f"{pick.choice(ACTS)} {pick.choice(THINGS)} {pick.choice(ASIDE)} في {pick.choice(PLACES)}"


if __name__ == "__main__":
    write_articles(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000)

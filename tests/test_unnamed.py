"""Unnamed sources as the news calls them: so many, of whom, of what sort, how near, and why not named (cases/)."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from provtrace import trace_article
from provtrace.described import merged
from provtrace.models import Link, Unnamed

TABLES: dict[str, list[list[Any]]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "unnamed.toml").read_text(encoding="utf-8")
)
FRAMES = {"masculine": "قال {} إن الجسر آمن.", "feminine": "قالت {} إن الجسر آمن."}
ROWS = [(frame, *row) for gender, frame in FRAMES.items() for row in TABLES[gender]]
EACH = 150  # phrases that each table must hold; what it says may be nothing in others


def source(text: str) -> Link:
    (one,) = trace_article(text).attributions
    return one.chain[-1]


@pytest.mark.parametrize(
    ("frame", "words", "count", "affiliation", "category", "rung"), [pytest.param(*row, id=row[1]) for row in ROWS]
)
def test_what_is_said_of_the_source(
    frame: str, words: str, count: int, affiliation: str, category: str, rung: int
) -> None:
    found = source(frame.format(words))
    assert found.kind == "unnamed"
    assert found.unnamed == Unnamed(count or None, count != 1, affiliation or None, category or None, rung, None)


@pytest.mark.parametrize(("frame", "words"), [pytest.param(*row[:2], id=row[1]) for row in ROWS])
def test_the_mention_is_the_phrase_whole(frame: str, words: str) -> None:
    mention = source(frame.format(words)).mention
    assert mention is not None
    assert mention.text == words


@pytest.mark.parametrize(("words", "reason"), [pytest.param(*row, id=row[0] or "bare") for row in TABLES["reason"]])
def test_why_it_is_not_named(words: str, reason: str) -> None:
    """The reason is quoted whole, and no word of it credits anybody."""
    found = source(f"قال مسؤول {words} إن الجسر آمن.")
    assert isinstance(found.unnamed, Unnamed)
    assert found.unnamed.reason == (words if reason == "=" else reason or None)


@pytest.mark.parametrize("column", [pytest.param(2, id="number"), pytest.param(5, id="rung")])
def test_a_table_of_numbers_is_large_and_of_every_value(column: int) -> None:
    assert len(ROWS) >= EACH
    assert {row[column] for row in ROWS} >= set(range(4))


@pytest.mark.parametrize("column", [pytest.param(3, id="affiliation"), pytest.param(4, id="category")])
def test_a_table_of_words_is_large(column: int) -> None:
    assert sum(bool(row[column]) for row in ROWS) >= EACH


def test_the_table_of_reasons_is_large() -> None:
    assert len(TABLES["reason"]) >= EACH


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("قال مسؤول إن الوزير رفض الكشف عن هويته.", id="another's wish, in what is told"),
        pytest.param("قال مسؤول إن الشرطة لم تكشف هويته.", id="another's name"),
    ],
)
def test_what_is_told_of_another_is_no_reason(text: str) -> None:
    found = trace_article(text).attributions[0].chain[-1]
    assert isinstance(found.unnamed, Unnamed)
    assert found.unnamed.reason is None


@pytest.mark.parametrize(
    ("text", "name", "affiliation"),
    [
        pytest.param(
            "زارت الوزيرة نهى درويش المعرض أمس. وقال مصدر مقرب منها إن الجسر آمن.",
            "مصدر مقرب منها",
            "نهى درويش",
            id="a woman named before",
        ),
        pytest.param(
            "قتل المصور سامر الحداد أمس. وقال أقرباؤه إنه كان في البيت.", "أقرباؤه", "سامر الحداد", id="his kin"
        ),
        pytest.param(
            "علمت صحيفة هسبريس من مصادرها أن الجسر سيغلق.", "مصادر هسبريس", "هسبريس", id="the sources of a medium"
        ),
        pytest.param("قال مصدر مقرب منها إن الجسر آمن.", "مصدر مقرب منها", None, id="nobody named before"),
        pytest.param(
            "زار الوزير سامر الحداد المعرض. وقال مصدر مقرب منها إن الجسر آمن.",
            "مصدر مقرب منها",
            None,
            id="nobody of that gender",
        ),
    ],
)
def test_a_pronoun_is_who_was_named_before(text: str, name: str, affiliation: str | None) -> None:
    found = trace_article(text).attributions[-1].chain[-1]
    assert isinstance(found.unnamed, Unnamed)
    assert (found.name, found.unnamed.affiliation) == (name, affiliation)


@pytest.mark.parametrize(
    ("text", "affiliations"),
    [
        pytest.param(
            "قال مصدر سياسي إن اللقاء تأجل. وأضاف المصدر الإسرائيلي أن الوفد عاد.",
            [None, "إسرائيل"],
            id="said later of the same source",
        ),
        pytest.param(
            "قال مسؤول في وزارة النفط إن الحقل مغلق. وأضاف المسؤول أن العمال عادوا.",
            ["وزارة النفط", "وزارة النفط"],
            id="said before",
        ),
    ],
)
def test_what_was_said_of_a_source_is_kept(text: str, affiliations: list[str | None]) -> None:
    links = [one.chain[-1] for one in trace_article(text).attributions]
    assert len({link.id for link in links}) == 1
    assert [link.unnamed.affiliation for link in links if isinstance(link.unnamed, Unnamed)] == affiliations


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param(
            "قال مصدران مطلعان إن الصفقة قريبة. وقالت المصادر إن السعر حدد.", "مصدران مطلعان", id="two are sources"
        ),
        pytest.param(
            "قالت شركة فياسات إن الشبكة تعطلت. وقال مسؤول فياسات إن العمل عاد.", "مسؤول فياسات", id="of a body"
        ),
        pytest.param("قال الطبيب إن المريض بخير.", "الطبيب", id="a man whom nobody named"),
    ],
)
def test_every_unnamed_source_is_described(text: str, last: str) -> None:
    found = trace_article(text).attributions[-1].chain[-1]
    assert (found.kind, found.name) == ("unnamed", last)
    assert isinstance(found.unnamed, Unnamed)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        pytest.param("وأكد الطرفان أن الحوار مستمر.", "organization", "الطرفان", id="two sides are bodies"),
        pytest.param("وقال كلاهما إن الاتفاق قريب.", "unnamed", "كلاهما", id="two who may be anybody"),
        pytest.param(
            "أعلن خادم الحرمين الشريفين أن الموسم ناجح.", "person", "خادم الحرمين الشريفين", id="a unique office"
        ),
        pytest.param("قال متحدث وزارة الصحة إن الجسر آمن.", "organization", "وزارة الصحة", id="a body's spokesman"),
        pytest.param(
            "حذرت باحثة متخصصة في مكافحة الإرهاب من تنامي الظاهرة، وقالت إن الجسر آمن.",
            "unnamed",
            "باحثة متخصصة في مكافحة الإرهاب",
            id="what one knows ends before what one warns of",
        ),
        pytest.param("قال نائب في البرلمان إن الجسر آمن.", "unnamed", "نائب في البرلمان", id="one of many"),
    ],
)
def test_who_is_one_of_many_and_who_is_not(text: str, kind: str, name: str) -> None:
    one = trace_article(text).attributions[-1]
    assert (one.chain[-1].kind, one.chain[-1].name) == (kind, name)


def test_what_is_said_later_adds_to_what_is_known_and_takes_nothing_away() -> None:
    known = Unnamed(3, True, "الوزارة", None, 3, "لأسباب أمنية")
    assert merged(known, Unnamed(None, True, None, "official", 1, None)) == replace(known, category="official")
    assert merged(known, Unnamed(2, True, "الجيش", None, 4, "خوفا على عمله")) == replace(
        known, specificity=4, reason="خوفا على عمله"
    )

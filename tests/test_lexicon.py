"""Holds data/*.toml to its own examples and counter-examples, read by the real parser, and to plain spelling."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from test_article import short

from provtrace import trace_article
from provtrace.examples import Check, credited, for_article, none, shown_by, silent
from provtrace.lexicon import default
from provtrace.models import ArticleTrace

DATA = Path(__file__).parents[1] / "provtrace" / "data"

# What the parser gets wrong today, by the rule of the language that it lacks. A row that comes right fails here
# (strict): take it out.
LACKS: dict[str, tuple[str, ...]] = {
    "a colon before a quotation mark is a quotation, also after a speech act": (
        'وعارضت المندوبة الروسية المشروع: "النص منحاز"',
    ),
    "a verb whose object or adjunct shows another sense credits nobody": (
        "أشار الشرطي بيده إلى السائق كي يتوقف",
        "أشارت عقارب الساعة إلى منتصف الليل",
        "هو أعلم أهل بلدته بالنجوم",
    ),
    "nouns of research and numbers are documents that show": ("وبرهنت التجارب أن المعدن يقاوم الصدأ",),
    "a verb spelled like a preposition or an adjective is a verb at the start of a sentence": (),
    "a relay verb credits with a noun of news for its object": (
        'واقتبس التقرير من شهادة الناجية: "بقينا بلا ماء"',
        "وتداولت صحف محلية أنباء عن اختفاء طفل",
        "وروج موقع مغمور لخبر وفاة الممثل",
    ),
    "a speech act's object may stand before من أن, لأن, في أن": (
        "أبدى المبعوث قلقه من أن تنهار الهدنة",
        "وأبدت الشركة استعدادها لأن تدفع التعويضات",
    ),
    "بالقول after a verb belongs to the verb": (
        'وتوجه القائد إلى جنوده بالقول: "النصر قريب"',
        'وتوجهت الأم إلى القاضي بالقول: "ابني بريء"',
    ),
    "an adjunct between subject and colon does not part them": ('سخر الكاتب من القرار: "سنضحك حتى البكاء"',),
    "a verb of fear credits with من and a noun": ("وتخوفت منظمات من كارثة إنسانية",),
    "the reason of a definite noun is kept, in a relative clause too": (
        "قال المسؤول الذي رفض الكشف عن هويته إن المهلة انتهت.",
    ),
    "a verbal noun that is a given name too is one before another name": ("قالت نجاح سمير إن المعرض جميل",),
    "a medium's name that goes on with a purpose (للكوارث) is another body": (
        "حذرت الوكالة الوطنية للكوارث من العاصفة",
    ),
}
REASON = {example: rule for rule, examples in LACKS.items() for example in examples}
MOST = 0.07  # of the rows; 0.03 once a colon before a quotation mark counts after speech acts


class Row(NamedTuple):
    """One example: where it stands in the data, what it must show, and the article that it is put into."""

    where: str
    example: str
    check: Check
    frame: str

    @property
    def text(self) -> str:
        """The example in its article. The data's invented medium stands for one that the lexicon knows."""
        return self.frame.format(self.example).replace("المنارة", "عنب بلدي")


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


# A page whose body is two sentences; what stands in the data is a line of it.
NEWS = "أعيد فتح طريق الميناء بعد شهرين من الإصلاح.\nقال الوزير إن الطريق صالح للشاحنات."
MORE = "وأضاف المدير أن العمل في المصنع مستمر."


def ends_before(trace: ArticleTrace) -> bool:
    return trace.body.end <= len(NEWS) + 1


def goes_on(trace: ArticleTrace) -> bool:
    return trace.body.end > len(NEWS) + len(MORE)


def only_the_news(trace: ArticleTrace) -> bool:
    return [one.cue.text for one in trace.attributions] == ["قال", "أضاف"] and none(for_article)(trace)


def shown(section: str, entry: dict[str, Any]) -> tuple[Check, Check]:
    return shown_by(section, entry, default()) or (credited, silent)


def rows() -> Iterator[Row]:
    for name, section in (("verbs", "verb"), ("titles", "class"), ("media", "media")):
        for entry in load(name)[section]:
            label = entry.get("lemma") or entry.get("tag") or entry["id"]
            yield from both(f"{name} {label}", entry, *shown(section, entry))
    for section, entries in load("cues").items():
        for entry in entries if isinstance(entries, list) else ():
            yield from both(f"cues {section}", entry, *shown(section, entry))
    for name in ("unnamed", "anaphora"):
        for section, entry in load(name)["about"].items():
            yield from both(f"{name} {section}", entry, *shown(section, entry))
    for part, entry in load("furniture")["about"].items():
        yes, no, frame = FURNITURE[part]
        yield from both(f"furniture {part}", entry, yes, no, frame)


def nobody_publishes(trace: ArticleTrace) -> bool:
    return trace.outlet.found_by is None


def by_footer(trace: ArticleTrace) -> bool:
    return (trace.outlet.id, trace.outlet.found_by) == ("enab-baladi", "footer")


PAGE = f"{NEWS}\n{{}}\n{MORE}"
FURNITURE = {
    "end": (ends_before, goes_on, PAGE),
    "inline": (only_the_news, goes_on, PAGE),
    "credit": (only_the_news, goes_on, PAGE),
    "footer": (by_footer, nobody_publishes, f"{NEWS}\n{{}}"),
}


def both(where: str, entry: dict[str, Any], yes: Check, no: Check, frame: str = "{}") -> Iterator[Row]:
    for text in entry.get("examples", ()):
        yield Row(f"{where} +", text, yes, frame)
    for text in entry.get("counter_examples", ()):
        yield Row(f"{where} -", text, no, frame)


ROWS = list(rows())


def expected(row: Row) -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=REASON[row.example])] if row.example in REASON else []
    return pytest.param(row, id=f"{row.where} {row.example}", marks=marks)


@pytest.mark.parametrize("row", [expected(row) for row in ROWS])
def test_example_is_read_as_its_entry_says(row: Row) -> None:
    trace = trace_article(row.text)
    assert row.check(trace), (short(trace), trace.body, trace.outlet)


def test_few_rows_lack_a_rule_and_each_of_them_stands_in_the_data() -> None:
    examples = {row.example for row in ROWS}
    assert [example for example in REASON if example not in examples] == []
    assert len(REASON) <= MOST * len(ROWS)


# ---------------------------------------------------------------- spelling, in every file
# Harakat, tatweel, joiners and direction marks, presentation forms, letters of other alphabets that look Arabic.
ODD = re.compile(
    "[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufeff\u06a9\u06af\u06cc]"
)
AS_IT_IS = {"هـ"}  # the era's sign is never written without its stroke
FILES = sorted(path.stem for path in DATA.glob("*.toml"))


def strings(value: Any) -> Iterator[str]:
    """Every string of a TOML value, keys too; examples are texts, and texts may hold anything."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inside in value.items():
            if key not in ("examples", "counter_examples", "vowelled"):
                yield key
                yield from strings(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from strings(inside)


NOT_PLAIN = pytest.mark.xfail(strict=True, reason="a complementizer is written with its shadda")


@pytest.mark.parametrize("name", [pytest.param(name, marks=[NOT_PLAIN] if name == "cues" else []) for name in FILES])
def test_words_are_plain(name: str) -> None:
    words = list(strings(load(name)))
    assert [word for word in words if ODD.search(word) and word not in AS_IT_IS] == []
    assert [word for word in words if word != " ".join(word.split())] == []
    assert [word for word in words if not word.isprintable()] == []


@pytest.mark.parametrize("name", FILES)
def test_file_is_plain(name: str) -> None:
    raw = (DATA / f"{name}.toml").read_bytes()
    lines = raw.decode("utf-8").split("\n")
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert b"\t" not in raw
    assert [n for n, text in enumerate(lines, 1) if text != text.rstrip()] == []
    assert lines[-1] == ""
    assert lines[-2] != ""

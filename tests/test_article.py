"""One article through all steps: the short form in which every other table is written, spans, odd input, time."""

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, product
from typing import Any, NamedTuple

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import UNSET

from provtrace import trace_article
from provtrace.models import ArticleTrace, Attribution, Cue, Link, Span

SHORT = {"person": "person:", "organization": "org:", "document": "doc:", "unnamed": "?", "unspecified": "vague:"}


class Case(NamedTuple):
    """A text and its attributions in short form; `lacks` names the rule without which the row fails today."""

    shows: str
    text: str
    expected: list[str]
    lacks: str = ""


def table(cases: Iterable[Case]) -> list[Any]:
    """Cases for parametrize; those that lack a rule are expected to fail, and fail when they pass."""
    return [
        pytest.param(
            case.text, case.expected, id=case.shows,
            marks=[pytest.mark.xfail(strict=True, reason=case.lacks)] if case.lacks else [],
        )
        for case in cases
    ]  # fmt: skip


def link(one: Link) -> str:
    """`reuters`, `agency:المدار` (no known one), `person:…`, `org:…`, `doc:…`, `vague:…`, `?unnamed`, `!unresolved`."""
    if one.unresolved:
        return f"!{one.name or ''}"
    if one.kind in ("agency", "outlet"):
        return one.id if ":" not in one.id else f"{one.kind}:{one.name}"
    return f"{SHORT[one.kind]}{one.name}"


def line(one: Attribution) -> str:
    """`[deny ][all ]cue = [via => ]link > link[ @channel]`."""
    before = ("deny " if one.polarity == "deny" else "") + ("all " if one.scope == "article" else "")
    via = " > ".join(map(link, one.via)) + " => " if one.via else ""
    channel = f" @{one.channel}" if one.channel else ""
    return f"{before}{one.cue.text} = {via}{' > '.join(map(link, one.chain))}{channel}"


def short(trace: ArticleTrace) -> list[str]:
    return [line(one) for one in trace.attributions]


def shown(text: str) -> list[str]:
    """Every attribution of a text, each in a line."""
    return short(trace_article(text))


def spans(trace: ArticleTrace) -> Iterator[Span | Cue]:
    """Every span that a trace shows."""
    if trace.outlet.mention:
        yield trace.outlet.mention
    for one in trace.attributions:
        yield one.cue
        if one.content:
            yield one.content
        yield from (link.mention for link in (*one.via, *one.chain) if link.mention)


def check(text: str, title: str | None = None, author: str | None = None) -> ArticleTrace:
    """Trace an article and hold the trace to what is true of any."""
    trace = trace_article(text, title=title, author=author)
    fields = {UNSET: text, "title": title or "", "author": author or ""}
    for span in spans(trace):
        field = fields[span.field]
        assert field[span.start : span.end] == span.text
        assert span.text.strip() == span.text != ""
        if isinstance(span, Cue):
            assert span.line == field.count("\n", 0, span.start) + 1
    assert 0 <= trace.body.start <= trace.body.end <= len(text)
    for one in trace.attributions:
        assert one.chain
        for link in (*one.via, *one.chain):
            assert (link.unresolved is not None) == (link.resolved_by == "unresolved")
        if one.cue.field is UNSET and one.scope == "clause":
            assert trace.body.start <= one.cue.start < one.cue.end <= trace.body.end
    ends = {link.id for one in trace.attributions for link in one.chain}
    assert all(origin.id in ends for origin in trace.origins)
    msgspec.json.encode(trace)
    return trace


ARTICLES = {
    "one paragraph": (
        "قال الوزير سامر الحداد لرويترز إن الجسر آمن، مضيفا أن الطريق سيفتح. وأكد المصدر نفسه أن العمل انتهى."
    ),
    "wire copy": (
        "إغلاق المعبر\nبيروت (رويترز) - قالت مصادر أمنية يوم الثلاثاء إن المعبر أغلق.\n"
        "وأضافت المصادر أن الطريق خال.\n(إعداد سامر الحداد للنشرة العربية)"
    ),
    "vowelled": "قَالَ الوَزِيرُ سَامِرُ الحَدَّادِ إِنَّ الجِسْرَ آمِنٌ. وَأَضَافَ أَنَّ الطَّرِيقَ سَيُفْتَحُ.",
    "lost spaces": "كشفتصحيفة الأخباراللبنانية أن المعبر أغلق. وأضافتالصحيفة أن الطريق خال.",
    "Windows line ends": "عنوان الخبر\r\n\r\nقال الوزير إن الجسر آمن.\r\nوأضاف أن الطريق سيفتح.\r\n",
    "no-break spaces": "نقلت\u00a0وكالة\u00a0رويترز\u00a0عن\u00a0مصدر\u00a0أمني\u00a0أن المعبر أغلق.",
    "direction marks": '\u200fنقلت\u200f وكالة \u200e"رويترز"\u200f عن مصدر أمني أن المعبر أغلق.',
    "entities": "نقلت وكالة &quot;رويترز&quot; عن مصدر أمني أن المعبر أغلق&nbsp;أمس.",
    "live blog": "10:30 رويترز: المعبر أغلق\n10:45 قال الوزير إن الجسر آمن.\n11:00 وأضاف أن الطريق سيفتح.",
    "interview": "حوار مع الكاتب\n- متى بدأت الكتابة؟\n- بدأتها صغيرا.\nوقال الكاتب سامر الحداد إن الرواية بيته.",
    "round-up": "أعلنت وزارة النقل أن المعبر أغلق.\n\nوفي شأن آخر، قال سامر الحداد إن الأسعار ارتفعت.",
    "emoji": "😀 قال سامر الحداد إن الجسر آمن 😀. نقلت «رويترز» 😀 عن شهود أن الطريق خال.",
}


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
def test_spans_are_exact(text: str) -> None:
    assert check(text).attributions


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "one paragraph",
            [
                "قال = reuters > person:سامر الحداد",
                "مضيفا = reuters => person:سامر الحداد",
                "أكد = reuters => person:سامر الحداد",
            ],
        ),
        ("wire copy", ["all رويترز = reuters", "قالت = reuters => ?مصادر أمنية", "أضافت = reuters => ?مصادر أمنية"]),
        pytest.param(
            "vowelled",
            ["قَالَ = person:سَامِرُ الحَدَّادِ", "أَضَافَ = person:سَامِرُ الحَدَّادِ"],
            marks=pytest.mark.xfail(strict=True, reason="a conjunction's vowel goes with the conjunction"),
        ),
        ("lost spaces", ["كشفت = alakhbar-lb", "أضافت = alakhbar-lb"]),
        ("Windows line ends", ["قال = person:الوزير", "أضاف = person:الوزير"]),
        ("no-break spaces", ["نقلت = reuters > ?مصدر أمني"]),
        pytest.param(
            "direction marks",
            ["نقلت = reuters > ?مصدر أمني"],
            marks=pytest.mark.xfail(strict=True, reason="a direction mark outside a word is a blank"),
        ),
        ("entities", ["نقلت = reuters > ?مصدر أمني"]),
        ("live blog", [": = reuters", "قال = person:الوزير", "أضاف = person:الوزير"]),
        ("interview", ["قال = person:سامر الحداد"]),
        ("round-up", ["أعلنت = org:وزارة النقل", "قال = person:سامر الحداد"]),
        ("emoji", ["قال = person:سامر الحداد", "نقلت = reuters > ?شهود"]),
    ],
)  # fmt: skip
def test_articles(name: str, expected: list[str]) -> None:
    assert shown(ARTICLES[name]) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n\t\u00a0\n", id="blanks"),
        pytest.param('.،؛:!؟«»“”"()-–—…', id="marks"),
        pytest.param("\u064b\u0651\u0640\u200f", id="diacritics"),
        pytest.param("\ufeff", id="a byte order mark"),
        pytest.param("The minister said that the bridge is safe.", id="no Arabic"),
        pytest.param("12 34 5.6 7/8/2024", id="numbers"),
        pytest.param("\ud7ff\ue000\U0010ffff\x00\x1b[31m", id="odd code points"),
        pytest.param("و", id="a letter"),
        pytest.param("أعيد فتح الجسر صباح اليوم.", id="news that credits nobody"),
        pytest.param("ب" * 100_000, id="a word of 100,000 letters"),
        pytest.param("«" * 10_000 + "نعم" + "»" * 10_000, id="quotation marks 10,000 deep"),
        pytest.param("(" * 10_000 + "نعم" + ")" * 10_000, id="brackets 10,000 deep"),
        pytest.param("«“" * 5_000 + "نعم" + "”»" * 5_000, id="two kinds of marks 10,000 deep"),
    ],
)
def test_credits_nobody(text: str) -> None:
    trace = check(text)
    assert (trace.attributions, trace.origins, trace.outlet.id) == ((), (), "article:-")


@pytest.mark.parametrize("word", ["قال", "نقلا عن", "المصدر:", "«قال", "بحسب", "وأضاف أن", "الوكالة", "عن"])
def test_a_cue_and_nothing_else(word: str) -> None:
    for text in (word, f"{word}.", f"\n{word}\n", f"{word} {word}"):
        check(text)


WORDS = (
    'قال وأضاف نقلت عن وكالة رويترز مصدر أمني الوزير سامر الحداد إن أن ، . : « » " ( ) - \n '
    "بحسب ما لـ لرويترز المصدر نفسه "
    "الوكالة مضيفا وفقا صحيفة الأخبار في تغريدة طلب عدم ذكر اسمه الذي ثلاثة مسؤولين اقرأ أيضا كشفتصحيفة BBC د. 12 😀"
).split(" ")


@pytest.mark.xfail(strict=True, raises=IndexError, reason="a verb may be the last token, after a quotation mark")
@example(["»قال😀قالقال«"], False)
@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.booleans())
def test_any_order_of_words_keeps_the_spans_exact(words: list[str], spaced: bool) -> None:
    text = (" " if spaced else "").join(words)
    check(text, title=text[:40], author=text[-40:])


@pytest.mark.xfail(strict=True, raises=ValueError, reason="a raised digit is a digit and no decimal")
@example("00000000000000000000¹")
@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    check(text, title=text[:20], author=text[20:])


def test_every_unnamed_link_is_described() -> None:
    traces = [trace_article(text) for text in (*ARTICLES.values(), "قال الطبيب إن المريض بخير.")]
    links = [link for trace in traces for one in trace.attributions for link in one.chain if link.kind == "unnamed"]
    assert links
    assert [link.id for link in links if not link.unnamed] == []


def test_the_same_text_gives_the_same_trace() -> None:
    text = "\n".join(ARTICLES.values())
    assert msgspec.json.encode(trace_article(text)) == msgspec.json.encode(trace_article(text))


# Text that would be slow under a rule that looks at everything before or after it, by number of words or letters.
SLOW: dict[str, Callable[[int], str]] = {
    "verbs": lambda n: "قال " * n,
    "verbs and complementizers": lambda n: "قال أن " * n,
    "sentences with elided subjects": lambda n: "قال الوزير إن الجسر آمن. " + "وأضاف أن الطريق خال. " * (n // 16),
    "back references": lambda n: "قالت الوكالة إن الجسر آمن. " * (n // 5),
    "new names": lambda n: " ".join(f"قال سامر الحداد{'ي' * (k % 7)} إن الجسر آمن." for k in range(n // 24)),
    "persons": lambda n: " ".join(f"قال سامر {name} إن الجسر آمن." for name in invented(n // 6)),
    "bodies": lambda n: " ".join(f"قالت شركة {name} إن الجسر آمن." for name in invented(n // 6)),
    "adverbials": lambda n: "بحسب " * n,
    "nouns of a phrase": lambda n: "قال مدير " + "مكتب رئيس " * (n // 2) + "إن الجسر آمن.",
    "names": lambda n: "قال سامر " * (n // 2),
    "coordination": lambda n: "قالت رويترز" + " ورويترز" * n + " إن الجسر آمن.",
    "commas": lambda n: "قال، " * (n // 2),
    "colons": lambda n: "رويترز: " * (n // 2),
    "labels": lambda n: "المصدر: رويترز\n" * (n // 16),
    "opening marks": lambda n: "قال «" * (n // 2),
    "nested marks": lambda n: "قال «" * (n // 4) + "»" * (n // 4),
    "nested marks of several kinds": lambda n: '«“"(' * (n // 8) + ')"”»' * (n // 8),
    "quotations without a stop": lambda n: "«قال الوزير» إن " * (n // 5),
    "relative clauses": lambda n: "قال الوزير الذي " * (n // 3),
    "one word": lambda n: "كشفتصحيفة" * n,
    "vowels": lambda n: "قال" + "\u064e" * n + " الوزير إن الجسر آمن.",
    "no spaces": lambda n: "قالأن" * n,
    "one name": lambda n: "قال " + "سامر" * n + " إن الجسر آمن.",
    "lines": lambda n: "قال\n" * n,
    "furniture that is none": lambda n: "اقرأ " * n,
}


def invented(count: int) -> Iterator[str]:
    """Names, no two alike."""
    return ("ال" + "".join(letters) for letters in islice(product("بتجدرزسعفقلمنهي", repeat=5), count))


@pytest.mark.parametrize("name", SLOW)
def test_time_is_in_proportion(name: str) -> None:
    """Four times the text takes at most eight times as long: twice what it should, for busy machines."""
    in_proportion(SLOW[name], 10_000)


@pytest.mark.slow
def test_a_million_cue_words_take_four_times_a_quarter_of_them() -> None:
    in_proportion(lambda n: "قال أن " * n, 250_000)


def in_proportion(text: Callable[[int], str], size: int) -> None:
    once = min(seconds(text(size)) for _ in range(2))
    assert min(seconds(text(4 * size)) for _ in range(2)) <= 8 * max(once, 0.01)


def seconds(text: str) -> float:
    trace_article("")  # the lexicon is loaded before the clock runs
    begin = time.process_time()
    trace_article(text)
    return time.process_time() - begin


def test_an_author_read_before_is_read_alike() -> None:
    text = "افتتح الوزير الجسر الجديد."
    first, other, again = (
        trace_article(text, author="الرياض - واس", outlet=outlet) for outlet in ("سبق", "عكاظ", "سبق")
    )
    assert first == again
    assert [one.chain[0].id for one in first.attributions] == [one.chain[0].id for one in other.attributions] == ["was"]

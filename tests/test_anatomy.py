"""An article's parts: its title, where its body ends, and who publishes it, by each way of finding out."""

import pytest

from provtrace.article import trace_parsed
from provtrace.lexicon import default
from provtrace.models import Article, ArticleTrace

NEWS = "أعيد فتح طريق الميناء صباح أمس بعد شهرين من أعمال الإصلاح."
TITLE = "فتح طريق الميناء"


def traced(text: str, path: str = "-", url: str | None = None, outlet: str | None = None) -> ArticleTrace:
    return trace_parsed(Article("a", path, text, url=url, outlet=outlet), default())


@pytest.mark.parametrize(
    ("article", "outlet", "found_by"),
    [
        pytest.param({"outlet": "okaz"}, "okaz", "metadata", id="metadata: an id"),
        pytest.param({"outlet": "عكاظ"}, "okaz", "metadata", id="metadata: a name"),
        pytest.param({"outlet": "صحيفة عكاظ"}, "okaz", "metadata", id="metadata: a name after its noun"),
        pytest.param(
            {"outlet": "صحيفة المدار"}, "outlet:صحيفه المدار", "metadata", id="metadata: a noun before no name"
        ),
        pytest.param({"outlet": "صدى المدار"}, "outlet:صدي المدار", "metadata", id="metadata: unknown to the lexicon"),
        pytest.param({"path": "corpus/sabq/001.txt"}, "sabq", "folder", id="folder: an id"),
        pytest.param({"path": "corpus/سبق/001.txt"}, "sabq", "folder", id="folder: a name"),
        pytest.param({"path": "corpus/drafts/001.txt"}, "article:a", None, id="folder: no medium"),
        pytest.param({"url": "https://www.hespress.com/x-1.html"}, "hespress", "url", id="URL"),
        pytest.param({"url": "https://arabic.rt.com/world/1"}, "rt-arabic", "url", id="URL: a part of a domain"),
        pytest.param({"url": "https://hespress.com.example.org/1"}, "article:a", None, id="URL: somebody else's"),
        pytest.param({"url": "hespress"}, "article:a", None, id="URL: none"),
        pytest.param({"url": "https://okaz.com.sa/1", "outlet": "sabq"}, "sabq", "metadata", id="metadata before URL"),
        pytest.param(
            {"path": "x/sabq/1.txt", "url": "https://okaz.com.sa/1"}, "sabq", "folder", id="folder before URL"
        ),
    ],
)
def test_publisher_from_outside(article: dict[str, str], outlet: str, found_by: str | None) -> None:
    found = traced(NEWS, **article).outlet
    assert (found.id, found.found_by, found.mention) == (outlet, found_by, None)


def test_an_unknown_publisher_is_one_with_the_medium_that_is_cited() -> None:
    cites = "ذكرت صحيفة زوفارة أن الجسر فتح."
    own = "علمت «زوفارة» أن الجسر فتح. وزارت «زوفارة» الجسر."
    [link] = traced(cites).attributions[0].chain
    assert traced(cites, outlet="زوفارة").outlet.id == traced(own).outlet.id == link.id == "outlet:زوفاره"


@pytest.mark.parametrize(
    ("text", "outlet", "found_by", "mention"),
    [
        pytest.param(f"{TITLE}\nسبق- مكة: {NEWS}", "sabq", "byline", "سبق", id="paper - place"),
        pytest.param(
            f"{TITLE}\nبغداد اليوم- متابعة\n{NEWS}", "baghdad-today", "byline", "بغداد اليوم", id="paper - follow-up"
        ),
        pytest.param(f"{TITLE}\n(CNN)-- {NEWS}", "cnn", "dateline", "CNN", id="a channel's dateline"),
        pytest.param(
            f"{TITLE}\nدبي، الإمارات (CNN)-- {NEWS}",
            "cnn",
            "dateline",
            "CNN",
            id="a channel's dateline with its place",
        ),
        pytest.param(
            f"{TITLE}\nالرياض 05 صفر 1437 هـ الموافق 17 نوفمبر 2015 م واس\n{NEWS}",
            "was",
            "dateline",
            "واس",
            id="an agency's",
        ),
        pytest.param(f"{TITLE}\n{NEWS}\nادعم عنب بلدي", "enab-baladi", "footer", "عنب بلدي", id="appeal at the end"),
        pytest.param(f"{TITLE}\n{NEWS}\nCopyright 2024 عكاظ", "okaz", "footer", "عكاظ", id="rights with a year"),
        pytest.param(
            f"{TITLE}\nالقاهرة (رويترز) - {NEWS}", "article:a", None, None, id="a wire's mark is no publisher"
        ),
        pytest.param(f"{TITLE}\n{NEWS}\nالمصدر: عكاظ", "article:a", None, None, id="a label is no publisher"),
        pytest.param(f"{TITLE}\n{NEWS} وقرأ سبق الصحف.", "article:a", None, None, id="a name in the text is none"),
        pytest.param(NEWS, "article:a", None, None, id="nothing shows it"),
        pytest.param("", "article:a", None, None, id="empty"),
    ],
)
def test_publisher_from_the_text(text: str, outlet: str, found_by: str | None, mention: str | None) -> None:
    found = traced(text).outlet
    assert (found.id, found.found_by) == (outlet, found_by)
    assert (found.mention.text if found.mention else None) == mention
    if found.mention:
        assert text[found.mention.start : found.mention.end] == mention


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        pytest.param(f"{TITLE}\n{NEWS}", TITLE, 0, id="the first line"),
        pytest.param(f"\n\n{TITLE}\n\n{NEWS}", TITLE, 2, id="after empty lines"),
        pytest.param(f"{TITLE}\r\n{NEWS}", TITLE, 0, id="Windows line ends"),
        pytest.param(
            f"فتح طريق الميناء بعد\nشهرين من الإصلاح\n{NEWS}",
            "فتح طريق الميناء بعد\nشهرين من الإصلاح",
            0,
            id="broken after a preposition",
        ),
        pytest.param(
            f"الوزير: «طريق الميناء\nمفتوح للجميع»\n{NEWS}",
            "الوزير: «طريق الميناء\nمفتوح للجميع»",
            0,
            id="broken inside quotation marks",
        ),
        pytest.param(f"{TITLE}\nالقاهرة - سامر الحداد\n{NEWS}", TITLE, 0, id="a byline is no second line of it"),
        pytest.param(f"وصول القطار بعد\n\n{NEWS[:-1]}\n{NEWS}", "وصول القطار بعد", 0, id="an empty line ends it"),
        pytest.param(NEWS, None, 0, id="one paragraph has none"),
        pytest.param(f"{NEWS}\n{NEWS}", None, 0, id="a sentence with its stop is none"),
        pytest.param(f"{NEWS[:-1]} {NEWS[:-1]} {NEWS[:-1]} {NEWS[:-1]}\n{NEWS}", None, 0, id="too long for one"),
        pytest.param("", None, 0, id="empty"),
    ],
)
def test_title(text: str, title: str | None, body: int) -> None:
    trace = traced(text)
    assert (trace.title, trace.body.start) == (title, body)


@pytest.mark.parametrize("line", ["القاهرة - وكالات", "بغداد - رويترز"])
def test_a_dateline_is_no_title(line: str) -> None:
    trace = traced(f"{line}\n{NEWS}")
    assert (trace.title, [one.marker for one in trace.attributions]) == (None, ["byline"])


def test_a_headline_with_a_dash_is_one() -> None:
    assert traced(f"القاهرة - عاصمة جديدة\n{NEWS}").title == "القاهرة - عاصمة جديدة"


def test_a_record_s_own_title_wins() -> None:
    trace = trace_parsed(Article("a", "-", f"{TITLE}\n{NEWS}", title="عنوان السجل"), default())
    assert trace.title == "عنوان السجل"

"""Who publishes an article, by how it speaks of itself, from Morocco to the Gulf; and who is only quoted in it."""

import pytest

from provtrace import trace_article

NEWS = "أعيد فتح طريق الميناء صباح أمس بعد شهرين من أعمال الإصلاح."
TITLE = "فتح طريق الميناء"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        pytest.param("الرباط - هسبريس", "hespress", id="place - site, on a line"),
        pytest.param("هسبريس - سامر الحداد", "hespress", id="site - reporter"),
        pytest.param("سامر الحداد - عنب بلدي", "enab-baladi", id="reporter - paper"),
        pytest.param(f"لندن: «الشرق الأوسط» {NEWS}", None, id="a paper that the text goes on from"),
        pytest.param("لندن: «الشرق الأوسط»", "aawsat", id="place: «paper»"),
        pytest.param(f"دبي - سكاي نيوز عربية: {NEWS}", "sky-news-arabia", id="place - channel:"),
        pytest.param(f"سبق – جدة: {NEWS}", "sabq", id="paper – place:"),
        pytest.param("القاهرة - مكتب الجزيرة:", "aljazirah", id="a paper's office"),
        pytest.param("الجزيرة - الرياض:", "aljazirah", id="the paper that goes by a channel's name"),
        pytest.param(f"سبق، واس- الباحة: {NEWS}", "sabq", id="paper, wire - place:"),
        pytest.param(
            "جدة 25 شوال 1436هـ الموافق 10 أغسطس 2015م واس", "was", id="an agency, the era written to the year"
        ),
        pytest.param("ارتفعت الأسعار 17 بالمئة في تقرير واس", None, id="a headline with a number and an agency"),
        pytest.param(f"الرياض - رويترز: {NEWS}", None, id="a city that a paper is named after"),
        pytest.param(f"القاهرة - رويترز: {NEWS}", None, id="an agency"),
        pytest.param(f"رويترز: {NEWS}", None, id="a credit"),
        pytest.param(f"واشنطن - نيويورك تايمز أكدت الخبر. {NEWS}", None, id="a sentence"),
    ],
)
def test_byline(line: str, outlet: str | None) -> None:
    trace = trace_article(f"{TITLE}\n{line}\n{NEWS}")
    assert trace.outlet.id == (outlet or "article:-")
    assert (trace.outlet.found_by in ("byline", "dateline")) == bool(outlet)


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        pytest.param("وكشفت لـ«عكاظ» مصادر مطلعة أن الجسر آمن.", "okaz", id="told the paper, before who tells (Gulf)"),
        pytest.param(
            "وفي تصريح خاص لـ«القبس» قال سامر الحداد إن الجسر آمن.", "alqabas", id="in a statement to it (Gulf)"
        ),
        pytest.param("وقال سامر الحداد في حديثه مع «سبق» إن الجسر آمن.", "sabq", id="in his talk with it (Gulf)"),
        pytest.param("وتمنى في حوار خص به «عكاظ» أن يبقى الجسر.", "okaz", id="an interview for it alone (Gulf)"),
        pytest.param(
            "وقالت البلدية في بيان تلقته «هسبريس» إن الجسر آمن.", "hespress", id="a statement it got (Morocco)"
        ),
        pytest.param(
            "وقالت البلدية في بيان حصلت «هسبريس» على نسخة منه إن الجسر آمن.", "hespress", id="has a copy (Morocco)"
        ),
        pytest.param("وأشارت مصادر «هسبريس» إلى أن الجسر آمن.", "hespress", id="its sources (Morocco)"),
        pytest.param("«عنب بلدي» رصدت حركة الحافلات على الجسر.", "enab-baladi", id="it watched (Syria)"),
        pytest.param("عدسة «سبق» رافقت العمال على الجسر.", "sabq", id="its lens (Gulf)"),
        pytest.param("قالت مصادر للميادين، إن الجسر آمن.", "almayadeen", id="sources told it (Lebanon)"),
        pytest.param("أفادت مصادرللميادين، بأن الجسر آمن.", "almayadeen", id="a space was lost (Lebanon)"),
        pytest.param(
            "وقالت البلدية في بلاغ اطلعت عليه هسبريس إن الجسر آمن.", "hespress", id="a notice it saw (Morocco)"
        ),
        pytest.param("وقالت البلدية في بيان حصلت عليه «سبق» إن الجسر آمن.", "sabq", id="a notice it got (Gulf)"),
        pytest.param("وأكدت مصادر هسبريس أن الجسر آمن.", "hespress", id="its sources, bare (Morocco)"),
        pytest.param("ووجد «مسبار» أن صورة الجسر قديمة.", "misbar", id="what a checker found (Gulf)"),
        pytest.param("وأفاد مراسل الميادين في غزة بأن الجسر آمن.", "almayadeen", id="its reporter (Lebanon)"),
        pytest.param("وقالت مراسلة الجزيرة نت إن الجسر آمن.", "aljazeera-net", id="a woman of its own (Qatar)"),
        pytest.param("وقال مراسل قناة الميادين إن الجسر آمن.", None, id="another's reporter"),
        pytest.param("وقال مراسل رويترز إن الجسر آمن.", None, id="an agency's reporter"),
        pytest.param(
            "وقال كريم بنعلي، في تصريح لجريدة هسبريس الإلكترونية، إن الجسر آمن.",
            "hespress",
            id="its full name (Morocco)",
        ),
        pytest.param("وقال كريم بنعلي لصحيفة عكاظ إن الجسر آمن.", None, id="called a paper by another"),
        pytest.param("وأبلغ «عكاظ» مدير الجسر أن الأعمال انتهت.", "okaz", id="the director told it (Gulf)"),
        pytest.param("وأشارت إحصائية لـ«معلومات مباشر» إلى أن الجسر آمن.", None, id="another's figures"),
        pytest.param("وقال سامر الحداد لـ«رويترز» إن الجسر آمن.", None, id="an agency is only quoted"),
        pytest.param("وقال سامر الحداد لـ«واشنطن بوست» إن الجسر آمن.", None, id="a foreign paper is only quoted"),
        pytest.param("وذكرت «عكاظ» أن الجسر آمن.", None, id="whom an article credits"),
        pytest.param("وقال الرئيس للشعب إن الجسر آمن.", None, id="a word that is a paper too"),
        pytest.param("وكشف استطلاع للرأي أن الجسر آمن.", None, id="an opinion poll"),
        pytest.param("وأشاد الوزير بصحيفة «عكاظ» وكتابها.", None, id="a paper that is spoken of"),
    ],
)
def test_self_reference(sentence: str, outlet: str | None) -> None:
    found = trace_article(f"{TITLE}\n{NEWS}\n{sentence}").outlet
    assert (found.id, found.found_by) == ((outlet, "self_reference") if outlet else ("article:-", None))
    if found.mention:
        assert found.mention.text == f"{TITLE}\n{NEWS}\n{sentence}"[found.mention.start : found.mention.end]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        pytest.param("علمت «صدى المدار» أن الجسر آمن. وزارت «صدى المدار» الميناء.", "outlet:صدي المدار", id="twice"),
        pytest.param("علمت «صدى المدار» أن الجسر آمن.", None, id="once is no proof"),
        pytest.param("زارت «الأميرة» الميناء. وقالت «الأميرة» إن الجسر آمن.", None, id="a ship"),
    ],
)
def test_a_publisher_that_the_lexicon_lacks(text: str, outlet: str | None) -> None:
    assert trace_article(f"{TITLE}\n{NEWS}\n{text}").outlet.id == (outlet or "article:-")


@pytest.mark.parametrize(
    ("author", "outlet"),
    [
        pytest.param("اليوم - الدمام", "alyaum", id="paper - place"),
        pytest.param("الجزيرة - واس", "aljazirah", id="paper - agency"),
        pytest.param("واس - الرياض", None, id="an agency and a city that a paper is named after"),
        pytest.param("سامر الحداد", None, id="a reporter"),
    ],
)
def test_author(author: str, outlet: str | None) -> None:
    found = trace_article(NEWS, author=author).outlet
    assert (found.id, found.mention) == (outlet or "article:-", None)


def test_the_publisher_is_no_link_of_its_own_article() -> None:
    trace = trace_article(f"{TITLE}\n{NEWS}\nوقال سامر الحداد لـ«سبق» إن الجسر آمن. وأضاف لـ«سبق» أن الطريق خال.")
    assert [[link.name for link in one.chain] for one in trace.attributions] == [["سامر الحداد"]] * 2


def test_on_an_aggregator_s_page_the_credited_paper_is_no_publisher() -> None:
    trace = trace_article(f"{TITLE}\n{NEWS}\nالمصدر: عكاظ", url="https://example.org/1")
    assert trace.outlet.id == "article:-"
    assert [link.id for one in trace.attributions for link in one.chain] == ["okaz"]

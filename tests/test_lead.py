"""Which attributions credit the main news, and where it originates."""

import pytest
from test_article import line

from provtrace import trace_article

TITLE = "إغلاق معبر الحدود أمام الشاحنات"
SAID = "أعلنت وزارة النقل أن معبر الحدود أغلق أمام الشاحنات."
ASIDE = "وقال سامر الحداد إن أسعار الخضر ارتفعت في الأسواق."


@pytest.mark.parametrize(
    ("text", "leads", "origins"),
    [
        pytest.param(
            f"{TITLE}\n{SAID} {ASIDE}", ["أعلنت = org:وزارة النقل"], ["وزارة النقل"], id="the first of the body"
        ),
        pytest.param(
            f"{TITLE}\nفتح السوق أبوابه.\n{ASIDE}\n\n{SAID}",
            ["أعلنت = org:وزارة النقل"],
            ["وزارة النقل"],
            id="a later one that repeats the headline",
        ),
        pytest.param(
            f"رويترز: {TITLE}\nنقلت وكالة رويترز عن مصدر أمني أن معبر الحدود أغلق أمام الشاحنات.",
            [": = reuters", "نقلت = reuters > ?مصدر أمني"],
            ["مصدر أمني"],
            id="headline and body; what goes on in another chain is no origin",
        ),
        pytest.param(
            f"رويترز: {TITLE}\nنقلت وكالة رويترز عن وكالة الأناضول أن معبر الحدود أغلق أمام الشاحنات.",
            [": = reuters", "نقلت = reuters > anadolu"],
            ["الأناضول"],
            id="an agency that hands on another's news is no origin beside it",
        ),
        pytest.param(
            f"{TITLE}\nأغلق معبر الحدود أمام الشاحنات أمس.\nالمصدر: رويترز",
            ["all المصدر = reuters"],
            ["رويترز"],
            id="a label where nothing else credits it",
        ),
        pytest.param(
            f"{TITLE}\nالقاهرة (رويترز) - {SAID}",
            ["أعلنت = reuters => org:وزارة النقل"],
            ["وزارة النقل"],
            id="a wire's mark is no lead where a verb credits the news",
        ),
        pytest.param(
            f"{TITLE}\nنفت وزارة النقل إغلاق معبر الحدود أمام الشاحنات. "
            "ونقلت رويترز عن شهود أن معبر الحدود أغلق أمام الشاحنات.",
            ["deny نفت = org:وزارة النقل", "نقلت = reuters > ?شهود"],
            ["شهود"],
            id="a denial is a lead and no origin",
        ),
        pytest.param(
            f"{TITLE}\nأغلق معبر الحدود أمام الشاحنات أمس، وتوقفت حركة البضائع.\nوعادت الشاحنات أدراجها.\n"
            f"وبقي السائقون.\nووصلت الحافلات.\n{ASIDE}",
            [],
            [],
            id="the outlet reports on its own account",
        ),
        pytest.param("", [], [], id="empty"),
    ],
)
def test_leads_and_origins(text: str, leads: list[str], origins: list[str]) -> None:
    trace = trace_article(text)
    assert [line(one) for one in trace.attributions if one.lead] == leads
    assert [origin.name for origin in trace.origins] == origins


def test_round_up_has_several_origins() -> None:
    text = (
        "إغلاق معبر الحدود وارتفاع أسعار الخضر\n"
        "أعلنت وزارة النقل أن معبر الحدود أغلق. وقال سامر الحداد إن ارتفاع أسعار الخضر مستمر."
    )
    assert [origin.name for origin in trace_article(text).origins] == ["وزارة النقل", "سامر الحداد"]


def test_one_source_under_two_descriptions_is_one_origin() -> None:
    text = (
        f"{TITLE}\nقال مصدر في وزارة النقل إن معبر الحدود أغلق أمام الشاحنات. "
        "وقال مسؤول في وزارة النقل إن معبر الحدود أغلق أمام الشاحنات كلها."
    )
    assert [origin.name for origin in trace_article(text).origins] == ["مصدر في وزارة النقل"]


def test_the_title_of_a_record_tells_the_main_news() -> None:
    trace = trace_article(f"{ASIDE} {SAID}", title=TITLE)
    assert [one.lead for one in trace.attributions] == [False, True]


@pytest.mark.parametrize(
    ("text", "leads", "origins"),
    [
        pytest.param(
            "ثلاثة مواسم من القلق\nأعلنت وزارة الفلاحة المغربية أن محصول الحبوب هذه السنة سيكون دون المعدل.\n"
            "وقال سامر الحداد إن الجفاف أضر بالمراعي في الجنوب.",
            ["أعلنت = org:وزارة الفلاحة المغربية"],
            ["وزارة الفلاحة المغربية"],
            id="a headline that teases: the first paragraph says the news (Morocco)",
        ),
        pytest.param(
            "الكويت تودع قاعة السينما القديمة\nهدم المبنى يبدأ الأحد بعد ستين عاما من العروض.\n"
            "قالت بلدية الكويت إن الأشغال ستنتهي قبل الصيف.\nوأضاف سامر الحداد أن السكان يحتفظون بالصور.",
            ["قالت = org:بلدية الكويت"],
            ["بلدية الكويت"],
            id="the paragraph after a standfirst begins anew (Gulf)",
        ),
        pytest.param(
            "عودة القطار إلى وهران\nعاد القطار إلى محطة وهران بعد توقف دام عاما كاملا.\n"
            "وقال سامر الحداد إن التذاكر نفدت في ساعتين من فتح الشبابيك.",
            [],
            [],
            id="a paragraph that goes on from the first does not (Algeria)",
        ),
        pytest.param(
            f"{TITLE}\nوصل الوزير الذي قال إن الأسعار مستقرة في الأسواق إلى بغداد صباح اليوم.",
            [],
            [],
            id="who is told of by the way (Iraq)",
        ),
        pytest.param(
            "إغلاق معبر الحدود أمام شاحنات القمح والوقود والدواء ثلاثة أيام\nأغلق المعبر صباح اليوم أمام السائقين.\n"
            "وقالت وزارة النقل إن معبر الحدود أغلق أمام شاحنات القمح والوقود والدواء ثلاثة أيام.\n"
            "وقال سامر الحداد إن شاحنات القمح والدواء عادت من الحدود.",
            ["قالت = org:وزارة النقل"],
            ["وزارة النقل"],
            id="who repeats clearly less of the headline than another (Jordan)",
        ),
        pytest.param(
            "السودان: هدوء في الخرطوم، وشحنات القمح الأسترالي تصل بورتسودان، وموعد جديد للامتحانات\n"
            "عاد الهدوء إلى أحياء الخرطوم صباح اليوم بعد يومين من المعارك.\nوفتحت المتاجر أبوابها أمام الناس.\n"
            "وقالت هيئة الموانئ إن شحنات القمح الأسترالي تصل بورتسودان مساء.",
            ["قالت = org:هيئة الموانئ"],
            ["هيئة الموانئ"],
            id="a round-up: one part of the headline (Sudan)",
        ),
        pytest.param(
            "مقتل خمسة في انهيار جسر بالحديدة\nقتل خمسة أشخاص فجر اليوم في انهيار جسر، بحسب الشرطة.\n"
            "وقال العقيد سامر الحداد إن انهيار الجسر فاجأ العمال.\nوقالت نهى درويش إن الحداد عم المدينة.",
            ["بحسب = org:الشرطة", "قال = person:سامر الحداد"],
            ["الشرطة", "سامر الحداد"],
            id="news whose credit stood behind it is told in full by the first to speak (Yemen)",
        ),
        pytest.param(
            "مقتل خمسة في انهيار جسر بالحديدة\nقالت الشرطة إن خمسة أشخاص قتلوا فجر اليوم في انهيار جسر بالحديدة.\n"
            "وقال العقيد سامر الحداد إن انهيار الجسر فاجأ العمال.",
            ["قالت = org:الشرطة"],
            ["الشرطة"],
            id="after news that a verb credits another speaker adds to it (Yemen)",
        ),
        pytest.param(
            "انهيار الهدنة\nكشفت رويترز نقلا عن مصادر مطلعة أن الفصائل أبلغت الوسطاء بانسحابها من اتفاق الهدنة غدا.\n"
            "فتحت الأسواق أبوابها صباح اليوم.\nوعاد التلاميذ إلى المدارس بعد العطلة.\nوهطل المطر على المدينة ساعتين.\n"
            "وارتفعت أسعار الوقود قليلا عن الأسبوع الماضي.\nوأغلق الطريق الساحلي أمام الحافلات.\n"
            "وأضافت ثلاثة مصادر مطلعة أن الفصائل أبلغت الوسطاء الانسحاب من الاتفاق.",
            ["كشفت = reuters > ?مصادر مطلعة", "أضافت = ?مصادر مطلعة"],
            ["مصادر مطلعة"],
            id="the source of the news, named once more, says it again farther down (Lebanon)",
        ),
    ],
)
def test_where_the_main_news_is_said(text: str, leads: list[str], origins: list[str]) -> None:
    trace = trace_article(text)
    assert [line(one) for one in trace.attributions if one.lead] == leads
    assert [origin.name for origin in trace.origins] == origins


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        pytest.param(
            "لافروف: معبر الحدود مغلق أمام الشاحنات\nأكد سيرغي لافروف أن معبر الحدود أغلق أمام الشاحنات.",
            ["سيرغي لافروف"],
            id="a headline's surname is the body's full name",
        ),
        pytest.param(
            "بنعلي لـ«عكاظ»: معبر الحدود مغلق\nقال مدير الجمارك كريم بنعلي إن معبر الحدود أغلق.\n"
            "وأضاف بنعلي أن الشاحنات عادت.",
            ["كريم بنعلي"],
            id="who spoke to the paper",
        ),
        pytest.param(
            "رويترز: معبر الحدود مغلق أمام الشاحنات\nقالت وزارة النقل إن معبر الحدود أغلق أمام الشاحنات.",
            ["وزارة النقل"],
            id="a medium passes the news on where somebody else tells it",
        ),
        pytest.param(
            "تقرير: معبر الحدود مغلق أمام الشاحنات\nقالت صحيفة الغارديان إن معبر الحدود أغلق أمام الشاحنات.",
            ["الغارديان"],
            id="a report without a name yields to the paper that has one",
        ),
        pytest.param(
            f"{TITLE}\nقالت صحيفة الغارديان إن سامر الحداد أعلن أن معبر الحدود أغلق أمام الشاحنات.",
            ["سامر الحداد"],
            id="whose words a medium reports",
        ),
        pytest.param(
            f"{TITLE}\nقالت وزارة النقل إن سامر الحداد زعم أن معبر الحدود أغلق أمام الشاحنات.",
            ["وزارة النقل"],
            id="whose words somebody else reports are his only by that one's word",
        ),
        pytest.param(
            f"{TITLE}\nقالت صحيفة الغارديان إن معبر الحدود أغلق أمام الشاحنات.",
            ["الغارديان"],
            id="a medium alone is the origin",
        ),
    ],
)
def test_who_passes_the_news_on_is_no_origin(text: str, origins: list[str]) -> None:
    assert [origin.name for origin in trace_article(text).origins] == origins

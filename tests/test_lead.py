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

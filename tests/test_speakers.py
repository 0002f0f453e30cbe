"""Tables of who is no source though his verb, or a word like it, stands by; and of who is one in nearly its words."""

import pytest
from test_article import Case, shown, table

DEEDS = [
    Case("what was approved", "بدأ تطبيق العقوبات التي أقرها المجلس أمس.", []),
    Case("what was admitted", "أقر المجلس بأن العقوبات شديدة.", ["أقر = org:المجلس"]),
    Case("what a place saw", "تضررت المزارع من العواصف التي شهدتها المحافظة أمس.", []),
    Case("what was fixed", "وزعت الجوائز وفق الشروط التي حددتها الجامعة.", []),
    Case("as what happened elsewhere", "لن تنهار السوق كما ذهبت شركات كثيرة.", []),
    Case("a turn and no words before the verb", "إلى ذلك، يجمع معرض الكتاب ناشري المنطقة.", []),
    Case("what is estimated at", "افتتح الجسر الذي تقدر تكلفته بمليار ريال.", []),
    Case("who estimates", "وقدرت وزارة النقل تكلفة الجسر بمليار ريال.", ["قدرت = org:وزارة النقل"]),
    Case("a deed ascribed", "نسبت وزارة الدفاع الهجوم إلى تنظيم القاعدة.", []),
    Case("who came", "جاء وزير الصحة ليؤكد للحضور أن العيادة آمنة: زارها مرتين.", []),
    Case("what stands in a report", "وجاء في تقرير البنك الدولي أن النمو تراجع.", ["جاء = org:البنك الدولي"]),
    Case("a quoted object of an act", "وزير الخارجية يحمل «رسائل طمأنة» إلى المنطقة.", []),
]


@pytest.mark.parametrize(("text", "expected"), table(DEEDS))
def test_deeds_credit_nobody(text: str, expected: list[str]) -> None:
    assert shown(text) == expected

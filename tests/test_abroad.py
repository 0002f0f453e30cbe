"""Ways of crediting of other countries' media, one a row: what each shows is the rule that reads it."""

import pytest
from test_article import Case, shown, table

TOPIC = [
    Case("topic, then the verb with ف", "أما سامر الحداد فقال إن السد آمن.", ["قال = person:سامر الحداد"]),
    Case(
        "another than the last speaker",
        "قال وليد منصور إن الجسر مغلق. أما صحيفة الغارديان فقالت إن السد آمن.",
        ["قال = person:وليد منصور", "قالت = guardian"],
    ),
    Case("apposition of the topic", "أما سامر الحداد، مدير السد، فيرى أن الخطر زال.", ["يرى = person:سامر الحداد"]),
    Case(
        "what is talked about is no speaker",
        "قال سامر الحداد إن الجسر مغلق. أما عن السد فقال إنه آمن.",
        ["قال = person:سامر الحداد"] * 2,
    ),
    Case(
        "a topic that does not agree",
        "قال سامر الحداد إن الجسر مغلق. أما الوزارة فقال إنها تعمل.",
        ["قال = person:سامر الحداد"] * 2,
    ),
    Case("who had said it before", "وسبق لوزارة الداخلية أن أعلنت أن الطريق آمن.", ["أعلنت = org:وزارة الداخلية"]),
]

TEXTS = [
    Case("documents are feminine in the plural", "وأظهرت الوثائق أن المصنع بيع.", ["أظهرت = doc:الوثائق"]),
    Case("inquiry", "كشف تحقيق صحفي عن بيع المصنع سرا.", ["كشف = doc:تحقيق صحفي"]),
    Case("inquiry of a paper", "كشف تحقيق أجرته صحيفة الغارديان أن المصنع بيع.", ["كشف = guardian"]),
    Case("inquiry with a clause about it", "وكشف التحقيق الذي طال أن المصنع بيع.", ["كشف = doc:التحقيق"]),
    Case(
        "an inquiry that is announced",
        "قال الوزير إن السد آمن. وأعلن التحقيق في الحادث.",
        ["قال = person:الوزير", "أعلن = person:الوزير"],
    ),
    Case("hearsay", "وتحدثت تقارير عن بيع المصنع.", ["تحدثت = vague:تقارير"]),
    Case("hearsay that is denied", "ونفت الوزارة أنباء عن بيع المصنع.", ["deny نفت = org:الوزارة"]),
    Case("results that turn out so", "وجاءت نتائج الشركات في الربع الأول مخيبة.", []),
    Case("latest of its kind", "ويشير آخر التقارير الرسمية إلى أن العدد زاد.", ["يشير = vague:التقارير الرسمية"]),
    Case(
        "texts that it rests on",
        "وأضافت صحيفة الغارديان، مستندة إلى وثائق داخلية، أن المصنع بيع.",
        ["أضافت = guardian > doc:وثائق داخلية"],
    ),
]

SPEAKERS = [
    Case("excellency", "صرحت سعادة الدكتورة نهى درويش بأن العلاج متاح.", ["صرحت = person:نهى درويش"]),
    Case("happiness", "أبدى سعادة كبيرة بالفوز.", []),
    Case("what was said before is denied", "ونفت الوزارة ذلك.", ["deny نفت = org:الوزارة"]),
    Case("that news is denied, which is a noun", "ونفى الوزير ذلك الخبر.", []),
    Case("told to an agency without ل", "وأبلغ مسؤولان رويترز أن المهلة انتهت.", ["أبلغ = reuters > ?مسؤولان"]),
    Case("ends with", "وختم الوزير حديثه بالتأكيد على أن السد آمن.", ["بالتأكيد على = person:الوزير"]),
    Case(
        "platform of two words",
        "قال الرئيس على منصة تروث سوشيال إن الحرب انتهت.",
        ["قال = person:الرئيس @truth social"],
    ),
]

CREDITED = [
    Case("estimates that are nobody's", "وبلغ العدد مئة، بحسب تقديرات رسمية.", ["بحسب = doc:تقديرات رسمية"]),
    Case("estimates of a body", "وبلغ العدد مئة، بحسب تقديرات الوزارة.", ["بحسب تقديرات = org:الوزارة"]),
    Case("what was admitted, and its speaker", "وبلغ العدد مئة، بحسب ما أقر به المسؤولون.", ["بحسب ما = ?المسؤولون"]),
    Case("what came in a text", "ووفقا لما جاء في التقرير، فإن الجسر مغلق.", ["وفقا لما = doc:التقرير"]),
    Case(
        "what the last speaker wrote",
        "قال سامر الحداد إن السد آمن. والجسر مغلق، حسب ما صرح به عبر حسابه.",
        ["قال = person:سامر الحداد", "حسب ما صرح به = person:سامر الحداد"],
    ),
    Case("what one finds", "يثنى على ما يجده القارئ في الكتاب.", []),
    Case(
        "whose talk it was",
        "جاء ذلك في تصريح صحفي للوزير سامر الحداد أكد فيه أن السد آمن.",
        ["أكد = person:سامر الحداد"],
    ),
    Case(
        "at the time that",
        "وفي الوقت الذي أكد فيه الوزير أن السد آمن، قالت رويترز إن الجسر مغلق.",
        ["أكد = person:الوزير", "قالت = reuters"],
    ),
    Case(
        "why he is not named, between commas",
        "وأقر مسؤول أمريكي، تحدث لشبكة سي إن إن شريطة عدم كشف هويته، بفقدان الطائرة.",
        ["أقر = cnn > ?مسؤول أمريكي"],
    ),
    Case("told in brackets", "وقال مدير الشرطة لـ(رويترز) إن الطريق آمن.", ["قال = reuters > person:مدير الشرطة"]),
    Case(
        "writes in a paper", "كتب سامر الحداد في صحيفة الغارديان أن السد آمن.", ["كتب = guardian > person:سامر الحداد"]
    ),
    Case(
        "in an article of a paper",
        "وفي مقال له بصحيفة الغارديان، كتب سامر الحداد أن السد آمن.",
        ["كتب = guardian > person:سامر الحداد"],
    ),
]

DEEDS = [
    Case(
        "a colon far behind a deed",
        "ويختتم البرنامج يوم الخميس المقبل في القاعة الكبرى بالمدينة بمحاضرتين بعنوان: عمل المراقبين.",
        [],
    ),
    Case("a colon with a quotation", 'وختم سامر الحداد حديثه: "السد آمن".', ["ختم = person:سامر الحداد"]),
    Case(
        "goes on",
        'قالت نهى درويش إن السد آمن. واستكملت: "العمل مستمر".',
        ["قالت = person:نهى درويش", "استكملت = person:نهى درويش"],
    ),
    Case("remembers how", "ويتذكر سامر الحداد كيف احترق المصنع.", ["يتذكر = person:سامر الحداد"]),
]

WIRES = [
    Case(
        "wires behind editors' initials",
        "فتح السوق\nفتح السوق القديم أبوابه أمام الناس صباح اليوم.\nع.ش/ أ.ح (د ب أ، رويترز)",
        ["all د ب أ = dpa", "all رويترز = reuters"],
    ),
    Case(
        "an agency behind the paper",
        "فتح السوق\nفتح السوق القديم أبوابه أمام الناس صباح اليوم.\nفرانس24/ أ ف ب",
        ["all أ ف ب = afp"],
    ),
    Case(
        "a last line that is a sentence",
        "فتح السوق\nفتح السوق القديم أبوابه أمام الناس صباح اليوم.\nرويترز تفتح مكتبا في السوق",
        [],
    ),
]

ELLIPSIS = [
    Case(
        "who only asked, by his office",
        "فتح السوق\nطالب الوزير بتوسيع السوق القديم.\nوقال إن المدينة تنتظره.",
        ["قال = person:الوزير"],
    ),
    Case(
        "a state that refused",
        "فتح السوق\nرفضت إيران المقترح، وقالت إنه غير واقعي.",
        ["قالت = org:إيران"],
    ),
    Case(
        "a body whose deed comes before",
        "فتح السوق\nأطلقت شركة المنارة هاتفا جديدا.\nوقالت إن البيع يبدأ غدا.",
        ["قالت = org:شركة المنارة"],
    ),
]

OFFICES = [
    Case(
        "who was named with the office, though nobody credited him",
        "استقبل الطائرة مدير مطار الجوف سامر الحداد. وأوضح مدير مطار الجوف أن العمل بدأ. وأضاف الحداد أنه مستمر.",
        ["أوضح = person:سامر الحداد", "أضاف = person:سامر الحداد"],
    ),
    Case(
        "another office of a place",
        "استقبل الطائرة مدير مطار الجوف سامر الحداد. وأوضح مدير شرطة الجوف أن الطريق آمن.",
        ["أوضح = person:مدير شرطة الجوف"],
    ),
]

HEADLINES = [
    Case(
        "surname that is a word too",
        "بري: لا جلسة غدا\nأكد رئيس المجلس نبيه بري أن الجلسة تأجلت.",
        [": = person:نبيه بري", "أكد = person:نبيه بري"],
    ),
    Case(
        "ministry by its field",
        "الموارد المائية: الخزين ارتفع\nأعلنت وزارة الموارد المائية أن الخزين ارتفع.",
        [": = org:وزارة الموارد المائية", "أعلنت = org:وزارة الموارد المائية"],
    ),
    Case("a topic", "أسعار الذهب: تراجع جديد\nتراجعت أسعار الذهب، وقالت رويترز إن السوق هادئة.", ["قالت = reuters"]),
]

TABLES = TOPIC + TEXTS + SPEAKERS + CREDITED + DEEDS + WIRES + ELLIPSIS + OFFICES + HEADLINES


@pytest.mark.parametrize(("text", "expected"), table(TABLES))
def test_credit(text: str, expected: list[str]) -> None:
    assert shown(text) == expected

"""Tables of sources that are described and of texts: where their words end, and who of them is nobody."""

import pytest
from test_article import Case, shown, table

PEOPLE = [
    Case("what they are for", "ويقول المدافعون عن حقوق الإنسان إن السد آمن.", ["يقول = ?المدافعون عن حقوق الإنسان"]),
    Case("whom they criticise", "ويقول منتقدون لتركيا إن السد آمن.", ["يقول = ?منتقدون لتركيا"]),
    Case("where what they run is", "قال القائمون على المهرجان المقام في حديقة البلدة إن السد آمن.",
         ["قال = ?القائمون على المهرجان المقام في حديقة البلدة"]),
    Case("whom a reporter works for", 'وأفاد مراسل قناة "العربية" بأن السد آمن.', ["أفاد = ?مراسل قناة العربية"]),
    Case("whom a photographer works for", "قال مصور لوكالة فرانس برس إن السد آمن.", ["قال = ?مصور لوكالة فرانس برس"]),
    Case("who was told", "قال مسؤول لوكالة فرانس برس إن السد آمن.", ["قال = afp > ?مسؤول"]),
    Case("lately", "قال دبلوماسي أمريكي كبير في الآونة الأخيرة إن السد آمن.", ["قال = ?دبلوماسي أمريكي كبير"]),
    Case("under a president", "أكد المصريون في عهد الرئيس سامر الحداد أن السد آمن.", ["أكد = ?المصريون"]),
    Case("in the last days", "أعلنت الجهات المختصة في آخر أيام الشهر أن السد آمن.", ["أعلنت = ?الجهات المختصة"]),
    Case("what an expert knows of", "قال خبير في الإشراف على المهرجانات إن السد آمن.",
         ["قال = ?خبير في الإشراف على المهرجانات"]),
    Case("a science", "قال باحثون في علم السكان إن السد آمن.", ["قال = ?باحثون في علم السكان"]),
    Case("an expert at a conference", "قال خبير في مؤتمر صحفي إن السد آمن.", ["قال = ?خبير"]),
    Case("where they are", "قال مصدر طبي بشمال سيناء إن السد آمن.", ["قال = ?مصدر طبي بشمال سيناء"]),
    Case("what they tell of", "أفادت مصادر محلية بسيطرة الجيش على البلدة.", ["أفادت = ?مصادر محلية"]),
    Case("an office in a ministry", "قال موظف في إدارة المساعدة في وزارة الشؤون إن السد آمن.",
         ["قال = ?موظف في إدارة المساعدة في وزارة الشؤون"]),
    Case("an office in a statement", "قال مصدر في الشرطة في بيان إن السد آمن.", ["قال = ?مصدر في الشرطة"]),
    Case("users of a thing", "قال كثير من مستخدمي ساعة المدار إن السد آمن.", ["قال = ?كثير من مستخدمي ساعة المدار"]),
    Case("what kind of officials", "قال مسؤولون بيطريون إن السد آمن.", ["قال = ?مسؤولون بيطريون"]),
    Case("early in the day", "أفادت مصادر محلية في ساعة مبكرة بأن السد آمن.", ["أفادت = ?مصادر محلية"]),
    Case("how many states", "أعلن مفاوضو الدول الـ12 أن السد آمن.", ["أعلن = ?مفاوضو الدول الـ12"]),
    Case("writers are no books", "ويرى بعض الكتاب أن السد آمن.", ["يرى = ?بعض الكتاب"]),
    Case("one of many, by title and name", "قال أحد المشاركين في المسرحية الدكتور سامر الحداد إن السد آمن.",
         ["قال = person:سامر الحداد"]),
    Case("one of many, as he is called", "قال أحد السكان واسمه سامر الحداد إن السد آمن.", ["قال = person:سامر الحداد"]),
    Case("one of many, in a bracket", "قال أحد الحكماء (سامر الحداد): السد آمن.", ["قال = person:سامر الحداد"]),
    Case("a directorate by what it does", "أوضح المتحدث الرسمي بصحة منطقة عسير سامر الحداد أن السد آمن.",
         ["أوضح = person:سامر الحداد"]),
    Case("a directorate spoken for", "أوضح المتحدث الرسمي لصحة حفر الباطن سامر الحداد أن السد آمن.",
         ["أوضح = person:سامر الحداد"]),
    Case("the coach of a team", "قال مدرب برشلونة إن السد آمن.", ["قال = person:مدرب برشلونة"]),
    Case("a coach of no team", "قال مدرب أجنبي إن السد آمن.", ["قال = ?مدرب أجنبي"]),
    Case("a scientist by her field and name", "قالت العالمة النفسية كارول دامياني إن السد آمن.",
         ["قالت = person:كارول دامياني"]),
    Case("a mother by her child's name", "قالت أم عذوب إن السد آمن.", ["قالت = person:أم عذوب"]),
    Case("a mother of a child", "قالت أم الطفل إن السد آمن.", ["قالت = ?أم الطفل"]),
    Case("whose allies", "قال حلفاء غربيون لتركيا إن السد آمن.", ["قال = ?حلفاء غربيون لتركيا"]),
    Case("a second tie", "قال تاجر في آسيا وثيق الصلة بمنتج طاقة إن السد آمن.",
         ["قال = ?تاجر في آسيا وثيق الصلة بمنتج طاقة"]),
    Case("all the press", "أشارت جميع التقارير الإخبارية إلى أن السد آمن.", ["أشارت = vague:جميع التقارير الإخبارية"]),
    Case("a state", "وقالت الدولة إن السد آمن.", ["قالت = org:الدولة"]),
]  # fmt: skip

TEXTS = [
    Case("an ordinal of two words", "كشف التقرير الحادي والخمسون أن السد آمن.", ["كشف = doc:التقرير الحادي والخمسون"]),
    Case("a number and whose it is", "كشف التقرير الـ 51 لمؤسسة النقد أن السد آمن.",
         ["كشف = doc:التقرير الـ 51 لمؤسسة النقد"]),
    Case("an article of a law", "أكدت المادة (66) من نظام المجالس البلدية أن السد آمن.",
         ["أكدت = doc:المادة (66) من نظام المجالس البلدية"]),
    Case("an article between strokes", "ونصت المادة / 17 / من النظام الجديد على أن السد آمن.",
         ["نصت = doc:المادة 17 من النظام الجديد"]),
    Case("an article's ordinal", "أكدت المادة السادسة عشرة أن السد آمن.", ["أكدت = doc:المادة السادسة عشرة"]),
    Case("what an analysis took in", "توصل تحليل شمل أكثر من ألف مريض إلى أن السد آمن.", ["توصل = doc:تحليل"]),
    Case("what a report shows", "أظهر تقرير اقتصادي تراجع النشاط الصناعي.", ["أظهر = doc:تقرير اقتصادي"]),
    Case("so many whose it is", "وبحسب تقدير عدد من الاقتصاديين فإن السد آمن.",
         ["بحسب = doc:تقدير عدد من الاقتصاديين"]),
    Case("a text by another", "وجاء في البرقية حسب بيان لوزارة الصحة: السد آمن.",
         ["جاء = org:وزارة الصحة > doc:البرقية"]),
    Case("whose directives", "تؤكد توجيهات صاحب السمو الملكي الأمير سامر بن ماجد الحداد أن السد آمن.",
         ["تؤكد = doc:توجيهات صاحب السمو الملكي الأمير سامر بن ماجد الحداد"]),
    Case("whose channel", "قالت قناة المسيرة التابعة للجماعة إن السد آمن.", ["قالت = outlet:المسيرة"]),
    Case("a surname that is a paper's name", 'قال سامر الرشيد إن السد آمن. واختتم "الرشيد" بقوله: الماء وفير.',
         ["قال = person:سامر الرشيد", "اختتم = person:سامر الرشيد"]),
    Case("what it is not", "وحسب معلومات غير رسمية فإن السد آمن.", ["حسب = doc:معلومات غير رسمية"]),
    Case("when they put it out", "بحسب بيان أصدرته في مايو.", ["بحسب = doc:بيان"]),
    Case("whom it is from", "مستندا إلى معلومات من مصادر في الجنوب.", ["مستندا إلى = doc:معلومات من مصادر في الجنوب"]),
    Case("a statement of the body before", "ذكرت الوزارة أن السد آمن. وأكد بيان للوزارة أن الماء وفير.",
         ["ذكرت = org:الوزارة", "أكد = org:الوزارة"]),
    Case("what comes in a body's statement", "قال الجيش إن السد آمن. وجاء في بيان الجيش: الماء وفير.",
         ["قال = org:الجيش", "جاء = org:الجيش"]),
    Case("a site of a paper", "قال موقع صحيفة سبورت الإلكترونية إن السد آمن.", ["قال = sport-es"]),
    Case("an agency that is no medium", "قالت وكالة مكافحة الاحتيال المالي إن السد آمن.",
         ["قالت = org:وكالة مكافحة الاحتيال المالي"]),
]  # fmt: skip

NOBODY = [
    Case("people at large", "ويظن الناس أن السد قديم.", []),
    Case("a poet", "وكما قال الشاعر: السد آمن.", ["قال = !الشاعر"]),
    Case("who is implored", "كما ناشد قادة الأمة أن يعملوا.", ["ناشد = !"]),
    Case("who implores", "وناشد المتضررون أن يعملوا.", ["ناشد = ?المتضررون"]),
    Case("who is urged", "وحث الناس على العمل.", []),
    Case("between two groups", "وكانت العلاقة بينهم وبين أبنائهم قوية حتى أنهم رحلوا.", []),
    Case("who stands out", "ويعد أحد أبرز الشعراء العرب الذين أكدوا أن السد قديم.", ["أكدوا = ?الشعراء العرب"]),
    Case("whenever they say", "كلما قال مصدر إن السد آمن رحلوا.", []),
    Case("that they may see", "ويجب الحذر، وأن يدرك الجميع أن السد قديم.", []),
    Case("of whom a paper has news", "ونشرت صحيفة المدار أخبارا عن أب رحل.", ["نشرت = outlet:المدار"]),
    Case("of whom a paper has words", "ونقلت صحيفة المدار عن أب قوله إن السد آمن.", ["نقلت = outlet:المدار > ?أب"]),
    Case("what a certificate is for", "وحصل على الشهادات الصحية التي تؤكد خلوه من المرض.", []),
    Case("what a map is of", "وأرسلت تفاصيل للمركز وخريطة تبين موقعه.", []),
    Case("what a study confirms", "لكن دراسات تؤكد سلامة السد.", ["تؤكد = doc:دراسات"]),
    Case("a noun before people", "وهذا قرار ولي أمر المسلمين إن صح.", []),
    Case("of whom news went round", "وتداول البعض خبر رفع الإيقاف عن اللاعبين.", []),
    Case("whom it rests on", "واعتمادا على الكوادر البشرية فإن السد آمن.", []),
    Case("if ever they say", "وفي حال قال الأطباء إن المريض بخير يرحل.", []),
    Case("who watched", "وتابع الكثيرون السباق على الشاطئ.", []),
    Case("another clause's words", "ورفضت زوجته.. ففكر في البيت وقال أصدقاؤه إن السد آمن.", ["قال = ?أصدقاؤه"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), table(PEOPLE))
def test_where_a_description_ends(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(TEXTS))
def test_where_a_text_ends(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(NOBODY))
def test_who_is_nobody(text: str, expected: list[str]) -> None:
    assert shown(text) == expected

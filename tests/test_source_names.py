"""Tables of where a source's name ends, and of what stands beside a verb and is no source of it."""

import pytest
from test_article import Case, shown, table

OFFICES = [
    Case("a committee that organises", "أوضح رئيس اللجنة المنظمة للسباق سامر الحداد أن الحلبة آمنة.",
         ["أوضح = person:سامر الحداد"]),
    Case("a committee and an organisation", "قالت اللجنة المنظمة للسباق إن الحلبة آمنة.",
         ["قالت = org:اللجنة المنظمة للسباق"]),
    Case("a first team", "أكد مدير الفريق الأول لكرة القدم سامر الحداد أن الملعب آمن.", ["أكد = person:سامر الحداد"]),
    Case("a rank without a name", "قال مدير مركز المدينة الدكتور إن العيادة آمنة.", ["قال = person:مدير مركز المدينة"]),
    Case("what a body guards", "قالت هيئة الرقابة على الأغذية إن الحليب آمن.", ["قالت = org:هيئة الرقابة على الأغذية"]),
    Case("what a minister is told of", "قالت وزارة الدفاع عن الحادث إن الجسر آمن.", ["قالت = org:وزارة الدفاع"]),
    Case("whose office it is", "قال مكتب رئيس الوزراء سامر الحداد إن السد آمن.",
         ["قال = org:مكتب رئيس الوزراء سامر الحداد"]),
    Case("a body of more words than are listed", "قالت هيئة الأرصاد الجوية إن العاصفة بعيدة.",
         ["قالت = org:هيئة الأرصاد الجوية"]),
    Case("what a body says is no part of it", "أكدت حركة طالبان السيطرة على المدينة.", ["أكدت = org:حركة طالبان"]),
    Case("an adjective that is an adverb too", "قالت قيادة القوات الخاصة إن الطريق آمن.",
         ["قالت = org:قيادة القوات الخاصة"]),
    Case("a short name in marks", "قال رئيس الشركة الوطنية السياحية «مدار» صالح قدح إن العربات آمنة.",
         ["قال = person:صالح قدح"]),
    Case("a deputy who speaks for a ministry", "قال مساعد الناطق باسم وزارة الدفاع إن الجسر آمن.",
         ["قال = org:وزارة الدفاع"]),
    Case("a ministry's affairs", "أفادت وزارة الأشغال وشؤون البلديات والتخطيط العمراني بأن الجسر آمن.",
         ["أفادت = org:وزارة الأشغال وشؤون البلديات والتخطيط العمراني"]),
    Case("a name between dashes", "قال أمين عام المنظمة -سامر أمين مدني- في بيان إن السد آمن.",
         ["قال = person:سامر أمين مدني"]),
    Case("a rank and a degree", "قال الناطق بشرطة المنطقة، العقيد دكتور سامر الحداد، إن الطريق آمن.",
         ["قال = person:سامر الحداد"]),
    Case("a quarter of a town", "قال رئيس بلدية وسط الدمام المهندس سامر الحداد إن السد آمن.",
         ["قال = person:سامر الحداد"]),
    Case("a university of an imam", "قال المشرف على الإعلام بجامعة الإمام محمد بن سعود الدكتور سامر الحداد إنها آمنة.",
         ["قال = person:سامر الحداد"]),
    Case("two heads, one owner, one office", "قال المشرف على برامج وفعاليات القرية سامر الحداد إنها آمنة.",
         ["قال = person:سامر الحداد"]),
    Case("an office, then a membership", "تابع أمين عام غرفة مكة عضو مجلس إدارة المراكز، أن السد آمن.",
         ["تابع = person:أمين عام غرفة مكة عضو مجلس إدارة المراكز"]),
    Case("a numbered body", "وقالت الفرقة 30 إن الطريق آمن.", ["قالت = org:الفرقة 30"]),
    Case("a programme that was told", "قال اللاعب لبرنامج في المرمى: سأرحل.", ["قال = ?اللاعب"]),
]  # fmt: skip

NAMES = [
    Case("a thing's name behind a doctor", "قال الدكتور سداد الحسيني إن السد آمن.", ["قال = person:سداد الحسيني"]),
    Case("a thing behind a doctor", "أكد الدكتور ضرورة الحذر.", ["أكد = ?الدكتور"]),
    Case("a word's name behind an office", "قال وزير الزراعة هان تشانجفو إن القمح وفير.", ["قال = person:هان تشانجفو"]),
    Case("a thing behind an office", "نفى الوزير علاقة سامر بالقضية.", ["deny نفى = person:الوزير"]),
    Case("a surname behind a father", "قال سامر بن ماجد العمود إن السد آمن.", ["قال = person:سامر بن ماجد العمود"]),
    Case("a surname behind a title", "قال المواطن سليمان الصعب لرويترز إن السد آمن.",
         ["قال = reuters > person:سليمان الصعب"]),
    Case("who came from there", "قال محمد القادم من الجنوب إن السد آمن.", ["قال = person:محمد"]),
    Case("what he tells of", "وصف محمد الصراع على السلطة بالطويل، وقال محمد إنه متعب.", ["قال = person:محمد"]),
    Case("a surname behind an abbreviation", "أكد د. الثقيل أن العيادة آمنة.", ["أكد = person:الثقيل"]),
    Case("a rank's word that is a name", "قال د. فلاح بن سعد إن العيادة آمنة.", ["قال = person:فلاح بن سعد"]),
    Case("a third name", "قال مدير المصنع الدكتور محمد بن عبدالله باجودة إن المصنع آمن.",
         ["قال = person:محمد بن عبدالله باجودة"]),
    Case("what he explains is no third name", "أوضح محمد يحيى طريقة استخدام الجهاز.", ["أوضح = person:محمد يحيى"]),
    Case("a role and one name in marks", "أكد الجراح الإنجليزي الشهير «لافال» أن الإصابة طفيفة.",
         ["أكد = person:لافال"]),
    Case("an unknown word before what it is of", "وفقا لموجهات اللجنة الصادرة أمس، فحصت العينات.", []),
    Case("who is hurt", "أكد الطلاب المتضررون أن القرار سيئ.", ["أكد = ?الطلاب المتضررون"]),
    Case("a text that came out", "أفاد تقرير صدر حديثا بأن العدد كبير.", ["أفاد = doc:تقرير"]),
    Case("a statement of a body listed nowhere", "قال بيان صادر عن الندوة إن الموعد قريب.", ["قال = org:الندوة"]),
    Case("a good thing", "أمر جيد أن يبحث الاتحاد عن لاعب.", ["أمر = !"]),
    Case("two heads, one owner", "أكد عدد من أئمة وخطباء المساجد أن الأمن نعمة.",
         ["أكد = ?عدد من أئمة وخطباء المساجد"]),
    Case("two deeds, one owner", "يؤكد المختصون في مجال تصنيع وإنتاج التمور أن الموسم وفير.",
         ["يؤكد = ?المختصون في مجال تصنيع وإنتاج التمور"]),
    Case("a surname like a title", "أوضح مدير السد عبدالله بن عبدالملك المرشد أن الماء صاف.",
         ["أوضح = person:عبدالله بن عبدالملك المرشد"]),
    Case("Ali, spelled otherwise", "قال اللواء محمد على المقدشي إن الجيش جاهز.", ["قال = person:محمد على المقدشي"]),
    Case("on a platform", "قال محمد على تويتر إن السد آمن.", ["قال = person:محمد @twitter"]),
    Case("a minister of some country", "قال وزير كويتي إن السد آمن.", ["قال = ?وزير كويتي"]),
    Case("the minister of a field", "قال وزير العدل الكويتي إن السد آمن.", ["قال = person:وزير العدل الكويتي"]),
    Case("names of those admitted", "أعلنت وزارة الصحة أسماء المقبولين في المعهد.", ["أعلنت = org:وزارة الصحة"]),
    Case("a plural before what it is of", "قال مسؤولو عمليات الطوارئ إن الجسر آمن.",
         ["قال = ?مسؤولو عمليات الطوارئ"]),
    Case("whom a text came from", "وفقا للبيانات الأولية الصادرة عن المطار، بلغ العدد مئة.",
         ["وفقا = doc:البيانات الأولية الصادرة عن المطار"]),
]  # fmt: skip

BESIDE = [
    Case("a relative clause of another's", "قبض على الخلية التي أعلنت السلطات ضبطها أمس.", []),
    Case("a relative clause of its own", "انتقده المدرب سامر الحداد الذي قال إن الفريق متعب.",
         ["قال = person:سامر الحداد"]),
    Case("a relative pronoun of another gender", "منع عنه الجمهور ووسائل الإعلام، والذي يتوقع أن يغيب.", []),
    Case("an adjective before a relative pronoun", "هذا هو المنجز الأمني الأخير الذي كشف عن ثغرات.", []),
    Case("a work that is written", "أعجبته القصيدة التي كتبتها فاطمة الحداد.", []),
    Case("a figure that is given", "هذه حصيلة أعلنتها وزارة الصحة.", ["أعلنتها = org:وزارة الصحة"]),
    Case("what comes", "وجاء قرار مجلس الوزراء بأن الشاطئ مفتوح.", []),
    Case("who is in the picture", "ويظهر في الصورة سامر الحداد حاملا الكأس.", []),
    Case("a clause that another opens", "والمملكة كما تشير التقارير بعيدة عن الأزمة.", []),
    Case("what a law says, behind a verb", "ويتضمن نص القانون «حظر الإساءة إلى الأديان».", []),
    Case("what turns out", "وبعد التحاليل على المصابين تبين أن السبب طعام.", []),
    Case("what a study shows", "الدراسات تبين أن السبب طعام.", ["تبين = doc:الدراسات"]),
    Case("whom the movement warned", "وكانت حركة طالبان حذرت داعش من التوسع.", ["حذرت = org:حركة طالبان"]),
    Case("what may be announced", "ربما يعلن البنك المركزي أن النقود مزيفة.", []),
    Case("what I had said", "كنت قد ذكرت للوزير أن السد قديم.", []),
    Case("what deeds prove", "وأثبتت الدول الغربية أنها حريصة على شعوبها.", []),
    Case("what men of science prove", "وأثبت باحثون أن السد قديم.", ["أثبت = ?باحثون"]),
    Case("except that", "وكانت المحكمة أيدت حبس المتهم، إلا أنه استأنف الحكم.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), table(OFFICES))
def test_where_an_office_ends(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(NAMES))
def test_where_a_name_ends(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(BESIDE))
def test_who_is_no_source(text: str, expected: list[str]) -> None:
    assert shown(text) == expected

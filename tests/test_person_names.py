"""Tables of how far the name of a person goes, and of who holds an office whose words go on before the name."""

import pytest
from test_article import Case, shown, table

SURNAMES = [
    Case("a country", "وأكد فهد السويد أن السد آمن.", ["أكد = person:فهد السويد"]),
    Case("a trade, before a colon", "وقال سامر الزائر: إن السد آمن.", ["قال = person:سامر الزائر"]),
    Case("people", "وأكد النائب د. سامر الجيران أن السد آمن.", ["أكد = person:سامر الجيران"]),
    Case("a state, before a dash", "وقالت مريم الدولة –معلمة-: إن السد آمن.", ["قالت = person:مريم الدولة"]),
    Case("an adjective, before his office", "أعلن سامر حلبية رئيس اللجنة أن السد آمن.", ["أعلن = person:سامر حلبية"]),
    Case("a first letter like ف", "وقال فيرناندو فال كبير المهندسين إن السد آمن.", ["قال = person:فيرناندو فال"]),
    Case("a first letter like و", "وقال كريس ويفر وهو شريك في المشروع إن السد آمن.", ["قال = person:كريس ويفر"]),
    Case("a first letter like ب", "وقال سيمون بيكون أستاذ العلوم إن السد آمن.", ["قال = person:سيمون بيكون"]),
    Case("before whom he tells", "وقال إيتاري فالر للصحفيين إن السد آمن.", ["قال = person:إيتاري فالر"]),
    Case("before a turn of speech", "وأكد سامر بادي من جانبه أن السد آمن.", ["أكد = person:سامر بادي"]),
    Case("a time that is a name", "قال النائب صباح كرحوت في تصريح إن السد آمن.", ["قال = person:صباح كرحوت"]),
    Case("a time", "وأكد سامر اليوم أن السد آمن.", ["أكد = person:سامر"]),
    Case("himself", "وأكد سامر نفسه أن السد آمن.", ["أكد = person:سامر"]),
    Case("whom he told", "أبلغ سامر الشرطة أن السد آمن.", ["أبلغ = person:سامر"]),
    Case("another man", "وأكد سامر والوزير زياد أن السد آمن.", ["أكد = person:سامر", "أكد = person:زياد"]),
    Case("what he reasons from", "وأرجع سامر الحداد نجاح الموسم إلى التخطيط.", ["أرجع = person:سامر الحداد"]),
    Case(
        "a spokesman", "وقال عبد الرحيم مصطفى المتحدث الإعلامي للهيئة إن السد آمن.", ["قال = person:عبد الرحيم مصطفى"]
    ),
    Case("a cousin", "وقال سامر الحداد ابن عم الشهيد إن السد آمن.", ["قال = person:سامر الحداد"]),
    Case("a circumstance", "وقال شينزو آبي مخاطبا الحشد إن السد آمن.", ["قال = person:شينزو آبي"]),
    Case("how he said it", "وقال سامر بغضب: إن السد آمن.", ["قال = person:سامر"]),
]

HOLDERS = [
    Case("past a medium in marks", "أعلن المدير العام لقناة «المدار» سامر الحمد، أن السد آمن.",
         ["أعلن = person:سامر الحمد"]),
    Case("past a body in marks", "وقال مدير الشؤون بـ«تعليم المخواة» محمد بن أحمد غانم، إن السد آمن.",
         ["قال = person:محمد بن أحمد غانم"]),
    Case("past two adjuncts", "وأكد مدير برنامج المساءلة في الحركة العالمية للدفاع عن الأطفال عايد قطيش أنه آمن.",
         ["أكد = person:عايد قطيش"]),
    Case("past what it organises", "وقال رئيس اللجنة العليا المنظمة للملتقى سامر الدليمي، إن السد آمن.",
         ["قال = person:سامر الدليمي"]),
    Case("past a number", "وأكد المدير التنفيذي للمهرجان الحادي عشر سامر الثبيتي أن السد آمن.",
         ["أكد = person:سامر الثبيتي"]),
    Case("past a twin", "وأوضح مدير عام إدارة الكوارث و الطوارئ سامر العسكري، بأن السد آمن.",
         ["أوضح = person:سامر العسكري"]),
    Case("past what is taught from afar", "وأكد عميد التعلم الإلكتروني والتعليم عن بعد الدكتور سامر الحداد أنه آمن.",
         ["أكد = person:سامر الحداد"]),
    Case("a paper's editor", "يقول المدير العام ورئيس تحرير «سبق» الأستاذ سامر الحازمي: إن السد آمن.",
         ["يقول = person:سامر الحازمي"]),
    Case("behind a dash", "وقال رئيس هيئة شؤون الأسرى - سامر قراقع: إن السد آمن.", ["قال = person:سامر قراقع"]),
    Case("past a city with its preposition", "وقال أمين عام الغرفة التجارية بأبها سامر الحداد: إن السد آمن.",
         ["قال = person:سامر الحداد"]),
    Case("a title and a trade in marks", "ونوه رئيس المجلس البلدي «المهندس سامر بن زياد المخرج» بأن السد آمن.",
         ["نوه = person:سامر بن زياد المخرج"]),
    Case("a title behind a comma", "وقال مدير المركز، الشيخ سامر الحداد، إن السد آمن.", ["قال = person:سامر الحداد"]),
    Case("what he is, of which nothing is known", "أكد المدرب الأروجوياني خوان كاريرا أن السد آمن.",
         ["أكد = person:خوان كاريرا"]),
    Case("what a committee is for", "وقال رئيس لجنة حقوق الإنسان إن السد آمن.",
         ["قال = person:رئيس لجنة حقوق الإنسان"]),
    Case("whom he speaks to", "وقال وزير الداخلية للأمير سامر بن زياد إن السد آمن.", ["قال = person:وزير الداخلية"]),
    Case("whose idea it was", "وقال صاحب الفكرة ومطلقها سامر الحداد إن السد آمن.", ["قال = person:سامر الحداد"]),
    Case("two adjectives", "وقال الباحث الكروي الكويتي حسين الحداد إن السد آمن.", ["قال = person:حسين الحداد"]),
    Case("whose party it is", "وقال عضو في حزب الرئيس سامر الحداد إن السد آمن.",
         ["قال = ?عضو في حزب الرئيس سامر الحداد"]),
    Case("whom he congratulates", "ورفع رئيس الديوان أسمى آيات التهاني لمقام خادم الحرمين الملك سلمان.", []),
    Case("whose death it was", "أكد وزير التعليم في أعقاب وفاة المعلمة رحمة الحويطي أن السد آمن.",
         ["أكد = person:وزير التعليم"]),
    Case("whom he met", "أكد وزير التعليم بعد لقاء سامر الحداد أن السد آمن.", ["أكد = person:وزير التعليم"]),
    Case("behind where somebody works", "وقال المسؤول في مكتب البريد المركزي في البلدة سامر الحداد إن السد آمن.",
         ["قال = person:سامر الحداد"]),
    Case("behind whom he speaks for", "وأشار المتحدث باسم المتضررين من القرار سامر الحداد إلى أن السد آمن.",
         ["أشار = person:سامر الحداد"]),
    Case("a doctor behind what she is", "أكدت أخصائية جلدية في عيادة بمدينة جدة الدكتورة مريم الحداد أن السد آمن.",
         ["أكدت = person:مريم الحداد"]),
    Case("behind a comma", "قال أستاذ الاقتصاد بجامعة المدينة، الخبير سامر الحداد، إن السد آمن.",
         ["قال = person:سامر الحداد"]),
    Case("spelled like a verb", "وقال وكيله المحامي دان مارلو إن السد آمن.", ["قال = person:دان مارلو"]),
    Case("behind a credit", "السد آمن بحسب خبير المياه في عدن سامر الحداد.", ["بحسب = person:سامر الحداد"]),
    Case("whose office he is in", "وقال موظف في مكتب الوزير سامر الحداد إن السد آمن.",
         ["قال = ?موظف في مكتب الوزير سامر الحداد"]),
    Case("whom he met", "وقال مسؤول زار سامر الحداد إن السد آمن.", ["قال = ?مسؤول"]),
    Case("of a team", "قال أحد أعضاء الفريق سامر الحداد إنه قوي.", ["قال = person:سامر الحداد"]),
    Case("also a trade", "وقال مؤيد السامرائي نقيب الصحفيين إن السد آمن.", ["قال = person:مؤيد السامرائي"]),
    Case("in a bracket", "وأشار عالم الاجتماع الشهير (سامر الحداد) إلى أن السد آمن.", ["أشار = person:سامر الحداد"]),
    Case("what he is called", "وأوضح سائق شاحنة آخر يدعى سامر الحداد أن السد آمن.", ["أوضح = person:سامر الحداد"]),
    Case("a spokesman behind a comma", "وأعلن المتحدث الرسمي باسم الرئيس الروسي، سامر الحداد، أن السد آمن.",
         ["أعلن = person:سامر الحداد"]),
    Case("a named man's spokesman", "وأعلن المتحدث الرسمي باسم الرئيس الروسي سامر الحداد أن السد آمن.",
         ["أعلن = ?المتحدث الرسمي باسم الرئيس الروسي سامر الحداد"]),
]  # fmt: skip

NOBODY = [
    Case("what I notice", "ولم يخطر ببالهم أن السد قديم.", []),
    Case("what is ours", "قدر الوزير، واسهامنا في البناء كبير: فلنعمل معا.", []),
    Case("a call", "فقال له ياعم، إن السد آمن.", ["قال = !"]),
    Case("what I saw", "ماشهدته في المدينة يؤكد أن السد قديم.", []),
    Case("who is described", "حضر سامر الحداد الحفل ووصف العيد بأنه جميل.", ["وصف = person:سامر الحداد"]),
    Case("who describes what the relative names", "وهي السدود التي وصف الوزير بأنها آمنة.", ["وصف = person:الوزير"]),
    Case("what one goes by", "ويعمل الفريق وفق رؤى جديدة.", []),
    Case("a quality", "وتبنى المنازل وفق جودة عالية.", []),
    Case("a matter of taste", "وتقطع الأوراق حسب الطلو والحجم.", []),
    Case("a body in marks", "وأوضحت «مدارك»، أن السد آمن.", ["أوضحت = org:مدارك"]),
    Case("a woman in marks", "وأوضحت «سهام»، أن السد آمن.", ["أوضحت = person:سهام"]),
    Case("a foundation of his father's name", "وقال في حفل مؤسسة سامر بن زياد الخيرية إن السد آمن.", ["قال = !"]),
    Case("visions are told by nobody", "وناقش اللقاء رؤى الوزير حول السد.", []),
]


@pytest.mark.parametrize(("text", "expected"), table(NOBODY))
def test_who_is_nobody(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(SURNAMES))
def test_where_a_surname_is_a_word_too(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(HOLDERS))
def test_who_holds_an_office(text: str, expected: list[str]) -> None:
    assert shown(text) == expected

"""Tables of noun phrases: where a source's words end, its name and kind, and what is said of the unnamed."""

import pytest
from test_article import Case, link, table

from provtrace import trace_article
from provtrace.lexicon import default
from provtrace.models import Link, Unnamed
from provtrace.phrases import READERS

# A rule that the parser lacks today.
PLACE = "a place's name that goes on with a surname is a person's"

SAID = "قال {} إن الجسر آمن."
SHE = "قالت {} إن الجسر آمن."


def source(words: str, frame: str = SAID) -> Link:
    (one,) = trace_article(frame.format(words)).attributions
    return one.chain[-1]


MEN = [
    Case("bare name", "سامر الحداد", ["person:سامر الحداد"]),
    Case("office and name", "وزير الخارجية الروسي سيرغي لافروف", ["person:سيرغي لافروف"]),
    Case("chain of titles", "النائب الأول لرئيس الوزراء الفريق الركن سامر الحداد", ["person:سامر الحداد"]),
    Case("rank and tail", "اللواء الركن المتقاعد سامر الحداد", ["person:سامر الحداد"]),
    Case("honorifics", "معالي الأستاذ الدكتور سامر الحداد", ["person:سامر الحداد"]),
    Case("abbreviated doctor", "د. سامر الحداد", ["person:سامر الحداد"]),
    Case("particle bin", "الأمير طلال بن ماجد آل خالد", ["person:طلال بن ماجد آل خالد"]),
    Case("particle abu", "الناشط محمد أبو زيد", ["person:محمد أبو زيد"]),
    Case("particle abd", "المهندس عبد الرحمن الحداد", ["person:عبد الرحمن الحداد"]),
    Case("name of three", "محمد علي الحداد", ["person:محمد علي الحداد"]),
    Case("foreign name of three", "رئيس كوريا الشمالية كيم جونغ أون", ["person:كيم جونغ أون"]),
    Case("Latin name", "الباحث John Smith", ["person:John Smith"]),
    Case("name and country in brackets", "سامر الحداد (لبنان)", ["person:سامر الحداد"]),
    Case("office alone that one holds", "وزير الصحة الكويتي", ["person:وزير الصحة الكويتي"]),
    Case("name after the office of a place", "محافظ البصرة سامر الحداد", ["person:سامر الحداد"]),
    Case("office over a verbal noun, and name", "مدير إنتاج الحليب سامر الحداد", ["person:سامر الحداد"]),
    Case("office over a plural like a verb", "وزير حقوق الإنسان سامر الحداد", ["person:سامر الحداد"]),
    Case("deputy of an office alone", "نائب أمير المنطقة", ["person:نائب أمير المنطقة"]),
    Case("role and name", "مدرب المنتخب سالم البكري", ["person:سالم البكري"]),
    Case("compound name", "عز الدين الحداد", ["person:عز الدين الحداد"]),
    Case("name that begins like a place", "صلاح الدين الحداد", ["person:صلاح الدين الحداد"], PLACE),
    Case("shared name after a definite title", "العميد عادل الحشاش", ["person:عادل الحشاش"]),
    Case("surname in الي", "المهندس خالد الشلالي", ["person:خالد الشلالي"]),
    Case("surname that is a title", "محمد المرشد المدير العام للتعليم", ["person:محمد المرشد"]),
    Case("surname that is an adjective", "د. عمر المقبل أستاذ التاريخ", ["person:عمر المقبل"]),
    Case("surname behind a name in abd", "الدكتور عبد الواحد النبوي", ["person:عبد الواحد النبوي"]),
    Case("office held for another", "أمين المنطقة بالإنابة المهندس جمال الملحم", ["person:جمال الملحم"]),
    Case("office in something", "رئيس اللجنة في الطعون الانتخابية الدكتور سعد البكري", ["person:سعد البكري"]),
    Case("name after one of many", "أحد المواطنين سالم البكري", ["person:سالم البكري"]),
    Case("Korean name that reads as small words", "الأمين العام للأمم المتحدة بان كي مون", ["person:بان كي مون"]),
    Case("quoted name after an office", "المبعوث الدولي إلى اليمن «سامر الحداد»", ["person:سامر الحداد"]),
    Case("quoted foreign name", "المدرب اليوناني «جيورجيوس دونيس»", ["person:جيورجيوس دونيس"]),
    Case("particle that begins like and", "المهندس إسماعيل ولد الشيخ أحمد", ["person:إسماعيل ولد الشيخ أحمد"]),
    Case("given name that seems definite", "وزير الطاقة الروسي الكسندر نوفاك", ["person:الكسندر نوفاك"]),
    Case("spokesman of what is no listed body", "المتحدث باسم مدينة الملاهي سامر الحداد", ["person:سامر الحداد"]),
    Case("name before his words", "سامر الحداد قوله", ["person:سامر الحداد"]),
    Case("name before an accusative", "شينزو مخاطبًا الحضور", ["person:شينزو"]),
    Case("surname in fa", "يوجين فاريل رئيس النادي", ["person:يوجين فاريل"]),
    Case("surname in waw", "فاطمة والش مديرة القسم", ["person:فاطمة والش"]),
    Case("surname that is a nisba", "غادة عباس غزاوي نائبة الرئيس", ["person:غادة عباس غزاوي"]),
    Case("surname that is a profession", "فراس مؤذن مدير الاحتراف", ["person:فراس مؤذن"]),
    Case(
        "name of nine",
        "الأمير محمد بن عبد الرحمن بن عبد العزيز آل سعود",
        ["person:محمد بن عبد الرحمن بن عبد العزيز آل سعود"],
    ),
    Case("office over a deed", "المشرف على برنامج إعداد القادة", ["person:المشرف على برنامج إعداد القادة"]),
    Case("spokesman in a body", "المتحدث الرسمي بقيادة حرس الحدود النقيب عمر الأكلبي", ["person:عمر الأكلبي"]),
    Case("rank behind a body's name", "المتحدث باسم شرطة المنطقة العقيد زياد البكري", ["person:زياد البكري"]),
    Case("house of a ruler", "مدير مركز الملك عبد الله بن عبد العزيز الدكتور زهير البكري", ["person:زهير البكري"]),
    Case("name that is a trade", "وزير إقليم كردستان العراق فلاح مصطفى البكري", ["person:فلاح مصطفى البكري"]),
    Case("particle van", "يوهانس فان در كلاوو", ["person:يوهانس فان در كلاوو"]),
    Case("office right behind the surname", "وائل السرحان مساعد رئيس الهيئة", ["person:وائل السرحان"]),
    Case("blessing", "الشيخ سامر الحداد رحمه الله", ["person:سامر الحداد"]),
    Case("television of a state", "التلفزيون السوري", ["syrian-tv"]),
]

BODIES = [
    Case("ministry with adjectives", "وزارة الدفاع الروسية", ["org:وزارة الدفاع الروسية"]),
    Case("embassy in a place", "السفارة الروسية في دمشق", ["org:السفارة الروسية في دمشق"]),
    Case("body without a head", "اليونيسف", ["org:اليونيسف"]),
    Case("capital as a government", "طوكيو", ["org:طوكيو"]),
    Case("states", "الولايات المتحدة", ["org:الولايات المتحدة"]),
    Case("company", "شركة النفط الوطنية", ["org:شركة النفط الوطنية"]),
    Case("chain of nouns", "لجنة حقوق الإنسان البرلمانية", ["org:لجنة حقوق الإنسان البرلمانية"]),
    Case("organisation in quotation marks", 'منظمة "أطباء بلا حدود"', ["org:منظمة أطباء بلا حدود"]),
    Case("body with an acronym", "منظمة الصحة العالمية", ["org:منظمة الصحة العالمية"]),
    Case("police", "الشرطة", ["org:الشرطة"]),
    Case("what it is for", "الرئاسة العامة للأرصاد وحماية البيئة", ["org:الرئاسة العامة للأرصاد وحماية البيئة"]),
    Case("of oil", "منظمة الدول المصدرة للنفط", ["org:منظمة الدول المصدرة للنفط"]),
    Case("second purpose", "هيئة الاتصالات وتقنية المعلومات", ["org:هيئة الاتصالات وتقنية المعلومات"]),
    Case("office of one by name", "حكومة الرئيس الفرنسي فرانسوا هولاند", ["org:حكومة الرئيس الفرنسي فرانسوا هولاند"]),
    Case("spokeswoman in a body", "المتحدثة الأمنية في وزارة الداخلية", ["org:وزارة الداخلية"]),
    Case("spokeswoman at a body", "الناطقة الرسمية بوزارة الدفاع", ["org:وزارة الدفاع"]),
    Case("spokeswoman's body", "المتحدثة باسم الكرملين", ["org:الكرملين"]),
]

MEDIA = [
    Case("agency by a variant", "وكالة بلومبرج", ["bloomberg"]),
    Case("quotation marks", "وكالة “بلومبيرغ”", ["bloomberg"]),
    Case("Latin letters", "وكالة Reuters", ["reuters"]),
    Case("acronym with stops", "وكالة أ.ف.ب", ["afp"]),
    Case("acronym apart", "وكالة أ ف ب", ["afp"]),
    Case("adjectives after it", "وكالة الأناضول التركية الرسمية", ["anadolu"]),
    Case("head tells which", "صحيفة الجزيرة", ["aljazirah"]),
    Case("and which not", "قناة الجزيرة", ["aljazeera"]),
    Case("agency's name in marks behind news", "وكالة أنباء «فارس» الإيرانية", ["fars"]),
    Case("agency's name behind the news", "وكالة الأنباء دوغان", ["dha"]),
    Case("name before a relative", "صحيفة بيلد التي تصدر في برلين", ["bild"]),
    Case("longer than an alias with a head", "قناة عدن لايف", ["aden-live"]),
    Case("not in the lexicon", "صحيفة المدار", ["outlet:المدار"]),
    Case("no medium: space agency", "وكالة الفضاء الأوروبية", ["org:وكالة الفضاء الأوروبية"]),
]

UNNAMED = [
    Case("bare", "مصدر", ["?مصدر"]),
    Case("adjective", "مصدر مطلع", ["?مصدر مطلع"]),
    Case("body", "مصدر في وزارة النفط", ["?مصدر في وزارة النفط"]),
    Case("close to", "شخص مقرب من الكرملين", ["?شخص مقرب من الكرملين"]),
    Case("close to, misspelled", "شخص مقرب من “الكريملن”", ["?شخص مقرب من الكرملين"]),
    Case("nisba and rank", "مسؤول أميركي رفيع المستوى", ["?مسؤول أميركي رفيع المستوى"]),
    Case("number", "ثلاثة مسؤولين أميركيين", ["?ثلاثة مسؤولين أميركيين"]),
    Case("digit", "3 مصادر مطلعة", ["?3 مصادر مطلعة"]),
    Case("one of", "أحد السكان", ["?أحد السكان"]),
    Case("common office of a thing", "مدير طب الأسنان", ["?مدير طب الأسنان"]),
    Case("witnesses", "شهود عيان", ["?شهود عيان"]),
    Case("who refused", "مسؤول رفض الكشف عن هويته", ["?مسؤول"]),
    Case("who refused, between commas", "مسؤول، رفض الكشف عن هويته،", ["?مسؤول"]),
]


def kinds(cases: list[Case], frame: str) -> list[Case]:
    return [case._replace(text=frame.format(case.text)) for case in cases]


PHRASES = [*kinds(MEN, SAID), *kinds(BODIES, SHE), *kinds(MEDIA, SHE), *kinds(UNNAMED, SAID)]


@pytest.mark.parametrize(("text", "expected"), table(PHRASES))
def test_source(text: str, expected: list[str]) -> None:
    assert [link(one.chain[-1]) for one in trace_article(text).attributions] == expected


DETAILS = [
    ("مصدر", Unnamed(1, False, None, None, 0, None)),
    ("مصدر مطلع", Unnamed(1, False, None, None, 1, None)),
    ("مصدر أمني", Unnamed(1, False, None, "security", 2, None)),
    ("مصدران أمنيان", Unnamed(2, True, None, "security", 2, None)),
    ("مصادر أمنية", Unnamed(None, True, None, "security", 2, None)),
    ("ثلاثة مسؤولين أميركيين", Unnamed(3, True, "الولايات المتحدة", "official", 2, None)),
    ("مصدر طبي", Unnamed(1, False, None, "medical", 2, None)),
    ("مصدر عسكري", Unnamed(1, False, None, "military", 2, None)),
    ("دبلوماسي أوروبي", Unnamed(1, False, "أوروبا", "diplomatic", 2, None)),
    ("شهود عيان", Unnamed(None, True, None, "eyewitness", 0, None)),
    ("خبراء اقتصاديون", Unnamed(None, True, None, "expert", 2, None)),
    ("ناشطون حقوقيون", Unnamed(None, True, None, "activist", 2, None)),
    ("شخص مقرب من الكرملين", Unnamed(1, False, "الكرملين", "insider", 3, None)),
    ("مصدر في وزارة النفط", Unnamed(1, False, "وزارة النفط", None, 3, None)),
    ("مسؤول كبير في وزارة النفط", Unnamed(1, False, "وزارة النفط", "official", 4, None)),
    ("مسؤول لم تسمه", Unnamed(1, False, None, "official", 0, "لم تسمه")),
    ("مسؤول اشترط عدم الكشف عن هويته", Unnamed(1, False, None, "official", 0, "اشترط عدم الكشف عن هويته")),
    ("مسؤول رفض الكشف عن هويته", Unnamed(1, False, None, "official", 0, "رفض الكشف عن هويته")),
    ("مسؤول، فضل عدم ذكر اسمه،", Unnamed(1, False, None, "official", 0, "فضل عدم ذكر اسمه")),
    ("دبلوماسي تحدث شريطة عدم نشر اسمه", Unnamed(1, False, None, "diplomatic", 0, "شريطة عدم نشر اسمه")),
]


@pytest.mark.parametrize(("words", "expected"), [pytest.param(*row, id=row[0]) for row in DETAILS])
def test_what_is_said_of_the_unnamed(words: str, expected: Unnamed) -> None:
    frame = SHE if expected.plural and expected.count is None and words.endswith("ة") else SAID
    assert source(words, frame).unnamed == expected


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("وكالة “بلومبيرغ”", id="head and quotation marks belong to the mention"),
        pytest.param("مصادر مقربة من “الكريملن”", id="as spelled, though the name is as it should be"),
        pytest.param("وزيرة الخارجية الألمانية نهى درويش", id="title and name"),
    ],
)
def test_mention_is_the_words_of_the_text(words: str) -> None:
    found = source(words, SHE).mention
    assert found
    assert (found.text, found.start, found.end) == (words, 5, 5 + len(words))


def test_which_readers_try_a_word_hangs_on_the_plans_key_alone() -> None:
    """A plan is kept for all words of one key, so what else a row asked for would hang on which word came first."""
    lexicon = default()
    stems = [*lexicon.countries, *lexicon.heads, *lexicon.back, *lexicon.numbers, *lexicon.descriptors]
    words = [lexicon.word(spelling) for stem in stems for spelling in (stem, f"ال{stem}", f"و{stem}", f"ل{stem}")]
    plans: dict[object, set[tuple[bool, ...]]] = {}
    for word in words:
        fits = tuple(bool(fit(word)) for fit, _ in READERS.rows)
        plans.setdefault((word.tags, word.opens, word.name, word.shape), set()).add(fits)
    assert [key for key, found in plans.items() if len(found) > 1] == []

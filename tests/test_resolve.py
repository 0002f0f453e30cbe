"""Tables of short articles: whom a back reference, an alias or a left-out subject means, or why nobody."""

import pytest
from test_article import Case, shown, table

from provtrace import trace_article
from provtrace.lexicon import pronoun

MAN = "قال الوزير سامر الحداد إن الجسر آمن."
WOMAN = "قالت الوزيرة نهى درويش إن المعرض ناجح."
WIRE = "نقلت وكالة رويترز عن مصدر أمني أن المعبر أغلق."
MAN_SAID, WOMAN_SAID = "قال = person:سامر الحداد", "قالت = person:نهى درويش"
WIRED = "نقلت = reuters > ?مصدر أمني"

ELISION = [
    Case("next sentence", f"{MAN} وأضاف أن الطريق سيفتح.", [MAN_SAID, "أضاف = person:سامر الحداد"]),
    Case(
        "several sentences on",
        f"{MAN} وأضاف أن الطريق سيفتح. وتابع أن العمل انتهى. وأشار إلى تراجع الحوادث.",
        [MAN_SAID, *(f"{cue} = person:سامر الحداد" for cue in ("أضاف", "تابع", "أشار"))],
    ),
    Case(
        "across paragraphs",
        f"{MAN}\n\nبني الجسر قبل أعوام.\n\nوأضاف أن الطريق سيفتح.",
        [MAN_SAID, "أضاف = person:سامر الحداد"],
    ),
    Case("feminine verb", f"{WOMAN} وأضافت أن الزوار كثر.", [WOMAN_SAID, "أضافت = person:نهى درويش"]),
    Case(
        "gender finds the one who agrees",
        f"{MAN} {WOMAN} وأضاف أن الطريق سيفتح.",
        [MAN_SAID, WOMAN_SAID, "أضاف = person:سامر الحداد"],
    ),
    Case(
        "change of speaker",
        f"{MAN} {WOMAN} وأضافت أن الزوار كثر.",
        [MAN_SAID, WOMAN_SAID, "أضافت = person:نهى درويش"],
    ),
    Case(
        "plural sources, feminine verb",
        "قالت مصادر أمنية إن المعبر أغلق. وأضافت أن الطريق خال.",
        ["قالت = ?مصادر أمنية", "أضافت = ?مصادر أمنية"],
    ),
    Case(
        "men in the plural, plural verb",
        "قال مسؤولون أميركيون إن القوات عادت. وأضافوا أن العملية انتهت.",
        ["قال = ?مسؤولون أميركيون", "أضافوا = ?مسؤولون أميركيون"],
    ),
    Case(
        "dual verb",
        "قال مسؤولان إن القوات عادت. وأضافا أن العملية انتهت.",
        ["قال = ?مسؤولان", "أضافا = ?مسؤولان"],
    ),
    Case(
        "two are meant by a dual alone",
        f"قال مسؤولان إن القوات عادت. {MAN} وأضافا أن العملية انتهت.",
        ["قال = ?مسؤولان", MAN_SAID, "أضافا = ?مسؤولان"],
    ),
    Case(
        "one is not meant by a dual, nor two by a singular",
        f"{MAN} قال مسؤولان إن القوات عادت. وأضاف أن العملية انتهت.",
        [MAN_SAID, "قال = ?مسؤولان", "أضاف = person:سامر الحداد"],
    ),
    Case("carried by the wire", f"{WIRE} وأضاف أن الطريق خال.", [WIRED, "أضاف = reuters => ?مصدر أمني"]),
    Case("the wire itself goes on", f"{WIRE} وأضافت أن الطريق خال.", [WIRED, "أضافت = reuters"]),
    Case(
        "not whom the words tell of",
        f"{MAN} وقال إن السفير أكد أن الزيارة قائمة. وأضاف أن الطريق سيفتح.",
        [MAN_SAID, "قال = person:سامر الحداد", "أكد = person:السفير", "أضاف = person:سامر الحداد"],
    ),
    Case("nobody precedes", "وأضاف أن الطريق سيفتح.", ["أضاف = !"]),
    Case("nobody agrees", f"{WOMAN} وأضافوا أن الطريق سيفتح.", [WOMAN_SAID, "أضافوا = !"]),
    Case("who acts speaks", "التقى الوزير سامر الحداد وفدا وأكد أن الجسر آمن.", ["أكد = person:سامر الحداد"]),
    Case(
        "turn with a pronoun",
        f"{WOMAN} ومن جهته قال ماجد الخطيب إن القاعة ضيقة. وأضاف أنها مغلقة.",
        [WOMAN_SAID, "قال = person:ماجد الخطيب", "أضاف = person:ماجد الخطيب"],
    ),
]

ANAPHORA = [
    Case("the agency", f"{WIRE} وأضافت الوكالة أن الطريق خال.", [WIRED, "أضافت = reuters"]),
    Case("the source", f"{WIRE} وقال المصدر إن الطريق خال.", [WIRED, "قال = reuters => ?مصدر أمني"]),
    Case("the same source", f"{WIRE} وأكد المصدر نفسه أن الطريق خال.", [WIRED, "أكد = reuters => ?مصدر أمني"]),
    Case("the same, before it", f"{WIRE} وأكد نفس المصدر أن الطريق خال.", [WIRED, "أكد = reuters => ?مصدر أمني"]),
    Case("the security source", f"{WIRE} وأكد المصدر الأمني أن الطريق خال.", [WIRED, "أكد = reuters => ?مصدر أمني"]),
    Case(
        "the paper and not the agency",
        f"{WIRE} وذكرت صحيفة القدس العربي أن الطريق خال. وأضافت الصحيفة أن المعبر سيفتح.",
        [WIRED, "ذكرت = alquds-alarabi", "أضافت = alquds-alarabi"],
    ),
    Case(
        "the agency behind the paper",
        f"{WIRE} وذكرت صحيفة القدس العربي أن الطريق خال. وأضافت الوكالة أن المعبر سيفتح.",
        [WIRED, "ذكرت = alquds-alarabi", "أضافت = reuters"],
    ),
    Case("the minister", f"{MAN} وأضاف الوزير أن الطريق سيفتح.", [MAN_SAID, "أضاف = person:سامر الحداد"]),
    Case(
        "the official of the same gender",
        f"{MAN} {WOMAN} وأضاف المسؤول أن الطريق سيفتح.",
        [MAN_SAID, WOMAN_SAID, "أضاف = person:سامر الحداد"],
    ),
    Case(
        "the ministry",
        "قالت وزارة الصحة إن اللقاح متوفر. وأضافت الوزارة أن الجرعات كافية.",
        ["قالت = org:وزارة الصحة", "أضافت = org:وزارة الصحة"],
    ),
    Case(
        "the study",
        "أظهرت دراسة جديدة أن النوم مفيد. وذكرت الدراسة أن السهر ضار.",
        ["أظهرت = doc:دراسة جديدة", "ذكرت = doc:دراسة جديدة"],
    ),
    Case(
        "the latter", f"{WOMAN} {MAN} وأكد الأخير أن الطريق سيفتح.", [WOMAN_SAID, MAN_SAID, "أكد = person:سامر الحداد"]
    ),
    Case(
        "the latter, a woman",
        f"{MAN} {WOMAN} وأكدت الأخيرة أن الزوار كثر.",
        [MAN_SAID, WOMAN_SAID, "أكدت = person:نهى درويش"],
    ),
    Case("both of them", f"{MAN} {WOMAN} وأكد كلاهما أن العمل مستمر.", [MAN_SAID, WOMAN_SAID, "أكد = ?كلاهما"]),
    Case(
        "one of them",
        "قال مسؤولان إن القوات عادت. وقال أحدهما إن العملية انتهت.",
        ["قال = ?مسؤولان", "قال = ?أحدهما"],
    ),
    Case("no agency precedes", "وأضافت الوكالة أن الطريق خال.", ["أضافت = !الوكالة"]),
    Case("no source precedes", "وقال المصدر إن الطريق خال.", ["قال = !المصدر"]),
    Case(
        "told before it is credited",
        "قال مصدر أمني إن المعبر أغلق. ونقلت وكالة رويترز عن المصدر أن الطريق خال.",
        ["قال = reuters => ?مصدر أمني", "نقلت = reuters > ?مصدر أمني"],
    ),
]

NAMES = [
    Case("surname alone", f"{MAN} وأكد الحداد أن الطريق سيفتح.", [MAN_SAID, "أكد = person:سامر الحداد"]),
    Case(
        "fuller name before, uncredited",
        "التقى سيرغي لافروف وفدا. وقال لافروف إن الحوار مستمر.",
        ["قال = person:سيرغي لافروف"],
    ),
    Case(
        "a body by fewer words",
        "قالت السفارة الروسية في دمشق إن القنصلية مغلقة. وأضافت السفارة الروسية أن الموعد ألغي.",
        ["قالت = org:السفارة الروسية في دمشق", "أضافت = org:السفارة الروسية في دمشق"],
    ),
    Case(
        "one medium under two spellings",
        "ذكرت بلومبيرغ أن السوق هبطت. وأضافت بلومبرج أن الذهب ارتفع.",
        ["ذكرت = bloomberg", "أضافت = bloomberg"],
    ),
    Case(
        "another source is another",
        "قال مصدر أمني إن المعبر أغلق. وقال مصدر آخر إن الطريق خال.",
        ["قال = ?مصدر أمني", "قال = ?مصدر آخر"],
    ),
    Case("a surname that is a city", "التقى برناردو ليون وفدا. وقال ليون إن السد آمن.", ["قال = person:برناردو ليون"]),
    Case("a city that is nobody's surname", "قال برشلونة في بيان إن الملعب آمن.", ["قال = org:برشلونة"]),
    Case("a city behind a man of its name", "زار سامر تركيا. وقالت تركيا إن السد آمن.", ["قالت = org:تركيا"]),
    Case("a surname that is an uncle", "صدرت رواية سامر خال. وأكد خال أن السد آمن.", ["أكد = person:سامر خال"]),
    Case("an uncle of nobody's name", "حضر سامر الحداد. وقال خال الطفل إن السد آمن.", ["قال = ?خال الطفل"]),
    Case("a father's name", "زار علي بن طالب البلدة. وقال طالب إن السد آمن.", ["قال = ?طالب"]),
    Case(
        "a woman behind a name that nobody lists",
        "زارت البلدة سيدة تدعى شينه وارنر أمس. وقالت وارنر إن السد آمن.",
        ["قالت = person:وارنر"],
    ),
    Case("a firm of a foreign name", "وقالت رينولدز: السد آمن.", ["قالت = org:رينولدز"]),
    Case("an ending that no firm has", "وقالت سهيرة إن السد آمن.", ["قالت = person:سهيرة"]),
    Case("his excellency of whom nothing is told", "وبين معاليه أن السد آمن.", ["بين = !معاليه"]),
]


@pytest.mark.parametrize(("text", "expected"), table(ELISION + ANAPHORA + NAMES))
def test_reference(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "how"),
    [
        pytest.param(
            "قال سيرغي لافروف إن الحوار مستمر. وأكد لافروف أن الموعد قريب.",
            ["name", "alias"],
            id="a surname is an alias",
        ),
        pytest.param(f"{MAN} وأضاف أن الطريق سيفتح.", ["name", "elision"], id="a left-out subject"),
        pytest.param(f"{MAN} وأضاف الوزير أن الطريق سيفتح.", ["name", "anaphora"], id="a definite role"),
        pytest.param("قال مصدر أمني إن الطريق خال.", ["description"], id="an unnamed source"),
        pytest.param("وأضافت الوكالة أن الطريق خال.", ["unresolved"], id="no antecedent"),
    ],
)
def test_says_how_it_was_resolved(text: str, how: list[str]) -> None:
    assert [one.chain[-1].resolved_by for one in trace_article(text).attributions] == how


@pytest.mark.parametrize(
    ("word", "number", "gender"),
    [
        pytest.param("عنه", "s", "m", id="a-man"),
        pytest.param("لها", "s", "f", id="a-woman"),
        pytest.param("بقولهما", "d", "", id="two-of-either-gender"),
        pytest.param("قولهم", "p", "m", id="men"),
        pytest.param("تعبيرهن", "p", "f", id="women"),
    ],
)
def test_a_pronoun_tells_number_and_gender(word: str, number: str, gender: str) -> None:
    assert pronoun(word) == (number, gender)


@pytest.mark.parametrize(("pronoun", "name"), [("عنهن", "ناشطات"), ("عنهما", "ناشطتان")])
def test_whose_words_a_pronoun_brings_agrees_with_it(pronoun: str, name: str) -> None:
    text = f"قالت {name} إن الجسر آمن. وقال ناشطون إن الطريق آمن. والجسر آمن، حسبما نقلت {pronoun} وكالة رويترز."
    assert name in [link.name for link in trace_article(text).attributions[-1].chain]


def test_unresolved_says_why_and_makes_no_origin() -> None:
    text = "وأضافت الوكالة أن الطريق خال."
    trace = trace_article(text)
    (link,) = trace.attributions[0].chain
    assert (link.id, link.kind, link.unresolved) == ("unresolved:-@7", "agency", "nobody precedes")
    assert trace.origins == ()


def test_elided_link_has_no_mention_and_the_others_the_exact_one() -> None:
    said, added = trace_article(f"{MAN} وأضاف أن الطريق سيفتح.").attributions
    assert added.chain[0].mention is None
    mention = said.chain[0].mention
    assert mention
    assert (mention.text, mention.start, mention.end) == ("الوزير سامر الحداد", 4, 22)


@pytest.mark.parametrize(("outlet", "chain"), [("صحيفة الجزيرة", ["aljazirah"]), ("سبق", ["aljazeera"])])
def test_a_publisher_speaks_of_itself_by_a_name_that_it_shares(outlet: str, chain: list[str]) -> None:
    found = trace_article("علمت «الجزيرة» أن السد آمن. وذكرت قناة الجزيرة أن الماء صاف.", outlet=outlet)
    assert [[link.id for link in one.chain] for one in found.attributions] == [chain, ["aljazeera"]]

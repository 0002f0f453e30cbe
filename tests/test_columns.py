"""What is no news: columns, reviews, tales and verse, in which people think, act and sing, and few are credited."""

import pytest
from test_article import Case, shown, table

COLUMN = "كل صباح تمتلئ شوارع المدينة بالسيارات ولا يجد المارة رصيفا يمشون عليه. " * 15
SUNG = "يا نازل الوادي على الماء والعود خذ من ندى الفجر البعيد السلاما"
WALKED = "وصلنا إلى الوادي مساء ولم نجد فيه ماء ولا عشبا ولا أحدا من أهله الذين رحلوا\n"
VERSE = [
    Case("lines that no mark ends", "وفي ذلك يقول سامر الحداد:\n" + SUNG[:32] + "\n" + SUNG[33:] + "\n", []),
    Case("lines with a stop are prose", "وفي ذلك يقول سامر الحداد:\nوصلنا إلى الوادي مساء.\nوالماء فيه قليل.\n",
         ["يقول = person:سامر الحداد"]),
    Case("long lines are prose", "وقال سامر الحداد:\n" + WALKED * 2,
         ["قال = person:سامر الحداد"]),
    Case("a poet, where the lines are lost", "يقول الشاعر سامر الحداد: " + SUNG, []),
    Case("after a poet", "يقول الشاعر سامر الحداد: " + SUNG + ". ويقول زياد قدح: " + SUNG, []),
    Case("a poet by name", "وقال أحمد شوقي رحمه الله: " + SUNG, []),
    Case("a poet's one line", "وقال الشاعر سامر الحداد:\n" + SUNG[:32] + "!\nثم وصلنا إلى الوادي.\n", []),
    Case("a poem", "وقال سامر الحداد في قصيدة له: " + SUNG, []),
    Case("in his verses", "يقول الإمام سامر الحداد في أبياته المشهورة عن الزمان وأهله، وأن الناس قد تغيروا.", []),
    Case("a poem written", "وكتب سامر الحداد مرثية طويلة عن تأثير رحيل صديقه.", []),
    Case("a poet in prose", "وقال الشاعر سامر الحداد إن المهرجان ناجح.", ["قال = person:سامر الحداد"]),
    Case("a poet with marks", "وقال الشاعر سامر الحداد: «كان المهرجان ناجحا من أول يوم إلى آخره وحضره الجميع».",
         ["قال = person:سامر الحداد"]),
    Case("a poet with commas", "وقالت الشاعرة سامية الحداد: كان المهرجان ناجحا هذا العام، وحضره كثير من الناس.",
         ["قالت = person:سامية الحداد"]),
]  # fmt: skip
I_SAID = "وصلنا إلى الوادي فقلت له: هيا بنا. ثم عدنا إلى البيت وقلت لها إننا تأخرنا. "
TALE = [
    Case("called by one name in a tale", I_SAID + "فقال سامر: لا بأس.", []),
    Case("a full name in a tale", I_SAID + "وقالت سامية الحداد إن الطريق طويل.", ["قالت = person:سامية الحداد"]),
    Case("an officeholder in a tale", I_SAID + "وقال الوزير سامر إن الطريق طويل.", ["قال = person:سامر"]),
    Case("somebody's own tale", f"وقال سامر: «{I_SAID}».", ["قال = person:سامر"]),
]  # fmt: skip
WEAK = {
    "a speech act": "وقد طالبت إدارة النادي بأن تكون الأرصفة أوسع.",
    "what a body thinks": "ولا عجب، فالأمانة ترى أن الأرصفة واسعة.",
    "what a person without office thinks": "ومنذ سنوات يعتقد سامر الحداد أن الأرصفة واسعة.",
    "what is far off": "ثم أعلن النادي الجديد الذي كان يلعب في الحي بين البيوت كل مساء أن الملعب مفتوح.",
}
STRONG = {
    "a sentence's first verb": "ويرى سامر الحداد أن الأرصفة واسعة.",
    "an officeholder": "وفي هذا الصدد يؤكد رئيس البلدية سامر الحداد أن الأرصفة واسعة.",
    "words": "ومن قبل كان سامر الحداد يقول: «الأرصفة واسعة».",
    "people": "وفي كل عام يقول خبراء إن الأرصفة ضيقة.",
    "a statement": "وبعد شهر أعلنت وزارة النقل أن الأرصفة ضيقة.",
}


@pytest.mark.parametrize(("text", "expected"), table(VERSE))
def test_verse_tells_nothing(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(TALE))
def test_a_tale_credits_nobody_it_calls_by_one_name(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("name", WEAK)
def test_weak_evidence_credits_in_news_only(name: str) -> None:
    assert len(shown(WEAK[name])) == 1
    assert shown(COLUMN + WEAK[name]) == []


@pytest.mark.parametrize("name", STRONG)
def test_strong_evidence_credits_in_a_column_too(name: str) -> None:
    assert len(shown(STRONG[name])) == 1
    assert shown(COLUMN + STRONG[name]) == shown(STRONG[name])

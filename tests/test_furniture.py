"""What of a page is no article, in the house styles of sites and content systems; and what is news all the same."""

import time

import pytest

from provtrace.article import trace_parsed
from provtrace.lexicon import default
from provtrace.models import Article, ArticleTrace

TITLE = "فتح طريق الميناء أمام الحافلات"
FIRST = (
    "أعيد فتح طريق الميناء صباح أمس أمام الحافلات والشاحنات الصغيرة بعد شهرين من أعمال الإصلاح التي شملت الجسر والنفق "
    "والأرصفة كلها، وعادت حركة النقل إلى ما كانت عليه."
)
SAID = (
    "وقالت وزارة النقل إن الجسر القديم صار أوسع من قبل بمترين، وإن العمال غيروا الإنارة والأرصفة والإشارات "
    "في الاتجاهين، وسيبقى النفق مغلقا أمام الشاحنات الكبيرة أسبوعين."
)
OTHER = "قال خبير في الطرق إن المصنع مغلق."  # another article's


def traced(text: str) -> ArticleTrace:
    return trace_parsed(Article("a", "-", text), default())


def body(text: str) -> str:
    trace = traced(text)
    return text[trace.body.start : trace.body.end].rstrip(" \n/(*«-")


# What stands after an article, by whose pages look so. Each is followed by another article's text.
TAILS = [
    ("a Qatari channel", "تابع الجزيرة نت على:"),
    ("a Saudi channel", "اقرأ أيضا"),
    ("a Gulf news channel", "أخبار ذات صلة"),
    ("a British broadcaster", "المزيد حول هذه القصة"),
    ("a British broadcaster, links", "روابط خارجية ذات صلة"),
    ("a Russian broadcaster", "تابعوا RT على"),
    ("a French broadcaster", "حمّل تطبيق فرانس 24"),
    ("a German broadcaster", "تخطي إلى الجزء التالي"),
    ("an American channel", "قصص قد تهمك"),
    ("a wire's desk", "(إعداد سامر الحداد للنشرة العربية - تحرير منى علي)"),
    ("a wire's principles", "معاييرنا: مبادئ الثقة"),
    ("a Turkish wire", "الأخبار المنشورة على الصفحة الرسمية للوكالة هي اختصار لجزء من الأخبار"),
    ("a Saudi wire", "// انتهى //"),
    ("an Egyptian daily", "موضوعات متعلقة"),
    ("an Egyptian daily, picks", "نرشح لك: طريق آخر"),
    ("an Egyptian portal", "لمتابعة أهم وأحدث الأخبار اشترك الآن في القناة"),
    ("an Egyptian gate", "كلمات البحث: طريق - ميناء"),
    ("an Egyptian site", "قد يعجبك أيضا"),
    ("an Egyptian site, comments", "تعليقات الفيسبوك"),
    ("a London daily", "كلمات مفتاحية: الطرق، الموانئ"),
    ("a London daily, account", "أنشئ حسابا خاصا بك لتحصل على أخبار مخصصة لك"),
    ("a London daily, newsletter", "لم تشترك بعد"),
    ("a London paper, topics", "دلالات"),
    ("a Moroccan site", "تابعوا آخر أخبار هسبريس على الهاتف"),
    ("a Moroccan site, comments", "تعليقات الزوار"),
    ("a Moroccan site, more", "إقرأ أيضا"),
    ("a Moroccan site, liking", "قد تعجبك هذه المقالات أيضا"),
    ("an Algerian daily", "مقالات ذات صلة"),
    ("an Algerian channel", "رابط دائم: nhar.tv/abc"),
    ("an Algerian site", "لا تفوت أي خبر"),
    ("a Tunisian radio", "إقرأ أيضًا: طريق آخر"),
    ("a Tunisian site, follow", "تابعونا على فيسبوك"),
    ("a Libyan gate", "المزيد من بوابة الوسط"),
    ("a Libyan site", "اقترح تصحيحا"),
    ("a Sudanese site", "انقر هنا للانضمام إلى مجموعاتنا في واتساب"),
    ("a Sudanese site, group", "للانضمام إلى مجموعة الواتساب اضغط هنا"),
    ("a Kuwaiti daily", "سجل الآن"),
    ("a Saudi daily", "رابط الخبر بصحيفة الوئام: فتح طريق الميناء"),
    ("a Saudi daily, writer", "لمراسلة الكاتب: sd@example.org"),
    ("a Saudi daily, messages", "للتواصل أرسل رسالة SMS تبدأ بالرقم 117 إلى 88591"),
    ("an Emirati daily", "تابعوا آخر أخبارنا المحلية والرياضية عبر Google news"),
    ("an Emirati daily, sharing", "لينكدين"),
    ("an Emirati daily, news app", "تابعوا أخبار العالم من البيان عبر غوغل نيوز"),
    ("an Omani site", "مشاركة الخبر"),
    ("an Iraqi channel", "حملوا تطبيق السومرية"),
    ("an Iraqi channel, telegram", "قناتنا على تلغرام"),
    ("a Kurdish channel", "علق كضيف أو قم بتسجيل الدخول"),
    ("a Lebanese site", "التعليقات المنشورة تعبر عن رأي أصحابها"),
    ("a Lebanese daily", "الكلمات الدالة"),
    ("a Lebanese site, app", "حمل تطبيق النشرة"),
    ("a Syrian paper", "ادعم عنب بلدي"),
    ("a Syrian paper, mistakes", "إذا كنت تعتقد أن المقال يحوي معلومات خاطئة"),
    ("a Jordanian site", "لمتابعة المزيد من الأخبار"),
    ("a Palestinian wire", "ملفات ذات صلة"),
    ("a site of opinion", "المقالات المنشورة تعبر عن آراء كتابها"),
    ("a site of fact-checks", "اقرأ/ي أيضًا:"),
    ("an independent site", "ادعمنا لنبقى مستقلين"),
    ("WordPress, sharing", "شارك هذا الموضوع:"),
    ("WordPress, clicking", "انقر للمشاركة على تويتر (فتح في نافذة جديدة)"),
    ("WordPress, liking", "معجب بهذه:"),
    ("WordPress, comments", "لن يتم نشر عنوان بريدك الإلكتروني."),
    ("a WordPress theme, neighbours", "المقالة السابقة"),
    ("a WordPress theme, copy", "نسخ الرابط"),
    ("Blogger", "ليست هناك تعليقات"),
    ("Blogger, form", "إرسال تعليق"),
    ("Drupal", "أضف تعليق جديد"),
    ("Joomla", "التالي >"),
    ("a forum", "رد مع اقتباس"),
    ("Disqus", "Please enable JavaScript to view the comments powered by Disqus."),
    ("links that are paid for", "محتوى برعاية"),
    ("an advertiser's box", "Sponsored by Taboola"),
    ("a consent box", "نستخدم ملفات تعريف الارتباط لتحسين تجربتك"),
    ("a copyright", "© 2024 جميع الحقوق محفوظة"),
    ("a rights line", "يحظر نسخ أو نشر المحتوى من دون إذن"),
    ("a ranking", "الأكثر قراءة"),
    ("an app's shops", "متوفر على App Store"),
    ("a newsletter", "اشترك في نشرتنا البريدية"),
    ("push messages", "فعل الإشعارات"),
    ("a donation", "تبرع الآن"),
    ("a mail form", "أرسل هذا المقال إلى صديق"),
    ("a rating", "هل أعجبك الخبر؟"),
    ("a report made for a site", "أعد هذا التقرير لعنب بلدي"),
    ("a site that asks for help", "ادعم هسبريس"),
]


@pytest.mark.parametrize("tail", [pytest.param(tail, id=whose) for whose, tail in TAILS])
def test_body_ends_where_the_page_goes_on(tail: str) -> None:
    text = f"{TITLE}\n{FIRST}\n{SAID}\n{tail}\nإغلاق مصنع في الضاحية\n{OTHER}"
    assert body(text).endswith(SAID), body(text)[-80:]
    assert [one.cue.text for one in traced(text).attributions] == ["قالت"]


@pytest.mark.parametrize("bar", ["اقرأ أيضا", "أخبار ذات صلة", "تابعونا على فيسبوك", "لينكدين"])
def test_what_ends_a_page_does_not_end_it_between_headline_and_text(bar: str) -> None:
    text = f"{TITLE}\n{bar}\n{FIRST}\n{SAID}"
    assert body(text) == text
    assert [one.cue.text for one in traced(text).attributions] == ["قالت"]


# Lines inside an article that are none of it; one of them credits somebody, and must not.
ASIDES = [
    ("a link", "اقرأ أيضا: وزير سابق: المصنع مغلق"),
    ("a link with its own line", "اقرأ أيضا\nوزير سابق: المصنع مغلق"),
    ("a link, from Morocco", "إقرأ أيضا: مصادر: المصنع مغلق"),
    ("a link, from the Gulf", "قد يهمك أيضا: خبراء: المصنع مغلق"),
    ("a film", "شاهد أيضا: وزير سابق يؤكد أن المصنع مغلق"),
    ("an advert", "إعلان"),
    ("a caption", "حافلة تعبر جسر الميناء كما قال السكان (رويترز)"),
    ("a caption, from an agency", "وزير النقل يقول كلمته عند الجسر (أ ف ب)"),
    ("a caption, from the net", "جسر الميناء القديم كما ذكرت الصحيفة (فيسبوك)"),
    ("a caption, in Latin", "جسر الميناء كما أعلنت الوزارة (Getty Images)"),
    ("an archive picture", "صورة أرشيفية للجسر كما أعلنت الوزارة"),
    ("a photographer", "تصوير: فريق أعلن أن الجسر مفتوح"),
    ("a picture's source", "مصدر الصورة: وكالة أعلنت أن الجسر مفتوح"),
    ("the time of a change", "آخر تحديث: 10:30 ت غ"),
    ("the time to read", "مدة القراءة: 3 دقائق"),
    ("how many read it", "المشاهدات 1234"),
    ("the time of a live blog", "18:45"),
    ("the time of a live blog, in words", "منذ 5 دقائق"),
    ("the clock of a wire", "19:20 ت م"),
    ("the headline once more", TITLE),
    ("a share bar", "شارك\nفيسبوك\nتويتر"),
    ("sizes of letters", "حجم الخط: أ أ أ"),
    ("a post that is shown", "A post shared by وزارة النقل"),
]


@pytest.mark.parametrize("aside", [pytest.param(aside, id=what) for what, aside in ASIDES])
def test_a_line_of_the_page_is_left_out_and_the_article_goes_on(aside: str) -> None:
    text = f"{TITLE}\n{FIRST}\n{aside}\n{SAID}"
    trace = traced(text)
    assert text[trace.body.start : trace.body.end] == text
    assert [one.cue.text for one in trace.attributions] == ["قالت"]


@pytest.mark.parametrize(
    "bar",
    [
        pytest.param("شارك\nفيسبوك\nتويتر\nواتساب", id="share bar"),
        pytest.param("الرئيسية\nالأكثر قراءة", id="menu"),
        pytest.param("نشر بتاريخ: 3 مايو 2024\nآخر تحديث: 10:30", id="dates"),
        pytest.param("جسر الميناء القديم كما ذكرت الصحيفة (رويترز)", id="caption"),
        pytest.param("استمع إلى المقال\n4 دقائق قراءة", id="reading aloud"),
    ],
)
def test_a_bar_between_headline_and_text_hides_nothing(bar: str) -> None:
    text = f"{TITLE}\n{bar}\nالقاهرة - رويترز: {FIRST}\n{SAID}"
    trace = traced(text)
    assert text[trace.body.start : trace.body.end] == text
    assert [one.cue.text for one in trace.attributions] == ["رويترز", "قالت"]


# News that begins or ends as furniture does.
NEWS = [
    "شارك في المؤتمر مئتا باحث من عشرين دولة.",
    "اقرأ في هذا الكتاب سيرة مدينة كاملة.",
    "شاهد السكان دخانا كثيفا فوق المصنع.",
    "تابع الوزير سير العمل في المصنع.",
    "تابعت الجزيرة على الهواء مباشرة وصول الوفد.",
    "تصوير الفيلم استغرق عاما كاملا.",
    "التعليقات على القرار كثيرة ومتناقضة.",
    "لا يوجد تعليق من الوزارة حتى الآن.",
    "يحظر القانون نشر الصور من المحاكم.",
    "أرسل المصنع رسالة نصية إلى العمال.",
    "إعلان الهدنة لقي ترحيبا في العواصم.",
    "حفظ المجلس القضية لعدم كفاية الأدلة.",
    "رد النادي على الاتهامات ببيان قصير.",
    "انضم إلى الحزب ألف عضو جديد.",
    "ادعموا المزارعين، طالب النائب في الجلسة.",
    "حمل تطبيق القانون عبئا على الشركات.",
    "المزيد من القوات وصل إلى الحدود أمس.",
    "اشترك في السباق مئة متسابق.",
    "دلالات الزيارة كثيرة في نظر الصحف.",
    "توقف العمل في المصنع (أرشيف المدينة).",
]


@pytest.mark.parametrize("news", NEWS)
def test_news_is_kept(news: str) -> None:
    text = f"{TITLE}\n{FIRST}\n{news}\nقالت وزارة النقل إن الجسر صار أوسع."
    trace = traced(text)
    assert text[trace.body.start : trace.body.end] == text
    assert trace.attributions[-1].cue.text == "قالت"


def test_two_links_and_then_the_end() -> None:
    text = f"{TITLE}\n{FIRST}\nاقرأ أيضا: طريق آخر\n{SAID}\nاقرأ أيضا\nإغلاق مصنع في الضاحية\n{OTHER}"
    assert body(text).endswith(SAID)


def test_a_short_article_ends_though_a_long_text_follows() -> None:
    short = "أعيد فتح طريق الميناء صباح أمس أمام الحافلات الصغيرة كلها."
    assert body(f"{TITLE}\n{short}\nمواضيع ذات صلة\n{SAID}").endswith(short)


def test_readers_do_not_go_on_with_the_article() -> None:
    assert body(f"{TITLE}\n{FIRST}\n{SAID}\nالتعليقات مغلقة\n{SAID}").count(SAID) == 1


@pytest.mark.parametrize("line", ["اقرأ أيضا: طريق آخر", "شارك", "إعلان", "(رويترز)", "© 2024", "18:45"])
def test_time_is_in_proportion(line: str) -> None:
    """Four times the lines take at most eight times as long: twice what they should, for busy machines."""

    def seconds(count: int) -> float:
        text = f"{TITLE}\n{FIRST}\n" + f"{line}\n{SAID}\n" * count
        begin = time.process_time()
        traced(text)
        return time.process_time() - begin

    once = min(seconds(50) for _ in range(2))
    assert min(seconds(200) for _ in range(2)) <= 8 * max(once, 0.01)

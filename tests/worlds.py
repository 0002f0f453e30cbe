"""Small corpora of invented news whose truth is known: who told what to whom is decided first, then written down.

A world is one event, the people who really told of it, and the articles of outlets that pass it on. How an article
words its credit, its headline and its lead is drawn from a seed; how many origins there are is not. Nobody's text, and
none of the lexicon's examples (test_worlds.py looks).
"""

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Event(NamedTuple):
    """Headlines, and clauses that can stand after «أن»; what else is known of it."""

    titles: tuple[str, ...]
    facts: tuple[str, ...]
    details: tuple[str, ...]
    background: tuple[str, ...]


EVENTS = (
    Event(
        ("إغلاق مرفأ الصنوبر ثلاثة أسابيع بعد تسرب زيت", "تسرب زيت يغلق مرفأ الصنوبر ثلاثة أسابيع"),
        (
            "مرفأ الصنوبر سيبقى مغلقا ثلاثة أسابيع بعد تسرب الزيت من ناقلة راسية على الرصيف الشمالي",
            "تسرب الزيت من الناقلة الراسية على الرصيف الشمالي سيبقي مرفأ الصنوبر مغلقا ثلاثة أسابيع",
        ),
        ("أعمال التنظيف تجري ليلا ونهارا", "حواجز عائمة نصبت حول الناقلة"),
        ("ويستقبل المرفأ نحو أربعين سفينة في الأسبوع، ويعمل فيه ألفا عامل من القرى القريبة.",),
    ),
    Event(
        ("شراء أربعين قطارا كهربائيا لخط الساحل", "خط الساحل يحصل على أربعين قطارا كهربائيا"),
        (
            "عقد شراء أربعين قطارا كهربائيا لخط الساحل سيوقع في أيلول بقيمة ملياري دولار",
            "خط الساحل سيحصل على أربعين قطارا كهربائيا بعقد يوقع في أيلول بقيمة ملياري دولار",
        ),
        ("القطارات الأولى تصل بعد عامين", "المحطات القديمة ستوسع قبل ذلك"),
        ("وعمر القطارات التي تسير على الخط اليوم ثلاثون عاما، وتتوقف مرارا في الصيف.",),
    ),
    Event(
        ("تشققات في سد وادي الغزلان تستدعي إخلاء سبع قرى", "إخلاء سبع قرى تحت سد وادي الغزلان بعد تشققات"),
        (
            "تشققات ظهرت في البوابة الغربية لسد وادي الغزلان فأخليت سبع قرى تحته من سكانها",
            "سبع قرى تحت سد وادي الغزلان أخليت من سكانها بعدما ظهرت تشققات في بوابته الغربية",
        ),
        ("منسوب الماء خفض مترين", "مدارس المدينة فتحت للعائلات"),
        ("وبني السد قبل نصف قرن ليروي سهولا تزرع القطن، ولم يرمم منذ ذلك الحين.",),
    ),
    Event(
        ("اندماج مصرفي الأمانة والواحة قبل نهاية الخريف", "مصرفا الأمانة والواحة يندمجان قبل نهاية الخريف"),
        (
            "اندماج مصرفي الأمانة والواحة في مصرف واحد رأسماله تسعة مليارات سيتم قبل نهاية الخريف",
            "الاندماج بين مصرفي الأمانة والواحة سيتم قبل نهاية الخريف وينشأ عنه مصرف رأسماله تسعة مليارات",
        ),
        ("الفروع المتجاورة لن تغلق هذا العام", "المساهمين سيصوتون في جلسة واحدة"),
        ("وللمصرفين معا مئتا فرع وثلاثة ملايين زبون، معظمهم في الأرياف.",),
    ),
    Event(
        ("سحب دواء السعال نفسول من الصيدليات", "دواء السعال نفسول يسحب من الصيدليات بعد تسمم أطفال"),
        (
            "دواء السعال نفسول سحب من جميع الصيدليات بعدما تسمم أحد عشر طفلا بعبوات ملوثة",
            "أحد عشر طفلا تسمموا بعبوات ملوثة من دواء السعال نفسول الذي سحب من جميع الصيدليات",
        ),
        ("العبوات الملوثة من شحنة واحدة", "حالة ثمانية أطفال استقرت"),
        ("ويباع الشراب بلا وصفة منذ عشر سنين، وتصنعه معامل في ثلاثة بلدان.",),
    ),
    Event(
        ("إطلاق سراح تسعة بحارة خطفوا في خليج المرجان", "البحارة التسعة المخطوفون في خليج المرجان أحرار"),
        (
            "البحارة التسعة الذين خطفوا في خليج المرجان أطلق سراحهم فجرا مقابل فدية",
            "فدية دفعت مقابل إطلاق سراح البحارة التسعة الذين خطفوا في خليج المرجان",
        ),
        ("البحارة بصحة جيدة", "سفينتهم ما زالت محتجزة"),
        ("وخطفت في الخليج هذا العام خمس سفن، وأقام التجار لذلك حراسة على ظهر كل سفينة.",),
    ),
    Event(
        ("تسرب بيانات مليوني مشترك من شركة نداء للاتصالات", "بيانات مليوني مشترك في نداء للاتصالات معروضة للبيع"),
        (
            "بيانات مليوني مشترك تسربت من خوادم شركة نداء للاتصالات وعرضت للبيع في منتدى مغلق",
            "بيانات مليوني مشترك معروضة للبيع في منتدى مغلق بعدما تسربت من خوادم شركة نداء للاتصالات",
        ),
        ("كلمات السر لم تكن بينها", "الخوادم فصلت عن الشبكة"),
        ("وللشركة سبعة ملايين مشترك، وهي ثانية شركات البلاد بعد المؤسسة العامة.",),
    ),
    Event(
        ("نقل نهائي كأس القارة من ملعب البلوط إلى مدينة أخرى", "ملعب البلوط يخسر نهائي كأس القارة"),
        (
            "نهائي كأس القارة نقل من ملعب البلوط إلى مدينة أخرى لأن مدرجاته الشرقية لم تكتمل",
            "المدرجات الشرقية في ملعب البلوط لم تكتمل ولذلك نقل نهائي كأس القارة إلى مدينة أخرى",
        ),
        ("التذاكر المبيعة يعاد ثمنها", "الموعد لم يتغير"),
        ("ويتسع الملعب لستين ألف متفرج، وبدأ ترميمه قبل أربعة أعوام.",),
    ),
)

AGENCIES = ("رويترز", "فرانس برس", "الأناضول", "أسوشيتد برس", "شينخوا", "بلومبيرغ")
PAPERS = ("صحيفة هسبريس", "صحيفة الغارديان", "صحيفة الشرق الأوسط", "صحيفة لوموند", "قناة العربية", "صحيفة هآرتس")
OUTLETS = ("القدس العربي", "عنب بلدي", "اليوم السابع", "المصري اليوم", "الوئام", "النشرة", "جريدة الشاطئ", "صوت الوادي")
GIVEN = ("سالم", "ليلى", "كريم", "هدى", "ياسر", "نجلاء", "طارق", "سعاد", "بلال", "رائد")
FAMILIES = ("الحداد", "النجار", "الصباغ", "الرفاعي", "البزاز", "العطار", "الدباغ", "الخياط", "القصاب")
OFFICES = ("وزير الأشغال", "نقيب المهندسين", "رئيس بلدية الساحل", "النائب", "محافظ الإقليم", "رئيس الغرفة التجارية")


class Told(NamedTuple):
    """One article as it is read."""

    id: str
    outlet: str
    date: str
    title: str
    text: str
    author: str = ""


class World(NamedTuple):
    """Articles of one story, how many people really stand behind it, and whether the texts alone decide that."""

    name: str
    articles: tuple[Told, ...]
    truth: int
    decided: bool
    circular: bool = False  # a credit runs back, or to something later


def to(name: str) -> str:
    """A name with the preposition ل written onto it."""
    return f"لل{name[2:]}" if name.startswith("ال") else f"ل{name}"


class Writer:
    """Writes the articles of one world in words drawn from its seed; agencies, outlets and persons come up once."""

    def __init__(self, name: str, seed: int) -> None:
        self.name = name
        self.pick = random.Random(f"{name}/{seed}")
        self.event = self.pick.choice(EVENTS)
        self.articles: list[Told] = []
        self.agencies, self.papers, self.outlets = (
            self.pick.sample(names, len(names)) for names in (AGENCIES, PAPERS, OUTLETS)
        )
        self.offices, self.given, self.families = (
            self.pick.sample(names, len(names)) for names in (OFFICES, GIVEN, FAMILIES)
        )

    def agency(self) -> str:
        return self.agencies.pop()

    def paper(self) -> str:
        return self.papers.pop()

    def person(self) -> str:
        """An office and a full name."""
        return f"{self.offices.pop()} {self.given.pop()} {self.families.pop()}"

    def fact(self) -> str:
        return self.pick.choice(self.event.facts)

    def detail(self) -> str:
        return self.pick.choice(self.event.details)

    def write(
        self, *leads: str, outlet: str = "", title: str = "", author: str = "", day: int = 6, hour: int = 9
    ) -> str:
        """An article whose first sentences are `leads`; its outlet."""
        publisher = outlet or self.outlets.pop()
        self.outlets = [name for name in self.outlets if name != publisher]
        place = f"{self.name}-{len(self.articles)}"
        text = "\n\n".join([*leads, *self.event.background])
        when = f"2024-05-{day:02}T{hour:02}:00:00"
        self.articles.append(Told(place, publisher, when, title or self.pick.choice(self.event.titles), text, author))
        return publisher

    def world(self, truth: int, *, decided: bool = True, circular: bool = False) -> World:
        return World(self.name, tuple(self.articles), truth, decided, circular)

    # ------------------------------------------------------------ sentences
    def speaks(self, who: str) -> str:
        """Somebody is credited directly."""
        fact = self.fact()
        return self.pick.choice(
            [
                f"صرح {who} بأن {fact}.",
                f"شدد {who} في كلمة ألقاها على أن {fact}.",
                f"{fact}، وفقا {to(who)}.",
                f"{fact}، على ما قال {who} في لقاء مع الصحافيين.",
                f"قال {who} مساء أمس إن {fact}.",
                f"أكد {who} في مؤتمر صحافي أن {fact}.",
            ]
        )

    def carries(self, carrier: str, who: str) -> str:
        """A medium is credited with what somebody told it."""
        fact = self.fact()
        return self.pick.choice(
            [
                f"نقلت {carrier} عن {who} قوله إن {fact}.",
                f"{fact}، حسبما نقلت {carrier} عن {who}.",
                f"نسبت {carrier} إلى {who} القول إن {fact}.",
                f"كشف {who} {to(carrier)} أن {fact}.",
                f"بحسب ما نقلته {carrier} عن {who}، فإن {fact}.",
                f"ذكرت {carrier} نقلا عن {who} أن {fact}.",
            ]
        )

    def credits(self, medium: str) -> str:
        """A medium alone is credited."""
        fact = self.fact()
        return self.pick.choice(
            [
                f"أفادت {medium} بأن {fact}.",
                f"{fact}، بحسب {medium}.",
                f"{fact}، نقلا عن {medium}.",
                f"كشفت {medium} أن {fact}.",
                f"ذكرت {medium} في خبر لها اليوم أن {fact}.",
                f"{fact}، وفق ما أوردته {medium}.",
            ]
        )

    def reports(self) -> str:
        """Nobody is credited."""
        return f"{self.fact()}."


# Descriptions of one man close to, or of, one body; and bodies that do not share a word.
ONE_MAN = (
    ("مصدر مقرب من رئاسة الوزراء", "شخص قريب من رئاسة الوزراء", "مسؤول في رئاسة الوزراء"),
    ("مصدر في وزارة المالية", "مسؤول بوزارة المالية", "شخص مقرب من وزارة المالية"),
    ("مصدر في هيئة الطيران", "شخص قريب من هيئة الطيران", "مسؤول في هيئة الطيران"),
)
CALLINGS = (("مصدر عسكري", "مصدر طبي"), ("مسؤول أمني", "دبلوماسي أوروبي"), ("مصدر أمني", "مصدر قضائي"))


def wire_copies(w: Writer) -> World:
    """Three outlets, one agency, one named person."""
    agency, person = w.agency(), w.person()
    for _ in range(3):
        w.write(w.carries(agency, person))
    return w.world(1)


def wire_copies_that_drop_the_person(w: Writer) -> World:
    """Some credit the agency alone; a copy of its own text says whom it had it from."""
    agency, person = w.agency(), w.person()
    w.write(w.carries(agency, person))
    w.write(w.credits(agency))
    w.write(w.credits(agency))
    return w.world(1)


def a_copy_without_credit(w: Writer) -> World:
    agency, person = w.agency(), w.person()
    w.write(w.carries(agency, person))
    w.write(w.reports())
    return w.world(1, decided=False)


def credit_in_the_byline(w: Writer) -> World:
    """Nothing but the byline names the agency."""
    agency = w.agency()
    w.write(w.reports(), author=f"عمان - {agency}")
    w.write(w.credits(agency))
    return w.world(1)


def chain_of_three(w: Writer) -> World:
    """outlet, paper, person: the paper's own article is there."""
    paper, person = w.paper(), w.person()
    w.write(w.speaks(person), outlet=paper.partition(" ")[2], hour=7)
    w.write(w.credits(paper))
    w.write(w.credits(paper))
    return w.world(1)


def chain_of_four(w: Writer) -> World:
    """outlet, paper, agency, unnamed man: each article names only the next."""
    paper, agency = w.paper(), w.agency()
    man = w.pick.choice(ONE_MAN)[0]
    w.write(w.carries(agency, man), outlet=paper.partition(" ")[2], hour=7)
    w.write(w.credits(paper))
    w.write(w.credits(agency))
    return w.world(1)


def one_man_under_three_descriptions(w: Writer) -> World:
    agency, descriptions = w.agency(), w.pick.choice(ONE_MAN)
    for description in descriptions:
        w.write(w.carries(agency, description))
    return w.world(1)


def one_man_become_many(w: Writer) -> World:
    """The second sentence makes sources of the source that the agency has."""
    agency = w.agency()
    w.write(w.carries(agency, "مصدر مقرب من رئاسة الوزراء"))
    w.write(
        w.carries(agency, "مصدر مقرب من رئاسة الوزراء"),
        f"وقالت مصادر قريبة من رئاسة الوزراء إن {w.fact()}.",
    )
    return w.world(1)


def two_that_only_look_alike(w: Writer) -> World:
    """Two agencies, two men, the same words."""
    one, other = w.agency(), w.agency()
    words = w.pick.choice(("مسؤول حكومي", "مصدر أمني", "مصدر مطلع"))
    w.write(w.carries(one, words))
    w.write(w.carries(other, words))
    return w.world(2, decided=False)


def one_man_who_told_two_agencies(w: Writer) -> World:
    """The same texts as of two that only look alike, another truth."""
    return two_that_only_look_alike(w)._replace(truth=1)


def another_source(w: Writer) -> World:
    agency = w.agency()
    w.write(w.carries(agency, "مصدر أمني"), f"ونقلت الوكالة عن مصدر آخر أن {w.fact()}.")
    w.write(w.carries(agency, "مصدر أمني"))
    return w.world(2)


def one_house(w: Writer) -> World:
    """Two media of one house, each credited as if it stood alone."""
    one, other = w.pick.choice(
        (("بي بي سي", "بي بي سي عربي"), ("قناة الجزيرة", "الجزيرة نت"), ("سي إن إن", "سي إن إن بالعربية"))
    )
    w.write(w.credits(one))
    w.write(w.credits(other))
    return w.world(1)


def claim_and_denial(w: Writer) -> World:
    """Who denies is no second origin of what he denies."""
    person, denier = w.person(), w.person()
    w.write(w.speaks(person))
    w.write(w.speaks(person), f"ونفى {denier} أن {w.detail()}.")
    return w.world(1)


def two_that_credit_each_other(w: Writer) -> World:
    """Nobody says where it began: one rumour."""
    one, other = w.pick.sample(("هسبريس", "عنب بلدي", "القدس العربي", "المصري اليوم"), 2)
    w.write(w.credits(f"صحيفة {other}"), outlet=one)
    w.write(w.credits(f"صحيفة {one}"), outlet=other)
    return w.world(1, circular=True)


def three_in_a_circle_and_a_witness(w: Writer) -> World:
    """A rumour that runs in a circle, and a named man besides."""
    a, b, c = w.pick.sample(("هسبريس", "عنب بلدي", "القدس العربي", "المصري اليوم"), 3)
    w.write(w.credits(f"صحيفة {b}"), outlet=a)
    w.write(w.credits(f"صحيفة {c}"), outlet=b)
    w.write(w.credits(f"صحيفة {a}"), outlet=c)
    w.write(w.speaks(w.person()))
    return w.world(2, circular=True)


def two_persons(w: Writer) -> World:
    w.write(w.speaks(w.person()))
    w.write(w.speaks(w.person()))
    return w.world(2)


def three_persons_one_of_them_by_wire(w: Writer) -> World:
    agency, person = w.agency(), w.person()
    w.write(w.carries(agency, person))
    w.write(w.carries(agency, person))
    w.write(w.speaks(w.person()))
    w.write(w.speaks(w.person()))
    return w.world(3)


def two_agencies(w: Writer) -> World:
    """Each has its own correspondent, whom it does not name."""
    w.write(w.credits(w.agency()))
    w.write(w.credits(w.agency()))
    return w.world(2)


def one_person_two_agencies(w: Writer) -> World:
    person = w.person()
    w.write(w.carries(w.agency(), person))
    w.write(w.carries(w.agency(), person))
    return w.world(1)


def a_body_and_its_spokesman(w: Writer) -> World:
    """He speaks for it: one, but the names differ."""
    w.write(w.pick.choice([f"أعلنت وزارة الزراعة أن {w.fact()}.", f"{w.fact()}، وفقا لوزارة الزراعة."]))
    w.write(w.speaks(f"المتحدث باسم وزارة الزراعة {w.given.pop()} {w.families.pop()}"))
    return w.world(1, decided=False)


def callings_that_nobody_has_both(w: Writer) -> World:
    one, other = w.pick.choice(CALLINGS)
    w.write(w.carries(w.agency(), one))
    w.write(w.carries(w.agency(), other))
    return w.world(2)


def two_affiliations(w: Writer) -> World:
    w.write(w.carries(w.agency(), "مصدر في وزارة المالية"))
    w.write(w.carries(w.agency(), "مصدر في شركة الملاحة"))
    return w.world(2)


def the_unnamed_may_be_the_named(w: Writer) -> World:
    w.write(w.carries(w.agency(), "مسؤول رفيع"))
    w.write(w.speaks(w.person()))
    return w.world(1, decided=False)


def media_without_a_name(w: Writer) -> World:
    """Two outlets lean on the same nobody; there is one story behind it at most that the texts show."""
    for _ in range(2):
        w.write(w.pick.choice([f"ذكرت وسائل إعلام محلية أن {w.fact()}.", f"{w.fact()}، بحسب وسائل إعلام محلية."]))
    return w.world(1)


def two_own_reports(w: Writer) -> World:
    """Two reporters, each there; or one copied: the texts do not say."""
    w.write(w.reports())
    w.write(w.reports())
    return w.world(2, decided=False)


def an_own_report_that_others_credit(w: Writer) -> World:
    paper = w.paper()
    w.write(w.reports(), outlet=paper.partition(" ")[2], hour=6)
    w.write(w.credits(paper))
    w.write(w.credits(paper))
    return w.world(1)


def a_statement_in_three_papers(w: Writer) -> World:
    body = w.pick.choice(("وزارة الداخلية", "هيئة الأرصاد", "نقابة الصيادلة"))
    for _ in range(3):
        fact = w.fact()
        w.write(w.pick.choice([f"أعلنت {body} في بيان أن {fact}.", f"{fact}، وفق بيان أصدرته {body}."]))
    return w.world(1)


def a_post_in_three_papers(w: Writer) -> World:
    person = w.person()
    for _ in range(3):
        fact = w.fact()
        w.write(w.pick.choice([f"كتب {person} على منصة إكس أن {fact}.", f"قال {person} عبر حسابه في تويتر إن {fact}."]))
    return w.world(1)


def two_bodies(w: Writer) -> World:
    w.write(f"أعلنت وزارة الداخلية أن {w.fact()}.")
    w.write(f"ذكرت نقابة الصيادلة في بيان أن {w.fact()}.")
    return w.world(2)


def told_to_the_agency(w: Writer) -> World:
    """The person speaks to the agency; copies put it so, or turn it round."""
    agency, person = w.agency(), w.person()
    w.write(f"قال {person} لوكالة {agency} إن {w.fact()}.")
    w.write(w.carries(agency, person))
    return w.world(1)


def the_surname_alone(w: Writer) -> World:
    """One article gives the full name, the other what is left of it later on."""
    person = w.person()
    w.write(w.speaks(person), f"وأضاف {person.split()[-1]} أن {w.detail()}.")
    w.write(w.speaks(person), f"وأشار إلى أن {w.detail()}.")
    return w.world(1)


def a_denial_is_the_news(w: Writer) -> World:
    """Both tell that he denies it: he is the origin of that."""
    denier, fact = w.person(), w.fact()
    w.write(f"نفى {denier} أن {fact}.", title=f"نفي رسمي: {w.event.titles[0]}")
    w.write(f"نفى {denier} في اتصال هاتفي أن {fact}.", title=f"نفي رسمي: {w.event.titles[0]}")
    return w.world(1)


def the_house_publishes_too(w: Writer) -> World:
    """The channel's own report, and its site credited for it elsewhere."""
    one, other = w.pick.choice((("بي بي سي", "بي بي سي عربي"), ("الجزيرة نت", "قناة الجزيرة")))
    w.write(w.reports(), outlet=one, hour=7)
    w.write(w.credits(other))
    return w.world(1)


def a_credit_to_something_later(w: Writer) -> World:
    """The order cannot be, the source is one all the same."""
    paper, person = w.paper(), w.person()
    w.write(w.credits(paper), day=5)
    w.write(w.speaks(person), outlet=paper.partition(" ")[2], day=6)
    return w.world(1, circular=True)


def an_outlet_that_credits_itself(w: Writer) -> World:
    """A label that names the publisher says nothing of where it has it from."""
    w.write(w.reports(), "المصدر: عنب بلدي", outlet="عنب بلدي")
    return w.world(1, decided=False)


def a_study_and_a_minister(w: Writer) -> World:
    w.write(f"خلصت دراسة لمعهد الأبحاث البحرية إلى أن {w.fact()}.")
    w.write(w.speaks(w.person()))
    return w.world(2)


def five_outlets_one_wire_one_rumour(w: Writer) -> World:
    """Four on one unnamed man of an agency, by name or not; the fifth on a paper that has it from the agency."""
    agency, paper = w.agency(), w.paper()
    man = w.pick.choice(("مصدر مطلع", "مسؤول رفيع"))
    w.write(w.carries(agency, man), outlet=paper.partition(" ")[2], hour=6)
    w.write(w.carries(agency, man))
    w.write(w.credits(agency))
    w.write(w.credits(agency), title=f"{agency}: {w.event.titles[1]}")
    w.write(w.credits(paper))
    return w.world(1)


def two_men_of_one_agency_in_two_bodies(w: Writer) -> World:
    """One agency, two affiliations: two men, or one translated in two ways; the texts do not say."""
    agency = w.agency()
    w.write(w.carries(agency, "مصدر في وزارة المالية"))
    w.write(w.carries(agency, "مصدر في شركة الملاحة"))
    return w.world(2, decided=False)


def wire_and_witness(w: Writer) -> World:
    """An agency's man, and another who spoke to the paper itself."""
    agency = w.agency()
    w.write(w.carries(agency, w.person()))
    w.write(w.credits(agency))
    w.write(w.speaks(w.person()), f"وأوضح أن {w.detail()}.")
    return w.world(2)


def three_sources_counted_and_not(w: Writer) -> World:
    """The agency has three; a copy says only sources."""
    agency = w.agency()
    w.write(w.carries(agency, "ثلاثة مصادر مطلعة"))
    w.write(w.carries(agency, "مصادر مطلعة"))
    return w.world(1)


SCENARIOS: Sequence[Callable[[Writer], World]] = (
    wire_copies,
    wire_copies_that_drop_the_person,
    a_copy_without_credit,
    credit_in_the_byline,
    chain_of_three,
    chain_of_four,
    one_man_under_three_descriptions,
    one_man_become_many,
    two_that_only_look_alike,
    one_man_who_told_two_agencies,
    another_source,
    one_house,
    claim_and_denial,
    two_that_credit_each_other,
    three_in_a_circle_and_a_witness,
    two_persons,
    three_persons_one_of_them_by_wire,
    two_agencies,
    one_person_two_agencies,
    a_body_and_its_spokesman,
    callings_that_nobody_has_both,
    two_affiliations,
    the_unnamed_may_be_the_named,
    media_without_a_name,
    two_own_reports,
    an_own_report_that_others_credit,
    a_statement_in_three_papers,
    a_post_in_three_papers,
    two_bodies,
    told_to_the_agency,
    the_surname_alone,
    a_denial_is_the_news,
    the_house_publishes_too,
    a_credit_to_something_later,
    an_outlet_that_credits_itself,
    a_study_and_a_minister,
    five_outlets_one_wire_one_rumour,
    two_men_of_one_agency_in_two_bodies,
    wire_and_witness,
    three_sources_counted_and_not,
)
SEEDS = range(4)


def worlds() -> list[World]:
    """Every scenario in several wordings, the same each time."""
    return [scenario(Writer(f"{scenario.__name__}.{seed}", seed)) for scenario in SCENARIOS for seed in SEEDS]

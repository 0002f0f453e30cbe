"""Paths, origins, who is independent of whom, cycles: by stories written as chains. See conftest for the notation."""

from itertools import permutations

import pytest
from conftest import told

from provtrace.models import ArticleTrace, Story
from provtrace.origins import story_id, tell

KREMLIN = "الكرملين"


def interval(*members: ArticleTrace) -> tuple[int, int]:
    found = tell(members).independent_origins
    return found.min, found.max


def ends(story: Story) -> set[str]:
    """The origins' ids without the story's."""
    return {origin.id.replace(f"{story.id}/", "").replace(story.id, "") for origin in story.origins}


def ways(story: Story) -> set[str]:
    return {" > ".join(path).replace(f"{story.id}/", "") for origin in story.origins for path in origin.paths}


def why(story: Story, same: str) -> set[str]:
    return {reason.why for reason in story.independent_origins.reasons if reason.same == same}


INDEPENDENCE = [
    ("wire copies", (1, 1), [told("a", "reuters > ?مصدر أمني"), told("b", "reuters > ?مصدر أمني")]),
    ("wire copies that leave the source out", (1, 1), [told("a", "reuters > ?مصدر أمني"), told("b", "reuters")]),
    ("a copy without credit may be a copy", (1, 2), [told("a", "reuters > person:زيد"), told("b")]),
    ("several ways to one agency", (1, 1), [told("a", "was"), told("b", "was => person:زيد"), told("c", "was")]),
    ("two persons", (2, 2), [told("a", "person:زيد العلي"), told("b", "person:عمرو الحسن")]),
    ("two persons of one carrier", (2, 2), [told("a", "afp > person:زيد", "afp > person:عمرو")]),
    ("one person, two carriers", (1, 1), [told("a", "afp > person:زيد"), told("b", "reuters > person:زيد")]),
    ("a short name may be the full one", (1, 2), [told("a", "person:العلي"), told("b", "person:زيد العلي")]),
    ("two agencies", (2, 2), [told("a", "reuters"), told("b", "afp")]),
    ("one family of media", (1, 1), [told("a", "bbc"), told("b", "bbc-arabic")]),
    ("a denial corroborates nothing", (1, 1), [told("a", "person:زيد"), told("b", "deny person:عمرو")]),
    ("a denial beside a claim", (1, 1), [told("a", "person:زيد", "deny person:عمرو")]),
    ("a story that is a denial", (1, 1), [told("a", "deny person:عمرو"), told("b", "deny person:عمرو")]),
    ("a denial and a medium on its own account", (0, 1), [told("a"), told("b", "deny person:عمرو")]),
    ("one description, two carriers", (1, 2), [told("a", "reuters > ?مصدر أمني"), told("b", "afp > ?مصدر أمني")]),
    ("one description, nobody carried it", (1, 2), [told("a", "?مصدر أمني"), told("b", "?مصدر أمني")]),
    (
        "several descriptions, one carrier and affiliation",
        (1, 1),
        [
            told("a", f"bloomberg > ?شخص مقرب من الكرملين ({KREMLIN}; insider)"),
            told("b", f"bloomberg > ?مصدر مقرب من الكرملين ({KREMLIN}; insider)"),
            told("c", f"bloomberg => ?مسؤول في الكرملين ({KREMLIN})"),
        ],
    ),
    (
        "the affiliation is told once",
        (1, 2),
        [told("a", f"bloomberg > ?مصدر ({KREMLIN})"), told("b", "bloomberg > ?مصدر مطلع")],
    ),
    ("another source", (2, 2), [told("a", "reuters > ?مصدر أمني", "reuters > ?مصدر آخر")]),
    (
        "another source, and a copy of the first",
        (2, 2),
        [told("a", "reuters > ?مصدر أمني", "reuters > ?مصدر آخر"), told("b", "reuters > ?مصدر أمني")],
    ),
    ("two sources of one article may be one", (1, 2), [told("a", "reuters > ?مصدر مطلع", "reuters > ?شخص قريب")]),
    ("another number", (1, 2), [told("a", "reuters > ?مسؤولان (2)"), told("b", "reuters > ?ثلاثة مسؤولين (3)")]),
    ("a plural and a number", (1, 1), [told("a", "reuters > ?مصادر (0)"), told("b", "reuters > ?3 مصادر (3)")]),
    ("another rank", (1, 2), [told("a", "reuters > ?مصدر أمني"), told("b", "reuters > ?مصدر سياسي")]),
    (
        "callings that nobody has both",
        (2, 2),
        [told("a", "reuters > ?مصدر أمني (security)"), told("b", "afp > ?مصدر طبي (medical)")],
    ),
    (
        "two affiliations, two carriers",
        (2, 2),
        [told("a", "reuters > ?مصدر (وزارة الدفاع)"), told("b", "afp > ?مصدر (شركة النفط)")],
    ),
    (
        "two affiliations of one carrier can be two translations",
        (1, 2),
        [
            told("a", f"reuters > ?مصدر في الكرملين ({KREMLIN})"),
            told("b", "reuters > ?مصدر في الرئاسة الروسية (الرئاسة الروسية)"),
        ],
    ),
    (
        "a plural without a carrier that repeats a singular",
        (1, 1),
        [told("a", f"reuters > ?مصدر مقرب ({KREMLIN})", f"?مصادر قريبة ({KREMLIN}; 0)")],
    ),
    ("other sources are no inflation", (2, 2), [told("a", "reuters > ?مصدر مطلع", "?مصادر أخرى (0)")]),
    (
        "told before it is credited",
        (1, 1),
        [told("a", f"?مصدر مقرب ({KREMLIN})", f"reuters > ?مصدر من داخل القصر ({KREMLIN})")],
    ),
    (
        "a body and its spokesman",
        (1, 2),
        [
            told("a", "organization:وزارة الصحة"),
            told("b", "person:زيد العلي [المتحدث باسم وزارة الصحة زيد العلي]"),
        ],
    ),
    (
        "a body and its minister",
        (1, 2),
        [told("a", "organization:وزارة الصحة"), told("b", "person:زيد العلي [وزير الصحة زيد العلي]")],
    ),
    (
        "a body and somebody else's spokesman",
        (2, 2),
        [told("a", "organization:وزارة الصحة"), told("b", "person:زيد العلي [قائد الشرطة زيد العلي]")],
    ),
    (
        "an office and who holds it",
        (1, 2),
        [
            told("a", "person:وزير الصحة الأردني"),
            told("b", "person:زيد العلي [وزير الصحة الأردني زيد العلي]"),
        ],
    ),
    (
        "one body in two spellings",
        (1, 2),
        [told("a", "organization:الخارجية الأمريكية"), told("b", "organization:وزارة الخارجية الأميركية")],
    ),
    (
        "a statement that nobody is named with",
        (1, 2),
        [told("a", "document:بيان صحفي"), told("b", "organization:وزارة الصحة")],
    ),
    (
        "a report of one body, and another body",
        (2, 2),
        [told("a", "document:تقرير المصرف المركزي السنوي"), told("b", "organization:وزارة الصحة")],
    ),
    (
        "an unnamed source may be a named one",
        (1, 2),
        [told("a", "reuters > ?مصدر مطلع"), told("b", "person:زيد العلي [الوزير زيد العلي]")],
    ),
    (
        "an unnamed source that belongs elsewhere",
        (2, 2),
        [told("a", f"reuters > ?مصدر ({KREMLIN})"), told("b", "organization:وزارة الصحة")],
    ),
    ("media without a name may be anybody", (1, 2), [told("a", "unspecified:وسائل إعلام"), told("b", "person:زيد")]),
    ("media without a name, and nobody else", (1, 1), [told("a", "unspecified:وسائل إعلام")]),
    ("own accounts count for the most, not for the least", (0, 2), [told("a"), told("b")]),
    ("own accounts of one family count once", (0, 1), [told("a", outlet="bbc"), told("b", outlet="bbc-arabic")]),
    ("an own account that another credits", (1, 1), [told("a"), told("b", "a")]),
    ("nobody credited, one article", (0, 1), [told("a")]),
    ("a publisher that credits itself", (0, 1), [told("a", "a")]),
    ("an unresolved link is no origin", (0, 1), [told("a", "reuters > !")]),
    ("an unresolved link beside a resolved one", (1, 1), [told("a", "reuters > !", "reuters > person:زيد")]),
    ("two media that credit each other are one account", (1, 1), [told("a", "b"), told("b", "a")]),
    ("three in a circle, and somebody besides", (2, 2), [told("a", "b"), told("b", "c"), told("c", "a", "person:زيد")]),
]


@pytest.mark.parametrize(("want", "members"), [row[1:] for row in INDEPENDENCE], ids=[row[0] for row in INDEPENDENCE])
def test_independent_origins(want: tuple[int, int], members: list[ArticleTrace]) -> None:
    assert interval(*members) == want


PATHS = [
    ("an own account", {"a"}, [told("a")]),
    ("via and chain", {"a > was > person:زيد"}, [told("a", "was => person:زيد")]),
    ("the headline leaves the source out", {"a > reuters > person:زيد"},
     [told("a", "reuters", "reuters > person:زيد")]),
    ("the headline leaves the agency out", {"a > reuters > person:زيد"},
     [told("a", "person:زيد", "reuters > person:زيد")]),
    ("the agency's own article goes on", {"a > reuters > person:زيد", "reuters > person:زيد"},
     [told("a", "reuters"), told("r", "person:زيد", outlet="reuters")]),
    ("a family's article goes on", {"a > bbc > person:زيد", "bbc-arabic > person:زيد"},
     [told("a", "bbc"), told("b", "person:زيد", outlet="bbc-arabic")]),
    ("others say what the agency credits", {"a > reuters > person:زيد", "b > reuters > person:زيد"},
     [told("a", "reuters"), told("b", "reuters > person:زيد")]),
    ("a chain of four", {"a > b > c > afp > person:زيد", "b > c > afp > person:زيد", "c > afp > person:زيد"},
     [told("a", "b"), told("b", "c"), told("c", "afp > person:زيد")]),
    ("an unresolved link cuts", set(), [told("a", "reuters > !")]),
    ("what is no lead is no path", {"a"}, [told("a", aside=("person:زيد",))]),
    ("the publisher is no link of its own chain", {"a > person:زيد"}, [told("a", "a > person:زيد")]),
    ("a circle breaks", {"a", "b > a"}, [told("a", "b"), told("b", "a")]),
]  # fmt: skip


@pytest.mark.parametrize(("want", "members"), [row[1:] for row in PATHS], ids=[row[0] for row in PATHS])
def test_paths(want: set[str], members: list[ArticleTrace]) -> None:
    assert ways(tell(members)) == want


CYCLES = [
    ("two, without dates: the smallest", [(("a", "b"), ("b", "a"))], ("a", "b"), [("a", "b", None), ("b", "a", None)]),
    ("two, by date", [(("a", "b"), ("b", "a"))], ("b", "a"), [("a", "b", "2024-12-07"), ("b", "a", "2024-12-06")]),
    ("two, by time of day", [(("a", "b"), ("b", "a"))], ("a", "b"),
     [("a", "b", "2024-12-07 08:00:00"), ("b", "a", "2024-12-07T09:30:00")]),
    ("a day says nothing against its hours", [(("a", "b"), ("b", "a"))], ("a", "b"),
     [("a", "b", "2024-12-07 08:00:00"), ("b", "a", "2024-12-07")]),
    ("three", [(("a", "b"), ("b", "c"), ("c", "a"))], ("b", "c"),
     [("a", "b", "2024-12-08"), ("b", "c", "2024-12-06"), ("c", "a", "2024-12-09")]),
    ("a credit to something later", [(("a", "b"),)], ("a", "b"), [("a", "b", "2024-12-06"), ("b", "", "2024-12-08")]),
    ("a credit to something earlier", [], None, [("a", "b", "2024-12-08"), ("b", "", "2024-12-06")]),
    ("a publisher that credits itself", [], None, [("a", "a", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("want", "breaks", "members"), [row[1:] for row in CYCLES], ids=[row[0] for row in CYCLES])
def test_cycles(
    want: list[tuple[tuple[str, str], ...]],
    breaks: tuple[str, str] | None,
    members: list[tuple[str, str, str | None]],
) -> None:
    story = tell([told(name, *filter(None, [credit]), date=date) for name, credit, date in members])
    assert [cycle.edges for cycle in story.cycles] == want
    assert [cycle.breaks_at for cycle in story.cycles] == [breaks] * len(want)


def test_the_first_story_of_the_seeds() -> None:
    """One person, by three descriptions, told of by one agency, in one article before it is credited."""
    story = tell(
        [
            told("000", "bloomberg", f"bloomberg > ?شخص مقرب من الكرملين ({KREMLIN}; insider)", outlet="enab-baladi"),
            told(
                "001",
                f"?مصدر مقرب من الكرملين ({KREMLIN}; insider)",
                f"bloomberg => ?مصدر وصف بالمقرب من الرئاسة ({KREMLIN}; insider)",
                f"bloomberg > ?مصدر مقرب من الكرملين ({KREMLIN}; insider)",
                "baghdad-today",
                outlet="baghdad-today",
            ),
            told(
                "004",
                f"bloomberg > ?مصدر مقرب من الكرملين ({KREMLIN}; insider)",
                f"?مصادر قريبة من الكرملين ({KREMLIN}; insider; 0)",
                outlet=None,
            ),
        ]
    )
    assert (story.independent_origins.min, story.independent_origins.max) == (1, 1)
    assert story.bottleneck == "bloomberg"
    assert story.outlets == ("article:004", "baghdad-today", "enab-baladi")
    assert story.isnad == "unnamed"
    assert "enab-baladi > bloomberg > unnamed:شخص-مقرب-من-الكرملين" in ways(story)
    assert "baghdad-today > bloomberg > unnamed:مصدر-مقرب-من-الكرملين" in ways(story)
    assert "baghdad-today > baghdad-today" not in ways(story)
    assert "in one article the plural repeats what the singular is credited with" in why(story, "yes")


def test_two_that_only_look_alike_are_two_nodes() -> None:
    story = tell([told("a", "reuters > ?مصدر أمني"), told("b", "afp > ?مصدر أمني"), told("c", "afp > ?مصدر أمني")])
    assert ends(story) == {"unnamed:@reuters/مصدر-امني", "unnamed:@afp/مصدر-امني"}
    assert why(story, "perhaps") == {"nothing shows that they are one source, nothing that they are two"}


SHAPE = [
    ("breadth counts the nodes of a depth", (2, 1, 1), "reuters", "unnamed",
     [told("a", "reuters > ?مصدر"), told("b", "reuters > ?مصدر")]),
    ("the bottleneck nearest the outlets", (2, 1, 1, 1), "afp", "connected",
     [told("a", "afp > reuters > person:زيد"), told("b", "afp > reuters > person:زيد")]),
    ("no bottleneck where one way goes round", (2, 2, 1), None, "connected",
     [told("a", "afp > person:زيد"), told("b", "reuters > person:زيد")]),
    ("no bottleneck where one tells on its own account", (2, 1, 1), None, "connected",
     [told("a", "afp > person:زيد"), told("b")]),
    ("an origin is no bottleneck", (2, 1), None, "connected", [told("a", "afp"), told("b", "afp")]),
    ("an outlet of the story is no bottleneck", (2, 2, 1), None, "connected",
     [told("a", "b > person:زيد"), told("b", "person:زيد")]),
    ("media without a name are an unnamed link", (1, 1), None, "unnamed", [told("a", "unspecified:وسائل إعلام")]),
    ("broken wins over unnamed", (1, 1, 1), "reuters", "broken", [told("a", "reuters > ?مصدر", "afp > !")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("breadth", "bottleneck", "isnad", "members"), [row[1:] for row in SHAPE], ids=[row[0] for row in SHAPE]
)
def test_shape(breadth: tuple[int, ...], bottleneck: str | None, isnad: str, members: list[ArticleTrace]) -> None:
    story = tell(members)
    assert (story.breadth, story.bottleneck, story.isnad) == (breadth, bottleneck, isnad)


def test_a_credit_that_cannot_be_resolved_says_why_the_interval_is_open() -> None:
    story = tell([told("a", "reuters > !"), told("b", "person:زيد")])
    assert (story.independent_origins.min, story.independent_origins.max) == (1, 2)
    assert [(one.a, one.b, one.why) for one in story.independent_origins.reasons] == [
        ("a", "person:زيد", "whom the outlet credits cannot be found")
    ]


def test_the_title_is_that_of_the_first_article() -> None:
    dated = [told("a", date="2024-12-07"), told("b", date="2024-12-06"), told("c")]
    assert tell(dated).title == "عنوان b"
    assert tell([told("c"), told("b")]).title == "عنوان b"


@pytest.mark.parametrize("members", [row[2] for row in INDEPENDENCE], ids=[row[0] for row in INDEPENDENCE])
def test_the_order_of_articles_changes_nothing(members: list[ArticleTrace]) -> None:
    assert len({repr(tell(order)) for order in permutations(members)}) == 1


def test_bounds() -> None:
    """A story of thousands of copies; a thousand chains through one node; a thousand media in a row: in short time."""
    copies = tell([told(f"{n:04}", "reuters > ?مصدر أمني") for n in range(2000)])
    assert (copies.independent_origins.min, copies.independent_origins.max) == (1, 1)
    many = tell([told(f"{n:04}", f"reuters > person:زيد{n}") for n in range(1000)])
    assert (many.independent_origins.min, many.independent_origins.max) == (1000, 1000)
    assert many.bottleneck == "reuters"
    row = tell([told(f"{n:04}", f"{n + 1:04}") for n in range(1000)])
    assert len(row.independent_origins.reasons) <= 45


def test_story_id() -> None:
    assert story_id(["b", "a"]) == story_id(["a"])
    assert story_id(["a"]) != story_id(["b"])
    assert len(story_id(["a"])) == len("s-") + 10

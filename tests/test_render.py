"""The formats: golden trees, the line rule, JSON and JSON Lines. PROVTRACE_REWRITE=1 rewrites tests/golden."""

import csv
import io
import json
import os
import re
import unicodedata
from pathlib import Path

import conftest
import jsonschema
import msgspec
import pytest
from conftest import told
from msgspec.structs import replace
from rich.console import Console
from rich.text import Text

from provtrace.models import (
    SCHEMA,
    ArticleTrace,
    Attribution,
    Body,
    Cue,
    Document,
    Edge,
    Failure,
    Generator,
    Graph,
    Interval,
    Link,
    Node,
    Outlet,
    Reason,
    Source,
    Span,
    Story,
    StoryOrigin,
    Unnamed,
)
from provtrace.render import json as render_json
from provtrace.render import links, ndjson, tree
from provtrace.render import schema as render_schema
from provtrace.render.choice import Choice, Chosen, chosen
from provtrace.render.line import Bidi, Line, clean, text
from provtrace.render.visual import visual, visual_text

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
STORY = "s-3f2a90c1d4"
RLI, PDI = "\u2067", "\u2069"


def golden(name: str, got: str) -> None:
    """The same as tests/golden/name; differences show as a diff, PROVTRACE_REWRITE=1 takes them over."""
    path = GOLDEN / name
    if os.environ.get("PROVTRACE_REWRITE"):
        path.write_text(got, encoding="utf-8")
    assert got.splitlines() == path.read_text(encoding="utf-8").splitlines()


def drawn(
    document: Document,
    width: int | None = None,
    *,
    bidi: Bidi = "none",
    limit: int | None = None,
    shown: Chosen | None = None,
    root: tree.Root = "origin",
) -> str:
    page = io.StringIO()
    console = Console(file=page, width=width or 1000, force_terminal=False, highlight=False, legacy_windows=False)
    console.print(tree.render(document, width=width, bidi=bidi, limit=limit, shown=shown, root=root))
    return page.getvalue()


def unnamed(words: str, *, count: int | None = 1, category: str | None = "insider") -> Link:
    said = Unnamed(count, count is None, "الكرملين", category, 3, None)
    return Link(f"unnamed:{words.replace(' ', '-')}", words, "unnamed", None, "description", None, said)


def medium(name: str) -> Link:
    return Link("bloomberg", name, "agency", None, "name", None)


def credit(field: str, cue: str, *chain: tuple[Link, str]) -> Attribution:
    """A lead attribution; cue and mentions are found in the text, in order."""
    start = field.index(cue)
    links = []
    for link, words in chain:
        at = field.index(words, start)
        links.append(replace(link, mention=Span(words, at, at + len(words))))
    found = Cue(cue, start, start + len(cue), field.count("\n", 0, start) + 1)
    return Attribution(found, "verb", tuple(links), (), None, None, False, "affirm", "clause", True)


def traced(path: str, outlet: tuple[str, str] | None, title: str, *said: Attribution, text: str = "") -> ArticleTrace:
    where = (
        Outlet(*outlet, "outlet", "footer", None) if outlet else Outlet(f"article:{path}", None, "outlet", None, None)
    )
    return ArticleTrace(
        id=path,
        path=path,
        record=None,
        text_digest="0" * 32,
        title=title,
        url=None,
        date=None,
        outlet=where,
        body=Body(0, len(text)),
        attributions=said,
        origins=tuple(Source(one.chain[-1].id, one.chain[-1].name, one.chain[-1].kind) for one in said),
        story=STORY,
        text=text,
    )


def seed(path: str) -> str:
    return (ROOT / path).read_bytes().decode()


def document(articles: list[ArticleTrace], stories: list[Story]) -> Document:
    nodes = (Node("bloomberg", "بلومبيرغ", "agency", 1),)
    generator = Generator("provtrace", "0.0.0", "0" * 16)
    return Document(SCHEMA, generator, tuple(articles), tuple(stories), Graph(nodes=nodes), ())


def first_story() -> Document:
    """DESIGN 7: three articles, one unnamed source through one agency, once made many; and a story of one article."""
    enab, baghdad = "seeds/000_2b18045267184024.txt", "seeds/001_308198e8ac050b6b.txt"
    unknown, embassy = "seeds/004_095a32e18cd772dc.txt", "seeds/002_9fe9562a125aaf65.txt"
    near = "مصدر مقرب من الكرملين"
    one = credit(
        seed(enab),
        "نقلت",
        (medium("بلومبيرغ"), "وكالة “بلومبيرغ”"),
        (unnamed("شخص مقرب من الكرملين"), "شخص مقرب من “الكريملن”"),
    )
    two = credit(seed(baghdad), "ونقل", (medium("بلومبيرغ"), "موقع بلومبرغ"), (unnamed(near), "المصدر"))
    three = credit(seed(unknown), "نقلت", (medium("بلومبيرغ"), "وكالة بلومبيرغ"), (unnamed(near), near))
    inflated = credit(
        seed(unknown), "أكدت", (unnamed("مصادر قريبة من الكرملين", count=None), "مصادر قريبة من الكرملين")
    )
    body = Link("organization:السفارة", "السفارة الروسية في دمشق", "organization", None, "name", None)
    asked = credit(seed(embassy), "طالبت", (body, "السفارة الروسية في دمشق"))
    articles = [
        traced(enab, ("enab-baladi", "عنب بلدي"), "روسيا لا تملك خطة", one, text=seed(enab)),
        traced(baghdad, ("baghdad-today", "بغداد اليوم"), "لا خطة لدى روسيا", two, text=seed(baghdad)),
        replace(traced(embassy, None, "السفارة الروسية تطالب", asked, text=seed(embassy)), story="s-0000000001"),
        traced(unknown, None, "نقلت وكالة", three, inflated, text=seed(unknown)),
    ]
    head, many = f"unnamed:{STORY}/مصدر-مقرب-من-الكرملين", f"unnamed:{STORY}/مصادر-قريبة-من-الكرملين"
    paths = tuple((outlet, "bloomberg", head) for outlet in ("enab-baladi", "baghdad-today", f"article:{unknown}"))
    story = Story(
        id=STORY,
        title="لا خطة لدى روسيا لإنقاذ الأسد",
        articles=(enab, baghdad, unknown),
        outlets=("baghdad-today", "enab-baladi", f"article:{unknown}"),
        origins=(
            StoryOrigin(many, "مصادر قريبة من الكرملين", "unnamed", (unknown,), ((f"article:{unknown}", many),)),
            StoryOrigin(head, near, "unnamed", (enab, baghdad, unknown), paths),
        ),
        independent_origins=Interval(
            1, 1, (Reason(head, many, "yes", "a plural that repeats the claim of a singular"),)
        ),
        breadth=(3, 1, 1),
        bottleneck="bloomberg",
        isnad="unnamed",
        cycles=(),
    )
    return document(articles, [story, alone("s-0000000001", embassy)])


def alone(name: str, article: str) -> Story:
    return Story(name, None, (article,), (f"article:{article}",), (), Interval(1, 1, ()), (1,), None, "connected", ())


def plain(title: str, *, path: str = "a.txt", name: str = "سبق") -> Document:
    """One article of one story, with words of the caller's."""
    words = "قال مصدر إن"
    said = credit(words, "قال", (unnamed(title), "مصدر"))
    article = replace(traced(path, ("x", name), title, said, text=words), story="s-0000000001")
    return document([article], [alone("s-0000000001", path)])


def test_the_tree_off_a_terminal() -> None:
    golden("tree.txt", drawn(first_story()))


def test_the_tree_on_a_terminal_of_80_columns() -> None:
    golden("tree-80.txt", drawn(first_story(), 80, bidi="isolate"))


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 200])
def test_every_line_fits_and_nothing_follows_the_arabic(width: int) -> None:
    for line in drawn(first_story(), width, bidi="isolate").splitlines():
        before, mark, run = line.partition(RLI)
        assert not any("\u0600" <= letter <= "\u06ff" for letter in before)
        assert len(line.replace(RLI, "").replace(PDI, "")) <= width
        if mark:
            assert run.endswith(PDI)
            assert run.count(PDI) == 1


def test_off_a_terminal_there_are_no_control_characters() -> None:
    assert all(letter == "\n" or letter.isprintable() for letter in drawn(first_story()))


def test_a_limit_counts_the_rest() -> None:
    shown = drawn(first_story(), limit=1).splitlines()
    assert shown[0].startswith("3 articles")
    assert shown[-2] == "… 1 more (1 shown)"
    assert shown[-1] == "4 articles · 2 stories · 0 errors · 0 articles credit nobody"


def test_without_text_the_quote_is_cue_and_sources() -> None:
    bare = first_story()
    bare = replace(bare, articles=tuple(replace(article, text=msgspec.UNSET) for article in bare.articles))
    assert "«نقلت … وكالة بلومبيرغ … مصدر مقرب من الكرملين…»" in drawn(bare)


def test_without_stories_every_article_is_a_line() -> None:
    whole = first_story()
    articles = tuple(replace(article, story=None) for article in whole.articles)
    shown = drawn(replace(whole, articles=articles, stories=())).splitlines()
    assert [line.split("  ")[1] for line in shown[:-1]] == [
        "seeds/000_2b18045267184024.txt:9",
        "seeds/001_308198e8ac050b6b.txt:5",
        "seeds/002_9fe9562a125aaf65.txt:1",
        "seeds/004_095a32e18cd772dc.txt:1",
    ]


def test_an_article_without_origin_stands_in_its_story() -> None:
    whole = first_story()
    silent = traced("seeds/z.txt", ("sabq", "سبق"), "عنوان")
    story = replace(whole.stories[0], articles=(*whole.stories[0].articles, silent.id))
    shown = drawn(replace(whole, articles=(*whole.articles, silent), stories=(story,)))
    assert "└── outlet  seeds/z.txt · no origin  سبق: عنوان\n" in shown
    assert shown.endswith("5 articles · 1 story · 0 errors · 1 article credits nobody\n")


def test_a_medium_on_its_own_account_is_origin_and_article_in_one_line() -> None:
    whole = first_story()
    own = traced("seeds/z.txt", ("sabq", "سبق"), "عنوان")
    first = whole.stories[0]
    story = replace(
        first,
        articles=(*first.articles, own.id),
        origins=(*first.origins, StoryOrigin("sabq", "سبق", "outlet", (own.id,), (("sabq",),))),
    )
    shown = drawn(replace(whole, articles=(*whole.articles, own), stories=(story,)))
    assert "\n└── outlet  seeds/z.txt · own report  سبق: عنوان\n" in shown


SPOOFS = [
    pytest.param("[bold]قال[/bold]", "[bold]قال[/bold]", id="markup-is-text"),
    pytest.param("a\x1b[31mred\x1b[0m", "a[31mred[0m", id="an-escape-sequence-loses-its-escape"),
    pytest.param("a\u202egpj.exe", "agpj.exe", id="bidi-override"),
    pytest.param("a\u2069\u2066b\u200fc\u061cd", "abcd", id="isolates-and-marks"),
    pytest.param("a\nb\r\nc\td\u2028e\x85f", "a b c d e f", id="one-line"),
    pytest.param("a\x00\x07\x08\x7f\x9b31mb", "a31mb", id="control-characters"),
    pytest.param("می\u200cخواهد", "می\u200cخواهد", id="a-joiner-is-spelling"),
    pytest.param(":smile: قال", ":smile: قال", id="no-emoji-codes"),
]


@pytest.mark.parametrize(("given", "shown"), SPOOFS)
def test_what_an_article_says_reaches_the_terminal_as_plain_text(given: str, shown: str) -> None:
    assert clean(given) == shown
    page = drawn(plain(given), 200, bidi="isolate")
    assert f"{RLI}{shown}: {shown}{PDI}" in page
    assert not set(page) & set("\x1b\x07\u202e\u200f")


def test_a_file_name_cannot_move_the_cursor_either() -> None:
    assert "a[2J.txt:1" in drawn(plain("t", path="a\x1b[2J.txt"))
    assert "\u2066مقال.txt:1\u2069" in drawn(plain("t", path="مقال.txt"), 100, bidi="isolate")


LINES = [
    pytest.param(Line("a", run="قال"), 80, "a  قال", id="all-fits"),
    pytest.param(Line("a", run="قالت الوزارة"), 10, "a  قالت…", id="cropped-after-a-word"),
    pytest.param(Line("a", run="قالت الوزارة", close="…»"), 11, "a  قالت…»", id="one-mark"),
    pytest.param(Line("a", run="&quot;قالت&quot;&#8217;"), 80, 'a  "قالت"’', id="entities-of-a-scrape"),
    pytest.param(Line("a"), 80, "a", id="no-run"),
    pytest.param(Line("label", run="قالت"), 6, "label", id="no-room-for-a-run"),
    pytest.param(Line("a", "in/000_2b18045267184024.txt:9"), 23, "a  in/000_2b18….txt:9", id="a-path-loses-its-middle"),
    pytest.param(Line("a", "in/b.txt:9", run="قالت"), 12, "a  in/b.txt:9", id="a-short-one-stays"),
]


@pytest.mark.parametrize(("line", "room", "shown"), LINES)
def test_lines(line: Line, room: int, shown: str) -> None:
    assert text(line, room).plain == shown


def test_json_is_one_line_and_reads_back() -> None:
    printed = render_json.dumps(first_story())
    assert printed.endswith(b"}\n")
    assert printed.count(b"\n") == 1
    assert msgspec.json.decode(printed, type=Document) == first_story()


def test_json_keeps_to_its_schema() -> None:
    schema = json.loads(render_schema.render("trace"))
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema)
    check.validate(json.loads(render_json.dumps(first_story())))
    wrong = json.loads(render_json.dumps(first_story()))
    wrong["articles"][0]["attributions"][0]["polarity"] = "maybe"
    assert not check.is_valid(wrong)


def test_json_lines() -> None:
    whole = first_story()
    first = replace(whole.articles[0], story=msgspec.UNSET)
    events: list[Generator | ArticleTrace | Failure | Story | Node | Edge]
    events = [whole.generator, first, Failure("b.txt", 3, "empty"), whole.stories[0], whole.graph.nodes[0]]
    rows = [json.loads(ndjson.line(event)) for event in events]
    assert [row.pop("type") for row in rows] == ["header", "article", "error", "story", "node"]
    assert rows[0] == {"schema": SCHEMA, "generator": {"name": "provtrace", "version": "0.0.0", "lexicon": "0" * 16}}
    assert "story" not in rows[1]
    assert rows[2] == {"path": "b.txt", "record": 3, "reason": "empty"}
    assert rows[3]["id"] == STORY
    assert json.loads(ndjson.end(2, 1)) == {"type": "end", "articles": 2, "errors": 1}


CHOICES = [
    pytest.param(Choice(), [STORY, "s-0000000001"], [], id="nothing-asked-for"),
    pytest.param(Choice(stories=(STORY,)), [STORY], [], id="a-story"),
    pytest.param(Choice(stories=("seeds/002_9fe9562a125aaf65.txt",)), ["s-0000000001"], [], id="by-its-article"),
    pytest.param(Choice(outlets=("baghdad-today",)), [STORY], [], id="an-outlet"),
    pytest.param(Choice(outlets=("بغداد اليوم", "enab-baladi")), [STORY], [], id="one-of-two-is-enough"),
    pytest.param(Choice(sources=("بلومبيرغ",)), [STORY], [], id="a-carrier-by-its-name"),
    pytest.param(Choice(sources=("organization:السفارة",)), ["s-0000000001"], [], id="an-origin"),
    pytest.param(Choice(sources=(f"unnamed:{STORY}/مصدر-مقرب-من-الكرملين",)), [STORY], [], id="a-node-of-the-graph"),
    pytest.param(Choice(outlets=("enab-baladi",), sources=("organization:السفارة",)), [], [], id="both-must-hold"),
    pytest.param(
        Choice(sources=("blomberg",)), [], [("blomberg", ("bloomberg",))], id="spelled-wrongly"
    ),
    pytest.param(Choice(outlets=("بغداد",)), [], [("بغداد", ("بغداد اليوم",))], id="a-part-of-a-name"),
    pytest.param(Choice(stories=("s-ffffffffff",)), [], [("s-ffffffffff", ())], id="nowhere"),
]  # fmt: skip


@pytest.mark.parametrize(("choice", "stories", "missing"), CHOICES)
def test_which_stories_are_shown(choice: Choice, stories: list[str], missing: list[object]) -> None:
    found = chosen(first_story(), choice)
    assert [story.id for story in found.stories] == stories
    assert list(found.missing) == missing
    page = drawn(first_story(), shown=found)
    assert ("more (" in page) == (len(stories) < 2)
    assert page.endswith("4 articles · 2 stories · 0 errors · 0 articles credit nobody\n")


def test_a_choice_without_stories_is_one_of_articles() -> None:
    whole = first_story()
    bare = replace(whole, articles=tuple(replace(one, story=None) for one in whole.articles), stories=())
    found = chosen(bare, Choice(sources=("bloomberg",)))
    assert [one.path[6:9] for one in found.alone] == ["000", "001", "004"]


def test_the_story_of_most_outlets_comes_first() -> None:
    many = [told(name, "reuters", outlet="sabq") for name in ("a", "b", "c")]
    broad = [told(name, "afp") for name in ("y", "z")]
    shown = drawn(conftest.document(many, broad)).splitlines()
    assert [line.split("  ")[0] for line in shown if " outlet" in line and line[0].isdigit()] == [
        "2 articles · 2 outlets · 1 independent origin",
        "3 articles · 1 outlet · 1 independent origin",
    ]


def test_the_tree_from_the_outlets() -> None:
    golden("tree-outlets.txt", drawn(first_story(), root="outlet"))


def test_an_own_report_from_the_outlets_is_one_line() -> None:
    whole = first_story()
    own = traced("seeds/z.txt", ("sabq", "سبق"), "عنوان")
    origin = StoryOrigin("sabq", "سبق", "outlet", (own.id,), (("sabq",),))
    first = whole.stories[0]
    story = replace(first, articles=(*first.articles, own.id), origins=(*first.origins, origin))
    shown = drawn(replace(whole, articles=(*whole.articles, own), stories=(story,)), root="outlet").splitlines()
    assert shown[-2] == "└── outlet  seeds/z.txt · own report  سبق: عنوان"


def test_visual_order_joins_the_letters_and_turns_the_run() -> None:
    # ل and ا are one letter when joined; the end of the run comes first; a Latin word stays as it is.
    assert text(Line("a", run="قال لا BBC"), None, "visual").plain == "a  BBC \ufefb \ufedd\ufe8e\ufed7"
    assert "\ufefb" not in text(Line("a", run="قال لا BBC"), None).plain


@pytest.mark.parametrize(
    ("run", "styled"),
    [
        pytest.param("قال لا «BBC» (عربي) نعم", "لا", id="two-letters-in-one"),
        pytest.param("قال لا «BBC» (عربي) نعم", "BBC", id="latin"),
        pytest.param("قال لا «BBC» (عربي) نعم", "عربي", id="between-brackets"),
        pytest.param("في 12 مايو 2024 قال", "2024", id="a-number"),
        pytest.param("قالَ الشَّعب و\u200cال", "الشَّعب", id="harakat-are-left-out"),
        pytest.param("قال… إن", "إن", id="after-what-normalises-to-more"),
    ],
)
def test_visual_order_keeps_the_style_of_every_letter(run: str, styled: str) -> None:
    drawn = Text(run)
    at = run.index(styled)
    drawn.stylize("bold", at, at + len(styled))
    drawn.stylize("dim")
    shown = visual_text(drawn)
    assert shown.plain == visual(run)
    assert {str(span.style) for span in shown.spans} == {"dim", "bold dim"}
    bold = "".join(shown.plain[span.start : span.end] for span in shown.spans if span.style == "bold dim")
    turned = bold if bold.isascii() else bold[::-1]
    assert unicodedata.normalize("NFKC", turned) == re.sub("[\u064b-\u0652]", "", styled)


def test_csv_has_a_row_a_link() -> None:
    first = first_story().articles[0]
    via = replace(first.attributions[0], via=(medium("رويترز"), medium("واس")), lead=False)
    via = replace(via, cue=replace(via.cue, field="title"))
    page = links.header() + links.lines(replace(first, attributions=(*first.attributions, via), date="2024-12-06"))
    table = list(csv.DictReader(io.StringIO(page.decode())))
    assert list(table[0]) == list(links.COLUMNS)
    assert [(row["position"], row["source"], row["lead"], row["in"]) for row in table] == [
        ("1", "bloomberg", "true", "text"),
        ("2", "unnamed:شخص-مقرب-من-الكرملين", "true", "text"),
        ("-1", "bloomberg", "false", "title"),
        ("0", "bloomberg", "false", "title"),
        ("1", "bloomberg", "false", "title"),
        ("2", "unnamed:شخص-مقرب-من-الكرملين", "false", "title"),
    ]
    assert [table[0][name] for name in ("article", "outlet", "date", "cue", "line", "kind", "story")] == [
        first.id, "enab-baladi", "2024-12-06", "نقلت", "9", "agency", STORY,
    ]  # fmt: skip
    assert links.lines(replace(first, attributions=())) == b""


def test_an_article_whose_outlet_credits_in_another_says_so() -> None:
    whole = first_story()
    bare = traced("seeds/z.txt", ("enab-baladi", "عنب بلدي"), "عنوان")
    first = whole.stories[0]
    head = replace(first.origins[1], articles=(*first.origins[1].articles, bare.id))
    story = replace(first, articles=(*first.articles, bare.id), origins=(first.origins[0], head))
    shown = drawn(replace(whole, articles=(*whole.articles, bare), stories=(story,)))
    assert "outlet  seeds/z.txt · credited in another of its articles  عنب بلدي: عنوان\n" in shown
    assert "own report" not in shown


@pytest.mark.parametrize(
    ("width", "first"),
    [
        pytest.param(100, "3 articles · 3 outlets · 1 independent origin · all via bloomberg  ", id="all"),
        pytest.param(60, "3 articles · 1 independent origin  ", id="what-matters-most"),
    ],
)
def test_in_a_narrow_window_a_label_is_said_in_brief(width: int, first: str) -> None:
    shown = drawn(first_story(), width, bidi="isolate")
    assert shown.startswith(first)
    assert "لا خطة" in shown.splitlines()[0]

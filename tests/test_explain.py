"""`provtrace explain`: marks where they stand, why a story, three formats, which article of a file is meant."""

import io
import json
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import msgspec
import pytest
from conftest import needs, put, written
from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console, Group
from rich.text import Text
from typer.testing import CliRunner

from provtrace import origins, stories, trace_article
from provtrace.cli import app
from provtrace.cues import Passage
from provtrace.explain import Explanation, Membership, membership
from provtrace.lexicon import default
from provtrace.models import ArticleTrace, Generator
from provtrace.render import explanation, page
from provtrace.render.line import Bidi
from provtrace.render.marks import Mark, fields, marks, pieces

TEXT = """\
قالت وكالة رويترز نقلا عن مصدر أمني إن الجسر أعيد فتحه.

وأضاف المصدر أن العمل انتهى.
اقرأ أيضا
"""
MADE = Generator("provtrace", "0.0.0", "0" * 16)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def traced(text: str = TEXT, **known: Any) -> ArticleTrace:
    found = trace_article(text, **known)
    return replace(found, id="a.txt", path="a.txt", text=text, author=known.get("author"))


def drawn(found: Explanation, width: int | None = None, bidi: Bidi = "none", limit: int | None = None) -> str:
    shown = io.StringIO()
    console = Console(file=shown, width=width or 1000, force_terminal=False, highlight=False, legacy_windows=False)
    console.print(explanation.render(found, width=width, bidi=bidi, limit=limit))
    return shown.getvalue()


def run(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["explain", *arguments], input=stdin, catch_exceptions=False)
    return done.exit_code, done.stdout, done.stderr


SPANS = [
    pytest.param([], ["abcdef"], id="nothing-marked"),
    pytest.param([(1, 3)], ["a", "bc", "def"], id="one"),
    pytest.param([(0, 6), (2, 4)], ["ab", "cd", "ef"], id="one-in-another"),
    pytest.param([(0, 3), (2, 5)], ["ab", "c", "de", "f"], id="two-that-cross"),
    pytest.param([(0, 3), (3, 6)], ["abc", "def"], id="two-that-touch"),
]


@pytest.mark.parametrize(("spans", "wanted"), SPANS)
def test_pieces_are_the_whole_text_cut_at_every_border(spans: list[tuple[int, int]], wanted: list[str]) -> None:
    given = [Mark(start, end, "content", at) for at, (start, end) in enumerate(spans, start=1)]
    found = list(pieces("abcdef", given))
    assert [piece.text for piece in found] == wanted
    for mark in given:
        assert "".join(piece.text for piece in found if mark in piece.inside) == "abcdef"[mark.start : mark.end]
    assert [mark for piece in found for mark in piece.opens] == given
    assert sorted(mark for piece in found for mark in piece.closes) == sorted(given)


def test_every_mark_of_an_article_stands_on_its_own_words() -> None:
    article = traced(title="رويترز: فتح الجسر", author="واس - الرياض")
    assert [name for name, _ in fields(article)] == ["title", "author", "text"]
    for name, value in fields(article):
        for mark in marks(article, name):
            one = article.attributions[mark.number - 1]
            spans = [one.cue, one.content, *(link.mention for link in (*one.via, *one.chain))]
            assert value[mark.start : mark.end] in [span.text for span in spans if span]


SHOWN = """\
a.txt · outlet who published it is not shown
[n cue] {source} ‹content› ~ outside the article
    1  [1 قالت] {وكالة رويترز} نقلا عن {مصدر أمني} إن ‹الجسر أعيد فتحه›.
    3  و[2 أضاف] {المصدر} أن ‹العمل انتهى›.
    4~ اقرأ أيضا

2 attributions · 1 of the main news
[1] verb · main news  :1  قالت
    1 agency reuters · by its name  رويترز: «وكالة رويترز»
    2 unnamed ×1 · security · by what is said of it · origin  مصدر أمني
    content  الجسر أعيد فتحه
[2] verb  :3  أضاف
    0 agency reuters · implied before · by its name  رويترز: «وكالة رويترز»
    1 unnamed ×1 · security · refers back to it · origin  مصدر أمني: «المصدر»
    content  العمل انتهى
1 origin of the article
    unnamed  مصدر أمني
"""


def test_the_article_with_its_attributions_in_place_and_a_table() -> None:
    shown = drawn(Explanation(MADE, traced())).splitlines()
    assert shown[2:5] == SHOWN.splitlines()[2:5]
    # What the parser implies before a chain is not this file's matter.
    assert [line for line in shown if not line.startswith("    0 ")] == [
        line for line in SHOWN.splitlines() if not line.startswith("    0 ")
    ]


def test_an_unresolved_link_says_why() -> None:
    shown = drawn(Explanation(MADE, traced("وأضافت الوكالة أن الجسر أعيد فتحه.\n")))
    assert "    1 agency · not resolved: nobody precedes  الوكالة\n" in shown


def test_why_a_source_is_not_named_is_said() -> None:
    found = Explanation(MADE, traced("قال مسؤول طلب عدم الكشف عن هويته إن الجسر أعيد فتحه.\n"))
    assert "      why it is not named  طلب عدم الكشف عن هويته\n" in drawn(found)
    assert "why it is not named: طلب عدم الكشف عن هويته" in " ".join(Page(page.render(found).decode()).words.split())


@pytest.mark.parametrize("bidi", ["isolate", "visual"])
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_on_a_terminal_every_line_fits_and_nothing_is_lost(width: int, bidi: Bidi) -> None:
    long = f"{'قالت وكالة رويترز إن الجسر الطويل ' * 30}.\nوقال مصدر إن كذا.\n"
    shown = drawn(Explanation(MADE, traced(long)), width, bidi)
    for line in shown.splitlines():
        assert cell_len(line.replace("\u2067", "").replace("\u2069", "")) <= width
    if bidi == "isolate":
        assert shown.count("\u2067") == shown.count("\u2069")
        body = shown.partition("attributions ·")[0]
        assert body.count("رويترز") == long.count("رويترز")


def test_visual_order_has_the_colours_of_the_article() -> None:
    def styles(bidi: Bidi) -> list[set[str]]:
        drawn = explanation.render(Explanation(MADE, traced()), width=100, bidi=bidi)
        assert isinstance(drawn, Group)
        lines = [line for line in drawn.renderables if isinstance(line, Text)]
        return [{str(span.style) for span in line.spans if str(span.style)} for line in lines]

    assert styles("visual") == styles("isolate")
    assert set(explanation.STYLES.values()) <= set.union(*styles("visual"))


def test_what_an_article_holds_cannot_move_the_cursor() -> None:
    shown = drawn(Explanation(MADE, traced("قال\x1b[2J \u202eمصدر [bold]أمني[/bold] إن كذا.\n")), 80, "isolate")
    assert not set(shown) & set("\x1b\u202e")
    assert "[bold]" in shown


# ---------------------------------------------------------------- why a story
OPENED = "أعيد فتح جسر الميناء القديم أمام الشاحنات بعد شهرين من الإصلاح والترميم"
GAME = "فاز فريق الساحل على ضيفه في نهائي كأس الناشئين بثلاثة أهداف نظيفة"
MIXED = "بعد شهرين من الإصلاح يستقبل ملعب الساحل جمهوره في مباراة ودية مساء الخميس المقبل"


def why(*given: tuple[str, str, str | None]) -> Membership:
    """The membership of the first of these articles: (name, title, date)."""
    both = [written(name, title, title, date) for name, title, date in given]
    digests = [stories.digest(trace, Passage(article.text, default())) for article, trace in both]
    told = [origins.tell([both[at][1] for at in one]) for one in stories.group(digests)]
    first, trace = both[0]
    return membership(replace(trace, text=first.text), digests, told)


WHYS = [
    pytest.param([("a", OPENED, None), ("b", OPENED, None), ("c", GAME, None)], 2, "1.00 on average", id="alike"),
    pytest.param([("a", OPENED, None)], 1, "no other article shares a word", id="alone-in-the-corpus"),
    pytest.param([("a", OPENED, None), ("b", "x", None)], 1, "no other article shares a word", id="nothing-shared"),
    pytest.param([("a", OPENED, None), ("b", MIXED, None)], 1, "the article most like it reaches 0.", id="not-enough"),
    pytest.param(
        [("a", OPENED, "2024-01-01"), ("b", OPENED, "2024-01-09")], 1, "(1.00) is 8 days away, a story lasts 2 at most",
        id="too-long-ago",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("given", "size", "words"), WHYS)
def test_why_an_article_is_in_its_story(given: list[tuple[str, str, str | None]], size: int, words: str) -> None:
    found = why(*given)
    assert len(found.story.articles) == size
    assert words in found.why


def test_neighbours_say_what_they_share() -> None:
    found = why(("a", OPENED, "2024-01-01"), ("b", OPENED, "2024-01-02"), ("c", MIXED, None), ("d", "x", None))
    assert [(one.article, one.days, one.same_story) for one in found.neighbours] == [("b", 1, True), ("c", None, False)]
    assert set(found.neighbours[1].words) == {"شهرين", "الإصلاح", "بعد"}
    shown = drawn(Explanation(MADE, traced(), found))
    assert "    = 1.00 · 1 day apart  b  " in shown
    assert "    ≠ 0." in shown
    cropped = drawn(Explanation(MADE, traced(), found), limit=1)
    assert "… 1 more (1 shown)" in cropped
    assert "    ≠ " not in cropped


def test_of_the_others_the_five_nearest_are_shown() -> None:
    near = [(f"n{at}", f"{GAME} {'الجسر ' * at}", None) for at in range(1, 8)]
    found = why(("a", OPENED, None), *near)
    assert [one.same_story for one in found.neighbours] == [False] * 5
    assert [one.likeness for one in found.neighbours] == sorted(
        (one.likeness for one in found.neighbours), reverse=True
    )


# ---------------------------------------------------------------- HTML
class Page(HTMLParser):
    """What a browser would see: elements, attributes, text; and whether every element is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.words += data


WICKED = '<script>alert(1)</script><img src=x onerror="a"> </style></p> &amp; \' \u202eوكالة\u2069'


def test_the_page_is_whole_and_right_to_left_and_asks_for_nothing_else() -> None:
    found = Explanation(MADE, traced(), why(("a", OPENED, None), ("b", OPENED, None), ("c", MIXED, None)))
    seen = Page(page.render(found).decode())
    assert seen.open == []
    assert ("dir", "rtl") in seen.attributes
    assert not seen.tags & {"script", "img", "link", "iframe", "object", "form"}
    links = [value for name, value in seen.attributes if name in {"href", "src"}]
    ids = [value for name, value in seen.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert {f"#{name}" for name in ids} >= set(links)
    assert not re.search(r"url\(|@import|https?:", page.render(found).decode())
    assert seen.words.count("· implied") == sum(len(one.via) for one in found.article.attributions) > 0
    for words in ("الجسر أعيد فتحه", "مصدر أمني", "by what is said of it", "2 attributions", "1.00 on average"):
        assert words in seen.words


def test_the_page_shows_markup_as_text() -> None:
    text = f"قالت وكالة «{WICKED}» إن {WICKED}\n{WICKED}\n"
    article = traced(text, title=WICKED, author=WICKED, outlet=WICKED, url="javascript:alert(1)")
    seen = Page(page.render(Explanation(MADE, replace(article, path="<b>.txt"))).decode())
    assert seen.open == []
    assert not seen.tags & {"script", "img", "b2"}
    assert seen.words.count("<script>alert(1)</script>") >= 4
    assert "\u202e" not in seen.words
    assert not [value for name, value in seen.attributes if name == "href" and not str(value).startswith("#")]


@pytest.mark.outside
@needs("chromium")
def test_the_page_in_chromium(tmp_path: Path) -> None:
    """The browser lays it out from right to left, runs nothing of it, and needs nothing from elsewhere."""
    text = f"{TEXT}وقال مصدر إن {WICKED}\n"
    (tmp_path / "a.html").write_bytes(page.render(Explanation(MADE, traced(text, title=WICKED))))
    command = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", f"file://{tmp_path / 'a.html'}",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=True)
    seen = Page(done.stdout)
    assert "script" not in seen.tags
    assert "img" not in seen.tags
    assert ("dir", "rtl") in seen.attributes
    assert "الجسر أعيد فتحه" in seen.words


# ---------------------------------------------------------------- the command
def test_json_is_the_article_s_trace_with_its_fields() -> None:
    put("a.txt", TEXT)
    code, printed, told = run("a.txt", "--format", "json")
    assert (code, told) == (0, "")
    found = json.loads(printed)
    assert (found["schema"], found["membership"]) == ("provtrace.explain/1", None)
    assert found["article"]["text"] == TEXT
    assert msgspec.convert(found, Explanation).article.attributions == trace_article(TEXT).attributions


RECORDS = "\n".join(json.dumps({"id": name, "text": f"{name}\n{TEXT}"}) for name in ("first", "second"))

MEANT = [
    pytest.param(["a.txt"], "a.txt", id="a-text"),
    pytest.param(["a.txt:3"], "a.txt", id="as-the-tree-writes-it"),
    pytest.param(["r.jsonl:2"], "second", id="a-record"),
    pytest.param(["r.jsonl:2:1"], "second", id="a-record-and-the-cue-s-line"),
    pytest.param(["r.jsonl:1:title"], "first", id="a-record-and-a-field"),
    pytest.param(["b:1.txt"], "b:1.txt", id="a-name-that-looks-like-a-place"),
    pytest.param(["one.jsonl"], "only", id="the-only-record"),
]


@pytest.mark.parametrize(("arguments", "wanted"), MEANT)
def test_which_article_is_meant(arguments: list[str], wanted: str) -> None:
    put("a.txt", TEXT)
    put("b:1.txt", TEXT)
    put("r.jsonl", RECORDS)
    put("one.jsonl", json.dumps({"id": "only", "text": TEXT}))
    code, printed, _ = run(*arguments, "--format", "json")
    assert code == 0
    assert json.loads(printed)["article"]["id"] == wanted


WRONG = [
    pytest.param(["none.txt"], 3, "none.txt: no such file or folder", id="missing"),
    pytest.param(["r.jsonl"], 2, "name one, like r.jsonl:1", id="several"),
    pytest.param(["r.jsonl:9"], 2, "no record that begins on line 9", id="no-such-record"),
    pytest.param(["folder"], 2, "holds no article", id="an-empty-folder"),
    pytest.param(["a.txt", "--corpus", "none"], 3, "none: no such file or folder", id="corpus-missing"),
]


@pytest.mark.parametrize(("arguments", "code", "words"), WRONG)
def test_what_cannot_be_explained_says_what_to_do(arguments: list[str], code: int, words: str) -> None:
    put("a.txt", TEXT)
    put("r.jsonl", RECORDS)
    Path("folder").mkdir()
    done = run(*arguments)
    assert done[0] == code
    assert words in " ".join(done[2].split())


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_among_a_corpus_it_says_which_story(jobs: str) -> None:
    for name in ("a", "b"):
        put(f"in/{name}.txt", f"{OPENED}\n{TEXT}")
    put("in/c.txt", GAME)
    code, printed, _ = run("in/b.txt", "--corpus", "in", "--format", "json", "--jobs", jobs)
    found = json.loads(printed)
    assert code == 0
    assert found["membership"]["story"]["articles"] == ["in/a.txt", "in/b.txt"]
    assert found["article"]["story"] == found["membership"]["story"]["id"]
    put("own.txt", f"{OPENED}\n{TEXT}")
    assert "in/a.txt" in run("own.txt", "--corpus", "in")[1]  # it need not be one of them
    outside = run("-", "--corpus", "in", "--format", "json", stdin=GAME)
    assert json.loads(outside[1])["membership"]["story"]["articles"] == ["-", "in/c.txt"]


def test_the_page_is_written_to_a_file() -> None:
    put("a.txt", TEXT)
    assert run("a.txt", "--format", "html", "-o", "page.html") == (0, "", "")
    assert Path("page.html").read_text(encoding="utf-8").startswith("<!doctype html>")

"""What inputs are told: by options, a table beside them, lines at their start; tables of records; linked folders."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import put
from typer.testing import CliRunner

from provtrace.cli import app
from provtrace.errors import SettingsError
from provtrace.models import Article, Failure, Notice
from provtrace.reading import Settings, find, read
from provtrace.reading.front import LONGEST

SAID = "نقلت وكالة الأناضول عن مصدر أمني أن الجسر سيفتح غدا.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def everything(*paths: str, **settings: Any) -> list[Article | Failure | Notice]:
    return list(read(find(paths, Settings(**settings)).inputs))


def articles(*paths: str, **settings: Any) -> list[Article]:
    return [one for one in everything(*paths, **settings) if isinstance(one, Article)]


# ---------------------------------------------------------------- options
OPTIONS = [
    pytest.param("a.jsonl", json.dumps({"body": SAID}).encode(), "--field text=body", SAID, id="field"),
    pytest.param("a.jsonl", json.dumps({"body": SAID, "who": "سبق"}).encode(),
                 "--field text=body --field outlet=who", SAID, id="fields"),
    pytest.param("a.txt", json.dumps({"text": SAID}).encode(), "--input-format jsonl", SAID, id="lines-in-a-txt"),
    pytest.param("a.txt", json.dumps([{"text": SAID}]).encode(), "--input-format json", SAID, id="an-array-in-a-txt"),
    pytest.param("a.txt", f'text\n"{SAID}"\n'.encode(), "--input-format csv", SAID, id="a-table-in-a-txt"),
    pytest.param("a.jsonl", SAID.encode(), "--input-format text", SAID, id="a-text-in-a-jsonl"),
    pytest.param("a.txt", "é".encode("latin-1"), "--encoding latin-1", "é", id="encoding"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "option", "text"), OPTIONS)
def test_an_option_holds_for_what_is_read(name: str, data: bytes, option: str, text: str) -> None:
    put(name, data)
    arguments = ["trace", name, "--format", "json", "--include-text", *option.split()]
    done = CliRunner().invoke(app, arguments, catch_exceptions=False)
    [article] = json.loads(done.stdout)["articles"]
    assert (done.exit_code, article["text"]) == (0, text)
    assert (article["outlet"]["id"] == "sabq") == ("outlet=who" in option)


WRONG = [
    pytest.param("--encoding klingon", "no encoding is called klingon: utf-8, utf-16, cp1256", id="no-encoding"),
    pytest.param("--encoding base64", "no encoding is called base64", id="a-codec-of-no-text"),
    pytest.param("--field body=text", "no field is called body: there are text, id,", id="no-field"),
    pytest.param("--field text", "--field text: not of the form text=content", id="no-pair"),
    pytest.param("--meta none.csv", "none.csv: no such file or folder", id="no-table"),
    pytest.param("--meta a.txt", "a.txt: --meta takes a .csv or a .jsonl", id="no-kind-of-table"),
]


@pytest.mark.parametrize("command", ["trace", "check", "graph", "explain", "lexicon --unknown"])
@pytest.mark.parametrize(("option", "reason"), WRONG)
def test_a_mistake_in_an_option_ends_the_command(command: str, option: str, reason: str) -> None:
    put("a.txt", SAID)
    done = CliRunner().invoke(app, [*command.split(), "a.txt", *option.split()], catch_exceptions=False)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"provtrace: {reason}")


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(SettingsError, match=r"^no encoding .*\nno field .*\nmax_bytes must be 1 or more$"):
        Settings(encoding="klingon", fields={"body": "text"}, max_bytes=0)


# ---------------------------------------------------------------- lines at the start
FRONT = [
    pytest.param("outlet: سبق\ndate: 2024-12-06\n---\n", {"outlet": "سبق", "date": "2024-12-06"}, id="plain"),
    pytest.param("---\noutlet: سبق\n---\n", {"outlet": "سبق"}, id="between-dashes"),
    pytest.param("---\r\ntitle: فتح الجسر\r\n---\r\n", {"title": "فتح الجسر"}, id="of-windows"),
    pytest.param('title: "فتح: الجسر"\nURL: \'https://a.sa/1\'\n---\n',
                 {"title": "فتح: الجسر", "url": "https://a.sa/1"}, id="quoted-and-in-capitals"),
    pytest.param("---\n# a comment\ntags:\n- a\nauthor: واس\n---\n", {"author": "واس"}, id="as-other-programs-write"),
    pytest.param("layout: post\noutlet:\ndate: 2024\n---\n", {"date": "2024"}, id="unknown-and-empty-keys"),
]  # fmt: skip
NO_FRONT = [
    pytest.param("outlet: سبق\n", id="no-end"),
    pytest.param("layout: post\n---\n", id="no-key-that-is-known"),
    pytest.param("BREAKING: خبر\nخبر آخر\n---\n", id="a-line-that-is-text"),
    pytest.param("نص\n---\n", id="a-rule-across-the-text"),
    pytest.param("outlet: سبق\n" + "x: 1\n" * LONGEST + "---\n", id="too-long"),
    pytest.param("---\nنص\n---\n", id="a-text-between-rules"),
]


@pytest.mark.parametrize(("front", "said"), FRONT)
def test_a_text_says_what_it_is_at_its_start(front: str, said: dict[str, str]) -> None:
    put("a.txt", front + SAID)
    [one] = articles("a.txt")
    fields = ("outlet", "date", "title", "author", "url")
    assert {name: value for name in fields if (value := getattr(one, name)) is not None} == said
    assert one.text == front + SAID
    assert one.text[one.begin :] == SAID


@pytest.mark.parametrize("start", NO_FRONT)
def test_what_only_looks_so_is_text(start: str) -> None:
    put("a.txt", start + SAID)
    assert articles("a.txt") == [Article("a.txt", "a.txt", start + SAID)]


def test_nothing_behind_it_is_no_article() -> None:
    put("a.txt", "outlet: سبق\n---\n \n")
    assert everything("a.txt") == [Failure("a.txt", None, "no text after the front matter")]


# ---------------------------------------------------------------- a table beside them
@pytest.mark.parametrize(
    ("name", "table"),
    [
        pytest.param("old/meta.csv", "path,outlet,date\na.txt,سبق,2024-12-06\nb.txt,,2024-12-07\n", id="csv"),
        pytest.param(
            "old/meta.jsonl",
            '{"path": "a.txt", "outlet": "سبق", "date": "2024-12-06"}\n{"path": "b.txt", "date": "2024-12-07"}\n',
            id="jsonl",
        ),
    ],
)
def test_a_table_tells_what_texts_do_not_say(name: str, table: str) -> None:
    put(name, table)
    put("old/a.txt", SAID)
    put("old/b.txt", f"outlet: عكاظ\ndate: 2023\n---\n{SAID}")
    put("old/c.txt", SAID)
    found = everything("old", meta=name)  # the table itself is no article
    assert [(one.path, one.outlet, one.date) for one in found if isinstance(one, Article)] == [
        ("old/a.txt", "سبق", "2024-12-06"),
        ("old/b.txt", "عكاظ", "2023"),
        ("old/c.txt", None, None),
    ]
    assert len(found) == 3


def test_a_table_of_nothing_that_is_read_is_told() -> None:
    put("a.txt", SAID)
    put("meta.csv", "path,outlet\nb.txt,سبق\n")
    assert everything("a.txt", meta="meta.csv")[-1] == Notice("meta.csv", None, "none of the paths in it is read")


def test_all_mistakes_of_a_table_are_told_with_their_lines() -> None:
    put("meta.jsonl", '{"path": "a.txt"}\n{"outlet": "سبق"}\n{"path": "./a.txt"}\n{\n')
    with pytest.raises(SettingsError) as told:
        find(["a.txt"], Settings(meta="meta.jsonl"))
    assert [line.split(": ")[0] for line in str(told.value).splitlines()] == [f"meta.jsonl:{n}" for n in (2, 3, 4)]
    assert "meta.jsonl:3: ./a.txt stands there twice" in str(told.value)


# ---------------------------------------------------------------- tables of records
@pytest.mark.parametrize("mark", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_a_table_may_be_divided_in_three_ways(mark: str) -> None:
    rows = [["id", "text", "outlet"], ["1", '"في 1,5 ساعة; قال\n""نعم"""', "سبق"], ["2", "ص", ""]]
    put("a.csv", "\ufeff" + "\n".join(mark.join(row) for row in rows) + "\n\n")
    assert articles("a.csv") == [
        Article("1", "a.csv", 'في 1,5 ساعة; قال\n"نعم"', record=2, outlet="سبق"),
        Article("2", "a.csv", "ص", record=4),
    ]


def test_a_header_without_a_text_is_said_once() -> None:
    put("a.csv", "id,body\n1,a\n2,b\n")
    assert everything("a.csv") == [Failure("a.csv", None, "not a record: no `text` among `id`, `body`")]
    assert [one.text for one in articles("a.csv", fields={"text": "body"})] == ["a", "b"]


# ---------------------------------------------------------------- linked folders
def test_a_linked_folder_is_read_once_and_never_round() -> None:
    put("in/a.txt", SAID)
    put("out/b.txt", SAID)
    Path("in/more").symlink_to("../out")
    Path("in/again").symlink_to("../out")
    Path("in/round").symlink_to("../in")
    found = everything("in")
    assert [one.path for one in found if isinstance(one, Article)] == ["in/a.txt", "in/again/b.txt"]
    assert [one for one in found if isinstance(one, Notice)] == [
        Notice("in/round", None, "a link to a folder that it is in: not followed")
    ]

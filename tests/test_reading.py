"""Bytes to articles: encodings, records, folders, and every way an input can be bad. Writes to temporary folders."""

import gzip
import io
import json
import os
import random
from pathlib import Path
from typing import Any

import pytest
from conftest import put

from provtrace.models import Article, Failure, Notice
from provtrace.reading import Settings, find, read
from provtrace.reading.encodings import decode

TEXT = "قالت الوزارة في بيان، إن الجسر سيفتح غدًا.\r\nوأضافت أن العمل انتهى.\n"
UNDECODABLE = "cannot be decoded as UTF-8, UTF-16, Windows-1256 or ISO 8859-6"
NOISE = bytes(random.Random(7).randrange(128, 256) for _ in range(600))
WORDS = "نقلت وكالة عن مصدر أن الجسر سيفتح "


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def everything(*paths: str) -> list[Article | Failure | Notice]:
    return list(read(find(paths).inputs))


def articles(*paths: str) -> list[Article]:
    found = everything(*paths)
    assert [item for item in found if isinstance(item, Failure)] == []
    return [item for item in found if isinstance(item, Article)]


def lines(*rows: object) -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


ENCODED = [
    pytest.param(TEXT, "utf-8", id="utf-8"),
    pytest.param(TEXT, "utf-8-sig", id="utf-8-mark-is-no-text"),
    pytest.param(TEXT, "utf-16", id="utf-16-with-mark"),
    pytest.param(TEXT, "utf-16-le", id="utf-16-little-without-mark"),
    pytest.param(TEXT, "utf-16-be", id="utf-16-big-without-mark"),
    pytest.param("وكالة", "utf-16-le", id="one-word-in-utf-16-has-no-nul"),
    pytest.param("plain words", "utf-16-be", id="latin-in-utf-16"),
    pytest.param(TEXT, "utf-32", id="utf-32-with-mark"),
    pytest.param(TEXT.replace("\u064b", ""), "cp1256", id="windows-1256"),
    pytest.param(WORDS * 200, "cp1256", id="windows-1256-long"),
    pytest.param("قالت", "cp1256", id="windows-1256-one-word"),
    pytest.param(TEXT, "iso8859_6", id="iso-8859-6"),
    pytest.param("a\x1b[31mb", "utf-8", id="an-escape-sequence-is-text"),
    pytest.param(TEXT + "😀", "utf-16-le", id="a-surrogate-pair"),
]


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
def test_text_is_decoded_to_the_letter(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text
    put("a.txt", text.encode(encoding))
    assert articles("a.txt") == [Article(id="a.txt", path="a.txt", text=text)]


UNREADABLE = [
    pytest.param(b"", "empty", id="empty"),
    pytest.param(b" \r\n\t", "empty", id="only-space"),
    pytest.param(b"\xef\xbb\xbf", "empty", id="only-a-mark"),
    pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary (PNG)", id="png"),
    pytest.param(b"%PDF-1.7\n1 0 obj", "binary (PDF)", id="pdf-is-ascii-and-no-text"),
    pytest.param(bytes(range(256)), "binary", id="control-characters"),
    pytest.param(b"\0" * 100, "binary", id="nul"),
    pytest.param(b"".join(n.to_bytes(2, "little") for n in range(600)), "binary", id="numbers-are-no-utf-16"),
    pytest.param(NOISE, UNDECODABLE, id="noise"),
    pytest.param(
        TEXT.encode() + b"\xff" + TEXT.encode(),
        "cannot be decoded as UTF-8: invalid start byte at byte 119",
        id="one-byte",
    ),
    pytest.param(TEXT.encode()[:30], "cannot be decoded as UTF-8: unexpected end of data at byte 29", id="cut-off"),
    pytest.param(b"\xff\xfeA", "cannot be decoded as UTF-16: truncated data at byte 2", id="half-a-character"),
    pytest.param("déjà vu à l'été".encode("cp1252"), UNDECODABLE, id="latin"),
]


@pytest.mark.parametrize(("data", "reason"), UNREADABLE)
def test_what_is_no_text_says_why(data: bytes, reason: str) -> None:
    put("a.txt", data)
    assert everything("a.txt") == [Failure("a.txt", None, reason)]
    assert everything(put("a.txt.gz", gzip.compress(data))) == [Failure("a.txt.gz", None, reason)]


def test_a_record_keeps_its_fields_and_what_is_empty_is_absent() -> None:
    row: dict[str, Any] = {
        "id": "n1",
        "outlet": "سبق",
        "date": "2015-08-10",
        "title": "ت",
        "author": "واس - الرياض",
        "url": "http://a.b/",
    }
    put("a.jsonl", lines({**row, "text": "س", "more": [1]}, {"text": "ص", "title": "", "author": None, "id": 7}))
    assert articles("a.jsonl") == [
        Article(path="a.jsonl", text="س", record=1, **row),
        Article(id="7", path="a.jsonl", text="ص", record=2),
    ]


def test_a_record_without_an_id_is_called_by_its_line() -> None:
    put("in/a.jsonl", b"\n" + lines({"text": "س"}))
    assert [(one.id, one.record) for one in articles("in/a.jsonl")] == [("in/a.jsonl:2", 2)]


BAD_LINES = [
    pytest.param(b'{"text": "a"', "not JSON: Expecting ',' delimiter at column 13", id="cut-off"),
    pytest.param(b"text", "not JSON: Expecting value at column 1", id="no-json"),
    pytest.param(b"[1]", "not a record: Expected `object`, got `array`", id="an-array"),
    pytest.param(b'{"id": "a"}', "not a record: no `text` among `id`", id="no-text"),
    pytest.param(b'{"text": 3}', "not a record: Expected `str`, got `int` - at `$.text`", id="a-number"),
    pytest.param(
        b'{"text": "a", "title": ["b"]}', "not a record: Expected `str | null`, got `array` - at `$.title`", id="a-list"
    ),
    pytest.param(b'{"text": " "}', "no text", id="empty"),
    pytest.param(b'{"text": "", "title": "a"}', "no text", id="a-title-alone"),
    pytest.param(b'{"text": "' + NOISE + b'"}', UNDECODABLE, id="noise"),
    pytest.param(
        b'{"text": "a", "x": ' + b"[" * 99999 + b"]" * 99999 + b"}", "not a record: nested too deeply", id="nested"
    ),
    pytest.param(b'{"text": "a", "n": ' + b"1" * 9999 + b"x}", None, id="a-number-without-end"),
]


@pytest.mark.parametrize(("line", "reason"), BAD_LINES)
def test_a_bad_line_is_named_and_the_next_one_read(line: bytes, reason: str | None) -> None:
    put("a.jsonl", lines({"text": "س"}) + line + b"\n" + lines({"text": "ص"}))
    first, bad, last = everything("a.jsonl")
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (first.text, last.text, last.record) == ("س", "ص", 3)
    assert isinstance(bad, Failure)
    assert (bad.path, bad.record) == ("a.jsonl", 2)
    assert reason is None or bad.reason == reason


GOOD_LINES = [
    pytest.param(b'{"text": "a\\ud83d b"}', "a\ufffd b", id="half-a-pair-is-replaced"),
    pytest.param(b'{"text": "\\ud83d\\ude00", "title": "\\udc00"}', "😀", id="in-another-field"),
    pytest.param(b'\xef\xbb\xbf{"text": "a"}', "a", id="mark"),
    pytest.param(b'{"text": "a", "n": NaN}', "a", id="nan-beside-it"),
    pytest.param(b'{"text": "a\tb"}', "a\tb", id="a-raw-tab"),
    pytest.param(b'{"text": "a\\r\\nb"}', "a\r\nb", id="newlines-untouched"),
    pytest.param(json.dumps({"text": WORDS}, ensure_ascii=False).encode("cp1256"), WORDS, id="windows-1256"),
]


@pytest.mark.parametrize(("line", "text"), GOOD_LINES)
def test_what_the_fast_reader_refuses_is_read_all_the_same(line: bytes, text: str) -> None:
    put("a.jsonl", line)
    assert [one.text for one in articles("a.jsonl")] == [text]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1256"])
def test_records_in_any_encoding(encoding: str) -> None:
    rows = [{"text": WORDS + str(n)} for n in range(30)]
    put("a.jsonl", lines(*rows).decode().encode(encoding))
    assert [one.text for one in articles("a.jsonl")] == [row["text"] for row in rows]
    assert [one.record for one in articles("a.jsonl")] == list(range(1, 31))


def test_records_that_are_none() -> None:
    assert everything(put("a.jsonl", b"")) == [Failure("a.jsonl", None, "empty")]
    assert everything(put("b.jsonl", b"\n \n")) == [Failure("b.jsonl", None, "empty")]
    assert everything(put("c.jsonl", b"\x89PNG\r\n\x1a\n\0\0")) == [Failure("c.jsonl", None, "binary (PNG)")]


def test_records_are_drawn_one_at_a_time() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            line = b'{"text": "a"}\n'
            buffer[: len(line)] = line
            return len(line)

    drawn = read(find(["-"]).inputs, io.BufferedReader(Endless()))  # type: ignore[type-var]
    assert [one.record for one in (next(drawn), next(drawn)) if isinstance(one, Article)] == [1, 2]


def test_gzip() -> None:
    put("a.txt.gz", gzip.compress(TEXT.encode()))
    put("b.jsonl.gz", gzip.compress(lines({"text": "س"})))
    assert [(one.path, one.text) for one in articles(".")] == [("a.txt.gz", TEXT), ("b.jsonl.gz", "س")]


def test_a_broken_gzip_gives_what_was_read_before() -> None:
    noise = random.Random(1)
    rows = [{"text": "".join(chr(noise.randrange(0x621, 0x64A)) for _ in range(2000))} for _ in range(60)]
    whole = gzip.compress(lines(*rows))
    put("cut.jsonl.gz", whole[: len(whole) // 2])
    *read_before, broken = everything("cut.jsonl.gz")
    assert broken == Failure("cut.jsonl.gz", None, "gzip data cut off")
    assert 0 < len(read_before) < 60
    assert everything(put("cut.txt.gz", whole[:99])) == [Failure("cut.txt.gz", None, "gzip data cut off")]
    assert everything(put("no.txt.gz", TEXT.encode())) == [Failure("no.txt.gz", None, "not gzip")]
    put("hurt.txt.gz", whole[:200] + bytes(50) + whole[250:])
    [hurt] = everything("hurt.txt.gz")
    assert isinstance(hurt, Failure)
    assert hurt.reason in {"gzip data damaged", "not gzip"}


def test_a_folder_is_read_whole_in_order_and_what_is_unknown_is_counted() -> None:
    for name in ["b.txt", "a/z.txt", "a.txt", "a/b/c.jsonl", ".hidden.txt", ".git/x.txt", "README", "x.html", "A.TXT"]:
        put(f"in/{name}", lines({"text": "س"}))
    found = find(["in"])
    assert found.skipped == 2
    assert [one.path for one in articles("in")] == ["in/A.TXT", "in/a.txt", "in/a/b/c.jsonl", "in/a/z.txt", "in/b.txt"]


def test_paths_keep_their_order_and_nothing_is_read_twice(tmp_path: Path) -> None:
    put("b/1.txt", b"b")
    put("a.txt", b"a")
    given = ["b", "a.txt", "./a.txt", "b/1.txt", str(tmp_path / "a.txt")]
    assert [one.path for one in articles(*given)] == ["b/1.txt", "a.txt"]


def test_a_path_elsewhere_is_shown_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("x/a.txt", b"a")
    put("y/b.txt", b"b")
    monkeypatch.chdir(tmp_path / "y")
    assert [one.path for one in articles("../x", str(tmp_path / "y"))] == ["../x/a.txt", "b.txt"]


def test_a_file_that_is_named_is_read_whatever_it_is_called() -> None:
    put("notes", TEXT.encode())
    put("rows.json", b"\n  " + lines({"text": "س"}))
    assert [one.text for one in articles("notes", "rows.json")] == [TEXT, "س"]


FOREIGN = "déjà vu à l'été"  # no encoding that is found by itself


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.txt", FOREIGN, id="a-text"),
        pytest.param("a.jsonl", json.dumps({"text": FOREIGN}, ensure_ascii=False), id="lines"),
        pytest.param("a.json", json.dumps([{"text": FOREIGN}], ensure_ascii=False), id="an-array"),
        pytest.param("a.csv", f"text\n{FOREIGN}\n", id="a-table"),
    ],
)
def test_an_encoding_that_is_told_holds_for_every_form(name: str, data: str) -> None:
    put(name, data.encode("cp1252"))
    told = read(find([name], Settings(encoding="cp1252")).inputs)
    assert [one.text for one in told if isinstance(one, Article)] == [FOREIGN]
    assert [type(one) for one in everything(name)] == [Failure]


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_an_article_may_be_as_large_as_allowed_and_no_larger(name: str) -> None:
    data = ("م" * 20).encode() if name == "a.txt" else json.dumps({"text": "س"}).encode()
    put(name, data + b"\n")
    for limit, wanted in [(len(data) + 1, Article), (len(data) - 1, Failure)]:
        assert [type(one) for one in read(find([name], Settings(max_bytes=limit)).inputs)] == [wanted]


@pytest.mark.parametrize(
    ("data", "fields"),
    [
        pytest.param({"articles": [{"text": "س"}, {"text": "ص"}]}, {}, id="alone"),
        pytest.param({"total": 2, "tags": ["a"], "docs": [{"text": "س"}, {"text": "ص"}]}, {}, id="among-other-things"),
        pytest.param({"text": "ع", "docs": [{"body": "س"}, {"body": "ص"}]}, {"text": "body"}, id="of-another-name"),
    ],
)
def test_records_that_an_object_wraps(data: dict[str, object], fields: dict[str, str]) -> None:
    put("a.json", json.dumps(data, indent=1))
    found = list(read(find(["a.json"], Settings(fields=fields)).inputs))
    assert [(one.text, one.record, one.id) for one in found if isinstance(one, Article)] == [
        ("س", 1, "a.json:1"),
        ("ص", 2, "a.json:2"),
    ]


def test_a_record_that_has_an_array_is_one_record() -> None:
    put("a.json", json.dumps({"text": "س", "related": [{"text": "ص"}]}))
    assert [one.text for one in articles("a.json")] == ["س"]


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        pytest.param(TEXT.encode(), [TEXT], id="a-text"),
        pytest.param("\n \n قال".encode(), ["\n \n قال"], id="leading-space-is-kept"),
        pytest.param(b"\n \n" + lines({"text": "a"}, {"text": "b"}), ["a", "b"], id="records-after-space"),
        pytest.param(lines({"text": WORDS}).decode().encode("utf-16"), [WORDS], id="records-in-utf-16"),
        pytest.param(gzip.compress(lines({"text": "a"})), ["a"], id="packed"),
        pytest.param(WORDS.encode("cp1256"), [WORDS], id="windows-1256"),
    ],
)
def test_standard_input_is_records_or_one_text(data: bytes, texts: list[str]) -> None:
    found = list(read(find(["-"]).inputs, io.BytesIO(data)))
    assert [one.text for one in found if isinstance(one, Article)] == texts
    assert {one.path for one in found} == {"-"}


def test_nothing_on_standard_input() -> None:
    assert list(read(find(["-"]).inputs, io.BytesIO(b""))) == [Failure("-", None, "empty")]


def test_what_is_missing_or_no_file() -> None:
    put("in/a.txt", b"a")
    Path("in/gone.txt").symlink_to("nowhere")
    os.mkfifo("in/pipe.txt")
    assert everything("in", "none.txt") == [
        Article(id="in/a.txt", path="in/a.txt", text="a"),
        Failure("in/gone.txt", None, "no such file or folder"),
        Failure("none.txt", None, "no such file or folder"),
    ]
    assert find(["in"]).skipped == 1  # the pipe: opening it could wait for ever


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read() -> None:
    Path(put("in/a.txt", b"a")).chmod(0)
    Path("in/shut").mkdir(mode=0)
    assert everything("in") == [
        Failure("in/a.txt", None, "permission denied"),
        Failure("in/shut", None, "permission denied"),
    ]


def test_a_name_that_is_no_utf8_can_be_written() -> None:
    name = os.fsdecode(b"\xff.txt")
    try:
        put(name, b"a")
    except OSError:
        pytest.skip("the file system takes no such name")
    assert [one.path for one in articles(".")] == ["\ufffd.txt"]

"""Every input that a desk meets and should not, in one corpus made here: what is said, the exit code, the rest."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from provtrace.cli import app

COMMAND = [sys.executable, "-m", "provtrace"]
SAID = "نقلت وكالة الأناضول عن مصدر أمني أن الجسر سيفتح غدا."
LIMIT = 200_000  # --max-bytes of these runs
RECORD = json.dumps({"text": SAID}, ensure_ascii=False).encode()
LINES = RECORD + b"\n"
LOST = "characters that were lost and stand as U+FFFD"
PACKED = gzip.compress(LINES * 3)


class Bad(NamedTuple):
    """A file, the reason it gives (None: it is missing from the errors), the articles that it gives all the same."""

    name: str
    data: bytes
    reason: str | None
    record: int | None = None
    articles: int = 0


BAD = [
    Bad("empty.txt", b"", "empty"),
    Bad("blank.md", b" \r\n", "empty"),
    Bad("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary (PNG)"),
    Bad("noise.txt", bytes(range(256)), "binary"),
    Bad("mark.txt", b"\xff\xfeA", "cannot be decoded as UTF-16: truncated data at byte 2"),
    Bad("broken.txt", f"{SAID} ".encode() * 9 + b"\xff", "cannot be decoded as UTF-8: invalid start byte"),
    Bad("foreign.txt", "déjà vu à l'été".encode("cp1252"), "cannot be decoded as UTF-8, UTF-16, Windows-1256 or"),
    Bad("large.txt", SAID.encode() * 4000, "too large: --max-bytes allows 200,000"),
    Bad("line.jsonl", LINES + b"{broken\n" + LINES, "not JSON: Expecting property name", 2, 2),
    Bad("cut.jsonl", LINES + RECORD[:40], "not JSON: Unterminated string", 2, 1),
    Bad("untold.jsonl", LINES + b'{"id": "a"}\n' + LINES, "not a record: no `text` among `id`", 2, 2),
    Bad("hollow.jsonl", LINES + b'{"text": " "}\n', "no text", 2, 1),
    Bad("number.jsonl", b'{"text": 3}\n' + LINES, "not a record: Expected `str`, got `int`", 1, 1),
    Bad("long.jsonl", b'{"text": "' + b"a" * LIMIT + b'"}\n' + LINES, "too large: --max-bytes", 1, 1),
    Bad("cut.json", b"[" + RECORD + b", " + RECORD[:40], "not JSON: Unterminated string", 2, 1),
    Bad("open.json", b"[" + RECORD, "not JSON: cut off", 2, 1),
    Bad("untold.json", b'[{"id": 1}, ' + RECORD + b"]", "not a record: no `text` among `id`", 1, 1),
    Bad("two.json", b'{"a": [' + RECORD + b'], "b": [{"id": 1}]}', "not a record: no `text` among `a`, `b`"),
    Bad("strings.json", b'{"articles": ["a"]}', "not a record: no `text` among `articles`"),
    Bad("within.json", b'{"articles": [{"id": 1}, ' + RECORD + b"]}", "not a record: no `text` among `id`", 1, 1),
    Bad("after.json", b'{"articles": [' + RECORD + b"]} x", "not JSON: Extra data", None, 1),
    Bad("cells.csv", f"id,text\n1\n2,{SAID}\n".encode(), "not a record: 1 cells, the header has 2", 2, 1),
    Bad("quote.csv", f'id,text\n1,{SAID}\n2,"{SAID}\n'.encode(), "not CSV: unexpected end of data", 3, 1),
    Bad("header.csv", b"id,body\n1,a\n", "not a record: no `text` among `id`, `body`"),
    Bad("no.txt.gz", SAID.encode(), "not gzip"),
    Bad("cut.jsonl.gz", PACKED[:-8], "gzip data cut off", None, 3),
    Bad("hurt.jsonl.gz", PACKED[:-8] + bytes(8), "not gzip", None, 3),
    Bad("bomb.txt.gz", gzip.compress(b"a" * 40 * LIMIT), "too large: --max-bytes"),
    Bad("bomb.jsonl.gz", gzip.compress(LINES + b"\n" * 200 * LIMIT), "a compression bomb", None, 1),
]  # fmt: skip
ODD = [
    Bad("control.txt", f"{SAID}\x01\n".encode(), "control characters"),
    Bad("nul.txt", f"{SAID}\0\n".encode(), "NUL characters"),
    Bad("turned.txt", f"{SAID}\u202e\n".encode(), "characters that turn the direction of writing"),
    Bad("half.jsonl", b'{"text": "\\ud800 ' + SAID.encode() + b'"}\n', LOST, 1),
    Bad("latin.txt", b"The bridge opens tomorrow.", "no Arabic"),
]  # fmt: skip


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def corpus() -> str:
    """The folder of all of them, among articles that nothing is wrong with."""
    folder = Path("in")
    folder.mkdir()
    for one in (*BAD, *ODD):
        (folder / one.name).write_bytes(one.data)
    (folder / "a good.txt").write_text(SAID, encoding="utf-8")
    (folder / "zz good.txt").write_text(SAID, encoding="utf-8")
    return "in"


def traced(*paths: str) -> tuple[int, dict[str, list[dict[str, object]]], str]:
    done = CliRunner().invoke(
        app, ["trace", *paths, "--format", "json", "--max-bytes", str(LIMIT)], catch_exceptions=False
    )
    return done.exit_code, json.loads(done.stdout), done.stderr


@pytest.mark.parametrize("bad", BAD, ids=[one.name for one in BAD])
def test_what_cannot_be_read_is_named_and_the_rest_done(bad: Bad) -> None:
    Path(bad.name).write_bytes(bad.data)
    Path("zz.txt").write_text(SAID, encoding="utf-8")
    code, document, told = traced(bad.name, "zz.txt")
    [error] = document["errors"]
    assert code == 3
    assert (error["path"], error["record"]) == (bad.name, bad.record)
    assert str(error["reason"]).startswith(str(bad.reason))
    assert f"provtrace: {bad.name}" in told
    assert [one["path"] for one in document["articles"]] == [bad.name] * bad.articles + ["zz.txt"]


@pytest.mark.parametrize("odd", ODD, ids=[one.name for one in ODD])
def test_what_is_odd_is_traced_with_a_warning(odd: Bad) -> None:
    Path(odd.name).write_bytes(odd.data)
    code, document, told = traced(odd.name)
    place = f"{odd.name}:{odd.record}" if odd.record else odd.name
    assert code == 0
    assert told == f"provtrace: {place}: warning: {odd.reason}\n"
    [article] = document["articles"]
    assert bool(article["attributions"]) == (odd.name != "latin.txt")
    assert CliRunner().invoke(app, ["trace", odd.name, "--quiet"]).stderr == ""


def test_of_one_oddity_three_are_told_and_the_rest_counted() -> None:
    Path("a.jsonl").write_text("\n".join(json.dumps({"text": f"English {n}"}) for n in range(5)), encoding="utf-8")
    told = CliRunner().invoke(app, ["trace", "a.jsonl"], catch_exceptions=False).stderr.splitlines()
    assert told == [
        *(f"provtrace: a.jsonl:{n}: warning: no Arabic" for n in (1, 2, 3)),
        "provtrace: warning: no Arabic: 2 more",
    ]


def test_all_of_them_at_once(corpus: str) -> None:
    code, document, _ = traced(corpus, "missing.txt")
    assert code == 3
    wanted = [(f"in/{one.name}", one.record) for one in BAD] + [("missing.txt", None)]
    assert [(one["path"], one["record"]) for one in document["errors"]] == sorted(wanted, key=lambda one: one[0])
    assert len(document["articles"]) == sum(one.articles for one in BAD) + len(ODD) + 2


@pytest.mark.slow
def test_a_line_of_fifty_megabytes() -> None:
    Path("a.txt").write_text("كلمة " * 5_600_000, encoding="utf-8")
    assert Path("a.txt").stat().st_size > 50_000_000
    done = CliRunner().invoke(app, ["trace", "a.txt", "--no-stories", "--format", "ndjson"], catch_exceptions=False)
    assert (done.exit_code, done.stderr) == (0, "provtrace: a.txt: warning: a line of more than a million characters\n")


def lines(count: int) -> Iterator[bytes]:
    for number in range(count):
        yield json.dumps({"id": str(number), "text": f"{SAID}\n" * 20}).encode() + b"\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_leaves_whole_lines_and_says_where_it_stopped(jobs: str) -> None:
    Path("a.jsonl").write_bytes(b"".join(lines(6000)))
    process = subprocess.Popen(
        [*COMMAND, "trace", "a.jsonl", "--format", "ndjson", "--jobs", jobs],
        bufsize=0,  # what readline holds back communicate does not see
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    first = [process.stdout.readline() for _ in range(3)]
    process.send_signal(signal.SIGINT)
    rest, told = process.communicate(timeout=60)
    printed = b"".join(first) + rest
    rows = [json.loads(line) for line in printed.splitlines()]
    articles = sum(row["type"] == "article" for row in rows)
    assert process.returncode == 130
    assert printed.endswith(b"\n")
    assert rows[-1]["type"] == "article"
    assert told.decode() == f"provtrace: interrupted: {articles:,} articles done\n"


def test_a_background_job_is_not_interrupted() -> None:
    Path("a.jsonl").write_bytes(b"".join(lines(2)))
    ignoring = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)"
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"{ignoring}; from provtrace.cli import main; main()",
            "trace",
            "-",
            "--format",
            "ndjson",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stdin
    process.stdin.write(b"".join(lines(1)))
    process.stdin.flush()
    header = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    printed, _ = process.communicate(b"".join(lines(1)), timeout=60)
    assert process.returncode == 0
    assert [json.loads(line)["type"] for line in (header + printed).splitlines()].count("article") == 2


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no /proc to see the processes start")
def test_an_interrupt_while_processes_start_is_the_parent_s_alone() -> None:
    """As a terminal sends it: to all processes of the group, here as soon as there is one of them to hit."""
    Path("a.jsonl").write_bytes(b"".join(lines(3000)))
    arguments = ["trace", "a.jsonl", "--format", "ndjson", "--jobs", "2"]
    process = subprocess.Popen(
        [*COMMAND, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )
    children, deadline = Path(f"/proc/{process.pid}/task/{process.pid}/children"), time.monotonic() + 60
    while len(children.read_text(encoding="ascii").split()) < 2 and time.monotonic() < deadline:  # one is the tracker
        time.sleep(0.001)
    time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    told = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 130
    assert told == "provtrace: interrupted: 0 articles done\n"


CLOSED = [
    pytest.param("<&-", 3, id="standard-input"),
    pytest.param(">&-", 2, id="standard-output"),
    pytest.param("2>&-", 3, id="standard-error"),
    pytest.param(">/dev/full", 2, id="a-full-disk"),
    pytest.param("2>/dev/full", 3, id="a-full-disk-for-errors"),
    pytest.param("2>&1 | true", 0, id="nobody-reads-either"),
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize(("redirected", "code"), CLOSED)
def test_streams_that_are_closed_or_full(redirected: str, code: int) -> None:
    Path("a.txt").write_text(SAID, encoding="utf-8")
    done = subprocess.run(
        f'"{sys.executable}" -m provtrace trace - a.txt missing.txt {redirected}',
        shell=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**os.environ, "LC_ALL": "C"},
        check=False,
        timeout=60,
    )
    assert done.returncode == code
    assert b"Traceback" not in done.stderr + done.stdout
    assert b"Exception" not in done.stderr + done.stdout

"""The command line from outside: exit codes, streams, files, pipes, a terminal. Writes to temporary folders."""

import csv
import gzip
import io
import json
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from conftest import printed_on, put
from typer.testing import CliRunner

from provtrace.cli import app

SEEDS = Path(__file__).parents[1] / "seeds"
COMMAND = [sys.executable, "-m", "provtrace"]
SAID = "نقلت وكالة الأناضول عن مصدر أمني أن الجسر سيفتح غدا.\nوقال الوزير إن العمل انتهى.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)


class Done(NamedTuple):
    code: int
    out: bytes
    err: str


def run(*arguments: str, stdin: bytes = b"") -> Done:
    """The command in this process; what is no error on purpose comes out as what it is."""
    done = CliRunner().invoke(app, arguments, input=stdin, catch_exceptions=False)
    return Done(done.exit_code, done.stdout_bytes, done.stderr)


def apart(*arguments: str, **environment: str) -> Done:
    """The command in a process of its own."""
    env = {**os.environ, **environment}
    done = subprocess.run([*COMMAND, *arguments], capture_output=True, env=env, check=False, timeout=60)
    return Done(done.returncode, done.stdout, done.stderr.decode())


def out(*arguments: str, stdin: bytes = b"", code: int = 0) -> bytes:
    done = run(*arguments, stdin=stdin)
    assert done.code == code, done.err
    return done.out


def document(*arguments: str, stdin: bytes = b"", code: int = 0) -> Any:
    return json.loads(out("trace", *arguments, "--format", "json", stdin=stdin, code=code))


def rows(printed: bytes) -> list[Any]:
    return [json.loads(line) for line in printed.splitlines()]


def corpus(name: str, count: int = 600) -> str:
    """Records whose ids repeat, with broken lines among them: more than one chunk of work."""
    lines = [
        "{broken" if n % 97 == 5 else json.dumps({"id": f"n{n // 2}", "text": f"الخبر رقم {n}\n{SAID}"})
        for n in range(count)
    ]
    return put(name, "\n".join(lines))


def terminal(*arguments: str, columns: int = 100, **environment: str) -> str:
    """What the command prints on a terminal of its own."""
    parent, child = pty.openpty()
    ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    env = {**os.environ, "TERM": "xterm-256color", **environment}
    process = subprocess.Popen([*COMMAND, *arguments], stdout=child, stderr=child, stdin=child, env=env)
    os.close(child)
    page = printed_on(parent)
    process.wait(timeout=60)
    return page.decode()


def test_seeds_as_a_tree() -> None:
    printed = out("trace", str(SEEDS)).decode()
    assert printed.startswith("3 articles · 3 outlets · 1 independent origin · all via bloomberg  ")
    assert printed.splitlines()[-1] == "5 articles · 3 stories · 0 errors · 0 articles credit nobody"
    assert "\x1b" not in printed
    assert "\u2067" not in printed


def test_seeds_on_a_terminal() -> None:
    page = terminal("trace", str(SEEDS), "--quiet")
    assert "\x1b[" in page
    assert page.count("\u2067") == page.count("\u2069") > 0
    assert "\x1b[3" not in terminal("trace", str(SEEDS), "--quiet", NO_COLOR="1")  # no foreground colour


def test_json_is_one_document() -> None:
    put("bad.txt", b"")
    trace = document(str(SEEDS), "bad.txt", code=3)
    assert [Path(article["path"]).name[:3] for article in trace["articles"]] == ["000", "001", "002", "003", "004"]
    assert trace["errors"] == [{"path": "bad.txt", "record": None, "reason": "empty"}]
    assert trace["generator"]["name"] == "provtrace"
    assert {article["story"] for article in trace["articles"]} == {story["id"] for story in trace["stories"]}


def test_json_lines_come_in_order_and_end() -> None:
    found = rows(out("trace", str(SEEDS), "--format", "ndjson"))
    types = [row["type"] for row in found]
    assert list(dict.fromkeys(types)) == ["header", "article", "story", "node", "edge", "end"]
    assert found[-1] == {"type": "end", "articles": 5, "errors": 0}
    assert all("story" not in row for row in found if row["type"] == "article")
    whole = document(str(SEEDS))
    for kind, wanted in [
        ("story", whole["stories"]),
        ("node", whole["graph"]["nodes"]),
        ("edge", whole["graph"]["edges"]),
    ]:
        assert [row for row in found if row["type"] == kind] == [{"type": kind, **one} for one in wanted]


def test_without_stories() -> None:
    trace = document(str(SEEDS), "--no-stories")
    assert (trace["stories"], trace["graph"]["nodes"], trace["graph"]["edges"]) == ([], [], [])
    assert {article["story"] for article in trace["articles"]} == {None}
    found = rows(out("trace", str(SEEDS), "--no-stories", "--format", "ndjson"))
    assert {row["type"] for row in found} == {"header", "article", "end"}
    assert len(out("trace", str(SEEDS), "--no-stories").splitlines()) == 6


def test_text_and_content_in_or_out() -> None:
    put("a.jsonl", json.dumps({"text": SAID, "author": "واس - الرياض"}))
    [plain] = document("a.jsonl")["articles"]
    [more] = document("a.jsonl", "--include-text")["articles"]
    [less] = document("a.jsonl", "--no-content")["articles"]
    assert not {"text", "author"} & set(plain)
    assert (more["text"], more["author"]) == (SAID, "واس - الرياض")
    assert any(one["content"] for one in plain["attributions"])
    assert not any(one["content"] for one in less["attributions"])


@pytest.mark.parametrize("form", ["json", "ndjson", "tree", "csv"])
def test_any_number_of_jobs_gives_the_same_bytes(form: str) -> None:
    corpus("in/b.jsonl")
    put("in/a.txt", SAID)
    put("in/c.txt", b"\x89PNG\r\n\x1a\n")
    one = out("trace", "in", "--format", form, code=3)
    assert out("trace", "in", "--format", form, "--jobs", "2", code=3) == one


def test_ids_are_made_different() -> None:
    put("a.jsonl", "\n".join(json.dumps({"id": name, "text": SAID}) for name in ["a", "a", "a#2", "a", "b"]))
    assert [one["id"] for one in document("a.jsonl")["articles"]] == ["a", "a#2", "a#2#2", "a#3", "b"]


def test_articles_stand_by_path_and_record_errors_too() -> None:
    put("b.jsonl", f"{json.dumps({'text': SAID})}\n{{\n{json.dumps({'text': SAID})}\n")
    put("a.txt", SAID)
    trace = document("missing.txt", "b.jsonl", "a.txt", code=3)
    assert [(one["path"], one["record"]) for one in trace["articles"]] == [
        ("a.txt", None),
        ("b.jsonl", 1),
        ("b.jsonl", 3),
    ]
    assert [(one["path"], one["record"]) for one in trace["errors"]] == [("b.jsonl", 2), ("missing.txt", None)]


def test_every_bad_input_is_named_and_the_rest_done() -> None:
    put("in/broken.jsonl", f'{json.dumps({"text": SAID})}\n{{"text": 1}}\n')
    put("in/cut.jsonl.gz", gzip.compress(json.dumps({"text": SAID}).encode() + b"\n")[:-8])
    put("in/empty.txt", b"")
    put("in/good.txt", SAID)
    put("in/noise.txt", bytes(range(128, 256)))
    put("in/picture.txt", b"\x89PNG\r\n\x1a\n")
    put("in/.hidden.txt", b"")
    put("in/page.html", b"")
    done = run("trace", "in", "none.txt")
    assert done.code == 3
    assert done.err.splitlines() == [
        "provtrace: 1 file of unknown kind not read",
        "provtrace: in/broken.jsonl:2: not a record: Expected `str`, got `int` - at `$.text`",
        "provtrace: in/cut.jsonl.gz: gzip data cut off",
        "provtrace: in/empty.txt: empty",
        "provtrace: in/noise.txt: cannot be decoded as UTF-8, UTF-16, Windows-1256 or ISO 8859-6",
        "provtrace: in/picture.txt: binary (PNG)",
        "provtrace: none.txt: no such file or folder",
    ]
    assert "6 errors" in done.out.decode().splitlines()[-1]
    assert "unknown kind" not in run("trace", "in", "--quiet").err


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
def test_encodings_trace_alike(encoding: str) -> None:
    put("a.txt", SAID)
    plain = document("a.txt")
    put("a.txt", SAID.encode(encoding))
    assert document("a.txt") == plain
    assert plain["articles"][0]["attributions"]


def test_spans_quote_what_stands_there() -> None:
    for article in document(str(SEEDS), "--include-text")["articles"]:
        for one in article["attributions"]:
            for span in [one["cue"], one["content"], *(link["mention"] for link in one["chain"])]:
                if span:
                    assert article[span.get("in", "text")][span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize(
    ("given", "ids"),
    [
        pytest.param(SAID.encode(), ["-"], id="one-text"),
        pytest.param(b'\n {"text": "a"}\n{"text": "b"}', ["-:2", "-:3"], id="records"),
    ],
)
def test_standard_input(given: bytes, ids: list[str]) -> None:
    assert [one["id"] for one in document("-", stdin=given)["articles"]] == ids


USAGE = [
    pytest.param(["trace"], id="no-path"),
    pytest.param(["trace", "a.txt", "--format", "xml"], id="no-such-format"),
    pytest.param(["trace", "a.txt", "--jobs", "0"], id="no-jobs"),
    pytest.param(["trace", "a.txt", "--format", "json", "--source", "x"], id="the-tree-s-options-elsewhere"),
    pytest.param(["trace", "a.txt", "--nonsense"], id="no-such-option"),
    pytest.param(["nonsense"], id="no-such-command"),
    pytest.param(["trace", "a.txt", "-o", "no/such/folder"], id="nowhere-to-write"),
    pytest.param(["trace", "a.txt", "-o", "."], id="a-folder-to-write-to"),
]


def test_a_folder_with_nothing_to_read_says_what_could_be() -> None:
    put("in/page.odd", b"")
    done = run("trace", "in")
    assert done.code == 0
    assert done.err.splitlines()[1].startswith("provtrace: nothing to read: in folders .txt .md .jsonl ")
    assert run("trace", "in", "--quiet").err == ""


@pytest.mark.parametrize("arguments", USAGE)
def test_usage_errors(arguments: list[str]) -> None:
    put("a.txt", SAID)
    done = run(*arguments)
    assert (done.code, done.out) == (2, b"")
    assert done.err


@pytest.mark.parametrize("form", ["tree", "json", "ndjson", "csv"])
def test_a_file_is_written_whole_or_not_at_all(form: str) -> None:
    wanted = out("trace", str(SEEDS), "--format", form)
    put("old.txt", "old").encode()
    Path("old.txt").chmod(0o640)
    Path("link").symlink_to("old.txt")
    for name in ["new.txt", "link"]:
        assert out("trace", str(SEEDS), "--format", form, "-o", name) == b""
        assert Path(name).read_bytes() == wanted
    assert Path("old.txt").stat().st_mode & 0o777 == 0o640
    assert Path("link").is_symlink()
    assert sorted(path.name for path in Path().iterdir()) == ["link", "new.txt", "old.txt"]


def test_what_is_no_regular_file_is_written_directly() -> None:
    os.mkfifo("pipe")
    reader = subprocess.Popen(["cat", "pipe"], stdout=subprocess.PIPE)
    out("trace", str(SEEDS), "-o", "pipe")
    assert apart("trace", str(SEEDS), "-o", "-").out == out("trace", str(SEEDS))
    assert reader.communicate(timeout=60)[0] == out("trace", str(SEEDS), "-o", "-")
    assert out("trace", str(SEEDS), "-o", "/dev/null") == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_is_said_plainly() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "trace", str(SEEDS), "--quiet"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (2, b"provtrace: cannot write -: no space left on device\n")


@pytest.mark.parametrize(("form", "jobs"), [("tree", "1"), ("json", "1"), ("ndjson", "2")])
def test_a_closed_pipe_ends_quietly(form: str, jobs: str) -> None:
    corpus("a.jsonl", 1500)
    process = subprocess.Popen(
        [*COMMAND, "trace", "a.jsonl", "--format", form, "--jobs", jobs, "--quiet"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    told = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(timeout=60) in {0, 3}
    assert all(line.startswith("provtrace: a.jsonl:") for line in told.splitlines())


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param("trace a.jsonl", id="trace"),
        pytest.param("check a.jsonl --fail-on none", id="check"),
        pytest.param("graph a.jsonl", id="graph"),
        pytest.param("explain a.jsonl:1", id="explain"),
        pytest.param("diff a.json a.json --format json", id="diff"),
        pytest.param("rules", id="rules"),
        pytest.param("lexicon", id="lexicon"),
        pytest.param("schema", id="schema"),
    ],
)
def test_every_command_ends_quietly_where_nobody_reads(arguments: str) -> None:
    corpus("a.jsonl", 5)
    out("trace", "a.jsonl", "--format", "json", "-o", "a.json")
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as nobody:
        done = subprocess.run([*COMMAND, *arguments.split()], stdout=nobody, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("form", ["tree", "json", "ndjson", "csv"])
def test_a_file_that_does_not_fit_is_not_there(form: str) -> None:
    put("old.txt", "old")
    small = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))"
    main = "from provtrace.cli import main; main()"
    arguments = ["trace", str(SEEDS), "--format", form, "--quiet", "-o", "old.txt"]
    done = subprocess.run(
        [sys.executable, "-c", f"{small}; {main}", *arguments],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, b"provtrace: cannot write old.txt: file too large\n")
    assert sorted(path.name for path in Path().iterdir()) == ["old.txt"]
    assert Path("old.txt").read_text(encoding="utf-8") == "old"


def test_an_ascii_locale() -> None:
    put("مقال.txt", SAID)
    put("سيئ.txt", b"")
    for form in ["tree", "json", "ndjson", "csv"]:
        done = apart("trace", ".", "--format", form, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert done.code == 3
        assert "مقال.txt" in done.out.decode()
        assert done.err.startswith("provtrace: ")
        assert done.err.endswith(": empty\n")


def test_markup_and_escapes_reach_the_terminal_as_text() -> None:
    wicked = "[bold]وكالة[/bold] \x1b[2J\u202eالأناضول\u2069 :smile:"
    put("a.jsonl", json.dumps({"title": wicked, "outlet": wicked, "text": f"{wicked}\nقالت وكالة «{wicked}» إن كذا."}))
    put("b[red]\x1b[2J.txt", b"")
    page = terminal("trace", "a.jsonl", "b[red]\x1b[2J.txt", "--quiet")
    assert "[bold]" in page
    assert ":smile:" in page
    assert "\x1b[2J" not in page
    assert "\u202e" not in page
    assert "b[red][2J.txt: empty" in page


def test_a_limit_on_stories() -> None:
    words = ["جسر", "مطار", "سوق", "ملعب", "مصنع", "متحف"]
    put("a.jsonl", "\n".join(json.dumps({"text": f"افتتاح {word} {word * 2} {word * 3}.\n"}) for word in words * 10))
    shown = out("trace", "a.jsonl", "--limit", "2").decode().splitlines()
    assert shown[-2].endswith("more (2 shown)")
    assert len(out("trace", "a.jsonl", "--limit", "0").splitlines()) == len(out("trace", "a.jsonl").splitlines())


def test_only_the_stories_that_are_asked_for() -> None:
    done = run("trace", str(SEEDS), "--source", "السفارة الروسية في دمشق", "--quiet")
    lines = done.out.decode().splitlines()
    assert "002_9fe9562a125aaf65.txt:2" in lines[0]
    assert lines[1] == "… 2 more (1 shown)"
    assert run("trace", str(SEEDS), "--outlet", "عنب", "--quiet").err == (
        "provtrace: nothing here is called عنب; did you mean عنب بلدي?\n"
    )


def test_csv_is_the_document_s_links() -> None:
    table = list(csv.DictReader(io.StringIO(out("trace", str(SEEDS), "--format", "csv").decode())))
    wanted = [
        (one["id"], str(said["cue"]["start"]), link["id"], one["story"])
        for one in document(str(SEEDS))["articles"]
        for said in one["attributions"]
        for link in [*said["via"], *said["chain"]]
    ]
    assert [(row["article"], row["start"], row["source"], row["story"]) for row in table] == wanted
    plain = list(csv.DictReader(io.StringIO(out("trace", str(SEEDS), "--format", "csv", "--no-stories").decode())))
    assert plain == [{**row, "story": ""} for row in table]


def test_visual_order_without_its_packages_is_a_usage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\ufe8d" in out("trace", str(SEEDS), "--bidi", "visual").decode()  # an alif by itself, as it is drawn
    assert "\u2067" in out("trace", str(SEEDS), "--bidi", "isolate").decode()
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    done = run("trace", str(SEEDS), "--bidi", "visual")
    assert (done.code, done.out) == (2, b"")
    assert "pip install 'provtrace[bidi]'" in done.err


def test_an_interrupt_leaves_neither_a_traceback_nor_half_a_file() -> None:
    process = subprocess.Popen([*COMMAND, "trace", "-", "-o", "a.json"], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 30
    while not list(Path().iterdir()) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    told = process.communicate(timeout=60)[1]
    assert process.returncode not in {0, 2, 3}
    assert b"Traceback" not in told
    assert not list(Path().iterdir())


def test_progress_is_for_somebody_who_looks() -> None:
    corpus("a.jsonl")
    assert "articles" not in apart("trace", "a.jsonl", "--format", "ndjson").err
    assert "articles" in terminal("trace", "a.jsonl", "--format", "json", "-o", "a.json")
    assert "articles" not in terminal("trace", "a.jsonl", "--format", "json", "-o", "a.json", "--quiet")


def test_help_and_version_import_little() -> None:
    heavy = "print([name for name in ('networkx', 'msgspec', 'regex', 'provtrace.lexicon') if name in sys.modules])"
    code = f"import atexit, sys; atexit.register(lambda: {heavy}); sys.argv[1:] = ['--help']"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; from provtrace.cli import main; main()"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout.endswith("[]\n")
    assert "breadth is" in done.stdout
    assert out("--version").decode().startswith("provtrace ")


def test_the_python_interface() -> None:
    import provtrace

    put("a.txt", SAID)
    whole = provtrace.trace("a.txt")
    assert provtrace.trace([Path("a.txt")], jobs=2) == whole
    assert provtrace.trace(["none"]).errors == (provtrace.Failure("none", None, "no such file or folder"),)
    found = provtrace.trace_article(SAID, outlet="سبق")
    assert found.attributions == whole.articles[0].attributions
    assert found.outlet.name == "سبق"
    graph = provtrace.build_graph(whole)
    assert set(graph) == {node.id for node in whole.graph.nodes}
    assert set(provtrace.__all__) <= set(dir(provtrace))
    assert all(getattr(provtrace, name) for name in provtrace.__all__)
    with pytest.raises(AttributeError, match="nonsense"):
        _ = provtrace.nonsense

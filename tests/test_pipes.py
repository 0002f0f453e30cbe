"""One document on standard output in every format, whatever goes on beside it; the README's jq lines by real jq."""

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import needs, printed_on
from typer.testing import CliRunner

from provtrace.cli import app
from provtrace.cli.check import CheckFormat
from provtrace.cli.explain import ExplainFormat
from provtrace.cli.graph import GraphFormat
from provtrace.cli.trace import Format

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-m", "provtrace"]
SAID = "نقلت وكالة الأناضول عن مصدر أمني أن الجسر سيفتح غدا.\nوقال الوزير إن العمل انتهى.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def noisy() -> None:
    """A folder with what is told on standard error: files that cannot be read, odd characters, an unknown kind."""
    Path("in").mkdir()
    records = ["{broken", *(json.dumps({"id": f"n{n}", "text": f"{SAID}\x07 رقم {n}"}) for n in range(60))]
    Path("in/a.jsonl").write_text("\n".join(records), encoding="utf-8")
    Path("in/b.txt").write_text(f"{SAID}نقلت صحيفة زوفارا أن الجسر مغلق.\u202e\x00", encoding="utf-8")
    Path("in/c.txt").write_bytes(b"")
    Path("in/d.odd").write_bytes(b"x")


def beside(*arguments: str) -> tuple[bytes, str]:
    """Standard output, a pipe; and what came on standard error, a terminal."""
    parent, child = pty.openpty()
    env = {**os.environ, "TERM": "xterm-256color"}
    process = subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=child, env=env)
    os.close(child)
    assert process.stdout
    printed = process.stdout.read()
    process.stdout.close()
    told = printed_on(parent)
    process.wait(timeout=60)
    return printed, told.decode()


def one_json(printed: bytes) -> object:
    assert printed.endswith(b"\n")
    return json.loads(printed)


def json_lines(printed: bytes) -> object:
    rows = [json.loads(line) for line in printed.splitlines()]
    assert all(isinstance(row, dict) for row in rows)
    return rows


def table(printed: bytes) -> object:
    header, *rows = csv.reader(io.StringIO(printed.decode()), strict=True)
    assert rows
    assert {len(row) for row in rows} == {len(header)}
    return rows


def xml(printed: bytes) -> object:
    return ET.fromstring(printed)


def html(printed: bytes) -> object:
    assert printed.startswith(b"<!doctype html>")
    assert printed.endswith(b"</html>\n")
    assert printed.count(b"<!doctype") == 1
    return printed


def dot(printed: bytes) -> object:
    assert printed.startswith(b"digraph")
    assert printed.rstrip().endswith(b"}")
    return printed


def text(printed: bytes) -> object:
    """Lines of text, none of them one of standard error's."""
    lines = printed.decode().splitlines()
    assert not any(line.startswith("provtrace:") or "\x1b" in line or "left" in line for line in lines)
    return lines


FORMATS = [
    pytest.param("trace in --format tree", text, id="trace-tree"),
    pytest.param("trace in --format json", one_json, id="trace-json"),
    pytest.param("trace in --format ndjson", json_lines, id="trace-ndjson"),
    pytest.param("trace in --format csv", table, id="trace-csv"),
    pytest.param("trace in --format csv --no-stories --jobs 2", table, id="trace-csv-streamed"),
    pytest.param("explain in/b.txt --corpus in --format text", text, id="explain-text"),
    pytest.param("explain in/b.txt --corpus in --format json", one_json, id="explain-json"),
    pytest.param("explain in/b.txt --corpus in --format html", html, id="explain-html"),
    pytest.param("check in --format text", text, id="check-text"),
    pytest.param("check in --format json", one_json, id="check-json"),
    pytest.param("check in --format ndjson", json_lines, id="check-ndjson"),
    pytest.param("check in --format sarif --statistics", one_json, id="check-sarif"),
    pytest.param("check in --format junit", xml, id="check-junit"),
    pytest.param("check in --format csv", table, id="check-csv"),
    pytest.param("graph in --format json", one_json, id="graph-json"),
    pytest.param("graph in --format graphml", xml, id="graph-graphml"),
    pytest.param("graph in --format gexf", xml, id="graph-gexf"),
    pytest.param("graph in --format dot", dot, id="graph-dot"),
    pytest.param("graph in --format csv", table, id="graph-csv"),
    pytest.param("lexicon --unknown in --format text", text, id="unknown-text"),
    pytest.param("lexicon --unknown in --format json", one_json, id="unknown-json"),
]


@pytest.mark.parametrize(("arguments", "parse"), FORMATS)
def test_standard_output_is_one_document(arguments: str, parse: Callable[[bytes], object]) -> None:
    noisy()
    printed, told = beside(*arguments.split())
    assert parse(printed)
    # All of it went on beside: what could not be read, what is odd, how far the run is.
    assert "a.jsonl:1: not JSON" in told
    assert "c.txt: empty" in told
    assert "warning: " in told
    assert re.search(r"\d articles?\b", told)
    quiet = subprocess.run([*COMMAND, *arguments.split(), "--quiet"], capture_output=True, check=False)
    assert quiet.stdout == printed


def test_every_format_of_a_command_that_reads_is_parsed_here() -> None:
    forms = {"trace": Format, "explain": ExplainFormat, "check": CheckFormat, "graph": GraphFormat}
    here = {(row.values[0].split()[0], row.values[0].partition("--format ")[2].split()[0]) for row in FORMATS}  # type: ignore[union-attr]
    for name, form in forms.items():
        # `line` and `github` are lines of text, whose form tests/test_check.py holds.
        assert set(form) - {"line", "github"} <= {form for command, form in here if command == name}


JQ = re.findall(
    r"^\$ jq -r '(.*)' trace\.json +# (.*)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
)


def jq(program: str, document: Path) -> list[str]:
    done = subprocess.run(["jq", "-r", program, document], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()


@pytest.mark.outside
@needs("jq")
def test_the_jq_lines_of_the_readme(tmp_path: Path) -> None:
    document = tmp_path / "trace.json"
    CliRunner().invoke(app, ["trace", str(ROOT / "seeds"), "--format", "json", "-o", str(document)])
    trace = json.loads(document.read_bytes())
    assert [words.partition(",")[0] for _, words in JQ] == [
        "the origins of all stories", "on unnamed sources alone", "top carriers",
    ]  # fmt: skip
    origins, alone, carriers = (jq(program, document) for program, _ in JQ)
    assert origins == [f"{one['id']}\t{'، '.join(o['name'] for o in one['origins'])}" for one in trace["stories"]]
    unnamed = [{o["kind"] for o in one["origins"]} == {"unnamed"} for one in trace["articles"]]
    assert alone == [one["id"] for one, only in zip(trace["articles"], unnamed, strict=True) if only]
    assert 0 < len(alone) < len(trace["articles"])
    assert carriers == ["2\tbloomberg"]


# ---------------------------------------------------------------- help, version, completion
def commands() -> dict[str, Any]:
    import typer

    whole: Any = typer.main.get_command(app)
    return dict(whole.commands)


@pytest.mark.parametrize("name", sorted(commands()))
def test_help_has_an_example_that_the_command_takes(name: str) -> None:
    printed = CliRunner().invoke(app, [name, "--help"], terminal_width=80).stdout
    examples = re.findall(r"^  Example: provtrace (.+)$", printed, re.MULTILINE)
    assert examples, "a line of its own, whole at 80 columns"
    for example in examples:
        assert example.split()[0] == name
        commands()[name].make_context(name, example.split()[1:], resilient_parsing=False)


def test_the_version_names_the_lexicon() -> None:
    from provtrace.lexicon import default
    from provtrace.lexicon.files import data_digest

    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert CliRunner().invoke(app, ["--version"]).stdout == f"provtrace {declared} · lexicon {default().digest}\n"
    assert data_digest() == default().digest


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        pytest.param("provtrace tr", {"trace"}, id="a-command"),
        pytest.param("provtrace trace --so", {"--source"}, id="an-option"),
        pytest.param("provtrace explain --format ", {"text", "json", "html"}, id="a-value"),
        pytest.param("provtrace trace --root o", {"origin", "outlet"}, id="a-value-begun"),
    ],
)
def test_the_shell_completes(words: str, wanted: set[str]) -> None:
    last = len(words.split(" ")) - 1
    env = {"_PROVTRACE_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(last)}
    code = "import sys; sys.argv[0] = 'provtrace'; from provtrace.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ, **env}, capture_output=True, check=False)
    assert set(done.stdout.decode().split()) == wanted


def test_help_takes_little_longer_than_what_it_is_made_with() -> None:
    """CPU time of whole processes, the least of several, side by side."""
    import resource

    def cpu(*arguments: str) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    runs = [(cpu("-c", "import typer"), cpu("-m", "provtrace", "--help")) for _ in range(7)]
    assert min(ours for _, ours in runs) <= 2.5 * min(theirs for theirs, _ in runs)


@pytest.mark.parametrize("name", sorted(commands()))
def test_help_of_a_command_imports_little_too(name: str) -> None:
    heavy = "[one for one in ('networkx', 'msgspec', 'regex', 'rich', 'provtrace.lexicon') if one in sys.modules]"
    code = f"import atexit, sys; atexit.register(lambda: print({heavy})); sys.argv[1:] = ['{name}', '--help']"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; from provtrace.cli import main; main()"], capture_output=True, check=True
    )
    assert done.stdout.endswith(b"[]\n")

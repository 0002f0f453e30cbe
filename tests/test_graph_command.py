"""`provtrace graph` from outside: the same graph as the trace document's, one document out, exit codes."""

import io
import json
from pathlib import Path

import networkx
import pytest
from typer.testing import CliRunner

from provtrace.cli import app
from provtrace.render import network

SEEDS = Path(__file__).parents[1] / "seeds"
SAID = "نقلت وكالة الأناضول عن مصدر أمني أن الجسر سيفتح غدا."


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def out(*arguments: str, stdin: bytes = b"", code: int = 0) -> bytes:
    done = CliRunner().invoke(app, arguments, input=stdin, catch_exceptions=False)
    assert done.exit_code == code, done.stderr
    return done.stdout_bytes


def test_the_graph_is_that_of_the_trace_document() -> None:
    whole = json.loads(out("trace", str(SEEDS), "--format", "json"))["graph"]
    assert json.loads(out("graph", str(SEEDS))) == whole
    read = networkx.read_graphml(io.BytesIO(out("graph", str(SEEDS), "--format", "graphml")))
    assert {(edge["source"], edge["target"]) for edge in whole["edges"]} == set(read.edges)
    assert read.nodes["bloomberg"]["stories"] == 2


@pytest.mark.parametrize("form", network.RENDER)
def test_the_same_bytes_from_any_number_of_jobs(form: str) -> None:
    one = out("graph", str(SEEDS), "--format", form)
    assert out("graph", str(SEEDS), "--format", form, "--jobs", "2") == one
    assert out("graph", str(SEEDS), "--format", form, "-o", "file") == b""
    assert Path("file").read_bytes() == one


def test_what_cannot_be_read_is_told_and_the_rest_done() -> None:
    given = json.dumps({"id": "a", "text": SAID}).encode() + b"\n{broken\n"
    done = CliRunner().invoke(app, ["graph", "-"], input=given)
    assert done.exit_code == 3
    assert "-:2:" in done.stderr
    assert {node["id"] for node in json.loads(done.stdout_bytes)["nodes"]} >= {"anadolu", "article:a"}


def test_nothing_to_draw() -> None:
    assert json.loads(out("graph", "-", stdin=b"", code=3)) == {
        "directed": True, "multigraph": False, "graph": {}, "nodes": [], "edges": [],
    }  # fmt: skip


def test_another_format_is_a_usage_error() -> None:
    out("graph", str(SEEDS), "--format", "png", code=2)

"""`provtrace check` from outside: exit codes, formats through their own parsers, context, baseline, bad input.

PROVTRACE_REWRITE=1 writes tests/golden/check.txt anew.
"""

import csv
import io
import json
import os
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from junitparser import Error, Failure, JUnitXml
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif
from typer.testing import CliRunner

from provtrace.cli import app
from provtrace.cli.check import CheckFormat
from provtrace.models import CHECK_SCHEMA, Report

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden" / "check.txt"

ONE = "نقلت وكالة رويترز عن مصدر مقرب من الحكومة أن الموازنة ستخفض هذا العام."
NAMED = "قال وزير المالية سامي الحداد إن الموازنة ستخفض هذا العام."
WAS = "نقلت وكالة الأنباء السعودية عن وزير المالية سامي الحداد أن الموازنة ستخفض هذا العام."


class Done(NamedTuple):
    code: int
    out: str
    err: str


def run(*arguments: str, stdin: str = "") -> Done:
    done = CliRunner().invoke(app, ["check", *arguments], input=stdin, catch_exceptions=False)
    return Done(done.exit_code, done.stdout, done.stderr)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, *records: Any) -> str:
    """A text, or records a line each (a string is a broken line)."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in records]
    path.write_text("\n".join(lines), encoding="utf-8")
    return name


def codes(done: Done) -> list[str]:
    return [one["code"] for one in json.loads(done.out)["findings"]]


# ---------------------------------------------------------------- the seeds
def test_the_seeds_hold_what_a_careful_reader_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = run("seeds/", "--select", "ALL", "--isolated", "--format", "json", "-q")
    assert done.code == 1
    found = [
        (one["code"], Path(one["path"]).name[:3], one["span"]["text"] if one["span"] else "")
        for one in json.loads(done.out)["findings"]
    ]
    at = {(code, article) for code, article, _ in found}
    assert {("PT102", article) for article in ("000", "001", "003", "004")} <= at
    assert {("PT105", article) for article in ("000", "001", "003", "004")} <= at
    unexplained = [words for code, article, words in found if (code, article) == ("PT105", "003")]
    assert unexplained == ["مصدر مقرب من الكرملين", "شخصان", "أحدهما"]
    assert {("PT108", "001"), ("PT205", "004")} <= at
    assert {article for code, article in at if code == "PT302"} == {"002", "003", "004"}
    [single] = [one for one in json.loads(done.out)["findings"] if one["code"] == "PT201"]
    assert single["article"] is None
    assert {Path(one["path"]).name[:3] for one in single["related"]} == {"000", "001", "004"}


def test_each_finding_on_the_seeds_is_asked_for_or_has_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = json.loads(run("seeds/", "--select", "ALL", "--isolated", "--format", "json", "-q").out)["findings"]
    here = [(one["code"], Path(one["article"] or "").name[:3], (one["span"] or {"text": ""})["text"]) for one in found]
    listed = tomllib.loads((GOLDEN.parent / "check_seeds.toml").read_text(encoding="utf-8"))["finding"]
    assert sorted(here) == sorted((one["code"], one["article"], one["words"]) for one in listed)
    assert all(one.get("asked") or len(one["reason"]) > 40 for one in listed)


def test_the_text_of_the_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    printed = run("seeds/", "--select", "ALL", "--isolated", "-q").out
    if os.environ.get("PROVTRACE_REWRITE"):
        GOLDEN.write_text(printed, encoding="utf-8")
    assert printed.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


# ---------------------------------------------------------------- exit codes, the same for every format
EXITS = [
    pytest.param(["named.jsonl"], 0, id="nothing-found"),
    pytest.param(["one.jsonl"], 1, id="a-warning"),
    pytest.param(["one.jsonl", "--fail-on", "error"], 0, id="a-warning-below-the-threshold"),
    pytest.param(["one.jsonl", "--fail-on", "none"], 0, id="nothing-fails"),
    pytest.param(["named.jsonl", "--select", "PT302", "--fail-on", "note"], 1, id="a-note-at-the-threshold"),
    pytest.param(["named.jsonl", "--select", "PT302"], 0, id="a-note-below-the-default"),
    pytest.param(["broken.jsonl"], 3, id="an-input-that-cannot-be-read"),
    pytest.param(["broken.jsonl", "--fail-on", "none"], 3, id="unreadable-whatever-fails"),
    pytest.param(["one.jsonl", "broken.jsonl"], 3, id="unreadable-comes-before-found"),
    pytest.param(["missing.jsonl"], 3, id="no-such-file"),
    pytest.param(["empty"], 3, id="no-article"),
    pytest.param(["named.jsonl", "--select", "PT999"], 2, id="no-such-rule"),
    pytest.param(["named.jsonl", "--config", "missing.toml"], 2, id="no-such-configuration"),
    pytest.param(["named.jsonl", "--baseline", "missing.json"], 2, id="no-such-baseline"),
    pytest.param(["named.jsonl", "--write-baseline"], 2, id="a-baseline-without-a-file"),
]


@pytest.fixture
def inputs() -> None:
    put("named.jsonl", {"text": NAMED})
    put("one.jsonl", {"text": ONE, "outlet": "sabq"})
    put("broken.jsonl", '{"text": ')
    Path("empty").mkdir()


@pytest.mark.parametrize("form", list(CheckFormat))
@pytest.mark.parametrize(("arguments", "code"), EXITS)
@pytest.mark.usefixtures("inputs")
def test_exit_codes(arguments: list[str], code: int, form: CheckFormat) -> None:
    done = run(*arguments, "--format", form)
    assert done.code == code, done.err
    if code == 2:
        assert not done.out
        assert done.err


# ---------------------------------------------------------------- formats
@pytest.fixture
def messy() -> list[str]:
    """Findings of all severities, strange names, an input that cannot be read, a stale entry, a file of no kind."""
    put("in put, 100%/نص:1.txt", "x")
    Path("in put, 100%/نص:1.txt").write_text(
        f"\ufeffعنوان الخبر عن الموازنة\n\n{ONE}\r\nوقال مصدر إن ذلك صحيح.\n", encoding="utf-8"
    )
    put(
        "in put, 100%/b.jsonl",
        {"id": "=1+1", "text": ONE, "title": "-7 مصدر مقرب: الموازنة ستخفض"},
        "{broken",
        {"text": ONE},
    )
    put("in put, 100%/c.pdf", "x")
    put(
        "base.json",
        '{"schema": "provtrace.baseline/1", "findings": [',
        '{"fingerprint": "0", "code": "PT102", "article": "gone", "count": 1}]}',
    )
    return ["in put, 100%", "--select", "ALL", "--baseline", "base.json", "--statistics"]


def printed(messy: list[str], form: str) -> str:
    done = run(*messy, "--format", form)
    assert done.code == 3
    assert "b.jsonl:2" in done.err
    assert done.out
    return done.out


def test_json(messy: list[str]) -> None:
    out = printed(messy, "json")
    assert out.count("\n") == 1
    report = msgspec.json.decode(out, type=Report, strict=True)
    assert report.schema == CHECK_SCHEMA
    assert {one.severity for one in report.findings} == {"error", "warning", "note"}
    assert [entry.fingerprint for entry in report.stale] == ["0"]
    wanted = {"code", "name", "severity", "article", "story", "message", "span", "line", "fingerprint", "related"}
    assert all(wanted <= set(one) for one in json.loads(out)["findings"])


def test_spans_are_the_articles_words(messy: list[str]) -> None:
    text = Path("in put, 100%/نص:1.txt").read_bytes().decode("utf-8-sig")
    spans = [
        one for one in json.loads(printed(messy, "json"))["findings"] if one["path"].endswith(".txt") and one["span"]
    ]
    assert spans
    for one in spans:
        span = one["span"]
        assert text[span["start"] : span["end"]] == span["text"]
        assert text.split("\n")[one["line"] - 1][one["column"] - 1 :].startswith(span["text"].split("\n")[0])


def test_ndjson(messy: list[str]) -> None:
    rows = [json.loads(line) for line in printed(messy, "ndjson").splitlines()]
    whole = json.loads(printed(messy, "json"))
    assert [row["type"] for row in (rows[0], rows[-1])] == ["header", "end"]
    assert rows[0]["schema"] == CHECK_SCHEMA
    assert rows[-1] == {"type": "end", "findings": len(whole["findings"]), "errors": len(whole["errors"])}
    assert [{k: v for k, v in row.items() if k != "type"} for row in rows if row["type"] == "finding"] == whole[
        "findings"
    ]
    assert [row["reason"] for row in rows if row["type"] == "error"] == [one["reason"] for one in whole["errors"]]


def test_line(messy: list[str]) -> None:
    lines, whole = printed(messy, "line").splitlines(), json.loads(printed(messy, "json"))
    assert len(lines) == len(whole["findings"])
    for line, one in zip(lines, whole["findings"], strict=True):
        assert line.startswith(f"{one['path']}:{one['record'] or one['line'] or 1}: {one['code']} {one['severity']} ")


def test_sarif(messy: list[str]) -> None:
    out = printed(messy, "sarif")
    log = Sarif.model_validate_json(out)  # the published schema, as types
    [sarif] = log.runs
    assert sarif.columnKind.value == "unicodeCodePoints"
    [made] = json.loads(out)["runs"]
    uris = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in made["results"]}
    assert uris == {"in%20put%2C%20100%25/%D9%86%D8%B5%3A1.txt", "in%20put%2C%20100%25/b.jsonl"}
    assert all(one["partialFingerprints"] for one in made["results"])
    rules = made["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in made["results"])
    assert any(one.get("relatedLocations") for one in made["results"])
    assert not made["invocations"][0]["executionSuccessful"]


def test_sarif_regions_count_code_points_and_lines(messy: list[str]) -> None:
    text = Path("in put, 100%/نص:1.txt").read_bytes().decode("utf-8-sig").split("\n")
    [made] = json.loads(printed(messy, "sarif"))["runs"]
    regions = [one["locations"][0]["physicalLocation"]["region"] for one in made["results"]]
    whole = [region for region in regions if "snippet" in region]
    assert whole
    for region in whole:
        assert region["startLine"] == region["endLine"]
        line = text[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    assert {region["startLine"] for region in regions if "snippet" not in region} >= {1, 2, 3}


def test_junit(messy: list[str]) -> None:
    whole = json.loads(printed(messy, "json"))
    [suite] = JUnitXml.fromstring(printed(messy, "junit").encode())
    cases = list(suite)
    assert suite.tests == len(cases) == len(whole["findings"]) + len(whole["errors"])
    failed = [result for case in cases for result in case.result if isinstance(result, Failure)]
    assert suite.failures == len(failed) == sum(one["severity"] != "note" for one in whole["findings"])
    assert suite.errors == sum(isinstance(result, Error) for case in cases for result in case.result) == 1


@pytest.mark.usefixtures("inputs")
def test_junit_of_nothing_is_a_case_that_passes() -> None:
    [suite] = JUnitXml.fromstring(run("named.jsonl", "--format", "junit").out.encode())
    assert (suite.tests, suite.failures, suite.errors) == (1, 0, 0)


def test_github(messy: list[str]) -> None:
    lines = printed(messy, "github").splitlines()
    assert len(lines) == len(json.loads(printed(messy, "json"))["findings"])
    assert {line.split(" ")[0] for line in lines} == {"::error", "::warning", "::notice"}
    assert any("file=in put%2C 100%25/نص%3A1.txt,line=3," in line for line in lines)


def test_csv_runs_nothing(messy: list[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(printed(messy, "csv"))))
    assert len(rows) == len(json.loads(printed(messy, "json"))["findings"])
    assert "'=1+1" in {row["article"] for row in rows}
    assert not [cell for row in rows for cell in row.values() if cell and cell[0] in "=+@\t\r"]


def test_statistics_counts(messy: list[str]) -> None:
    shown = printed(messy, "text")
    found = json.loads(printed(messy, "json"))["findings"]
    numbers = [int(line.split()[0]) for line in shown.splitlines()[:-1]]
    assert sum(numbers) == len(found)
    assert shown.splitlines()[-1].startswith(f"{len(found)} findings")


def test_output_goes_to_a_file_whole_or_not_at_all(messy: list[str]) -> None:
    assert run(*messy, "--format", "sarif", "-o", "out.sarif").out == ""
    Sarif.model_validate_json(Path("out.sarif").read_text(encoding="utf-8"))
    assert run(*messy, "-o", "no/such/folder/out").code == 2


# ---------------------------------------------------------------- context
def test_findings_are_for_the_files_and_stories_are_of_all() -> None:
    put("day/a.jsonl", {"text": ONE, "outlet": "sabq"}, {"text": ONE + " ", "outlet": "okaz"})
    put("new.jsonl", {"text": ONE + "\n", "outlet": "alriyadh"})
    alone = run("new.jsonl", "--select", "PT201,PT304", "--format", "json")
    assert codes(alone) == []
    done = run("new.jsonl", "--corpus", "day", "--select", "PT201,PT304,PT102", "--format", "json")
    assert sorted(codes(done)) == ["PT102", "PT201", "PT304"]
    assert {one["path"] for one in json.loads(done.out)["findings"]} == {"new.jsonl"}


def test_of_two_alike_the_one_that_is_asked_for_is_the_copy() -> None:
    put("day/z.jsonl", {"text": ONE, "outlet": "sabq"})
    put("a.jsonl", {"text": ONE, "outlet": "okaz"})
    done = run("a.jsonl", "--corpus", "day", "--select", "PT304", "--format", "json")
    assert [one["path"] for one in json.loads(done.out)["findings"]] == ["a.jsonl"]


def test_a_file_that_lies_in_the_corpus_too_is_read_once() -> None:
    put("day/a.jsonl", {"text": ONE, "outlet": "sabq"})
    done = run("day/a.jsonl", "--corpus", "day", "--select", "PT304,PT102", "--format", "json")
    assert codes(done) == ["PT102"]
    assert (json.loads(done.out)["articles"], json.loads(done.out)["context"]) == (1, 0)


def test_standard_input() -> None:
    done = run("-", "--select", "PT102", "--format", "line", stdin=json.dumps({"text": ONE}))
    assert done.out.startswith("-:1: PT102 warning ")


def test_a_context_that_cannot_be_read_is_told() -> None:
    put("new.jsonl", {"text": NAMED, "outlet": "sabq"})
    put("day/b.jsonl", "{")
    done = run("new.jsonl", "--corpus", "day", "--format", "json")
    assert done.code == 3
    assert codes(done) == ["PT301"]


# ---------------------------------------------------------------- baseline
def test_a_baseline_accepts_what_is_there_and_nothing_more() -> None:
    put("a.jsonl", {"text": ONE, "outlet": "sabq"})
    written = run("a.jsonl", "--baseline", "base.json", "--write-baseline")
    assert (written.code, written.out) == (0, "")
    assert run("a.jsonl", "--baseline", "base.json").code == 0
    moved = {"text": "\n\n\n" + ONE.replace("وكالة", "وكالةَ") + "\n", "outlet": "sabq"}
    put("renamed.jsonl", {"text": NAMED, "outlet": "okaz"}, moved)
    assert run("renamed.jsonl", "--baseline", "base.json").code == 0
    put("more.jsonl", {"text": ONE, "outlet": "sabq"}, {"text": ONE, "outlet": "okaz"})
    done = run("more.jsonl", "--baseline", "base.json", "--select", "PT102", "--format", "json")
    assert codes(done) == ["PT102"]
    assert json.loads(done.out)["accepted"] == 1


def test_a_baseline_tells_two_sources_of_one_sentence_apart() -> None:
    put("a.jsonl", {"text": "أكد مصدر أمني أن المعبر أغلق، وأكد مسؤول حكومي أن الطريق آمن.", "outlet": "sabq"})
    found = json.loads(run("a.jsonl", "--select", "PT105", "--format", "json").out)["findings"]
    assert len({one["span"]["start"] for one in found}) == 2
    assert len({one["fingerprint"] for one in found}) == 2


def test_what_occurs_less_often_than_it_is_accepted_is_stale() -> None:
    put("a.jsonl", {"text": ONE, "outlet": "sabq"}, {"text": ONE, "outlet": "okaz"})
    run("a.jsonl", "--select", "PT102", "--baseline", "base.json", "--write-baseline")
    put("a.jsonl", {"text": ONE, "outlet": "sabq"})
    report = json.loads(run("a.jsonl", "--select", "PT102", "--baseline", "base.json", "--format", "json").out)
    assert [entry["count"] for entry in report["stale"]] == [1]
    assert (report["findings"], report["accepted"]) == ([], 1)


def test_the_configuration_names_a_baseline_and_makes_it_strict_and_an_option_names_another() -> None:
    put("a.jsonl", {"text": ONE, "outlet": "sabq"})
    run("a.jsonl", "--baseline", "base.json", "--write-baseline")
    put("none.json", '{"schema": "provtrace.baseline/1", "findings": []}')
    put("provtrace.toml", "baseline = 'base.json'\nstrict-baseline = true")
    assert run("a.jsonl").code == 0
    assert run("a.jsonl", "--baseline", "none.json").code == 1
    put("a.jsonl", {"text": NAMED, "outlet": "sabq"})
    assert run("a.jsonl").code == 1
    put("provtrace.toml", "baseline = 'base.json'")
    assert run("a.jsonl").code == 0


def test_a_stale_entry_is_told_and_fails_if_strict() -> None:
    put("a.jsonl", {"text": ONE, "outlet": "sabq"})
    run("a.jsonl", "--baseline", "base.json", "--write-baseline")
    put("a.jsonl", {"text": NAMED, "outlet": "sabq"})
    loose = run("a.jsonl", "--baseline", "base.json")
    assert loose.code == 0
    assert "stale in the baseline: PT102" in loose.out
    assert run("a.jsonl", "--baseline", "base.json", "--strict-baseline").code == 1
    assert "stale in the baseline: PT102" in run("a.jsonl", "--baseline", "base.json", "--format", "line").err


BASELINES = [
    pytest.param("", "no baseline", id="empty"),
    pytest.param(
        '{"schema": "provtrace.baseline/9", "findings": []}',
        "no baseline of this version: its schema is 'provtrace.baseline/9'",
        id="another-version",
    ),
    pytest.param('{"schema": "provtrace.baseline/1", "findings": [{"fing', "no baseline", id="cut-off"),
    pytest.param("[]", "no baseline", id="another-shape"),
    pytest.param('{"schema": "provtrace.baseline/1", "findings": [{"code": 1}]}', "no baseline", id="wrong-types"),
]


@pytest.mark.parametrize(("content", "message"), BASELINES)
def test_a_bad_baseline_is_an_error(content: str, message: str) -> None:
    put("a.jsonl", {"text": ONE})
    put("base.json", content)
    done = run("a.jsonl", "--baseline", "base.json")
    assert (done.code, done.out) == (2, "")
    assert f"base.json: {message}" in done.err


def test_a_baseline_is_written_sorted_and_the_same_twice() -> None:
    put("a.jsonl", {"text": ONE}, {"text": ONE, "outlet": "sabq"})
    run("a.jsonl", "--baseline", "one.json", "--write-baseline")
    run("a.jsonl", "--baseline", "two.json", "--write-baseline")
    first = Path("one.json").read_text(encoding="utf-8")
    assert first == Path("two.json").read_text(encoding="utf-8")
    entries = json.loads(first)["findings"]
    assert [entry["code"] for entry in entries] == sorted(entry["code"] for entry in entries)


# ---------------------------------------------------------------- rules
def test_rules_lists_them_and_shows_a_page() -> None:
    runner = CliRunner()
    listed = runner.invoke(app, ["rules"]).stdout
    assert "PT205  warning  inflated-source" in listed
    page = runner.invoke(app, ["rules", "PT205"]).stdout
    assert all(part in page for part in ("Why: ", "Mend: ", "Fails:", "Passes:", "مصادر مقربة"))
    assert page == runner.invoke(app, ["rules", "inflated-source"]).stdout
    [whole] = json.loads(runner.invoke(app, ["rules", "PT106", "--format", "json"]).stdout)
    assert whole["settings"].startswith("thresholds.late-sentences")
    assert runner.invoke(app, ["rules", "PT000"]).exit_code == 2

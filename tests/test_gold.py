"""The gold gate: no figure below its floor, every span true, the same bytes from any run. Reads ../shared.

`make gold` runs it. tests/gold/floors.toml holds the floors beside a digest of the gold they were measured on.
PROVTRACE_REWRITE=1 raises floors to today's figures and never lowers one; PROVTRACE_REWRITE=lower pins what there is.
No text of a gold article is printed: of `blind` only figures may be known.
"""

import gzip
import json
import math
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold"
CORPUS = SHARED / "corpora" / "saudinewsnet-2015.jsonl.gz"
FLOORS = Path(__file__).parent / "gold" / "floors.toml"
REWRITE = os.environ.get("PROVTRACE_REWRITE", "")

# part -> the gold and what is traced for it
PARTS = {
    "seeds": (GOLD / "seeds.jsonl", SHARED / "seeds"),
    "dev": (GOLD / "dev.jsonl", GOLD / "dev_texts.jsonl"),
    "many": (GOLD / "many.jsonl", GOLD / "many_texts.jsonl"),
    "blind": (GOLD / "blind.jsonl", GOLD / "blind_texts.jsonl"),
    "stories": (GOLD / "stories.jsonl", GOLD / "stories_articles.jsonl"),
    "seeds_stories": (GOLD / "seeds_stories.jsonl", SHARED / "seeds"),
}
# score.py's headline and what else it measures; score_stories.py's.
ARTICLES = ("cue", "chain", "edges", "unnamed", "lead", "origins", "content", "details", "exact", "outlet")
STORIES = ("bcubed", "pairs")

pytestmark = pytest.mark.gold
needs_gold = pytest.mark.skipif(not GOLD.is_dir(), reason=f"no gold at {GOLD}: nothing is scored")
needs_corpus = pytest.mark.skipif(not CORPUS.is_file(), reason=f"no corpus at {CORPUS}: nothing is swept")


def floors() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def trace(what: Path, out: Path, *options: str, hash_seed: str = "0") -> Path:
    """Run the command line, as a user does; a run that does not end with 0 fails here."""
    command: list[str | Path] = [sys.executable, "-m", "provtrace", "trace", what, "--quiet", "-o", out, *options]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": hash_seed}, check=False)
    assert done.returncode == 0, f"trace {what.name}: exit {done.returncode}"
    return out


def digest(*places: Path) -> str:
    """One blake2b-128 over the bytes of files and of the files in folders."""
    whole = blake2b(digest_size=16)
    for place in places:
        for file in sorted(place.iterdir()) if place.is_dir() else [place]:
            whole.update(file.read_bytes())
    return whole.hexdigest()


@pytest.fixture(scope="module")
def traces(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    folder = tmp_path_factory.mktemp("traces")
    made: dict[Path, Path] = {}
    for name, (_, texts) in PARTS.items():
        if texts not in made:
            made[texts] = trace(texts, folder / f"{name}.json", "--format", "json")
    yield {name: made[texts] for name, (_, texts) in PARTS.items()}
    for file in made.values():  # pytest keeps its folders, and blind's trace is not to be read
        file.unlink()


@pytest.fixture(scope="module")
def figures(traces: dict[str, Path], request: pytest.FixtureRequest) -> dict[str, dict[str, float]]:
    found = {name: score(name, traces[name]) for name in PARTS}
    reporter = request.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None:
        for line in ("", *table(found)):
            reporter.write_line(line)
    if REWRITE:
        pin(found)
    return found


def score(part: str, traced: Path) -> dict[str, float]:
    gold, texts = PARTS[part]
    stories: list[str | Path] = [GOLD / "score_stories.py", gold, traced, "--json"]
    articles: list[str | Path] = [GOLD / "score.py", "score", gold, texts, traced, "--json"]
    command = [sys.executable, *(stories if part.endswith("stories") else articles)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"the scorer failed on {part}"
    rows = json.loads(done.stdout)
    assert not rows.get("missing_articles"), f"{part}: {len(rows['missing_articles'])} articles were not traced"
    # a part-article has no lead and no origin: nothing is wanted, nothing scored
    found = {
        name: rows[name]["F1"]
        for name in (*ARTICLES, *STORIES)
        if "F1" in rows.get(name, {}) and rows[name].get("want", 1)
    }
    if rows.get("outlet", {}).get("articles"):
        found["outlet"] = rows["outlet"]["accuracy"]
    return found


def table(found: dict[str, dict[str, float]]) -> Iterator[str]:
    """F1 of every part (`outlet`: accuracy), each beside its floor."""
    pinned = floors()
    for names, parts in ((ARTICLES, [p for p in found if "stories" not in p]), (STORIES, ["stories", "seeds_stories"])):
        yield f"{'F1 (floor)':14}" + "".join(f"{name:>13}" for name in names)
        for part in parts:
            yield f"{part:14}" + "".join(f"{cell(n, found[part], pinned[part]):>13}" for n in names)


def cell(name: str, row: dict[str, float], pinned: dict[str, Any]) -> str:
    floor = f" ({pinned[name]:.2f})" if name in pinned else ""
    return f"{row[name]:.3f}{floor}" if name in row else "-"


def pin(found: dict[str, dict[str, float]]) -> None:
    """Write the floors anew: two decimals, rounded down, never lower than they were unless asked."""
    before = floors() if FLOORS.exists() and REWRITE != "lower" else {}
    lines = ["# F1 (outlet: accuracy) below which `make gold` fails. Written by PROVTRACE_REWRITE=1 make gold."]
    for part, row in found.items():
        lines += ["", f"[{part}]", f'digest = "{digest(*PARTS[part])}"']
        for name, figure in row.items():
            floor = max(math.floor(figure * 100 + 1e-9) / 100, before.get(part, {}).get(name, 0.0))
            lines.append(f"{name} = {floor:.2f}")
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_every_part_has_floors() -> None:
    pinned = floors()
    assert list(pinned) == list(PARTS)
    for part, row in pinned.items():
        assert {"bcubed"} <= set(row) if part.endswith("stories") else {"cue", "chain", "edges", "unnamed"} <= set(row)


@needs_gold
@pytest.mark.parametrize("part", PARTS)
def test_the_gold_is_what_the_floors_were_measured_on(part: str) -> None:
    if REWRITE:
        pytest.skip("the floors are being written anew")
    pinned = floors()[part]["digest"]
    assert digest(*PARTS[part]) == pinned, (
        f"the gold of {part} has changed since its floors were measured: look at what changed, "
        "then pin them again with PROVTRACE_REWRITE=1 make gold (PROVTRACE_REWRITE=lower where a floor must fall)"
    )


@needs_gold
@pytest.mark.parametrize("part", PARTS)
def test_no_figure_is_below_its_floor(part: str, figures: dict[str, dict[str, float]]) -> None:
    pinned = {name: floor for name, floor in floors()[part].items() if name != "digest"}
    assert pinned.keys() <= figures[part].keys()
    below = [f"{n} {figures[part][n]:.4f} < {floor}" for n, floor in pinned.items() if figures[part][n] < floor]
    assert not below, f"{part}: {', '.join(below)}"


# ---------------------------------------------------------------- spans
def articles_of(texts: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The fields that spans point into, as decoded: (name or id, fields)."""
    if texts.is_dir():
        for file in sorted(texts.glob("*.txt")):
            yield file.name, {"text": file.read_bytes().decode("utf-8")}
        return
    with (gzip.open if texts.suffix == ".gz" else open)(texts, "rb") as lines:
        for row in map(json.loads, lines):
            yield row["id"], {name: row.get(name) or "" for name in ("text", "title", "author")}


def spans(value: object) -> Iterator[dict[str, Any]]:
    """Every object with `text`, `start` and `end`, however deep."""
    if isinstance(value, dict):
        if {"text", "start", "end"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def untrue(article: dict[str, Any], fields: dict[str, str]) -> list[str]:
    """Spans that do not quote what stands there, by place alone."""
    wrong = []
    for span in spans({key: value for key, value in article.items() if key != "text"}):
        field, start, end = span.get("in", "text"), span["start"], span["end"]
        if not 0 <= start < end <= len(fields[field]) or fields[field][start:end] != span["text"]:
            wrong.append(f"{article['id']} {field}[{start}:{end}]")
        elif "line" in span and span["line"] != fields[field].count("\n", 0, start) + 1:
            wrong.append(f"{article['id']} {field}[{start}:{end}] line {span['line']}")
    if not 0 <= article["body"]["start"] <= article["body"]["end"] <= len(fields["text"]):
        wrong.append(f"{article['id']} body")
    return wrong


@needs_gold
@pytest.mark.parametrize("part", [part for part in PARTS if part != "seeds_stories"])
def test_every_span_of_the_gold_quotes_what_stands_there(part: str, traces: dict[str, Path]) -> None:
    fields = dict(articles_of(PARTS[part][1]))
    traced = json.loads(traces[part].read_text(encoding="utf-8"))["articles"]
    assert len(traced) == len(fields)
    wrong = [fault for article in traced for fault in untrue(article, fields[article["id"].rpartition("/")[2]])]
    assert not wrong, f"{part}: {len(wrong)} spans" if part == "blind" else f"{part}: {wrong[:10]}"


# ---------------------------------------------------------------- the same bytes
@needs_gold
@pytest.mark.parametrize("part", ["seeds", "dev", "blind", "stories"])
def test_two_runs_and_any_number_of_jobs_give_the_same_bytes(
    part: str, traces: dict[str, Path], tmp_path: Path
) -> None:
    again = trace(PARTS[part][1], tmp_path / "again.json", "--format", "json", "--jobs", "2", hash_seed="1")
    assert digest(again) == digest(traces[part])


@needs_corpus
def test_the_corpus_has_true_spans_and_the_same_bytes_twice(tmp_path: Path) -> None:
    one = trace(CORPUS, tmp_path / "one.ndjson", "--format", "ndjson", "--jobs", "1", hash_seed="1")
    two = trace(CORPUS, tmp_path / "two.ndjson", "--format", "ndjson", "--jobs", "2", hash_seed="2")
    assert digest(one) == digest(two)
    records = articles_of(CORPUS)
    wrong: list[str] = []
    count = 0
    with one.open(encoding="utf-8", newline="\n") as lines:
        for row in map(json.loads, lines):
            if row["type"] == "article":
                name, fields = next(records)
                assert row["id"].partition("#")[0] == name, "articles come in input order"
                wrong += untrue(row, fields)
                count += 1
    assert row == {"type": "end", "articles": count, "errors": 0}
    assert next(records, None) is None
    assert not wrong, wrong[:10]


def test_the_sweep_itself_sees_an_untrue_span() -> None:
    fields = {"text": "قالت الوكالة\nإن الجسر فُتح", "title": "", "author": ""}
    true = {"text": "إن", "start": 13, "end": 15, "line": 2}
    article = {"id": "a", "body": {"start": 0, "end": 26}, "attributions": [{"cue": true}]}
    assert untrue(article, fields) == []
    for wrong in ({"start": 12}, {"end": 99}, {"line": 1}, {"in": "title"}, {"text": "أن"}):
        assert len(untrue({**article, "attributions": [{"cue": {**true, **wrong}}]}, fields)) == 1

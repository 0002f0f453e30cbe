"""`provtrace diff`: what is gained, lost, changed; documents of all shapes; exit codes. PROVTRACE_REWRITE=1: golden."""

import gzip
import io
import json
import os
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest
from conftest import put, said, told
from msgspec.structs import replace
from rich.console import Console
from typer.testing import CliRunner

from provtrace import diff
from provtrace.cli import app
from provtrace.errors import InputError
from provtrace.models import SCHEMA, ArticleTrace, Document, Generator, Graph, Outlet, Source
from provtrace.reading.documents import TraceDocument, read_document
from provtrace.render import difference
from provtrace.render.line import Bidi

GOLDEN = Path(__file__).parent / "golden" / "diff.txt"


def written(*articles: ArticleTrace) -> Document:
    return Document(SCHEMA, Generator("provtrace", "0", "0"), articles, (), Graph(), ())


def lenient(*articles: ArticleTrace) -> TraceDocument:
    return msgspec.json.decode(msgspec.json.encode(written(*articles)), type=TraceDocument)


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["diff", *arguments], catch_exceptions=False)
    return done.exit_code, done.stdout, done.stderr


def short(old: ArticleTrace, new: ArticleTrace) -> list[str]:
    """The differences of one article, a word each: sign, thing, and what it is."""
    found = diff.compare(lenient(old), lenient(new))
    if not found.articles:
        assert found.equal
        return []
    [item] = found.articles
    shown = ["text"] * item.text_changed
    shown += [f"outlet {item.outlet.old.id}/{item.outlet.new.id}" for _ in [0] if item.outlet]  # type: ignore[union-attr]
    for sign, ones in (("+", item.attributions.gained), ("-", item.attributions.lost)):
        shown += [f"{sign} {one.cue.start} {'>'.join(link.id for link in one.chain)}" for one in ones]
    shown += [f"~ {one.new.cue.start} {','.join(one.fields)}" for one in item.attributions.changed]
    for sign, edges in (("+", item.edges.gained), ("-", item.edges.lost)):
        shown += [f"{sign} {edge.source.id}->{edge.target.id}" for edge in edges]
    for sign, origins in (("+", item.origins.gained), ("-", item.origins.lost)):
        shown += [f"{sign} origin {one.id}" for one in origins]
    return shown + [f"~ origin {one.new.id}" for one in item.origins.changed if one.new]


def article(*chains: str, **fields: Any) -> ArticleTrace:
    return replace(told("a", *chains), **fields)


def moved(start: int, end: int, chain: str) -> ArticleTrace:
    one = said(chain)
    return article(attributions=(replace(one, cue=replace(one.cue, start=start, end=end)),))


ZAYD, AMR = Source("person:زيد", "زيد", "person"), Source("person:عمرو", "عمرو", "person")

CASES = [
    pytest.param(article("reuters"), article("reuters"), [], id="equal"),
    pytest.param(article(), article(), [], id="equal-and-empty"),
    pytest.param(article(), article("reuters"), ["+ 0 reuters", "+ a->reuters"], id="gained"),
    pytest.param(article("reuters"), article(), ["- 0 reuters", "- a->reuters"], id="lost"),
    pytest.param(
        article("reuters", "afp"), article("reuters"), ["- 10 afp", "- a->afp"], id="one-of-two-lost"
    ),
    pytest.param(article("reuters"), article("afp"), ["~ 0 chain", "+ a->afp", "- a->reuters"], id="another-source"),
    pytest.param(
        article("reuters"), article("reuters > person:زيد"), ["~ 0 chain", "+ reuters->person:زيد"], id="a-longer-chain"
    ),
    pytest.param(article("reuters"), article("deny reuters"), ["~ 0 polarity"], id="a-denial"),
    pytest.param(article("reuters => person:زيد"), article("person:زيد"),
                 ["~ 0 via", "+ a->person:زيد", "- a->reuters", "- reuters->person:زيد"], id="via"),
    pytest.param(article("person:زيد [الوزير زيد]"), article("person:زيد [زيد]"), ["~ 0 mentions"], id="mentions"),
    pytest.param(article("?مصدر (1)"), article("?مصدر (1; military)"), ["~ 0 details"], id="details"),
    pytest.param(article("!"), article("reuters"), ["~ 0 chain", "+ a->reuters"], id="resolved"),
    pytest.param(moved(0, 4, "afp"), moved(1, 4, "afp"), ["~ 1 cue"], id="a-cue-that-overlaps"),
    pytest.param(moved(0, 4, "afp"), moved(4, 8, "afp"), ["+ 4 afp", "- 0 afp"], id="a-cue-beside-it"),
    pytest.param(
        article(attributions=(said("reuters"), said("afp"))), article(attributions=(said("afp"), said("was"))),
        ["~ 0 chain", "+ a->was", "- a->reuters"], id="one-cue-two-sources",
    ),
    pytest.param(
        article(attributions=(said("afp"), said("afp"))), article(attributions=(said("afp"),)), ["- 0 afp"],
        id="twice-and-once",
    ),
    pytest.param(
        article(origins=(ZAYD,)), article(origins=(AMR,)), ["+ origin person:عمرو", "- origin person:زيد"], id="origins"
    ),
    pytest.param(
        article(origins=(ZAYD,)), article(origins=(replace(ZAYD, name="زيد بن علي"),)), ["~ origin person:زيد"],
        id="an-origin-by-another-name",
    ),
    pytest.param(
        article("afp"), article("afp", outlet=Outlet("bbc", "بي بي سي", "outlet", "url", None)),
        ["outlet a/bbc", "+ bbc->afp", "- a->afp"], id="another-publisher",
    ),
    pytest.param(
        article(), article(outlet=Outlet("bbc", "بي بي سي", "outlet", "url", None)), ["outlet a/bbc"],
        id="another-publisher-that-credits-nobody",
    ),
    pytest.param(article(), article("a"), ["+ 0 a"], id="who-credits-itself-makes-no-edge"),
    pytest.param(
        article("reuters"), article("reuters > ! > person:زيد"), ["~ 0 chain"],
        id="no-edge-beyond-what-cannot-be-resolved",
    ),
    pytest.param(article("afp"), article("afp", text_digest="1"), ["text"], id="another-text"),
    pytest.param(article("afp"), article("afp", path="b", title="آخر"), [], id="what-is-not-compared"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "wanted"), CASES)
def test_one_article(old: ArticleTrace, new: ArticleTrace, wanted: list[str]) -> None:
    assert short(old, new) == wanted


def before_and_after() -> tuple[Document, Document]:
    same, gone, fresh = told("same", "reuters"), told("gone", "afp"), told("fresh", "afp")
    old = replace(told("a.txt", "bloomberg", "!", "person:زيد"), origins=(ZAYD,))
    new = replace(
        told("a.txt", "bloomberg > ?مصدر مقرب (1)", "person:عمرو [الوزير عمرو]", "person:زيد", "document:تقرير"),
        origins=(ZAYD, AMR),
        outlet=Outlet("bbc", "بي بي سي", "outlet", "url", None),
    )
    return written(same, gone, old), written(same, new, fresh)


def drawn(limit: int | None = None, width: int | None = None, *, bidi: Bidi = "none") -> str:
    old, new = (msgspec.json.decode(msgspec.json.encode(one), type=TraceDocument) for one in before_and_after())
    page = io.StringIO()
    console = Console(file=page, width=width or 1000, force_terminal=False, highlight=False, legacy_windows=False)
    found = diff.compare(old, new)
    console.print(difference.render(found, width=width, bidi=bidi, limit=limit))
    return page.getvalue()


def test_the_text() -> None:
    if os.environ.get("PROVTRACE_REWRITE"):
        GOLDEN.write_text(drawn(), encoding="utf-8")
    assert drawn().splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_the_text_on_a_terminal() -> None:
    page = drawn(width=40, bidi="isolate")
    assert page.count("\u2067") == page.count("\u2069") > 5
    assert "… 2 more (1 shown)" in drawn(limit=1)
    assert "a.txt" in drawn(limit=1)


def test_the_totals_say_how_many_in_all() -> None:
    old, new = (msgspec.json.decode(msgspec.json.encode(one), type=TraceDocument) for one in before_and_after())
    found = diff.compare(old, new)
    assert (found.gained, found.lost) == (("fresh",), ("gone",))
    assert found.totals.articles == diff.Total(old=3, new=3, gained=1, lost=1, changed=1)
    assert found.totals.attributions == diff.Total(old=4, new=5, gained=1, lost=0, changed=2)
    assert found.totals.outlets.changed == 1
    assert found.totals.fields["chain"] == 2


def test_json_and_exit_codes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, document in zip(["old.json", "new.json"], before_and_after(), strict=True):
        put(name, msgspec.json.encode(document))
    assert run("old.json", "old.json")[:2] == (0, "equal: 3 articles\n")
    code, printed, _ = run("old.json", "new.json", "--format", "json")
    assert code == 1
    whole = json.loads(printed)
    assert (whole["schema"], whole["gained"], whole["lost"]) == (diff.SCHEMA, ["fresh"], ["gone"])
    assert whole["articles"][0]["outlet"]["new"]["id"] == "bbc"
    assert run("old.json", "new.json")[1] == drawn()


def test_all_ways_to_write_a_document_are_read_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put("a.txt", "نقلت وكالة رويترز عن مصدر أمني أن الجسر فتح.\n")
    for form in ("json", "ndjson"):
        CliRunner().invoke(app, ["trace", "a.txt", "--format", form, "-o", f"a.{form}"], catch_exceptions=False)
    whole = json.loads(Path("a.json").read_bytes())
    put("indented.json", json.dumps(whole, indent=2))
    put("packed.json.gz", gzip.compress(Path("a.ndjson").read_bytes()))
    whole["news"] = whole["articles"][0]["news"] = whole["articles"][0]["attributions"][0]["news"] = {"unknown": [1]}
    del whole["graph"], whole["stories"], whole["errors"], whole["articles"][0]["body"]
    put("other_version.json", json.dumps(whole))
    for name in ("a.json", "a.ndjson", "indented.json", "packed.json.gz", "other_version.json"):
        assert run("a.json", name)[:2] == (0, "equal: 1 article\n"), name
    assert read_document("a.json").articles[0].attributions


HEADER = json.dumps({"type": "header", "schema": SCHEMA, "generator": {}})

BAD = [
    pytest.param("", "Input data was truncated", id="empty"),
    pytest.param("خبر", "no trace document (trace --format json makes one)", id="a-text"),
    pytest.param("{}", f"its schema is not {SCHEMA}", id="other-json"),
    pytest.param("[]", "Expected `object`", id="a-list"),
    pytest.param('{"schema": "provtrace.trace/99"}', f"only {SCHEMA} is read", id="another-number"),
    pytest.param(f'{{"schema": "{SCHEMA}", "articles": [{{}}]}}', "required field `id`", id="an-article-without-id"),
    pytest.param(f'{{"schema": "{SCHEMA}", "articles": [', "truncated", id="cut-off"),
    pytest.param(f'{HEADER}\n{{"type": "article", "id": "a"}}\n', "cut off", id="lines-cut-off"),
    pytest.param('{"id": "a", "text": "b"}\n{"id": "c", "text": "d"}\n', "no trace document", id="records"),
    pytest.param(b"\x1f\x8b\x08", "end", id="half-a-gzip"),
    pytest.param(b"\xff\xfe\x00", "no trace document", id="noise"),
]


@pytest.mark.parametrize(("data", "why"), BAD)
def test_what_is_no_document_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes | str, why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    put("good.json", msgspec.json.encode(written()))
    put("bad.json", data)
    for arguments in (("good.json", "bad.json"), ("bad.json", "good.json")):
        code, printed, told_ = run(*arguments)
        assert (code, printed) == (2, "")
        assert told_.startswith("provtrace: bad.json: ")
        assert why in told_
        assert told_.count("\n") == 1


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(InputError, match="no such file"):
        read_document("nowhere.json")


def test_many_differences_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        one, other = said("reuters"), said("afp")
        old = tuple(replace(one, cue=replace(one.cue, start=20 * n, end=20 * n + 3)) for n in range(count))
        new = tuple(replace(other, cue=replace(one.cue, start=20 * n + 1, end=20 * n + 4)) for n in range(count))
        a, b = lenient(article(attributions=old)), lenient(article(attributions=new))
        began = time.process_time()
        assert len(diff.compare(a, b).articles[0].attributions.changed) == count
        return time.process_time() - began

    assert seconds(8000) < 16 * max(seconds(2000), 0.005)

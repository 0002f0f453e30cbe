"""`provtrace lexicon`: words looked up, counts, and the names in a medium's slot that the lexicon lacks."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from provtrace.cli import app
from provtrace.corpus import trace_article
from provtrace.lexicon import Lexicon, default
from provtrace.lexicon.files import FILES, read_data
from provtrace.lookup import look_up, summary
from provtrace.unknown import Unknown, sightings, unknown

# زوفارا and قندولين are no words and no media.
OPENED = "أعيد فتح الجسر أمس بعد شهر من العمل."


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return default()


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["lexicon", *arguments], catch_exceptions=False)
    return done.exit_code, done.stdout, done.stderr


def put(name: str, *records: dict[str, Any]) -> str:
    Path(name).write_text("\n".join(map(json.dumps, records)) + "\n", encoding="utf-8")
    return name


SLOTS = [
    pytest.param(f"نقلت صحيفة زوفارا أن {OPENED}", {}, ["head outlet زوفارا 1"], id="after-a-head"),
    pytest.param(f"نقلت وكالة زوفارا أن {OPENED}", {}, ["head agency زوفارا 1"], id="after-an-agency-s-head"),
    pytest.param(f"نقلت وكالة رويترز أن {OPENED}", {}, [], id="a-known-one"),
    pytest.param(
        f"نقلت صحيفة زوفارا أن {OPENED} وأضافت الصحيفة أن العمل انتهى.", {}, ["head outlet زوفارا 1"],
        id="a-back-reference-counts-once",
    ),
    pytest.param(f"قال الوزير لـ«زوفارا» إن {OPENED}", {}, ["told None زوفارا 1"], id="told"),
    pytest.param(
        f'{OPENED}\nقال الوزير ل "زوفارا نيوز" إن العمل انتهى.', {}, ["told None زوفارا نيوز 2"], id="told-in-line-2"
    ),
    pytest.param(f"قال الوزير لـ«رويترز» إن {OPENED}", {}, [], id="told-to-a-known-one"),
    pytest.param(f"قال الوزير إن {OPENED} وأهدى كتابا لـ«زوفارا».", {}, [], id="given-to-in-another-sentence"),
    pytest.param(f"{OPENED}\nالمصدر: زوفارا", {}, ["label None زوفارا 2"], id="label"),
    pytest.param(f"{OPENED}\nالمصدر: رويترز + زوفارا", {}, ["label None زوفارا 2"], id="label-of-two"),
    pytest.param(f"{OPENED}\nالمصدر: وزارة الصحة", {}, [], id="label-of-a-body"),
    pytest.param(f"{OPENED}\nالمصدر: رويترز", {}, [], id="label-of-a-known-one"),
    pytest.param(f"الرياض - زوفارا: {OPENED}", {}, ["byline None زوفارا 1"], id="dateline"),
    pytest.param(OPENED, {"author": "زوفارا - الرياض"}, ["byline None زوفارا 1"], id="author"),
    pytest.param(OPENED, {"author": "واس - الرياض"}, [], id="author-a-known-one"),
    pytest.param(OPENED, {"author": "أحمد الزهراني - الرياض"}, [], id="author-a-person"),
    pytest.param(OPENED, {"outlet": "زوفارا"}, ["publisher outlet زوفارا 1"], id="publisher"),
    pytest.param(OPENED, {"outlet": "رويترز"}, [], id="publisher-a-known-one"),
    pytest.param(OPENED, {}, [], id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fields", "wanted"), SLOTS)
def test_slots(lexicon: Lexicon, text: str, fields: dict[str, str], wanted: list[str]) -> None:
    trace = replace(trace_article(text, **fields), text=text, author=fields.get("author"))  # type: ignore[arg-type]
    assert [f"{one.slot} {one.kind} {one.name} {one.line}" for one in sightings(trace, lexicon)] == wanted


def names(found: list[Unknown]) -> list[tuple[str, int, int, dict[str, int]]]:
    return [(one.name, one.count, one.articles, one.slots) for one in found]


def test_names_that_fold_alike_are_counted_together(lexicon: Lexicon) -> None:
    texts = [
        f"قال الوزير لـ«أندولين» إن {OPENED}",
        f"نقلت صحيفة زوفارة أن {OPENED}",
        f"نقلت صحيفة زوفاره أن {OPENED}\nوقال المدير لـ«زوفارة» إن العمل انتهى.",
    ]
    traces = [replace(trace_article(text), text=text, path=f"{n}.txt") for n, text in enumerate(texts)]
    found = unknown(traces, lexicon)
    assert names(found) == [("زوفارة", 3, 2, {"head": 2, "told": 1}), ("أندولين", 1, 1, {"told": 1})]
    assert (found[0].kind, found[0].first.path, found[0].first.line) == ("outlet", "1.txt", 1)
    assert found[0].mentions == ("صحيفة زوفارة", "صحيفة زوفاره", "لـ«زوفارة»")


RECORDS = [
    {"text": f"نقلت صحيفة زوفارا أن {OPENED}"},
    {"text": OPENED, "author": "قندولين - الرياض"},
    {"text": f"{OPENED}\nنقلت صحيفة زوفارا أن العمل انتهى."},
]
TEXT = """\
2 outlet · head  a.jsonl:1:1  زوفارا: صحيفة زوفارا
1 kind ? · byline  a.jsonl:2:author  قندولين: قندولين
2 unknown names, 3 places
"""


def test_unknown_in_every_format() -> None:
    put("a.jsonl", *RECORDS)
    assert run("--unknown", "a.jsonl") == (0, TEXT, "")
    assert run("--unknown", "a.jsonl", "--jobs", "2")[1] == TEXT
    assert "… 1 more (1 shown)" in run("--unknown", "a.jsonl", "--limit", "1")[1]
    rows = json.loads(run("--unknown", "a.jsonl", "--format", "json")[1])
    assert [(row["name"], row["count"], row["kind"]) for row in rows] == [("زوفارا", 2, "outlet"), ("قندولين", 1, None)]
    assert rows[0]["first"] == {"path": "a.jsonl", "record": 1, "line": 1, "field": None}
    table = list(csv.DictReader(io.StringIO(run("--unknown", "a.jsonl", "--format", "csv")[1])))
    assert [(row["name"], row["first"]) for row in table] == [
        ("زوفارا", "a.jsonl:1:1"),
        ("قندولين", "a.jsonl:2:author"),
    ]


def test_an_unreadable_input_is_told_and_the_rest_done() -> None:
    put("a.jsonl", *RECORDS)
    code, printed, told = run("--unknown", "a.jsonl", "none.txt")
    assert (code, printed) == (3, TEXT)
    assert told == "provtrace: none.txt: no such file or folder\n"


def test_unknown_needs_a_path() -> None:
    code, printed, told = run("--unknown")
    assert (code, printed) == (2, "")
    assert "--unknown needs a PATH" in told


def test_a_cell_is_no_formula() -> None:
    put("a.jsonl", {"text": OPENED, "outlet": "=زوفارا()"})
    assert "'=زوفارا()" in run("--unknown", "a.jsonl", "--format", "csv")[1]


WORDS = [
    pytest.param("قال", "verbs verb lemma", id="a-verb-s-lemma"),
    pytest.param("وقال", "verb_forms forms قال", id="a-verb-s-form-with-and"),
    pytest.param("رويترز", "media media name", id="a-medium"),
    pytest.param("reuters", "media media id", id="a-medium-s-id"),
    pytest.param("الوزير", "titles class words", id="a-title-with-the-article"),
    pytest.param("محمد", "names given ", id="a-name"),
    pytest.param("مصدر", "unnamed head word", id="an-unnamed-source"),
    pytest.param("نقلا عن", "cues adverbial words", id="a-phrase"),
    pytest.param("وفقا", "cues adverbial words", id="without-the-clitic-of-the-next-word"),
]


@pytest.mark.parametrize(("word", "wanted"), WORDS)
def test_a_word_is_looked_up(lexicon: Lexicon, word: str, wanted: str) -> None:
    data, _ = read_data()
    file, section, field = wanted.split(" ")
    hits = look_up(word, data, lexicon).hits
    assert any((hit.file, hit.section, hit.field.split(",")[0]) == (file, section, field) for hit in hits), hits


def test_what_an_entry_says() -> None:
    assert "verb_forms.toml forms · perfect singular feminine active  قالت، قال\n" in run("قالت")[1]
    assert "kind agency" in run("رويترز")[1]
    assert run("زوفارا")[:2] == (0, "not in the lexicon  زوفارا\n")
    assert "cues.toml adverbial · words · governs both  نقلا عن" in run("نقلا", "عن")[1]
    assert json.loads(run("محمد", "--format", "json")[1])["hits"][0]["file"] == "names"
    assert run("محمد", "--format", "csv")[1].startswith("file,section,field,word,about\nnames,given,,محمد,\n")


def test_the_counts(lexicon: Lexicon) -> None:
    data, digest = read_data()
    found = summary(data, digest)
    assert [file.file for file in found.files] == list(FILES)
    entries = {(file.file, part.name): part.entries for file in found.files for part in file.sections}
    assert entries["media", "media"] == len(lexicon.media)
    assert entries["verbs", "verb"] == len(lexicon.verbs)
    assert entries["verb_forms", "forms"] > 10 * entries["verbs", "verb"]
    printed = run()[1]
    assert f"media: media {len(lexicon.media)}\n" in printed
    assert printed.endswith(f"digest {lexicon.digest}\n")

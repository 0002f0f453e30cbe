"""A user's own lexicon files: what they add is read, and every mistake is told at once with file and line."""

import json
import pickle
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from provtrace import LexiconError, load_lexicon, trace, trace_article
from provtrace.additions.form import CLOSED, MAY_LACK, fields
from provtrace.cli import app
from provtrace.examples import check
from provtrace.lexicon import Lexicon, default
from provtrace.lexicon.files import read_data

PACKAGE = read_data()

# زوفارا is no word and no medium, دردش no verb of the lexicon.
MINE = """\
# ours
given = ["زرقاويل"]

[[media]]
id = "zofara"
name = "زوفارا"
kind = "outlet"
type = "newspaper"
country = "OM"
aliases = ["زوفارا نيوز"]
domains = ["zofara.example"]
examples = ["نقلت زوفارا نيوز أن الجسر مغلق"]

[[media]]
id = "reuters"
aliases = ["روترزة"]
examples = ["قالت روترزة إن الجسر مغلق"]

[[verb]]
lemma = "دردش"
class = "say"
takes = ["that", "quote", "colon"]
forms = { "دردش" = "psma", "دردشت" = "psfa", "يدردش" = ["isma"] }
participles = { "مدردشا" = "rsm" }
examples = ["دردش الوزير أن الجسر مغلق", "ودردشت الوزيرة: «الجسر مغلق»"]
counter_examples = ["جلس الجاران في الحديقة للدردشة"]

[[label]]
words = ["المنبع"]
examples = ["المنبع: رويترز"]

[[head]]
word = "همساس"
count = 1
gender = "m"
class = "source"
category = ""
examples = ["قال همساس إن الجسر مغلق"]

[[class]]
tag = "rank"
words = ["زقيب"]
examples = ["قال الزقيب سامر الخطيب إن الجسر مغلق"]
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("provtrace.examples.read_data", lambda: PACKAGE)  # parsed once


def put(text: str, name: str = "mine.toml") -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


@pytest.fixture
def mine() -> Lexicon:
    return load_lexicon([put(MINE)])


def chains(text: str, lexicon: Lexicon) -> list[list[str]]:
    return [[link.id for link in one.chain] for one in trace_article(text, lexicon=lexicon).attributions]


READ = [
    pytest.param("نقلت زوفارا نيوز أن الجسر مغلق", [["zofara"]], id="a-medium-by-its-alias"),
    pytest.param("قالت روترزة إن الجسر مغلق", [["reuters"]], id="a-spelling-of-a-medium-that-is-there"),
    pytest.param("دردشت وكالة رويترز أن الجسر مغلق", [["reuters"]], id="a-verb-in-another-form"),
    pytest.param("المنبع: رويترز", [["reuters"]], id="a-label"),
    pytest.param("قال همساس إن الجسر مغلق", [["unnamed:همساس"]], id="an-unnamed-source"),
]


@pytest.mark.parametrize(("text", "wanted"), READ)
def test_what_is_added_is_read(mine: Lexicon, text: str, wanted: list[list[str]]) -> None:
    assert chains(text, mine) == wanted
    assert chains(text, default()) != wanted


def test_a_given_name_and_a_rank_are_known(mine: Lexicon) -> None:
    assert mine.word("زرقاويل").name == "given"
    [one] = trace_article("قال الزقيب سامر الخطيب إن الجسر مغلق", lexicon=mine).attributions
    assert (one.chain[0].kind, one.chain[0].name) == ("person", "سامر الخطيب")


def test_what_was_there_stays(mine: Lexicon) -> None:
    assert set(mine.media) == {*default().media, "zofara"}
    assert mine.media["reuters"] == default().media["reuters"]
    assert mine.medium("رويترز") == default().medium("رويترز")
    text = "قالت وكالة رويترز نقلا عن مصدر أمني إن الجسر مغلق"
    assert trace_article(text, lexicon=mine).attributions == trace_article(text).attributions


def test_the_digest_tells_of_the_files(mine: Lexicon) -> None:
    assert mine.digest == load_lexicon(["mine.toml"]).digest != default().digest
    assert load_lexicon([]).digest == default().digest
    assert load_lexicon([put(MINE + "\n# more\n")]).digest != mine.digest


def test_any_number_of_jobs(mine: Lexicon) -> None:
    Path("a.jsonl").write_text("\n".join(json.dumps({"text": "قالت روترزة إن الجسر مغلق"}) for _ in range(600)))
    assert trace("a.jsonl", lexicon=mine, jobs=2) == trace("a.jsonl", lexicon=mine)
    assert pickle.loads(pickle.dumps(mine)).digest == mine.digest


MEDIUM = '[[media]]\nid = "zofara"\nname = "زوفارا"\nkind = "outlet"\ntype = "site"\ncountry = "OM"\n'
VERB = '[[verb]]\nlemma = "دردش"\nclass = "say"\ntakes = ["that"]\nforms = { "دردش" = "psma" }\n'
SHOWS = 'examples = ["دردش الوزير أن الجسر مغلق"]\n'

WRONG = [
    pytest.param("[[media]\n", "1: no TOML: Expected ']]' at the end of an array declaration", id="no-toml"),
    pytest.param('a = """', "1: no TOML: Unterminated string", id="no-toml-at-the-end"),
    pytest.param('[[verbs]]\nid = "x"\n', "1: no table is called verbs, did you mean verb?", id="no-such-table"),
    pytest.param('\n[[grammar]]\nname = "x"\n', "2: no table is called grammar; there are ", id="not-a-user-s"),
    pytest.param('[media]\nid = "x"\n', "1: media is a list: write [[media]]", id="one-bracket-missing"),
    pytest.param("media = [1]\n", "1: media: an entry is a table: write [[media]]: 1", id="no-table"),
    pytest.param('given = [\n "زرقاويل",\n 3]\n', "1: given: 3 is no text: 3", id="no-text-in-a-list"),
    pytest.param('given = [\n "زرقاويل",\n "محمد"]\n', "3: given: a word of given already: محمد", id="known"),
    pytest.param('given = [\n "زرقاويل",\n "زرقاويل"]\n', "2: given: a word of given already: زرقاويل", id="twice"),
    pytest.param(f'{MEDIUM}zzz = "x"\n', "7: media zofara: no field is called zzz: زوفارا", id="no-such-field"),
    pytest.param(f'{MEDIUM}alias = ["x"]\n', "7: media zofara: no field is called alias, did you mean", id="nearly"),
    pytest.param(MEDIUM.replace('country = "OM"\n', ""), "1: media zofara: country: missing: زوفارا", id="missing"),
    pytest.param(MEDIUM.replace("site", "sight"), "5: media zofara: type 'sight' is none of agency, ", id="closed-set"),
    pytest.param(MEDIUM.replace('"OM"', "1"), "6: media zofara: country must be a text: زوفارا", id="wrong-type"),
    pytest.param(MEDIUM.replace("OM", "Oman"), "6: media zofara: country is two capital letters", id="country"),
    pytest.param(MEDIUM.replace("outlet", "agency"), "4: media zofara: kind is agency for the type agency", id="kind"),
    pytest.param(MEDIUM.replace("zofara", "Zofara!"), "2: media Zofara!: an id is small Latin letters", id="id"),
    pytest.param(MEDIUM.replace("زوفارا", "رويترز"), "3: media zofara: a word of media reuters already", id="taken"),
    pytest.param(MEDIUM + MEDIUM.replace("zofara", "other"), "9: media other: a word of media zofara", id="by-ours"),
    pytest.param(f'{MEDIUM}aliases = ["زوفارا"]\n', "7: media zofara: a word of media zofara", id="twice-named"),
    pytest.param(f'{MEDIUM}shared = ["قندول"]\n', "7: media zofara: shared, but none of its names: قندول", id="shared"),
    pytest.param(f"{MEDIUM}aliases = [1]\n", "7: media zofara: aliases must hold texts, not 1", id="a-number"),
    pytest.param('[[media]]\nid = "reuters"\nname = "x"\n', "3: media reuters: reuters is in the lexicon: ", id="own"),
    pytest.param(MEDIUM.replace("زوفارا", "زوفارَا"), "3: media zofara: not in plain letters", id="harakat"),
    pytest.param(MEDIUM.replace("زوفارا", "زوفـارا"), "3: media zofara: not in plain letters", id="tatweel"),
    pytest.param(MEDIUM.replace("زوفارا", "زوفارا\u200f"), "3: media zofara: not in plain letters", id="mark"),
    pytest.param(MEDIUM.replace("زوفارا", "زوفارا  نيوز"), "3: media zofara: blanks where none belong", id="blanks"),
    pytest.param(VERB, "1: verb: examples: missing: دردش", id="no-example"),
    pytest.param(VERB.replace("psma", "pxma") + SHOWS, "5: verb: forms: 'pxma' is no code like psma", id="code"),
    pytest.param(VERB.replace("دردش", "قال") + SHOWS, "2: verb: a word of verb already: قال", id="lemma"),
    pytest.param(VERB.replace('"that"', '"prep"') + SHOWS, "4: verb: takes prep: after which", id="which-preposition"),
    pytest.param(f"{VERB}vowelled = 'x'\n{SHOWS}", "6: verb: no field is called vowelled: دردش", id="ours-only"),
    pytest.param(
        f'{VERB}{SHOWS}counter_examples = [\n  "x",\n  "دردش الوزير أن المطار مغلق",\n]\n',
        "9: verb: the counter-example is read so: دردش الوزير أن المطار مغلق", id="a-counter-example-is-read",
    ),
    pytest.param(
        f'{VERB}examples = ["جلس الوزير"]\n', "6: verb: the example is not read so: جلس الوزير", id="an-example-is-not",
    ),
    pytest.param(
        '[[class]]\ntag = "rang"\nwords = ["زقيب"]\nexamples = ["x"]\n', "2: class rang: tag 'rang' is none of ",
        id="a-class-of-words-that-is-not-there",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), WRONG)
def test_a_mistake_is_told_with_its_line(text: str, wanted: str) -> None:
    put(text)
    with pytest.raises(LexiconError) as error:
        load_lexicon(["mine.toml"])
    assert len(str(error.value).splitlines()) == 1
    assert str(error.value).startswith(f"mine.toml:{wanted}")


def test_all_mistakes_of_all_files_at_once_by_line() -> None:
    put(f'{MEDIUM.replace("OM", "Oman")}zzz = 1\n{VERB}given = ["محمد"]\n', "a.toml")
    put('[[lable]]\nwords = ["x"]\n', "b.toml")
    Path("c.toml").write_bytes("given = ['\xe9']".encode("latin-1"))
    found, lexicon = check(["a.toml", "none.toml", "b.toml", "c.toml"])
    assert lexicon is None
    places = [(one.file, one.line) for one in found.mistakes]
    assert places == [
        ("none.toml", 1), ("c.toml", 1), ("a.toml", 6), ("a.toml", 7), ("a.toml", 8), ("a.toml", 13), ("b.toml", 1),
    ]  # fmt: skip


def test_the_package_s_own_data_would_pass() -> None:
    """What a user is asked for is what the package's entries show; the exceptions are named and are real."""
    data, _ = PACKAGE
    for tables in data.values():
        for name, rows in tables.items():
            if isinstance(rows, list) and isinstance(rows[0], dict):
                form = fields(name, rows)
                for row in rows:
                    assert {key for key, field in form.items() if field.needed} - set(row) <= {"forms"}
    media = fields("media", data["media"]["media"])
    assert {name for name in MAY_LACK["media"] if media[name].needed} == set()
    assert media["type"].allowed is not None
    assert {"agency", "newspaper", "channel", "site"} < media["type"].allowed
    assert {"kind", "type", "class", "takes"} <= CLOSED


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, arguments, catch_exceptions=False)
    return done.exit_code, done.stdout, done.stderr


def test_check_says_what_is_wrong_in_every_format() -> None:
    put(MEDIUM.replace("OM", "Oman") + "zzz = 1\n")
    code, printed, told = run("lexicon", "--check", "mine.toml")
    assert (code, told) == (2, "")
    assert printed.splitlines()[1:] == [
        "mine.toml:7  media zofara: no field is called zzz  زوفارا",
        "1 entry · 0 examples · 2 mistakes",
    ]
    found = json.loads(run("lexicon", "--check", "mine.toml", "--format", "json")[1])
    assert [(one["line"], one["words"]) for one in found["mistakes"]] == [(6, "زوفارا"), (7, "زوفارا")]
    assert run("lexicon", "--check", "mine.toml", "--format", "csv")[1].startswith(
        "file,line,message,words\nmine.toml,6,"
    )
    put(MINE)
    assert run("lexicon", "--check", "mine.toml") == (0, "7 entries · 8 examples · 0 mistakes\n", "")


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["trace", "a.txt", "--format", "json"], id="trace"),
        pytest.param(["explain", "a.txt"], id="explain"),
        pytest.param(["graph", "a.txt"], id="graph"),
        pytest.param(["lexicon", "--unknown", "a.txt"], id="unknown"),
        pytest.param(["check", "a.txt", "--select", "PT303", "--fail-on", "none"], id="check"),
    ],
)
def test_every_command_that_reads_takes_it(command: list[str]) -> None:
    put("نقلت صحيفة زوفارا أن الجسر مغلق\n", "a.txt")
    put(MINE)
    plain = run(*command)[1]
    assert re.search("zofara|^0 unknown|^0 findings", run(*command, "--lexicon", "mine.toml")[1])
    assert not re.search("zofara|^0 unknown|^0 findings", plain)
    put(MEDIUM + "zzz = 1\n")
    code, printed, told = run(*command, "--lexicon", "mine.toml")
    assert (code, printed) == (2, "")
    assert told == "provtrace: mine.toml:7: media zofara: no field is called zzz: زوفارا\n"


@pytest.mark.parametrize("name", ["provtrace.toml", "pyproject.toml"])
def test_the_nearest_configuration_names_it_for_all_commands(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put("نقلت صحيفة زوفارا أن الجسر مغلق\n", "a.txt")
    put(MINE)
    put(f"{'[tool.provtrace]' if name == 'pyproject.toml' else ''}\nlexicon = ['mine.toml']\n", name)
    Path("below").mkdir()
    monkeypatch.chdir("below")
    assert "zofara" in run("trace", "../a.txt", "--format", "json")[1]
    assert load_lexicon(["../mine.toml"]).digest in run("check", "../a.txt", "--format", "json", "--fail-on", "none")[1]
    monkeypatch.chdir("..")
    assert load_lexicon(["mine.toml"]).digest not in run("check", "a.txt", "--isolated", "--format", "json")[1]
    put(f"{'[tool.provtrace]' if name == 'pyproject.toml' else ''}\nlexicon = 'mine.toml'\n", name)
    code, printed, told = run("trace", "a.txt")
    assert (code, printed) == (2, "")
    assert told.startswith(f"provtrace: {name}:2: lexicon must be a list of strings")


def test_a_word_of_one_s_own_is_found_in_one_s_own_file() -> None:
    put(MINE)
    assert "mine.toml media · name · id zofara" in run("lexicon", "زوفارا", "--lexicon", "mine.toml")[1]
    assert "mine: given 1 · media 2 · verb 1" in run("lexicon", "--lexicon", "mine.toml")[1]


def test_a_table_is_listed() -> None:
    code, printed, _ = run("lexicon", "--list", "channel")
    assert code == 0
    assert "cues.toml channel · words · id telegram  " in printed
    assert len(printed.splitlines()) == len(PACKAGE[0]["cues"]["channel"])
    assert "given" in run("lexicon", "--list", "given", "--limit", "2")[1].splitlines()[0]
    assert "more (2 shown)" in run("lexicon", "--list", "given", "--limit", "2")[1]
    code, printed, told = run("lexicon", "--list", "nonsense")
    assert (code, printed) == (2, "")
    assert "adverbial" in told
